"""What every test shares: properties are never timed, and the compiled build is made once."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

ROOT = Path(__file__).parents[1]
NEEDED = ("checker", "rules", "pyproject.toml", "README.md")  # to build it


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
