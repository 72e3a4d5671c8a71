"""A dossier that was found and not parsed yet, under a name that can be shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import NoReturn

from checker.dossier.read import shown
from checker.errors import CheckerError, Place, Problem

_MOST_SHOWN = 300  # signs of a name; in a .zip it may have thousands


@dataclass(frozen=True, slots=True)
class Source:
    """One dossier that was found, not parsed yet. Can be pickled.

    `name` is what a person sees: the path as it was asked for with what was found below it (`2023/a.json`),
    `archive.zip!member.json`, or `-`. It can always be printed, what could be a BSN in it is masked, and of a very long
    one the middle is left out.
    `line` is the line of that file on which the document begins: 1, unless it holds one dossier a line.
    """

    name: str
    line: int
    reader: Callable[[], bytes]

    def read(self) -> bytes:
        """The bytes of the document; raises `CheckerError` when they cannot be had."""
        return self.reader()


class Names:
    """Gives the names to show; numbers those that come out the same because something in them is masked or cut."""

    def __init__(self) -> None:
        self._given: Counter[str] = Counter()

    def give(self, path: str) -> str:
        name = _cut(shown(path))
        if name == path:
            return name
        self._given[name] += 1
        return name if self._given[name] == 1 else f"{name} ({self._given[name]})"


def _cut(name: str) -> str:
    """A name without the middle of it when it is long, so that where it lies and what it is called are both left."""
    half = _MOST_SHOWN // 2
    return name if len(name) <= _MOST_SHOWN else f"{name[:half]}…{name[-half:]}"


def refused(name: str, problem: str | Problem, line: int = 1) -> Source:
    """A source whose reading raises `problem`, a code when it is about the whole file."""
    whole = Problem(problem, Place(name)) if isinstance(problem, str) else problem
    return Source(name, line, partial(_refuse, whole))


def _refuse(problem: Problem) -> NoReturn:
    raise CheckerError([problem])
