"""Tips, the evidence and the words: pages to read under More."""

import flet as ft
import pytest

from app.ui.places import TODAY
from tests.client import Client
from tests.screens.conftest import content


@pytest.fixture
async def more(patient: Client) -> Client:
    await patient.go("/more")
    return patient


async def test_more_leads_to_the_tips_and_each_tip_stands_there_with_what_it_is_about(more):
    await more.click("more-tips")

    for tip in content().tips.values():
        assert tip.title in more.texts()
        assert tip.about in more.texts()


@pytest.mark.parametrize("tip", content().tips, ids=str)
async def test_a_tip_shows_its_sections_its_picture_and_things_to_try(more, tip):
    page = content().tips[tip]
    await more.go("/more/tips")
    await more.click(f"tip-{tip}")

    words = more.texts()
    for section in page.sections:
        assert section.title in words
        for text in (*section.body, *section.points):
            assert text in words
    for one in page.try_it:
        assert one.text in words
    (picture,) = more.find_all(ft.Image)
    assert picture.semantics_label == page.alt
    assert "glossary:" not in words


async def test_back_leads_from_a_tip_to_the_list_and_from_there_to_more(more):
    await more.go("/more/tips/sleep")
    await more.click("back")
    assert more.has("tips")
    await more.click("back")
    assert more.has("more-tips")


async def test_a_tip_that_is_not_there_leads_to_today(more):
    await more.go("/more/tips/from-a-pack-that-is-gone")
    assert more.has("today")


async def test_a_small_drawing_in_the_list_says_nothing_and_gives_way_to_large_letters(device):
    await device.welcome(text_scale=2.0)
    async with device.window("/more/tips") as patient:
        assert not patient.find_all(ft.Image)


@pytest.mark.parametrize(
    ("route", "page"),
    [
        ("/more/tips/sleep", lambda known: known.tips["sleep"]),
        ("/more/evidence", lambda known: known.evidence),
        ("/more/words", lambda known: known.glossary),
        ("/more/about", lambda known: known.about),
    ],
)
async def test_a_page_says_from_the_day_after_its_review_date_that_it_is_due(device, route, page):
    await device.welcome()
    async with device.window(TODAY) as patient:
        device.clock.pass_days((page(content()).review_by - device.clock.today()).days)
        await patient.go(route)
        assert not patient.has("stale")

        device.clock.pass_days(1)
        await patient.go(TODAY)
        await patient.go(route)
        assert content().about.stale_banner in patient.texts()


async def test_the_evidence_is_told_with_its_sources_and_its_uncertainty(more):
    page = content().evidence
    await more.click("more-evidence")

    words = more.texts()
    for section in page.sections:
        assert section.title in words
    for text in page.bars_note:
        assert text in words
    for key in page.sources:
        assert content().sources.sources[key].title in words
    assert ", 0." not in words, "a page without a year"


async def test_each_measure_of_the_picture_says_both_groups_to_those_who_do_not_see_it(more):
    await more.click("more-evidence")

    said = [one.label for one in more.find_all(ft.Semantics, image=True)]
    assert said == [
        f"{measure}. With the programme: down by {one}; With advice alone: down by {other}"
        for measure, one, other in (
            ("Daily life", "2.4 of 24", "1.1 of 24"),
            ("Pain in the way", "13.8 of 100", "5.4 of 100"),
            ("How strong the pain was", "13.4 of 100", "6.4 of 100"),
        )
    ]


async def test_a_bar_is_as_long_as_its_share_of_the_whole_scale(more):
    await more.click("more-evidence")

    tracks = [
        [part.expand for part in row.controls]
        for row in more.find_all(ft.Row, spacing=0)
        if len(row.controls) == 2 and all(isinstance(one.expand, int) for one in row.controls)
    ]
    shares = [filled / (filled + rest) for filled, rest in tracks if filled > 1]
    wanted = [float(bar.value / bar.of) for bar in content().evidence.bars]
    assert [round(one, 4) for one in shares] == [round(one, 4) for one in wanted]


async def test_the_words_stand_in_the_order_of_the_alphabet_each_with_its_meaning(more):
    await more.click("more-words")

    shown = more.keys()
    keys = [key for key in shown if key.startswith("word-")]
    terms = content().glossary.term_by_id
    assert len(keys) == len(terms)
    names = [terms[key.removeprefix("word-")].term.casefold() for key in keys]
    assert names == sorted(names)
    for term in terms.values():
        assert term.text in more.texts()


@pytest.mark.parametrize(
    "route", ["/more/tips", "/more/tips/work", "/more/evidence", "/more/words"]
)
async def test_help_is_one_tap_away(more, route):
    await more.go(route)
    await more.click("get-help")
    assert more.has("help-page")
