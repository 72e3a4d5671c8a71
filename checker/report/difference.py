"""A difference between two profiles in words."""

from __future__ import annotations

from msgspec import Struct

from checker.framework.compare import Difference
from checker.framework.forms import Clause, Parameter
from checker.report.card import parameter_value
from checker.report.sentences import sentences
from checker.report.words import Wording


class DifferenceInWords(Struct, frozen=True):
    """What differs, and how each profile has it ("" where it has nothing)."""

    criterion: str
    clause: str
    what: str
    first: str
    second: str


_PARTS = {
    "subjects": ("for-each",),
    "condition": ("when",),
    "excuse": ("unless",),
    "rule": ("require", "due", "mark"),
}


def in_words(difference: Difference, first: Wording, second: Wording) -> DifferenceInWords:
    """One difference; each side in the words of its own profile, without what both have."""
    mine, theirs = (
        _lines(difference, value, wording)
        for value, wording in ((difference.first, first), (difference.second, second))
    )
    return DifferenceInWords(
        criterion=difference.criterion,
        clause=difference.clause,
        what=first.text(f"diff-{difference.what.replace('_', '-')}"),
        first="; ".join(line for line in mine if line not in theirs),
        second="; ".join(line for line in theirs if line not in mine),
    )


def _lines(difference: Difference, value: object, wording: Wording) -> list[str]:
    """How one profile has it, in lines."""
    if isinstance(value, Clause):
        return [str(line).rstrip(":") for line in sentences(value, wording) if line.part in _PARTS[difference.what]]
    return [line for line in [_line(difference, value, wording)] if line]


def _line(difference: Difference, value: object, wording: Wording) -> str:
    if isinstance(value, Parameter):
        return f"{wording.parameter(difference.criterion, value.name)}: {parameter_value(value, wording)}"
    if difference.what in ("only_first", "only_second") and value is not None:
        return wording.text("diff-has")
    if difference.what == "clause_off":
        return wording.text("reason-parameter-off", detail=value) if isinstance(value, str) else ""
    if isinstance(value, tuple):
        first, last = value
        return wording.days((first, last))
    return ""
