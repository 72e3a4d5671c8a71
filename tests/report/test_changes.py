"""With what a report opens: what changed and what is about to, the same in every form."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml
from msgspec.structs import replace
from openpyxl import load_workbook
from rich.console import Console

from checker.catalogue import LANGUAGES, load_catalogue
from checker.check import Checker, make_run
from checker.cli.doorstep import framework_of
from checker.cli.formats import FORMATS
from checker.coming import coming
from checker.history import (
    Choices,
    Coming,
    ComingItem,
    CriterionMoves,
    Difference,
    DossierMoves,
    History,
    Mark,
    Moved,
    StillOpen,
)
from checker.model import DossierResult
from checker.report import run_difference
from checker.report.changes import opening
from checker.run import Run
from checker.tally import Tally

CASES = sorted((Path(__file__).parent / "changes").glob("*.yaml"))
EXAMPLES = Path(__file__).parents[2] / "dossiers_example"
PROFILE = "inspectorate"
CHOICES = Choices(90, 5, 25)


def history(case: Mapping[str, Any]) -> History:
    """What a case is about."""
    soon = case["coming"]
    items = (ComingItem(PROFILE, "2026-0001", "VV-01", "2026-11-24"),) * min(soon["items"], 1)
    expected = Coming(str(soon["until"]), soon["dossiers"], items, soon["items"] - len(items))
    if "before" not in case:
        return History(None, expected, (), (), (), CHOICES)
    counts = case.get("dossiers", {})
    difference = Difference(
        before=Mark(1, str(case["before"]), "1", "r"),
        after=Mark(2, "2026-11-22", "1", "r"),
        dossiers=DossierMoves(counts, dict.fromkeys(counts, ())),
        criteria=tuple(
            CriterionMoves(
                *(code.split() if " " in code else (PROFILE, code)),
                {kind: number for kind, number in found.items() if kind not in ("failing", "oldest")},
                {},
                found["failing"],
                str(found.get("oldest", "")),
            )
            for code, found in case["criteria"].items()
        ),
        moved=(),
        left_out=0,
        causes=case.get("causes", {}),
        longest=(),
        only_before=tuple(map(tuple, case.get("only_before", ()))),
        only_after=tuple(map(tuple, case.get("only_after", ()))),
    )
    return History(difference, expected, (), (), (), CHOICES)


@cache
def run() -> Run:
    """A run of some examples."""
    framework = framework_of(None)
    checker = Checker(framework, [framework.profile(PROFILE)], date(2026, 11, 22))
    tally = Tally(framework, checker.profiles)
    files = sorted(EXAMPLES.rglob("*.json"))[:3]
    found = [r for path in files if isinstance(r := checker.check(path.read_bytes(), path.name), DossierResult)]
    for result in found:
        tally.add(result)
    return make_run(checker, tally, found, [])


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_what_the_report_opens_with(file: Path, lang: str) -> None:
    """What `what` says, in the file: each count is said, one as one, and no more is said than there is."""
    case = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert list(opening(replace(run(), history=history(case)), load_catalogue(lang))) == case[lang]


def told() -> Run:
    """A run in which one of everything changed, told of dossiers that are in it."""
    names = [result.dossier for result in run().dossiers]
    case = yaml.safe_load((CASES[0].parent / "one-of-each.yaml").read_text(encoding="utf-8"))
    plain = history(case)
    assert plain.difference is not None
    kinds = ("new", "resolved", "worse", "better", "unclear", "other")
    moved = tuple(
        Moved(PROFILE, names[0], "VV-01", kind, "met", "not_met", (0, 1), "dossier", "2026-08-03") for kind in kinds
    )
    difference = replace(
        plain.difference,
        dossiers=replace(plain.difference.dossiers, names=dict.fromkeys(plain.difference.dossiers.counts, (names[1],))),
        moved=moved,
        left_out=7,
        longest=(StillOpen(PROFILE, names[2], "PL-04", "2026-08-03"),),
    )
    soon = replace(plain.coming, items=(ComingItem(PROFILE, names[2], "VV-01", "2026-11-24"),))
    return replace(run(), history=replace(plain, difference=difference, coming=soon))


def dated(as_of: str, audience: str, begun: str, since: str) -> Run:
    """A run with one finding that is open since a day, as its audience is told."""
    found = told()
    assert found.history
    assert found.history.difference
    (one,) = found.history.difference.longest
    criteria = (CriterionMoves(PROFILE, "PL-04", {}, {}, 1, since),)
    moved = tuple(replace(m, since=since) for m in found.history.difference.moved[:1])
    difference = replace(
        found.history.difference, criteria=criteria, longest=(replace(one, since=since),), moved=moved, left_out=0
    )
    receipt = replace(found.receipt, as_of=as_of, audience=audience)
    return replace(found, receipt=receipt, history=replace(found.history, difference=difference, begun=begun))


WEEK, MONTH, FIRST = "2026-06-29", "2026-02-01", "2026-06-30"
OF_THE_WEEK = "sinds de week van 29 juni 2026"


@pytest.mark.parametrize(
    ("audience", "begun", "since", "said", "cell"),
    [
        ("team", "2026-05-04", WEEK, f"({OF_THE_WEEK})", "week van 2026-06-29"),
        ("team", "2026-07-02", WEEK, f"({OF_THE_WEEK} of eerder; toen is", "week van 2026-06-29 of eerder"),
        ("team", "2026-01-05", MONTH, "(sinds februari 2026)", "februari 2026"),
        ("officer", FIRST, FIRST, "(sinds 30 juni 2026 of eerder; toen is", "2026-06-30 of eerder"),
        ("officer", "2026-05-04", FIRST, "(sinds 30 juni 2026)", "2026-06-30"),
        ("officer", "", FIRST, "(sinds 30 juni 2026)", "2026-06-30"),
    ],
)
def test_since_when_is_told_no_finer_than_it_is_known(
    audience: str, begun: str, since: str, said: str, cell: str
) -> None:
    """A Monday that stands for its week is not the day itself, and before the first kept night nobody looked."""
    found = dated("2026-07-07", audience, begun, since)
    words = load_catalogue("nl")
    assert said in " ".join(opening(found, words))
    page = b"".join((FORMATS["html"].render or (lambda *_: ()))(found, words)).decode()
    assert page.count(f'data-sort="{since}">{cell}</td>') == 2  # what moved, and what is open longest
    book = load_workbook(io.BytesIO(b"".join((FORMATS["xlsx"].render or (lambda *_: ()))(found, words))))
    heads, *rows = book["Veranderingen"].iter_rows(values_only=True)
    columns = [heads.index("Was zo sinds"), heads.index("Open sinds")]
    cells = [[row[column] for column in columns] for row in rows if any(row[column] for column in columns)]
    shown: object = datetime.fromisoformat(since) if cell == since else cell
    assert cells == [[shown, None], [None, shown]]


def test_two_profiles_are_told_apart() -> None:
    """A title that has brackets stands in none, and where two runs are compared each row names its profile."""
    found = told()
    assert found.history
    assert found.history.difference
    plain = found.history.difference
    others = tuple(replace(c, profile="den-helder-2017", causes={"time": 2}) for c in plain.criteria)
    moved = tuple(replace(m, profile="den-helder-2017", cause="time") for m in plain.moved)
    both = replace(plain, criteria=(*plain.criteria, *others), moved=moved, causes={"time": len(moved)})
    said = opening(replace(found, history=replace(found.history, difference=both)), load_catalogue("nl"))
    title = found.reference.profiles[0].title["nl"]
    assert any(sentence.startswith(f"Sinds 21 november 2026, {title}: 1 bevinding nieuw") for sentence in said)
    paper = io.StringIO()
    pair = ("inspectorate", "den-helder-2017")
    Console(file=paper, width=160).print(run_difference.render(both, pair, {}, load_catalogue("nl"), named=False))
    rows = [" ".join(line.split()) for line in paper.getvalue().splitlines()]
    assert any(row.startswith("den-helder-2017 VV-01") and row.endswith("door de tijd: 2") for row in rows)
    assert any(row.startswith(f"den-helder-2017 {moved[0].dossier} VV-01") for row in rows)
    assert any(row.startswith("inspectorate VV-01") for row in rows)


def text_of(form: str, found: Run, lang: str) -> str:
    """What a person reads in a report of that form, in order, without where its lines break."""
    catalogue, made = load_catalogue(lang), FORMATS[form]
    if made.show:
        paper = io.StringIO()
        Console(file=paper, width=90, highlight=False, markup=False).print(made.show(found, catalogue))
        return " ".join(paper.getvalue().split())
    assert made.render
    data = b"".join(made.render(found, catalogue))
    parts = {"docx": ["word/document.xml"], "xlsx": ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"]}
    if form in parts:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            data = b"".join(package.read(name) for name in parts[form])
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", data.decode())).split())


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("form", ["table", "html", "docx", "xlsx"])
def test_every_report_opens_with_it(form: str, lang: str) -> None:
    """Whoever opens any of them reads first what is other than yesterday, in full."""
    said, text = text_of(form, told(), lang), load_catalogue(lang).text
    sentences = opening(told(), load_catalogue(lang))
    places = [said.find(sentence) for sentence in (text("changes-title"), *sentences)]
    assert -1 not in places
    assert places == sorted(places)
    later = {"table": "criteria-title", "html": "page-themes", "docx": "word-summary-whole", "xlsx": "sheet-sheets"}
    assert places[-1] < said.rindex(text(later[form]))
    assert not any(sentence in text_of(form, run(), lang) for sentence in sentences)


def test_the_page_leads_to_each_dossier() -> None:
    """From what changed it is one step to the dossier; of one that is not there any more no step leads nowhere."""
    page = b"".join((FORMATS["html"].render or (lambda *_: ()))(told(), load_catalogue("nl"))).decode()
    names = [result.dossier for result in run().dossiers]
    part = page[page.index('<section class="changes"') :]
    part = part[: part.index("</section>")]
    for name, code in ((names[0], "VV-01"), (names[2], "PL-04"), (names[2], "VV-01")):
        assert f'href="#view=dossier&amp;profile={PROFILE}&amp;dossier={name}&amp;criterion={code}"' in part
    gone = part[part.index("<dt>Verdwenen</dt>") :]
    assert f'<span class="code">{names[1]}</span>' in gone[: gone.index("</dd>")]
    assert "… en nog 7" in part


def test_the_workbook_has_a_row_for_each_change() -> None:
    """The officer filters on a worker's dossiers, and has every change at hand."""
    said = text_of("xlsx", told(), "nl")
    for word in ("nieuw", "opgelost", "slechter", "beter", "niet meer vast te stellen", "anders", "wordt rood"):
        assert word in said
    assert "… en nog 7" in said


def test_the_json_run_holds_it_whole() -> None:
    """A program can make its own of it, and knows when there is nothing."""
    render = FORMATS["json"].render
    assert render
    for found in (told(), run()):
        read = msgspec.json.decode(b"".join(render(found, load_catalogue("nl"))))
        assert msgspec.convert(read["history"], History | None) == found.history


def test_a_team_reads_no_day_on_which_something_turns_red() -> None:
    """By the week, as in the action list: a day could tell on which day something happened."""
    found = told()
    team = replace(found, receipt=replace(found.receipt, audience="team"))
    for form in ("html", "xlsx"):
        assert "wordt rood op 24 november 2026" in text_of(form, found, "nl")
        assert "wordt rood op" not in text_of(form, team, "nl")
        assert "wordt rood binnen een week" in text_of(form, team, "nl")


def test_without_kept_runs_no_report_speaks_of_changes() -> None:
    """A single check does not pretend to know of before."""
    assert opening(run(), load_catalogue("nl")) == ()
    assert coming(run()).until == "2026-11-29"
