"""Reading one document: what is good comes out whole, what is not says where it is wrong and what to do."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fluent.syntax import FluentParser, ast
from hypothesis import given
from hypothesis import strategies as st

from checker.batch import contents, discover
from checker.catalogue import LANGUAGES, load_catalogue
from checker.dossier import read
from checker.dossier.read import MAX_BYTES, MAX_DEPTH, parse, shown
from checker.errors import CheckerError, Place, Problem

BROKEN = Path(__file__).parent / "broken"
MESSAGES = Path(read.__file__).parents[1] / "messages"


def problems(data: bytes, first_line: int = 1) -> tuple[Problem, ...]:
    with pytest.raises(CheckerError) as refused:
        parse(data, "gezin.json", first_line)
    return refused.value.problems


def in_words(found: tuple[Problem, ...]) -> str:
    return "\n".join(load_catalogue(lang).problem(problem) for lang in LANGUAGES for problem in found)


# What is wrong.

MADE = {
    "utf-16--with-a-mark": '{"note": "geheim"}'.encode("utf-16"),
    "utf-16--little-end-first": '{"note": "geheim"}'.encode("utf-16-le"),
    "utf-16--big-end-first": '{"note": "geheim"}'.encode("utf-16-be"),
    "utf-16--four-bytes-a-character": '{"note": "geheim"}'.encode("utf-32"),
    "not-json--a-zero-byte-before-it": b'\0{"note": "geheim"}',
    "too-deep--ten-thousand-lists": b'{"a": ' + b"[" * 10_000 + b"]" * 10_000 + b"}",
    "too-deep--ten-thousand-objects": b'{"a": ' * 10_000 + b"1" + b"}" * 10_000,
    "too-deep--a-million-that-never-close": b'{"a": ' + b"[" * 1_000_000,
    "too-deep--with-brackets-in-texts": b'{"a": ' + b'["]}", ' * MAX_DEPTH + b"1" + b"]" * MAX_DEPTH + b"}",
    "too-large--fifty-megabytes": b'{"note": "geheim' + b" " * 50_000_000 + b'"}',
}
CASES = {path.stem: path.read_bytes() for path in sorted(BROKEN.glob("*.json"))} | MADE


@pytest.mark.parametrize("case", CASES)
def test_a_broken_file_is_told_for_what_it_is(case: str) -> None:
    """The officer reads the one thing that is wrong, in Dutch or English, and none of what the file holds."""
    found = problems(CASES[case])
    assert {problem.code for problem in found} == {case.partition("--")[0]}
    assert "geheim" not in in_words(found).lower()
    last_line = CASES[case].count(b"\n") + 1
    assert all(p.place.file == "gezin.json" and 1 <= (p.place.line or 0) <= last_line for p in found)


PLACES: dict[str, str | bytes] = {  # the place of the fault is where the arrow stands; it is not part of the text
    "duplicate-key /a": '{"a": 1,\n  ▲"a": 2}',
    "duplicate-key /members/1/id": '{"members": [{},\n{"id": 1,\n\t▲"id": 2}]}',
    "duplicate-key /a~1b~0c": '{"a/b~c": 1, ▲"a/b~c": 2}',
    "not-a-number /members/0/age": '{"members":\n[{"age": ▲NaN}]}',
    "number-too-large /a/1": '{"a": [1,\n ▲12345678901234567890]}',
    "number-too-large /é": '{"é": ▲1e400}',
    "control-character /a": '{"a": "één ▲\\u0000 \\u0000"}',
    "control-character /b": '{"a": 1,\r\n"b": "x▲\ny"}',
    "lone-surrogate /a/0": '{"a": ["\\ud83d\\ude00 ▲\\ud83d"]}',
    "lone-surrogate /\\ud800": '{"▲\\ud800": 1}',
    "not-an-object ": '\n ▲["a"]',
    "too-deep /a" + "/0" * (MAX_DEPTH - 1): '{"a": ' + "[" * (MAX_DEPTH - 1) + "▲[]" + "]" * (MAX_DEPTH - 1) + "}",
    "truncated /a/0/b": '{"a": [\n{"b": "half▲',
    "truncated /a/0": '{"a": [1\n▲',
    "not-json /a": '{"a": ▲maybe}',
    "not-json /a/1": '{"a": [0, ▲01]}',
    "not-json ": '{"a": {"b": 1}▲,\n}',
    "not-utf-8 ": b'{"\xc3\xa9": 1,\n "\xe2\x96\xb2\xe9": 1}',
}


@pytest.mark.parametrize("case", PLACES)
def test_a_fault_is_told_where_it_stands(case: str) -> None:
    """Whoever must mend the file finds the line, the column and the part of the dossier."""
    code, _, pointer = case.partition(" ")
    marked = PLACES[case]
    data = marked if isinstance(marked, bytes) else marked.encode()
    before, _, after = data.partition("▲".encode())
    line = before.count(b"\n") + 1
    column = len(before.rpartition(b"\n")[2].decode()) + 1
    found = problems(before + after)
    assert [(p.code, p.place) for p in found] == [(code, Place("gezin.json", line, column, pointer))]


def test_all_faults_of_a_file_are_told_at_once_in_their_order() -> None:
    """Nobody mends a file ten times to hear of ten faults."""
    data = b"""\xef\xbb\xbf{
        "a": NaN,
        "a": "\\u0000\\ud800\\x",
        "caf\xe9": 1e400,
        "c": {"d": 99999999999999999999, "d": True,},
        "e": [1 2]
        "f": "
"
    } 1"""
    found = problems(data)
    assert [(p.place.line, p.code, p.details.get("wrong")) for p in found] == [
        (1, "bom", None),
        (2, "not-a-number", None),
        (3, "duplicate-key", None),
        (3, "control-character", None),
        (3, "lone-surrogate", None),
        (3, "not-json", "escape"),
        (4, "not-utf-8", None),
        (4, "number-too-large", None),
        (5, "number-too-large", None),
        (5, "duplicate-key", None),
        (5, "not-json", "word"),
        (5, "not-json", "comma-extra"),
        (6, "not-json", "comma-missing"),
        (7, "not-json", "comma-missing"),
        (7, "control-character", None),
        (9, "not-json", "after-end"),
    ]


def test_a_file_with_thousands_of_faults_does_not_flood_the_screen() -> None:
    """The first hundred are told, and that there are more."""
    found = problems(b'{"a": [' + b"NaN, " * 5_000 + b"1]}")
    assert [p.code for p in found] == ["not-a-number"] * 100 + ["more-faults"]
    assert "100" in in_words(found[-1:])


def test_lines_are_counted_from_where_the_document_begins_in_its_file() -> None:
    """In a .jsonl the line is that of the file, also the one on which a key stood before."""
    (found,) = problems(b'{"a": 1, "a": 2}', first_line=1234)
    assert found.place == Place("gezin.json", 1234, 10, "/a")
    assert "1234" in load_catalogue("nl").text("problem-duplicate-key", **found.details)
    assert problems(b"", first_line=7)[0].place == Place("gezin.json", 7)
    assert problems(b" " * MAX_BYTES, first_line=7)[0].place == Place("gezin.json", 7)


@pytest.mark.parametrize("number", ["123456782", "111222333"])
def test_what_could_be_a_bsn_is_never_repeated(number: str) -> None:
    """A BSN that strayed into a file does not spread through its error messages, also not as a key."""
    data = f'{{"{number}": 1, "{number}": 2, "x{number}y": {number}{number}{number}, "a\\u0007{number}": tru}}'
    found = problems(data.encode())
    assert {p.code for p in found} == {"duplicate-key", "number-too-large", "control-character", "not-json"}
    assert number not in in_words(found)


def test_no_message_can_steer_the_terminal_or_fails_to_be_written() -> None:
    """Keys are someone else's text: escape codes and half characters in them come out harmless and short."""
    key = "\\u001b[2J\\u009b\\ud800\\u202e" + "x" * 100_000
    found = problems(f'{{"{key}": 1, "{key}": 2}}'.encode())
    said = in_words(found)
    said.encode("utf-8")
    assert all(line.isprintable() for line in said.splitlines())
    assert len(said) < 20_000
    assert shown("123456789 gezin-4") == "123456789 gezin-4"


# What is good.

SIGNS = st.characters(blacklist_categories=("Cs", "Cc")) | st.sampled_from("\t\n\r")
TEXTS = st.text(SIGNS, max_size=8)
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=20,
)
DOCUMENTS = st.dictionaries(TEXTS, VALUES, max_size=5)


def written(document: object, ascii_only: bool, indent: int | None) -> bytes:
    return json.dumps(document, ensure_ascii=ascii_only, indent=indent).encode()


@given(DOCUMENTS, st.booleans(), st.sampled_from([None, 0, 2]))
def test_a_good_document_comes_out_as_it_went_in(
    document: dict[str, Any], ascii_only: bool, indent: int | None
) -> None:
    """Nothing of a dossier is lost, changed or refused, however it was written."""
    data = written(document, ascii_only, indent)
    # repr tells apart what == does not: 1, 1.0 and True
    assert repr(parse(data, "gezin.json")) == repr(json.loads(data))


@pytest.mark.parametrize(
    "text",
    [
        '{"a": 9223372036854775807, "b": -9223372036854775808, "c": 1e308, "d": -0, "e": 1e-400}',
        '{"a": "\\ud83d\\ude00 \\uD83D\\uDE00 😀"}',
        '{"a": "\\t\\n\\r\\u0009\\u000A\\u000d"}',
        '{"a": "\\\\u0000 \\\\ud800 \\\\b \\\\"}',
        '{"a": "\\/ \\" \\u00e9 \\u2028 \u2028 \u00a0 [{]}"}',
        '{"": {"": [{}, []]}}',
        " \r\n\t{}\r\n ",
        '{"a": {"k": 1}, "b": [{"k": 1}, {"k": 2}]}',
        '{"a": ' + "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1) + "}",
        '{"a": "' + "x" * 1_000_000 + '"}',
    ],
)
def test_what_only_looks_like_a_fault_is_read(text: str) -> None:
    """The edges of what is allowed lie inside: no dossier is refused that should not be."""
    assert parse(text.encode(), "gezin.json") == json.loads(text)


def strict(data: bytes) -> Any:
    """What the standard library makes of it, with what it lets through refused."""

    def no_number(text: str) -> None:
        raise ValueError(text)

    def members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        if len({key for key, _ in pairs}) < len(pairs):
            raise ValueError
        return dict(pairs)

    document = json.loads(data.decode(), parse_constant=no_number, object_pairs_hook=members)
    if not isinstance(document, dict) or not all(fine(value) for value in everything(document)):
        raise ValueError
    return document


def everything(value: Any) -> Iterator[Any]:
    yield value
    if isinstance(value, dict):
        for key, member in value.items():
            yield key
            yield from everything(member)
    elif isinstance(value, list):
        for element in value:
            yield from everything(element)


def fine(value: Any) -> bool:
    if isinstance(value, str):
        return not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]", value)
    if isinstance(value, float):
        return abs(value) != float("inf")
    return not isinstance(value, int) or -(2**63) <= value < 2**63


WORDS = rb"""NaN -Infinity 1e999 99999999999999999999 tru 01 \ \u00 \ud800 \u0000 \ude00 " "a":1, "a":"a" ' //"""
SIGNS_OF_FORM = [b"{", b"}", b"[", b"]", b",", b":", b"{}", b"\n", b""]
ODD_BYTES = [b"\0", b"\x7f", b"\xc2\x9b", b"\xff", b"\xef\xbb\xbf"]
PIECES = st.sampled_from([*WORDS.split(), *SIGNS_OF_FORM, *ODD_BYTES]) | st.binary(max_size=3)


@given(DOCUMENTS, st.booleans(), st.lists(st.tuples(st.floats(0, 1), st.integers(0, 4), PIECES), max_size=3))
def test_a_damaged_document_is_read_right_or_refused_with_a_reason(
    document: dict[str, Any], ascii_only: bool, damages: list[tuple[float, int, bytes]]
) -> None:
    """Whatever happened to a file: it is never read as something else, never refused without a word."""
    data = written(document, ascii_only, None)
    for where, cut, piece in damages:
        at = int(where * len(data))
        data = data[:at] + piece + data[at + cut :]
    try:
        expected = strict(data)
    except ValueError:
        found = problems(data)
        assert found
        assert in_words(found)
        assert all(1 <= (p.place.line or 0) <= data.count(b"\n") + 1 for p in found)
    else:
        assert repr(parse(data, "gezin.json")) == repr(expected)


# What is said.


def messages(lang: str) -> dict[str, set[str]]:
    """The messages of read.ftl with their attributes; anything in it that is no message fails."""
    resource = FluentParser().parse((MESSAGES / lang / "read.ftl").read_text(encoding="utf-8"))
    assert not [entry for entry in resource.body if isinstance(entry, ast.Junk)]
    found = [entry for entry in resource.body if isinstance(entry, ast.Message)]
    return {entry.id.name: {attribute.id.name for attribute in entry.attributes} for entry in found}


def test_every_problem_has_words_in_both_languages() -> None:
    """No officer meets a bare code, and no translation lacks what to do."""
    source = Path(read.__file__).read_text(encoding="utf-8")
    codes = set(re.findall(r'Problem\(\s*"([a-z0-9-]+)"', source)) | {case.partition("--")[0] for case in CASES}
    assert {f"problem-{code}" for code in codes} <= messages("nl").keys()
    assert messages("nl") == messages("en")
    source += "".join(Path(module.__file__).read_text(encoding="utf-8") for module in (contents, discover))
    quoted = set(re.findall(r'"([a-z0-9-]+)"', source))
    assert messages("nl").keys() <= {f"problem-{code}" for code in quoted}
    assert all("todo" in attributes for attributes in messages("nl").values())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_breach_of_the_form_has_words_of_its_own(lang: str) -> None:
    """A missing comma and a missing colon are not told with the same sentence."""
    said: dict[str, set[object]] = {}
    for case, data in CASES.items():
        if case.startswith("not-json--"):
            for problem in problems(data):
                text = load_catalogue(lang).text("problem-not-json", **problem.details)
                said.setdefault(text, set()).add(problem.details["wrong"])
    assert len(said) >= 12
    assert all(len(wrongs) == 1 for wrongs in said.values())
