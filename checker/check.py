"""Dossiers under one or more profiles on one date: read, validated, projected, evaluated, scored. No I/O, no clock."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from checker import __version__
from checker.dossier.content import content_digest
from checker.dossier.positions import locate
from checker.dossier.read import parse
from checker.dossier.validate import DossierValidator
from checker.engine.evaluate import Evaluator, Judge
from checker.errors import CheckerError
from checker.facts.project import Facts, Projection
from checker.facts.words import Readings
from checker.framework.digests import criterion_digests
from checker.framework.forms import Criterion, Source
from checker.framework.load import Framework, Profile
from checker.framework.questions import Question
from checker.located import Spots, spots_of
from checker.model import AHEAD, FAILS, ComingFailure, DossierResult, Flip, Notice, Outcome, ProfileResult, Spot
from checker.reference import (
    ChapterText,
    CriterionText,
    EntityText,
    ProfileText,
    QuestionText,
    Reference,
    RiskText,
    SourceText,
)
from checker.risk import Scorer
from checker.run import ProfileReceipt, Receipt, Run, Unreadable, unreadable
from checker.tally import Tally
from checker.vocabulary import Entity


class Checker:
    """Checks dossiers one at a time, by one profile or by several; the same bytes give the same result, whatever was
    checked before. `located`: with the line and JSON pointer of each record named, which takes more time."""

    def __init__(
        self, framework: Framework, profiles: Sequence[Profile], as_of: date, *, located: bool = False
    ) -> None:
        self.framework = framework
        self.profiles = tuple(profiles)
        self.as_of = as_of
        self.located = located
        self._today = as_of.toordinal()
        self._validator = DossierValidator(framework.vocabulary)
        judges: dict[object, Judge] = {}
        self._views = tuple(
            _View(
                profile=profile,
                projection=Projection(framework.vocabulary, profile.reading),
                evaluator=Evaluator(profile.criteria, framework.vocabulary, profile.conditions, judges),
                scorer=Scorer(profile.criteria, framework.register, profile.layers.explained_weight),
            )
            for profile in self.profiles
        )
        self._readings = Readings(framework.vocabulary, [profile.reading for profile in self.profiles])
        self._shared = shared_criteria(self.profiles)

    @cached_property
    def receipts(self) -> tuple[ProfileReceipt, ...]:
        """The profiles as the receipt of a run has them. Made once, and only by who asks: a worker does not."""
        vocabulary = self.framework.vocabulary
        return tuple(
            ProfileReceipt(p.name, p.digest, p.layers.explained_weight, criterion_digests(vocabulary, p))
            for p in self.profiles
        )

    def load(self, data: bytes, file: str, line: int = 1) -> dict[str, Any]:
        """The dossier in `data`; CheckerError with every problem when it is not a valid one."""
        dossier = parse(data, file, line)

        def positions() -> dict[str, tuple[int, int]]:
            return {p: (row + line - 1, column) for p, (row, column) in locate(data.decode("utf-8")).items()}

        problems = self._validator.problems(dossier, file, self._today, positions)
        if problems:
            raise CheckerError(problems)
        return dossier

    def project(self, dossier: Mapping[str, Any]) -> Facts:
        """The dossier as the first profile reads it."""
        return self._views[0].projection.project(dossier, self._today)

    def evaluate(
        self, dossier: Mapping[str, Any], file: str, line: int = 1, lines: Mapping[str, int] | None = None
    ) -> DossierResult:
        """Findings and risks of a valid dossier; with places when `lines`, by JSON pointer, are given."""
        name = dossier["id"]
        readings = self._readings.of(dossier)
        facts: dict[int, Facts] = {}  # by the first profile that reads the dossier so
        results: list[ProfileResult] = []
        notices: list[Notice] = []
        places: dict[int, Spots] = {}
        spots: dict[str, Spot] = {}
        for view, (first, unmapped) in zip(self._views, readings, strict=True):
            if first not in facts:
                facts[first] = view.projection.project(dossier, self._today)
            results.append(view.result(facts[first]))
            if lines is not None:
                if first not in places:
                    places[first] = Spots(facts[first], lines)
                spots |= spots_of(results[-1].findings, places[first])
            notices += [
                Notice("unmapped-word", view.profile.name, name, {"attribute": word.attribute, "word": word.word})
                for word in unmapped
            ]
        until = min(seen.today.until for seen in facts.values())
        coming, until = self._ahead(dossier, [first for first, _ in readings], results, until)
        return DossierResult(
            dossier=name,
            file=file,
            line=line,
            team=_code(dossier, "team"),
            worker=_code(dossier, "worker"),
            status=_status(next(iter(facts.values()))),
            content=content_digest(dossier),
            profiles=tuple(results),
            flips=tuple(self._flips(results)),
            notices=tuple(notices),
            spots=dict(sorted(spots.items())),
            coming=coming,
            until=_iso(until),
        )

    def _ahead(
        self, dossier: Mapping[str, Any], firsts: Sequence[int], results: Sequence[ProfileResult], until: int
    ) -> tuple[tuple[ComingFailure, ...], int]:
        """What will fail in the coming week, and the first day on which the result or this may be another. `until` is
        the first on which the findings may be; on each such day they are looked at as if it were that day."""
        days: dict[tuple[int, int], int] = {}
        day = until
        while day <= self._today + AHEAD:
            facts: dict[int, Facts] = {}
            for place, (view, first, now) in enumerate(zip(self._views, firsts, results, strict=True)):
                if first not in facts:
                    facts[first] = view.projection.project(dossier, day)
                for index, (finding, later) in enumerate(
                    zip(now.findings, view.evaluator.evaluate(facts[first]), strict=True)
                ):
                    if later.outcome is Outcome.NOT_MET and finding.outcome not in FAILS:
                        days.setdefault((place, index), day)
            day = min(seen.today.until for seen in facts.values())
        coming = tuple(
            ComingFailure(results[place].profile, results[place].findings[index].criterion, _iso(first))
            for (place, index), first in sorted(days.items())
        )
        return coming, min(until, day - AHEAD)

    def check(self, data: bytes, file: str, line: int = 1) -> DossierResult | Unreadable:
        """The result of one document; Unreadable with every fault when it cannot be read or is not valid."""
        try:
            dossier = self.load(data, file, line)
            lines = {p: row + line - 1 for p, (row, _) in locate(data.decode()).items()} if self.located else None
            return self.evaluate(dossier, file, line, lines)
        except CheckerError as error:
            return unreadable(file, line, error.problems)

    def _flips(self, results: Sequence[ProfileResult]) -> Iterator[Flip]:
        """The criteria with more than one outcome among the profiles that have them."""
        if not self._shared:
            return
        outcomes = {result.profile: {f.criterion: f.outcome for f in result.findings} for result in results}
        for code, profiles in self._shared.items():
            found = {profile: outcomes[profile][code] for profile in profiles}
            if len(set(found.values())) > 1:
                yield Flip(code, found)


def _code(dossier: Mapping[str, Any], name: str) -> str:
    """The code of a team or a worker; "" when none is named."""
    code: str = dossier.get(name, "")
    return "" if code in ("none", "unknown") else code


def _iso(day: int) -> str:
    """A day of the calendar; "" for one that lies after all of them."""
    return date.fromordinal(day).isoformat() if day <= date.max.toordinal() else ""


def _status(facts: Facts) -> str:
    found: tuple[str, ...] | None = facts.cell(facts.case, "status")
    return found[0] if found else ""


@dataclass(frozen=True, slots=True)
class _View:
    """A profile, ready to look at dossiers."""

    profile: Profile
    projection: Projection
    evaluator: Evaluator
    scorer: Scorer

    def result(self, facts: Facts) -> ProfileResult:
        findings = self.evaluator.evaluate(facts)
        risks, total = self.scorer.score(findings)
        return ProfileResult(self.profile.name, findings, risks, total, self.evaluator.flags(facts))


def shared_criteria(profiles: Sequence[Profile]) -> dict[str, list[str]]:
    """The criteria that more than one profile has, by code, each with its profiles in order."""
    found: dict[str, list[str]] = {}
    for profile in profiles:
        for criterion in profile.criteria:
            found.setdefault(criterion.code, []).append(profile.name)
    return {code: found[code] for code in sorted(found) if len(found[code]) > 1}


def make_run(checker: Checker, tally: Tally, dossiers: Iterable[DossierResult], unread: Iterable[Unreadable]) -> Run:
    """The run of a batch: its results, already in order, with receipt, summary and notices."""
    failed = tuple(sorted(unread, key=lambda u: (u.file, u.line)))
    return Run(
        receipt=Receipt(
            audience="officer",
            version=__version__,
            rules_hash=checker.framework.digest,
            profiles=checker.receipts,
            as_of=checker.as_of.isoformat(),
            dossiers=tally.dossiers,
            unreadable=failed,
        ),
        reference=describe(checker.framework, checker.profiles),
        dossiers=dossiers,
        summary=tally.summary(len(failed)),
        notices=tally.notices(),
    )


def describe(framework: Framework, profiles: Sequence[Profile]) -> Reference:
    """What the codes and numbers of a run under these profiles mean."""
    register = framework.register
    return Reference(
        chapters=tuple(
            ChapterText(dict(c.title), dict(c.expectation), _sources([c.source], framework), c.themes)
            for c in framework.chapters
        ),
        themes={name: dict(words) for name, words in framework.themes.items()},
        entities={name: _entity_text(entity) for name, entity in framework.vocabulary.entities.items()},
        codes=_codes(framework),
        roles=_roles(framework, profiles),
        profiles=tuple(
            ProfileText(
                name=p.name,
                title=dict(p.title),
                criteria=tuple(_criterion_text(c, framework) for c in p.criteria),
                questions=tuple(_question_text(q, framework) for q in p.questions),
            )
            for p in profiles
        ),
        risks=tuple(
            RiskText(r.number, dict(r.title), dict(r.consequence), r.impact, r.overlaps, r.child_safety)
            for r in register.risks.values()
        ),
        likelihood=register.likelihood,
        percentages_from=register.percentages_from,
        primary_weight=register.primary,
        secondary_weight=register.secondary,
    )


def _entity_text(entity: Entity) -> EntityText:
    return EntityText(
        title=dict(entity.words),
        attributes={name: dict(attribute.words) for name, attribute in entity.attributes.items()},
        places=tuple(place.path for place in entity.places),
        single=entity.single,
    )


def _codes(framework: Framework) -> dict[str, dict[str, str]]:
    """Words for codes, and for values of the vocabulary; of equal values the first that it has."""
    attributes = [a for e in framework.vocabulary.entities.values() for a in e.attributes.values()]
    values = {value: words for a in reversed(attributes) for value, words in (a.values or {}).items()}
    return {code: dict(words) for code, words in {**values, **framework.common.tree["codes"]}.items()}


def _roles(framework: Framework, profiles: Iterable[Profile]) -> dict[str, dict[str, str]]:
    """Words for roles; where several profiles have words of their own, those of the first."""
    own = {role: words for p in reversed(list(profiles)) for role, words in p.layers.wording.items()}
    return {role: dict(words) for role, words in {**framework.common.tree["roles"], **own}.items()}


def _criterion_text(criterion: Criterion, framework: Framework) -> CriterionText:
    risks = framework.register.risks
    return CriterionText(
        code=criterion.code,
        theme=criterion.theme,
        level=criterion.level,
        title=dict(criterion.title),
        norm=dict(criterion.norm),
        remedy=dict(criterion.remedy),
        source=_sources(criterion.source, framework),
        clauses={name: dict(title) for name, title in criterion.clause_titles.items()},
        primary=criterion.primary,
        secondary=criterion.secondary,
        child_safety=criterion.theme == "safety"
        or any(risks[number].child_safety for number in (*criterion.primary, *criterion.secondary)),
    )


def _question_text(question: Question, framework: Framework) -> QuestionText:
    return QuestionText(
        code=question.code,
        theme=question.theme,
        title=dict(question.title),
        question=dict(question.question),
        norm=dict(question.norm),
        remedy=dict(question.remedy),
        source=_sources(question.source, framework),
        answer=question.answer,
        years=question.years,
        risks=question.risks,
        evidence=dict(question.evidence.words) if question.evidence else {},
    )


def _sources(cited: Iterable[Source], framework: Framework) -> tuple[SourceText, ...]:
    return tuple(SourceText(dict(framework.documents[s.document]), s.place) for s in cited)
