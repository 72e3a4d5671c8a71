"""One dossier and a batch of them, from bytes to what the officer is told: without files, clock or processes."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from checker.check import Checker, make_run
from checker.cli.check import exit_code
from checker.cli.doorstep import INCOMPLETE, framework_of
from checker.engine import evaluate
from checker.engine.durable import EngineError
from checker.framework.load import Framework
from checker.model import DossierResult, Outcome, Reason
from checker.report.json_run import render
from checker.run import Unreadable
from checker.tally import FIRST_TO_LOOK_AT, Tally

Make = Callable[..., DossierResult]


@pytest.fixture(scope="module")
def framework() -> Framework:
    return framework_of(None)


@pytest.fixture(scope="module")
def checker(framework: Framework) -> Checker:
    return Checker(framework, [framework.profile("inspectorate")], date(2026, 6, 30))


@pytest.fixture(scope="module")
def result(framework: Framework, checker: Checker) -> Make:
    """The result of the complete dossier, or of one in which something is wrong."""

    def make(name: str, wrong: str = "", file: str = "", line: int = 1) -> DossierResult:
        made: dict[str, Any] = copy.deepcopy(dict(framework.base))
        if wrong == "a parent was not spoken with":
            del made["conversations"][0]["participants"][1]
        elif wrong == "a poor plan":
            made["plans"][0].update(perspective=False, participants=[], domains=[])
        elif wrong == "a child was assessed too late":
            next(s for s in made["safety_assessments"] if s["id"] == "start-child-2")["date"] = "2026-05-01"
        elif wrong == "nothing is told":
            made = {"version": "1"}
        found = checker.check(json.dumps({**made, "id": name}).encode(), file or f"{name}.json", line)
        assert isinstance(found, DossierResult), found
        return found

    return make


def tallied(checker: Checker, results: list[DossierResult]) -> Tally:
    tally = Tally(checker.framework, checker.profiles)
    for found in results:
        tally.add(found)
    return tally


@pytest.mark.parametrize("error", [EngineError("no answer"), RuntimeError("x"), KeyError("x"), TypeError("x")])
def test_a_rule_that_crashes_is_an_error_and_the_run_goes_on(
    framework: Framework, error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One faulty rule is told as such, looks like nothing else, and leaves the other criteria standing."""
    checker = Checker(framework, [framework.profile("inspectorate")], date(2026, 6, 30))
    data = json.dumps(dict(framework.base)).encode()
    before = checker.check(data, "a.json")
    find = evaluate.subjects_of

    def crash(plan: Any, facts: Any) -> Any:
        if plan.clause.id == "spoken":
            raise error
        return find(plan, facts)

    monkeypatch.setattr(evaluate, "subjects_of", crash)
    after = checker.check(data, "a.json")
    assert isinstance(before, DossierResult)
    assert isinstance(after, DossierResult)
    changed = [
        new for old, new in zip(before.profiles[0].findings, after.profiles[0].findings, strict=True) if old != new
    ]
    assert [(f.criterion, f.outcome) for f in changed] == [("VV-01", Outcome.ERROR)]
    assert [(s.reason, s.detail) for s in changed[0].skipped] == [(Reason.ENGINE, type(error).__name__)]
    risk = next(r for r in after.profiles[0].risks if r.number == 2)
    assert risk.occurs == "undetermined"
    assert risk.score is not None
    assert risk.score.low == 0 < risk.score.high
    tally = tallied(checker, [before, after])
    assert exit_code(tally, [], None) == exit_code(tally, [], "error") == INCOMPLETE


def test_a_dossier_that_is_there_twice_counts_twice_and_is_told(checker: Checker, result: Make) -> None:
    """An old export beside a new one does not pass unnoticed: the officer reads which files hold the same family."""
    results = [
        result("twice", file="old/a.json"),
        result("twice", file="new/a.json"),
        *(result("often", file="many.jsonl", line=line) for line in (1, 4, 2, 3)),
        result("once"),
    ]
    for order in (results, results[::-1]):
        tally = tallied(checker, order)
        assert tally.dossiers == 7
        told = {n.dossier: n.details for n in tally.notices() if n.code == "duplicate-dossier"}
        assert told == {
            "often": {"dossier": "often", "files": "many.jsonl, many.jsonl:2, many.jsonl:3", "more": "1"},
            "twice": {"dossier": "twice", "files": "new/a.json, old/a.json", "more": ""},
        }


def test_the_gravest_dossiers_come_first(checker: Checker, result: Make) -> None:
    """Of a large batch the officer sees the few to open first: a child who was overlooked before anything else."""
    results = [result(f"fine-{n}") for n in range(3)]
    results += [result(f"slip-{n:02d}", "a parent was not spoken with") for n in range(120)]
    results += [result("empty", "nothing is told"), result("plan", "a poor plan")]
    results += [result("child", "a child was assessed too late")]
    first = tallied(checker, results).summary(0).profiles[0].attention
    random.Random(1).shuffle(results)
    assert tallied(checker, results).summary(0).profiles[0].attention == first
    assert len(first) == FIRST_TO_LOOK_AT
    assert [item.dossier for item in first[:3]] == ["child", "plan", "slip-00"]
    assert 4 in first[0].child_safety
    assert first[1].child_safety == ()
    assert first[0].total is not None
    assert first[1].total is not None
    assert first[0].total.low < first[1].total.low
    few = tallied(
        checker, [result("fine"), result("empty", "nothing is told"), result("slip", "a parent was not spoken with")]
    )
    assert [item.dossier for item in few.summary(0).profiles[0].attention] == ["slip", "empty"]


def test_the_summary_counts_each_dossier_once_for_each_criterion(checker: Checker, result: Make) -> None:
    """The counts in the report can be checked by hand against the dossiers themselves."""
    results = [result("a"), result("b", "a parent was not spoken with"), result("c", "nothing is told")]
    summary = tallied(checker, results).summary(0).profiles[0]
    for count in summary.criteria:
        assert sum(count.outcomes.values()) == 3
    spoken = next(c for c in summary.criteria if c.criterion == "VV-01")
    assert {name: n for name, n in spoken.outcomes.items() if n} == {"met": 1, "not_met": 1, "undetermined": 1}
    risk = next(r for r in summary.risks if r.number == 2)
    assert (risk.occurs, risk.undetermined, risk.applicable) == (1, 1, 3)


def test_a_file_that_is_not_valid_is_told_whole(checker: Checker) -> None:
    """Every fault of a file is in the run, with its place; a line of many knows its own line."""
    found = checker.check(b'{"version": "1", "id": "a",\n "membrs": [], "team": 3}', "many.jsonl", 7)
    assert isinstance(found, Unreadable)
    assert (found.file, found.line) == ("many.jsonl", 7)
    assert [(f.code, f.line, f.column, f.pointer) for f in found.faults] == [
        ("schema-misspelt-key", 8, 2, "/membrs"),
        ("schema-wrong-type", 8, 16, "/team"),
    ]


def test_the_same_dossier_has_the_same_bytes_whatever_went_before(checker: Checker, result: Make) -> None:
    """What is remembered from other dossiers for speed never colours a result."""
    fresh = Checker(checker.framework, checker.profiles, checker.as_of)
    for wrong in ("a parent was not spoken with", "a poor plan", "nothing is told"):
        result("before", wrong)
    data = json.dumps({**checker.framework.base, "id": "same"}).encode()
    runs = []
    for one in (checker, fresh):
        found = one.check(data, "a.json")
        assert isinstance(found, DossierResult)
        runs.append(b"".join(render(make_run(one, tallied(one, [found]), [found], []))))
    assert runs[0] == runs[1]
