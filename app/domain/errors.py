"""What can go wrong, as facts with a stable code; the sentences are found in ``app.ui.sentences``.

BackSkillsError
├── RatingOutOfRangeError       a 0 to 10 scale got something else
├── AmountOutOfRangeError       an amount that nobody can do: zero, negative, not a number
├── NotFoundError               the record was deleted, or never was
├── StorageError                the device did not keep what was written
│   ├── DiskFullError
│   ├── ReadOnlyError
│   ├── FileLockedError         another program holds the file
│   ├── RecordsLockedError      the diary is locked with a passphrase
│   ├── FileCorruptError        damaged or cut short
│   ├── FileForeignError        not one of ours
│   └── FileNewerError          written by a newer BackSkills
├── PassphraseError
│   ├── PassphraseWrongError
│   ├── PassphraseTooShortError
│   └── TriesTooFastError       wrong tries slow down, they never erase
└── ImportRefusedError          a file to bring in has faults, all listed
"""

from collections.abc import Sequence


class BackSkillsError(Exception):
    """A failure that the patient is told about in a sentence of its own."""

    code = "unknown"

    def __init__(self) -> None:
        super().__init__(self.code)


class RatingOutOfRangeError(BackSkillsError, ValueError):
    """A rating was not a whole number from 0 to 10."""

    code = "rating_out_of_range"


class AmountOutOfRangeError(BackSkillsError, ValueError):
    """An amount was zero, negative, not finite or too large to be done in a day."""

    code = "amount_out_of_range"


class NotFoundError(BackSkillsError, LookupError):
    """The record does not exist, or was deleted for good."""

    code = "not_found"


class StorageError(BackSkillsError):
    """The device did not keep, or cannot read, the records."""

    code = "storage"


class DiskFullError(StorageError):
    """There is no room left on the device."""

    code = "disk_full"


class ReadOnlyError(StorageError):
    """The folder or file may not be written."""

    code = "read_only"


class FileLockedError(StorageError):
    """Another program, or a second BackSkills, holds the file."""

    code = "file_locked"


class RecordsLockedError(StorageError):
    """The diary is locked; the passphrase opens it again."""

    code = "records_locked"


class FileCorruptError(StorageError):
    """The file is damaged or cut short."""

    code = "file_corrupt"


class FileForeignError(StorageError):
    """The file is not one that BackSkills wrote."""

    code = "file_foreign"


class FileNewerError(StorageError):
    """The file was written by a newer BackSkills than this one."""

    code = "file_newer"


class PassphraseError(BackSkillsError):
    """The lock did not open."""

    code = "passphrase"


class PassphraseWrongError(PassphraseError):
    """The passphrase is not the one that was set."""

    code = "passphrase_wrong"


class PassphraseTooShortError(PassphraseError):
    """The new passphrase has too few characters."""

    code = "passphrase_too_short"


class TriesTooFastError(PassphraseError):
    """After several wrong tries the next one has to wait."""

    code = "tries_too_fast"

    def __init__(self, wait_seconds: int) -> None:
        super().__init__()
        self.wait_seconds = wait_seconds


class ImportRefusedError(BackSkillsError):
    """A file to bring in has faults; nothing was changed.

    ``faults`` are pairs of a row number, counted from 1 with the heading row, and a stable code.
    """

    code = "import_refused"

    def __init__(self, faults: Sequence[tuple[int, str]]) -> None:
        super().__init__()
        self.faults = tuple(faults)
