"""Any record of the programme that the domain allows, made by hypothesis."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from hypothesis import strategies as st

from app.domain.clinic_pack import ClinicPack
from app.domain.exercise import ChosenExercise, ExerciseLog, Felt
from app.domain.experiment import Experiment
from app.domain.flare_up_plan import FlareUpPlan
from app.domain.programme import Homework, HomeworkOutcome, SessionAnswer, SessionProgress
from app.domain.relaxation import RelaxationLog
from app.domain.staying_well import CheckIn, StayingWellPlan
from app.domain.thought_record import ThoughtRecord
from tests.any_words import Some, amounts, id_of, ids, lists, percents, ratings, words


@dataclass(frozen=True)
class AnyProgramme:
    """Strategies for every kind of record of the programme, over these days and instants."""

    days: Some[date]
    instants: Some[datetime]

    @property
    def some_day(self) -> Some[date | None]:
        return st.none() | self.days

    @cached_property
    def session_progress(self) -> Some[SessionProgress]:
        return st.builds(
            SessionProgress,
            id=ids,
            session=words,
            started_on=self.days,
            opened_at=self.instants,
            screen=words,
            finished_on=self.some_day,
        )

    @cached_property
    def session_answers(self) -> Some[SessionAnswer]:
        return st.builds(
            SessionAnswer,
            id=ids,
            session=words,
            block=words,
            content_version=st.integers(1, 99),
            answered_at=self.instants,
            text=words,
            picked=st.frozensets(words, max_size=4),
            rating=ratings,
            amount=st.none() | amounts,
        )

    @cached_property
    def homework(self) -> Some[Homework]:
        return st.builds(
            Homework,
            id=ids,
            session=words,
            item=words,
            text=words,
            place=words,
            taken_on=self.days,
            outcome=st.none() | st.sampled_from(HomeworkOutcome),
            looked_back_on=self.some_day,
            difficulty=words,
            note=words,
        )

    @cached_property
    def thought_records(self) -> Some[ThoughtRecord]:
        return st.builds(
            ThoughtRecord,
            id=ids,
            made_on=self.days,
            made_at=self.instants,
            situation=words,
            thought=words,
            feelings=lists,
            feeling_percent=percents,
            styles=lists,
            evidence_for=words,
            evidence_against=words,
            balanced_thought=words,
            feeling_after_percent=percents,
            will_do=words,
            is_short=st.booleans(),
        )

    @cached_property
    def experiments(self) -> Some[Experiment]:
        return st.builds(
            Experiment,
            id=ids,
            made_on=self.days,
            made_at=self.instants,
            will_try=words,
            prediction=words,
            sureness=ratings,
            tried_on=self.some_day,
            happened=words,
            learned=words,
        )

    @cached_property
    def chosen_exercises(self) -> Some[ChosenExercise]:
        return st.builds(
            ChosenExercise,
            id=ids,
            exercise=words,
            level=words,
            chosen_on=self.days,
            dropped_on=self.some_day,
        )

    @cached_property
    def exercise_logs(self) -> Some[ExerciseLog]:
        return st.builds(
            ExerciseLog,
            id=ids,
            exercise=words,
            level=words,
            done_on=self.days,
            done_at=self.instants,
            rounds=st.integers(1, 99),
            felt=st.none() | st.sampled_from(Felt),
        )

    @cached_property
    def relaxation_logs(self) -> Some[RelaxationLog]:
        return st.builds(
            RelaxationLog,
            id=ids,
            relaxation=words,
            done_on=self.days,
            done_at=self.instants,
            tension_before=ratings,
            tension_after=ratings,
        )

    @cached_property
    def flare_up_plans(self) -> Some[FlareUpPlan]:
        return st.builds(
            FlareUpPlan,
            id=ids,
            written_on=self.days,
            written_at=self.instants,
            early_signs=words,
            first_things=lists,
            pacing_step=words,
            way_back=words,
            words_to_myself=words,
            whom_to_call=words,
        )

    @cached_property
    def staying_well_plans(self) -> Some[StayingWellPlan]:
        check_ins = st.builds(
            CheckIn, id=ids, kind=words, due_on=self.days, done_on=self.some_day, note=words
        )
        once = st.lists(check_ins, max_size=3, unique_by=(id_of, lambda one: one.kind))
        return st.builds(
            StayingWellPlan,
            id=ids,
            written_on=self.days,
            written_at=self.instants,
            keep_doing=words,
            warning_signs=words,
            next_goals=words,
            who_helps=words,
            hard_times=words,
            check_ins=once.map(tuple),
        )

    @cached_property
    def clinic_packs(self) -> Some[ClinicPack]:
        return st.builds(
            ClinicPack,
            id=ids,
            name=words,
            version=st.integers(1, 99),
            content=st.binary(max_size=40),
            added_at=self.instants,
        )
