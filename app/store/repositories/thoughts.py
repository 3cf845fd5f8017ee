"""Thought records and experiments."""

from typing import Any

from sqlalchemy import Select, select

from app.domain.experiment import Experiment
from app.domain.thought_record import ThoughtRecord
from app.store.mapping.thoughts import (
    from_experiment,
    from_thought_record,
    to_experiment,
    to_thought_record,
)
from app.store.programme_rows import ExperimentRow, ThoughtRecordRow
from app.store.programme_tables import experiments, thought_records
from app.store.repositories.deletable import DeletableRecords
from app.store.repositories.reading import columns


class SqlThoughtRecords(DeletableRecords[ThoughtRecord]):
    """Thought records."""

    table = thought_records
    every = select(*columns(thought_records, ThoughtRecordRow._fields))

    def values(self, record: ThoughtRecord) -> dict[str, object]:
        """Return the thought record's row by the names of its columns."""
        return from_thought_record(record)._asdict()

    def load(self, query: Select[Any]) -> list[ThoughtRecord]:
        """Return the thought records that the query selects, in its order."""
        rows = map(ThoughtRecordRow._make, self.connection.execute(query))
        return [to_thought_record(row) for row in rows]


class SqlExperiments(DeletableRecords[Experiment]):
    """Experiments."""

    table = experiments
    every = select(*columns(experiments, ExperimentRow._fields))

    def values(self, record: Experiment) -> dict[str, object]:
        """Return the experiment's row by the names of its columns."""
        return from_experiment(record)._asdict()

    def load(self, query: Select[Any]) -> list[Experiment]:
        """Return the experiments that the query selects, in its order."""
        return [to_experiment(ExperimentRow._make(row)) for row in self.connection.execute(query)]
