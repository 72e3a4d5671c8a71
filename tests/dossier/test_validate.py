"""Validating a dossier: whatever is wrong is told, once, at its place, in words, and without copying people's lives."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from fluent.syntax import FluentParser, ast
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.catalogue import LANGUAGES, load_catalogue
from checker.dossier import consistency, schema, validate
from checker.dossier.positions import locate
from checker.dossier.schema import dossier_schema
from checker.dossier.validate import DossierValidator
from checker.errors import Place, Problem
from checker.framework.vocabulary import load_vocabulary
from checker.framework.yaml_file import load_yaml
from checker.schemas import explain
from checker.schemas.explain import SchemaCheck, _draft

HERE = Path(__file__).parent
RULES = HERE.parents[1] / "rules"
MESSAGES = Path(validate.__file__).parents[1] / "messages"
AS_OF = date(2024, 12, 31).toordinal()

VOCABULARY = load_vocabulary(load_yaml((RULES / "vocabulary.yaml").read_bytes(), "vocabulary.yaml"))
VALIDATOR = DossierValidator(VOCABULARY)
SCHEMA = dossier_schema(VOCABULARY)
FAST, EXPLAINING = jsonschema_rs.Draft202012Validator(SCHEMA), SchemaCheck(SCHEMA)
SLOW = _draft()(EXPLAINING._schema)  # alone, without the fast one in front
COMPLETE = json.loads((HERE / "valid" / "complete.json").read_bytes())
INVALID = {path.stem: path.read_text(encoding="utf-8") for path in sorted((HERE / "invalid").glob("*.json"))}
BSN = "123456782"  # invented; passes the check


def problems(text: str) -> list[Problem]:
    return VALIDATOR.problems(json.loads(text), "gezin.json", AS_OF, lambda: locate(text))


def problems_of(dossier: Mapping[str, Any]) -> list[Problem]:
    return problems(json.dumps(dossier, indent=1))


def in_words(found: list[Problem]) -> str:
    return "\n".join(load_catalogue(lang).problem(problem) for lang in LANGUAGES for problem in found)


@pytest.mark.parametrize("path", sorted((HERE / "valid").glob("*.json")), ids=lambda path: path.stem)
def test_a_good_dossier_has_no_problems(path: Path) -> None:
    """A municipality that delivers what was agreed hears nothing, and no time goes into looking up lines."""

    def never() -> Mapping[str, tuple[int, int]]:
        raise AssertionError

    assert VALIDATOR.problems(json.loads(path.read_bytes()), path.name, AS_OF, never) == []


@pytest.mark.parametrize("case", INVALID)
def test_one_mistake_is_one_problem_at_its_place(case: str) -> None:
    """Drop a file named `code--place--what.json` in `invalid`: it must have that one problem, at that place."""
    code, place, _ = case.split("--")
    text = INVALID[case]
    (found,) = problems(text)
    assert (found.code, found.place.pointer) == (code, "/" + place.replace(".", "/"))
    assert found.place.line is not None
    assert found.place.column is not None
    there = text.splitlines()[found.place.line - 1][found.place.column - 1 :]
    last = place.rpartition(".")[2]
    assert there.startswith(f'"{last}":') or (last.isdigit() and there[0] in '{["')
    assert in_words([found]).count("gezin.json:") == len(LANGUAGES)


MISTAKES = """{
  "version": "1",
  ▲schema-misspelt-key "memberz": [],
  "id": "gezin-1",
  "members": [
    {
      "id": "m1",
      ▲schema-wrong-value "role": "vader",
      ▲schema-date-missing "born": "1990-02-30",
      ▲schema-unknown-key "zwemdiploma": true, ▲schema-unknown-key "huisdier": true
    },
    ▲schema-missing-key {"role": "child"},
    {"id": "m3", ▲schema-wrong-value "resident": 1}
  ],
  "conversations": [
    {
      "id": "c1",
      "participants": [
        ▲schema-missing-any-key {"manner": "spoken", ▲schema-wrong-value "leads": []}
      ]
    }
  ],
  ▲schema-wrong-type "request": 3
}"""
MISFITS = """{
  "version": "1",
  "id": "gezin-1",
  ▲open-with-closure "closure": {"date": "2024", "notices": [{▲reference-missing "party": "p1"}]},
  "case": {"status": "open"},
  "parties": [],
  "members": [
    {"id": "m1", "born": "2000", ▲period-reversed "died": "1999"},
    {
      ▲duplicate-id "id": "m1",
      "parental_problems": [{"id": "o1", ▲after-reference-date "since": "2025-05-01"}]
    }
  ],
  "life_domains": [{"domain": "work"}, ▲duplicate-record {"domain": "work"}],
  "request": {▲bsn "text": "Nummer 123456782"},
  "family_check": {▲decimal-number "minors": 2.0}
}"""


@pytest.mark.parametrize("marked", [MISTAKES, MISFITS], ids=["in the form", "in how it fits"])
def test_every_mistake_is_told_in_one_go(marked: str) -> None:
    """Who repairs a file does not run the program once for each mistake, and is led to each line in turn."""
    text, expected = "", []
    for part in re.split("(▲[a-z-]+ )", marked):
        if part.startswith("▲"):
            expected.append((part[1:-1], text.count("\n") + 1, len(text) - text.rfind("\n")))
        else:
            text += part
    assert [(p.code, p.place.line, p.place.column) for p in problems(text)] == expected


def test_a_file_of_another_version_is_told_so_and_nothing_else() -> None:
    """A dossier for a later program does not drown its owner in unknown names."""
    found = problems_of({"version": "2", "leden": [], "gesprekken": [], "members": 3})
    assert [(p.code, p.place.pointer) for p in found] == [("wrong-version", "/version")]


def test_the_name_that_was_meant_is_given() -> None:
    """A slip of the pen is repaired without looking anything up."""
    found = problems_of({"version": "1", "id": "a", "Life domains": [], "case": {"weight": "Heavy"}})
    assert [p.details["near"] for p in found] == ['"life_domains"', '"heavy"']
    assert all(str(p.details["near"]) in in_words([p]) for p in found)


# Whatever is in a dossier, and however it is broken.

POINTERS = st.sampled_from([p for p in locate(json.dumps(COMPLETE)) if p not in ("", "/version")])
WORDS = ["none", "unknown", "m1", "p1", "2024-02-30", "2024-02-29", "2024-13", "2024", "none\n", "m1\n", "1", ""]
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers(-2, 1_000_001)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.sampled_from(WORDS)
    | st.from_regex(r"(19|20)?[0-9]{2}(-[0-9]{1,2}){0,3}\n?", fullmatch=True)
    | st.text(max_size=80)
)
KEYS = st.sampled_from(["id", "member", "date", "domain", "Id", "participants", "bsn"]) | st.text(max_size=5)
VALUES = st.recursive(LEAVES, lambda v: st.lists(v, max_size=3) | st.dictionaries(KEYS, v, max_size=3), max_leaves=6)


def steps(pointer: str) -> Iterator[str | int]:
    for step in pointer.split("/")[1:]:
        yield int(step) if step.isdigit() else step


def changed(pointer: str, value: Any, key: str | None) -> dict[str, Any]:
    """One part of the complete dossier, with `value` at `pointer`, or as a new name `key` beside it."""
    *around, last = steps(pointer)
    top = (around or [last])[0]
    dossier = copy.deepcopy({name: COMPLETE[name] for name in ("version", "id", top)})
    holder = dossier
    for step in around:
        holder = holder[step]
    if key is None:
        holder[last] = value
    elif isinstance(holder, dict):
        holder[key] = value
    else:
        holder.append({key: value})
    return {**dossier, "version": "1"}


@settings(deadline=None)
@given(POINTERS, VALUES, st.none() | KEYS)
def test_the_fast_validator_and_the_one_that_explains_agree(pointer: str, value: Any, key: str | None) -> None:
    """No dossier is refused without a reason, and none is let through that has one."""
    dossier = changed(pointer, value, key)
    assert FAST.is_valid(dossier) == SLOW.is_valid(dossier) == (EXPLAINING.faults(dossier) == [])
    problems = problems_of(dossier)
    assert in_words(problems).count("gezin.json:") == len(LANGUAGES) * len(problems)


@settings(deadline=None)
@given(POINTERS, st.none() | st.just("Naam van een kind"))
def test_no_text_about_people_is_repeated(pointer: str, key: str | None) -> None:
    """A report of errors can be mailed: it holds nothing of what was written about the family."""
    secret = "Het geheim dat over dit kind is opgeschreven"
    assert "geheim" not in in_words(problems_of(changed(pointer, secret, key)))


@settings(deadline=None)
@given(POINTERS, st.sampled_from([BSN, int(BSN), "123.456.782", f"a {BSN} b"]), st.none() | st.just(f"bsn {BSN}"))
def test_a_bsn_is_refused_wherever_it_stands_and_never_shown(pointer: str, value: Any, key: str | None) -> None:
    """In a key, a text, a number, an id or a date: the file is refused, and the report does not leak it."""
    found = problems_of(changed(pointer, value, key))
    assert "bsn" in {problem.code for problem in found}
    shown = in_words(found) + repr(found)
    assert not any(number in shown for number in (BSN, "123.456.782"))


def test_what_is_shown_is_short_and_harmless() -> None:
    """A name of a thousand signs, or one that steers a terminal, does not spoil the list of problems."""
    found = problems_of({"version": "1", "id": "a", "x" * 1000: 1, "\x1b[31m": 1, "case": {"status": "y" * 39}})
    assert max(len(p.place.pointer) for p in found) <= 41
    assert "\x1b" not in in_words(found)
    assert "yyy" not in in_words(found)


# Other schemas than that of a dossier: what holds for every file that is checked against a schema.

TERM = {
    "type": "object",
    "required": ["value", "unit"],
    "additionalProperties": False,
    "properties": {"value": {"type": "integer"}, "unit": {"enum": ["days", "months"]}},
}
NAMED = {"type": "object", "required": ["name"], "additionalProperties": False, "properties": {"name": {}}}
LIST = {"type": "array", "items": {"type": "string"}, "minItems": 1}
BRANCHES: dict[str, tuple[dict[str, Any], Any, list[tuple[str, str]]]] = {
    "the record, since it is a record": (
        {"anyOf": [{"type": "string"}, LIST, TERM]},
        {"value": "3", "unit": "weeks"},
        [("wrong-type", "/value"), ("wrong-value", "/unit")],
    ),
    "the list, since it is a list": ({"oneOf": [{"type": "string"}, LIST, TERM]}, ["a", 1], [("wrong-type", "/1")]),
    "none, since no branch takes a number": ({"anyOf": [{"type": "string"}, LIST]}, 3, [("wrong-type", "")]),
    "all values of all branches": ({"anyOf": [{"enum": ["a", "b"]}, {"const": "c"}]}, "d", [("wrong-value", "")]),
    "the record with the names that fit": (
        {"anyOf": [NAMED, TERM]},
        {"value": 3, "unit": "days", "about": 1},
        [("unknown-key", "/about")],
    ),
    "the branch of the misspelt name": (
        {"anyOf": [NAMED, TERM]},
        {"valeu": 3, "unit": "days"},
        [("misspelt-key", "/valeu")],
    ),
    "at least one name": (
        {"anyOf": [{"required": ["a"]}, {"required": ["b"]}]},
        {"c": 1},
        [("missing-any-key", "")],
    ),
    "a branch inside a branch": (
        {"anyOf": [{"type": "string"}, {"type": "array", "items": {"anyOf": [{"type": "string"}, TERM]}}]},
        [{"value": 1}],
        [("missing-key", "/0")],
    ),
    "two branches at once": ({"oneOf": [{"minimum": 1}, {"type": "integer"}]}, 3, [("ambiguous", "")]),
}


@pytest.mark.parametrize("what", BRANCHES)
def test_of_several_branches_the_one_that_was_meant_is_explained(what: str) -> None:
    """Nobody is told to write a text where a record with one wrong value stands."""
    rule, document, expected = BRANCHES[what]
    assert [(fault.code, fault.pointer) for fault in SchemaCheck(rule).faults(document)] == expected


KEYWORDS: dict[str, tuple[dict[str, Any], Any]] = {
    "wrong-form": ({"pattern": "^a$"}, "b"),
    "name-form": ({"pattern": "^a$", "x-fault": "name-form"}, "a\n"),
    "no-list": ({"not": {"type": "array", "x-fault": "no-list"}}, []),
    "forbidden": ({"not": {"type": "array"}}, []),
    "out-of-range": ({"minimum": 1, "maximum": 5}, 6),
    "too-short": ({"minItems": 1}, []),
    "too-long": ({"maxLength": 1}, "ab"),
    "repeated": ({"uniqueItems": True}, [1, 1]),
    "wrong-type": ({"type": "string", "enum": ["a"], "pattern": "^a$"}, 1),
    "wrong-value": ({"enum": ["a"], "pattern": "^a$", "minLength": 1}, ""),
}


@pytest.mark.parametrize("code", KEYWORDS)
def test_each_keyword_has_its_own_code(code: str) -> None:
    """And a value that breaks several of them at once is still one mistake."""
    rule, value = KEYWORDS[code]
    assert [fault.code for fault in SchemaCheck(rule).faults(value)] == [code]
    assert [fault.pointer for fault in SchemaCheck({"properties": {"a/b": rule}}).faults({"a/b": value})] == ["/a~1b"]


def test_a_name_that_is_written_wrong_is_pointed_at_itself() -> None:
    """The fault lies with the name, not with the whole record that it stands in."""
    rule = {"propertyNames": {"pattern": "^[a-z]+$", "x-fault": "name-form"}}
    (fault,) = SchemaCheck(rule).faults({"goed": 1, "Fout": 2})
    assert (fault.code, fault.pointer) == ("name-form", "/Fout")


# The words.


def messages(lang: str) -> dict[str, tuple[set[str], set[str]]]:
    """The attributes and the placeables of each message."""
    resource = FluentParser().parse((MESSAGES / lang / "dossier.ftl").read_text(encoding="utf-8"))
    assert not [entry for entry in resource.body if isinstance(entry, ast.Junk)]
    found = {}
    for entry in resource.body:
        if isinstance(entry, ast.Message):
            used = set(re.findall(r"VariableReference\(id=Identifier\(name='(\w+)'", repr(entry)))
            found[entry.id.name] = ({attribute.id.name for attribute in entry.attributes}, used)
    return found


def test_every_problem_has_words_in_both_languages() -> None:
    """No officer meets a bare code, no translation lacks what to do, and none asks for a detail that is not there."""
    assert messages("nl") == messages("en")
    source = "".join(
        Path(str(m.__file__)).read_text(encoding="utf-8") for m in (consistency, explain, schema, validate)
    )
    quoted = set(re.findall(r'"([a-z]+(?:-[a-z]+)*)"', source))
    told = {name.removeprefix("problem-") for name in messages("nl") if name.startswith("problem-")}
    assert {code.removeprefix("schema-") for code in told} <= quoted
    codes = set(re.findall(r'(?:Fault|add|_found)\((?:error, )?"([a-z-]+)"', source))
    assert codes <= {code.removeprefix("schema-") for code in told}
    assert {case.split("--")[0] for case in INVALID} <= told
    assert all("todo" in attributes for name, (attributes, _) in messages("nl").items() if name.startswith("problem-"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_faults_of_every_schema_have_words(lang: str) -> None:
    """The files of rules and profiles are explained with the same words as dossiers."""
    tried = [*KEYWORDS.values(), *((rule, document) for rule, document, _ in BRANCHES.values())]
    faults = [fault for rule, document in tried for fault in SchemaCheck(rule).faults(document)]
    own = ("name-form", "no-list")  # of the schemas above
    place = Place("rule.yaml", 3, 1)
    told = [Problem(f"schema-{f.code}", place, f.details) for f in faults if f.code not in own]
    assert all(len(load_catalogue(lang).problem(problem)) > len("rule.yaml:3:1: ") + 30 for problem in told)
