"""Without a mouse: the way of the focus through a screen."""

from tests.browser import Visitor

MOST_TABS = 90


async def reach(visitor: Visitor, name: str) -> None:
    """Press Tab until the focus is on the first thing of this name.

    Flutter goes by place, and what has been scrolled out of sight lies behind the bar: the bar
    comes in between. Flet has no way to group it (flet issues 4013 and 6631).
    """
    passed: list[str] = []
    for _ in range(MOST_TABS):
        before = now = await visitor.page.evaluate(_FOCUSED)
        await visitor.page.keyboard.press("Tab")
        for _ in range(20):  # Flutter tells the page of the focus a frame or two later
            await visitor.page.wait_for_timeout(50)
            now = await visitor.page.evaluate(_FOCUSED)
            if now != before:
                break
        passed.append(now[1][:40])
        if now[1].startswith(name) and now[0] == await visitor.page.evaluate(_FIRST, name):
            return
    raise AssertionError(f"Tab never comes to {name}: {passed}")


_NAME = "node => node.getAttribute('aria-label') || node.textContent || ''"
_FOCUSED = f"""() => {{
  const at = document.activeElement;
  return at ? [at.id || at.closest('flt-semantics')?.id || '', ({_NAME})(at)] : ['', ''];
}}"""
_FIRST = f"""name => {{
  const all = document.querySelectorAll('flt-semantics[role=button], input, textarea');
  const found = [...all].find(node => ({_NAME})(node).startsWith(name));
  return found ? found.id || found.closest('flt-semantics').id : null;
}}"""
