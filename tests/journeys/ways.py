"""Ways that many journeys share."""

from tests.browser import Visitor

NONE_OF_THESE = "None of these"


async def answer_safety_questions(visitor: Visitor) -> None:
    """Look through the three lists of signs and tick none."""
    for number in (1, 2, 3):
        await visitor.sees(f"Safety questions, {number} of 3")
        await visitor.press(NONE_OF_THESE)
    await visitor.sees("Nothing ticked")


async def start_anew(visitor: Visitor) -> None:
    """Go through the first run until after the safety questions."""
    await visitor.press("Start")
    await visitor.press("Yes")
    await visitor.press("6 weeks or more")
    await visitor.press("Next")
    await answer_safety_questions(visitor)
