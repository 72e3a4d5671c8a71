"""What every command shares at the doorstep: rule files, errors in words, exit codes, output.

Here, and nowhere below, the clock, the environment and the file system are looked at.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from importlib.resources import files
from io import StringIO
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click
import msgspec

from checker.catalogue import Catalogue
from checker.dossier.read import shown
from checker.errors import CheckerError, Place, Problem, near, why_not
from checker.exit_code import COMPLETE, INCOMPLETE, NOTHING, USAGE

if TYPE_CHECKING:  # they are large, and not every command needs them
    from rich.console import Console, RenderableType

    from checker.framework.load import Files, Framework, Profile

_WIDTH = 120  # of a table that goes to a pipe or a file
_RULE_FILES = (".yaml", ".yml", ".json")


class Stop(Exception):
    """End the command with an exit code, everything having been said."""

    def __init__(self, code: int) -> None:
        self.code = code


def usage(code: str, **details: str | int) -> CheckerError:
    """A call that cannot be carried out."""
    return CheckerError([Problem(code, Place("checker"), details)])


def reading_code(read: int, faults: Iterable[str]) -> int:
    """The exit code that reading alone gives: `read` dossiers were read, `faults` are the codes of what is wrong with
    the others. A path that is not there is a mistake in the call; a place without dossiers is none."""
    found = set(faults)
    if "path-missing" in found:
        return USAGE
    if not read and found <= {"nothing-found"}:
        return NOTHING
    return INCOMPLETE if found - {"nothing-found"} else COMPLETE


# Rules.


def read_rules(folder: str | None) -> Files:
    """The rule files of a folder, or those that came with the package."""
    root = Path(folder) if folder else own_rules()
    if not root.is_dir():
        raise usage("rules-no-folder", found=shown(str(root)))
    found: dict[str, bytes] = {}
    problems: list[Problem] = []

    def refuse(path: Path, error: OSError) -> None:
        name = shown(path.relative_to(root).as_posix())
        problems.append(Problem("rules-unreadable", Place(name), {"why": why_not(error)}))

    for here, folders, names in os.walk(root, onerror=lambda error: refuse(Path(error.filename), error)):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(here, name)
            if path.suffix not in _RULE_FILES or name.startswith("."):
                continue
            try:
                found[shown(path.relative_to(root).as_posix())] = _read_whole(path)
            except OSError as error:
                refuse(path, error)
    if problems:
        raise CheckerError(problems)
    return found


def _read_whole(path: Path) -> bytes:
    if path.exists() and not path.is_file():
        raise OSError(None, "")  # reading a device or a pipe might never end
    return path.read_bytes()


def own_rules() -> Path:
    """Where the rules of this project lie: inside the installed package, or beside it in a checkout."""
    package = Path(str(files("checker")))
    inside = package / "rules"
    return inside if inside.is_dir() else package.parent / "rules"


def framework_of(folder: str | None) -> Framework:
    """The framework in a folder of rules, or the one that came with the package."""
    from checker.framework.load import load_framework

    return load_framework(read_rules(folder))


def criterion_unknown(framework: Framework, code: str, profile: Profile | None = None) -> CheckerError:
    """The mistake of asking for a criterion that is not in the profile or, without a profile, not in the rules."""
    found = shown(code[:20])
    holders = [framework.profile(name) for name in framework.order]
    if code in framework.library.questions:
        asking = next((p.name for p in holders if code in [q.code for q in p.questions]), framework.order[0])
        return usage("usage-question", found=found, profile=asking)
    if profile is None:
        return usage("usage-no-such-rule", found=found, near=near(code, framework.library.documents))
    elsewhere = ", ".join(p.name for p in holders if code in [c.code for c in p.criteria])
    meant = "" if elsewhere else near(code, [c.code for c in profile.criteria])
    return usage("usage-no-criterion", found=found, profile=profile.name, near=meant, elsewhere=elsewhere)


# Output.


def catalogue_of(context: click.Context) -> Catalogue:
    """The catalogue that the command line was built with."""
    found: Catalogue = context.obj
    return found


def say_problems(problems: Iterable[Problem], catalogue: Catalogue) -> None:
    """Problems on stderr, each in words with its place."""
    for problem in problems:
        click.echo(catalogue.problem(problem), err=True)


def say(text: str) -> None:
    """A text on stdout."""
    with _reader_may_leave():
        click.echo(text)


def say_json(value: object) -> None:
    """A value on stdout as indented JSON, keys in the order of its type."""
    say(msgspec.json.format(msgspec.json.encode(value)).decode())


def show(part: RenderableType) -> None:
    """Tables on stdout: as wide as the terminal; in a pipe as COLUMNS says, else 120 columns."""
    asked = os.environ.get("COLUMNS", "")
    wide = int(asked) if asked.isdecimal() and int(asked) else _WIDTH
    with _reader_may_leave():
        _console(sys.stdout, wide).print(part)


def show_aside(part: RenderableType) -> None:
    """Tables on stderr, for what is said about the work rather than in it."""
    _console(sys.stderr, _WIDTH).print(part)


def _console(stream: IO[str], width: int) -> Console:
    """A console of this width, or as wide as its terminal."""
    from checker.cli.console import PlainConsole

    return PlainConsole(stream, None if stream.isatty() else width)


@contextmanager
def _reader_may_leave() -> Iterator[None]:
    """Whoever reads our output may stop before its end (`| head`). The rest is dropped, the work and its exit code
    stay what they are."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def check_target(path: str) -> None:
    """Refuse a file that cannot be written, before the work is done rather than after."""
    target = Path(path)
    if target.is_dir():
        raise usage("output-folder", found=shown(path))
    if not target.parent.is_dir():
        raise usage("output-no-folder", found=shown(path))
    if not os.access(target.parent, os.W_OK):
        raise usage("output-unwritable", found=shown(path), why="")


@contextmanager
def whole_file(path: str) -> Iterator[IO[bytes]]:
    """A file that appears whole or not at all; `-` is stdout. A device or a pipe is written as it comes."""
    if path == "-":
        with _reader_may_leave():
            yield sys.stdout.buffer
        return
    target = Path(path).resolve()  # a link stays a link
    part: str | None = None
    try:
        if target.exists() and not target.is_file():
            with target.open("wb") as file:
                yield file
            return
        handle, part = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
        with os.fdopen(handle, "wb") as file:
            yield file
        Path(part).chmod(0o666 & ~_umask())
        Path(part).replace(target)
    except OSError as error:
        raise usage("output-unwritable", found=shown(path), why=why_not(error)) from None
    finally:
        if part is not None:
            Path(part).unlink(missing_ok=True)


def write_folder(path: str, found: Mapping[str, str], ours: Callable[[str], bool]) -> None:
    """Texts as files of one folder, by their path below it. What stands beside them and is `ours` by its text, but is
    not among them any more, is taken away; nothing else is touched."""
    root = Path(path)
    try:
        for name, text in found.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            with whole_file(str(root / name)) as file:
                file.write(text.encode())
        for folder in {(root / name).parent for name in found}:
            for old in folder.glob("*.md"):
                name = old.relative_to(root).as_posix()
                if name not in found and ours(old.read_text(encoding="utf-8", errors="replace")):
                    old.unlink()
    except OSError as error:
        raise usage("output-unwritable", found=shown(path), why=why_not(error)) from None


def page(part: RenderableType) -> bytes:
    """Tables as plain text for a file."""
    paper = StringIO()
    _console(paper, _WIDTH).print(part)
    return paper.getvalue().encode()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
