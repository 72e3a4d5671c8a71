"""Plan -> rules of the engine. Every clause compiles to one scheme, with three-valued columns and no alternatives
inside a condition (`$or` drops joins): alternatives are rules of their own, and all of them are negated together.

- met: a possible subject with certain evidence
- explained: a possible subject, no certain evidence, a certain excuse
- pending: a possible subject, no certain evidence or excuse, not yet due
- not_met: a certain subject, due, no possible evidence and no possible excuse
- subject: every possible subject, so that one which is not counted back is noticed

What no other rule claims is undetermined.
"""

from __future__ import annotations

from typing import Any

from checker.engine.durable import Definition
from checker.engine.plan import ClausePlan, CriterionPlan, Evidence
from checker.errors import CheckerError, Problem
from checker.facts.truth import NO, YES

MOST_RULES_ON_A_TYPE = 255
MOST_TESTS_ON_A_TYPE = 64
MOST_TYPES = 509  # 511 with the two of `durable`; with one more it never comes back
MOST_TERMS = 16
MOST_PROPERTIES = 250

Term = dict[str, Any]


def compile_ruleset(plan: CriterionPlan) -> dict[str, Definition]:
    """The rules of a criterion by name, `<clause>:<kind>:<alternative>`; CheckerError when a limit of the engine
    would be passed, which it would answer with a crash or a false outcome."""
    rules: dict[str, Definition] = {}
    for clause in plan.clauses:
        rules.update(_clause_rules(clause))
    _check_limits(plan, rules)
    return rules


def subject_type(clause: int) -> str:
    """The type of the facts that are a clause's subjects."""
    return f"s{clause}"


def evidence_type(clause: int, kind: str, index: int) -> str:
    """`kind` is e (evidence) or u (excuse)."""
    return f"{kind}{clause}_{index}"


def when_type(clause: int, index: int) -> str:
    """The type of the fact that is a condition on the case."""
    return f"w{clause}_{index}"


def _clause_rules(plan: ClausePlan) -> dict[str, Definition]:
    n = plan.number
    require = [(e, "e", i) for i, e in enumerate(plan.require)]
    unless = [(e, "u", i) for i, e in enumerate(plan.unless)]
    rules: dict[str, Definition] = {}
    no_evidence = [_absent(n, *alternative, certain=True) for alternative in require]
    no_excuse = [_absent(n, *alternative, certain=True) for alternative in unless]
    for alternative in require:
        rules[f"{n}:met:{alternative[2]}"] = _rule(plan, NO, [], [_there(n, *alternative)])
    for alternative in unless:
        rules[f"{n}:explained:{alternative[2]}"] = _rule(plan, NO, [], [*no_evidence, _there(n, *alternative)])
    rules[f"{n}:pending:0"] = _rule(plan, NO, [{"due": NO}], [*no_evidence, *no_excuse])
    possible = [_absent(n, *alternative, certain=False) for alternative in [*require, *unless]]
    rules[f"{n}:not_met:0"] = _rule(plan, YES, [{"due": YES}], possible)
    rules[f"{n}:subject:0"] = _rule(plan, NO, [], [])
    return rules


Part = tuple[list[Term], Term | None]  # conditions on the subject's own fact, a joined term


def _rule(plan: ClausePlan, certain: int, conditions: list[Term], parts: list[Part]) -> Definition:
    """A rule of a subject (certain or merely possible), its conditions on the case, and its evidence."""
    sure: list[Term] = [{"c": YES}] if certain == YES else []
    own = [condition for part in parts for condition in part[0]]
    subject = {"s": {"$and": [{"t": subject_type(plan.number)}, *sure, *conditions, *own]}}
    whens = [{f"w{i}": {"$and": [{"t": when_type(plan.number, i)}, *sure]}} for i in range(len(plan.when))]
    joins = [part[1] for part in parts if part[1] is not None]
    return {"all": [subject, *whens, *joins]}


def _there(clause: int, evidence: Evidence, kind: str, index: int) -> Part:
    """There is certain evidence."""
    if evidence.own:
        return [{f"{kind}{index}": YES}], None
    term = {"$and": [{"t": evidence_type(clause, kind, index)}, {"c": YES}, *_joins(evidence, certain=True)]}
    return [], {"e": term}


def _absent(clause: int, evidence: Evidence, kind: str, index: int, *, certain: bool) -> Part:
    """There is no certain evidence, or (not `certain`) not even possible evidence."""
    if evidence.own:
        return [{"$lt": {f"{kind}{index}": YES}} if certain else {f"{kind}{index}": NO}], None
    sure: list[Term] = [{"c": YES}] if certain else []
    term = {"$and": [{"t": evidence_type(clause, kind, index)}, *sure, *_joins(evidence, certain=certain)]}
    return [], {f"n{kind}{index}$not": term}


def _joins(evidence: Evidence, *, certain: bool) -> list[Term]:
    """Equal references, and days against the nearer or the farther end of the subject's bound."""
    terms: list[Term] = [{f"r{i}": {"s": f"k{join.key}"}} for i, join in enumerate(evidence.references)]
    for i, join in enumerate(evidence.days):
        if join.after:
            mine, theirs = (f"d{i}lo", f"b{join.bound}hi") if certain else (f"d{i}hi", f"b{join.bound}lo")
            terms.append({"$gte": {mine: {"s": theirs}}})
        else:
            mine, theirs = (f"d{i}hi", f"b{join.bound}lo") if certain else (f"d{i}lo", f"b{join.bound}hi")
            terms.append({"$lte": {mine: {"s": theirs}}})
    return terms


def _check_limits(plan: CriterionPlan, rules: dict[str, Definition]) -> None:
    first: dict[str, int] = {}
    tests: dict[str, set[str]] = {}
    for name, rule in rules.items():
        terms = rule["all"]
        _check(plan, "terms", len(terms), MOST_TERMS, name)
        for term in terms:
            conditions = next(iter(term.values()))["$and"]
            kind = conditions[0]["t"]
            tests.setdefault(kind, set()).update(repr(c) for c in conditions[1:])
        kind = next(iter(terms[0].values()))["$and"][0]["t"]
        first[kind] = first.get(kind, 0) + 1
    _check(plan, "rules", max(first.values(), default=0), MOST_RULES_ON_A_TYPE, "")
    _check(plan, "tests", max((len(t) for t in tests.values()), default=0), MOST_TESTS_ON_A_TYPE, "")
    _check(plan, "types", len(tests), MOST_TYPES, "")
    widest = max(
        (len(c.keys) + 2 * len(c.bounds) + len(c.require) + len(c.unless) + 5 for c in plan.clauses),
        default=0,
    )
    _check(plan, "properties", widest, MOST_PROPERTIES, "")


def _check(plan: CriterionPlan, what: str, found: int, limit: int, rule: str) -> None:
    if found > limit:
        details: dict[str, str | int] = {
            "criterion": plan.criterion.code,
            "what": what,
            "found": found,
            "limit": limit,
            "rule": rule,
        }
        raise CheckerError([Problem("engine-limit", plan.criterion.place, details)])
