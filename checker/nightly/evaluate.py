"""The results of a night: those of the cache and those of what is new."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from functools import partial

from checker.batch.cluster import evaluate_on_cluster
from checker.batch.evaluate import Results, Task, evaluate_apart
from checker.batch.source import Source
from checker.check import Checker
from checker.dossier.read import shown
from checker.errors import Place, Problem
from checker.nightly.cache import Cache
from checker.nightly.found import Found
from checker.nightly.order import Order
from checker.nightly.reading import Reading


def evaluate(
    order: Order,
    checker: Checker,
    unknown: Iterable[Source],
    reading: Reading,
    cache: Cache,
    found: Found,
    said: list[Problem],
) -> None:
    """Put everything into `found`. What is new is evaluated by processes of their own, whatever their number, so that
    no dossier can stop the night, and goes into the cache as it comes; CacheLost when what that had cannot be read.
    `said` takes what the owner has to know."""
    task = Task(order.rules, tuple(profile.name for profile in checker.profiles), order.as_of, order.located)
    with closing(_new(order, unknown, task, said)) as results:
        for result in results:
            cache.keep(reading.digest(result.file, result.line), result)
            found.add(result)
    for result in reading.known():
        found.add(result)
    for item in reading.unread:
        found.add(item)


def _new(order: Order, unknown: Iterable[Source], task: Task, said: list[Problem]) -> Results:
    """What is not in the cache, by the cluster when there is one."""
    config = order.config
    if not config.cluster:
        return evaluate_apart(unknown, task, config.jobs, config.time_limit)
    lost = Problem("cluster-lost", Place("checker nightly"), {"found": shown(config.cluster)})
    return evaluate_on_cluster(
        unknown, task, config.cluster, config.jobs, config.time_limit, lost=partial(said.append, lost)
    )
