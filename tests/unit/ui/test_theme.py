"""The look follows what the patient has asked for."""

from pathlib import Path

import flet as ft
import pytest

from app.domain.preferences import ThemeChoice
from app.ui import palette
from app.ui.theme import Look, dress, fonts, theme
from app.ui.typeface import BODY, FONTS, LAST_RESORT
from tests.client import client

ASSETS = Path(__file__).parents[3] / "assets"


def test_every_font_is_bundled():
    missing = [
        file for file in fonts(Look(in_browser=True)).values() if not (ASSETS / file).exists()
    ]

    assert missing == []


def test_only_the_browser_hides_what_it_cannot_draw():
    assert LAST_RESORT in fonts(Look(in_browser=True))
    assert LAST_RESORT not in fonts(Look(in_browser=False))


@pytest.mark.parametrize("scale", [1.0, 1.3, 2.0])
def test_there_are_four_sizes_and_all_grow(scale):
    text = theme(palette.LIGHT, Look(text_scale=scale)).text_theme
    assert text is not None
    styles = [getattr(text, name) for name in text.__dataclass_fields__ if not name.startswith("_")]

    assert {round(style.size / scale) for style in styles} == {27, 20, 17, 14}


@pytest.mark.parametrize("each", palette.PALETTES, ids=lambda each: each.name)
def test_no_role_is_left_to_material(each):
    colours = theme(each, Look()).color_scheme
    assert colours is not None
    left = [
        name
        for name in colours.__dataclass_fields__
        if not name.startswith("_") and getattr(colours, name) is None
    ]

    assert left == []


def test_high_contrast_is_the_patients_or_the_systems_wish():
    wished = (
        Look(theme=ThemeChoice.HIGH_CONTRAST),
        Look(theme=ThemeChoice.DARK, more_contrast=True),
    )

    assert {look.palettes() for look in wished} == {(palette.CONTRAST_LIGHT, palette.CONTRAST_DARK)}


async def test_a_page_wears_its_look():
    async with client(lambda page: dress(page, Look(text_scale=2, theme=ThemeChoice.DARK))) as one:
        assert one.page.theme_mode is ft.ThemeMode.DARK
        assert one.page.theme.text_theme.body_large.size == 2 * BODY
        assert set(one.page.fonts) == set(FONTS)
