"""The program is killed at any moment, or the disk is full: no night is half there, and none is lost."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from checker.archive.forget import finish_forgetting, forget, traces_of
from checker.archive.lock import locked
from checker.archive.store import Archive

from .dies import FORGOTTEN, PATIENCE
from .made import PRINTS, add, contents, known, rows

ROOT = Path(__file__).parents[2]
FIRST, SECOND = "000001-2026-11-22", "000002-2026-12-24"


def call(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "tests.archive.dies", *arguments]


def whole(archive: Archive) -> dict[str, int]:
    """The runs, all of which are as they were written, and how many dossiers each has."""
    found = {}
    for name in archive.names():
        kept = archive.open(name)
        kept.check()
        found[name] = len(list(kept.rows()))
    return found


def places(folder: Path, work: str) -> list[Path]:
    """The copies in which the work was broken off, in order; the last is that in which it was not."""
    subprocess.run(call(str(folder), work), cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=True)
    return sorted((path for path in folder.iterdir() if path.name != "base"), key=lambda path: int(path.name))


def test_a_night_killed_at_any_operation_is_there_or_is_not(tmp_path: Path) -> None:
    """Half a night is taken for a whole one, or the night before is gone as well. What is left over is swept up."""
    add(Archive(tmp_path / "base"), list(rows(9)))
    seen = set()
    for place in places(tmp_path, "night"):
        archive = Archive(place)
        found = whole(archive)
        seen.add(tuple(found))
        archive.sweep()
        assert whole(archive) == found
        assert {path.split("/")[0] for path in contents(place)} == set(found)
    assert seen == {(FIRST,), (FIRST, SECOND), (SECOND,)}


@pytest.mark.soak
def test_a_dossier_is_forgotten_also_when_that_is_broken_off(tmp_path: Path) -> None:
    """Somebody was told that a dossier was forgotten, and half of the nights still know it; or a night is gone."""
    base = Archive(tmp_path / "base")
    found = list(rows(9))
    add(base, found)
    add(base, found, "2026-12-24")
    (mine,) = {row.dossier for row in found} & traces_of(FORGOTTEN, PRINTS)
    killed = places(tmp_path, "forget")
    states = set()
    for place in killed:
        archive = Archive(place)
        archive.sweep()
        assert set(whole(archive)) == {FIRST, SECOND}
        states.add(tuple(whole(archive).values()))
        finish_forgetting(archive)
        if states == {(9, 9)}:  # it had not begun
            forget(archive, {mine})
        assert whole(archive) == {FIRST: 8, SECOND: 8}
        assert mine not in known(place)
    assert states == {(9, 9), (8, 9), (8, 8)}


def test_a_night_killed_while_it_takes_the_lock_holds_nobody_back(tmp_path: Path) -> None:
    """A file that was just made, and in which nothing stands yet, is in the way of every night to come."""
    (tmp_path / "base").mkdir()
    killed = places(tmp_path, "lock")
    for place in killed:
        with locked(place, "now", PATIENCE) as lock:
            lock.check()
    assert len(killed) > 4


def test_a_night_killed_at_any_moment_is_there_or_is_not(tmp_path: Path) -> None:
    """As above, between the operations as well: while a table is being written."""
    chance = Random(7)
    program = (
        "import sys; from pathlib import Path; from checker.archive.store import Archive; "
        "from tests.archive.made import add, rows; archive = Archive(Path(sys.argv[1])); made = list(rows(90)); "
        "add(archive, made); print('ready', flush=True)\nwhile True: add(archive, made)"
    )
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    for _ in range(6):
        writer = subprocess.Popen(
            [sys.executable, "-c", program, str(tmp_path)], cwd=ROOT, env=env, stdout=subprocess.PIPE
        )
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"ready\n"
        time.sleep(chance.random() / 4)
        writer.send_signal(signal.SIGKILL)
        writer.communicate()
        archive = Archive(tmp_path)
        assert set(whole(archive).values()) == {90}
        archive.sweep()
        assert {path.split("/")[0] for path in contents(tmp_path)} == set(archive.names())


def test_a_full_disk_leaves_what_was_there(tmp_path: Path) -> None:
    """The share is full at night: the last good night is gone, or tonight's is there with half of its files. The system
    refuses more bytes than so many in a file, as a full disk does, here at every stage."""
    archive = Archive(tmp_path)
    add(archive, list(rows(9)))
    before = contents(tmp_path)
    largest = max(len(data) for data in before.values())
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    refused = 0
    for room in range(0, largest, largest // 25):
        try:
            resource.setrlimit(resource.RLIMIT_FSIZE, (room, most))
            with pytest.raises(OSError, match="File too large"):
                add(archive, list(rows(9)))
            refused += 1
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
        assert contents(tmp_path) == before
    assert refused > 20
    add(archive, list(rows(9)))
    assert len(whole(archive)) == 2
