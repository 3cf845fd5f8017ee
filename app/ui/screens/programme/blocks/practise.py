"""Something to do here and now, with a timer whose figures can be read from the floor."""

import flet as ft

from app.content.markdown import plain
from app.content.session import Practise
from app.i18n import _
from app.ui.components.button import LinkButton, SecondaryButton
from app.ui.components.card import Card
from app.ui.components.row import Line
from app.ui.components.safe import safe_component
from app.ui.components.text import Body, Heading, Small, Strong
from app.ui.screens.programme.blocks.leaving import leave_for
from app.ui.screens.programme.session_state import SessionState
from app.ui.screens.programme.timing import Countdown
from app.ui.state import AppState


def PractiseView(app: AppState, state: SessionState, block: Practise) -> ft.Control:
    """Draw the steps, the timer and the way to more; nothing of it on a paused day."""
    key = f"block-{block.id}"
    if state.is_paused:
        return Card(Heading(plain(block.title)), Small(_("Paused today.")), key=key)
    countdown = state.countdowns.get(block.id)
    return Card(
        Heading(plain(block.title)),
        ft.Column(
            [_step(count, plain(text)) for count, text in enumerate(block.steps, start=1)],
            spacing=10,
        ),
        *([Timer(countdown, key)] if countdown else []),
        *_ways(app, state, block),
        key=key,
    )


def _step(number: int, text: str) -> ft.Control:
    return ft.Row(
        [Strong(f"{number}."), ft.Container(Body(text), expand=True)],
        spacing=10,
        vertical_alignment=ft.CrossAxisAlignment.START,
    )


def _ways(app: AppState, state: SessionState, block: Practise) -> list[ft.Control]:
    ways = (
        (block.relaxation, _("Open the relaxation"), f"/plan/relaxation/{block.relaxation}"),
        (block.exercise, _("Open the exercise"), f"/plan/exercise/{block.exercise}"),
    )
    return [
        Line(
            SecondaryButton(
                label,
                lambda route=route: leave_for(app, state, route),
                key=f"block-{block.id}-open",
            )
        )
        for wanted, label, route in ways
        if wanted
    ]


@safe_component
def Timer(countdown: Countdown, key: str) -> ft.Control:
    """Draw the time that is left and the buttons; it is drawn each second, and nothing else is."""
    minutes, seconds = divmod(countdown.left, 60)
    figures = ft.Text(
        f"{minutes}:{seconds:02}",
        key=f"{key}-left",
        size=64,
        weight=ft.FontWeight.W_700,
        color=ft.Colors.PRIMARY,
        text_align=ft.TextAlign.CENTER,
        semantics_label=_("%(minutes)d minutes %(seconds)d seconds left")
        % {"minutes": minutes, "seconds": seconds},
        no_wrap=True,
    )
    if countdown.is_running:
        run = SecondaryButton(_("Pause"), countdown.pause, key=f"{key}-pause", icon=ft.Icons.PAUSE)
    else:
        run = SecondaryButton(
            _("Start the timer") if countdown.is_fresh else _("Go on"),
            countdown.start,
            key=f"{key}-start",
            icon=ft.Icons.PLAY_ARROW,
        )
    again = LinkButton(_("From the start"), countdown.begin_again, key=f"{key}-again")
    over = Strong(_("The time is up.")) if countdown.is_over else ft.Container()
    return ft.Column(
        [
            ft.Row([figures], alignment=ft.MainAxisAlignment.CENTER),
            ft.Semantics(live_region=True, container=True, content=over),
            ft.Row(
                [run if not countdown.is_over else again, *_again(countdown, again)],
                wrap=True,
                alignment=ft.MainAxisAlignment.CENTER,
                spacing=10,
                run_spacing=10,
            ),
        ],
        spacing=8,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _again(countdown: Countdown, again: ft.Control) -> list[ft.Control]:
    return [] if countdown.is_fresh or countdown.is_over else [again]
