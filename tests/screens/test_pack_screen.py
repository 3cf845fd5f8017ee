"""A clinic's pack is looked at, taken, used everywhere at once, and given back."""

import pytest

from app.domain.errors import DiskFullError
from app.ui.sentences import fault_sentence
from tests.client import Client
from tests.packs import BUS, a_pack, built_in, zipped
from tests.screens.conftest import Device
from tests.screens.test_keep_screens import will_choose

GOOD = zipped(a_pack())


@pytest.fixture
async def on_pack(patient: Client) -> Client:
    await patient.go("/more")
    await patient.click("more-pack")
    return patient


async def choose(patient: Client, content: bytes) -> None:
    will_choose(patient, "pack.zip", content)
    await patient.click("pack-choose")
    await patient.until(lambda: patient.has("pack-use") or patient.has("pack-refused"))


async def take(patient: Client, content: bytes = GOOD) -> None:
    await choose(patient, content)
    await patient.click("pack-use")


async def titles(patient: Client) -> str:
    await patient.go("/more/tips")
    return patient.texts()


async def test_a_look_tells_what_is_new_and_what_is_replaced_and_changes_nothing(on_pack):
    await choose(on_pack, GOOD)

    words = on_pack.texts()
    assert "Riverside back clinic" in words
    assert "Version 3" in words
    assert "Our own page on sleep" in words
    assert "The bus to the clinic (new)" in words
    assert "Sleep at Riverside (instead of the built-in one)" in words
    assert "The bus to the clinic" not in await titles(on_pack)


async def test_a_pack_in_use_is_read_on_every_screen_and_after_the_next_start(device: Device):
    await device.welcome()
    async with device.window("/more/pack") as patient:
        await take(patient)
        assert patient.has("pack-kept")
        assert "Ask at the front desk." in patient.texts()
        assert "Sleep at Riverside" in await titles(patient)
        await patient.click("tip-the-bus")
        assert "Stand or sit, as you like." in patient.texts()
        assert "Getting to us" in patient.texts(), "its own source"

    await device.kill()
    async with device.window("/more/tips") as patient:
        assert "Sleep at Riverside" in patient.texts()


async def test_taking_it_can_be_undone(on_pack):
    await take(on_pack)
    await on_pack.click("notice-undo")

    assert not on_pack.has("pack-kept")
    assert "Sleep at Riverside" not in await titles(on_pack)


async def test_going_back_shows_the_built_in_content_and_can_be_undone(on_pack):
    await take(on_pack)
    await on_pack.click("pack-back")
    assert not on_pack.has("pack-kept")
    await on_pack.click("notice-undo")
    assert on_pack.has("pack-kept")
    await on_pack.click("pack-back")

    assert "Sleep at Riverside" not in await titles(on_pack)


async def test_a_newer_version_takes_the_place_of_the_one_before(on_pack):
    await take(on_pack)
    label = a_pack()["pack.toml"].replace(b"version = 3", b"version = 4")
    await take(
        on_pack, zipped({"pack.toml": label, "tips/sleep.toml": built_in("tips/sleep.toml")})
    )

    assert "Version 4" in on_pack.texts()
    assert "The bus to the clinic" not in await titles(on_pack)


async def test_a_bad_pack_is_refused_with_all_that_is_wrong_and_what_is_in_use_stays(on_pack):
    await take(on_pack)
    bad = BUS.replace(b"Both are fine.", b"Both are safe.").replace(b"version = 1", b"version = 0")
    await choose(on_pack, zipped(a_pack({"tips/the-bus.toml": bad, "safety.toml": b""})))

    words = on_pack.texts()
    assert on_pack.has("pack-refused")
    assert "Nothing was changed." in words
    assert "'safe': nothing here may promise that" in words
    assert "version: starts at 1" in words
    assert "safety.toml: file: cannot be replaced" in words
    assert not on_pack.has("pack-use")
    await on_pack.click("back")
    assert on_pack.has("pack-kept")


@pytest.mark.parametrize("content", [b"", b"not ours", b"PK\x03\x04 cut short"])
async def test_a_file_that_is_no_pack_is_refused(on_pack, content):
    await choose(on_pack, content)

    assert on_pack.has("pack-refused")


async def test_a_file_that_is_far_too_large_is_refused_unread(on_pack):
    will_choose(on_pack, "pack.zip", b"", size=10**9)
    await on_pack.click("pack-choose")

    assert "is far too large" in on_pack.texts()


async def test_choosing_nothing_changes_nothing(on_pack):
    on_pack.answers["pick_files"] = []
    await on_pack.click("pack-choose")

    assert on_pack.has("pack-choose")
    assert not on_pack.has("pack-refused")


async def test_a_full_device_says_so_and_the_built_in_content_stays(device: Device):
    await device.welcome()
    async with device.window("/more/pack") as patient:
        await choose(patient, GOOD)
        with device.refusing():
            await patient.click("pack-use")
            assert fault_sentence(DiskFullError()) in patient.texts()
        assert "Sleep at Riverside" not in await titles(patient)


@pytest.mark.parametrize(
    "content",
    [
        zipped(a_pack({"tips/the-bus.toml": BUS.replace(b"order = 90", b"place = 90")})),
        zipped(a_pack({"safety.toml": built_in("safety.toml")})),
        b"PK no zip",
    ],
    ids=["of-another-version", "with-signs", "damaged"],
)
async def test_a_pack_that_no_longer_fits_is_left_out_and_the_screen_says_so(
    device: Device, content: bytes
):
    """A restore may bring any pack; what it may not replace stays built in."""
    services = await device.welcome()
    await services.clinic_pack.keep("Riverside", 3, content)
    await device.kill()
    async with device.window("/more/pack") as patient:
        assert patient.has("pack-unfit")
        assert "Sleep at Riverside" not in await titles(patient)


async def test_a_restore_brings_the_pack_of_the_backup(device: Device):
    services = await device.welcome()
    await services.clinic_pack.keep("Riverside", 3, GOOD)
    backup = await services.backups.make()
    await services.clinic_pack.remove()
    async with device.window("/more/restore") as patient:
        will_choose(patient, backup.name, backup.content)
        await patient.click("restore-choose")
        assert "Your clinic's pack" in patient.texts()
        await patient.click("restore-do")
        assert "Sleep at Riverside" in await titles(patient)


async def test_erasing_everything_takes_the_pack_along(device: Device):
    await device.welcome()
    async with device.window("/more/pack") as patient:
        await take(patient)
        await device.house.erase_everything(keep_backups=False)

    assert await device.services.clinic_pack.kept() is None
    assert "the-bus" not in device.house.content.tips
