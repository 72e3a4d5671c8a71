"""Where the records lie that a finding names: what a report leads its reader back to."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.check import Checker
from checker.cli.doorstep import framework_of
from checker.model import DossierResult

ROOT = Path(__file__).parents[1]
EXAMPLES = sorted((ROOT / "dossiers_example").glob("*.json"))


@pytest.fixture(scope="module")
def checker() -> Checker:
    framework = framework_of(None)
    return Checker(framework, [framework.profile(name) for name in framework.order], date(2026, 6, 30), located=True)


def at(dossier: Any, pointer: str) -> Any:
    """What stands at a pointer; None for a list that the file does not hold."""
    for step in pointer.split("/")[1:]:
        if isinstance(dossier, list):
            dossier = dossier[int(step)]
        else:
            dossier = dossier.get(step) if isinstance(dossier, dict) else None
    return dossier


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_each_record_of_a_finding_is_found_where_the_report_says(checker: Checker, file: Path) -> None:
    """An officer who looks up a line finds the record that the report is about, not its neighbour."""
    data = file.read_bytes()
    lines = data.decode().splitlines()
    result = checker.check(data, file.name)
    assert isinstance(result, DossierResult)
    named = {s.subject for p in result.profiles for f in p.findings for s in f.subjects}
    named |= {key for p in result.profiles for f in p.findings for s in f.subjects for key in s.evidence}
    assert named <= result.spots.keys()
    dossier = json.loads(data)
    for key, spot in result.spots.items():
        record = at(dossier, spot.pointer)
        if isinstance(record, dict) and "id" in record and not spot.period and spot.pointer:
            assert record["id"] in key
            assert f'"{record["id"]}"' in "".join(lines[spot.line - 1 : spot.line + 2])


def test_a_line_in_a_file_of_many_is_that_of_its_dossier(checker: Checker) -> None:
    """In a file with a dossier on each line, every place lies on the line of its own dossier."""
    text = json.dumps(json.loads(EXAMPLES[0].read_bytes())).encode()
    result = checker.check(text, "all.jsonl", 7)
    assert isinstance(result, DossierResult)
    assert {spot.line for spot in result.spots.values()} - {0} == {7}
