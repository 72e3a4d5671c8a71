"""A run as one page that needs nothing but a browser: the summary as text, the rest for who looks further."""

from __future__ import annotations

from collections.abc import Iterator

from checker.catalogue import Catalogue
from checker.report.about import about, overlaps
from checker.report.actions import action_list
from checker.report.faults import placed_fault
from checker.report.notices import notices
from checker.report.page import details
from checker.report.page.assets import environment, policy, script, style
from checker.report.page.changes import changes
from checker.report.page.overview import columns, flips, overviews
from checker.report.page.rows import framework, rows
from checker.report.page.to_do import MOST as MOST_ITEMS
from checker.report.page.to_do import groups, lists
from checker.report.page.trend import trend_of
from checker.report.quoted import quoted
from checker.run import Run, Unreadable

_TOGETHER = 64  # bits of the page that are given out as one piece
_UNREADABLE = 200  # files that are named
_FAULTS = 5  # faults of each that are told


def render(run: Run, catalogue: Catalogue) -> Iterator[bytes]:
    """The page in pieces, so that a large run is never whole in memory."""
    detailed = min(run.receipt.dossiers, details.MOST)
    to_do = action_list(run, catalogue, MOST_ITEMS)
    page = environment().get_template("page.html.j2")
    stream = page.stream(
        about=about(run, catalogue),
        actions=lists(to_do),
        changes=changes(run, catalogue),
        chunks=details.chunks(run, catalogue),
        columns=columns(run, catalogue),
        detailed=detailed,
        flips=flips(run, catalogue),
        framework=framework(
            run, catalogue, detailed=detailed, chunk=details.CHUNK, actions=groups(to_do), wellTitle=to_do.well_title
        ),
        lang=catalogue.lang,
        notices=notices(run, catalogue),
        overlaps=overlaps(run, catalogue),
        overviews=overviews(run, catalogue),
        policy=policy(),
        receipt=run.receipt,
        rows=rows(run),
        script=script(),
        style=style(),
        text=catalogue.text,
        to_do=to_do,
        trend=trend_of(run, catalogue),
        unreadable=[_faults(item, catalogue) for item in run.receipt.unreadable[:_UNREADABLE]],
    )
    stream.enable_buffering(_TOGETHER)
    for piece in stream:
        yield piece.encode()


def _faults(item: Unreadable, catalogue: Catalogue) -> tuple[str, list[str], int]:
    """A file that could not be read, what is wrong with it in words, and how much more is."""
    said = [placed_fault(item, fault, catalogue) for fault in item.faults[:_FAULTS]]
    return quoted(item.file), said, len(item.faults) - len(said)
