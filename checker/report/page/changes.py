"""What changed and what is about to, ready for the template."""

from __future__ import annotations

from msgspec import Struct

from checker.catalogue import Catalogue
from checker.report.changes import CriterionRow, MovedRow, NamedRow, OpenRow, opening, words_of
from checker.run import Run

_MOST = 100  # rows of each table


class PageChanges(Struct, frozen=True):
    """The sentences, and the tables behind them; `moved_more` and `soon_more` say how many rows are left out."""

    sentences: tuple[str, ...]
    kinds: tuple[str, ...]
    criteria: tuple[CriterionRow, ...]
    moved: tuple[MovedRow, ...]
    moved_more: int
    dossiers: tuple[NamedRow, ...]
    longest: tuple[OpenRow, ...]
    soon: tuple[OpenRow, ...]
    soon_more: int


def changes(run: Run, catalogue: Catalogue) -> PageChanges | None:
    """All of it; None when the run was not made beside kept ones."""
    if run.history is None:
        return None
    words, difference, coming = words_of(run, catalogue), run.history.difference, run.history.coming
    soon = words.soon(coming)
    return PageChanges(
        sentences=opening(run, catalogue),
        kinds=words.headings(),
        criteria=words.criteria(difference) if difference else (),
        moved=words.moved(difference.moved[:_MOST]) if difference else (),
        moved_more=max(len(difference.moved) - _MOST, 0) + difference.left_out if difference else 0,
        dossiers=words.dossiers(difference) if difference else (),
        longest=words.longest(difference) if difference else (),
        soon=soon[:_MOST],
        soon_more=max(len(soon) - _MOST, 0) + coming.left_out,
    )
