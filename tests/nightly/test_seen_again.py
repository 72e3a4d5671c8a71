"""A file that cannot be read for some nights: what failed in it has failed as long as before."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

import msgspec
import pytest

from checker.archive.store import Archive
from checker.history import Difference

from .world import ROOT, World

JUNE = date(2026, 6, 30)
EXAMPLES = sorted((ROOT / "dossiers_example").glob("*.json"))[:7]


def write_lines(path: Path) -> None:
    path.write_bytes(b"".join(json.dumps(json.loads(file.read_bytes())).encode() + b"\n" for file in EXAMPLES[4:]))


def write_zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for file in EXAMPLES[4:]:
            archive.writestr(f"wijk/{file.name}", file.read_bytes())


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-200])


def lead_to_itself(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.name)


def write_wide(path: Path) -> None:
    path.write_bytes(path.read_bytes().decode().encode("utf-16"))


@pytest.mark.parametrize(
    ("name", "write", "spoil"),
    [
        ("wijk.zip", write_zip, cut),
        ("wijk.jsonl", write_lines, lead_to_itself),
        ("wijk.jsonl", write_lines, write_wide),
    ],
)
def test_what_stands_in_a_file_that_cannot_be_read_has_not_vanished(
    tmp_path: Path, name: str, write: Callable[[Path], None], spoil: Callable[[Path], None]
) -> None:
    """One broken export of a whole district, and the report says that its families are gone and their faults with
    them; and when it can be read again, that all of it is new since that night."""
    world = World(tmp_path / "gemeente", tmp_path / "dossiers")
    world.dossiers.mkdir()
    for file in EXAMPLES[:4]:
        (world.dossiers / file.name).write_bytes(file.read_bytes())
    world.configure(formats=["json"])
    path = world.dossiers / name
    said = []
    for night in range(4):
        if night in (0, 3):
            path.unlink(missing_ok=True)
            write(path)
        elif night == 1:
            spoil(path)
        end = world.night(JUNE + timedelta(days=night))
        said.append((end.code, difference(world) if night in (1, 3) else None))
    assert [code for code, _ in said] == [0, 3, 3, 0]
    broken, mended = said[1][1], said[3][1]
    assert broken
    assert mended
    assert broken.dossiers.counts == {"unread": 3}
    moves = {kind for criterion in broken.criteria for kind in criterion.moves}
    assert moves == {"unseen"}
    assert mended.dossiers.counts == {"read_again": 3}
    assert {kind for criterion in mended.criteria for kind in criterion.moves} == {"seen_again"}
    assert {opened.since for opened in mended.longest} == {JUNE.isoformat()}
    assert {criterion.oldest for criterion in mended.criteria} <= {JUNE.isoformat(), ""}


def test_figures_of_the_few_that_are_left_are_not_shown(tmp_path: Path) -> None:
    """The export of nearly everybody is broken, and the trend and the measures tell of the two families beside it."""
    world = World(tmp_path / "gemeente", tmp_path / "dossiers")
    world.dossiers.mkdir()
    for file in EXAMPLES[:2]:
        (world.dossiers / file.name).write_bytes(file.read_bytes())
    world.configure()
    path = world.dossiers / "iedereen.zip"
    write_zip(path)
    world.night(JUNE)
    whole = path.read_bytes()
    cut(path)
    end = world.night(JUNE + timedelta(days=1))
    assert (end.code, [problem.code for problem in end.problems]) == (3, ["night-most-unseen"])
    assert "De meeste dossiers zijn niet gezien (3 van 5)" in world.page()
    assert f'href="000001-{JUNE}/rapport.csv"' in world.page()
    path.write_bytes(whole)
    assert world.night(JUNE + timedelta(days=2)).state == "same"


def difference(world: World) -> Difference:
    """What the newest report says is different."""
    newest = max(world.report.glob("*/rapport.json"))
    return msgspec.convert(json.loads(newest.read_bytes())["history"]["difference"], Difference)


def test_a_dossier_that_was_unreadable_for_two_nights_keeps_its_days(tmp_path: Path) -> None:
    """Else one broken export makes everything that has been wrong for months look new."""
    world = World(tmp_path / "gemeente", tmp_path / "dossiers")
    world.dossiers.mkdir()
    paths = []
    for path in islice(sorted((ROOT / "dossiers_example").glob("*.json")), 3):
        paths.append(world.dossiers / path.name)
        paths[-1].write_bytes(path.read_bytes())
    world.configure()
    whole = paths[0].read_bytes()
    for night in range(4):
        paths[0].write_bytes(whole if night in (0, 3) else whole[:500])
        world.night(JUNE + timedelta(days=night))
    archive = Archive(world.archive)
    runs = [archive.open(name) for name in archive.names()]
    assert [run.receipt.dossiers for run in runs] == [3, 2, 2, 3]
    first, last = ({row.dossier: row.findings for row in run.rows()} for run in (runs[0], runs[3]))
    same = [
        (was.since, now.since)
        for dossier, findings in last.items()
        for was, now in zip(first[dossier], findings, strict=True)
        if was.outcome is now.outcome
    ]
    assert len(same) > 100
    assert set(same) == {("2026-06-30", "2026-06-30")}
