"""Drafts of one form in several versions."""

from app.domain.preferences import Preferences
from app.services.drafts import Draft, DraftService
from app.services.preferences import PreferenceService
from tests.fakes import MemoryRecords

FORM = "goal"


async def test_the_last_draft_wins():
    drafts = DraftService(MemoryRecords())

    await drafts.keep(FORM, 1, {"doing": "Wal"})
    await drafts.keep(FORM, 1, {"doing": "Walk"})

    assert await drafts.read(FORM, 1) == Draft(version=1, body={"doing": "Walk"})
    assert await drafts.read("activity", 1) is None


async def test_a_draft_of_an_older_version_is_found():
    drafts = DraftService(MemoryRecords())

    await drafts.keep(FORM, 1, {"doing": "Walk"})

    assert await drafts.read(FORM, 3) == Draft(version=1, body={"doing": "Walk"})


async def test_a_draft_of_a_newer_version_is_kept_but_not_shown():
    drafts = DraftService(MemoryRecords())
    await drafts.keep(FORM, 2, {"doing": "Walk"})

    assert await drafts.read(FORM, 1) is None
    await drafts.keep(FORM, 1, {"doing": "Swim"})
    await drafts.drop(FORM, 1)

    assert await drafts.read(FORM, 2) == Draft(version=2, body={"doing": "Walk"})


async def test_a_dropped_draft_is_gone_in_all_versions_that_this_one_knows():
    drafts = DraftService(MemoryRecords())
    await drafts.keep(FORM, 1, {"doing": "Walk"})
    await drafts.keep(FORM, 2, {"doing": "Swim"})

    await drafts.drop(FORM, 2)

    assert await drafts.read(FORM, 2) is None


async def test_preferences_are_the_defaults_until_they_are_changed():
    preferences = PreferenceService(MemoryRecords())
    assert await preferences.read() == Preferences()

    await preferences.change(Preferences(text_scale=2.0))

    assert (await preferences.read()).text_scale == 2.0
