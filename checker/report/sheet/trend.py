"""How the figures went: a row for each night of each criterion and risk, the table by year, and what measures did.

Long rather than wide, for who filters on one criterion has the days and the shares below each other, which is what a
chart is made of. The table by year is wide, as that of the sources.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from checker.history import History, MeasureResult, Share, YearCell
from checker.reference import CriterionText, RiskText
from checker.report.counts import part_of, percent_of
from checker.report.lines import Line, Step, criterion_lines, risk_lines
from checker.report.measures import claim, measure_text, owner, verdict, why
from checker.report.sheet.columns import Cell, Column, Kind, Sheet
from checker.report.sheet.words import SheetWords
from checker.run import Run


@dataclass(frozen=True, slots=True)
class Night:
    """One night of one criterion or risk."""

    line: Line
    step: Step
    criterion: CriterionText | None = None
    risk: RiskText | None = None


def trend_criteria(run: Run, history: History, words: SheetWords) -> Sheet[Night]:
    """A row for each criterion and night, those of one criterion below each other."""

    def rows() -> Iterator[Night]:
        for profile in run.reference.profiles:
            texts = {c.code: c for c in profile.criteria}
            for line in criterion_lines(history.trend, profile.name, texts):
                yield from (Night(line, step, criterion=texts[line.key]) for step in line.steps)

    columns = (
        *_when(),
        Column[Night]("criterion", 10, Kind.CODE, lambda n: n.line.key),
        Column[Night]("theme", 24, Kind.TEXT, lambda n: words.theme(n.criterion) if n.criterion else None),
        Column[Night]("title", 36, Kind.TEXT, lambda n: words.names.of(n.criterion.title) if n.criterion else None),
        Column[Night]("trend-met", 12, Kind.NUMBER, lambda n: n.step.part),
        Column[Night]("trend-not-met", 12, Kind.NUMBER, lambda n: n.step.failing),
        *_rest(run, words),
    )
    return Sheet("trend-criteria", columns, frozen=3, rows=rows())


def trend_risks(run: Run, history: History, words: SheetWords) -> Sheet[Night]:
    """A row for each risk that a criterion feeds and night, those of one risk below each other."""

    def rows() -> Iterator[Night]:
        for profile in run.reference.profiles:
            fed = {number for c in profile.criteria for number in (*c.primary, *c.secondary)}
            texts = {risk.number: risk for risk in run.reference.risks if risk.number in fed}
            for line in risk_lines(history.trend, profile.name, texts):
                yield from (Night(line, step, risk=texts[int(line.key)]) for step in line.steps)

    columns = (
        *_when(),
        Column[Night]("number", 7, Kind.CODE, lambda n: n.line.key),
        Column[Night]("risk", 40, Kind.TEXT, lambda n: words.names.of(n.risk.title) if n.risk else None),
        Column[Night]("trend-occurs", 12, Kind.NUMBER, lambda n: n.step.part),
        *_rest(run, words),
    )
    return Sheet("trend-risks", columns, frozen=3, rows=rows())


def _when() -> Iterator[Column[Night]]:
    yield Column("trend-date", 12, Kind.DATE, lambda n: date.fromisoformat(n.step.as_of))
    yield Column("profile", 16, Kind.CODE, lambda n: n.line.profile)


def _rest(run: Run, words: SheetWords) -> Iterator[Column[Night]]:
    yield Column("trend-untold", 12, Kind.NUMBER, lambda n: n.step.undetermined)
    yield Column("trend-whole", 12, Kind.NUMBER, lambda n: n.step.whole)
    yield Column("trend-share", 10, Kind.NUMBER, lambda n: percent_of(n.step.part, n.step.whole, run))
    yield Column("trend-changed", 12, Kind.CODE, lambda n: words.yes if n.step.changed else None)


@dataclass(frozen=True, slots=True)
class Answered:
    """A criterion with its answer in each year."""

    profile: str
    criterion: CriterionText
    all_of_them: bool
    years: tuple[YearCell, ...]


def by_year(run: Run, history: History, words: SheetWords) -> Sheet[Answered]:
    """A row for each criterion, a column for each year."""
    texts = {(p.name, c.code): c for p in run.reference.profiles for c in p.criteria}
    rows = [Answered(r.profile, texts[r.profile, r.criterion], r.all_of_them, r.years) for r in history.years]
    years = [cell.year for cell in history.years[0].years] if history.years else []
    choices = history.choices
    rule = {"percent": str(choices.yes_from), "fewest": str(choices.fewest)}
    columns = (
        Column[Answered]("profile", 16, Kind.CODE, lambda a: a.profile),
        Column[Answered]("theme", 24, Kind.TEXT, lambda a: words.theme(a.criterion)),
        Column[Answered]("criterion", 10, Kind.CODE, lambda a: a.criterion.code),
        Column[Answered]("title", 36, Kind.TEXT, lambda a: words.names.of(a.criterion.title)),
        Column[Answered]("year-all", 12, Kind.CODE, lambda a: words.yes if a.all_of_them else None),
        *(
            Column[Answered]("year", 26, Kind.TEXT, _answer(place, run, words), {"year": str(year), **rule})
            for place, year in enumerate(years)
        ),
    )
    return Sheet("years", columns, frozen=4, rows=rows)


def _answer(place: int, run: Run, words: SheetWords) -> Callable[[Answered], Cell]:
    """ "✓ 10 van 11", with why there is none."""

    def answer(answered: Answered) -> Cell:
        cell = answered.years[place]
        sign = {"yes": "✓", "no": "X", "": words.text("count-none")}[cell.answer]
        if cell.reason in ("absent", "nowhere"):
            return f"{sign} {words.text(f'years-reason-{cell.reason}')}"
        said = [f"{sign} {part_of(cell.met, cell.applicable, run, words.catalogue)}"]
        said += [words.text("years-explained", count=cell.explained)] if cell.explained else []
        said += [words.text(f"years-reason-{cell.reason}")] if cell.reason else []
        said += [words.text("years-changed")] if cell.changed else []
        return "; ".join(said)

    return answer


def measures(run: Run, history: History, words: SheetWords) -> Sheet[MeasureResult]:
    """A row for each measure and profile that feeds its risk."""
    titles = {risk.number: words.names.of(risk.title) for risk in run.reference.risks}
    catalogue, choices = words.catalogue, history.choices
    columns = (
        Column[MeasureResult]("profile", 16, Kind.CODE, lambda m: m.profile),
        Column[MeasureResult]("number", 7, Kind.CODE, lambda m: f"{m.measure.risk:02d}"),
        Column[MeasureResult]("risk", 32, Kind.TEXT, lambda m: titles[m.measure.risk]),
        Column[MeasureResult]("measure", 44, Kind.TEXT, lambda m: measure_text(m, catalogue)),
        Column[MeasureResult]("measure-owner", 22, Kind.TEXT, owner),
        Column[MeasureResult]("measure-claim", 24, Kind.TEXT, lambda m: claim(m, catalogue)),
        *_side(_BEFORE, lambda m: m.before),
        *_side(_AFTER, lambda m: m.after),
        Column[MeasureResult]("measure-low", 12, Kind.NUMBER, lambda m: _points(m.low)),
        Column[MeasureResult]("measure-high", 12, Kind.NUMBER, lambda m: _points(m.high)),
        Column[MeasureResult](
            "measure-verdict",
            30,
            Kind.TEXT,
            lambda m: verdict(m, catalogue),
            {"fall": str(choices.fall), "fewest": str(choices.fewest)},
        ),
        Column[MeasureResult]("measure-why", 44, Kind.TEXT, lambda m: why(m, choices, catalogue)),
    )
    return Sheet("measures", columns, frozen=4, rows=history.measures)


_BEFORE = ("measure-before-date", "measure-before-occurs", "measure-before-untold", "measure-before-whole")
_AFTER = ("measure-after-date", "measure-after-occurs", "measure-after-untold", "measure-after-whole")


def _side(
    keys: tuple[str, str, str, str], of: Callable[[MeasureResult], Share | None]
) -> Iterator[Column[MeasureResult]]:
    """The figures of one side: the night, in how many dossiers the risk occurs, may occur, and applies."""

    def figure(pick: Callable[[Share], Cell]) -> Callable[[MeasureResult], Cell]:
        return lambda result: pick(found) if (found := of(result)) else None

    when, occurs, untold, whole = keys
    yield Column(when, 12, Kind.DATE, figure(lambda share: date.fromisoformat(share.as_of)))
    yield Column(occurs, 12, Kind.NUMBER, figure(lambda share: share.occurs))
    yield Column(untold, 12, Kind.NUMBER, figure(lambda share: share.undetermined))
    yield Column(whole, 12, Kind.NUMBER, figure(lambda share: share.applicable))


def _points(end: float | None) -> float | None:
    """An end of the interval in points of a percentage."""
    return None if end is None else round(100 * end, 1)
