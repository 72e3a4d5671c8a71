"""`checker schema`: the published schemas."""

from __future__ import annotations

from importlib.resources import files

import click
import msgspec

from checker.archive.schema import archive_schema
from checker.catalogue import Catalogue
from checker.cli.doorstep import catalogue_of, framework_of, say
from checker.cli.options import Options
from checker.cli.words import WordedCommand
from checker.dossier.schema import dossier_schema
from checker.report.csv_table import csv_schema
from checker.report.json_run import run_schema

KINDS = ("dossier", "rule", "question", "profile", "measures", "run", "csv", "nightly", "archive")


def command(catalogue: Catalogue, options: Options) -> click.Command:
    """The command in one language."""
    text = catalogue.text

    @click.command("schema", cls=WordedCommand, help=text("help-schema"))
    @click.argument("kind", type=click.Choice(KINDS), metavar=text("metavar-kind"))
    @options.rules
    @options.lang
    @click.pass_context
    def schema(context: click.Context, kind: str, rules: str | None) -> None:
        if kind == "dossier":
            document = msgspec.json.encode(dossier_schema(framework_of(rules).vocabulary))
        elif kind == "run":
            document = msgspec.json.encode(run_schema())
        elif kind == "archive":
            document = msgspec.json.encode(archive_schema())
        elif kind == "csv":
            document = msgspec.json.encode(csv_schema(catalogue_of(context)))
        else:
            document = (files("checker") / "schemas" / f"{kind}.schema.json").read_bytes()
        say(msgspec.json.format(document, indent=2).decode())

    return schema
