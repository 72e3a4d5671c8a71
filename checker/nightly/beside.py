"""Tonight's run beside the last good one: what is different, for whoever may know it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from msgspec.structs import replace

from checker.archive.compare import Side, compare
from checker.archive.kept import KeptRun
from checker.archive.receipt import RunReceipt
from checker.archive.row_spool import RowSpool
from checker.archive.rows import DossierRow, Unread
from checker.history import Difference, Mark


@dataclass(frozen=True)
class Beside:
    """Tonight's run and the last good one, to tell what is different."""

    last: KeptRun | None
    receipt: RunReceipt
    rows: RowSpool
    unread: tuple[Unread, ...]
    names: Mapping[str, str]
    safety: Collection[str]

    def difference(self, without: Collection[str] = (), shown: Mapping[str, str] | None = None) -> Difference | None:
        """What is different, without some criteria, and with `shown` in the place of ids; None on the first night."""
        if self.last is None:
            return None
        sides = [_Part(self.last.receipt, without), _Part(self.receipt, without)]
        return compare(
            sides[0].side(self.last.unread()),
            sides[1].side(self.unread),
            sides[0].rows(self.last.rows()),
            sides[1].rows(self.rows),
            self.names if shown is None else _Shown(self.names, shown),
            self.safety,
        )


class _Part:
    """What is looked at of a run: all criteria but some."""

    def __init__(self, receipt: RunReceipt, without: Collection[str]) -> None:
        self._receipt = receipt
        self._places = [place for place, (_, code) in enumerate(receipt.columns) if code not in without]

    def side(self, unread: Iterable[Unread]) -> Side:
        receipt = self._receipt
        rules = [digest for profile in receipt.profiles for digest in profile.criteria.values()]
        return Side(
            mark=Mark(receipt.number, receipt.as_of, receipt.version, receipt.rules_hash),
            columns=tuple(receipt.columns[place] for place in self._places),
            rules=tuple(rules[place] for place in self._places),
            unread=frozenset(item.file for item in unread),
        )

    def rows(self, rows: Iterable[DossierRow]) -> Iterable[DossierRow]:
        if len(self._places) == len(self._receipt.columns):
            return rows
        return (replace(row, findings=tuple([row.findings[place] for place in self._places])) for row in rows)


class _Shown(Mapping[str, str]):
    """Names in the place of ids, by fingerprint."""

    def __init__(self, names: Mapping[str, str], shown: Mapping[str, str]) -> None:
        self._names, self._shown = names, shown

    def __getitem__(self, fingerprint: str) -> str:
        return self._shown[self._names[fingerprint]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)
