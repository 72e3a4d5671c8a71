"""Seeding faults into the rules, one at a time, and seeing whether the examples notice.

A mutant is tried on the criteria that it is about, with the expectations of their own examples, each in the profile in
which that example is played. It is caught by the first example that comes out otherwise. Which criteria:

- a fault in a criterion file: that criterion. Who borrows the clause is not asked to show it again.
- a parameter of framework.yaml or of a profile, and an edit that is dropped for a target: each criterion that asks for
  the parameter itself, or that the target names, is a trial of its own.
- another fault in a profile (inside an edit or a defined condition, or its days in force): all that it reaches
  together, because it stands in one place for all of them.

No trial is made of a mutant that does not load, nor of one that cannot change an outcome because what decides
(`_deciding`) stays the same, nor of a second one that comes to the same as another. All else that is not caught
survives.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from checker.engine.evaluate import Evaluator, Judge
from checker.engine.plan import compile_criterion
from checker.errors import CheckerError, Problem
from checker.facts.days import Term
from checker.facts.project import Facts
from checker.framework.examples import looked_at
from checker.framework.forms import AnyOf, Criterion, Equal, Example, Pattern, Test
from checker.framework.load import Framework
from checker.framework.mutants import Mutant, Seeder
from checker.framework.profiles import Layers, load_layers
from checker.framework.resolve import Library, Resolver, own_parameters
from checker.rehearse import Rehearsal, home_profile
from checker.vocabulary import Vocabulary

# The least share of faults, in percent, that the examples have to catch. It measures the examples and says nothing
# about a municipality, so it is no parameter. Not 100, because some mutants differ only in dossiers that cannot be.
LEAST = 95

Deciding = tuple[tuple[int, int], frozenset[tuple[bool, object]]]
Staged = tuple[str, Facts, Example]  # profile, what the dossier of an example holds, the example
Changed = Mapping[tuple[str, str], Criterion]  # (profile, code) -> the criterion with the fault in it


@dataclass(frozen=True, slots=True)
class _Fault:
    """A mutant with the rules around it, and the criteria that it is about: each by itself (`apart`), or all of them
    together. `lent`: it counts in clauses that a criterion borrows as well."""

    mutant: Mutant
    library: Library
    layers: Mapping[str, Layers]
    codes: tuple[str, ...]
    apart: bool
    lent: bool = True


@dataclass(frozen=True, slots=True)
class Trial:
    """A mutant and what the examples made of it. `criteria` are those that it was tried on, `caught` whether one of
    their examples came out otherwise."""

    mutant: Mutant
    criteria: tuple[str, ...]
    caught: bool


class Trials:
    """Tries mutants on the examples of a framework, whose examples all come out as they say."""

    def __init__(self, framework: Framework) -> None:
        self.framework = framework
        self._rehearsal = Rehearsal(framework)
        self._examples: dict[str, list[Staged]] = {}
        self._seeder = Seeder(framework.vocabulary, framework.library.roles)
        self._seen: set[object] = set()
        self._origins: dict[tuple[str, str], Deciding] = {}
        self._selected = {name: [c.code for c in framework.profile(name).criteria] for name in framework.order}

    def run(self, codes: Collection[str]) -> Iterator[Trial]:
        """A trial for each mutant of the criteria `codes`, criterion by criterion, and at the end those that reach
        several: tried when all of these are asked for."""
        self._seen.clear()
        shared = list(self._shared())
        for code in codes:
            own, others = self._own(code), (fault for fault in shared if fault.apart and code in fault.codes)
            for fault in itertools.chain(own, others):
                yield from self._try(fault, [code])
            self._examples.clear()
        for fault in shared:
            if not fault.apart and set(fault.codes) <= set(codes):
                yield from self._try(fault, fault.codes)

    def _try(self, fault: _Fault, codes: Collection[str]) -> Iterator[Trial]:
        changed = self._changed(fault, codes)
        caught = self._caught(changed) if changed else None
        if caught is not None:
            yield Trial(fault.mutant, tuple(dict.fromkeys(code for _, code in changed)), caught)

    # Which criteria a mutant changes.

    def _own(self, code: str) -> Iterator[_Fault]:
        """The faults in a criterion's own file."""
        library = self.framework.library
        for mutant in self._seeder.in_criterion(library.documents[code]):
            faulty = replace(library, documents={**library.documents, code: mutant.document})
            yield _Fault(mutant, faulty, self.framework.layers, (code,), apart=True)

    def _shared(self) -> Iterator[_Fault]:
        """The faults in what criteria share, and which of them each is about."""
        framework, library = self.framework, self.framework.library
        for mutant in self._seeder.in_framework(framework.common):
            faulty = replace(library, parameters=own_parameters(mutant.document))
            yield _Fault(mutant, faulty, framework.layers, self._asking(str(mutant.path[1])), apart=True, lent=False)
        documents = {name: framework.layers[name].documents[-1] for name in framework.layers}
        for name in framework.order:
            for mutant in self._seeder.in_profile(documents[name]):
                layers = load_layers({**documents, name: mutant.document})
                if mutant.path[0] == "parameters":
                    asking = self._asking(str(mutant.path[1]))
                    yield _Fault(mutant, library, layers, asking, apart=True, lent=False)
                else:
                    yield _Fault(mutant, library, layers, self._named(mutant), apart=mutant.kind == "edit-dropped")

    def _asking(self, parameter: str) -> tuple[str, ...]:
        """The criteria that ask for a parameter."""
        asking: dict[str, None] = {}
        for name in self.framework.order:
            for criterion in self.framework.profile(name).criteria:
                if parameter in criterion.parameters or parameter in [off.parameter for off in criterion.off]:
                    asking[criterion.code] = None
        return tuple(asking)

    def _named(self, mutant: Mutant) -> tuple[str, ...]:
        """The criteria that the edit names in which a mutant of a profile lies; all, when it lies in no edit."""
        what, number = mutant.path[0], mutant.path[1]
        original = self.framework.layers[mutant.document.tree["name"]]
        targets = original.documents[-1].tree[what][number]["to"] if isinstance(number, int) else ["*"]
        if mutant.kind == "edit-dropped":
            targets = [targets[int(mutant.path[3])]]
        library = self.framework.library
        names = Resolver(library, original).names
        return tuple(c for c in library.documents if any(names(t.partition(".")[0], c, None) for t in targets))

    def _changed(self, fault: _Fault, codes: Iterable[str]) -> Changed:
        """What a fault changes of the criteria; nothing when it changes none, does not load, or comes to the same as
        an earlier one."""
        changed: dict[tuple[str, str], Criterion] = {}
        what: set[object] = set()
        for name, code in itertools.product(self._selected, codes):
            if code not in self._selected[name]:
                continue
            resolver = Resolver(fault.library, fault.layers[name])
            criterion = resolver.criterion(code)
            if criterion is None or resolver.problems:
                return {}
            deciding = _deciding(criterion, fault.library.vocabulary)
            origin = self._origin(name, code)
            if deciding != origin and (fault.lent or _written(deciding) != _written(origin)):
                changed[name, code] = criterion
                what.add((name, code, deciding))
        if frozenset(what) in self._seen:
            return {}
        self._seen.add(frozenset(what))
        return changed

    def _origin(self, name: str, code: str) -> Deciding:
        if (name, code) not in self._origins:
            criterion = self.framework.profile(name).criterion(code)
            self._origins[name, code] = _deciding(criterion, self.framework.vocabulary)
        return self._origins[name, code]

    # Whether the examples notice.

    def _caught(self, changed: Changed) -> bool | None:
        """Whether an example comes out otherwise; None when the engine cannot hold the mutant."""
        judges: dict[object, Judge] = {}
        try:
            return any(self._noticed(code, changed, judges) for code in dict.fromkeys(code for _, code in changed))
        except CheckerError:
            return None
        finally:
            for judge in judges.values():
                judge.close()

    def _noticed(self, code: str, changed: Changed, judges: dict[object, Judge]) -> bool:
        """Whether an example of this criterion comes out otherwise."""
        evaluators: dict[tuple[str, str | None], Evaluator] = {}
        examples = self._staged(code)
        for index, (name, facts, example) in enumerate(examples):
            if (name, code) not in changed:
                continue
            key = name, example.clause
            if key not in evaluators:
                looked = looked_at(changed[name, code], example.clause)
                if looked is None:
                    return True  # the example is about a clause that is gone
                evaluators[key] = Evaluator([looked], self.framework.vocabulary, judges=judges)
            if evaluators[key].evaluate(facts)[0].outcome.value != example.expect:
                examples.insert(0, examples.pop(index))  # what noticed one fault is likely to notice the next
                return True
        return False

    def _staged(self, code: str) -> list[Staged]:
        """The examples of a criterion, each ready to be evaluated."""
        if code not in self._examples:
            home = home_profile(self.framework, code)
            assert home is not None
            found = [(self._rehearsal.staged(code, e, home), e) for e in home.criterion(code).examples]
            self._examples[code] = [(s[0].name, s[1], e) for s, e in found if not isinstance(s, Problem)]
        return self._examples[code]


# What of a criterion can decide an outcome.


def _deciding(criterion: Criterion, vocabulary: Vocabulary) -> Deciding:
    """The days in force and the clauses, each with whether it is borrowed, as far as an outcome can follow from them:
    without names and remarks, in no order, with from when absence counts wherever that was written (a term of nothing
    is none), and without tests of what the place of a record always says of it. Two criteria that are equal in this
    cannot come out differently."""
    clauses: set[tuple[bool, object]] = set()
    for plan in compile_criterion(criterion, vocabulary).clauses:
        clause, about = plan.clause, plan.subject_entity
        parts = (
            frozenset(_either(condition, about, vocabulary) for condition in clause.when),
            _pattern(clause.for_each, about, vocabulary) if clause.for_each else None,
            _either(clause.require, about, vocabulary),
            _either(clause.unless, about, vocabulary),
            frozenset(replace(moment, term=None) if _is_nothing(moment.term) else moment for moment in plan.due),
            clause.mark == "advice",
        )
        clauses.add(("." in clause.id, parts))
    return criterion.in_force, frozenset(clauses)


def _is_nothing(term: Term | None) -> bool:
    return term is not None and not term.amount


def _written(deciding: Deciding) -> Deciding:
    """What decides without the clauses that are borrowed."""
    return deciding[0], frozenset(clause for clause in deciding[1] if not clause[0])


def _either(patterns: AnyOf, about: str, vocabulary: Vocabulary) -> frozenset[object]:
    return frozenset(_pattern(pattern, about, vocabulary) for pattern in patterns)


def _pattern(pattern: Pattern, about: str, vocabulary: Vocabulary) -> object:
    entity = about if pattern.entity == "subject" else pattern.entity
    tests = frozenset(test for test in pattern.tests if not _always(test, entity, vocabulary))
    return pattern.entity, tests, pattern.at, frozenset(pattern.items)


def _always(test: Test, entity: str, vocabulary: Vocabulary) -> bool:
    """Whether every record of the entity passes, because it allows all places in which there are any."""
    kind = vocabulary.entities[entity]
    if not isinstance(test, Equal) or kind.attributes[test.attribute].type != "const":
        return False
    return {place.fixed.get(test.attribute) for place in kind.places} <= set(test.values)
