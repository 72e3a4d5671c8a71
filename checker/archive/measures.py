"""measures.yaml -> the measures of the improvement plan: what is done against which risk, by whom and since when."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from functools import cache
from importlib.resources import files

import msgspec

from checker.catalogue import LANGUAGES
from checker.errors import CheckerError, Problem
from checker.framework.yaml_file import among, load_yaml
from checker.history import Measure
from checker.schemas.explain import SchemaCheck


def load_measures(data: bytes, file: str, risks: Collection[int]) -> tuple[Measure, ...]:
    """The measures in `data`, in their order; CheckerError with every mistake. `risks` are the numbers of the
    register, `file` is what messages call it."""
    document = load_yaml(data, file)
    problems = [
        Problem(f"schema-{fault.code}", document.place(fault.pointer), dict(fault.details))
        for fault in _check().faults(document.tree)
    ]
    if problems:
        raise CheckerError(problems)
    known = {f"{number:02d}" for number in risks}
    measures = []
    for index, body in enumerate(document.tree["measures"]):
        pointer = f"/measures/{index}"
        if body["risk"] not in known:
            place = document.place(f"{pointer}/risk")
            problems.append(Problem("rule-risk", place, among(body["risk"], known)))
        try:
            day = date.fromisoformat(body["date"])
        except ValueError:
            problems.append(document.problem("rule-date", f"{pointer}/date", found=body["date"]))
            continue
        text = {lang: body[lang] for lang in LANGUAGES if lang in body}
        measures.append(Measure(int(body["risk"]), text, body["owner"], body["status"], day.isoformat()))
    if problems:
        raise CheckerError(problems)
    return tuple(measures)


@cache
def _check() -> SchemaCheck:
    return SchemaCheck(msgspec.json.decode((files("checker") / "schemas" / "measures.schema.json").read_bytes()))
