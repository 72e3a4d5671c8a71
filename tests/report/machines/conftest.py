"""One batch with everything in it that a file for another program can stumble over, for an officer and for a team."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from checker.audience.team import for_team
from checker.catalogue import load_catalogue
from checker.check import Checker, make_run
from checker.cli.doorstep import framework_of
from checker.dossier.read import shown
from checker.model import DossierResult, Finding, Outcome, Reason, Skipped
from checker.report import csv_table, json_run, junit, sarif
from checker.run import Run, Unreadable
from checker.tally import Tally

EXAMPLES = Path(__file__).parents[3] / "dossiers_example"
PROFILES = ("inspectorate", "den-helder-2017")
FRAMEWORK = framework_of(None)
FAILED = "PL-04"  # of one dossier its rule could not be evaluated

# File names as nobody should give them, each with a dossier; the ids are what a code may be.
HOSTILE = {
    "=cmd|' /C calc'!A0.json": "1-1",
    "<script>alert(1)</script>\"&'.json": "e.-_",
    "two\nlines\tand\x00nothing\x1b[31m.json": "0",
    "\u202egnp.exe;,#%?: ü.json": "A..B",
    "+".ljust(200, "x") + ".json": "a" * 64,
}
BROKEN = {
    "@SUM(1+1)*<b>.json": b"{",
    "\r\n=nul\x00.json": b'{"id": "\x00<i>]]>\xff"}',
}


@dataclass(frozen=True)
class Batch:
    """A run, and the dossiers that it is about by the name of their file."""

    run: Run
    files: dict[str, bytes]


@cache
def checker() -> Checker:
    return Checker(FRAMEWORK, [FRAMEWORK.profile(name) for name in PROFILES], date(2026, 6, 30), located=True)


def made(files: dict[str, bytes]) -> Batch:
    """The run of some files, as the command line makes it: names are shown before anything else."""
    tally = Tally(checker().framework, checker().profiles)
    read: list[DossierResult] = []
    unread: list[Unreadable] = []
    for name, data in files.items():
        result = checker().check(data, shown(name))
        if isinstance(result, Unreadable):
            unread.append(result)
        else:
            read.append(result)
            tally.add(result)
    return Batch(make_run(checker(), tally, read, unread), {shown(name): data for name, data in files.items()})


@pytest.fixture(scope="session")
def officer() -> Batch:
    """The examples, hostile names, broken files, the same dossier twice, and a rule that could not be evaluated."""
    files = {f"dossiers/{path.name}": path.read_bytes() for path in sorted(EXAMPLES.glob("*.json"))}
    files["again/copy.json"] = next(iter(files.values()))
    copied = json.loads(next(iter(files.values())))
    files |= {f"dossiers/{name}": json.dumps({**copied, "id": id_}).encode() for name, id_ in HOSTILE.items()}
    files |= {f"dossiers/{name}": data for name, data in BROKEN.items()}
    batch = made(files)
    *others, last = batch.run.dossiers
    return Batch(structs.replace(batch.run, dossiers=[*others, _failed(last)]), batch.files)


def _failed(dossier: DossierResult) -> DossierResult:
    """The dossier with one rule of the first profile that could not be evaluated."""
    first, *rest = dossier.profiles
    broken = Finding(FAILED, Outcome.ERROR, False, (), (Skipped("", Reason.ENGINE, "<overflow> & more"),))
    findings = tuple(broken if finding.criterion == FAILED else finding for finding in first.findings)
    return structs.replace(dossier, profiles=(structs.replace(first, findings=findings), *rest))


@pytest.fixture(scope="session")
def team(officer: Batch) -> Batch:
    """The same batch as a team may have it."""
    return Batch(for_team(officer.run, ()), {})


@pytest.fixture(params=["officer", "team"])
def either(request: pytest.FixtureRequest) -> Batch:
    """What is true for both audiences is asked of both."""
    batch: Batch = request.getfixturevalue(request.param)
    return batch


@pytest.fixture(params=["nl", "en"])
def lang(request: pytest.FixtureRequest) -> str:
    return str(request.param)


Written = Callable[[Batch, str], bytes]


def once(write: Callable[[Batch, str], Any]) -> Callable[[Batch, str], Any]:
    """What `write` gives, made once for each audience and language."""
    found: dict[tuple[str, str], Any] = {}

    def written(batch: Batch, lang: str) -> Any:
        asked = (batch.run.receipt.audience, lang)
        if asked not in found:
            found[asked] = write(batch, lang)
        return found[asked]

    return written


@pytest.fixture(scope="session")
def as_csv() -> Written:
    return once(lambda batch, lang: b"".join(csv_table.render(batch.run, load_catalogue(lang))))


@pytest.fixture(scope="session")
def as_junit() -> Written:
    return once(lambda batch, lang: b"".join(junit.render(batch.run, load_catalogue(lang))))


@pytest.fixture(scope="session")
def as_sarif() -> Callable[[Batch, str], dict[str, Any]]:
    return once(lambda batch, lang: json.loads(b"".join(sarif.render(batch.run, load_catalogue(lang)))))


@pytest.fixture(scope="session")
def as_json() -> Callable[[Batch], dict[str, Any]]:
    return lambda batch: json.loads(b"".join(json_run.render(batch.run)))


@pytest.fixture(scope="session")
def batch_of() -> Callable[[dict[str, bytes]], Batch]:
    return made


@pytest.fixture(scope="session")
def examples() -> list[bytes]:
    """The dossiers of the examples."""
    return [path.read_bytes() for path in sorted(EXAMPLES.glob("*.json"))]
