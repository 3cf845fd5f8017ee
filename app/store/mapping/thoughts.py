"""Thought records and experiments to rows and back."""

from datetime import date
from uuid import UUID

from app.domain.experiment import Experiment
from app.domain.thought_record import ThoughtRecord
from app.store.mapping.edge import (
    from_day_or_none,
    from_instant,
    from_list,
    storable,
    to_day_or_none,
    to_instant,
    to_list,
)
from app.store.programme_rows import ExperimentRow, ThoughtRecordRow


def from_thought_record(record: ThoughtRecord) -> ThoughtRecordRow:
    """Return the row of the thought record."""
    return ThoughtRecordRow(
        id=record.id.bytes,
        made_on=record.made_on.isoformat(),
        made_at=from_instant(record.made_at),
        situation=storable(record.situation),
        thought=storable(record.thought),
        feelings=from_list(record.feelings),
        feeling_percent=record.feeling_percent,
        styles=from_list(record.styles),
        evidence_for=storable(record.evidence_for),
        evidence_against=storable(record.evidence_against),
        balanced_thought=storable(record.balanced_thought),
        feeling_after_percent=record.feeling_after_percent,
        will_do=storable(record.will_do),
        is_short=int(record.is_short),
    )


def to_thought_record(row: ThoughtRecordRow) -> ThoughtRecord:
    """Return the thought record of the row."""
    return ThoughtRecord(
        id=UUID(bytes=row.id),
        made_on=date.fromisoformat(row.made_on),
        made_at=to_instant(row.made_at),
        situation=row.situation,
        thought=row.thought,
        feelings=tuple(to_list(row.feelings)),
        feeling_percent=row.feeling_percent,
        styles=tuple(to_list(row.styles)),
        evidence_for=row.evidence_for,
        evidence_against=row.evidence_against,
        balanced_thought=row.balanced_thought,
        feeling_after_percent=row.feeling_after_percent,
        will_do=row.will_do,
        is_short=bool(row.is_short),
    )


def from_experiment(experiment: Experiment) -> ExperimentRow:
    """Return the row of the experiment."""
    return ExperimentRow(
        id=experiment.id.bytes,
        made_on=experiment.made_on.isoformat(),
        made_at=from_instant(experiment.made_at),
        will_try=storable(experiment.will_try),
        prediction=storable(experiment.prediction),
        sureness=experiment.sureness,
        tried_on=from_day_or_none(experiment.tried_on),
        happened=storable(experiment.happened),
        learned=storable(experiment.learned),
    )


def to_experiment(row: ExperimentRow) -> Experiment:
    """Return the experiment of the row."""
    return Experiment(
        id=UUID(bytes=row.id),
        made_on=date.fromisoformat(row.made_on),
        made_at=to_instant(row.made_at),
        will_try=row.will_try,
        prediction=row.prediction,
        sureness=row.sureness,
        tried_on=to_day_or_none(row.tried_on),
        happened=row.happened,
        learned=row.learned,
    )
