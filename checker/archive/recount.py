"""The figures of the trend once more, from the rows that an archived run kept of its dossiers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from checker.archive.kept import KeptRun
from checker.archive.rows import Column, DossierRow
from checker.history import Point
from checker.model import Outcome

FIGURES, TREND = "figures.json", "trend.json.gz"
"""The documents of a run that hold its point, and the trend up to and with it."""

Counts = dict[str, tuple[dict[str, Counter[str]], dict[int, Counter[str]]]]
"""By profile: of each criterion in how many dossiers it had which outcome, of each risk in how many it occurred (yes,
no, undetermined, not_applicable)."""


def recount(columns: Sequence[Column], profiles: Sequence[str], rows: Iterable[DossierRow]) -> Counts:
    """Every count of a point once more, from the rows of an archived run. `columns` and `profiles` are in the order of
    its receipt, which is that of the findings and the risks in a row. Memory does not grow with the rows."""
    outcomes: list[Counter[str]] = [Counter() for _ in columns]
    risks: list[dict[int, Counter[str]]] = [{} for _ in profiles]
    for row in rows:
        for counter, finding in zip(outcomes, row.findings, strict=True):
            counter[finding.outcome.value] += 1
        for of_profile, found in zip(risks, row.risks, strict=True):
            for risk in found:
                of_profile.setdefault(risk.number, Counter())[risk.occurs] += 1
    counts: Counts = {name: ({}, numbers) for name, numbers in zip(profiles, risks, strict=True)}
    for (name, code), counter in zip(columns, outcomes, strict=True):
        counts[name][0][code] = counter
    return counts


def differences(kept: Point, counts: Counts, forgotten: int = 0) -> list[str]:
    """Where the figures of a point are not those that `recount` finds, as `<profile> <criterion or risk> <what>`; []
    when every number can be recomputed. Of the dossiers that were forgotten since nothing is left, so that each figure
    may be at most so many higher than what is found."""
    wrong = []
    for profile in kept.profiles:
        outcomes, risks = counts[profile.profile]
        told: dict[str, tuple[int, int]] = {}
        for code in profile.criteria.keys() | outcomes.keys():
            known, found = profile.criteria.get(code, {}), outcomes.get(code, Counter())
            told |= {f"{code} {outcome}": (known.get(outcome, 0), found[outcome]) for outcome in Outcome}
        for risk in profile.risks:
            occurs: Counter[str] = risks.get(risk.number, Counter())
            applicable = occurs["yes"] + occurs["no"] + occurs["undetermined"]
            told[f"{risk.number:02d} occurs"] = risk.occurs, occurs["yes"]
            told[f"{risk.number:02d} undetermined"] = risk.undetermined, occurs["undetermined"]
            told[f"{risk.number:02d} applicable"] = risk.applicable, applicable
        wrong += [
            f"{profile.profile} {name}"
            for name, (known_count, found_count) in sorted(told.items())
            if not 0 <= known_count - found_count <= forgotten
        ]
    return wrong


def mistold(run: KeptRun) -> list[str]:
    """Which figures of a kept run cannot be recomputed from its rows, as `differences` has them; Damaged when the run
    is not as it was written. A run that did not see everything has no figures."""
    if not run.has(FIGURES):
        return []
    receipt, point = run.receipt, msgspec.json.decode(run.document(FIGURES), type=Point)
    return differences(
        point, recount(receipt.columns, [p.name for p in receipt.profiles], run.rows()), receipt.forgotten
    )


def misquoted(runs: Sequence[KeptRun]) -> list[str]:
    """The names of the runs of which the last run that has a trend holds other figures than they have themselves."""
    last = next((run for run in reversed(runs) if run.has(TREND)), None)
    if last is None:
        return []
    quoted = {point.mark.number: point for point in msgspec.json.decode(last.document(TREND), type=tuple[Point, ...])}
    return [
        run.name
        for run in runs
        if run.has(FIGURES)
        and quoted.get(run.receipt.number, own := msgspec.json.decode(run.document(FIGURES), type=Point)) != own
    ]
