"""The colours can be told apart, in every theme."""

import pytest

from app.ui.palette import PALETTES, Palette, contrast, control_pairs, text_pairs

each_palette = pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)


def test_black_on_white_is_twenty_one_to_one():
    assert round(contrast("#000000", "#FFFFFF"), 2) == 21


@each_palette
def test_every_text_reaches_four_and_a_half(palette: Palette):
    faint = [(*pair, round(contrast(*pair), 2)) for pair in text_pairs(palette)]

    assert [pair for pair in faint if pair[2] < 4.5] == []


@each_palette
def test_every_border_and_bar_reaches_three(palette: Palette):
    faint = [(*pair, round(contrast(*pair), 2)) for pair in control_pairs(palette)]

    assert [pair for pair in faint if pair[2] < 3] == []


@pytest.mark.parametrize("palette", [p for p in PALETTES if "contrast" in p.name], ids=str)
def test_high_contrast_reaches_seven(palette: Palette):
    faint = [(*pair, round(contrast(*pair), 2)) for pair in text_pairs(palette)]

    assert [pair for pair in faint if pair[2] < 7] == []
