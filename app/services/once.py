"""What may stand only once among the records: their ids, their places, and what they own."""

from collections.abc import Hashable, Iterator
from typing import Any

from app.domain.activity import QuotaTick
from app.domain.clinic_pack import ClinicPack
from app.domain.exercise import ChosenExercise
from app.domain.goal import Goal
from app.domain.programme import SessionAnswer, SessionProgress
from app.domain.staying_well import StayingWellPlan


def place(record: object) -> Hashable | None:
    """Return what makes two records the same one whatever their ids; ``None`` for most kinds."""
    match record:
        case QuotaTick():
            return record.activity_id, record.done_on
        case SessionProgress():
            return (record.session,)
        case SessionAnswer():
            return record.session, record.block, record.content_version
        case ClinicPack():
            return ("only",)
        case _:
            return None


def keys(record: Any) -> Iterator[Hashable]:  # noqa: ANN401 - a record of any kind
    """Yield the keys that no other record of the same kind may have; the id comes first."""
    yield record.id
    if (taken := place(record)) is not None:
        yield taken
    if isinstance(record, ChosenExercise) and record.is_kept:
        yield "kept", record.exercise


def owned(record: object) -> Iterator[Hashable]:
    """Yield the keys of what the record owns; none may stand twice, in it or in another one."""
    if isinstance(record, Goal):
        yield from (("step", step.id) for step in record.steps)
        yield from (("review", review.id) for review in record.reviews)
    if isinstance(record, StayingWellPlan):
        yield from (("check-in", one.id) for one in record.check_ins)
        yield from (("kind", record.id, one.kind) for one in record.check_ins)
