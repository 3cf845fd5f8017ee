"""Exports that come back word for word, and files that are refused row by row."""

import asyncio
import csv
import io
import json
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.errors import (
    FileCorruptError,
    FileForeignError,
    FileNewerError,
    ImportRefusedError,
)
from app.domain.flare_up import FlareUp
from app.report import csv_import
from app.report.backup_file import BackupFile
from app.report.cells import DANGEROUS, from_cell, to_cell
from app.report.exchange_file import ExchangeFiles
from app.report.tables import TABLES
from app.services.changes import Kind
from app.services.exchange import Exchange, ExportForm
from app.services.selection import ExportPart, select
from app.services.snapshot import EVER, Snapshot
from app.store.open import open_records
from tests.builders import a_goal, a_step, an_instant
from tests.integration.keep.parts import TestClock, all_of, fill
from tests.integration.keep.strategies import snapshots, words
from tests.integration.keep.test_backup import entry
from tests.programme_builders import (
    a_check_in,
    a_chosen_exercise,
    a_flare_up_plan,
    a_homework,
    a_relaxation_log,
    a_session_answer,
    a_session_progress,
    a_staying_well_plan,
    a_thought_record,
    an_exercise_log,
    an_experiment,
)

EVERY = frozenset(ExportPart)
FILES = ExchangeFiles()


def exchange(records) -> Exchange:
    return Exchange(records, TestClock(), FILES)


@pytest.fixture
async def records(tmp_path):
    opened = open_records(tmp_path / "backskills.db")
    yield opened
    await opened.close()


@pytest.mark.parametrize("form", ExportForm)
@given(snapshot=snapshots())
@settings(max_examples=25, deadline=None)
def test_what_is_taken_out_comes_in_word_for_word(form, snapshot):
    """In another, empty app; and a second time it changes nothing."""

    async def journey(folder: Path) -> None:
        old, new = open_records(folder / "old.db"), open_records(folder / "new.db")
        await fill(old, snapshot)
        file = await exchange(old).export(form, parts=EVERY)
        there = select(await all_of(old), *EVER, EVERY)
        there = replace(
            there,
            goals=tuple(
                replace(goal, activity_id=None)
                if goal.activity_id not in there.activity_ids
                else goal
                for goal in there.goals
            ),
        )
        desk = exchange(new)
        preview = await desk.preview(file.content)
        assert preview.faults == []
        await desk.bring_in(preview)
        assert await all_of(new) == there
        again = await desk.preview(file.content)
        assert again.added == 0
        assert all(arrival.same and not arrival.differs for arrival in again.arrivals)
        assert (await desk.bring_in(preview)).added == 0, "the old preview brings nothing either"
        assert await all_of(new) == there
        await old.close()
        await new.close()

    with TemporaryDirectory() as folder:
        asyncio.run(journey(Path(folder)))


@given(words)
def test_any_words_survive_a_cell(text):
    assert from_cell(str, to_cell(text)) == text


@given(st.lists(words, max_size=4).map(tuple))
def test_any_list_of_words_survives_a_cell(texts):
    assert from_cell(tuple[str, ...], to_cell(texts)) == texts


def test_a_list_may_be_written_by_hand():
    assert from_cell(tuple[str, ...], "cold;stairs; sitting") == ("cold", "stairs", "sitting")


@given(words)
def test_no_cell_is_a_formula(text):
    assert not to_cell(text).startswith(tuple(set(DANGEROUS) - {"'"}))


async def test_a_table_reads_like_a_table(records):
    await fill(records, Snapshot(diary=(entry(1, "=cmd|calc"),)))
    file = await exchange(records).export(ExportForm.CSV, parts={ExportPart.DIARY})
    assert file.name == "BackSkills 2026-03-04.csv"
    assert file.content.startswith(b"\xef\xbb\xbfid,day_on,")
    assert file.content.count(b"\r\n") == file.content.count(b"\n") == 2
    text = file.content.decode("utf-8-sig")
    row = next(csv.DictReader(io.StringIO(text, newline="")))
    assert (row["day_on"], row["pain"], row["note"]) == ("2026-03-01", "4", "'=cmd|calc")
    assert (row["is_flare_up"], row["mood"]) == ("no", "")


async def test_several_parts_are_a_zip_of_tables(records):
    file = await exchange(records).export(ExportForm.CSV)
    assert file.name.endswith(".zip")
    with zipfile.ZipFile(io.BytesIO(file.content)) as archive:
        assert archive.namelist() == [
            "diary.csv",
            "activities.csv",
            "trials.csv",
            "plans.csv",
            "amounts.csv",
            "goals.csv",
            "goal-steps.csv",
            "goal-reviews.csv",
            "flare-ups.csv",
            "session-progress.csv",
            "session-answers.csv",
            "homework.csv",
            "experiments.csv",
            "exercises.csv",
            "exercise-log.csv",
            "relaxation-log.csv",
            "flare-up-plan.csv",
            "staying-well-plan.csv",
            "check-ins.csv",
        ], "safety checks and thought records only when they are asked for"


async def test_only_the_days_of_the_period_are_taken_out(records):
    await fill(records, Snapshot(diary=tuple(entry(day) for day in range(1, 8))))
    file = await exchange(records).export(
        ExportForm.JSON, date(2026, 3, 3), date(2026, 3, 5), {ExportPart.DIARY}
    )
    body = json.loads(file.content)
    assert (body["format"], body["version"]) == ("backskills-export", 2)
    assert [one["day_on"] for one in body["records"]["diary"]] == [
        "2026-03-03",
        "2026-03-04",
        "2026-03-05",
    ]
    assert body["records"].keys() == {"diary"}


@pytest.mark.parametrize(
    ("started", "ended", "is_there"),
    [(1, 2, False), (1, 3, True), (4, 9, True), (5, None, True), (6, None, False), (1, None, True)],
)
def test_a_flare_up_that_touches_the_period_is_there(started, ended, is_there):
    one = FlareUp(
        id=UUID(int=1),
        started_on=date(2026, 3, started),
        ended_on=None if ended is None else date(2026, 3, ended),
    )
    found = select(Snapshot(flare_ups=(one,)), date(2026, 3, 3), date(2026, 3, 5), EVERY)
    assert bool(found.flare_ups) is is_there


ON = {n: date(2026, 3, n) for n in range(1, 32)}


@pytest.mark.parametrize(
    ("made", "is_there"),
    [
        (Snapshot(session_progress=(a_session_progress(started_on=ON[1]),)), True),
        (
            Snapshot(
                session_progress=(a_session_progress(started_on=ON[1], finished_on=ON[2]),),
            ),
            False,
        ),
        (Snapshot(session_answers=(a_session_answer(answered_at=an_instant(ON[5])),)), True),
        (Snapshot(session_answers=(a_session_answer(answered_at=an_instant(ON[6])),)), False),
        (Snapshot(homework=(a_homework(taken_on=ON[1], looked_back_on=ON[3]),)), True),
        (Snapshot(homework=(a_homework(taken_on=ON[6]),)), False),
        (Snapshot(experiments=(an_experiment(made_on=ON[1]),)), True),
        (Snapshot(experiments=(an_experiment(made_on=ON[1], tried_on=ON[2]),)), False),
        (Snapshot(chosen_exercises=(a_chosen_exercise(chosen_on=ON[1]),)), True),
        (
            Snapshot(chosen_exercises=(a_chosen_exercise(chosen_on=ON[1], dropped_on=ON[2]),)),
            False,
        ),
        (Snapshot(exercise_logs=(an_exercise_log(done_on=ON[3]),)), True),
        (Snapshot(exercise_logs=(an_exercise_log(done_on=ON[2]),)), False),
        (Snapshot(relaxation_logs=(a_relaxation_log(done_on=ON[5]),)), True),
        (Snapshot(relaxation_logs=(a_relaxation_log(done_on=ON[6]),)), False),
        (Snapshot(thought_records=(a_thought_record(made_on=ON[4]),)), True),
        (Snapshot(thought_records=(a_thought_record(made_on=ON[2]),)), False),
    ],
)
def test_only_what_touches_the_period_is_taken_out(made, is_there):
    found = select(made, ON[3], ON[5], EVERY)
    assert found == (made if is_there else Snapshot())


def test_the_plan_that_counted_in_the_period_is_taken_out():
    old, before, during, after = (a_flare_up_plan(written_on=ON[n]) for n in (1, 2, 4, 6))
    found = select(Snapshot(flare_up_plans=(old, before, during, after)), ON[3], ON[5], EVERY)
    assert found.flare_up_plans == (before, during)
    plan = a_staying_well_plan(a_check_in(), written_on=ON[1])
    found = select(Snapshot(staying_well_plans=(plan,)), ON[3], ON[5], EVERY)
    assert found.staying_well_plans == (plan,)


async def test_thought_records_are_private_unless_they_are_asked_for(records):
    await fill(records, Snapshot(thought_records=(a_thought_record("yellow canary"),)))
    for form in ExportForm:
        usual = await exchange(records).export(form)
        assert (await exchange(records).preview(usual.content)).arrivals == []
    asked = await exchange(records).export(ExportForm.CSV, parts={ExportPart.THOUGHT_RECORDS})
    assert b"yellow canary" in asked.content


@pytest.mark.parametrize("table", TABLES, ids=[table.name for table in TABLES])
def test_a_table_is_told_by_its_heading(table):
    assert csv_import._table(table.columns) is table


async def test_what_stands_once_here_stays_as_it_is(records):
    """Another device gave the same session, block and exercise ids of its own."""
    here = Snapshot(
        session_progress=(a_session_progress(screen="end"),),
        session_answers=(a_session_answer(text="here"),),
        chosen_exercises=(a_chosen_exercise(level="2"),),
    )
    await fill(
        records,
        Snapshot(
            session_progress=(a_session_progress(), a_session_progress("assessment")),
            session_answers=(a_session_answer(), a_session_answer(content_version=2)),
            chosen_exercises=(a_chosen_exercise(), a_chosen_exercise("bridge")),
        ),
    )
    file = await exchange(records).export(ExportForm.JSON)
    await fill(records, here)
    preview = await exchange(records).preview(file.content)
    assert [(one.added, one.differs) for one in preview.arrivals] == [(1, 1)] * 3
    await exchange(records).bring_in(preview)
    found = await all_of(records)
    assert set(here.session_progress) < set(found.session_progress)
    assert set(here.session_answers) < set(found.session_answers)
    assert set(here.chosen_exercises) < set(found.chosen_exercises)


async def test_a_step_that_stands_twice_is_refused_by_itself(records):
    goal = a_goal(steps=[a_step()])
    await fill(records, Snapshot(goals=(goal,)))
    file = await exchange(records).export(ExportForm.CSV, parts={ExportPart.GOALS})
    await fill(records, Snapshot())
    preview = await exchange(records).preview(doubled(file.content, "goal-steps.csv"))
    assert [(one.file, one.row, one.code) for one in preview.faults] == [
        ("goal-steps", 3, "stands_twice")
    ]
    await exchange(records).bring_in(preview)
    assert (await all_of(records)).goals == (goal,)


async def test_a_plan_with_two_check_ins_of_a_kind_is_refused(records):
    plan = a_staying_well_plan(a_check_in("a"), a_check_in("b"))
    await fill(records, Snapshot(staying_well_plans=(plan,)))
    file = await exchange(records).export(ExportForm.JSON)
    body = json.loads(file.content)
    body["records"]["staying_well_plans"][0]["check_ins"][1]["kind"] = "a"
    await fill(records, Snapshot())
    with pytest.raises(ImportRefusedError) as refused:
        await exchange(records).preview(json.dumps(body).encode())
    assert refused.value.faults == ((1, "stands_twice"),)


def doubled(content: bytes, name: str) -> bytes:
    """Return the zip with the last row of one of its tables twice."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(file, "w") as new:
        for one in old.namelist():
            text = old.read(one)
            new.writestr(one, text + text.splitlines(keepends=True)[-1] if one == name else text)
    return file.getvalue()


async def diary_table(records) -> str:
    file = await exchange(records).export(ExportForm.CSV, parts={ExportPart.DIARY})
    return file.content.decode()


async def test_bad_rows_are_refused_one_by_one(records):
    await fill(records, Snapshot(diary=tuple(entry(day) for day in range(1, 7))))
    lines = (await diary_table(records)).splitlines()
    lines[1] = lines[1].replace(",4,", ",11,", 1)
    lines[2] = lines[2].replace("2026-03-02", "02/03/2026", 1)
    lines[3] += ",one too many"
    lines[4] = "not an id" + lines[4][36:]
    lines[6] = lines[5]
    await fill(records, Snapshot())
    desk = exchange(records)
    preview = await desk.preview("\r\n".join([*lines, "", ""]).encode())
    assert [(fault.row, fault.code) for fault in preview.faults] == [
        (2, "rating_out_of_range"),
        (3, "not_a_date"),
        (4, "wrong_number_of_cells"),
        (5, "not_an_id"),
        (7, "stands_twice"),
    ]
    assert preview.added == 1
    await desk.bring_in(preview)
    assert [one.day_on.day for one in (await all_of(records)).diary] == [5]


async def test_a_spreadsheet_may_have_saved_it_its_own_way(records):
    """Without the mark, with semicolons and bare line ends, columns in another order."""
    await fill(records, Snapshot(flare_ups=(FlareUp(id=UUID(int=7), started_on=date(2026, 1, 2)),)))
    text = f"started_on;id;ended_on\n2026-01-02 ;{UUID(int=7)};\n"
    preview = await exchange(records).preview(text.encode())
    assert preview.faults == []
    assert [(one.kind, one.same) for one in preview.arrivals] == [(Kind.FLARE_UPS, 1)]


@pytest.mark.parametrize("ending", ["", '"an open quote', '"a"b"'])
async def test_a_table_cut_short_loses_its_last_row_only(records, ending):
    text = f"id,started_on\n{UUID(int=7)},2026-01-02\n{UUID(int=8)},2026-01-0{ending}"
    preview = await exchange(records).preview(text.encode())
    assert [(fault.row, fault.code) for fault in preview.faults] == [(3, "cut_short")]
    assert preview.added == 1


async def test_what_was_changed_here_stays_and_what_is_in_the_bin_too(records):
    await fill(records, Snapshot(diary=tuple(entry(day) for day in range(1, 4))))
    table = await diary_table(records)
    await records.write(lambda work: work.diary.put(entry(1, "changed since")))
    await records.write(lambda work: work.diary.delete(entry(2).id, TestClock().now()))
    before = await all_of(records)
    desk = exchange(records)
    preview = await desk.preview(table.encode())
    (diary,) = preview.arrivals
    assert (diary.added, diary.same, diary.differs, diary.binned) == (0, 1, 1, 1)
    await desk.bring_in(preview)
    assert await all_of(records) == before


async def test_steps_and_amounts_without_their_owners_are_refused(records):
    goal = f"goal_id,id,text,done_on\n{UUID(int=1)},{UUID(int=2)},walk,\n"
    with pytest.raises(ImportRefusedError) as refused:
        await exchange(records).preview(goal.encode())
    assert refused.value.faults == ((2, "unknown_goal"),)
    check_in = f"plan_id,id,kind,due_on\n{UUID(int=1)},{UUID(int=2)},3-months,2026-01-02\n"
    with pytest.raises(ImportRefusedError) as refused:
        await exchange(records).preview(check_in.encode())
    assert refused.value.faults == ((2, "unknown_plan"),)
    trial = f"id,activity_id,tried_on,amount\n{UUID(int=1)},{UUID(int=2)},2026-01-01,5\n"
    with pytest.raises(ImportRefusedError) as refused:
        await exchange(records).preview(trial.encode())
    assert refused.value.faults == ((2, "unknown_activity"),)


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", FileCorruptError),
        (b"\xff\xd8\xff", FileForeignError),
        (b"name,age\nbob,7\n", FileForeignError),
        (b"id,started_on,mystery\n", FileForeignError),
        (b'"id', FileForeignError),
        (b"{", FileCorruptError),
        (b"{}", FileForeignError),
        (b'{"a":' * 100_000, FileCorruptError),
        (b'{"format": "backskills-export", "version": 3}', FileNewerError),
        (b'{"format": "backskills-export", "version": "1"}', FileCorruptError),
        (b'{"format": "backskills-export", "version": 1}', FileCorruptError),
        (b'{"format": "backskills-export", "version": 1, "records": {"x": []}}', FileCorruptError),
        (
            b'{"format": "backskills-export", "version": 1, "records": {"diary": 1}}',
            FileCorruptError,
        ),
        (b'{"format": "backskills-export", "version": 1, "records": NaN}', FileCorruptError),
        (b"PK\x03\x04rest", FileCorruptError),
        (BackupFile().pack(Snapshot(), TestClock().now()), FileForeignError),
    ],
)
async def test_other_files_are_refused_by_name(records, content, error):
    with pytest.raises(error):
        await exchange(records).preview(content)


async def test_bad_records_in_json_are_refused_one_by_one(records):
    await fill(records, Snapshot(diary=(entry(1), entry(2))))
    file = await exchange(records).export(ExportForm.JSON)
    body = json.loads(file.content)
    body["records"]["diary"][0]["pain"] = None
    await fill(records, Snapshot())
    preview = await exchange(records).preview(json.dumps(body).encode())
    (fault,) = preview.faults
    assert (fault.file, fault.row, fault.code) == ("diary", 1, "not_a_whole_number")
    assert preview.added == 1


@given(st.binary(max_size=300))
@settings(deadline=None)
def test_any_bytes_are_refused(content):
    with pytest.raises((FileCorruptError, FileForeignError)):
        FILES.read(content)


@given(snapshots(), st.data())
@settings(max_examples=40, deadline=None)
def test_a_zip_cut_short_is_refused(snapshot, data):
    from app.services.exchange import Export

    export = Export(
        records=select(snapshot, *EVER, EVERY),
        parts=list(ExportPart),
        first=EVER[0],
        last=EVER[1],
        made_at=TestClock().now(),
    )
    _, content = FILES.csv(export)
    with pytest.raises((FileCorruptError, FileForeignError)):
        FILES.read(content[: data.draw(st.integers(0, len(content) - 1))])
