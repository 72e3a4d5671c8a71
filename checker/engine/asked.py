"""What a plan asks of a dossier: its subjects, the records that may be evidence, and whether they belong together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.engine.columns import Column, case_days, is_minor
from checker.engine.plan import ClausePlan, Evidence, minor_asked
from checker.facts.days import FIRST, LAST, NEVER, Days, add_term, not_after
from checker.facts.derive import birth, exists, present
from checker.facts.project import Facts
from checker.facts.records import Record
from checker.facts.spans import cut
from checker.facts.truth import NO, UNSURE, YES
from checker.framework.forms import Moment, Pattern, Test

CUT = ("interval", "direction_span")  # what a date in force cuts instead of drops


class ClauseSubject:
    """One subject of a clause: its record, the moment it is looked at, and whether it is one at all (`truth`)."""

    __slots__ = ("at", "days", "record", "truth")

    def __init__(self, record: Record, at: Record | None, days: Days | None, truth: int) -> None:
        self.record = record
        self.at = at
        self.days = days
        self.truth = truth

    @property
    def identity(self) -> tuple[str, str | None]:
        return self.record.key, self.at.key if self.at else None


def of_age(asked: str | None, record: Record, days: Days, facts: Facts) -> int:
    """Whether a member is a minor, or an adult, at a moment, as asked."""
    if asked is None:
        return YES
    minor = is_minor(record, days, facts)
    return minor if asked == "yes" else YES - minor


def moment_days(moment: Moment, subject: ClauseSubject, facts: Facts) -> Days:
    """The days of a moment of the case or of the subject, with its term."""
    if moment.of == "case":
        return case_days(moment, facts)
    days = subject.days or NEVER if moment.attribute == "at" else facts.days(subject.record, moment.attribute)
    if moment.term is None:
        return days
    moved = add_term(days, moment.term)
    if moved[1] >= facts.today.day:
        facts.today.shifted(days, moved)
    return moved


def moments(at: str, facts: Facts) -> list[tuple[Record | None, Days, int]]:
    """The moments that `at` names: the record that dates it, its days, and whether it has been reached."""
    cached = facts.memo.get(("moments", at))
    if cached is None:
        if at in ("registered", "start", "end"):
            days = facts.days(facts.case, at)
            cached = [(None, days, not_after(days, facts.today.days))]
        else:
            cached = [
                (r, facts.date_of(r), min(exists(r), not_after(facts.date_of(r), facts.today.days)))
                for r in facts.of(at)
            ]
        facts.memo["moments", at] = cached
    found: list[tuple[Record | None, Days, int]] = cached
    return found


def subjects_of(plan: ClausePlan, facts: Facts) -> list[ClauseSubject]:
    """The certain and the doubtful subjects of a clause."""
    found: list[ClauseSubject] | None = facts.memo.get(plan.subjects)
    if found is None:
        found = [s for s in _subjects(plan, plan.clause.for_each, facts) if s.truth != NO]
        facts.memo[plan.subjects] = found
    return found


def _subjects(plan: ClausePlan, pattern: Pattern | None, facts: Facts) -> Iterable[ClauseSubject]:
    if pattern is None:
        yield ClauseSubject(facts.case, None, None, moment_in_force(plan, facts.case, facts))
    elif pattern.entity == "item":
        for word in pattern.items:
            item = Record("item", f"/item/{word}", "", word, True, {})
            yield ClauseSubject(item, None, None, moment_in_force(plan, item, facts))
    elif pattern.at is None:
        for record in facts.of(pattern.entity):
            shown = cut(record, plan.in_force[0]) if record.entity in CUT else record
            if shown is not None:
                truth = min(exists(record), moment_in_force(plan, record, facts))
                yield ClauseSubject(shown, None, None, _least(plan.subject_columns, shown, facts, truth))
    else:
        for subject in _occasions(pattern.entity, pattern.at, facts):
            record, at, days, truth = subject
            if not plan.always_in_force:
                truth = min(truth, _in_force(plan, days))
            if plan.minor is not None:
                truth = min(truth, of_age(plan.minor, record, days, facts))
            yield ClauseSubject(record, at, days, _least(plan.subject_columns, record, facts, truth))


Occasion = tuple[Record, Record | None, Days, int]


def _occasions(entity: str, at: str, facts: Facts) -> list[Occasion]:
    """Each record of an entity at each of the moments that `at` names and that it may be there: the record, what
    dates the moment, its days, and whether the record is there."""
    memo = ("occasions", entity, at)
    found: list[Occasion] | None = facts.memo.get(memo)
    if found is None:
        found = facts.memo[memo] = []
        for moment, days, reached in moments(at, facts):
            if days == NEVER or reached == NO:
                continue
            for record in facts.of(entity):
                truth = min(reached, present(record, days, facts))
                if entity == "member" and truth != NO:
                    truth = min(truth, alive(record, days, facts))
                if truth != NO:
                    found.append((record, moment, days, truth))
    return found


def alive(record: Record, days: Days, facts: Facts) -> int:
    """Born on or before the moment, and not died: who dies on the day is no subject of that day."""
    born, died = birth(record, facts), facts.days(record, "died")
    return min(not_after(born, days), YES - not_after(died, days))


def dated_by(record: Record, facts: Facts) -> tuple[Record, str]:
    """The record and attribute that say when a record was: its own date, else (where it has none, or never came) the
    registration of the case."""
    entity = facts.projection.vocabulary.entities.get(record.entity)
    if entity and entity.date and facts.days(record, entity.date) != NEVER:
        return record, entity.date
    return facts.case, "registered"


def moment_in_force(plan: ClausePlan, record: Record, facts: Facts) -> int:
    """Whether a record's own moment is in force. Of an interval or a span some part has to be."""
    if plan.always_in_force:
        return YES
    days = facts.days(*dated_by(record, facts))
    if record.entity not in CUT:
        return _in_force(plan, days)
    first, last = plan.in_force
    reaches = max(not_after((first, first), days), not_after((first, first), facts.days(record, "until")))
    return min(reaches, not_after(days, (last, last)))


def all_in_force(plan: ClausePlan, in_force: tuple[int, int], facts: Facts) -> bool:
    """Whether a date in force changes nothing of the subjects of a clause, which itself is always in force."""
    first, last = in_force
    for subject in subjects_of(plan, facts):
        begin, until = subject.days or facts.days(*dated_by(subject.record, facts))
        if begin < first or until > last or begin > until:
            return False
    return True


def _in_force(plan: ClausePlan, days: Days) -> int:
    if plan.always_in_force:
        return YES
    first, last = plan.in_force
    return min(not_after((first, first), days), not_after(days, (last, last)))


def _least(columns: Iterable[tuple[Test, Column]], record: Record, facts: Facts, truth: int) -> int:
    for _, column in columns:
        if truth == NO:
            break
        here = column.truth(record, facts)
        if here < truth:
            truth = here
    return truth


def candidates(evidence: Evidence, facts: Facts, excuse: bool) -> list[tuple[Record, int]]:
    """The records that may be evidence as far as they alone can tell; an excuse has to be recorded."""
    memo = evidence.excuse_number if excuse else evidence.number
    found: list[tuple[Record, int]] | None = facts.memo.get(memo)
    if found is None:
        records = _in_places(evidence, facts)
        found = [(record, exists(record)) for record in records if record.known or not excuse]
        for _, column in evidence.columns:
            sifted: list[tuple[Record, int]] = []
            for record, truth in found:
                here = column.truth(record, facts)
                if here != NO:
                    sifted.append((record, truth if truth < here else here))
            found = sifted
        if evidence.pattern.at is not None:
            ever = _ever_there(evidence.pattern, evidence.pattern.at, facts)
            found = [(r, min(truth, ever[r])) for r, truth in found if r in ever]
        facts.memo[memo] = found
    return found


def _in_places(evidence: Evidence, facts: Facts) -> Sequence[Record]:
    """The records of the entity that lie where the pattern looks."""
    if not evidence.places:
        return facts.of(evidence.entity)
    first, *others = evidence.places
    there = _by_place(evidence.entity, first.attribute, facts)
    found = [record for word in first.values for record in there.get(word, ())]
    for test in others:
        found = [record for record in found if record.cells[test.attribute][0] in test.values]
    return found


def _by_place(entity: str, attribute: str, facts: Facts) -> dict[str, list[Record]]:
    """The records of an entity by what their place says of them."""
    memo = ("places", entity, attribute)
    found: dict[str, list[Record]] | None = facts.memo.get(memo)
    if found is None:
        found = facts.memo[memo] = {}
        for record in facts.of(entity):
            found.setdefault(record.cells[attribute][0], []).append(record)
    return found


def _ever_there(pattern: Pattern, at: str, facts: Facts) -> dict[Record, int]:
    """The records that are there, of age or not as the pattern asks, at any of the moments that it names."""
    asked = minor_asked(pattern.tests)
    ever: dict[Record, int] = {}
    for record, _, days, truth in _occasions(pattern.entity, at, facts):
        here = min(truth, of_age(asked, record, days, facts))
        if here != NO:
            ever[record] = max(here, ever.get(record, NO))
    return ever


def holds(condition: tuple[Evidence, ...], facts: Facts) -> int:
    """A condition on the case: the greatest over its patterns and their records."""
    return max(
        (truth for evidence in condition for _, truth in candidates(evidence, facts, excuse=False)),
        default=NO,
    )


def own_truth(evidence: Evidence, subject: ClauseSubject, facts: Facts, excuse: bool) -> int:
    """A pattern about the subject's own record; an excuse has to be recorded."""
    if excuse and not subject.record.known:
        return NO
    truth = _least(evidence.columns, subject.record, facts, exists(subject.record))
    for test in evidence.own_days:
        days = facts.days(subject.record, test.attribute)
        if test.start is not None:
            truth = min(truth, facts.today.not_after(moment_days(test.start, subject, facts), days))
        if test.until is not None:
            truth = min(truth, facts.today.not_after(days, moment_days(test.until, subject, facts)))
    for refer in evidence.own_references:
        truth = min(truth, same(facts.cell(subject.record, refer.attribute), subject_key(refer.of, subject, facts)))
    return truth


Key = tuple[str, ...]  # the values of a reference, usually one; "*" stands for all subjects


def same(cell: Key | None, other: Key | None) -> int:
    """Whether two references meet."""
    if not cell or not other:
        return UNSURE
    return NO if "*" not in cell and "*" not in other and set(cell).isdisjoint(other) else YES


def subject_key(of: str | None, subject: ClauseSubject, facts: Facts) -> Key | None:
    """What evidence has to refer to: the subject, the moment's record, or an attribute of the subject. None when it
    is not known."""
    if of is None or of == "at":
        record = subject.record if of is None else subject.at
        return (record.ident,) if record and record.ident is not None else None
    cell: Key | None = facts.cell(subject.record, of)
    return cell or None


def joined(evidence: Evidence, record: Record, subject: ClauseSubject, plan: ClausePlan, facts: Facts) -> int:
    """Whether a record belongs to a subject; used to say what is missing, the engine itself joins."""
    truth = YES
    for reference in evidence.references:
        key = subject_key(plan.keys[reference.key], subject, facts)
        truth = min(truth, same(facts.cell(record, reference.attribute), key))
    for join in evidence.days:
        days = facts.days(record, join.attribute)
        bound = moment_days(plan.bounds[join.bound][0], subject, facts)
        meet = facts.today.not_after
        truth = min(truth, meet(bound, days) if join.after else meet(days, bound))
    return truth


def last_day(plan: ClausePlan, subject: ClauseSubject, facts: Facts, *, latest: bool) -> int | None:
    """The last day on which what is asked may still come, at the latest or at the earliest; None when there is none or
    it is not known."""
    moments = [moment_days(moment, subject, facts) for moment in plan.due]
    if NEVER in moments:  # what never was has no day after it
        return None
    ends = [days[latest] for days in moments]
    if any(facts.today.moves(day) for day in ends):
        facts.today.changes_on(facts.today.day + 1)
    day = max(ends, default=FIRST)
    return day if FIRST < day < LAST else None


def is_due(plan: ClausePlan, subject: ClauseSubject, facts: Facts) -> int:
    """Whether absence counts yet: strictly after the last of its moments."""
    if not plan.due:
        return YES
    truth = YES
    for moment in plan.due:
        days = moment_days(moment, subject, facts)
        if days == NEVER:
            return NO
        first, last = days
        today = facts.today.day
        truth = min(truth, YES if last < today else UNSURE if first < today else NO)
    return truth


def until_due(plan: ClausePlan, subject: ClauseSubject, facts: Facts) -> int:
    """`is_due` where an outcome hangs on it, and so changes with it."""
    truth = is_due(plan, subject, facts)
    if truth != YES:
        facts.today.passes([moment_days(moment, subject, facts)[truth] for moment in plan.due])
    return truth
