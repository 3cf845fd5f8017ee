"""A clinic's pack: a look at what it changes, taking it, and the way back."""

import asyncio
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import flet as ft

from app.content.findings import Fault
from app.content.pack import PackLabel, PackRefusedError, open_pack, pack_file
from app.content.pack_check import LookedAt, look_at
from app.content.shelf import Shelf
from app.domain.clinic_pack import ClinicPack
from app.domain.errors import BackSkillsError
from app.i18n import _, ngettext
from app.services.clinic_pack import ClinicPackService
from app.ui import files
from app.ui.components.button import PrimaryButton, SecondaryButton
from app.ui.components.card import Card, Notice
from app.ui.components.picture import Picture
from app.ui.components.safe import safe_component
from app.ui.components.screen import Screen
from app.ui.components.text import Body, Heading, Points, Small, Strong
from app.ui.components.tone import Tone
from app.ui.places import HELP
from app.ui.screens.more.pack_words import brought_words, group_words
from app.ui.sentences import fault_sentence, full_day
from app.ui.state import AppState

MOST_FAULTS = 40
PICTURE_HEIGHT = 150
IN_BROWSER = sys.platform == "emscripten"


@ft.observable
@dataclass(kw_only=True)
class PackState:
    """The pack in use, and the file that was chosen."""

    service: ClinicPackService
    built_in: Shelf
    kept: ClinicPack | None
    label: PackLabel | None = None
    """Of the pack in use; ``None`` when it no longer fits this version of the app."""
    looked: LookedAt | None = None
    refused: Sequence[Fault] = ()
    fault: BackSkillsError | None = None

    def forget(self) -> None:
        """Choose again."""
        self.looked, self.refused, self.fault = None, (), None

    async def choose(self) -> None:
        """Let a person choose a file, and look into it."""
        self.forget()
        try:
            chosen = await files.pick(["zip"])
        except files.FileTooLargeError:
            self.refused = (Fault("pack", "file", "is far too large"),)
            return
        if chosen is not None:
            await self.look(chosen[1])

    async def look(self, content: bytes) -> None:
        """Read what a file would change."""
        try:
            pack = open_pack(content)
        except PackRefusedError as error:
            self.refused = error.faults
            return
        if IN_BROWSER:
            looked = look_at(self.built_in, pack)
        else:
            looked = await asyncio.to_thread(look_at, self.built_in, pack)
        self.looked, self.refused = looked, looked.faults

    async def use(self) -> ClinicPack | None:
        """Keep the pack; return the one before.

        Raises:
            BackSkillsError: The device did not keep it.
        """
        assert self.looked is not None  # noqa: S101 - the button stands below a pack
        before, pack = self.kept, self.looked.pack
        self.kept = await self.service.keep(pack.label.name, pack.label.version, pack_file(pack))
        self.label = pack.label
        self.forget()
        return before


async def open_screen(app: AppState) -> PackState:
    """Read which pack is in use."""
    kept = await app.services.clinic_pack.kept()
    shelf = app.content.shelf
    label = open_pack(kept.content).label if kept and shelf.pack else None
    return PackState(
        service=app.services.clinic_pack,
        built_in=replace(shelf, pack={}),
        kept=kept,
        label=label,
    )


def draw(app: AppState, state: PackState) -> ft.Control:
    """Draw the screen."""
    return PackScreen(app, state)


@safe_component
def PackScreen(app: AppState, state: PackState) -> ft.Control:
    """Show the pack in use, or what the chosen one changes, or why it was refused."""
    rows: list[ft.Control] = []
    if state.fault:
        rows.append(Notice(fault_sentence(state.fault), Tone.ACTIVITY, key="pack-fault"))
    choose = PrimaryButton(
        _("Choose a file"), state.choose, key="pack-choose", icon=ft.Icons.FOLDER_OPEN
    )
    if state.refused:
        rows += _refused(state.refused)
    elif state.looked is not None:
        rows += _looked(state.looked)
        rows.append(SecondaryButton(_("Choose another file"), state.forget, key="pack-other"))
        choose = PrimaryButton(_("Use it"), _use(app, state), key="pack-use")
    elif state.kept is not None:
        rows += _kept(state.kept, state.label)
        rows.append(
            SecondaryButton(
                _("Go back to the built-in content"), _go_back(app, state), key="pack-back"
            )
        )
    else:
        alt = _("A patient and a physio sit side by side and look at a page with notes.")
        rows.append(Picture("tip-talking-with-professionals", alt, PICTURE_HEIGHT))
        rows.append(Body(_("Your clinic may give you a file with its own sessions and tips.")))
        rows.append(Body(_("You see what it changes before anything is done.")))
        rows.append(Small(_("All that you wrote stays. You can go back at any time.")))
    return Screen(
        _("Your clinic's pack"),
        *rows,
        help=lambda: app.go(HELP),
        back=state.forget if state.looked or state.refused else (lambda: app.go("/more")),
        primary=choose,
        key="pack",
    )


def _use(app: AppState, state: PackState) -> Callable[[], object]:
    async def use() -> None:
        try:
            before = await state.use()
        except BackSkillsError as error:
            state.fault = error
            return
        await app.door.take_content()
        app.say(_("Your clinic's pack is in use."), lambda: _restore(app, state, before))

    return use


def _go_back(app: AppState, state: PackState) -> Callable[[], object]:
    async def go_back() -> None:
        try:
            before = await state.service.remove()
        except BackSkillsError as error:
            state.fault = error
            return
        state.kept, state.label = None, None
        await app.door.take_content()
        app.say(_("The built-in content is back."), lambda: _restore(app, state, before))

    return go_back


async def _restore(app: AppState, state: PackState, pack: ClinicPack | None) -> None:
    """Make the pack, or none, the one in use again."""
    if pack is None:
        await state.service.remove()
    else:
        await state.service.bring_back(pack)
    await app.door.take_content()
    await app.refresh()


def _kept(kept: ClinicPack, label: PackLabel | None) -> list[ft.Control]:
    added = full_day(kept.added_at.astimezone().date())
    rows: list[ft.Control] = [
        Strong(kept.name),
        Small(_("Version %(version)d, added on %(day)s") % {"version": kept.version, "day": added}),
    ]
    if label is None:
        words = _(
            "This pack does not fit this version of BackSkills. The built-in content is used."
        )
        return [Card(*rows), Notice(words, Tone.ACTIVITY, key="pack-unfit")]
    return [Card(*rows, *_label_rows(label), key="pack-kept")]


def _label_rows(label: PackLabel) -> list[ft.Control]:
    return [Body(text) for text in (label.about, label.contact) if text]


def _looked(looked: LookedAt) -> list[ft.Control]:
    label = looked.pack.label
    version = Small(_("Version %(version)d") % {"version": label.version})
    rows: list[ft.Control] = [
        Card(Strong(label.name), version, *_label_rows(label)),
        Heading(_("What it changes")),
    ]
    for words, brought in group_words(looked.brings):
        rows.append(Card(Strong(words), Points(map(brought_words, brought))))
    return rows


def _refused(faults: Sequence[Fault]) -> list[ft.Control]:
    shown = [str(one) for one in faults[:MOST_FAULTS]]
    more = len(faults) - len(shown)
    if more:
        shown.append(ngettext("and one more", "and %(count)d more", more) % {"count": more})
    return [
        Notice(
            _("This file cannot be used. Nothing was changed."), Tone.ACTIVITY, key="pack-refused"
        ),
        Body(_("Show this list to whoever gave you the file.")),
        Heading(_("What has to be mended")),
        Points(shown),
    ]
