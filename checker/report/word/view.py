"""One profile of a run as a report in words tells it: by chapter its criteria, their counts and what they feed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from msgspec import structs

from checker.catalogue import Catalogue
from checker.model import Outcome
from checker.reference import ChapterText, CriterionText, ProfileText
from checker.report.counts import band, part_of
from checker.report.names import Names
from checker.report.quantities import in_dossiers
from checker.report.stood import foot_note, with_day
from checker.report.withheld import small
from checker.report.word.gathered import Datum, Gathered
from checker.run import Run
from checker.summary import BatchRisk, ProfileSummary

# In the order in which they are told.
TOLD = (Outcome.NOT_MET, Outcome.UNDETERMINED, Outcome.EXPLAINED, Outcome.ERROR, Outcome.MET)


class View:
    """A profile of the run, in one language. `title` tells it from the others and is "" when there are none."""

    def __init__(self, run: Run, summary: ProfileSummary, gathered: Gathered, catalogue: Catalogue) -> None:
        self.run = run
        self.text = catalogue.text
        self.names = Names(run.reference, catalogue)
        self.gathered = gathered
        self.words: ProfileText = next(p for p in run.reference.profiles if p.name == summary.profile)
        self.title = self.names.of(self.words.title) if len(run.summary.profiles) > 1 else ""
        self.catalogue = catalogue
        self.summary = summary
        self._counts = {count.criterion: count for count in summary.criteria}
        themes = list(run.reference.themes)
        self.criteria = sorted(self.words.criteria, key=lambda c: themes.index(c.theme))

    def of_chapter(self, chapter: ChapterText) -> list[CriterionText]:
        """The criteria that a chapter discusses."""
        return [c for c in self.criteria if c.theme in chapter.themes]

    def narrowed(self, criteria: Iterable[CriterionText]) -> tuple[Run, ProfileSummary]:
        """The run and its summary as if the profile held these criteria alone, for a chart of them."""
        kept = tuple(criteria)
        codes = {c.code for c in kept}
        words = structs.replace(self.words, criteria=kept)
        summary = structs.replace(
            self.summary, criteria=tuple(count for count in self.summary.criteria if count.criterion in codes)
        )
        return structs.replace(self.run, reference=structs.replace(self.run.reference, profiles=(words,))), summary

    def shown(self, criteria: Iterable[CriterionText]) -> list[CriterionText]:
        """Those of which the counts may be shown."""
        return [c for c in criteria if c.code in self._counts]

    def count(self, criterion: CriterionText, outcome: Outcome) -> int:
        """In how many dossiers a criterion has an outcome."""
        return self._counts[criterion.code].outcomes[outcome]

    def applicable(self, criterion: CriterionText) -> int:
        """In how many dossiers a criterion applies."""
        return sum(self.count(criterion, outcome) for outcome in TOLD)

    def with_any(self, criteria: Iterable[CriterionText], *outcomes: Outcome) -> list[CriterionText]:
        """Those with one of the outcomes in some dossier, the most dossiers first."""
        found = [(sum(self.count(c, o) for o in outcomes), c) for c in self.shown(criteria)]
        return [c for n, c in sorted(found, key=lambda pair: -pair[0]) if n]

    def met_everywhere(self, criteria: Iterable[CriterionText]) -> list[CriterionText]:
        """Those that are met in every dossier in which they apply, and do so in one at least."""
        return [c for c in self.shown(criteria) if 0 < self.applicable(c) == self.count(c, Outcome.MET)]

    def nowhere(self, criteria: Iterable[CriterionText]) -> list[CriterionText]:
        """Those that apply in no dossier."""
        return [c for c in self.shown(criteria) if not self.applicable(c)]

    def name(self, criterion: CriterionText) -> str:
        """Its title and code, with a star where only its presence is checked."""
        return f"{self.names.of(criterion.title)} ({self.code(criterion)})"

    def dated(self, criterion: CriterionText, words: str) -> str:
        """What is said of a criterion, with its day where its count is of another one than the run."""
        as_of = self._counts[criterion.code].as_of if criterion.code in self._counts else ""
        return with_day(words, as_of, self.run, self.catalogue)

    def foot_note(self, criteria: Iterable[CriterionText], numbers: Iterable[int] = ()) -> str:
        """What belongs under what is said of these criteria and risks when some is of another day; else ""."""
        risks = [risk for number in numbers if (risk := self.risk(number))]
        return foot_note([*(self._counts[c.code] for c in self.shown(criteria)), *risks], self.run, self.catalogue)

    def code(self, criterion: CriterionText) -> str:
        """Its code, with a star where only its presence is checked."""
        return criterion.code + "*" * (criterion.level == "presence")

    def in_dossiers(self, part: int, whole: int) -> str:
        """A number of dossiers in words, with the count."""
        return in_dossiers(part, whole, self.run, self.catalogue)

    def outcome(self, criterion: CriterionText, outcome: Outcome) -> str:
        """In how many of the dossiers to which it applies a criterion has an outcome."""
        how_many = self.in_dossiers(self.count(criterion, outcome), self.applicable(criterion))
        return self.text("word-outcome", outcome=self.names.outcome(outcome), dossiers=how_many)

    def outcomes(self, criterion: CriterionText) -> str:
        """Every outcome that a criterion has in some dossier."""
        told = "; ".join(self.outcome(criterion, outcome) for outcome in TOLD if self.count(criterion, outcome))
        return self.dated(criterion, told)

    def risks(self, criteria: Iterable[CriterionText]) -> list[int]:
        """The numbers of the risks that these criteria are mainly about."""
        return sorted({number for c in criteria for number in c.primary})

    def fed(self) -> list[int]:
        """The numbers of the risks that some criterion of the profile tells something of."""
        return sorted({number for c in self.criteria for number in (*c.primary, *c.secondary)})

    def risk(self, number: int) -> BatchRisk | None:
        """The figures of a risk; None when they may not be shown."""
        return next((risk for risk in self.summary.risks if risk.number == number), None)

    def missing(self, key: str, most: int) -> list[tuple[str, int]]:
        """What is missing most often where something cannot be established, and in how many dossiers. `key` is as in
        `Gathered.missing`."""
        found = self.gathered.missing.get(key, Counter[Datum]())
        first = sorted(found.items(), key=lambda pair: (-pair[1], pair[0].entity, pair[0].attribute, pair[0].within))
        return [(self._datum(datum), count) for datum, count in first[:most]]

    def failing(self, criterion: CriterionText, most: int) -> list[tuple[str, int]]:
        """The clauses of a criterion that most often are not met, and in how many dossiers."""
        found = self.gathered.failing.get(criterion.code, Counter[str]())
        first = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))
        return [
            (self.names.clause(self.words.name, criterion.code, clause), count)
            for clause, count in first[:most]
            if clause in criterion.clauses
        ]

    def _datum(self, datum: Datum) -> str:
        entity = self.names.entity(datum.entity)
        if datum.attribute:
            return self.names.of(self.run.reference.entities[datum.entity].attributes[datum.attribute])
        if datum.within:
            return self.text("word-missing-list", what=entity, within=self.names.entity(datum.within))
        return entity

    def part(self, criterion: CriterionText, outcome: Outcome) -> str:
        """As `outcome`, in figures alone."""
        found = part_of(self.count(criterion, outcome), self.applicable(criterion), self.run, self.catalogue)
        return self.dated(criterion, found)

    def occurs(self, risk: BatchRisk | None) -> str:
        """In how many dossiers a risk occurs, and may occur."""
        if risk is None:
            return small(self.catalogue)
        if not risk.applicable:
            return with_day(self.text("word-risk-nowhere"), risk.as_of, self.run, self.catalogue)
        found = self.text("word-risk-occurs", dossiers=self.in_dossiers(risk.occurs, risk.applicable))
        doubtful = self.text("word-risk-doubtful", count=risk.undetermined)
        words = f"{found} {doubtful}" if risk.undetermined else found
        return with_day(words, risk.as_of, self.run, self.catalogue)

    def level(self, risk: BatchRisk | None) -> str:
        """How likely and heavy a risk is."""
        if risk is None or risk.level is None:
            return self.catalogue.text("count-none")
        likelihood, level = band(risk.likelihood, self.catalogue), band(risk.level, self.catalogue)
        return self.text("word-level", likelihood=likelihood, impact=risk.impact, level=level)
