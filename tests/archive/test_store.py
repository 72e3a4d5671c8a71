"""A run is there whole or not at all, and what became of it on the disk is noticed."""

from __future__ import annotations

import errno
import os
import time
from collections import Counter
from datetime import date
from pathlib import Path

import msgspec
import pytest

from checker.archive.kept import Damaged
from checker.archive.store import Archive
from checker.archive.thin import thin
from checker.nightly.config import Retention

from .made import add, contents, receipt, rows


def read_all(archive: Archive, name: str) -> None:
    """Whatever can be read of a run."""
    kept = archive.open(name)
    kept.check()
    list(kept.rows())
    kept.unread()
    kept.document("figures.json")


def test_a_changed_byte_is_noticed_wherever_it_is(tmp_path: Path) -> None:
    """Last night's folder is damaged, and tonight's report says that hundreds of findings were resolved."""
    archive = Archive(tmp_path)
    name = add(archive, list(rows(5)))
    for file, data in contents(tmp_path / name).items():
        for place in range(0, len(data), max(1, len(data) // 40)):
            changed = bytearray(data)
            changed[place] ^= 1
            if file == "receipt.json" and chr(data[place]).isspace():
                continue
            (tmp_path / name / file).write_bytes(changed)
            with pytest.raises(Damaged) as caught:
                read_all(archive, name)
            assert (caught.value.run, caught.value.file) == (name, file)
        for short in (b"", data[: len(data) // 2], data + b" "):
            (tmp_path / name / file).write_bytes(short)
            if file != "receipt.json" or not short.endswith(b" "):
                with pytest.raises(Damaged):
                    read_all(archive, name)
        (tmp_path / name / file).unlink()
        with pytest.raises(Damaged) as caught:
            read_all(archive, name)
        assert caught.value.why == "missing"
        (tmp_path / name / file).write_bytes(data)
    read_all(archive, name)


def test_a_run_of_a_newer_program_is_said_to_be_so(tmp_path: Path) -> None:
    """Who goes back to an older version is told that the archive is damaged, and throws it away."""
    archive = Archive(tmp_path)
    name = add(archive, [])
    path = tmp_path / name / "receipt.json"
    path.write_bytes(msgspec.json.encode({**msgspec.json.decode(path.read_bytes()), "format": 2, "files": []}))
    with pytest.raises(Damaged) as caught:
        archive.open(name)
    assert caught.value.why == "newer"


def test_a_run_that_fails_leaves_nothing(tmp_path: Path) -> None:
    """Half a night would be the baseline of the next."""
    archive = Archive(tmp_path)
    name = add(archive, list(rows(3)))
    before = contents(tmp_path)

    def breaks():
        yield from rows(3)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), archive.write() as new:
        new.rows(breaks(), receipt(2))
    assert contents(tmp_path) == before
    assert archive.names() == [name]


def test_a_night_without_changes_is_copied_as_it_is(tmp_path: Path) -> None:
    """The night without changes would not be found in the trend, or with other rows than the night before."""
    archive = Archive(tmp_path)
    found = list(rows(4))
    first = archive.open(add(archive, found))
    about = receipt(2, "2026-11-23", 4)
    with archive.write() as new:
        new.tables_of(first)
        new.document("figures.json", b"{}")
        new.finish(about)
    second = archive.open("000002-2026-11-23")
    second.check()
    assert list(second.rows()) == found
    assert archive.names() == [first.name, second.name]


def test_runs_stand_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    """After the millionth night, or when somebody puts a file of his own there, the last night is another."""
    for name in (
        "000002-2026-01-01",
        "1000000-2026-01-02",
        "000010-2025-12-31",
        ".part-12",
        "aantekeningen",
        "Thumbs.db",
    ):
        (tmp_path / name).mkdir()
    assert Archive(tmp_path).names() == ["000002-2026-01-01", "000010-2025-12-31", "1000000-2026-01-02"]
    assert Archive(tmp_path).next_number() == 1_000_001
    assert Archive(tmp_path / "none yet").names() == []


def test_what_was_taken_away_is_gone(tmp_path: Path) -> None:
    """Rows of a night that should be deleted lie about under another name."""
    archive = Archive(tmp_path)
    one, two = add(archive, list(rows(2))), add(archive, list(rows(2)))
    archive.remove(one)
    assert {path.split("/")[0] for path in contents(tmp_path)} == {two}


class Share:
    """Storage that says so many times of every rename that it is busy."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, refusals: int, code: int) -> None:
        rename = Path.rename
        left: Counter[Path] = Counter()

        def hesitant(path: Path, target: Path) -> Path:
            left[path] += 1
            if left[path] <= refusals:
                raise OSError(code, os.strerror(code), str(path))
            return rename(path, target)

        monkeypatch.setattr(Path, "rename", hesitant)
        monkeypatch.setattr(time, "sleep", lambda seconds: None)


@pytest.mark.parametrize("code", [errno.EBUSY, errno.EACCES, errno.ESTALE])
def test_a_share_that_hesitates_is_asked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    """A virus scanner looks at the new files for a second, and the night is lost."""
    Share(monkeypatch, 3, code)
    archive = Archive(tmp_path)
    name = add(archive, list(rows(3)))
    read_all(archive, name)
    archive.remove(name)
    assert contents(tmp_path) == {}


def test_what_somebody_has_open_stays_and_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An analyst left a table open: the night ends in an error, or the run is half there."""
    archive = Archive(tmp_path)
    names = [add(archive, list(rows(3)), f"2026-11-0{day}") for day in (1, 2, 3)]
    before = contents(tmp_path)
    Share(monkeypatch, 1000, errno.EACCES)
    told = thin(archive, Retention(nights=1, weeks=0, months=0, years=0), date(2026, 11, 3))
    assert (told.gone, told.in_use) == ((), tuple(names[:2]))
    with pytest.raises(PermissionError):
        add(archive, list(rows(3)))
    assert contents(tmp_path) == before


def test_what_was_left_and_is_open_keeps_no_night_from_its_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody reads a table of a night that is being thrown away, and there is no report until he closes it."""
    archive = Archive(tmp_path)
    name = add(archive, list(rows(3)))
    monkeypatch.setattr(time, "sleep", lambda seconds: None)

    def refuse(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(errno.EACCES, "", str(path))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refuse)
        with pytest.raises(PermissionError):
            archive.remove(name)
        assert archive.names() == []
        assert archive.sweep() == 1
    assert archive.sweep() == 1
    assert contents(tmp_path) == {}


def test_nothing_shows_once_the_lock_is_lost(tmp_path: Path) -> None:
    """A night that slept for an hour comes back and writes over what the next one made."""

    class Lost(Exception):
        pass

    def guard() -> None:
        raise Lost

    name = add(Archive(tmp_path), [])
    before = contents(tmp_path)
    archive = Archive(tmp_path, guard)
    with pytest.raises(Lost):
        add(archive, [])
    with pytest.raises(Lost):
        archive.remove(name)
    with pytest.raises(Lost):
        archive.sweep()
    assert contents(tmp_path) == before
