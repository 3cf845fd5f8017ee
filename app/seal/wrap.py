"""A key wrapped by a passphrase: what is kept so that the passphrase alone opens it."""

import unicodedata
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass

from app.seal.crypto import KEY_BYTES, NONCE_BYTES, SALT_BYTES, Crypto, SealBrokenError

KDF = "PBKDF2-HMAC-SHA256"
ROUNDS = 600_000
"""Rounds for a new passphrase. Source: OWASP Password Storage Cheat Sheet, PBKDF2 with SHA-256."""
MOST_ROUNDS = 10_000_000
"""More would hang the device: a file that asks for it is hostile."""
TAG_BYTES = 16


class NotAWrapError(ValueError):
    """The fields are not those of a wrapped key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrap:
    """A sealed key and what is needed, beside the passphrase, to open it."""

    rounds: int
    salt: bytes
    nonce: bytes
    sealed_key: bytes

    def to_json(self) -> dict[str, str | int]:
        """Return the fields for a file."""
        return {
            "kdf": KDF,
            "rounds": self.rounds,
            "salt": b64encode(self.salt).decode(),
            "nonce": b64encode(self.nonce).decode(),
            "sealed_key": b64encode(self.sealed_key).decode(),
        }

    @classmethod
    def from_json(cls, value: object) -> "Wrap":
        """Return the wrap of these fields.

        Raises:
            NotAWrapError: A field is missing, of another kind or out of bounds.
        """
        if not isinstance(value, Mapping) or value.get("kdf") != KDF:
            raise NotAWrapError
        rounds = value.get("rounds")
        if type(rounds) is not int or not 1 <= rounds <= MOST_ROUNDS:
            raise NotAWrapError
        return cls(
            rounds=rounds,
            salt=some_bytes(value.get("salt"), SALT_BYTES),
            nonce=some_bytes(value.get("nonce"), NONCE_BYTES),
            sealed_key=some_bytes(value.get("sealed_key"), KEY_BYTES + TAG_BYTES),
        )


def some_bytes(value: object, count: int) -> bytes:
    """Return exactly that many bytes from base 64.

    Raises:
        NotAWrapError: It is something else.
    """
    try:
        found = b64decode(value, validate=True) if isinstance(value, str) else b""
    except ValueError:
        raise NotAWrapError from None
    if len(found) != count:
        raise NotAWrapError
    return found


def secret(passphrase: str) -> bytes:
    """Return the bytes of a passphrase: the same whichever keyboard composed its letters."""
    return unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")


async def wrap(crypto: Crypto, key: bytes, passphrase: str, rounds: int = ROUNDS) -> Wrap:
    """Return the key wrapped by the passphrase, with a new salt."""
    salt, nonce = crypto.random(SALT_BYTES), crypto.random(NONCE_BYTES)
    outer = await crypto.derive(secret(passphrase), salt, rounds)
    sealed = await crypto.encrypt(outer, nonce, key, _header(salt, rounds))
    return Wrap(rounds=rounds, salt=salt, nonce=nonce, sealed_key=sealed)


async def unwrap(crypto: Crypto, wrapped: Wrap, passphrase: str) -> bytes:
    """Return the key.

    Raises:
        SealBrokenError: The passphrase is another one, or the wrap was changed.
    """
    outer = await crypto.derive(secret(passphrase), wrapped.salt, wrapped.rounds)
    header = _header(wrapped.salt, wrapped.rounds)
    key = await crypto.decrypt(outer, wrapped.nonce, wrapped.sealed_key, header)
    if len(key) != KEY_BYTES:
        raise SealBrokenError
    return key


def _header(salt: bytes, rounds: int) -> bytes:
    return b"BackSkills wrapped key 1\n" + salt + rounds.to_bytes(4, "big")
