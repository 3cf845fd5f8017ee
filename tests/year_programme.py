"""The programme of the made-up patient: done in the first weeks, and kept up since."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from random import Random
from uuid import UUID

from app.domain.exercise import ChosenExercise, ExerciseLog, Felt
from app.domain.experiment import Experiment
from app.domain.flare_up_plan import FlareUpPlan
from app.domain.programme import Homework, HomeworkOutcome, SessionAnswer, SessionProgress
from app.domain.relaxation import RelaxationLog
from app.domain.staying_well import CheckIn, StayingWellPlan
from app.domain.thought_record import ThoughtRecord
from app.services.records import UnitOfWork
from tests.year_words import EXERCISES, HOMEWORK, RELAXATIONS, SESSIONS, THOUGHTS


@dataclass(frozen=True, slots=True, kw_only=True)
class DoneProgramme:
    """Everything one patient recorded of the programme, each list oldest first."""

    progress: tuple[SessionProgress, ...]
    answers: tuple[SessionAnswer, ...]
    homework: tuple[Homework, ...]
    thought_records: tuple[ThoughtRecord, ...]
    experiment: Experiment
    chosen_exercises: tuple[ChosenExercise, ...]
    exercise_logs: tuple[ExerciseLog, ...]
    relaxation_logs: tuple[RelaxationLog, ...]
    flare_up_plan: FlareUpPlan
    staying_well_plan: StayingWellPlan

    def put_into(self, records: UnitOfWork) -> None:
        """Put all of it into the records."""
        for progress in self.progress:
            records.session_progress.put(progress)
        for answer in self.answers:
            records.session_answers.put(answer)
        for homework in self.homework:
            records.homework.put(homework)
        for thought in self.thought_records:
            records.thought_records.put(thought)
        records.experiments.put(self.experiment)
        for chosen in self.chosen_exercises:
            records.chosen_exercises.put(chosen)
        for exercised in self.exercise_logs:
            records.exercise_logs.put(exercised)
        for relaxed in self.relaxation_logs:
            records.relaxation_logs.put(relaxed)
        records.flare_up_plans.put(self.flare_up_plan)
        records.staying_well_plans.put(self.staying_well_plan)


def a_done_programme(first_on: date, last_on: date, seed: int) -> DoneProgramme:
    """Make up a programme, a session a week from the first day on; the same for the same seed."""
    return _Maker(first_on, last_on, seed).make()


class _Maker:
    def __init__(self, first_on: date, last_on: date, seed: int) -> None:
        # A chance of its own: the years beside the programme stay as they are.
        self.random = Random(f"programme {seed}")
        self.first_on = first_on
        self.last_on = last_on

    def make(self) -> DoneProgramme:
        chosen = tuple(self._chosen())
        return DoneProgramme(
            progress=tuple(self._progress()),
            answers=tuple(self._answers()),
            homework=tuple(self._homework()),
            thought_records=tuple(self._thoughts()),
            experiment=self._experiment(),
            chosen_exercises=chosen,
            exercise_logs=tuple(self._exercised(chosen)),
            relaxation_logs=tuple(self._relaxed()),
            flare_up_plan=self._flare_up_plan(),
            staying_well_plan=self._staying_well_plan(),
        )

    def _id(self) -> UUID:
        return UUID(int=self.random.getrandbits(128), version=4)

    def _at(self, day: date, hour: int) -> datetime:
        minute, second = self.random.randrange(60), self.random.randrange(60)
        return datetime.combine(day, time(hour, minute, second), tzinfo=UTC)

    def _week(self, number: int) -> date:
        return self.first_on + timedelta(weeks=number)

    def _progress(self) -> Iterator[SessionProgress]:
        for number, session in enumerate(SESSIONS):
            day = self._week(number)
            yield SessionProgress(
                id=self._id(),
                session=session,
                started_on=day,
                opened_at=self._at(day, 17),
                screen="end",
                finished_on=day,
            )

    def _answers(self) -> Iterator[SessionAnswer]:
        for number, session in enumerate(SESSIONS):
            at = self._at(self._week(number), 17)
            given: tuple[dict[str, object], ...] = (
                {"block": "in-my-words", "text": "Small steps, and more often."},
                {"block": "what-fits", "picked": frozenset({"sitting", "worry"})},
                {"block": "how-sure", "rating": self.random.randrange(5, 11)},
                {"block": "how-much", "amount": Decimal(self.random.randrange(5, 15))},
            )
            for answer in given:
                yield SessionAnswer(
                    id=self._id(),
                    session=session,
                    content_version=1,
                    answered_at=at,
                    **answer,  # type: ignore[arg-type]
                )

    def _homework(self) -> Iterator[Homework]:
        outcomes = (HomeworkOutcome.DONE, HomeworkOutcome.PARTLY, HomeworkOutcome.NOT_YET)
        for number, session in enumerate(SESSIONS):
            item, text, place = HOMEWORK[number % len(HOMEWORK)]
            outcome = outcomes[number % len(outcomes)]
            yield Homework(
                id=self._id(),
                session=session,
                item=item,
                text=text,
                place=place,
                taken_on=self._week(number),
                outcome=outcome,
                looked_back_on=self._week(number + 1),
                difficulty="no-time" if outcome is HomeworkOutcome.NOT_YET else "",
                note="Mornings were best." if outcome is HomeworkOutcome.PARTLY else "",
            )

    def _thoughts(self) -> Iterator[ThoughtRecord]:
        for number, (situation, thought, balanced) in enumerate(THOUGHTS):
            day = self._week(3 + number) + timedelta(days=2)
            yield ThoughtRecord(
                id=self._id(),
                made_on=day,
                made_at=self._at(day, 20),
                situation=situation,
                thought=thought,
                feelings=("worried", "sad"),
                feeling_percent=self.random.randrange(60, 91),
                styles=("worst-case",),
                evidence_for="It was so last year.",
                evidence_against="It has passed each time.",
                balanced_thought=balanced,
                feeling_after_percent=self.random.randrange(20, 51),
                will_do="Go for my short walk",
                is_short=number > 0,
            )

    def _experiment(self) -> Experiment:
        day = self._week(4)
        return Experiment(
            id=self._id(),
            made_on=day,
            made_at=self._at(day, 18),
            will_try="Carry one bag of shopping home",
            prediction="I will have to lie down after it",
            sureness=8,
            tried_on=day + timedelta(days=3),
            happened="I was tired and went on with my day",
            learned="One bag is fine",
        )

    def _chosen(self) -> Iterator[ChosenExercise]:
        for exercise in EXERCISES:
            yield ChosenExercise(
                id=self._id(), exercise=exercise, level="1", chosen_on=self._week(1)
            )

    def _exercised(self, chosen: tuple[ChosenExercise, ...]) -> Iterator[ExerciseLog]:
        """Yield one exercise on about every other day."""
        days = (self.last_on - self._week(1)).days + 1
        for number in range(days):
            if self.random.random() < 0.5:
                continue
            day = self._week(1) + timedelta(days=number)
            one = chosen[number % len(chosen)]
            yield ExerciseLog(
                id=self._id(),
                exercise=one.exercise,
                level=one.level,
                done_on=day,
                done_at=self._at(day, 9),
                rounds=self.random.randrange(1, 4),
                felt=self.random.choice((None, Felt.AS_BEFORE, Felt.AS_BEFORE, Felt.A_BIT_SORE)),
            )

    def _relaxed(self) -> Iterator[RelaxationLog]:
        """Yield one relaxation a week."""
        day, number = self._week(5), 0
        while day <= self.last_on:
            before = self.random.randrange(3, 10)
            yield RelaxationLog(
                id=self._id(),
                relaxation=RELAXATIONS[number % len(RELAXATIONS)],
                done_on=day,
                done_at=self._at(day, 21),
                tension_before=before,
                tension_after=max(0, before - self.random.randrange(0, 4)),
            )
            day, number = day + timedelta(weeks=1), number + 1

    def _flare_up_plan(self) -> FlareUpPlan:
        day = self._week(5)
        return FlareUpPlan(
            id=self._id(),
            written_on=day,
            written_at=self._at(day, 18),
            early_signs="Stiff in the morning, and short with everyone",
            first_things=("Slow breathing", "A warm bath", "Ten minutes on foot"),
            pacing_step="half",
            way_back="Back to my amounts in three steps",
            words_to_myself="It has always passed",
            whom_to_call="My sister",
        )

    def _staying_well_plan(self) -> StayingWellPlan:
        day = self._week(len(SESSIONS) - 1)
        due = (("1-month", 30), ("3-months", 91), ("12-months", 365))
        return StayingWellPlan(
            id=self._id(),
            written_on=day,
            written_at=self._at(day, 18),
            keep_doing="My walks, and the exercises before breakfast",
            warning_signs="When I skip the walk three days in a row",
            next_goals="Sing in the choir again",
            who_helps="My sister and my grandson",
            hard_times="Winter, and long days at work",
            check_ins=tuple(self._check_in(kind, day + timedelta(days=days)) for kind, days in due),
        )

    def _check_in(self, kind: str, due_on: date) -> CheckIn:
        is_past = due_on <= self.last_on
        return CheckIn(
            id=self._id(),
            kind=kind,
            due_on=due_on,
            done_on=due_on if is_past else None,
            note="Still walking." if is_past else "",
        )
