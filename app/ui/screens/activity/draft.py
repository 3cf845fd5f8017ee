"""A form of this folder while it is filled in: kept on the device until it has served."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from uuid import UUID

from app.domain.errors import StorageError
from app.services.drafts import DraftService
from app.services.records import JsonValue
from app.ui.typing_pause import TypingPause

VERSION = 1

NAMING = "activity-naming"


def trying(activity_id: UUID) -> str:
    """Return the name of the form of one activity's tries."""
    return f"activity-tries-{activity_id}"


def planning(activity_id: UUID) -> str:
    """Return the name of the form of one activity's plan."""
    return f"activity-plan-{activity_id}"


@dataclass(kw_only=True)
class FormDraft:
    """What stands in one form: words and codes by field."""

    drafts: DraftService
    form: str
    on_fault: Callable[[StorageError], None] | None = None
    """Told when the device does not keep it."""
    _body: dict[str, JsonValue] = field(default_factory=dict, repr=False)
    _pause: TypingPause = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Prepare to wait for the typing to rest."""
        self._pause = TypingPause(self._keep)

    async def read(self) -> dict[str, str]:
        """Return what was filled in before, by field; empty for a new form."""
        draft = await self.drafts.read(self.form, VERSION)
        body = draft.body if draft else {}
        self._body = dict(body)
        return {name: value for name, value in body.items() if isinstance(value, str)}

    def type(self, **typed: str) -> None:
        """Take typed words; they are kept when the typing rests."""
        self._body.update(typed)
        self._pause.begin()

    async def keep(self, **chosen: str) -> None:
        """Keep a choice at once."""
        self._body.update(chosen)
        self._pause.forget()
        await self._keep()

    async def finish(self) -> None:
        """Forget the form: it has served. A draft that the device holds on to does no harm."""
        self._pause.forget()
        self._body = {}
        with suppress(StorageError):
            await self.drafts.drop(self.form, VERSION)

    async def leave(self) -> None:
        """Keep what was typed last before the screen goes away."""
        await self._pause.end()

    async def _keep(self) -> None:
        try:
            await self.drafts.keep(self.form, VERSION, dict(self._body))
        except StorageError as error:
            if self.on_fault:
                self.on_fault(error)
