"""The Word document says what the run found, in its order, and is a whole file whatever stood in the dossiers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.document import Document as DocumentType
from docx.table import Table
from msgspec import structs

from checker.audience import for_team
from checker.catalogue import LANGUAGES, Catalogue, load_catalogue
from checker.check import Checker, make_run
from checker.cli.doorstep import read_rules
from checker.framework.load import load_framework
from checker.model import DossierResult
from checker.report.word.document import render
from checker.run import Run
from checker.tally import Tally

EXAMPLES = Path(__file__).parents[2] / "dossiers_example"
NL = load_catalogue("nl")
TABLE_1, TABLE_2 = "Tabel 1: oordeel en bevindingen", "Tabel 2: risico’s en maatregelen"


@pytest.fixture(scope="module")
def run() -> Run:
    """The examples, by two profiles, for the officer."""
    framework = load_framework(read_rules(None))
    profiles = [framework.profile(name) for name in ("inspectorate", "den-helder-2017")]
    checker, results = Checker(framework, profiles, date(2026, 6, 30)), []
    tally = Tally(framework, checker.profiles)
    for path in sorted(EXAMPLES.glob("*.json")):
        found = checker.check(path.read_bytes(), path.name)
        assert isinstance(found, DossierResult)
        results.append(found)
        tally.add(found)
    return make_run(checker, tally, results, [])


def opened(run: Run, catalogue: Catalogue = NL) -> DocumentType:
    return Document(BytesIO(b"".join(render(run, catalogue))))


def headings(document: DocumentType, most: int = 2) -> list[str]:
    return [
        p.text for p in document.paragraphs if p.style and p.style.name in [f"Heading {n + 1}" for n in range(most)]
    ]


def table_under(document: DocumentType, title: str) -> Table:
    """The first table below a heading."""
    for item in after(document, title):
        if isinstance(item, Table):
            return item
    raise AssertionError(title)


def after(document: DocumentType, title: str) -> Iterator[object]:
    found = False
    for item in document.iter_inner_content():
        if found:
            yield item
        elif not isinstance(item, Table) and item.text == title and item.style and "Heading" in str(item.style.name):
            found = True


def rows(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def alone(run: Run) -> Run:
    """The run by its first profile only."""
    summary = structs.replace(run.summary, profiles=run.summary.profiles[:1])
    reference = structs.replace(run.reference, profiles=run.reference.profiles[:1])
    receipt = structs.replace(run.receipt, profiles=run.receipt.profiles[:1])
    dossiers = [structs.replace(dossier, profiles=dossier.profiles[:1]) for dossier in run.dossiers]
    return structs.replace(run, summary=summary, reference=reference, receipt=receipt, dossiers=dossiers, notices=())


def test_the_chapters_stand_in_the_order_of_the_inspectors(run: Run) -> None:
    """A council finds one family, one plan and one director where the inspectorate's report has them."""
    assert headings(opened(alone(run)))[:8] == [
        "Deel 1: auditrapport",
        "1. Samenvatting",
        "2. Eén gezin",
        "3. Eén plan",
        "4. Eén regisseur",
        "5. Oordeel en vervolg",
        "Deel 2: verbeterplan (concept)",
        "Tabel 1: oordeel en bevindingen",
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_same_run_gives_the_same_bytes(run: Run, lang: str) -> None:
    """Two files with one hash are one report, and what changed between two is the run."""
    catalogue = load_catalogue(lang)
    first = b"".join(render(run, catalogue))
    assert first == b"".join(render(run, catalogue))
    assert {entry.date_time for entry in ZipFile(BytesIO(first)).infolist()} == {(2026, 6, 30, 0, 0, 0)}


@pytest.mark.parametrize("audience", ["officer", "team"])
def test_each_finding_has_the_counts_of_the_run(run: Run, audience: str) -> None:
    """No number in the plan differs from the one in the sheet and on the page."""
    shown = alone(run) if audience == "officer" else for_team(alone(run), ())
    told = {row[0].split("\n")[0].strip("*"): row[1] for row in rows(table_under(opened(shown), TABLE_1))}
    counts = {count.criterion: count.outcomes for count in shown.summary.profiles[0].criteria}
    for criterion in shown.reference.profiles[0].criteria:
        found = counts.get(criterion.code)
        if found is None:
            assert told[criterion.code] == "niet getoond (te klein)"
        elif found["not_met"] or found["undetermined"]:
            whole = sum(found.values()) - found["not_applicable"]
            for outcome, words in (("not_met", "niet voldaan"), ("met", "voldaan")):
                part = [piece for piece in told[criterion.code].split("; ") if piece.startswith(f"{words} in ")]
                assert [piece.endswith(f"({found[outcome]} van {whole})") for piece in part] == [True] * bool(
                    found[outcome]
                )
        else:
            assert criterion.code not in told
