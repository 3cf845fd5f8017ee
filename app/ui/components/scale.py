"""Zero to ten as eleven buttons: sliders cannot be named, and a thumb has no edge to feel."""

from collections.abc import Callable
from typing import Any

import flet as ft

from app.i18n import _
from app.ui.components.option import Picked
from app.ui.components.row import Beside
from app.ui.components.text import Heading, Small
from app.ui.components.tone import Tone

OnScore = Callable[[int], Any]
"""Called with the score, 0 to 10; may be a coroutine function."""


def Scale(
    question: str,
    value: int | None,
    on_pick: OnScore,
    *,
    low: str,
    high: str,
    key: str,
    tone: Tone = Tone.PAIN,
) -> ft.Control:
    """Ask for 0 to 10 in two rows of buttons with words at both ends.

    Args:
        question: The heading, and the name of the group.
        value: The score that is picked; ``None`` when nothing is.
        on_pick: Called with the score at every tap.
        low: What 0 means.
        high: What 10 means.
        key: For tests; the buttons are ``<key>-0`` to ``<key>-10``.
        tone: The colour of what is picked.
    """

    def number(score: int) -> ft.Control:
        return Picked(
            str(score),
            lambda: on_pick(score),
            is_picked=score == value,
            name=_("%(score)d of 10") % {"score": score},
            key=f"{key}-{score}",
            tone=tone,
        )

    space = ft.Container(expand=True)
    return ft.Column(
        [
            Heading(question),
            ft.Semantics(
                label=question,
                container=True,
                content=ft.Column(
                    [
                        ft.Row([number(score) for score in range(6)], spacing=8),
                        ft.Row([*(number(score) for score in range(6, 11)), space], spacing=8),
                    ],
                    spacing=8,
                ),
            ),
            Beside(Small(f"0 {low}"), Small(f"10 {high}")),
        ],
        key=key,
        spacing=12,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )
