"""Two runs beside each other, for a person at a terminal: what is different, and what that comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from checker.catalogue import Catalogue
from checker.history import Difference, Mark
from checker.report.changes import CAUSES, KINDS, ChangeWords
from checker.report.frame import framed
from checker.report.terms import Terms

_MOST = 20  # findings that are listed under each cause
_NAMED = 10


def render(
    difference: Difference,
    profiles: tuple[str, str],
    titles: Mapping[tuple[str, str], Mapping[str, str]],
    catalogue: Catalogue,
    *,
    named: bool,
) -> RenderableType:
    """The difference as tables. `profiles` are the names of those of both runs, `titles` those of criteria, by
    language, as far as they are known; `named`: dossiers of an archive stand by their names, as far as these are."""
    return Group(*_parts(difference, profiles, titles, catalogue, named))


def _parts(
    difference: Difference,
    profiles: tuple[str, str],
    titles: Mapping[tuple[str, str], Mapping[str, str]],
    catalogue: Catalogue,
    by_name: bool,
) -> Iterator[RenderableType]:
    text = catalogue.text
    known = {column: words[catalogue.lang] for column, words in titles.items()}
    words = ChangeWords(known, {}, Terms(difference.after.as_of, "officer", catalogue), catalogue)
    for place, mark, profile in zip(("before", "after"), (difference.before, difference.after), profiles, strict=True):
        yield Text(_run(place, mark, profile, words, catalogue), style="bold")
    yield ""
    for sentence in words.sentences(difference):
        yield Text(sentence)
    if profiles[0] != profiles[1]:
        yield Text(text("between-profiles"))
    if difference.before.number:
        yield Text(text("between-names" if by_name else "between-prints"), style="dim")
    for named in words.dossiers(difference):
        if named.names:
            listed = ", ".join(named.names[:_NAMED])
            more = named.more + max(len(named.names) - _NAMED, 0)
            said = text("flips-more", dossiers=listed, count=more) if more else listed
            yield Padding(Text(f"{named.kind_word}: {said}"), (0, 0, 0, 2))
    yield from _by_criterion(difference, words, catalogue)
    for cause in CAUSES:
        if difference.causes.get(cause):
            yield from _by_cause(difference, cause, words, catalogue)


def _run(place: str, mark: Mark, profile: str, words: ChangeWords, catalogue: Catalogue) -> str:
    return catalogue.text(
        f"between-{place}",
        day=words.day(mark.as_of),
        number=f"{mark.number:06d}" if mark.number else "",
        profile=profile,
        version=mark.version,
        rules=mark.rules_hash[:12],
    )


def _by_criterion(difference: Difference, words: ChangeWords, catalogue: Catalogue) -> Iterator[RenderableType]:
    text = catalogue.text
    rows = words.criteria(difference)
    if not rows:
        return
    causes = {(c.profile, c.criterion): c.causes for c in difference.criteria}
    several = _several(difference)
    table = framed(text("changes-criteria"), expand=True)
    if several:
        table.add_column(text("page-profile"), overflow="fold")
    table.add_column(text("changes-column-code"), no_wrap=True)
    for name, ratio in (("name", 3), ("kind", 3), ("cause", 2)):
        table.add_column(text(f"changes-column-{name}"), ratio=ratio, overflow="fold")
    for row in rows:
        moved = zip(KINDS, row.counts, strict=True)
        kinds = ", ".join(_counted(n, text(f"changes-kind-{kind}")) for kind, n in moved if n)
        found = causes[row.profile, row.criterion]
        why = ", ".join(text(f"changes-through-{cause}", count=found[cause]) for cause in CAUSES if found.get(cause))
        table.add_row(*([Text(row.profile)] if several else []), row.criterion, Text(row.title), Text(kinds), Text(why))
    yield ""
    yield table


def _several(difference: Difference) -> bool:
    """Whether a row has to say of which profile it is."""
    return len({c.profile for c in difference.criteria}) > 1


def _counted(count: int, word: str) -> str:
    return f"{count} {word}"


def _by_cause(difference: Difference, cause: str, words: ChangeWords, catalogue: Catalogue) -> Iterator[RenderableType]:
    text, count = catalogue.text, difference.causes[cause]
    rows = words.moved(moved for moved in difference.moved if moved.cause == cause)[:_MOST]
    several = _several(difference)
    table = framed(text(f"changes-by-{cause}", count=count), expand=True)
    if several:
        table.add_column(text("page-profile"), overflow="fold")
    table.add_column(text("changes-column-dossier"), overflow="fold")
    table.add_column(text("changes-column-code"), no_wrap=True)
    for name in ("kind", "outcomes"):
        table.add_column(text(f"changes-column-{name}"), ratio=1, overflow="fold")
    for row in rows:
        profile = [Text(row.profile)] if several else []
        table.add_row(*profile, Text(row.dossier), row.criterion, Text(row.kind_word), Text(row.outcomes_word))
    yield ""
    yield table
    if count > len(rows):
        yield Text(text("changes-more", count=count - len(rows)), style="dim")
