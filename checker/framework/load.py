"""A folder of rule files -> Framework: vocabulary, criteria, profiles and the register of risks."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from typing import Any

import msgspec

from checker.catalogue import LANGUAGES
from checker.dossier.read import parse
from checker.errors import CheckerError, Place, Problem
from checker.facts.project import Reading
from checker.framework.entries import Entry, check_entries, load_entries
from checker.framework.forms import Condition, Criterion, Source
from checker.framework.profiles import Layers, check_words, load_layers
from checker.framework.questions import Question, load_question
from checker.framework.references import check_common, check_criterion, check_question, check_register
from checker.framework.register import Register, load_register
from checker.framework.resolve import Library, Resolver, own_parameters
from checker.framework.vocabulary import load_vocabulary
from checker.framework.yaml_file import Document, among, load_yaml
from checker.schemas.explain import SchemaCheck
from checker.vocabulary import Vocabulary, Words

COMMON, ENTRIES, BASE = "framework.yaml", "entries.yaml", "examples/complete.json"
Files = Mapping[str, bytes]  # path relative to the folder of rules, with "/" -> what stands in it


@dataclass(frozen=True, slots=True)
class Profile:
    """A profile, resolved: its criteria and how it reads a dossier."""

    name: str
    title: Words
    layers: Layers
    criteria: tuple[Criterion, ...]
    questions: tuple[Question, ...]
    conditions: tuple[Condition, ...]  # that it defines by name
    reading: Reading
    digest: str  # of everything that decides an outcome under this profile

    def criterion(self, code: str) -> Criterion:
        """The criterion `code`, which the profile has."""
        return next(criterion for criterion in self.criteria if criterion.code == code)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of a report in words: what is expected, where that stands, and the themes that it discusses."""

    title: Words
    expectation: Words
    source: Source
    themes: tuple[str, ...]


class Framework:
    """All rules, loaded and checked. Profiles are resolved when first asked for."""

    def __init__(
        self,
        common: Document,
        library: Library,
        layers: Mapping[str, Layers],
        register: Register,
        entries: tuple[Entry, ...],
        digest: str,
        base: Mapping[str, Any],
    ) -> None:
        self.common = common
        self.library = library
        self.layers = layers
        self.register = register
        self.entries = entries  # of the sources; none in a folder that does not list them
        self.digest = digest
        self.base = base  # the complete dossier that examples change
        self._profiles: dict[str, Profile] = {}

    @property
    def vocabulary(self) -> Vocabulary:
        return self.library.vocabulary

    @cached_property
    def themes(self) -> dict[str, Words]:
        """The themes in the order in which they are shown."""
        return {name: _words(theme) for name, theme in self.common.tree["themes"].items()}

    @cached_property
    def chapters(self) -> tuple[Chapter, ...]:
        """The chapters of a report in words, in order."""
        themes = self.common.tree["themes"]
        return tuple(
            Chapter(
                title=_words(body),
                expectation=body["expectation"],
                source=Source(**body["source"]),
                themes=tuple(theme for theme in themes if themes[theme]["chapter"] == name),
            )
            for name, body in self.common.tree["chapters"].items()
        )

    @cached_property
    def documents(self) -> dict[str, Words]:
        """The sources that criteria cite."""
        return dict(self.common.tree["documents"])

    @cached_property
    def order(self) -> list[str]:
        """The profiles in the order of framework.yaml, the first being the default."""
        return list(self.common.tree["profiles"])

    @cached_property
    def examples_on(self) -> str:
        """The reference date of examples that name none."""
        return str(self.common.tree["examples_on"])

    def profile(self, name: str, asked_at: str = "--profile") -> Profile:
        """The profile `name`; CheckerError when there is none (told at `asked_at`, where the name was written), or its
        edits match nothing."""
        if name not in self.layers:
            raise CheckerError([Problem("profile-unknown", Place(asked_at), among(name, self.order))])
        if name not in self._profiles:
            self._profiles[name] = self._resolve(self.layers[name])
        return self._profiles[name]

    def _resolve(self, layers: Layers) -> Profile:
        resolver = Resolver(self.library, layers)
        criteria, conditions = resolver.resolve()
        roles = {role: (role,) for role in self.library.roles}
        reading = Reading(
            codes={**layers.codes, "role": {**roles, **layers.roles}},
            methods={**self.common.tree["instruments"], **layers.instruments},
            complete=layers.complete,
            adult_age=int(self.common.tree["adult_age"]),
        )
        digest = hashlib.sha256(
            msgspec.json.encode([self.digest, layers.name, [d.tree for d in layers.documents]], order="sorted")
        ).hexdigest()
        return Profile(
            name=layers.name,
            title=layers.title,
            layers=layers,
            criteria=criteria,
            questions=resolver.questions(),
            conditions=conditions,
            reading=reading,
            digest=digest,
        )


def _words(body: Mapping[str, Any]) -> Words:
    """The title of something that holds more than its title."""
    return {lang: body[lang] for lang in LANGUAGES}


def load_framework(rules: Files) -> Framework:
    """The framework in `rules`; CheckerError with every mistake that could be found."""
    problems: list[Problem] = []
    documents: dict[str, Document] = {}
    for path in sorted(p for p in rules if p.endswith((".yaml", ".yml"))):
        try:
            documents[path] = load_yaml(rules[path], path)
        except CheckerError as error:
            problems += error.problems
    for needed in (COMMON, "vocabulary.yaml", "risks.yaml", BASE):
        if needed not in rules:
            problems.append(Problem("rules-missing-file", Place(needed), {"found": needed}))
    for path, document in documents.items():
        problems += _check(document, _kind(path))
    base: Mapping[str, Any] = {}
    try:
        base = parse(rules.get(BASE, b"{}"), BASE)
    except CheckerError as error:
        problems += error.problems
    if problems:
        raise CheckerError(problems)
    common = documents[COMMON]
    vocabulary = load_vocabulary(documents["vocabulary.yaml"])
    criteria = _criteria(documents, problems)
    entries = load_entries(documents[ENTRIES], problems) if ENTRIES in documents else ()
    questions = _questions(documents, criteria, problems)
    themes = {code: document.file.split("/")[1] for code, document in {**criteria, **questions}.items()}
    profiles = _profiles(documents, problems)
    register = load_register(documents["risks.yaml"], problems)
    problems += check_common(common, profiles) + check_register(documents["risks.yaml"], register, common)
    for code, criterion in criteria.items():
        problems += check_criterion(criterion, themes[code], common, profiles, register.risks)
    if ENTRIES in documents:
        problems += check_entries(documents[ENTRIES], common.tree["documents"], profiles)
    halved = [*criteria, *(entry.code for entry in entries if entry.alias_of)]
    flags = {name for profile in profiles.values() for name in profile.tree.get("define", {})}
    for code, question in questions.items():
        problems += check_question(question, themes[code], common, halved, flags, register.risks)
    codes = _code_words(common, criteria, profiles)
    for profile in profiles.values():
        problems += check_words(profile, vocabulary, tuple(common.tree["roles"]), codes)
    if problems:
        raise CheckerError(problems)
    library = Library(
        vocabulary=vocabulary,
        roles=tuple(common.tree["roles"]),
        parameters=own_parameters(common),
        documents=criteria,
        questions={code: load_question(document) for code, document in questions.items()},
        themes=themes,
    )
    trees = {p: d.tree for p, d in documents.items() if not p.startswith("profiles/") and p != ENTRIES}
    digest = hashlib.sha256(msgspec.json.encode(trees, order="sorted")).hexdigest()
    return Framework(common, library, load_layers(profiles), register, entries, digest, base)


# Folder -> schema; the other files have one of their own name.
_KINDS = {"criteria": "rule", "profiles": "profile", "questionnaire": "question"}


def _kind(path: str) -> str:
    """The schema for a file, "" when no file of that name belongs here."""
    if path in (COMMON, ENTRIES, "vocabulary.yaml", "risks.yaml"):
        return path.removesuffix(".yaml")
    folder, slash, _ = path.partition("/")
    return _KINDS.get(folder, "") if slash else ""


_CHECKS: dict[str, SchemaCheck] = {}


def _check(document: Document, kind: str) -> list[Problem]:
    """What the schema for this kind of file finds wrong."""
    if not kind:
        return [document.problem("rules-unknown-file", "", found=document.file[-60:])]
    if kind not in _CHECKS:
        resource = files("checker") / "schemas" / f"{kind}.schema.json"
        _CHECKS[kind] = SchemaCheck(msgspec.json.decode(resource.read_bytes()))
    return [
        Problem(f"schema-{fault.code}", document.place(fault.pointer), dict(fault.details))
        for fault in _CHECKS[kind].faults(document.tree)
    ]


def _code_words(common: Document, criteria: Mapping[str, Document], profiles: Mapping[str, Document]) -> frozenset[str]:
    """Every word that a rule may mean by a code: those that framework.yaml calls by words or knows as an instrument,
    and those in clauses and in lists that are parameters."""
    found = {*common.tree["codes"], *common.tree["instruments"]}
    for document in (common, *criteria.values()):
        found |= {w for body in document.tree.get("parameters", {}).values() for w in _texts(body.get("value"))}
        found |= set(_texts(document.tree.get("clauses")))
    for profile in profiles.values():
        found |= set(profile.tree.get("instruments", {})) | set(_texts(profile.tree.get("parameters")))
        for edit in ("restrict", "add_when", "add_unless", "define"):
            found |= set(_texts(profile.tree.get(edit)))
    return frozenset(found)


def _texts(tree: Any) -> Iterator[str]:
    """Every text in a tree that is no key."""
    if isinstance(tree, str):
        yield tree
    for inner in tree.values() if isinstance(tree, Mapping) else tree if isinstance(tree, list) else ():
        yield from _texts(inner)


def _criteria(documents: Mapping[str, Document], problems: list[Problem]) -> dict[str, Document]:
    """The criterion files by code. The theme of each is the folder that it lies in."""
    found: dict[str, Document] = {}
    for path, document in documents.items():
        if not path.startswith("criteria/"):
            continue
        code = document.tree["code"]
        if code in found:
            problems.append(document.problem("rule-code-twice", "/code", found=code, other=found[code].file))
        ids = [body.get("id", str(number)) for number, body in enumerate(document.tree["clauses"], 1)]
        for index, name in enumerate(ids):
            if name in ids[:index]:
                problems.append(document.problem("rule-clause-twice", f"/clauses/{index}/id", found=name))
        if not document.tree.get("examples"):
            problems.append(document.problem("rule-no-examples", "", found=code))
        found[code] = document
    return found


def _questions(
    documents: Mapping[str, Document], criteria: Mapping[str, Document], problems: list[Problem]
) -> dict[str, Document]:
    """The question files by code, which is no criterion's either."""
    found: dict[str, Document] = {}
    for path, document in documents.items():
        if path.startswith("questionnaire/"):
            code = document.tree["code"]
            other = found.get(code) or criteria.get(code)
            if other is not None:
                problems.append(document.problem("rule-code-twice", "/code", found=code, other=other.file))
            found[code] = document
    return found


def _profiles(documents: Mapping[str, Document], problems: list[Problem]) -> dict[str, Document]:
    """The profile files by name."""
    found: dict[str, Document] = {}
    for path, document in documents.items():
        if path.startswith("profiles/"):
            name = document.tree["name"]
            if name in found:
                details = {"found": name, "other": found[name].file}
                problems.append(document.problem("rule-code-twice", "/name", **details))
            found[name] = document
    return found
