"""What goes wrong with an archive, in the words of problems."""

from __future__ import annotations

from checker.archive.kept import Damaged
from checker.archive.lock import Held, LockLost
from checker.errors import Place, Problem


def problem_of(error: Damaged | Held | LockLost, archive: str) -> Problem:
    """The problem to tell of an error; `archive` is where it lies, as it may be shown."""
    place = Place(archive)
    if isinstance(error, Damaged):
        return Problem("archive-damaged", place, {"run": error.run, "found": error.file, "why": error.why})
    if isinstance(error, Held):
        holder = error.holder
        details: dict[str, str | int] = {"host": holder.host, "process": str(holder.process), "since": holder.since}
        return Problem("archive-held", place, details)
    return Problem("archive-lost", place)
