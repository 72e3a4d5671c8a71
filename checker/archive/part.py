"""A kept run as if some of its criteria had not been asked."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from msgspec.structs import replace

from checker.archive.compare import Side
from checker.archive.rows import DossierRow


def without(side: Side, rows: Iterable[DossierRow], criteria: Collection[str]) -> tuple[Side, Iterator[DossierRow]]:
    """The side of a comparison and its rows without the criteria of these codes, under whichever profile."""
    places = [place for place, (_, code) in enumerate(side.columns) if code not in criteria]
    kept = replace(
        side,
        columns=tuple(side.columns[place] for place in places),
        rules=tuple(side.rules[place] for place in places),
    )
    return kept, (replace(row, findings=tuple([row.findings[place] for place in places])) for row in rows)
