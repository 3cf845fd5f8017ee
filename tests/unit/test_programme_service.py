"""The programme: nobody is locked out, nothing is lost, and enough is enough."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import AmountOutOfRangeError, NotFoundError, RatingOutOfRangeError
from app.domain.programme import HomeworkOutcome
from app.services.programme import Answered, Outline, ProgrammeService
from tests.builders import MONDAY
from tests.fakes import FixedClock, MemoryRecords

SESSIONS = ("start", "one", "two", "three", "four", "five", "six")
OUTLINE = Outline(
    sessions=SESSIONS, enough_sessions=3, suggested_days=7, days_between=0, gap_days=21
)
sessions = st.sampled_from(SESSIONS)
screens = st.sampled_from(("a", "b", "c"))


class Patient:
    """One patient's records and the programme."""

    def __init__(self, outline: Outline = OUTLINE) -> None:
        self.records, self.clock = MemoryRecords(), FixedClock()
        self.outline = outline
        self.programme = ProgrammeService(self.records, self.clock, lambda: self.outline)

    async def do(self, *done: str) -> None:
        for session in done:
            await self.programme.enter(session, "a")
            await self.programme.finish(session)


@pytest.fixture
def patient():
    return Patient()


async def test_the_first_thing_is_the_assessment(patient):
    view = await patient.programme.view()

    assert view.next_step == view.steps[0]
    assert [step.session for step in view.steps] == list(SESSIONS)
    assert (view.is_begun, view.is_back, view.is_enough, view.last_seen) == (
        False,
        False,
        False,
        None,
    )
    assert view.is_due


async def test_a_session_goes_on_where_it_was_left(patient):
    await patient.programme.enter("start", "a")
    await patient.programme.enter("start", "b")

    sitting = await patient.programme.sitting("start")

    assert sitting.step.progress is not None
    assert sitting.step.progress.screen == "b"
    assert sitting.step.is_begun


async def test_a_session_that_the_programme_lacks_is_not_found(patient):
    with pytest.raises(NotFoundError):
        await patient.programme.sitting("seven")


async def test_a_session_that_was_never_begun_cannot_be_finished(patient):
    with pytest.raises(NotFoundError):
        await patient.programme.finish("one")


async def test_looking_back_changes_no_day_on_which_a_session_was_done(patient):
    await patient.do("start")
    patient.clock.pass_days(3)
    await patient.do("start")

    (step, *_rest) = (await patient.programme.view()).steps

    assert step.progress is not None
    assert step.progress.finished_on == MONDAY
    assert step.progress.started_on == MONDAY


async def test_the_session_begun_last_comes_before_the_first_one_not_done(patient):
    await patient.programme.enter("two", "a")
    patient.clock.pass_minutes(5)
    await patient.programme.enter("four", "b")

    view = await patient.programme.view()

    assert view.next_step == view.step("four")


async def test_when_all_is_done_nothing_comes_next_and_nobody_is_called_back(patient):
    await patient.do(*SESSIONS)
    patient.clock.pass_days(100)

    view = await patient.programme.view()

    assert view.next_step is None
    assert (view.is_back, view.is_due, view.is_enough) == (False, False, True)


@pytest.mark.parametrize(
    ("done", "is_enough"),
    [
        (("start", "one", "two"), False),
        (("start", "one", "two", "three"), True),
        (("start", "six", "two", "four"), True),
        (("one", "two", "three", "four"), False),
        (SESSIONS, True),
    ],
)
async def test_enough_is_the_assessment_and_three_of_six(patient, done, is_enough):
    await patient.do(*done)

    assert (await patient.programme.view()).is_enough is is_enough


@given(done=st.sets(sessions))
async def test_enough_holds_by_its_rule_whatever_was_done(done):
    patient = Patient()
    await patient.do(*sorted(done))

    wanted = "start" in done and len(done - {"start"}) >= OUTLINE.enough_sessions
    assert (await patient.programme.view()).is_enough is wanted


async def test_after_a_gap_the_patient_is_welcomed_back_until_they_go_on(patient):
    await patient.do("start")
    patient.clock.pass_days(20)
    assert not (await patient.programme.view()).is_back
    patient.clock.pass_days(1)

    view = await patient.programme.view()
    assert view.is_back
    assert view.last_seen == view.step("start")

    await patient.programme.enter("one", "a")
    assert not (await patient.programme.view()).is_back


async def test_the_next_session_is_due_after_the_suggested_days_and_open_before(patient):
    await patient.do("start")
    view = await patient.programme.view()
    assert not view.is_due
    assert view.next_step is not None
    assert view.may_open(view.next_step)
    patient.clock.pass_days(7)

    assert (await patient.programme.view()).is_due


async def test_a_session_that_is_begun_is_always_due(patient):
    await patient.do("start")
    await patient.programme.enter("one", "a")

    assert (await patient.programme.view()).is_due


async def test_a_clinics_days_hold_back_what_is_new_and_nothing_else(patient):
    patient.outline = replace(OUTLINE, days_between=5)
    await patient.programme.enter("two", "a")
    await patient.do("start")

    view = await patient.programme.view()
    may = {step.session: view.may_open(step) for step in view.steps}
    assert may == {one: one in ("start", "two") for one in SESSIONS}
    assert not (await patient.programme.sitting("one")).may_open
    held = view.step("one")
    assert held is not None
    assert held.opens_on == MONDAY + timedelta(days=5)

    patient.clock.pass_days(5)
    view = await patient.programme.view()
    assert all(view.may_open(step) for step in view.steps)


steps = st.one_of(
    st.tuples(st.just("enter"), sessions, screens),
    st.tuples(st.just("finish"), sessions, st.just("")),
    st.tuples(st.just("wait"), st.integers(0, 30), st.just("")),
)


async def _walk(patient: Patient, way: list[tuple[str, object, str]]) -> None:
    for what, one, screen in way:
        if what == "enter":
            view = await patient.programme.view()
            step = view.step(str(one))
            if step is not None and view.may_open(step):
                await patient.programme.enter(str(one), screen)
        elif what == "finish":
            sitting = await patient.programme.sitting(str(one))
            if sitting.step.progress is not None:
                await patient.programme.finish(str(one))
        else:
            assert isinstance(one, int)
            patient.clock.pass_days(one)


@given(way=st.lists(steps, max_size=12), days=st.integers(0, 14))
async def test_nobody_is_ever_locked_out_for_good(way, days):
    """Whatever was done, each session is open today or on a day that is told, and it comes."""
    patient = Patient(replace(OUTLINE, days_between=days))
    await _walk(patient, way)
    view = await patient.programme.view()

    assert all((step.opens_on - view.today).days <= days for step in view.steps)
    patient.clock.pass_days(days)
    later = await patient.programme.view()
    assert all(later.may_open(step) for step in later.steps)
    assert later.next_step is not None or all(step.is_finished for step in later.steps)


@given(way=st.lists(steps, max_size=12), last=sessions, screen=screens)
async def test_resuming_is_exact_whatever_came_before(way, last, screen):
    patient = Patient()
    await _walk(patient, way)
    await patient.programme.enter(last, screen)
    other = next(one for one in SESSIONS if one != last)
    await patient.programme.enter(other, "a")

    progress = (await patient.programme.sitting(last)).step.progress

    assert progress is not None
    assert progress.screen == screen


@given(way=st.lists(steps, max_size=12))
async def test_what_was_done_stays_done(way):
    patient = Patient()
    finished: dict[str, object] = {}
    for one in way:
        await _walk(patient, [one])
        steps_now = (await patient.programme.view()).steps
        now = {s.session: s.progress.finished_on for s in steps_now if s.progress and s.is_finished}
        assert finished.items() <= now.items()
        finished = dict(now)


words = st.text(max_size=8)
given_answers = st.lists(
    st.tuples(st.sampled_from("ab"), st.integers(1, 3), words, st.none() | st.integers(0, 10)),
    max_size=10,
)


@given(answers=given_answers)
async def test_a_changed_version_of_the_content_loses_no_answer(answers):
    patient = Patient()
    told: dict[tuple[str, int], Answered] = {}
    for block, version, text, rating in answers:
        told[block, version] = Answered(text=text, rating=rating)
        await patient.programme.answer("one", block, version, told[block, version])

    kept = {
        (one.block, one.content_version): Answered(text=one.text, rating=one.rating)
        for one in patient.records.work.session_answers.of("one")
    }
    assert kept == told
    shown = await patient.programme.answers("one")
    for block in {block for block, _version in told}:
        newest = max(version for name, version in told if name == block)
        assert shown[block].text == told[block, newest].text
        assert shown[block].content_version == newest


async def test_an_answer_to_an_older_version_is_what_the_newer_starts_from(patient):
    await patient.programme.answer("one", "why", 1, Answered(text="half a thou"))

    assert (await patient.programme.sitting("one")).answers["why"].text == "half a thou"


async def test_answers_belong_to_their_session(patient):
    await patient.programme.answer("one", "why", 1, Answered(picked=frozenset({"x"})))

    assert await patient.programme.answers("two") == {}
    assert (await patient.programme.answers("one"))["why"].picked == {"x"}


async def test_what_is_outside_its_scale_is_not_kept(patient):
    with pytest.raises(AmountOutOfRangeError):
        await patient.programme.answer("one", "a", 1, Answered(amount=Decimal(0)))
    with pytest.raises(RatingOutOfRangeError):
        await patient.programme.answer("one", "a", 1, Answered(rating=11))

    assert await patient.programme.answers("one") == {}


async def test_homework_is_taken_home_once_and_put_back(patient):
    for _ in range(2):
        await patient.programme.take_home("one", "walk", "Walk", "activities", is_taken=True)
    (taken,) = (await patient.programme.view()).homework
    assert (taken.text, taken.place, taken.taken_on) == ("Walk", "activities", MONDAY)

    await patient.programme.take_home("one", "walk", "Walk", "activities", is_taken=False)
    assert (await patient.programme.view()).homework == ()


@pytest.mark.parametrize("outcome", list(HomeworkOutcome))
async def test_homework_is_looked_back_at_and_opened_again(patient, outcome):
    await patient.programme.take_home("one", "walk", "Walk", "activities", is_taken=True)
    (taken,) = (await patient.programme.view()).homework
    patient.clock.pass_days(2)

    looked = await patient.programme.look_back(taken.id, outcome, "no-time")
    assert (looked.outcome, looked.difficulty) == (outcome, "no-time")
    assert looked.looked_back_on == MONDAY + timedelta(days=2)
    assert (await patient.programme.view()).homework == ()
    assert (await patient.programme.sitting("one")).homework == (looked,)

    await patient.programme.look_back(taken.id, None)
    assert (await patient.programme.view()).homework == (taken,)


async def test_what_was_looked_back_at_stays_when_its_item_is_taken_anew(patient):
    await patient.programme.take_home("one", "walk", "Walk", "activities", is_taken=True)
    (taken,) = (await patient.programme.view()).homework
    await patient.programme.look_back(taken.id, HomeworkOutcome.PARTLY)
    await patient.programme.take_home("one", "walk", "Walk", "activities", is_taken=True)
    await patient.programme.take_home("one", "walk", "Walk", "activities", is_taken=False)

    (kept,) = (await patient.programme.sitting("one")).homework
    assert kept.id == taken.id


async def test_homework_that_is_not_there_cannot_be_looked_back_at(patient):
    await patient.programme.take_home("one", "walk", "Walk", "activities", is_taken=True)
    (taken,) = (await patient.programme.view()).homework
    await patient.programme.take_home("one", "walk", "Walk", "activities", is_taken=False)

    with pytest.raises(NotFoundError):
        await patient.programme.look_back(taken.id, HomeworkOutcome.DONE)
