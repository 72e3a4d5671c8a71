"""What a clause may speak of, and the values in it that parameters may stand for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from checker.errors import Problem
from checker.facts.days import Term
from checker.framework.forms import Parameter
from checker.framework.yaml_file import Document, among, written
from checker.vocabulary import Vocabulary

TERM_UNITS = ("days", "working_days", "months")


class ParameterOff(Exception):
    """The clause asks for a parameter that is off, so it is left out."""

    def __init__(self, name: str) -> None:
        self.name = name


@dataclass(slots=True)
class Scope:
    """What a clause may speak of: the vocabulary, its parameters, the conditions a profile defines, the abstract
    roles. Problems are gathered, so that one reading reports them all; `used` are the parameters asked for."""

    vocabulary: Vocabulary
    parameters: Mapping[str, Parameter]
    defines: Mapping[str, tuple[Document, str, list[Any]]]
    roles: Iterable[str]
    problems: list[Problem]
    used: set[str]

    def fail(
        self,
        document: Document,
        pointer: str,
        code: str,
        found: object,
        allowed: Iterable[str] = (),
        **details: str,
    ) -> None:
        self.problems.append(document.problem(code, pointer, **among(written(found), allowed), **details))


def fitting(scope: Scope, *units: str) -> list[str]:
    """The parameters of these units, as a rule writes them; without units: those that are a number."""
    return [f"${p.name}" for p in scope.parameters.values() if (p.unit in units if units else p.unit != "list")]


def read_parameter(scope: Scope, document: Document, pointer: str, text: str) -> Parameter | None:
    """The parameter that `$name` asks for; None, with a problem, when there is none. ParameterOff when it is off."""
    name = text.removeprefix("$")
    parameter = scope.parameters.get(name)
    if parameter is None:
        scope.fail(document, pointer, "rule-parameter", text, [f"${p}" for p in scope.parameters])
        return None
    scope.used.add(name)
    if parameter.value is None:
        raise ParameterOff(name)
    return parameter


def read_term(scope: Scope, document: Document, pointer: str, text: str) -> Term | None:
    """A length of time, which only a parameter can give."""
    if not text.startswith("$"):
        scope.fail(document, pointer, "rule-term", text, fitting(scope, *TERM_UNITS))
        return None
    parameter = read_parameter(scope, document, pointer, text)
    if parameter is None:
        return None
    if parameter.unit not in TERM_UNITS or not isinstance(parameter.value, int):
        scope.fail(document, pointer, "rule-term", text, fitting(scope, *TERM_UNITS))
        return None
    return Term(parameter.value, parameter.unit)


def read_number(scope: Scope, document: Document, pointer: str, value: Any) -> int | None:
    """A whole number, or a parameter that holds one."""
    if isinstance(value, str) and value.isdecimal():
        return int(value)
    if not isinstance(value, str) or not value.startswith("$"):
        scope.fail(document, pointer, "rule-number", value, fitting(scope))
        return None
    parameter = read_parameter(scope, document, pointer, value)
    if parameter is None:
        return None
    if not isinstance(parameter.value, int):
        scope.fail(document, pointer, "rule-number", value, fitting(scope))
        return None
    return parameter.value


def read_strings(scope: Scope, document: Document, pointer: str, value: Any, kind: str) -> tuple[str, ...]:
    """A value, a list of values, or a parameter that holds a list, for a test of this kind."""
    if isinstance(value, str) and value.startswith("$"):
        parameter = read_parameter(scope, document, pointer, value)
        if parameter is None:
            return ()
        if not isinstance(parameter.value, tuple):
            scope.fail(document, pointer, "rule-list", value, fitting(scope, "list"))
            return ()
        return parameter.value
    if isinstance(value, list) and value and all(isinstance(v, str) for v in value):
        return tuple(value)
    if isinstance(value, str):
        return (value,)
    scope.fail(document, pointer, "rule-test", value, kind=kind)
    return ()
