"""The raw clauses of a criterion as a profile has them: borrowed clauses in their place, and every edit written in.

A second reading of "what a profile may edit", on the trees of strings alone, for the oracle. Parameters are renamed
`name@CODE`, so that a clause keeps those of the file that it comes from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from typing import Any

from checker.facts.days import parse_days
from checker.framework.forms import Parameter
from checker.framework.load import Framework

Tree = Any
EDITS = ("restrict", "add_when", "add_unless")


class Unfolded:
    """A criterion of a profile: its clauses, their parameters, and the first and last day that it is in force."""

    def __init__(self, framework: Framework, profile: str, code: str) -> None:
        self.framework = framework
        self.layers = [document.tree for document in framework.layers[profile].documents]
        self.defined = {name: body for layer in self.layers for name, body in layer.get("define", {}).items()}
        self.parameters: dict[str, Parameter] = {}
        self.clauses = list(self._clauses(code, (code,)))
        tree = framework.library.documents[code].tree
        both = [_in_force(tree), _in_force(self.layers[-1])]
        self.in_force = max(first for first, _ in both), min(last for _, last in both)

    def _clauses(self, code: str, trail: tuple[str, ...]) -> Iterator[Tree]:
        """The clauses in the file of `code`, come to from the criterion trail[0]."""
        tree = self.framework.library.documents[code].tree
        self._declare(code, tree)
        for number, clause in enumerate(tree["clauses"], 1):
            if "as" not in clause:
                name = clause.get("id", str(number))
                edited = {**_renamed(clause, code), "id": name, "restrict": []}
                edited["when"] = self._when(clause.get("when", []), code)
                for edit, to, body in self._edits():
                    if any(self._matches(t, c, name) for t in to for c in (trail[0], code)):
                        self._apply(edited, edit, body, code)
                yield edited
                continue
            other, _, part = clause["as"].partition(".")
            for theirs in self._clauses(other, (*trail, other)):
                if part in ("", theirs["id"]):
                    for edit in EDITS:
                        if edit in clause:
                            self._apply(theirs, edit, clause[edit], code)
                    yield {**theirs, "id": f"{other}.{theirs['id']}"}

    def _declare(self, code: str, tree: Tree) -> None:
        """The parameters that clauses of this file may name, with the values that the layers give them."""
        for declared in (self.framework.common.tree, tree):
            for name, body in declared.get("parameters", {}).items():
                value = body.get("value", "off")
                for layer in self.layers:
                    value = layer.get("parameters", {}).get(name, value)
                read = tuple(value) if isinstance(value, list) else None if value == "off" else int(value)
                self.parameters[f"{name}@{code}"] = Parameter(name, read, body["unit"])

    def _edits(self) -> Iterator[tuple[str, list[str], Tree]]:
        """Every edit of the layers: what it is, what it is about, and what it adds."""
        for layer in self.layers:
            for edit in EDITS:
                for item in layer.get(edit, []):
                    body = {key: value for key, value in item.items() if key != "to"}
                    yield edit, item["to"], body if edit == "restrict" else body[edit.removeprefix("add_")]

    def _matches(self, target: str, code: str, clause: str) -> bool:
        if target.startswith("theme "):
            return self.framework.library.themes[code] == target.removeprefix("theme ")
        name, _, part = target.partition(".")
        return fnmatchcase(code, name) and part in ("", clause)

    def _apply(self, clause: dict[str, Tree], edit: str, body: Tree, code: str) -> None:
        """Write an edit into a clause; what it names of parameters is that of `code`."""
        if edit == "add_when":
            clause["when"] = [*clause["when"], *self._when(body, code)]
        elif edit == "add_unless":
            clause["unless"] = [*clause.get("unless", []), *_renamed(body, code)]
        else:
            (subject,) = clause.get("for_each", {"case": {}})
            kinds = ("member", subject) if subject in ("child", "parent") else (subject,)
            added = [_renamed(body[kind], code) for kind in kinds if kind in body]
            clause["restrict"] = [*clause["restrict"], *added]

    def _when(self, conditions: list[Tree], code: str, within: tuple[str, ...] = ()) -> list[Tree]:
        """Conditions, with those that the profile defines by name read as what they stand for."""
        found: list[Tree] = []
        for condition in conditions:
            case = condition.get("case", {})
            name = next(iter(case), "")
            if list(case.values()) == ["yes"] and name in self.defined and name not in within:
                found += self._when(self.defined[name], code, (*within, name))
            else:
                found.append(_renamed(condition, code))
        return found


def _renamed(tree: Tree, code: str) -> Tree:
    if isinstance(tree, Mapping):
        return {key: _renamed(value, code) for key, value in tree.items()}
    if isinstance(tree, list):
        return [_renamed(item, code) for item in tree]
    return re.sub(r"\$([\w-]+)", rf"$\1@{code}", tree)


def _in_force(tree: Tree) -> tuple[int, int]:
    days = tree.get("in_force", {})
    first = parse_days(days["from"])[0] if "from" in days else 0
    last = parse_days(days["until"])[1] if "until" in days else 4_000_000
    return first, last
