"""How figures went and what measures did, in the reports that are no page: nothing lost, only what the nights say."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO, StringIO
from typing import Any

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from openpyxl import load_workbook
from rich.console import Console

from checker.catalogue import LANGUAGES, load_catalogue
from checker.history import Difference, DossierMoves, Mark, Measure, Point, PointProfile
from checker.report import table
from checker.report.lines import Line, criterion_lines, direction, points_of_percent, risk_lines
from checker.report.page import render as page
from checker.report.sheet import render as workbook
from checker.report.word import document
from checker.run import Run
from tests.nights import CHANGED, CODE, MEASURES, RISK, days_before, run_with

NIGHTS = 42
DAYS = days_before(NIGHTS)


@pytest.fixture(scope="module")
def run() -> Run:
    return run_with(DAYS)


@pytest.fixture(scope="module")
def sheets(run: Run) -> dict[str, list[dict[str, Any]]]:
    """The rows of each sheet, by heading."""
    book = load_workbook(BytesIO(b"".join(workbook.render(run, load_catalogue("nl")))), read_only=True)
    found = {}
    for sheet in book.worksheets[1:]:
        heads, *rows = sheet.iter_rows(values_only=True)
        found[sheet.title] = [dict(zip(map(str, heads), row, strict=True)) for row in rows]
    return found


def test_the_workbook_has_every_night_of_every_criterion(run: Run, sheets: dict[str, list[dict[str, Any]]]) -> None:
    """Whoever makes a chart of one criterion filters once and has all its days and counts below each other."""
    rows = sheets["Verloop criteria"]
    codes = [c.code for c in run.reference.profiles[0].criteria]
    assert len(rows) == NIGHTS * len(codes)
    own = [row for row in rows if row["Code"] == CODE]
    assert rows.index(own[-1]) - rows.index(own[0]) == NIGHTS - 1
    assert [row["Peildatum"].date() for row in own] == DAYS
    tonight = next(c for c in run.summary.profiles[0].criteria if c.criterion == CODE).outcomes
    assert (own[0]["Voldaan"], own[0]["Niet voldaan"], own[0]["Geldt in"]) == (0, 20, 20)
    assert (own[-1]["Voldaan"], own[-1]["Niet voldaan"]) == (tonight["met"], tonight["not_met"])
    assert own[-1]["Deel in %"] is None  # of twenty dossiers no percentages are shown
    changed = [row["Peildatum"].date() for row in rows if row["Andere regels"]]
    assert changed == [DAYS[NIGHTS // 2]]
    assert next(row["Code"] for row in rows if row["Andere regels"]) == CHANGED


def test_the_workbook_has_every_night_of_every_risk(run: Run, sheets: dict[str, list[dict[str, Any]]]) -> None:
    """The same for risks, with tonight's figures at the end."""
    own = [row for row in sheets["Verloop risico’s"] if row["Nr"] == f"{RISK:02d}"]
    tonight = next(r for r in run.summary.profiles[0].risks if r.number == RISK)
    assert [row["Peildatum"].date() for row in own] == DAYS
    assert own[0]["Komt voor"] == own[0]["Geldt in"] == tonight.applicable
    assert (own[-1]["Komt voor"], own[-1]["Niet vast te stellen"]) == (tonight.occurs, tonight.undetermined)


def test_the_workbook_has_the_years_and_the_measures(sheets: dict[str, list[dict[str, Any]]]) -> None:
    """The form of the sources, a column a year; and each measure with its counts."""
    row = next(row for row in sheets["Per jaar"] if row["Code"] == CODE)
    assert row["2025"] == "X 0 van 20"
    assert row["2026"].startswith("X ")
    first, *_ = sheets["Maatregelen"]
    assert first["Maatregel"] == MEASURES[0].text["nl"]
    assert first["Wat de cijfers zeggen"] == "De cijfers ondersteunen dit."
    assert (first["Ervoor: komt voor"], first["Ervoor: geldt in"]) == (20, 20)
    assert first["Verschil vanaf"] < first["Verschil tot"] < 0
    said = {
        row["Kolom"] for row in sheets["Uitleg"] if row["Tabblad"] in ("Per jaar", "Maatregelen", "Verloop criteria")
    }
    assert said >= {*row, *first, "Peildatum", "Deel in %"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_improvement_plan_holds_each_claim_against_the_figures(run: Run, lang: str) -> None:
    """In Word and at the terminal as on the page, an English text where there is one."""
    said = load_catalogue(lang).text
    written = Document(BytesIO(b"".join(document.render(run, load_catalogue(lang)))))
    cells = [[cell.text for cell in row.cells] for t in written.tables for row in t.rows]
    (row,) = (row for row in cells if row[1].startswith(MEASURES[0].text[lang]))
    assert row[1].endswith(MEASURES[0].owner)
    assert row[-1].strip() == said("measure-verdict-supports")
    told = said("measures-told", count=2, supports=1, contradicts=0, unsaid=1)
    assert told in [paragraph.text for paragraph in written.paragraphs]
    screen = StringIO()
    Console(file=screen, width=200).print(table.render(run, load_catalogue(lang)))
    assert f"02 {MEASURES[0].text[lang]}" in screen.getvalue()
    assert said("measure-reason-planned") in screen.getvalue()


# Lines.

DAY = date(2026, 1, 1)
NIGHT = st.one_of(
    st.none(),  # a run without the profile
    st.just("gone"),  # a run without the criterion
    st.just("hidden"),  # a run of which its counts are not shown
    st.tuples(st.integers(0, 9), st.integers(0, 9), st.sampled_from("ab")),  # met, not met, rules
)


def night(number: int, found: Any) -> Point:
    mark = Mark(number, (DAY + timedelta(days=number)).isoformat(), "1.0.0", "")
    if found is None:
        return Point(mark, 0, 0, ())
    counts = {CODE: {"met": found[0], "not_met": found[1]}} if isinstance(found, tuple) else {}
    rules = {} if found == "gone" else {CODE: found[2] if isinstance(found, tuple) else "?"}
    return Point(mark, 0, 0, (PointProfile("p", False, counts, (), rules),))


@given(st.lists(NIGHT, max_size=12))
def test_a_line_goes_on_only_between_figures_that_can_be_compared(nights: list[Any]) -> None:
    """No line across a night without the criterion, or between figures by other rules; and no figure is lost."""
    (line,) = criterion_lines([night(n, found) for n, found in enumerate(nights)], "p", [CODE])
    figures = [(n, found) for n, found in enumerate(nights) if isinstance(found, tuple)]
    assert [(s.part, s.whole) for s in line.steps] == [(met, met + not_met) for _, (met, not_met, _) in figures]
    for place, step in enumerate(line.steps):
        if place == 0:
            assert not step.joined
            assert not step.changed
            continue
        (before, old), (now, new) = figures[place - 1], figures[place]
        between = nights[before + 1 : now]
        assert step.changed == (old[2] != new[2])
        alike = old[2] == new[2] and sum(old[:2]) > 0 and sum(new[:2]) > 0
        assert step.joined == (alike and all(found == "hidden" for found in between))
    assert not any(step.changed for step in line.alike[1:])


def test_of_a_day_with_two_runs_the_last_is_drawn() -> None:
    """A night that was made again is no second dot at the same place."""
    first, second = night(1, (1, 9, "a")), night(2, (9, 1, "a"))
    again = Point(Mark(2, first.mark.as_of, "1.0.0", ""), 0, 0, second.profiles)
    (line,) = criterion_lines([first, again], "p", [CODE])
    assert [(s.part, s.whole) for s in line.steps] == [(9, 10)]


def test_a_difference_is_in_points_only_where_percentages_mean_something() -> None:
    """Of eleven dossiers it is said which way it went, and no percentage."""
    few = Line("p", CODE, criterion_lines([night(1, (7, 4, "a")), night(2, (9, 2, "a"))], "p", [CODE])[0].steps).alike
    assert (points_of_percent(few, 30), points_of_percent(few, 11), direction(few)) == (None, 18, "up")
    assert direction(few[:1]) == ""
    assert risk_lines([], "p", [2])[0].steps == ()


@pytest.mark.parametrize(
    ("before", "now", "way"),
    [
        ((4, 17), (4, 15), ""),  # 4 of 21, 4 of 19: two dossiers went
        ((17, 3), (16, 3), ""),
        ((4, 16), (6, 40), ""),
        ((4, 16), (2, 8), ""),
        ((4, 16), (3, 17), "down"),
        ((4, 16), (6, 18), "up"),
        ((4, 16), (4, 16), "same"),
    ],
)
def test_an_arrow_tells_of_the_families_and_not_of_the_group(
    before: tuple[int, int], now: tuple[int, int], way: str
) -> None:
    """When dossiers go, a share rises by itself: nobody may read that as a change for the better or worse."""
    (line,) = criterion_lines([night(1, (*before, "a")), night(2, (*now, "a"))], "p", [CODE])
    assert direction(line.steps) == way


def test_the_trend_says_better_or_worse_and_that_the_group_is_another(run: Run) -> None:
    """Up is bad for a risk and good for a criterion; and a reader sees that there are fewer dossiers."""
    assert run.history
    *old, last, now = run.history.trend
    trend = (*old, replace(last, dossiers=now.dossiers + 2), now)
    moves = DossierMoves({"unread": 2}, {})
    difference = Difference(last.mark, now.mark, moves, (), (), 0, {}, (), (), ())
    told = replace(run, history=replace(run.history, trend=trend, difference=difference))
    here, there = now.dossiers, now.dossiers + 2
    for lang, words in (
        ("nl", ("↘</span> lager", "beter", f"{here} dossiers, de vorige nacht {there}: 2 zijn nu niet te lezen.")),
        ("en", ("↘</span> lower", "better", f"{here} dossiers, the night before {there}: 2 cannot be read now.")),
    ):
        data = b"".join(page.render(told, load_catalogue(lang))).decode()
        (row,) = (row for row in data.split("<tr ") if row.startswith(f'data-line="{RISK:02d}"'))
        assert words[0] in row
        assert f">{words[1]}</span>" in row
        (row,) = (row for row in data.split("<tr ") if row.startswith(f'data-line="{CODE}"'))
        assert f">{words[1]}</span>" in row
        assert words[2] in data
        assert words[2] not in b"".join(page.render(run, load_catalogue(lang))).decode()


def test_a_measure_cannot_break_a_report() -> None:
    """What somebody writes into the plan is shown as it stands, and is nothing but words."""
    text = "=1+1 </script><b>[bold]\u202e{{7*7}}"
    hostile = run_with(DAYS[-2:], measures=[Measure(RISK, {"nl": text}, "@rol <i>", "done", "2026-06-30")])
    words = load_catalogue("nl")
    shown = text.replace("\u202e", "\\u202e")
    book = load_workbook(BytesIO(b"".join(workbook.render(hostile, words))))
    assert book["Maatregelen"]["C2"].value == shown
    assert book["Maatregelen"]["C2"].data_type == "s"
    data = b"".join(page.render(hostile, words)).decode()
    assert "<b>" not in data
    assert "<i>" not in data
    assert "\u202e" not in data
    screen = StringIO()
    Console(file=screen, width=300).print(table.render(hostile, words))
    assert shown in screen.getvalue()
