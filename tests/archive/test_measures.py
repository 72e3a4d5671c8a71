"""Whoever keeps measures.yaml is told every mistake in it, where it stands and what it should be.

A file of `measures/` is a broken one, named `<code>--<what>.yaml`. A ▲ stands right before the place of a mistake and
is no part of the text. Dropping in another file adds a test.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import checker
from checker.archive.measures import load_measures
from checker.catalogue import LANGUAGES, load_catalogue
from checker.errors import CheckerError
from checker.history import Measure

BROKEN = Path(__file__).parent / "measures"
ARROW = "▲"
RISKS = range(1, 12)


def places(text: str) -> set[str]:
    """Where the arrows point, as line:column."""
    found, before = set(), ""
    for part in text.split(ARROW)[:-1]:
        before += part
        found.add(f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}")
    return found


@pytest.mark.parametrize("case", sorted(path.name for path in BROKEN.glob("*.yaml")))
def test_a_mistake_is_told_with_its_place(case: str) -> None:
    """All mistakes at once, each in both languages with its line."""
    text = (BROKEN / case).read_text(encoding="utf-8")
    with pytest.raises(CheckerError) as raised:
        load_measures(text.replace(ARROW, "").encode(), "measures.yaml", RISKS)
    problems = raised.value.problems
    assert {problem.code for problem in problems} == set(case.partition("--")[0].split("+"))
    assert {f"{p.place.line}:{p.place.column}" for p in problems} == places(text)
    for problem in problems:
        assert all(load_catalogue(lang).problem(problem).startswith("measures.yaml:") for lang in LANGUAGES)


def test_a_plan_is_read_as_it_is_written() -> None:
    """The order is kept, 01 is a number, and an English text is there when it was given."""
    text = """\
measures:
  - risk: 02
    nl: Gespreksformulier met een regel per gezinslid
    en: A form with a line for each member of the family
    owner: teamleiders wijkteam
    status: done
    date: 2026-03-01
  - {risk: "11", nl: Afsluiten met een lijst van partners, owner: beleid jeugd, status: planned, date: 2027-01-01}
"""
    first, second = load_measures(text.encode(), "measures.yaml", RISKS)
    assert first == Measure(
        risk=2,
        text={
            "nl": "Gespreksformulier met een regel per gezinslid",
            "en": "A form with a line for each member of the family",
        },
        owner="teamleiders wijkteam",
        status="done",
        day="2026-03-01",
    )
    assert (second.risk, list(second.text), second.status, second.day) == (11, ["nl"], "planned", "2027-01-01")
    assert load_measures(b"measures: []\n", "measures.yaml", RISKS) == ()


def test_the_example_in_the_documentation_can_be_used() -> None:
    """Who copies it has a plan that is read."""
    readme = (Path(checker.__file__).parent / "nightly" / "README.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```yaml\n(measures:.*?)```", readme, flags=re.DOTALL)
    assert [m.risk for m in load_measures(example.encode(), "measures.yaml", RISKS)] == [2, 11]
