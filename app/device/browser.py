"""The patient's files in a browser: one tab owns them, and they outlive the tab.

Runs only in the offline web app, where the page's worker provides the module ``backskills_files``
(``app/web/offline/page/files.js``).
"""

import errno
from importlib import import_module
from pathlib import Path
from typing import Any

from app.domain.errors import FileLockedError

FOLDER = Path("/backskills")
"""Where the files appear to Python: one flat folder."""
LOCK = "backskills"


class DataInOtherTabError(FileLockedError):
    """Another tab or window of this browser has the records open."""

    code = "data_in_other_tab"


async def open_folder() -> Path:
    """Take the records for this tab and return the folder that holds them.

    What SQLite has committed there is on the disk, where the browser has a file system of its own
    for pages; elsewhere it is once ``flush`` has returned. Any file name may be used; there are no
    folders below this one, and no shared memory, so SQLite's journal is ``TRUNCATE``.

    Raises:
        DataInOtherTabError: Another tab owns the records.
        OSError: The browser keeps nothing here, or does not let go of what it has.
    """
    files = _files()
    if not await files.takeLock(LOCK):
        raise DataInOtherTabError
    await _kept(files.openFolder(str(FOLDER)))
    return FOLDER


async def flush() -> None:
    """Return once everything committed so far is kept; to be awaited after each commit.

    Raises:
        OSError: The browser did not keep it, for want of room or for another reason.
    """
    await _kept(_files().flush())


async def is_kept() -> bool:
    """Tell whether the browser has promised not to clear the records by itself."""
    return bool(await _files().isKept())


def _files() -> Any:  # noqa: ANN401 - a JavaScript object
    return import_module("backskills_files")


async def _kept(work: Any) -> None:  # noqa: ANN401 - a JavaScript promise
    js_error = import_module("pyodide.ffi").JsException
    try:
        await work
    except js_error as error:
        is_full = getattr(error, "name", "") == "QuotaExceededError"
        code = errno.ENOSPC if is_full else errno.EIO
        raise OSError(code, "the browser's storage") from None
