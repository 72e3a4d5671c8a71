"""A run on disk, so that processes of their own can write reports of it without checking anything again."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from checker.batch.discover import discover
from checker.batch.evaluate import Task, evaluate_batch
from checker.batch.spool import open_spool
from checker.check import make_run
from checker.model import DossierResult
from checker.run import Run
from checker.tally import Tally


@dataclass(frozen=True)
class Results:
    """Results in a file, in the order of their names; read one by one, as a spool has them."""

    path: Path

    def __iter__(self) -> Iterator[DossierResult]:
        decoder = msgspec.msgpack.Decoder(DossierResult)
        with self.path.open("rb") as file:
            while size := file.read(4):
                yield decoder.decode(file.read(int.from_bytes(size)))


def keep(dossiers: Path, task: Task, counts: tuple[int, ...], folder: Path) -> dict[int, Path]:
    """Check the lines of `dossiers` once, by two processes, and keep a run of the first of them for each count."""
    checker = task.checker()
    tallies = {count: Tally(checker.framework, checker.profiles) for count in counts}
    kept = {count: Results(folder / f"{count}.results") for count in counts}
    with open_spool() as spool:
        for result in evaluate_batch(discover([str(dossiers)], None), checker, task, 2):
            assert isinstance(result, DossierResult), result
            spool.add(result)
        files = {count: results.path.open("wb") for count, results in kept.items()}
        for result in spool:
            data = msgspec.msgpack.encode(result)
            for count, file in files.items():
                if result.line <= count:
                    tallies[count].add(result)
                    file.write(len(data).to_bytes(4) + data)
        for file in files.values():
            file.close()
    runs = {count: make_run(checker, tallies[count], kept[count], []) for count in counts}
    for count, run in runs.items():
        (folder / f"{count}.run").write_bytes(pickle.dumps(run))
    return {count: folder / f"{count}.run" for count in counts}


def read(path: Path) -> Run:
    """A run that was kept."""
    run = pickle.loads(path.read_bytes())
    assert isinstance(run, Run)
    return run
