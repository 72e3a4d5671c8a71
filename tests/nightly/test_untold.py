"""What is withheld from a team changes: the archive knows it, and nothing on the team drive shows that it did."""

from __future__ import annotations

import json
from datetime import date
from itertools import islice
from pathlib import Path

import msgspec
import pytest

from checker.archive.store import Archive
from checker.audience import Standing

from .world import ROOT, World, tree

JUNE, JULY, LATER = date(2026, 6, 30), date(2026, 7, 1), date(2026, 7, 2)
CHANGED = "afsluiting-niemand-ingelicht.json"


@pytest.fixture
def world(tmp_path: Path) -> World:
    """Seven families, as a team reads of them."""
    world = World(tmp_path / "gemeente", tmp_path / "dossiers")
    world.dossiers.mkdir()
    others = (path for path in sorted((ROOT / "dossiers_example").glob("*.json")) if path.name != CHANGED)
    for path in (ROOT / "dossiers_example" / CHANGED, *islice(others, 6)):
        (world.dossiers / path.name).write_bytes(path.read_bytes())
    world.configure(audience="team", formats=["json"])
    return world


def withdraw_verdict(world: World) -> None:
    """In one dossier the safety of a child is no longer judged."""
    path = world.dossiers / CHANGED
    dossier = json.loads(path.read_bytes())
    del dossier["safety_assessments"][0]["verdict"]
    path.write_text(json.dumps(dossier), encoding="utf-8")


def reports(world: World) -> dict[str, bytes]:
    return {name: data for name, data in tree(world.report).items() if name.endswith("rapport.json")}


def standing(world: World) -> Standing:
    archive = Archive(world.archive)
    return msgspec.json.decode(archive.open(archive.names()[-1]).document("standing.json"), type=Standing)


def test_a_night_with_nothing_new_for_the_team_makes_no_report(world: World) -> None:
    """A report with nothing new in it would tell that the one dossier that was edited has something to hide."""
    world.night(JUNE)
    before = reports(world)
    withdraw_verdict(world)
    assert world.night(JUNE).state == "same"
    assert reports(world) == before
    archive = Archive(world.archive)
    first, second = (list(archive.open(name).rows()) for name in archive.names())
    assert {
        (f.outcome.value, g.outcome.value)
        for a, b in zip(first, second, strict=True)
        for f, g in zip(a.findings, b.findings, strict=True)
        if f.outcome is not g.outcome
    } == {("met", "not_met")}
    assert world.night(JUNE).state == "same"
    assert len(archive.names()) == 3


@pytest.mark.parametrize("lost", ["archive", "run"])
def test_a_lost_standing_is_not_made_again_beside_the_reports_that_tell_it(world: World, lost: str) -> None:
    """Else the counts of the old reports, taken from those of tonight, are the one dossier that was edited."""
    archive = Archive(world.archive)
    world.night(JUNE)
    june = standing(world)
    for path in world.dossiers.iterdir():
        path.write_text(json.dumps({**json.loads(path.read_bytes()), "worker": "mw-9"}), encoding="utf-8")
    world.night(JULY)
    assert (june.as_of, standing(world).as_of) == (JUNE.isoformat(), JULY.isoformat())
    for name in archive.names() if lost == "archive" else archive.names()[-1:]:
        archive.remove(name)
    withdraw_verdict(world)
    (world.dossiers / "mager-dossier.json").unlink(missing_ok=True)
    world.night(LATER)
    assert standing(world).profiles == (june.profiles if lost == "run" else ())
    assert f"000002-{JULY}" in standing(world).beside
