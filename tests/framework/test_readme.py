"""What rules/README.md tells a policy officer to write can be copied from it, and works.

A fenced block of YAML says after `yaml` what it is: the path of a whole file, the file that it is added to
(framework.yaml, vocabulary.yaml), or `clauses`, `examples` or `profile`, which are tried inside a file of their kind.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.framework.load import Framework, load_framework
from checker.mutation import Trials
from checker.rehearse import Rehearsal, lint

ROOT = Path(__file__).parents[2]
RULES = {
    path.relative_to(ROOT / "rules").as_posix(): path.read_bytes()
    for path in sorted((ROOT / "rules").rglob("*"))
    if path.suffix in (".yaml", ".json")
}
BLOCKS = re.findall(r"^```yaml *(.*)\n((?:.*\n)*?)```$", (ROOT / "rules/README.md").read_text(encoding="utf-8"), re.M)
WORDS = {"nl": "woorden", "en": "words"}


def tree(text: str | bytes) -> Any:
    return yaml.load(text, Loader=yaml.BaseLoader)


def written(tree: Any) -> bytes:
    """A tree as a YAML file, which JSON is."""
    return json.dumps(tree).encode()


def merged(base: Any, added: Any) -> Any:
    """Two trees as one: keys beside keys."""
    if isinstance(base, Mapping) and isinstance(added, Mapping):
        return {**base, **{key: merged(base.get(key), value) for key, value in added.items()}}
    return added


def blocks(kind: str) -> list[str]:
    return [text for found, text in BLOCKS if found == kind]


def rules_as_told() -> dict[str, bytes]:
    """The project's rules with every whole file and every addition of the README, and its profiles in the order."""
    found = dict(RULES)
    for kind, text in BLOCKS:
        if "/" in kind:
            found[kind] = text.encode()
        elif kind in RULES:
            found[kind] = written(merged(tree(found[kind]), tree(text)))
    common = tree(found["framework.yaml"])
    common["profiles"] += [Path(kind).stem for kind, _ in BLOCKS if kind.startswith("profiles/")]
    found["framework.yaml"] = written(common)
    return found


def with_clauses(rules: Mapping[str, bytes]) -> dict[str, bytes]:
    """The rules with a criterion around each block of clauses, selected by the README's profile."""
    found = dict(rules)
    for number, text in enumerate(blocks("clauses"), 1):
        criterion = {
            "code": f"ZZ-{number:02d}",
            **dict.fromkeys(("title", "norm", "remedy"), WORDS),
            "source": [{"document": "bijlage-1", "place": "x"}],
            "clauses": tree(text),
            "examples": [{"name": WORDS, "expect": "met"}],
        }
        found[f"criteria/intake/ZZ-{number:02d}.yaml"] = written(criterion)
    profile = tree(found["profiles/voorbeeldstad.yaml"])
    profile["select"] = [*profile["select"], "ZZ-*"]
    found["profiles/voorbeeldstad.yaml"] = written(profile)
    return found


@pytest.fixture(scope="module")
def framework() -> Framework:
    return load_framework(with_clauses(rules_as_told()))


def test_every_block_says_what_it_is() -> None:
    """No example in the README escapes these tests."""
    kinds = {kind for kind, _ in BLOCKS}
    known = {"clauses", "examples", "profile", "framework.yaml", "vocabulary.yaml"}
    assert {kind for kind in kinds if "/" not in kind} == known
    assert {kind.partition("/")[0] for kind in kinds if "/" in kind} == {"criteria", "profiles", "questionnaire"}


def test_the_criterion_that_the_readme_adds_works_in_every_step(framework: Framework) -> None:
    """Whoever follows the steps word for word has a criterion that loads, is selected, and whose examples come out."""
    codes = [tree(text)["code"] for kind, text in BLOCKS if kind.startswith("criteria/")]
    rehearsal = Rehearsal(framework)
    played = list(rehearsal.rehearse(codes))
    assert [(p.example.name["en"], p.outcome) for p in played] == [
        (p.example.name["en"], p.example.expect) for p in played
    ]
    assert {code: rehearsal.missing(code, played) for code in codes} == {code: [] for code in codes}


def test_the_examples_of_that_criterion_notice_every_slip_in_it() -> None:
    """The criterion that everybody copies passes the check that the page asks of every rule."""
    codes = [tree(text)["code"] for kind, text in BLOCKS if kind.startswith("criteria/")]
    trials = list(Trials(load_framework(rules_as_told())).run(codes))
    assert {code for trial in trials for code in trial.criteria} == set(codes)
    assert [(str(trial.mutant.place), trial.mutant) for trial in trials if not trial.caught] == []


def test_everything_that_the_readme_adds_passes_lint(framework: Framework) -> None:
    """Each clause, parameter and entity in it is one that the checker itself accepts and can hold in its engine."""
    assert [str(problem.place) for problem in lint(framework)] == []


@pytest.mark.parametrize("text", blocks("examples"))
def test_the_changes_in_an_example_lead_somewhere(text: str) -> None:
    """Paths and records as the README writes them are found in the complete dossier, and give a valid one."""
    rules = rules_as_told()
    path = next(kind for kind, _ in BLOCKS if kind.startswith("criteria/"))
    criterion = {**tree(rules[path]), "examples": tree(text)}
    rules[path] = written(criterion)
    played = list(Rehearsal(load_framework(rules)).rehearse([criterion["code"]]))
    assert [(p.problem, p.outcome) for p in played] == [(None, p.example.expect) for p in played]


@pytest.mark.parametrize("text", blocks("profile"))
def test_a_profile_with_every_key_resolves(text: str) -> None:
    """Each key of a profile does what the table says it may, on the project's own criteria."""
    profile = {"name": "every-key", "title": WORDS, **tree(text)}
    data = written(profile)
    resolved = load_framework({**RULES, "profiles/every-key.yaml": data}).profile("every-key")
    assert resolved.criteria
