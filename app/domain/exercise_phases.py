"""An exercise while it is done: get ready, go, the other side, rest, as often as is to be done."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum


class PhaseKind(StrEnum):
    """What a phase of an exercise asks for."""

    READY = "ready"
    GO = "go"
    OTHER_SIDE = "other_side"
    REST = "rest"


@dataclass(frozen=True, slots=True, kw_only=True)
class ToDo:
    """How much is to be done."""

    amount: int
    """Repetitions, or seconds, from 1; on each side where there are two."""
    rounds: int
    """From 1."""
    is_timed: bool
    """The amount is seconds."""
    has_sides: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Tempo:
    """How fast the clock goes through it, in seconds from 1."""

    ready: int
    rest: int
    repetition: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """One stretch of an exercise."""

    kind: PhaseKind
    round: int
    """From 1."""
    side: int = 1
    """1, then 2 for the other one."""
    seconds: int | None = None
    """``None``: it waits until the patient goes on."""
    repetitions: int = 0
    """0 where nothing is counted."""


def phases_of(todo: ToDo, tempo: Tempo, *, by_clock: bool = True) -> tuple[Phase, ...]:
    """Return the phases in their order; the first gets ready and the last one is to be done.

    Args:
        todo: How much.
        tempo: How fast.
        by_clock: False where the patient counts repetitions: then nothing has a time. Seconds
            are always counted by the clock.
    """
    phases = _by_clock(todo, tempo)
    if by_clock or todo.is_timed:
        return tuple(phases)
    return tuple(
        Phase(kind=phase.kind, round=phase.round, side=phase.side, repetitions=phase.repetitions)
        for phase in phases
        if phase.kind is not PhaseKind.READY
    )


def _by_clock(todo: ToDo, tempo: Tempo) -> Iterator[Phase]:
    length = todo.amount if todo.is_timed else todo.amount * tempo.repetition
    yield Phase(kind=PhaseKind.READY, round=1, seconds=tempo.ready)
    for number in range(1, todo.rounds + 1):
        if number > 1:
            yield Phase(kind=PhaseKind.REST, round=number, seconds=tempo.rest)
        for side in (1, 2) if todo.has_sides else (1,):
            if side > 1:
                yield Phase(kind=PhaseKind.OTHER_SIDE, round=number, side=side, seconds=tempo.ready)
            yield Phase(
                kind=PhaseKind.GO,
                round=number,
                side=side,
                seconds=length,
                repetitions=0 if todo.is_timed else todo.amount,
            )


def after(phases: Sequence[Phase], at: int, seconds: float) -> tuple[int, float]:
    """Return which phase is reached so long after the beginning of one, and how far into it.

    Args:
        phases: All phases.
        at: The one that began.
        seconds: How long ago it began.
    """
    while at < len(phases):
        length = phases[at].seconds
        if length is None or seconds < length:
            return at, seconds
        at, seconds = at + 1, seconds - length
    return len(phases), 0.0


def rounds_done(phases: Sequence[Phase], at: int) -> int:
    """Return how many rounds were gone through, to their end, before a phase."""
    to_do = {phase.round for phase in phases[at:] if phase.kind is PhaseKind.GO}
    return len({phase.round for phase in phases} - to_do)
