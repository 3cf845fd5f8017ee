"""Records of the programme with ordinary values; a test names only what matters to it."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from decimal import Decimal
from uuid import UUID, uuid4

from app.domain.clinic_pack import ClinicPack
from app.domain.exercise import ChosenExercise, ExerciseLog, Felt
from app.domain.experiment import Experiment
from app.domain.flare_up_plan import FlareUpPlan
from app.domain.programme import Homework, HomeworkOutcome, SessionAnswer, SessionProgress
from app.domain.relaxation import RelaxationLog
from app.domain.staying_well import CheckIn, StayingWellPlan
from app.domain.thought_record import ThoughtRecord
from tests.builders import MONDAY, an_instant


def a_session_progress(
    session: str = "pacing",
    *,
    started_on: date = MONDAY,
    opened_at: datetime | None = None,
    screen: str = "welcome",
    finished_on: date | None = None,
    id: UUID | None = None,  # noqa: A002
) -> SessionProgress:
    """Return how far the patient is in a session that was begun."""
    return SessionProgress(
        id=id or uuid4(),
        session=session,
        started_on=started_on,
        opened_at=opened_at or an_instant(started_on),
        screen=screen,
        finished_on=finished_on,
    )


def a_session_answer(
    block: str = "why",
    text: str = "",
    *,
    session: str = "pacing",
    content_version: int = 1,
    answered_at: datetime | None = None,
    picked: Iterable[str] = (),
    rating: int | None = None,
    amount: Decimal | int | None = None,
    id: UUID | None = None,  # noqa: A002
) -> SessionAnswer:
    """Return an answer to one block."""
    return SessionAnswer(
        id=id or uuid4(),
        session=session,
        block=block,
        content_version=content_version,
        answered_at=answered_at or an_instant(),
        text=text,
        picked=frozenset(picked),
        rating=rating,
        amount=None if amount is None else Decimal(amount),
    )


def a_homework(
    text: str = "Walk on three days",
    *,
    session: str = "pacing",
    taken_on: date = MONDAY,
    outcome: HomeworkOutcome | None = None,
    looked_back_on: date | None = None,
    note: str = "",
) -> Homework:
    """Return something that was taken home, open unless it has an outcome."""
    return Homework(
        id=uuid4(),
        session=session,
        item="walk",
        text=text,
        place="plan",
        taken_on=taken_on,
        outcome=outcome,
        looked_back_on=looked_back_on,
        note=note,
    )


def a_thought_record(
    thought: str = "I will never lift a box again",
    *,
    made_on: date = MONDAY,
    made_at: datetime | None = None,
    feelings: Iterable[str] = (),
    feeling_percent: int | None = None,
) -> ThoughtRecord:
    """Return a thought that was caught."""
    return ThoughtRecord(
        id=uuid4(),
        made_on=made_on,
        made_at=made_at or an_instant(made_on),
        thought=thought,
        feelings=tuple(feelings),
        feeling_percent=feeling_percent,
    )


def an_experiment(
    will_try: str = "Carry one bag", *, made_on: date = MONDAY, tried_on: date | None = None
) -> Experiment:
    """Return something to try, still open unless it was tried."""
    return Experiment(
        id=uuid4(),
        made_on=made_on,
        made_at=an_instant(made_on),
        will_try=will_try,
        tried_on=tried_on,
    )


def a_chosen_exercise(
    exercise: str = "knee-rolls",
    *,
    level: str = "1",
    chosen_on: date = MONDAY,
    dropped_on: date | None = None,
) -> ChosenExercise:
    """Return an exercise on the list, or dropped from it."""
    return ChosenExercise(
        id=uuid4(), exercise=exercise, level=level, chosen_on=chosen_on, dropped_on=dropped_on
    )


def an_exercise_log(
    exercise: str = "knee-rolls",
    done_on: date = MONDAY,
    *,
    done_at: datetime | None = None,
    rounds: int = 1,
    felt: Felt | None = None,
) -> ExerciseLog:
    """Return an exercise that was done."""
    return ExerciseLog(
        id=uuid4(),
        exercise=exercise,
        level="1",
        done_on=done_on,
        done_at=done_at or an_instant(done_on),
        rounds=rounds,
        felt=felt,
    )


def a_relaxation_log(
    relaxation: str = "slow-breathing", done_on: date = MONDAY, *, done_at: datetime | None = None
) -> RelaxationLog:
    """Return a relaxation that was done."""
    return RelaxationLog(
        id=uuid4(),
        relaxation=relaxation,
        done_on=done_on,
        done_at=done_at or an_instant(done_on),
    )


def a_flare_up_plan(
    early_signs: str = "Stiff in the morning",
    *,
    first_things: Iterable[str] = ("Breathe slowly", "A short walk"),
    written_on: date = MONDAY,
) -> FlareUpPlan:
    """Return a flare-up plan."""
    return FlareUpPlan(
        id=uuid4(),
        written_on=written_on,
        written_at=an_instant(written_on),
        early_signs=early_signs,
        first_things=tuple(first_things),
    )


def a_check_in(
    kind: str = "3-months", due_on: date | None = None, *, done_on: date | None = None
) -> CheckIn:
    """Return a look back at the plan for staying well."""
    return CheckIn(
        id=uuid4(), kind=kind, due_on=due_on or MONDAY + timedelta(days=91), done_on=done_on
    )


def a_staying_well_plan(
    *check_ins: CheckIn,
    keep_doing: str = "My walks",
    written_on: date = MONDAY,
    id: UUID | None = None,  # noqa: A002
) -> StayingWellPlan:
    """Return a plan for staying well."""
    return StayingWellPlan(
        id=id or uuid4(),
        written_on=written_on,
        written_at=an_instant(written_on),
        keep_doing=keep_doing,
        check_ins=check_ins,
    )


def a_clinic_pack(
    name: str = "Riverside back clinic",
    *,
    version: int = 1,
    content: bytes = b"a zip",
    added_at: datetime | None = None,
) -> ClinicPack:
    """Return a clinic's pack; its content is no real one."""
    return ClinicPack(
        id=uuid4(),
        name=name,
        version=version,
        content=content,
        added_at=added_at or an_instant(MONDAY),
    )
