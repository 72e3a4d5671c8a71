"""The same dossiers give the same bytes, however their files happen to be written."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.check import Checker
from checker.cli.doorstep import framework_of
from checker.cli.formats import FORMATS

ROOT = Path(__file__).parents[1]
EXAMPLES = sorted((ROOT / "dossiers_example").glob("*.json"))


@pytest.fixture(scope="module", params=["inspectorate", "den-helder-2017"])
def checker(request: pytest.FixtureRequest) -> Checker:
    framework = framework_of(None)
    return Checker(framework, [framework.profile(request.param)], date(2026, 6, 30))


def shuffled(value: Any, random: Random) -> Any:
    """The same document with the keys and the list elements at every depth in another order."""
    if isinstance(value, dict):
        items = [(key, shuffled(inner, random)) for key, inner in value.items()]
        random.shuffle(items)
        return dict(items)
    if isinstance(value, list):
        elements = [shuffled(inner, random) for inner in value]
        random.shuffle(elements)
        return elements
    return value


@settings(max_examples=60)
@given(which=st.sampled_from(EXAMPLES), seed=st.integers())
def test_the_order_of_keys_and_list_elements_changes_no_byte(checker: Checker, which: Path, seed: int) -> None:
    """An export that writes its lists in another order tomorrow is no other dossier."""
    dossier = json.loads(which.read_bytes())
    written = json.dumps(shuffled(dossier, Random(seed)), ensure_ascii=False).encode()
    first = msgspec.json.encode(checker.check(which.read_bytes(), which.name))
    assert msgspec.json.encode(checker.check(written, which.name)) == first


def test_what_was_checked_before_changes_no_byte(checker: Checker) -> None:
    """Results that are remembered are those of the dossier itself, not of one that looked like it."""
    framework = checker.framework
    for path in EXAMPLES:
        fresh = Checker(framework, checker.profiles, checker.as_of)
        alone = msgspec.json.encode(fresh.check(path.read_bytes(), path.name))
        assert msgspec.json.encode(checker.check(path.read_bytes(), path.name)) == alone


def reports(folder: Path, paths: list[str], audience: str, jobs: int) -> dict[str, bytes]:
    """What a call by a process of its own writes in each form."""
    folder.mkdir()
    outputs = [part for name in FORMATS for part in ("--output", f"{name}:{folder / name}")]
    profiles = ["--profile", "inspectorate", "--profile", "den-helder-2017"]
    options = ["--as-of", "2026-06-30", "--audience", audience, "--jobs", str(jobs)]
    subprocess.run(
        [sys.executable, "-m", "checker", "check", *paths, *profiles, *options, *outputs],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": str(jobs)},
        stderr=subprocess.DEVNULL,
        check=False,
    )
    return {name: (folder / name).read_bytes() for name in FORMATS}


@pytest.mark.parametrize("audience", [pytest.param("team", marks=pytest.mark.soak), "officer"])
def test_the_order_of_files_and_the_number_of_processes_change_no_report(audience: str, tmp_path: Path) -> None:
    """Who writes a report again to show that nothing was changed since, shows it, in whatever form it was."""
    broken = tmp_path / "broken.json"
    broken.write_bytes(b'{"id": 7')
    paths = [*(str(path) for path in EXAMPLES[::5]), str(broken)]
    first = reports(tmp_path / "first", paths, audience, jobs=1)
    again = reports(tmp_path / "again", paths[::-1], audience, jobs=2)
    assert [name for name in FORMATS if first[name] != again[name]] == []
