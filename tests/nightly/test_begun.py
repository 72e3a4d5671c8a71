"""What was so on the first night may have been so for years: nobody looked."""

from __future__ import annotations

import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from .world import ROOT, World

THURSDAY = date(2026, 7, 2)
EXAMPLES = sorted((ROOT / "dossiers_example").glob("*.json"))


@pytest.mark.parametrize(
    ("audience", "said"),
    [
        ("officer", "de oudste sinds 2 juli 2026 of eerder; toen is begonnen met bewaren"),
        ("team", "de oudste sinds de week van 29 juni 2026 of eerder; toen is begonnen met bewaren"),
    ],
)
def test_the_first_night_is_known_when_it_is_kept_no_more(tmp_path: Path, audience: str, said: str) -> None:
    """A month later the archive has thrown that night away, and what is open since then is still open since then or
    earlier; what came later is not."""
    dossiers = tmp_path / "dossiers"
    dossiers.mkdir()
    world = World(tmp_path / "gemeente", dossiers)
    retention = {"nights": 1, "weeks": 1, "months": 1, "years": 1}
    world.configure(audience=audience, formats=["html"], languages=["nl"], retention=retention)
    for number, examples in enumerate((EXAMPLES[:7], EXAMPLES[:8], EXAMPLES[:9], EXAMPLES[:10])):
        for file in examples:
            shutil.copy(file, dossiers)
        world.night(THURSDAY + timedelta(days=number))
    assert not list(world.archive.glob("000001-*"))
    pages = sorted(world.report.glob("*/*.html"))
    assert said in pages[-1].read_text(encoding="utf-8")
