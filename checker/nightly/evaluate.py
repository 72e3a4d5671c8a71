"""The results of a night: those of the cache and those of what is new."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing

from checker.batch.evaluate import Task, evaluate_apart
from checker.batch.source import Source
from checker.check import Checker
from checker.nightly.cache import Cache
from checker.nightly.found import Found
from checker.nightly.order import Order
from checker.nightly.reading import Reading


def evaluate(
    order: Order, checker: Checker, unknown: Iterable[Source], reading: Reading, cache: Cache, found: Found
) -> None:
    """Put everything into `found`. What is new is evaluated by processes of their own, whatever their number, so that
    no dossier can stop the night, and goes into the cache as it comes; CacheLost when what that had cannot be read."""
    config = order.config
    task = Task(order.rules, tuple(profile.name for profile in checker.profiles), order.as_of, order.located)
    with closing(evaluate_apart(unknown, task, config.jobs, config.time_limit)) as results:
        for result in results:
            cache.keep(reading.digest(result.file, result.line), result)
            found.add(result)
    for result in reading.known():
        found.add(result)
    for item in reading.unread:
        found.add(item)
