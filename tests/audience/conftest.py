"""A run over examples and over small batches, for both audiences, made in this process."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from checker.check import Checker, make_run
from checker.cli.doorstep import framework_of
from checker.framework.load import Framework
from checker.model import DossierResult
from checker.run import Run, Unreadable
from checker.tally import Tally

from .world import AS_OF, PROFILES, World

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def framework() -> Framework:
    return framework_of(None)


@pytest.fixture(scope="session")
def make(framework: Framework) -> Callable[..., Run]:
    """A run over dossiers, given as they are or by their files."""
    checkers: dict[Sequence[str], Checker] = {}

    def run(*dossiers: dict[str, Any], profiles: Sequence[str] = PROFILES, unread: Sequence[Unreadable] = ()) -> Run:
        if profiles not in checkers:
            checkers[profiles] = Checker(framework, [framework.profile(name) for name in profiles], AS_OF)
        checker = checkers[profiles]
        tally = Tally(framework, checker.profiles)
        results: list[DossierResult] = []
        for number, dossier in enumerate(dossiers):
            result = checker.check(json.dumps(dossier).encode(), f"folder/file-{number}.json")
            assert isinstance(result, DossierResult), result
            results.append(result)
            tally.add(result)
        return make_run(checker, tally, sorted(results, key=lambda r: r.dossier), unread)

    return run


@pytest.fixture(scope="session")
def examples() -> list[dict[str, Any]]:
    return [json.loads(path.read_bytes()) for path in sorted((ROOT / "dossiers_example").glob("*.json"))]


@pytest.fixture(scope="session")
def world(framework: Framework, make: Callable[..., Run], examples: list[dict[str, Any]]) -> World:
    return World(framework, make(*examples))
