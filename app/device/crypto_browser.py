"""Sealing in the browser: its own SubtleCrypto, which needs https or localhost."""

from typing import Any

import js
from pyodide.ffi import JsException, to_js

from app.seal.crypto import KEY_BYTES, SealBrokenError

MOST_RANDOM = 65_536
"""Bytes that ``getRandomValues`` gives at once."""
_HIDDEN = False
"""The browser gives no key out again."""


class BrowserCrypto:
    """The primitives of ``app.seal.crypto.Crypto``."""

    def random(self, count: int) -> bytes:
        """Return that many bytes that nobody can foretell; at most ``MOST_RANDOM``."""
        room = js.Uint8Array.new(count)
        js.crypto.getRandomValues(room)
        return bytes(room.to_bytes())

    async def derive(self, passphrase: bytes, salt: bytes, rounds: int) -> bytes:
        """Return the 32-byte key of the passphrase: PBKDF2 with HMAC-SHA256."""
        key = await js.crypto.subtle.importKey(
            "raw",
            to_js(passphrase),
            "PBKDF2",
            _HIDDEN,
            to_js(["deriveBits"]),
        )
        how = _object(name="PBKDF2", hash="SHA-256", salt=to_js(salt), iterations=rounds)
        bits = await js.crypto.subtle.deriveBits(how, key, KEY_BYTES * 8)
        return bytes(bits.to_bytes())

    async def encrypt(self, key: bytes, nonce: bytes, plain: bytes, header: bytes) -> bytes:
        """Return the text sealed by AES-256-GCM, its tag at the end."""
        used = await _aes(key, "encrypt")
        sealed = await js.crypto.subtle.encrypt(_gcm(nonce, header), used, to_js(plain))
        return bytes(sealed.to_bytes())

    async def decrypt(self, key: bytes, nonce: bytes, sealed: bytes, header: bytes) -> bytes:
        """Return the text.

        Raises:
            SealBrokenError: Key, nonce, text and header do not belong together.
        """
        used = await _aes(key, "decrypt")
        try:
            plain = await js.crypto.subtle.decrypt(_gcm(nonce, header), used, to_js(sealed))
        except JsException:
            raise SealBrokenError from None
        return bytes(plain.to_bytes())


async def _aes(key: bytes, use: str) -> Any:  # noqa: ANN401 - a CryptoKey
    return await js.crypto.subtle.importKey("raw", to_js(key), "AES-GCM", _HIDDEN, to_js([use]))


def _gcm(nonce: bytes, header: bytes) -> Any:  # noqa: ANN401 - a JavaScript object
    return _object(name="AES-GCM", iv=to_js(nonce), additionalData=to_js(header))


def _object(**fields: object) -> Any:  # noqa: ANN401 - a JavaScript object
    return to_js(fields, dict_converter=js.Object.fromEntries)
