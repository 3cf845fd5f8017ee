"""Each of the seven sessions, from its first screen to its end, with an answer to every block."""

from decimal import Decimal

import pytest

from app.content.session import (
    AmountBlock,
    Ask,
    Block,
    Check,
    Choose,
    Effects,
    HomeworkBlock,
    Listen,
    Plan,
    Practise,
    Review,
    ScaleBlock,
    Session,
)
from tests.client import Client
from tests.screens.conftest import Device, content

SESSIONS = tuple(content().session_files)


def session_of(name: str) -> Session:
    session = content().session(name)
    assert session is not None
    return session


async def answer(patient: Client, block: Block) -> None:
    """Answer a block as a patient would; blocks to read need nothing."""
    key = f"block-{getattr(block, 'id', '')}"
    match block:
        case Ask():
            await patient.type(key, "My own words")
        case Choose() | Check():
            await patient.click(f"{key}-{block.options[0].id}")
        case ScaleBlock():
            await patient.click(f"{key}-7")
        case AmountBlock():
            await patient.type(key, "12")
        case Effects(tick="") | Listen() | Practise() | Plan():
            assert patient.has(key)
        case Effects():
            await patient.click(f"{key}-{block.rows[0].id}-tick")
        case HomeworkBlock():
            await patient.click(f"{key}-{block.items[0].id}")
        case Review():
            await patient.click(f"{key}-{block.difficulties[0].id}-tick")
        case _:
            pass


def answered_ids(session: Session) -> set[str]:
    """Return the blocks that keep an answer when every one is answered."""
    kinds = (Ask, Choose, Check, ScaleBlock, AmountBlock, HomeworkBlock, Review)
    blocks = session.block_by_id.items()
    return {
        name
        for name, block in blocks
        if isinstance(block, kinds) or (isinstance(block, Effects) and block.tick)
    }


@pytest.mark.parametrize("name", SESSIONS)
async def test_a_session_is_done_from_its_first_screen_to_its_end(device: Device, name: str):
    services = await device.welcome()
    session = session_of(name)
    async with device.window(f"/programme/{name}") as patient:
        for number, screen in enumerate(session.screens, start=1):
            assert screen.title in patient.texts()
            assert f"screen {number} of {len(session.screens)}" in patient.texts()
            for block in screen.blocks:
                await answer(patient, block)
            is_last = screen == session.screens[-1]
            await patient.click("session-finish" if is_last else "session-continue")
        assert patient.has("programme")
        assert "Well done" in patient.texts()
        assert patient.has(f"session-{name}")

    sitting = await services.programme.sitting(name)
    assert sitting.step.is_finished
    assert set(sitting.answers) == answered_ids(session)
    assert {one.content_version for one in sitting.answers.values()} == {session.version}
    asks = [name for name, block in session.block_by_id.items() if isinstance(block, Ask)]
    assert all(sitting.answers[one].text == "My own words" for one in asks)
    amounts = [
        name for name, block in session.block_by_id.items() if isinstance(block, AmountBlock)
    ]
    assert all(sitting.answers[one].amount == Decimal(12) for one in amounts)
    assert [one.session for one in sitting.homework] == [name]


@pytest.mark.parametrize("name", [SESSIONS[0], SESSIONS[2]])
async def test_a_session_can_be_looked_back_at_with_every_answer(device: Device, name: str):
    services = await device.welcome()
    session = session_of(name)
    async with device.window(f"/programme/{name}") as patient:
        for screen in session.screens:
            for block in screen.blocks:
                await answer(patient, block)
            if screen != session.screens[-1]:
                await patient.click("session-continue")
        await patient.click("session-finish")
        before = await services.programme.answers(name)
        await patient.click(f"session-{name}")
        for screen in session.screens:
            assert screen.title in patient.texts()
            for block in screen.blocks:
                if isinstance(block, Ask):
                    assert patient.get(f"block-{block.id}").value == "My own words"
            if screen != session.screens[-1]:
                await patient.click("session-continue")
        assert "Back to the programme" in patient.texts()
    assert await services.programme.answers(name) == before
