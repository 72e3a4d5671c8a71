"""Whoever writes the configuration of the night is told every mistake: which it is, where, what is allowed, what to do.

`broken/<code>--<what>.yaml` is a configuration with one kind of mistake. A ▲ stands right before the place of a mistake
and is no part of the text; a last line `# says ...` holds what the message must say in either language. Dropping in
another such file adds a test.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import checker
from checker.catalogue import LANGUAGES, load_catalogue
from checker.errors import CheckerError, Problem
from checker.framework.load import load_framework
from checker.nightly.config import NightConfig
from checker.nightly.load import load_config

HERE = Path(__file__).parent
PACKAGE = Path(checker.__file__).parent
BROKEN = sorted(path.stem for path in (HERE / "broken").iterdir())
ARROW = "▲"
PROFILES = ("inspectorate", "den-helder-2017")
WHOLE = """
owner: {name: Kwaliteit, contact: kwaliteit@gemeente.example}
dossiers: [dossiers, ~/meer/*.json, 'smb://lezer:geheim@server/gezinnen']
archive: archief
report: /gedeeld/rapport
key: ~/.checker/sleutel
"""


def load(text: str, file: str = "/nacht/nacht.yaml") -> NightConfig:
    return load_config(text.encode(), file, lambda _: PROFILES)


def mistakes(text: str) -> list[Problem]:
    try:
        load(text)
    except CheckerError as error:
        return list(error.problems)
    return []


def in_words(problem: Problem) -> dict[str, str]:
    return {lang: load_catalogue(lang).problem(problem) for lang in LANGUAGES}


@pytest.mark.parametrize("case", BROKEN)
def test_a_mistake_is_told_with_its_place_and_its_remedy(case: str) -> None:
    """Nobody has to search a file of which only that something is wrong is known."""
    text = (HERE / "broken" / f"{case}.yaml").read_text(encoding="utf-8")
    says = re.findall(r"^# says (.*)$", text, re.M)
    places = set()
    before = ""
    for part in text.split(ARROW)[:-1]:
        before += part
        places.add(f"/nacht/nacht.yaml:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}")
    found = mistakes(text.replace(ARROW, ""))
    assert {problem.code for problem in found} == {case.partition("--")[0]}
    assert {str(problem.place) for problem in found} == places
    for problem in found:
        for lang, words in in_words(problem).items():
            assert [part for part in says if part not in words] == []
            assert "geheim@" not in words
            assert load_catalogue(lang).has(f"problem-{problem.code}.todo")


def test_every_mistake_is_told_at_once() -> None:
    """Nobody mends a file one message a night."""
    text = WHOLE.replace("/gedeeld/rapport", "archief/rapport") + "profiles: [inspectoraat]\nteam_names: [noord]\n"
    text += "audience: officer\n"
    assert [problem.code for problem in mistakes(text)] == ["night-inside", "profile-unknown", "night-team-names"]


def test_paths_count_from_the_folder_of_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """A task that the system starts in another folder reads and writes the same places as who tried it by hand."""
    monkeypatch.setenv("HOME", "/home/lezer")
    config = load(WHOLE)
    assert config.dossiers == ("/nacht/dossiers", "/home/lezer/meer/*.json", "smb://lezer:geheim@server/gezinnen")
    assert (config.archive, config.report, config.key) == (
        "/nacht/archief",
        "/gedeeld/rapport",
        "/home/lezer/.checker/sleutel",
    )
    assert config.cache == "/home/lezer/.checker/checker-cache"


def test_what_is_left_out_has_the_value_that_the_schema_tells() -> None:
    """What an editor shows as the default is what happens."""
    config = load(WHOLE)
    schema = json.loads((PACKAGE / "schemas" / "nightly.schema.json").read_bytes())["properties"]
    told = {name: body["default"] for name, body in schema.items() if "default" in body}
    told |= {name: body["default"] for name, body in schema["retention"]["properties"].items()}
    values = {name: getattr(config, name, None) or getattr(config.retention, name, None) for name in told}
    assert {n: list(v) if isinstance(v, tuple) else str(v) for n, v in values.items()} == told


@pytest.mark.parametrize(
    "place",
    [
        "s3://AKIA:geheim@emmer/map",
        "smb://domein;lezer:geheim@server/map",
        "smb://lezer:ge heim@server/map",
        "sftp://lezer:ge/heim@server/map",
        "zip://*.json::sftp://lezer:a::geheim@server/alles.zip",
        "https://server/map/?sig=geheim&t=1",
    ],
)
@pytest.mark.parametrize(
    "around",
    [
        "archive: '{}'",
        "dossiers: '{}'",
        "dossiers: ['{}', '{}']",
        "'{}': 1",
        "profiles: ['{}']",
        "jobs: '{}'",
        "cluster: '{}'",
        "audience: '{}'",
        "owner: {'{}': 1}",
        "dossiers: [{}",
        "{} : : {}",
        "- {}\n{}",
        "dossiers: &{} x",
        "dossiers: ! '{}",
    ],
)
def test_the_password_of_an_address_is_in_no_message(place: str, around: str) -> None:
    """A message of the night may end up in a mail or a log that many read."""
    found = mistakes(around.replace("{}", place))
    assert found
    for problem in found:
        assert "eim" not in str(problem)
        for words in in_words(problem).values():
            assert "eim" not in words


def test_each_mistake_that_can_be_told_is_shown_by_an_example() -> None:
    """A new kind of mistake comes with a file that shows it, so that its words have been read by someone."""
    own = set(re.findall(r'"(night-[a-z-]+)"', (PACKAGE / "nightly" / "load.py").read_text(encoding="utf-8")))
    schema = (PACKAGE / "schemas" / "nightly.schema.json").read_text(encoding="utf-8")
    own |= {f"schema-{code}" for code in re.findall(r'"x-fault": "([a-z-]+)"', schema)}
    assert own - {"schema-slug-form"} <= {case.partition("--")[0] for case in BROKEN}


def test_our_own_profiles_are_known() -> None:
    """The profiles that the tests above ask for are those of the rules that come along."""
    root = PACKAGE.parent / "rules"
    rules = {p.relative_to(root).as_posix(): p.read_bytes() for p in root.rglob("*") if p.suffix in (".yaml", ".json")}
    assert set(PROFILES) <= set(load_framework(rules).order)
