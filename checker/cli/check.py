"""`checker check`: dossiers against a profile."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from io import StringIO

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from checker.batch.discover import discover
from checker.batch.evaluate import Result, Task, evaluate_batch
from checker.batch.spool import Spool
from checker.catalogue import Catalogue
from checker.check import Checker, Tally, make_run
from checker.cli.doorstep import (
    COMPLETE,
    FINDINGS,
    INCOMPLETE,
    NOTHING,
    Day,
    Stop,
    catalogue_of,
    console,
    default_profile,
    read_rules,
    usage,
    whole_file,
)
from checker.cli.words import WordedCommand
from checker.errors import Place, Problem, near
from checker.framework.load import load_framework
from checker.model import Outcome, Run, Unreadable
from checker.report import json_run, table

FORMATS = ("table", "json")
LEVELS = (Outcome.ERROR, Outcome.NOT_MET, Outcome.UNDETERMINED, Outcome.EXPLAINED)  # the gravest first


def command(catalogue: Catalogue) -> click.Command:
    """The command in one language."""
    text = catalogue.text

    @click.command("check", cls=WordedCommand, help=text("help-check"))
    @click.argument("paths", nargs=-1, required=True, metavar="PATH...")
    @click.option("--profile", metavar="NAME", help=text("help-profile"))
    @click.option("--as-of", type=Day(), help=text("help-as-of"))
    @click.option("--output", multiple=True, metavar="FORMAT[:FILE]", help=text("help-output"))
    @click.option("--fail-level", type=click.Choice([level.value for level in LEVELS]), help=text("help-fail-level"))
    @click.option("--jobs", type=click.IntRange(1, 256), default=1, help=text("help-jobs"))
    @click.option("--rules", metavar="DIR", help=text("help-rules"))
    @click.option("--lang", type=click.Choice(["nl", "en"]), help=text("help-lang"), expose_value=False)
    @click.pass_context
    def check(
        context: click.Context,
        paths: tuple[str, ...],
        profile: str | None,
        as_of: date | None,
        output: tuple[str, ...],
        fail_level: str | None,
        jobs: int,
        rules: str | None,
    ) -> None:
        outputs = [_output(item) for item in output or ("table",)]
        files = read_rules(rules)
        framework = load_framework(files)
        chosen = default_profile(framework, profile)
        day = as_of or date.today()
        checker = Checker(framework, chosen, day)
        task = Task(files, chosen.name, day)
        tally, unread = Tally(framework, chosen), []
        with Spool() as spool:
            for result in _with_progress(paths, checker, task, jobs, catalogue_of(context)):
                if isinstance(result, Unreadable):
                    unread.append(result)
                else:
                    spool.add(result)
                    tally.add(result)
            nothing = [u for u in unread if u.faults[0].code == "nothing-found"]
            run = make_run(checker, tally, spool, [u for u in unread if u not in nothing])
            for kind, target in outputs:
                _write(run, kind, target, catalogue_of(context))
            if nothing:
                _say_nothing_found(nothing, catalogue_of(context))
        raise Stop(exit_code(run, tally, fail_level))

    return check


def exit_code(run: Run, tally: Tally, fail_level: str | None) -> int:
    """By precedence: nothing to check, incomplete, findings at or above the level that was asked for."""
    if not run.receipt.dossiers and not run.receipt.unreadable:
        return NOTHING
    if run.receipt.unreadable or tally.errors:
        return INCOMPLETE
    if fail_level is not None:
        graver = LEVELS[: LEVELS.index(Outcome(fail_level)) + 1]
        if any(tally.worst[level] for level in graver):
            return FINDINGS
    return COMPLETE


def _output(item: str) -> tuple[str, str]:
    kind, _, target = item.partition(":")
    if kind not in FORMATS:
        raise usage("usage-format", found=kind[:30], allowed=", ".join(FORMATS), near=near(kind, FORMATS))
    return kind, target or "-"


def _write(run: Run, kind: str, target: str, catalogue: Catalogue) -> None:
    if kind == "table" and target == "-":
        console().print(table.render(run, catalogue))
        return
    with whole_file(target) as file:
        if kind == "json":
            file.writelines(json_run.render(run))
        else:
            page = StringIO()
            Console(width=120, file=page, highlight=False).print(table.render(run, catalogue))
            file.write(page.getvalue().encode())


def _say_nothing_found(nothing: list[Unreadable], catalogue: Catalogue) -> None:
    for item in nothing:
        fault = item.faults[0]
        click.echo(catalogue.problem(Problem(fault.code, Place(item.file), fault.details)), err=True)


def _with_progress(
    paths: tuple[str, ...], checker: Checker, task: Task, jobs: int, catalogue: Catalogue
) -> Iterator[Result]:
    """The results, with a bar, the rate and the time left on a terminal; silence in a pipe."""
    sources = discover(paths, sys.stdin.buffer)
    if not sys.stderr.isatty():
        yield from evaluate_batch(sources, checker, task, jobs)
        return
    total = None if "-" in paths else sum(1 for _ in discover(paths, sys.stdin.buffer))
    progress = Progress(
        TextColumn(catalogue.text("progress-checking")),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    )
    with progress:
        bar = progress.add_task("", total=total, rate="")
        for result in evaluate_batch(sources, checker, task, jobs):
            speed = progress.tasks[0].speed
            rate = catalogue.text("progress-rate", rate=str(round(speed))) if speed else ""
            progress.update(bar, advance=1, rate=rate)
            yield result
