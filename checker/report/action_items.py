"""What one dossier asks for: the subjects that fail, may still come or lack a datum -> items in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from checker.catalogue import Catalogue
from checker.model import DossierResult, Missing, Outcome, Reason, Subject
from checker.reference import CriterionText
from checker.report.names import Names
from checker.report.terms import Terms
from checker.run import Run

HORIZON_WEEKS = 6
"""How far ahead a team can plan: what may still come for longer is not on the list yet."""

SUBJECTS_SHOWN = 6  # of more, an item says how many

SECTIONS = {"due": ("due",), "todo": ("late", "stale", "missing", "past"), "fill": ("unknown",)}
"""The kinds of items in each section, the gravest first. `late`: its term has passed; `stale`: what has to come back
again and again has been away too long; `missing`: it is not there; `past`: it came too late, which cannot be undone;
`unknown`: a datum is missing; `due`: it may still come, within the horizon."""

SECTION_OF = {kind: section for section, kinds in SECTIONS.items() for kind in kinds}
RANKS = {kind: rank for kinds in SECTIONS.values() for rank, kind in enumerate(kinds)}


class Item(Struct, frozen=True, gc=False):
    """What is to be done in one dossier. `subjects` are the keys of the records that it is about, or in which the datum
    is missing, `about` the same in words ("" when it is the dossier as a whole) and `when` the kind and the term in
    words. `due` is the last day (YYYY-MM-DD) on which it may, or might, still come. `criteria` are the codes that it
    counts for."""

    dossier: str
    team: str
    worker: str
    kind: str
    due: str | None
    subjects: tuple[str, ...]
    criteria: tuple[str, ...]
    about: str
    when: str

    @property
    def order(self) -> tuple[object, ...]:
        """Items of one step in order: the gravest kind, then the longest ago or the soonest."""
        return RANKS[self.kind], self.due or "", self.dossier, self.subjects


class Point(Struct, frozen=True):
    """A subject that asks for something: by which criterion, and what kind it is."""

    kind: str
    criterion: str
    subject: Subject

    @property
    def gravity(self) -> tuple[int, str]:
        """What counts of what several profiles make of one subject: first what fails, last what is to come."""
        return ("late", "stale", "past", "missing", "unknown", "due").index(self.kind), self.subject.due or ""


class ItemWriter:
    """Puts what a run found in a dossier in the words of a list. `data` grows with what was met: an example of each
    datum to fill in, by the code of its step."""

    def __init__(self, run: Run, catalogue: Catalogue) -> None:
        self.names = Names(run.reference, catalogue)
        self.terms = Terms(run.receipt.as_of, run.receipt.audience, catalogue)
        self.criteria: dict[str, CriterionText] = {}
        for profile in run.reference.profiles:
            self.criteria |= {c.code: c for c in profile.criteria if c.code not in self.criteria}
        self.data: dict[str, Missing] = {}
        self._text = catalogue.text
        self._entities = run.reference.entities
        self._lists = {p: name for name, e in self._entities.items() for p in e.places if not e.single}
        self._said: dict[str, str] = {}  # the same words are kept once
        self._subjects: dict[tuple[str, str, str | None], tuple[str, str]] = {}

    def items(self, dossier: DossierResult) -> tuple[list[tuple[str, Item]], int]:
        """The items of a dossier, each with the code of its step: what is alike is one item. And how many subjects of
        a closed dossier were left out, since nothing can be planned there."""
        points = self._points(dossier)
        shown = [p for p in points if p.kind == "due"] if dossier.status == "closed" else points
        found = [*self._of_criteria(dossier, shown), *self._of_data(dossier, shown)]
        return found, len(points) - len(shown)

    def _points(self, dossier: DossierResult) -> list[Point]:
        """The subjects that ask for something, each once however many profiles ask."""
        found: dict[tuple[str, str, str, str | None], Point] = {}
        for profile in dossier.profiles:
            for finding in profile.findings:
                running = _running(finding.subjects)
                for subject in finding.subjects:
                    kind = self._kind(subject, subject.subject in running)
                    if kind is None:
                        continue
                    point = Point(kind, finding.criterion, subject)
                    at = (finding.criterion, subject.clause, subject.subject, subject.at)
                    if at not in found or point.gravity < found[at].gravity:
                        found[at] = point
        return list(found.values())

    def _kind(self, subject: Subject, running: bool) -> str | None:
        """What a subject asks for; None when it is nothing, or not within the horizon. Advice is never an action."""
        if subject.advice:
            return None
        if subject.reason is Reason.NOT_YET_DUE:
            return "due" if subject.due and self.terms.within(subject.due, HORIZON_WEEKS) else None
        if subject.outcome is Outcome.UNDETERMINED:
            return "unknown"
        if subject.outcome is not Outcome.NOT_MET:
            return None
        if subject.entity == "interval":
            if not running:
                return "past"
            return "late" if subject.subject.endswith("/start") else "stale"  # at the start there was none before
        return "late" if subject.due else "missing"

    def _of_criteria(self, dossier: DossierResult, points: Sequence[Point]) -> Iterator[tuple[str, Item]]:
        alike: dict[tuple[str, str, str | None, bool], list[Point]] = {}
        for point in points:
            if point.kind != "unknown":
                sure = not point.subject.missing
                alike.setdefault((point.criterion, point.kind, point.subject.due, sure), []).append(point)
        for (code, kind, due, _), same in alike.items():
            keys = tuple(point.subject.subject for point in same)
            when = self._when(kind, same[0].subject, dossier)
            yield code, self._item(dossier, kind, due, keys, (code,), self._about(same), when)

    def _of_data(self, dossier: DossierResult, points: Sequence[Point]) -> Iterator[tuple[str, Item]]:
        """One datum that is missing is one thing to do, whatever it would decide."""
        records: dict[str, dict[str, Missing]] = {}
        decides: dict[str, set[str]] = {}
        for point in points:
            for named in point.subject.missing if point.kind == "unknown" else ():
                missing = self._outermost(named)
                code = self._place(missing)
                self.data.setdefault(code, missing)
                records.setdefault(code, {})[missing.record] = missing
                decides.setdefault(code, set()).add(point.criterion)
        for code, found in records.items():
            about = self._some(dict.fromkeys(self._where(missing) for missing in found.values()))
            when = self._text("actions-when-unknown")
            yield code, self._item(dossier, "unknown", None, tuple(found), tuple(sorted(decides[code])), about, when)

    def _item(
        self,
        dossier: DossierResult,
        kind: str,
        due: str | None,
        subjects: tuple[str, ...],
        criteria: tuple[str, ...],
        about: str,
        when: str,
    ) -> Item:
        about, when = self._said.setdefault(about, about), self._said.setdefault(when, when)
        return Item(dossier.dossier, dossier.team, dossier.worker, kind, due, subjects, criteria, about, when)

    def _outermost(self, missing: Missing) -> Missing:
        """The list to begin with: of /conversations/participants, which has no id between, the conversations."""
        steps = missing.record.strip("/").split("/")
        for place in self._entities[missing.entity].places:
            at = 0
            for depth, name in enumerate(place[:-1], 1):
                if at >= len(steps) or steps[at] != name:
                    break
                at += 1
                around = self._lists.get(place[:depth])
                if around and at < len(steps) and steps[at] == place[depth]:
                    return Missing("/" + "/".join(steps[:at]), around, None)
                at += bool(around)
        return missing

    def _place(self, missing: Missing) -> str:
        """Where in a dossier a datum belongs, without the ids: "plans/goals/effect"."""
        steps = missing.record.strip("/").split("/")
        last = steps[-1] if missing.attribute is None else None
        places = [p for p in self._entities[missing.entity].places if p and p[0] == steps[0]]
        fits = sorted((abs(2 * len(p) - len(steps)), p) for p in places if last is None or p[-1] == last)
        path = "/".join(fits[0][1]) if fits else missing.entity
        return path if missing.attribute is None else f"{path}/{missing.attribute}"

    def _where(self, missing: Missing) -> str:
        """In which record a datum is missing; "" when there is but one place for it."""
        if missing.attribute is None:
            return self.names.within(missing.record)
        return "" if missing.record.count("/") <= 1 else self.names.record(missing.entity, missing.record)

    def _about(self, points: Sequence[Point]) -> str:
        """The subjects of some points in words, by clause where the clause has a title, and by the moment that they
        are looked at."""
        clauses: dict[str, dict[str, dict[str, None]]] = {}
        for point in points:
            words = self.criteria[point.criterion].clauses.get(point.subject.clause)
            moments = clauses.setdefault(self.names.of(words) if words else "", {})
            name, moment = self._subject(point.subject)
            moments.setdefault(moment, {})[name] = None
        parts = []
        for title, moments in clauses.items():
            subjects = [
                self._text("actions-about-at", subject=self._some(names), moment=moment)
                if moment
                else self._some(names)
                for moment, names in moments.items()
            ]
            parts.append(self._clause(title, ", ".join(filter(None, subjects))))
        return "; ".join(filter(None, parts))

    def _clause(self, title: str, subjects: str) -> str:
        if not title or not subjects:
            return title or subjects
        return self._text("actions-about-clause", clause=title, subjects=subjects)

    def _subject(self, subject: Subject) -> tuple[str, str]:
        """A subject in words, "" where it is the only one of its kind; and the record of its moment, if any."""
        key = (subject.entity, subject.subject, subject.at)
        if key not in self._subjects:
            single = subject.subject.count("/") <= 1  # it has no name of its own: the case, the analysis
            name = "" if single else self.names.record(subject.entity, subject.subject)
            self._subjects[key] = name, self.names.thing(subject.at) if subject.at else ""
        return self._subjects[key]

    def _some(self, words: Iterable[str]) -> str:
        """Words with commas between, and of many how many more; what several are is said once: gezinslid “kind-1”,
        “kind-2”."""
        every = [word for word in words if word]
        parts: list[str] = []
        before = ""
        for word in every[:SUBJECTS_SHOWN]:
            what, quote, name = word.partition(" “")
            parts.append(f"“{name}" if quote and what == before else word)
            before = what
        shown, more = ", ".join(parts), len(every) - SUBJECTS_SHOWN
        return self._text("actions-about-more", subjects=shown, count=more) if more > 0 else shown

    def _when(self, kind: str, subject: Subject, dossier: DossierResult) -> str:
        if subject.due is None:
            return self._text("actions-when-missing")
        if kind == "due":
            return self.terms.coming(subject.due, sure=not subject.missing)
        spot = dossier.spots.get(subject.subject) if kind == "stale" else None
        return self.terms.passed(kind, subject.due, spot.period[0] if spot and spot.period else "")


def _running(subjects: Iterable[Subject]) -> set[str]:
    """The intervals that may still be running: the last of each series in a clause."""
    last: dict[tuple[str, int], str] = {}
    series: Counter[str] = Counter()
    for subject in subjects:
        if subject.entity == "interval":
            series[subject.clause] += subject.subject.endswith("/start")
            last[subject.clause, series[subject.clause]] = subject.subject
    return set(last.values())
