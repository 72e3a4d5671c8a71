"""How far `check` is, for who waits for it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Iterable

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from checker.batch.discover import discover
from checker.batch.evaluate import Result, Results
from checker.batch.source import Source
from checker.catalogue import Catalogue


def with_progress(
    paths: tuple[str, ...], evaluate: Callable[[Iterable[Source]], Results], catalogue: Catalogue
) -> Generator[Result, None, None]:
    """What `evaluate` makes of the dossiers at these paths; with a bar, the rate and the time left on a terminal, and
    silence in a pipe."""
    sources = discover(paths, sys.stdin.buffer)
    if not sys.stderr.isatty():
        yield from evaluate(sources)
        return
    total = None if "-" in paths else sum(1 for _ in discover(paths, sys.stdin.buffer))
    progress = Progress(
        TextColumn(catalogue.text("progress-checking")),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    )
    with progress:
        bar = progress.add_task("", total=total, rate="")
        for result in evaluate(sources):
            speed = progress.tasks[0].speed
            rate = catalogue.text("progress-rate", rate=str(round(speed))) if speed else ""
            progress.update(bar, advance=1, rate=rate)
            yield result
