"""Rows of an archive, drawn by chance or by number."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from random import Random

import msgspec
import pyarrow.parquet as pq
from hypothesis import strategies as st

from checker.archive.prints import Prints
from checker.archive.receipt import RunProfile, RunReceipt
from checker.archive.recount import FIGURES
from checker.archive.rows import DossierRow, FindingRow, RiskRow, Unread
from checker.archive.store import Archive
from checker.history import Mark, Point, PointProfile, PointRisk
from checker.model import Outcome

PRINTS = Prints(bytes(range(32)))
AS_OF = "2026-11-22"
CODES = ("AB-01", "AB-02", "CD-01")
RISKS = (1, 2, 11)
OCCURS = ("yes", "no", "undetermined", "not_applicable")


def receipt(number: int = 1, as_of: str = AS_OF, dossiers: int = 0, codes: Sequence[str] = CODES) -> RunReceipt:
    """The receipt of a run under two profiles."""
    rules = dict.fromkeys(codes, "cd" * 32)
    profiles = tuple(RunProfile(name, "ab" * 32, 1.0, rules, RISKS) for name in ("one", "two"))
    return RunReceipt(number, as_of, "1.0", "ef" * 32, PRINTS.id, profiles, True, dossiers, {})


days = st.dates(date(1900, 1, 1), date(2200, 12, 31)).map(date.isoformat)
counts = st.integers(0, 5000)
scores = st.one_of(st.none(), st.floats(0, 100).map(lambda score: round(score, 1)))
prints = st.binary(min_size=16, max_size=16).map(bytes.hex)
findings = st.builds(
    FindingRow, st.sampled_from(Outcome), counts, counts, counts, counts, st.one_of(st.just(""), days), days
)


def row_strategy() -> st.SearchStrategy[DossierRow]:
    """One row of a run as `receipt` says."""
    risks = st.tuples(*(st.builds(RiskRow, st.just(n), st.sampled_from(OCCURS), scores, scores) for n in RISKS))
    many = st.tuples(*(findings for _ in receipt().columns))
    status = st.sampled_from(("open", "closed", ""))
    return st.builds(DossierRow, prints, prints, prints, status, many, st.tuples(risks, risks))


def rows_strategy() -> st.SearchStrategy[list[DossierRow]]:
    """The rows of a run, sorted."""
    return st.lists(row_strategy(), max_size=8, unique_by=lambda row: row.dossier).map(
        lambda rows: sorted(rows, key=lambda row: row.dossier)
    )


unread_strategy = st.lists(st.builds(Unread, prints, st.sampled_from(("file-denied", "json-form"))), max_size=5)


def rows(count: int, seed: int = 1, columns: int | None = None) -> Iterator[DossierRow]:
    """So many rows, sorted, the same for the same seed."""
    chance = Random(seed)
    wide = len(receipt().columns) if columns is None else columns
    names = sorted(PRINTS.dossier(f"gezin-{seed}-{number}") for number in range(count))
    for name in names:
        found = tuple(
            FindingRow(chance.choice(list(Outcome)), chance.randrange(3), 0, 0, chance.randrange(3, 9), "", AS_OF)
            for _ in range(wide)
        )
        risks = tuple(RiskRow(number, chance.choice(OCCURS), 10.0, 20.5) for number in RISKS)
        yield DossierRow(name, PRINTS.file(name, 1), PRINTS.content(name), "open", found, (risks, risks))


def add(archive: Archive, found: Sequence[DossierRow], as_of: str = AS_OF, unread: Sequence[Unread] = ()) -> str:
    """Write a run; its name."""
    about = receipt(archive.next_number(), as_of, len(found))
    with archive.write() as new:
        new.rows(found, about)
        new.unread(unread)
        new.document(FIGURES, msgspec.json.encode(figures(about, found)))
        new.finish(about)
    return about.name


def figures(about: RunReceipt, found: Sequence[DossierRow]) -> Point:
    """The point of such a run, counted here."""
    profiles = []
    for place, profile in enumerate(about.profiles):
        first = place * len(profile.criteria)
        outcomes = {
            code: Counter(str(row.findings[first + index].outcome) for row in found)
            for index, code in enumerate(profile.criteria)
        }
        occurs = {risk: Counter(row.risks[place][index].occurs for row in found) for index, risk in enumerate(RISKS)}
        profiles.append(
            PointProfile(
                profile=profile.name,
                explained_fails=True,
                criteria={code: dict(counts) for code, counts in outcomes.items()},
                risks=tuple(
                    PointRisk(n, c["yes"], c["undetermined"], c.total() - c["not_applicable"], "rules")
                    for n, c in occurs.items()
                ),
                rules=profile.criteria,
            )
        )
    mark = Mark(about.number, about.as_of, about.version, about.rules_hash)
    return Point(mark, len(found), 0, tuple(profiles))


def known(folder: Path) -> set[str]:
    """All that is said in the files below a folder: each word of a document, each text of a table."""
    found: set[str] = set()
    for path in folder.rglob("*"):
        if path.suffix == ".parquet":
            table = pq.read_table(path)
            found |= {str(value) for column in table.columns for value in column.to_pylist()}
        elif path.is_file():
            data = path.read_bytes()
            text = gzip.decompress(data) if path.suffix == ".gz" else data
            found |= set(re.findall(r"\w+", text.decode()))
    return found


def contents(folder: Path) -> dict[str, bytes]:
    """All files below a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
