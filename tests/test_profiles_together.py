"""Several profiles in one run: each says what it says alone, and where they differ is told."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.check import Checker
from checker.cli.doorstep import framework_of
from checker.framework.load import Framework
from checker.model import DossierResult, Flip

ROOT = Path(__file__).parents[1]
EXAMPLES = sorted((ROOT / "dossiers_example").glob("*.json"))
AS_OF = date(2026, 6, 30)


@pytest.fixture(scope="module")
def framework() -> Framework:
    return framework_of(None)


@pytest.fixture(scope="module")
def alone(framework: Framework) -> dict[str, Checker]:
    """A checker for each profile by itself."""
    return {name: Checker(framework, [framework.profile(name)], AS_OF) for name in framework.order}


@pytest.fixture(scope="module")
def together(framework: Framework) -> Checker:
    return Checker(framework, [framework.profile(name) for name in framework.order], AS_OF)


def checked(checker: Checker, file: Path) -> DossierResult:
    found = checker.check(file.read_bytes(), file.name)
    assert isinstance(found, DossierResult), found
    return found


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_a_profile_says_the_same_in_company_as_alone(alone: dict[str, Checker], together: Checker, file: Path) -> None:
    """One profile's words, excuses or parameters leak into the outcomes of another."""
    company = checked(together, file)
    by_itself = [checked(checker, file) for checker in alone.values()]
    assert company.profiles == tuple(found.profiles[0] for found in by_itself)
    assert company.notices == tuple(notice for found in by_itself for notice in found.notices)


@given(st.integers(min_value=0, max_value=10_000))
@settings(max_examples=15)
def test_nor_is_a_generated_dossier_read_differently_in_company(
    alone: dict[str, Checker], together: Checker, generate: ModuleType, seed: int
) -> None:
    """What one profile has found of a dossier is taken over by another for which it does not hold."""
    data = json.dumps(next(generate.dossiers(1, seed))).encode()
    company = together.check(data, "made.json")
    assert isinstance(company, DossierResult), company
    for checker, found in zip(alone.values(), company.profiles, strict=True):
        by_itself = checker.check(data, "made.json")
        assert isinstance(by_itself, DossierResult)
        assert found == by_itself.profiles[0]


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_what_flips_is_what_differs(together: Checker, file: Path) -> None:
    """The officer sees where a local agreement changes an outcome, each time, and nothing else."""
    found = checked(together, file)
    outcomes: dict[str, dict[str, Any]] = {}
    for result in found.profiles:
        for finding in result.findings:
            outcomes.setdefault(finding.criterion, {})[result.profile] = finding.outcome
    differ = [Flip(code, outcomes[code]) for code in sorted(outcomes) if len(set(outcomes[code].values())) > 1]
    assert list(found.flips) == differ
