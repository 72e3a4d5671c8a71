"""Two nights beside each other, as the nightly report sets them, with outcomes as one likes."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import msgspec
from msgspec.structs import replace

from checker.archive.compare import Side, compare
from checker.archive.measured import measured
from checker.archive.prints import Prints as Key
from checker.archive.project import carried, columns_of, places_of, rows_of
from checker.archive.rows import DossierRow
from checker.archive.trend import point, trend
from checker.archive.years import years
from checker.audience import Night, Standing, for_team
from checker.audience.standing import Prints
from checker.coming import coming
from checker.history import Difference, History, Mark, Measure, Point
from checker.model import DossierResult
from checker.run import Run

from .world import World

KEY = Key(bytes(32))


def fingerprint(text: str) -> str:
    return hashlib.sha256(f"key {text}".encode()).hexdigest()


def prints(edited: Collection[str] = (), edition: str = "2") -> Prints:
    """The fingerprints of dossiers, those that were edited with another one of their content."""

    def of(result: DossierResult) -> tuple[str, str]:
        content = edition if result.dossier in edited else "1"
        return fingerprint(result.dossier), fingerprint(f"{result.dossier} {content}")

    return of


def on(run: Run, as_of: str) -> Run:
    return replace(run, receipt=replace(run.receipt, as_of=as_of))


def seen(run: Run, standing: Standing) -> Run:
    """A run for the team, of a night without others."""
    return for_team(run, (), night=Night(fingerprint, standing, lambda *_: None, lambda _: (), lambda _: ()))


def whole(run: Run) -> bytes:
    return msgspec.json.encode(replace(run, dossiers=list(run.dossiers)))


def without(side: Side, rows: Iterable[DossierRow], criteria: Collection[str]) -> tuple[Side, Iterator[DossierRow]]:
    places = [place for place, (_, code) in enumerate(side.columns) if code not in criteria]
    columns = tuple(side.columns[place] for place in places)
    kept = replace(side, columns=columns, rules=tuple(side.rules[place] for place in places))
    return kept, (replace(row, findings=tuple(row.findings[place] for place in places)) for row in rows)


class Beside:
    """A night beside the nights before, for the officer and for a team."""

    def __init__(self, world: World, run: Run, before: Beside | None, edited: Collection[str] = ()) -> None:
        self._before = before
        self.number = before.number + 1 if before else 1
        self._columns = columns_of(next(iter(run.dossiers)))
        self._digests = tuple(digest for profile in run.receipt.profiles for digest in profile.criteria.values())
        self._ids = {KEY.dossier(d.dossier): d.dossier for d in run.dossiers}
        self._rows = self._rows_of(run, edited)
        self._measures = tuple(
            Measure(risk.number, {"nl": "Iets"}, "beleid", "done", "2026-06-15") for risk in run.reference.risks
        )
        choices = world.framework.register.choices
        tonight = point(self.number, run)
        points = trend(before.points if before else (), tonight, range(99))
        self.points: tuple[Point, ...] = points
        history = History(
            difference=self.difference((), {name: name for name in self._ids.values()}),
            coming=coming(run),
            trend=points,
            years=years(points, run.reference, choices),
            measures=measured(self._measures, points, run.reference, choices),
            choices=choices,
        )
        self.run = replace(run, history=history)
        self._choices = choices

    def _rows_of(self, run: Run, edited: Collection[str]) -> Sequence[DossierRow]:
        results = [
            replace(d, content="2" if d.dossier in edited else "1")
            for d in sorted(run.dossiers, key=lambda d: d.dossier)
        ]
        rows = sorted(rows_of(results, self._columns, KEY, run.receipt.as_of), key=lambda row: row.dossier)
        if self._before is None:
            return rows
        old = {row.dossier: row for row in self._before._rows}
        places = places_of(self._columns, self._before._columns)
        return [carried(row, old.get(row.dossier), places) for row in rows]

    def difference(self, criteria: Collection[str], names: Mapping[str, str]) -> Difference | None:
        if self._before is None:
            return None
        before, rows_before = without(self._before.side, self._before._rows, criteria)
        after, rows_after = without(self.side, self._rows, criteria)
        called = {print_: names[name] for print_, name in self._ids.items()}
        return compare(before, after, rows_before, rows_after, called, ())

    @property
    def side(self) -> Side:
        return Side(Mark(self.number, "2026-06-01", "1", "r"), self._columns, self._digests, frozenset())

    def for_team(self, standing: Standing) -> Run:
        reference = self.run.reference
        return for_team(
            self.run,
            (),
            night=Night(
                name_of=fingerprint,
                standing=standing,
                difference=self.difference,
                years=lambda points: years(points, reference, self._choices),
                measures=lambda points: measured(self._measures, points, reference, self._choices),
            ),
        )
