"""Settings show at once, are kept at once, and are worn again after a start."""

from dataclasses import fields

import flet as ft
import pytest

from app.domain.diary import Part
from app.domain.preferences import ThemeChoice
from tests.client import Client
from tests.screens.conftest import Device


@pytest.mark.parametrize(
    ("key", "name", "value"),
    [
        ("settings-size-2.0", "text_scale", 2.0),
        ("settings-theme-dark", "theme", ThemeChoice.DARK),
        ("settings-theme-high_contrast", "theme", ThemeChoice.HIGH_CONTRAST),
        ("settings-motion", "less_motion", True),
        ("settings-parts-sleep", "parts", frozenset({Part.SLEEP})),
        ("settings-week-6", "week_starts_on", 6),
        ("settings-region-scotland", "region", "scotland"),
    ],
)
async def test_a_choice_is_kept_and_survives_a_start(
    device: Device, key: str, name: str, value: object
):
    await device.welcome()
    async with device.window("/more/settings") as patient:
        await patient.click(key)
    await device.kill()
    async with device.window("/more/settings") as patient:
        preferences = await device.services.preferences.read()
        assert getattr(preferences, name) == value
        assert patient.has("settings")


async def test_the_theme_is_worn_at_once_and_after_a_start(device: Device):
    await device.welcome()
    async with device.window("/more/settings") as patient:
        await patient.click("settings-theme-dark")
        assert patient.page.theme_mode is ft.ThemeMode.DARK
    await device.kill()
    async with device.window() as patient:
        assert patient.page.theme_mode is ft.ThemeMode.DARK


async def test_twice_the_text_size_is_worn(device: Device):
    await device.welcome()
    async with device.window("/more/settings") as patient:
        before = body_size(patient)
        await patient.click("settings-size-2.0")

        assert body_size(patient) == 2 * before


def body_size(patient: Client) -> float:
    theme = patient.page.theme
    assert theme is not None
    assert theme.text_theme is not None
    style = theme.text_theme.body_large
    assert style is not None
    assert style.size is not None
    return float(style.size)


async def test_a_choice_that_the_device_refuses_is_told_and_not_worn(
    device: Device, patient: Client
):
    await patient.go("/more/settings")
    with device.refusing():
        await patient.click("settings-theme-dark")

        assert "Not saved yet" in patient.texts()
        assert patient.page.theme_mode is not ft.ThemeMode.DARK


async def test_the_first_day_of_the_week_moves_the_calendar(patient: Client):
    await patient.go("/more/settings")
    await patient.click("settings-week-6")
    await patient.go("/diary/new")
    await patient.click("diary-pain-3")
    await patient.go("/diary")
    await patient.click("history-shape-month")

    words = patient.texts()
    assert words.index("| S | M | T | W | T | F | S") > 0


async def test_more_leads_to_every_screen_below_it_and_back(patient: Client):
    ways = ["backup", "restore", "export", "import", "settings", "lock", "about", "erase"]
    for way in ways:
        await patient.go("/more")
        await patient.click(f"more-{way}")
        assert not patient.has("more"), way
        await patient.click("back")
        assert patient.has("more"), way
    await patient.click("more-early-advice")
    assert patient.has("early-advice")
    await patient.click("back")
    assert patient.has("more")


async def test_about_names_its_sources(device: Device, patient: Client):
    await patient.go("/more/about")

    page = device.house.content.about
    assert page.title in patient.texts()
    for key in page.sources:
        assert device.house.content.sources.sources[key].title in patient.texts()


async def test_a_browser_that_may_clear_the_records_is_named_plainly(device: Device):
    class Browser:
        kind = device.home.kind
        may_lock = False
        keeps_copies = False

        async def is_kept(self) -> bool:
            return False

    await device.welcome()
    device.house.home = Browser()
    async with device.window("/more") as patient:
        assert "This browser may clear your records when it needs room." in patient.texts()


async def test_every_preference_that_can_be_chosen_has_a_default(device: Device):
    services = await device.welcome()
    known = await services.preferences.read()

    assert {one.name for one in fields(known)} >= {"text_scale", "theme", "region", "parts"}
