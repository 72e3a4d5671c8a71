"""What `check` says on stderr of what it could not read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from checker.catalogue import Catalogue
from checker.cli.doorstep import say_problems, show_aside
from checker.dossier.read import shown
from checker.errors import Place, Problem
from checker.report import table
from checker.run import Run, Unreadable


def say_unread(run: Run, nothing: Iterable[str], reported: bool, words: Catalogue) -> None:
    """What could not be read, unless a report on the screen says so (`reported`), and the places `nothing`, where there
    was nothing to read."""
    if run.receipt.unreadable and not reported:
        show_aside(table.unreadable(run, words))
    say_problems([Problem("nothing-found", Place(name)) for name in nothing], words)


def for_team_too(
    unread: Iterable[Unreadable], nothing: Sequence[str], paths: Iterable[str]
) -> tuple[list[str], list[str]]:
    """What may be said where all that comes out is for a team: the paths that are not there, and the places `nothing`
    with numbers for names. A path is named when it was written in the call and is no file: a folder, a pattern or a
    mistake. A shell writes out the names of all the files that a pattern stands for."""
    written = {shown(Path(path).as_posix()) for path in paths if not Path(path).is_file()}
    failed = list(unread)
    missing = [item.file for item in failed if item.faults[0].code == "path-missing" and item.file in written]
    numbered = enumerate(nothing, len(failed) + 1)
    return missing, [name if name in written else f"bestand-{number}" for number, name in numbered]
