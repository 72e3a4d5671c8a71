"""`checker explain`: one outcome, read back to the rule, its source and the lines of the file."""

from __future__ import annotations

import re
import sys
from datetime import date
from pathlib import Path

import click

from checker.batch.discover import discover
from checker.batch.source import Source
from checker.catalogue import Catalogue
from checker.check import Checker
from checker.cli.doorstep import (
    Stop,
    catalogue_of,
    criterion_unknown,
    framework_of,
    reading_code,
    say_json,
    say_problems,
    show,
    usage,
)
from checker.cli.options import Options, asked_profile
from checker.cli.words import WordedCommand
from checker.dossier.positions import locate
from checker.errors import CheckerError
from checker.report import explanation

_WITHIN = re.compile(r"(!.*?)?(:\d+)?$")  # what is told of a place within a file of several dossiers


def command(catalogue: Catalogue, options: Options) -> click.Command:
    """The command in one language."""
    text = catalogue.text

    @click.command("explain", cls=WordedCommand, help=text("help-explain"))
    @click.argument("dossier", metavar="DOSSIER")
    @click.argument("code", metavar="CODE")
    @options.profile
    @options.as_of
    @options.format
    @options.rules
    @options.lang
    @click.pass_context
    def explain(
        context: click.Context,
        dossier: str,
        code: str,
        profile: str | None,
        as_of: date,
        format: str,
        rules: str | None,
    ) -> None:
        framework = framework_of(rules)
        chosen = asked_profile(context, framework, profile)
        if code not in [c.code for c in chosen.criteria]:
            raise criterion_unknown(framework, code, chosen)
        source = _source(dossier)
        checker = Checker(framework, [chosen], as_of)
        try:
            data = source.read()
            document = checker.load(data, source.name, source.line)
        except CheckerError as error:
            say_problems(error.problems, catalogue_of(context))
            raise Stop(reading_code(0, (problem.code for problem in error.problems))) from None
        lines = {p: line + source.line - 1 for p, (line, _) in locate(data.decode("utf-8")).items()}
        found = explanation.explain(checker, document, source.name, code, lines)
        if format == "json":
            say_json(found)
        else:
            show(explanation.render(found, checker, catalogue_of(context)))

    return explain


def _source(path: str) -> Source:
    """The one dossier at a path; in a file of several by its place: `file.jsonl:3`, `archive.zip!member`."""
    whole = _WITHIN.sub("", path)
    if path == "-" or Path(path).exists() or not Path(whole).exists():
        whole = path
    sources = [
        source
        for source in discover([whole], sys.stdin.buffer)
        if whole == path or path in (source.name, f"{source.name}:{source.line}")
    ]
    if len(sources) != 1:
        raise usage("usage-one-dossier", found=path[-60:], count=len(sources))
    return sources[0]
