"""Profile files: a selection of criteria with edits, layered one on another."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from checker.errors import CheckerError, Problem
from checker.facts.days import FIRST, LAST, parse_days
from checker.framework.yaml_file import Document, escape
from checker.vocabulary import Vocabulary, Words


@dataclass(frozen=True, slots=True)
class Edit:
    """One change that a layer makes: `what` is select, drop, restrict, add_when or add_unless; `to` names criteria
    (`VV-01`), clauses (`TT-02.domains`) or themes (`theme plan`)."""

    what: str
    to: tuple[str, ...]
    tree: Mapping[str, Any]
    document: Document
    pointer: str


@dataclass(frozen=True, slots=True)
class Layers:
    """A profile with everything below it, the lowest layer first; later layers win."""

    name: str
    title: Words
    extends: str | None
    documents: tuple[Document, ...]
    edits: tuple[Edit, ...]
    parameters: Mapping[str, tuple[Any, Document, str]]
    roles: Mapping[str, tuple[str, ...]]
    codes: Mapping[str, Mapping[str, tuple[str, ...]]]
    instruments: Mapping[str, str]
    complete: frozenset[str]
    defines: Mapping[str, tuple[Document, str, list[Any]]]
    in_force: tuple[int, int]
    explained_weight: float
    wording: Mapping[str, Words]


def load_layers(documents: Mapping[str, Document]) -> dict[str, Layers]:
    """Every profile, by name; CheckerError when one extends what is not there, or itself."""
    loaded: dict[str, Layers] = {}

    def load(name: str, seen: tuple[str, ...]) -> Layers:
        if name in loaded:
            return loaded[name]
        document = documents[name]
        base = None
        extends = document.tree.get("extends")
        if extends:
            if extends not in documents or extends in seen:
                raise CheckerError(
                    [document.unknown("profile-extends", "/extends", extends, set(documents) - set(seen))]
                )
            base = load(extends, (*seen, extends))
        loaded[name] = _layer(document, base)
        return loaded[name]

    for name in sorted(documents):
        load(name, (name,))
    return loaded


def check_words(
    document: Document, vocabulary: Vocabulary, roles: Sequence[str], codes: Collection[str]
) -> list[Problem]:
    """What a profile's maps and its list of complete parts name without its being there. `codes` are the words that
    rules use for what a map of codes leads to."""
    entities = vocabulary.entities.values()
    coded = sorted({a.name for e in entities for a in e.attributes.values() if a.type == "code"})
    lists = sorted({"/".join(place.path) for e in entities for place in e.places})
    tree = document.tree
    named: list[tuple[str, str, str, Collection[str]]]
    named = [(f"/codes/{escape(name)}", "rule-attribute", name, coded) for name in tree.get("codes", {})]
    named += [
        (f"/roles/{escape(word)}", "rule-value", role, list(roles))
        for word, meant in _words(tree.get("roles", {})).items()
        for role in meant
    ]
    named += [
        (f"/codes/{escape(name)}/{escape(word)}", "profile-code", code, codes)
        for name, words in tree.get("codes", {}).items()
        for word, meant in _words(words).items()
        for code in meant
    ]
    named += [(f"/wording/{escape(role)}", "rule-value", role, roles) for role in tree.get("wording", {})]
    named += [(f"/complete/{index}", "rule-value", path, lists) for index, path in enumerate(tree.get("complete", []))]
    return [
        document.unknown(code, pointer, found, known) for pointer, code, found, known in named if found not in known
    ]


def days_in_force(document: Document, pointer: str, tree: Mapping[str, str]) -> tuple[int, int]:
    """The first and last day that something is in force; open ends are FIRST and LAST."""
    problems: list[Problem] = []
    ends = [FIRST, LAST]
    for index, key in enumerate(("from", "until")):
        if key in tree:
            try:
                ends[index] = parse_days(tree[key])[index]
            except ValueError:
                problems.append(document.problem("rule-date", f"{pointer}/{key}", found=tree[key][:20]))
    if not problems and ends[0] > ends[1]:
        problems.append(document.problem("rule-dates-cross", pointer, found=f"{tree['from']} > {tree['until']}"))
    if problems:
        raise CheckerError(problems)
    return ends[0], ends[1]


def _layer(document: Document, base: Layers | None) -> Layers:
    tree = document.tree
    edits = [Edit(what, tuple(tree[what]), {}, document, f"/{what}") for what in ("select", "drop") if what in tree]
    for what in ("restrict", "add_when", "add_unless"):
        edits += [
            Edit(what, tuple(item["to"]), {k: v for k, v in item.items() if k != "to"}, document, f"/{what}/{index}")
            for index, item in enumerate(tree.get(what, []))
        ]
    parameters = {name: (value, document, f"/parameters/{name}") for name, value in tree.get("parameters", {}).items()}
    codes = {attribute: _words(words) for attribute, words in tree.get("codes", {}).items()}
    return Layers(
        name=tree["name"],
        title=tree["title"],
        extends=tree.get("extends"),
        documents=(*(base.documents if base else ()), document),
        edits=(*(base.edits if base else ()), *edits),
        parameters={**(base.parameters if base else {}), **parameters},
        roles={**(base.roles if base else {}), **_words(tree.get("roles", {}))},
        codes={**(base.codes if base else {}), **codes},
        instruments={**(base.instruments if base else {}), **tree.get("instruments", {})},
        complete=(base.complete if base else frozenset()) | frozenset(tree.get("complete", [])),
        defines={
            **(base.defines if base else {}),
            **{name: (document, f"/define/{name}", body) for name, body in tree.get("define", {}).items()},
        },
        in_force=days_in_force(document, "/in_force", tree.get("in_force", {})),
        explained_weight=float(tree.get("explained_weight", base.explained_weight if base else 1)),
        wording={**(base.wording if base else {}), **tree.get("wording", {})},
    )


def _words(tree: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """A map of local words, each to one or several of the framework's."""
    return {word: (to,) if isinstance(to, str) else tuple(to) for word, to in tree.items()}
