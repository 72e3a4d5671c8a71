"""By when something is due: what is said to fail on a day fails on that day and not before."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from itertools import chain
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from checker.engine.evaluate import Evaluator
from checker.facts.project import Projection
from checker.framework.load import Framework
from checker.model import Outcome, Reason, Subject

EXAMPLES = sorted((Path(__file__).parents[2] / "dossiers_example").glob("*.json"))
AHEAD = 60  # days in which something may begin to fail unannounced

Key = tuple[str, str, str, str | None]


class Judged:
    """A profile, and what it says of each subject of a dossier on a day."""

    def __init__(self, framework: Framework, name: str) -> None:
        profile = framework.profile(name)
        self.projection = Projection(framework.vocabulary, profile.reading)
        self.evaluator = Evaluator(profile.criteria, framework.vocabulary, profile.conditions)

    def on(self, day: int, dossier: Mapping[str, Any]) -> dict[Key, Subject]:
        findings = self.evaluator.evaluate(self.projection.project(dossier, day))
        return {(f.criterion, s.clause, s.subject, s.at): s for f in findings for s in f.subjects}


@pytest.fixture(scope="module")
def families(generate: ModuleType) -> list[dict[str, Any]]:
    return list(chain((json.loads(path.read_bytes()) for path in EXAMPLES), generate.dossiers(60, seed=11)))


@pytest.mark.parametrize("name", ["inspectorate", "almelo-2016", "den-helder-2017", "wijchen-2020", "statutory"])
def test_what_may_still_come_fails_on_the_day_after_it_is_due(
    framework: Framework, families: list[dict[str, Any]], generate: ModuleType, name: str
) -> None:
    """A list says that something turns red on a day, and it does so earlier or later, or not at all. Where a datum is
    missing it may turn out to be unknown on that day, and where none is, it never does."""
    judged, today = Judged(framework, name), generate.AS_OF.toordinal()
    turned = set()
    for dossier in families:
        now = judged.on(today, dossier)
        terms: dict[int, list[Key]] = {}
        for key, subject in now.items():
            if subject.reason is Reason.NOT_YET_DUE and subject.due:
                terms.setdefault(date.fromisoformat(subject.due).toordinal(), []).append(key)
        for day, keys in terms.items():
            last, after = judged.on(day, dossier), judged.on(day + 1, dossier)
            for key in keys:
                assert last[key].reason is Reason.NOT_YET_DUE, key
                assert after[key].outcome is (Outcome.UNDETERMINED if now[key].missing else Outcome.NOT_MET), key
                turned.add(after[key].outcome)
    assert Outcome.NOT_MET in turned


@pytest.mark.parametrize("name", ["inspectorate", "wijchen-2020"])
def test_nothing_that_is_in_order_fails_because_days_go_by(
    framework: Framework, families: list[dict[str, Any]], generate: ModuleType, name: str
) -> None:
    """Something that was in order today turns red in some weeks, and no list has announced it."""
    judged, today = Judged(framework, name), generate.AS_OF.toordinal()
    for dossier in families:
        now, later = judged.on(today, dossier), judged.on(today + AHEAD, dossier)
        for key, subject in later.items():
            if subject.outcome is Outcome.NOT_MET and key in now and now[key].outcome is not Outcome.NOT_MET:
                assert (now[key].reason, now[key].missing) == (Reason.NOT_YET_DUE, ()), key
                assert str(now[key].due) < date.fromordinal(today + AHEAD).isoformat(), key


def test_nothing_is_due_after_what_never_was(framework: Framework) -> None:
    """A family without a plan is told that its plan was due on the first day of the year 1."""
    (path,) = [path for path in EXAMPLES if path.stem == "pas-aangemeld"]
    now = Judged(framework, "inspectorate").on(date(2026, 6, 30).toordinal(), json.loads(path.read_bytes()))
    assert now["PL-01", "before_plan", "/case", None].reason is Reason.NOT_YET_DUE
    assert now["PL-01", "before_plan", "/case", None].due is None
