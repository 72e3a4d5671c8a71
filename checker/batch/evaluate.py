"""A batch of sources -> results, one after another or by several processes; the order never shows in the run."""

from __future__ import annotations

import gc
import signal
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import chain, islice
from multiprocessing import active_children, get_context

from checker.batch.discover import Source
from checker.check import Checker, unreadable
from checker.errors import CheckerError, Place, Problem
from checker.framework.load import Files, load_framework
from checker.model import DossierResult
from checker.run import Unreadable

CHUNK = 32  # dossiers handed to a worker at a time
GRACE = 10  # seconds for a pool that broke to say so of everything that it was at

Result = DossierResult | Unreadable


@dataclass(frozen=True, slots=True)
class Task:
    """What a worker needs to make its own checker: the rule files themselves, the profiles and the reference date."""

    rules: Files
    profiles: tuple[str, ...]
    as_of: date
    located: bool = False

    def checker(self) -> Checker:
        """The checker, loaded and settled."""
        framework = load_framework(self.rules)
        checker = Checker(
            framework, [framework.profile(name) for name in self.profiles], self.as_of, located=self.located
        )
        settle()
        return checker


def settle() -> None:
    """Sets what was loaded so far aside from the garbage collector, and lets it look less often: rules stay to the
    end, results hold no circles, and walking them again and again costs a tenth of a run."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(200_000, 20, 20)


def evaluate_batch(sources: Iterable[Source], checker: Checker, task: Task, jobs: int) -> Iterator[Result]:
    """A result for every source, in any order when `jobs` is more than one."""
    if jobs <= 1:
        for source in sources:
            yield evaluate_source(checker, source)
    else:
        yield from _in_workers(iter(sources), task, jobs)


def evaluate_source(checker: Checker, source: Source) -> Result:
    """Read and check one source; whatever goes wrong is about this source alone."""
    try:
        data = source.read()
    except CheckerError as error:
        return unreadable(source.name, source.line, error.problems)
    try:
        return checker.check(data, source.name, source.line)
    except Exception as error:  # a fault of the program: it stops this dossier, and not the batch
        problem = Problem("dossier-failed", Place(source.name, source.line), {"found": type(error).__name__})
        return unreadable(source.name, source.line, [problem])


_worker: list[Checker] = []


def _start(task: Task) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _worker.append(task.checker())


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Ctrl-C reaches every process at a terminal. It is for this one to act on, also while a worker is starting, so
    workers are born with it held off; here it comes through right after."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _work(chunk: list[Source]) -> list[Result]:
    return [evaluate_source(_worker[0], source) for source in chunk]


def _in_workers(sources: Iterator[Source], task: Task, jobs: int) -> Iterator[Result]:
    """Never more chunks under way than the workers can take, so that memory stays flat. When a worker dies, what was
    under way is lost, and new workers take the rest."""
    pool = _pool(task, jobs)
    running: dict[Future[list[Result]], list[Source]] = {}
    try:
        while True:
            broken = False
            while not broken and len(running) < 2 * jobs and (chunk := list(islice(sources, CHUNK))):
                with _uninterrupted():
                    try:
                        running[pool.submit(_work, chunk)] = chunk
                    except BrokenProcessPool:
                        broken = True
                        sources = chain(chunk, sources)
            if not running and not broken:
                return
            for future in wait(running, timeout=0 if broken else None, return_when=FIRST_COMPLETED).done:
                chunk = running.pop(future)
                try:
                    yield from future.result()
                except BrokenProcessPool:
                    broken = True
                    yield from _lost(chunk)
            if broken:
                yield from _left_behind(running)
                pool.shutdown(wait=False)
                pool = _pool(task, jobs)
    finally:
        pool.shutdown(cancel_futures=True)


def _left_behind(running: dict[Future[list[Result]], list[Source]]) -> Iterator[Result]:
    """What comes of the chunks of a broken pool. One that was handed over just as it broke is never answered, and a
    worker that was being born is never told to stop: neither is waited for."""
    wait(running, timeout=GRACE)
    for future, chunk in running.items():
        if future.done() and not future.exception():
            yield from future.result()
        else:
            yield from _lost(chunk)
    running.clear()
    for process in active_children():
        process.kill()


def _pool(task: Task, jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, get_context("spawn"), _start, (task,))


def _lost(chunk: list[Source]) -> Iterator[Unreadable]:
    """The dossiers of a worker that died: not evaluated, and said so."""
    for source in chunk:
        yield unreadable(source.name, source.line, [Problem("worker-died", Place(source.name, source.line))])
