"""Nights beside each other on the team drive: of the dossiers that were written in, nobody finds how it is with the
safety of a child, in what a report says or in whether there is one."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from .world import ROOT, World, tree

FIRST = date(2026, 6, 30)
FEW = 8


def examples() -> list[Path]:
    return sorted((ROOT / "dossiers_example").glob("*.json"))[:FEW]


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> World:
    """A municipality after its first night."""
    folder = tmp_path_factory.mktemp("evening") / "one"
    world = World(folder, folder / "dossiers")
    world.configure(audience="team", formats=["html", "json", "csv"], languages=["nl", "en"], dossiers=["dossiers"])
    world.dossiers.mkdir()
    for path in examples():
        (world.dossiers / path.name).write_bytes(path.read_bytes())
    world.night(FIRST)
    return world


def write(world: World, **changes: Any) -> None:
    """Something is written in one dossier."""
    path = world.dossiers / examples()[0].name
    path.write_text(json.dumps({**json.loads(path.read_bytes()), **changes}), encoding="utf-8")


def without_safety(world: World) -> dict[str, Any]:
    """What is known of the safety of the children, but for what it says of it."""
    known = json.loads((world.dossiers / examples()[0].name).read_bytes())
    told = ("conclusion", "needs", "capacities", "environment")
    assert known["safety_assessments"]
    return {
        "safety_assessments": [{k: v for k, v in a.items() if k not in told} for a in known["safety_assessments"]],
        "safety_conditions": [{k: v for k, v in c.items() if k != "what"} for c in known["safety_conditions"]],
    }


@pytest.mark.parametrize("day", [FIRST, FIRST + timedelta(1), date(2026, 8, 3)], ids=["again", "next", "later"])
def test_the_team_drive_is_the_same_whatever_came_of_safety(evening: World, tmp_path: Path, day: date) -> None:
    """Two municipalities in which the same dossier was written in, and in one it was about safety as well."""
    one, other = evening.copy(tmp_path / "one"), evening.copy(tmp_path / "other")
    for world in (one, other):
        write(world, conversations=[])
    write(other, **without_safety(other))
    ends = [world.night(day) for world in (one, other)]
    assert [end.state for end in ends] == ["made", "made"]
    assert tree(one.report) == tree(other.report)
    assert tree(one.archive) != tree(other.archive), "nothing about safety was another"


def test_no_report_appears_for_what_it_does_not_show(evening: World, tmp_path: Path) -> None:
    """A new report in which nothing is new would say that something about safety is; the archive knows it all the
    same."""
    one, other = evening.copy(tmp_path / "one"), evening.copy(tmp_path / "other")
    write(other, **without_safety(other))
    ends = [world.night(FIRST) for world in (one, other)]
    assert [end.state for end in ends] == ["same", "same"]
    assert tree(one.report) == tree(other.report)
    assert tree(one.archive) != tree(other.archive)


def test_what_was_not_shown_does_not_come_out_the_night_after(evening: World, tmp_path: Path) -> None:
    """The next night sets what it finds beside what the archive has, and that beside what was shown."""
    one, other = evening.copy(tmp_path / "one"), evening.copy(tmp_path / "other")
    write(other, **without_safety(other))
    for world in (one, other):
        world.night(FIRST)
        write(world, conversations=[])
        world.night(FIRST + timedelta(1))
    assert tree(one.report) == tree(other.report)


def test_the_dossiers_are_called_the_same_for_the_officer(evening: World, tmp_path: Path) -> None:
    """A team asks after a dossier by the name that it has in its report, and the officer finds it."""
    world = evening.copy(tmp_path / "one")
    path = world.dossiers / examples()[0].name
    path.write_text(json.dumps({**json.loads(path.read_bytes()), "id": "zzyxq-vandenplant"}), encoding="utf-8")
    world.night(FIRST)
    run = json.loads(sorted(world.report.glob("*/*.json"))[-1].read_bytes())
    [called] = {d["dossier"] for d in run["dossiers"] if d["dossier"].startswith("dossier-")}
    world.configure(audience="officer", formats=["xlsx"], dossiers=["dossiers"])
    world.night(FIRST + timedelta(1))
    books = sorted(world.report.rglob("*.xlsx"))
    cells = {cell for sheet in load_workbook(books[-1]) for row in sheet.iter_rows(values_only=True) for cell in row}
    assert {called, "zzyxq-vandenplant"} <= cells
