"""What a file says by a value, by leaving it out, and by `unknown` or `none`: no silence is taken for an answer.

Held to the tables of checker/facts/README.md.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest

from checker.facts.project import Facts, Projection
from checker.facts.records import Record
from checker.facts.words import Readings

Judge = Callable[..., str]
Project = Callable[..., Facts]
Show = Callable[[Facts, Record, str], str]

LEFT_OUT = object()
ENTITIES = {"members": "member", "contacts": "contact", "parties": "party", "support": "support"}
ENTITIES |= {"conversations": "conversation", "life_domains": "life_domain"}
REGISTERED = {"case": {"registered": "2025-08-20"}, "parties": [{"id": "p"}]}  # `p` is what a reference points at

# Type of the field, where it lies, and by value: what it says, and whether something was recorded (`filled`).
FIELDS: list[tuple[str, str, Mapping[Any, tuple[str, str]]]] = [
    (
        "yes_no",
        "members/resident",
        {
            True: ("yes", "met"),
            False: ("no", "met"),
            LEFT_OUT: ("nothing", "not_met"),
            "unknown": ("unknown", "undetermined"),
        },
    ),
    (
        "enum",
        "members/role",
        {"child": ("child", "met"), LEFT_OUT: ("nothing", "not_met"), "unknown": ("unknown", "undetermined")},
    ),
    ("code", "contacts/person", {"worker-1": ("worker-1", "met"), "unknown": ("unknown", "undetermined")}),
    (
        "ref",
        "contacts/party",
        {
            "p": ("p", "met"),
            "none": ("none", "not_met"),
            LEFT_OUT: ("nothing", "not_met"),
            "unknown": ("unknown", "undetermined"),
        },
    ),
    (
        "date",
        "contacts/date",
        {
            "2026-06-01": ("2026-06-01", "met"),
            "2026-05": ("2026-05-01 to 2026-05-31", "met"),
            "none": ("never", "not_met"),
            LEFT_OUT: ("unknown", "not_met"),
            "unknown": ("unknown", "undetermined"),
        },
    ),
    (
        "begin",
        "parties/from",
        {
            "2026-06-01": ("2026-06-01", "met"),
            LEFT_OUT: ("2025-08-20", "not_met"),
            "unknown": ("unknown", "undetermined"),
        },
    ),
    (
        "end",
        "parties/until",
        {
            "2026-06-01": ("2026-06-01", "met"),
            "none": ("open", "not_met"),
            LEFT_OUT: ("open", "not_met"),
            "unknown": ("unknown", "undetermined"),
        },
    ),
    (
        "done",
        "support/accepted",
        {
            "2026-06-01": ("2026-06-01", "met"),
            True: ("unknown", "met"),
            False: ("never", "not_met"),
            "none": ("never", "not_met"),
            LEFT_OUT: ("never", "not_met"),
            "unknown": ("unknown", "undetermined"),
        },
    ),
    (
        "text",
        "conversations/request",
        {
            "Hulp bij schulden.": ("yes", "met"),
            True: ("yes", "met"),
            " ": ("no", "not_met"),
            False: ("no", "not_met"),
            "none": ("no", "not_met"),
            LEFT_OUT: ("no", "not_met"),
            "unknown": ("unknown", "undetermined"),
        },
    ),
]


def dossier_with(place: str, value: Any) -> dict[str, Any]:
    around, field = place.split("/")
    return {**REGISTERED, around: [{"id": "x"} if value is LEFT_OUT else {"id": "x", field: value}]}


@pytest.mark.parametrize(
    ("place", "value", "says", "recorded"),
    [
        pytest.param(place, value, *said, id=f"{kind}: {'left out' if value is LEFT_OUT else repr(value)}")
        for kind, place, values in FIELDS
        for value, said in values.items()
    ],
)
def test_what_a_field_says_and_whether_it_was_recorded(
    place: str, value: Any, says: str, recorded: str, project: Project, show: Show, judge: Judge
) -> None:
    """An exporter who leaves a field out, writes `none` or writes `unknown` says three different things."""
    entity, field = ENTITIES[place.split("/")[0]], place.split("/")[1]
    dossier = dossier_with(place, value)
    facts = project(dossier)
    (record,) = facts.of(entity)
    assert show(facts, record, field) == says
    assert judge(f"{{for_each: {{{entity}: {{}}}}, require: {{subject: {{{field}: filled}}}}}}", dossier) == recorded


def test_a_period_without_a_beginning_is_not_in_doubt_because_the_registration_is(judge: Judge) -> None:
    """A party that is listed without a first day is there, whether or not the file holds the registration."""
    clause = "{for_each: {party: {at: closure}}, require: {contact: {party: subject}}}"
    dossier = {"parties": [{"id": "p"}], "contacts": [], "closure": {"date": "2026-06-15"}}
    assert judge(clause, dossier) == "not_met"


@pytest.mark.parametrize(
    ("check", "says", "recorded"),
    [
        ({"minors": 2}, "2", "met"),
        ({"minors": 0}, "0", "met"),
        ({"minors": "none"}, "0", "not_met"),
        ({}, "unknown", "not_met"),
        ({"minors": "unknown"}, "unknown", "undetermined"),
    ],
)
def test_none_found_is_a_recorded_number(
    check: dict[str, Any], says: str, recorded: str, project: Project, show: Show, judge: Judge
) -> None:
    """Who looked and counted nobody has looked."""
    facts = project({"family_check": check})
    (record,) = facts.of("family_check")
    assert show(facts, record, "minors") == says
    assert (
        judge("{for_each: {family_check: {}}, require: {subject: {minors: filled}}}", {"family_check": check})
        == recorded
    )


@pytest.mark.parametrize(
    ("around", "outcome"),
    [({}, "undetermined"), ({"contacts": "unknown"}, "undetermined"), ({"contacts": []}, "not_met")],
    ids=["left out", "unknown", "empty"],
)
def test_a_list_that_is_left_out_is_not_an_empty_list(around: dict[str, Any], outcome: str, judge: Judge) -> None:
    """A system that does not export contacts never makes a team that has none."""
    assert judge("{require: {contact: {}}}", around) == outcome


def test_a_list_that_the_municipality_vouches_for_is_empty_when_it_is_left_out(project: Project) -> None:
    """`complete` in a profile spares a municipality the writing of empty lists, and changes no other list."""
    projection = project({}).projection
    vouched = Projection(projection.vocabulary, replace(projection.reading, complete=frozenset({"orders"})))
    facts = vouched.project({"version": "1", "id": "d"}, 739_000)
    assert facts.of("order") == ()
    assert [record.known for record in facts.of("vto")] == [False]


def test_who_is_named_in_one_way_is_not_named_in_another(project: Project, show: Show) -> None:
    """A participant who is a member is certainly no party, so no field that cannot be there leaves doubt."""
    facts = project({"members": [{"id": "m"}], "conversations": [{"id": "c", "participants": [{"member": "m"}]}]})
    (participant,) = [record for record in facts.of("participation") if record.known]
    assert [show(facts, participant, name) for name in ("member", "party", "person")] == ["m", "none", "none"]


def test_a_word_outside_the_map_is_unknown_and_is_named(project: Project, show: Show) -> None:
    """A municipality's own word for a role is never taken for one of the framework's, and the run says which it was."""
    facts = project({"directions": [{"id": "d", "role": "zorgmakelaar"}, {"id": "e", "role": "casusregisseur"}]})
    assert [show(facts, record, "role") for record in facts.of("direction")] == ["unknown", "case_director"]
    readings = Readings(facts.projection.vocabulary, [facts.projection.reading])
    ((_, unmapped),) = readings.of(facts.dossier)
    assert [(word.attribute, word.word) for word in unmapped] == [("direction.role", "zorgmakelaar")]
