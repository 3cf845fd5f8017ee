"""What the shipped safety content says, sign by sign and region by region."""

import re
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest

from app.content.loader import load
from app.content.safety import Safety
from app.domain.red_flag import Occasion, RedFlagCheck, Urgency, urgency_of

CONTENT = Path(__file__).parents[2] / "assets" / "content"
REGIONS = [
    "england",
    "scotland",
    "wales",
    "northern-ireland",
    "ireland",
    "australia",
    "united-states",
    "new-zealand",
]


@pytest.fixture(scope="module")
def safety() -> Safety:
    return load(CONTENT).safety


def a_check(safety: Safety, *ticked: str, rather_not_say: bool = False) -> RedFlagCheck:
    return RedFlagCheck(
        id=UUID(int=1),
        asked_at=datetime(2026, 3, 2, 9, tzinfo=UTC),
        asked_on=date(2026, 3, 2),
        occasion=Occasion.FIRST_RUN,
        ticked=frozenset(ticked),
        rather_not_say=rather_not_say,
        urgency=urgency_of(ticked, safety.level_by_id),
    )


def words_of(safety: Safety, check: RedFlagCheck, region: str = "england") -> str:
    reply = safety.reply(check, region)
    parts = (reply.title, *reply.steps, reply.tell_them, *reply.told, *reply.body, reply.paused)
    return " ".join(parts)


@pytest.mark.parametrize(
    ("sign", "expected"),
    [
        ("both-legs", Urgency.EMERGENCY),
        ("saddle-numbness", Urgency.EMERGENCY),
        ("bladder", Urgency.EMERGENCY),
        ("bowel", Urgency.EMERGENCY),
        ("sexual-function", Urgency.EMERGENCY),
        ("chest-pain", Urgency.EMERGENCY),
        ("serious-accident", Urgency.EMERGENCY),
        ("unwell", Urgency.TODAY),
        ("sudden-severe", Urgency.TODAY),
        ("fast-worse", Urgency.TODAY),
        ("weight-loss", Urgency.SOON),
        ("lump", Urgency.SOON),
        ("night-pain", Urgency.SOON),
        ("strain-pain", Urgency.SOON),
        ("upper-back", Urgency.SOON),
        ("daily-life", Urgency.SOON),
        ("not-better", Urgency.SOON),
    ],
)
def test_each_sign_alone_reaches_its_level(safety, sign, expected):
    """Source: NHS back pain (5 March 2026) and sciatica (3 December 2024) pages."""
    assert expected is safety.level_by_id[sign]
    assert expected is a_check(safety, sign).urgency


def test_the_lists_hold_these_signs_and_no_others(safety):
    assert len(safety.level_by_id) == 17


def test_fever_only_is_told_to_call_111_or_the_gp_today(safety):
    reply = safety.reply(a_check(safety, "unwell"), "england")

    assert "Call 111, or ask your GP surgery for an urgent visit." in reply.steps
    assert [line.href for line in reply.lines] == ["tel:111"]


def test_sexual_function_only_is_told_to_call_999(safety):
    reply = safety.reply(a_check(safety, "sexual-function"), "england")

    assert reply.steps[0] == "Call 999 or go to A&E now."
    assert [line.href for line in reply.lines] == ["tel:999"]


def test_sudden_severe_pain_only_is_told_to_get_advice_today(safety):
    assert safety.reply(a_check(safety, "sudden-severe"), "england").title == "Get advice today"


@pytest.mark.parametrize("sign", ["weight-loss", "lump"])
def test_weight_loss_and_a_lump_are_to_be_seen_within_days(safety, sign):
    reply = safety.reply(a_check(safety, sign), "england")

    assert reply.urgency is Urgency.SOON
    assert "within a few days" in reply.steps[0]


def test_an_emergency_is_not_diluted_by_what_can_wait(safety):
    reply = safety.reply(a_check(safety, "bladder", "lump"), "england")

    assert reply.steps[0] == "Call 999 or go to A&E now."
    assert "within a few days" not in " ".join(reply.steps)
    assert reply.told[0] == safety.question_by_id["bladder"].text
    assert len(reply.told) == 2


@pytest.mark.parametrize("sign", ["bladder", "unwell"])
def test_an_urgent_reply_says_that_nobody_watches_and_that_pacing_is_paused(safety, sign):
    words = words_of(safety, a_check(safety, sign))

    assert "No one watches this app." in words
    assert "paused for today" in words


def test_an_emergency_says_not_to_drive(safety):
    assert "Do not drive yourself." in words_of(safety, a_check(safety, "chest-pain"))


def test_a_soon_reply_pauses_nothing(safety):
    assert not safety.reply(a_check(safety, "lump"), "england").paused


@pytest.mark.parametrize("region", REGIONS)
def test_nothing_ticked_never_says_that_all_is_well(safety, region):
    words = words_of(safety, a_check(safety), region)

    assert not re.search(r"\b(safe|fine|well|okay|ok|no problem|healthy)\b", words, re.IGNORECASE)
    assert "not a check-up" in words


def test_rather_not_say_has_its_own_reply_and_gives_way_to_a_tick(safety):
    unsaid = a_check(safety, rather_not_say=True)
    ticked = a_check(safety, "bladder", rather_not_say=True)

    assert safety.reply(unsaid, "england").title == safety.answers["rather_not_say"].title
    assert safety.reply(ticked, "england").urgency is Urgency.EMERGENCY


def test_a_tick_from_a_newer_version_still_gets_a_reply(safety):
    reply = safety.reply(a_check(safety, "from-a-newer-version"), "england")

    assert reply.urgency is Urgency.EMERGENCY
    assert reply.told == ()
    assert not reply.tell_them


def test_the_regions_are_these_and_england_is_the_first_choice(safety):
    assert [region.id for region in safety.regions] == REGIONS
    assert safety.region("atlantis").id == "england"


@pytest.mark.parametrize(
    ("region", "expected"),
    [
        ("england", "999 111 111 116123 85258"),
        ("scotland", "999 111 111 116123 0800838587"),
        ("wales", "999 111 111 116123 85258"),
        ("northern-ireland", "999 08088088000 116123 85258"),
        ("ireland", "112 999 116123 50808 1800247247"),
        ("australia", "000 1800022222 131114 0477131114 1300224636"),
        ("united-states", "911 988 988 741741"),
        ("new-zealand", "111 1737 1737"),
    ],
)
def test_each_region_has_the_numbers_that_were_checked(safety, region, expected):
    """A second copy by hand, so that no number changes by a slip. Source: ``help-numbers``."""
    row = safety.region(region)
    lines = (*row.emergency, *row.urgent, *row.mental, *row.listening)

    assert expected.split() == [line.href.partition(":")[2] for line in lines]


@pytest.mark.parametrize("region", REGIONS)
def test_every_number_on_a_screen_has_its_line_in_the_region(safety, region):
    row = safety.region(region)
    own = {line.number for line in (*row.emergency, *row.urgent, *row.lines("talk"))}
    texts = [words_of(safety, a_check(safety, sign), region) for sign in safety.level_by_id]
    texts += [words_of(safety, a_check(safety), region)]
    texts += [" ".join((card.title, *card.body)) for card in safety.cards(region)]

    for text in texts:
        assert "{" not in text
        assert set(re.findall(r"\d[\d ]+\d", text)) - own <= {"24"}, "NHS 24 is a name"


def test_northern_ireland_is_not_sent_to_111(safety):
    for sign in safety.level_by_id:
        assert "111" not in words_of(safety, a_check(safety, sign), "northern-ireland")


def test_the_help_page_goes_from_emergency_to_talking(safety):
    cards = safety.cards("england")

    expected = ["help-emergency", "help-today", "help-soon", "help-talk"]
    assert expected == [card.id for card in cards]
    assert [card.tone for card in cards] == ["red", "red", "blue", "blue"]
    assert [len(card.signs) for card in cards] == [7, 3, 7, 0]
    assert cards[0].title == "Call 999 or go to A&E now if you have back pain and:"


@pytest.mark.parametrize("region", REGIONS)
def test_someone_to_talk_to_stands_in_every_region(safety, region):
    assert safety.cards(region)[-1].lines


def test_an_unknown_kind_of_line_offers_none(safety):
    assert safety.region("england").lines("carrier-pigeon") == ()
