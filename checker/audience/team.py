"""A run for the officer -> the run that may lie on a shared drive."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from heapq import nsmallest

from msgspec.structs import replace

from checker.audience.codes import codes_of, is_code
from checker.audience.groups import merged, names_of
from checker.audience.keys import Numbers, Words
from checker.audience.safety import (
    Risks,
    cells_kept,
    counts_kept,
    lenders,
    may_be_told,
    withheld_criteria,
)
from checker.model import DossierResult, Finding, Outcome, ProfileResult, Subject
from checker.run import Fault, Run, Unreadable
from checker.summary import REST, Attention, Figure, FlagFigure, FlipCount, ProfileSummary, RunFigure, Summary
from checker.tally import FIRST_TO_LOOK_AT

_OF_THE_RULES = frozenset({"clause-off"})  # the notices that hold no word of a dossier


def pseudonyms(run: Run) -> Mapping[str, str]:
    """For each dossier of a run for the officer what it is called in the run for the team: its own id when that is a
    code, else dossier-0001 and on in the order of the run."""
    return _codes_of_dossiers(result.dossier for result in run.dossiers)


def for_team(run: Run, named: Collection[str]) -> Run:
    """The run with everything left out that could tell which family, child or worker it is about. `named` are the codes
    of teams that may be named. Reads the dossiers twice, one by one, and keeps of each no more than its id."""
    seen = _Seen(run, frozenset(named) - {REST})
    return Run(
        receipt=replace(run.receipt, audience="team", unreadable=_unreadable(run.receipt.unreadable)),
        reference=run.reference,
        dossiers=_Dossiers(run.dossiers, seen),
        summary=_summary(run, seen),
        notices=tuple(notice for notice in run.notices if notice.code in _OF_THE_RULES),
    )


class _Seen:
    """What has to be known of all dossiers before one can be shown: the codes of dossiers and teams, and what is
    withheld, by criterion and by profile and risk."""

    def __init__(self, run: Run, named: frozenset[str]) -> None:
        ids: dict[str, None] = {}
        sizes: Counter[str] = Counter()
        borrowed: dict[str, set[str]] = {}
        for result in run.dossiers:
            ids[result.dossier] = None
            sizes[result.team] += 1
            for found in result.profiles:
                for finding in found.findings:
                    borrowed.setdefault(finding.criterion, set()).update(lenders(finding))
        self.dossiers = _codes_of_dossiers(ids)
        shown = {team for team in sizes if team in named or is_code(team, team=True)}
        self.teams = names_of(sizes, codes_of(filter(None, sizes), "team", 1, shown))
        self.criteria = withheld_criteria(run.reference, borrowed)
        weights = {profile.name: profile.explained_weight for profile in run.receipt.profiles}
        self.risks = {
            profile.name: Risks(profile, run.reference, self.criteria, weights[profile.name] >= 1)
            for profile in run.reference.profiles
        }
        self.words = Words(run.reference)


def _codes_of_dossiers(ids: Iterable[str]) -> Mapping[str, str]:
    found = list(dict.fromkeys(ids))
    return codes_of(found, "dossier", 4, filter(is_code, found))


class _Dossiers:
    """The dossiers of a run as the team may see them: may be read more than once, one at a time."""

    def __init__(self, dossiers: Iterable[DossierResult], seen: _Seen) -> None:
        self._dossiers = dossiers
        self._seen = seen

    def __iter__(self) -> Iterator[DossierResult]:
        return (_dossier(result, self._seen) for result in self._dossiers)


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
        profiles=tuple(
            ProfileResult(
                profile=found.profile,
                findings=tuple(_finding(finding, numbers) for finding in findings),
                risks=tuple(r for r in found.risks if r.number not in seen.risks[found.profile].withheld),
                total=None,
                flags=(),
            )
            for found, findings in shown
        ),
        flips=tuple(flip for flip in result.flips if flip.criterion not in seen.criteria),
        notices=(),
        spots={},
    )


def _keys(finding: Finding) -> Iterator[str]:
    for subject in finding.subjects:
        yield subject.subject
        yield from filter(None, (subject.at,))
        yield from subject.evidence
        yield from subject.deviations
        yield from (missing.record for missing in subject.missing)


def _finding(finding: Finding, numbers: Numbers) -> Finding:
    return replace(finding, subjects=tuple(_subject(subject, numbers) for subject in finding.subjects))


def _subject(subject: Subject, numbers: Numbers) -> Subject:
    return replace(
        subject,
        subject=numbers.of(subject.subject),
        at=numbers.of(subject.at) if subject.at else None,
        evidence=tuple(map(numbers.of, subject.evidence)),
        deviations=tuple(map(numbers.of, subject.deviations)),
        missing=tuple(replace(missing, record=numbers.of(missing.record)) for missing in subject.missing),
        due=_sunday(subject.due) if subject.due else None,
    )


def _sunday(day: str) -> str:
    """The last day of the week that a day is in."""
    asked = date.fromisoformat(day)
    return date.fromordinal(min(asked.toordinal() + 6 - asked.weekday(), date.max.toordinal())).isoformat()


def _unreadable(found: Iterable[Unreadable]) -> tuple[Unreadable, ...]:
    """That something could not be read, and not what: names and contents of files may name people."""
    fault = Fault("withheld", None, None, "", {})
    return tuple(Unreadable(f"bestand-{number}", 0, (fault,)) for number, _ in enumerate(found, 1))


def _summary(run: Run, seen: _Seen) -> Summary:
    first: dict[str, list[tuple[int, int, int, str]]] = {profile.profile: [] for profile in run.summary.profiles}
    for place, result in enumerate(run.dossiers):
        for found in result.profiles:
            seen.risks[found.profile].add(found)
            outcomes = Counter(f.outcome for f in found.findings if f.criterion not in seen.criteria)
            failing, doubtful = outcomes[Outcome.NOT_MET], outcomes[Outcome.UNDETERMINED]
            if failing or doubtful:
                item = (-failing, -doubtful, place, seen.dossiers[result.dossier])
                first[found.profile] = nsmallest(FIRST_TO_LOOK_AT, [*first[found.profile], item])
    return Summary(
        profiles=tuple(_profile(profile, first[profile.profile], seen) for profile in run.summary.profiles),
        flips=tuple(_flip(flip, seen) for flip in run.summary.flips if flip.criterion not in seen.criteria),
    )


def _profile(summary: ProfileSummary, first: Iterable[tuple[int, int, int, str]], seen: _Seen) -> ProfileSummary:
    criteria = counts_kept(summary.criteria, seen.criteria)
    told = frozenset(count.criterion for count in criteria)
    return ProfileSummary(
        profile=summary.profile,
        criteria=criteria,
        risks=seen.risks[summary.profile].kept(summary.risks),
        attention=tuple(Attention(code, "", (), -failing, -doubtful, None) for failing, doubtful, _, code in first),
        groups=cells_kept(merged(summary.groups, seen.teams), seen.criteria, told),
        figures=tuple(figure for figure in summary.figures if _may_be_shown(figure)),
    )


def _may_be_shown(figure: Figure) -> bool:
    """Not what is about workers; of a condition that dossiers may be in, what tells of no single one."""
    if isinstance(figure, FlagFigure):
        return may_be_told({"yes": figure.yes, "no": figure.no, "undetermined": figure.undetermined})
    return isinstance(figure, RunFigure)


def _flip(flip: FlipCount, seen: _Seen) -> FlipCount:
    return replace(flip, dossiers=tuple(seen.dossiers[dossier] for dossier in flip.dossiers))
