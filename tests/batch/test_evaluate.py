"""A batch of sources, by one process or several: every source has its result, whatever befalls another."""

from __future__ import annotations

import json
import os
from collections import Counter
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from checker.batch.discover import Source
from checker.batch.evaluate import CHUNK, Task, evaluate_batch
from checker.check import Checker
from checker.cli.doorstep import read_rules
from checker.model import DossierResult
from checker.run import Unreadable

COMPLETE = Path(__file__).parents[2] / "rules" / "examples" / "complete.json"


@pytest.fixture(scope="module")
def task() -> Task:
    return Task(read_rules(None), ("inspectorate",), date(2026, 6, 30))


def source(name: str) -> Source:
    data = json.dumps({**json.loads(COMPLETE.read_bytes()), "id": name}).encode()
    return Source(f"{name}.json", 1, partial(bytes, data))


def test_a_process_that_dies_takes_only_what_it_was_at_with_it(task: Task) -> None:
    """When memory runs out in the middle of a batch, the dossiers that were lost are named, and the rest is done."""
    many = [source(f"f-{n}") for n in range(6 * CHUNK)]
    deadly = Source("deadly.json", 1, partial(os._exit, 1))
    results = list(evaluate_batch([deadly, *many], task.checker(), task, jobs=2))
    names = Counter(result.file for result in results)
    assert names == Counter(source.name for source in [deadly, *many])
    lost = {r.file: {fault.code for fault in r.faults} for r in results if isinstance(r, Unreadable)}
    assert lost["deadly.json"] == {"worker-died"}
    assert set().union(*lost.values()) == {"worker-died"}
    assert len(lost) < len(many) - CHUNK


def test_a_fault_of_the_program_stops_one_dossier(task: Task, monkeypatch: pytest.MonkeyPatch) -> None:
    """One dossier that the program cannot handle is told as such, without what it holds, and the others count."""
    whole = Checker.evaluate

    def crash(self: Checker, dossier: dict[str, object], *place: Any) -> DossierResult:
        if dossier["id"] == "odd":
            raise AttributeError(f"no attribute in {dossier}")
        return whole(self, dossier, *place)

    monkeypatch.setattr(Checker, "evaluate", crash)
    first, odd, last = evaluate_batch([source("a"), source("odd"), source("b")], task.checker(), task, jobs=1)
    assert (first.file, last.file) == ("a.json", "b.json")
    assert isinstance(first, DossierResult)
    assert isinstance(last, DossierResult)
    assert isinstance(odd, Unreadable)
    assert [(fault.code, fault.details) for fault in odd.faults] == [("dossier-failed", {"found": "AttributeError"})]
