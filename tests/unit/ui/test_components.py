"""Every component can be found, pressed and heard."""

from collections.abc import Callable
from datetime import date

import flet as ft
import flet_charts as fc
import pytest

from app.ui.components.banner import SavedBar
from app.ui.components.button import HelpButton, PrimaryButton
from app.ui.components.chart import BarsOverTime, ChartCard, LineOverTime, Point
from app.ui.components.choice import Choice, RadioList, TickList, Toggle
from app.ui.components.field import DateField, Field
from app.ui.components.month import DayMark, MonthCalendar
from app.ui.components.option import Option
from app.ui.components.picture import Picture
from app.ui.components.scale import Scale
from app.ui.components.screen import Screen
from app.ui.components.strip import StripDay, WeekStrip
from app.ui.components.text import Title
from app.ui.theme import Look, dress
from tests.client import Client, client

MONDAY = date(2026, 11, 23)
AMOUNTS = [Option("less", "Less"), Option("planned", "As planned"), Option("more", "More")]


def showing(*controls: ft.Control, look: Look | None = None):
    def main(page: ft.Page) -> None:
        dress(page, look or Look())
        page.add(*controls)

    return main


def names(patient: Client) -> list[str]:
    return [text.semantics_label for text in patient.find_all(ft.Text) if text.semantics_label]


async def test_every_number_of_the_scale_gives_itself():
    picked: list[int] = []
    scale = Scale("How bad?", None, picked.append, low="none", high="worst", key="pain")

    async with client(showing(scale)) as patient:
        for score in range(11):
            await patient.click(f"pain-{score}")

        assert picked == list(range(11))
        assert names(patient) == [f"{score} of 10" for score in range(11)]


async def test_what_is_picked_is_told_to_screen_readers():
    scale = Scale("How bad?", 4, print, low="none", high="worst", key="pain")

    async with client(showing(scale)) as patient:
        assert len(patient.find_all(ft.Semantics, selected=True)) == 1
        assert len(patient.find_all(ft.Semantics, label="How bad?")) == 1


@pytest.mark.parametrize(
    ("width", "scale", "is_row"), [(360, 1.0, True), (360, 2.0, False), (1280, 2.0, True)]
)
async def test_joined_buttons_stand_below_each_other_where_they_do_not_fit(width, scale, is_row):
    async with client(lambda _page: None, size=(width, 740)) as patient:
        dress(patient.page, Look(text_scale=scale))
        choice = Choice("Today", AMOUNTS, "more", print, key="amount")
        patient.page.add(choice)

        joined = ft.Row if is_row else ft.Column
        assert len(patient.find_all(joined, spacing=-1)) == 1


async def test_a_choice_awaits_what_it_calls():
    picked = []

    async def pick(value: str) -> None:
        picked.append(value)

    choices = RadioList("Which?", AMOUNTS, None, pick, key="amount")
    async with client(showing(choices)) as patient:
        await patient.click("amount-more")

    assert picked == ["more"]


async def test_a_tick_adds_and_takes_away():
    ticked: list[frozenset[str]] = []
    ticks = TickList("New?", AMOUNTS, frozenset({"less"}), ticked.append, key="new")

    async with client(showing(ticks)) as patient:
        await patient.click("new-more")
        await patient.click("new-less")

    assert ticked == [{"less", "more"}, set()]


async def test_a_switch_gives_its_new_state():
    states: list[bool] = []
    async with client(
        showing(Toggle("Less motion", False, states.append, key="motion"))
    ) as patient:
        await patient.click("motion")

    assert states == [True]


async def test_typing_gives_the_text_untouched():
    typed: list[str] = []
    async with client(showing(Field("Note", "", typed.append, key="note"))) as patient:
        await patient.type("note", "  مرحبا 😀\u200b ")

    assert typed == ["  مرحبا 😀\u200b "]


async def test_an_error_takes_the_place_of_the_hint():
    field = Field("Minutes", "x", print, key="m", helper="A number.", error="Write a number.")
    async with client(showing(field)) as patient:
        assert "Write a number." in patient.texts()


async def test_a_day_is_picked_in_another_month():
    days: list[date] = []
    field = DateField(
        "Day", MONDAY, days.append, earliest=date(2026, 10, 9), latest=MONDAY, key="day"
    )
    async with client(showing(field)) as patient:
        await patient.click("day")
        await patient.click("day-day-before")
        assert patient.get("day-day-2026-10-08").disabled
        await patient.click("day-day-2026-10-09")

        assert days == [date(2026, 10, 9)]
        assert not patient.has("day-sheet")


async def test_a_day_to_come_cannot_be_pressed():
    month = MonthCalendar(
        2026,
        11,
        {MONDAY: DayMark("4", "pain 4")},
        print,
        first_day_of_week=0,
        today=MONDAY,
        key="m",
    )
    async with client(showing(month)) as patient:
        assert patient.get("m-2026-11-24").disabled
        said = [one.label for one in patient.find_all(ft.Semantics) if one.label]
        assert "Monday 23 November: pain 4" in said
        assert "Sunday 22 November: nothing recorded" in said


async def test_a_week_says_its_days():
    week = WeekStrip(
        [StripDay("M", "Monday: as planned", 1), StripDay("T", "Tuesday: nothing")], key="w"
    )
    async with client(showing(week)) as patient:
        said = [one.label for one in patient.find_all(ft.Semantics)]
        assert said == ["Monday: as planned", "Tuesday: nothing"]


async def test_a_line_breaks_where_nothing_was_recorded():
    points = [Point("M", 3), Point("T", None), Point("W", 5), Point("T", 4)]
    line = LineOverTime(points, "Pain 3, a gap, 5, 4", top=10, key="line")

    async with client(showing(line)) as patient:
        series = patient.find_all(fc.LineChartData)
        assert [[point.y for point in one.points] for one in series] == [[3], [5, 4]]
        assert patient.get("line").label == "Pain 3, a gap, 5, 4"


async def test_a_chart_without_any_value_can_be_drawn():
    bars = BarsOverTime([Point("M", None)], "Nothing yet", top=10, key="bars")
    line = LineOverTime([Point("M", None)], "Nothing yet", top=10, key="line")
    async with client(showing(bars, line)) as patient:
        assert patient.has("bars")


async def test_the_table_says_what_was_not_recorded():
    points = [Point("M", 3, "Monday", "3 minutes"), Point("T", None, "Tuesday")]
    card = ChartCard(
        "Walking", "A week.", ft.Text("chart"), points, is_table=True, on_toggle=print, key="walk"
    )
    async with client(showing(card)) as patient:
        assert "Monday | 3 minutes | Tuesday | Not recorded" in patient.texts()
        assert "chart" not in patient.texts().split(" | ")


def a_window_with(draw: Callable[[], ft.Control]) -> Callable[[ft.Page], None]:
    """Make an app that shows what the component draws."""

    def main(page: ft.Page) -> None:
        dress(page, Look())
        page.render(draw)

    return main


async def test_get_help_stands_on_every_screen():
    asked = []

    @ft.component
    def page() -> ft.Control:
        return Screen("Diary", ft.Text("body"), help=lambda: asked.append("help"), back=print)

    async with client(a_window_with(page)) as patient:
        await patient.click("get-help")

    assert asked == ["help"]


async def test_a_screen_names_the_window_and_says_its_name():
    @ft.component
    def page() -> ft.Control:
        return Screen("Diary", help=print)

    async with client(a_window_with(page)) as patient:
        said = [args for name, args in patient.asked if name == "announce_message"]

        assert patient.page.title == "Diary – BackSkills"
        assert [args["message"] for args in said] == ["Diary"]


async def test_a_saved_bar_is_said_aloud_and_can_be_undone():
    undone = []
    async with client(showing(SavedBar(undo=lambda: undone.append(1)))) as patient:
        assert patient.find(ft.Semantics, live_region=True)
        await patient.click("saved-undo")

    assert undone == [1]


async def test_titles_are_headings():
    async with client(showing(Title("Diary"))) as patient:
        assert patient.find(ft.Semantics, header=True).heading_level == 1


async def test_a_disabled_button_cannot_be_pressed():
    async with client(showing(PrimaryButton("Go", print, key="go", disabled=True))) as patient:
        with pytest.raises(AssertionError, match="cannot be pressed"):
            await patient.click("go")


async def test_a_missing_picture_leaves_the_page_whole():
    async with client(showing(Picture("no-such-file", ""), HelpButton(print))) as patient:
        assert patient.has("get-help")
