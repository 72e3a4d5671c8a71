"""Question files: what no dossier can prove, asked of the organisation in a self-assessment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from checker.errors import Place
from checker.framework.forms import Source
from checker.framework.yaml_file import Document
from checker.vocabulary import Words

HALF = "-O"  # behind the code of a criterion: the half of it that a dossier cannot prove


@dataclass(frozen=True, slots=True)
class Evidence:
    """The figure of a run that gives evidence for an answer, and what it says. `least` is the number of dossiers from
    which a worker is compared (spread), `flag` the condition that is counted (flag)."""

    figure: Literal["run", "workers", "spread", "flag"]
    words: Words
    least: int
    flag: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the self-assessment. `years` are those in which the source itself measured it; `half_of` is the
    criterion whose other half a dossier does prove, "" when there is none."""

    code: str
    title: Words
    question: Words
    norm: Words
    remedy: Words
    source: tuple[Source, ...]
    theme: str
    answer: Literal["yearly", "realised"]
    years: tuple[int, ...]
    risks: tuple[int, ...]
    evidence: Evidence | None
    half_of: str
    place: Place = field(compare=False)


def load_question(document: Document) -> Question:
    """The question in `document`, which its schema has found well formed. Its theme is the folder that it lies in."""
    tree = document.tree
    evidence = tree.get("evidence")
    code: str = tree["code"]
    return Question(
        code=code,
        title=tree["title"],
        question=tree["question"],
        norm=tree["norm"],
        remedy=tree["remedy"],
        source=tuple(Source(s["document"], s["place"]) for s in tree["source"]),
        theme=document.file.split("/")[1],
        answer=tree["answer"],
        years=tuple(int(year) for year in tree.get("years", [])),
        risks=tuple(int(number) for number in tree.get("risks", [])),
        evidence=_evidence(evidence) if evidence else None,
        half_of=code.removesuffix(HALF) if code.endswith(HALF) else "",
        place=document.place("/code"),
    )


def _evidence(tree: Mapping[str, Any]) -> Evidence:
    words = {"nl": tree["nl"], "en": tree["en"]}
    return Evidence(tree["figure"], words, int(tree.get("least", 0)), tree.get("flag", ""))
