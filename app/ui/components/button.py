"""Things to press: one primary button a screen, the rest quieter."""

from collections.abc import Callable
from typing import Any

import flet as ft

from app.i18n import _
from app.ui.components.press import pressed
from app.ui.components.tone import Tone
from app.ui.theme import TARGET

OnClick = Callable[..., Any]
"""Called without arguments; may be a coroutine function."""


def PrimaryButton(
    text: str,
    on_click: OnClick,
    *,
    key: str,
    disabled: bool = False,
    icon: ft.IconData | None = None,
) -> ft.Control:
    """The one thing to do on this screen; as wide as the column."""
    return ft.FilledButton(
        content=_words(text, icon, is_centred=True),
        key=key,
        on_click=pressed(on_click),
        disabled=disabled,
        style=ft.ButtonStyle(padding=ft.Padding.symmetric(horizontal=20, vertical=14)),
    )


def SecondaryButton(
    text: str,
    on_click: OnClick,
    *,
    key: str,
    disabled: bool = False,
    icon: ft.IconData | None = None,
    tone: Tone = Tone.ACTION,
) -> ft.Control:
    """Something else to do; outlined, as wide as its words."""
    return ft.OutlinedButton(
        content=_words(text, icon),
        key=key,
        on_click=pressed(on_click),
        disabled=disabled,
        style=_outlined(tone),
    )


def LinkButton(
    text: str,
    on_click: OnClick,
    *,
    key: str,
    icon: ft.IconData | None = None,
    disabled: bool = False,
) -> ft.Control:
    """A quiet way on: words in teal, 48 pixels high."""
    return ft.TextButton(
        content=_words(text, icon),
        key=key,
        on_click=pressed(on_click),
        disabled=disabled,
        style=ft.ButtonStyle(
            padding=ft.Padding.symmetric(horizontal=4, vertical=13),
            shape=ft.RoundedRectangleBorder(radius=8),
        ),
    )


def IconAction(
    icon: ft.IconData, label: str, on_click: OnClick, *, key: str, disabled: bool = False
) -> ft.Control:
    """A drawing to press, with a name for those who do not see it."""
    return ft.IconButton(
        icon=ft.Icon(icon, semantics_label=label),
        key=key,
        on_click=pressed(on_click),
        disabled=disabled,
        size_constraints=ft.BoxConstraints(min_width=TARGET, min_height=TARGET),
    )


def HelpButton(on_click: OnClick) -> ft.Control:
    """Get help: red outlined, in the same corner of every screen."""
    return ft.OutlinedButton(
        content=_words(_("Get help"), None),
        key="get-help",
        on_click=pressed(on_click),
        style=_outlined(Tone.EMERGENCY, ft.Padding.symmetric(horizontal=14, vertical=13)),
    )


def BackLink(on_click: OnClick, text: str | None = None) -> ft.Control:
    """The way back, in the corner where reading begins."""
    return LinkButton(text or _("Back"), on_click, key="back", icon=ft.Icons.CHEVRON_LEFT)


def _outlined(tone: Tone, padding: ft.Padding | None = None) -> ft.ButtonStyle:
    off = ft.ControlState.DISABLED
    return ft.ButtonStyle(
        color={off: ft.Colors.ON_SURFACE_VARIANT, ft.ControlState.DEFAULT: tone.solid},
        bgcolor=ft.Colors.SURFACE_CONTAINER_LOWEST,
        side={
            ft.ControlState.FOCUSED: ft.BorderSide(3, tone.solid),
            off: ft.BorderSide(1, ft.Colors.OUTLINE_VARIANT),
            ft.ControlState.DEFAULT: ft.BorderSide(1, tone.solid),
        },
        padding=padding or ft.Padding.symmetric(horizontal=20, vertical=14),
    )


def _words(text: str, icon: ft.IconData | None, *, is_centred: bool = False) -> ft.Control:
    words = ft.Text(text, text_align=ft.TextAlign.CENTER)
    if icon is None and not is_centred:
        return words
    return ft.Row(
        [
            *([ft.Icon(icon, size=22)] if icon else []),
            ft.Container(words, expand=True, expand_loose=True),
        ],
        tight=not is_centred,
        alignment=ft.MainAxisAlignment.CENTER,
        spacing=6,
    )
