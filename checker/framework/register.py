"""rules/risks.yaml -> Register: the risks 01-11 of the improvement plan, and the choices behind their numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from checker.errors import Problem
from checker.framework.yaml_file import Document
from checker.history import Choices
from checker.vocabulary import Words


@dataclass(frozen=True, slots=True)
class Risk:
    """An entry of the register. `impact` is a class 1-5; `overlaps` names the risk that this one is also a part of
    or repeats (None: it stands alone); `child_safety` that it may never be averaged away."""

    number: int
    title: Words
    consequence: Words
    impact: int
    overlaps: int | None
    overlap: Words | None
    child_safety: bool


@dataclass(frozen=True, slots=True)
class Register:
    """The register with the project's own choices: weights, the upper bounds of the likelihood classes, in percent of
    the dossiers in which a risk occurs, and the bounds of what is said of years and measures."""

    source: Mapping[str, str]
    risks: Mapping[int, Risk]
    primary: float
    secondary: float
    likelihood: tuple[int, ...]
    percentages_from: int
    choices: Choices


def load_register(document: Document, problems: list[Problem]) -> Register:
    """The register in `document`, which its schema has found well formed."""
    tree = document.tree
    risks: dict[int, Risk] = {}
    for index, body in enumerate(tree["risks"]):
        number = int(body["number"])
        if number in risks:
            problems.append(
                document.problem("rule-code-twice", f"/risks/{index}", found=body["number"], other=document.file)
            )
        overlaps = body.get("overlaps")
        risks[number] = Risk(
            number=number,
            title=body["title"],
            consequence=body["consequence"],
            impact=int(body["impact"]),
            overlaps=int(overlaps["with"]) if overlaps else None,
            overlap={"nl": overlaps["nl"], "en": overlaps["en"]} if overlaps else None,
            child_safety=body.get("child_safety") == "yes",
        )
    weights = tree["weights"]
    return Register(
        source=tree["source"],
        risks=risks,
        primary=float(weights["primary"]),
        secondary=float(weights["secondary"]),
        likelihood=tuple(int(n) for n in tree["likelihood"]),
        percentages_from=int(tree["percentages_from"]),
        choices=Choices(**{name: int(tree["history"][name]) for name in ("yes_from", "fewest", "fall")}),
    )
