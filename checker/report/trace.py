"""What became of every entry of the sources, as rows of data and as a table by source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from msgspec import Struct
from rich.table import Table
from rich.text import Text

from checker.catalogue import Catalogue
from checker.framework.load import Framework
from checker.framework.trace import Became, Traced
from checker.vocabulary import Words


class BecameRow(Struct, frozen=True):
    """One thing that an entry became, as `framework.trace.Became`, and in words."""

    kind: str
    codes: tuple[str, ...]
    file: str
    level: str
    profiles: tuple[str, ...]
    key: str
    words: str


class TraceRow(Struct, frozen=True):
    """An entry in one language. `document`, `profile` and `place` are "" when it is of no source; `why` is the reason
    that is declared for an entry without a file of its own."""

    code: str
    title: str
    document: str
    profile: str
    place: str
    became: tuple[BecameRow, ...]
    why: str


def describe(traced: Traced, catalogue: Catalogue) -> TraceRow:
    """An entry and what became of it in the catalogue's language."""
    entry = traced.entry

    def of(words: Words | None) -> str:
        return words[catalogue.lang] if words else ""

    return TraceRow(
        code=traced.code,
        title=of(traced.title),
        document=entry.document if entry else "",
        profile=entry.profile if entry else "",
        place=entry.place if entry else "",
        became=tuple(_row(became, catalogue) for became in traced.became),
        why=of(entry.why) if entry else "",
    )


def _row(became: Became, catalogue: Catalogue) -> BecameRow:
    text, profiles = catalogue.text, ", ".join(became.profiles)
    if became.kind in ("rest", "alias"):
        words = text(f"trace-{became.kind}", codes=", ".join(became.codes))
    elif became.kind == "excuse":
        words = text("trace-excuse", profile=profiles, key=became.key)
    elif became.kind == "profile":
        words = text("trace-profile", file=became.file, key=became.key)
    elif became.kind == "question":
        words = text("trace-question", file=became.file, profiles=profiles)
    else:
        level = text("trace-advice") if became.kind == "advice" else ""
        if became.kind == "criterion" and became.level == "presence":
            level = text("level-presence")
        words = text("trace-criterion", file=became.file, level=level, profiles=profiles)
    return BecameRow(became.kind, became.codes, became.file, became.level, became.profiles, became.key, words)


def render(rows: Iterable[TraceRow], framework: Framework, catalogue: Catalogue) -> Table:
    """The rows as a table, by source; last what is of no source."""
    text = catalogue.text
    table = Table(title=text("trace-title"), title_justify="left", box=None)
    table.add_column(text("rules-code"), no_wrap=True)
    table.add_column(text("rules-title-column"), ratio=2)
    table.add_column(text("trace-place"), ratio=2)
    table.add_column(text("trace-became"), ratio=4, overflow="fold")
    for (document, profile), group in groupby(rows, lambda row: (row.document, row.profile)):
        if document:
            source = framework.documents[document][catalogue.lang]
            title = text("trace-source", source=source, profile=framework.layers[profile].title[catalogue.lang])
        else:
            title = text("trace-apart")
        table.add_row("", Text(title, style="bold"))
        for row in group:
            table.add_row(row.code, row.title, row.place, Text("\n".join(_lines(row, catalogue))))
    return table


def _lines(row: TraceRow, catalogue: Catalogue) -> Iterator[str]:
    if not row.became:
        yield catalogue.text("trace-open")
    yield from (became.words for became in row.became)
    if row.why:
        yield row.why
