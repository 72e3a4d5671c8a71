"""Reports with charts, where the library that draws them meets a machine it did not expect."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

# What a home and the settings of somebody who draws may be.
PLACES = {
    "a home like any other": {},
    "a home that cannot be written to": {"HOME": os.devnull, "XDG_CACHE_HOME": "", "XDG_CONFIG_HOME": ""},
    "settings for drawings that are none": {"MPLCONFIGDIR": os.devnull},
    "another way of drawing": {"MPLBACKEND": "pdf"},
}


def test_a_report_with_charts_is_made_in_silence(program: Any, folder: Path) -> None:
    """Nobody is told where a library keeps its type faces, and no setting of a machine decides what a report says."""
    given = set()
    for number, environment in enumerate(PLACES.values()):
        target = program.folder / f"{number}.html"
        ran = program("check", folder, "--as-of", "2026-06-30", "--output", f"html:{target}", environment=environment)
        assert (ran.code, ran.out, ran.err) == (0, "", "")
        given.add(target.read_bytes())
        (program.folder / "matplotlibrc").write_text(
            "font.size: enormous\nsvg.fonttype: path\n"
        )  # for all but the first
    (page,) = given
    assert b'class="chart"' in page
