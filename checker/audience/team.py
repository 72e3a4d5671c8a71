"""A run for the officer -> the run that may lie on a shared drive."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date, timedelta
from hashlib import sha256
from heapq import nsmallest
from typing import Protocol

from msgspec.structs import replace

from checker.audience.as_stood import as_stood, days_of
from checker.audience.codes import codes_of, fingerprints_of, is_code
from checker.audience.days import rounded, told_on
from checker.audience.groups import merged, names_of
from checker.audience.keys import Numbers, Words
from checker.audience.past import Night, Told, past
from checker.audience.safety import cells_kept, counts_kept, may_be_told, withheld_criteria
from checker.audience.withheld import Borrowed, risks_of
from checker.model import AHEAD, ComingFailure, DossierResult, Finding, Missing, Outcome, ProfileResult, Subject
from checker.run import Fault, Run, Unreadable
from checker.summary import REST, Attention, Figure, FlagFigure, ProfileSummary, RunFigure, Summary
from checker.tally import FIRST_TO_LOOK_AT, MOST_NAMED

_OF_THE_RULES = frozenset({"clause-off"})  # the notices that hold no word of a dossier


NameOf = Callable[[str], str]


class Store(Protocol):
    """Where results are kept, to be read as often as wanted in the order of their names."""

    def add(self, result: DossierResult) -> None:
        """Keep one result."""

    def __iter__(self) -> Iterator[DossierResult]: ...


class _Memory:
    """A store for a run that is small enough."""

    def __init__(self) -> None:
        self._kept: list[DossierResult] = []

    def add(self, result: DossierResult) -> None:
        self._kept.append(result)

    def __iter__(self) -> Iterator[DossierResult]:
        return iter(sorted(self._kept, key=lambda result: result.dossier))


def pseudonyms(run: Run, name_of: NameOf | None = None) -> Mapping[str, str]:
    """For each dossier of a run for the officer what it is called in the run for the team: its own id when that is a
    code, else by the keyed fingerprint that `name_of` gives, every night the same; without a key dossier-0001 and on,
    in an order that nobody knows who does not know them all."""
    if run.team_names is not None:
        return run.team_names
    return _codes_of_dossiers((result.dossier for result in run.dossiers), name_of)


def for_team(run: Run, named: Collection[str], store: Store | None = None, night: Night | None = None) -> Run:
    """The run with everything left out that could tell which family, child or worker it is about. `named` are the codes
    of teams that may be named. Reads the dossiers twice, one by one; what is left of each goes into the store, and into
    memory when there is none.

    A run that comes out every night is made with `night`: counts of what is withheld are those of its standing, and of
    the history there is what the team may know. Without it there is none."""
    seen = _Seen(run, frozenset(named) - {REST}, night.name_of if night else None)
    kept = _Memory() if store is None else store
    counted = _Counted(run, seen)
    for result in run.dossiers:
        reduced = _dossier(result, seen)
        kept.add(reduced)
        counted.add(result, reduced)
    summary = counted.summary(run.summary)
    notices = [notice for notice in run.notices if notice.code in _OF_THE_RULES]
    withheld = {name: frozenset(risks.withheld) for name, risks in seen.risks.items()}
    told = Told(seen.dossiers, seen.criteria, withheld)
    if night:
        summary = as_stood(summary, run.summary, told, night.standing)
        notices += days_of(night.standing, told)
    team = Run(
        receipt=replace(run.receipt, audience="team", unreadable=_unreadable(run.receipt.unreadable)),
        reference=run.reference,
        dossiers=kept,
        summary=summary,
        notices=tuple(notices),
    )
    return replace(team, history=past(run.history, told, team, night)) if night and run.history else team


class _Seen:
    """What has to be known of all dossiers before one can be shown: the codes of dossiers and teams, and what is
    withheld, by criterion and by profile and risk."""

    def __init__(self, run: Run, named: frozenset[str], name_of: NameOf | None) -> None:
        ids: dict[str, None] = {}
        sizes: Counter[str] = Counter()
        borrowed = Borrowed()
        for result in run.dossiers:
            ids[result.dossier] = None
            sizes[result.team] += 1
            borrowed.add(result)
        self.as_of = date.fromisoformat(run.receipt.as_of)
        self.dossiers = _codes_of_dossiers(ids, name_of)
        shown = {team for team in sizes if team in named or is_code(team, team=True)}
        self.teams = names_of(sizes, _codes(filter(None, sizes), ids, "team", 1, shown, name_of))
        self.criteria = withheld_criteria(run.reference, borrowed.by_criterion)
        self.risks = risks_of(run, self.criteria)
        self.words = Words(run.reference)


def _codes_of_dossiers(ids: Iterable[str], name_of: NameOf | None) -> Mapping[str, str]:
    found = set(ids)
    return _codes(found, found, "dossier", 4, set(filter(is_code, found)), name_of)


def _codes(
    names: Iterable[str],
    dossiers: Iterable[str],
    kind: str,
    width: int,
    shown: Collection[str],
    name_of: NameOf | None,
) -> Mapping[str, str]:
    if name_of:
        return fingerprints_of(names, kind, name_of, shown)
    return codes_of(_mixed(names, dossiers), kind, width, shown)


def _mixed(names: Iterable[str], dossiers: Iterable[str]) -> list[str]:
    """Names in an order that says nothing of them: by the alphabet, the last number would be that of a family with a Z.
    It is made from the ids of all dossiers together, so that one name that is guessed cannot be tried."""
    whole = _digest("\n".join(sorted(dossiers)))
    return sorted(names, key=lambda name: _digest(whole + name))


def _digest(text: str) -> str:
    return sha256(text.encode(errors="surrogatepass")).hexdigest()


def _dossier(result: DossierResult, seen: _Seen) -> DossierResult:
    shown = [(p, [f for f in p.findings if f.criterion not in seen.criteria]) for p in result.profiles]
    numbers = Numbers((key for _, findings in shown for finding in findings for key in _keys(finding)), seen.words)
    return DossierResult(
        dossier=seen.dossiers[result.dossier],
        file="",
        line=0,
        team=seen.teams[result.team],
        worker="",
        status=result.status,
        content="",
        profiles=tuple(
            ProfileResult(
                profile=found.profile,
                findings=tuple(_finding(finding, numbers, seen.as_of) for finding in findings),
                risks=tuple(r for r in found.risks if r.number not in seen.risks[found.profile].withheld),
                total=None,
                flags=(),
            )
            for found, findings in shown
        ),
        flips=tuple(flip for flip in result.flips if flip.criterion not in seen.criteria),
        notices=(),
        coming=tuple(_coming(result, seen)),
        spots={},
        until="",
    )


def _coming(result: DossierResult, seen: _Seen) -> Iterator[ComingFailure]:
    """What the team is told of the coming week: by the week, so not before all of that week is in it."""
    last = seen.as_of + timedelta(days=AHEAD)
    for item in result.coming:
        day = told_on(date.fromisoformat(item.day))
        if item.criterion not in seen.criteria and day <= last:
            yield replace(item, day=day.isoformat())


def _keys(finding: Finding) -> Iterator[str]:
    for subject in finding.subjects:
        yield subject.subject
        yield from filter(None, (subject.at,))
        yield from subject.evidence
        yield from subject.deviations
        yield from (missing.record for missing in subject.missing)


def _finding(finding: Finding, numbers: Numbers, as_of: date) -> Finding:
    return replace(finding, subjects=tuple(_subject(subject, numbers, as_of) for subject in finding.subjects))


def _subject(subject: Subject, numbers: Numbers, as_of: date) -> Subject:
    of = numbers.of
    return Subject(
        clause=subject.clause,
        subject=of(subject.subject),
        entity=subject.entity,
        at=of(subject.at) if subject.at else None,
        outcome=subject.outcome,
        reason=subject.reason,
        advice=subject.advice,
        ours=subject.ours,
        evidence=tuple([of(key) for key in subject.evidence]),
        deviations=tuple([of(key) for key in subject.deviations]),
        missing=tuple([Missing(of(m.record), m.entity, m.attribute) for m in subject.missing]),
        due=rounded(date.fromisoformat(subject.due), as_of).isoformat() if subject.due else None,
    )


def _unreadable(found: Iterable[Unreadable]) -> tuple[Unreadable, ...]:
    """That something could not be read, and not what: names and contents of files may name people."""
    fault = Fault("withheld", None, None, "", {})
    return tuple(Unreadable(f"bestand-{number}", 0, (fault,)) for number, _ in enumerate(found, 1))


class _Counted:
    """What is counted of the dossiers as the team sees them: which to look at first, and where profiles differ."""

    def __init__(self, run: Run, seen: _Seen) -> None:
        self._seen = seen
        self._first: dict[str, list[tuple[int, int, str]]] = {profile.name: [] for profile in run.reference.profiles}
        self._flips: dict[tuple[str, tuple[tuple[str, Outcome], ...]], list[str]] = {}

    def add(self, result: DossierResult, reduced: DossierResult) -> None:
        """Count one dossier, as the officer and as the team has it."""
        for found in result.profiles:
            self._seen.risks[found.profile].add(found)
        for found in reduced.profiles:
            outcomes = Counter(finding.outcome for finding in found.findings)
            failing, doubtful = outcomes[Outcome.NOT_MET], outcomes[Outcome.UNDETERMINED]
            if failing or doubtful:
                item = (-failing, -doubtful, reduced.dossier)
                self._first[found.profile] = nsmallest(FIRST_TO_LOOK_AT, [*self._first[found.profile], item])
        for flip in reduced.flips:
            names = self._flips.setdefault((flip.criterion, tuple(flip.outcomes.items())), [])
            names[:] = nsmallest(MOST_NAMED, [*names, reduced.dossier])

    def summary(self, known: Summary) -> Summary:
        """The summary for the team, from that for the officer."""
        return Summary(
            profiles=tuple(self._profile(profile) for profile in known.profiles),
            flips=tuple(
                replace(flip, dossiers=tuple(self._flips[flip.criterion, tuple(flip.outcomes.items())]))
                for flip in known.flips
                if flip.criterion not in self._seen.criteria
            ),
        )

    def _profile(self, known: ProfileSummary) -> ProfileSummary:
        seen = self._seen
        criteria = counts_kept(known.criteria, seen.criteria)
        told = frozenset(count.criterion for count in criteria)
        first = self._first[known.profile]
        return ProfileSummary(
            profile=known.profile,
            criteria=criteria,
            risks=seen.risks[known.profile].kept(known.risks),
            attention=tuple(Attention(code, "", (), -failing, -doubtful, None) for failing, doubtful, code in first),
            groups=cells_kept(merged(known.groups, seen.teams), seen.criteria, told),
            figures=tuple(figure for figure in known.figures if _may_be_shown(figure)),
        )


def _may_be_shown(figure: Figure) -> bool:
    """Not what is about workers; of a condition that dossiers may be in, what tells of no single one."""
    if isinstance(figure, FlagFigure):
        return may_be_told({"yes": figure.yes, "no": figure.no, "undetermined": figure.undetermined})
    return isinstance(figure, RunFigure)
