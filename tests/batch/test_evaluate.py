"""A batch of sources, by one process or several: every source has its result, whatever befalls another."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from multiprocessing import active_children
from pathlib import Path
from time import sleep
from typing import Any

import pytest
from brittle import CODES, FATES, BrittleTask, source, told

from checker.batch.evaluate import Task, evaluate_apart, evaluate_batch
from checker.batch.source import Source
from checker.batch.workers import CHUNK, Lost, Workers
from checker.check import Checker
from checker.cli.doorstep import read_rules
from checker.model import DossierResult
from checker.run import Unreadable


@pytest.fixture(scope="module")
def task() -> Task:
    return Task(read_rules(None), ("inspectorate",), date(2026, 6, 30))


@pytest.fixture(scope="module")
def brittle(task: Task) -> Task:
    return BrittleTask(task.rules, task.profiles, task.as_of)


@pytest.mark.parametrize("fate", FATES)
def test_one_dossier_that_the_engine_cannot_bear_is_named_and_no_other(brittle: Task, fate: str) -> None:
    """The team of every other family has its findings in the morning, and of one it is told that there are none."""
    names = [f"f-{n}" for n in range(2 * CHUNK)]
    names[5] = f"{fate}-1"
    results = list(evaluate_apart([source(name) for name in names], brittle, 2, limit=2.0))
    assert told(results) == {f"{name}.json": CODES[name.partition("-")[0]] for name in names}


def test_a_dossier_that_hangs_tells_how_long_it_was_waited_for(brittle: Task) -> None:
    """Who decides whether to wait longer knows how long it was."""
    (lost,) = evaluate_apart([source("hangs-1")], brittle, 1, limit=1.5)
    assert isinstance(lost, Unreadable)
    assert [fault.details for fault in lost.faults] == [{"limit": "1.5"}]


def test_many_bad_dossiers_leave_the_good_ones_between_them(brittle: Task) -> None:
    """A fault that strikes half of a team costs the other half nothing."""
    names = [f"{'f' if n % 2 else ('exits', 'hangs', 'starves')[n % 3]}-{n}" for n in range(12)]
    results = list(evaluate_apart([source(name) for name in names], brittle, 2, limit=1.0))
    assert told(results) == {f"{name}.json": CODES[name.partition("-")[0]] for name in names}


def dies_once(mark: Path, data: bytes) -> bytes:
    """Read, but the first time its process is killed, as it may be by the system when memory is short."""
    if not mark.exists():
        mark.touch()
        os._exit(1)
    return data


def test_a_worker_killed_from_outside_costs_no_dossier(task: Task, tmp_path: Path) -> None:
    """An operator who ends a process by mistake, or a system that does so for its memory, changes no report."""
    sources = [source(f"f-{n}") for n in range(8)]
    unlucky = Source("f-3.json", 1, partial(dies_once, tmp_path / "mark", sources[3].read()))
    found = list(evaluate_apart([*sources[:3], unlucky, *sources[4:]], task, 1))
    assert (tmp_path / "mark").exists()
    expected = list(evaluate_batch(sources, task.checker(), task, 1))
    assert sorted(found, key=lambda result: result.file) == expected


def test_processes_find_what_one_finds(task: Task) -> None:
    """How a run was made is no part of what it says: every result travels whole."""
    good = [source(f"f-{n}") for n in range(5)]
    bad = [Source("bad.json", 3, partial(bytes, b"{")), Source("none.json", 1, partial(bytes, b'{"version": "1"}'))]
    located = Task(task.rules, ("inspectorate", "den-helder-2017"), task.as_of, located=True)
    alone = list(evaluate_batch([*good, *bad], located.checker(), located, 1))
    together = list(evaluate_batch([*good, *bad], located.checker(), located, 2))
    assert {result.file: result for result in together} == {result.file: result for result in alone}


def never_ready() -> Callable[[str], bytes]:
    os._exit(1)


def test_workers_that_cannot_start_end_the_run() -> None:
    """A computer without memory says so of every dossier, and does not try for ever."""
    items = [str(n) for n in range(3 * CHUNK)]
    with Workers(never_ready, 2, 60.0) as workers:
        assert sorted(workers.answer(items)) == sorted((item, Lost.NOT_STARTED) for item in items)


def test_nothing_is_left_running_when_the_run_is_left(brittle: Task) -> None:
    """A run that is stopped half-way leaves no process that goes on for nobody."""
    names = ["f-1", "hangs-1", *(f"f-{n}" for n in range(2, CHUNK + 5))]
    results = evaluate_apart([source(name) for name in names], brittle, 2)
    next(results)
    results.close()
    assert active_children() == []


ALONE = """
import os, signal, sys
from pathlib import Path
from time import sleep
from checker.batch.workers import Workers

def prepare():
    return work

def work(item):
    Path(item).write_text(str(os.getpid()))
    sleep(3600)

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)  # which who runs tests in the background has switched off
    with Workers(prepare, 1, 3600) as workers:
        list(workers.answer(sys.argv[1:]))
"""


def exists(number: int) -> bool:
    """Whether there is a process of that number that runs."""
    try:
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_no_worker_outlives_a_run_that_is_ended(tmp_path: Path, how: signal.Signals) -> None:
    """A night that is cut off holds no memory and no file in the morning."""
    program = tmp_path / "alone.py"
    program.write_text(ALONE)
    marks = [tmp_path / "one"]
    process = subprocess.Popen([sys.executable, program, *marks], stderr=subprocess.PIPE)
    while not all(mark.exists() and mark.read_text() for mark in marks):
        sleep(0.05)
    workers = [int(mark.read_text()) for mark in marks]
    assert all(exists(worker) for worker in workers)
    process.send_signal(how)
    process.communicate()
    while any(exists(worker) for worker in workers):
        sleep(0.05)


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
