"""How the programme speaks of its sessions."""

from datetime import date

from app.content.session import Session
from app.i18n import _, ngettext
from app.services.programme import SessionStep
from app.ui.sentences import full_day
from app.ui.state import AppState


def place_in_programme(app: AppState, session: Session) -> str:
    """Return which session it is, as "Session 2 of 6"."""
    if not session.number:
        return _("A first look")
    total = len(app.content.session_files) - 1
    return _("Session %(number)d of %(total)d") % {"number": session.number, "total": total}


def name_of(session: Session) -> str:
    """Return the session's short name, as "Session 2"."""
    if not session.number:
        return _("First look")
    return _("Session %(number)d") % {"number": session.number}


def screen_of(position: int, total: int) -> str:
    """Return where in a session the patient is; ``position`` counts from 0."""
    return _("Screen %(number)d of %(total)d") % {"number": position + 1, "total": total}


def position_of(session: Session, step: SessionStep | None) -> int:
    """Return how many screens lie behind the patient; 0 before the session was begun."""
    if step is None or step.progress is None:
        return 0
    return session.position(step.progress.screen)


def minutes_left(session: Session, position: int) -> int:
    """Return about how long the screens from this one on take."""
    return sum(screen.minutes for screen in session.screens[position:])


def about_left(minutes: int) -> str:
    """Return how long is left, as "About 12 minutes left"."""
    return ngettext("About %(count)d minute left", "About %(count)d minutes left", minutes) % {
        "count": minutes
    }


def about_minutes(minutes: int) -> str:
    """Return how long a session takes, as "About 20 minutes"."""
    return ngettext("About %(count)d minute", "About %(count)d minutes", minutes) % {
        "count": minutes
    }


def state_of(session: Session, step: SessionStep, today: date) -> str:
    """Return how far the patient is in a session, in words."""
    if step.progress is None:
        if step.opens_on > today:
            return _("Opens on %(day)s") % {"day": full_day(step.opens_on)}
        return _("Not begun")
    if step.progress.finished_on is not None:
        return _("Done on %(day)s") % {"day": full_day(step.progress.finished_on)}
    return screen_of(position_of(session, step), len(session.screens))


def route_to(session: str, screen: str = "") -> str:
    """Return the route of a session, or of one of its screens."""
    return f"/programme/{session}/{screen}" if screen else f"/programme/{session}"
