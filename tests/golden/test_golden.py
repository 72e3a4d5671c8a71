"""The approved runs of the example dossiers: no change in what a user sees is released without a look at it."""

from __future__ import annotations

import subprocess
import sys
from difflib import unified_diff
from pathlib import Path

import pytest

HERE = Path(__file__).parent
APPROVED = sorted(file.name for file in HERE.iterdir() if file.suffix in (".json", ".txt"))
SHOWN = 60  # lines of difference
ADVICE = "Read the difference. Is each line right? Then: python tests/golden/regenerate.py, and commit the files."


@pytest.fixture(scope="module")
def now(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The runs as the checker gives them now."""
    folder = tmp_path_factory.mktemp("golden")
    subprocess.run([sys.executable, str(HERE / "regenerate.py"), str(folder)], check=True)
    return folder


def test_every_run_is_approved(now: Path) -> None:
    """A profile or language that nobody has looked at does not slip in, and none disappears."""
    assert sorted(file.name for file in now.iterdir()) == APPROVED, ADVICE


@pytest.mark.parametrize("name", APPROVED)
def test_a_run_says_what_was_approved(now: Path, name: str) -> None:
    """An officer who ran the checker yesterday gets the same outcomes, reasons, numbers and words today."""
    before, after = ((folder / name).read_text("utf-8").splitlines() for folder in (HERE, now))
    difference = list(unified_diff(before, after, f"approved/{name}", f"now/{name}", lineterm="", n=2))
    if difference:
        more = [f"… and {len(difference) - SHOWN} lines more"] if len(difference) > SHOWN else []
        pytest.fail("\n".join([*difference[:SHOWN], *more, ADVICE]), pytrace=False)
