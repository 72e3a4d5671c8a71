"""Criteria about what moves with the reference date, and dossiers with days about it: by chance, by a seed the same."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import Any

from checker.dossier.validate import DossierValidator
from checker.framework.forms import Parameter
from checker.vocabulary import DATES, VIEWS, Vocabulary

from .strategies import PARAMETERS, Dossier, Tree, mended, ordinal

TERMS = {**PARAMETERS, "month": Parameter("month", 1, "months"), "thirty": Parameter("thirty", 30, "days")}
AND_A_TERM = ("", "", "", *(f" + ${name}" for name in ("zero", "week", "fortnight", "half_year", "month", "thirty")))
NUMBERS = ("0", "1", "2", "3", "6", "9", "12", "30", "60", "200")
MOVING = {  # the entities that time alone changes something of, and what
    "interval": ("from", "until", "months", "ended_by"),
    "direction_span": ("from", "until", "holders"),
    "support": ("waiting_days", "start", "accepted"),
    "parental_problem": ("counts_from",),
    "case": ("start", "end", "closed"),
}
OTHERS = ("member", "party", "evaluation", "direction", "order", "safety_plan_review", "contact", "mdo", "plan_version")


class Timed:
    """Writes clauses, and moves the days of a dossier to where they meet the reference date, now or in a while."""

    def __init__(self, vocabulary: Vocabulary, random: Random) -> None:
        self.vocabulary = vocabulary
        self.random = random
        self.validator = DossierValidator(vocabulary)

    def one(self, *options: Any) -> Any:
        return self.random.choice(options)

    def clause(self) -> Tree:
        tree: Tree = {"require": {}}
        subject: str | None = None
        at: str | None = None
        if self.random.random() < 0.9:
            name = self.one(*MOVING, *MOVING, *OTHERS, "child", *self.vocabulary.entities)
            subject = "member" if name in VIEWS else name
            if name == "child" or (subject not in ("interval", "direction_span") and self.random.random() < 0.4):
                at = self.one("end", "end", "start", "registered", "plan", "evaluation")
            body = {**({"at": at} if at else {}), **self._tests(subject, None, None, self.one(0, 0, 1, 2))}
            if name == "member" and at:
                body["minor"] = self.one("yes", "no")
            tree["for_each"] = {name: body}
        tree["require"] = self._pattern(subject, at)
        if self.random.random() < 0.3:
            tree["when"] = [{"case": self._tests("case", None, None, 1)}]
        if self.random.random() < 0.2:
            tree["unless"] = [self._pattern(subject, at)]
        if self.random.random() < 0.6:
            tree["due"] = self._moment(subject, at)
        return tree

    def _pattern(self, subject: str | None, at: str | None) -> Tree:
        if subject not in (None, "case") and self.random.random() < 0.35:
            return {"subject": self._tests(subject, subject, at, self.one(1, 2))}
        entity = self.one(*MOVING, *OTHERS, *self.vocabulary.entities)
        return {entity: self._tests(entity, subject, at, self.one(1, 1, 2))}

    def _tests(self, entity: str, subject: str | None, at: str | None, count: int) -> dict[str, Tree]:
        return dict(self._test(entity, subject, at) for _ in range(count))

    def _test(self, entity: str, subject: str | None, at: str | None) -> tuple[str, Tree]:
        attributes = {name: a for name, a in self.vocabulary.entities[entity].attributes.items() if name != "minor"}
        dated = self._dates(entity) or list(attributes)
        names = self.one(MOVING.get(entity, dated), MOVING.get(entity, dated), dated, list(attributes))
        attribute = attributes[self.one(*names)]
        if attribute.type in DATES:
            ends = self.one(("from",), ("until",), ("from", "until"))
            return attribute.name, {end: self._moment(subject, at) for end in ends}
        if attribute.type == "number":
            return attribute.name, {self.one("at_least", "at_most"): self.one(*NUMBERS)}
        return attribute.name, self.one(*attribute.values) if attribute.values else "filled"

    def _moment(self, subject: str | None, at: str | None) -> str:
        moments = [f"case.{name}" for name in ("end", "end", "closed", "start", "registered", "plan_date")]
        moments += [f"subject.{name}" for name in self._dates(subject) * 2] if subject else []
        return str(self.one(*moments, *(["subject.at"] * 3 if at else [])) + self.one(*AND_A_TERM))

    def _dates(self, entity: str) -> list[str]:
        return [a.name for a in self.vocabulary.entities[entity].attributes.values() if a.type in DATES]

    def moved(self, dossier: Dossier, today: int) -> Dossier:
        """The dossier with some of its days elsewhere; what may not lie in the future does not."""
        return mended(self._moved(dossier, today), today, self.validator)

    def _moved(self, value: Any, today: int) -> Any:
        if isinstance(value, dict):
            return {name: self._moved(inner, today) for name, inner in value.items()}
        if isinstance(value, list):
            return [self._moved(inner, today) for inner in value]
        if not isinstance(value, str) or len(value) != len("2026-06-30") or self.random.random() > 0.25:
            return value
        near = (today - self.random.randint(0, 5), today + self.random.randint(-3, 40))
        half_a_year_ago = today - self.random.randint(160, 200)
        try:
            day = self.one(*near, half_a_year_ago, ordinal(value) + self.random.randint(-20, 20))
        except ValueError:  # a word that is as long as a date
            return value
        return date.fromordinal(day).isoformat()
