"""A criterion's examples: small changes on a complete dossier, and the outcome that must follow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from checker.framework.forms import Clause, Criterion, Example
from checker.model import Outcome
from checker.vocabulary import Attribute, Entity, Vocabulary

Dossier = dict[str, Any]


class ExampleError(Exception):
    """A change points at something that the complete dossier does not have."""


def apply_example(base: Mapping[str, Any], example: Example, vocabulary: Vocabulary) -> Dossier:
    """The complete dossier with the example's changes. Pointers name list elements by their key:
    `/conversations/intake/participants/parent-2`. ExampleError when one leads nowhere."""
    dossier: Dossier = _copied(dict(base))
    for what, pointer, value in example.changes:
        steps = pointer.strip("/").split("/")
        _change(dossier, steps, what, value, vocabulary)
    return dossier


def _copied(tree: Any) -> Any:
    """A copy of lists and dicts that shares nothing with them; many times as fast as `copy.deepcopy`."""
    if isinstance(tree, dict):
        return {key: _copied(value) for key, value in tree.items()}
    return [_copied(value) for value in tree] if isinstance(tree, list) else tree


def _change(dossier: Dossier, steps: list[str], what: str, value: object, vocabulary: Vocabulary) -> None:
    around: Any = dossier
    path: tuple[str, ...] = ()
    for step in steps[:-1]:
        if isinstance(around, list):
            around = _element(around, _entity(path, vocabulary), step)
        elif isinstance(around, dict) and step in around:
            around, path = around[step], (*path, step)
        else:
            raise ExampleError("/".join(steps))
    last = steps[-1]
    if isinstance(around, list):
        entity = _entity(path, vocabulary)
        element = _element(around, entity, last)
        around.remove(element)
        if what == "set":
            around.append(_record(value, entity, path, vocabulary))
        elif what != "remove":
            raise ExampleError("/".join(steps))
        return
    if not isinstance(around, dict):
        raise ExampleError("/".join(steps))
    if what == "remove":
        if last not in around:
            raise ExampleError("/".join(steps))
        del around[last]
        return
    typed = _value(value, (*path, last), vocabulary)
    if what == "add":
        if not isinstance(around.get(last, []), list):
            around[last] = []
        around[last] = [*around.get(last, []), *(typed if isinstance(typed, list) else [typed])]
    else:
        around[last] = typed


def _element(items: list[Any], entity: Entity, name: str) -> Any:
    for item in items:
        if "+".join(str(item[part]) for part in entity.key if part in item) == name:
            return item
    raise ExampleError(name)


def _entity(path: tuple[str, ...], vocabulary: Vocabulary) -> Entity:
    for entity in vocabulary.entities.values():
        if any(place.path == path for place in entity.places):
            return entity
    raise ExampleError("/".join(path))


def _value(value: object, path: tuple[str, ...], vocabulary: Vocabulary) -> Any:
    """A value from a rule file, where every scalar is a string, as the dossier holds it."""
    try:
        entity = _entity(path, vocabulary)
    except ExampleError:
        attribute = _attribute(path, vocabulary)
        return value if attribute is None else _typed(value, attribute)
    if isinstance(value, list):
        return [_record(item, entity, path, vocabulary) for item in value]
    return _record(value, entity, path, vocabulary)


def _attribute(path: tuple[str, ...], vocabulary: Vocabulary) -> Attribute | None:
    if len(path) == 1:
        return None  # the dossier's own fields: id, municipality, team, worker
    return _entity(path[:-1], vocabulary).attributes.get(path[-1])


def _record(value: object, entity: Entity, path: tuple[str, ...], vocabulary: Vocabulary) -> Any:
    if not isinstance(value, dict):
        return value
    record: dict[str, Any] = {}
    for name, content in value.items():
        attribute = entity.attributes.get(name)
        record[name] = _typed(content, attribute) if attribute else _value(content, (*path, name), vocabulary)
    return record


def _typed(value: object, attribute: Attribute) -> Any:
    if attribute.type in ("yes_no", "done", "text") and value in ("yes", "no"):
        return value == "yes"
    if attribute.type == "number" and isinstance(value, str) and value.isdecimal():
        return int(value)
    return value


def looked_at(criterion: Criterion, clause: str | None) -> Criterion | None:
    """What an example looks at: the criterion, or one clause of it as a demand of its own; None when that is not there
    (it may be left out, because a parameter is off)."""
    if clause is None:
        return criterion
    found = tuple(replace(c, mark=None) for c in criterion.clauses if c.id == clause)
    return replace(criterion, clauses=found) if found else None


def reachable(criterion: Criterion) -> frozenset[Outcome]:
    """The outcomes that a criterion can have, so that each can be shown by an example."""
    clauses = [c for c in criterion.clauses if c.mark != "advice"]
    outcomes = {Outcome.UNDETERMINED, Outcome.MET, Outcome.NOT_MET} if clauses else set()
    if any(clause.unless for clause in clauses):
        outcomes.add(Outcome.EXPLAINED)
    if all(_can_be_idle(clause) for clause in clauses):
        outcomes.add(Outcome.NOT_APPLICABLE)
    return frozenset(outcomes)


def _can_be_idle(clause: Clause) -> bool:
    """Whether a clause may have nothing to say: no case, no subject, or not yet due."""
    subjects = clause.for_each is not None and not clause.for_each.items
    dated = any(getattr(test, "until", None) is not None for p in clause.require for test in p.tests)
    return bool(clause.when or subjects or clause.due is not None or dated)
