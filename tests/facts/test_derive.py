"""What the facts work out by themselves: each derived attribute and record, and what leaves it unknown.

`derived/<entity>.yaml` holds cases by attribute, or for a derived entity a list of cases under `records`. A case gives
a dossier of a few lines (dates may stand unquoted), perhaps the id `of` the record (else the first that is there),
the day `as_of` and the profile's map of `domains`, and says what the attribute `is`, in words. Dropping in another
case adds a test.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.facts.days import ANY_DAY, NEVER, Days
from checker.facts.derivations import CELLS, FILLS
from checker.facts.project import Facts
from checker.facts.records import Cell, Record
from checker.facts.spans import RECORDS
from checker.facts.truth import UNSURE
from checker.vocabulary import DATES, SYMBOLS, Attribute, Vocabulary

HERE = Path(__file__).parent
COMPLETE = json.loads((HERE.parents[1] / "rules/examples/complete.json").read_text())
DERIVED = sorted({*CELLS, *FILLS})

Project = Callable[..., Facts]
Show = Callable[[Facts, Record, str], str]
Case = Mapping[str, Any]


def plain(tree: Any) -> Any:
    """A tree from YAML as JSON would have it: dates are texts."""
    if isinstance(tree, dict):
        return {key: plain(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [plain(value) for value in tree]
    return tree.isoformat() if isinstance(tree, date) else tree


FILES = {path.stem: plain(yaml.safe_load(path.read_text())) for path in sorted((HERE / "derived").glob("*.yaml"))}
ATTRIBUTES = [
    pytest.param(entity, attribute, case, id=f"{entity}.{attribute}: {case['says']}")
    for entity, attributes in FILES.items()
    for attribute, cases in attributes.items()
    if attribute != "records"
    for case in cases
]
ENTITIES = [
    pytest.param(entity, case, id=f"{entity}: {case['says']}")
    for entity, attributes in FILES.items()
    for case in attributes.get("records", [])
]


def facts_of(case: Case, project: Project) -> Facts:
    return project(case.get("given", {}), case.get("as_of", "2026-06-30"), domains=case.get("domains"))


@pytest.mark.parametrize(("entity", "attribute", "case"), ATTRIBUTES)
def test_a_derived_attribute_is_what_follows_from_the_file(
    entity: str, attribute: str, case: Case, project: Project, show: Show
) -> None:
    """A rule may rely on it: it says what the records say, and is unknown where they leave it open."""
    facts = facts_of(case, project)
    records = [r for r in facts.of(entity) if case.get("of", r.ident) == r.ident]
    record = next((r for r in records if r.known), records[0])
    assert show(facts, record, attribute) == str(case["is"])


@pytest.mark.parametrize(("entity", "case"), ENTITIES)
def test_derived_records_are_what_follows_from_the_file(entity: str, case: Case, project: Project, show: Show) -> None:
    """Problems, intervals and periods of direction: as many as there are, each with what holds in it."""
    facts = facts_of(case, project)
    only = case.get("where", {})
    found = [
        r for r in facts.of(entity) if all(show(facts, r, name) in (value, "unknown") for name, value in only.items())
    ]
    assert len(found) == len(case["is"])
    for record, expected in zip(found, case["is"], strict=True):
        said = {name: show(facts, record, name) for name in expected if name != "certain"}
        assert {"certain": "yes" if record.known else "no", **said} == {"certain": "yes", **words_of(expected)}


def words_of(expected: Mapping[str, Any]) -> dict[str, str]:
    return {name: str(value) if value is not False else "no" for name, value in expected.items()}


def test_each_derived_attribute_is_shown_known_and_unknown() -> None:
    """Nothing is worked out of which nobody has written down what it says and when it says nothing."""
    for entity, attribute in DERIVED:
        said = [str(case["is"]) for case in FILES.get(entity, {}).get(attribute, [])]
        unknown = [text for text in said if text in ("unknown", "nothing") or " to " in text]
        assert unknown, f"{entity}.{attribute}"
        assert len(set(said)) > len(set(unknown)), f"{entity}.{attribute}"
    assert {entity for entity, cases in FILES.items() if "records" in cases} == set(RECORDS)


def test_each_derived_attribute_of_the_vocabulary_is_worked_out(vocabulary: Vocabulary) -> None:
    """A rule never asks for an attribute that the vocabulary promises and nothing computes. Whether a member is minor
    depends on the moment, and is answered where the moment is known."""
    promised = {
        (entity.name, attribute.name)
        for entity in vocabulary.entities.values()
        for attribute in entity.attributes.values()
        if attribute.derived and not entity.derived
    }
    assert promised - {("member", "minor")} == set(CELLS)
    assert {entity.name for entity in vocabulary.entities.values() if entity.derived} == set(RECORDS)


# --- knowing less never turns an answer round -----------------------------------------------------------------------
#
# A dossier, and the same one in which a value is unknown or a date is known less well. References to problems are left
# out: an unknown finding adds a problem of which it is doubtful whether it is there, see derived/problem.yaml.

# Where these are not known, a period without a beginning runs "always", which is less than unknown would be.
BEGINNINGS = {("case", "registered"), ("member", "born"), ("plan", "date"), ("support", "start"), ("direction", "from")}
COMPARED = [(entity, attribute) for entity, attribute in DERIVED if attribute != "problem"]

Path_ = tuple[str | int, ...]


def values(tree: Any, path: Path_ = ()) -> Iterator[Path_]:
    """The place of every single value in a dossier."""
    inner = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    if not isinstance(tree, dict | list):
        yield path
    for step, value in inner:
        yield from values(value, (*path, step))


def at(tree: Any, path: Path_) -> Any:
    for step in path:
        tree = tree[step]
    return tree


def attribute_at(path: Path_, vocabulary: Vocabulary) -> tuple[str, Attribute] | None:
    """The entity and attribute of the value at a place; None for what tells records apart, or lies at the top."""
    names = tuple(step for step in path if isinstance(step, str))
    for entity in vocabulary.entities.values():
        if any(place.path == names[:-1] for place in entity.places):
            attribute = entity.attributes.get(names[-1])
            return (entity.name, attribute) if attribute and attribute.name not in entity.key else None
    return None


def another(attribute: Attribute, value: Any, draw: st.DrawFn) -> Any:
    """Another value of the same kind."""
    if attribute.type == "yes_no":
        return draw(st.booleans())
    if attribute.type == "enum":
        return draw(st.sampled_from(list(attribute.values or ())))
    if attribute.type in DATES and isinstance(value, str) and value.startswith("20"):
        return (date(2025, 8, 1) + timedelta(draw(st.integers(0, 270)))).isoformat()
    return value


def less_known(entity: str, attribute: Attribute, value: Any, draw: st.DrawFn) -> Any:
    if attribute.type == "text":
        return value
    if attribute.type in DATES and isinstance(value, str) and value.startswith("20"):
        vague = [value[:7], value[:4]]
        return draw(st.sampled_from(vague if (entity, attribute.name) in BEGINNINGS else [*vague, "unknown"]))
    return "unknown"


@settings(deadline=None)
@given(data=st.data(), early=st.integers(0, 60))
def test_knowing_less_never_turns_a_derived_answer_round(
    data: st.DataObject, early: int, vocabulary: Vocabulary, project: Project
) -> None:
    """A value that is not known may leave an outcome undetermined. It never makes a yes of a no: that would be a
    fault, or a clean sheet, made of nothing."""
    known = {path: found for path in values(COMPLETE) if (found := attribute_at(path, vocabulary))}
    draw = data.draw
    clear = copy.deepcopy(COMPLETE)
    for path in draw(st.lists(st.sampled_from(list(known)), max_size=8, unique=True)):
        at(clear, path[:-1])[path[-1]] = another(known[path][1], at(clear, path), draw)
    vague = copy.deepcopy(clear)
    for path in draw(st.lists(st.sampled_from(list(known)), min_size=1, max_size=3, unique=True)):
        entity, attribute = known[path]
        at(vague, path[:-1])[path[-1]] = less_known(entity, attribute, at(vague, path), draw)
    as_of = (date(2026, 6, 30) + timedelta(early)).isoformat()
    clear_facts, vague_facts = project(clear, as_of, checked=False), project(vague, as_of, checked=False)
    for entity, attribute in COMPARED:
        kind = vocabulary.entities[entity].attributes[attribute].type
        for one, other in zip(clear_facts.of(entity), vague_facts.of(entity), strict=True):
            sure, less = clear_facts.cell(one, attribute), vague_facts.cell(other, attribute)
            assert holds(kind, less, sure), f"{one.pointer} {attribute}: {sure} became {less}"


SPELL = st.tuples(st.integers(0, 90), st.none() | st.integers(0, 40))


def spell(begin: int, length: int | None) -> dict[str, str]:
    first = date(2025, 9, 1) + timedelta(begin)
    until = {} if length is None else {"until": (first + timedelta(length)).isoformat()}
    return {"from": first.isoformat(), **until}


@st.composite
def families(draw: st.DrawFn) -> dict[str, Any]:
    """A family under direction, with what its periods of direction depend on."""
    roles, organisations = ["process_director", "case_director"], ["team", "provider", "gi"]
    directions = draw(st.lists(st.tuples(SPELL, st.sampled_from(roles), st.sampled_from(organisations)), max_size=3))
    found = [
        {"id": f"d{i}", "role": role, "organisation": organisation, **spell(*when)}
        for i, (when, role, organisation) in enumerate(directions)
    ]
    if len(found) > 1 and "until" in found[0] and draw(st.booleans()):
        found[1] = {**found[1], **spell(0, None), "from": found[0]["until"]}
    return {
        "members": [
            {"id": "m", "born": "1988"},
            {"id": "n", "born": "2015", "joined": spell(draw(st.integers(0, 90)), 0)["from"]},
        ],
        "support": [{"id": "s", "start": spell(draw(st.integers(0, 40)), 0)["from"]}],
        "directions": found,
        "orders": [
            {"id": f"o{i}", "member": "m", **spell(*when)} for i, when in enumerate(draw(st.lists(SPELL, max_size=1)))
        ],
        "gi_waits": [{"id": f"w{i}", **spell(*when)} for i, when in enumerate(draw(st.lists(SPELL, max_size=1)))],
        "home_bans": [],
        "closure": {"date": "2026-01-20"},
    }


def by_day(facts: Facts) -> dict[tuple[Any, ...], Record]:
    """The period of direction that each day belongs to, by role, member and day."""
    return {
        (record.cells["role"], record.cells["member"], day): record
        for record in facts.of("direction_span")
        for day in range(record.cells["from"][0], record.cells["until"][1] + 1)
    }


@settings(deadline=None)
@given(data=st.data(), clear=families())
def test_knowing_less_never_turns_round_who_directed_on_a_day(
    data: st.DataObject, clear: dict[str, Any], vocabulary: Vocabulary, project: Project
) -> None:
    """A date of direction, order or closing that is known by its month leaves days open; it never moves a director to
    or from a day, nor adds a day to the case for certain."""
    known = {path: found for path in values(clear) if (found := attribute_at(path, vocabulary))}
    dates = [path for path, (_, attribute) in known.items() if attribute.type in DATES]
    vague = copy.deepcopy(clear)
    for path in data.draw(st.lists(st.sampled_from(dates), min_size=1, max_size=2, unique=True)):
        at(vague, path[:-1])[path[-1]] = data.draw(st.sampled_from([at(vague, path)[:7], at(vague, path)[:4]]))
    sure, less = by_day(project(clear, checked=False)), by_day(project(vague, checked=False))
    kinds = {name: attribute.type for name, attribute in vocabulary.entities["direction_span"].attributes.items()}
    for key in {*sure, *less}:
        if key not in sure:
            assert not less[key].known
        elif key not in less:
            assert not sure[key].known
        else:
            assert sure[key].known >= less[key].known
            for name in ("holders", "held_by", "order", "gi_waiting"):
                assert holds(kinds[name], less[key].cells[name], sure[key].cells[name])


def holds(kind: str, less: Cell, sure: Cell) -> bool:
    """Whether everything that `sure` may be, `less` may be as well."""
    if kind in SYMBOLS:
        return not less or set(less) == set(sure or ())
    if kind in DATES:
        return _around(less[:2], sure[:2]) and less[2] in (sure[2], UNSURE)
    if kind == "number":
        return bool(less[0] <= sure[0] and sure[1] <= less[1])
    return less in (sure, UNSURE)


def _around(less: Days, sure: Days) -> bool:
    if sure[0] > sure[1]:
        return less in (NEVER, ANY_DAY)
    return less[0] <= sure[0] and sure[1] <= less[1]
