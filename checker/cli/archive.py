"""`checker archive`: look at the nights that are kept, take one out, and forget a dossier."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import click
from rich.table import Table

from checker.archive.kept import Damaged, KeptRun
from checker.archive.key_file import prints_of
from checker.archive.lock import Held, LockLost, locked
from checker.archive.problems import problem_of
from checker.archive.recount import FIGURES, TREND, misquoted, mistold
from checker.archive.store import Archive, known_place
from checker.catalogue import Catalogue
from checker.cli.doorstep import Stop, catalogue_of, say, say_problems, show, usage
from checker.cli.nightly import read_config
from checker.cli.options import Options
from checker.cli.words import WordedCommand, WordedGroup, need_command
from checker.dossier.read import shown
from checker.errors import Place, Problem, near, why_not
from checker.exit_code import INCOMPLETE
from checker.nightly.config import NightConfig
from checker.nightly.forgetting import Everywhere, forget_dossier
from checker.nightly.publish import ReportPlace

_FIGURES = 5  # that are named of a night whose figures are not right
_COLUMNS = ("run", "dossiers", "unread", "complete", "forgotten", "size")


def command(catalogue: Catalogue, options: Options) -> click.Command:
    """The group of commands in one language."""
    text = catalogue.text
    of_night = click.argument("config", metavar=text("metavar-night"))

    @click.group("archive", cls=WordedGroup, help=text("help-archive-group"))
    @options.lang
    @click.pass_context
    def group(context: click.Context) -> None:
        need_command(context, catalogue)

    @group.command("list", cls=WordedCommand, help=text("help-archive-list"))
    @of_night
    @options.lang
    @click.pass_context
    def list_runs(context: click.Context, config: str) -> None:
        words = catalogue_of(context)
        archive = _archive(config)
        runs, damaged = _runs(archive)
        if not archive.names():
            say(words.text("archive-no-nights"))
            return
        table = Table(box=None)
        for name in _COLUMNS:
            table.add_column(words.text(f"archive-{name}"), justify="left" if name in ("run", "complete") else "right")
        for run in runs:
            table.add_row(*_cells(run, words))
        show(table)
        _tell(archive, damaged, words)

    @group.command("check", cls=WordedCommand, help=text("help-archive-check"))
    @of_night
    @options.lang
    @click.pass_context
    def check(context: click.Context, config: str) -> None:
        words = catalogue_of(context)
        archive = _archive(config)
        damaged = _damaged(archive)
        sound = [run for run in _runs(archive)[0] if run.name not in {error.run for error in damaged}]
        wrong = _miscounted(archive, sound)
        say(words.text("archive-checked", runs=len(archive.names()), damaged=len(damaged)))
        say(words.text("archive-recounted", runs=sum(run.has(FIGURES) for run in sound), wrong=len(wrong)))
        if wrong:
            say_problems(wrong, words)
        _tell(archive, damaged, words)
        if wrong:
            raise Stop(INCOMPLETE)

    @group.command("remove", cls=WordedCommand, help=text("help-archive-remove"))
    @of_night
    @click.argument("run", metavar=text("metavar-run"))
    @options.lang
    @click.pass_context
    def remove(context: click.Context, config: str, run: str) -> None:
        words = catalogue_of(context)
        with _held(_archive(config), words) as archive:
            name = _named(archive, run)
            archive.sweep()
            archive.remove(name)
        say(words.text("archive-removed", run=name))
        place = ReportPlace(Path(read_config(config).report))
        left = shown(str(place.folder / name)) if name in place.folders() else ""
        say(words.text("archive-removed-report", folder=left))

    @group.command("forget", cls=WordedCommand, help=text("help-archive-forget"))
    @of_night
    @click.argument("dossier", metavar=text("metavar-dossier"))
    @options.lang
    @click.pass_context
    def forget_one(context: click.Context, config: str, dossier: str) -> None:
        words = catalogue_of(context)
        night = read_config(config)
        with _held(_archive(config), words) as archive:
            runs, _ = _runs(archive)
            prints = prints_of(Path(night.key), runs[-1].receipt.key if runs else "")
            told = forget_dossier(archive, _reports(night, archive), night, prints, dossier)
        for sentence in _forgot(told, night, words):
            say(sentence)
        _tell(archive, _damaged(archive) if told.archive.damaged else [], words)

    return group


def _forgot(told: Everywhere, night: NightConfig, words: Catalogue) -> Iterator[str]:
    """What was done to forget a dossier, and what is left to do by hand."""
    runs, unread, noted = (len(found) for found in (told.archive.runs, told.archive.unread, told.archive.noted))
    yield words.text("archive-forgot", runs=runs, rest=unread + noted)
    if unread:
        yield words.text("archive-forgot-unread", runs=unread)
    if noted:
        yield words.text("archive-forgot-noted", runs=noted)
    if runs or unread or noted:
        yield words.text("archive-forgot-totals")
    if told.reports:
        yield words.text("archive-forgot-reports", reports=len(told.reports))
    if told.doubtful:
        where, names = shown(night.report), ", ".join(told.doubtful)
        yield words.text("archive-forgot-doubtful", reports=len(told.doubtful), folder=where, names=names)
    yield words.text("archive-forgot-source")
    yield words.text("archive-forgot-others")


def _reports(night: NightConfig, archive: Archive) -> ReportPlace:
    return ReportPlace(Path(night.report), archive.guard)


def _archive(config: str) -> Archive:
    """The archive of a configuration, which has to be there."""
    folder = Path(read_config(config).archive)
    if not folder.is_dir():
        raise usage("archive-none", found=shown(str(folder)))
    return Archive(folder)


@contextmanager
def _held(archive: Archive, words: Catalogue) -> Iterator[Archive]:
    """The archive with nobody else at work in it."""
    since = datetime.now().astimezone().isoformat(" ", timespec="minutes")
    try:
        with locked(archive.folder, since) as lock:
            yield Archive(archive.folder, lock.check)
    except (Held, LockLost) as error:
        say_problems([problem_of(error, shown(str(archive.folder)))], words)
        raise Stop(INCOMPLETE) from None
    except OSError as error:
        where = Place(shown(known_place(error.filename or archive.folder)))
        say_problems([Problem("archive-in-use", where, {"why": why_not(error)})], words)
        raise Stop(INCOMPLETE) from None


def _runs(archive: Archive) -> tuple[list[KeptRun], list[Damaged]]:
    """The runs of which the receipt can be read, in order, and what is wrong with the others."""
    runs: list[KeptRun] = []
    damaged: list[Damaged] = []
    for name in archive.names():
        try:
            runs.append(archive.open(name))
        except Damaged as error:
            damaged.append(error)
    return runs, damaged


def _damaged(archive: Archive) -> list[Damaged]:
    """What is first found wrong with each run that is not as it was written."""
    runs, damaged = _runs(archive)
    for run in runs:
        try:
            run.check()
        except Damaged as error:
            damaged.append(error)
    return sorted(damaged, key=lambda error: error.run)


def _named(archive: Archive, run: str) -> str:
    """The name of a run, which may be asked for by its number alone."""
    names = archive.names()
    found = [name for name in names if run == name or (run.isdecimal() and int(run) == int(name.partition("-")[0]))]
    if not found:
        raise usage("archive-no-run", found=shown(run[:40]), near=near(run, names))
    return found[0]


def _miscounted(archive: Archive, runs: Sequence[KeptRun]) -> list[Problem]:
    """Where the figures of nights, or the trend, are not what the findings of these nights say."""
    place = Place(shown(str(archive.folder)))
    wrong: list[Problem] = []
    for run in runs:
        found = mistold(run)
        if found:
            named = "; ".join(found[:_FIGURES])
            wrong.append(Problem("archive-figures", place, {"run": run.name, "count": len(found), "found": named}))
    last = next((run.name for run in reversed(runs) if run.has(TREND)), "")
    return wrong + [Problem("archive-trend", place, {"run": name, "last": last}) for name in misquoted(runs)]


def _tell(archive: Archive, damaged: list[Damaged], words: Catalogue) -> None:
    if damaged:
        say_problems([problem_of(error, shown(str(archive.folder))) for error in damaged], words)
        raise Stop(INCOMPLETE)


def _cells(run: KeptRun, words: Catalogue) -> tuple[str, ...]:
    receipt = run.receipt
    return (
        run.name,
        str(receipt.dossiers),
        str(sum(receipt.unreadable.values())),
        words.text("archive-yes" if receipt.complete else "archive-no"),
        str(receipt.forgotten or ""),
        words.text("archive-bytes", kilobytes=max(1, run.size() // 1000)),
    )
