"""A clinic's pack as a file: a plain one is read, a foreign, damaged or hostile one is not."""

import io
import stat
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.content import pack as packs
from app.content.pack import Pack, PackRefusedError, open_pack, pack_file, read_folder
from tests.packs import LABEL, a_pack, zipped


def refusal(content: bytes) -> str:
    with pytest.raises(PackRefusedError) as caught:
        open_pack(content)
    return "\n".join(map(str, caught.value.faults))


def with_member(info: zipfile.ZipInfo, content: bytes = b"x") -> bytes:
    file = io.BytesIO(zipped(a_pack()))
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr(info, content)
    return file.getvalue()


def test_a_zip_is_read_with_its_label():
    pack = open_pack(zipped(a_pack()))

    assert (pack.label.name, pack.label.version) == ("Riverside back clinic", 3)
    assert pack.files == a_pack()


def test_a_folder_gives_the_same_pack_as_its_zip(tmp_path):
    for name, content in a_pack().items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)

    assert read_folder(tmp_path) == open_pack(zipped(a_pack()))


def test_what_is_written_again_is_the_same_bytes_and_the_same_pack():
    pack = open_pack(zipped(a_pack()))
    again = pack_file(pack)

    assert open_pack(again) == pack
    assert pack_file(Pack(pack.label, dict(reversed(list(pack.files.items()))))) == again


def test_a_zip_of_the_folder_itself_and_what_computers_put_beside_it_are_read():
    inside = {f"my pack/{name}": content for name, content in a_pack().items()}
    beside = {
        "__MACOSX/my pack/._pack.toml": b"x",
        "my pack/.DS_Store": b"x",
        "my pack/tips/Thumbs.db": b"x",
        "my pack/README.md": b"For us",
    }
    with pytest.raises(PackRefusedError):
        open_pack(zipped({**inside, **beside}))  # a space is in no name of a file

    tidy = {name.replace("my pack", "my-pack"): one for name, one in {**inside, **beside}.items()}
    assert open_pack(zipped(tidy)).files == a_pack()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "is not a zip"),
        (b"not ours", "is not a zip"),
        (b"PK\x03\x04 cut short", "is damaged"),
        (zipped({}), "pack.toml: file: is missing"),
        (zipped({"records.json": b"{}", "manifest.json": b"{}"}), "pack.toml: file: is missing"),
        (zipped(a_pack())[:-40], "is damaged"),
        (zipped(a_pack({"pack.toml": b"id = "})), "pack.toml: file: "),
        (zipped(a_pack({"pack.toml": b"\xff"})), "pack.toml: file: "),
        (zipped(a_pack({"pack.toml": LABEL + b"doctor = true"})), "doctor: this key is not known"),
        (zipped(a_pack({"pack.toml": b'id = "x"'})), "pack.toml: name: is missing"),
        (zipped(a_pack({"pack.toml": LABEL.replace(b"3", b"0")})), "version: starts at 1"),
        (
            zipped(a_pack({"pack.toml": LABEL.replace(b"3", b'"3"')})),
            "version: is not a whole number",
        ),
        (
            zipped(a_pack({"pack.toml": LABEL.replace(b"riverside", b"River Side", 1)})),
            "id: is not made",
        ),
        (zipped(a_pack({"pack.toml": LABEL.replace(b"Riverside b", b"R" * 99)})), "longer than 80"),
    ],
)
def test_a_foreign_or_damaged_file_is_refused_with_the_reason(content, why):
    assert why in refusal(content)


@pytest.mark.parametrize(
    "name",
    [
        "../evil.toml",
        "tips/../../evil.toml",
        "/etc/evil.toml",
        "C:/evil.toml",
        "tips\\evil.toml",
        "tips//evil.toml",
        "tips/e vil.toml",
        "tips/évil.toml",
    ],
)
def test_a_name_that_leads_out_of_the_pack_is_refused(name):
    assert "has a name that no file of a pack has" in refusal(zipped({**a_pack(), name: b"x"}))


def test_a_link_is_refused():
    link = zipfile.ZipInfo("tips/link.toml")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16

    assert "is a link" in refusal(with_member(link, b"/etc/passwd"))


def test_a_file_behind_a_password_is_refused():
    content = bytearray(zipped(a_pack()))
    at = content.index(b"PK\x01\x02") + 8
    content[at] |= 1

    assert "is locked with a password" in refusal(bytes(content))


def test_two_files_of_one_name_are_refused_small_or_capital():
    assert "two files of the same name" in refusal(with_member(zipfile.ZipInfo("Pack.toml")))


def test_a_bomb_is_refused_before_it_is_unpacked():
    bomb = zipped({**a_pack(), "tips/bomb.toml": b" " * (packs.LARGEST_FILE + 1)})
    assert len(bomb) < 10_000
    assert "tips/bomb.toml: file: is larger than" in refusal(bomb)


def test_a_bomb_that_lies_about_its_size_is_refused():
    size = packs.LARGEST_FILE + 1
    bomb = zipped({**a_pack(), "tips/bomb.toml": b" " * size})
    lying = bomb.replace(size.to_bytes(4, "little"), (9).to_bytes(4, "little"))

    assert "larger than" in refusal(lying) or "damaged" in refusal(lying)


def test_many_files_that_are_too_much_together_are_refused(monkeypatch):
    many = {f"tips/t{n}.toml": b" " * packs.LARGEST_FILE for n in range(20)}
    assert "too large" in refusal(zipped({**a_pack(), **many}))

    few = {f"tips/t{n}.toml": b"" for n in range(packs.MOST_FILES)}
    assert "are the most" in refusal(zipped({**a_pack(), **few}))

    monkeypatch.setattr(packs, "LARGEST_PACK", 100)
    assert "far too large" in refusal(zipped(a_pack()))


def test_a_folder_that_holds_too_much_or_a_link_is_refused(tmp_path: Path):
    (tmp_path / "pack.toml").write_bytes(LABEL)
    (tmp_path / "big.toml").write_bytes(b" " * (packs.LARGEST_FILE + 1))
    (tmp_path / "link.toml").symlink_to("/etc/hostname")

    with pytest.raises(PackRefusedError) as caught:
        read_folder(tmp_path)
    assert {fault.file for fault in caught.value.faults} == {"big.toml", "link.toml"}


@given(at=st.integers(0, 2000), byte=st.integers(0, 255))
def test_no_broken_byte_makes_it_fail_in_another_way(at, byte):
    content = bytearray(zipped(a_pack()))
    content[at % len(content)] = byte
    with suppress(PackRefusedError):
        open_pack(bytes(content))
