"""The forms in which `checker check` writes a run, by the name that --output gives them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.catalogue import Catalogue
from checker.run import Run

if TYPE_CHECKING:
    from rich.console import RenderableType


@dataclass(frozen=True, slots=True)
class Format:
    """One form. `render` gives what the file holds, `show` what a console shows; a form has one of both. `audience` is
    for whom it is when nothing is said; `binary`: it is no text, so it needs a file; `places`: it tells the officer
    where in the dossiers things lie."""

    audience: str
    render: Callable[[Run, Catalogue], Iterable[bytes]] | None = None
    show: Callable[[Run, Catalogue], RenderableType] | None = None
    binary: bool = False
    places: bool = False


# A form is imported when it is asked for: some need large libraries.


def _table(run: Run, catalogue: Catalogue) -> RenderableType:
    from checker.report import table

    return table.render(run, catalogue)


def _actions(run: Run, catalogue: Catalogue) -> RenderableType:
    from checker.report import action_table

    return action_table.render(run, catalogue)


def _json(run: Run, catalogue: Catalogue) -> Iterable[bytes]:
    from checker.report import json_run

    return json_run.render(run)


def _docx(run: Run, catalogue: Catalogue) -> Iterable[bytes]:
    from checker.report.word import document

    return document.render(run, catalogue)


def _csv(run: Run, catalogue: Catalogue) -> Iterable[bytes]:
    from checker.report import csv_table

    return csv_table.render(run, catalogue)


def _junit(run: Run, catalogue: Catalogue) -> Iterable[bytes]:
    from checker.report import junit

    return junit.render(run, catalogue)


def _sarif(run: Run, catalogue: Catalogue) -> Iterable[bytes]:
    from checker.report import sarif

    return sarif.render(run, catalogue)


def _html(run: Run, catalogue: Catalogue) -> Iterable[bytes]:
    from checker.report.page import render

    return render.render(run, catalogue)


def _xlsx(run: Run, catalogue: Catalogue) -> Iterable[bytes]:
    from checker.report.sheet.render import render

    return render(run, catalogue)


FORMATS = {
    "table": Format("officer", show=_table),
    "actions": Format("officer", show=_actions, places=True),
    "json": Format("officer", render=_json),
    "html": Format("team", render=_html, places=True),
    "docx": Format("team", render=_docx, binary=True),
    "csv": Format("team", render=_csv, places=True),
    "junit": Format("team", render=_junit),
    "sarif": Format("team", render=_sarif, places=True),
    "xlsx": Format("team", render=_xlsx, binary=True, places=True),
}
"""What lies on a screen or goes to a program is the officer's; what is made to be shared is for the team."""
