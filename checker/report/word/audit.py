"""Part 1: the report of the audit, in the order in which the inspectors write theirs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import count

from checker.model import Outcome
from checker.reference import ChapterText, CriterionText
from checker.report.changes import opening
from checker.report.charts.drawing import Chart
from checker.report.charts.outcomes import criterion_bars, theme_bars
from checker.report.charts.risks import risk_matrix
from checker.report.measures import told
from checker.report.quantities import Quantity, quantity, wording
from checker.report.stood import with_day
from checker.report.word.paper import Fill, Paper, Strong, Words
from checker.report.word.view import View
from checker.run import Run

FAILING, DOUBTFUL = (Outcome.NOT_MET,), (Outcome.UNDETERMINED, Outcome.ERROR)
MOST_FIRST = 3  # of what stands out
MATRIX = 0.7  # of the width of the page
Fact = tuple[str, list[str]]  # a sentence, and what it names


def write_audit(paper: Paper, run: Run, views: Sequence[View]) -> None:
    """Summary, chapters, judgement and follow-up; with several profiles the chapters of each."""
    text = views[0].text
    numbers = count(1)
    paper.part(text("word-audit"))
    paper.paragraph(text("word-audit-how"))
    paper.heading(text("word-summary", number=next(numbers)), 2)
    _summary(paper, run, views)
    for view in views if run.receipt.dossiers else ():
        for chapter in run.reference.chapters:
            title = view.names.of(chapter.title)
            title = text("word-chapter-of", title=title, profile=view.title) if view.title else title
            paper.heading(text("word-chapter", number=next(numbers), title=title), 2)
            _chapter(paper, view, chapter)
    if run.receipt.dossiers:
        paper.heading(text("word-verdict", number=next(numbers)), 2)
        _verdict(paper, run, views)


def _summary(paper: Paper, run: Run, views: Sequence[View]) -> None:
    text = views[0].text
    changed = opening(run, views[0].catalogue)
    if changed:
        paper.heading(text("changes-title"), 3)
        for sentence in changed:
            paper.bullet(sentence)
        paper.heading(text("word-summary-whole"), 3)
    paper.paragraph(text("word-checked", dossiers=run.receipt.dossiers))
    if run.receipt.unreadable:
        paper.paragraph(text("word-unreadable", count=len(run.receipt.unreadable)))
    for view in views if run.receipt.dossiers else ():
        if view.title:
            paper.heading(view.title, 3)
        paper.paragraph(text("word-criteria-total", criteria=len(view.criteria), risks=len(view.fed())))
        _tell(paper, _facts(view, view.criteria, ""))
        _tell(paper, _first_risks(view))
        measures = told(run.history, view.words.name, view.catalogue) if run.history else ""
        if measures:
            paper.bullet(measures)
        _picture(paper, theme_bars(run, view.summary, view.catalogue))
        _picture(paper, risk_matrix(run, view.summary, view.catalogue), MATRIX)
        _note(paper, view.foot_note(view.criteria, view.fed()))
    paper.paragraph([Strong(text("run-disclaimer"))])


def _facts(view: View, criteria: Sequence[CriterionText], key: str) -> Iterator[Fact]:
    """What the counts of some criteria come to, without a judgement. `key` is as in `Gathered.missing`."""
    text = view.text
    shown = view.shown(criteria)
    applying = [c for c in shown if view.applicable(c)]
    if len(shown) < len(criteria):
        yield text("word-fact-hidden", count=len(criteria) - len(shown)), []
    if applying:
        whole, met = len(applying), len(view.met_everywhere(applying))
        failing, doubtful = view.with_any(applying, *FAILING), len(view.with_any(applying, *DOUBTFUL))
        spread = "; ".join(_spread(view, failing))
        yield text("word-fact-met", some=_some(met, whole), count=met, of=whole), []
        yield (
            text("word-fact-failing", some=_some(len(failing), whole), count=len(failing), of=whole, spread=spread),
            [],
        )
        if failing:
            yield text("word-fact-most", count=len(failing)), [_worst(view, c) for c in failing[:MOST_FIRST]]
        yield text("word-fact-doubtful", some=_some(doubtful, whole), count=doubtful, of=whole), []
        missing = view.missing(key, MOST_FIRST)
        if missing:
            yield text("word-fact-missing"), [text("word-part-times", what=w, count=n) for w, n in missing]
    if len(applying) < len(shown):
        yield text("word-fact-nowhere", count=len(shown) - len(applying)), []


def _picture(paper: Paper, chart: Chart | None, share: float = 1.0) -> None:
    if chart:
        paper.picture(chart.png(), (chart.title, chart.description, chart.note), share)


def _note(paper: Paper, note: str) -> None:
    if note:
        paper.paragraph(note, "Caption")


def _some(part: int, whole: int) -> str:
    return "none" if not part else "all" if part == whole else "some"


def _tell(paper: Paper, facts: Iterable[Fact]) -> None:
    for fact, parts in facts:
        paper.bullet(fact)
        for part in parts:
            paper.bullet(part, 2)


def _spread(view: View, failing: Iterable[CriterionText]) -> Iterator[str]:
    """How many criteria are not met in how many dossiers, in words; what is most common first."""
    found = Counter(quantity(view.count(c, Outcome.NOT_MET), view.applicable(c)) for c in failing)
    for word in reversed(Quantity):
        if found[word]:
            yield view.text("word-fact-spread", count=found[word], dossiers=wording(word, view.catalogue))


def _worst(view: View, criterion: CriterionText) -> str:
    how_many = view.in_dossiers(view.count(criterion, Outcome.NOT_MET), view.applicable(criterion))
    return view.text("word-of", what=view.name(criterion), words=view.dated(criterion, how_many))


def _first_risks(view: View) -> Iterator[Fact]:
    """The risks with the highest level."""
    found = [risk for number in view.fed() if (risk := view.risk(number)) and risk.level and risk.occurs]
    first = sorted(found, key=lambda risk: (-(risk.level or (0, 0))[0], -(risk.level or (0, 0))[1], risk.number))
    words = [
        view.text(
            "word-risk-short",
            number=f"{risk.number:02d}",
            title=view.names.of(view.names.risks[risk.number].title),
            dossiers=with_day(view.in_dossiers(risk.occurs, risk.applicable), risk.as_of, view.run, view.catalogue),
            level=view.level(risk),
        )
        for risk in first[:MOST_FIRST]
    ]
    if words:
        yield view.text("word-fact-risks"), words


def _chapter(paper: Paper, view: View, chapter: ChapterText) -> None:
    text = view.text
    criteria = view.of_chapter(chapter)
    paper.heading(text("word-expectation"), 3)
    paper.paragraph(view.names.of(chapter.expectation))
    sources = "; ".join(view.names.source(source) for source in chapter.source)
    paper.paragraph(text("word-expectation-source", sources=sources, count=len(criteria)))
    if not criteria:
        return
    paper.heading(text("word-findings"), 3)
    part, summary = view.narrowed(criteria)
    _picture(paper, criterion_bars(part, summary, view.catalogue))
    for theme in chapter.themes:
        within = [c for c in criteria if c.theme == theme]
        if within:
            paper.heading(view.names.of(view.run.reference.themes[theme]), 4)
            for line in _findings(view, within):
                paper.bullet(line)
    _note(paper, view.foot_note(criteria))
    if any(c.level == "presence" for c in criteria):
        paper.paragraph(text("criteria-judgement"), "Caption")
    paper.heading(text("word-risks"), 3)
    _risks(paper, view, criteria)
    paper.heading(text("word-conclusion"), 3)
    _tell(paper, _facts(view, criteria, chapter.title["nl"]))
    paper.paragraph(text("word-undetermined-means"), keep=True)
    _to_fill(paper, view, ("explanation", "judgement"))


def _findings(view: View, criteria: Sequence[CriterionText]) -> Iterator[Words]:
    """The findings of a theme: what went well in one line, then whatever did not, then what is not said."""
    told = {"word-met-everywhere": view.met_everywhere(criteria), "word-nowhere": view.nowhere(criteria)}
    shown = {c.code for c in view.shown(criteria)}
    told["word-hidden"] = [c for c in criteria if c.code not in shown]
    said = {c.code for group in told.values() for c in group}
    if told["word-met-everywhere"]:
        yield [Strong(view.text("word-met-everywhere")), " ", *_names(view, told["word-met-everywhere"])]
    for criterion in criteria:
        if criterion.code not in said:
            yield [Strong(view.name(criterion)), ": ", view.outcomes(criterion), "."]
    for key in ("word-nowhere", "word-hidden"):
        if told[key]:
            yield [Strong(view.text(key)), " ", *_names(view, told[key])]


def _names(view: View, criteria: Sequence[CriterionText]) -> list[str]:
    return ["; ".join(view.dated(criterion, view.name(criterion)) for criterion in criteria), "."]


def _risks(paper: Paper, view: View, criteria: Sequence[CriterionText]) -> None:
    text = view.text
    numbers = view.risks(criteria)
    if not numbers:
        paper.paragraph(text("word-no-risks"))
        return
    rows: list[list[Words]] = []
    for number in numbers:
        risk, words = view.risk(number), view.names.risks[number]
        about: list[str] = [Strong(view.names.of(words.title)), view.names.of(words.consequence)]
        feeding = ", ".join(c.code for c in criteria if number in c.primary)
        rows.append([f"{number:02d}", about, view.occurs(risk), view.level(risk), feeding])
    header = [text(f"word-risks-{name}") for name in ("number", "risk", "occurs", "level", "fed")]
    paper.table(header, rows, [1, 6, 4.5, 2.2, 2.8])
    _note(paper, view.foot_note((), numbers))


def _verdict(paper: Paper, run: Run, views: Sequence[View]) -> None:
    text = views[0].text
    paper.heading(text("word-verdict-facts"), 3)
    rows: list[list[Words]] = []
    for view in views:
        for chapter in run.reference.chapters:
            criteria = view.of_chapter(chapter)
            title = view.names.of(chapter.title)
            rows.append(
                [
                    [title, view.title] if view.title else title,
                    str(len(criteria)),
                    str(len(view.met_everywhere(criteria))),
                    str(len(view.with_any(criteria, *FAILING))),
                    str(len(view.with_any(criteria, *DOUBTFUL))),
                ]
            )
    names = ("chapter", "criteria", "met", "failing", "doubtful")
    paper.table([text(f"word-verdict-{name}") for name in names], rows, [5, 2, 3, 3, 3], whole=True)
    paper.paragraph(text("word-verdict-legend"))
    for note in dict.fromkeys(view.foot_note(view.criteria) for view in views):
        _note(paper, note)
    paper.heading(text("word-verdict-judgement"), 3)
    paper.paragraph(text("word-verdict-how"), keep=True)
    _to_fill(paper, views[0], ("judgement", "chances", "follow-up"))


def _to_fill(paper: Paper, view: View, names: Sequence[str]) -> None:
    """What a person adds, each with an empty place."""
    rows = [[Strong(view.text(f"word-{name}")), Fill(view.text(f"word-fill-{name}"))] for name in names]
    paper.table([view.text("word-person"), view.text("word-person-words")], rows, [1, 3], whole=True)
