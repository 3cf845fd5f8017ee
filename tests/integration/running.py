"""Start a server of ours in a process of its own, and know where it listens."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import httpx

ROOT = Path(__file__).parents[2]
NO_SCREEN = {
    name: value
    for name, value in os.environ.items()
    if name not in {"DISPLAY", "WAYLAND_DISPLAY", "BROWSER", "FLET_VIEW_PATH"}
}


@dataclass(frozen=True)
class RunningServer:
    process: subprocess.Popen[str]
    opening_address: str

    @property
    def origin(self) -> str:
        return self.opening_address.split("/?")[0]

    @property
    def host(self) -> str:
        return urlsplit(self.origin).netloc

    @property
    def port(self) -> int:
        return int(self.host.split(":")[1])

    def stranger(self, **headers: str) -> httpx.Client:
        """A client without the secret."""
        return httpx.Client(base_url=self.origin, headers=headers, trust_env=False, timeout=20)

    def patient(self, **headers: str) -> httpx.Client:
        """A client that came through the opening address."""
        with self.stranger() as visitor:
            visitor.get(self.opening_address)
            cookies = dict(visitor.cookies)
        client = self.stranger(**headers)
        client.cookies.update(cookies)
        return client

    def cookie(self) -> str:
        with self.patient() as client:
            return "; ".join(f"{name}={value}" for name, value in client.cookies.items())


@contextmanager
def running(*arguments: str, **env: str) -> Iterator[RunningServer]:
    """Run ``python -m`` with these arguments until it has said where it can be opened."""
    process = subprocess.Popen(
        [sys.executable, "-m", *arguments],
        cwd=ROOT,
        env={**NO_SCREEN, **env},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        lines = iter(process.stdout.readline, "")
        address = next(line.strip() for line in lines if line.strip().startswith("http"))
        yield RunningServer(process, address)
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
