"""Counts of what is withheld, as a team reads them night after night: those of a reference day, the last standing.

A count that is safe by itself is not so beside that of the night before: when one dossier changed in between, their
difference is that dossier. So a report that comes out every night does not count what is withheld anew each time. It
shows the counts of the last standing, with its day, and a new standing is made only

- in a new month, so that there are few to set beside each other, and
- when no dossier, or at least `FEWEST`, came or changed since, and none, or at least `FEWEST`, went or changed: fewer
  would be those few. Nor may just a few be new or gone among more that were edited: a report names those, so that an
  onlooker who takes it that an edit changes little would see them in the difference. Whether a dossier changed is seen
  by its content alone, never by what comes of it, so that the night of a new standing tells of no outcome; and
- when no report is left that was made by a standing that is lost, with the archive or with the run that held it: what
  would be told anew has been held against nothing that those reports tell.

FEWEST dossiers are not enough by themselves. Of five that came, five that fail are told by the difference, just as a
count of five out of five is. So at a new standing each count takes its new value only when what an onlooker works out
by taking the old one from it may be told of a batch: the outcomes now of all that came or changed since the day of the
old one, and likewise the outcomes then of all that went or changed, must be of FEWEST dossiers to which it applies that
do not all come to the same (`may_be_told`). This takes the worst onlooker, who knows the one side and finds the other.
A count that may not follow its predecessor stays as it was, with its day. That it stays says that those dossiers are
few or alike, and never how good or bad they are, for the rule is the same whichever outcome it is. When nothing changed
in the count it is told again: it says nothing new. After `LONGEST_DAYS` a count that never could follow is dropped.

Counts by team are not part of a standing: the dossiers of one team that change in a month are few, teams are put
together otherwise from one night to the next, and dossiers go from one to another, so that sums and differences over
teams would tell of them. A report by itself, that is not made every night, has them.

What is left, and accepted: whoever knows how it came out of all but one of the dossiers that changed finds that one;
and what changes through time or new rules alone, in dossiers that did not change, comes out in the same difference,
where nobody can tell of which of all dossiers it is but who knows the terms of each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from checker.audience.safety import FEWEST, Risks, may_be_told, withheld_criteria
from checker.audience.withheld import Borrowed, risks_of
from checker.history import Point, PointProfile
from checker.model import DossierResult, Outcome
from checker.run import Run
from checker.summary import BatchRisk, FlagFigure, ProfileSummary

LONGEST_DAYS = 366
MOST_STANDINGS = 24
"""How many standings the trend of what is withheld goes back: two years of months."""

DIGITS = 8
"""Of each of the two fingerprints of a dossier, hexadecimal: enough to count which came and went."""

_NOT_APPLICABLE = Outcome.NOT_APPLICABLE.value

Prints = Callable[[DossierResult], tuple[str, str]]
"""For a dossier the keyed fingerprints (hexadecimal, at least DIGITS) of its id and of its content."""


class Count(Struct, frozen=True):
    """A count of dossiers, by outcome or by whether something holds (0 is left out), and the standing it is of."""

    as_of: str
    dossiers: dict[str, int]


class RiskCount(Struct, frozen=True):
    """A risk over the batch as it was on the day of `unsaid`: that counts the dossiers of which no shown criterion says
    already that it occurs."""

    risk: BatchRisk
    unsaid: Count


class StandingProfile(Struct, frozen=True):
    """What is told under one profile: by criterion, by risk, and by condition."""

    profile: str
    criteria: dict[str, Count]
    risks: tuple[RiskCount, ...]
    flags: dict[str, Count]


class Standing(Struct, frozen=True):
    """The counts of what is withheld that are told from the day `as_of` on, until there is a new standing.

    `behind` holds for each dossier that was there on that day its fingerprints (those of its id and of its content, one
    behind the other), by the day of the standing since which they were the same. `points` are the standings that were,
    the earliest first, each with no other counts than those that were renewed on its day. `beside` are the names of the
    reports that were still there, made by standings that are lost."""

    as_of: str
    behind: dict[str, tuple[str, ...]]
    profiles: tuple[StandingProfile, ...]
    points: tuple[Point, ...]
    beside: tuple[str, ...] = ()


def stand(last: Standing | None, run: Run, prints: Prints, beside: Collection[str] = ()) -> Standing:
    """The standing that a run for the officer is reported by: the last one, or a new one. Tonight is the last point of
    the trend of the run, when it has a history. `beside` are the names of the reports that can still be read, made by
    standings that are lost. Reads the dossiers only in a new month: then twice, one by one."""
    as_of = run.receipt.as_of
    if beside:
        return replace(last or Standing(as_of, {}, (), ()), beside=tuple(sorted(beside)))
    if last is not None and as_of[:7] <= last.as_of[:7]:
        return replace(last, beside=())
    since = {print_: day for day, known in last.behind.items() for print_ in known} if last else {}
    behind: dict[str, set[str]] = {}
    borrowed = Borrowed()
    for result in run.dossiers:
        print_ = _print(prints, result)
        behind.setdefault(since.get(print_, as_of), set()).add(print_)
        borrowed.add(result)
    if last is not None and not _are_enough(set(since), set().union(*behind.values())):
        return replace(last, beside=())
    counted = _Counted(run, withheld_criteria(run.reference, borrowed.by_criterion))
    for result in run.dossiers:
        counted.add(result, since.get(_print(prints, result), as_of))
    profiles = tuple(counted.profile(profile, last) for profile in run.summary.profiles)
    asked = {profile.profile for profile in profiles}
    others = [profile for profile in last.profiles if profile.profile not in asked] if last else []
    tonight = [_point(run.history.trend[-1], profiles, as_of)] if run.history and run.history.trend else []
    return Standing(
        as_of=as_of,
        behind={day: tuple(sorted(found)) for day, found in sorted(behind.items())},
        profiles=(*profiles, *others),  # it may be asked for again, and is then held against what was told of it
        points=(*(last.points if last else ()), *tonight)[-MOST_STANDINGS:],
    )


def _print(prints: Prints, result: DossierResult) -> str:
    return "".join(found[:DIGITS] for found in prints(result))


def _are_enough(before: Collection[str], now: Collection[str]) -> bool:
    """Whether of the dossiers of two nights, by their fingerprints, enough are not in both as they were, and not just
    a few in one alone."""
    came, went = set(now) - set(before), set(before) - set(now)
    new, gone = _ids(came) - _ids(went), _ids(went) - _ids(came)
    counts = [len(found) for found in (came, went, new, gone)]
    return max(counts) >= FEWEST and all(count == 0 or count >= FEWEST for count in counts)


def _ids(prints: Iterable[str]) -> set[str]:
    return {found[:DIGITS] for found in prints}


def may_follow(before: Mapping[str, int], now: Mapping[str, int], came: Mapping[str, int]) -> bool:
    """Whether a count may be told beside an earlier one; `came` are those that are in the later one and were not in the
    earlier, or not as they are now."""
    outcomes = {*before, *now, *came}
    if all(before.get(o, 0) == now.get(o, 0) for o in outcomes):
        return True
    went = {o: came.get(o, 0) - now.get(o, 0) + before.get(o, 0) for o in outcomes}
    return all(_may_be_told_if_any({o: n for o, n in side.items() if n > 0}) for side in (came, went))


def _may_be_told_if_any(counts: Mapping[str, int]) -> bool:
    return not set(counts) - {_NOT_APPLICABLE} or may_be_told(counts)


class _Counted:
    """What is withheld of the dossiers, counted by the standing since which each is as it is now."""

    def __init__(self, run: Run, withheld: frozenset[str]) -> None:
        self._run = run
        self._as_of = run.receipt.as_of
        self._withheld = withheld
        self._risks: dict[str, Mapping[str, Risks]] = {}
        self._all = risks_of(run, withheld)
        self._counts: dict[tuple[str, str, str], dict[str, Counter[str]]] = {}  # (profile, kind, name) -> by day

    def add(self, result: DossierResult, since: str) -> None:
        """Count one dossier."""
        if since not in self._risks:
            self._risks[since] = risks_of(self._run, self._withheld)
        for found in result.profiles:
            self._all[found.profile].add(found)
            self._risks[since][found.profile].add(found)
            for finding in found.findings:
                if finding.criterion in self._withheld:
                    self._count((found.profile, "criterion", finding.criterion), since, finding.outcome.value)
            for flag in found.flags:
                self._count((found.profile, "flag", flag.name), since, flag.holds)

    def _count(self, what: tuple[str, str, str], since: str, value: str) -> None:
        self._counts.setdefault(what, {}).setdefault(since, Counter())[value] += 1

    def profile(self, known: ProfileSummary, last: Standing | None) -> StandingProfile:
        """What may be told under one profile, beside what was told last."""
        name = known.profile
        before = profile_of(last, name) if last else None
        old = {told.risk.number: told for told in before.risks} if before else {}
        criteria = {
            c.criterion: self._told((name, "criterion", c.criterion), before.criteria if before else {})
            for c in known.criteria
            if c.criterion in self._withheld
        }
        flags = {
            figure.name: self._told((name, "flag", figure.name), before.flags if before else {})
            for figure in known.figures
            if isinstance(figure, FlagFigure)
        }
        risks = [self._risk(name, r, old.get(r.number)) for r in known.risks if r.number in self._all[name].withheld]
        return StandingProfile(
            profile=name,
            criteria={code: count for code, count in criteria.items() if count},
            risks=tuple(filter(None, risks)),
            flags={flag: count for flag, count in flags.items() if count},
        )

    def _told(self, what: tuple[str, str, str], known: Mapping[str, Count]) -> Count | None:
        by_day = self._counts.get(what, {})
        now = sum(by_day.values(), Counter[str]())
        old = self._kept(known.get(what[2]))
        if may_be_told(now) and self._may_follow(old, now, by_day):
            return Count(self._as_of, dict(sorted(now.items())))
        return old

    def _risk(self, profile: str, risk: BatchRisk, old: RiskCount | None) -> RiskCount | None:
        by_day = {day: risks[profile].unsaid(risk.number) for day, risks in self._risks.items()}
        now = self._all[profile].unsaid(risk.number)
        kept = self._kept(old.unsaid if old else None)
        if (not now or may_be_told(now)) and self._may_follow(kept, now, by_day):
            return RiskCount(risk, Count(self._as_of, dict(sorted(now.items()))))
        return old if kept else None

    def _kept(self, old: Count | None) -> Count | None:
        if old is None or (date.fromisoformat(self._as_of) - date.fromisoformat(old.as_of)).days > LONGEST_DAYS:
            return None
        return old

    def _may_follow(self, old: Count | None, now: Mapping[str, int], by_day: Mapping[str, Counter[str]]) -> bool:
        if old is None:
            return True
        came = sum((counts for day, counts in by_day.items() if day > old.as_of), Counter[str]())
        return may_follow(old.dossiers, now, came)


def profile_of(standing: Standing, name: str) -> StandingProfile | None:
    """What is told under a profile; None when the standing does not have it."""
    return next((profile for profile in standing.profiles if profile.profile == name), None)


def _point(tonight: Point, profiles: Iterable[StandingProfile], as_of: str) -> Point:
    """Of tonight's point what is told anew of what is withheld."""
    told = {profile.profile: profile for profile in profiles}
    return replace(tonight, profiles=tuple(_renewed(p, told[p.profile], as_of) for p in tonight.profiles))


def _renewed(tonight: PointProfile, told: StandingProfile, as_of: str) -> PointProfile:
    codes = {code for code, count in told.criteria.items() if count.as_of == as_of}
    numbers = {count.risk.number for count in told.risks if count.unsaid.as_of == as_of}
    return replace(
        tonight,
        criteria={code: counts for code, counts in tonight.criteria.items() if code in codes},
        risks=tuple(risk for risk in tonight.risks if risk.number in numbers),
    )
