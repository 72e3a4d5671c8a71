"""The Word document as an office suite opens it: whole, on pages that a council can read."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.catalogue import LANGUAGES

ROOT = Path(__file__).parents[2]
HEADINGS = {"nl": ("Deel 1: auditrapport", "2. Eén gezin", "Bijlagen"), "en": ("Part 1: audit report", "2. One family")}


@pytest.fixture(scope="module", params=LANGUAGES)
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """A language, and the document that the command writes of the examples in it."""
    lang: str = request.param
    file = tmp_path_factory.mktemp("word") / f"report-{lang}.docx"
    command = [sys.executable, "-m", "checker", "check", "dossiers_example", "--as-of", "2026-06-30", "--lang", lang]
    done = subprocess.run([*command, "--output", f"docx:{file}"], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return lang, file


def test_an_office_suite_opens_it_whole(written: tuple[str, Path], office: Callable[[Path, str], list[Path]]) -> None:
    """Every heading is there in the order of the file, and the contents name them before they come."""
    lang, file = written
    (plain,) = office(file, "txt")
    text = plain.read_text(encoding="utf-8-sig")
    for heading in HEADINGS[lang]:
        assert text.count(heading) >= 2
    assert "Error" not in text


def test_it_prints_on_pages(written: tuple[str, Path], pictures: Callable[[Path], list[Path]]) -> None:
    """It prints without an empty page between the parts."""
    pages = pictures(written[1])
    assert 10 < len(pages) < 60
    assert all(page.stat().st_size > 5_000 for page in pages)  # a page with nothing but its margins takes 4 kB
