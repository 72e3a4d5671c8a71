"""The configuration of a nightly report: from the bytes of its file to what it means, or everything that is wrong."""

from __future__ import annotations

import fnmatch
import glob
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib.resources import files
from itertools import takewhile
from pathlib import Path
from typing import Any

import msgspec

from checker.dossier.read import shown
from checker.errors import CheckerError, Place, Problem
from checker.framework.yaml_file import Document, load_yaml
from checker.nightly.addresses import discreet, is_address, unusable
from checker.nightly.config import NightConfig
from checker.schemas.explain import Fault, SchemaCheck

_OUTPUTS = ("archive", "report", "cache")
_CACHE = "checker-cache"
_PATHS = (*_OUTPUTS, "key", "rules", "measures")


def load_config(data: bytes, file: str, profiles_in: Callable[[str], Sequence[str]]) -> NightConfig:
    """The configuration in `data`, with every path in full; `file` is where it was read, from whose folder relative
    paths count. `profiles_in` gives the names of the profiles in a folder of rules, "" being our own.

    Raises CheckerError with every mistake at its line, in which no password of an address is shown, and whatever
    `profiles_in` raises."""
    try:
        document = load_yaml(data, shown(file))
        problems = [_mistake(fault, document.place(fault.pointer)) for fault in _schema().faults(document.tree)]
        if problems:
            raise CheckerError(problems)
    except CheckerError as error:
        found = (Problem("night-empty", p.place) if p.code == "yaml-empty" else p for p in error.problems)
        raise CheckerError(map(_without_secrets, found)) from None
    config = _in_full(document.tree, Path(file).absolute().parent)
    problems = [*_layout(document, config), *_call(document, config), *_names(document, config, profiles_in)]
    if problems:
        raise CheckerError(sorted(map(_without_secrets, problems), key=lambda p: (p.place.line or 0, p.place.pointer)))
    return config


def report_of(data: bytes, file: str) -> str:
    """The folder of the report that a configuration names, whatever else is wrong with it; "" when it does not."""
    try:
        tree = load_yaml(data, shown(file)).tree
    except CheckerError:
        return ""
    found = tree.get("report") if isinstance(tree, dict) else None
    return _from(Path(file).absolute().parent, found) if isinstance(found, str) and found else ""


def _schema() -> SchemaCheck:
    resource = files("checker") / "schemas" / "nightly.schema.json"
    return SchemaCheck(msgspec.json.decode(resource.read_bytes()))


def _mistake(fault: Fault, place: Place) -> Problem:
    """A mistake against the schema. Of a single value where a list belongs it is told how that is written."""
    details = dict(fault.details)
    if fault.code == "wrong-type" and details["allowed"] == "array" and details["what"] in ("shown", "text"):
        item = str(json.loads(str(details["found"] or '""')))
        return Problem("night-not-a-list", place, {**details, "item": item})
    return Problem(f"schema-{fault.code}", place, details)


def _without_secrets(problem: Problem) -> Problem:
    """The problem, whatever it quotes, without the password of an address."""
    place = problem.place
    details = {name: _told(problem.code, value) for name, value in problem.details.items()}
    return Problem(problem.code, Place(place.file, place.line, place.column, discreet(place.pointer)), details)


def _told(code: str, value: str | int) -> str | int:
    """A detail as it may be shown. Of a line that is no YAML nobody knows where its addresses end."""
    if not isinstance(value, str):
        return value
    start, slashes, _ = value.partition("://")
    return f"{start}://…" if code == "yaml-syntax" and slashes else discreet(value)


def _in_full(tree: Mapping[str, Any], folder: Path) -> NightConfig:
    """What the tree says, with every path from the root; the cache lies beside the key when nothing is said."""
    whole = dict(tree)
    whole.setdefault("cache", os.path.join(os.path.dirname(tree["key"]), _CACHE))
    for name in _PATHS:
        if name in whole:
            whole[name] = _from(folder, whole[name])
    whole["dossiers"] = [place if is_address(place) else _from(folder, place) for place in tree["dossiers"]]
    return msgspec.convert(whole, NightConfig, strict=False)


def _from(folder: Path, path: str) -> str:
    return os.path.normpath(folder / os.path.expanduser(path))


# What may not lie where.


def _layout(document: Document, config: NightConfig) -> Iterator[Problem]:
    """What would be written over something else, be read as a dossier, or lie beside what it must be kept from."""
    places = {name: getattr(config, name) for name in _OUTPUTS}
    shared = [name for name in ("archive", "report") if _is_in(config.key, places[name])]
    for name, path in places.items():
        for other, around in places.items():
            told = name not in document.tree and other in shared  # below: the cache lies beside the key by itself
            if name != other and not told and _is_in(path, around) and (path != around or name > other):
                yield _inside(document, name, other)
        for index, place in enumerate(config.dossiers):
            if is_address(place):
                continue
            if _reaches(place, path):
                yield _inside(document, name, "dossiers")
            elif _is_in(place, path):
                yield document.problem("night-inside", f"/dossiers/{index}", found="dossiers", around=name)
    for name in shared:
        yield document.problem("night-key-shared", "/key", around=name)
    seen: set[str] = set()
    for index, place in enumerate(map(discreet, config.dossiers)):
        if place in seen:
            yield document.problem("night-place-twice", f"/dossiers/{index}", found=shown(place))
        seen.add(place)


def _inside(document: Document, name: str, around: str) -> Problem:
    if name not in document.tree:
        return document.problem("night-cache-beside-key", "/key", around=around)
    return document.problem("night-inside", f"/{name}", found=name, around=around)


def _is_in(path: str, folder: str) -> bool:
    """Whether a path is a folder, or lies below it, links being followed."""
    inner, outer = (os.path.normcase(os.path.realpath(p)) for p in (path, folder))
    return inner == outer or inner.startswith(outer.rstrip(os.sep) + os.sep)


def _reaches(place: str, path: str) -> bool:
    """Whether dossiers are looked for at a path, or somewhere around it."""
    if not glob.has_magic(place):
        return _is_in(path, place)
    parts = Path(place).parts
    plain = list(takewhile(lambda part: not glob.has_magic(part), parts))
    base = os.path.realpath(os.path.join(*plain))
    if not _is_in(path, base):
        return False
    below = Path(os.path.realpath(path)).relative_to(base).parts
    for part, pattern in zip(below, parts[len(plain) :], strict=False):
        if pattern == "**":
            return True
        if not fnmatch.fnmatch(part, pattern):
            return False
    return len(below) >= len(parts) - len(plain)


# What does not fit together.


def _call(document: Document, config: NightConfig) -> Iterator[Problem]:
    if config.team_names and config.audience != "team":
        yield document.problem("night-team-names", "/team_names")
    for index, place in enumerate(config.dossiers):
        fault = unusable(place) if is_address(place) else None
        if fault:
            yield document.problem(fault.code, f"/dossiers/{index}", **fault.details)


def _names(document: Document, config: NightConfig, profiles_in: Callable[[str], Sequence[str]]) -> Iterable[Problem]:
    if not config.profiles:
        return []
    known = profiles_in(config.rules)
    asked = enumerate(config.profiles)
    return [
        document.unknown("profile-unknown", f"/profiles/{i}", name, known) for i, name in asked if name not in known
    ]
