"""Words to the person at the keyboard, and programs from Debian's packages."""

from __future__ import annotations

import os
import shutil
import subprocess


class SetupError(Exception):
    """Something is missing that this file cannot put right; its text says what to do."""


def say(sentence: str) -> None:
    """Say what is being done."""
    print(f"BackSkills: {sentence}", flush=True)


def say_loudly(*sentences: str) -> None:
    """Say what must not be overlooked."""
    bar = "!" * 88
    print("\n".join(["", bar, *(f"!!  {sentence}" for sentence in sentences), bar, ""]), flush=True)


def install_with_apt(package: str) -> bool:
    """Install a Debian package where that is allowed without a password; say what happened."""
    if not shutil.which("apt-get"):
        return False
    sudo: list[str] = []
    if hasattr(os, "geteuid") and os.geteuid() != 0:
        sudo = ["sudo", "-n"]
        allowed = shutil.which("sudo") and subprocess.run(
            ["sudo", "-n", "true"], capture_output=True, check=False
        )
        if not allowed or allowed.returncode != 0:
            return False
    say(f"Installing {package} with apt-get.")
    apt = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet", "--yes"]
    code = 1
    for step in (["update"], ["install", "--no-install-recommends", package]):
        code = subprocess.run(
            [*apt, *step], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False
        ).returncode
    return code == 0
