"""What a night costs, printed and never asserted: `python -m pytest -m bench -s -k nights`.

All nights of one run are of one folder, each document a file, and of one machine: what to compare is how they relate.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from edits import Folder
from generate import AS_OF

pytestmark = pytest.mark.bench
ROOT = Path(__file__).parents[2]
DOSSIERS = int(os.environ.get("BENCH_DOSSIERS", "10000"))

CONFIG = """
owner: {name: Team kwaliteit, contact: kwaliteit@gemeente.example}
dossiers: [dossiers]
report: rapport
archive: archief
key: eigen/sleutel
formats: [html]
"""


def night(folder: Path, day: date) -> tuple[float, str]:
    """Processor time of one night, with that of its workers, in seconds; and what was said of it."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "checker", "nightly", "night.yaml", "--as-of", day.isoformat(), "--lang", "en"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.returncode in (0, 3), done.stderr
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done.stdout.splitlines()[0]


def test_nights(tmp_path: Path) -> None:
    """A night on which all is new, one without changes, one after a working day, and one that time alone makes."""
    (tmp_path / "night.yaml").write_text(CONFIG)
    folder = Folder(tmp_path / "dossiers", DOSSIERS)
    cold, _ = night(tmp_path, AS_OF)
    rows = [("all dossiers are new", cold)]
    rows += [("nothing changed", night(tmp_path, AS_OF)[0]) for _ in range(3)]
    changed = folder.pass_day(AS_OF)
    rows.append((f"{changed} files changed on a working day", night(tmp_path, AS_OF)[0]))
    rows.append(("a day went by", night(tmp_path, AS_OF + timedelta(days=1))[0]))
    print(f"\n{DOSSIERS} dossiers: seconds of processor time, and how many times less than on the first night")
    for name, seconds in rows:
        print(f"  {name:<58}{seconds:>10.1f}{cold / seconds:>10.1f}")
    sizes = [sum(p.stat().st_size for p in run.iterdir()) for run in (tmp_path / "archief").iterdir() if run.is_dir()]
    print(f"  {'bytes of a run in the archive':<58}{max(sizes):>10,}")
    assert json.loads((tmp_path / "rapport" / "nights.json").read_bytes())["nights"]
