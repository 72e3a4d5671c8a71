"""A night that dies, again and again: `killed.py FOLDER DAY STEP`.

For each change that the night of DAY makes to files of its own, it is made in FOLDER/<n>/world, a copy of FOLDER/base,
by a process that kills itself (SIGKILL) right before its n-th change, n being 0, STEP, twice STEP and so on. It ends
with the first that came to the end of the night.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from datetime import date
from itertools import count
from pathlib import Path

from tests.nightly.world import World

CHANGES = {"os.rename", "os.remove", "os.mkdir", "os.rmdir"}
WRITES = os.O_WRONLY | os.O_RDWR


def kill_before(number: int, folder: Path) -> None:
    """Have this process kill itself before a change to a file below a folder."""
    done = count(1)

    def died() -> None:
        if next(done) == number:
            os.kill(os.getpid(), signal.SIGKILL)

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & WRITES
        if (event in CHANGES or writes) and str(arguments[0]).startswith(str(folder)):
            died()

    os.fsync = lambda handle: died()  # what a process wrote outlives it without
    sys.addaudithook(hook)


def main(folder: Path, day: date, step: int) -> None:
    for number in count(0, step):
        world = World(folder / str(number) / "world", folder / "dossiers")
        shutil.copytree(folder / "base", world.folder)
        if number == 0:
            world.night(day)  # what is loaded when first needed is there before the first is born
            continue
        child = os.fork()
        if not child:
            kill_before(number, world.folder)
            world.night(day)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if os.WIFEXITED(status):
            sys.exit(os.WEXITSTATUS(status))


if __name__ == "__main__":
    main(Path(sys.argv[1]), date.fromisoformat(sys.argv[2]), int(sys.argv[3]))
