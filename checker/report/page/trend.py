"""How the figures went: a line for each criterion and risk, the table of X and ✓ by year, and what measures did."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from msgspec import Struct

from checker.catalogue import Catalogue
from checker.history import History, MeasureResult, YearCell
from checker.reference import ProfileText
from checker.report.counts import part_of
from checker.report.lines import (
    Line,
    Shift,
    Step,
    by_day,
    criterion_lines,
    direction,
    points_of_percent,
    risk_lines,
    shifts,
)
from checker.report.measures import claim, how, interval, measure_text, owner, share, verdict, why
from checker.report.names import Names
from checker.report.terms import day_of
from checker.run import Run

_WIDE, _HIGH = 1000, 100  # of the drawing of a line, in units of its own
_SIZES = ("unread", "vanished", "new", "read_again")
_SHIFTS = 10  # the last ones, of which it is told what changed
_ARROWS = {"up": "↗", "down": "↘", "same": "→", "": ""}
_SENSES = ({"up": "better", "down": "worse"}, {"up": "worse", "down": "better"})  # of a criterion, and of a risk


class Drawn(Struct, frozen=True):
    """A line: its path, the dots of its end and of what stands alone, and the places (0-1000) where the rules changed;
    its first, last and difference in words, the days of these where they are not those of the trend (`since`, `on`),
    whether that is better or worse (`sense`; `kind` is for the style sheet), and what somebody hears who does not see
    it. `counts` holds for each day `part/whole`, with `|` before it where the line does not go on from the day before
    and `!` where that is since the rules changed; `-` when there is none."""

    key: str
    title: str
    path: str
    dots: str
    changes: tuple[int, ...]
    first: str
    since: str
    last: str
    on: str
    arrow: str
    change: str
    sense: str
    kind: str
    sort: int
    told: str
    counts: str


class DrawnTheme(Struct, frozen=True):
    """The lines of a theme, or of the risks."""

    title: str
    lines: tuple[Drawn, ...]


class YearSign(Struct, frozen=True):
    """A cell of the table by year: its sign, the count beside it, what else there is to say, and its sort for the
    style sheet."""

    sign: str
    word: str
    count: str
    note: str
    kind: str


class YearTheme(Struct, frozen=True):
    """The rows of a theme: code, title, whether a ✓ takes all dossiers, cells."""

    title: str
    rows: tuple[tuple[str, str, bool, tuple[YearSign, ...]], ...]


class MeasureRow(Struct, frozen=True):
    """A measure, its claim and the figures, in words."""

    risk: str
    text: str
    owner: str
    claim: str
    before: str
    after: str
    interval: str
    verdict: str
    kind: str
    why: str


class TrendOf(Struct, frozen=True):
    """All of one profile."""

    name: str
    title: str
    groups: tuple[DrawnTheme, ...]
    shifts: tuple[str, ...]
    years: tuple[YearTheme, ...]
    measures: tuple[MeasureRow, ...]


class Trend(Struct, frozen=True):
    """All of the view: the days of the points, the first and last of them in words, and how many runs they are; `size`
    says what is other in the number of dossiers than in the run before, "" when it is the same; the years above the
    table; the rules behind it and behind what is said of measures."""

    days: tuple[str, ...]
    first: str
    last: str
    runs: int
    size: str
    years: tuple[int, ...]
    years_how: str
    measures_how: str
    unfed: tuple[MeasureRow, ...]
    profiles: tuple[TrendOf, ...]


def trend_of(run: Run, catalogue: Catalogue) -> Trend | None:
    """The view of the run; None when it says nothing of earlier runs."""
    history = run.history
    if history is None or not history.trend:
        return None
    days = tuple(point.mark.as_of for point in by_day(history.trend))
    maker = _Maker(run, history, days, catalogue)
    choices = history.choices
    return Trend(
        days=days,
        first=day_of(days[0], catalogue),
        last=day_of(days[-1], catalogue),
        runs=len(history.trend),
        size=_size(history, catalogue),
        years=tuple(cell.year for cell in history.years[0].years) if history.years else (),
        years_how=catalogue.text("years-how", percent=choices.yes_from, fewest=choices.fewest),
        measures_how=how(choices, catalogue),
        unfed=maker.measures(""),
        profiles=tuple(maker.profile(profile) for profile in run.reference.profiles),
    )


class _Maker:
    def __init__(self, run: Run, history: History, days: Sequence[str], catalogue: Catalogue) -> None:
        self._run, self._history, self._days, self._catalogue = run, history, days, catalogue
        self._names = Names(run.reference, catalogue)
        first, last = (date.fromisoformat(day).toordinal() for day in (days[0], days[-1]))
        self._places = {
            day: round(_WIDE * (date.fromisoformat(day).toordinal() - first) / max(last - first, 1)) for day in days
        }

    def profile(self, profile: ProfileText) -> TrendOf:
        changed = list(shifts(self._history.trend, profile.name))
        return TrendOf(
            name=profile.name,
            title=self._names.of(profile.title),
            groups=tuple(self._groups(profile)),
            shifts=tuple(self._shift(shift) for shift in changed[-_SHIFTS:]),
            years=tuple(self._years(profile)),
            measures=self.measures(profile.name),
        )

    def _groups(self, profile: ProfileText) -> Iterator[DrawnTheme]:
        fed = {number for c in profile.criteria for number in (*c.primary, *c.secondary)}
        titles = {r.number: self._names.of(r.title) for r in self._run.reference.risks if r.number in fed}
        if titles:
            lines = risk_lines(self._history.trend, profile.name, titles)
            drawn = (self._drawn(line, titles[int(line.key)]) for line in lines)
            yield DrawnTheme(self._catalogue.text("risks-title"), tuple(drawn))
        words = {c.code: self._names.of(c.title) for c in profile.criteria}
        for theme, title in self._run.reference.themes.items():
            codes = [c.code for c in profile.criteria if c.theme == theme]
            if codes:
                lines = criterion_lines(self._history.trend, profile.name, codes)
                yield DrawnTheme(self._names.of(title), tuple(self._drawn(line, words[line.key]) for line in lines))

    def _drawn(self, line: Line, title: str) -> Drawn:
        alike, pieces = line.alike, self._pieces(line.steps)
        moved = points_of_percent(alike, self._run.reference.percentages_from)
        way = direction(alike)
        way = "same" if way and moved == 0 else way  # an arrow beside a nought would say what the nought denies
        sense = _SENSES[line.key.isdigit()].get(way, "")
        first, last = (self._part(alike[place]) if alike else "" for place in (0, -1))
        since = day_of(alike[0].as_of, self._catalogue) if alike and alike[0].as_of != self._days[0] else ""
        return Drawn(
            key=line.key,
            title=title,
            path="".join("M" + "L".join(f"{x} {y}" for x, y in piece) for piece in pieces if len(piece) > 1),
            dots="".join(
                f"M{x} {y}h0" for piece in pieces for x, y in piece[-1:] if piece is pieces[-1] or len(piece) == 1
            ),
            changes=tuple(self._places[step.as_of] for step in line.steps if step.changed),
            first=first if len(alike) > 1 else "",
            since=since if len(alike) > 1 else "",
            last=last,
            on=day_of(alike[-1].as_of, self._catalogue) if alike and alike[-1].as_of != self._days[-1] else "",
            arrow=_ARROWS[way],
            change=self._change(way, moved),
            sense=self._catalogue.text(f"trend-{sense}") if sense else "",
            kind={"better": "met", "worse": "not_met"}.get(sense, ""),
            sort={"up": 1, "down": -1}.get(way, 0) * (1 + abs(moved or 0)),
            told=self._told(line, first, last),
            counts=self._counts(line.steps),
        )

    def _part(self, step: Step) -> str:
        return part_of(step.part, step.whole, self._run, self._catalogue)

    def _change(self, way: str, moved: int | None) -> str:
        if moved is None:
            return self._catalogue.text(f"trend-{way}") if way else ""
        return self._catalogue.text(
            "trend-points", sign="+" if moved > 0 else "−" if moved < 0 else "", count=abs(moved)
        )

    def _told(self, line: Line, first: str, last: str) -> str:
        text, alike = self._catalogue.text, line.alike
        if not alike:
            return text("trend-told-none", what=line.key)
        days = (day_of(alike[place].as_of, self._catalogue) for place in (0, -1))
        return text(
            "trend-told",
            what=line.key,
            count=len(alike),
            first=first,
            last=last,
            **dict(zip(("start", "end"), days, strict=True)),
        )

    def _pieces(self, steps: Iterable[Step]) -> list[list[tuple[int, int]]]:
        """The parts of a line, each through the shares of some days."""
        pieces: list[list[tuple[int, int]]] = []
        for step in steps:
            if step.whole:
                place = self._places[step.as_of], round(_HIGH - _HIGH * step.part / step.whole)
                if step.joined:
                    pieces[-1].append(place)
                else:
                    pieces.append([place])
        return pieces

    def _counts(self, steps: Iterable[Step]) -> str:
        found = {step.as_of: step for step in steps}
        return " ".join(_count(found.get(day)) for day in self._days)

    def _shift(self, shift: Shift) -> str:
        text, day = self._catalogue.text, day_of(shift.as_of, self._catalogue)
        if shift.before != shift.after:
            return text("trend-shift-version", day=day, before=shift.before, after=shift.after)
        return text("trend-shift-rules", day=day, count=len(shift.criteria), codes=", ".join(shift.criteria))

    def _years(self, profile: ProfileText) -> Iterator[YearTheme]:
        rows = {row.criterion: row for row in self._history.years if row.profile == profile.name}
        for theme, title in self._run.reference.themes.items():
            found = [
                (c.code, self._names.of(c.title), rows[c.code].all_of_them, tuple(map(self._sign, rows[c.code].years)))
                for c in profile.criteria
                if c.theme == theme and c.code in rows
            ]
            if found:
                yield YearTheme(self._names.of(title), tuple(found))

    def _sign(self, cell: YearCell) -> YearSign:
        text = self._catalogue.text
        notes = [text("years-explained", count=cell.explained)] if cell.explained else []
        notes += [text(f"years-reason-{cell.reason}")] if cell.reason not in ("", "absent", "nowhere") else []
        notes += [text("years-changed")] if cell.changed else []
        if cell.reason in ("absent", "nowhere"):
            return YearSign(text("count-none"), text(f"years-reason-{cell.reason}"), "", "; ".join(notes), "none")
        sign, word, kind = {
            "yes": ("✓", text("years-yes"), "met"),
            "no": ("X", text("years-no"), "not_met"),
            "": (text("count-none"), text("years-unsaid"), "none"),
        }[cell.answer]
        return YearSign(
            sign, word, part_of(cell.met, cell.applicable, self._run, self._catalogue), "; ".join(notes), kind
        )

    def measures(self, profile: str) -> tuple[MeasureRow, ...]:
        """The measures that are held against the figures of a profile; "" for those that are held against none."""
        return tuple(self._measure(result) for result in self._history.measures if result.profile == profile)

    def _measure(self, result: MeasureResult) -> MeasureRow:
        catalogue, choices = self._catalogue, self._history.choices
        titles = {risk.number: self._names.of(risk.title) for risk in self._run.reference.risks}
        number = result.measure.risk
        return MeasureRow(
            risk=f"{number:02d} {titles[number]}",
            text=measure_text(result, catalogue),
            owner=owner(result),
            claim=claim(result, catalogue),
            before=share(result.before, self._run, catalogue),
            after=share(result.after, self._run, catalogue),
            interval=interval(result, catalogue),
            verdict=verdict(result, catalogue),
            kind={"supports": "met", "contradicts": "not_met", "too_few": "undetermined"}.get(result.verdict, ""),
            why=why(result, choices, catalogue),
        )


def _size(history: History, catalogue: Catalogue) -> str:
    """How many dossiers there are and were, where that is not the same, and why, as far as it is known."""
    if len(history.trend) < 2 or history.trend[-2].dossiers == history.trend[-1].dossiers:
        return ""
    before, now = history.trend[-2:]
    moved, text = history.difference, catalogue.text
    known = moved.dossiers.counts if moved and moved.before.number == before.mark.number else {}
    why = [text(f"trend-size-{kind.replace('_', '-')}", count=known[kind]) for kind in _SIZES if known.get(kind)]
    return text("trend-size", now=now.dossiers, before=before.dossiers, why="; ".join(why))


def _count(step: Step | None) -> str:
    if step is None:
        return "-"
    return ("!" if step.changed else "" if step.joined else "|") + f"{step.part}/{step.whole}"
