"""Work done by processes of our own, each looked after: one that dies or hangs costs the item that it was at.

Not by a pool of the standard library, where one death ends them all and nobody knows of which item; nor by one whose
workers share a pipe under a lock, which a worker that is killed may take with it.
"""

from __future__ import annotations

import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from itertools import islice
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection, wait
from threading import Thread
from time import monotonic
from typing import Generic, TypeVar

CHUNK = 32  # items handed to a worker at a time
TRIES = 2  # a process may be killed from outside; an item whose turn it was when two died is what they died of
STARTS = 3  # workers in a row that never answer anything
START_LIMIT = 300.0  # seconds for a worker to be ready
MOST_ON_WINDOWS = 60  # it waits for no more than 63 things at once

Item = TypeVar("Item")


class Lost(Enum):
    """Why an item has no answer."""

    DIED = "died"  # the workers whose turn it was died
    HUNG = "hung"  # it took more than the limit
    NOT_STARTED = "not_started"  # no worker can be started, or none lives long enough to be given anything


class Workers(Generic[Item]):
    """Processes that answer items, each started when there is work for it and kept for more.

    `prepare` is called in each and makes what answers an item; it and the items must allow pickling. An item has
    `limit` seconds. Whatever becomes of one, the others are answered, and a process that is lost is replaced. None
    outlives this object, which is a context, or the process that made it.
    """

    def __init__(self, prepare: Callable[[], Callable[[Item], bytes]], jobs: int, limit: float) -> None:
        self._prepare = prepare
        self._items: Iterator[Item] = iter(())
        self._again: deque[_Due[Item]] = deque()  # what is left of the chunks of lost workers
        self._jobs = min(jobs, MOST_ON_WINDOWS) if sys.platform == "win32" else jobs
        self._limit = limit
        self._workers: list[_Worker[Item]] = []
        self._useless = 0  # workers in a row that were lost before they answered anything

    def __enter__(self) -> Workers[Item]:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def end(self) -> None:
        """Leave no process behind."""
        for worker in self._workers:
            worker.end()
        self._workers.clear()

    def answer(self, items: Iterable[Item]) -> Iterator[tuple[Item, bytes | Lost]]:
        """Each item once, in any order, with its answer. No more of them are taken than the workers are at, so that
        memory stays flat. To be taken to the end, or not at all any more."""
        self._items = iter(items)
        self._useless = 0
        while True:
            yield from self._hand_over()
            self._start()
            busy = [worker for worker in self._workers if not worker.idle]
            if not busy:
                break
            first = min(worker.deadline for worker in busy)
            heard = wait([worker.connection for worker in busy], max(first - monotonic(), 0))
            for worker in busy:
                if worker.connection in heard:
                    yield from self._hear(worker)
                elif worker.deadline <= monotonic() and not worker.connection.poll():
                    yield from self._lose(worker, Lost.HUNG)
        while chunk := self._take():
            yield from ((due.item, Lost.NOT_STARTED) for due in chunk)

    def _take(self) -> deque[_Due[Item]]:
        chunk = deque(self._again.popleft() for _ in range(min(CHUNK, len(self._again))))
        chunk.extend(_Due(item) for item in islice(self._items, CHUNK - len(chunk)))
        return chunk

    def _start(self) -> None:
        """Start the workers that there is work for, as far as they can be started."""
        while len(self._workers) < self._jobs and self._useless < STARTS and (chunk := self._take()):
            try:
                self._workers.append(_Worker(self._prepare, chunk, self._limit))
            except OSError:  # no memory, or no number left for a process
                self._useless += 1
                self._again.extendleft(reversed(chunk))

    def _hand_over(self) -> Iterator[tuple[Item, Lost]]:
        """Give the workers that are ready a chunk."""
        for worker in [worker for worker in self._workers if worker.ready]:
            worker.due = worker.due or self._take()
            if worker.due:
                try:
                    worker.hand_over()
                except OSError:
                    yield from self._lose(worker, Lost.DIED)

    def _hear(self, worker: _Worker[Item]) -> Iterator[tuple[Item, bytes | Lost]]:
        """An answer, or that a worker is ready for a chunk, or, after all that it said, that it is no more."""
        try:
            message = worker.connection.recv_bytes()
        except (EOFError, OSError):
            yield from self._lose(worker, Lost.DIED)
            return
        worker.heard = monotonic()
        if not worker.at_work:
            worker.ready = True
            return
        if not worker.useful:
            worker.useful, self._useless = True, 0
        yield worker.due.popleft().item, message

    def _lose(self, worker: _Worker[Item], why: Lost) -> Iterator[tuple[Item, Lost]]:
        """A worker died or hangs: the item that it was at may be what it died of, the rest is for another."""
        self._dismiss(worker)
        if worker.at_work:
            due = worker.due.popleft()
            due.tries += 1
            if why is Lost.DIED and due.tries < TRIES:
                worker.due.appendleft(due)
            else:
                yield due.item, why
        else:
            self._useless += 1
        self._again.extendleft(reversed(worker.due))

    def _dismiss(self, worker: _Worker[Item]) -> None:
        worker.end()
        self._workers.remove(worker)


@dataclass(slots=True)
class _Due(Generic[Item]):
    """An item that awaits its answer, and of how many workers that died it was the turn."""

    item: Item
    tries: int = 0


class _Worker(Generic[Item]):
    """A process and the pipe to it. `due` is the chunk that it is at, or will be given when it is ready."""

    def __init__(self, prepare: Callable[[], Callable[[Item], bytes]], due: deque[_Due[Item]], limit: float) -> None:
        self.due = due
        self.ready = False  # it asked for a chunk
        self.useful = False  # it answered something
        self.heard = monotonic()
        self._started = False
        self._limit = limit
        context = get_context("spawn")
        self.connection, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, prepare), daemon=True)
        try:
            with _uninterrupted():
                self._process.start()
        except OSError:
            self.connection.close()
            raise
        finally:
            theirs.close()  # so that the pipe ends with the process

    @property
    def idle(self) -> bool:
        """Whether it awaits more than there is."""
        return self.ready and not self.due

    @property
    def at_work(self) -> bool:
        """Whether it has a chunk, of which answers are awaited."""
        return self._started and not self.ready and bool(self.due)

    @property
    def deadline(self) -> float:
        """When it must have said something."""
        return self.heard + (self._limit if self.at_work else START_LIMIT)

    def hand_over(self) -> None:
        """Give it the chunk that it asked for. It does nothing but wait for it, so that neither waits for the other."""
        self.connection.send([due.item for due in self.due])
        self.ready, self._started, self.heard = False, True, monotonic()

    def end(self) -> None:
        """It has nothing to finish."""
        self._process.kill()
        self._process.join()
        self._process.close()
        self.connection.close()


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


# In the worker.


def _serve(connection: Connection, prepare: Callable[[], Callable[[Item], bytes]]) -> None:
    """Say that it is ready, answer a chunk, and so on; until the other end of the pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    answer = prepare()
    while True:
        connection.send_bytes(b"")
        for item in connection.recv():
            connection.send_bytes(answer(item))


def _end_with_parent() -> None:
    """Also when that is killed, and in the middle of an item."""
    parent = parent_process()
    if parent:
        parent.join()
    os._exit(1)
