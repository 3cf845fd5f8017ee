"""Around every screen: the bar or rail with the places, and the notice with its undo."""

from collections.abc import Sequence
from dataclasses import dataclass

import flet as ft

from app.i18n import _
from app.ui.components.banner import SavedBar
from app.ui.components.button import LinkButton
from app.ui.components.card import Notice as CalmNotice
from app.ui.components.safe import safe_component
from app.ui.components.tone import Tone
from app.ui.places import Tab
from app.ui.state import AppState, Notice
from app.ui.width import Width


@dataclass(frozen=True)
class Destination:
    """One place in the bar."""

    tab: Tab
    label: str
    icon: ft.IconData
    selected_icon: ft.IconData
    route: str


def destinations() -> Sequence[Destination]:
    """Return the places in their order, named in the patient's language."""
    return (
        Destination(Tab.TODAY, _("Today"), ft.Icons.HOME_OUTLINED, ft.Icons.HOME, "/"),
        Destination(
            Tab.PROGRAMME,
            _("Programme"),
            ft.Icons.MENU_BOOK_OUTLINED,
            ft.Icons.MENU_BOOK,
            "/programme",
        ),
        Destination(Tab.DIARY, _("Diary"), ft.Icons.BOOK_OUTLINED, ft.Icons.BOOK, "/diary"),
        Destination(Tab.PLAN, _("Plan"), ft.Icons.FLAG_OUTLINED, ft.Icons.FLAG, "/plan"),
        Destination(
            Tab.PROGRESS,
            _("Progress"),
            ft.Icons.INSERT_CHART_OUTLINED,
            ft.Icons.INSERT_CHART,
            "/progress",
        ),
        Destination(Tab.MORE, _("More"), ft.Icons.MENU, ft.Icons.MENU, "/more"),
    )


@safe_component
def Shell(app: AppState) -> ft.Control:
    """Draw the screen in its frame: a bar below it, or from 600 px a rail beside it."""
    shown = app.shown
    if shown is None:
        return ft.Container(expand=True)
    screen = ft.Container(
        content=shown.place.draw(app, shown.state), expand=True, key=f"screen-{id(shown)}"
    )
    body: list[ft.Control] = [screen]
    if app.notice:
        body.append(_notice(app, app.notice))
    if shown.place.is_bare:
        return ft.Column(body, expand=True, spacing=0)
    body += [_waiting(app, route) for route in app.waiting]
    if app.session_left and shown.place.tab is not Tab.PROGRAMME:
        body.append(_session_left(app, app.session_left))
    if app.width is Width.COMPACT:
        return ft.Column([*body, _bar(app)], expand=True, spacing=0)
    return ft.Row(
        [_rail(app), ft.Column(body, expand=True, spacing=0)],
        expand=True,
        spacing=0,
        vertical_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _notice(app: AppState, notice: Notice) -> ft.Control:
    async def undo() -> None:
        app.notice = None
        if notice.undo:
            await notice.undo()

    bar = SavedBar(notice.text, undo if notice.undo else None, key="notice")
    return ft.Container(bar, padding=ft.Padding.symmetric(horizontal=16, vertical=8))


def _waiting(app: AppState, route: str) -> ft.Control:
    words = _("What you wrote is not saved yet. It waits where you left it.")
    back = LinkButton(_("Go back to it"), lambda: app.go(route), key="waiting-back")
    card = CalmNotice(words, Tone.ACTIVITY, action=back, key="waiting")
    return ft.Container(card, padding=ft.Padding.symmetric(horizontal=16, vertical=8))


def _session_left(app: AppState, route: str) -> ft.Control:
    back = LinkButton(
        _("Back to your session"),
        lambda: app.go(route),
        key="session-back",
        icon=ft.Icons.CHEVRON_LEFT,
    )
    return ft.Container(
        ft.Row([back]),
        padding=ft.Padding.symmetric(horizontal=16, vertical=2),
        bgcolor=Tone.QUIET.pale,
        border=ft.Border.only(top=ft.BorderSide(1, ft.Colors.OUTLINE_VARIANT)),
    )


def _selected(app: AppState, shown: Sequence[Destination]) -> int | None:
    tabs = [destination.tab for destination in shown]
    tab = app.shown.place.tab if app.shown else None
    return tabs.index(tab) if tab in tabs else None


def _here(place: Destination) -> ft.Icon:
    # Material would take the colour of pain here.
    return ft.Icon(place.selected_icon, color=ft.Colors.PRIMARY)


def _bar(app: AppState) -> ft.Control:
    # Six would not fit on a phone: More stands in the corner of each of these five.
    shown = [place for place in destinations() if place.tab is not Tab.MORE]

    async def go(event: ft.Event[ft.NavigationBar]) -> None:
        await app.go(shown[event.control.selected_index or 0].route)

    return ft.NavigationBar(
        key="bar",
        selected_index=_selected(app, shown) or 0,
        on_change=go,
        destinations=[
            ft.NavigationBarDestination(
                label=place.label, icon=place.icon, selected_icon=_here(place)
            )
            for place in shown
        ],
    )


def _rail(app: AppState) -> ft.Control:
    async def go(event: ft.Event[ft.NavigationRail]) -> None:
        await app.go(destinations()[event.control.selected_index or 0].route)

    return ft.NavigationRail(
        key="rail",
        selected_index=_selected(app, destinations()),
        on_change=go,
        label_type=ft.NavigationRailLabelType.ALL,
        group_alignment=-0.9,
        destinations=[
            ft.NavigationRailDestination(
                label=place.label, icon=place.icon, selected_icon=_here(place)
            )
            for place in destinations()
        ],
    )
