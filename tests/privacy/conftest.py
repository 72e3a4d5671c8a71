"""Dossiers to plant words in, and what opens reports."""

from __future__ import annotations

import json
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from .calls import ROOT
from .planting import Dossier, Planter


def fixtures_of(folder: str) -> ModuleType:
    """The fixtures of another folder of tests."""
    path = Path(__file__).parents[1] / folder / "conftest.py"
    spec = spec_from_file_location(f"fixtures_of_{folder}", path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


browser, opened = (getattr(fixtures_of("browser"), name) for name in ("browser", "opened"))
office = fixtures_of("office").office


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
