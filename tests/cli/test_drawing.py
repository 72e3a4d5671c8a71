"""Reports with charts, where the library that draws them meets a machine it did not expect."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

# What a home, a folder with settings of one's own and a program around it may hold.
PLACES = {
    "a home that cannot be written to": {"HOME": os.devnull},
    "settings for drawings that are none": {"MPLCONFIGDIR": os.devnull},
    "another way of drawing": {"MPLBACKEND": "agg"},
}


@pytest.fixture(scope="module")
def usual() -> dict[str, bytes]:
    """What came out first, which the others have to equal."""
    return {}


@pytest.mark.parametrize("place", PLACES)
def test_a_report_with_charts_is_made_in_silence(program, folder: Path, usual: dict[str, bytes], place: str) -> None:
    """Nobody is shown where a library keeps its type faces, and the settings of a machine decide nothing in a report."""
    (program.folder / "matplotlibrc").write_text("font.size: enormous\nsvg.fonttype: path\n")
    environment = {"XDG_CACHE_HOME": "", "XDG_CONFIG_HOME": "", **PLACES[place]}
    target = program.folder / "report.docx"
    ran = program("check", folder, "--as-of", "2026-06-30", "--output", f"docx:{target}", environment=environment)
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    data = target.read_bytes()
    assert b"word/media/" in data  # it has charts
    assert usual.setdefault("docx", data) == data
