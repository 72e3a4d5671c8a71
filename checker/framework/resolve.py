"""A criterion file seen through a profile's layers -> Criterion.

The order, which is the order of reading: the clauses of the file (those of another criterion where it says `as`),
then per layer from the lowest up: restrict, add_when, add_unless. Parameters are those of the uppermost layer that
sets them, else the file's own, else the shared ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from typing import Any

from checker.errors import CheckerError, Problem
from checker.framework.forms import Clause, ClauseOff, Condition, Criterion, Example, Parameter, Source
from checker.framework.parse import parse_clause, parse_tests, parse_unless, parse_when
from checker.framework.profiles import Edit, Layers, days_in_force
from checker.framework.questions import Question
from checker.framework.scope import ParameterOff, Scope
from checker.framework.yaml_file import Document, among, written
from checker.vocabulary import VIEWS, Vocabulary

MOST_DIGITS = 4  # of a parameter: more days or months than that lead to no date


@dataclass(frozen=True, slots=True)
class Library:
    """Everything that a criterion may point at while it is resolved."""

    vocabulary: Vocabulary
    roles: tuple[str, ...]
    parameters: Mapping[str, Parameter]
    documents: Mapping[str, Document]  # code -> criterion file
    questions: Mapping[str, Question]
    themes: Mapping[str, str]  # code of a criterion or a question -> theme


class Resolver:
    """Resolves the criteria of one profile and remembers which of its edits touched something."""

    def __init__(self, library: Library, layers: Layers) -> None:
        self.library = library
        self.layers = layers
        self.problems: list[Problem] = []
        self._touched: set[tuple[str, str]] = set()
        self._used: set[str] = set()

    def resolve(self) -> tuple[tuple[Criterion, ...], tuple[Condition, ...]]:
        """The profile's criteria in the order of their codes, and the conditions that it defines; CheckerError with
        every mistake found."""
        criteria = [self.criterion(code) for code in self._selected() if code in self.library.documents]
        conditions = self._conditions()
        own = self.layers.documents[-1]
        for edit in self.layers.edits:
            if edit.document is own and not self._unknown_entities(edit):
                self._check_touched(edit)
        for name, (_, document, pointer) in self.layers.parameters.items():
            if document is own and name not in self._used:
                known = self._parameters_known()
                why, names = ("not-asked-for", []) if name in known else ("unknown", sorted(known))
                self._unmatched(document, pointer, name, why, names)
        if self.problems:
            raise CheckerError({(p.code, str(p.place), str(p.details)): p for p in self.problems}.values())
        return tuple(c for c in criteria if c is not None), conditions

    def questions(self) -> tuple[Question, ...]:
        """The profile's questions in the order of their codes."""
        return tuple(self.library.questions[code] for code in self._selected() if code in self.library.questions)

    def _unknown_entities(self, edit: Edit) -> bool:
        """Whether `restrict` speaks of what the vocabulary does not have, which is then reported."""
        known = [*self.library.vocabulary.entities, *VIEWS]
        unknown = [name for name in edit.tree if edit.what == "restrict" and name not in known]
        for name in unknown:
            self.problems.append(edit.document.unknown("rule-entity", f"{edit.pointer}/{name}", name, known))
        return bool(unknown)

    def _check_touched(self, edit: Edit) -> None:
        """Report each of the edit's targets in which it changed nothing."""
        whole = edit.what in ("select", "drop")
        for index, target in enumerate(edit.to):
            if (edit.pointer, f"{edit.document.file} {target}") not in self._touched:
                pointer = f"{edit.pointer}/{index}" if whole else f"{edit.pointer}/to/{index}"
                why, known = self._why(target, whole)
                self._unmatched(edit.document, pointer, target, why, known)

    def _unmatched(self, document: Document, pointer: str, found: str, why: str, known: Iterable[str]) -> None:
        details = {**among(found, known), "why": why}
        self.problems.append(document.problem("profile-matches-nothing", pointer, **details))

    def _why(self, target: str, whole: bool) -> tuple[str, list[str]]:
        """Why an edit of `target` touches nothing, and the targets that there are when this is none of them."""
        name, dot, _ = target.partition(".")
        known = self.library.themes if whole else self.library.documents
        codes = [code for code in known if self.names(name, code, None)]
        if not codes:
            themes = sorted({self.library.themes[code] for code in known})
            return "unknown", [*known, *(f"theme {theme}" for theme in themes)]
        if dot and whole:
            return "only-a-part", codes
        clauses = [f"{code}.{clause}" for code in codes for clause in self._clause_names(code)]
        if dot and not any(self.names(target, *clause.split(".", 1)) for clause in clauses):
            return "unknown", clauses
        return "nothing-to-edit" if set(codes) & set(self._selected()) else "not-selected", []

    def _clause_names(self, code: str) -> list[str]:
        clauses = self.library.documents[code].tree["clauses"]
        return [body.get("id", str(index + 1)) for index, body in enumerate(clauses)]

    def _parameters_known(self) -> set[str]:
        own = {n for d in self.library.documents.values() for n in d.tree.get("parameters", {})}
        return own | set(self.library.parameters)

    def _selected(self) -> list[str]:
        """The codes of the criteria and questions that the layers choose."""
        chosen: set[str] = set()
        for edit in self.layers.edits:
            if edit.what in ("select", "drop"):
                for target in edit.to:
                    codes = {code for code in self.library.themes if self.names(target, code, None)}
                    if codes and (edit.what == "select" or codes & chosen):
                        self._touch(edit, target)
                    chosen = chosen | codes if edit.what == "select" else chosen - codes
        return sorted(chosen)

    def _touch(self, edit: Edit, target: str) -> None:
        self._touched.add((edit.pointer, f"{edit.document.file} {target}"))

    def names(self, target: str, code: str, clause: str | None) -> bool:
        """Whether the target of an edit names a criterion (`clause` None) or the clause of one."""
        if target.startswith("theme "):
            return self.library.themes[code] == target.removeprefix("theme ")
        name, dot, part = target.partition(".")
        if not dot:
            return fnmatchcase(code, name)
        return fnmatchcase(code, name) and part == clause

    def criterion(self, code: str) -> Criterion | None:
        """One criterion as the profile has it, None when it cannot be read; mistakes go to `problems`."""
        document = self.library.documents[code]
        tree = document.tree
        try:
            in_force = days_in_force(document, "/in_force", tree.get("in_force", {}))
        except CheckerError as error:
            self.problems += error.problems
            return None
        profile = self.layers.in_force
        clauses, off, parameters = self._clauses(code, (code,))
        risks = tree.get("risks", {})
        return Criterion(
            code=code,
            title=tree["title"],
            norm=tree["norm"],
            remedy=tree["remedy"],
            source=tuple(Source(s["document"], s["place"]) for s in tree["source"]),
            theme=self.library.themes[code],
            level=tree.get("level", "automatic"),
            in_force=(max(in_force[0], profile[0]), min(in_force[1], profile[1])),
            parameters=parameters,
            clauses=tuple(clauses),
            off=tuple(off),
            primary=tuple(int(n) for n in risks.get("primary", [])),
            secondary=tuple(int(n) for n in risks.get("secondary", [])),
            examples=tuple(load_examples(document)),
            place=document.place(),
        )

    def _conditions(self) -> tuple[Condition, ...]:
        """What the profile defines by name; without those that ask for a parameter that is off."""
        found: list[Condition] = []
        for name, (document, pointer, body) in self.layers.defines.items():
            scope = self._scope({})
            with suppress(ParameterOff):
                when = parse_when(scope, document, pointer, body)
                found.append(Condition(name, when, tuple(sorted(scope.used))))
            self._used |= scope.used
        return tuple(found)

    def _scope(self, own: Mapping[str, Parameter]) -> Scope:
        """What a clause may speak of, with parameters of its file's own, at the values that the profile gives."""
        available = {**self.library.parameters, **own}
        for name, (value, where, pointer) in self.layers.parameters.items():
            if name in available:
                unit = value.get("unit", available[name].unit) if isinstance(value, dict) else available[name].unit
                number = value["value"] if isinstance(value, dict) else value
                read = self._value(available[name], number, where, pointer)
                available[name] = replace(available[name], value=read, unit=unit)
        return Scope(self.library.vocabulary, available, self.layers.defines, self.library.roles, self.problems, set())

    def _clauses(self, code: str, trail: tuple[str, ...]) -> tuple[list[Clause], list[ClauseOff], dict[str, Parameter]]:
        """The clauses of criterion `code`, those left out, the parameters used. `trail` is how it was come to: the
        criterion that is being read, and through `as` from one to the next, down to `code` itself."""
        document = self.library.documents[code]
        scope = self._scope(own_parameters(document))
        available = scope.parameters
        clauses: list[Clause] = []
        off: list[ClauseOff] = []
        used: dict[str, Parameter] = {}
        for index, body in enumerate(document.tree["clauses"]):
            pointer = f"/clauses/{index}"
            if "as" in body:
                theirs, left_out, params = self._borrowed(scope, document, pointer, body, trail)
                clauses += theirs
                off += left_out
                used |= params
                continue
            name = body.get("id", str(index + 1))
            try:
                clause = parse_clause(scope, document, pointer, body, name)
            except ParameterOff as missing:
                off.append(ClauseOff(name, missing.name, body.get("title")))
                self._touch_left_out({trail[0], code}, name)
                continue
            clauses.append(self._edited(scope, clause, {trail[0], code}))
        self._used |= scope.used
        return clauses, off, {**used, **{name: available[name] for name in sorted(scope.used)}}

    def _value(
        self, parameter: Parameter, value: Any, document: Document, pointer: str
    ) -> int | tuple[str, ...] | None:
        read = read_value(value)
        listed = parameter.unit == "list"
        if isinstance(read, str) or (read is not None and isinstance(read, tuple) != listed):
            problem = document.problem(
                "profile-value", pointer, found=written(value)[:60], unit=parameter.unit, most=MOST_DIGITS
            )
            self.problems.append(problem)
            return None
        return read

    def _borrowed(
        self, scope: Scope, document: Document, pointer: str, body: Mapping[str, Any], trail: tuple[str, ...]
    ) -> tuple[list[Clause], list[ClauseOff], dict[str, Parameter]]:
        """`as`: the clauses of another criterion, with edits of its own."""
        code, _, part = body["as"].partition(".")
        if code in trail:
            scope.fail(document, f"{pointer}/as", "rule-as-circle", body["as"])
            return [], [], {}
        if code not in self.library.documents:
            scope.fail(document, f"{pointer}/as", "rule-as", body["as"], self.library.documents)
            return [], [], {}
        clauses, off, used = self._clauses(code, (*trail, code))
        if part:
            known = [c.id for c in clauses]
            clauses = [c for c in clauses if c.id == part]
            off = [o for o in off if o.id == part]
            if not clauses and not off:
                scope.fail(document, f"{pointer}/as", "rule-as", body["as"], [f"{code}.{k}" for k in known])
        own = [
            Edit(
                what,
                (trail[0],),
                body[what] if what == "restrict" else {what.removeprefix("add_"): body[what]},
                document,
                f"{pointer}/{what}",
            )
            for what in ("restrict", "add_when", "add_unless")
            if what in body
        ]
        own = [edit for edit in own if not self._unknown_entities(edit)]
        touched: set[str] = set()
        edited: list[Clause] = []
        for clause in clauses:
            for edit in own:
                changed = self._apply(scope, clause, edit)
                touched |= {edit.pointer} if changed else set()
                clause = changed or clause
            edited.append(replace(clause, id=f"{code}.{clause.id}"))
        for edit in own:
            if clauses and edit.pointer not in touched:
                self._unmatched(document, edit.pointer, body["as"], "nothing-to-edit", [])
        return edited, [replace(left_out, id=f"{code}.{left_out.id}") for left_out in off], used

    def _edited(self, scope: Scope, clause: Clause, codes: Iterable[str]) -> Clause:
        """The clause with what the profile's layers change of it."""
        for edit in self.layers.edits:
            if edit.what in ("select", "drop"):
                continue
            targets = [t for t in edit.to if any(self.names(t, code, clause.id) for code in codes)]
            changed = self._apply(scope, clause, edit) if targets else None
            if changed is not None:
                clause = changed
                for target in targets:
                    self._touch(edit, target)
        return clause

    def _touch_left_out(self, codes: Iterable[str], clause: str) -> None:
        """An edit of a clause that is left out is not an edit that matches nothing."""
        for edit in self.layers.edits:
            for target in edit.to:
                if any(self.names(target, code, clause) for code in codes):
                    self._touch(edit, target)

    def _apply(self, scope: Scope, clause: Clause, edit: Edit) -> Clause | None:
        """The clause after one edit; None when the edit has nothing to say about it."""
        if edit.what == "add_when":
            added = parse_when(scope, edit.document, f"{edit.pointer}/when", edit.tree["when"])
            return replace(clause, when=(*clause.when, *added))
        if edit.what == "add_unless":
            excuses = parse_unless(scope, edit.document, f"{edit.pointer}/unless", edit.tree["unless"], clause)
            return replace(clause, unless=(*clause.unless, *excuses))
        if clause.for_each is None:
            return None
        changed = None
        for entity, tests in edit.tree.items():
            if ("member" if entity in VIEWS else entity) == clause.for_each.entity:
                read = parse_tests(scope, edit.document, f"{edit.pointer}/{entity}", clause.for_each.entity, tests)
                subjects = replace(clause.for_each, tests=(*clause.for_each.tests, *read))
                changed = replace(clause, for_each=subjects)
        return changed


def own_parameters(document: Document) -> dict[str, Parameter]:
    """The parameters that a file declares."""
    return {
        name: Parameter(name, _default(body), body["unit"], body.get("ours") == "yes")
        for name, body in document.tree.get("parameters", {}).items()
    }


def _default(body: Mapping[str, Any]) -> int | tuple[str, ...] | None:
    read = read_value(body.get("value", "off"))
    return None if isinstance(read, str) else read


def read_value(value: Any) -> int | tuple[str, ...] | str | None:
    """A parameter's value: a whole number, a list of words, None for `off`; a string when it is none of these."""
    if isinstance(value, list):
        return tuple(value)
    if value == "off":
        return None
    text = str(value)
    return int(text) if text.isdecimal() and len(text) <= MOST_DIGITS else text


def load_examples(document: Document) -> list[Example]:
    """The examples of a criterion file."""
    examples: list[Example] = []
    for index, body in enumerate(document.tree.get("examples", [])):
        changes: list[tuple[str, str, object]] = []
        for change in body.get("given", []):
            for what, value in change.items():
                if what == "remove":
                    changes += [("remove", pointer, None) for pointer in ([value] if isinstance(value, str) else value)]
                else:
                    changes += [(what, pointer, content) for pointer, content in value.items()]
        examples.append(
            Example(
                name=body["name"],
                changes=tuple(changes),
                expect=body["expect"],
                clause=body.get("clause"),
                profile=body.get("profile"),
                as_of=body.get("as_of"),
                place=document.place(f"/examples/{index}"),
            )
        )
    return examples
