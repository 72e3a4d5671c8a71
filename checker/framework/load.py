"""A folder of rule files -> Framework: vocabulary, criteria, profiles and the register of risks."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from typing import Any

import orjson

from checker.dossier.read import parse
from checker.errors import CheckerError, Place, Problem, near
from checker.facts.days import parse_days
from checker.facts.project import Reading
from checker.framework.forms import Criterion
from checker.framework.profiles import Layers, check_words, load_layers
from checker.framework.register import Register, load_register
from checker.framework.resolve import Library, Resolver, own_parameters
from checker.framework.vocabulary import load_vocabulary
from checker.framework.yaml_file import Document, load_yaml
from checker.schemas.explain import SchemaCheck
from checker.vocabulary import Vocabulary, Words

COMMON, BASE = "framework.yaml", "examples/complete.json"
Files = Mapping[str, bytes]  # path relative to the folder of rules, with "/" -> what stands in it


@dataclass(frozen=True, slots=True)
class Profile:
    """A profile, resolved: its criteria and how it reads a dossier."""

    name: str
    title: Words
    layers: Layers
    criteria: tuple[Criterion, ...]
    reading: Reading
    digest: str  # of everything that decides an outcome under this profile


class Framework:
    """All rules, loaded and checked. Profiles are resolved when first asked for."""

    def __init__(
        self,
        common: Document,
        library: Library,
        layers: Mapping[str, Layers],
        register: Register,
        digest: str,
        base: Mapping[str, Any],
    ) -> None:
        self.common = common
        self.library = library
        self.layers = layers
        self.register = register
        self.digest = digest
        self.base = base  # the complete dossier that examples change
        self._profiles: dict[str, Profile] = {}

    @property
    def vocabulary(self) -> Vocabulary:
        return self.library.vocabulary

    @cached_property
    def themes(self) -> dict[str, Words]:
        """The themes in the order in which they are shown."""
        return dict(self.common.tree["themes"])

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

    def profile(self, name: str) -> Profile:
        """The profile `name`; CheckerError when there is none, or its edits match nothing."""
        if name not in self.layers:
            details = {"found": name[:60], "allowed": ", ".join(self.order), "near": near(name, self.order)}
            raise CheckerError([Problem("profile-unknown", Place("--profile"), details)])
        if name not in self._profiles:
            self._profiles[name] = self._resolve(self.layers[name])
        return self._profiles[name]

    def _resolve(self, layers: Layers) -> Profile:
        criteria = Resolver(self.library, layers).resolve()
        roles = {role: (role,) for role in self.library.roles}
        reading = Reading(
            codes={**layers.codes, "role": {**roles, **layers.roles}},
            methods={**self.common.tree["instruments"], **layers.instruments},
            complete=layers.complete,
            adult_age=int(self.common.tree["adult_age"]),
        )
        digest = hashlib.sha256(
            orjson.dumps(
                [self.digest, layers.name, [d.tree for d in layers.documents]], option=orjson.OPT_SORT_KEYS
            )
        ).hexdigest()
        return Profile(layers.name, layers.title, layers, criteria, reading, digest)


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
    criteria, themes = _criteria(documents, common, problems)
    profiles = _profiles(documents, common, problems)
    register = load_register(documents["risks.yaml"], problems)
    _check_risks(criteria, register, problems)
    _check_register(documents["risks.yaml"], register, common, problems)
    _check_examples([common, *criteria.values()], profiles, problems)
    for profile in profiles.values():
        problems += check_words(profile, vocabulary, tuple(common.tree["roles"]))
    if problems:
        raise CheckerError(problems)
    library = Library(
        vocabulary=vocabulary,
        roles=tuple(common.tree["roles"]),
        parameters=own_parameters(common),
        documents=criteria,
        themes=themes,
    )
    trees = {p: d.tree for p, d in documents.items() if not p.startswith("profiles/")}
    digest = hashlib.sha256(orjson.dumps(trees, option=orjson.OPT_SORT_KEYS)).hexdigest()
    return Framework(common, library, load_layers(profiles), register, digest, base)


def _kind(path: str) -> str:
    folder = path.partition("/")[0]
    return {"criteria": "rule", "profiles": "profile"}.get(folder, path.removesuffix(".yaml"))


_CHECKS: dict[str, SchemaCheck] = {}


def _check(document: Document, kind: str) -> list[Problem]:
    """What the schema for this kind of file finds wrong."""
    resource = files("checker") / "schemas" / f"{kind}.schema.json"
    if not resource.is_file():
        return [document.problem("rules-unknown-file", "", found=document.file[-60:])]
    if kind not in _CHECKS:
        _CHECKS[kind] = SchemaCheck(orjson.loads(resource.read_bytes()))
    return [
        Problem(f"schema-{fault.code}", document.place(fault.pointer), dict(fault.details))
        for fault in _CHECKS[kind].faults(document.tree)
    ]


def _criteria(
    documents: Mapping[str, Document], common: Document, problems: list[Problem]
) -> tuple[dict[str, Document], dict[str, str]]:
    """The criterion files by code, and the theme of each: the folder that it lies in."""
    found: dict[str, Document] = {}
    themes: dict[str, str] = {}
    for path, document in documents.items():
        if not path.startswith("criteria/"):
            continue
        code, theme = document.tree["code"], path.split("/")[1]
        if code in found:
            problems.append(document.problem("rule-code-twice", "/code", found=code, other=found[code].file))
        if theme not in common.tree["themes"]:
            known = sorted(common.tree["themes"])
            problems.append(
                document.problem(
                    "rule-theme", "", found=theme, allowed=", ".join(known), near=near(theme, known)
                )
            )
        for index, source in enumerate(document.tree["source"]):
            problems += _check_source(document, f"/source/{index}/document", source, common)
        ids = [body.get("id", str(number)) for number, body in enumerate(document.tree["clauses"], 1)]
        for index, name in enumerate(ids):
            if name in ids[:index]:
                problems.append(document.problem("rule-clause-twice", f"/clauses/{index}/id", found=name))
        if not document.tree.get("examples"):
            problems.append(document.problem("rule-no-examples", "", found=code))
        found[code] = document
        themes[code] = theme
    return found, themes


def _profiles(
    documents: Mapping[str, Document], common: Document, problems: list[Problem]
) -> dict[str, Document]:
    found: dict[str, Document] = {}
    for path, document in documents.items():
        if path.startswith("profiles/"):
            name = document.tree["name"]
            if name in found:
                details = {"found": name, "other": found[name].file}
                problems.append(document.problem("rule-code-twice", "/name", **details))
            found[name] = document
    for index, name in enumerate(common.tree["profiles"]):
        if name not in found:
            known = sorted(found)
            problems.append(
                common.problem(
                    "profile-unknown",
                    f"/profiles/{index}",
                    found=name,
                    allowed=", ".join(known),
                    near=near(name, known),
                )
            )
    return found


def _check_source(
    document: Document, pointer: str, source: Mapping[str, str], common: Document
) -> list[Problem]:
    known = sorted(common.tree["documents"])
    found = source["document"]
    if found in known:
        return []
    details = {"found": found, "allowed": ", ".join(known), "near": near(found, known)}
    return [document.problem("rule-source", pointer, **details)]


def _check_register(
    document: Document, register: Register, common: Document, problems: list[Problem]
) -> None:
    problems += _check_source(document, "/source/document", register.source, common)
    for index, risk in enumerate(register.risks.values()):
        if risk.overlaps is not None and (
            risk.overlaps not in register.risks or risk.overlaps == risk.number
        ):
            others = ", ".join(f"{n:02d}" for n in register.risks if n != risk.number)
            details = {"found": f"{risk.overlaps:02d}", "allowed": others, "near": ""}
            problems.append(document.problem("rule-risk", f"/risks/{index}/overlaps/with", **details))


def _check_examples(
    documents: Iterable[Document], profiles: Mapping[str, Document], problems: list[Problem]
) -> None:
    """The dates and profiles that examples name have to exist."""
    for document in documents:
        dates = {"/examples_on": document.tree["examples_on"]} if "examples_on" in document.tree else {}
        for index, example in enumerate(document.tree.get("examples", [])):
            if "as_of" in example:
                dates[f"/examples/{index}/as_of"] = example["as_of"]
            name = example.get("profile")
            if name is not None and name not in profiles:
                details = {"found": name, "allowed": ", ".join(profiles), "near": near(name, profiles)}
                problems.append(document.problem("profile-unknown", f"/examples/{index}/profile", **details))
        for pointer, date in dates.items():
            try:
                parse_days(date)
            except ValueError:
                problems.append(document.problem("rule-date", pointer, found=date[:20]))


def _check_risks(criteria: Mapping[str, Document], register: Register, problems: list[Problem]) -> None:
    for document in criteria.values():
        for kind, numbers in document.tree.get("risks", {}).items():
            for index, number in enumerate(numbers):
                if int(number) not in register.risks:
                    allowed = ", ".join(f"{n:02d}" for n in register.risks)
                    problems.append(
                        document.problem(
                            "rule-risk", f"/risks/{kind}/{index}", found=number, allowed=allowed, near=""
                        )
                    )
