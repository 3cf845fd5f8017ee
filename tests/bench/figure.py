"""One measured figure beside its baseline and its budget."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from statistics import median


@dataclass(frozen=True, kw_only=True)
class Figure:
    """What was measured; ``limit`` and ``ratio_limit`` are the budgets, where there are any."""

    work: str
    ours: float
    """In ``unit``."""
    unit: str
    bare: float | None = None
    """The same on ``beside``, in ``unit``; measured in turn with ours."""
    beside: str = ""
    limit: float | None = None
    """The most that ``ours`` should be; it depends on the computer unless it counts bytes."""
    ratio_limit: float | None = None
    """The most that ``ours`` should be, as a multiple of ``bare``."""

    @property
    def ratio(self) -> float | None:
        """Return how many times the baseline ours is."""
        return self.ours / self.bare if self.bare else None

    @property
    def is_within(self) -> bool | None:
        """Tell whether every budget is kept; ``None`` when there is none."""
        kept = []
        if self.limit is not None:
            kept.append(self.ours <= self.limit)
        if self.ratio_limit is not None and self.ratio is not None:
            kept.append(self.ratio <= self.ratio_limit)
        return all(kept) if kept else None

    @property
    def cells(self) -> tuple[str, ...]:
        """Return the row of the table."""
        limits = []
        if self.limit is not None:
            limits.append(f"<= {_number(self.limit)} {self.unit}")
        if self.ratio_limit is not None:
            limits.append(f"<= {self.ratio_limit:g} x")
        bare = "" if self.bare is None else f"{_number(self.bare)} {self.unit}, {self.beside}"
        ratio = "" if self.ratio is None else f"{self.ratio:.2f} x"
        within = {None: "", True: "yes", False: "no"}[self.is_within]
        return (
            self.work,
            f"{_number(self.ours)} {self.unit}",
            bare,
            ratio,
            " and ".join(limits),
            within,
        )

    def as_json(self) -> dict[str, object]:
        """Return all that is known, for ``build/bench.json``."""
        return {**asdict(self), "ratio": self.ratio, "is_within": self.is_within}


def p95(samples: Sequence[float]) -> float:
    """Return the value that 19 of 20 samples do not exceed."""
    ordered = sorted(samples)
    return ordered[min(len(ordered) - 1, round(0.95 * len(ordered)))]


def middle(samples: Sequence[float]) -> float:
    """Return the median."""
    return median(samples)


def _number(value: float) -> str:
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}".rstrip("0").rstrip(".")
