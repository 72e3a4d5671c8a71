"""A run that was kept, or written as JSON, as one side of a comparison."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import IO

from msgspec import structs

from checker.archive.compare import Side
from checker.archive.json_rows import read_json_run, unread_key
from checker.archive.kept import KeptRun
from checker.archive.row_spool import RowSpool
from checker.archive.rows import Column, DossierRow
from checker.history import Mark
from checker.run import ProfileReceipt

_SHOWN = 12  # digits of a fingerprint, where nobody knows the name


@dataclass(frozen=True)
class KnownRun:
    """A run to compare. `names` gives dossiers by fingerprint, `titles` criteria by profile and code, by language, as
    far as it knows them. `kept`: it is from an archive; `key` tells by which key."""

    side: Side
    rows: Callable[[], Iterable[DossierRow]]
    names: Mapping[str, str]
    profiles: tuple[str, ...]
    titles: Mapping[Column, Mapping[str, str]]
    safety: frozenset[str]
    kept: bool
    key: str


class _Itself(Mapping[str, str]):
    """By what a run knows its dossiers as their names: the first signs of a fingerprint, or a whole id."""

    def __init__(self, longest: int | None) -> None:
        self._longest = longest

    def __getitem__(self, fingerprint: str) -> str:
        return fingerprint[: self._longest]

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def of_archive(run: KeptRun) -> KnownRun:
    """A run of an archive; Damaged when it is not as it was written."""
    receipt = run.receipt
    return KnownRun(
        side=Side(
            mark=Mark(receipt.number, receipt.as_of, receipt.version, receipt.rules_hash),
            columns=receipt.columns,
            rules=_rules(receipt.profiles),
            unread=frozenset(item.file for item in run.unread()),
        ),
        rows=run.rows,
        names=_Itself(_SHOWN),
        profiles=tuple(profile.name for profile in receipt.profiles),
        titles={},
        safety=frozenset(),
        kept=True,
        key=receipt.key,
    )


def of_json(file: IO[bytes], spool: RowSpool) -> KnownRun:
    """A run as `check --output json` writes it, its rows in `spool`, which was empty. NotARun when it is none that can
    be compared."""
    run = read_json_run(file, spool)
    receipt = run.receipt
    return KnownRun(
        side=Side(
            mark=Mark(0, receipt.as_of, receipt.version, receipt.rules_hash),
            columns=run.columns,
            rules=_rules(receipt.profiles),
            unread=frozenset(unread_key(item) for item in receipt.unreadable),
        ),
        rows=lambda: spool,
        names=_Itself(None),
        profiles=tuple(profile.name for profile in receipt.profiles),
        titles={(p.name, c.code): c.title for p in run.profiles for c in p.criteria},
        safety=frozenset(c.code for p in run.profiles for c in p.criteria if c.child_safety),
        kept=False,
        key="",
    )


def _rules(profiles: Iterable[ProfileReceipt]) -> tuple[str, ...]:
    """The digests of the criteria, in the order of the findings of a row."""
    return tuple(digest for profile in profiles for digest in profile.criteria.values())


def under_one_name(before: KnownRun, after: KnownRun) -> KnownRun:
    """The earlier run with its profile called as that of the later one, when each has one and these differ: what both
    ask by the same code is then compared."""
    if before.profiles == after.profiles or (len(before.profiles), len(after.profiles)) != (1, 1):
        return before
    name = after.profiles[0]
    columns = tuple((name, code) for _, code in before.side.columns)
    titles = {(name, code): title for (_, code), title in before.titles.items()}
    return replace(before, side=structs.replace(before.side, columns=columns), titles=titles)
