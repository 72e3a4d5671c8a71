"""Words of one's own in every place of a dossier that lets them through."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from checker.cli.doorstep import framework_of
from checker.dossier.schema import Schema, dossier_schema

Dossier = dict[str, Any]
Plant = Callable[[str], str]


class Planter:
    """Puts words of one's own wherever the schema of a dossier lets them through."""

    def __init__(self) -> None:
        self.schema = dossier_schema(framework_of(None).vocabulary)

    def __call__(self, dossier: Dossier, *, ident: Plant, text: str, code: Plant = str) -> Dossier:
        """The dossier with another name for every id (and for what refers to it), a text in every field that can hold
        one, also where there was none, and another word for every code."""
        names = {found: ident(found) for found in self._ids(dossier, self.schema)}
        made: Dossier = self._planted(dossier, self.schema, names, text, code)
        return made

    def _defined(self, schema: Schema) -> tuple[str, Schema]:
        name = schema.get("$ref", "").rpartition("/")[2]
        return name, self.schema["$defs"][name] if name else schema

    def _ids(self, value: Any, schema: Schema) -> Iterator[str]:
        name, found = self._defined(schema)
        if isinstance(value, dict):
            for key, inner in value.items():
                yield from self._ids(inner, found["properties"][key])
        elif isinstance(value, list) and "items" in found:
            for inner in value:
                yield from self._ids(inner, found["items"])
        elif name == "id-value":
            yield value

    def _planted(self, value: Any, schema: Schema, names: Mapping[str, str], text: str, code: Plant) -> Any:
        name, found = self._defined(schema)
        if isinstance(value, dict):
            texts = {key for key, inner in found["properties"].items() if inner.get("$ref", "").endswith("/text-value")}
            kept = {k: self._planted(v, found["properties"][k], names, text, code) for k, v in value.items()}
            return {**kept, **dict.fromkeys(texts, text)}
        if name == "refs-value" and isinstance(value, list):
            return [names.get(inner) or code(inner) for inner in value]
        if isinstance(value, list):
            return [self._planted(inner, found["items"], names, text, code) for inner in value]
        if name in ("id-value", "ref-value", "code-value", "role-value") and value not in ("none", "unknown"):
            refers = name in ("id-value", "ref-value")
            return (names.get(value) if refers else None) or code(value)  # a domain is referred to by its code
        return text if name == "text-value" else value
