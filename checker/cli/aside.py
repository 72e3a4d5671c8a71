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


def say_unread(
    seen: Run,
    unread: Sequence[Unreadable],
    nothing: Iterable[Unreadable],
    paths: Iterable[str],
    *,
    reported: bool,
    words: Catalogue,
) -> None:
    """What could not be read (`unread`), unless a report on the screen says so (`reported`), and where there was
    nothing to read. `seen` is the run as the outputs have it: of one for a team no name of a file is said."""
    if seen.receipt.unreadable and not reported:
        show_aside(table.unreadable(seen, words))
    empty, missing = [item.file for item in nothing], list[str]()
    if seen.receipt.audience == "team":
        empty, missing = _for_team(unread, empty, paths)
    say_problems([Problem("nothing-found", Place(name)) for name in empty], words)
    say_problems([Problem("path-missing", Place(path)) for path in missing], words)


def _for_team(unread: Sequence[Unreadable], empty: Sequence[str], paths: Iterable[str]) -> tuple[list[str], list[str]]:
    """The places where there was nothing to read, with numbers for names, and the paths that are not there. A path is
    named when it was written in the call and is no file: a folder, a pattern or a mistake. A shell writes out the names
    of all the files that a pattern stands for."""
    written = {shown(Path(path).as_posix()) for path in paths if not Path(path).is_file()}
    missing = [item.file for item in unread if item.faults[0].code == "path-missing" and item.file in written]
    numbered = enumerate(empty, len(unread) + 1)
    return [name if name in written else f"bestand-{number}" for number, name in numbered], missing
