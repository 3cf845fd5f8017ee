"""The loopback page in a real browser, and a foreign page in the same browser."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.async_api import Response, expect

from tests.browser import browsing, chromium
from tests.integration.running import RunningServer, running
from tests.integration.tiny_app import WORDS

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(chromium() is None, reason="there is no Chromium here"),
]

ATTACK = """async ({origin, host}) => {
  const done = (name, work) => Promise.race([
    work.then(what => [name, what], error => [name, 'refused']),
    new Promise(end => setTimeout(() => end([name, 'silent']), 8000)),
  ]);
  const socket = new Promise((open, fail) => {
    const line = new WebSocket(`ws://${host}/ws`);
    line.onopen = () => open('open'); line.onerror = fail;
  });
  const element = (tag, attribute, path) => new Promise((open, fail) => {
    const node = document.createElement(tag);
    node.onload = () => open('loaded'); node.onerror = fail;
    node[attribute] = origin + path; document.body.append(node);
  });
  const opaque = await fetch(origin + '/', {mode: 'no-cors', credentials: 'include'})
    .then(answer => answer.text().then(text => 'read:' + text), () => 'read:');
  return Object.fromEntries([['opaque', opaque], ...await Promise.all([
    done('socket', socket),
    done('fetch', fetch(origin + '/', {credentials: 'include'}).then(a => a.text())),
    done('post', fetch(origin + '/', {method: 'POST', credentials: 'include'}).then(a => a.text())),
    done('script', element('script', 'src', '/python.js')),
    done('image', element('img', 'src', '/icons/icon-192.png')),
  ])]);
}"""


@pytest.fixture(scope="module")
def server(tmp_path_factory) -> Iterator[RunningServer]:
    with running("tests.integration.tiny_app", str(tmp_path_factory.mktemp("assets"))) as server:
        yield server


@contextmanager
def foreign_page(host: str) -> Iterator[str]:
    """Serve a page of somebody else; on 127.0.0.1 it is even the same site as ours."""

    class Page(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(b"<!DOCTYPE html><title>Somebody else</title><body>")

        def log_message(self, *_):
            pass

    foreign = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    thread = threading.Thread(target=foreign.serve_forever)
    thread.start()
    try:
        yield f"http://{host}:{foreign.server_port}/"
    finally:
        foreign.shutdown()
        thread.join()
        foreign.server_close()


async def test_the_page_can_be_read_aloud_at_once_and_asks_nobody_else(server):
    async with browsing() as visitor:
        answered: list[str] = []

        def note(response: Response) -> None:
            answered.append(response.url)

        visitor.page.on("response", note)
        await visitor.page.goto(server.opening_address)
        # Nothing is pressed here: the page itself has turned the accessibility tree on.
        await expect(visitor.role("button", "Keep")).to_be_attached(timeout=60_000)
        await visitor.sees(WORDS)
        assert visitor.page.url == f"{server.origin}/"
        await visitor.page.wait_for_load_state("networkidle")
        here = (f"http://{server.host}/", f"blob:http://{server.host}/", "data:")
        assert [url for url in answered if not url.startswith(here)] == []
        # The emoji in the words: asked for once, not at every frame.
        assert len([url for url in answered if "/fonts/noto" in url]) <= 3


async def test_words_stand_on_the_page_before_the_app_has_started(server):
    async with browsing() as visitor:
        await visitor.page.route("**/*.wasm", lambda route: route.abort())
        await visitor.page.goto(server.opening_address)
        await expect(visitor.page.get_by_role("status")).to_contain_text("Starting BackSkills.")


async def test_a_browser_without_the_secret_is_told_what_to_do(server):
    async with browsing() as visitor:
        answer = await visitor.page.goto(server.origin)
        assert answer is not None
        assert answer.status == 403
        heading = visitor.page.get_by_role("heading", level=1)
        await expect(heading).to_contain_text("Open BackSkills again")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
async def test_a_foreign_page_in_the_patient_s_browser_reads_nothing(server, host):
    """It holds the patient's cookie, and from 127.0.0.1 the browser even sends it along."""
    async with browsing() as visitor:
        await visitor.page.goto(server.opening_address)
        cookies = await visitor.context.cookies(server.origin)
        assert [cookie["name"] for cookie in cookies] == [f"backskills_{server.port}"]
        with foreign_page(host) as address:
            foreign = await visitor.context.new_page()
            await foreign.goto(address)
            target = {"origin": server.origin, "host": server.host}
            assert await foreign.evaluate(ATTACK, target) == {
                "opaque": "read:",
                "socket": "refused",
                "fetch": "refused",
                "post": "refused",
                "script": "refused",
                "image": "refused",
            }
            await foreign.evaluate(
                "origin => { const frame = document.createElement('iframe');"
                " frame.src = origin; document.body.append(frame);"
                " return new Promise(loaded => frame.onload = loaded); }",
                server.origin,
            )
            framed = next(frame for frame in foreign.frames if frame != foreign.main_frame)
            # The frame has loaded before the browser tells where it ended.
            await framed.wait_for_url("chrome-error:**")


async def test_two_windows_of_one_browser_have_sessions_of_their_own(server):
    async with browsing() as one:
        await one.page.goto(server.opening_address)
        await expect(one.role("button", "Keep")).to_be_attached(timeout=60_000)
        other = await one.context.new_page()
        await other.goto(server.origin)
        await expect(other.get_by_role("button", name="Keep")).to_be_attached(timeout=60_000)
        key = "sessionStorage.getItem('_flet_session_id')"
        assert await one.page.evaluate(key) != await other.evaluate(key)
