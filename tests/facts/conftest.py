"""What the tests of the facts stand on: the project's own vocabulary, dossiers of a few lines, and cells in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.dossier.validate import DossierValidator
from checker.engine.evaluate import Evaluator
from checker.errors import Place
from checker.facts.days import FIRST, LAST
from checker.facts.project import Facts, Projection, Reading
from checker.facts.records import MOST, Cell, Record
from checker.framework.forms import Criterion, Parameter
from checker.framework.parse import parse_clause
from checker.framework.scope import Scope
from checker.framework.vocabulary import load_vocabulary
from checker.framework.yaml_file import load_yaml
from checker.vocabulary import DATES, SYMBOLS, Vocabulary

RULES = Path(__file__).parents[2] / "rules"
ROLES = ("process_director", "case_director", "process_manager", "monitor", "behavioural_expert", "team_worker")
READING = Reading(
    codes={"role": {**{role: (role,) for role in ROLES}, "casusregisseur": ("case_director",)}},
    methods={"lirik": "instrument", "safety_questions": "questions"},
    complete=frozenset(),
    adult_age=18,
)
TERMS = {
    "a_day": Parameter("a_day", 1, "days"),
    "a_week": Parameter("a_week", 5, "working_days"),
    "half_a_year": Parameter("half_a_year", 6, "months"),
}
TODAY = "2026-06-30"

Dossier = Mapping[str, Any]
Project = Callable[..., Facts]
Judge = Callable[..., str]


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return load_vocabulary(load_yaml((RULES / "vocabulary.yaml").read_bytes(), "vocabulary.yaml"))


@pytest.fixture(scope="session")
def project(vocabulary: Vocabulary) -> Project:
    """(dossier, as_of) -> its facts. The dossier needs no version and id; it must be valid otherwise, unless
    `checked` is False. `domains` is the profile's map of life domains, each local word to the framework's."""
    validator, projection = DossierValidator(vocabulary), Projection(vocabulary, READING)

    def project(
        dossier: Dossier, as_of: str = TODAY, checked: bool = True, domains: Mapping[str, Sequence[str]] | None = None
    ) -> Facts:
        day = date.fromisoformat(as_of).toordinal()
        whole = {"version": "1", "id": "d", **dossier}
        if checked:
            problems = validator.problems(whole, "dossier", day, lambda: {"": (1, 1)})
            assert [(p.code, p.place.pointer) for p in problems] == []
        if domains is None:
            return projection.project(whole, day)
        mapped = {word: tuple(means) for word, means in domains.items()}
        reading = replace(READING, codes={**READING.codes, "domain": mapped})
        return Projection(vocabulary, reading).project(whole, day)

    return project


@pytest.fixture(scope="session")
def judge(vocabulary: Vocabulary, project: Project) -> Judge:
    """(clause, dossier, as_of, in_force) -> what the clause comes to; the clause is written as in a rule."""

    def judge(clause: str, dossier: Dossier, as_of: str = TODAY, in_force: tuple[int, int] = (FIRST, LAST)) -> str:
        document = load_yaml(f"clause: {clause}".encode(), "clause")
        scope = Scope(vocabulary, TERMS, {}, ROLES, [], set())
        parsed = parse_clause(scope, document, "/clause", document.tree["clause"], "1")
        assert scope.problems == []
        words = {"nl": "x", "en": "x"}
        criterion = Criterion(
            "XX-01", words, words, words, (), "", "automatic", in_force, {}, (parsed,), (), (), (), (), Place("x")
        )
        (finding,) = Evaluator([criterion], vocabulary).evaluate(project(dossier, as_of))
        return str(finding.outcome.value)

    return judge


@pytest.fixture(scope="session")
def show() -> Callable[[Facts, Record, str], str]:
    """(facts, record, attribute) -> the attribute as a person would say it."""

    def show(facts: Facts, record: Record, attribute: str) -> str:
        kind = facts.projection.vocabulary.entities[record.entity].attributes[attribute].type
        return in_words(kind, facts.cell(record, attribute))

    return show


def in_words(kind: str, cell: Cell) -> str:
    """A cell as a person would say it; `kind` is the type of its attribute."""
    if kind in SYMBOLS:
        return "unknown" if cell is None else "nothing" if cell == () else " ".join(cell)
    if kind in DATES:
        return _period(cell[0], cell[1])
    if kind == "number":
        least, most, _ = cell
        return "unknown" if (least, most) == (0, MOST) else str(least) if least == most else f"{least} to {most}"
    return ("no", "unknown", "yes")[cell]


def _period(first: int, last: int) -> str:
    if first > last:
        return "never"
    if (first, last) == (FIRST, LAST):
        return "unknown"
    begin, end = _day(first), _day(last)
    return begin if first == last else f"{begin} to {end}"


def _day(day: int) -> str:
    if day <= FIRST:
        return "always"
    return "open" if day >= LAST else date.fromordinal(day).isoformat()
