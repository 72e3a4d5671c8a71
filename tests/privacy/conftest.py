"""Dossiers to plant words in."""

from __future__ import annotations

import json

import pytest

from .calls import ROOT
from .planting import Dossier, Planter


@pytest.fixture(scope="session")
def planter() -> Planter:
    return Planter()


@pytest.fixture(scope="session")
def dossiers() -> list[Dossier]:
    """The examples, and one dossier in which every kind of record occurs."""
    paths = [
        *sorted((ROOT / "dossiers_example").glob("*.json")),
        ROOT / "tests" / "dossier" / "valid" / "complete.json",
    ]
    return [json.loads(path.read_bytes()) for path in paths]
