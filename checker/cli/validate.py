"""`checker validate`: every mistake in every file, and nothing else."""

from __future__ import annotations

import sys
from datetime import date

import click
import msgspec

from checker.batch.discover import discover
from checker.catalogue import Catalogue
from checker.check import Checker, unreadable
from checker.cli.doorstep import (
    COMPLETE,
    INCOMPLETE,
    NOTHING,
    USAGE,
    Day,
    Stop,
    catalogue_of,
    default_profile,
    framework_of,
)
from checker.cli.words import WordedCommand
from checker.errors import CheckerError, Problem
from checker.model import Unreadable


def command(catalogue: Catalogue) -> click.Command:
    """The command in one language."""
    text = catalogue.text

    @click.command("validate", cls=WordedCommand, help=text("help-validate"))
    @click.argument("paths", nargs=-1, required=True, metavar="PATH...")
    @click.option("--as-of", type=Day(), help=text("help-as-of"))
    @click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", help=text("help-format"))
    @click.option("--rules", metavar="DIR", help=text("help-rules"))
    @click.option("--lang", type=click.Choice(["nl", "en"]), help=text("help-lang"), expose_value=False)
    @click.pass_context
    def validate(
        context: click.Context, paths: tuple[str, ...], as_of: date | None, form: str, rules: str | None
    ) -> None:
        framework = framework_of(rules)
        checker = Checker(framework, default_profile(framework, None), as_of or date.today())
        words = catalogue_of(context)
        good, bad, codes = 0, list[Unreadable](), set[str]()
        for source in discover(paths, sys.stdin.buffer):
            try:
                checker.load(source.read(), source.name, source.line)
                good += 1
            except CheckerError as error:
                codes.update(p.code for p in error.problems)
                bad.append(unreadable(source.name, source.line, error.problems))
                if form == "table":
                    _say(error.problems, words)
        if form == "json":
            click.echo(msgspec.json.format(msgspec.json.encode({"valid": good, "invalid": bad})).decode())
        else:
            click.echo(words.text("validate-total", good=good, bad=len(bad)))
        raise Stop(_exit_code(good, len(bad), codes))

    return validate


def _say(problems: tuple[Problem, ...], words: Catalogue) -> None:
    for problem in problems:
        click.echo(words.problem(problem))


def _exit_code(good: int, bad: int, codes: set[str]) -> int:
    if "path-missing" in codes:
        return USAGE
    if codes == {"nothing-found"} and not good:
        return NOTHING
    return INCOMPLETE if bad and codes != {"nothing-found"} else COMPLETE
