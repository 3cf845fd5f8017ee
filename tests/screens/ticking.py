"""Turning the clock while a screen's timer runs, without waiting for it."""

import asyncio

import pytest

from tests.client import Client
from tests.screens.conftest import Device


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let timers look at the clock all the time."""
    monkeypatch.setattr("app.ui.timer.TICK_SECONDS", 0)


async def passes(device: Device, patient: Client, seconds: float) -> None:
    """Turn the clock on, and let the screen see it."""
    device.clock.pass_seconds(seconds)
    await patient.settle()


def ticking() -> int:
    """Return how many timers run."""
    return sum("Timer._tick" in repr(task) for task in asyncio.all_tasks())


def asked_to_wake(patient: Client) -> list[str]:
    """Return what the app asked of the device's sleep, in order."""
    return [method for method, _ in patient.asked if method in {"enable", "disable"}]
