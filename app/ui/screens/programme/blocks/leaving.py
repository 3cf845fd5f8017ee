"""Leaving a session to make something of one's own; the shell then shows the way back."""

from app.ui.screens.programme.session_state import SessionState
from app.ui.state import AppState


async def leave_for(app: AppState, state: SessionState, route: str) -> None:
    """Go to a place of the app, and remember where the session stands."""
    app.session_left = state.route
    await app.go(route)
