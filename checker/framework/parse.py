"""The rule form: a tree of strings from a criterion file -> clauses, checked name by name against the vocabulary."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from checker.framework.forms import (
    AnyOf,
    Between,
    Clause,
    Dated,
    Equal,
    Filled,
    Moment,
    Pattern,
    Refers,
    Test,
)
from checker.framework.scope import Scope, read_number, read_strings, read_term
from checker.framework.yaml_file import Document, escape
from checker.vocabulary import DATES, SYMBOLS, VIEWS, Attribute, Entity

MOMENTS = ("registered", "start", "end")  # moments of the case that `at` may name
MARKS = ("advice", "ours")


@dataclass(frozen=True, slots=True)
class _Subject:
    """What is known of a clause's subject while its evidence is read."""

    entity: str | None  # None: the case itself
    at: str | None


def parse_clause(scope: Scope, document: Document, pointer: str, tree: Mapping[str, Any], name: str) -> Clause:
    """One clause; raises ParameterOff when it is to be left out. Mistakes go to `scope.problems`."""
    for_each = None
    if "for_each" in tree:
        for_each = _pattern(scope, document, f"{pointer}/for_each", tree["for_each"], None)
    subject = _Subject(for_each.entity if for_each else None, for_each.at if for_each else None)
    mark = tree.get("mark")
    return Clause(
        id=name,
        when=parse_when(scope, document, f"{pointer}/when", tree.get("when", [])),
        for_each=for_each,
        require=_any_of(scope, document, f"{pointer}/require", tree.get("require", {}), subject),
        unless=tuple(
            _pattern(scope, document, f"{pointer}/unless/{i}", p, subject) for i, p in enumerate(tree.get("unless", []))
        ),
        due=_moment(scope, document, f"{pointer}/due", tree["due"], subject) if "due" in tree else None,
        mark=mark if mark in MARKS else None,
        title=tree.get("title"),
        place=document.place(pointer),
    )


def parse_when(scope: Scope, document: Document, pointer: str, tree: list[Any]) -> tuple[AnyOf, ...]:
    """Conditions on the case; one that a profile defines by name is read where it is used."""
    conditions: list[AnyOf] = []
    for index, item in enumerate(tree):
        name = _defined(item, scope)
        if name:
            where, place, patterns = scope.defines[name]
            others = {other: body for other, body in scope.defines.items() if other != name}
            conditions += parse_when(replace(scope, defines=others), where, place, patterns)
        else:
            conditions.append(_any_of(scope, document, f"{pointer}/{index}", item, None))
    return tuple(conditions)


def parse_unless(scope: Scope, document: Document, pointer: str, tree: list[Any], clause: Clause) -> AnyOf:
    """Excuses that a profile adds to a clause."""
    subject = _Subject(
        clause.for_each.entity if clause.for_each else None, clause.for_each.at if clause.for_each else None
    )
    return tuple(_pattern(scope, document, f"{pointer}/{i}", p, subject) for i, p in enumerate(tree))


def parse_tests(
    scope: Scope, document: Document, pointer: str, entity: str, tree: Mapping[str, Any]
) -> tuple[Test, ...]:
    """Tests that a profile adds to the subjects of a type."""
    found = scope.vocabulary.entities.get(entity)
    if found is None:
        scope.fail(document, pointer, "rule-entity", entity, scope.vocabulary.entities)
        return ()
    return tuple(
        test
        for name, value in tree.items()
        if (test := _test(scope, document, f"{pointer}/{name}", found, name, value, None)) is not None
    )


def _defined(item: Any, scope: Scope) -> str | None:
    case = item.get("case") if isinstance(item, dict) and len(item) == 1 else None
    if isinstance(case, dict) and len(case) == 1:
        name, value = next(iter(case.items()))
        if name in scope.defines and value == "yes":
            return str(name)
    return None


def _any_of(scope: Scope, document: Document, pointer: str, tree: Any, subject: _Subject | None) -> AnyOf:
    if isinstance(tree, dict) and set(tree) == {"any_of"} and isinstance(tree["any_of"], list):
        return tuple(
            _pattern(scope, document, f"{pointer}/any_of/{i}", item, subject) for i, item in enumerate(tree["any_of"])
        )
    return (_pattern(scope, document, pointer, tree, subject),)


def _pattern(scope: Scope, document: Document, pointer: str, tree: Any, subject: _Subject | None) -> Pattern:
    """`{TYPE: {ATTRIBUTE: TEST, ...}}`; `subject` is None where there is none yet (`when`, `for_each`)."""
    empty = Pattern("case", ())
    if not isinstance(tree, dict) or len(tree) != 1:
        scope.fail(document, pointer, "rule-pattern", tree)
        return empty
    name, body = next(iter(tree.items()))
    pointer = f"{pointer}/{escape(name)}"
    if not isinstance(body, dict):
        scope.fail(document, pointer, "rule-pattern", body)
        return empty
    if name == "item":
        return _item(scope, document, pointer, body)
    if name == "subject" and subject is None:
        scope.fail(document, pointer, "rule-no-subject", name)
        return empty
    entity = _entity(scope, name, subject)
    if entity is None:
        known = [*scope.vocabulary.entities, *VIEWS, "item", *(["subject"] if subject else [])]
        scope.fail(document, pointer, "rule-entity", name, known)
        return empty
    at = body.get("at")
    if at is not None:
        _check_moment(scope, document, f"{pointer}/at", at, entity)
    tests = tuple(
        test
        for attribute, value in body.items()
        if attribute != "at"
        and (test := _test(scope, document, f"{pointer}/{escape(attribute)}", entity, attribute, value, subject))
        is not None
    )
    if name in VIEWS:
        tests = (Equal(VIEWS[name][0], (VIEWS[name][1],)), *tests)
    if at is None and any(isinstance(t, Equal) and t.attribute == "minor" for t in tests):
        scope.fail(document, pointer, "rule-minor", name, [*MOMENTS, *_dated(scope)])
    return Pattern("subject" if name == "subject" else entity.name, tests, at)


def _entity(scope: Scope, name: str, subject: _Subject | None) -> Entity | None:
    if name == "subject":
        return scope.vocabulary.entities.get((subject.entity or "case") if subject else "")
    return scope.vocabulary.entities.get("member" if name in VIEWS else name)


def _item(scope: Scope, document: Document, pointer: str, body: Mapping[str, Any]) -> Pattern:
    for key in body:
        if key != "of":
            scope.fail(document, f"{pointer}/{escape(key)}", "rule-attribute", key, ["of"])
    return Pattern("item", (), None, read_strings(scope, document, f"{pointer}/of", body.get("of", []), "item"))


def _dated(scope: Scope) -> list[str]:
    return [e.name for e in scope.vocabulary.entities.values() if e.date and e.name != "case"]


def _check_moment(scope: Scope, document: Document, pointer: str, at: Any, entity: Entity) -> None:
    if at not in MOMENTS and at not in _dated(scope):
        scope.fail(document, pointer, "rule-at", at, [*MOMENTS, *_dated(scope)])


def _test(
    scope: Scope,
    document: Document,
    pointer: str,
    entity: Entity,
    name: str,
    value: Any,
    subject: _Subject | None,
) -> Test | None:
    attribute = entity.attributes.get(name)
    if attribute is None:
        known = [f"{entity.name}.{a}" for a in (*entity.attributes, *(scope.defines if entity.name == "case" else ()))]
        scope.fail(document, pointer, "rule-attribute", f"{entity.name}.{name}", known)
        return None
    if value == "filled":
        return Filled(name)
    if isinstance(value, str) and (value == "subject" or value.startswith("subject.")):
        return _refers(scope, document, pointer, attribute, value, subject)
    if isinstance(value, dict) and value:
        if attribute.type == "number":
            return _bounds(scope, document, pointer, name, value)
        if attribute.type in DATES:
            return _dated_test(scope, document, pointer, name, value, subject)
    if isinstance(value, dict):
        scope.fail(document, pointer, "rule-test", value, kind=_kind(attribute))
        return None
    if attribute.type == "number":
        number = read_number(scope, document, pointer, value)
        return None if number is None else Between(name, number, number)
    if attribute.type not in SYMBOLS:
        scope.fail(document, pointer, "rule-test", value, kind=_kind(attribute))
        return None
    values = read_strings(scope, document, pointer, value, _kind(attribute))
    permitted = _permitted(scope, attribute, entity)
    for found in values:
        if permitted is not None and found not in permitted:
            scope.fail(document, pointer, "rule-value", found, permitted)
    return Equal(name, values)


def _kind(attribute: Attribute) -> str:
    """What kind of test an attribute takes, by its type."""
    if attribute.type in ("parent", "ref", "refs"):
        return "reference"
    if attribute.type in SYMBOLS:
        return "word"
    return "date" if attribute.type in DATES else attribute.type


def _permitted(scope: Scope, attribute: Attribute, entity: Entity) -> list[str] | None:
    """The values that a symbol may be compared with; None when any code may stand there."""
    if attribute.type == "yes_no":
        return ["yes", "no"]
    if attribute.type == "role":
        return list(scope.roles)
    if attribute.type == "const":
        return sorted({place.fixed[attribute.name] for place in entity.places if attribute.name in place.fixed})
    return list(attribute.values) if attribute.values else None


def _refers(
    scope: Scope, document: Document, pointer: str, attribute: Attribute, value: str, subject: _Subject | None
) -> Test | None:
    if subject is None:
        scope.fail(document, pointer, "rule-no-subject", value)
        return None
    other = value.removeprefix("subject").removeprefix(".") or None
    if other == "at" and subject.at is None:
        scope.fail(document, pointer, "rule-no-moment", value)
    elif other not in (None, "at"):
        entity = scope.vocabulary.entities.get(subject.entity or "case")
        if entity is None or other not in entity.attributes:
            known = list(entity.attributes) if entity else []
            scope.fail(document, pointer, "rule-attribute", value, [f"subject.{a}" for a in known])
    if attribute.type not in SYMBOLS:
        scope.fail(document, pointer, "rule-test", value, kind=_kind(attribute))
        return None
    return Refers(attribute.name, other)


def _bounds(scope: Scope, document: Document, pointer: str, name: str, value: Mapping[str, Any]) -> Test:
    for key in value:
        if key not in ("at_least", "at_most"):
            scope.fail(document, f"{pointer}/{escape(key)}", "rule-key", key, ["at_least", "at_most"])
    least, most = (
        read_number(scope, document, f"{pointer}/{k}", value[k]) if k in value else None
        for k in ("at_least", "at_most")
    )
    return Between(name, least, most)


def _dated_test(
    scope: Scope,
    document: Document,
    pointer: str,
    name: str,
    value: Mapping[str, Any],
    subject: _Subject | None,
) -> Test:
    for key in value:
        if key not in ("from", "until"):
            scope.fail(document, f"{pointer}/{escape(key)}", "rule-key", key, ["from", "until"])
    start, until = (
        _moment(scope, document, f"{pointer}/{k}", value[k], subject) if k in value else None for k in ("from", "until")
    )
    return Dated(name, start, until)


def _moment(scope: Scope, document: Document, pointer: str, value: Any, subject: _Subject | None) -> Moment | None:
    """`case.x`, `subject.x` or `subject.at`, each with `+ $term` or not."""
    text, plus, term = (part.strip() for part in str(value).partition("+"))
    of, _, attribute = text.partition(".")
    allowed = [f"case.{a}" for a in _dates(scope, "case")]
    if subject:
        allowed += [f"subject.{a}" for a in _dates(scope, subject.entity or "case")]
        allowed += ["subject.at"] if subject.at else []
    if of not in ("case", "subject") or not attribute or (of == "subject" and subject is None):
        scope.fail(document, pointer, "rule-moment", value, allowed)
        return None
    if attribute == "at" and of == "subject":
        if subject is None or subject.at is None:
            scope.fail(document, pointer, "rule-no-moment", value)
    else:
        dates = _dates(scope, (subject.entity if subject and of == "subject" else None) or "case")
        if attribute not in dates:
            scope.fail(document, pointer, "rule-attribute", text, [f"{of}.{a}" for a in dates])
            return None
    length = read_term(scope, document, pointer, term) if plus else None
    return Moment("case" if of == "case" else "subject", attribute, length)


def _dates(scope: Scope, name: str) -> list[str]:
    """The dated attributes of an entity."""
    entity = scope.vocabulary.entities.get(name)
    return [a.name for a in entity.attributes.values() if a.type in DATES] if entity else []
