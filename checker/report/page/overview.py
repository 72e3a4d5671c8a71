"""What a run comes to under one profile, ready for the template: themes, criteria, risks, groups, where to look."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import islice

from msgspec import Struct

from checker.catalogue import Catalogue
from checker.model import Outcome
from checker.reference import CriterionText, ProfileText
from checker.report.charts.outcomes import theme_bars
from checker.report.charts.risks import risk_matrix
from checker.report.counts import HIGH_LEVEL, band, figure_line, part_of, score_band
from checker.report.names import Names
from checker.report.page.heat import HeatMap, heat_maps
from checker.report.page.pictures import Picture, address_of, picture
from checker.report.page.rows import SIGNS
from checker.report.quoted import quoted
from checker.report.stood import foot_note, on_day, other_days
from checker.run import Run
from checker.summary import BatchRisk, ProfileSummary

_COLUMNS = (Outcome.MET, Outcome.NOT_MET, Outcome.EXPLAINED, Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE)

_IN_A_BAR = (Outcome.MET, Outcome.EXPLAINED, Outcome.UNDETERMINED, Outcome.ERROR, Outcome.NOT_MET)


class Cell(Struct, frozen=True):
    """An outcome with its count."""

    outcome: str
    word: str
    sign: str
    count: int


class Piece(Struct, frozen=True):
    """A piece of a bar, from `start` over `width`, in hundredths of the whole."""

    outcome: str
    start: float
    width: float


class Counted(Struct, frozen=True):
    """A theme or a criterion with its counts. `share` is the part that is met (0-1), -1 when it applies to none;
    `cells` is empty when the counts are too small to be shown. `listed`: it can be seen which dossiers these are. `on`
    says the other day that they are of, "" when it is that of the run."""

    code: str
    title: str
    theme: str
    presence: bool
    listed: bool
    met: str
    share: float
    cells: tuple[Cell, ...]
    bar: tuple[Piece, ...]
    on: str


class RiskRow(Struct, frozen=True):
    """A risk of the register; `occurs` is "" when its counts are too small to be shown. `listed` and `on` are as in
    `Counted`."""

    number: int
    title: str
    consequence: str
    count: int
    occurs: str
    possible: int
    likelihood: str
    impact: int
    level: str
    highest: int
    high: bool
    listed: bool
    on: str


class AttentionRow(Struct, frozen=True):
    """A dossier to look at first."""

    dossier: str
    file: str
    safety: str
    not_met: int
    undetermined: int
    total: str
    highest: float


class JudgementRow(Struct, frozen=True):
    """What a person has to judge of one criterion: in how many dossiers its content, in how many a reason. `listed` and
    `on` are as in `Counted`."""

    code: str
    title: str
    content: int
    reason: int
    listed: bool
    on: str


class QuestionRow(Struct, frozen=True):
    """A question of the self-assessment; `figure` is what the run says towards it, "" when nothing."""

    code: str
    title: str
    question: str
    figure: str
    evidence: str


class Overview(Struct, frozen=True):
    """All of one profile. `stood` says what counts of another day are, "" when there are none."""

    name: str
    title: str
    themes_picture: Picture | None
    themes: tuple[Counted, ...]
    criteria: tuple[Counted, ...]
    risks_picture: Picture | None
    risks: tuple[RiskRow, ...]
    heat_maps: tuple[HeatMap, ...]
    attention: tuple[AttentionRow, ...]
    judgement: tuple[JudgementRow, ...]
    questions: tuple[QuestionRow, ...]
    stood: str


def overviews(run: Run, catalogue: Catalogue) -> tuple[Overview, ...]:
    """One for each profile of the run."""
    words = {profile.name: profile for profile in run.reference.profiles}
    listed = _listed(run)
    return tuple(
        _Maker(run, summary, words[summary.profile], listed[summary.profile], catalogue).overview()
        for summary in run.summary.profiles
    )


class _Listed(Struct, frozen=True):
    """The criteria and risks of which each dossier says how it is: what is withheld of one is withheld of all."""

    criteria: frozenset[str]
    risks: frozenset[int]


def _listed(run: Run) -> dict[str, _Listed]:
    """By profile."""
    found = {profile.name: _Listed(frozenset(), frozenset()) for profile in run.reference.profiles}
    for result in islice(run.dossiers, 1):
        for profile in result.profiles:
            criteria = frozenset(finding.criterion for finding in profile.findings)
            found[profile.profile] = _Listed(criteria, frozenset(risk.number for risk in profile.risks))
    return found


class _Maker:
    def __init__(
        self, run: Run, summary: ProfileSummary, profile: ProfileText, listed: _Listed, catalogue: Catalogue
    ) -> None:
        self._run = run
        self._listed = listed
        self._summary = summary
        self._profile = profile
        self._catalogue = catalogue
        self._names = Names(run.reference, catalogue)
        self._counts = {count.criterion: count.outcomes for count in summary.criteria}
        self._days = {count.criterion: count.as_of for count in summary.criteria}
        self._columns = _columns(run)
        self._address = address_of(profile.name, listed.criteria)

    def overview(self) -> Overview:
        return Overview(
            name=self._profile.name,
            title=self._names.of(self._profile.title),
            themes_picture=picture(theme_bars(self._run, self._summary, self._catalogue, self._address)),
            themes=tuple(self._themes()),
            criteria=tuple(self._criterion(criterion) for criterion in self._in_order()),
            risks_picture=picture(risk_matrix(self._run, self._summary, self._catalogue)),
            risks=tuple(self._risks()),
            heat_maps=tuple(heat_maps(self._run, self._summary, self._in_order(), self._address, self._catalogue)),
            attention=tuple(self._attention()),
            judgement=tuple(self._judgement()),
            questions=tuple(self._questions()),
            stood=foot_note((*self._summary.criteria, *self._summary.risks), self._run, self._catalogue),
        )

    def _in_order(self) -> list[CriterionText]:
        """The criteria by theme, in the order of the themes."""
        order = list(self._run.reference.themes)
        return sorted(self._profile.criteria, key=lambda c: (order.index(c.theme), c.code))

    def _themes(self) -> Iterator[Counted]:
        for theme, title in self._run.reference.themes.items():
            codes = [c.code for c in self._profile.criteria if c.theme == theme]
            outcomes: Counter[str] = Counter()
            for code in codes:
                outcomes.update(self._counts.get(code, {}))
            if codes:
                days = other_days((c for c in self._summary.criteria if c.theme == theme), self._run)
                on = ", ".join(on_day(day, self._run, self._catalogue) for day in days)
                yield self._counted("", self._names.of(title), "", False, outcomes, on)

    def _criterion(self, criterion: CriterionText) -> Counted:
        theme = self._names.of(self._run.reference.themes[criterion.theme])
        title, presence = self._names.of(criterion.title), criterion.level == "presence"
        outcomes, on = self._counts.get(criterion.code, {}), self._on(criterion.code)
        return self._counted(criterion.code, title, theme, presence, outcomes, on)

    def _on(self, code: str) -> str:
        return on_day(self._days.get(code, ""), self._run, self._catalogue)

    def _counted(
        self, code: str, title: str, theme: str, presence: bool, outcomes: Mapping[str, int], on: str
    ) -> Counted:
        whole = sum(outcomes.values())
        decided = whole - outcomes.get(Outcome.NOT_APPLICABLE, 0)
        met = outcomes.get(Outcome.MET, 0)
        return Counted(
            code=code,
            title=title,
            theme=theme,
            presence=presence,
            listed=code in self._listed.criteria,
            met=part_of(met, decided, self._run, self._catalogue),
            share=met / decided if decided else -1,
            cells=tuple(_cell(outcome, outcomes.get(outcome, 0), self._names) for outcome in self._columns)
            if whole
            else (),
            bar=tuple(_bar(outcomes, whole)) if whole else (),
            on=on,
        )

    def _risks(self) -> Iterator[RiskRow]:
        if not any(criterion.primary or criterion.secondary for criterion in self._profile.criteria):
            return
        found = {risk.number: risk for risk in self._summary.risks}
        for risk in self._run.reference.risks:
            counted = found.get(risk.number)
            words = self._names.of(risk.title), self._names.of(risk.consequence)
            yield self._risk(counted, *words) if counted else _not_shown(risk.number, risk.impact, *words)

    def _risk(self, risk: BatchRisk, title: str, consequence: str) -> RiskRow:
        highest = risk.level[1] if risk.level else 0
        return RiskRow(
            number=risk.number,
            title=title,
            consequence=consequence,
            count=risk.occurs,
            occurs=part_of(risk.occurs, risk.applicable, self._run, self._catalogue),
            possible=risk.undetermined,
            likelihood=band(risk.likelihood, self._catalogue),
            impact=risk.impact,
            level=band(risk.level, self._catalogue),
            highest=highest,
            high=highest >= HIGH_LEVEL,
            listed=risk.number in self._listed.risks,
            on=on_day(risk.as_of, self._run, self._catalogue),
        )

    def _attention(self) -> Iterator[AttentionRow]:
        for item in self._summary.attention:
            yield AttentionRow(
                dossier=item.dossier,
                file=quoted(item.file),
                safety=", ".join(f"{number:02d}" for number in item.child_safety),
                not_met=item.not_met,
                undetermined=item.undetermined,
                total=score_band(item.total, self._catalogue),
                highest=item.total.high if item.total else -1,
            )

    def _judgement(self) -> Iterator[JudgementRow]:
        for criterion in self._in_order():
            outcomes = self._counts.get(criterion.code, {})
            content = outcomes.get(Outcome.MET, 0) if criterion.level == "presence" else 0
            reason = outcomes.get(Outcome.EXPLAINED, 0)
            if content or reason:
                listed = criterion.code in self._listed.criteria
                title, on = self._names.of(criterion.title), self._on(criterion.code)
                yield JudgementRow(criterion.code, title, content, reason, listed, on)

    def _questions(self) -> Iterator[QuestionRow]:
        figures = {f.question: figure_line(f, self._run, self._catalogue) for f in self._summary.figures}
        for question in self._profile.questions:
            figure = figures.get(question.code, "")
            yield QuestionRow(
                code=question.code,
                title=self._names.of(question.title),
                question=self._names.of(question.question),
                figure=figure,
                evidence=self._names.of(question.evidence) if figure and question.evidence else "",
            )


def _cell(outcome: Outcome, count: int, names: Names) -> Cell:
    return Cell(outcome.value, names.outcome(outcome), SIGNS[outcome][1], count)


def _bar(outcomes: Mapping[str, int], whole: int) -> Iterator[Piece]:
    start = 0.0
    for outcome in _IN_A_BAR:
        width = 100 * outcomes.get(outcome, 0) / whole
        if width:
            yield Piece(outcome.value, round(start, 2), round(width, 2))
        start += width


def _not_shown(number: int, impact: int, title: str, consequence: str) -> RiskRow:
    return RiskRow(number, title, consequence, 0, "", 0, "", impact, "", -1, False, False, "")


class FlipRow(Struct, frozen=True):
    """A criterion that comes to something else under another profile: the outcome by profile, how often, where."""

    code: str
    title: str
    outcomes: tuple[Cell | None, ...]
    count: int
    dossiers: tuple[str, ...]


def flips(run: Run, catalogue: Catalogue) -> tuple[FlipRow, ...]:
    """Where the profiles of the run differ; None for a profile that does not have the criterion."""
    names = Names(run.reference, catalogue)
    titles = {c.code: names.of(c.title) for profile in run.reference.profiles for c in profile.criteria}
    profiles = [profile.profile for profile in run.summary.profiles]
    return tuple(
        FlipRow(
            code=flip.criterion,
            title=titles[flip.criterion],
            outcomes=tuple(_cell(flip.outcomes[p], 0, names) if p in flip.outcomes else None for p in profiles),
            count=flip.count,
            dossiers=flip.dossiers,
        )
        for flip in run.summary.flips
    )


class Column(Struct, frozen=True):
    """A column of counts: the outcome, its sign and the short word above it."""

    outcome: str
    sign: str
    word: str


def columns(run: Run, catalogue: Catalogue) -> tuple[Column, ...]:
    """The columns of counts, in their order."""
    return tuple(
        Column(o.value, SIGNS[o][1], catalogue.text(f"page-column-{o.value.replace('_', '-')}")) for o in _columns(run)
    )


def _columns(run: Run) -> tuple[Outcome, ...]:
    """That of the faults of the program is only there when there are any."""
    errors = any(c.outcomes.get(Outcome.ERROR) for profile in run.summary.profiles for c in profile.criteria)
    return (*_COLUMNS, Outcome.ERROR) if errors else _COLUMNS
