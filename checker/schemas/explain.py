"""What is wrong with a document by its JSON Schema, as one fault for each mistake.

Knows nothing of what the schema is about. Two annotations help it: `x-kind` says what sort of value stands there
(the catalogue has words for some), `x-fault` gives the code of what a `pattern` or a `not` beside it means.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

import jsonschema_rs

from checker.dossier.positions import pointer
from checker.errors import nearest_first

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

_SHOWN = 38  # signs of a text, so 40 with its quotes
_NONE: Mapping[str, str | int] = {}
_ABOUT_NAMES = ("unknown-key", "misspelt-key", "missing-key", "missing-any-key")
_ONE_WORD = re.compile(rf"\S{{1,{_SHOWN}}}")


@dataclass(frozen=True, slots=True)
class Fault:
    """A mistake: its code, where as a JSON pointer, and what the words about it need.

    The details are `what` stands there (shown, text, list, record or null) with `found`, the value as JSON when
    it is shown, else ""; `length` in characters or elements; `allowed`, a list in words with `count` many names;
    `near`, the name that was probably meant; and `kind`, the `x-kind` of the schema. A text of several words or
    of more than 40 characters is never copied, since it may be about people.
    """

    code: str
    pointer: str
    details: Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class _Error:
    """An error of the validator: the keyword that failed, its value and its schema; the value that stands
    there, its path from the top and from the error around this one; the errors of each branch inside."""

    keyword: str
    rule: Any
    schema: Mapping[str, Any]
    value: Any
    path: tuple[str | int, ...]
    inner_path: tuple[str | int, ...]
    branches: Sequence[Sequence[_Error]]


@dataclass(frozen=True, slots=True)
class _Found:
    """A fault with its path in steps."""

    code: str
    path: tuple[str | int, ...]
    details: dict[str, str | int]


class SchemaCheck:
    """A schema (draft 2020-12) that explains what it refuses. One validator decides, another explains: the first is
    some sixty times as fast, the second knows which part of the schema was meant."""

    def __init__(self, schema: Mapping[str, Any]) -> None:
        self._decides = jsonschema_rs.Draft202012Validator(dict(schema))
        self._schema = schema

    def faults(self, document: Any) -> list[Fault]:
        """Every mistake in `document`, in the order in which it is written; [] when it fits the schema."""
        if self._decides.is_valid(document):
            return []
        kept = _one_each([f for e in _errors(_draft()(self._schema).iter_errors(document)) for f in _explain(e)])
        indexes: dict[int, dict[str, int]] = {}
        kept.sort(key=lambda fault: _order(document, fault.path, indexes))
        if not kept:
            raise RuntimeError("the two validators do not agree on this document")
        return [Fault(f.code, pointer(str(step) for step in f.path), f.details) for f in kept]


def _one_each(found: list[_Found]) -> list[_Found]:
    """Of the faults of one mistake the one that says most: a misspelt name and not also that it is missing; of a
    value its type, or else the first thing that is wrong with it."""
    meant = {(f.path[:-1], f.details["near"]) for f in found if f.code == "misspelt-key"}
    kept = [f for f in found if f.code in _ABOUT_NAMES and (f.path, f.details["allowed"]) not in meant]
    values: dict[tuple[str | int, ...], _Found] = {}
    for fault in found:
        if fault.code == "wrong-type":
            values[fault.path] = fault
        elif fault.code not in _ABOUT_NAMES:
            values.setdefault(fault.path, fault)
    return [*kept, *values.values()]


@cache
def _draft() -> Any:
    """The kind of validator that explains. Its library is loaded when there is something to explain."""
    from jsonschema import Draft202012Validator, validators
    from jsonschema.exceptions import ValidationError

    def pattern(validator: Any, pattern: str, instance: object, schema: object) -> Iterator[ValidationError]:
        # Python's own `$` also matches before a last line end; that of JSON Schema does not.
        ended = pattern[:-1] + r"\Z" if pattern.endswith("$") else pattern
        if isinstance(instance, str) and not re.search(ended, instance):
            yield ValidationError(f"does not match {pattern}")

    extend: Any = validators.extend
    return extend(Draft202012Validator, {"pattern": pattern})


def _errors(errors: Iterable[ValidationError]) -> list[_Error]:
    """The errors, one for each place and keyword: `required` comes once for every name that is missing."""
    once = {(tuple(error.absolute_path), tuple(error.absolute_schema_path)): error for error in errors}
    return [_error(error) for error in once.values()]


def _error(error: ValidationError) -> _Error:
    branches: dict[str | int, list[ValidationError]] = {}
    for inner in error.context or ():
        branches.setdefault(inner.relative_schema_path[0], []).append(inner)
    # An error about a name itself lies at that name, not at the record that has it.
    name = (str(error.instance),) if "propertyNames" in error.absolute_schema_path else ()
    return _Error(
        keyword=str(error.validator),
        rule=error.validator_value,
        schema=error.schema if isinstance(error.schema, Mapping) else {},
        value=error.instance,
        path=(*error.absolute_path, *name),
        inner_path=tuple(error.relative_path),
        branches=[_errors(branch) for branch in branches.values()],
    )


def _order(document: Any, path: Iterable[str | int], indexes: dict[int, dict[str, int]]) -> list[int]:
    """Where in the document `path` leads, as something to sort by; `indexes` keeps the order of each record."""
    order = []
    for step in path:
        if isinstance(step, int):
            order.append(step)
        else:
            if id(document) not in indexes:
                indexes[id(document)] = {key: index for index, key in enumerate(document)}
            order.append(indexes[id(document)][step])
        document = document[step]
    return order


def _explain(error: _Error) -> Iterator[_Found]:
    rule = error.rule
    match error.keyword:
        case "additionalProperties" | "unevaluatedProperties":
            yield from _unknown_keys(error)
        case "required":
            for name in rule:
                if name not in error.value:
                    yield _found(error, "missing-key", {"allowed": json.dumps(name)})
        case "anyOf" | "oneOf":
            yield from _explain_branches(error)
        case "type":
            yield _wrong_type(error, _types(error))
        case "enum" | "const":
            yield _wrong_value(error, _choices(error))
        case "pattern" | "format":
            yield _found(error, error.schema.get("x-fault", "wrong-form"), {"allowed": rule})
        case "not":
            yield _found(error, rule.get("x-fault", "forbidden"))
        case "minimum" | "maximum":
            bounds = (("minimum", ">="), ("maximum", "<="))
            texts = [f"{sign} {error.schema[word]}" for word, sign in bounds if word in error.schema]
            yield _found(error, "out-of-range", {"allowed": ", ".join(texts)})
        case "minLength" | "minItems" | "minProperties":
            yield _found(error, "too-short", {"allowed": rule})
        case "maxLength" | "maxItems" | "maxProperties":
            yield _found(error, "too-long", {"allowed": rule})
        case "uniqueItems":
            yield _found(error, "repeated")
        case _:
            yield _found(error, "forbidden")


def _found(error: _Error, code: str, details: Mapping[str, str | int] = _NONE, step: str | None = None) -> _Found:
    path = error.path if step is None else (*error.path, step)
    basis = {"allowed": "", "count": 0, "near": "", "kind": error.schema.get("x-kind", "")}
    return _Found(code, path, {**basis, **describe(error.value), **details})


def describe(value: object) -> dict[str, str | int]:
    """The details `what`, `found` and `length` of a value that stands in a document (see `Fault`)."""
    if isinstance(value, Mapping):
        return {"what": "record", "found": "", "length": len(value)}
    if isinstance(value, list):
        return {"what": "list", "found": "", "length": len(value)}
    if value is None:
        return {"what": "null", "found": "", "length": 0}
    if isinstance(value, str):
        return _describe_text(value, _ONE_WORD.fullmatch(value) is not None)
    return {"what": "shown", "found": json.dumps(value), "length": 0}


def _describe_text(text: str, harmless: bool) -> dict[str, str | int]:
    found = json.dumps(text, ensure_ascii=False) if harmless else ""
    return {"what": "shown" if harmless else "text", "found": found, "length": len(text)}


def _unknown_keys(error: _Error) -> Iterator[_Found]:
    known = list(error.schema.get("properties", {}))
    patterns = list(error.schema.get("patternProperties", {}))
    for key in error.value:
        if key in known or any(re.search(p, key) for p in patterns):
            continue
        meant = _meant(key, tuple(known), 0.6)
        details = {
            "allowed": ", ".join(nearest_first(key, known)),
            "count": len(known),
            "near": json.dumps(meant) if meant else "",
            **_describe_text(key, len(key) <= _SHOWN),
        }
        yield _found(error, "misspelt-key" if meant else "unknown-key", details, key)


def _wrong_type(error: _Error, types: Iterable[str]) -> _Found:
    return _found(error, "wrong-type", {"allowed": "-".join(sorted(set(types)))})


def _wrong_value(error: _Error, values: Iterable[object]) -> _Found:
    texts = {v if isinstance(v, str) else json.dumps(v): json.dumps(v, ensure_ascii=False) for v in values}
    # Stricter than for names: a word of the user's own language easily resembles a wrong value ("ouder", "other").
    meant = _meant(error.value, tuple(texts), 0.75) if isinstance(error.value, str) else ""
    details: dict[str, str | int] = {"allowed": ", ".join(texts.values()), "count": len(texts)}
    if meant:
        return _found(error, "misspelt-value", {**details, "near": texts[meant]})
    return _found(error, "wrong-value", details)


@lru_cache(maxsize=4096)  # one mistake often fills a file
def _meant(found: str, allowed: tuple[str, ...], cutoff: float) -> str:
    """The allowed name that is most like `found`, apart from capitals, spaces and dashes; "" when none is."""
    plain = found.strip().lower().replace(" ", "_").replace("-", "_")
    return next(iter(get_close_matches(plain, allowed, n=1, cutoff=cutoff)), "")


def _explain_branches(error: _Error) -> Iterator[_Found]:
    """The faults of the branch that was meant, judged by the type of the value and then by what fits best."""
    inner = [e for branch in error.branches for e in branch]
    if not inner:
        yield _found(error, "ambiguous")
    elif all(e.keyword == "required" and not e.inner_path for e in inner):
        names = [name for e in inner for name in e.rule]
        yield _found(error, "missing-any-key", {"allowed": ", ".join(names), "count": len(names)})
    else:
        fitting = [branch for branch in error.branches if not any(_about_all(e, "type") for e in branch)]
        chosen = [e for branch in fitting for e in branch]
        if not fitting:
            yield _wrong_type(error, [t for e in inner if _about_all(e, "type") for t in _types(e)])
        elif all(_about_all(e, "enum", "const") for e in chosen):
            yield _wrong_value(error, [value for e in chosen for value in _choices(e)])
        else:
            for e in min(fitting, key=_misfit):
                yield from _explain(e)


def _about_all(error: _Error, *keywords: str) -> bool:
    """Whether the error is one of `keywords` about the very value that the branches are about."""
    return not error.inner_path and error.keyword in keywords


def _types(error: _Error) -> list[str]:
    return [error.rule] if isinstance(error.rule, str) else list(error.rule)


def _choices(error: _Error) -> list[object]:
    return [error.rule] if error.keyword == "const" else list(error.rule)


def _misfit(branch: Sequence[_Error]) -> tuple[int, int]:
    """How badly a branch fits: mistakes in its names and in what tells it apart weigh before those inside."""
    outer = 0
    for error in branch:
        if error.keyword in ("additionalProperties", "unevaluatedProperties"):
            outer += len(list(_unknown_keys(error)))
        elif error.keyword in ("required", "const", "enum") and len(error.inner_path) <= 1:
            outer += 1
    return outer, len(branch)
