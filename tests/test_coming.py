"""What turns red this week, held against what the same dossiers come to a day and a week later."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from checker.audience import for_team
from checker.check import Checker, make_run
from checker.cli.doorstep import framework_of
from checker.coming import coming
from checker.framework.load import Framework
from checker.model import AHEAD, DossierResult, Outcome
from checker.run import Run
from checker.tally import Tally

EXAMPLES = sorted((Path(__file__).parents[1] / "dossiers_example").rglob("*.json"))
WEEKS = [date(2026, 6, 8), date(2026, 7, 14), date(2026, 7, 20)]  # help begins on 20 July in one
OPEN = (Outcome.NOT_MET, Outcome.ERROR)


@pytest.fixture(scope="module")
def framework() -> Framework:
    return framework_of(None)


def run_on(framework: Framework, day: date) -> Run:
    """The examples on a day; those that are of a later day than it cannot be read."""
    checker = Checker(framework, [framework.profile("den-helder-2017")], day)
    tally = Tally(framework, checker.profiles)
    found = [
        result for path in EXAMPLES if isinstance(result := checker.check(path.read_bytes(), path.name), DossierResult)
    ]
    for result in found:
        tally.add(result)
    return make_run(checker, tally, found, [])


def failing(run: Run) -> Iterator[tuple[str, str]]:
    for result in run.dossiers:
        for profile in result.profiles:
            yield from ((result.dossier, f.criterion) for f in profile.findings if f.outcome in OPEN)


def test_what_is_told_is_what_comes(framework: Framework) -> None:
    """Whoever does nothing sees each of these turn red on its day, and nothing else in that week."""
    told = 0
    for day in WEEKS:
        run = run_on(framework, day)
        found = coming(run)
        told += len(found.items)
        assert found.until == (day + timedelta(days=AHEAD)).isoformat()
        assert found.dossiers == len({item.dossier for item in found.items})
        before, seen = set(failing(run)), {result.dossier for result in run.dossiers}
        for ahead in range(1, AHEAD + 1):
            later = day + timedelta(days=ahead)
            due = {(item.dossier, item.criterion) for item in found.items if item.day <= later.isoformat()}
            assert {pair for pair in failing(run_on(framework, later)) if pair[0] in seen} - before == due
    assert told > 10


def test_what_is_told_holds_for_as_long_as_it_says(framework: Framework) -> None:
    """A result that is kept from an earlier night says of the coming week what tonight's would say."""
    profiles = [framework.profile(name) for name in ("inspectorate", "statutory")]
    checkers = [Checker(framework, profiles, WEEKS[1] + timedelta(days=days)) for days in range(20)]
    announced = 0
    for path in EXAMPLES:
        kept: DossierResult | None = None
        for checker in checkers:
            found = checker.check(path.read_bytes(), path.name)
            if isinstance(found, DossierResult):
                if kept and (not kept.until or checker.as_of.isoformat() < kept.until):
                    assert found == kept, (path.name, checker.as_of)
                announced += len(found.coming)
                kept = found
    assert announced


def test_a_team_is_told_by_the_week(framework: Framework) -> None:
    """From the day that is told nobody can say on which day something happened in a family."""
    items = [item for day in WEEKS for item in coming(for_team(run_on(framework, day), ())).items]
    assert items
    assert {date.fromisoformat(item.day).weekday() for item in items} == {0}


def test_more_than_a_screen_is_counted(framework: Framework, monkeypatch: pytest.MonkeyPatch) -> None:
    """A great batch keeps the report small, and the count whole."""
    run = max((run_on(framework, day) for day in WEEKS), key=lambda run: len(coming(run).items))
    whole = coming(run)
    monkeypatch.setattr("checker.coming.MOST_ITEMS", 1)
    first = coming(run)
    assert (first.items, first.left_out) == (whole.items[:1], len(whole.items) - 1)
    assert first.dossiers == whole.dossiers
