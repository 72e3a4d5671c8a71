"""Hostile words in every field, key and name: nothing runs, nothing is counted, and nothing breaks what people read."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from lxml import etree
from openpyxl import load_workbook
from openpyxl.cell import Cell, MergedCell
from rich.cells import cell_len

from checker.cli.formats import FORMATS

from .calls import Made, call, make_all, unpacked
from .hostile import CODES, LONG, written
from .planting import Dossier, Planter

AUDIENCES = ("officer", "team")
TURNS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
STEERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
FORMULA_NAME = "+1+1.json"  # in the name of a file
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory, dossiers: list[Dossier], planter: Planter) -> Path:
    return written(planter, dossiers, tmp_path_factory.mktemp("corpus"))


Reports = Callable[[str], Made]


@pytest.fixture(scope="module")
def reports(corpus: Path) -> Reports:
    """What a call makes for an audience, by two profiles; each call is made once."""
    made: dict[str, Made] = {}

    def of(audience: str) -> Made:
        if audience not in made:
            profiles = ("--profile", "inspectorate", "--profile", "den-helder-2017")
            made[audience] = make_all(corpus, ["hostile"], *profiles, "--audience", audience)
        return made[audience]

    return of


@pytest.mark.parametrize("audience", AUDIENCES)
def test_the_run_comes_to_its_end(reports: Reports, dossiers: list[Dossier], audience: str) -> None:
    """One bad file never keeps the officer from the others: every dossier is there, and every bad file is told."""
    made = reports(audience)
    assert made.code == 3, made.said
    run = json.loads(made.files["json"].read_bytes())
    assert len(run["dossiers"]) == len(dossiers)
    assert len(run["receipt"]["unreadable"]) > 100
    assert all(file.stat().st_size for file in made.files.values())


@pytest.mark.parametrize("audience", AUDIENCES)
def test_the_console_shows_words_and_steers_nothing(reports: Reports, corpus: Path, audience: str) -> None:
    """On 80 columns: no sign that wipes the screen, colours it, or turns a line around, and no line too long."""
    shown = [reports(audience).said]
    done = call(corpus, "hostile", "--output", "actions", "--audience", audience)
    shown += [done.stdout.decode(), done.stderr.decode()]
    for text in shown:
        assert TURNS.findall(text) == []
        assert STEERS.findall(text) == []
    for text in (shown[0], shown[1]):
        assert [line for line in text.splitlines() if cell_len(line.rstrip()) > 120] == []
    assert [line for line in shown[1].splitlines() if cell_len(line.rstrip()) > 80] == []


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("name", FORMATS)
def test_no_file_holds_a_sign_that_steers_or_turns(reports: Reports, name: str, audience: str) -> None:
    """What a name seems to say is what it says, wherever a report is opened."""
    for part in unpacked(reports(audience).files[name].read_bytes()):
        try:
            text = part.decode()
        except UnicodeDecodeError:
            continue
        if name != "json" or not part.startswith(b"{"):
            assert TURNS.findall(text) == []
        assert STEERS.findall(text.replace("\r\n", "\n")) == []


@pytest.mark.parametrize("audience", AUDIENCES)
def test_no_cell_of_a_csv_is_a_formula(reports: Reports, audience: str) -> None:
    """A spreadsheet that opens the table counts nothing and calls nobody; every line has all the columns."""
    text = reports(audience).files["csv"].read_text(encoding="utf-8-sig")
    lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    assert len(lines) > 1000
    assert {len(line) for line in lines} == {len(lines[0])}
    assert max(len(cell) for line in lines for cell in line) < 32_768, "more than a cell of Excel holds"
    words = [cell for line in lines for cell in line if not re.fullmatch(r"-?\d+", cell)]
    assert [word for word in words if word.startswith(FORMULA)] == []


Cells = Callable[[str], list[Cell | MergedCell]]


@pytest.fixture(scope="module")
def cells(reports: Reports) -> Cells:
    """The cells of a workbook that hold something, by audience; each workbook is read once."""

    @cache
    def of(audience: str) -> list[Cell | MergedCell]:
        book = load_workbook(reports(audience).files["xlsx"])
        return [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]

    return of


@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_workbook_holds_no_formula_and_no_link(reports: Reports, cells: Cells, audience: str) -> None:
    """Whoever opens the workbook opens a table, and not what somebody put in the name of a file."""
    held = cells(audience)
    assert len(held) > 1000
    assert [cell.value for cell in held if cell.data_type == "f"] == []
    assert [cell.hyperlink.target for cell in held if cell.hyperlink and cell.hyperlink.target] == []
    with ZipFile(reports(audience).files["xlsx"]) as archive:
        for name in archive.namelist():
            assert b'TargetMode="External"' not in archive.read(name), name


def test_codes_stay_text_in_a_workbook(cells: Cells) -> None:
    """0012 is no 12, 1e5 no 100000, and TRUE is the name of a dossier."""
    held = {cell.value for cell in cells("officer") if isinstance(cell.value, str)}
    assert held >= {"0012", "1e5", "2026-06-30", "1-2", "TRUE", "NaN"}


@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_document_opens_and_has_no_link(reports: Reports, audience: str) -> None:
    """Word has nothing to repair, nothing to update and nowhere to go."""
    file = reports(audience).files["docx"]
    assert len(Document(str(file)).paragraphs) > 20
    with ZipFile(file) as archive:
        for name in archive.namelist():
            data = archive.read(name)
            if name.endswith((".xml", ".rels")):
                etree.fromstring(data)
            assert b"hostile.example" not in data or b'TargetMode="External"' not in data, name


@pytest.mark.parametrize("name", ["xlsx", "docx"])
def test_an_office_suite_opens_it(reports: Reports, office: Callable[[Path, str], list[Path]], name: str) -> None:
    """Nothing to repair, and what looks like a formula is read as what it is."""
    made = office(reports("officer").files[name], {"xlsx": "csv", "docx": "txt"}[name])
    text = "\n".join(path.read_text(encoding="utf-8-sig") for path in made)
    assert FORMULA_NAME in text
    assert not re.search(r"Err:\d|#NAME\?|#REF!|#VALUE!", text)


@pytest.mark.parametrize("audience", AUDIENCES)
def test_xml_and_json_stay_whole(reports: Reports, audience: str) -> None:
    """A build server reads the results, and finds no element that is not ours."""
    files = reports(audience).files
    tree = etree.fromstring(files["junit"].read_bytes(), etree.XMLParser(resolve_entities=False))
    allowed = {"testsuites", "testsuite", "properties", "property", "testcase", "failure", "error", "skipped"}
    assert {element.tag for element in tree.iter()} <= allowed | {"system-out", "system-err"}
    assert json.loads(files["sarif"].read_bytes())["version"] == "2.1.0"


PAGE_SIZES = ((1280, 800), (375, 700))
WIDER = "() => [document.documentElement.scrollWidth, window.innerWidth]"


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("size", PAGE_SIZES, ids=["wide", "narrow"])
def test_nothing_runs_in_the_page_and_nothing_sticks_out(
    reports: Reports, opened: Callable[..., Any], audience: str, size: tuple[int, int]
) -> None:
    """No script of a stranger, no request, no dialogue, and no word that pushes the page off the screen, wherever one
    looks in it."""
    data = reports(audience).files["html"].read_bytes()
    found = opened(data, viewport={"width": size[0], "height": size[1]})
    page = found.page
    dialogues: list[str] = []
    page.on("dialog", lambda dialogue: (dialogues.append(dialogue.message), dialogue.dismiss()))
    assert page.title()
    for place in ("", *(f"#{address}" for address in addresses(audience))):
        page.goto(found.address + place)
        page.evaluate("() => document.querySelectorAll('details').forEach((each) => (each.open = true))")
        page.wait_for_timeout(200)
        wide, seen = page.evaluate(WIDER)
        assert wide <= seen, f"{place}: {wide} wide on a screen of {seen}"
    assert page.evaluate("() => window.__owned === undefined")
    assert dialogues == []
    assert found.unwanted() == []


def addresses(audience: str) -> list[str]:
    ids = CODES[:8] if audience == "officer" else ["dossier-0001", "1-2"]
    return ["view=dossiers", "view=actions", *(f"view=dossier&dossier={ident}" for ident in ids)]


@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_long_word_is_cut(reports: Reports, audience: str) -> None:
    """Ten thousand signs without a space are nobody's name, and fill a table with nothing."""
    for name, file in reports(audience).files.items():
        assert not any(LONG[:1000].encode() in part for part in unpacked(file.read_bytes())), name
