"""The folder of the dated backups, when two files are written at once."""

import asyncio

from app.device.backups_native import BackupFolder
from app.services.backup import SUFFIX, FileToKeep


async def test_files_that_are_written_at_once_do_not_sweep_each_other_away(tmp_path):
    """Today's backup and what a restore puts aside: each tidies up what a killed program left."""
    folder = BackupFolder(tmp_path / "backups")
    files = [FileToKeep(f"BackSkills {number}{SUFFIX}", bytes(200_000)) for number in range(12)]

    for _ in range(5):
        await asyncio.gather(*(folder.keep(file) for file in files))

    assert sorted(await folder.names()) == sorted(file.name for file in files)
