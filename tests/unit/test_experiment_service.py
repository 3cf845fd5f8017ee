"""Experiments from a guess to what was learned."""

from dataclasses import replace
from uuid import uuid4

import pytest

from app.domain.errors import NotFoundError, RatingOutOfRangeError
from app.services.experiments import ExperimentAnswers, ExperimentService, answers_of
from tests.builders import MONDAY
from tests.fakes import FixedClock, MemoryRecords

BAG = ExperimentAnswers(will_try="Carry one bag", prediction="In bed tomorrow", sureness=8)


@pytest.fixture
def clock():
    return FixedClock()


@pytest.fixture
def experiments(clock):
    return ExperimentService(MemoryRecords(), clock)


async def test_an_experiment_keeps_the_guess_and_is_open(experiments):
    made = await experiments.keep(BAG)

    assert await experiments.get(made.id) == made
    assert answers_of(made) == BAG
    assert made.is_open
    assert made.made_on == MONDAY


async def test_what_happened_is_kept_beside_the_guess(experiments, clock):
    made = await experiments.keep(BAG)
    clock.pass_days(2)

    tried = await experiments.keep(
        replace(BAG, tried_on=clock.today(), happened="Sore, and up", learned="It is fine"),
        made.id,
    )

    assert not tried.is_open
    assert (tried.prediction, tried.happened) == ("In bed tomorrow", "Sore, and up")
    assert (tried.made_on, tried.tried_on) == (MONDAY, clock.today())


async def test_open_ones_come_first_then_the_newest(experiments, clock):
    kept = []
    for answers in (BAG, replace(BAG, tried_on=MONDAY), BAG, replace(BAG, tried_on=MONDAY)):
        kept.append(await experiments.keep(answers))
        clock.pass_minutes(1)

    assert await experiments.all() == (kept[2], kept[0], kept[3], kept[1])


async def test_a_deleted_experiment_comes_back(experiments):
    made = await experiments.keep(BAG)
    await experiments.delete(made.id)

    assert await experiments.all() == ()
    assert [one.record for one in await experiments.binned()] == [made]

    await experiments.bring_back(made.id)
    assert await experiments.all() == (made,)


async def test_one_that_is_gone_is_not_found(experiments):
    with pytest.raises(NotFoundError):
        await experiments.get(uuid4())
    with pytest.raises(NotFoundError):
        await experiments.keep(BAG, uuid4())


async def test_a_sureness_that_cannot_be_is_refused(experiments):
    with pytest.raises(RatingOutOfRangeError):
        await experiments.keep(replace(BAG, sureness=11))

    assert await experiments.all() == ()
