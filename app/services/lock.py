"""The app lock on a computer: a passphrase that really encrypts the database."""

from contextlib import suppress
from dataclasses import replace
from typing import Protocol

from app.domain.errors import (
    PassphraseError,
    PassphraseWrongError,
    StorageError,
    TriesTooFastError,
)
from app.seal.crypto import KEY_BYTES, Crypto, SealBrokenError
from app.seal.envelope import Sealing
from app.seal.wrap import ROUNDS, unwrap, wrap
from app.services import passphrase as rule
from app.services.clock import Clock
from app.services.lock_file import Kept, LockFile, parse, written
from app.services.wrong_tries import WrongTries


class Vault(Protocol):
    """The database, while nobody has it open; lives in ``app.store.convert``.

    Every call raises a ``StorageError`` on failure, the database being as it was.
    """

    async def is_plain(self) -> bool:
        """Tell whether the database is there and not encrypted."""
        ...

    async def seal(self, key: bytes) -> None:
        """Encrypt the database with the key and leave no plain copy beside it."""
        ...

    async def unseal(self, key: bytes) -> None:
        """Make the database plain."""
        ...

    async def tidy(self) -> None:
        """Remove what a conversion left behind when it was killed."""
        ...

    async def leave_no_plain_copy(self) -> None:
        """Remove the copies beside the database that anybody could read."""
        ...


class Lock:
    """Sets, opens, changes and removes the lock. It holds the key from opening to ``close``.

    The database itself says whether it is locked; the lock file is written before it is encrypted
    and removed after it is plain. So a program killed in between leaves a database that opens.
    """

    def __init__(
        self, file: LockFile, vault: Vault, crypto: Crypto, clock: Clock, rounds: int = ROUNDS
    ) -> None:
        self._file = file
        self._vault = vault
        self._crypto = crypto
        self._clock = clock
        self._rounds = rounds
        self._sealing: Sealing | None = None
        self._tries: WrongTries | None = None

    async def is_on(self) -> bool:
        """Tell whether a passphrase is needed. Ask before the database is opened.

        Raises:
            StorageError: The folder cannot be read or written.
        """
        await self._vault.tidy()
        if await self._file.read() is None:
            return False
        if await self._vault.is_plain():
            await self._file.remove()  # turning on, or off, was cut short: it is off
            return False
        await self._vault.leave_no_plain_copy()
        return True

    def sealing(self) -> Sealing | None:
        """Return what seals backups, while the lock is open; ``None`` otherwise."""
        return self._sealing

    def close(self) -> None:
        """Forget the key; the records are to be closed too."""
        self._sealing = None

    async def wait_seconds(self) -> int:
        """Return how long the next try has to wait; 0 for not at all."""
        return (await self._read()).tries.wait_left(self._clock.now())

    async def open(self, passphrase: str) -> bytes:
        """Return the 32-byte key of the database.

        Raises:
            PassphraseWrongError: It is another passphrase. Nothing is ever erased for that.
            TriesTooFastError: The wait is not over; this try did not count.
            FileCorruptError: The lock file is damaged; any sealed backup still opens.
            FileNewerError: A newer BackSkills wrote it.
            StorageError: The lock file cannot be read.
        """
        kept = await self._read()
        now = self._clock.now()
        if kept.tries.seen_at(now) != kept.tries:
            kept = await self._kept(replace(kept, tries=kept.tries.seen_at(now)))
        if wait := kept.tries.wait_left(now):
            raise TriesTooFastError(wait)
        # Counted before it is tried: killing the program does not give another go.
        kept = await self._kept(replace(kept, tries=kept.tries.one_more(now)))
        try:
            key = await unwrap(self._crypto, kept.wrap, passphrase)
        except SealBrokenError:
            raise PassphraseWrongError from None
        await self._kept(replace(kept, tries=WrongTries()))
        self._sealing = Sealing(key, kept.wrap)
        return key

    async def turn_on(self, passphrase: str) -> bytes:
        """Encrypt the database, which nobody has open, and return its key.

        Seal the automatic backups afterwards: ``DailyBackups.reseal(lock.sealing())``.

        Raises:
            PassphraseTooShortError: The passphrase has too few characters.
            PassphraseError: The lock is on already.
            StorageError: The database could not be converted; it is as it was.
        """
        chosen = rule.checked(passphrase)
        if await self.is_on():
            raise PassphraseError
        key = self._crypto.random(KEY_BYTES)
        wrapped = await wrap(self._crypto, key, chosen, self._rounds)
        self._tries = WrongTries()
        await self._write(Kept(wrapped, WrongTries()))
        try:
            await self._vault.seal(key)
        except BaseException:
            await self.is_on()  # the lock file goes, unless the database is encrypted by now
            raise
        self._sealing = Sealing(key, wrapped)
        return key

    async def change(self, passphrase: str, new_passphrase: str) -> None:
        """Open with the passphrase and set another; the database stays as it is, open or not.

        Backups that were sealed before open by the old passphrase until they are sealed anew.

        Raises:
            PassphraseTooShortError: The new passphrase has too few characters.
            PassphraseError: As ``open``.
            StorageError: The lock file could not be written; the old passphrase is kept.
        """
        chosen = rule.checked(new_passphrase)
        key = await self.open(passphrase)
        wrapped = await wrap(self._crypto, key, chosen, self._rounds)
        await self._write(Kept(wrapped, WrongTries()))
        self._sealing = Sealing(key, wrapped)

    async def turn_off(self, passphrase: str) -> None:
        """Make the database, which nobody has open, plain.

        Unseal the automatic backups afterwards: ``DailyBackups.reseal(None, old)``, where ``old``
        is what ``sealing`` gave before.

        Raises:
            PassphraseError: As ``open``.
            StorageError: The database could not be converted; it is as it was.
        """
        await self.open(passphrase)
        await self.release()

    async def release(self) -> None:
        """Turn the open lock off without asking again; for erasing everything.

        Raises:
            PassphraseError: The lock is not open.
            StorageError: The database could not be converted; it is as it was.
        """
        if self._sealing is None:
            raise PassphraseError
        await self._vault.unseal(self._sealing.key)
        await self._file.remove()
        self._sealing = None

    async def _read(self) -> Kept:
        content = await self._file.read()
        if content is None:
            raise PassphraseError
        kept = parse(content)
        # What could not be written is remembered here at least.
        return kept if self._tries is None else replace(kept, tries=self._tries)

    async def _kept(self, kept: Kept) -> Kept:
        self._tries = kept.tries
        with suppress(StorageError):  # a full disk must not keep the patient out
            await self._write(kept)
        return kept

    async def _write(self, kept: Kept) -> None:
        await self._file.write(written(kept))
