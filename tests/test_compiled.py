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


# Until when each result of generated dossiers holds, which no report tells, by the code that is first on the path.
UNTIL = """
import json, sys
sys.path.append(sys.argv[1])
from generate import AS_OF, dossiers
from checker.check import Checker
from checker.cli.doorstep import framework_of
framework = framework_of(None)
checker = Checker(framework, [framework.profile(name) for name in framework.order], AS_OF)
print([checker.evaluate(dossier, "family.json").until for dossier in dossiers(200, 5)])
"""


@pytest.mark.soak
def test_a_result_of_the_compiled_build_holds_as_long(compiled: Path, tmp_path: Path) -> None:
    """A finding is kept longer than it is so, where the program is compiled."""
    said = []
    for code in (compiled, ROOT):
        call = [sys.executable, "-P", "-c", UNTIL, str(ROOT / "tests" / "bench")]
        environment = {**os.environ, "PYTHONPATH": str(code)}
        done = subprocess.run(call, cwd=tmp_path, env=environment, capture_output=True, check=True)
        said.append(done.stdout.decode())
    assert said[0] == said[1]
    assert "2026-" in said[0]
