"""A foreign page can read nothing: the real server, asked by a real client."""

import re
import socket
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from app.web.guard import Launch
from app.web.loopback import USUAL_PORT, PortTakenError, listen
from tests.integration.running import RunningServer, running

PATHS = [
    "/",
    "/diary",
    "/index.html",
    "/main.dart.wasm",
    "/manifest.json",
    "/assets/FontManifest.json",
    "/ws",
    "/docs",
    "/openapi.json",
    "/%2e%2e/pyproject.toml",
    "//evil.example/",
]


@pytest.fixture(scope="module")
def server(tmp_path_factory) -> Iterator[RunningServer]:
    assets = tmp_path_factory.mktemp("assets")
    with running("tests.integration.tiny_app", str(assets)) as server:
        yield server


def websocket_status(server: RunningServer, **headers: str) -> int:
    """Ask for a WebSocket with just these headers; 101 when the door opens."""
    lines = {
        "Host": server.host,
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
        **headers,
    }
    text = "GET /ws HTTP/1.1\r\n" + "".join(f"{k}: {v}\r\n" for k, v in lines.items()) + "\r\n"
    with socket.create_connection(("127.0.0.1", server.port), timeout=20) as line:
        line.sendall(text.encode())
        return int(line.recv(200).split()[1])


def test_the_opening_address_leads_to_the_clean_address_and_leaves_a_cookie(server):
    with server.stranger() as client:
        answer = client.get(server.opening_address)
        assert answer.status_code == 303
        assert answer.headers["location"] == f"{server.origin}/"
        cookie = answer.headers["set-cookie"]
        assert f"backskills_{server.port}=" in cookie
        assert "HttpOnly" in cookie
        assert "samesite=strict" in cookie.lower()
        assert client.get("/").status_code == 200


def test_the_opening_address_keeps_the_place_in_the_app(server):
    key = server.opening_address.split("?")[1]
    with server.stranger() as client:
        answer = client.get(f"/diary?{key}&day=2026-01-02")
        assert answer.headers["location"] == f"{server.origin}/diary?day=2026-01-02"


@pytest.mark.parametrize("path", ["//evil.example/", "/%5Cevil.example", "/%2F%2Fevil.example"])
def test_no_path_leads_to_another_host(server, path):
    key = server.opening_address.split("?")[1]
    with server.stranger() as client:
        location = client.get(f"{server.origin}{path}?{key}").headers["location"]
        assert urlsplit(location).netloc == server.host


@pytest.mark.parametrize("path", PATHS)
def test_without_the_secret_nothing_is_served(server, path):
    with server.stranger() as client:
        answer = client.get(f"{server.origin}{path}")
        assert answer.status_code == 403
        assert "Open BackSkills again" in answer.text


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "PUT", "OPTIONS"])
def test_a_wrong_secret_opens_nothing(server, path, method):
    with server.stranger() as client:
        wrong = "A" * 43
        client.cookies.set(f"backskills_{server.port}", wrong)
        assert client.request(method, f"{server.origin}{path}?key={wrong}").status_code == 403


def test_the_right_secret_opens_only_by_get(server):
    with server.stranger() as client:
        assert client.post(server.opening_address).status_code == 403
        assert not client.cookies


@pytest.mark.parametrize("cookie", ["other={bad}; ", 'a="b; ', "=; ", "x[]=1; "])
def test_a_strange_cookie_of_another_program_does_not_lock_the_patient_out(server, cookie):
    with server.stranger(Cookie=cookie + server.cookie()) as client:
        assert client.get("/").status_code == 200


@pytest.mark.parametrize(
    "origin",
    ["http://evil.example", "null", "https://{host}", "http://127.0.0.1:1", "http://{host}.evil"],
)
def test_a_foreign_origin_is_refused(server, origin):
    origin = origin.format(host=server.host)
    with server.patient(Origin=origin) as client:
        assert client.get("/").status_code == 403
    assert websocket_status(server, Origin=origin, Cookie=server.cookie()) == 403


def test_localhost_and_its_number_are_two_origins(server):
    status = websocket_status(
        server, Origin=f"http://localhost:{server.port}", Cookie=server.cookie()
    )
    assert status == 403


@pytest.mark.parametrize("host", ["evil.example", "evil.example:{port}", "127.0.0.1", "[::1]:80"])
def test_a_foreign_host_is_refused(server, host):
    """DNS rebinding: the attacker's name points at 127.0.0.1, so Origin and Host agree."""
    host = host.format(port=server.port)
    with server.patient(Host=host, Origin=f"http://{host}") as client:
        assert client.get("/").status_code == 403
    status = websocket_status(server, Host=host, Origin=f"http://{host}", Cookie=server.cookie())
    assert status == 403


def test_a_websocket_needs_origin_and_cookie(server):
    cookie = server.cookie()
    assert websocket_status(server, Origin=server.origin, Cookie=cookie) == 101
    assert websocket_status(server, Origin=server.origin) == 403
    assert websocket_status(server, Cookie=cookie) == 403
    wrong = f"backskills_{server.port}=wrong"
    assert websocket_status(server, Origin=server.origin, Cookie=wrong) == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_page_elsewhere_cannot_load_a_part_of_the_app(server, site):
    headers = {"Sec-Fetch-Site": site, "Sec-Fetch-Mode": "no-cors"}
    with server.patient(**headers) as client:
        assert client.get("/main.dart.mjs").status_code == 403


@pytest.mark.parametrize(
    "path", ["/", "/diary", "/main.dart.mjs", "/nothing.png", "/manifest.json"]
)
def test_every_answer_carries_the_strict_headers(server, path):
    with server.patient() as patient, server.stranger() as stranger:
        for answer in (patient.get(path), stranger.get(path)):
            assert "access-control-allow-origin" not in answer.headers
            assert answer.headers["x-content-type-options"] == "nosniff"
            assert answer.headers["referrer-policy"] == "no-referrer"
            assert answer.headers["cross-origin-resource-policy"] == "same-origin"
            assert answer.headers["cross-origin-opener-policy"] == "same-origin"
            assert answer.headers["cache-control"] in {"no-cache", "no-store"}
            policy = answer.headers["content-security-policy"]
            assert "default-src 'self'" in policy
            assert "frame-ancestors 'none'" in policy
            assert "'unsafe-eval'" not in policy
            assert "'unsafe-inline'" not in policy.split("script-src")[1].split(";")[0]


@pytest.mark.parametrize("path", ["/", "/main.dart.wasm", "/assets/fonts/roboto.woff2"])
def test_a_second_visit_transfers_nothing_again(server, path):
    with server.patient() as client:
        first = client.get(path)
        second = client.get(path, headers={"If-None-Match": first.headers["etag"]})
        assert second.status_code == 304
        assert second.content == b""


def test_large_files_travel_compressed(server):
    with server.patient() as client:
        assert client.get("/main.dart.mjs").headers["content-encoding"] == "gzip"


def test_the_index_speaks_while_the_app_loads(server):
    with server.patient() as client:
        page = client.get("/diary").text
    assert '<html lang="en">' in page
    assert "<title>BackSkills</title>" in page
    assert "Starting BackSkills." in page
    assert "flt-semantics-placeholder" in page
    assert "flet.noCdn=true" in page


def test_an_unknown_font_is_answered_with_one_that_exists(server):
    with server.patient() as client:
        answer = client.get("/assets/fonts/notocoloremoji/v32/some-name.ttf")
        assert answer.status_code == 200
        assert answer.content[:4] == b"wOF2"


@pytest.mark.parametrize("path", ["/docs", "/redoc", "/openapi.json", "/oauth_callback?state=1"])
def test_the_framework_s_own_doors_are_gone(server, path):
    with server.patient() as client:
        answer = client.get(path)
        assert answer.status_code in {200, 404}
        assert "swagger" not in answer.text.lower()
        assert answer.status_code == 404 or "Starting BackSkills." in answer.text


def test_the_server_listens_on_loopback_only(server):
    table = Path(f"/proc/{server.process.pid}/net/tcp")
    if not table.exists():
        pytest.skip("needs /proc to see who listens")
    listening = re.findall(r"\d+: ([0-9A-F]{8}):([0-9A-F]{4}) \S+ 0A", table.read_text())
    hosts = {host for host, port in listening if int(port, 16) == server.port}
    assert hosts == {"0100007F"}
    assert f":{server.port:04X}" not in Path(f"/proc/{server.process.pid}/net/tcp6").read_text()


def test_a_taken_port_is_told_and_a_free_one_is_found_when_none_is_asked_for():
    with listen(0) as first:
        taken = first.getsockname()[1]
        with pytest.raises(PortTakenError) as refusal:
            listen(taken)
        assert refusal.value.port == taken
    with listen() as one, listen() as two:
        assert one.getsockname()[0] == two.getsockname()[0] == "127.0.0.1"
        assert one.getsockname()[1] != two.getsockname()[1]
        assert two.getsockname()[1] != USUAL_PORT


def test_each_launch_has_its_own_secret_and_does_not_print_it_by_accident():
    one, two = Launch(1), Launch(1)
    assert one.secret != two.secret
    assert one.secret not in repr(one)
