"""A whole session of the programme with the server gone, kept over a restart of the browser."""

from app.content.loader import load
from app.settings import PROJECT
from tests.browser import browsing
from tests.journeys.ways import start_anew
from tests.web.test_offline import open_app

SESSION = load(PROJECT / "assets" / "content").sessions["assessment"]


async def test_a_session_is_done_to_its_end_without_the_server(report, serve, tmp_path):
    server = serve(report.out)
    async with browsing(profile=tmp_path / "profile") as visitor:
        await open_app(visitor, server.address)
        await start_anew(visitor)
        await visitor.press("Go on")
        await visitor.press("Write my first entry")
        await visitor.press("4 of 10")
        await visitor.sees("Saved on this device")
        server.stop()
        await visitor.press("Programme", role="tab")
        await visitor.press("Start")
        for screen in SESSION.screens:
            await visitor.sees(screen.title)
            if screen == SESSION.screens[0]:
                await visitor.type("How did your back pain begin", "I lifted a box")
                await visitor.sees("Saved on this device")
            is_last = screen == SESSION.screens[-1]
            await visitor.press("Finish the session" if is_last else "Continue")
        await visitor.sees("Well done")
        assert visitor.foreign == []

    async with browsing(profile=tmp_path / "profile") as visitor:
        await open_app(visitor, server.address)
        await visitor.press("Programme", role="tab")
        await visitor.sees("Done on")
        assert visitor.foreign == []
