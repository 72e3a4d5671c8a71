"""Counts of another day beside those of tonight: whoever reads one sees of which day it is, in every form."""

from __future__ import annotations

import io
import re
from datetime import date
from html import unescape

import pytest
from docx import Document
from openpyxl import load_workbook
from rich.console import Console

from checker.audience import stand
from checker.catalogue import LANGUAGES, load_catalogue
from checker.cli.formats import FORMATS
from checker.report.terms import day_of
from checker.run import Run
from checker.summary import FlagFigure

from .nights import on, prints, seen
from .world import World

THEN, NOW = "2026-06-30", "2026-07-07"


@pytest.fixture(scope="module")
def run(world: World) -> Run:
    """A night whose counts of what is withheld are a week old."""
    standing = stand(None, on(world.officer, THEN), prints())
    return seen(on(world.officer, NOW), standing)


@pytest.fixture(scope="module")
def same_day(world: World) -> Run:
    """The night on which they were counted."""
    officer = on(world.officer, THEN)
    return seen(officer, stand(None, officer, prints()))


def made(form: str, lang: str, run: Run) -> bytes:
    catalogue = load_catalogue(lang)
    if show := FORMATS[form].show:
        paper = io.StringIO()
        Console(file=paper, width=160, highlight=False, markup=False).print(show(run, catalogue))
        return paper.getvalue().encode()
    render = FORMATS[form].render
    assert render
    return b"".join(render(run, catalogue))


def words(form: str, lang: str, run: Run) -> str:
    """What a person reads of a page, a document or a screen."""
    data = made(form, lang, run)
    if form == "docx":
        found = Document(io.BytesIO(data))
        cells = [cell.text for table in found.tables for row in table.rows for cell in row.cells]
        return "\n".join([paragraph.text for paragraph in found.paragraphs] + cells)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", data.decode())).split())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_row_of_the_page_says_of_which_day_it_is(run: Run, lang: str) -> None:
    """The row of a criterion about safety says it, and that of another criterion does not."""
    page = made("html", lang, run).decode()
    said = load_catalogue(lang).text("stood-day", day=day_of(THEN, load_catalogue(lang)))
    for summary in run.summary.profiles:
        table = page[page.index(f'<section aria-labelledby="criteria-{summary.profile}"') :]
        rows = table[: table.index("</section>")].split("<tr>")
        dated = {count.criterion for count in summary.criteria if count.as_of}
        assert dated
        assert dated < {count.criterion for count in summary.criteria}
        for count in summary.criteria:
            (row,) = (row for row in rows if f">{count.criterion}</a>" in row)
            assert (said in row) == (count.criterion in dated)


@pytest.mark.parametrize(("form", "lang"), [("html", "nl"), ("docx", "en"), ("table", "nl")])
def test_the_reader_learns_when_they_are_renewed(run: Run, same_day: Run, form: str, lang: str) -> None:
    """It stands right there, and not on the night on which everything is of one day."""
    catalogue, text = load_catalogue(lang), load_catalogue(lang).text
    then, today = (day_of(day, catalogue) for day in (THEN, NOW))
    note = text("stood-note", days=then, today=today, renewed="enough", month="")
    told = words(form, lang, run)
    assert " ".join(note.split()) in " ".join(told.split())
    assert text("stood-day", day=then) in told
    assert note.partition(":")[0] not in words(form, lang, same_day)


def test_within_the_month_no_new_count_is_promised_before_the_next(world: World) -> None:
    """A reader who waits for it knows from when."""
    standing = stand(None, on(world.officer, "2025-12-02"), prints())
    page = words("html", "nl", seen(on(world.officer, "2025-12-09"), standing))
    assert "Een nieuw aantal komt op zijn vroegst in januari 2026" in page


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_workbook_has_the_day_in_a_column(run: Run, same_day: Run, lang: str) -> None:
    """To filter on; without a column when there is nothing to say in it."""
    text = load_catalogue(lang).text
    book = load_workbook(io.BytesIO(made("xlsx", lang, run)))
    for sheet, dated in (
        ("sheet-criteria", {c.criterion: c.as_of for p in run.summary.profiles for c in p.criteria}),
        ("sheet-risks", {f"{r.number:02d}": r.as_of for p in run.summary.profiles for r in p.risks}),
    ):
        heads, *rows = book[text(sheet)].iter_rows(values_only=True)
        code = heads.index(text("column-criterion" if sheet == "sheet-criteria" else "column-number"))
        day = heads.index(text("column-counted-on"))
        found = {row[code]: row[day].date() if row[day] else None for row in rows if row[code] in dated}
        assert found == {key: date.fromisoformat(as_of) if as_of else None for key, as_of in dated.items()}
        assert any(found.values())
    for sheet in load_workbook(io.BytesIO(made("xlsx", lang, same_day))).worksheets:
        assert text("column-counted-on") not in next(sheet.iter_rows(values_only=True))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_figure_of_a_condition_says_it(run: Run, lang: str) -> None:
    """Such as how many families have a problem of several kinds."""
    figures = [f for p in run.summary.profiles for f in p.figures if isinstance(f, FlagFigure)]
    page = words("html", lang, run)
    for figure in figures:
        assert figure.as_of == THEN
    assert page.count(load_catalogue(lang).text("stood-was", day=day_of(THEN, load_catalogue(lang)))) == len(figures)
