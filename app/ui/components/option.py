"""One thing among several that can be picked."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import flet as ft

from app.ui.components.press import pressed
from app.ui.components.tone import Tone
from app.ui.theme import text_scale

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Option(Generic[Value]):
    """A value and the words for it."""

    value: Value
    label: str
    note: str | None = None
    """A second line, where there is room for one."""
    key: str | None = None
    """The end of its test key; the value's own text when absent."""

    @property
    def slug(self) -> str:
        """The end of its test key."""
        return self.key or str(self.value)


def Picked(
    text: str,
    on_click: Callable[[], Any],
    *,
    is_picked: bool,
    key: str,
    name: str | None = None,
    tone: Tone = Tone.ACTION,
) -> ft.Control:
    """Draw one button of a group: filled and edged twice when picked, so that colour is not all.

    Args:
        text: What stands on it.
        on_click: Called without arguments.
        is_picked: Also told to screen readers.
        key: For tests.
        name: What a screen reader says instead of ``text``.
        tone: The colour when picked.
    """
    rest = ft.ControlState.DEFAULT
    edge = ft.BorderSide(3, tone.on_pale) if is_picked else ft.BorderSide(1, ft.Colors.OUTLINE)
    return ft.MergeSemantics(
        expand=True,
        content=ft.Semantics(
            selected=is_picked,
            content=ft.OutlinedButton(
                key=key,
                content=ft.Text(
                    text,
                    semantics_label=name,
                    # Twice the heading's size would fill the button to its edges.
                    theme_style=ft.TextThemeStyle.TITLE_LARGE
                    if text_scale() <= 1.4
                    else ft.TextThemeStyle.TITLE_MEDIUM,
                    color=tone.on_solid if is_picked else ft.Colors.ON_SURFACE,
                    text_align=ft.TextAlign.CENTER,
                    no_wrap=True,
                ),
                on_click=pressed(on_click),
                style=ft.ButtonStyle(
                    bgcolor=tone.solid if is_picked else ft.Colors.SURFACE_CONTAINER_LOWEST,
                    side={ft.ControlState.FOCUSED: ft.BorderSide(3, tone.solid), rest: edge},
                    shape=ft.RoundedRectangleBorder(radius=12),
                    padding=ft.Padding.symmetric(horizontal=0, vertical=14),
                ),
            ),
        ),
    )
