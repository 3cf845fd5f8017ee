"""Real files for the store's tests."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.store.open import open_records
from app.store.records import SqlRecords


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "records"
    folder.mkdir()
    return folder / "app.db"


@pytest.fixture
async def records(path: Path) -> AsyncIterator[SqlRecords]:
    opened = open_records(path)
    yield opened
    await opened.close()
