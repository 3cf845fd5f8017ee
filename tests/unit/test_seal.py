"""Sealing, against published vectors."""

import zlib

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand
from hypothesis import given
from hypothesis import strategies as st

from app.device.crypto_native import NativeCrypto
from app.seal.crypto import SealBrokenError, subkey
from app.seal.envelope import (
    MAGIC,
    EnvelopeDamagedError,
    Sealing,
    open_with_key,
    parse,
    seal,
)
from app.seal.wrap import MOST_ROUNDS, ROUNDS, NotAWrapError, Wrap, secret, unwrap, wrap

CRYPTO = NativeCrypto()
KEY = bytes(range(32))
WRAP = Wrap(rounds=1, salt=bytes(16), nonce=bytes(12), sealed_key=bytes(48))


@pytest.mark.parametrize(
    ("passphrase", "salt", "rounds", "key"),
    [
        # PBKDF2-HMAC-SHA256: RFC 7914, section 11 (the first 32 of its 64 bytes).
        (
            b"passwd",
            b"salt",
            1,
            "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc",
        ),
        (
            b"Password",
            b"NaCl",
            80_000,
            "4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56",
        ),
    ],
)
async def test_keys_are_derived_as_published(passphrase, salt, rounds, key):
    assert (await CRYPTO.derive(passphrase, salt, rounds)).hex() == key


async def test_texts_are_sealed_as_published():
    """AES-256-GCM, test case 16 of McGrew and Viega, "The Galois/Counter Mode of Operation"."""
    key = bytes.fromhex("feffe9928665731c6d6a8f9467308308" * 2)
    nonce = bytes.fromhex("cafebabefacedbaddecaf888")
    header = bytes.fromhex("feedfacedeadbeeffeedfacedeadbeefabaddad2")
    plain = bytes.fromhex(
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
        "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"
    )
    sealed = await CRYPTO.encrypt(key, nonce, plain, header)
    assert sealed.hex() == (
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
        "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
        "76fc6ece0f4e1768cddf8853bb2d551b"
    )
    assert await CRYPTO.decrypt(key, nonce, sealed, header) == plain


@given(st.binary(min_size=32, max_size=32), st.binary(max_size=40))
def test_a_subkey_is_what_hkdf_expands(key, purpose):
    assert subkey(key, purpose) == HKDFExpand(hashes.SHA256(), 32, purpose).derive(key)


async def test_a_wrapped_key_opens_by_its_passphrase():
    wrapped = await wrap(CRYPTO, KEY, "correct horse", rounds=3)
    assert Wrap.from_json(wrapped.to_json()) == wrapped
    assert await unwrap(CRYPTO, wrapped, "correct horse") == KEY
    with pytest.raises(SealBrokenError):
        await unwrap(CRYPTO, wrapped, "correct house")


async def test_a_new_wrap_takes_the_rounds_that_are_advised():
    assert (await wrap(CRYPTO, KEY, "correct horse")).rounds == ROUNDS == 600_000


async def test_two_wraps_of_one_key_share_nothing():
    one, two = [await wrap(CRYPTO, KEY, "correct horse", rounds=1) for _ in range(2)]
    assert not {one.salt, one.nonce, one.sealed_key} & {two.salt, two.nonce, two.sealed_key}


@pytest.mark.parametrize(
    "changed",
    [
        {"kdf": "scrypt"},
        {"rounds": 0},
        {"rounds": True},
        {"rounds": MOST_ROUNDS + 1},
        {"rounds": "600000"},
        {"salt": ""},
        {"salt": None},
        {"nonce": "é"},
        {"sealed_key": "AAAA"},
    ],
)
def test_a_wrap_out_of_bounds_is_refused(changed):
    with pytest.raises(NotAWrapError):
        Wrap.from_json(WRAP.to_json() | changed)


@pytest.mark.parametrize("value", [None, [], "x", {}])
def test_what_is_no_wrap_is_refused(value):
    with pytest.raises(NotAWrapError):
        Wrap.from_json(value)


def test_any_passphrase_has_bytes():
    assert secret("\ud800") != secret("?")


@given(st.binary(max_size=100))
async def test_what_is_sealed_opens_with_its_key(plain):
    sealed = await seal(CRYPTO, Sealing(KEY, WRAP), plain)
    assert await open_with_key(CRYPTO, parse(sealed), KEY) == plain
    with pytest.raises(SealBrokenError):
        await open_with_key(CRYPTO, parse(sealed), bytes(32))


@given(st.binary(max_size=60))
def test_any_bytes_after_the_first_line_are_refused(rest):
    with pytest.raises(EnvelopeDamagedError):
        parse(MAGIC + rest)


@pytest.mark.parametrize("header", [b"[", b"null", b"{}", b"[" * 4000, b"x" * 5000])
def test_a_header_of_nonsense_is_refused(header):
    front = len(header).to_bytes(4, "big") + zlib.crc32(header).to_bytes(4, "big")
    with pytest.raises(EnvelopeDamagedError):
        parse(MAGIC + front + header)


def test_a_key_does_not_show_itself():
    assert KEY.hex() not in repr(Sealing(KEY, WRAP))
    assert repr(KEY) not in repr(Sealing(KEY, WRAP))
