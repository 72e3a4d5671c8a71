"""The compiled build, as a user installs it who has many dossiers: faster, and otherwise the same.

python -m pytest -m soak tests/test_compiled.py
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from checker.cli.doorstep import framework_of

ROOT = Path(__file__).parents[1]


def run(code: Path, arguments: list[str], folder: Path) -> bytes:
    """What `checker` from a folder of code says."""
    environment = {**os.environ, "PYTHONPATH": str(code)}
    call = [sys.executable, "-P", "-m", "checker", *arguments]
    return subprocess.run(call, cwd=folder, env=environment, capture_output=True, check=True).stdout


@pytest.mark.soak
def test_the_compiled_build_says_the_same_to_the_byte(compiled: Path, tmp_path: Path) -> None:
    """An outcome, a reason or a number depends on how the program was installed."""
    assert list(compiled.glob("checker/engine/rows.*.so")) or list(compiled.glob("checker/engine/rows.*.pyd"))
    generate = "import sys; sys.path.insert(0, sys.argv[1]); from generate import write; from pathlib import Path; "
    generate += "write(Path('many.jsonl'), 300)"
    subprocess.run([sys.executable, "-c", generate, str(ROOT / "tests" / "bench")], cwd=tmp_path, check=True)
    shutil.copytree(ROOT / "dossiers_example", tmp_path / "dossiers")
    profiles = [part for name in framework_of(None).order for part in ("--profile", name)]
    asked = ["check", "dossiers", "many.jsonl", *profiles, "--as-of", "2026-06-30", "--output", "json"]
    assert run(compiled, asked, tmp_path) == run(ROOT, asked, tmp_path)
    assert run(compiled, ["rules", "test"], tmp_path) == run(ROOT, ["rules", "test"], tmp_path)
