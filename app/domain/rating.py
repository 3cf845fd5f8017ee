"""A 0 to 10 numeric rating scale."""

from app.domain.errors import RatingOutOfRangeError

LOWEST = 0
HIGHEST = 10


def checked(rating: int | None) -> int | None:
    """Return the rating as it came; ``None`` is "not recorded", never zero.

    Raises:
        RatingOutOfRangeError: It is not a whole number from 0 to 10.
    """
    if rating is None:
        return None
    if isinstance(rating, bool) or not isinstance(rating, int):
        raise RatingOutOfRangeError
    if not LOWEST <= rating <= HIGHEST:
        raise RatingOutOfRangeError
    return rating
