"""The one catalogue of texts: whole in both languages, with nothing missing and nothing left over.

A key that the code writes out is looked up. Where the code puts a key together (`f"outcome-{name}"`), the rest of it
is a word that is written near by or that belongs to the words of the design.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

import checker
from checker.catalogue import LANGUAGES

PACKAGE = Path(checker.__file__).parent

# Where the words of the design are written: outcomes and reasons, levels and marks, kinds of differences.
SHARED = (
    "archive/measured.py",
    "archive/years.py",
    "model.py",
    "run.py",
    "framework/forms.py",
    "framework/compare.py",
    "framework/mutants.py",
)

# What a call makes of its first argument.
PREFIXES = {
    "Problem": "problem-",
    "usage": "problem-",
    "problem": "problem-",
    "Notice": "notice-",
    "_refused": "problem-",
}
# Of a call in these modules, by the name of the function and the place of the code among its arguments.
FAULTS = {
    "dossier/validate.py": "problem-",
    "dossier/consistency.py": "problem-",
    "schemas/explain.py": "problem-schema-",
}
MARKS = ".allowed", ".todo"


class Placeables(Visitor):
    """The names of what is filled in, and the messages and terms that are referred to."""

    def __init__(self) -> None:
        self.names: set[str] = set()
        self.others: set[str] = set()

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:
        self.names.add(node.id.name.removeprefix("has_"))

    def visit_MessageReference(self, node: fluent.MessageReference) -> None:
        self.others.add(node.id.name)


@cache
def catalogue(lang: str) -> dict[str, tuple[set[str], set[str]]]:
    """Key, or key.attribute -> what is filled in, and which messages it refers to."""
    found: dict[str, tuple[set[str], set[str]]] = {}
    for path in sorted((PACKAGE / "messages" / lang).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, fluent.Junk), f"{path.name}: {entry.content[:80]}"
            if isinstance(entry, fluent.Message):
                parts = {entry.id.name: entry.value} | {
                    f"{entry.id.name}.{a.id.name}": a.value for a in entry.attributes
                }
                for key, pattern in parts.items():
                    assert key not in found, f"{key} stands twice, the second time in {path.name}"
                    visitor = Placeables()
                    visitor.visit(pattern)
                    found[key] = visitor.names, visitor.others
    return found


def test_both_languages_have_the_same_texts() -> None:
    """No English reader meets a gap, and no translation lacks a figure that the other has."""
    nl, en = (catalogue(lang) for lang in LANGUAGES)
    assert nl.keys() ^ en.keys() == set()
    grammar = {"het", "an"}  # the gender of a word, which only Dutch asks for, and its vowel, which only English does
    assert {key: (nl[key][0], en[key][0]) for key in nl if (nl[key][0] ^ en[key][0]) - grammar} == {}


@cache
def trees() -> dict[str, ast.Module]:
    files = [path for path in PACKAGE.rglob("*.py") if "rules" not in path.relative_to(PACKAGE).parts[:1]]
    return {path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in files}


@cache
def in_templates() -> frozenset[str]:
    """The keys that templates and scripts ask for by name."""
    files = [path for path in PACKAGE.rglob("*") if path.suffix in (".j2", ".js")]
    found = (re.findall(r'\b(?:text|say)\("([a-z-]+)"', path.read_text(encoding="utf-8")) for path in files)
    return frozenset(key for keys in found for key in keys if is_code(key))


def literals(node: ast.AST) -> Iterator[str]:
    """The texts that an expression may come to, a written one or one of two."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from literals(node.body)
        yield from literals(node.orelse)


def written() -> Iterator[str]:
    """The keys that the code asks for by name."""
    yield from in_templates()
    for file, tree in trees().items():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            called = ast.unparse(node.func).rpartition(".")[2]
            if called in ("text", "has"):
                yield from literals(node.args[0])
            elif called in PREFIXES:
                yield from (PREFIXES[called] + code for arg in node.args for code in literals(arg) if is_code(code))
            elif called == "Fault" and file in FAULTS:
                yield from (FAULTS[file] + code for code in literals(node.args[0]))


def is_code(text: str) -> bool:
    return re.fullmatch(r"[a-z]+(-[a-z0-9]+)+", text) is not None


def test_every_text_that_the_code_asks_for_is_there() -> None:
    """No run ends in a KeyError because a sentence was forgotten."""
    asked = set(written())
    assert len(asked) > 100
    assert asked - catalogue("nl").keys() == set()


def needed(key: str) -> set[str]:
    """Everything that has to be filled in to say a message whole."""
    parts = [part for part in catalogue("nl") if part == key or part in (f"{key}{mark}" for mark in MARKS)]
    names, others = (set().union(*(catalogue("nl")[part][n] for part in parts)) for n in (0, 1))
    return names.union(*(needed(other) for other in others))


def test_every_text_is_given_what_it_has_to_fill_in() -> None:
    """No sentence is asked for without the names and figures that it is about."""
    lacking = {}
    for file, tree in trees().items():
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Call)
                and node.args
                and ast.unparse(node.func).rpartition(".")[2] in ("text", "usage")
            ):
                given = {keyword.arg for keyword in node.keywords}
                prefix = PREFIXES.get(ast.unparse(node.func).rpartition(".")[2], "")
                for key in literals(node.args[0]):
                    if None not in given and needed(prefix + key) - given:
                        lacking[f"{file}:{node.lineno}"] = needed(prefix + key) - given
    assert lacking == {}


def dashed(text: str) -> str:
    return text.replace("_", "-")


@cache
def constants(file: str) -> frozenset[str]:
    """The texts that a module writes, with dashes as keys have them."""
    nodes = (node for node in ast.walk(trees()[file]) if isinstance(node, ast.Constant))
    return frozenset(dashed(node.value) for node in nodes if isinstance(node.value, str))


@cache
def made_up() -> list[tuple[re.Pattern[str], frozenset[str]]]:
    """The keys that the code puts together, as patterns, each with the words that can fill it."""
    found = []
    for file, tree in trees().items():
        near = [other for other in trees() if other.rpartition("/")[0] == file.rpartition("/")[0]]
        words = frozenset().union(*(constants(other) for other in [*near, *SHARED]))
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                parts = [re.escape(dashed(p.value)) if isinstance(p, ast.Constant) else "(.+)" for p in node.values]
                if re.match("[a-z]+-", str(node.values[0].value)):
                    found.append((re.compile("".join(parts)), words))
    return found


@cache
def faults() -> frozenset[str]:
    """The codes of problems that the code or a schema writes."""
    schemas = (path.read_text(encoding="utf-8") for path in PACKAGE.glob("schemas/*.json"))
    found = {code for text in schemas for code in re.findall(r'"x-fault": "([a-z-]+)"', text)}
    return frozenset(found.union(*(constants(file) for file in trees())))


def is_asked(key: str) -> bool:
    """Whether the code can ask for a key, by its name, by the code of a problem or by a word that fills it."""
    if key.startswith("problem-"):
        return key.removeprefix("problem-schema-").removeprefix("problem-") in faults()
    matches = ((pattern.fullmatch(dashed(key)), words) for pattern, words in made_up())
    return any(match is not None and words.issuperset(match.groups()) for match, words in matches)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_text_is_asked_for(lang: str) -> None:
    """A translator's work is never for nothing, and what stands in the catalogue is what a user can meet."""
    found = catalogue(lang)
    named = {*written(), *(other for _, others in found.values() for other in others)}
    named = named.union(*(constants(file) for file in trees()))
    assert {key for key in found if "." not in key and key not in named and not is_asked(key)} == set()
    attributes = {key for key in found if "." in key}
    assert {key for key in attributes if not key.startswith("problem-") or not key.endswith(MARKS)} == set()
