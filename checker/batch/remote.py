"""What a worker of a cluster does: evaluates the chunks that it is sent, in a process of its own for each thread.

In the process of the worker itself, a dossier that crashes the engine would take down all that it holds, and one that
hangs could not be stopped.
"""

from __future__ import annotations

import pickle
from functools import partial
from multiprocessing import current_process
from threading import Lock

from checker import __version__
from checker.batch.evaluate import answered, workers_for
from checker.batch.source import Source
from checker.batch.workers import Workers

Document = tuple[str, int, bytes]
"""The name of a source, the line on which it begins, and its bytes, so that nobody else has to be able to open it."""

_lock = Lock()
_idle: list[tuple[str, Workers[Source]]] = []  # with the run that they are kept for
_ended: set[str] = set()  # runs


def version() -> str:
    """The version of the checker here."""
    return __version__


def evaluate_chunk(task: bytes, run: str, asked: str, documents: list[Document], limit: float) -> list[bytes] | str:
    """The encoded result of every document, in any order; or the version of the checker here, when that is not the one
    that is asked for. `task` is a pickled Task; its processes are kept for the next chunk of the same run."""
    if asked != __version__:
        return __version__
    # A worker may itself have been started as a process that may have none. Ours end with it all the same.
    current_process().daemon = False
    workers = _take(run) or workers_for(pickle.loads(task), 1, limit)
    try:
        sources = [Source(name, line, partial(bytes, data)) for name, line, data in documents]
        results = [answered(source, answer, limit) for source, answer in workers.answer(sources)]
    except BaseException:
        workers.end()
        raise
    with _lock:
        _idle.append((run, workers))
    _tidy()
    return results


def end_run(run: str) -> None:
    """End the processes that are kept for a run; of a chunk that it is still at, when that is done."""
    _ended.add(run)
    _tidy()


def _take(run: str) -> Workers[Source] | None:
    with _lock:
        kept = next((kept for kept in _idle if kept[0] == run), None)
        if kept:
            _idle.remove(kept)
    return kept[1] if kept else None


def _tidy() -> None:
    with _lock:
        ended = [kept for kept in _idle if kept[0] in _ended]
        for kept in ended:
            _idle.remove(kept)
    for _, workers in ended:
        workers.end()
