"""Teams and workers in words, and in what order they stand."""

from __future__ import annotations

import re

from checker.catalogue import Catalogue
from checker.report.quoted import quoted
from checker.run import Run
from checker.summary import REST


def is_rest(name: str, run: Run) -> bool:
    """Whether these are the small teams, put together; for an officer a team may be called so of its own."""
    return name == REST and run.receipt.audience == "team"


def group_name(kind: str, name: str, run: Run, catalogue: Catalogue) -> str:
    """What a group (a `kind` is team or worker) is called: by its code, or by what it is where it has none."""
    if is_rest(name, run):
        return catalogue.text("group-rest")
    return quoted(name) or catalogue.text(f"group-no-{kind}")


def group_order(name: str, run: Run) -> tuple[object, ...]:
    """What groups are sorted by. Numbers in a name count as numbers: team-2 comes before team-10. At the end the small
    ones, and those without a name."""
    parts = re.split(r"(\d+)", quoted(name))
    natural = [(int(part), "") if part.isdecimal() else (-1, part) for part in parts if part]
    return not name, is_rest(name, run), natural
