"""Picking one, ticking some, switching on and off."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, TypeVar

import flet as ft

from app.ui.components.option import Option
from app.ui.components.press import changed, pressed
from app.ui.components.text import Body, Heading, Small
from app.ui.components.tone import Tone
from app.ui.theme import READING_WIDTH, is_mirrored, page_width, text_scale

Value = TypeVar("Value")

_LETTER = 8.8
"""A generous mean width of a semi-bold letter at a text scale of 1, in logical pixels."""
_AROUND = 72
"""Margins of the page and of a card."""
_INSET = 2


def Choice(
    question: str,
    options: Sequence[Option[Value]],
    value: Value | None,
    on_pick: Callable[[Value], Any],
    *,
    key: str,
    tone: Tone = Tone.ACTION,
    has_heading: bool = True,
) -> ft.Control:
    """Ask for one of two to four short words as joined buttons; a column where they do not fit.

    Args:
        question: The heading, and the name of the group.
        options: In the order they stand.
        value: What is picked; ``None`` when nothing is.
        on_pick: Called with the option's value at every tap.
        key: For tests; each button is ``<key>-<value>``.
        tone: The colour of what is picked.
        has_heading: False where another heading already asks.
    """
    is_row = _fits(options)
    last = len(options) - 1

    def segment(at: int, option: Option[Value]) -> ft.Control:
        corners = _corners(is_first=at == 0, is_last=at == last, is_row=is_row)
        return _segment(
            option,
            corners,
            lambda: on_pick(option.value),
            option.value == value,
            f"{key}-{option.slug}",
            tone,
        )

    segments = [segment(at, option) for at, option in enumerate(options)]
    joined = (
        ft.Row(segments, spacing=-1)
        if is_row
        else ft.Column(segments, spacing=-1, horizontal_alignment=ft.CrossAxisAlignment.STRETCH)
    )
    return _group(question, joined, key, has_heading=has_heading)


def RadioList(
    question: str,
    options: Sequence[Option[Value]],
    value: Value | None,
    on_pick: Callable[[Value], Any],
    *,
    key: str,
    has_heading: bool = True,
) -> ft.Control:
    """Ask for one of several longer answers, a row each; arguments as in ``Choice``."""
    rows = [
        _PickRow(
            option,
            option.value == value,
            partial(on_pick, option.value),
            f"{key}-{option.slug}",
            (ft.Icons.RADIO_BUTTON_CHECKED, ft.Icons.RADIO_BUTTON_UNCHECKED),
        )
        for option in options
    ]
    return _group(question, _rows(rows), key, has_heading=has_heading)


def TickList(
    question: str,
    options: Sequence[Option[Value]],
    ticked: frozenset[Value],
    on_tick: Callable[[frozenset[Value]], Any],
    *,
    key: str,
    has_heading: bool = True,
) -> ft.Control:
    """Ask which of several are so, a large row each.

    Args:
        question: The heading, and the name of the group.
        options: In the order they stand.
        ticked: The values that are ticked.
        on_tick: Called with the whole new set at every tap.
        key: For tests; each row is ``<key>-<value>``.
        has_heading: False where another heading already asks.
    """
    rows = [
        _PickRow(
            option,
            option.value in ticked,
            partial(on_tick, ticked ^ {option.value}),
            f"{key}-{option.slug}",
            (ft.Icons.CHECK_BOX, ft.Icons.CHECK_BOX_OUTLINE_BLANK),
        )
        for option in options
    ]
    return _group(question, _rows(rows), key, has_heading=has_heading)


def Toggle(
    label: str,
    value: bool,  # noqa: FBT001 - a switch is a bool
    on_change: Callable[[bool], Any],
    *,
    key: str,
    note: str | None = None,
) -> ft.Control:
    """Switch one thing on or off; ``on_change`` gets the new state."""
    words: list[ft.Control] = [Body(label), *([Small(note)] if note else [])]
    return ft.MergeSemantics(
        ft.Row(
            [
                ft.Column(words, spacing=2, expand=True),
                ft.Switch(
                    key=key,
                    value=value,
                    on_change=changed(on_change),
                ),
            ],
            spacing=12,
        )
    )


def _fits(options: Sequence[Option[Any]]) -> bool:
    room = min(page_width() - _AROUND, READING_WIDTH) / len(options) - 2 * _INSET
    return max(len(option.label) for option in options) * _LETTER * text_scale() <= room


def _group(question: str, content: ft.Control, key: str, *, has_heading: bool) -> ft.Control:
    named = ft.Semantics(label=question, container=True, content=content)
    return ft.Column(
        [*([Heading(question)] if has_heading else []), named],
        key=key,
        spacing=12,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _rows(rows: list[ft.Control]) -> ft.Column:
    return ft.Column(rows, spacing=10, horizontal_alignment=ft.CrossAxisAlignment.STRETCH)


def _corners(*, is_first: bool, is_last: bool, is_row: bool) -> ft.BorderRadius:
    first, last = (26 if is_first else 0), (26 if is_last else 0)
    if is_row and is_mirrored():
        first, last = last, first
    if is_row:
        return ft.BorderRadius(top_left=first, bottom_left=first, top_right=last, bottom_right=last)
    return ft.BorderRadius(top_left=first, top_right=first, bottom_left=last, bottom_right=last)


def _segment(
    option: Option[Any],
    corners: ft.BorderRadius,
    on_click: Callable[[], Any],
    is_picked: bool,  # noqa: FBT001
    key: str,
    tone: Tone,
) -> ft.Control:
    ink = tone.on_solid if is_picked else tone.solid
    # Picked is filled and bold, the rest is neither: told apart without seeing colour.
    words = ft.Text(
        option.label,
        text_align=ft.TextAlign.CENTER,
        color=ink,
        theme_style=ft.TextThemeStyle.LABEL_LARGE if is_picked else ft.TextThemeStyle.BODY_LARGE,
    )
    return ft.MergeSemantics(
        expand=True,
        content=ft.Semantics(
            selected=is_picked,
            content=ft.OutlinedButton(
                key=key,
                content=words,
                on_click=pressed(on_click),
                style=ft.ButtonStyle(
                    bgcolor=tone.solid if is_picked else ft.Colors.SURFACE_CONTAINER_LOWEST,
                    side={
                        ft.ControlState.FOCUSED: ft.BorderSide(3, tone.on_pale),
                        ft.ControlState.DEFAULT: ft.BorderSide(1, tone.solid),
                    },
                    shape=ft.RoundedRectangleBorder(radius=corners),
                    padding=ft.Padding.symmetric(horizontal=_INSET, vertical=14),
                ),
            ),
        ),
    )


def _PickRow(
    option: Option[Any],
    is_picked: bool,  # noqa: FBT001
    on_click: Callable[[], Any],
    key: str,
    signs: tuple[ft.IconData, ft.IconData],
) -> ft.Control:
    ink = ft.Colors.ON_PRIMARY_CONTAINER if is_picked else ft.Colors.ON_SURFACE
    words: list[ft.Control] = [
        ft.Text(option.label, theme_style=ft.TextThemeStyle.BODY_LARGE, color=ink)
    ]
    if option.note:
        words.append(Small(option.note))
    sign = ft.Icon(
        signs[0] if is_picked else signs[1],
        size=26,
        color=ft.Colors.PRIMARY if is_picked else ft.Colors.OUTLINE,
    )
    return ft.MergeSemantics(
        ft.Semantics(
            checked=is_picked,
            content=ft.OutlinedButton(
                key=key,
                content=ft.Row([sign, ft.Column(words, spacing=2, expand=True)], spacing=12),
                on_click=pressed(on_click),
                style=ft.ButtonStyle(
                    bgcolor=ft.Colors.PRIMARY_CONTAINER
                    if is_picked
                    else ft.Colors.SURFACE_CONTAINER_LOWEST,
                    side={
                        ft.ControlState.FOCUSED: ft.BorderSide(3, ft.Colors.PRIMARY),
                        ft.ControlState.DEFAULT: ft.BorderSide(
                            2 if is_picked else 1,
                            ft.Colors.PRIMARY if is_picked else ft.Colors.OUTLINE,
                        ),
                    },
                    shape=ft.RoundedRectangleBorder(radius=12),
                    padding=ft.Padding.symmetric(horizontal=14, vertical=13),
                ),
            ),
        )
    )
