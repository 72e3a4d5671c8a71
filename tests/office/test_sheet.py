"""The workbook as a person opens it: typed cells, nothing that runs, and clean in LibreOffice."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from msgspec.structs import replace
from openpyxl import Workbook, load_workbook
from openpyxl.utils.escape import unescape
from openpyxl.worksheet.worksheet import Worksheet

from checker.audience import for_team
from checker.catalogue import LANGUAGES, load_catalogue
from checker.check import Checker, make_run
from checker.cli.doorstep import framework_of
from checker.model import DossierResult, Notice
from checker.report.actions import action_list
from checker.report.sheet import table
from checker.report.sheet.render import render
from checker.run import Fault, Run, Unreadable
from checker.tally import Tally

ROOT = Path(__file__).parents[2]
PROFILES = ("inspectorate", "den-helder-2017")

HOSTILE = (
    "=cmd|'/c calc'!A1",
    "+1+1",
    "-2+3",
    "@SUM(1)",
    "\t=1+1",
    "{=1+1}",
    "<r><t>mark-up</t></r>",
    "</t></is></c><c><f>1+1</f></c>",
    "https://example.org/?q=a",
    "internal:'Uitleg'!A1",
    "00012",
    "1e9",
    "TRUE",
    "_x0041_",
    "nul \x00, bell \x07, lone \ud800, no sign \uffff",
    "\u202egnirts a\u202c",
    "w" * 40_000,
    "😀" * 40_000,
)


@pytest.fixture(scope="session")
def run() -> Run:
    """The example dossiers under two profiles, for the officer, with a file that could not be read."""
    framework = framework_of(None)
    profiles = [framework.profile(name) for name in PROFILES]
    checker = Checker(framework, profiles, date(2026, 6, 30), located=True)
    tally = Tally(framework, checker.profiles)
    results: list[DossierResult] = []
    for path in sorted((ROOT / "dossiers_example").glob("*.json"))[::4]:
        result = checker.check(path.read_bytes(), path.name)
        assert isinstance(result, DossierResult), result
        results.append(result)
        tally.add(result)
    unread = checker.check(b'{"id": 7', "broken.json")
    assert isinstance(unread, Unreadable)
    return make_run(checker, tally, sorted(results, key=lambda r: r.dossier), [unread])


@pytest.fixture(scope="session")
def hostile(run: Run) -> Run:
    """A run with hostile text in everything that a file can hold."""
    first = next(iter(run.dossiers))
    short = tuple(replace(found, findings=found.findings[:9]) for found in first.profiles)
    first = replace(first, profiles=short)
    dossiers = [
        replace(first, dossier=code, file=text, team=code, worker=code, status=code)
        for code, text in zip((text[:64] for text in HOSTILE), HOSTILE, strict=True)
    ]
    faults = tuple(Fault("not-json", 1, 1, text, {"wrong": text}) for text in HOSTILE)
    notices = tuple(
        Notice("unmapped-word", PROFILES[0], "", {"attribute": text, "word": text, "dossiers": "1"}) for text in HOSTILE
    )
    unread = tuple(Unreadable(text, 1, faults) for text in HOSTILE)
    groups = tuple(
        replace(group, name=HOSTILE[i % len(HOSTILE)]) for i, group in enumerate(run.summary.profiles[0].groups)
    )
    profiles = (replace(run.summary.profiles[0], groups=groups), run.summary.profiles[1])
    return replace(
        run,
        dossiers=dossiers,
        notices=notices,
        receipt=replace(run.receipt, unreadable=unread),
        summary=replace(run.summary, profiles=profiles),
    )


@pytest.fixture(scope="session")
def made(run: Run, hostile: Run) -> Callable[[str], bytes]:
    """A workbook by its name: officer-nl, team-en, hostile-nl."""
    runs = {"officer": run, "team": for_team(run, ()), "hostile": hostile}
    done: dict[str, bytes] = {}

    def make(name: str) -> bytes:
        kind, lang = name.split("-")
        if name not in done:
            done[name] = b"".join(render(runs[kind], load_catalogue(lang)))
        return done[name]

    return make


@cache
def read(data: bytes) -> Workbook:
    """A workbook; of a text in a cell the escapes undone, which its reader leaves standing."""
    book = load_workbook(BytesIO(data))
    for page in book.worksheets:
        for row in page.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and "_x" in cell.value:
                    cell.value = unescape(cell.value)
    return book


def text(key: str, lang: str = "nl", **details: str | int) -> str:
    return load_catalogue(lang).text(key, **details)


def sheet(book: Workbook, key: str, lang: str = "nl") -> Worksheet:
    found = book[text(f"sheet-{key}", lang)]
    assert isinstance(found, Worksheet)
    return found


def rows(book: Workbook, key: str, lang: str = "nl") -> list[dict[str, Any]]:
    """The rows of a sheet by their headings."""
    headings, *found = sheet(book, key, lang).iter_rows(values_only=True)
    return [dict(zip(map(str, headings), row, strict=True)) for row in found]


def cells(book: Workbook) -> Iterator[tuple[str, Any]]:
    for page in book.worksheets:
        for row in page.iter_rows():
            yield from ((f"{page.title}!{cell.coordinate}", cell) for cell in row if cell.value is not None)


def same(cell: object) -> object:
    """A value without what a program may write in more than one way."""
    return round(cell, 9) if isinstance(cell, float) else cell


@pytest.mark.parametrize("name", ["officer-nl", "team-en", "hostile-nl"])
def test_libreoffice_opens_it_and_finds_every_cell(
    made: Callable[[str], bytes], name: str, office: Callable[[Path, str], list[Path]], tmp_path: Path
) -> None:
    """No repair, no error in a cell, nothing lost: what it saves again is what was written."""
    written = {place: same(cell.value) for place, cell in cells(read(made(name)))}
    path = tmp_path / "made.xlsx"
    path.write_bytes(made(name))
    (again,) = office(path, "xlsx")
    found = {place: same(cell.value) for place, cell in cells(load_workbook(again))}
    assert {place for place in written | found if written.get(place) != found.get(place)} == set()


def test_every_subject_of_the_run_has_its_row(run: Run, made: Callable[[str], bytes]) -> None:
    """An officer who filters on a dossier sees all that was found in it, with the day, the line and the pointer."""
    names = {outcome: text(f"outcome-{outcome.replace('_', '-')}") for outcome in ("met", "not_met", "undetermined")}
    expected = []
    for result in run.dossiers:
        for found in result.profiles:
            for finding in found.findings:
                for s in finding.subjects:
                    spot = result.spots[s.subject]
                    due = datetime.fromisoformat(s.due) if s.due else None
                    outcome = names.get(s.outcome)
                    line, pointer = spot.line or result.line, spot.pointer or None
                    if outcome:
                        expected.append((result.dossier, found.profile, finding.criterion, outcome, due, line, pointer))
    headings = [
        text(f"column-{key}") for key in ("dossier", "profile", "criterion", "outcome", "due", "line", "pointer")
    ]
    there = [tuple(row[heading] for heading in headings) for row in rows(read(made("officer-nl")), "findings")]
    assert [row for row in there if row[3] in names.values() and row in set(expected)] == expected


def test_the_numbers_are_those_of_the_run(run: Run, made: Callable[[str], bytes]) -> None:
    """Someone who adds up a column gets what the run counted, as numbers."""
    book = read(made("officer-nl"))
    for outcome in ("met", "not-met", "undetermined", "explained", "not-applicable", "error"):
        counted = [c.outcomes[outcome.replace("-", "_")] for p in run.summary.profiles for c in p.criteria]
        heading = text(f"column-count-{outcome}")
        assert [row[heading] for row in rows(book, "criteria")] == counted
        assert sum(row[heading] for row in rows(book, "dossiers")) == sum(counted)
    levels = [risk.level or (None, None) for p in run.summary.profiles for risk in p.risks]
    found = [(row[text("column-level-low")], row[text("column-level-high")]) for row in rows(book, "risks")]
    assert found == levels
    scores = [(p.total.low, p.total.high) if p.total else (None, None) for r in run.dossiers for p in r.profiles]
    totals = [(row[text("column-total-low")], row[text("column-total-high")]) for row in rows(book, "dossiers")]
    assert totals == [pytest.approx(score) for score in scores]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("audience", ["officer", "team"])
def test_every_column_is_explained(made: Callable[[str], bytes], audience: str, lang: str) -> None:
    """Nobody has to guess what a heading means."""
    book = read(made(f"{audience}-{lang}"))
    first, *others, last = book.worksheets
    assert (first.title, last.title) == (text("sheet-summary", lang), text("sheet-explanation", lang))
    headings = [(page.title, cell.value) for page in others for cell in page[1]]
    said = [tuple(row) for row in last.iter_rows(min_row=2, values_only=True)]
    assert [row[:2] for row in said] == headings
    assert [row for row in said if not row[2]] == []


def test_a_person_can_work_with_it(made: Callable[[str], bytes]) -> None:
    """Headings stay in sight and on every page of paper, every sheet filters, a judgement is chosen from a list."""
    book = read(made("officer-nl"))
    for page in book.worksheets[1:]:
        assert page.freeze_panes is not None
        assert page.auto_filter.ref == page.dimensions
        assert page.print_title_rows == "$1:$1"
        assert page.page_setup.orientation == "landscape"
        assert (page.page_setup.fitToWidth or 1, page.page_setup.fitToHeight) == (1, 0)
        assert page.sheet_properties.pageSetUpPr.fitToPage
    judgement = sheet(book, "judgement")
    (choice,) = judgement.data_validations.dataValidation
    assert choice.formula1 == '"goed,niet goed,deels goed"'
    column = judgement[1][next(iter(choice.sqref.ranges)).min_col - 1]
    assert column.value == text("column-judgement")
    assert next(iter(choice.sqref.ranges)).max_row == judgement.max_row


def test_nothing_in_a_hostile_file_runs(made: Callable[[str], bytes]) -> None:
    """A file name that is a formula for a spreadsheet, a link or mark-up stays what it is: a text."""
    book = read(made("hostile-nl"))
    assert [place for place, cell in cells(book) if cell.data_type not in ("s", "n", "d") or cell.hyperlink] == []
    found = rows(book, "dossiers")
    names = [str(row[text("column-dossier")]) for row in found[:: len(PROFILES)]]
    plain = [name for name in HOSTILE if name.isprintable() and len(name) < 64 and not name.startswith("<r>")]
    assert [name for name in names if name in plain] == plain
    assert all(name.isprintable() for name in names)
    for column in ("dossier", "team", "worker"):
        assert [row[text(f"column-{column}")] for row in found[:: len(PROFILES)]] == names
    files = [str(row[text("column-file")]) for row in found[:: len(PROFILES)]]
    assert [file[:60] for file in files] == [name[:60] for name in names]
    assert all(len(file) <= 200 for file in files)
    quoted = [cell for _, cell in cells(book) if str(cell.value).startswith(("=", "+", "-", "@"))]
    assert quoted
    assert all(cell.quotePrefix for cell in quoted)  # else it becomes a formula when someone edits it


def test_mark_up_of_the_library_stays_a_text(made: Callable[[str], bytes]) -> None:
    """The file stays well-formed, and a text in the form of the library's own mark-up is shown as it was."""
    with ZipFile(BytesIO(made("hostile-nl"))) as archive:
        for name in archive.namelist():
            ElementTree.fromstring(archive.read(name))
    names = {str(row[text("column-dossier")]).strip() for row in rows(read(made("hostile-nl")), "dossiers")}
    assert {"<r><t>mark-up</t></r>", "</t></is></c><c><f>1+1</f></c>", "_x0041_"} <= names


def test_the_team_is_not_told_whose_it_is(made: Callable[[str], bytes]) -> None:
    """On a shared drive: no worker, no file, no place and no date, and where something is left out it says so."""
    book = read(made("team-nl"))
    headings = {str(cell.value) for page in book.worksheets[1:-1] for cell in page[1] if page.title != "Niet gelezen"}
    assert headings.isdisjoint(text(f"column-{key}") for key in ("worker", "file", "line", "pointer", "due"))
    assert [place for place, cell in cells(book) if isinstance(cell.value, datetime)] == []
    withheld = text("withheld-safety")
    outcomes = {row[text("column-criterion")]: row[text("column-outcome")] for row in rows(book, "findings")}
    assert outcomes["TT-03"] == withheld
    assert {row[text("column-total-high")] for row in rows(book, "dossiers")} == {text("sheet-not-shown")}


def test_the_officer_finds_the_dossier_of_the_team(made: Callable[[str], bytes]) -> None:
    """When the team asks about dossier-0003, the officer can look up which one that is."""
    officer, team = (rows(read(made(name)), "dossiers") for name in ("officer-nl", "team-nl"))
    assert [row[text("column-team-name")] for row in officer] == [row[text("column-dossier")] for row in team]
    assert len({row[text("column-team-name")] for row in officer}) == len(officer) / len(PROFILES)


def test_what_there_is_to_do_stands_by_team(run: Run, made: Callable[[str], bytes]) -> None:
    """A team leader filters on the team and has the whole list, with the day for the officer and the words for all."""
    found = rows(read(made("officer-nl")), "actions")
    listed = action_list(run, load_catalogue("nl"), 10_000)
    items = [
        (group.code, step.todo, item.dossier, item.when, datetime.fromisoformat(item.due) if item.due else None)
        for group in listed.groups
        if group.kind == "team"
        for section in group.sections
        for step in section.steps
        for item in step.items
    ]
    headings = [text(f"column-{key}") for key in ("team", "todo", "dossier", "when", "due")]
    there = [tuple(row[heading] for heading in headings) for row in found]
    assert [row for row in there if row[2]] == items


def test_what_has_no_room_is_said_aloud(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sheet that is full does not look as if that was all."""
    monkeypatch.setattr(table, "MOST_ROWS", 101)
    book = read(b"".join(render(run, load_catalogue("nl"))))
    assert sheet(book, "findings").max_row == 101
    said = [str(cell) for (cell,) in sheet(book, "summary").iter_rows(max_col=1, max_row=8, values_only=True)]
    subjects = sum(len(f.subjects) or 1 for r in run.dossiers for p in r.profiles for f in p.findings)
    left_out = text("sheet-left-out", sheet=text("sheet-findings"), most=100, count=subjects - 100)
    assert left_out in said


def test_the_same_run_gives_the_same_file(run: Run, made: Callable[[str], bytes]) -> None:
    """A report can be made again and compared."""
    assert b"".join(render(run, load_catalogue("nl"))) == made("officer-nl")


def test_the_first_sheet_says_what_it_is(made: Callable[[str], bytes]) -> None:
    """Whoever opens it reads first that a score is about the file, and on which day and by which rules it is."""
    book = read(made("officer-en"))
    said = [str(cell) for row in sheet(book, "summary", "en").iter_rows(values_only=True) for cell in row if cell]
    assert text("run-disclaimer", "en") in said[:3]
    assert {"2026-06-30", *PROFILES} <= {word.strip("();") for line in said for word in line.split()}
    assert book.properties.created == datetime(2026, 6, 30)
    assert book.properties.title == said[0]


def test_a_sum_says_what_is_not_in_it(run: Run, made: Callable[[str], bytes]) -> None:
    """Who lays the team's first sheet beside the officer's reads why its outcomes are fewer."""
    for name, of in (("officer-nl", run), ("team-nl", for_team(run, ()))):
        hidden = [
            len(profile.criteria) - len(summary.criteria)
            for profile, summary in zip(of.reference.profiles, of.summary.profiles, strict=True)
        ]
        said = [row[0] for row in sheet(read(made(name)), "summary").iter_rows(values_only=True)]
        assert [line for line in said if str(line).endswith("te veel zegt over één gezin.")] == [
            text("chart-hidden", count=count) for count in hidden if count == 1
        ]
        assert [line for line in said if str(line).endswith("te veel zeggen over één gezin.")] == [
            text("chart-hidden", count=count) for count in hidden if count > 1
        ]
        assert any(hidden) == (name == "team-nl")


def test_a_count_of_risks_is_explained_where_it_differs_from_its_criterion(run: Run) -> None:
    """Who sees a risk in more files than a criterion is not met in reads that an explained deviation makes it occur."""
    outcomes = {count.criterion: count.outcomes for count in run.summary.profiles[0].criteria}
    assert outcomes["VV-01"]["explained"]
    book = read(b"".join(render(run, load_catalogue("nl"))))
    said = dict(sheet(book, "summary").iter_rows(max_col=2, values_only=True))
    assert "een criterium dat vooral over het risico gaat" in str(said["Komt voor, “7 van 20”"])
    assert "maakt ook dat een risico voorkomt" in str(said[f"Toegelichte afwijking ({PROFILES[0]})"])


def written(dossiers: Path, target: Path) -> Workbook:
    """The workbook that the command makes, for whom it is by default."""
    call = [sys.executable, "-m", "checker", "check", str(dossiers), "--as-of", "2026-06-30"]
    subprocess.run([*call, "--output", f"xlsx:{target}"], cwd=ROOT, check=True, capture_output=True, timeout=120)
    return load_workbook(target)


def test_the_command_writes_it(tmp_path: Path) -> None:
    """One call makes the workbook; without saying for whom it is for the team."""
    book = written(ROOT / "dossiers_example", tmp_path / "report.xlsx")
    dossiers = {row[text("column-dossier")] for row in rows(book, "dossiers")}
    assert dossiers == {json.loads(path.read_bytes())["id"] for path in (ROOT / "dossiers_example").glob("*.json")}
    assert text("about-audience-team") in {row[1] for row in sheet(book, "summary").iter_rows(values_only=True)}


def test_one_family_is_no_team(tmp_path: Path) -> None:
    """Of a single dossier nothing is told as if it were about a team, and the sheet says so instead of being bare."""
    book = written(ROOT / "dossiers_example" / "goed-dossier.json", tmp_path / "report.xlsx")
    (said,) = sheet(book, "groups").iter_rows(min_row=2, values_only=True)
    assert [cell for cell in said if cell] == [text("withheld-small")]
