"""Beginnings of a sentence: offered at a tap, never filled in."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

import flet as ft

from app.i18n import _
from app.ui.components.button import LinkButton, OnClick, SecondaryButton
from app.ui.components.row import Line


def Beginnings(
    texts: Iterable[str],
    on_pick: Callable[[str], Any],
    *,
    key: str,
    is_open: bool,
    on_fold: OnClick,
    are_whole: bool = False,
) -> list[ft.Control]:
    """Return the way to the beginnings, and the beginnings where they are unfolded.

    Args:
        texts: In the order they stand.
        on_pick: Called with the one that was tapped.
        key: For tests; each is ``<key>-0`` and so on, the way to them ``<key>``.
        is_open: Whether they are unfolded.
        on_fold: Folds or unfolds them.
        are_whole: They are whole things to say, with nothing to write after them.
    """
    buttons = [
        SecondaryButton(
            text if are_whole else f"{text} …", partial(on_pick, text), key=f"{key}-{at}"
        )
        for at, text in enumerate(texts)
    ]
    if not buttons:
        return []
    link = LinkButton(
        _link_words(is_open=is_open, are_whole=are_whole),
        on_fold,
        key=key,
        icon=ft.Icons.EXPAND_LESS if is_open else ft.Icons.EXPAND_MORE,
    )
    return [Line(link), *([Line(*buttons)] if is_open else [])]


def _link_words(*, is_open: bool, are_whole: bool) -> str:
    if are_whole:
        return _("Hide the ideas") if is_open else _("Show me ideas")
    return _("Hide the beginnings") if is_open else _("Show me how to begin")


def begun_with(text: str, beginning: str) -> str:
    """Return the text with a beginning after it, ready to be written on."""
    before = text.rstrip()
    return f"{before}\n{beginning} " if before else f"{beginning} "
