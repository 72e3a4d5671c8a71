"""How the parts of a dossier fit each other: certain mistakes are found, and what may be right is let be."""

from __future__ import annotations

import json
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.dossier.consistency import Consistency, bsn_faults, mask
from checker.facts.days import before, parse_days
from checker.facts.truth import YES
from checker.framework.vocabulary import load_vocabulary
from checker.framework.yaml_file import load_yaml

HERE = Path(__file__).parent
RULES = HERE.parents[1] / "rules"
AS_OF = date(2024, 12, 31)

VOCABULARY = load_vocabulary(load_yaml((RULES / "vocabulary.yaml").read_bytes(), "vocabulary.yaml"))
CONSISTENCY = Consistency(VOCABULARY)
COMPLETE = json.loads((HERE / "valid" / "complete.json").read_bytes())
MEMBERS = [{"id": "m1"}, {"id": "m2"}]


def faults(as_of: date = AS_OF, **parts: Any) -> list[tuple[str, str]]:
    found = CONSISTENCY.faults({"version": "1", "id": "gezin-1", **parts}, as_of.toordinal())
    return [(fault.code, fault.pointer) for fault in found]


DAYS = st.dates(date(1990, 11, 1), date(1991, 2, 28))  # so near each other that years and months are often shared
DATES = st.builds(lambda day, size: day.isoformat()[:size], DAYS, st.sampled_from([4, 7, 10]))
WORDS = st.sampled_from(["none", "unknown"])

# Dates: a mistake is only what no reading of the dates can make right.


@settings(deadline=None)
@given(DATES | WORDS, DATES | WORDS)
def test_a_period_is_refused_when_no_reading_of_it_can_be_right(start: str, until: str) -> None:
    """ "From March 2024 until 2024" may be right, so the file is not refused for being short of days."""
    dated = start not in ("none", "unknown") and until not in ("none", "unknown")
    reversed_ = dated and before(parse_days(until), parse_days(start)) == YES
    found = faults(support=[{"id": "s1", "start": start, "until": until}])
    assert found == ([("period-reversed", "/support/0/until")] if reversed_ else [])


@settings(deadline=None)
@given(DATES | WORDS, DAYS)
def test_an_event_is_refused_when_it_certainly_lies_after_the_reference_date(when: str, as_of: date) -> None:
    """An event of "this year" is accepted all year; one of tomorrow is not."""
    later = when not in ("none", "unknown") and parse_days(when)[0] > as_of.toordinal()
    assert faults(as_of, request={"date": when}) == ([("after-reference-date", "/request/date")] if later else [])


@pytest.mark.parametrize(
    "parts",
    [
        {"mdos": [{"id": "o1", "date": "2030"}]},
        {"case": {"assign_by": "2025-01-01"}},
        {"support": [{"id": "s1", "start": "2025-01-01"}]},
        {"orders": [{"id": "o1", "until": "2026"}]},
        {"indications": [{"id": "i1", "end": "2026"}]},
        {"safety_plan": {"reviews": [{"id": "e1", "planned": "2025-02-01", "held": False}]}},
        {"request": {"date": "2024-12-31"}},
    ],
    ids=lambda parts: next(iter(parts)),
)
def test_what_is_planned_or_still_ends_may_lie_ahead(parts: dict[str, Any]) -> None:
    """An MDO that is in the diary, or an order until next year, is no mistake; nor is what happened today."""
    assert faults(**parts) == []


EVENTS = sorted(
    ("/".join(place.path), attribute.name)
    for entity in VOCABULARY.entities.values()
    for place in entity.places
    for attribute in entity.stored()
    if attribute.type in ("date", "begin", "done") and not attribute.planned
)


@pytest.mark.parametrize(("where", "name"), EVENTS)
def test_every_event_is_looked_at_wherever_it_lies(where: str, name: str) -> None:
    """No date of a kind that was added later escapes, however deep its record lies."""
    path = where.split("/")
    singles = {"/".join(p.path) for e in VOCABULARY.entities.values() for p in e.places if e.single}
    part: Any = {"domain": "a", "member": "unknown", name: "2031"}
    pointer = f"/{name}"
    for depth in range(len(path), 0, -1):
        single = "/".join(path[:depth]) in singles
        part = {path[depth - 1]: part if single else [part]}
        pointer = f"/{path[depth - 1]}{'' if single else '/0'}{pointer}"
        part = part if depth == 1 else {**part, "domain": "a"}
    assert faults(**part) == [("after-reference-date", pointer)]


# Ids and what refers to them.


def test_the_same_id_in_two_lists_is_refused_once_and_at_the_second() -> None:
    """A reference can then never mean two records."""
    assert faults(members=[{"id": "a"}], parties=[{"id": "a"}], orders=[{"id": "a"}]) == [
        ("duplicate-id", "/parties/0/id"),
        ("duplicate-id", "/orders/0/id"),
    ]


REFERENCES = sorted(
    (place.path[0], attribute.name, attribute.to)
    for entity in VOCABULARY.entities.values()
    for place in entity.places
    for attribute in entity.stored()
    if attribute.to and len(place.path) == 1
)


@pytest.mark.parametrize(("where", "name", "to"), REFERENCES)
def test_every_reference_must_lead_to_a_record_of_its_kind(where: str, name: str, to: str) -> None:
    """A finding about a child is never built on a reference to nobody, or to a school."""
    attribute = next(e for e in VOCABULARY.entities.values() if e.places and e.places[0].path == (where,)).attributes[
        name
    ]
    held = {"parties": [{"id": "p9"}], "members": [{"id": "m9"}], "support": [{"id": "s9"}]}
    right = {"party": "p9", "member": "m9", "support": "s9", "any": "p9"}
    held["plans"] = [{"id": "g0", "goals": [{"id": "g9"}]}]
    right["goal"] = "g9"

    def found(value: str) -> list[str]:
        record = {"id": "x1", name: [value] if attribute.type == "refs" else value}
        records = [*held.get(where, []), record]
        return [code for code, _ in faults(**{**held, where: records})]

    assert found(right[to]) == []
    assert found("nobody") == ["reference-missing"]
    assert found("g0") == ([] if to == "any" else ["reference-elsewhere"])
    assert attribute.type == "refs" or (found("unknown"), found("none")) == ([], [])


def test_a_deviation_may_be_about_a_life_domain() -> None:
    """Domains have a code and no id, and are deviated from all the same."""
    domains = [{"domain": "work"}, {"domain": "unknown"}]
    assert faults(life_domains=domains, deviations=[{"id": "d1", "about": ["work", "d1"]}]) == []
    assert faults(deviations=[{"id": "d1", "about": ["work"]}]) == [("reference-missing", "/deviations/0/about/0")]


def test_records_are_told_apart_by_all_of_their_key() -> None:
    """Two notices to one party on different days are two notices; the same one twice is a slip."""
    parties = [{"id": "p1"}]
    notices = [{"party": "p1"}, {"party": "p1", "date": "2024-01-01"}, {"party": "p1", "person": "w1"}]
    assert faults(parties=parties, closure={"notices": notices}) == []
    assert faults(parties=parties, closure={"notices": [*notices, {"date": "2024-01-01", "party": "p1"}]}) == [
        ("duplicate-record", "/closure/notices/3")
    ]
    two = [{"id": "c1", "participants": [{"member": "m1"}]}, {"id": "c2", "participants": [{"member": "m1"}]}]
    assert faults(members=MEMBERS, conversations=two) == []


# The case and its closing.


@pytest.mark.parametrize("status", ["open", "closed", "unknown", None])
@pytest.mark.parametrize("closure", [{"date": "2024"}, "none", "unknown", None])
def test_open_and_closed_may_not_contradict_the_closure(status: str | None, closure: object) -> None:
    """A case is judged as open or as closed, so the file may not say both; not knowing contradicts nothing."""
    parts = {"case": {"status": status} if status else {}} | ({"closure": closure} if closure else {})
    contradictions = {
        ("closed", "none"): [("closed-without-closure", "/closure")],
        ("open", str({"date": "2024"})): [("open-with-closure", "/closure")],
    }
    assert faults(**parts) == contradictions.get((str(status), str(closure)), [])


def test_nothing_known_is_nothing_wrong() -> None:
    """A dossier in which every part is unknown can be evaluated; everything comes out undetermined."""
    parts = {place.path[0]: "unknown" for entity in VOCABULARY.entities.values() for place in entity.places}
    assert faults(**parts) == []


@settings(deadline=None)
@given(st.integers(0, 9999))
def test_the_order_of_lists_and_names_does_not_matter(seed: int) -> None:
    """References may point forward: an export in another order is the same dossier."""
    random = Random(seed)

    def shuffled(value: Any) -> Any:
        if isinstance(value, list):
            return random.sample([shuffled(item) for item in value], len(value))
        if isinstance(value, dict):
            return {key: shuffled(value[key]) for key in random.sample(list(value), len(value))}
        return value

    assert faults(**shuffled(COMPLETE)) == []


# What may be a BSN. The numbers are invented.


def passes(nine: str) -> bool:
    return sum(w * int(d) for w, d in zip((9, 8, 7, 6, 5, 4, 3, 2, -1), nine, strict=True)) % 11 == 0


def next_bsn(number: int) -> str:
    return next(nine for nine in map("{:09}".format, count(number)) if passes(nine))


def grouped(nine: str, sizes: tuple[int, ...], sign: str) -> str:
    ends = [sum(sizes[: n + 1]) for n in range(len(sizes))]
    groups = [nine[end - size : end] for end, size in zip(ends, sizes, strict=True)]
    if any(len(group) == 4 and group[:2] in ("19", "20") for group in groups):
        return grouped(nine, (3, 3, 3), sign)  # with a year in it, it is taken for a reference
    return sign.join(groups)


GROUPS = [(9,), (3, 3, 3), (4, 2, 3), (2, 3, 4), (2, 2, 2, 3), (2, 2, 3, 2), (3, 2, 2, 2)]
WRITTEN = st.builds(
    grouped, st.integers(1, 999_999_900).map(next_bsn), st.sampled_from(GROUPS), st.sampled_from([" ", ".", "-"])
)
BEFORE = st.sampled_from(["", "BSN ", "bsn:", "(", "Ouder belt. ", "\n", "nr", "é", "2 ("])
BEHIND = st.sampled_from(["", ".", ") is", "\t", "é", ", 3 keer"])


@settings(deadline=None)
@given(BEFORE, WRITTEN, BEHIND)
def test_a_bsn_is_found_however_it_is_written(left: str, written: str, right: str) -> None:
    """Nobody's number slips through in a sentence, with points or spaces in it, or against other signs."""
    text = left + written + right
    assert faults(request={"text": text}) == [("bsn", "/request/text")]
    assert mask(text) == left + "".join("*" if sign.isdigit() else sign for sign in written) + right


@settings(deadline=None)
@given(st.integers(1, 999_999_999).map("{:09}".format))
def test_nine_digits_are_refused_exactly_when_they_pass_the_check(nine: str) -> None:
    """Ten of eleven numbers that are no BSN are let be."""
    assert faults(request={"text": f"Nummer {nine}."}) == ([("bsn", "/request/text")] if passes(nine) else [])


@settings(deadline=None)
@given(DAYS, st.integers(0, 99), st.integers(0, 99))
def test_dates_and_references_are_no_bsn(day: date, first: int, second: int) -> None:
    """A report full of dates, times and reference numbers is not refused for them."""
    next_day = day + timedelta(days=1)
    text = (
        f"{day:%Y-%m-%d} {first} keer; {day:%d-%m-%Y} tot {next_day:%d-%m-%Y}; {day:%d.%m.%Y}; {day:%Y%m%d};"
        f" {day:%Y-%m}-{first:03}; {day:%Y}-{first:02}{second:03}; Z{day:%Y}.{first:02}.{second:03};"
        f" tel. 06-{first:02} {second:02} {first:02} {second:02}; 0612345{first:02}{second:02}1"
    )
    assert faults(request={"text": text}) == []
    assert mask(text) == text


@settings(deadline=None)
@given(st.uuids())
def test_a_uuid_is_no_bsn(ident: Any) -> None:
    """Systems that number everything with UUIDs deliver hundreds of them; none is taken for a person's number."""
    assert faults(members=[{"id": f"a{str(ident)[1:]}"}, {"id": ident.hex[:30] + "ff"}]) == []


@settings(deadline=None)
@given(st.from_regex(r"[0-9]{0,3}([ .\-a-g\n]?[0-9]{2,9}){1,5}", fullmatch=True))
def test_the_quick_look_misses_nothing(text: str) -> None:
    """The whole document is first looked over quickly: what that lets through has no BSN in it."""
    dossier = {"version": "1", "id": "gezin-1", "request": {"text": text}}
    closely = [(fault.code, fault.pointer) for fault in bsn_faults(dossier)]
    assert faults(request={"text": text}) == closely
    assert (mask(text) != text) == bool(closely)


def test_eight_digits_count_only_as_a_number() -> None:
    """A number loses its leading zero; as a text it would be a date or a reference far more often than a BSN."""
    found = bsn_faults({"a": 12345672, "b": "12345672", "c": 123456782, "d": 20240331})
    assert {fault.pointer for fault in found} == {"/a", "/c"}
