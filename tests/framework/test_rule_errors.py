"""Whoever edits a rule is told every mistake: which it is, where it stands, what is allowed and what was meant.

`broken/<code>--<what>/` is laid over the whole little folder of rules in `tiny/`. A ▲ in it stands right before the
place of a mistake and is no part of the text; `says.txt` holds what its message must say in either language. A file
of `tiny/` that only changes in one spot is a `<file>.change`: the old text, a line `becomes`, the new text.
Dropping in another such folder adds a test.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import framework
from checker.catalogue import LANGUAGES, load_catalogue
from checker.errors import CheckerError, Problem
from checker.framework.load import load_framework
from checker.framework.yaml_file import MAX_BYTES, MAX_DEPTH, among, load_yaml
from checker.rehearse import lint

HERE = Path(__file__).parent
ARROW = "▲"


def read_folder(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


TINY = read_folder(HERE / "tiny")


def mistakes(rules: dict[str, bytes]) -> list[Problem]:
    """Everything that loading the rules, asking for each profile and at last the lint report."""
    try:
        loaded = load_framework(rules)
    except CheckerError as error:
        return list(error.problems)
    found: list[Problem] = []
    for name in loaded.layers:
        try:
            loaded.profile(name)
        except CheckerError as error:
            found += error.problems
    return list({(str(p.place), p.code, str(p.details)): p for p in found or lint(loaded)}.values())


def in_words(problem: Problem) -> dict[str, str]:
    return {lang: load_catalogue(lang).problem(problem) for lang in LANGUAGES}


def test_the_little_folder_is_whole() -> None:
    """Else every test below could pass for a mistake of the folder itself."""
    assert mistakes(TINY) == []


# One broken folder, one mistake.

BROKEN = sorted(path.name for path in (HERE / "broken").iterdir())


@pytest.mark.parametrize("case", BROKEN)
def test_a_mistake_is_told_with_its_place_and_its_remedy(case: str) -> None:
    """The officer sees which file and line, what stands there, what is allowed and what was probably meant."""
    overlay = read_overlay(HERE / "broken" / case)
    says = overlay.pop("says.txt", b"").decode().splitlines()
    found = mistakes({**TINY, **{name: data.replace(ARROW.encode(), b"") for name, data in overlay.items()}})
    assert {problem.code for problem in found} == {case.partition("--")[0]}
    assert {str(problem.place) for problem in found} == set(arrows(overlay))
    for problem in found:
        for words in in_words(problem).values():
            assert words.startswith(str(problem.place))
            assert [part for part in says if part not in words] == []


def test_in_a_long_list_the_names_that_may_be_meant_come_first() -> None:
    """Nobody reads forty names to find the one that has a letter more."""
    many = [f"other_{number}" for number in range(40)]
    assert str(among("life_domain", [*many, "life_domains"])["allowed"]).startswith("life_domains, other_0, ")
    assert among("lief", ["basis", "lief_en_leed"])["allowed"] == "basis, lief_en_leed"


def test_a_list_that_nobody_reads_to_its_end_is_not_shown_to_its_end() -> None:
    """A slip in one code is not answered with all two hundred, but the one that may be meant is there."""
    many = [f"AA-{number:03d}" for number in range(200)]
    told = str(among("AA-0142", many)["allowed"]).split(", ")
    assert (told[0], told[-1]) == ("AA-142", "…")
    assert len(told) < len(many) / 4


def read_overlay(folder: Path) -> dict[str, bytes]:
    """The files of a broken folder, changes carried out."""
    overlay = {}
    for name, data in read_folder(folder).items():
        file = name.removesuffix(".change")
        if file != name:
            old, new = data.removesuffix(b"\n").split(b"\nbecomes\n")
            assert TINY[file].count(old) == 1
            data = TINY[file].replace(old, new)
        overlay[file] = data
    return overlay


def arrows(overlay: dict[str, bytes]) -> Iterator[str]:
    """The places that the arrows in the files point at, as file:line:column."""
    for file, data in overlay.items():
        before = ""
        for part in data.decode().split(ARROW)[:-1]:
            before += part
            line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
            yield f"{file}:{line}:{column}"


# Files that no editor shows as they are, in the place of every kind of rule file.

LATIN = "title: {nl: één}".encode("latin-1")
MADE = {
    "yaml-empty--no-bytes": b"",
    "yaml-empty--only-white-space": b" \n\n",
    "yaml-empty--only-dashes": b"---\n",
    "yaml-encoding--utf-16": "code: XX-01\n".encode("utf-16"),
    "yaml-encoding--utf-32": "code: XX-01\n".encode("utf-32"),
    "yaml-encoding--latin-1": LATIN,
    "yaml-encoding--half-a-character": b"title: \xed\xa0\x80",
    "yaml-bom--before-the-first-key": b"\xef\xbb\xbfcode: XX-01\n",
    "yaml-character--utf-16-without-a-mark": "code: XX-01\n".encode("utf-16-le"),
    "yaml-character--a-zero-byte": b"code: \0\n",
    "yaml-character--a-terminal-escape": b"code: \x1b[31mred\n",
    "yaml-too-deep--ten-thousand-lists": b"[" * 10_000 + b"]" * 10_000,
    "yaml-too-deep--ten-thousand-groups": b"{a: " * 10_000 + b"}" * 10_000,
    "yaml-too-deep--ten-thousand-dashes": b"- " * 10_000 + b"x\n",
    "yaml-too-deep--just-one-too-many": b"[" * (MAX_DEPTH + 1) + b"]" * (MAX_DEPTH + 1),
    "yaml-too-large--just-too-large": b"#" * (MAX_BYTES + 1),
}
KINDS = [
    "framework.yaml",
    "vocabulary.yaml",
    "risks.yaml",
    "criteria/intake/AA-01-spoken.yaml",
    "questionnaire/intake/AA-01-O-manners.yaml",
    "entries.yaml",
    "profiles/basic.yaml",
]


@pytest.mark.parametrize("file", KINDS)
@pytest.mark.parametrize("case", MADE)
def test_a_file_that_is_no_yaml_is_told_for_what_it_is(case: str, file: str) -> None:
    """One damaged file is named as such; nothing crashes, and nothing is blamed on the files that are whole."""
    (problem,) = mistakes({**TINY, file: MADE[case]})
    assert (problem.code, problem.place.file) == (case.partition("--")[0], file)
    for words in in_words(problem).values():
        assert words.startswith(f"{file}:{problem.place.line}:")


def test_a_damaged_character_is_found_on_its_line() -> None:
    """The editor goes to the line and column that the message names, whatever letters stand before it."""
    for data, code, place in [
        (b"a: 1\nb: \xe9\n", "yaml-encoding", "f:2:1"),
        ("é: één\nëë: \u0007\n".encode(), "yaml-character", "f:2:5"),
        ('é: één\nëë: "\\0"\n'.encode(), "yaml-character", "f:2:5"),
    ]:
        with pytest.raises(CheckerError) as refused:
            load_yaml(data, "f")
        assert [(p.code, str(p.place)) for p in refused.value.problems] == [(code, place)]


@pytest.mark.parametrize("file", ["framework.yaml", "vocabulary.yaml", "risks.yaml", "examples/complete.json"])
def test_a_file_that_is_missing_is_named(file: str) -> None:
    """A folder that is not whole says what to put back."""
    (problem,) = mistakes({name: data for name, data in TINY.items() if name != file})
    assert (problem.code, problem.place.file) == ("rules-missing-file", file)
    assert all(words.count(file) >= 2 for words in in_words(problem).values())


def test_a_profile_that_is_asked_for_but_not_there_is_answered_with_those_that_are() -> None:
    """A misspelt `--profile` costs the officer one look, not a search."""
    with pytest.raises(CheckerError) as refused:
        load_framework(TINY).profile("locale")
    for words in in_words(refused.value.problems[0]).values():
        assert words.startswith("--profile")
        assert "basic, local" in words


def test_every_mistake_of_a_folder_is_told_at_once() -> None:
    """Nobody mends a folder of rules one message at a time."""
    bad = {
        "criteria/intake/AA-01-spoken.yaml": TINY["criteria/intake/AA-01-spoken.yaml"].replace(b"risks:", b"risk:"),
        "criteria/plan/BB-01-interval.yaml": b"code: [\n",
        "profiles/local.yaml": TINY["profiles/local.yaml"].replace(b"extends", b"extend").replace(b"0.5", b"veel"),
    }
    found = {(p.code, p.place.file) for p in mistakes({**TINY, **bad})}
    assert found == {
        ("schema-misspelt-key", "criteria/intake/AA-01-spoken.yaml"),
        ("yaml-syntax", "criteria/plan/BB-01-interval.yaml"),
        ("schema-misspelt-key", "profiles/local.yaml"),
        ("schema-weight-form", "profiles/local.yaml"),
    }


def test_every_mistake_in_one_criterion_is_told_at_once() -> None:
    """The vocabulary is compared with the whole rule, not up to the first name that it does not have."""
    clauses = b"clauses:\n  - {require: {membr: {}}}\n  - {require: {member: {agee: 1}}, due: case.strat}\n"
    text = TINY["criteria/intake/AA-02-residents.yaml"]
    start, end = text.index(b"clauses:"), text.index(b"examples:")
    found = mistakes({**TINY, "criteria/intake/AA-02-residents.yaml": text[:start] + clauses + text[end:]})
    assert {(p.code, p.details["found"]) for p in found if p.place.file.startswith("criteria")} == {
        ("rule-entity", "membr"),
        ("rule-attribute", "member.agee"),
        ("rule-attribute", "case.strat"),
    }


# Nothing is left without a test or without words.

SOURCES = "".join(p.read_text() for p in sorted(Path(framework.__file__).parent.glob("*.py")))
OWN_CODES = set(re.findall(r'"((?:rule|rules|profile|vocabulary|yaml|entry)-[a-z-]+)"', SOURCES))
FORMS = {
    code
    for path in (Path(framework.__file__).parents[1] / "schemas").glob("*.schema.json")
    if path.name.partition(".")[0] in ("rule", "question", "entries", "profile", "framework", "vocabulary", "risks")
    for code in re.findall(r'"x-fault": "([a-z-]+)"', path.read_text())
}


def test_each_mistake_that_can_be_told_is_shown_by_an_example() -> None:
    """A new kind of mistake comes with a folder that shows it, so that its words have been read by someone."""
    shown = {case.partition("--")[0] for case in [*BROKEN, *MADE]} | {"rules-missing-file"}
    assert OWN_CODES | {f"schema-{form}" for form in FORMS} <= shown


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_mistake_has_words_and_says_what_to_do(lang: str) -> None:
    """No officer meets a code instead of a sentence, or a sentence that leaves him standing there."""
    catalogue = load_catalogue(lang)
    codes = OWN_CODES | {f"schema-{form}" for form in FORMS}
    assert [c for c in sorted(codes) if not catalogue.has(f"problem-{c}.todo")] == []


# What YAML makes of plain words, and what is done about it.


def test_words_that_yaml_knows_stay_the_words_that_were_written() -> None:
    """`no` stays no and 01 stays 01: a rule says what it says, not what a reader of YAML makes of it."""
    words = ["yes", "no", "on", "off", "true", "null", "~", "01", "1_000", "0x10", "1e3", "6:30", "2024-01-01", "="]
    text = "".join(f"- {word}\n" for word in words) + "- {yes: no, 01: off}\n"
    assert load_yaml(text.encode(), "f").tree == [*words, {"yes": "no", "01": "off"}]


def test_off_and_numbers_reach_the_rules_as_they_were_meant() -> None:
    """A parameter that is off leaves its clause out; one that is 7 is a number; risk 01 is risk 1."""
    loaded = load_framework(TINY)
    interval = next(c for c in loaded.profile("basic").criteria if c.code == "BB-01")
    spoken = next(c for c in loaded.profile("local").criteria if c.code == "AA-01")
    assert [(off.id, off.parameter) for off in interval.off] == [("4", "quiet")]
    assert spoken.parameters["follow_up"].value == 7
    assert spoken.primary == (1,)


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufeff\ufffe\uffff"))
TREES = st.recursive(
    TEXTS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4), max_leaves=12
)


@settings(deadline=None)
@given(tree=st.dictionaries(TEXTS, TREES, min_size=1))
def test_what_is_written_is_what_is_read(tree: dict[str, object]) -> None:
    """Whatever an editor writes in good YAML comes back as the same texts, lists and groups."""
    assert load_yaml(yaml.safe_dump(tree, allow_unicode=True).encode(), "f").tree == tree


@settings(deadline=None)
@given(data=st.binary() | st.text(alphabet="ab:-{}[]\"'#&*!|>%@`?, \n\t\\0é").map(str.encode))
def test_no_bytes_whatever_crash_the_reader(data: bytes) -> None:
    """A file is read or refused with words; there is no third way."""
    found: tuple[Problem, ...] = ()
    try:
        load_yaml(data, "f")
    except CheckerError as error:
        found = error.problems
    assert all(in_words(problem) for problem in found)


# Any edit of a rule, however odd.

ODD = ["", "x", "yes", "off", "0", "99999", "$manners", "$longest", "$nothing", "subject", "subject.at", "case.start"]
ODD += ["filled", "AA-01", "AA-02.spoken", "2024-02-30", "theme plan", "*", "basic", "local", "member", "child", "."]
ODD_TREES = st.sampled_from(ODD) | st.recursive(
    st.sampled_from(ODD),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(
            st.sampled_from(["any_of", "member", "child", "item", "at", "of", "x", "nl"]), inner, max_size=2
        )
    ),
    max_leaves=4,
)


def spots(tree: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The path of every value in a tree."""
    yield path
    inner = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for step, value in inner:
        yield from spots(value, (*path, step))


def edited(tree: object, path: tuple[str | int, ...], value: object) -> object:
    """The tree with another value at `path`; without it when the value is None."""
    if not path:
        return value
    copy = dict(tree) if isinstance(tree, dict) else dict(enumerate(tree)) if isinstance(tree, list) else {}
    if value is None and len(path) == 1:
        del copy[path[0]]
    else:
        copy[path[0]] = edited(copy[path[0]], path[1:], value)
    return copy if isinstance(tree, dict) else list(copy.values())


FILES = [name for name in TINY if name.endswith(".yaml")]


@settings(deadline=None)
@given(data=st.data(), file=st.sampled_from(FILES))
def test_no_edit_of_a_rule_crashes_the_loader(data: st.DataObject, file: str) -> None:
    """Any one value replaced or removed gives rules that load or mistakes in words, in both languages."""
    tree = load_yaml(TINY[file], file).tree
    path = data.draw(st.sampled_from([p for p in spots(tree) if p]))
    changed = edited(tree, path, data.draw(st.none() | ODD_TREES))
    found = mistakes({**TINY, file: yaml.safe_dump(changed, allow_unicode=True).encode()})
    assert all(in_words(problem) for problem in found)
