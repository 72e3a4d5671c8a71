"""A run as a Word file: the report of the audit, a draft improvement plan, and what stands behind both."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from checker.catalogue import Catalogue
from checker.report.about import about
from checker.report.terms import Terms
from checker.report.word.annexes import write_annexes
from checker.report.word.audit import write_audit
from checker.report.word.gathered import gather
from checker.report.word.improvement import write_plan
from checker.report.word.measures import write_measures
from checker.report.word.paper import Margins, Paper, Strong
from checker.report.word.view import View
from checker.run import Run


def render(run: Run, catalogue: Catalogue) -> Iterator[bytes]:
    """The document; the same run gives the same bytes."""
    text, told = catalogue.text, about(run, catalogue)
    day = date.fromisoformat(run.receipt.as_of)
    as_of = Terms(run.receipt.as_of, run.receipt.audience, catalogue).day(day)
    margins = Margins(
        above=(text("word-title"), text("word-as-of", day=as_of)),
        below=text(f"word-for-{run.receipt.audience}"),
        page=text("word-page"),
        of=text("word-of-pages"),
    )
    author = f"checker {run.receipt.version}"
    paper = Paper(text("word-title"), told.profiles, author, catalogue.lang, day, margins)
    gathered = gather(run)
    views = [View(run, summary, gathered[summary.profile], catalogue) for summary in run.summary.profiles]
    paper.title(text("word-title"), told.profiles)
    paper.paragraph(text("word-cover", dossiers=run.receipt.dossiers, day=as_of))
    paper.paragraph(text("word-cover-for", audience=text(f"about-audience-{run.receipt.audience}")))
    paper.paragraph([Strong(text("word-draft"))])
    paper.paragraph([Strong(told.disclaimer)])
    paper.heading(text("word-contents"), 3)
    paper.contents()
    write_audit(paper, run, views)
    if run.receipt.dossiers:
        write_plan(paper, views)
        if run.history is not None:
            write_measures(paper, run.history, views)
    write_annexes(paper, run, views, catalogue)
    yield paper.file()
