"""What the scripts of the page know from the start: the words of the framework, and one short row a dossier."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from checker.catalogue import Catalogue
from checker.model import DossierResult, Outcome, ProfileResult
from checker.reference import CriterionText, ProfileText
from checker.report.names import Names
from checker.report.page.assets import embedded
from checker.report.page.texts import script_texts
from checker.report.quoted import quoted
from checker.run import Run
from checker.summary import REST

SIGNS = {
    Outcome.MET: ("m", "✓"),
    Outcome.NOT_MET: ("n", "✕"),
    Outcome.EXPLAINED: ("e", "≈"),
    Outcome.UNDETERMINED: ("u", "?"),
    Outcome.NOT_APPLICABLE: ("a", "–"),
    Outcome.ERROR: ("x", "!"),
}
"""The letter of each outcome in a row, and its sign for people."""

ABSENT = "-"
OCCURS = {"yes": "y", "undetermined": "u", "no": "n", "not_applicable": "a"}


def framework(run: Run, catalogue: Catalogue, **more: Any) -> Markup:
    """The words of the framework as JSON, with whatever `more` the scripts have to know."""
    names, reference = Names(run.reference, catalogue), run.reference
    return embedded(
        {
            "lang": catalogue.lang,
            "audience": run.receipt.audience,
            "percentagesFrom": reference.percentages_from,
            "rest": REST if run.receipt.audience == "team" else None,
            "outcomes": {
                letter: {"name": outcome.value, "word": names.outcome(outcome), "sign": sign}
                for outcome, (letter, sign) in SIGNS.items()
            },
            "themes": {name: names.of(title) for name, title in reference.themes.items()},
            "risks": [
                {"number": r.number, "title": names.of(r.title), "consequence": names.of(r.consequence)}
                for r in reference.risks
            ],
            "profiles": [_profile(profile, names) for profile in reference.profiles],
            "texts": script_texts(catalogue),
            **more,
        }
    )


def _profile(profile: ProfileText, names: Names) -> dict[str, Any]:
    criteria = [_criterion(criterion, names) for criterion in profile.criteria]
    return {"name": profile.name, "title": names.of(profile.title), "criteria": criteria}


def _criterion(criterion: CriterionText, names: Names) -> dict[str, Any]:
    return {
        "code": criterion.code,
        "title": names.of(criterion.title),
        "theme": criterion.theme,
        "norm": names.of(criterion.norm),
        "remedy": names.of(criterion.remedy),
        "sources": [names.source(source) for source in criterion.source],
        "presence": criterion.level == "presence",
        "primary": criterion.primary,
        "secondary": criterion.secondary,
    }


def rows(run: Run) -> Iterator[Markup]:
    """One array a dossier: name, team, worker, status, file, line, then by profile the letters of its outcomes in the
    order of the criteria, those of its risks in the order of the register, and its score (low, high)."""
    order = {profile.name: [c.code for c in profile.criteria] for profile in run.reference.profiles}
    risks = [risk.number for risk in run.reference.risks]
    comma = ""
    for result in run.dossiers:
        by_profile = [_row(profile, order[profile.profile], risks) for profile in result.profiles]
        yield Markup(comma) + embedded([*_head(result), by_profile])
        comma = ",\n"


def _head(result: DossierResult) -> list[str | int]:
    return [result.dossier, result.team, result.worker, result.status, quoted(result.file), result.line]


def _row(result: ProfileResult, codes: list[str], risks: list[int]) -> list[str | float]:
    outcomes = {finding.criterion: SIGNS[finding.outcome][0] for finding in result.findings}
    occurs = {risk.number: OCCURS[risk.occurs] for risk in result.risks}
    row: list[str | float] = [
        "".join(outcomes.get(code, ABSENT) for code in codes),
        "".join(occurs.get(number, ABSENT) for number in risks),
    ]
    return [*row, result.total.low, result.total.high] if result.total else row
