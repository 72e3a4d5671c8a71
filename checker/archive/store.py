"""The archive: a folder in which every run is a folder that appears whole or not at all.

Names of runs are `<number>-<reference date>`; the number says the order. What begins with `.part-` is being written,
what begins with `.gone-` is being taken away: nobody reads either, and what a killed program left of them is swept up
by the next that holds the lock.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from checker.archive import disk
from checker.archive.kept import KeptRun
from checker.archive.new_run import NewRun

PART, GONE = ".part-", ".gone-"
_RUN = re.compile(r"(\d{6,})-(\d{4}-\d{2}-\d{2})")


def _nothing() -> None:
    """Nobody else can be there."""


class Archive:
    """The runs in a folder. `guard` is called before anything becomes visible or is taken away: it raises when the
    lock is no longer ours."""

    def __init__(self, folder: Path, guard: Callable[[], None] = _nothing) -> None:
        self.folder = folder
        self._guard = guard

    def names(self) -> list[str]:
        """The names of the runs, in order; [] when there is no archive yet."""
        try:
            found = [(path.name, _RUN.fullmatch(path.name)) for path in self.folder.iterdir()]
        except FileNotFoundError:
            return []
        return [name for _, name in sorted((int(match[1]), name) for name, match in found if match)]

    def next_number(self) -> int:
        """The number of the run that comes next."""
        return max((int(name.partition("-")[0]) for name in self.names()), default=0) + 1

    def open(self, name: str) -> KeptRun:
        """A kept run, of which the receipt was read; Damaged when it cannot be."""
        return KeptRun(self.folder / name)

    @contextmanager
    def write(self) -> Iterator[NewRun]:
        """A new run: it is there when it was finished and this ends well, and else nothing of it is."""
        self.folder.mkdir(parents=True, exist_ok=True)
        part = self.folder / f"{PART}{secrets.token_hex(8)}"
        part.mkdir()
        run = NewRun(part)
        try:
            yield run
            if run.receipt is None:
                raise RuntimeError("a run that is not finished")
            self._show(part, run.receipt.name)
        except BaseException:
            with suppress(OSError):
                disk.remove(part)
            raise

    def _show(self, part: Path, name: str) -> None:
        target = self.folder / name
        disk.settle_folder(part)
        self._guard()
        if target.exists():
            raise FileExistsError(target.name)
        disk.rename(part, target)

    def remove(self, name: str) -> None:
        """Take a run away: at once out of sight, then off the disk. OSError when somebody has it open and the storage
        does not part with it."""
        self._guard()
        gone = self.folder / f"{GONE}{secrets.token_hex(8)}"
        disk.rename(self.folder / name, gone)
        disk.remove(gone)

    def sweep(self) -> int:
        """Take away what a killed program left, which is for who holds the lock; how many such folders there were."""
        self._guard()
        try:
            left = [path for path in self.folder.iterdir() if path.name.startswith((PART, GONE))]
        except FileNotFoundError:
            return 0
        for path in left:
            disk.remove(path)
        return len(left)
