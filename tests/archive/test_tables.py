"""What goes into the archive comes out of it, the same from whoever writes it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings

from checker.archive import tables
from checker.archive.columns import TABLES
from checker.archive.rows import DossierRow, Unread
from checker.archive.store import Archive

from .made import PRINTS, add, contents, receipt, rows, rows_strategy, unread_strategy


@settings(max_examples=25)
@given(rows_strategy(), unread_strategy)
def test_what_was_written_is_read(found: Sequence[DossierRow], unread: Sequence[Unread]) -> None:
    """A trend, a difference or a request to be forgotten would go by figures that no night ever had."""
    with TemporaryDirectory() as folder:
        archive = Archive(Path(folder))
        kept = archive.open(add(archive, found, unread=unread))
        assert list(kept.rows()) == list(found)
        assert kept.unread() == tuple(unread)


def test_a_run_of_many_row_groups_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A municipality with more dossiers than the tests have would lose some, or get those of others."""
    monkeypatch.setattr(tables, "GROUP", 30)
    archive = Archive(tmp_path)
    found = list(rows(101))
    kept = archive.open(add(archive, found))
    with kept.opened("findings.parquet") as file:
        assert pq.ParquetFile(file).num_row_groups > 10
    assert list(kept.rows()) == found


def test_the_same_rows_make_the_same_files(tmp_path: Path) -> None:
    """Nobody could tell by its sums whether a night was made again as it was."""
    found = list(rows(50))
    names = [add(Archive(tmp_path / part), found) for part in ("one", "two")]
    assert contents(tmp_path / "one" / names[0]) == contents(tmp_path / "two" / names[1])


def test_an_analyst_reads_dates_words_and_what_columns_mean(tmp_path: Path) -> None:
    """Who opens the tables finds days as texts, outcomes as numbers, or has to guess what a column is."""
    archive = Archive(tmp_path)
    folder = tmp_path / add(archive, list(rows(20)))
    schema = pq.read_schema(folder / "findings.parquet")
    assert str(schema.field("due").type) == "date32[day]"
    assert set(pq.read_table(folder / "findings.parquet")["outcome"].to_pylist()) >= {"met", "not_met"}
    for table in TABLES:
        found = pq.read_schema(folder / table.file)
        assert [(f.name, f.metadata[b"meaning"].decode()) for f in found] == [(f.name, f.meaning) for f in table.fields]


def test_the_first_dossier_is_as_found_in_every_table(tmp_path: Path) -> None:
    """An analyst who joins the tables gets the outcomes of one dossier beside the risks of another."""
    found = list(rows(30))
    folder = tmp_path / add(Archive(tmp_path), found)
    findings = pq.read_table(folder / "findings.parquet").to_pylist()
    wide = len(receipt().columns)
    for place, row in enumerate(found):
        own = findings[place * wide : (place + 1) * wide]
        assert {item["dossier"] for item in own} == {row.dossier}
        assert [(i["profile"], i["criterion"]) for i in own] == list(receipt().columns)
        assert [i["outcome"] for i in own] == [f.outcome.value for f in row.findings]
    risks = pq.read_table(folder / "risks.parquet").to_pylist()
    assert [(i["dossier"], i["risk"]) for i in risks] == [
        (r.dossier, s.number) for r in found for p in r.risks for s in p
    ]


def test_a_fingerprint_tells_kinds_and_copies_apart() -> None:
    """A file that is called after its dossier would show which dossier it is, and of two copies one would vanish."""
    made = [PRINTS.dossier("a"), PRINTS.dossier("a", 2), PRINTS.dossier("a", 3), PRINTS.content("a")]
    made += [PRINTS.file("a", 1), PRINTS.file("a", 2), PRINTS.file("a1", 1), PRINTS.of("dossier", "a", "b")]
    assert len(set(made)) == len(made)
    assert all(len(item) == 32 for item in made)
