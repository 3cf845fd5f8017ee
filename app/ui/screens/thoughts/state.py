"""One thought record while it is written; the record itself is kept, from the first answer on."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from uuid import UUID

import flet as ft

from app.content.thoughts import ThoughtWords
from app.domain.errors import StorageError
from app.domain.thought_record import ThoughtRecord
from app.services.thought_records import ThoughtAnswers, ThoughtRecordService, answers_of
from app.ui.writing import LOOK, Asking

FEELING, BALANCED = "feeling", "balanced_thought"
FIELD_BY_SHORT_STEP = {"notice": "thought", "be-kind": "balanced_thought", "one-thing": "will_do"}
"""Which field each of the three short steps fills."""


@ft.observable
@dataclass(kw_only=True)
class RecordState(Asking[ThoughtAnswers]):
    """The answers so far, and which question is asked."""

    service: ThoughtRecordService
    record: ThoughtRecord | None = None
    """As it stands on the device; ``None`` before the first answer."""
    known_feelings: frozenset[str] = field(default_factory=frozenset)
    known_styles: frozenset[str] = field(default_factory=frozenset)
    own_feeling: str = ""
    """A feeling in the patient's own words."""

    @classmethod
    def blank(
        cls, service: ThoughtRecordService, words: ThoughtWords, *, is_short: bool = False
    ) -> "RecordState":
        """Begin a record with its first question, or in three short steps."""
        state = cls._of(service, words, ThoughtAnswers(is_short=is_short))
        state.question = LOOK if is_short else state.questions[0]
        return state

    @classmethod
    async def opened(
        cls, service: ThoughtRecordService, words: ThoughtWords, record_id: UUID
    ) -> "RecordState":
        """Open a record to look at it and to change it.

        Raises:
            NotFoundError: It is deleted or unknown.
        """
        record = await service.get(record_id)
        state = cls._of(service, words, answers_of(record))
        state.record = record
        return state

    @classmethod
    def _of(
        cls, service: ThoughtRecordService, words: ThoughtWords, answers: ThoughtAnswers
    ) -> "RecordState":
        known = frozenset(words.feeling_by_id)
        own = [one for one in answers.feelings if one not in known]
        return cls(
            service=service,
            answers=answers,
            questions=tuple(step.id for step in words.steps),
            known_feelings=known,
            known_styles=frozenset(words.style_by_id),
            own_feeling=", ".join(own),
        )

    @property
    def route(self) -> str | None:
        """Where the record is found again; ``None`` before the first answer."""
        return f"/plan/thought/{self.record.id}" if self.record else None

    @property
    def feelings(self) -> frozenset[str]:
        """Ids of the feelings that are picked."""
        return self.known_feelings.intersection(self.answers.feelings)

    async def pick_feelings(self, picked: Collection[str]) -> None:
        """Take the feelings that are picked; own words stay."""
        await self.answer(feelings=self._with_own(picked))

    def type_feeling(self, words: str) -> None:
        """Take a feeling in the patient's own words."""
        self.own_feeling = words
        self.type(feelings=self._with_own(self.feelings))

    def _with_own(self, picked: Iterable[str]) -> tuple[str, ...]:
        own = (self.own_feeling,) if self.own_feeling.strip() else ()
        return (*sorted(picked), *own)

    async def pick_styles(self, picked: frozenset[str]) -> None:
        """Take the thinking styles that are picked; one that the content dropped stays."""
        dropped = (one for one in self.answers.styles if one not in self.known_styles)
        await self.answer(styles=(*sorted(picked), *dropped))

    async def look_closer(self) -> None:
        """Make a short record a full one: nothing that was written is lost."""
        await self.answer(is_short=False)

    async def _put(self, answers: ThoughtAnswers) -> None:
        self.record = await self.service.keep(answers, self.record.id if self.record else None)

    async def delete(self) -> UUID | None:
        """Move the record to the bin; return its id, or ``None`` when that was not kept."""
        self._typing.forget()
        async with self._turn:
            if self.record is None:
                return None
            try:
                await self.service.delete(self.record.id)
            except StorageError as error:
                self.fault = error
                return None
            self.is_over = True
            return self.record.id


def is_answered(question: str, answers: ThoughtAnswers) -> bool:
    """Tell whether something was said about a question."""
    if question == FEELING:
        return bool(answers.feelings) or answers.feeling_percent is not None
    if question == "styles":
        return bool(answers.styles)
    if question == BALANCED and answers.feeling_after_percent is not None:
        return True
    return bool(str(getattr(answers, question)).strip())
