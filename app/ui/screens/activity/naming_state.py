"""A new activity while it is named."""

from dataclasses import dataclass

import flet as ft

from app.domain.activity import Activity, Unit
from app.domain.errors import StorageError
from app.services.activities import ActivityService
from app.ui.screens.activity.draft import FormDraft


@ft.observable
@dataclass(kw_only=True)
class NamingState:
    """The name and unit so far."""

    activities: ActivityService
    draft: FormDraft
    name: str = ""
    """As typed."""
    unit: Unit | None = None
    shows_lacking: bool = False
    """True once the patient wanted to go on with something still missing."""
    fault: StorageError | None = None
    activity: Activity | None = None
    """Once it is kept."""

    @classmethod
    async def opened(cls, activities: ActivityService, draft: FormDraft) -> "NamingState":
        """Go on with the draft, or begin."""
        body = await draft.read()
        unit = body.get("unit", "")
        known = {str(one): one for one in Unit}
        state = cls(
            activities=activities, draft=draft, name=body.get("name", ""), unit=known.get(unit)
        )
        draft.on_fault = state.take_fault
        return state

    def take_fault(self, fault: StorageError) -> None:
        """Tell that the device did not keep what was typed."""
        self.fault = fault

    @property
    def lacks_name(self) -> bool:
        """Tell whether there is no word in the name."""
        return not self.name.strip()

    def type_name(self, text: str) -> None:
        """Take the typed name untouched."""
        self.name, self.fault = text, None
        self.draft.type(name=text)

    async def choose_unit(self, unit: Unit) -> None:
        """Take the unit."""
        self.unit, self.fault = unit, None
        await self.draft.keep(unit=unit)

    async def take_example(self, name: str, unit: Unit) -> None:
        """Take over an example that the patient tapped."""
        self.name, self.unit, self.fault = name, unit, None
        await self.draft.keep(name=name, unit=unit)

    async def keep(self) -> Activity | None:
        """Keep the activity; ``None`` when something is missing or the device refused.

        A second tap returns the first one's activity.
        """
        if self.activity is not None:
            return self.activity
        self.shows_lacking = True
        if self.lacks_name or self.unit is None:
            return None
        try:
            self.activity = await self.activities.name_activity(self.name, self.unit)
        except StorageError as error:
            self.fault = error
            return None
        await self.draft.finish()
        return self.activity

    async def leave(self) -> None:
        """Keep what was typed last before the screen goes away."""
        await self.draft.leave()
