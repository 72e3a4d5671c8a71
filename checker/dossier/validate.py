"""Whether a dossier may be evaluated, and if not every reason, each with its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from checker.dossier.bsn import bsn_pointers, mask
from checker.dossier.consistency import Consistency
from checker.dossier.read import shown
from checker.dossier.schema import VERSION, dossier_schema
from checker.errors import Place, Problem
from checker.schemas.explain import Fault, SchemaCheck, describe
from checker.vocabulary import Vocabulary

_SHOWN = 40  # signs of a name or of what stands there

Positions = Callable[[], Mapping[str, tuple[int, int]]]


class DossierValidator:
    """The checks on a dossier for one vocabulary, compiled once."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._schema = SchemaCheck(dossier_schema(vocabulary))
        self._consistency = Consistency(vocabulary)

    def problems(self, dossier: dict[str, Any], file: str, as_of: int, positions: Positions) -> list[Problem]:
        """Everything wrong with `dossier`, in the order of the file; [] when it may be evaluated.

        `file` is the name that places are given in, `as_of` the reference date as a day number, `positions` gives
        the line and column of each JSON pointer and is called only when something is wrong. How the parts fit each
        other is looked at when each is well formed. No problem repeats what may be a BSN, nor a text of more than
        one word.
        """
        version = dossier.get("version", VERSION)
        if version != VERSION:
            details = {**describe(version), "allowed": f'"{VERSION}"'}
            faults = [Fault("wrong-version", "/version", details)]
        else:
            faults = [replace(fault, code=f"schema-{fault.code}") for fault in self._schema.faults(dossier)]
            if faults:
                faults += [Fault("bsn", place, {}) for place in bsn_pointers(dossier)]
            else:
                faults = self._consistency.faults(dossier, as_of)
        return _placed(faults, file, positions) if faults else []


def _placed(faults: Iterable[Fault], file: str, positions: Positions) -> list[Problem]:
    """The faults with their lines and columns, in the order of the file, with what could be a BSN masked."""
    places = positions()
    problems = []
    for fault in faults:
        details = {name: _safe(v) if isinstance(v, str) else v for name, v in fault.details.items()}
        if "found" in details:
            details["found"] = _cut(str(details["found"]))
        if "first" in details:
            # As text: the catalogue would write a number with points between the thousands.
            details["first"] = str(_find(fault.details["first"], places)[0])
        line, column = _find(fault.pointer, places)
        pointer = "/".join(_cut(_safe(step)) for step in fault.pointer.split("/"))
        problems.append(Problem(fault.code, Place(file, line, column, pointer), details))
    problems.sort(key=lambda problem: (problem.place.line, problem.place.column, problem.code))
    return problems


def _find(pointer: str | int, places: Mapping[str, tuple[int, int]]) -> tuple[int, int]:
    """The line and column of `pointer`, or of the nearest thing around it."""
    near = str(pointer)
    while near and near not in places:
        near = near.rpartition("/")[0]
    return places[near]


def _safe(text: str) -> str:
    return shown(mask(text))


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
