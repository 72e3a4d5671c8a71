"""What stands behind both parts: how it was made, what each word and figure means, the norms, and where to look."""

from __future__ import annotations

from collections.abc import Sequence

from checker.catalogue import Catalogue
from checker.model import Outcome
from checker.reference import CriterionText
from checker.report.about import Line, about
from checker.report.faults import fault_words
from checker.report.notices import notices
from checker.report.quantities import Quantity, meaning, wording
from checker.report.quoted import quoted
from checker.report.word.gathered import MOST_NAMED
from checker.report.word.paper import Paper, Strong, Words
from checker.report.word.view import View
from checker.run import Run

MOST_LISTED = 40


def write_annexes(paper: Paper, run: Run, views: Sequence[View], catalogue: Catalogue) -> None:
    """Receipt and formulas, words for quantities, what to heed, what could not be read, the norms, and for the officer
    the dossiers by finding."""
    text, told = catalogue.text, about(run, catalogue)
    paper.part(text("word-annexes"))
    paper.heading(text("word-receipt"), 2)
    paper.paragraph([Strong(told.disclaimer)])
    _lines(paper, told.receipt, catalogue)
    paper.heading(text("word-formulas"), 2)
    _lines(paper, told.formulas, catalogue)
    paper.heading(text("word-quantities"), 2)
    _quantities(paper, catalogue)
    heeded = notices(run, catalogue)
    if heeded:
        paper.heading(text("notices-title"), 2)
        for notice in heeded[:MOST_LISTED]:
            paper.bullet(notice)
        if len(heeded) > MOST_LISTED:
            paper.bullet(text("word-more", count=len(heeded) - MOST_LISTED))
    officer = run.receipt.audience == "officer"
    if officer and run.receipt.unreadable:
        paper.heading(text("word-unread"), 2)
        _unreadable(paper, run, catalogue)
    if run.summary.flips:
        paper.heading(text("flips-title"), 2)
        _flips(paper, run, views[0])
    for view in views:
        paper.heading(_title(view, "word-norms"), 2)
        _norms(paper, view)
    if officer and run.receipt.dossiers:
        for view in views:
            paper.heading(_title(view, "word-named"), 2)
            _named(paper, view)


def _title(view: View, key: str) -> str:
    title = view.text(key)
    return view.text("word-chapter-of", title=title, profile=view.title) if view.title else title


def _lines(paper: Paper, lines: Sequence[Line], catalogue: Catalogue) -> None:
    header = [catalogue.text(f"word-line-{name}") for name in ("label", "words")]
    paper.table(header, [[Strong(line.label), line.words] for line in lines], [1, 2.4])


def _quantities(paper: Paper, catalogue: Catalogue) -> None:
    text = catalogue.text
    paper.paragraph(text("word-quantities-how"))
    rows = [[wording(of, catalogue), meaning(of, catalogue)] for of in Quantity]
    paper.table([text("word-quantities-words"), text("word-quantities-means")], rows, [1, 2], whole=True)


def _unreadable(paper: Paper, run: Run, catalogue: Catalogue) -> None:
    rows: list[list[Words]] = []
    for item in run.receipt.unreadable[:MOST_LISTED]:
        first = item.faults[0]
        words = fault_words(first, catalogue)
        rows.append([quoted(item.file), str(first.line or item.line), words, str(len(item.faults))])
    header = [catalogue.text(f"word-unread-{name}") for name in ("file", "line", "fault", "faults")]
    paper.table(header, rows, [4, 1.2, 8, 1.4])
    if len(run.receipt.unreadable) > MOST_LISTED:
        paper.paragraph(catalogue.text("word-more", count=len(run.receipt.unreadable) - MOST_LISTED))


def _flips(paper: Paper, run: Run, view: View) -> None:
    """The criteria that come to something else by one profile than by another, the most dossiers first."""
    titles = {p.name: view.names.of(p.title) for p in run.reference.profiles}
    first = sorted(run.summary.flips, key=lambda flip: (-flip.count, flip.criterion))
    rows: list[list[Words]] = []
    for flip in first[:MOST_LISTED]:
        criterion = view.names.criterion(next(iter(flip.outcomes)), flip.criterion)
        outcomes = [f"{titles[name]}: {view.names.outcome(outcome)}" for name, outcome in flip.outcomes.items()]
        rows.append([[Strong(flip.criterion), view.names.of(criterion.title)], outcomes, str(flip.count)])
    header = [view.text("word-norm-criterion"), view.text("flips-outcome"), view.text("word-flips-count")]
    paper.table(header, rows, [4, 7, 2])
    if len(first) > MOST_LISTED:
        paper.paragraph(view.text("word-more", count=len(first) - MOST_LISTED))


def _norms(paper: Paper, view: View) -> None:
    rows: list[list[Words]] = [
        [
            [Strong(view.code(c)), view.names.of(c.title)],
            view.names.of(c.norm),
            _sources(view, c),
        ]
        for c in view.criteria
    ]
    paper.table([view.text(f"word-norm-{name}") for name in ("criterion", "norm", "source")], rows, [4, 7, 5])


def _sources(view: View, criterion: CriterionText) -> list[str]:
    """Where a criterion comes from: each document once, with its places."""
    places: dict[str, list[str]] = {}
    for source in criterion.source:
        places.setdefault(view.names.of(source.title), []).append(source.place)
    return [view.text("word-source", document=title, places="; ".join(found)) for title, found in places.items()]


def _named(paper: Paper, view: View) -> None:
    rows: list[list[Words]] = []
    for criterion in view.criteria:
        names = view.gathered.named.get(criterion.code)
        if names:
            more = view.count(criterion, Outcome.NOT_MET) - len(names)
            listed = ", ".join(quoted(name) for name in names)
            if more:
                listed = view.text("flips-more", dossiers=listed, count=more)
            found = view.part(criterion, Outcome.NOT_MET)
            rows.append([[Strong(criterion.code), view.names.of(criterion.title)], found, listed])
    if not rows:
        paper.paragraph(view.text("word-nothing-open"))
        return
    paper.paragraph(view.text("word-named-how", most=MOST_NAMED))
    paper.table([view.text(f"word-named-{name}") for name in ("criterion", "count", "dossiers")], rows, [4, 2.2, 8])
