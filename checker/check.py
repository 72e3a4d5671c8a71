"""Dossiers under one profile on one date: read, validated, projected, evaluated, scored. No I/O, no clock."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from heapq import nsmallest
from typing import Any

from checker import __version__
from checker.dossier.positions import locate
from checker.dossier.read import parse
from checker.dossier.validate import DossierValidator
from checker.engine.evaluate import Evaluator
from checker.errors import CheckerError, Problem
from checker.facts.project import Facts, Projection
from checker.framework.load import Framework, Profile
from checker.model import (
    Attention,
    CriterionCount,
    CriterionText,
    DossierResult,
    Fault,
    Notice,
    Outcome,
    Receipt,
    Reference,
    RiskText,
    Run,
    SourceText,
    Summary,
    Unreadable,
)
from checker.risk import Scorer, score_batch

FIRST_TO_LOOK_AT = 10
MOST_FILES_NAMED = 3  # of those that hold one and the same dossier


class Checker:
    """Checks dossiers one at a time; the same bytes give the same result, whatever was checked before."""

    def __init__(self, framework: Framework, profile: Profile, as_of: date) -> None:
        self.framework = framework
        self.profile = profile
        self.as_of = as_of
        self._today = as_of.toordinal()
        self._validator = DossierValidator(framework.vocabulary)
        self._projection = Projection(framework.vocabulary, profile.reading)
        self._evaluator = Evaluator(profile.criteria, framework.vocabulary)
        self._scorer = Scorer(profile.criteria, framework.register, profile.layers.explained_weight)

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
        return self._projection.project(dossier, self._today)

    def evaluate(self, dossier: Mapping[str, Any], file: str, line: int = 1) -> DossierResult:
        """Findings and risks of a valid dossier."""
        facts = self.project(dossier)
        findings = self._evaluator.evaluate(facts)
        risks, total = self._scorer.score(findings)
        name = dossier["id"]
        return DossierResult(
            dossier=name,
            file=file,
            line=line,
            team=dossier.get("team", ""),
            worker=dossier.get("worker", ""),
            findings=findings,
            risks=risks,
            total=total,
            notices=tuple(
                Notice("unmapped-word", name, {"attribute": attribute, "word": word})
                for attribute, word in sorted(facts.unmapped)
            ),
        )

    def check(self, data: bytes, file: str, line: int = 1) -> DossierResult | Unreadable:
        """The result of one document; Unreadable with every fault when it cannot be read or is not valid."""
        try:
            return self.evaluate(self.load(data, file, line), file, line)
        except CheckerError as error:
            return unreadable(file, line, error.problems)


def unreadable(file: str, line: int, problems: Iterable[Problem]) -> Unreadable:
    """What is wrong with a file, in the words of the run."""
    faults = tuple(Fault(p.code, p.place.line, p.place.column, p.place.pointer, dict(p.details)) for p in problems)
    return Unreadable(file, line, faults)


class Tally:
    """Counts results as they come by, in any order, and makes the summary of the batch."""

    def __init__(self, framework: Framework, profile: Profile) -> None:
        self._framework = framework
        self._profile = profile
        self._outcomes: dict[str, Counter[str]] = {c.code: Counter() for c in profile.criteria}
        self._occurs: dict[int, Counter[str]] = {number: Counter() for number in framework.register.risks}
        self._attention: list[tuple[tuple[Any, ...], Attention]] = []
        self._notices: Counter[tuple[str, str, str]] = Counter()
        self._first_seen: dict[str, str] = {}  # dossier -> where; the texts themselves are kept by the results
        self._copies: dict[str, _Copies] = {}
        self.dossiers = 0
        self.errors = 0
        self.worst: Counter[Outcome] = Counter()

    def add(self, result: DossierResult) -> None:
        """Count one dossier."""
        self.dossiers += 1
        outcomes = Counter(finding.outcome for finding in result.findings)
        self.worst.update(set(outcomes))
        self.errors += outcomes[Outcome.ERROR] > 0
        for finding in result.findings:
            self._outcomes[finding.criterion][finding.outcome] += 1
        for risk in result.risks:
            self._occurs[risk.number][risk.occurs] += 1
        for notice in result.notices:
            self._notices[notice.code, notice.details["attribute"], notice.details["word"]] += 1
        self._notice_attention(result, outcomes)
        self._notice_copy(result)

    def _notice_copy(self, result: DossierResult) -> None:
        """Both count; that there are two is told, since one of them may be old."""
        place = result.file if result.line == 1 else f"{result.file}:{result.line}"
        first = self._first_seen.setdefault(result.dossier, place)
        if first != place:
            self._copies.setdefault(result.dossier, _Copies(first)).add(place)

    def _notice_attention(self, result: DossierResult, outcomes: Mapping[Outcome, int]) -> None:
        safety = tuple(r.number for r in result.risks if r.child_safety and r.occurs == "yes")
        failing, doubtful = outcomes.get(Outcome.NOT_MET, 0), outcomes.get(Outcome.UNDETERMINED, 0)
        if not (failing or doubtful):
            return
        order = (-len(safety), -(result.total.low if result.total else 0), -failing, -doubtful, result.dossier)
        self._attention.append((order, Attention(result.dossier, result.file, safety, failing, doubtful, result.total)))
        if len(self._attention) > 10 * FIRST_TO_LOOK_AT:
            self._attention = nsmallest(FIRST_TO_LOOK_AT, self._attention, key=lambda pair: pair[0])

    def summary(self) -> Summary:
        """The counts so far."""
        first = nsmallest(FIRST_TO_LOOK_AT, self._attention, key=lambda pair: pair[0])
        return Summary(
            criteria=tuple(
                CriterionCount(
                    c.code,
                    c.theme,
                    c.level == "presence",
                    {outcome.value: self._outcomes[c.code][outcome] for outcome in Outcome},
                )
                for c in self._profile.criteria
            ),
            risks=tuple(
                score_batch(self._framework.register, number, counts) for number, counts in self._occurs.items()
            ),
            attention=tuple(attention for _, attention in first),
        )

    def notices(self) -> tuple[Notice, ...]:
        """What a reader of the whole batch has to know."""
        off = [
            Notice("clause-off", "", {"criterion": c.code, "clause": clause, "parameter": parameter})
            for c in self._profile.criteria
            for clause, parameter in c.off
        ]
        unmapped = [
            Notice(code, "", {"attribute": attribute, "word": word, "dossiers": str(count)})
            for (code, attribute, word), count in sorted(self._notices.items())
        ]
        return (*off, *unmapped, *(copies.notice(name) for name, copies in sorted(self._copies.items())))


class _Copies:
    """The files that hold one and the same dossier: how many, and the first few by name."""

    def __init__(self, place: str) -> None:
        self._first = [place]
        self._more = 0

    def add(self, place: str) -> None:
        self._first = sorted([*self._first, place])
        if len(self._first) > MOST_FILES_NAMED:
            self._first.pop()
            self._more += 1

    def notice(self, dossier: str) -> Notice:
        details = {"dossier": dossier, "files": ", ".join(self._first), "more": str(self._more or "")}
        return Notice("duplicate-dossier", dossier, details)


def make_run(checker: Checker, tally: Tally, dossiers: Iterable[DossierResult], unread: Iterable[Unreadable]) -> Run:
    """The run of a batch: its results, already in order, with receipt, summary and notices."""
    return Run(
        receipt=Receipt(
            version=__version__,
            profile=checker.profile.name,
            profile_hash=checker.profile.digest,
            rules_hash=checker.framework.digest,
            as_of=checker.as_of.isoformat(),
            explained_weight=checker.profile.layers.explained_weight,
            dossiers=tally.dossiers,
            unreadable=tuple(sorted(unread, key=lambda u: (u.file, u.line))),
        ),
        reference=describe(checker.framework, checker.profile),
        dossiers=dossiers,
        summary=tally.summary(),
        notices=tally.notices(),
    )


def describe(framework: Framework, profile: Profile) -> Reference:
    """What the codes and numbers of a run under this profile mean."""
    register = framework.register
    return Reference(
        profile=dict(profile.title),
        themes={name: dict(words) for name, words in framework.themes.items()},
        criteria=tuple(
            CriterionText(
                code=c.code,
                theme=c.theme,
                level=c.level,
                title=dict(c.title),
                norm=dict(c.norm),
                remedy=dict(c.remedy),
                source=tuple(SourceText(dict(framework.documents[s.document]), s.place) for s in c.source),
                clauses={clause.id: dict(clause.title) for clause in c.clauses if clause.title},
                primary=c.primary,
                secondary=c.secondary,
            )
            for c in profile.criteria
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
