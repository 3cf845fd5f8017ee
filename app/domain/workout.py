"""An exercise while it is done: get ready, go, the other side, rest, as often as was planned."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """What a part of an exercise asks for."""

    READY = "ready"
    GO = "go"
    OTHER_SIDE = "other_side"
    REST = "rest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """How much is to be done."""

    amount: int
    """Repetitions, or seconds, from 1; on each side where there are two."""
    rounds: int
    """From 1."""
    is_timed: bool
    """The amount is seconds."""
    has_sides: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How fast the clock goes through it, in seconds from 1."""

    ready: int
    rest: int
    repetition: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One stretch of an exercise."""

    stage: Stage
    round: int
    """From 1."""
    side: int = 1
    """1, then 2 for the other one."""
    seconds: int | None = None
    """``None``: it waits until the patient goes on."""
    repetitions: int = 0
    """0 where nothing is counted."""


def parts_of(planned: Planned, pace: Pace, *, by_clock: bool = True) -> tuple[Part, ...]:
    """Return the parts in their order; the first gets ready and the last one is to be done.

    Args:
        planned: How much.
        pace: How fast.
        by_clock: False where the patient counts repetitions: then nothing has a time. Seconds
            are always counted by the clock.
    """
    parts = _by_clock(planned, pace)
    if by_clock or planned.is_timed:
        return tuple(parts)
    return tuple(
        Part(stage=part.stage, round=part.round, side=part.side, repetitions=part.repetitions)
        for part in parts
        if part.stage is not Stage.READY
    )


def _by_clock(planned: Planned, pace: Pace) -> Iterator[Part]:
    length = planned.amount if planned.is_timed else planned.amount * pace.repetition
    yield Part(stage=Stage.READY, round=1, seconds=pace.ready)
    for number in range(1, planned.rounds + 1):
        if number > 1:
            yield Part(stage=Stage.REST, round=number, seconds=pace.rest)
        for side in (1, 2) if planned.has_sides else (1,):
            if side > 1:
                yield Part(stage=Stage.OTHER_SIDE, round=number, side=side, seconds=pace.ready)
            yield Part(
                stage=Stage.GO,
                round=number,
                side=side,
                seconds=length,
                repetitions=0 if planned.is_timed else planned.amount,
            )


def after(parts: Sequence[Part], at: int, seconds: float) -> tuple[int, float]:
    """Return which part is reached so long after the beginning of one, and how far into it.

    Args:
        parts: All parts.
        at: The one that began.
        seconds: How long ago it began.
    """
    while at < len(parts):
        length = parts[at].seconds
        if length is None or seconds < length:
            return at, seconds
        at, seconds = at + 1, seconds - length
    return len(parts), 0.0


def rounds_done(parts: Sequence[Part], at: int) -> int:
    """Return how many rounds were gone through, to their end, before a part."""
    to_do = {part.round for part in parts[at:] if part.stage is Stage.GO}
    return len({part.round for part in parts} - to_do)
