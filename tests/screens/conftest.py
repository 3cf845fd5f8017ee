"""A patient's device: a folder, a clock to turn, and the app in as many windows as they open."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from app.content.loader import Content, load
from app.device.backups_native import BackupFolder
from app.device.crypto_native import NativeCrypto
from app.device.homes import ComputerHome
from app.device.lock_native import NativeLockFile
from app.domain.diary import DiaryEntry
from app.domain.errors import DiskFullError, StorageError
from app.domain.red_flag import Occasion
from app.house import House
from app.services.door import Services
from app.services.home import Home
from app.services.lock import Lock
from app.settings import PROJECT, Settings
from app.store.convert import SqlVault
from tests.client import Client, client
from tests.fakes import FixedClock

QUICK = 10
"""Rounds of the key derivation."""


@cache
def content() -> Content:
    return load(PROJECT / "assets" / "content")


class Device:
    """One folder over which the app is started, killed and started again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = FixedClock()
        self.home: Home = ComputerHome()
        self.keeps_backups = False
        self.house = self._built()

    @property
    def database(self) -> Path:
        return self.house.settings.database

    @property
    def services(self) -> Services:
        assert self.house.services is not None
        return self.house.services

    def _built(self) -> House:
        data = self.folder / "data"
        data.mkdir(parents=True, exist_ok=True)
        settings = Settings(data=data, backups=None, assets=PROJECT / "assets")
        crypto = NativeCrypto()
        vault = SqlVault(settings.database)
        shelf = BackupFolder(self.folder / "backups") if self.keeps_backups else None
        return House(
            settings=settings,
            home=self.home,
            clock=self.clock,
            crypto=crypto,
            content=content(),
            lock=Lock(NativeLockFile(data), vault, crypto, self.clock, rounds=QUICK),
            shelf=shelf,
            aside=shelf,
        )

    async def welcome(self, **preferences: Any) -> Services:
        """Open the records of a patient who has been through the first run."""
        services = await self.house.open()
        known = replace(await services.preferences.read(), welcomed_at=self.clock.now())
        await services.preferences.change(replace(known, **preferences))
        await services.safety.record_check(Occasion.FIRST_RUN, frozenset())
        self.clock.pass_minutes(1)
        return services

    async def kill(self) -> None:
        """End the program without a word to its screens, and build it anew."""
        await self.house.close()
        self.house = self._built()

    @asynccontextmanager
    async def window(self, route: str = "/", **page: Any) -> AsyncIterator[Client]:
        """Open a window of the app."""
        async with client(self.house.receive, route, **page) as patient:
            yield patient

    async def entries(self) -> tuple[DiaryEntry, ...]:
        """Return what is in the diary, newest first."""
        return (await self.services.diary.history(1000)).entries

    @contextmanager
    def refusing(self, error: StorageError | None = None) -> Iterator[None]:
        """Let the device refuse every write."""
        records: Any = self.house._records
        write = records.write

        async def refuse(_job: Any) -> Any:
            raise error or DiskFullError

        records.write = refuse
        try:
            yield
        finally:
            records.write = write

    @contextmanager
    def slow(self) -> Iterator[Callable[[], None]]:
        """Let every write wait until what this yields is called."""
        records: Any = self.house._records
        write, may_go_on = records.write, asyncio.Event()

        async def wait(job: Any) -> Any:
            await may_go_on.wait()
            return await write(job)

        records.write = wait
        try:
            yield may_go_on.set
        finally:
            records.write = write


@pytest.fixture
async def device(tmp_path: Path) -> AsyncIterator[Device]:
    made = Device(tmp_path)
    yield made
    await made.house.close()


@pytest.fixture
async def patient(device: Device) -> AsyncIterator[Client]:
    """A window on Today of a patient who has been through the first run."""
    await device.welcome()
    async with device.window() as opened:
        yield opened
