"""Rows of the archive <-> Parquet, some hundreds of dossiers at a time, so that memory does not grow with a run.

The same rows give the same bytes. The row groups of the three tables of dossiers go together: each holds the same
dossiers in all three. What the columns mean stands in the files themselves.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from itertools import islice, pairwise
from typing import IO, Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from checker.archive.columns import DOSSIERS, FINDINGS, RISKS, UNREAD, Table
from checker.archive.rows import Column, DossierRow, FindingRow, RiskRow, Unread
from checker.model import Outcome

GROUP = 60_000  # findings in a row group, about
_EPOCH = date(1970, 1, 1).toordinal()
_NO_DAY = -(2**31)
_TYPES = {
    "text": pa.string(),
    "code": pa.dictionary(pa.int32(), pa.string()),
    "count": pa.int32(),
    "score": pa.float64(),
    "day": pa.date32(),
}
_OUTCOMES = [outcome.value for outcome in Outcome]
_PLACES = {outcome: place for place, outcome in enumerate(Outcome)}

Risk = tuple[str, int]  # a profile and the number of one of its risks
Files = tuple[IO[bytes], IO[bytes], IO[bytes]]  # of dossiers, findings and risks


class Misfit(Exception):
    """The tables of a run do not go together, or do not hold what they are to hold."""


def write_dossiers(rows: Iterable[DossierRow], columns: Sequence[Column], risks: Sequence[Risk], files: Files) -> int:
    """Write the three tables of dossiers; how many dossiers there were. `rows` are sorted by fingerprint, `columns`
    and `risks` are what each of them holds."""
    count = 0
    source = iter(rows)
    dossiers, findings, scores = (_writer(t, f) for t, f in zip((DOSSIERS, FINDINGS, RISKS), files, strict=True))
    with dossiers, findings, scores:
        while group := list(islice(source, _in_group(columns))):
            count += len(group)
            dossiers.write(_of_dossiers(group))
            findings.write(_of_findings(group, columns))
            scores.write(_of_risks(group, risks))
    return count


def write_unread(items: Sequence[Unread], file: IO[bytes]) -> None:
    """Write the table of what could not be read."""
    with _writer(UNREAD, file) as writer:
        writer.write(_table(UNREAD, [pa.array([i.file for i in items], pa.string()), _codes([i.code for i in items])]))


def read_dossiers(columns: Sequence[Column], risks: Sequence[Risk], files: Files) -> Iterator[DossierRow]:
    """The rows that were written, in their order; Misfit when the tables do not hold them."""
    dossiers, findings, scores = (_reader(t, f) for t, f in zip((DOSSIERS, FINDINGS, RISKS), files, strict=True))
    if not dossiers.num_row_groups == findings.num_row_groups == scores.num_row_groups:
        raise Misfit
    bounds = _bounds(risks)
    for number in range(dossiers.num_row_groups):
        names = _group(dossiers, number, "dossier", "file", "content", "status", "container")
        found = [FindingRow(*row) for row in _group(findings, number, *FindingRow.__struct_fields__)]
        scored = [RiskRow(*row) for row in _group(scores, number, "risk", "occurs", "low", "high")]
        if (len(found), len(scored)) != (len(names) * len(columns), len(names) * len(risks)):
            raise Misfit
        for place, (dossier, file, content, status, container) in enumerate(names):
            first, last = place * len(columns), (place + 1) * len(columns)
            own = tuple([tuple(scored[place * len(risks) + a : place * len(risks) + b]) for a, b in bounds])
            yield DossierRow(dossier, file, content, status, tuple(found[first:last]), own, container)


def read_unread(file: IO[bytes]) -> tuple[Unread, ...]:
    """The rows of the table of what could not be read."""
    table = _reader(UNREAD, file)
    return tuple([Unread(*row) for n in range(table.num_row_groups) for row in _group(table, n, "file", "code")])


def read_names(file: IO[bytes]) -> Iterator[tuple[str, str, str]]:
    """The fingerprints of each dossier, of its file and of its container, from the table of dossiers."""
    table = _reader(DOSSIERS, file)
    for number in range(table.num_row_groups):
        yield from _group(table, number, "dossier", "file", "container")


def copy_without(dossiers: Collection[str], source: Files, files: Files) -> None:
    """Copy the three tables of dossiers without the rows of some, by fingerprint; the others stay as they are."""
    left_out = pa.array(sorted(dossiers), pa.string())
    for table, old, new in zip((DOSSIERS, FINDINGS, RISKS), source, files, strict=True):
        found = _reader(table, old)
        with _writer(table, new) as writer:
            for number in range(found.num_row_groups):
                group = found.read_row_group(number, use_threads=False)
                stays = group.filter(pc.invert(pc.is_in(group.column("dossier"), left_out)))
                if stays.num_rows:
                    writer.write(stays)


# Writing.


def _writer(table: Table, file: IO[bytes]) -> pq.ParquetWriter:
    return pq.ParquetWriter(file, _schema(table), compression="zstd", version="2.6")


@cache
def _schema(table: Table) -> pa.Schema:
    fields = [
        pa.field(f.name, _TYPES[f.kind], nullable=bool(f.empty), metadata={"meaning": f.meaning, "empty": f.empty})
        for f in table.fields
    ]
    return pa.schema(fields, {"meaning": table.meaning})


def _in_group(columns: Sequence[Column]) -> int:
    return max(1, GROUP // max(1, len(columns)))


def _table(table: Table, columns: Sequence[pa.Array]) -> pa.Table:
    return pa.table(list(columns), schema=_schema(table))


def _of_dossiers(rows: Sequence[DossierRow]) -> pa.Table:
    return _table(
        DOSSIERS,
        [
            pa.array([row.dossier for row in rows], pa.string()),
            pa.array([row.file for row in rows], pa.string()),
            pa.array([row.content for row in rows], pa.string()),
            _codes([row.status or None for row in rows]),
            _codes([row.container or None for row in rows]),
        ],
    )


def _of_findings(rows: Sequence[DossierRow], columns: Sequence[Column]) -> pa.Table:
    found = [finding for row in rows for finding in row.findings]
    return _table(
        FINDINGS,
        [
            _repeated([row.dossier for row in rows], len(columns)),
            _codes([profile for profile, _ in columns] * len(rows)),
            _codes([criterion for _, criterion in columns] * len(rows)),
            pa.DictionaryArray.from_arrays(pa.array([_PLACES[f.outcome] for f in found], pa.int32()), _OUTCOMES),
            pa.array([f.failing for f in found], pa.int32()),
            pa.array([f.undetermined for f in found], pa.int32()),
            pa.array([f.explained for f in found], pa.int32()),
            pa.array([f.counted for f in found], pa.int32()),
            pa.array([_day(f.due) for f in found], pa.int32()).view(pa.date32()),
            pa.array([_day(f.since) for f in found], pa.int32()).view(pa.date32()),
        ],
    )


def _of_risks(rows: Sequence[DossierRow], risks: Sequence[Risk]) -> pa.Table:
    found = [risk for row in rows for profile in row.risks for risk in profile]
    return _table(
        RISKS,
        [
            _repeated([row.dossier for row in rows], len(risks)),
            _codes([profile for profile, _ in risks] * len(rows)),
            pa.array([risk.number for risk in found], pa.int32()),
            _codes([risk.occurs for risk in found]),
            pa.array([risk.low for risk in found], pa.float64()),
            pa.array([risk.high for risk in found], pa.float64()),
        ],
    )


def _repeated(names: list[str], times: int) -> pa.Array:
    places = [place for place in range(len(names)) for _ in range(times)]
    return pa.DictionaryArray.from_arrays(pa.array(places, pa.int32()), pa.array(names)).dictionary_decode()


def _codes(words: list[str] | list[str | None]) -> pa.Array:
    return pa.array(words, pa.string()).dictionary_encode()


@cache
def _day(day: str) -> int | None:
    return date.fromisoformat(day).toordinal() - _EPOCH if day else None


# Reading.


def _reader(table: Table, file: IO[bytes]) -> pq.ParquetFile:
    try:
        found = pq.ParquetFile(file, pre_buffer=False)
    except pa.ArrowException:
        raise Misfit from None
    if not found.schema_arrow.equals(_schema(table)):
        raise Misfit
    return found


def _bounds(risks: Sequence[Risk]) -> list[tuple[int, int]]:
    """Where among the risks of a dossier those of each profile begin and end."""
    ends = [
        place for place in range(1, len(risks) + 1) if place == len(risks) or risks[place][0] != risks[place - 1][0]
    ]
    return list(pairwise([0, *ends]))


def _group(file: pq.ParquetFile, number: int, *names: str) -> list[tuple[Any, ...]]:
    """The rows of a row group, of the columns named, each value as rows have it."""
    table = file.read_row_group(number, columns=list(names), use_threads=False)
    return list(zip(*(_values(name, table.column(name)) for name in names), strict=True))


def _values(name: str, column: pa.ChunkedArray) -> list[Any]:
    if pa.types.is_dictionary(column.type):
        return [value for chunk in column.chunks for value in _coded(name, chunk)]
    if pa.types.is_date32(column.type):
        days = column.cast(pa.int32()).fill_null(_NO_DAY).to_numpy().tolist()
        return [_text(day) for day in days]
    if pa.types.is_integer(column.type):
        found: list[Any] = column.to_numpy().tolist()
        return found
    values: list[Any] = column.to_pylist()
    return values


def _coded(name: str, chunk: pa.DictionaryArray) -> list[Any]:
    words = chunk.dictionary.to_pylist()
    meant = [*(Outcome(word) for word in words)] if name == "outcome" else [*words, ""]
    return [meant[place] for place in chunk.indices.fill_null(-1).to_numpy(zero_copy_only=False).tolist()]


@cache
def _text(day: int) -> str:
    return "" if day == _NO_DAY else date.fromordinal(day + _EPOCH).isoformat()
