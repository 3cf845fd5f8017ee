"""The sheet every screen is written on."""

import flet as ft

from app.i18n import _
from app.ui.components.button import BackLink, HelpButton, IconAction, OnClick
from app.ui.components.text import Small, Title
from app.ui.theme import READING_WIDTH, page_height, page_width, text_scale


def Screen(
    title: str,
    *children: ft.Control,
    help: OnClick | None,  # noqa: A002 - it is the word on the button
    back: OnClick | None = None,
    more: OnClick | None = None,
    primary: ft.Control | None = None,
    subtitle: str | None = None,
    width: float = READING_WIDTH,
    key: str | None = None,
) -> ft.Control:
    """Draw a screen: one scrolling column of at most 640 pixels.

    Args:
        title: The h1.
        *children: What stands below it, 16 pixels apart.
        help: Opens the safety page; ``None`` only on the safety page itself.
        back: Shows "Back" in the corner where reading begins.
        more: Leads to More, beside help; on the screens of the bar, which has no room for it.
        primary: The one primary button; below the scrolling part, where there is room, else at
            the end of it. It covers nothing.
        subtitle: A line in second ink: the date, "Session 2 of 6".
        width: The widest it may be; more only where two columns stand side by side.
        key: For tests.
    """
    # Eleven digits in two rows are 48 pixels wide on a 360 pixel phone with this margin.
    margin = 16 if page_width() < 400 else 24
    # A pinned button would leave too little to read in a low window or with large letters.
    is_cramped = page_height() < 560 or text_scale() > 1.5
    column = ft.Column(
        [
            _measure(
                [
                    *_head(title, subtitle, back, _corner(help, more)),
                    *children,
                    primary if is_cramped else None,
                    Named(title),
                ],
                ft.Padding.only(left=margin, right=margin, top=16, bottom=32),
                width,
            )
        ],
        scroll=ft.ScrollMode.AUTO,
        expand=True,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
    )
    foot = ft.Container(
        _measure([primary], ft.Padding.symmetric(horizontal=margin, vertical=12), READING_WIDTH),
        alignment=ft.Alignment.TOP_CENTER,
    )
    return ft.Column(
        [column, *([foot] if primary and not is_cramped else [])],
        key=key,
        spacing=0,
        expand=True,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


@ft.component
def Named(title: str) -> ft.Control:
    """Give the window the screen's name, and say it to those who do not see the screen change."""

    async def name() -> None:
        page = ft.context.page
        page.title = _("%(screen)s – BackSkills") % {"screen": title}
        page.update()
        await ft.SemanticsService().announce_message(title)

    ft.use_effect(name, [title])
    return ft.Container(width=0, height=0)


def _measure(children: list[ft.Control | None], padding: ft.Padding, width: float) -> ft.Control:
    # A fixed width gives way to a narrower parent, so this is the widest, not the only, width.
    return ft.Container(
        ft.Column(
            [child for child in children if child],
            spacing=16,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        ),
        width=width + padding.left + padding.right,
        padding=padding,
    )


def _corner(help_: OnClick | None, more: OnClick | None) -> ft.Control:
    """Help never moves: whatever stands beside it stands before it."""
    shown = [
        *([IconAction(ft.Icons.MENU, _("More"), more, key="more-way")] if more else []),
        *([HelpButton(help_)] if help_ else []),
    ]
    return ft.Row(shown, spacing=4, tight=True)


def _head(
    title: str, subtitle: str | None, back: OnClick | None, corner: ft.Control
) -> list[ft.Control | None]:
    words = ft.Column(
        [*([Small(subtitle)] if subtitle else []), Title(title)],
        spacing=2,
        expand=True,
    )
    has_room = text_scale() * 360 <= page_width() * 1.2
    if back is None and has_room:
        # Level with the middle of the button when it is one line; help itself never moves.
        beside = ft.Container(words, expand=True, padding=ft.Padding.only(top=0 if subtitle else 8))
        return [_row([beside, corner])]
    start = BackLink(back) if back else ft.Container()
    return [_row([start, ft.Container(expand=True), corner]), ft.Row([words])]


def _row(children: list[ft.Control]) -> ft.Row:
    return ft.Row(children, spacing=8, vertical_alignment=ft.CrossAxisAlignment.START)
