"""Zero to one hundred in steps of ten, as eleven buttons."""

import flet as ft

from app.i18n import _
from app.ui.components.option import Picked
from app.ui.components.row import Beside
from app.ui.components.scale import OnScore
from app.ui.components.text import Heading, Small
from app.ui.components.tone import Tone
from app.ui.theme import text_scale

STRENGTHS = range(0, 101, 10)


def PercentScale(
    question: str, value: int | None, on_pick: OnScore, *, low: str, high: str, key: str
) -> ft.Control:
    """Ask how strong a feeling is, in rows of buttons with words at both ends.

    Args:
        question: The heading, and the name of the group.
        value: The strength that is picked, 0 to 100; ``None`` when nothing is.
        on_pick: Called with the strength at every tap.
        low: What 0 means.
        high: What 100 means.
        key: For tests; the buttons are ``<key>-0`` to ``<key>-100``.
    """
    # Two rows on a phone of 360 pixels; three digits in large letters need more room.
    across = 6 if text_scale() <= 1.3 else 4

    def number(strength: int) -> ft.Control:
        return Picked(
            str(strength),
            lambda: on_pick(strength),
            is_picked=strength == value,
            name=_("%(strength)d of 100") % {"strength": strength},
            key=f"{key}-{strength}",
            tone=Tone.ACTION,
        )

    rows = [STRENGTHS[at : at + across] for at in range(0, len(STRENGTHS), across)]
    drawn: list[ft.Control] = [
        ft.Row(
            [
                *(number(strength) for strength in row),
                *(ft.Container(expand=True) for _one in range(across - len(row))),
            ],
            spacing=8,
        )
        for row in rows
    ]
    return ft.Column(
        [
            Heading(question),
            ft.Semantics(label=question, container=True, content=ft.Column(drawn, spacing=8)),
            Beside(Small(f"0 {low}"), Small(f"100 {high}")),
        ],
        key=key,
        spacing=12,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )
