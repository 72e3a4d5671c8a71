"""The trend is made of the runs that are kept, and every number of it can be found back in them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from checker.archive.recount import differences, recount
from checker.archive.rows import DossierRow, FindingRow, RiskRow
from checker.archive.trend import point, trend
from checker.check import Checker, make_run
from checker.cli.doorstep import framework_of
from checker.model import DossierResult
from checker.run import Run
from checker.tally import Tally
from tests.archive import points


def numbers(of: Iterable[points.Point]) -> list[int]:
    return [p.mark.number for p in of]


def test_tonight_stands_last_and_what_does_not_stay_is_gone() -> None:
    """What the lines show are runs that can still be opened, the second run of a day too."""
    carried = [points.point(1, "2026-11-20"), points.point(2, "2026-11-21"), points.point(3, "2026-11-22")]
    tonight = points.point(4, "2026-11-22")
    made = trend(carried, tonight, {2, 3})
    assert numbers(made) == [2, 3, 4]


# Every number once more.

EXAMPLES = sorted((Path(__file__).parents[2] / "dossiers_example").glob("*.json"))
PROFILES = ("inspectorate", "den-helder-2017")


@pytest.fixture(scope="module")
def checker() -> Checker:
    framework = framework_of(None)
    return Checker(framework, [framework.profile(name) for name in PROFILES], date(2026, 6, 30))


@pytest.fixture(scope="module")
def results(checker: Checker) -> list[DossierResult]:
    found = [checker.check(path.read_bytes(), path.name) for path in EXAMPLES]
    return [result for result in found if isinstance(result, DossierResult)]


def run_of(checker: Checker, results: Iterable[DossierResult]) -> Run:
    tally = Tally(checker.framework, checker.profiles)
    for result in results:
        tally.add(result)
    return make_run(checker, tally, results, [])


def row_of(result: DossierResult) -> DossierRow:
    findings = [FindingRow(f.outcome, 0, 0, 0, 0, "", "") for p in result.profiles for f in p.findings]
    risks = [tuple(RiskRow(r.number, r.occurs, None, None) for r in p.risks) for p in result.profiles]
    return DossierRow("", "", "", "", tuple(findings), tuple(risks))


def with_rule(run: Run, code: str, digest: str) -> Run:
    profiles = tuple(replace(p, criteria={**p.criteria, code: digest}) for p in run.receipt.profiles)
    return replace(run, receipt=replace(run.receipt, profiles=profiles))


@given(data=st.data())
@settings(max_examples=25)
def test_every_number_of_the_trend_can_be_recomputed(
    checker: Checker, results: list[DossierResult], data: st.DataObject
) -> None:
    """Whoever doubts a line counts the rows of the archived runs, and finds the same; what is forgotten since is
    missing by no more than was forgotten, and anything else is seen."""
    chosen = data.draw(st.lists(st.sampled_from(results), min_size=1, max_size=60))
    run = run_of(checker, chosen)
    made = point(7, run)
    columns = [(p.name, c.code) for p in run.reference.profiles for c in p.criteria]
    rows = [row_of(result) for result in chosen]
    assert differences(made, recount(columns, PROFILES, rows)) == []
    assert sum(sum(counts.values()) for p in made.profiles for counts in p.criteria.values()) == len(rows) * len(
        columns
    )
    gone = data.draw(st.integers(1, len(rows)))
    less = recount(columns, PROFILES, rows[gone:])
    assert differences(made, less, forgotten=gone) == []
    assert differences(made, less, forgotten=gone - 1) != []
    assert differences(made, recount(columns, PROFILES, [*rows, rows[0]]), forgotten=gone) != []


def test_only_what_a_changed_rule_decides_is_another_line(checker: Checker, results: list[DossierResult]) -> None:
    """One rule that is edited breaks its own line and those of the risks that it feeds, and leaves the others whole."""
    run = run_of(checker, results)
    before, after = (point(1, made).profiles[0] for made in (run, with_rule(run, "VV-01", "other")))
    assert {code for code in before.rules if before.rules[code] != after.rules[code]} == {"VV-01"}
    fed = {n for c in run.reference.profiles[0].criteria if c.code == "VV-01" for n in (*c.primary, *c.secondary)}
    moved = {a.number for a, b in zip(before.risks, after.risks, strict=True) if a.rules != b.rules}
    assert moved == fed != set()


def test_another_version_of_the_program_is_another_line(checker: Checker, results: list[DossierResult]) -> None:
    """What the program itself does differently is not told as a change of the families."""
    run = run_of(checker, results)
    newer = replace(run, receipt=replace(run.receipt, version="99.0.0"))
    before, after = (point(1, made).profiles[0].rules for made in (run, newer))
    assert [code for code in before if before[code] == after[code]] == []
