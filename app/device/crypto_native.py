"""Sealing on a computer: the ``cryptography`` library and OpenSSL by way of ``hashlib``.

The library is imported when something is sealed: few starts need its memory and its time.
"""

import asyncio
import hashlib
import secrets

from app.seal.crypto import KEY_BYTES, SealBrokenError


class NativeCrypto:
    """The primitives of ``app.seal.crypto.Crypto``, off the event loop where they take long."""

    def random(self, count: int) -> bytes:
        """Return that many bytes that nobody can foretell."""
        return secrets.token_bytes(count)

    async def derive(self, passphrase: bytes, salt: bytes, rounds: int) -> bytes:
        """Return the 32-byte key of the passphrase: PBKDF2 with HMAC-SHA256."""
        return await asyncio.to_thread(
            hashlib.pbkdf2_hmac, "sha256", passphrase, salt, rounds, KEY_BYTES
        )

    async def encrypt(self, key: bytes, nonce: bytes, plain: bytes, header: bytes) -> bytes:
        """Return the text sealed by AES-256-GCM, its tag at the end."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        return await asyncio.to_thread(AESGCM(key).encrypt, nonce, plain, header)

    async def decrypt(self, key: bytes, nonce: bytes, sealed: bytes, header: bytes) -> bytes:
        """Return the text.

        Raises:
            SealBrokenError: Key, nonce, text and header do not belong together.
        """
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        try:
            return await asyncio.to_thread(AESGCM(key).decrypt, nonce, sealed, header)
        except (InvalidTag, ValueError):
            raise SealBrokenError from None
