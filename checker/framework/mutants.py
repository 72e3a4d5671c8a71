"""A file of rules -> its mutants: the same file with one fault in it, such as a slip or a misreading would make.

Faults are seeded into the tree of the file, not into the resolved criterion: so each has its own line, a profile's
edits and parameters can be at fault as well, and everything that builds on a rule builds on the fault too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from checker.errors import Place
from checker.facts.days import parse_days
from checker.framework.yaml_file import Document, Tree, escape
from checker.vocabulary import VIEWS, Attribute, Vocabulary

Path = tuple[str | int, ...]
Change = tuple[str, Path, Tree]  # the kind of fault, where in the tree, what comes to stand there

KINDS = (
    "clause-dropped",
    "alternative-dropped",
    "condition-dropped",
    "excuse-dropped",
    "scope-widened",  # a test of the subjects is gone
    "evidence-loosened",  # a test of the evidence is gone, or of a condition or an excuse
    "condition-loosened",
    "excuse-loosened",
    "join-loosened",  # a test that ties a record to the subject is gone
    "filled-dropped",
    "comparison-turned",
    "answer-turned",
    "value-dropped",
    "value-changed",
    "number-changed",
    "moment-moved",
    "due-dropped",
    "mark-dropped",
    "in-force-moved",
    "edit-dropped",  # what a profile, or a criterion that borrows, changes of a rule is left as it was
    "setting-dropped",  # a parameter has the value that it has without the profile
)

_GONE: Tree = object()
_TURNED = {"at_least": "at_most", "at_most": "at_least", "from": "until", "until": "from"}
_MOVED = {"start": "end"}  # every other moment becomes the start
_OPPOSITE = {"yes": "no", "no": "yes"}


@dataclass(frozen=True, slots=True)
class Mutant:
    """A file with one fault in it. `before` and `after` are what stood there and what stands there now, as a person
    would have written it; `after` is "" when it was dropped."""

    kind: str
    document: Document
    path: Path
    before: str
    after: str
    clause: str  # the clause of a criterion file that it is in, "" when it is in none

    @property
    def place(self) -> Place:
        """Where the rule stood before it was changed."""
        return self.document.place("".join(f"/{escape(str(step))}" for step in self.path))


class Seeder:
    """Seeds faults into files of rules that are sound; `roles` are those of framework.yaml."""

    def __init__(self, vocabulary: Vocabulary, roles: tuple[str, ...]) -> None:
        self.vocabulary = vocabulary
        self.roles = roles

    def in_criterion(self, document: Document) -> Iterator[Mutant]:
        """The mutants of a criterion file: its clauses, parameters and days in force."""
        tree = document.tree
        changes: list[Change] = [*_parameters(tree), *_in_force(tree)]
        for i, body in enumerate(tree["clauses"]):
            if len(tree["clauses"]) > 1:
                changes.append(("clause-dropped", ("clauses", i), _GONE))
            changes += self._clause(("clauses", i), body)
        return _mutants(document, changes)

    def in_framework(self, document: Document) -> Iterator[Mutant]:
        """The mutants of framework.yaml: its parameters. Paths begin with ("parameters", name)."""
        return _mutants(document, _parameters(document.tree))

    def in_profile(self, document: Document) -> Iterator[Mutant]:
        """The mutants of a profile: its edits, parameters, defined conditions and days in force. The path of an edit
        that is dropped for one of its targets ends in ("to", number)."""
        tree = document.tree
        changes: list[Change] = [
            ("setting-dropped", ("parameters", name), _GONE) for name in tree.get("parameters", {})
        ]
        changes += [*_parameters(tree), *_in_force(tree)]
        for name, conditions in tree.get("define", {}).items():
            changes += self._conditions(("define", name), conditions, None)
        for what in ("restrict", "add_when", "add_unless"):
            for i, edit in enumerate(tree.get(what, [])):
                path: Path = (what, i)
                changes += [("edit-dropped", (*path, "to", t), _GONE) for t in range(len(edit["to"]))]
                inner = {key: value for key, value in edit.items() if key != "to"}
                changes += self._edit(path, what, inner if what == "restrict" else inner[what.removeprefix("add_")])
        return _mutants(document, changes)

    def _clause(self, path: Path, body: dict[str, Any]) -> Iterator[Change]:
        if "as" in body:
            for what in ("restrict", "add_when", "add_unless"):
                if what in body:
                    yield "edit-dropped", (*path, what), _GONE
                    yield from self._edit(path, what, body[what], key=what)
            return
        if body.get("mark") == "advice":  # `ours` changes no outcome, only what is said of it
            yield "mark-dropped", (*path, "mark"), _GONE
        if "due" in body:
            yield "due-dropped", (*path, "due"), _GONE
            yield from _moment((*path, "due"), body["due"])
        about = next(iter(body["for_each"]), "case") if "for_each" in body else "case"
        yield from self._conditions((*path, "when"), body.get("when", []), None)
        if "for_each" in body:
            yield from self._pattern("scope-widened", (*path, "for_each"), body["for_each"], None)
        yield from self._either("evidence-loosened", (*path, "require"), body["require"], about)
        yield from self._excuses((*path, "unless"), body.get("unless", []), about)

    def _edit(self, path: Path, what: str, tree: Tree, key: str | None = None) -> Iterator[Change]:
        """Faults inside an edit; `key` is where its patterns stand below `path`. The subject is not known here: it is
        that of whichever clause is edited."""
        if what == "restrict":
            for entity, tests in tree.items():
                place = (*path, key, entity) if key else (*path, entity)
                yield from self._tests("scope-widened", place, entity, tests)
        elif what == "add_when":
            yield from self._conditions((*path, key or "when"), tree, None)
        else:
            yield from self._excuses((*path, key or "unless"), tree, None)

    def _conditions(self, path: Path, tree: list[Tree], about: str | None) -> Iterator[Change]:
        for i, condition in enumerate(tree):
            yield "condition-dropped", (*path, i), _GONE
            yield from self._either("condition-loosened", (*path, i), condition, about)

    def _excuses(self, path: Path, tree: list[Tree], about: str | None) -> Iterator[Change]:
        for i, excuse in enumerate(tree):
            yield "excuse-dropped", (*path, i), _GONE
            yield from self._pattern("excuse-loosened", (*path, i), excuse, about)

    def _either(self, loosened: str, path: Path, tree: Tree, about: str | None) -> Iterator[Change]:
        if "any_of" not in tree:
            yield from self._pattern(loosened, path, tree, about)
            return
        for i, branch in enumerate(tree["any_of"]):
            if len(tree["any_of"]) > 1:
                yield "alternative-dropped", (*path, "any_of", i), _GONE
            yield from self._pattern(loosened, (*path, "any_of", i), branch, about)

    def _pattern(self, loosened: str, path: Path, tree: Tree, about: str | None) -> Iterator[Change]:
        """Faults in one pattern; `about` is the type of the subject, where it is known."""
        ((name, body),) = tree.items()
        if name == "item":
            yield from _values((*path, name, "of"), body["of"], ())
            return
        if name in VIEWS:
            yield loosened, path, {"member": body}
        yield from self._tests(loosened, (*path, name), about if name == "subject" else name, body)

    def _tests(self, loosened: str, path: Path, entity: str | None, body: dict[str, Tree]) -> Iterator[Change]:
        found = self.vocabulary.entities.get("member" if entity in VIEWS else entity or "")
        for name, value in body.items():
            place = (*path, name)
            if name == "at":
                yield "moment-moved", place, _MOVED.get(value, "start")
                yield loosened, place, _GONE
            else:
                yield _loosening(loosened, value), place, _GONE
                attribute = found.attributes.get(name) if found else None
                yield from _test(loosened, place, value, self._choices(entity, attribute))

    def _choices(self, entity: str | None, attribute: Attribute | None) -> tuple[str, ...]:
        """What the value of an attribute could be instead, () where there is no such list."""
        if attribute is None or attribute.type == "yes_no":
            return ()
        if attribute.type == "role":
            return self.roles
        if attribute.type == "const":
            places = self.vocabulary.entities[entity or ""].places
            return tuple(dict.fromkeys(p.fixed[attribute.name] for p in places if attribute.name in p.fixed))
        return tuple(attribute.values or ())


def _loosening(loosened: str, value: Tree) -> str:
    """The kind of fault when a test with this value is dropped."""
    if value == "filled":
        return "filled-dropped"
    return "join-loosened" if _asks_subject(value) else loosened


def _asks_subject(value: Tree) -> bool:
    if isinstance(value, dict):
        return any(map(_asks_subject, value.values()))
    return isinstance(value, str) and value.partition(".")[0] == "subject"


def _test(loosened: str, path: Path, value: Tree, choices: tuple[str, ...]) -> Iterator[Change]:
    """Faults in what is asked of an attribute."""
    if isinstance(value, dict):
        yield "comparison-turned", path, {_TURNED[key]: bound for key, bound in value.items()}
        for key, bound in value.items():
            yield from _moment((*path, key), bound)
            if len(value) > 1:
                yield _loosening(loosened, bound), (*path, key), _GONE
            yield from _number((*path, key), bound)
    elif isinstance(value, str) and value in _OPPOSITE and not choices:
        yield "answer-turned", path, _OPPOSITE[value]
    else:
        yield from _number(path, value)
        yield from _values(path, value, choices)


def _moment(path: Path, value: str) -> Iterator[Change]:
    """The start of the case where another moment of it stood, and its registration where that stood."""
    of, dot, rest = value.partition(".")
    name, space, term = rest.partition(" ")
    if of == "case" and dot:
        yield "moment-moved", path, f"case.{'registered' if name == 'start' else 'start'}{space}{term}"


def _number(path: Path, value: Tree) -> Iterator[Change]:
    """One more, and one less where that is still a number."""
    if isinstance(value, str) and value.isdecimal():
        yield "number-changed", path, str(int(value) + 1)
        if int(value):
            yield "number-changed", path, str(int(value) - 1)


def _values(path: Path, value: Tree, choices: tuple[str, ...]) -> Iterator[Change]:
    """Each of several values dropped; a single one changed to the next of its choices."""
    if isinstance(value, list) and len(value) > 1:
        for i in range(len(value)):
            yield "value-dropped", (*path, i), _GONE
    else:
        (only,) = value if isinstance(value, list) else (value,)
        if only in choices and len(choices) > 1:
            other = choices[(choices.index(only) + 1) % len(choices)]
            yield "value-changed", path, [other] if isinstance(value, list) else other


def _parameters(tree: Tree) -> Iterator[Change]:
    for name, body in tree.get("parameters", {}).items():
        path: Path = ("parameters", name, "value") if isinstance(body, dict) else ("parameters", name)
        value = body["value"] if isinstance(body, dict) else body
        yield from _number(path, value)
        yield from _values(path, value, ())


def _in_force(tree: Tree) -> Iterator[Change]:
    """A day earlier and a day later."""
    for key, value in tree.get("in_force", {}).items():
        day = parse_days(value)[0 if key == "from" else 1]
        for moved in (day - 1, day + 1):
            yield "in-force-moved", ("in_force", key), date.fromordinal(moved).isoformat()


# From changes to mutants.


def _mutants(document: Document, changes: Iterable[Change]) -> Iterator[Mutant]:
    for kind, path, value in changes:
        changed = replace(document, tree=_changed(document.tree, path, value))
        shown, last = path, value is _GONE
        if isinstance(path[-1], int) and isinstance(_at(document.tree, path), str):
            shown, last = path[:-1], False  # one word of a list: what is left of the list
        if path[-2:-1] == ("to",):  # one target of an edit: the edit, which is gone with its last target
            shown, last = path[:-2], not _at(changed.tree, path[:-1])
        before, after = _said(document.tree, shown), "" if last else _said(changed.tree, shown)
        yield Mutant(kind, changed, path, before, after, _clause_of(document.tree, path))


def _changed(tree: Tree, path: Path, value: Tree) -> Tree:
    """The tree with another value at `path`, or without what is there; what lies beside it is shared, not copied."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    copy: Any = list(tree) if isinstance(tree, list) else dict(tree)
    if not rest and value is _GONE:
        del copy[step]
    else:
        copy[step] = _changed(tree[step], rest, value)
    return copy


def _at(tree: Tree, path: Path) -> Tree:
    for step in path:
        tree = tree[step]
    return tree


def _said(tree: Tree, path: Path) -> str:
    """What stands at a path, with the name that it has there; of a clause only its name."""
    if path[0] == "clauses" and len(path) == 2:
        return _clause_of(tree, path)
    text = _flow(_at(tree, path))
    if not isinstance(path[-1], str):
        return text
    if path[0] == "parameters":
        return f"{path[1]}: {text}"
    around = f"{path[-2]}." if len(path) > 1 and isinstance(path[-2], str) else ""
    return f"{around}{path[-1]}: {text}"


def _flow(tree: Tree) -> str:
    if isinstance(tree, dict):
        return "{" + ", ".join(f"{key}: {_flow(value)}" for key, value in tree.items()) + "}"
    return "[" + ", ".join(map(_flow, tree)) + "]" if isinstance(tree, list) else str(tree)


def _clause_of(tree: Tree, path: Path) -> str:
    """The name of the clause around a path, as a finding has it: what it borrows, its id, or its number."""
    if path[0] != "clauses":
        return ""
    number = path[1]
    body = tree["clauses"][number]
    return str(body.get("as") or body.get("id") or int(number) + 1)
