"""Progress, answers and homework of the sessions."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, select

from app.domain.programme import Homework, SessionAnswer, SessionProgress
from app.store.mapping.edge import storable
from app.store.mapping.programme import (
    from_homework,
    from_session_answer,
    from_session_progress,
    to_homework,
    to_session_answer,
    to_session_progress,
)
from app.store.programme_rows import HomeworkRow, SessionAnswerRow, SessionProgressRow
from app.store.programme_tables import homework, session_answers, session_progress
from app.store.repositories.kept import KeptRecords
from app.store.repositories.reading import columns


class SqlSessionProgress(KeptRecords[SessionProgress]):
    """How far the patient is in each session."""

    table = session_progress
    every = select(*columns(session_progress, SessionProgressRow._fields))
    order = ("started_on",)
    one_for = ("session",)

    def values(self, record: SessionProgress) -> dict[str, object]:
        """Return the progress's row by the names of its columns."""
        return from_session_progress(record)._asdict()

    def load(self, query: Select[Any]) -> list[SessionProgress]:
        """Return the progress that the query selects, in its order."""
        rows = map(SessionProgressRow._make, self.connection.execute(query))
        return [to_session_progress(row) for row in rows]


class SqlSessionAnswers(KeptRecords[SessionAnswer]):
    """Answers to the blocks of the sessions."""

    table = session_answers
    every = select(*columns(session_answers, SessionAnswerRow._fields))
    order = ("answered_at",)
    one_for = ("session", "block", "content_version")

    def values(self, record: SessionAnswer) -> dict[str, object]:
        """Return the answer's row by the names of its columns."""
        return from_session_answer(record)._asdict()

    def load(self, query: Select[Any]) -> list[SessionAnswer]:
        """Return the answers that the query selects, in its order."""
        rows = map(SessionAnswerRow._make, self.connection.execute(query))
        return [to_session_answer(row) for row in rows]

    def of(self, session: str) -> Sequence[SessionAnswer]:
        """Return the answers of one session, oldest version first."""
        table = self.table.c
        mine = self.every.where(table.session == storable(session))
        return self.load(self.in_order(mine.order_by(table.content_version)))


class SqlHomework(KeptRecords[Homework]):
    """What the patient took home from the sessions."""

    table = homework
    every = select(*columns(homework, HomeworkRow._fields))
    order = ("taken_on",)

    def values(self, record: Homework) -> dict[str, object]:
        """Return the homework's row by the names of its columns."""
        return from_homework(record)._asdict()

    def load(self, query: Select[Any]) -> list[Homework]:
        """Return the homework that the query selects, in its order."""
        return [to_homework(HomeworkRow._make(row)) for row in self.connection.execute(query)]
