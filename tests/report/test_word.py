"""The Word document says what the run found, in its order, and is a whole file whatever stood in the dossiers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from docx import Document
from docx.document import Document as DocumentType
from docx.oxml.ns import qn
from docx.table import Table
from msgspec import structs

from checker.audience import for_team
from checker.catalogue import LANGUAGES, Catalogue, load_catalogue
from checker.check import Checker, make_run
from checker.cli.doorstep import read_rules
from checker.framework.load import load_framework
from checker.model import DossierResult, Notice
from checker.report.word.document import render
from checker.run import Fault, Run, Unreadable
from checker.tally import Tally

EXAMPLES = Path(__file__).parents[2] / "dossiers_example"
NL = load_catalogue("nl")
TABLE_1, TABLE_2 = "Tabel 1: oordeel en bevindingen", "Tabel 2: risico’s en maatregelen"
HOSTILE = (
    "<w:p><script>alert(1)</script>",
    "\x00\x0b\x1b[31m\ud800\uffff",
    "\u202egnp.exe\u2066",
    "W" * 10_000,
    "]]>&amp;&#0;",
    "123456782",  # what could be a BSN
)


def checked(profiles: tuple[str, ...], names: tuple[str, ...] = ()) -> Run:
    """The examples, or those named, for the officer."""
    framework = load_framework(read_rules(None))
    checker, results = Checker(framework, [framework.profile(name) for name in profiles], date(2026, 6, 30)), []
    tally = Tally(framework, checker.profiles)
    for path in sorted(EXAMPLES.glob("*.json")):
        if not names or path.stem in names:
            found = checker.check(path.read_bytes(), path.name)
            assert isinstance(found, DossierResult)
            results.append(found)
            tally.add(found)
    return make_run(checker, tally, results, [])


@pytest.fixture(scope="module")
def run() -> Run:
    return checked(("inspectorate",))


@pytest.fixture(scope="module")
def document(run: Run) -> DocumentType:
    """The officer's document of it, in Dutch."""
    return opened(run)


def opened(run: Run, catalogue: Catalogue = NL) -> DocumentType:
    return Document(BytesIO(b"".join(render(run, catalogue))))


def headings(document: DocumentType, most: int = 2) -> list[str]:
    names = [f"Heading {level + 1}" for level in range(most)]
    return [p.text for p in document.paragraphs if p.style and p.style.name in names]


def below(document: DocumentType, title: str) -> Iterator[str | list[list[str]]]:
    """What stands below a heading, until the next of its kind: the text of a paragraph, the rows of a table."""
    level = ""
    for item in document.iter_inner_content():
        style = "" if isinstance(item, Table) or item.style is None else str(item.style.name)
        if level and style.startswith("Heading") and style <= level:
            return
        if level:
            yield [[cell.text for cell in row.cells] for row in item.rows] if isinstance(item, Table) else item.text
        elif style.startswith("Heading") and not isinstance(item, Table) and item.text == title:
            level = style
    assert level, f"no heading {title}"


def table(document: DocumentType, title: str) -> list[list[str]]:
    """The rows of the first table below a heading, without its header."""
    return next(item for item in below(document, title) if isinstance(item, list))[1:]


def words(document: DocumentType, title: str) -> str:
    return "\n".join(item for item in below(document, title) if isinstance(item, str))


# What it says.


def test_the_chapters_stand_in_the_order_of_the_inspectors(document: DocumentType) -> None:
    """A council finds one family, one plan and one director where the inspectorate's report has them."""
    assert headings(document)[:9] == [
        "Deel 1: auditrapport",
        "1. Samenvatting",
        "2. Eén gezin",
        "3. Eén plan",
        "4. Eén regisseur",
        "5. Oordeel en vervolg",
        "Deel 2: verbeterplan (concept)",
        TABLE_1,
        TABLE_2,
    ]


def test_a_chapter_goes_from_expectation_to_conclusion(document: DocumentType) -> None:
    """Nobody reads a finding before what it is held against, nor a conclusion before the findings."""
    parts = [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 3"]
    chapter = ["Verwachting", "Bevindingen", "Risico’s", "Conclusie (concept)"]
    assert [part for part in parts if part in chapter] == 3 * chapter


@pytest.mark.parametrize("audience", ["officer", "team"])
def test_each_finding_has_the_counts_of_the_run(run: Run, audience: str) -> None:
    """No number in the report or the plan differs from the one in the sheet and on the page."""
    shown = run if audience == "officer" else for_team(run, ())
    document = opened(shown)
    told = {row[0].split("\n")[0].strip("*"): row[1] for row in table(document, TABLE_1)}
    chapters = "\n".join(words(document, title) for title in ("2. Eén gezin", "3. Eén plan", "4. Eén regisseur"))
    counts = {count.criterion: count.outcomes for count in shown.summary.profiles[0].criteria}
    for criterion in shown.reference.profiles[0].criteria:
        outcomes = counts.get(criterion.code)
        if outcomes is None:
            assert told[criterion.code] == "niet getoond (te klein of overal gelijk)"
            continue
        assert told[criterion.code] in chapters
        whole = sum(outcomes.values()) - outcomes["not_applicable"]
        found = dict(re.findall(r"(?:^|; )([a-z ]+?) in .*?\((\d+ van \d+)\)", told[criterion.code]))
        names = {"not_met": "niet voldaan", "undetermined": "niet vast te stellen", "met": "voldaan"}
        names["explained"] = "afwijking toegelicht"
        assert found == {name: f"{outcomes[key]} van {whole}" for key, name in names.items() if outcomes[key]}


def test_each_risk_has_its_count_and_what_would_mend_it(run: Run, document: DocumentType) -> None:
    """The plan proposes what the rules say makes the failing criteria met, and nothing else."""
    rows = {int(row[0]): row for row in table(document, TABLE_2)}
    texts = {criterion.code: criterion for criterion in run.reference.profiles[0].criteria}
    for risk in run.summary.profiles[0].risks:
        assert f"({risk.occurs} van {risk.applicable})" in rows[risk.number][1]
        proposed = [line for line in rows[risk.number][3].split("\n") if not line.startswith("Ook niet voldaan")]
        assert proposed
        for line in proposed:
            found = re.fullmatch(r"(.*) \(([A-Z]+-\w+): niet voldaan in \d+ van \d+\)", line)
            assert found is not None
            assert found[1] == texts[found[2]].remedy["nl"]
            assert risk.number in (*texts[found[2]].primary, *texts[found[2]].secondary)


def test_what_is_missing_most_is_said_with_in_how_many_dossiers(run: Run, document: DocumentType) -> None:
    """Who wants fewer "cannot be established" reads which datum to record first."""
    missing: dict[str, set[str]] = {}
    for dossier in run.dossiers:
        for finding in dossier.profiles[0].findings:
            for subject in finding.subjects if finding.outcome == "undetermined" else ():
                for datum in subject.missing if subject.outcome == "undetermined" and not subject.advice else ():
                    if (datum.entity, datum.attribute) == ("party", "own_plan"):
                        missing.setdefault("party", set()).add(dossier.dossier)
    assert f"eigen plan van de betrokken partij voor het gezin, in {len(missing['party'])} dossiers" in words(
        document, "3. Eén plan"
    )


def test_a_person_decides_in_marked_places(document: DocumentType) -> None:
    """The program writes no judgement: each chapter, finding and risk has a place that a person fills in."""
    for chapter in ("2. Eén gezin", "3. Eén plan", "4. Eén regisseur", "5. Oordeel en vervolg"):
        rows = [row for item in below(document, chapter) if isinstance(item, list) for row in item]
        assert any(row[0] == "Oordeel" and row[1].startswith("[in te vullen door") for row in rows)
    assert all(row[3].startswith("[in te vullen") for row in table(document, TABLE_1))
    assert all(row[4] == "[eigenaar]\n[klaar op]" and row[5].startswith("[") for row in table(document, TABLE_2))


def test_each_profile_has_its_own_chapters() -> None:
    """Two frameworks in one run are two reports in one document, and never mixed."""
    document = opened(checked(("inspectorate", "den-helder-2017"), ("goed-dossier", "mager-dossier")))
    titles = headings(document)
    assert [title[:2] for title in titles if title[0].isdigit()] == [f"{n}." for n in range(1, 9)]
    assert "DH-" not in words(document, "2. Eén gezin – Rijksinspecties (Bijlage 1 en verwachtingen)")
    assert "DH-" in words(document, "5. Eén gezin – Den Helder 2017 (verbeterplan)")
    flips = {row[0].split("\n")[0] for row in table(document, NL.text("flips-title"))}
    assert flips


def test_all_profiles_at_once_make_a_whole_document() -> None:
    """Who checks by every framework there is gets a document, though their titles are longer than Word keeps of one."""
    framework = load_framework(read_rules(None))
    document = opened(checked(tuple(framework.order), ("goed-dossier",)))
    titles = [framework.profile(name).title["nl"] for name in framework.order]
    cover = next(p.text for p in document.paragraphs if p.style and p.style.name == "Subtitle")
    assert cover == "; ".join(titles)
    assert document.core_properties.subject.startswith(titles[0])


def test_a_team_reads_no_name_of_a_dossier_and_no_safety_of_one_child(run: Run) -> None:
    """What lies on a shared drive holds counts, and the officer's annex is not in it."""
    for audience, there in ((run, True), (for_team(run, ()), False)):
        document = opened(audience)
        assert ("Dossiers bij elke bevinding" in headings(document)) == there
        text = "\n".join(text for text in _everything(document))
        assert any(dossier.dossier in text for dossier in run.dossiers) == there
        assert ("Voor de kwaliteitsmedewerker" in document.sections[0].footer.paragraphs[0].text) == there


def test_a_team_is_told_what_is_left_out_before_it_reads_that_all_is_well() -> None:
    """That everything is met in a good dossier says nothing of the safety that a team may not see: it is said first."""
    said = words(opened(for_team(checked(("inspectorate",), ("goed-dossier",)), ())), "1. Samenvatting")
    left_out = said.index("criteria zijn niet getoond")
    assert left_out < said.index("Wat hieronder over criteria staat, gaat over de andere.") < said.index("Aan alle")
    assert "niet getoond" not in words(opened(checked(("inspectorate",), ("goed-dossier",))), "1. Samenvatting")


def _everything(document: DocumentType) -> Iterator[str]:
    return (node.text or "" for node in document.element.body.iter(qn("w:t")))


def test_one_dossier_and_none_make_a_whole_document() -> None:
    """A batch of one says that it is an example; a batch of nothing claims nothing."""
    one = opened(checked(("inspectorate",), ("goed-dossier",)))
    assert "Een enkel dossier zegt weinig" in words(one, "1. Samenvatting")
    assert next(iter(below(one, TABLE_1))) == "Elk criterium dat gold, is voldaan."
    none = opened(checked(("inspectorate",), ("no-such-file",)))
    assert "Er is geen dossier getoetst." in words(none, "1. Samenvatting")
    assert headings(none, 1) == ["Deel 1: auditrapport", "Bijlagen"]


# How it is made.


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_same_run_gives_the_same_bytes(run: Run, lang: str) -> None:
    """Two files with one hash are one report, and what changed between two is the run."""
    catalogue = load_catalogue(lang)
    first = b"".join(render(run, catalogue))
    assert first == b"".join(render(run, catalogue))
    with ZipFile(BytesIO(first)) as file:
        assert {entry.date_time for entry in file.infolist()} == {(2026, 6, 30, 0, 0, 0)}


@pytest.mark.parametrize(("lang", "tag"), [("nl", "nl-NL"), ("en", "en-GB")])
def test_spelling_is_checked_in_the_language_of_the_document(run: Run, lang: str, tag: str) -> None:
    """Word does not underline every word of a Dutch report in red."""
    document = opened(run, load_catalogue(lang))
    assert document.core_properties.language == tag
    assert {node.get(qn("w:val")) for node in document.styles.element.iter(qn("w:lang"))} == {tag}


def test_every_entry_of_the_contents_leads_to_its_heading(document: DocumentType) -> None:
    """The table of contents works as soon as the file is open, without being renewed."""
    marks = {mark.get(qn("w:name")): mark.getparent() for mark in document.element.body.iter(qn("w:bookmarkStart"))}
    links = list(document.element.body.iter(qn("w:hyperlink")))
    for link in links:
        paragraph = marks[link.get(qn("w:anchor"))]
        assert _text(link) == _text(paragraph)
    assert [_text(link) for link in links] == headings(document)


def _text(element: ElementTree.Element) -> str:
    return "".join(node.text or "" for node in element.iter(qn("w:t")))


def test_tables_carry_their_header_over_and_keep_rows_whole(document: DocumentType) -> None:
    """On the fifth page of a table it still says what the columns are."""
    for found in document.tables:
        assert [row._tr.find(f".//{qn('w:tblHeader')}") is not None for row in found.rows[:2]] == [True, False]
        assert all(row._tr.find(f".//{qn('w:cantSplit')}") is not None for row in found.rows)


def test_wide_tables_lie_on_wide_pages_and_pages_are_numbered(document: DocumentType) -> None:
    """The plan is readable in print; each page says which it is, as of which day, and for whom."""
    assert [section.page_width > section.page_height for section in document.sections] == [
        False,
        False,
        True,
        True,
        False,
    ]
    for section in document.sections:
        assert "Peildatum 30 juni 2026" in section.header.paragraphs[0].text
        codes = [node.text for node in section.footer._element.iter(qn("w:instrText"))]
        assert codes == [" PAGE ", " NUMPAGES "]


def test_who_cannot_see_a_picture_hears_what_it_shows(document: DocumentType) -> None:
    """Each chart has a description with its figures."""
    shapes = document.inline_shapes
    descriptions = [shape._inline.docPr.get("descr") or "" for shape in shapes]
    assert len(descriptions) == 5
    assert all(re.search(r"\d", description) for description in descriptions)


@pytest.mark.parametrize("audience", ["officer", "team"])
def test_text_from_a_file_stays_text(run: Run, audience: str) -> None:
    """A file name or a word of a dossier never breaks the document, and no citizen's number stands in it."""
    unread = tuple(Unreadable(text, 1, (Fault("not-json", 1, 1, "", {"wrong": text}),)) for text in HOSTILE)
    attribute = {"attribute": "case.origin", "dossiers": "1"}
    notices = tuple(Notice("unmapped-word", "inspectorate", "", {**attribute, "word": text}) for text in HOSTILE)
    hostile = structs.replace(run, receipt=structs.replace(run.receipt, unreadable=unread), notices=notices)
    document = opened(hostile if audience == "officer" else for_team(hostile, ()))
    said = list(_everything(document))
    assert max(len(word) for words in said for word in words.split()) < 220  # 200, and quotation marks
    assert not any(sign in "".join(said) for sign in "\u202e\u2066\x1b")
    assert "123456782" not in "".join(said)
    assert ("Niet gelezen of ongeldig" in headings(document)) == (audience == "officer")
