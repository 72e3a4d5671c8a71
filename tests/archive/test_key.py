"""The key of the fingerprints: made once, for its owner alone, and never silently another."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from checker.archive.key_file import prints_of
from checker.errors import CheckerError


def codes(path: Path, expected: str) -> list[str]:
    """What is wrong with a key."""
    with pytest.raises(CheckerError) as caught:
        prints_of(path, expected)
    return [problem.code for problem in caught.value.problems]


def test_a_key_is_made_on_the_first_night_and_is_the_same_ever_after(tmp_path: Path) -> None:
    """Every night all dossiers are new and all of last night's have vanished; or anybody on the share can try ids."""
    path = tmp_path / "keys" / "night.key"
    first = prints_of(path, "")
    assert prints_of(path, first.id).dossier("a") == first.dossier("a")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [other.name for other in path.parent.iterdir()] == ["night.key"]
    assert prints_of(tmp_path / "other.key", "").dossier("a") != first.dossier("a")


def test_a_key_that_is_gone_is_not_made_again(tmp_path: Path) -> None:
    """A new key is made behind one's back, and years of history are lost although the old one lies in a backup."""
    path = tmp_path / "night.key"
    first = prints_of(path, "")
    path.unlink()
    assert codes(path, first.id) == ["key-gone"]
    assert not path.exists()


def test_another_key_than_the_archive_s_is_refused(tmp_path: Path) -> None:
    """The configuration names another file, and tonight nothing fits to last night."""
    first = prints_of(tmp_path / "one.key", "")
    prints_of(tmp_path / "two.key", "")
    assert codes(tmp_path / "two.key", first.id) == ["key-other"]


@pytest.mark.parametrize("text", [b"", b"abc", b"g" * 64, b"a" * 62, b"a" * 66, b"a" * 5000, b"\xff" * 64])
def test_what_is_no_key_is_refused(tmp_path: Path, text: bytes) -> None:
    """A key that was half-written or edited is a key that anybody can guess."""
    path = tmp_path / "night.key"
    path.write_bytes(text)
    assert codes(path, "") == ["key-garbled"]
    assert path.read_bytes() == text


def test_a_key_that_cannot_be_had_is_told(tmp_path: Path) -> None:
    """A night ends in a traceback because of a folder in place of a file."""
    (tmp_path / "night.key").mkdir()
    (tmp_path / "file").write_bytes(b"")
    assert codes(tmp_path / "night.key", "") == ["key-unreadable"]
    assert codes(tmp_path / "file" / "night.key", "") in (["key-unreadable"], ["key-unwritable"])
