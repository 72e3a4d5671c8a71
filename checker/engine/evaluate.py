"""Criteria over the facts of a dossier -> findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from checker.engine.asked import ClauseSubject, subjects_of
from checker.engine.durable import EngineError, Fact, Ruleset
from checker.engine.missing import missing_data
from checker.engine.plan import ClausePlan, CriterionPlan, Evidence, compile_criterion
from checker.engine.rows import ClauseRows, clause_rows, conditions
from checker.engine.rulesets import compile_ruleset, evidence_type, subject_type, when_type
from checker.facts.project import Facts
from checker.facts.truth import NO
from checker.framework.forms import Criterion
from checker.model import Finding, Outcome, Reason, Skipped, Subject, fold
from checker.vocabulary import Vocabulary

MOST_REMEMBERED = 50_000  # clauses' results kept; past it, all are forgotten, so that memory stays flat


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
    """The criteria of one profile, compiled; evaluates the facts of one dossier at a time."""

    def __init__(self, criteria: Iterable[Criterion], vocabulary: Vocabulary) -> None:
        self.plans = tuple(compile_criterion(criterion, vocabulary) for criterion in criteria)
        self._rulesets = {plan.criterion.code: Ruleset(compile_ruleset(plan)) for plan in self.plans}
        self._remembered: dict[tuple[str, int, tuple[object, ...]], tuple[Verdict, ...]] = {}

    def evaluate(self, facts: Facts) -> tuple[Finding, ...]:
        """One finding per criterion. A rule that the engine cannot evaluate is an error, and the rest goes on."""
        return tuple(self._finding(plan, facts) for plan in self.plans)

    def _finding(self, plan: CriterionPlan, facts: Facts) -> Finding:
        criterion = plan.criterion
        judged = criterion.level == "presence"
        skipped = [Skipped(name, Reason.PARAMETER_OFF, parameter) for name, parameter in criterion.off]
        subjects: list[Subject] = []
        work: list[tuple[ClausePlan, list[ClauseSubject], ClauseRows]] = []
        try:
            for clause in plan.clauses:
                when = conditions(clause, facts)
                if NO in when:
                    skipped.append(Skipped(clause.clause.id, Reason.CONDITION, ""))
                    continue
                found = subjects_of(clause, facts)
                if not found:
                    skipped.append(Skipped(clause.clause.id, Reason.NO_SUBJECTS, ""))
                    continue
                work.append((clause, found, clause_rows(clause, when, found, facts)))
            verdicts = self._verdicts(criterion.code, [(clause, rows) for clause, _, rows in work])
            for clause, found, rows in work:
                for subject, row in zip(found, rows.subject_rows, strict=True):
                    subjects.append(_subject(clause, subject, verdicts[clause.number][row], rows, facts))
        except Exception as error:  # whatever it is, it is this criterion's error, and the others are evaluated
            detail = f"{type(error).__name__}"
            return Finding(criterion.code, Outcome.ERROR, judged, (), (Skipped("", Reason.ENGINE, detail),))
        outcome = fold(s.outcome for s in subjects if not s.advice)
        return Finding(criterion.code, outcome, judged, tuple(subjects), tuple(skipped))

    def _verdicts(self, code: str, work: list[tuple[ClausePlan, ClauseRows]]) -> Mapping[int, tuple[Verdict, ...]]:
        """A verdict per row of subjects and clause; equal rows are asked of the engine once."""
        verdicts: dict[int, tuple[Verdict, ...]] = {}
        unknown: list[tuple[ClausePlan, ClauseRows]] = []
        for clause, rows in work:
            known = self._remembered.get((code, clause.number, rows.key))
            if known is None:
                unknown.append((clause, rows))
            else:
                verdicts[clause.number] = known
        if unknown:
            if len(self._remembered) > MOST_REMEMBERED:
                self._remembered.clear()
            verdicts.update(_ask(self._rulesets[code], unknown))
            for clause, rows in unknown:
                self._remembered[code, clause.number, rows.key] = verdicts[clause.number]
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
    missing = missing_data(clause, subject, facts) if outcome is Outcome.UNDETERMINED else ()
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
    )
