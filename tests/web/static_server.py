"""A plain static web server for the tests: serves ``.br`` where it is understood, and counts."""

import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

TYPES = {".wasm": "application/wasm", ".mjs": "text/javascript", ".js": "text/javascript"}


@dataclass
class Sent:
    """One answer."""

    path: str
    status: int
    size: int


@dataclass
class StaticServer:
    """A folder on 127.0.0.1; can be stopped and started again at the same address."""

    folder: Path
    port: int = 0
    sent: list[Sent] = field(default_factory=list)
    fails: set[str] = field(default_factory=set)
    """Paths that are answered with an error, to see what the page does."""
    gates: dict[str, threading.Event] = field(default_factory=dict)
    """Paths that wait until their gate opens."""
    _server: ThreadingHTTPServer | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    def start(self) -> None:
        self._server = ThreadingHTTPServer(("127.0.0.1", self.port), self._handler())
        self._server.daemon_threads = True
        self.port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    def stop(self) -> None:
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
            self._server = None

    def _handler(self) -> type[SimpleHTTPRequestHandler]:
        server = self

        class Handler(SimpleHTTPRequestHandler):
            def do_GET(self) -> None:
                server.answer(self)

            def log_message(self, *args: object) -> None:
                """Stay quiet."""

        return Handler

    def answer(self, request: SimpleHTTPRequestHandler) -> None:
        path = unquote(urlsplit(request.path).path).lstrip("/")
        path += "index.html" if not path or path.endswith("/") else ""
        if path in self.gates:
            self.gates[path].wait(60)
        file = (self.folder / path).resolve()
        if path in self.fails or not file.is_relative_to(self.folder.resolve()):
            self._send(request, path, 500, b"")
        elif not file.is_file():
            self._send(request, path, 404, b"")
        else:
            self._send_file(request, path, file)

    def _send_file(self, request: SimpleHTTPRequestHandler, path: str, file: Path) -> None:
        packed = Path(f"{file}.br")
        uses_brotli = packed.exists() and "br" in request.headers.get("accept-encoding", "")
        kind = TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0]
        headers = {"content-type": kind or "application/octet-stream", "cache-control": "no-cache"}
        if uses_brotli:
            headers["content-encoding"] = "br"
        self._send(request, path, 200, (packed if uses_brotli else file).read_bytes(), headers)

    def _send(
        self,
        request: SimpleHTTPRequestHandler,
        path: str,
        status: int,
        body: bytes,
        headers: dict[str, str] | None = None,
    ) -> None:
        self.sent.append(Sent(path, status, len(body)))
        try:
            request.send_response(status)
            for name, value in (headers or {}).items():
                request.send_header(name, value)
            request.send_header("content-length", str(len(body)))
            request.end_headers()
            request.wfile.write(body)
        except (BrokenPipeError, ConnectionResetError):
            return  # the page went away


@contextmanager
def serving(folder: Path) -> Iterator[StaticServer]:
    """Serve the folder until the block ends."""
    server = StaticServer(folder)
    server.start()
    try:
        yield server
    finally:
        server.stop()
