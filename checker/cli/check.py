"""`checker check`: dossiers against a profile."""

from __future__ import annotations

import glob
import sys
from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text

from checker.audience import for_team
from checker.batch.discover import discover
from checker.batch.evaluate import Result, Task, evaluate_batch, settle
from checker.batch.spool import open_spool
from checker.catalogue import Catalogue
from checker.check import Checker, make_run
from checker.cli.aside import for_team_too, say_unread
from checker.cli.doorstep import (
    COMPLETE,
    FINDINGS,
    INCOMPLETE,
    Stop,
    catalogue_of,
    check_target,
    page,
    read_rules,
    reading_code,
    say_problems,
    show,
    show_aside,
    usage,
    whole_file,
)
from checker.cli.formats import FORMATS, Format
from checker.cli.options import Options, asked_profile
from checker.cli.words import WordedCommand
from checker.dossier.read import shown
from checker.errors import Place, Problem, near
from checker.framework.load import load_framework
from checker.model import Outcome
from checker.run import Run, Unreadable
from checker.tally import Tally

LEVELS = (Outcome.ERROR, Outcome.NOT_MET, Outcome.UNDETERMINED, Outcome.EXPLAINED)  # the gravest first


def command(catalogue: Catalogue, options: Options) -> click.Command:
    """The command in one language."""
    text = catalogue.text

    @click.command("check", cls=WordedCommand, help=text("help-check"))
    @options.paths
    @options.profiles
    @options.as_of
    @options.output
    @options.audience
    @options.team_names
    @click.option("--fail-level", type=click.Choice([level.value for level in LEVELS]), help=text("help-fail-level"))
    @options.jobs
    @options.rules
    @options.lang
    @click.pass_context
    def check(
        context: click.Context,
        paths: tuple[str, ...],
        profile: tuple[str, ...],
        as_of: date,
        output: tuple[str, ...],
        audience: str | None,
        team_names: tuple[str, ...],
        fail_level: str | None,
        jobs: int,
        rules: str | None,
    ) -> None:
        outputs = _outputs(output or ("table",), audience, paths)
        files = read_rules(rules)
        framework = load_framework(files)
        names = tuple(dict.fromkeys(profile)) or (framework.order[0],)
        located = any(o.format.places and o.audience == "officer" for o in outputs)
        checker = Checker(
            framework, [asked_profile(context, framework, name) for name in names], as_of, located=located
        )
        settle()
        task = Task(files, names, as_of, located)
        words = catalogue_of(context)
        tally = Tally(framework, checker.profiles)
        unread: list[Unreadable] = []
        nothing: list[Unreadable] = []
        with (
            open_spool() as spool,
            open_spool() as reduced,
            closing(_with_progress(paths, checker, task, jobs, words)) as results,
        ):
            for result in results:
                if not isinstance(result, Unreadable):
                    spool.add(result)
                    tally.add(result)
                elif result.faults[0].code == "nothing-found":
                    nothing.append(result)
                else:
                    unread.append(result)
            run = make_run(checker, tally, spool, unread)
            runs = {"officer": run}
            if any(o.audience == "team" for o in outputs):
                runs["team"] = for_team(run, team_names, reduced)
            for wanted in outputs:
                _write(wanted, runs[wanted.audience], words)
            reported = any(o.format.show and o.target == "-" for o in outputs)
            empty = [item.file for item in nothing]
            if "officer" in {o.audience for o in outputs}:
                say_unread(run, empty, reported, words)
            else:
                missing, empty = for_team_too(unread, empty, paths)
                say_unread(runs["team"], empty, reported, words)
                say_problems([Problem("path-missing", Place(path)) for path in missing], words)
        raise Stop(exit_code(tally, [*unread, *nothing], fail_level))

    return check


def exit_code(tally: Tally, unread: list[Unreadable], fail_level: str | None) -> int:
    """By precedence: a path that is not there, nothing to check, incomplete, findings at or above the level that was
    asked for."""
    code = reading_code(tally.dossiers, (fault.code for item in unread for fault in item.faults))
    if code != COMPLETE:
        return code
    if tally.errors:
        return INCOMPLETE
    if fail_level is not None:
        graver = LEVELS[: LEVELS.index(Outcome(fail_level)) + 1]
        if any(tally.worst[level] for level in graver):
            return FINDINGS
    return COMPLETE


@dataclass(frozen=True, slots=True)
class _Output:
    """A form that was asked for, for whom, and where it goes ("-" is stdout)."""

    format: Format
    audience: str
    target: str


def _write(wanted: _Output, run: Run, words: Catalogue) -> None:
    if wanted.format.show and wanted.target == "-":
        show(wanted.format.show(run, words))
        return
    with whole_file(wanted.target) as file:
        if wanted.format.render:
            file.writelines(wanted.format.render(run, words))
        elif wanted.format.show:
            file.write(page(wanted.format.show(run, words)))
    if wanted.target != "-" and sys.stderr.isatty():
        show_aside(Text(words.text(f"written-{wanted.audience}", file=shown(wanted.target))))


def _outputs(asked: tuple[str, ...], audience: str | None, paths: tuple[str, ...]) -> list[_Output]:
    """FORMAT[:FILE] -> what to write; refuses what cannot be written, before the work begins."""
    outputs: list[_Output] = []
    places: list[str] = []
    for item in asked:
        kind, _, file = item.partition(":")
        target = file or "-"
        if kind not in FORMATS:
            raise usage("usage-format", found=kind[:30], allowed=", ".join(FORMATS), near=_meant(item))
        if FORMATS[kind].binary and target == "-":
            raise usage("output-binary", found=kind)
        place = target if target == "-" else str(Path(target).resolve())
        if place in places:
            raise usage("output-twice", found=shown(file))
        places.append(place)
        if target != "-":
            check_target(target)
            _keep_clear(target, paths)
        outputs.append(_Output(FORMATS[kind], audience or FORMATS[kind].audience, target))
    return outputs


def _meant(item: str) -> str:
    """What was probably asked for: a form, or a file whose name ends on one; "" when there is no telling."""
    kind, _, _ = item.partition(":")
    ending = Path(item).suffix.lower().lstrip(".")
    if kind.lower() not in FORMATS and ending in FORMATS and ":" not in item:
        return f"{ending}:{shown(item)}"
    return near(kind.lower(), FORMATS)


def _keep_clear(target: str, paths: tuple[str, ...]) -> None:
    """Refuses a target that is one of the dossiers, or that would be read as one next time."""
    place = Path(target).resolve()
    for path in paths:
        asked = [Path(found).resolve() for found in (glob.glob(path, recursive=True) or [path])]
        inside = place.suffix in (".json", ".jsonl", ".zip") and any(a.is_dir() and a in place.parents for a in asked)
        if path != "-" and (place in asked or inside):
            raise usage("output-over-dossiers", found=target)


def _with_progress(
    paths: tuple[str, ...], checker: Checker, task: Task, jobs: int, catalogue: Catalogue
) -> Generator[Result, None, None]:
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
