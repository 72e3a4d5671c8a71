"""`checker explain`: one outcome, read back to the rule, its source and the lines of the file."""

from __future__ import annotations

import sys
from datetime import date
from typing import Any

import click
import msgspec

from checker.batch.discover import Source, discover
from checker.catalogue import Catalogue
from checker.check import Checker
from checker.cli.doorstep import (
    COMPLETE,
    INCOMPLETE,
    Day,
    Stop,
    catalogue_of,
    console,
    default_profile,
    framework_of,
    usage,
)
from checker.cli.words import WordedCommand
from checker.dossier.positions import locate
from checker.errors import CheckerError, near
from checker.report import explanation


def command(catalogue: Catalogue) -> click.Command:
    """The command in one language."""
    text = catalogue.text

    @click.command("explain", cls=WordedCommand, help=text("help-explain"))
    @click.argument("dossier", metavar="DOSSIER")
    @click.argument("code", metavar="CODE")
    @click.option("--profile", metavar="NAME", help=text("help-profile"))
    @click.option("--as-of", type=Day(), help=text("help-as-of"))
    @click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", help=text("help-format"))
    @click.option("--rules", metavar="DIR", help=text("help-rules"))
    @click.option("--lang", type=click.Choice(["nl", "en"]), help=text("help-lang"), expose_value=False)
    @click.pass_context
    def explain(
        context: click.Context,
        dossier: str,
        code: str,
        profile: str | None,
        as_of: date | None,
        form: str,
        rules: str | None,
    ) -> None:
        framework = framework_of(rules)
        chosen = default_profile(framework, profile)
        codes = [c.code for c in chosen.criteria]
        if code not in codes:
            elsewhere = ", ".join(n for n in framework.order if code in [c.code for c in framework.profile(n).criteria])
            raise usage(
                "usage-no-criterion", found=code[:20], profile=chosen.name, near=near(code, codes), elsewhere=elsewhere
            )
        source = _source(dossier)
        checker = Checker(framework, chosen, as_of or date.today())
        try:
            data = source.read()
            document = checker.load(data, source.name, source.line)
        except CheckerError as error:
            for problem in error.problems:
                click.echo(catalogue_of(context).problem(problem), err=True)
            raise Stop(INCOMPLETE) from None
        lines = {p: line + source.line - 1 for p, (line, _) in locate(data.decode("utf-8")).items()}
        found = explanation.explain(checker, document, source.name, code, lines)
        if form == "json":
            shown: dict[str, Any] = msgspec.to_builtins(found)
            click.echo(msgspec.json.format(msgspec.json.encode(shown)).decode())
        else:
            console().print(explanation.render(found, checker, catalogue_of(context)))
        raise Stop(COMPLETE)

    return explain


def _source(path: str) -> Source:
    """The one dossier at a path."""
    sources = list(discover([path], sys.stdin.buffer))
    if len(sources) != 1:
        raise usage("usage-one-dossier", found=path[-60:], count=len(sources))
    return sources[0]
