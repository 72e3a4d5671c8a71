"""Criteria over the facts of a dossier -> findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from checker.engine.asked import ClauseSubject, all_in_force, holds, last_day, subjects_of, until_due
from checker.engine.durable import EngineError, Fact, Ruleset
from checker.engine.missing import missing_data
from checker.engine.plan import ALWAYS, ClausePlan, CriterionPlan, Evidence, compile_condition, compile_criterion
from checker.engine.rows import ClauseRows, clause_rows, conditions
from checker.engine.rulesets import compile_ruleset, evidence_type, subject_type, when_type
from checker.facts.project import Facts
from checker.facts.truth import NO, UNSURE, YES
from checker.framework.forms import Condition, Criterion
from checker.model import Finding, Flag, Outcome, Reason, Skipped, Subject, fold
from checker.vocabulary import Vocabulary

MOST_REMEMBERED = 2_000  # results of clauses kept for a criterion; past it, all are forgotten: memory stays flat


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the engine said of one row: the rule that claimed it, and the rows of evidence (require, then unless) as
    (table, row). A pattern about the subject's own record has no rows."""

    kind: str
    evidence: tuple[tuple[int, int], ...]
    own: bool


_OUTCOMES = {
    "met": (Outcome.MET, Reason.EVIDENCE),
    "explained": (Outcome.EXPLAINED, Reason.DEVIATION),
    "pending": (Outcome.NOT_APPLICABLE, Reason.NOT_YET_DUE),
    "not_met": (Outcome.NOT_MET, Reason.NO_EVIDENCE),
    "subject": (Outcome.UNDETERMINED, Reason.UNKNOWN),
}


class Evaluator:
    """The criteria and named conditions of one profile, compiled; evaluates the facts of one dossier at a time.

    `judges` may be shared by evaluators with the same vocabulary: criteria that are equal in several profiles are then
    compiled once, and judged once for the same facts.
    """

    def __init__(
        self,
        criteria: Iterable[Criterion],
        vocabulary: Vocabulary,
        conditions: Iterable[Condition] = (),
        judges: dict[object, Judge] | None = None,
    ) -> None:
        pool: dict[object, Judge] = {} if judges is None else judges
        self.judges = tuple([_judge(criterion, vocabulary, pool) for criterion in criteria])
        self._conditions = tuple([(c.name, compile_condition(c.when, vocabulary)) for c in conditions])

    def evaluate(self, facts: Facts) -> tuple[Finding, ...]:
        """One finding per criterion. A rule that the engine cannot evaluate is an error, and the rest goes on."""
        return tuple([judge.finding(facts) for judge in self.judges])

    def flags(self, facts: Facts) -> tuple[Flag, ...]:
        """Which of the named conditions hold."""
        return tuple(
            [
                Flag(name, _HOLDS[min((holds(condition, facts) for condition in when), default=YES)])
                for name, when in self._conditions
            ]
        )


_HOLDS = {NO: "no", UNSURE: "undetermined", YES: "yes"}


def _judge(criterion: Criterion, vocabulary: Vocabulary, pool: dict[object, Judge]) -> Judge:
    identity = _identity(criterion, criterion.in_force)
    found = pool.get(identity)
    if found is None:
        found = pool[identity] = Judge(compile_criterion(criterion, vocabulary), pool)
    return found


def _identity(criterion: Criterion, in_force: tuple[int, int]) -> object:
    return criterion.code, criterion.clauses, criterion.off, in_force


class Judge:
    """One criterion, compiled. What it found in the same facts, and for equal rows, it finds again without asking; and
    where its date in force changes nothing, it finds what the same criterion without one finds, if `pool` has it."""

    def __init__(self, plan: CriterionPlan, pool: Mapping[object, Judge]) -> None:
        self.plan = plan
        self._pool = pool
        self._undated_identity = _identity(plan.criterion, ALWAYS)
        self._ruleset = Ruleset(compile_ruleset(plan))
        self._remembered: dict[tuple[int, tuple[object, ...]], tuple[Verdict, ...]] = {}

    @property
    def remembered(self) -> int:
        """How many results of clauses it remembers."""
        return len(self._remembered)

    def close(self) -> None:
        """Let go of the engine's rules, when nothing more will be asked."""
        self._ruleset.close()

    def finding(self, facts: Facts) -> Finding:
        """The finding for one dossier; an error when the engine cannot evaluate the rule."""
        found: Finding | None = facts.memo.get(self)
        if found is None:
            facts.today.meets(self.plan.criterion.in_force)
            undated = self._undated(facts)
            found = facts.memo[self] = undated.finding(facts) if undated else self._find(facts)
        return found

    def _undated(self, facts: Facts) -> Judge | None:
        """The same criterion without a date in force, when that comes to the same for these facts."""
        if self.plan.criterion.in_force == ALWAYS:
            return None
        found = self._pool.get(self._undated_identity)
        if found is None:
            return None
        in_force = self.plan.criterion.in_force
        try:
            return found if all(all_in_force(clause, in_force, facts) for clause in found.plan.clauses) else None
        except Exception:  # a rule that cannot be evaluated is told when it is
            return None

    def _find(self, facts: Facts) -> Finding:
        criterion = self.plan.criterion
        judged = criterion.level == "presence"
        skipped = [Skipped(off.id, Reason.PARAMETER_OFF, off.parameter) for off in criterion.off]
        subjects: list[Subject] = []
        work: list[tuple[ClausePlan, list[ClauseSubject], ClauseRows]] = []
        try:
            for clause in self.plan.clauses:
                when = conditions(clause, facts)
                if NO in when:
                    skipped.append(Skipped(clause.clause.id, Reason.CONDITION, ""))
                    continue
                found = subjects_of(clause, facts)
                if not found:
                    skipped.append(Skipped(clause.clause.id, Reason.NO_SUBJECTS, ""))
                    continue
                work.append((clause, found, clause_rows(clause, when, found, facts)))
            verdicts = self._verdicts([(clause, rows) for clause, _, rows in work])
            for clause, found, rows in work:
                for subject, row in zip(found, rows.subject_rows, strict=True):
                    subjects.append(_subject(clause, subject, verdicts[clause.number][row], rows, facts))
        except Exception as error:  # whatever it is, it is this criterion's error, and the others are evaluated
            detail = f"{type(error).__name__}"
            return Finding(criterion.code, Outcome.ERROR, judged, (), (Skipped("", Reason.ENGINE, detail),))
        outcome = fold(s.outcome for s in subjects if not s.advice)
        return Finding(criterion.code, outcome, judged, tuple(subjects), tuple(skipped))

    def _verdicts(self, work: list[tuple[ClausePlan, ClauseRows]]) -> Mapping[int, tuple[Verdict, ...]]:
        """A verdict per row of subjects and clause; equal rows are asked of the engine once."""
        verdicts: dict[int, tuple[Verdict, ...]] = {}
        unknown: list[tuple[ClausePlan, ClauseRows]] = []
        for clause, rows in work:
            known = self._remembered.get((clause.number, rows.key))
            if known is None:
                unknown.append((clause, rows))
            else:
                verdicts[clause.number] = known
        if unknown:
            if len(self._remembered) > MOST_REMEMBERED:
                self._remembered.clear()
            verdicts.update(_ask(self._ruleset, unknown))
            for clause, rows in unknown:
                self._remembered[clause.number, rows.key] = verdicts[clause.number]
        return verdicts


def _ask(ruleset: Ruleset, work: list[tuple[ClausePlan, ClauseRows]]) -> dict[int, tuple[Verdict, ...]]:
    """Assert the rows of several clauses of one criterion in one batch, and read back who claimed what."""
    facts: list[Fact] = []
    for clause, rows in work:
        facts += _evidence_facts(clause, rows)
    for clause, rows in work:
        for i, truth in enumerate(rows.when):
            facts.append({"id": f"w.{clause.number}.{i}", "t": when_type(clause.number, i), "c": truth})
    for clause, rows in work:
        facts += _subject_facts(clause, rows)
    kinds: dict[tuple[int, int], str] = {}
    evidence: dict[tuple[int, int], set[tuple[int, int]]] = {}
    own: set[tuple[int, int]] = set()
    counted: set[tuple[int, int]] = set()
    for name, bound in ruleset.run(facts):
        if name == "closing":
            continue
        _, kind, _ = name.split(":")
        _, clause_number, row = str(bound["s"]["id"]).split(".")
        at = (int(clause_number), int(row))
        if kind == "subject":
            counted.add(at)
            continue
        kinds[at] = kind
        if "e" in bound:
            _, _, table, index = str(bound["e"]["id"]).split(".")
            evidence.setdefault(at, set()).add((int(table), int(index)))
        elif kind in ("met", "explained"):
            own.add(at)
    verdicts: dict[int, tuple[Verdict, ...]] = {}
    for clause, rows in work:
        places = [(clause.number, i) for i in range(len(rows.subjects))]
        if not counted.issuperset(places):
            raise EngineError("a subject was not counted back")
        verdicts[clause.number] = tuple(
            Verdict(kinds.get(p, "subject"), tuple(sorted(evidence.get(p, ()))), p in own) for p in places
        )
    return verdicts


def _evidence_facts(clause: ClausePlan, rows: ClauseRows) -> list[Fact]:
    facts: list[Fact] = []
    for table, (evidence, kind, index) in enumerate(_tables(clause)):
        references, days = len(evidence.references), len(evidence.days)
        for number, row in enumerate(rows.evidence[table]):
            fact: Fact = {
                "id": f"e.{clause.number}.{table}.{number}",
                "t": evidence_type(clause.number, kind, index),
                "c": row[0],
            }
            for i in range(references):
                fact[f"r{i}"] = row[1 + i]
            for i in range(days):
                fact[f"d{i}lo"], fact[f"d{i}hi"] = row[1 + references + 2 * i : 3 + references + 2 * i]
            facts.append(fact)
    return facts


def _tables(clause: ClausePlan) -> list[tuple[Evidence, str, int]]:
    """The tables of evidence in the order of the rows: what is required, then what excuses."""
    return [(e, "e", i) for i, e in enumerate(clause.require)] + [(e, "u", i) for i, e in enumerate(clause.unless)]


def _subject_facts(clause: ClausePlan, rows: ClauseRows) -> list[Fact]:
    owns = [f"{kind}{i}" for e, kind, i in _tables(clause) if e.own]
    names = [
        "c",
        "due",
        *owns,
        *(f"k{i}" for i in range(len(clause.keys))),
        *(f"b{i}{end}" for i in range(len(clause.bounds)) for end in ("lo", "hi")),
    ]
    return [
        {
            "id": f"s.{clause.number}.{number}",
            "t": subject_type(clause.number),
            **dict(zip(names, row, strict=True)),
        }
        for number, row in enumerate(rows.subjects)
    ]


def _subject(clause: ClausePlan, subject: ClauseSubject, verdict: Verdict, rows: ClauseRows, facts: Facts) -> Subject:
    outcome, reason = _OUTCOMES[verdict.kind]
    mark = clause.clause.mark
    advice = mark == "advice"
    if verdict.kind not in ("met", "explained"):
        until_due(clause, subject, facts)
    due = _due(clause, subject, verdict.kind, facts)
    asked = outcome is Outcome.UNDETERMINED or (reason is Reason.NOT_YET_DUE and due is not None)
    missing = missing_data(clause, subject, facts) if asked else ()
    if advice and outcome is not Outcome.MET:
        outcome, reason = Outcome.NOT_APPLICABLE, Reason.ADVICE
    found = {record.key for table, row in verdict.evidence for record in rows.records[table][row]}
    if verdict.own:
        found.add(subject.record.key)
    records = tuple(sorted(found))
    return Subject(
        clause=clause.clause.id,
        subject=subject.record.key,
        entity=subject.record.entity,
        at=subject.at.key if subject.at else None,
        outcome=outcome,
        reason=reason,
        advice=advice,
        ours=mark == "ours",
        evidence=records if verdict.kind == "met" else (),
        deviations=records if verdict.kind == "explained" else (),
        missing=missing,
        due=due,
    )


def _due(clause: ClausePlan, subject: ClauseSubject, kind: str, facts: Facts) -> str | None:
    """The day after which absence counts, where that matters: it is still to come, or it has passed."""
    if kind not in ("pending", "not_met") or not clause.due:
        return None
    day = last_day(clause, subject, facts, latest=kind == "not_met")
    return date.fromordinal(day).isoformat() if day else None
