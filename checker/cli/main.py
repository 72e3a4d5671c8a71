"""`checker`: the commands put together, and what happens to errors."""

from __future__ import annotations

import os
import sys
import tomllib
from pathlib import Path
from typing import Any

import click

from checker import __version__
from checker.catalogue import LANGUAGES, Catalogue, load_catalogue
from checker.cli import check, explain, profiles, rules, schema, validate
from checker.cli.doorstep import USAGE, Stop, language, say_problems, usage
from checker.cli.words import WordedCommand, WordedGroup, usage_error
from checker.errors import CheckerError

CONFIGURATION = "checker.toml"


def build(catalogue: Catalogue) -> click.Group:
    """The command line in one language."""
    for kind in (WordedCommand, WordedGroup):
        kind.catalogue = catalogue

    @click.group("checker", cls=WordedGroup, help=catalogue.text("help-checker"))
    @click.option("--lang", type=click.Choice(LANGUAGES), help=catalogue.text("help-lang"), expose_value=False)
    @click.version_option(__version__, message="checker %(version)s", help=catalogue.text("help-version"))
    @click.pass_context
    def group(context: click.Context) -> None:
        context.obj = catalogue

    for module in (check, explain, validate, rules, profiles, schema):
        group.add_command(module.command(catalogue))
    return group


def configuration() -> dict[str, Any]:
    """Defaults for options from `checker.toml` in the working folder: a table per command, keys as the options."""
    path = Path(os.environ.get("CHECKER_CONFIG", CONFIGURATION))
    if not path.is_file():
        return {}
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise usage("configuration", found=str(path), why=str(error)[:120]) from None
    return {
        command: {option.replace("-", "_"): value for option, value in options.items()}
        for command, options in found.items()
        if isinstance(options, dict)
    }


def run(arguments: list[str] | None = None) -> None:
    """The entry point; ends the process with the exit code of design."""
    given = sys.argv[1:] if arguments is None else arguments
    catalogue = load_catalogue(language(given))
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(_run(given, catalogue))


def _run(arguments: list[str], catalogue: Catalogue) -> int:
    try:
        group = build(catalogue)
        group.main(
            arguments,
            "checker",
            standalone_mode=False,
            default_map=configuration(),
            auto_envvar_prefix="CHECKER",
            obj=catalogue,
        )
    except Stop as stop:
        return stop.code
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except CheckerError as error:
        say_problems(error.problems, catalogue)
        return USAGE
    except click.UsageError as error:
        click.echo(usage_error(error, catalogue), err=True)
        if error.ctx is not None:
            click.echo(catalogue.text("usage-try", command=error.ctx.command_path), err=True)
        return USAGE
    except (click.Abort, KeyboardInterrupt):
        click.echo(catalogue.text("usage-stopped"), err=True)
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return 0
