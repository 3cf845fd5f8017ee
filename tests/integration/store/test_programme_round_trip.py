"""What was put of the programme is what comes back, character for character."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.records import UnitOfWork
from app.services.snapshot import EVER
from app.store.mapping import (
    clinic_pack,
    exercises,
    flare_up_plan,
    programme,
    staying_well,
    thoughts,
)
from app.store.open import open_records
from app.store.records import SqlRecords
from tests.any_records import of_any_time
from tests.integration.store.test_round_trip import in_one_file, through


@dataclass(frozen=True)
class Noun:
    """One kind of record, and the ways through the store."""

    any: st.SearchStrategy[Any]
    of: Callable[[UnitOfWork], Any]
    to_row: Callable[[Any], Any]
    from_row: Callable[[Any], Any]


NOUNS = {
    "session progress": Noun(
        of_any_time.session_progress,
        lambda u: u.session_progress,
        programme.from_session_progress,
        programme.to_session_progress,
    ),
    "session answer": Noun(
        of_any_time.session_answers,
        lambda u: u.session_answers,
        programme.from_session_answer,
        programme.to_session_answer,
    ),
    "homework": Noun(
        of_any_time.homework,
        lambda u: u.homework,
        programme.from_homework,
        programme.to_homework,
    ),
    "thought record": Noun(
        of_any_time.thought_records,
        lambda u: u.thought_records,
        thoughts.from_thought_record,
        thoughts.to_thought_record,
    ),
    "experiment": Noun(
        of_any_time.experiments,
        lambda u: u.experiments,
        thoughts.from_experiment,
        thoughts.to_experiment,
    ),
    "chosen exercise": Noun(
        of_any_time.chosen_exercises,
        lambda u: u.chosen_exercises,
        exercises.from_chosen_exercise,
        exercises.to_chosen_exercise,
    ),
    "exercise log": Noun(
        of_any_time.exercise_logs,
        lambda u: u.exercise_logs,
        exercises.from_exercise_log,
        exercises.to_exercise_log,
    ),
    "relaxation log": Noun(
        of_any_time.relaxation_logs,
        lambda u: u.relaxation_logs,
        exercises.from_relaxation_log,
        exercises.to_relaxation_log,
    ),
    "flare-up plan": Noun(
        of_any_time.flare_up_plans,
        lambda u: u.flare_up_plans,
        flare_up_plan.from_flare_up_plan,
        flare_up_plan.to_flare_up_plan,
    ),
    "staying-well plan": Noun(
        of_any_time.staying_well_plans,
        lambda u: u.staying_well_plans,
        staying_well.from_staying_well_plan,
        lambda row: staying_well.to_staying_well_plan(row, ()),
    ),
    "clinic's pack": Noun(
        of_any_time.clinic_packs,
        lambda u: u.clinic_packs,
        clinic_pack.from_clinic_pack,
        clinic_pack.to_clinic_pack,
    ),
}


@pytest.fixture
def store(path: Path) -> Iterator[SqlRecords]:
    opened = open_records(path)
    yield opened
    asyncio.run(opened.close())


@pytest.mark.parametrize("name", NOUNS)
@in_one_file
@given(data=st.data())
def test_any_record_comes_back(store, name, data):
    noun = NOUNS[name]
    record = data.draw(noun.any)
    row = noun.to_row(record)
    assert noun.to_row(noun.from_row(row)) == row

    def get(unit: UnitOfWork) -> Any:
        repository = noun.of(unit)
        return repository.between(*EVER) if name.endswith(" log") else repository.all()

    assert through(store, lambda u: noun.of(u).put(record), get) == [record]
