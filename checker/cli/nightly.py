"""`checker nightly`: the report of the night, by a file that says where everything is."""

from __future__ import annotations

from datetime import date
from importlib.resources import files
from pathlib import Path

import click

from checker.catalogue import Catalogue
from checker.cli.doorstep import catalogue_of, framework_of, say, usage, why_not
from checker.cli.options import Options
from checker.cli.words import WordedCommand
from checker.dossier.read import shown
from checker.nightly.config import NightConfig
from checker.nightly.load import load_config


def command(catalogue: Catalogue, options: Options) -> click.Command:
    """The command in one language."""
    text = catalogue.text

    @click.command("nightly", cls=WordedCommand, help=text("help-nightly"))
    @click.argument("config", required=False, metavar=text("metavar-config"))
    @click.option("--init", is_flag=True, help=text("help-init"))
    @options.as_of
    @options.lang
    @click.pass_context
    def nightly(context: click.Context, config: str | None, init: bool, as_of: date) -> None:
        words = catalogue_of(context)
        if init:
            write_example(config or words.text("night-file"), words)
            return
        if config is None:
            raise click.UsageError(words.text("night-no-config"), context)
        read_config(config)

    return nightly


def read_config(file: str) -> NightConfig:
    """The configuration in a file."""
    try:
        data = Path(file).read_bytes()
    except OSError as error:
        raise usage("night-unreadable", found=shown(file), why=why_not(error)) from None
    return load_config(data, file, lambda rules: framework_of(rules or None).order)


def write_example(file: str, words: Catalogue) -> None:
    """A commented configuration to start from, which is never written over another file."""
    example = files("checker") / "nightly" / "example" / f"{words.lang}.yaml"
    try:
        with open(file, "xb") as target:
            target.write(example.read_bytes())
    except FileExistsError:
        raise usage("night-file-there", found=shown(file)) from None
    except OSError as error:
        raise usage("output-unwritable", found=shown(file), why=why_not(error)) from None
    say(words.text("night-made", file=shown(file)))
