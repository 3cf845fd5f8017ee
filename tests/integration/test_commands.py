"""The command line, through the real command in a process of its own."""

import os
import shlex
import signal
import socket
import subprocess
import sys
import threading
from contextlib import AbstractContextManager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.metadata import version
from pathlib import Path

import pytest

from app.web import window
from tests.integration.running import NO_SCREEN, ROOT, RunningServer, running

APP = [sys.executable, "-m", "app"]


def ended(*arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Run a command that is expected to end by itself."""
    return subprocess.run(
        [*APP, *arguments],
        cwd=ROOT,
        env={**NO_SCREEN, **env},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.fixture
def record(tmp_path) -> Path:
    """Where the browser of these tests writes what it is asked to open; a reader waits for it."""
    path: Path = tmp_path / "opened"
    os.mkfifo(path)
    return path


def browser(record: Path) -> str:
    """Make a browser that writes its address into a file; return its name for ``BROWSER``."""
    script = record.with_suffix(".sh")
    script.write_text(f'#!/bin/sh\necho "$1" > {shlex.quote(str(record))}\n')
    script.chmod(0o755)
    return f"{script} %s"


def app_on(folder: Path, *arguments: str, **env: str) -> AbstractContextManager[RunningServer]:
    return running("app", "run", "--data", str(folder), *arguments, **env)


def test_run_serves_the_app_at_the_address_it_prints(tmp_path):
    port = free_port()
    with app_on(tmp_path / "diary", "--port", str(port)) as app:
        assert app.origin == f"http://127.0.0.1:{port}"
        with app.patient() as client:
            assert "Starting BackSkills." in client.get("/").text


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
def test_a_new_folder_is_for_this_account_only(tmp_path):
    with app_on(tmp_path / "diary"):
        assert (tmp_path / "diary").stat().st_mode & 0o077 == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C is no signal there")
def test_ctrl_c_ends_calmly(tmp_path):
    with app_on(tmp_path / "diary") as app:
        app.process.send_signal(signal.SIGINT)
        assert app.process.stdout is not None
        assert "BackSkills has stopped." in app.process.stdout.read()
        assert app.process.wait(timeout=20) == 0


def test_a_second_start_on_the_same_diary_is_told_so(tmp_path):
    with app_on(tmp_path / "diary"):
        second = ended("--data", str(tmp_path / "diary"), "run")
    assert second.returncode == 1
    assert "already open" in second.stderr
    assert "Traceback" not in second.stderr


def test_two_diaries_can_be_open_at_once(tmp_path):
    with app_on(tmp_path / "one") as one, app_on(tmp_path / "two") as two:
        assert one.port != two.port


def test_a_taken_port_is_told_in_words(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        refused = ended("run", "--data", str(tmp_path / "diary"), "--port", str(port))
    assert refused.returncode == 1
    assert f"Port {port} is in use" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_a_folder_that_cannot_be_used_is_told_in_words(tmp_path):
    (tmp_path / "file").write_text("not a folder")
    refused = ended("run", "--data", str(tmp_path / "file" / "diary"))
    assert refused.returncode == 1
    assert "cannot be used" in refused.stderr
    assert "Traceback" not in refused.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="other systems open a browser in other ways")
def test_a_browser_is_opened_where_there_is_a_screen(tmp_path, record):
    screen = {"DISPLAY": ":99", "BROWSER": browser(record)}
    with app_on(tmp_path / "diary", "--no-window", **screen) as app:
        assert record.read_text().strip() == app.opening_address


@pytest.mark.skipif(sys.platform != "linux", reason="other systems open a browser in other ways")
@pytest.mark.parametrize(
    ("arguments", "env"), [([], {}), (["--no-open"], {"DISPLAY": ":99"})], ids=["screen", "asked"]
)
def test_nothing_is_opened_without_a_screen_or_when_asked_not_to(tmp_path, arguments, env):
    opened = tmp_path / "opened"
    with app_on(tmp_path / "diary", *arguments, BROWSER=browser(opened), **env) as app:
        app.process.send_signal(signal.SIGINT)
        app.process.wait(timeout=20)
    assert not opened.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems name the client differently")
def test_a_window_that_cannot_start_gives_way_to_the_browser(tmp_path, record):
    client = tmp_path / "client" / "flet"
    client.parent.mkdir()
    client.write_text("#!/bin/sh\nexit 127\n")
    client.chmod(0o755)
    screen = {"DISPLAY": ":99", "FLET_VIEW_PATH": str(client.parent), "BROWSER": browser(record)}
    with app_on(tmp_path / "diary", **screen) as app:
        assert record.read_text().strip() == app.opening_address
        app.process.send_signal(signal.SIGINT)
        assert app.process.wait(timeout=20) == 0


def test_the_window_is_only_tried_where_flet_would_open_one():
    may = window.may_show_window
    assert not may({"SSH_CONNECTION": "x"})
    if sys.platform == "linux":
        assert may({"DISPLAY": ":0"})
        assert not may({})
        # There Flet would serve the app to the whole network instead of opening a window.
        assert not may({"WAYLAND_DISPLAY": "wayland-0"})
        assert not may({"DISPLAY": ":0", "FLET_FORCE_WEB_SERVER": "true"})


def test_an_unpacked_client_of_this_release_is_found(tmp_path, monkeypatch):
    monkeypatch.delenv("FLET_VIEW_PATH", raising=False)
    client = tmp_path / ".flet" / "client"
    (client / "flet-desktop-light-0.0.1").mkdir(parents=True)
    assert not window.has_client(tmp_path)
    (client / f"flet-desktop-light-{version('flet-desktop')}").mkdir()
    assert window.has_client(tmp_path)


def test_fetching_the_window_never_hangs(tmp_path, monkeypatch):
    asked, release = threading.Event(), threading.Event()

    class Silent(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.set()
            release.wait(60)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Silent)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.setenv("no_proxy", "*")
    monkeypatch.setenv("FLET_CLIENT_URL", f"http://127.0.0.1:{server.server_port}/client.tar.gz")
    try:
        assert not window.fetch_client(seconds=30)
        assert asked.is_set()
        assert list(tmp_path.rglob("*.tar.gz*")) == []
    finally:
        release.set()
        server.shutdown()
        thread.join()
        server.server_close()


def test_the_content_is_checked_from_the_command_line():
    assert ended("check-content").returncode == 0


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])
