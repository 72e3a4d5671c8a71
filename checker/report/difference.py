"""A difference between two profiles in words."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from checker.facts.days import FIRST, LAST
from checker.framework.compare import Difference
from checker.framework.forms import Clause, Parameter
from checker.report.words import Line, Wording


class DifferenceInWords(Struct, frozen=True):
    """What differs, and how each profile has it ("" where it has nothing)."""

    criterion: str
    clause: str
    what: str
    first: str
    second: str


_PARTS = {"subjects": ("for-each",), "condition": ("when",), "excuse": ("unless",), "rule": ("require", "due", "mark")}


def in_words(difference: Difference, first: Wording, second: Wording) -> DifferenceInWords:
    """One difference; each side in the words of its own profile."""
    return DifferenceInWords(
        criterion=difference.criterion,
        clause=difference.clause,
        what=first.text(f"diff-{difference.what.replace('_', '-')}"),
        first=_side(difference, difference.first, first),
        second=_side(difference, difference.second, second),
    )


def _side(difference: Difference, value: object, wording: Wording) -> str:
    if isinstance(value, Clause):
        lines: list[Line] = wording.clause(value)
        return "; ".join(line.text for line in lines if line.part in _PARTS[difference.what])
    if isinstance(value, Parameter):
        shown = ", ".join(value.value) if isinstance(value.value, tuple) else value.value
        return f"{value.name} = {shown} ({value.unit})"
    if difference.what in ("only_first", "only_second") and value is not None:
        return wording.text("diff-has")
    if difference.what == "clause_off":
        return wording.text("reason-parameter-off", detail=value) if isinstance(value, str) else ""
    if isinstance(value, tuple):
        first, last = value
        ends = [
            wording.text("test-from", moment=date.fromordinal(first).isoformat()) if first > FIRST else "",
            wording.text("test-until", moment=date.fromordinal(last).isoformat()) if last < LAST else "",
        ]
        return " ".join(end for end in ends if end)
    return ""
