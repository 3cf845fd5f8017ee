"""Which block is drawn how."""

from collections.abc import Callable
from typing import Any

import flet as ft

from app.content.session import (
    ANSWERED,
    AmountBlock,
    Ask,
    Block,
    Check,
    Choose,
    Effects,
    HomeworkBlock,
    Listen,
    PictureBlock,
    Plan,
    PointList,
    Practise,
    Prose,
    Review,
    ScaleBlock,
    Story,
)
from app.ui.screens.programme.blocks.asking import AmountView, AskView, ScaleView
from app.ui.screens.programme.blocks.choosing import CheckView, ChooseView
from app.ui.screens.programme.blocks.effects import EffectsView
from app.ui.screens.programme.blocks.home import HomeworkView, ReviewView
from app.ui.screens.programme.blocks.listen import ListenView
from app.ui.screens.programme.blocks.plan import PlanView, rests_when_paused
from app.ui.screens.programme.blocks.practise import PractiseView
from app.ui.screens.programme.blocks.reading import PictureView, PointsView, ProseView, StoryView
from app.ui.screens.programme.session_state import SessionState
from app.ui.state import AppState

Draw = Callable[[AppState, SessionState, Any], ft.Control]
_VIEWS: dict[type[Block], Draw] = {
    Prose: ProseView,
    PointList: PointsView,
    PictureBlock: PictureView,
    Story: StoryView,
    Ask: AskView,
    Choose: ChooseView,
    ScaleBlock: ScaleView,
    AmountBlock: AmountView,
    Effects: EffectsView,
    Check: CheckView,
    Practise: PractiseView,
    Listen: ListenView,
    Plan: PlanView,
    HomeworkBlock: HomeworkView,
    Review: ReviewView,
}


def draw_block(app: AppState, state: SessionState, block: Block) -> ft.Control:
    """Draw a block of any kind; one that asks stands a little apart from what is before it."""
    view = _VIEWS[type(block)](app, state, block)
    if isinstance(block, ANSWERED) and not isinstance(block, Check):
        return ft.Container(view, padding=ft.Padding.only(top=8))
    return view


def is_resting(block: Block) -> bool:
    """Tell whether the block has nothing to offer on a paused day."""
    return isinstance(block, Practise) or (isinstance(block, Plan) and rests_when_paused(block))
