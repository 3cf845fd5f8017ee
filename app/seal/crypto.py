"""The few primitives that sealing needs; the machine's own library does them.

Twins: ``app.device.crypto_native`` and ``app.device.crypto_browser``.
"""

import hmac
from typing import Protocol

KEY_BYTES = 32
NONCE_BYTES = 12
SALT_BYTES = 16


class SealBrokenError(Exception):
    """The key is another one, or a byte of the sealed text or its header was changed."""


class Crypto(Protocol):
    """Primitives, asynchronous because the browser's are."""

    def random(self, count: int) -> bytes:
        """Return that many bytes that nobody can foretell."""
        ...

    async def derive(self, passphrase: bytes, salt: bytes, rounds: int) -> bytes:
        """Return the 32-byte key of the passphrase: PBKDF2 with HMAC-SHA256 (RFC 8018)."""
        ...

    async def encrypt(self, key: bytes, nonce: bytes, plain: bytes, header: bytes) -> bytes:
        """Return the text sealed by AES-256-GCM, its 16-byte tag at the end."""
        ...

    async def decrypt(self, key: bytes, nonce: bytes, sealed: bytes, header: bytes) -> bytes:
        """Return the text.

        Raises:
            SealBrokenError: Key, nonce, text and header do not belong together.
        """
        ...


def subkey(key: bytes, purpose: bytes) -> bytes:
    """Return the 32-byte key for one purpose: HKDF-Expand with SHA-256 (RFC 5869, 2.3), one block.

    A key that seals two different things is two keys, so that neither weakens the other.
    """
    return hmac.digest(key, purpose + b"\x01", "sha256")
