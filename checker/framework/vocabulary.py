"""rules/vocabulary.yaml -> Vocabulary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from checker.errors import CheckerError, Problem
from checker.framework.yaml_file import Document
from checker.vocabulary import DATES, SYMBOLS, Attribute, Entity, EntityPlace, Vocabulary

_TYPES = SYMBOLS | DATES | {"number", "text"}


def load_vocabulary(document: Document) -> Vocabulary:
    """The vocabulary that `document` holds; CheckerError names every attribute that is not well formed."""
    tree = document.tree
    problems: list[Problem] = []
    entities: dict[str, Entity] = {}
    for name, body in tree["entities"].items():
        attributes = {
            attribute: _attribute(document, tree["entities"], name, attribute, spec, problems)
            for attribute, spec in body["attributes"].items()
        }
        period = body.get("period", {})
        entities[name] = Entity(
            name=name,
            words={"nl": body["nl"], "en": body["en"]},
            places=tuple(
                EntityPlace(tuple(p["path"].split("/")), dict(p.get("set", {})), p.get("parent"))
                for p in body.get("places", [])
            ),
            key=tuple(body.get("key", [])),
            date=body.get("date"),
            period=(period.get("from"), period.get("until")),
            attributes=attributes,
            derived=body.get("derived") == "yes",
            either=tuple(body.get("either", [])),
            het=body.get("het") == "yes",
        )
    for name, entity in entities.items():
        problems += _check_names(document, f"/entities/{name}", entity, entities)
    if problems:
        raise CheckerError(problems)
    return Vocabulary(tree["version"], entities)


def _attribute(
    document: Document, entities: Any, entity: str, name: str, spec: dict[str, Any], problems: list[Problem]
) -> Attribute:
    pointer = f"/entities/{entity}/attributes/{name}"
    if spec["type"] not in _TYPES:
        problems.append(document.unknown("vocabulary-type", f"{pointer}/type", spec["type"], _TYPES))
    values = spec.get("values")
    if "values_of" in spec:
        with_values = {
            f"{other}.{attribute}": body["values"]
            for other, inner in entities.items()
            for attribute, body in inner["attributes"].items()
            if "values" in body
        }
        values = with_values.get(spec["values_of"])
        problems += _unknown(document, f"{pointer}/values_of", spec["values_of"], with_values)
    elif spec.get("type") == "enum" and not values:
        problems.append(document.problem("vocabulary-values", pointer, found=name))
    return Attribute(
        name=name,
        type=spec.get("type", ""),
        words={"nl": spec["nl"], "en": spec["en"]},
        derived=spec.get("derived") == "yes" or entities[entity].get("derived") == "yes",
        values={v: dict(w) for v, w in values.items()} if values else None,
        to=spec.get("to"),
        default=spec.get("default"),
        planned=spec.get("planned") == "yes",
        absent=spec.get("absent"),
        sources=tuple(spec.get("from", [])),
    )


def _check_names(document: Document, pointer: str, entity: Entity, entities: Mapping[str, Entity]) -> list[Problem]:
    """What an entity says of its own attributes and of other entities has to be there."""
    own, case = list(entity.attributes), list(entities["case"].attributes) if "case" in entities else []
    named = [(f"/key/{i}", name, [*own, "id"]) for i, name in enumerate(entity.key)]
    named += [("/date", entity.date, own)] if entity.date else []
    named += [(f"/period/{k}", name, own) for k, name in zip(("from", "until"), entity.period, strict=True) if name]
    for index, place in enumerate(entity.places):
        named += [(f"/places/{index}/parent", place.parent, own)] if place.parent else []
        named += [(f"/places/{index}/set/{name}", name, own) for name in place.fixed]
    for name, attribute in entity.attributes.items():
        spot = f"/attributes/{name}"
        named += [(f"{spot}/to", attribute.to, [*entities, "any"])] if attribute.to else []
        if attribute.default:
            named.append((f"{spot}/default", attribute.default, [*own, *(f"case.{other}" for other in case)]))
    return [p for spot, found, known in named for p in _unknown(document, pointer + spot, found, known)]


def _unknown(document: Document, pointer: str, found: str, known: Iterable[str]) -> list[Problem]:
    """The problem that `found` is none of the known names, if so."""
    names = set(known)
    return [] if found in names else [document.unknown("vocabulary-name", pointer, found, names)]
