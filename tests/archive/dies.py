"""A program that dies, again and again: `dies.py FOLDER WORK`.

For each operation on files that the work does, in FOLDER/<n> the work is done in a copy of FOLDER/base by a process
that kills itself (SIGKILL) right before its n-th operation. It ends with the first that came to the end of the work.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Callable
from datetime import date
from itertools import count
from pathlib import Path

from checker.archive.forget import forget, traces_of
from checker.archive.lock import locked
from checker.archive.store import Archive
from checker.archive.thin import thin
from checker.nightly.config import Retention

from .made import PRINTS, add, rows

FORGOTTEN = "gezin-1-3"
PATIENCE = 2.0
OPERATIONS = {"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.listdir", "os.scandir"}


def night(folder: Path) -> None:
    """What a night does with the archive: sweep, a new run, and what is too old goes."""
    archive = Archive(folder)
    archive.sweep()
    add(archive, list(rows(6, seed=1)), "2026-12-24")
    thin(archive, Retention(nights=10, weeks=0, months=0, years=0), date(2026, 12, 24))


def forgetting(folder: Path) -> None:
    """Somebody asks for a dossier to be forgotten."""
    forget(Archive(folder), traces_of(FORGOTTEN, PRINTS))


def locking(folder: Path) -> None:
    """A night takes the lock and gives it back."""
    with locked(folder, "now", PATIENCE) as lock:
        lock.check()


WORKS: dict[str, Callable[[Path], None]] = {"night": night, "forget": forgetting, "lock": locking}


def kill_before(number: int, folder: Path) -> None:
    """Have this process kill itself before an operation on files of a folder."""
    done = count(1)

    def died() -> None:
        if next(done) == number:
            os.kill(os.getpid(), signal.SIGKILL)

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event in OPERATIONS and str(arguments[0]).startswith(str(folder)):
            died()

    os.fsync = lambda handle: died()  # what a process wrote outlives it without
    sys.addaudithook(hook)


def main(folder: Path, work: Callable[[Path], None]) -> None:
    place = folder / "0"
    shutil.copytree(folder / "base", place)
    work(place)  # what is loaded when first needed is there before the first is born
    shutil.rmtree(place)
    for number in count(1):
        place = folder / str(number)
        shutil.copytree(folder / "base", place)
        child = os.fork()
        if not child:
            kill_before(number, place)
            work(place)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if os.WIFEXITED(status):
            sys.exit(os.WEXITSTATUS(status))


if __name__ == "__main__":
    main(Path(sys.argv[1]), WORKS[sys.argv[2]])
