"""Reports as somebody meets them in an office suite: opened by LibreOffice, and printed to pictures."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

LONGEST = 180  # seconds for one file; LibreOffice takes some ten to start for the first time
PACKAGES = {"soffice": "libreoffice-calc libreoffice-writer fonts-dejavu-core", "pdftoppm": "poppler-utils"}


def program(name: str) -> str:
    """Where a program is: $CHECKER_<NAME>, or on the path."""
    variable = f"CHECKER_{name.upper()}"
    found = shutil.which(os.environ.get(variable, name))
    if found is None:
        pytest.fail(
            f"{name} is needed to test reports in an office suite, and is not there. Install it (apt-get install "
            f"--no-install-recommends {PACKAGES[name]}), or say where it is: {variable}=/path/to/{name}.",
            pytrace=False,
        )
    return found


def ran(command: list[str], of: str) -> None:
    """Run a program to its end; what it says is shown when it fails."""
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=LONGEST, check=False)
    except subprocess.TimeoutExpired:
        pytest.fail(f"{Path(command[0]).name} took more than {LONGEST} seconds for {of}.", pytrace=False)
    if done.returncode:
        said = (done.stdout + done.stderr).decode(errors="replace").strip()
        pytest.fail(f"{Path(command[0]).name} refused {of}: {said}", pytrace=False)


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path, str], list[Path]]:
    """A function that lets LibreOffice open a file and save it in another form: `office(path, "pdf")`, or "csv", which
    gives a file for each sheet, "xlsx", "docx", "txt". It gives the files that were made, in a folder of their own, in
    the order of their names. LibreOffice has a profile of its own, so that one that is open is left alone."""
    profile = tmp_path_factory.mktemp("libreoffice").as_uri()
    every_sheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"

    def convert(path: Path, form: str) -> list[Path]:
        out = tmp_path_factory.mktemp(f"{path.stem}-{form}")
        command = [program("soffice"), f"-env:UserInstallation={profile}", "--headless", "--norestore"]
        asked = every_sheet if form == "csv" else form
        ran([*command, "--convert-to", asked, "--outdir", str(out), str(path)], path.name)
        made = sorted(out.iterdir())
        if not made:
            pytest.fail(f"LibreOffice could not open {path.name}: it made no {form} of it.", pytrace=False)
        return made

    return convert


@pytest.fixture(scope="session")
def pictures(
    office: Callable[[Path, str], list[Path]], tmp_path_factory: pytest.TempPathFactory
) -> Callable[[Path], list[Path]]:
    """A function that prints a file to pictures, one a page: `pictures(path)` gives the PNG files in their order."""

    def print_pages(path: Path) -> list[Path]:
        (pdf,) = [path] if path.suffix == ".pdf" else office(path, "pdf")
        out = tmp_path_factory.mktemp(f"{path.stem}-pages")
        ran([program("pdftoppm"), "-png", "-r", "80", str(pdf), str(out / "page")], path.name)
        return sorted(out.iterdir())

    return print_pages
