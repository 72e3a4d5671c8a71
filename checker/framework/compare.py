"""Two profiles side by side: what one has and the other has not, and where the same criterion differs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.framework.forms import Clause, Criterion
from checker.framework.load import Profile


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference; `criterion` is "" when it is about the profile as a whole.

    `what` is only_first, only_second, subjects, condition, excuse, rule, parameter, clause_off,
    in_force; `first` and `second` say how each has it, in the terms of the rule form."""

    criterion: str
    clause: str
    what: str
    first: object
    second: object


def compare(first: Profile, second: Profile) -> list[Difference]:
    """Every difference between the criteria of two profiles, by code."""
    ours = {c.code: c for c in first.criteria}
    theirs = {c.code: c for c in second.criteria}
    found: list[Difference] = []
    if first.layers.in_force != second.layers.in_force:
        found.append(Difference("", "", "in_force", first.layers.in_force, second.layers.in_force))
    for code in sorted(ours.keys() | theirs.keys()):
        if code not in theirs:
            found.append(Difference(code, "", "only_first", code, None))
        elif code not in ours:
            found.append(Difference(code, "", "only_second", None, code))
        else:
            found += _criterion(ours[code], theirs[code])
    return found


def _criterion(a: Criterion, b: Criterion) -> Iterator[Difference]:
    for name in sorted(a.parameters.keys() & b.parameters.keys()):
        if a.parameters[name].value != b.parameters[name].value:
            yield Difference(a.code, "", "parameter", a.parameters[name], b.parameters[name])
    mine, theirs = {c.id: c for c in a.clauses}, {c.id: c for c in b.clauses}
    for name in dict.fromkeys([*mine, *theirs]):
        if name not in theirs:
            yield Difference(a.code, name, "clause_off", None, _off(b).get(name))
        elif name not in mine:
            yield Difference(a.code, name, "clause_off", _off(a).get(name), None)
        else:
            yield from _clause(a.code, mine[name], theirs[name])


def _off(criterion: Criterion) -> dict[str, str]:
    """Of each clause that is left out, the parameter that is off."""
    return {off.id: off.parameter for off in criterion.off}


def _clause(code: str, a: Clause, b: Clause) -> Iterator[Difference]:
    for what, mine, theirs in (
        ("subjects", a.for_each, b.for_each),
        ("condition", a.when, b.when),
        ("excuse", a.unless, b.unless),
        ("rule", (a.require, a.due, a.mark), (b.require, b.due, b.mark)),
    ):
        if mine != theirs:
            yield Difference(code, a.id, what, a, b)
