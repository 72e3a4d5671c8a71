"""A reader goes from any entry of the sources to what became of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.cli.doorstep import framework_of
from checker.framework.load import Framework, load_framework
from checker.framework.trace import Became, check_trace, trace

HERE = Path(__file__).parent
TINY = {p.relative_to(HERE / "tiny").as_posix(): p.read_bytes() for p in (HERE / "tiny").rglob("*") if p.is_file()}


def test_each_entry_leads_to_what_became_of_it() -> None:
    """A criterion and a question by their own files with the profiles that ask them; an entry without a file by the
    criterion that asks the same, by the place in the profile that realises it, or by what nothing looks at."""
    became = {traced.code: traced.became for traced in trace(load_framework(TINY))}
    assert became == {
        "AA-01": (
            Became("criterion", ("AA-01",), "criteria/intake/AA-01-spoken.yaml", "automatic", ("basic", "local")),
        ),
        "AA-01-O": (
            Became("question", ("AA-01-O",), "questionnaire/intake/AA-01-O-manners.yaml", "", ("basic", "local")),
        ),
        "AA-02": (
            Became("criterion", ("AA-02",), "criteria/intake/AA-02-residents.yaml", "presence", ("basic", "local")),
        ),
        "AA-03": (Became("alias", ("AA-01",)),),
        "AA-05": (Became("excuse", profiles=("basic",), key="member.born"),),
        "AA-04": (Became("profile", file="profiles/local.yaml", profiles=("local",), key="add_when/theme intake"),),
        "BB-01": (
            Became("criterion", ("BB-01",), "criteria/plan/BB-01-interval.yaml", "automatic", ("basic",)),
            Became("rest", ("AA-01",)),
        ),
    }


def test_what_is_only_advice_is_called_so() -> None:
    """A reader does not take a "kan" provision for a duty."""
    file = "criteria/plan/BB-01-interval.yaml"
    start = TINY[file].index(b"clauses:"), TINY[file].index(b"examples:")
    clauses = b"clauses:\n  - {require: {conversation: {}}, mark: advice}\n  - {require: {conversation: {}}MARK}\n"
    kinds: dict[bytes, list[str]] = {}
    for mark in (b"", b", mark: advice"):
        text = TINY[file][: start[0]] + clauses.replace(b"MARK", mark) + TINY[file][start[1] :]
        text = text.replace(b"parameters:\n  rest: {value: 2, unit: working_days, nl: rust, en: rest}\n", b"")
        (found,) = (t for t in trace(load_framework({**TINY, file: text})) if t.code == "BB-01")
        kinds[mark] = [became.kind for became in found.became if became.kind != "rest"]
    assert kinds == {b"": ["criterion"], b", mark: advice": ["advice"]}


def test_what_is_of_no_source_comes_last_and_apart() -> None:
    """Nobody takes a rule of the project or of a municipality for one of the inspectors."""
    rules = {**TINY, "entries.yaml": TINY["entries.yaml"].replace(b"      AA-01: {place: hoofdstuk 1}\n", b"")}
    traced = trace(load_framework(rules))
    assert [t.code for t in traced if t.entry is None] == [traced[-1].code] == ["AA-01"]


# The rules of the project itself.

NUMBERED = {"TT": 6, "IZ": 7, "BS": 3, "VV": 10, "PL": 12, "RG": 9, "AL": 25, "WY": 27}
REGISTER = "01a 01b 01c 03a 03b 04a 04b 04c 05a 05b 07a 07b 07c 08a 08b 08c 08d 09a 09b 09c 09d 10 11a 11b 11c 11d"
HALVES = ("TT-03", "IZ-01", "DH-B3", "DH-B9", "WY-15", "WY-26", "WY-27")  # which a dossier proves only in part
CODES = {
    *(f"{family}-{number:02d}" for family, most in NUMBERED.items() for number in range(1, most + 1)),
    *(f"DH-{row}" for row in REGISTER.split()),
    *(f"DH-B{number}" for number in range(1, 15)),
    *(f"GG-{number:02d}" for number in (*range(6), *range(11, 16))),
    *(f"{code}-O" for code in HALVES),
}


@pytest.fixture(scope="module")
def framework() -> Framework:
    return framework_of(None)


def test_no_requirement_of_the_sources_is_skipped(framework: Framework) -> None:
    """An officer who asks "and what about ...?" gets an answer for every row of the five sources."""
    assert {entry.code for entry in framework.entries} == CODES
    assert check_trace(framework) == []
    assert [traced.code for traced in trace(framework) if not traced.became] == []


def test_every_half_that_no_dossier_can_prove_is_asked(framework: Framework) -> None:
    """Half a requirement is not taken for the whole."""
    halves = {q.half_of: q.theme for q in framework.library.questions.values() if q.half_of}
    assert halves.keys() == set(HALVES)


def test_what_is_of_no_source_is_never_asked_for_one(framework: Framework) -> None:
    """Terms of law and checks of the project stand in profiles that say so, not in those of the inspectors."""
    apart = {traced.code.partition("-")[0] for traced in trace(framework) if traced.entry is None}
    assert apart == {"ST", "OW"}
