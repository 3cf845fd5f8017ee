"""Makes one screen of a session ready: the answers so far, what was taken home, what is there."""

from app.content.session import (
    AmountBlock,
    Ask,
    HomeworkBlock,
    Listen,
    Plan,
    Practise,
    Review,
    Session,
    SessionScreen,
)
from app.domain.errors import NotFoundError
from app.domain.programme import Homework, SessionAnswer
from app.services.programme import Answered, Sitting
from app.ui.screens.programme.made import read_made
from app.ui.screens.programme.session_state import SessionState, Typed
from app.ui.screens.programme.timing import Countdown, ReadAlong
from app.ui.sentences import number
from app.ui.state import AppState


async def sit_down(app: AppState, session: Session, screen_id: str | None) -> SessionState:
    """Return the state of a screen; without one, of that on which the patient stopped.

    Raises:
        NotFoundError: The programme does not have the session, or it may not be opened yet.
    """
    services = app.services
    sitting = await services.programme.sitting(session.id)
    if not sitting.may_open:
        raise NotFoundError
    progress = sitting.step.progress
    asked = screen_id or (progress.screen if progress else "")
    screen = session.screens[session.position(asked)]
    plans = {block.makes for block in screen.blocks if isinstance(block, Plan)}
    answers = {
        block: _answered(session, block, answer) for block, answer in sitting.answers.items()
    }
    return SessionState(
        programme=services.programme,
        session=session,
        screen=screen,
        is_finished=sitting.step.is_finished,
        is_paused=await services.safety.is_paused_today(),
        is_stale=session.is_stale(app.clock.today()),
        answers=answers,
        taken=_taken(session, screen, sitting),
        to_review=_to_review(app, session, screen, sitting),
        made={kind: await read_made(kind, services, app.content) for kind in sorted(plans)},
        typed={
            block.id: Typed(text=answers[block.id].text if block.id in answers else "")
            for block in screen.blocks
            if isinstance(block, Ask | AmountBlock)
        },
        countdowns={
            block.id: Countdown(seconds=block.seconds, left=block.seconds)
            for block in screen.blocks
            if isinstance(block, Practise) and block.seconds
        },
        readings={
            block.id: ReadAlong(lines=block.lines)
            for block in screen.blocks
            if isinstance(block, Listen)
        },
        _kept=answers,
    )


def _answered(session: Session, block: str, answer: SessionAnswer) -> Answered:
    text = answer.text
    is_amount = isinstance(session.block_by_id.get(block), AmountBlock)
    if is_amount and not text and answer.amount is not None:
        text = number(answer.amount)
    return Answered(text=text, picked=answer.picked, rating=answer.rating, amount=answer.amount)


def _taken(session: Session, screen: SessionScreen, sitting: Sitting) -> frozenset[str]:
    if not any(isinstance(block, HomeworkBlock) for block in screen.blocks):
        return frozenset()
    mine = [one for one in sitting.homework if one.session == session.id and one.is_open]
    return frozenset(one.item for one in mine) & session.homework_items.keys()


def _to_review(
    app: AppState, session: Session, screen: SessionScreen, sitting: Sitting
) -> tuple[Homework, ...]:
    """Return what is open of earlier sessions, and what was looked back at in this one."""
    if not any(isinstance(block, Review) for block in screen.blocks):
        return ()
    order = list(app.content.session_files)
    earlier = set(order[: order.index(session.id)])
    progress = sitting.step.progress
    began = progress.started_on if progress else app.clock.today()
    ended = (progress and progress.finished_on) or app.clock.today()

    def is_of_this_review(one: Homework) -> bool:
        at = one.looked_back_on
        return one.is_open or (at is not None and began <= at <= ended)

    return tuple(
        one for one in sitting.homework if one.session in earlier and is_of_this_review(one)
    )
