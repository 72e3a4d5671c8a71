"""`checker diff`: what is different between two runs, and what that comes from."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from checker.archive.compare import compare
from checker.archive.json_rows import NotARun
from checker.archive.kept import RECEIPT, Damaged, KeptRun
from checker.archive.problems import problem_of
from checker.archive.row_spool import RowSpool, open_row_spool
from checker.archive.two_runs import KnownRun, of_archive, of_json, under_one_name
from checker.catalogue import Catalogue
from checker.cli.doorstep import catalogue_of, framework_of, say_json, show, usage
from checker.cli.options import Options
from checker.cli.words import WordedCommand
from checker.dossier.read import shown
from checker.errors import CheckerError, why_not
from checker.framework.load import Framework
from checker.report.run_difference import render


def command(catalogue: Catalogue, options: Options) -> click.Command:
    """The command in one language."""
    text = catalogue.text

    @click.command("diff", cls=WordedCommand, help=text("help-diff"))
    @click.argument("before", metavar=text("metavar-one-run"))
    @click.argument("after", metavar=text("metavar-one-run"))
    @options.format
    @options.rules
    @options.lang
    @click.pass_context
    def diff(context: click.Context, before: str, after: str, format: str, rules: str | None) -> None:
        words = catalogue_of(context)
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
                found = compare(first.side, second.side, first.rows(), second.rows(), second.names, safety)
            except Damaged as error:
                raise _damaged(error, before if error.run == Path(before).name else after) from None
        if format == "json":
            say_json({"profiles": profiles, "difference": found})
        else:
            show(render(found, profiles, titles, words))

    return diff


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
