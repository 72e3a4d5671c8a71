"""Validating a dossier: whatever is wrong is told, once, at its place, in words, and without copying people's lives."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fluent.syntax import FluentParser, ast
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.catalogue import LANGUAGES, load_catalogue
from checker.dossier import consistency, schema, validate
from checker.dossier.positions import locate
from checker.dossier.schema import dossier_schema
from checker.dossier.validate import DossierValidator
from checker.errors import Problem
from checker.framework.vocabulary import load_vocabulary
from checker.framework.yaml_file import load_yaml
from checker.schemas import explain
from checker.schemas.explain import SchemaCheck

HERE = Path(__file__).parent
RULES = HERE.parents[1] / "rules"
MESSAGES = Path(validate.__file__).parents[1] / "messages"
AS_OF = date(2024, 12, 31).toordinal()

VOCABULARY = load_vocabulary(load_yaml((RULES / "vocabulary.yaml").read_bytes(), "vocabulary.yaml"))
VALIDATOR = DossierValidator(VOCABULARY)
COMPLETE = json.loads((HERE / "valid" / "complete.json").read_bytes())
INVALID = {path.stem: path.read_text(encoding="utf-8") for path in sorted((HERE / "invalid").glob("*.json"))}
BSN = "123456782"  # invented; passes the check


def problems(text: str) -> list[Problem]:
    return VALIDATOR.problems(json.loads(text), "gezin.json", AS_OF, lambda: locate(text))


def problems_of(dossier: Mapping[str, Any]) -> list[Problem]:
    return problems(json.dumps(dossier, indent=1))


def in_words(found: list[Problem]) -> str:
    return "\n".join(load_catalogue(lang).problem(problem) for lang in LANGUAGES for problem in found)


@pytest.mark.parametrize("path", sorted((HERE / "valid").glob("*.json")), ids=lambda path: path.stem)
def test_a_good_dossier_has_no_problems(path: Path) -> None:
    """A municipality that delivers what was agreed hears nothing, and no time goes into looking up lines."""

    def never() -> Mapping[str, tuple[int, int]]:
        raise AssertionError

    assert VALIDATOR.problems(json.loads(path.read_bytes()), path.name, AS_OF, never) == []


@pytest.mark.parametrize("case", INVALID)
def test_one_mistake_is_one_problem_at_its_place(case: str) -> None:
    """Drop a file named `code--place--what.json` in `invalid`: it must have that one problem, at that place."""
    code, place, _ = case.split("--")
    text = INVALID[case]
    (found,) = problems(text)
    assert (found.code, found.place.pointer) == (code, "/" + place.replace(".", "/"))
    assert found.place.line is not None
    assert found.place.column is not None
    there = text.splitlines()[found.place.line - 1][found.place.column - 1 :]
    last = place.rpartition(".")[2]
    assert there.startswith(f'"{last}":') or (last.isdigit() and there[0] in '{["')
    assert in_words([found]).count("gezin.json:") == len(LANGUAGES)


MANY = """{
  "version": "1",
  ▲schema-misspelt-key"memberz": [],
  "id": "gezin-1",
  "members": [
    {
      "id": "m1",
      ▲schema-wrong-value"role": "vader",
      ▲schema-date-missing"born": "1990-02-30",
      ▲schema-unknown-key"zwemdiploma": true,
      ▲schema-unknown-key"huisdier": true
    },
    ▲schema-missing-key{"role": "child"},
    {"id": "m3", ▲schema-wrong-value"resident": 1}
  ],
  "conversations": [
    {
      "id": "c1",
      "participants": [
        ▲schema-missing-any-key{"manner": "spoken", ▲schema-wrong-type"leads": null}
      ]
    }
  ],
  ▲schema-wrong-type"request": 3
}"""
MANY_MISFITS = """{
  "version": "1",
  "id": "gezin-1",
  "closure": {"date": "2024", "notices": [{"party": ▲"p1"}]},
  "case": {"status": "open"},
  "parties": [],
  "members": [
    {"id": "m1", "born": "2000", ▲"died": "1999"},
    {▲"id": "m1", "parental_problems": [{"id": "o1", ▲"since": "2025-05-01"}]}
  ],
  "request": {"text": ▲"Nummer 123456782"}
}"""


def test_every_mistake_in_the_form_is_told_in_one_go() -> None:
    """Who repairs a file does not have to run the program once for each mistake."""
    marked = re.compile(r"▲([a-z-]+)(?=[\"{])")
    expected = []
    for number, line in enumerate(MANY.splitlines(), 1):
        while match := marked.search(line):
            expected.append((match[1], number, match.start() + 1))
            line = line[: match.start()] + line[match.end() :]
    found = problems(marked.sub("", MANY))
    told = [(p.code, p.place.line, p.place.column) for p in found]
    assert sorted(told) == sorted((*e[:2], column(e, told)) for e in expected)
    assert [line for _, line, _ in told] == sorted(line for _, line, _ in expected)


def column(expected: tuple[str, int, int], told: list[tuple[str, int | None, int | None]]) -> int | None:
    return expected[2] if (expected in told) else None


def test_every_misfit_is_told_in_one_go() -> None:
    """The same for what only the whole dossier shows."""
    expected = {
        ("open-with-closure", "/closure"),
        ("reference-missing", "/closure/notices/0/party"),
        ("period-reversed", "/members/0/died"),
        ("duplicate-id", "/members/1/id"),
        ("after-reference-date", "/members/1/parental_problems/0/since"),
        ("bsn", "/request/text"),
    }
    found = problems(MANY_MISFITS.replace("▲", ""))
    assert {(p.code, p.place.pointer) for p in found} == expected
    assert [p.place.line for p in found] == sorted(p.place.line or 0 for p in found)
