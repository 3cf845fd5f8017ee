"""``check-content --pack`` tells a clinic all at once, from a folder or a zip."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from app.__main__ import cli
from tests.packs import BUS, a_pack, zipped


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A pack as a clinic has it on its disk."""
    folder = tmp_path / "ours"
    for name, content in a_pack().items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def said(path: Path) -> tuple[int, str]:
    result = CliRunner().invoke(cli, ["check-content", "--pack", str(path)])
    return result.exit_code, result.output


def test_a_good_pack_is_told_with_what_it_brings(folder):
    code, words = said(folder)

    assert code == 0
    assert "replaced: tips/sleep.toml Sleep at Riverside\n" in words
    assert "new: tips/the-bus.toml The bus to the clinic\n" in words
    assert words.endswith("Pack: 0 faults.\n")


def test_the_zip_of_the_folder_says_the_same(folder, tmp_path):
    path = tmp_path / "ours.zip"
    path.write_bytes(zipped(a_pack()))

    assert said(path) == said(folder)


def test_all_faults_are_printed(folder):
    (folder / "tips/the-bus.toml").write_bytes(BUS.replace(b"fine", b"safe"))
    (folder / "safety.toml").write_bytes(b"")

    code, words = said(folder)
    assert code == 1
    assert "'safe': nothing here may promise that" in words
    assert "safety.toml: file: cannot be replaced" in words
    assert words.endswith("Pack: 2 faults.\n")


def test_what_is_no_pack_or_not_there_is_said(folder, tmp_path):
    (folder / "pack.toml").unlink()

    assert "pack.toml: file: is missing" in said(folder)[1]
    code, words = said(tmp_path / "nowhere.zip")
    assert code == 1
    assert "cannot be read: No such file" in words
