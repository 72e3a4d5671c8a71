"""One error type: where it is, what is wrong, and (through the catalogue) what is allowed and what to do."""

from __future__ import annotations

import errno
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file. `line` and `column` count from 1; `pointer` is a JSON pointer (RFC 6901), "" the whole."""

    file: str
    line: int | None = None
    column: int | None = None
    pointer: str = ""

    def __str__(self) -> str:
        spot = "" if self.line is None else f":{self.line}" + ("" if self.column is None else f":{self.column}")
        return f"{self.file}{spot}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong at one place.

    `code` names the message in the catalogue (`problem-<code>` with attributes `.allowed` and `.todo`);
    `details` are its placeables, usually `found`, `allowed` and `near` (a near name, "" when none). `because` is the
    problem that it comes down to, when that is another's to tell.
    """

    code: str
    place: Place
    details: Mapping[str, str | int] = field(default_factory=dict)
    because: Problem | None = None


class CheckerError(Exception):
    """Raised when something cannot be used at all; carries every problem found, in the order of the file."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)

    def __reduce__(self) -> tuple[type[CheckerError], tuple[tuple[Problem, ...]]]:
        return type(self), (self.problems,)

    def __str__(self) -> str:
        return "; ".join(f"{p.place} {p.place.pointer} {p.code} {dict(p.details)}" for p in self.problems)


def near(found: str, allowed: Iterable[str]) -> str:
    """The allowed name that `found` was probably meant to be, "" when none is near."""
    return next(iter(get_close_matches(found, list(allowed), n=1, cutoff=0.6)), "")


AT_A_GLANCE = 8  # as many names as a reader takes in at once
LISTED = 40  # as many names as a message holds; of more, nobody reads the rest


def nearest_first(found: str, allowed: Iterable[str]) -> list[str]:
    """The allowed names; when there are many, those most like `found` in front, where they are not missed;
    when there are very many, the first of them and an ellipsis."""
    names = list(allowed)
    close = get_close_matches(found, names, n=3, cutoff=0.5) if len(names) > AT_A_GLANCE else []
    found_first = [*close, *(name for name in names if name not in close)]
    return [*found_first[:LISTED], "…"] if len(names) > LISTED else found_first


_WHY = {
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.ENOENT: "missing",
    errno.EISDIR: "folder",
    errno.ENOTDIR: "no-folder",
    errno.EEXIST: "no-folder",
    errno.ENOSPC: "full",
    errno.EROFS: "read-only",
}


def why_not(error: OSError) -> str:
    """Why the system refused, by a word that the catalogue knows; of what is rare, the system's own words."""
    return _WHY.get(error.errno or 0, error.strerror or "")
