"""Until when a result may be kept: a night that does not look at a dossier again would have found the same.

The long search is `python -m pytest -m soak tests/test_until.py tests/engine/test_until.py`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from msgspec.structs import replace

from checker.check import Checker
from checker.cli.doorstep import framework_of
from checker.dossier.positions import locate
from checker.framework.load import Framework
from checker.model import DossierResult

EXAMPLES = sorted((Path(__file__).parents[1] / "dossiers_example").glob("*.json"))
AS_OF = date(2026, 6, 30)
LATER = [AS_OF + timedelta(days=days) for days in (1, 9, 40, 190)]

Dossier = dict[str, Any]


class Nights:
    """Checkers of the same profiles, each made when its night comes."""

    def __init__(self, framework: Framework, names: Sequence[str], *, located: bool) -> None:
        self.framework = framework
        self.names = names
        self.located = located
        self._checkers: dict[date, Checker] = {}

    def on(self, night: date, dossier: Dossier) -> DossierResult:
        if night not in self._checkers:
            profiles = [self.framework.profile(name) for name in self.names]
            self._checkers[night] = Checker(self.framework, profiles, night)
        lines = None
        if self.located:
            lines = {pointer: line for pointer, (line, _) in locate(json.dumps(dossier, indent=1)).items()}
        return self._checkers[night].evaluate(dossier, "family.json", 1, lines)


def kept(result: DossierResult) -> DossierResult:
    """All of a result that has to stay as it is."""
    return replace(result, until="")


@pytest.fixture(scope="module")
def framework() -> Framework:
    return framework_of(None)


@pytest.fixture(scope="module")
def nights(framework: Framework) -> Nights:
    return Nights(framework, framework.order, located=True)


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_a_result_is_the_same_until_the_day_it_names(nights: Nights, file: Path) -> None:
    """A finding, a risk, a flag or the place of a record, by any of the profiles, that is no longer what it was."""
    dossier = json.loads(file.read_bytes())
    first = nights.on(AS_OF, dossier)
    assert first.until == "" or first.until > AS_OF.isoformat()
    for night in LATER:
        if first.until == "" or night.isoformat() < first.until:
            assert kept(nights.on(night, dossier)) == kept(first), night


def test_most_families_are_left_alone_for_weeks(nights: Nights) -> None:
    """Each night evaluates everything again, and takes as long as the first."""
    found = [nights.on(AS_OF, json.loads(file.read_bytes())) for file in EXAMPLES]
    assert {result.until for result in found if result.status == "closed"} == {""}
    week = (AS_OF + timedelta(days=7)).isoformat()
    lasting = [result.dossier for result in found if result.until == "" or result.until > week]
    assert len(lasting) > 3 / 4 * len(found)


def test_a_term_that_passes_is_announced_to_the_day(framework: Framework) -> None:
    """What turns red on a day is looked at on that day, not the day after."""
    (file,) = [file for file in EXAMPLES if file.stem == "pas-aangemeld"]
    dossier = json.loads(file.read_bytes())
    inspectorate = Nights(framework, ["inspectorate"], located=False)
    first = inspectorate.on(AS_OF, dossier)
    day = date.fromisoformat(first.until)
    assert kept(inspectorate.on(day - timedelta(days=1), dossier)) == kept(first)
    assert kept(inspectorate.on(day, dossier)) != kept(first)


def test_what_is_read_of_a_running_case_names_no_last_day(nights: Nights) -> None:
    """A period that has not ended looks as if it had, on the day of the run."""
    (file,) = [file for file in EXAMPLES if file.stem == "goed-dossier"]
    spots = nights.on(AS_OF, json.loads(file.read_bytes())).spots.values()
    ends = {spot.period[1] for spot in spots if spot.period}
    assert "" in ends
    assert AS_OF.isoformat() not in ends


@pytest.mark.soak
@pytest.mark.parametrize(("names", "seed", "count", "located"), [("all", 3, 40, True), ("inspectorate", 4, 300, False)])
def test_a_generated_family_keeps_its_result_day_by_day(
    framework: Framework, generate: ModuleType, names: str, seed: int, count: int, located: bool
) -> None:
    """As above, on each of ninety days; a result that has expired is replaced as a night would do."""
    nights = Nights(framework, framework.order if names == "all" else [names], located=located)
    families = list(generate.dossiers(count, seed))
    found = [nights.on(AS_OF, dossier) for dossier in families]
    for ahead in range(1, 91):
        night = AS_OF + timedelta(days=ahead)
        for number, dossier in enumerate(families):
            now, before = nights.on(night, dossier), found[number]
            if before.until and before.until <= night.isoformat():
                found[number] = now
            assert kept(now) == kept(found[number]), (dossier["id"], night)


@pytest.mark.bench
def test_how_many_expire_in_a_night(framework: Framework, generate: ModuleType) -> None:
    """Prints the share of generated dossiers that expires in an average night, and of those that then do change."""
    families, days = list(generate.dossiers(400, 8)), 60
    for names in (["inspectorate"], framework.order):
        nights = Nights(framework, names, located=False)
        found = [nights.on(AS_OF, dossier) for dossier in families]
        expired = changed = 0
        for ahead in range(1, days + 1):
            night = AS_OF + timedelta(days=ahead)
            for number, before in enumerate(found):
                if before.until and before.until <= night.isoformat():
                    found[number] = nights.on(night, families[number])
                    expired += 1
                    changed += kept(found[number]) != kept(before)
        shares = [f"{count / len(families) / days:.2%}" for count in (expired, changed)]
        print(f"\n{len(names)} profiles: in a night {shares[0]} of the dossiers expire, {shares[1]} change")
