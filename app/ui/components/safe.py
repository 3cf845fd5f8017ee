"""When code fails: a calm sentence, never a stack trace, a frozen page or a patient's words.

Flet has no hook for errors in Python: a failing handler replaces the page by its error text, and a
failing component stops the session's drawing for good. Both are caught here.
"""

import functools
import logging
from collections.abc import Callable
from typing import ParamSpec

import flet as ft

from app.i18n import _
from app.ui.components.dialog import show_notice

log = logging.getLogger("app.ui")

P = ParamSpec("P")


def safe_component(draw: Callable[P, ft.Control]) -> Callable[P, ft.Control]:
    """Make a Flet component that shows a calm sentence when drawing it fails."""

    @ft.component
    @functools.wraps(draw)
    def component(*args: P.args, **kwargs: P.kwargs) -> ft.Control:
        try:
            return draw(*args, **kwargs)
        except Exception as error:  # noqa: BLE001 - whatever it is, the rest of the page must live
            log.error("drawing %s failed: %s", draw.__qualname__, where(error))  # noqa: TRY400 - a traceback may quote the patient
            return ft.Container(
                ft.Text(_("This part cannot be shown now. What you saved is still here.")),
                padding=16,
            )

    return component


def install_error_boundary(page: ft.Page) -> None:
    """Show a calm sentence when a handler of this page fails; the page stays as it was.

    ``Session.error`` is private to Flet; a test guards its name and shape.
    """

    def error(_message: str) -> None:
        # Flet's message holds the exception's words, which may be the patient's: they stop here.
        show_notice(page, _("Something went wrong. What you saved is still here. Try again."))

    page.session.error = error  # type: ignore[method-assign, assignment]
    logging.getLogger("flet").addFilter(_without_words)


def where(error: BaseException) -> str:
    """Return an exception's class and place, without its message."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_code.co_qualname}:{trace.tb_lineno}" if trace else "?"
    return f"{type(error).__name__} at {place}"


def _without_words(record: logging.LogRecord) -> bool:
    if record.exc_info and record.exc_info[1]:
        record.msg, record.args = f"{record.getMessage()}: %s", (where(record.exc_info[1]),)
        record.exc_info = record.exc_text = None
    return True
