"""Buttons that stand half outside the window, or too small to be hit."""

from tests.browser import Visitor

LEAST_TARGET = 40
"""Pixels; the digits in a card on a window of 360 are the narrowest of all."""


async def cut_off(visitor: Visitor) -> list[str]:
    """Return a line for each such button on the screen."""
    return [str(line) for line in await visitor.page.evaluate(_CUT, LEAST_TARGET)]


_CUT = """least => {
const bar = document.querySelector('[role=tablist]');
const end = bar ? bar.getBoundingClientRect().top : innerHeight;
return [...document.querySelectorAll('flt-semantics[role=button]')].flatMap(node => {
  const box = node.getBoundingClientRect();
  const name = node.getAttribute('aria-label') || node.textContent;
  const size = `${Math.round(box.width)}x${Math.round(box.height)}`;
  const out = box.left < -1 || box.right > innerWidth + 1;
  if (Math.abs(box.bottom - end) < 2) return [];  // it goes on below, for those who scroll
  const small = box.width < least || box.height < least;
  return out || small ? [`${name} is ${size} at ${Math.round(box.left)}`] : [];
})}"""
