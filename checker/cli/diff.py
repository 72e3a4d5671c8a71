"""`checker diff`: what is different between two runs, and what that comes from."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import click

from checker.archive.compare import compare
from checker.archive.json_rows import NotARun
from checker.archive.kept import RECEIPT, Damaged, KeptRun
from checker.archive.problems import problem_of
from checker.archive.row_spool import RowSpool, open_row_spool
from checker.archive.two_runs import KnownRun, of_archive, of_json, under_one_name
from checker.batch.scratch import open_scratch
from checker.catalogue import Catalogue
from checker.cli.doorstep import catalogue_of, framework_of, say_json, say_problems, show, usage
from checker.cli.nightly import read_config
from checker.cli.options import Options
from checker.cli.words import WordedCommand
from checker.dossier.read import shown
from checker.errors import CheckerError, Problem, why_not
from checker.framework.load import Framework
from checker.nightly.names import NAMES, Names
from checker.nightly.names_file import NamesFile
from checker.report.run_difference import render


def command(catalogue: Catalogue, options: Options) -> click.Command:
    """The command in one language."""
    text = catalogue.text

    @click.command("diff", cls=WordedCommand, help=text("help-diff"))
    @click.argument("before", metavar=text("metavar-one-run"))
    @click.argument("after", metavar=text("metavar-one-run"))
    @click.option("--config", metavar=text("metavar-night"), help=text("help-diff-config"))
    @options.format
    @options.rules
    @options.lang
    @click.pass_context
    def diff(
        context: click.Context, before: str, after: str, config: str | None, format: str, rules: str | None
    ) -> None:
        words = catalogue_of(context)
        said: list[Problem] = []
        with open_row_spool() as one, open_row_spool() as two:
            first, second = _read(before, one), _read(after, two)
            _refuse_unlike(first, second)
            profiles = (", ".join(first.profiles), ", ".join(second.profiles))
            first = under_one_name(first, second)
            titles = {**first.titles, **second.titles}
            safety = first.safety | second.safety
            if first.kept:
                framework = framework_of(rules)
                titles, safety = _titles(framework, second.profiles), _safety(framework)
            try:
                with _names(config, (before, after), second, said) as names:
                    found = compare(first.side, second.side, first.rows(), second.rows(), names, safety)
            except Damaged as error:
                raise _damaged(error, before if error.run == Path(before).name else after) from None
        say_problems(said, words)
        if format == "json":
            say_json({"profiles": profiles, "difference": found})
        else:
            show(render(found, profiles, titles, words, named=config is not None))

    return diff


@contextmanager
def _names(
    config: str | None, runs: tuple[str, str], last: KnownRun, said: list[Problem]
) -> Iterator[Mapping[str, str]]:
    """What dossiers are called: by the file of names that goes with a configuration, as far as it knows them, and else
    as the last of the runs calls them. `said` takes what is wrong with that file."""
    if config is None:
        yield last.names
        return
    night = read_config(config)
    if {Path(run).resolve().parent for run in runs} != {Path(night.archive).resolve()}:
        raise usage("diff-config", found=shown(config))
    file = NamesFile(night)
    if not os.path.exists(file.path):  # nor for who may not look there
        raise usage("diff-no-names", found=shown(str(file.path)))
    with open_scratch(NAMES) as scratch:
        names = Names(scratch)
        file.tell(names, date.fromisoformat(last.side.mark.as_of), said)
        yield _Either(names, last.names)


class _Either(Mapping[str, str]):
    """Names by fingerprint, and others where there is none."""

    def __init__(self, names: Mapping[str, str], others: Mapping[str, str]) -> None:
        self._names, self._others = names, others

    def __getitem__(self, fingerprint: str) -> str:
        return self._names.get(fingerprint) or self._others[fingerprint]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def _read(path: str, spool: RowSpool) -> KnownRun:
    """A run, from the folder or file that a call names."""
    target = Path(path)
    try:
        if target.is_dir():
            if not (target / RECEIPT).exists():
                raise usage("diff-no-run", found=shown(path))
            return of_archive(KeptRun(target.resolve()))
        with target.open("rb") as file:
            return of_json(file, spool)
    except Damaged as error:
        raise _damaged(error, path) from None
    except NotARun as error:
        raise usage(error.code, found=shown(path)) from None
    except OSError as error:
        raise usage("diff-unreadable", found=shown(path), why=why_not(error)) from None


def _damaged(error: Damaged, path: str) -> CheckerError:
    return CheckerError([problem_of(error, shown(str(Path(path).parent)))])


def _refuse_unlike(before: KnownRun, after: KnownRun) -> None:
    """Two runs whose dossiers cannot be told to be the same ones."""
    if before.kept != after.kept:
        raise usage("diff-mixed")
    if before.key != after.key:
        raise usage("diff-keys")


def _titles(framework: Framework, profiles: tuple[str, ...]) -> dict[tuple[str, str], Mapping[str, str]]:
    """Criteria in the words of the rules of today: an archive holds no words."""
    known = [framework.profile(name) for name in profiles if name in framework.layers]
    return {(p.name, c.code): c.title for p in known for c in p.criteria}


def _safety(framework: Framework) -> frozenset[str]:
    risks = framework.register.risks
    return frozenset(
        c.code
        for name in framework.order
        for c in framework.profile(name).criteria
        if c.theme == "safety" or any(risks[n].child_safety for n in (*c.primary, *c.secondary))
    )
