"""Files come in and go out through the client: a dialog on a computer, a download in a browser."""

import flet as ft

from app.domain.errors import StorageError
from app.services.backup import FileToKeep

LARGEST_BYTES = 60 * 1024 * 1024
"""Larger than any file of ours; a browser's message to a loopback server has an end, too."""


class FileTooLargeError(Exception):
    """The chosen file is far too large to be one of ours."""


class Download:
    """Puts a file aside by handing it to the patient; ``app.services.backup.Aside``."""

    async def keep(self, file: FileToKeep) -> None:
        """Hand the file over.

        Raises:
            StorageError: The patient did not take it, so nothing may be replaced.
        """
        if not await save(file):
            raise StorageError


async def save(file: FileToKeep) -> bool:
    """Let the patient keep a file; tell whether it was handed over."""
    picker = ft.FilePicker()
    path = await picker.save_file(file_name=file.name, src_bytes=file.content)
    page = ft.context.page
    return bool(page.web or path is not None)


async def pick(extensions: list[str]) -> tuple[str, bytes] | None:
    """Let the patient choose a file; return its name and bytes, or ``None``.

    Raises:
        FileTooLargeError: It is far too large.
    """
    chosen = await ft.FilePicker().pick_files(
        file_type=ft.FilePickerFileType.CUSTOM,
        allowed_extensions=extensions,
        with_data=True,
        cancel_upload_on_window_blur=False,
    )
    if not chosen:
        return None
    file = chosen[0]
    if file.size > LARGEST_BYTES:
        raise FileTooLargeError
    return file.name, bytes(file.bytes or b"")
