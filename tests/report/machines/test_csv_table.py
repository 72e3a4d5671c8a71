"""The table for spreadsheets and statistics: what it says of itself is true, and no cell does anything."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from frictionless import Resource

from checker.catalogue import load_catalogue
from checker.report.csv_table import csv_schema

Rows = list[dict[str, str]]
IN_WORDS = {"words", "criterion_words", "clause_words", "remedy_words"}


def rows(written: bytes) -> Rows:
    return list(csv.DictReader(io.StringIO(written.decode("utf-8-sig"), newline=""), delimiter=";"))


def problems(written: bytes, folder: Path) -> list[Any]:
    """What an independent reader finds wrong with a file, holding it against its published description."""
    (folder / "findings.csv").write_bytes(written)
    described = json.loads(json.dumps(csv_schema(load_catalogue("nl"))))
    report = Resource.from_descriptor(described, basepath=str(folder)).validate()
    return [*report.flatten(["rowNumber", "fieldName", "note"])]


def test_a_file_is_as_its_published_description_says(either: Any, lang: str, as_csv: Any, tmp_path: Path) -> None:
    """Whoever reads the table with a program can rely on the description, for each audience and in each language."""
    assert problems(as_csv(either, lang), tmp_path) == []


@pytest.mark.parametrize(
    ("said", "meant"), [(b";not_met;", b";unmet;"), (b"\r\n2026-06-30;", b"\r\n30-06-2026;"), (b";subject;", b";who;")]
)
def test_the_description_is_not_one_that_fits_everything(
    officer: Any, as_csv: Any, tmp_path: Path, said: bytes, meant: bytes
) -> None:
    """A table with another outcome, a Dutch date or another header does not pass for one of ours."""
    assert problems(as_csv(officer, "nl").replace(said, meant, 1), tmp_path) != []


def test_the_published_description_can_be_asked_for(tmp_path: Path, officer: Any, as_csv: Any) -> None:
    """Every column is described in the language of the reader, in the order of the header."""
    for lang in ("nl", "en"):
        described = csv_schema(load_catalogue(lang))
        assert [field["name"] for field in described["schema"]["fields"]] == list(rows(as_csv(officer, lang))[0])
        assert load_catalogue(lang).text("run-disclaimer") in described["description"]


def test_excel_opens_it_in_columns_with_its_accents(officer: Any, as_csv: Any) -> None:
    """Excel with Dutch settings wants a semicolon, and a byte order mark to see the UTF-8; RFC 4180 wants CRLF."""
    written = as_csv(officer, "nl")
    header, _, rest = written.partition(b"\r\n")
    assert header.startswith(b"\xef\xbb\xbfas_of;audience;")
    assert "Eén regisseur" in rest.decode()
    assert rest.endswith(b"\r\n")
    assert b"\n" not in written.replace(b"\r\n", b"")
    assert b"\x00" not in written


def test_no_subject_and_no_reason_is_lost(either: Any, as_csv: Any, as_json: Callable[[Any], dict[str, Any]]) -> None:
    """Each subject of the run stands in the table with its own outcome, and each clause without subjects with why."""
    expected = []
    for dossier in as_json(either)["dossiers"]:
        for result in dossier["profiles"]:
            for finding in result["findings"]:
                same = (result["profile"], dossier["dossier"], finding["criterion"], finding["outcome"])
                expected += [
                    (*same, s["clause"], s["subject"], s["at"] or "", s["outcome"], s["reason"])
                    for s in finding["subjects"]
                ]
                bare = "error" if finding["outcome"] == "error" else "not_applicable"
                expected += [(*same, s["clause"], "", "", bare, s["reason"]) for s in finding["skipped"]]
    named = ("profile", "dossier", "criterion", "criterion_outcome", "clause", "subject", "at", "outcome", "reason")
    found = [tuple(row[name] for name in named) for row in rows(as_csv(either, "nl")) if row["outcome"]]
    assert found == [tuple(item) for item in expected] or sorted(found) == sorted(expected)


def test_what_could_not_be_read_stands_on_top(either: Any, as_csv: Any) -> None:
    """Whoever counts dossiers in the table sees that some are not in it."""
    unread = either.run.receipt.unreadable
    top = rows(as_csv(either, "nl"))[: len(unread)]
    assert [row["reason"] for row in top] == ["unreadable"] * len(unread)
    assert [row["file"].removeprefix("'") for row in top] == [item.file for item in unread]
    assert all(row["words"] and not row["outcome"] for row in top)


def test_no_cell_is_a_formula(officer: Any, as_csv: Any) -> None:
    """A file with a clever name starts nothing when an officer opens the table."""
    found = rows(as_csv(officer, "nl"))
    assert {"1-1", "e.-_", "0", "A..B"} <= {row["dossier"] for row in found}
    cells = [(name, cell) for row in found for name, cell in row.items() if name != "weeks_to_due"]
    assert {cell for _, cell in cells if cell[:1] in tuple("=+-@\t\r\n＝＋－＠") and cell} == set()
    assert {row["weeks_to_due"].lstrip("-").isdigit() for row in found if row["weeks_to_due"]} == {True}


def test_codes_are_the_same_in_every_language(officer: Any, as_csv: Any) -> None:
    """A sum that was made once keeps working when somebody else makes the table; only words are translated."""

    def codes(lang: str) -> list[dict[str, str]]:
        return [{k: v for k, v in row.items() if k not in IN_WORDS} for row in rows(as_csv(officer, lang))]

    assert codes("nl") == codes("en")
    assert {row["words"] for row in rows(as_csv(officer, "nl"))} & {
        row["words"] for row in rows(as_csv(officer, "en"))
    } == set()


def test_a_row_leads_back_to_the_file(officer: Any, as_csv: Any) -> None:
    """The line of a subject is where it stands, so that an officer need not search."""
    led = 0
    for row in rows(as_csv(officer, "nl")):
        data = officer.files.get(row["file"])
        id_ = row["subject"].rpartition("/")[2]
        if data is None or row["entity"] != "member" or not row["pointer"]:
            continue
        _, place, number = row["pointer"].split("/")
        assert json.loads(data)[place][int(number)]["id"] == id_
        assert data.count(b"\n") == 0 or '"id"' in "".join(data.decode().splitlines()[int(row["line"]) - 1 :][:3])
        led += 1
    assert led


def test_a_team_sees_how_long_and_never_when_or_where(team: Any, as_csv: Any) -> None:
    """A table on a shared drive holds no date of a family, no file, no worker; what is left out says that it is."""
    found = rows(as_csv(team, "nl"))
    places = [row[name] for row in found if row["reason"] != "unreadable" for name in ("file", "line", "pointer")]
    assert {*places, *(row["worker"] for row in found), *(row["due"] for row in found)} == {""}
    assert {row["as_of"] for row in found} == {"2026-06-30"}
    assert any(row["weeks_to_due"] for row in found)
    assert not any("laatste dag" in row["words"] for row in found)
    hidden = [row for row in found if row["reason"] == "not_shown"]
    assert {(row["outcome"], row["criterion_outcome"], row["words"]) for row in hidden} == {
        ("", "", "niet getoond (kindveiligheid)")
    }
    safety = {c.code for p in team.run.reference.profiles for c in p.criteria if c.child_safety}
    assert safety <= {row["criterion"] for row in hidden}
    assert safety.isdisjoint(row["criterion"] for row in found if row["outcome"])
