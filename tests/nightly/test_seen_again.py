"""A file that cannot be read for some nights: what failed in it has failed as long as before."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import islice
from pathlib import Path

from checker.archive.store import Archive

from .world import ROOT, World

JUNE = date(2026, 6, 30)


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
