"""Counts as a team that gets a report every night reads them: what is shown as it is, what is withheld as it stood."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from checker.audience.past import Told
from checker.audience.standing import Count, Standing, StandingProfile, profile_of
from checker.model import Notice, Outcome
from checker.summary import BatchRisk, CriterionCount, Figure, FlagFigure, GroupCount, ProfileSummary, Summary


def as_stood(seen: Summary, known: Summary, told: Told, standing: Standing) -> Summary:
    """The summary for the team with the counts of the standing in the place of those that are withheld, each
    with its day. `known` is that for the officer, which says in which order all of it stands."""
    pairs = zip(seen.profiles, known.profiles, strict=True)
    return replace(seen, profiles=tuple(_profile(mine, whole, told, standing) for mine, whole in pairs))


def _profile(seen: ProfileSummary, known: ProfileSummary, told: Told, standing: Standing) -> ProfileSummary:
    stood = profile_of(standing, known.profile) or StandingProfile(known.profile, {}, (), {})
    return replace(
        seen,
        criteria=tuple(_criteria(known.criteria, told, stood.criteria)),
        risks=tuple(_risks(known.risks, told.risks[known.profile], stood)),
        groups=tuple(_without(group, told) for group in seen.groups),
        figures=tuple(_figures(known.figures, seen.figures, stood.flags)),
    )


def _criteria(counts: Sequence[CriterionCount], told: Told, stood: Mapping[str, Count]) -> Iterator[CriterionCount]:
    for count in counts:
        if count.criterion not in told.criteria:
            yield count
        elif count.criterion in stood:
            then = stood[count.criterion]
            outcomes = {outcome.value: then.dossiers.get(outcome, 0) for outcome in Outcome}
            yield replace(count, outcomes=outcomes, as_of=then.as_of)


def _risks(risks: Sequence[BatchRisk], withheld: frozenset[int], stood: StandingProfile) -> Iterator[BatchRisk]:
    kept = {count.risk.number: replace(count.risk, as_of=count.unsaid.as_of) for count in stood.risks}
    for risk in risks:
        if risk.number not in withheld:
            yield risk
        elif risk.number in kept:
            yield kept[risk.number]


def _without(group: GroupCount, told: Told) -> GroupCount:
    return replace(group, criteria={code: n for code, n in group.criteria.items() if code not in told.criteria})


def _figures(known: Sequence[Figure], seen: Sequence[Figure], stood: Mapping[str, Count]) -> Iterator[Figure]:
    for figure in known:
        if not isinstance(figure, FlagFigure):
            if figure in seen:
                yield figure
        elif figure.name in stood:
            counts = stood[figure.name].dossiers
            each = {holds: counts.get(holds, 0) for holds in ("yes", "no", "undetermined")}
            as_of = stood[figure.name].as_of
            yield FlagFigure(figure.question, figure.name, sum(each.values()), **each, as_of=as_of)


def days_of(standing: Standing, told: Told) -> list[Notice]:
    """From which day the counts of what is withheld are: that of the standing, and by profile the earlier days of those
    that could not be renewed since, the latest first; and whether reports by a lost standing are in the way."""
    found = [Notice("standing-day", "", "", {"day": standing.as_of})]
    found += [Notice("standing-lost", "", "", {})] if standing.beside else []
    for profile in standing.profiles:
        days: dict[str, dict[str, list[str]]] = {}
        for code, count in profile.criteria.items():
            if code in told.criteria:
                days.setdefault(count.as_of, {}).setdefault("criteria", []).append(code)
        for risk in profile.risks:
            if risk.risk.number in told.risks.get(profile.profile, ()):
                days.setdefault(risk.unsaid.as_of, {}).setdefault("risks", []).append(f"{risk.risk.number:02d}")
        for name, count in profile.flags.items():
            days.setdefault(count.as_of, {}).setdefault("conditions", []).append(name)
        for day, names in sorted(days.items(), reverse=True):
            if day != standing.as_of:
                details = {kind: ", ".join(names.get(kind, ())) for kind in ("criteria", "risks", "conditions")}
                found.append(Notice("standing-older", profile.profile, "", {"day": day, **details}))
    return found
