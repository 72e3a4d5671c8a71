"""Of each criterion a digest of what decides its findings: by it a run says which differences its rules made."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from checker.cli.doorstep import own_rules
from checker.framework.digests import criterion_digests
from checker.framework.load import Framework, load_framework

Files = Mapping[str, bytes]


@pytest.fixture(scope="module")
def rules() -> Files:
    """The project's own rules."""
    root = own_rules()
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.suffix in (".yaml", ".json")
    }


@pytest.fixture(scope="module")
def framework(rules: Files) -> Framework:
    return load_framework(rules)


def digests(files: Files) -> dict[str, str]:
    framework = load_framework(files)
    return criterion_digests(framework.vocabulary, framework.profile("inspectorate"))


def edited(files: Files, path: str, old: str, new: str) -> Files:
    text = files[path].decode()
    assert old in text
    return {**files, path: text.replace(old, new).encode()}


def test_of_a_rule_that_changes_the_digest_changes_and_of_no_other(rules: Files) -> None:
    """The report says that hundreds of findings changed by new rules, when a word in a title was mended; or says that
    dossiers got worse, when the rule was made stricter."""
    before = digests(rules)
    path = next(path for path in rules if "VV-01" in path and path.startswith("criteria/"))
    for old, new in (
        ("Alle gezinsleden gesproken", "Iedereen gesproken"),
        ("Spreek het gezinslid", "Praat met iedereen"),
    ):
        assert digests(edited(rules, path, old, new)) == before
    stricter = digests(
        edited(rules, path, "for_each: {member: {at: start}}", "for_each: {member: {at: start, role: parent}}")
    )
    assert {code for code in before if before[code] != stricter[code]} == {"VV-01"}


def test_a_value_that_a_profile_sets_or_how_it_reads_a_word_is_part_of_the_rule(
    rules: Files, framework: Framework
) -> None:
    """A municipality shortens a term or maps another word, and its teams are told that their dossiers got worse."""
    before = digests(rules)
    profile = framework.profile("inspectorate")
    (name, value) = next(
        (p.name, p.value)
        for c in profile.criteria
        for p in c.parameters.values()
        if p.unit in ("days", "months") and p.value
    )
    asking = {c.code for c in profile.criteria if name in c.parameters}
    assert isinstance(value, int)
    path = "profiles/inspectorate.yaml"
    text = rules[path].decode()
    own = f"\nparameters:\n  {name}: {value + 1}\n"
    assert f"\n  {name}:" not in text
    longer = text.replace("\nparameters:\n", own, 1) if "\nparameters:\n" in text else text + own
    after = digests({**rules, path: longer.encode()})
    assert {code for code in before if before[code] != after[code]} == asking
    assert asking != set(before)
    role = re.search(r"wijkcoach: \w+", text)
    assert role is not None
    mapped = digests(edited(rules, path, role[0], "wijkcoach: monitor"))
    assert all(before[code] != mapped[code] for code in before)
