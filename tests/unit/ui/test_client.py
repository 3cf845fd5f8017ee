"""The test client behaves as a browser does; a Flet with other insides fails here first."""

import asyncio

import flet as ft
import pytest

from app.ui.components.safe import install_error_boundary, safe_component
from tests.client import client


def fail() -> None:
    raise KeyError("a word of the patient")


@ft.component
def Counter():
    count, set_count = ft.use_state(0)
    note, set_note = ft.use_state("")

    async def slow():
        await asyncio.to_thread(lambda: None)
        set_count(lambda now: now + 10)

    return ft.Column(
        [
            ft.Text(f"Count {count}"),
            ft.Text(f"Note {note}"),
            ft.TextField(key="note", value=note, on_change=lambda e: set_note(e.control.value)),
            ft.Button(content="One more", key="more", on_click=lambda: set_count(count + 1)),
            ft.Button(content="Ten more", key="slow", on_click=slow),
            ft.Button(content="Fail", key="fail", on_click=fail),
            ft.Text("hidden", visible=False),
        ]
    )


def counter(page: ft.Page) -> None:
    page.render(Counter)


async def test_a_press_redraws_the_page():
    async with client(counter) as patient:
        await patient.click("more")
        await patient.click("slow")

        assert "Count 11" in patient.texts()


async def test_what_is_typed_stays_in_the_box():
    async with client(counter) as patient:
        await patient.type("note", "long drive 🚗")

        assert "Note long drive 🚗" in patient.texts()
        assert patient.get("note").value == "long drive 🚗"


async def test_what_is_hidden_is_not_read():
    async with client(counter) as patient:
        assert "hidden" not in patient.texts()


async def test_a_missing_key_is_named():
    async with client(counter) as patient:
        with pytest.raises(AssertionError, match="0 controls have the key 'less'"):
            await patient.click("less")


async def test_a_failing_handler_fails_the_test():
    with pytest.raises(AssertionError, match="KeyError"):
        async with client(counter) as patient:
            await patient.click("fail")


async def test_a_failing_handler_leaves_the_page_and_says_so_calmly(caplog):
    def guarded(page: ft.Page) -> None:
        install_error_boundary(page)
        counter(page)

    async with client(guarded) as patient:
        await patient.click("more")
        await patient.click("fail")

        assert "Count 1" in patient.texts()
        assert "Something went wrong" in patient.texts()
        await patient.click("more")
        assert "Count 2" in patient.texts()
    assert "a word of the patient" not in caplog.text
    assert "KeyError at" in caplog.text


async def test_a_part_that_cannot_be_drawn_does_not_freeze_the_rest(caplog):
    @safe_component
    def Broken(count: int):
        if count:
            raise ValueError("a word of the patient")
        return ft.Text("Whole")

    @ft.component
    def App():
        count, set_count = ft.use_state(0)
        return ft.Column(
            [
                Broken(count),
                ft.Text(f"Count {count}"),
                ft.Button(content="More", key="more", on_click=lambda: set_count(count + 1)),
            ]
        )

    async with client(lambda page: page.render(App)) as patient:
        assert "Whole" in patient.texts()
        await patient.click("more")
        await patient.click("more")

        assert "This part cannot be shown now" in patient.texts()
        assert "Count 2" in patient.texts()
    assert "a word of the patient" not in caplog.text
