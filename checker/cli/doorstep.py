"""What every command shares at the doorstep: options, rule files, errors in words, exit codes, output.

Here, and nowhere below, the clock, the environment and the file system are looked at.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import IO, Any

import click
from rich.console import Console

from checker.catalogue import LANGUAGES, Catalogue
from checker.errors import CheckerError, Place, Problem
from checker.framework.load import Files, Framework, Profile, load_framework

COMPLETE, FINDINGS, USAGE, INCOMPLETE, NOTHING = 0, 1, 2, 3, 5


class Stop(Exception):
    """End the command with an exit code, everything having been said."""

    def __init__(self, code: int) -> None:
        self.code = code


def usage(code: str, **details: str | int) -> CheckerError:
    """A call that cannot be carried out."""
    return CheckerError([Problem(code, Place("checker"), details)])


class Day(click.ParamType[date]):
    """A date as YYYY-MM-DD."""

    name = "JJJJ-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            raise usage("usage-date", found=str(value)[:30]) from None


def language(arguments: Iterable[str]) -> str:
    """The language of a call: the option, else the environment, else Dutch. Needed before the options are read,
    because the help and the errors of the options themselves are in that language."""
    given = list(arguments)
    for index, argument in enumerate(given):
        if argument.startswith("--lang="):
            asked = argument.removeprefix("--lang=")
        elif argument == "--lang" and index + 1 < len(given):
            asked = given[index + 1]
        else:
            continue
        return asked if asked in LANGUAGES else LANGUAGES[0]
    asked = os.environ.get("CHECKER_LANG", LANGUAGES[0])
    return asked if asked in LANGUAGES else LANGUAGES[0]


def read_rules(folder: str | None) -> Files:
    """The rule files of a folder, or those that came with the package."""
    root = Path(folder) if folder else own_rules()
    if not root.is_dir():
        raise usage("rules-no-folder", found=str(root))
    found: dict[str, bytes] = {}
    problems: list[Problem] = []
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        if path.suffix not in (".yaml", ".yml", ".json") or any(part.startswith(".") for part in Path(name).parts):
            continue
        try:
            if path.is_file():
                found[name] = path.read_bytes()
        except OSError as error:
            problems.append(Problem("rules-unreadable", Place(name), {"found": error.strerror or ""}))
    if problems:
        raise CheckerError(problems)
    return found


def own_rules() -> Path:
    """Where the rules of this project lie: inside the installed package, or beside it in a checkout."""
    package = Path(str(files("checker")))
    inside = package / "rules"
    return inside if inside.is_dir() else package.parent / "rules"


def framework_of(folder: str | None) -> Framework:
    return load_framework(read_rules(folder))


def default_profile(framework: Framework, name: str | None) -> Profile:
    return framework.profile(name or framework.order[0])


def say_problems(problems: Iterable[Problem], catalogue: Catalogue) -> None:
    """Problems on stderr, each in words with its place."""
    for problem in problems:
        click.echo(catalogue.problem(problem), err=True)


def catalogue_of(context: click.Context) -> Catalogue:
    found: Catalogue = context.obj
    return found


def console(file: IO[str] | None = None) -> Console:
    """For tables: as wide as the terminal; in a pipe or a file 120 columns, so that nothing is cut off."""
    stream = file or sys.stdout
    width = None if stream.isatty() else int(os.environ.get("COLUMNS", "120"))
    return Console(file=stream, width=width, highlight=False, soft_wrap=False)


@contextmanager
def whole_file(path: str) -> Iterator[IO[bytes]]:
    """A file that appears whole or not at all; `-` is stdout."""
    if path == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    target = Path(path)
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
    except OSError as error:
        raise usage("output-unwritable", found=path, why=error.strerror or "") from None
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(target)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise usage("output-unwritable", found=path, why=error.strerror or "") from None
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
