"""The archive: a folder in which every run is a folder that appears whole or not at all.

Names of runs are `<number>-<reference date>`; the number says the order. What begins with `.part-` is being written,
what begins with `.gone-` is being taken away: nobody reads either, and what a killed program left of them is swept up
by the next that holds the lock. `.new-<name>` is a whole run that takes the place of the one of that name.
"""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePath

from checker.archive import disk
from checker.archive.kept import KeptRun
from checker.archive.new_run import NewRun

PART, GONE, NEW = ".part-", ".gone-", ".new-"
FORGETTING = ".forget.json"
"""The file in which is written down what is to be forgotten, until it is."""
_OURS = (PART, GONE, NEW, FORGETTING, ".lock")
_RUN = re.compile(r"(\d{6,})-(\d{4}-\d{2}-\d{2})")


def _nothing() -> None:
    """Nobody else can be there."""


def known_place(path: str | bytes | PurePath) -> str:
    """A path as people know it: the folder around what is only there while somebody is at work."""
    found = PurePath(os.fsdecode(path))
    own = (number for number, part in enumerate(found.parts) if part.startswith(_OURS))
    return str(PurePath(*found.parts[: next(own, None)]))


class Archive:
    """The runs in a folder. `guard` is called before anything becomes visible or is taken away: it raises when the
    lock is no longer ours."""

    def __init__(self, folder: Path, guard: Callable[[], None] = _nothing) -> None:
        self.folder = folder
        self.guard = guard

    def names(self) -> list[str]:
        """The names of the runs, in order; [] when there is no archive yet."""
        found = [(path.name, _RUN.fullmatch(path.name)) for path in self._listed()]
        return [name for _, name in sorted((int(match[1]), name) for name, match in found if match)]

    def next_number(self) -> int:
        """The number of the run that comes next."""
        return max((int(name.partition("-")[0]) for name in self.names()), default=0) + 1

    def open(self, name: str) -> KeptRun:
        """A kept run, of which the receipt was read; Damaged when it cannot be."""
        return KeptRun(self.folder / name)

    @contextmanager
    def write(self, instead_of: str = "") -> Iterator[NewRun]:
        """A new run: it is there when it was finished and this ends well, and else nothing of it is. `instead_of` is
        the name of a run whose place it takes."""
        self.folder.mkdir(parents=True, exist_ok=True)
        part = self._aside(PART)
        part.mkdir()
        run = NewRun(part)
        try:
            yield run
            if run.receipt is None or instead_of not in ("", run.receipt.name):
                raise ValueError(run.receipt)
            disk.settle_folder(part)
            self.guard()
            if instead_of:
                self._replace(part, instead_of)
            else:
                self._show(part, self.folder / run.receipt.name)
        except BaseException:
            with suppress(OSError):
                disk.remove(part)
            raise

    def remove(self, name: str) -> None:
        """Take a run away: at once out of sight, then off the disk. OSError when somebody has it open and the storage
        does not part with it."""
        self.guard()
        gone = self._aside(GONE)
        disk.rename(self.folder / name, gone)
        disk.remove(gone)

    def sweep(self) -> int:
        """Finish or take away what a killed program left, which is for who holds the lock; how many such folders there
        were. What somebody has open stays until the next time: it is in nobody's way."""
        self.guard()
        left = [path for path in self._listed() if path.name.startswith((PART, GONE, NEW))]
        for path in left:
            target = self.folder / path.name.removeprefix(NEW)
            if path.name.startswith(NEW) and not target.exists():
                disk.rename(path, target)
            else:
                with suppress(OSError):
                    disk.remove(path)
        return len(left)

    def _listed(self) -> list[Path]:
        try:
            return list(self.folder.iterdir())
        except FileNotFoundError:
            return []

    def _aside(self, prefix: str) -> Path:
        return self.folder / f"{prefix}{secrets.token_hex(8)}"

    def _show(self, part: Path, target: Path) -> None:
        if target.exists():
            raise FileExistsError(target.name)
        disk.rename(part, target)

    def _replace(self, part: Path, name: str) -> None:
        """No storage puts one folder in the place of another at once. Whatever happens in between, one of both is there
        or is put there by the next sweep."""
        new, gone = self.folder / f"{NEW}{name}", self._aside(GONE)
        disk.rename(part, new)
        disk.rename(self.folder / name, gone)
        disk.rename(new, self.folder / name)
        disk.remove(gone)
