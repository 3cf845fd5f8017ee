"""The goal that was begun, opened at once where it was left."""

from app.ui.screens.goal import builder
from app.ui.screens.goal.building import BuilderState
from app.ui.state import AppState

draw = builder.draw


async def open_screen(app: AppState) -> BuilderState:
    """Go on with the goal that was begun; without one, begin."""
    state = await builder.open_screen(app)
    state.go_on()
    return state
