"""The dossier's schema: it says exactly what the vocabulary says, in words of both languages."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from jsonschema import Draft202012Validator

from checker.dossier.schema import dossier_schema
from checker.framework.vocabulary import load_vocabulary
from checker.framework.yaml_file import load_yaml
from checker.vocabulary import Attribute, Entity, EntityPlace

RULES = Path(__file__).parents[2] / "rules"
VALID = Path(__file__).parent / "valid"

VOCABULARY = load_vocabulary(load_yaml((RULES / "vocabulary.yaml").read_bytes(), "vocabulary.yaml"))
SCHEMA = dossier_schema(VOCABULARY)
VALIDATOR = jsonschema_rs.Draft202012Validator(SCHEMA)
PLACES = {"/".join(place.path): (entity, place) for entity in VOCABULARY.entities.values() for place in entity.places}


def fits(**parts: Any) -> bool:
    return VALIDATOR.is_valid({"version": "1", "id": "gezin-1", **parts})


def record_at(path: tuple[str, ...]) -> dict[str, Any]:
    """The schema of the records that lie at `path`, () being the dossier, found by following the schema alone."""
    schema = SCHEMA
    for step in path:
        schema = schema["properties"][step]
        schema = schema.get("items", schema)
        schema = SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]]
    return schema


def stored_at(entity: Entity, place: EntityPlace) -> Iterator[Attribute]:
    return (attribute for attribute in entity.stored() if attribute.name != place.parent)


def test_it_is_a_json_schema_of_2020_12() -> None:
    """An editor or another program that reads the published schema does not stumble over it."""
    Draft202012Validator.check_schema(SCHEMA)
    jsonschema_rs.meta.validate(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA


@pytest.mark.parametrize("where", PLACES)
def test_a_record_holds_exactly_what_the_vocabulary_says(where: str) -> None:
    """What a rule can ask can be recorded, and what is derived or said by the place cannot be recorded twice."""
    entity, place = PLACES[where]
    expected = {attribute.name for attribute in stored_at(entity, place)}
    expected |= {"id"} if entity.key == ("id",) else set()
    expected |= {other.path[-1] for _, other in PLACES.values() if other.path[:-1] == place.path}
    record = record_at(place.path)
    assert record["properties"].keys() == expected
    assert record["additionalProperties"] is False


@pytest.mark.parametrize("where", PLACES)
def test_every_property_has_its_words_in_both_languages(where: str) -> None:
    """Whoever fills in a dossier can read what is meant and how to write it, in Dutch or English."""
    entity, place = PLACES[where]
    record = record_at(place.path)
    assert (record["title"], record["x-en"]["title"]) == (entity.words["nl"], entity.words["en"])
    for attribute in stored_at(entity, place):
        spec = record["properties"][attribute.name]
        assert (spec["title"], spec["x-en"]["title"]) == (attribute.words["nl"], attribute.words["en"])
        for text, words in (
            (spec["description"], attribute.words["nl"]),
            (spec["x-en"]["description"], attribute.words["en"]),
        ):
            assert text[0].isupper()
            assert text.lower().startswith(f"{words.lower()}: ")
            assert len(text) > len(words) + 10
        assert spec["description"] != spec["x-en"]["description"]
        if attribute.type == "enum":
            assert attribute.values is not None
            assert spec["enum"] == [*attribute.values, "unknown"]
            assert {value: spec["x-values"][value] for value in attribute.values} == attribute.values


def test_nothing_is_without_words() -> None:
    """No property of the dossier, at whatever depth, is left to be guessed."""
    records = {"": SCHEMA, **SCHEMA["$defs"]}
    properties = {
        f"{name}/{key}": (spec.get("title"), spec.get("description"), *spec.get("x-en", {}).values())
        for name, record in records.items()
        for key, spec in record.get("properties", {}).items()
    }
    assert [name for name, words in properties.items() if len(words) != 4 or not all(words)] == []


@pytest.mark.parametrize("path", sorted(VALID.glob("*.json")), ids=lambda path: path.stem)
def test_a_good_dossier_fits(path: Path) -> None:
    """A dossier that a municipality would deliver is not refused."""
    VALIDATOR.validate(json.loads(path.read_bytes()))


def test_a_dossier_may_hold_nothing_but_its_name() -> None:
    """What a municipality does not keep it can leave out."""
    assert VALIDATOR.is_valid({"version": "1", "id": "gezin-1"})
    assert not VALIDATOR.is_valid({"version": "1"})
    assert not VALIDATOR.is_valid({"id": "gezin-1"})


LISTS = sorted(where for where, (entity, _) in PLACES.items() if not entity.single and "/" not in where)
SINGLES = sorted(where for where, (entity, _) in PLACES.items() if entity.single)


@pytest.mark.parametrize("where", LISTS)
def test_a_list_is_a_list_or_unknown(where: str) -> None:
    """ "None" of something is an empty list; that nobody knows has a word of its own."""
    assert fits(**{where: []})
    assert fits(**{where: "unknown"})
    assert not any(fits(**{where: value}) for value in ("none", "", "Unknown", "unknown\n", {}, None, True))


@pytest.mark.parametrize("where", SINGLES)
def test_a_record_of_which_there_is_one_may_be_absent_or_unknown(where: str) -> None:
    """That there is no safety plan can be said in so many words; of every dossier there is a case."""
    assert fits(**{where: {}})
    assert fits(**{where: "unknown"})
    assert fits(**{where: "none"}) == (where != "case")
    assert not any(fits(**{where: value}) for value in ("", "None", "none\n", [], None, False))


DATES = ["2024", "2024-02", "2024-02-29", "unknown"]
NO_DATES = ["2024-2", "24-02-29", "2023-02-29", "2024-13", "2024-02-29 ", "1899", "2100", "", 2024, None]
NO_CODES = ["", "a b", "-a", "x" * 65, "é", "a\n", "/members/0", 1, None, True, ["m1"]]
WRITTEN: dict[str, tuple[list[Any], list[Any]]] = {  # the type: what is a value of it, what is not
    "yes_no": ([True, False, "unknown"], ["none", "yes", "ja", 1, 0, 1.0, None, ""]),
    "enum": (["unknown"], ["none", "", True, 1, None, "unknown "]),
    "code": (["a", "A-1.b_c", "0", "x" * 64, "none", "unknown"], NO_CODES),
    "role": (["process_director", "none", "unknown"], NO_CODES),
    "ref": (["m1", "none", "unknown"], NO_CODES),
    "refs": ([[], ["m1", "m2"], "unknown"], ["none", "m1", [1], ["none"], ["unknown"], [""], {}, None]),
    "date": ([*DATES, "none"], [*NO_DATES, True, False]),
    "begin": (DATES, [*NO_DATES, "none", True, False]),
    "end": ([*DATES, "none"], [*NO_DATES, True, False]),
    "done": ([*DATES, "none", True, False], [*NO_DATES, "true", "yes", 1, 0]),
    "number": ([0, 1, 999_999, "none", "unknown"], [-1, 1_000_000, 0.5, "0", True, "", None]),
    "text": (["", "Een verslag.", "x" * 20_000, True, False, "none", "unknown"], ["x" * 20_001, 0, None, {}]),
}


def test_each_type_is_tried() -> None:
    """A type that is added to the vocabulary gets its own line above."""
    assert WRITTEN.keys() == {a.type for entity, _ in PLACES.values() for a in entity.stored()}


@pytest.mark.parametrize("where", PLACES)
def test_each_value_is_written_in_one_way(where: str) -> None:
    """What the reader of facts understands is accepted, and nothing that it would have to guess at."""
    entity, place = PLACES[where]
    schema = {**record_at(place.path), "$defs": SCHEMA["$defs"]}
    validator = jsonschema_rs.Draft202012Validator(schema)
    key = {part: "x1" if part == "id" else "unknown" for part in entity.key}
    for attribute in stored_at(entity, place):
        good, bad = WRITTEN[attribute.type]
        assert [value for value in good if not validator.is_valid({**key, attribute.name: value})] == []
        refused = [value for value in bad if value not in (attribute.values or ())]
        assert [value for value in refused if validator.is_valid({**key, attribute.name: value})] == []


@pytest.mark.parametrize("where", PLACES)
def test_a_record_says_what_it_is_about(where: str) -> None:
    """Records that nothing tells apart could not be named in a finding."""
    entity, place = PLACES[where]
    schema = {**record_at(place.path), "$defs": SCHEMA["$defs"]}
    validator = jsonschema_rs.Draft202012Validator(schema)
    assert validator.is_valid({}) == entity.single
    for part in entity.key:
        assert validator.is_valid({part: "x1" if part == "id" else "unknown"})


@pytest.mark.parametrize("word", ["none", "unknown"])
def test_no_id_is_a_word_that_means_something_else(word: str) -> None:
    """A reference to "unknown" never points at a record by accident."""
    assert not fits(members=[{"id": word}])
    assert fits(members=[{"id": f"{word}-1"}])


def test_exactly_the_dates_of_the_calendar_are_dates() -> None:
    """A date that does not exist is never counted with, and none that exists is refused."""
    validator = jsonschema_rs.Draft202012Validator({"$ref": "#/$defs/date-value", "$defs": SCHEMA["$defs"]})
    first, last = date(1900, 1, 1), date(2099, 12, 31)
    days = {(first + timedelta(days=n)).isoformat() for n in range((last - first).days + 1)}
    existing = days | {day[:7] for day in days} | {day[:4] for day in days}
    written = {f"{year}" for year in range(1890, 2110)}
    written |= {f"{year}-{month:02}" for year in range(1890, 2110) for month in range(20)}
    written |= {f"{year}-{m:02}-{d:02}" for year in range(1896, 2104) for m in range(14) for d in range(34)}
    assert {text for text in written if validator.is_valid(text)} == existing
