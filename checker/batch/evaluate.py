"""A batch of sources -> results, one after another or by several processes; the order never shows in the run."""

from __future__ import annotations

import gc
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial

import msgspec

from checker.batch.source import Source
from checker.batch.workers import Lost, Workers
from checker.check import Checker
from checker.errors import CheckerError, Place, Problem
from checker.framework.load import Files, load_framework
from checker.model import DossierResult
from checker.run import Unreadable, unreadable

LIMIT = 60.0  # seconds for one dossier, which usually takes a hundredth of one

Result = DossierResult | Unreadable
Results = Generator[Result, None, None]  # close it when not all are taken

_RESULT, _UNREADABLE = b"+", b"-"
_encode = msgspec.msgpack.Encoder().encode
_decode_result = msgspec.msgpack.Decoder(DossierResult).decode
_decode_unreadable = msgspec.msgpack.Decoder(Unreadable).decode


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


def evaluate_batch(sources: Iterable[Source], checker: Checker, task: Task, jobs: int, limit: float = LIMIT) -> Results:
    """A result for every source: in their order by this process when `jobs` is 1, else in any order by that many.

    One of several processes that dies takes only the dossier that it was at with it, and that is Unreadable; so is one
    that takes more than `limit` seconds. `checker` must be one that `task` makes."""
    if jobs <= 1:
        for source in sources:
            yield evaluate_source(checker, source)
    else:
        yield from evaluate_apart(sources, task, jobs, limit)


def evaluate_apart(sources: Iterable[Source], task: Task, jobs: int, limit: float = LIMIT) -> Results:
    """A result for every source, in any order, by processes of their own, also when that is one: nothing that happens
    there stops this process."""
    with workers_for(task, jobs, limit) as workers:
        for source, answer in workers.answer(sources):
            yield decoded(answered(source, answer, limit))


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


def workers_for(task: Task, jobs: int, limit: float) -> Workers[Source]:
    """Processes that evaluate sources; what they say of one is to be given to `answered`."""
    return Workers(partial(_answering, task), jobs, limit)


def answered(source: Source, answer: bytes | Lost, limit: float) -> bytes:
    """What comes of a source, encoded: also when its process was lost."""
    if isinstance(answer, bytes):
        return answer
    return encoded(unreadable(source.name, source.line, [_why_lost(answer, Place(source.name, source.line), limit)]))


def _answering(task: Task) -> Callable[[Source], bytes]:
    checker = task.checker()
    return lambda source: encoded(evaluate_source(checker, source))


def encoded(result: Result) -> bytes:
    """A result to be sent to another process; `decoded` makes the same of it again."""
    return (_RESULT if isinstance(result, DossierResult) else _UNREADABLE) + _encode(result)


def decoded(data: bytes) -> Result:
    """The result that `encoded` was given."""
    decode = _decode_result if data.startswith(_RESULT) else _decode_unreadable
    return decode(memoryview(data)[1:])


def _why_lost(lost: Lost, place: Place, limit: float) -> Problem:
    match lost:
        case Lost.DIED:
            return Problem("worker-died", place)
        case Lost.HUNG:
            return Problem("dossier-hung", place, {"limit": f"{limit:g}"})
        case Lost.NOT_STARTED:
            return Problem("worker-not-started", place)
