"""A run of the examples beside nights before it, made by hand: what a report says of earlier runs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from msgspec.structs import replace

from checker.archive.measured import measured
from checker.archive.trend import point
from checker.archive.years import years
from checker.check import Checker, make_run
from checker.cli.doorstep import framework_of
from checker.history import Coming, History, Measure, Point, PointProfile
from checker.model import DossierResult
from checker.run import Run
from checker.tally import Tally

EXAMPLES = Path(__file__).parents[1] / "dossiers_example"
AS_OF = date(2026, 6, 30)
CODE, RISK = "VV-01", 2  # the criterion and the risk that move
CHANGED = "PL-01"  # the criterion with other rules at first

MEASURES = (
    Measure(
        RISK, {"nl": "Een regel per gezinslid", "en": "A line for each member"}, "teamleiders", "done", "2026-06-01"
    ),
    Measure(3, {"nl": "Een lijst van partners"}, "beleid jeugd", "done", "2020-01-01"),
    Measure(11, {"nl": "Afsluiten met partners"}, "beleid jeugd", "planned", "2027-01-01"),
)


@cache
def examples(profiles: tuple[str, ...] = ("inspectorate",)) -> Run:
    """The examples, for the officer."""
    framework = framework_of(None)
    checker = Checker(framework, [framework.profile(name) for name in profiles], AS_OF, located=True)
    tally, read = Tally(framework, checker.profiles), []
    for path in sorted(EXAMPLES.glob("*.json")):
        result = checker.check(path.read_bytes(), path.name)
        assert isinstance(result, DossierResult)
        tally.add(result)
        read.append(result)
    return make_run(checker, tally, sorted(read, key=lambda result: result.dossier), [])


def days_before(count: int) -> list[date]:
    """So many nights up to AS_OF: days at first, months further back."""
    back = [n if n < 31 else 30 * (n - 29) for n in range(count)]
    return sorted(AS_OF - timedelta(days=days) for days in back)


def run_with(
    days: Sequence[date], profiles: tuple[str, ...] = ("inspectorate",), measures: Iterable[Measure] = MEASURES
) -> Run:
    """The examples with a trend of these days. On the last half of the days CODE is met and RISK occurs as often as
    tonight, before that CODE was met nowhere and RISK occurred everywhere; CHANGED had other rules then."""
    run = examples(profiles)
    trend = tuple(_night(run, number, day, late=2 * number > len(days)) for number, day in enumerate(days, 1))
    choices = framework_of(None).register.choices
    return replace(
        run,
        history=History(
            difference=None,
            coming=Coming((AS_OF + timedelta(days=7)).isoformat(), 0, (), 0),
            trend=trend,
            years=years(trend, run.reference, choices),
            measures=measured(measures, trend, run.reference, choices),
            choices=choices,
        ),
    )


def _night(run: Run, number: int, day: date, *, late: bool) -> Point:
    profiles = run.receipt.profiles
    if not late:
        profiles = tuple(replace(p, criteria={**p.criteria, CHANGED: "old"}) for p in profiles)
    made = point(number, replace(run, receipt=replace(run.receipt, as_of=day.isoformat(), profiles=profiles)))
    return made if late else replace(made, profiles=tuple(_worse(found) for found in made.profiles))


def _worse(found: PointProfile) -> PointProfile:
    counts = found.criteria[CODE]
    failing = sum(n for outcome, n in counts.items() if outcome != "not_applicable")
    return replace(
        found,
        criteria={**found.criteria, CODE: {"not_met": failing}},
        risks=tuple(replace(r, occurs=r.applicable, undetermined=0) if r.number == RISK else r for r in found.risks),
    )
