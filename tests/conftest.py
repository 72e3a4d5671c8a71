"""What every test shares: properties are never timed, and the compiled build is made once."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # hundreds of tests start the program: it is compiled once for all

ROOT = Path(__file__).parents[1]
NEEDED = ("checker", "rules", "pyproject.toml", "README.md")  # to build it


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores, since every now and then a test waits for another program."""
    return (os.cpu_count() or 1) + 1


@pytest.fixture(scope="session")
def generate() -> ModuleType:
    """What makes invented dossiers by the number."""
    spec = spec_from_file_location("generate", ROOT / "tests" / "bench" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the compiled package; built from a copy, since the build leaves its libraries beside the code."""
    place = tmp_path_factory.mktemp("compiled")
    for name in NEEDED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, place / name)
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(place / "installed")]
    subprocess.run([*pip, str(place)], env={**os.environ, "HATCH_BUILD_HOOK_ENABLE_MYPYC": "true"}, check=True)
    return place / "installed"
