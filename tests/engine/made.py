"""Criteria that are made for a test: parsed by the project's own parser, with no file around them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.errors import Place
from checker.facts.days import FIRST, LAST
from checker.framework.forms import ClauseOff, Criterion, Parameter
from checker.framework.parse import parse_clause
from checker.framework.scope import ParameterOff, Scope
from checker.framework.yaml_file import Document
from checker.vocabulary import Vocabulary

from .strategies import PARAMETERS, ROLES

WORDS = {"nl": "gemaakt", "en": "made"}


def criterion(
    clauses: list[Any],
    vocabulary: Vocabulary,
    in_force: tuple[int, int] = (FIRST, LAST),
    parameters: Mapping[str, Parameter] = PARAMETERS,
) -> Criterion:
    """A criterion of these clauses, which are trees of strings as YAML gives them."""
    document = Document("made.yaml", {"clauses": clauses}, {})
    scope = Scope(vocabulary, parameters, {}, ROLES, [], set())
    parsed, off = [], []
    for number, tree in enumerate(clauses, 1):
        try:
            parsed.append(parse_clause(scope, document, f"/clauses/{number - 1}", tree, str(number)))
        except ParameterOff as missing:
            off.append(ClauseOff(str(number), missing.name, None))
    assert [str(problem) for problem in scope.problems] == []
    return Criterion(
        code="MADE",
        title=WORDS,
        norm=WORDS,
        remedy=WORDS,
        source=(),
        theme="intake",
        level="automatic",
        in_force=in_force,
        parameters=parameters,
        clauses=tuple(parsed),
        off=tuple(off),
        primary=(),
        secondary=(),
        examples=(),
        place=Place("made.yaml"),
    )
