"""What is said beside the reports: to whoever keeps the machine, of whatever went wrong."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from .calls import ROOT

CRASH = """
import checker.report.json_run as form

def fail(run):
    word = "Zzyxq Vandenplant"
    import warnings
    warnings.warn(f"too long: {word}")
    raise KeyError(word)

form.render = fail
from checker.cli.main import run
run(["check", "dossiers", "--as-of", "2026-06-30", "--output", "json", "--lang", LANG])
"""


@pytest.mark.parametrize(("lang", "word"), [("nl", "in het programma zelf"), ("en", "in the program itself")])
def test_a_fault_of_the_program_does_not_repeat_a_dossier(tmp_path: Path, lang: str, word: str) -> None:
    """Where the program stopped is told, and not at which words of which family."""
    (tmp_path / "dossiers").mkdir()
    example = ROOT / "dossiers_example" / "goed-dossier.json"
    (tmp_path / "dossiers" / "a.json").write_bytes(example.read_bytes())
    done = subprocess.run(
        [sys.executable, "-c", CRASH.replace("LANG", repr(lang))],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
        timeout=120,
    )
    said = (done.stdout + done.stderr).decode()
    assert "Zzyxq" not in said
    assert word in said
    assert "KeyError" in said
    assert done.returncode == 3, "a run that stopped half way is not one that found something"
