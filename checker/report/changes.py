"""What a run says of what changed and of what is about to, in the words that every report shares."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, timedelta

from msgspec import Struct

from checker.audience.days import by_month, rounded_back
from checker.catalogue import Catalogue
from checker.history import Coming, CriterionMoves, Difference, Moved
from checker.report.terms import Terms
from checker.run import Run

KINDS = ("new", "resolved", "worse", "better", "unclear", "other")
"""The kinds of findings that moved, in the order in which they are counted."""

DOSSIERS = ("new", "closed", "reopened", "vanished", "unread", "read_again")
CAUSES = ("rules", "dossier", "time", "program", "several", "unknown")

_CAME = ("new", "arrived", "seen_again")  # of what fails now, what did not fail before
_FURTHER = ("worse", "better", "unclear", "other")
_AROUND = ("arrived", "seen_again", "gone", "unseen")


class MovedRow(Struct, frozen=True):
    """A finding that moved. `before` and `after` are outcomes; what ends on `_word` is in words. `since` is a day
    (YYYY-MM-DD) or "", to sort by: the first of a week or month in a run for the team."""

    profile: str
    dossier: str
    criterion: str
    title: str
    kind: str
    kind_word: str
    before: str
    after: str
    outcomes_word: str
    cause_word: str
    since: str
    since_word: str


class CriterionRow(Struct, frozen=True):
    """How many findings of a criterion moved, in the order of KINDS, how many fail, and since when the oldest of them
    does: as `MovedRow.since`, and in words."""

    profile: str
    criterion: str
    title: str
    counts: tuple[int, ...]
    failing: int
    oldest: str
    oldest_word: str


class NamedRow(Struct, frozen=True):
    """Dossiers that came or went: the first by name, and how many more there are."""

    kind: str
    kind_word: str
    names: tuple[str, ...]
    more: int


class OpenRow(Struct, frozen=True):
    """A finding that fails, or is about to: since when or when, to sort by (YYYY-MM-DD) and in words."""

    profile: str
    dossier: str
    criterion: str
    title: str
    day: str
    when: str


class ChangeWords:
    """Puts a difference in words. `titles` are those of criteria, by profile and code, and `profiles` those of
    profiles, as far as they are known; `begun` is as in `History`."""

    def __init__(
        self,
        titles: Mapping[tuple[str, str], str],
        profiles: Mapping[str, str],
        terms: Terms,
        catalogue: Catalogue,
        begun: str = "",
    ) -> None:
        self._titles, self._profiles, self._begun = titles, profiles, begun
        self._terms, self._text = terms, catalogue.text

    def sentences(self, difference: Difference) -> Iterator[str]:
        """What is different, the findings first."""
        found = {name: [c for c in difference.criteria if c.profile == name] for name in self._named(difference)}
        several = len(found) > 1
        text = self._text
        ended, begun = (self._whole(found, only) for only in (difference.only_before, difference.only_after))
        for name, criteria in found.items():
            title = self._profiles.get(name, name)
            if name in begun:
                yield text("changes-profile-after", profile=title, count=sum(c.failing for c in criteria))
            elif name in ended:
                yield text("changes-profile-before", profile=title, count=sum(sum(c.moves.values()) for c in criteria))
            else:
                yield from self._of_findings(difference, criteria, title if several else "")
        counts = difference.dossiers.counts
        said = [text(f"changes-dossiers-{k.replace('_', '-')}", count=counts[k]) for k in DOSSIERS if counts.get(k)]
        if said:
            yield text("changes-dossiers", what=", ".join(said))
        causes = [text(f"changes-by-{k}", count=difference.causes[k]) for k in CAUSES if difference.causes.get(k)]
        if causes:
            yield text("changes-causes", what="; ".join(causes))
        for key, only, whole in (("after", difference.only_after, begun), ("before", difference.only_before, ended)):
            for name in found:
                codes = [code for profile, code in only if profile == name and name not in whole]
                if codes:
                    title = self._profiles.get(name, name) if several else ""
                    yield text(f"changes-criteria-{key}", profile=title, criteria=", ".join(codes))

    def _named(self, difference: Difference) -> list[str]:
        return list(dict.fromkeys(c.profile for c in difference.criteria))

    def _whole(self, found: Mapping[str, list[CriterionMoves]], only: Collection[tuple[str, str]]) -> frozenset[str]:
        """The profiles of which one of both runs has no criterion at all."""
        return frozenset(name for name, criteria in found.items() if all((name, c.criterion) in only for c in criteria))

    def _of_findings(self, difference: Difference, criteria: list[CriterionMoves], profile: str) -> Iterator[str]:
        text = self._text
        moves: Counter[str] = Counter()
        for criterion in criteria:
            moves.update(criterion.moves)
        still = sum(c.failing for c in criteria) - sum(moves[kind] for kind in _CAME)
        oldest = min((c.oldest for c in criteria if c.oldest), default="")
        told = oldest if still else ""
        begun = int(self._may_be_older(told))
        open_ = text("changes-said-open", count=still, oldest=self.since(told), begun=begun)
        same = difference.before.as_of == difference.after.as_of and not difference.after.number
        day = "" if same else self.day(difference.before.as_of)  # two runs of one day: neither is the later one
        if not any(moves.values()):
            yield text("changes-nothing", day=day, profile=profile, what=open_)
            return
        said = [text("changes-said-new", count=moves["new"]), text("changes-said-resolved", count=moves["resolved"])]
        yield text("changes-since", day=day, profile=profile, what=", ".join([*said, open_]))
        for kinds, key in ((_FURTHER, "changes-further"), (_AROUND, "changes-around")):
            parts = [text(f"changes-said-{k.replace('_', '-')}", count=moves[k]) for k in kinds if moves[k]]
            if parts:
                yield text(key, what="; ".join(parts))

    def coming(self, coming: Coming) -> str:
        """What turns red this week."""
        items = len(coming.items) + coming.left_out
        return self._text("changes-coming", dossiers=coming.dossiers, count=items, day=self.day(coming.until))

    def day(self, day: str) -> str:
        """A day (YYYY-MM-DD) in words."""
        return self._terms.day(date.fromisoformat(day))

    def since(self, day: str) -> str:
        """Since when something is so, in words: for a team by the week or the month; "" when it is not known."""
        return self._since(day, self.day(day), "since-week") if day else ""

    def since_short(self, day: str) -> str:
        """The same for a cell."""
        return self._since(day, day, "since-week-short") if day else ""

    def _since(self, day: str, words: str, week: str) -> str:
        since = date.fromisoformat(day)
        if not self._terms.exact:
            if by_month(since, self._terms.as_of):
                words = self._text("month-of-year", month=since.month, year=str(since.year))
            else:
                words = self._text(week, day=words)
        return self._text("since-or-earlier", day=words) if self._may_be_older(day) else words

    def is_exact(self, day: str) -> bool:
        """Whether something is so since that very day."""
        return self._terms.exact and not self._may_be_older(day)

    def _may_be_older(self, day: str) -> bool:
        if not (day and self._begun):
            return False
        begun = date.fromisoformat(self._begun)
        return date.fromisoformat(day) == (begun if self._terms.exact else rounded_back(begun, self._terms.as_of))

    def moved(self, moved: Iterable[Moved]) -> tuple[MovedRow, ...]:
        """Findings that moved, in words."""
        text = self._text
        return tuple(
            MovedRow(
                profile=m.profile,
                dossier=m.dossier,
                criterion=m.criterion,
                title=self._title(m.profile, m.criterion),
                kind=m.kind,
                kind_word=text(f"changes-kind-{m.kind}"),
                before=m.before,
                after=m.after,
                outcomes_word=self._outcomes(m),
                cause_word=text(f"changes-cause-{m.cause}"),
                since=m.since,
                since_word=self.since_short(m.since),
            )
            for m in moved
        )

    def _outcomes(self, moved: Moved) -> str:
        """From which outcome to which; where that is the same, how many subjects fail."""
        before, after = (self._text(f"outcome-{o.replace('_', '-')}") for o in (moved.before, moved.after))
        if moved.before == moved.after:
            before, after = f"{before} ({moved.failing[0]})", f"({moved.failing[1]})"
        return self._text("changes-outcomes", before=before, after=after)

    def headings(self) -> tuple[str, ...]:
        """What stands above the counts of a criterion."""
        return tuple(self._text(f"changes-column-{kind}") for kind in KINDS)

    def criteria(self, difference: Difference) -> tuple[CriterionRow, ...]:
        """The criteria of which a finding moved."""
        return tuple(
            CriterionRow(
                profile=c.profile,
                criterion=c.criterion,
                title=self._title(c.profile, c.criterion),
                counts=tuple(c.moves.get(kind, 0) for kind in KINDS),
                failing=c.failing,
                oldest=c.oldest,
                oldest_word=self.since_short(c.oldest),
            )
            for c in difference.criteria
            if any(c.moves.get(kind) for kind in KINDS)
        )

    def dossiers(self, difference: Difference) -> tuple[NamedRow, ...]:
        """Which dossiers came and went, by kind."""
        return tuple(
            NamedRow(
                kind=kind,
                kind_word=self._text(f"changes-named-{kind.replace('_', '-')}"),
                names=(names := difference.dossiers.names.get(kind, ())),
                more=difference.dossiers.counts[kind] - len(names),
            )
            for kind in DOSSIERS
            if difference.dossiers.counts.get(kind)
        )

    def longest(self, difference: Difference) -> tuple[OpenRow, ...]:
        """What fails longest, with the day since when it does."""
        return tuple(
            OpenRow(o.profile, o.dossier, o.criterion, self._title(o.profile, o.criterion), o.since, when)
            for o in difference.longest
            for when in [self.since_short(o.since)]
        )

    def soon(self, coming: Coming) -> tuple[OpenRow, ...]:
        """What turns red this week, and when: by the week in a run for the team."""
        return tuple(
            OpenRow(i.profile, i.dossier, i.criterion, self._title(i.profile, i.criterion), i.day, self._when(i.day))
            for i in coming.items
        )

    def _when(self, day: str) -> str:
        due = date.fromisoformat(day) - timedelta(days=1)
        return self._terms.coming(due.isoformat(), sure=True)

    def _title(self, profile: str, code: str) -> str:
        return self._titles.get((profile, code), "")


def words_of(run: Run, catalogue: Catalogue) -> ChangeWords:
    """What puts the history of a run in words."""
    lang = catalogue.lang
    return ChangeWords(
        {(p.name, c.code): c.title[lang] for p in run.reference.profiles for c in p.criteria},
        {p.name: p.title[lang] for p in run.reference.profiles},
        Terms(run.receipt.as_of, run.receipt.audience, catalogue),
        catalogue,
        run.history.begun if run.history else "",
    )


def opening(run: Run, catalogue: Catalogue) -> tuple[str, ...]:
    """The sentences with which a report opens; none when the run was not made beside kept ones."""
    if run.history is None:
        return ()
    words, difference = words_of(run, catalogue), run.history.difference
    said = [catalogue.text("changes-first")] if difference is None else words.sentences(difference)
    return (*said, words.coming(run.history.coming))
