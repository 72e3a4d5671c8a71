"""`checker`: the commands put together, and what happens to errors."""

from __future__ import annotations

import itertools
import logging
import os
import re
import sys
import tomllib
import traceback
import warnings
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from checker import __version__
from checker.catalogue import LANGUAGES, Catalogue, load_catalogue
from checker.cli.doorstep import Stop, say_problems, usage
from checker.cli.options import CONFIGURATION, Options
from checker.cli.words import WordedCommand, WordedGroup, need_command, usage_error
from checker.dossier.read import shown
from checker.errors import CheckerError, Place, Problem, near, why_not
from checker.exit_code import COMPLETE, INCOMPLETE, USAGE

STOPPED = 130  # as a shell has it for a command that was interrupted
# Each a module.
COMMANDS = ("check", "nightly", "archive", "diff", "explain", "validate", "rules", "profiles", "schema")
FRAMES = 5  # of a fault of the program: where it happened, and on the way to where


def build(catalogue: Catalogue, names: Iterable[str] = COMMANDS) -> click.Group:
    """The command line in one language, with these of its commands."""
    for kind in (WordedCommand, WordedGroup):
        kind.catalogue = catalogue
    options = Options(catalogue)

    @click.group("checker", cls=WordedGroup, help=catalogue.text("help-checker"))
    @options.lang
    @click.version_option(__version__, message="checker %(version)s", help=catalogue.text("help-version"))
    @click.pass_context
    def group(context: click.Context) -> None:
        context.obj = catalogue
        need_command(context, catalogue)

    for name in names:
        group.add_command(import_module(f"checker.cli.{name}").command(catalogue, options))
    return group


def needed(arguments: Iterable[str], settings: Mapping[str, Any]) -> tuple[str, ...]:
    """The commands that a call takes: the one that it names, so that no call waits for the libraries of another; all of
    them when it names none, or when there are settings, which may be for any."""
    given = iter(arguments)
    for argument in given:
        if argument == "--lang":
            next(given, None)
        elif not argument.startswith("-"):
            return (argument,) if argument in COMMANDS and not settings else COMMANDS
    return COMMANDS


def configuration() -> dict[str, Any]:
    """What `checker.toml` in the working folder says: `lang`, and a table per command with its options."""
    asked = os.environ.get("CHECKER_CONFIG")
    path = Path(asked or CONFIGURATION)
    if not asked and not path.is_file():
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        why, spot = why_not(error), None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        why, spot = "form", re.search(r"line (\d+), column (\d+)", str(error))
    line, column = (int(spot[1]), int(spot[2])) if spot else (None, None)
    raise CheckerError([Problem("configuration", Place(shown(str(path)), line, column), {"why": why})])


def language(arguments: Iterable[str], configured: object) -> str:
    """The language of a call: the option, else the environment, else checker.toml, else Dutch. Needed before the
    options are read, because the help and the errors of the options themselves are in that language."""
    given = [*arguments, ""]
    asked: object = os.environ.get("CHECKER_LANG", configured)
    for argument, following in itertools.pairwise(given):
        if argument == "--lang":
            asked = following
        elif argument.startswith("--lang="):
            asked = argument.removeprefix("--lang=")
    return next((lang for lang in LANGUAGES if lang == asked), LANGUAGES[0])


def defaults(settings: Mapping[str, Any], command: click.Command) -> dict[str, Any]:
    """The settings as click wants them: by the names of its parameters, options that may be repeated as a list."""
    problems: list[Problem] = []
    found = _defaults(settings, command, "", problems)
    if problems:
        raise CheckerError(problems)
    return found


def _defaults(
    settings: Mapping[str, Any], command: click.Command, table: str, problems: list[Problem]
) -> dict[str, Any]:
    commands = command.commands if isinstance(command, click.Group) else {}
    options = dict(_options(command))
    if table:
        options.pop("lang", None)  # the language is one for the whole call
    found: dict[str, Any] = {}
    for key, value in settings.items():
        place = f"{table}.{key}".lstrip(".")
        if key in commands and isinstance(value, dict):
            found[key] = _defaults(value, commands[key], place, problems)
        elif key in options and not isinstance(value, dict):
            option = options[key]
            if isinstance(value, list) and not option.multiple:
                details = {"found": place[:40], "name": key}
                problems.append(Problem("configuration-list", Place(CONFIGURATION), details))
            found[option.name or ""] = [value] if option.multiple and not isinstance(value, list) else value
        else:
            allowed = sorted([*commands, *options])
            details = {"found": place[:40], "near": near(key, allowed), "allowed": ", ".join(allowed)}
            problems.append(Problem("configuration-unknown", Place(CONFIGURATION), details))
    return found


def _options(command: click.Command) -> Iterator[tuple[str, click.Option]]:
    """The options of a command that a setting may stand for, by name without dashes."""
    for option in command.params:
        if isinstance(option, click.Option) and not option.is_flag:
            yield option.opts[0].removeprefix("--"), option


def run(arguments: list[str] | None = None) -> None:
    """The entry point; ends the process with the exit code of design."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    logging.getLogger("matplotlib").setLevel(logging.ERROR)  # where it keeps its caches is nothing to a user
    if not sys.warnoptions:
        warnings.simplefilter("ignore")  # libraries that write files warn in the very words of a cell
    sys.exit(_run(sys.argv[1:] if arguments is None else arguments))


def _run(arguments: list[str]) -> int:
    settings: dict[str, Any] = {}
    try:
        settings = configuration()
        group = build(load_catalogue(language(arguments, settings.get("lang"))), needed(arguments, settings))
        group.main(
            arguments,
            "checker",
            standalone_mode=False,
            default_map=defaults(settings, group),
            auto_envvar_prefix="CHECKER",
        )
        sys.stdout.flush()
    except Stop as stop:
        return stop.code
    except SystemExit:
        return COMPLETE  # click's way of saying that nobody reads its help any more
    except (click.Abort, click.UsageError, CheckerError, KeyboardInterrupt) as error:
        return _failed(error, load_catalogue(language(arguments, settings.get("lang"))))
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # so that nothing is tried again at the end
        if isinstance(error, BrokenPipeError):
            return COMPLETE
        full = usage("output-unwritable", found="stdout", why=why_not(error))
        return _failed(full, load_catalogue(language(arguments, settings.get("lang"))))
    except Exception as error:  # a fault of the program: what it says of itself may hold what a dossier says
        return _crashed(error, load_catalogue(language(arguments, settings.get("lang"))))
    return COMPLETE


def _crashed(error: Exception, catalogue: Catalogue) -> int:
    """Which fault of the program, and where in it, for whoever keeps it."""
    frames = traceback.extract_tb(error.__traceback__)[-FRAMES:]
    where = " > ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames)
    click.echo(catalogue.text("usage-crashed", found=type(error).__name__, where=where), err=True)
    return INCOMPLETE


def _failed(error: BaseException, catalogue: Catalogue) -> int:
    """What went wrong, in words on stderr."""
    if isinstance(error, CheckerError):
        say_problems(error.problems, catalogue)
        return USAGE
    if isinstance(error, click.UsageError):
        click.echo(usage_error(error, catalogue), err=True)
        if error.ctx is not None:
            click.echo(catalogue.text("usage-try", command=error.ctx.command_path), err=True)
        return USAGE
    click.echo(catalogue.text("usage-stopped"), err=True)
    return STOPPED
