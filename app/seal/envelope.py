"""A sealed file: a short header that says how to open it, and a text that only the key opens.

Layout: the line ``MAGIC``; the length of the header and its CRC-32, four bytes each, most
significant first; the header, JSON in UTF-8; the text sealed by AES-256-GCM, the header being its
additional data. The checksum tells a damaged header from a wrong passphrase.
"""

import json
import zlib
from base64 import b64encode
from dataclasses import dataclass

from app.seal.crypto import NONCE_BYTES, SALT_BYTES, Crypto, SealBrokenError, subkey
from app.seal.wrap import NotAWrapError, Wrap, some_bytes, unwrap

MAGIC = b"BackSkills sealed\n"
FORMAT = "backskills-sealed"
VERSION = 1
CIPHER = "AES-256-GCM"
LONGEST_HEADER = 4096
_START = len(MAGIC) + 8


class EnvelopeDamagedError(Exception):
    """The file is cut short or its header was changed."""


class EnvelopeNewerError(Exception):
    """The file was sealed in a way that this version does not know."""


@dataclass(frozen=True, slots=True)
class Sealing:
    """What seals a file so that a passphrase opens it, without asking for the passphrase again."""

    key: bytes
    """The key that ``wrap`` holds; 32 bytes."""
    wrap: Wrap

    def __repr__(self) -> str:
        """Keep the key out of logs."""
        return "Sealing()"


@dataclass(frozen=True, slots=True)
class Envelope:
    """A sealed file, taken apart."""

    header: bytes
    wrap: Wrap
    salt: bytes
    nonce: bytes
    sealed: bytes


def is_sealed(content: bytes) -> bool:
    """Tell whether these are the bytes of a sealed file, whole or not."""
    return content.startswith(MAGIC)


async def seal(crypto: Crypto, sealing: Sealing, plain: bytes) -> bytes:
    """Return the sealed file."""
    salt, nonce = crypto.random(SALT_BYTES), crypto.random(NONCE_BYTES)
    header = json.dumps(
        {
            "format": FORMAT,
            "version": VERSION,
            "cipher": CIPHER,
            "salt": b64encode(salt).decode(),
            "nonce": b64encode(nonce).decode(),
            "wrapped_key": sealing.wrap.to_json(),
        }
    ).encode()
    sealed = await crypto.encrypt(_file_key(sealing.key, salt), nonce, plain, header)
    front = len(header).to_bytes(4, "big") + zlib.crc32(header).to_bytes(4, "big")
    return b"".join((MAGIC, front, header, sealed))


async def open_with(crypto: Crypto, envelope: Envelope, passphrase: str) -> bytes:
    """Return what was sealed.

    Raises:
        SealBrokenError: The passphrase is another one (told by ``unwrap``).
        EnvelopeDamagedError: The passphrase fits, and the text was changed or cut short.
    """
    key = await unwrap(crypto, envelope.wrap, passphrase)
    try:
        return await open_with_key(crypto, envelope, key)
    except SealBrokenError:
        raise EnvelopeDamagedError from None


async def open_with_key(crypto: Crypto, envelope: Envelope, key: bytes) -> bytes:
    """Return what was sealed, by the key that the passphrase wraps.

    Raises:
        SealBrokenError: Another key sealed it, or the text was changed.
    """
    return await crypto.decrypt(
        _file_key(key, envelope.salt), envelope.nonce, envelope.sealed, envelope.header
    )


def parse(content: bytes) -> Envelope:
    """Return the parts of a sealed file; nothing is opened yet.

    Raises:
        EnvelopeDamagedError: It is no sealed file, or damaged in front.
        EnvelopeNewerError: Its version or cipher is not known.
    """
    if not is_sealed(content) or len(content) < _START:
        raise EnvelopeDamagedError
    length = int.from_bytes(content[len(MAGIC) : len(MAGIC) + 4], "big")
    checksum = int.from_bytes(content[len(MAGIC) + 4 : _START], "big")
    header = content[_START : _START + length]
    if length > LONGEST_HEADER or len(header) != length or zlib.crc32(header) != checksum:
        raise EnvelopeDamagedError
    return _parsed(header, content[_START + length :])


def _parsed(header: bytes, sealed: bytes) -> Envelope:
    try:
        fields = json.loads(header)
    except (ValueError, RecursionError):
        raise EnvelopeDamagedError from None
    if not isinstance(fields, dict) or fields.get("format") != FORMAT:
        raise EnvelopeDamagedError
    if fields.get("version") != VERSION or fields.get("cipher") != CIPHER:
        raise EnvelopeNewerError
    try:
        return Envelope(
            header=header,
            wrap=Wrap.from_json(fields.get("wrapped_key")),
            salt=some_bytes(fields.get("salt"), SALT_BYTES),
            nonce=some_bytes(fields.get("nonce"), NONCE_BYTES),
            sealed=sealed,
        )
    except NotAWrapError:
        raise EnvelopeDamagedError from None


def _file_key(key: bytes, salt: bytes) -> bytes:
    # Each file has a key of its own: random nonces can then never meet under one key.
    return subkey(key, b"BackSkills sealed file 1" + salt)
