"""A batch of sources -> results by the workers of a Dask cluster, which need no access to the files.

What the cluster does not do is done here: without a scheduler, or when a worker is lost again and again, the report is
late rather than not whole.
"""

from __future__ import annotations

import logging
import pickle
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from itertools import chain
from queue import Empty, SimpleQueue
from time import monotonic
from typing import TYPE_CHECKING

from checker import __version__
from checker.batch.evaluate import LIMIT, Results, Task, decoded, evaluate_apart
from checker.batch.remote import Document, end_run, evaluate_chunk, version
from checker.batch.source import Source
from checker.errors import CheckerError, Place, Problem
from checker.run import Unreadable, unreadable

if TYPE_CHECKING:
    from distributed import Client, Future

CHUNK = 32  # dossiers
CHUNK_BYTES = 4_000_000  # of a chunk after which no more are added; the scheduler keeps it until it is done
CONNECTING = 5.0  # seconds
LOOKING = 1.0  # seconds between two looks at which workers there are
WITHOUT_WORKERS = 60.0  # seconds; one that died is replaced sooner


def evaluate_on_cluster(
    sources: Iterable[Source],
    task: Task,
    address: str,
    jobs: int = 1,
    limit: float = LIMIT,
    lost: Callable[[], None] = lambda: None,
) -> Results:
    """A result for every source, in any order, by the cluster whose scheduler is at `address`: tcp://host:port, or
    tls://host:port with the keys that the configuration of Dask names. Sources are read here, a few chunks ahead.

    CheckerError at the first result when there is no such cluster, or it has no workers with this version. When it is
    lost on the way `lost` is called, and `jobs` processes here do what is left. A dossier that crashes or hangs the
    engine is Unreadable, as with `evaluate_apart`."""
    sources = iter(sources)
    with _connected(address) as client:
        cluster = _Cluster(client, task, limit)
        try:
            cluster.check_versions(address)
            yield from cluster.evaluate(_chunks(sources))
        except _ClusterLost:
            lost()
        finally:
            cluster.leave()
    yield from evaluate_apart(chain(cluster.left, sources), task, jobs, limit)


class _ClusterLost(Exception):
    """No more is to be had of it."""


class _Cluster:
    """Chunks on their way to the workers and back. `left` are the sources that it did not answer."""

    def __init__(self, client: Client, task: Task, limit: float) -> None:
        self._client = client
        self._limit = limit
        self._done: SimpleQueue[Future[list[bytes] | str]] = SimpleQueue()
        self._running: dict[Future[list[bytes] | str], list[Document]] = {}
        self._threads = 0
        self._looked = self._worked = 0.0
        self.left: list[Source] = []
        # Made by a worker, so that one that died with it is no loss: unlike what is put there from here.
        self._task = client.submit(bytes, pickle.dumps(task), pure=False)

    def check_versions(self, address: str) -> None:
        """CheckerError when no worker is there, or one has another version of the checker."""
        found = self._client.run(version, on_error="return")
        if not found:
            raise _refused("cluster-without-workers", address)
        for worker, other in found.items():
            if other != __version__:
                others = other if isinstance(other, str) else ""
                raise _refused("cluster-version", str(worker), own=__version__, other=others)

    def evaluate(self, chunks: Iterator[list[Document | Unreadable]]) -> Results:
        """The results of the chunks; _ClusterLost when the rest has to be done elsewhere."""
        self._worked = monotonic()
        while True:
            self._look()
            while len(self._running) < 2 * self._threads and (chunk := next(chunks, None)) is not None:
                yield from (each for each in chunk if isinstance(each, Unreadable))
                self._submit([each for each in chunk if not isinstance(each, Unreadable)])
            if not self._running and self._threads:
                return
            with suppress(Empty):
                yield from map(decoded, self._result(self._done.get(timeout=LOOKING)))

    def leave(self) -> None:
        """Keep nothing there."""
        self.left += (source for documents in self._running.values() for source in _sources(documents))
        with suppress(Exception):  # when it is no longer there, nor is what is kept
            self._client.cancel(list(self._running))
            self._client.run(end_run, self._client.id)

    def _look(self) -> None:
        """How many can work at a time."""
        now = monotonic()
        if now < self._looked + LOOKING:
            return
        self._looked = now
        try:
            self._threads = sum(self._client.nthreads().values())
        except Exception as error:
            raise _ClusterLost from error
        if self._threads:
            self._worked = now
        elif now > self._worked + WITHOUT_WORKERS:
            raise _ClusterLost

    def _submit(self, documents: list[Document]) -> None:
        if not documents:
            return
        asked = (self._task, self._client.id, __version__, documents, self._limit)
        try:
            future = self._client.submit(evaluate_chunk, *asked, pure=False)
        except Exception as error:
            self.left += _sources(documents)
            raise _ClusterLost from error
        self._running[future] = documents
        future.add_done_callback(self._done.put)

    def _result(self, future: Future[list[bytes] | str]) -> list[bytes]:
        documents = self._running.pop(future)
        try:
            found = future.result()
        except Exception as error:
            self.left += _sources(documents)
            if future.status == "error":  # of this chunk alone: its workers died under it, however often it was tried
                return []
            raise _ClusterLost from error
        if isinstance(found, str):  # a worker with another version came later
            self.left += _sources(documents)
            raise _ClusterLost
        return found


def _chunks(sources: Iterable[Source]) -> Iterator[list[Document | Unreadable]]:
    """Sources read, as many at a time as a worker is sent."""
    chunk: list[Document | Unreadable] = []
    size = 0
    for source in sources:
        try:
            data = source.read()
            chunk.append((source.name, source.line, data))
            size += len(data)
        except CheckerError as error:
            chunk.append(unreadable(source.name, source.line, error.problems))
        if len(chunk) == CHUNK or size > CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _sources(documents: Iterable[Document]) -> list[Source]:
    return [Source(name, line, partial(bytes, data)) for name, line, data in documents]


@contextmanager
def _connected(address: str) -> Iterator[Client]:
    """A client of the cluster, that says nothing of its own on the screen."""
    try:
        from distributed import Client
    except ImportError:
        raise _refused("cluster-not-installed", address) from None
    logging.disable()
    try:
        try:
            client = Client(address, timeout=CONNECTING, set_as_default=False)
        except Exception as error:  # no such host, nobody there, another protocol, keys that are refused
            raise _refused("cluster-unreachable", address) from error
        try:
            yield client
        finally:
            with suppress(Exception):
                client.close(CONNECTING)
    finally:
        logging.disable(logging.NOTSET)


def _refused(code: str, found: str, **details: str) -> CheckerError:
    return CheckerError([Problem(code, Place("checker"), {"found": found, **details})])
