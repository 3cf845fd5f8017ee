"""What a new passphrase has to be."""

import unicodedata

from app.domain.errors import PassphraseTooShortError

LEAST_CHARACTERS = 8


def checked(passphrase: str) -> str:
    """Return a new passphrase as it came.

    Raises:
        PassphraseTooShortError: It has fewer than ``LEAST_CHARACTERS`` characters, composed.
    """
    if len(unicodedata.normalize("NFC", passphrase)) < LEAST_CHARACTERS:
        raise PassphraseTooShortError
    return passphrase
