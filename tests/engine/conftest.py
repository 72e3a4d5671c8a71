"""What the tests of the engine stand on: the project's own rules, and how long Hypothesis searches.

`python -m pytest tests/engine --hypothesis-profile=ci` searches about a minute in the oracle's tests.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from checker.framework.load import Framework, load_framework
from checker.vocabulary import Vocabulary

from .agree import Benches
from .desk import Desk

RULES = Path(__file__).parents[2] / "rules"

settings.register_profile(
    "ci", deadline=None, max_examples=1000, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)


@pytest.fixture(scope="session")
def framework() -> Framework:
    paths = [path for path in RULES.rglob("*") if path.is_file()]
    return load_framework({path.relative_to(RULES).as_posix(): path.read_bytes() for path in paths})


@pytest.fixture(scope="session")
def vocabulary(framework: Framework) -> Vocabulary:
    return framework.vocabulary


@pytest.fixture(scope="session")
def benches(framework: Framework) -> Benches:
    return Benches(framework)


@pytest.fixture(scope="session")
def desk(vocabulary: Vocabulary) -> Desk:
    return Desk(vocabulary)
