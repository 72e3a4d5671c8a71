"""`checker check`: dossiers against a profile."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import date

import click

from checker.audience import for_team
from checker.batch.cluster import evaluate_on_cluster
from checker.batch.evaluate import Results, Task, evaluate_batch, settle
from checker.batch.source import Source
from checker.batch.spool import open_seen, open_spool
from checker.catalogue import Catalogue
from checker.check import Checker, make_run
from checker.cli.aside import say_unread
from checker.cli.doorstep import Stop, catalogue_of, read_rules, reading_code, say_problems
from checker.cli.options import Options, asked_profile
from checker.cli.outputs import asked_outputs, write
from checker.cli.progress import with_progress
from checker.cli.words import WordedCommand
from checker.dossier.read import shown
from checker.errors import Place, Problem
from checker.exit_code import COMPLETE, FINDINGS, INCOMPLETE, LEVELS, at_or_above
from checker.framework.load import load_framework
from checker.run import Unreadable
from checker.tally import Tally


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
    @options.cluster
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
        cluster: str | None,
        rules: str | None,
    ) -> None:
        outputs = asked_outputs(output or ("table",), audience, paths)
        audiences = {wanted.audience for wanted in outputs}
        files = read_rules(rules)
        framework = load_framework(files)
        names = tuple(dict.fromkeys(profile)) or (framework.order[0],)
        profiles = [asked_profile(context, framework, name) for name in names]
        located = any(wanted.places for wanted in outputs)
        checker = Checker(framework, profiles, as_of, located=located)
        settle()
        task = Task(files, names, as_of, located)
        words = catalogue_of(context)
        unread: list[Unreadable] = []
        nothing: list[Unreadable] = []
        with (
            open_spool() as spool,
            open_spool() as reduced,
            open_seen() as seen,
            closing(with_progress(paths, _by(checker, task, jobs, cluster, words), words)) as results,
        ):
            tally = Tally(framework, checker.profiles, seen)
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
            if "team" in audiences:
                runs["team"] = for_team(run, team_names, reduced)
            for wanted in outputs:
                write(wanted, runs[wanted.audience], words)
        reported_run = runs["officer" if "officer" in audiences else "team"]
        reported = any(wanted.on_screen for wanted in outputs)
        say_unread(reported_run, unread, nothing, paths, reported=reported, words=words)
        raise Stop(exit_code(tally, [*unread, *nothing], fail_level))

    return check


def _by(
    checker: Checker, task: Task, jobs: int, cluster: str | None, words: Catalogue
) -> Callable[[Iterable[Source]], Results]:
    """Who evaluates: this process, several, or a cluster."""
    if not cluster:
        return lambda sources: evaluate_batch(sources, checker, task, jobs)

    def tell() -> None:
        say_problems([Problem("cluster-lost", Place("checker"), {"found": shown(cluster)})], words)

    return lambda sources: evaluate_on_cluster(sources, task, cluster, jobs, lost=tell)


def exit_code(tally: Tally, unread: list[Unreadable], fail_level: str | None) -> int:
    """By precedence: a path that is not there, nothing to check, incomplete, findings at or above the level that was
    asked for."""
    code = reading_code(tally.dossiers, (fault.code for item in unread for fault in item.faults))
    if code != COMPLETE:
        return code
    if tally.errors:
        return INCOMPLETE
    if fail_level is not None and any(tally.worst[level] for level in at_or_above(fail_level)):
        return FINDINGS
    return COMPLETE
