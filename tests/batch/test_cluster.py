"""A batch by the workers of a cluster, real processes on this computer: the same run, whatever befalls them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from time import sleep

import pytest
from brittle import CODES, HERE, ROOT, BrittleTask, children, source, told
from distributed import Client

from checker.batch.cluster import CHUNK, evaluate_on_cluster
from checker.batch.evaluate import Result, Task, evaluate_batch
from checker.batch.source import Source
from checker.cli.doorstep import read_rules
from checker.errors import CheckerError, Place, Problem


@dataclass
class Cluster:
    """A scheduler and workers."""

    address: str
    scheduler: subprocess.Popen[bytes]
    client: Client


@contextmanager
def program(name: str, *arguments: str, paths: tuple[Path, ...] = ()) -> Iterator[subprocess.Popen[bytes]]:
    """A process of the cluster, that reaches no further than this computer."""
    found = os.pathsep.join(map(str, (*paths, ROOT, HERE)))
    command = [sys.executable, "-m", f"distributed.cli.dask_{name}", *arguments, "--host", "127.0.0.1"]
    command += ["--no-dashboard"]
    process = subprocess.Popen(command, env={**os.environ, "PYTHONPATH": found}, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@contextmanager
def cluster_of(folder: Path, workers: int, paths: tuple[Path, ...] = ()) -> Iterator[Cluster]:
    """A cluster with that many worker processes."""
    file = folder / "scheduler.json"
    with ExitStack() as stack:
        scheduler = stack.enter_context(program("scheduler", "--port", "0", "--scheduler-file", str(file)))
        while not (file.exists() and file.read_text().endswith("}")):
            sleep(0.05)
        address = json.loads(file.read_text())["address"]
        if workers:
            many = ("--nworkers", str(workers), "--nthreads", "1")
            stack.enter_context(program("worker", address, *many, paths=paths))
        client = stack.enter_context(Client(address, set_as_default=False))
        if workers:
            client.wait_for_workers(workers)
        yield Cluster(address, scheduler, client)


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with cluster_of(tmp_path_factory.mktemp("cluster"), 2) as cluster:
        yield cluster


@pytest.fixture(scope="module")
def task() -> Task:
    return Task(read_rules(None), ("inspectorate", "den-helder-2017"), date(2026, 6, 30), located=True)


MANY = [f"f-{number:03}" for number in range(8 * CHUNK)]


@pytest.fixture(scope="module")
def alone(task: Task) -> list[Result]:
    """What one process makes of them."""
    return list(evaluate_batch(map(source, MANY), task.checker(), task, 1))


def in_order(results: Iterator[Result]) -> list[Result]:
    return sorted(results, key=lambda result: result.file)


def test_a_cluster_finds_what_one_process_finds(cluster: Cluster, task: Task, alone: list[Result]) -> None:
    """Where a run was made is no part of what it says; its workers need none of the files, and keep nothing."""
    bad = [Source("bad.json", 3, partial(bytes, b"{")), Source("gone.json", 1, gone)]
    found = in_order(evaluate_on_cluster([*map(source, MANY), *bad], task, cluster.address))
    assert found == in_order(iter([*alone, *evaluate_batch(bad, task.checker(), task, 1)]))
    assert set(cluster.client.run(children).values()) == {0}


def gone() -> bytes:
    raise CheckerError([Problem("path-missing", Place("gone.json"))])


def after(count: int, befalls: Callable[[], None]) -> Iterator[Source]:
    """The dossiers; when so many of them are on their way something befalls."""
    for number, name in enumerate(MANY):
        if number == count:
            befalls()
        yield source(name)


def test_a_worker_that_is_killed_changes_nothing(cluster: Cluster, task: Task, alone: list[Result]) -> None:
    """A computer of the cluster that falls out at night is not seen in the morning."""
    victim, *_ = cluster.client.run(os.getpid).values()
    kill = partial(os.kill, victim, signal.SIGKILL)
    assert in_order(evaluate_on_cluster(after(5 * CHUNK, kill), task, cluster.address)) == alone
    cluster.client.wait_for_workers(2)
    assert victim not in cluster.client.run(os.getpid).values()


@pytest.mark.soak
def test_a_dossier_that_the_engine_cannot_bear_is_named_and_no_other(cluster: Cluster, task: Task) -> None:
    """One bad dossier takes no worker with it, and holds none of them up for ever."""
    brittle = BrittleTask(task.rules, ("inspectorate",), task.as_of)
    names = [*MANY[: 2 * CHUNK], "hangs-1", "exits-1", "starves-1", "spins-1"]
    before = set(cluster.client.run(os.getpid).values())
    results = list(evaluate_on_cluster(map(source, names), brittle, cluster.address, limit=2.0))
    assert told(results) == {f"{name}.json": CODES[name.partition("-")[0]] for name in names}
    assert set(cluster.client.run(os.getpid).values()) == before


@pytest.mark.soak
def test_without_the_scheduler_the_rest_is_done_here(tmp_path: Path, task: Task, alone: list[Result]) -> None:
    """A cluster that goes down at night makes the report late, and it is told; nothing is missing from it."""
    told_of: list[str] = []
    with cluster_of(tmp_path, 1) as cluster:
        lose = partial(end, cluster.scheduler)
        found = evaluate_on_cluster(after(4 * CHUNK, lose), task, cluster.address, lost=lambda: told_of.append("lost"))
        assert in_order(found) == alone
    assert told_of == ["lost"]


def end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()


def refused(task: Task, address: str) -> list[tuple[str, object]]:
    with pytest.raises(CheckerError) as error:
        list(evaluate_on_cluster([source("f-1")], task, address))
    return [(problem.code, problem.details) for problem in error.value.problems]


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "nonsense://x", "tls://127.0.0.1:9"])
def test_a_cluster_that_is_not_there_is_told(task: Task, address: str) -> None:
    """A mistake in the address is told at once, and not taken for a run without findings."""
    assert refused(task, address) == [("cluster-unreachable", {"found": address})]


def test_a_cluster_without_workers_is_told(tmp_path: Path, task: Task) -> None:
    """Nobody waits a night for workers that nobody started."""
    with cluster_of(tmp_path, 0) as cluster:
        assert refused(task, cluster.address) == [("cluster-without-workers", {"found": cluster.address})]


def test_workers_with_another_version_are_refused(tmp_path: Path, task: Task) -> None:
    """Half a run by older code, which finds something else, is worse than none."""
    (tmp_path / "sitecustomize.py").write_text('import checker\nchecker.__version__ = "0.0.0"\n')
    with cluster_of(tmp_path, 1, paths=(tmp_path,)) as cluster:
        ((code, details),) = refused(task, cluster.address)
    assert code == "cluster-version"
    assert isinstance(details, dict)
    assert details["other"] == "0.0.0"
