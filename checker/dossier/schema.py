"""The JSON Schema of a dossier, compiled from the vocabulary so that the two cannot drift apart.

Built without anyOf wherever one set of keywords can say it, so that a mistake is one error of the schema and
its explanation never has to guess which branch was meant. Annotations of our own: `x-en` holds the English
title and description, `x-values` the words of each value, `x-kind` what sort of value this is, and `x-fault` the code
of the mistake that a `pattern` or a `not` beside it stands for (see `checker.schemas.explain`).
"""

from __future__ import annotations

from typing import Any

from checker.catalogue import LANGUAGES, load_catalogue
from checker.vocabulary import Attribute, Entity, EntityPlace, Vocabulary, Words

VERSION = "1"
CASE = "case"  # the one record that a dossier always has: it may be unknown, never "none"

Schema = dict[str, Any]

_CODE = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"
_DATE = "(?:19|20)[0-9]{2}(?:-[0-9]{2}){0,2}"
# Well-formed by _DATE, but in no calendar: months and days out of range, and 29 February outside leap years.
_NO_SUCH_DATE = (
    "^(?:[0-9]{4}-(?:00|1[3-9]|[2-9][0-9])(?:-[0-9]{2})?"
    "|[0-9]{4}-(?:0[1-9]|1[0-2])-(?:00|3[2-9]|[4-9][0-9])"
    "|[0-9]{4}-(?:02-3[01]|(?:04|06|09|11)-31)"
    "|(?:[0-9]{2}(?:[02468][1235679]|[13579][01345789])|1900)-02-29)$"
)
_MOST = 999_999
_LONGEST_TEXT = 20_000


def dossier_schema(vocabulary: Vocabulary) -> Schema:
    """The schema (draft 2020-12) of one dossier, closed against names that the vocabulary does not hold."""
    records = _Records(vocabulary)
    properties: Schema = {
        "version": {"const": VERSION, **_about("version", "version")},
        "id": {"$ref": "#/$defs/id-value", **_about("id", "id")},
        "municipality": {"$ref": "#/$defs/code-value", **_about("municipality", "code")},
        "team": {"$ref": "#/$defs/code-value", **_about("team", "code")},
        "worker": {"$ref": "#/$defs/code-value", **_about("worker", "code")},
        **records.inside(()),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:checker:dossier:{VERSION}",
        **_about("dossier", "dossier"),
        "type": "object",
        "required": ["version", "id"],
        "additionalProperties": False,
        "properties": properties,
        "$defs": {**_values(), **records.definitions},
    }


class _Records:
    """The definitions of the records, by name, gathered while they are first referred to."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.definitions: Schema = {}
        self._records: dict[tuple[str, ...], Schema] = {}  # by their kind and where they lie

    def inside(self, path: tuple[str, ...]) -> Schema:
        """The properties for the lists and records that lie directly at `path`; () is the dossier itself."""
        found: Schema = {}
        for entity in self.vocabulary.entities.values():
            for place in entity.places:
                if place.path[:-1] == path:
                    found[place.path[-1]] = self._property(entity, place)
        return found

    def _property(self, entity: Entity, place: EntityPlace) -> Schema:
        name = entity.name
        record = self._record(entity, place)
        if any(self._record(entity, other) != record for other in entity.places):
            name = f"{entity.name}_in_{self._around(place)}"
        self.definitions[name] = record
        reference = {"$ref": f"#/$defs/{name}"}
        if entity.single:
            return {**reference, **_words(entity.words, record["x-kind"])}
        return {
            "type": ["array", "string"],
            "pattern": "^unknown$",
            "items": reference,
            "x-kind": "list",
            **_words(entity.words, "list"),
        }

    def _around(self, place: EntityPlace) -> str:
        path = place.path[:-1]
        entities = self.vocabulary.entities.values()
        return next((e.name for e in entities if any(p.path == path for p in e.places)), "dossier")

    def _record(self, entity: Entity, place: EntityPlace) -> Schema:
        key = (entity.name, *place.path)
        if key not in self._records:
            self._records[key] = self._described(entity, place)
        return self._records[key]

    def _described(self, entity: Entity, place: EntityPlace) -> Schema:
        properties: Schema = {}
        if entity.key == ("id",):
            properties["id"] = {"$ref": "#/$defs/id-value", **_about("id", "id")}
        for attribute in entity.stored():
            if attribute.name != place.parent:
                properties[attribute.name] = self._attribute(attribute)
        properties |= self.inside(place.path)
        if entity.name == CASE:
            shape: Schema = {"type": ["object", "string"], "pattern": "^unknown$", "x-kind": "case"}
        elif entity.single:
            shape = {"type": ["object", "string"], "pattern": "^(?:none|unknown)$", "x-kind": "single"}
        else:
            shape = {"type": "object", "x-kind": "record"}
        if len(entity.key) == 1:
            shape["required"] = list(entity.key)
        elif entity.key:
            shape["anyOf"] = [{"required": [part]} for part in entity.key]
        return {
            **_words(entity.words, shape["x-kind"]),
            **shape,
            "additionalProperties": False,
            "properties": properties,
        }

    def _attribute(self, attribute: Attribute) -> Schema:
        if attribute.type == "enum":
            values = attribute.values or {}
            return {
                "enum": [*values, "unknown"],
                "x-kind": "enum",
                "x-values": {**{v: dict(w) for v, w in values.items()}, **_value_words("unknown")},
                **_words(attribute.words, "enum"),
            }
        return {
            "$ref": f"#/$defs/{attribute.type}-value",
            **_words(attribute.words, attribute.type, to=self._target(attribute), planned=attribute.planned),
        }

    def _target(self, attribute: Attribute) -> Words | None:
        """What a reference points at, in words."""
        if attribute.to is None:
            return None
        entity = self.vocabulary.entities.get(attribute.to)
        return entity.words if entity else _text("schema-any")


def _values() -> Schema:
    """How a value of each type is written."""
    yes_no: Schema = {"enum": [True, False, "unknown"], "x-values": _value_words("true", "false", "unknown")}
    code: Schema = {"type": "string", "pattern": _CODE, "x-fault": "code-form"}
    ident: Schema = {
        **code,
        "not": {"type": "string", "enum": ["none", "unknown"], "x-fault": "id-reserved"},
    }
    values: dict[str, Schema] = {
        "id": ident,
        "yes_no": yes_no,
        "code": code,
        "role": code,
        "ref": code,
        "refs": {
            "type": ["array", "string"],
            "pattern": "^unknown$",
            "items": {**ident, "x-kind": "ref"},
        },
        "date": _dated(["string"], "none|unknown"),
        "begin": _dated(["string"], "unknown"),
        "end": _dated(["string"], "none|unknown"),
        "done": _dated(["boolean", "string"], "none|unknown"),
        "number": {
            "type": ["integer", "string"],
            "minimum": 0,
            "maximum": _MOST,
            "pattern": "^(?:none|unknown)$",
        },
        "text": {"type": ["boolean", "string"], "maxLength": _LONGEST_TEXT},
    }
    return {f"{kind}-value": {**value, "x-kind": kind} for kind, value in values.items()}


def _dated(types: list[str], words: str) -> Schema:
    return {
        "type": types if len(types) > 1 else types[0],
        "pattern": f"^(?:{words}|{_DATE})$",
        "x-fault": "date-form",
        "not": {"type": "string", "pattern": _NO_SUCH_DATE, "x-fault": "date-missing"},
    }


def _about(name: str, kind: str) -> Schema:
    """Title and description of what no vocabulary names: the dossier itself, and the keys at its top."""
    return _words(_text(f"schema-title-{name}"), kind)


def _words(words: Words, kind: str, to: Words | None = None, planned: bool = False) -> Schema:
    """`words` as a title, and with how such a value is written as a description, in both languages."""
    texts = {}
    for lang in LANGUAGES:
        description = load_catalogue(lang).text(
            f"schema-describe-{kind}",
            words=words[lang][:1].upper() + words[lang][1:],
            to=to[lang] if to else "",
            planned="yes" if planned else "no",
        )
        texts[lang] = {"title": words[lang], "description": description}
    return {**texts["nl"], "x-en": texts["en"]}


def _value_words(*values: str) -> dict[str, Words]:
    return {value: _text(f"schema-value-{value}") for value in values}


def _text(key: str) -> Words:
    return {lang: load_catalogue(lang).text(key) for lang in LANGUAGES}
