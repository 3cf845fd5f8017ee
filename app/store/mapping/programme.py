"""Progress, answers and homework of the sessions to rows and back."""

from datetime import date
from uuid import UUID

from app.domain.programme import Homework, HomeworkOutcome, SessionAnswer, SessionProgress
from app.store.mapping.edge import (
    from_day_or_none,
    from_instant,
    from_list,
    storable,
    to_amount_or_none,
    to_day_or_none,
    to_instant,
    to_list,
)
from app.store.programme_rows import HomeworkRow, SessionAnswerRow, SessionProgressRow


def from_session_progress(progress: SessionProgress) -> SessionProgressRow:
    """Return the row of the progress."""
    return SessionProgressRow(
        id=progress.id.bytes,
        session=storable(progress.session),
        started_on=progress.started_on.isoformat(),
        opened_at=from_instant(progress.opened_at),
        screen=storable(progress.screen),
        finished_on=from_day_or_none(progress.finished_on),
    )


def to_session_progress(row: SessionProgressRow) -> SessionProgress:
    """Return the progress of the row."""
    return SessionProgress(
        id=UUID(bytes=row.id),
        session=row.session,
        started_on=date.fromisoformat(row.started_on),
        opened_at=to_instant(row.opened_at),
        screen=row.screen,
        finished_on=to_day_or_none(row.finished_on),
    )


def from_session_answer(answer: SessionAnswer) -> SessionAnswerRow:
    """Return the row of the answer."""
    return SessionAnswerRow(
        id=answer.id.bytes,
        session=storable(answer.session),
        block=storable(answer.block),
        content_version=answer.content_version,
        answered_at=from_instant(answer.answered_at),
        text=storable(answer.text),
        picked=from_list(sorted(answer.picked)),
        rating=answer.rating,
        amount=None if answer.amount is None else str(answer.amount),
    )


def to_session_answer(row: SessionAnswerRow) -> SessionAnswer:
    """Return the answer of the row."""
    return SessionAnswer(
        id=UUID(bytes=row.id),
        session=row.session,
        block=row.block,
        content_version=row.content_version,
        answered_at=to_instant(row.answered_at),
        text=row.text,
        picked=frozenset(to_list(row.picked)),
        rating=row.rating,
        amount=to_amount_or_none(row.amount),
    )


def from_homework(homework: Homework) -> HomeworkRow:
    """Return the row of the homework."""
    return HomeworkRow(
        id=homework.id.bytes,
        session=storable(homework.session),
        item=storable(homework.item),
        text=storable(homework.text),
        place=storable(homework.place),
        taken_on=homework.taken_on.isoformat(),
        outcome=None if homework.outcome is None else homework.outcome.value,
        looked_back_on=from_day_or_none(homework.looked_back_on),
        difficulty=storable(homework.difficulty),
        note=storable(homework.note),
    )


def to_homework(row: HomeworkRow) -> Homework:
    """Return the homework of the row."""
    return Homework(
        id=UUID(bytes=row.id),
        session=row.session,
        item=row.item,
        text=row.text,
        place=row.place,
        taken_on=date.fromisoformat(row.taken_on),
        outcome=None if row.outcome is None else HomeworkOutcome(row.outcome),
        looked_back_on=to_day_or_none(row.looked_back_on),
        difficulty=row.difficulty,
        note=row.note,
    )
