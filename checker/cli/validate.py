"""`checker validate`: every mistake in every file, and nothing else."""

from __future__ import annotations

import sys
from datetime import date

import click

from checker.batch.discover import discover
from checker.catalogue import Catalogue
from checker.check import Checker
from checker.cli.doorstep import (
    Stop,
    catalogue_of,
    framework_of,
    reading_code,
    say,
    say_json,
)
from checker.cli.options import Options
from checker.cli.words import WordedCommand
from checker.errors import CheckerError
from checker.run import Unreadable, unreadable


def command(catalogue: Catalogue, options: Options) -> click.Command:
    """The command in one language."""
    text = catalogue.text

    @click.command("validate", cls=WordedCommand, help=text("help-validate"))
    @options.paths
    @options.as_of
    @options.format
    @options.rules
    @options.lang
    @click.pass_context
    def validate(context: click.Context, paths: tuple[str, ...], as_of: date, format: str, rules: str | None) -> None:
        framework = framework_of(rules)
        checker = Checker(framework, [framework.profile(framework.order[0])], as_of)
        words = catalogue_of(context)
        good, bad, codes = 0, list[Unreadable](), set[str]()
        for source in discover(paths, sys.stdin.buffer):
            try:
                checker.load(source.read(), source.name, source.line)
                good += 1
            except CheckerError as error:
                codes.update(p.code for p in error.problems)
                bad.append(unreadable(source.name, source.line, error.problems))
                if format == "table":
                    for problem in error.problems:
                        say(words.problem(problem))
        if format == "json":
            say_json({"valid": good, "invalid": bad})
        elif good or codes != {"nothing-found"}:
            empty = sum(fault.code == "nothing-found" for item in bad for fault in item.faults)
            say(words.text("validate-total", good=good, bad=len(bad) - empty))
        raise Stop(reading_code(good, codes))

    return validate
