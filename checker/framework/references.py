"""The names by which one rule file points at another: what they point at has to be there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from checker.errors import Problem
from checker.facts.days import parse_days
from checker.framework.questions import HALF
from checker.framework.register import Register
from checker.framework.yaml_file import Document


def check_criterion(
    document: Document, theme: str, common: Document, profiles: Iterable[str], risks: Iterable[int]
) -> list[Problem]:
    """What a criterion file names that is not there: its theme, sources, risks, and the profiles and dates of its
    examples. `common` is framework.yaml; `risks` are the numbers of the register."""
    tree = document.tree
    problems = _check_shared(document, theme, common)
    for kind, numbers in tree.get("risks", {}).items():
        problems += _check_risks(document, f"/risks/{kind}", numbers, risks)
    for index, example in enumerate(tree.get("examples", [])):
        problems += _check_date(document, f"/examples/{index}/as_of", example.get("as_of"))
        profile = example.get("profile")
        if profile is not None and profile not in profiles:
            problems.append(document.unknown("profile-unknown", f"/examples/{index}/profile", profile, profiles))
    return problems


def check_question(
    document: Document,
    theme: str,
    common: Document,
    criteria: Iterable[str],
    flags: Iterable[str],
    risks: Iterable[int],
) -> list[Problem]:
    """What a question names that is not there: its theme, sources, risks, the entry that it is the other half of, and
    the condition that is counted. `criteria` are the codes that may have another half, `flags` the conditions that
    profiles define."""
    problems = _check_shared(document, theme, common)
    problems += _check_risks(document, "/risks", document.tree.get("risks", []), risks)
    code, flag = document.tree["code"], document.tree.get("evidence", {}).get("flag")
    if code.endswith(HALF) and code.removesuffix(HALF) not in criteria:
        problems.append(document.unknown("rule-half", "/code", code, [f"{known}{HALF}" for known in criteria]))
    if flag is not None and flag not in flags:
        problems.append(document.unknown("rule-flag", "/evidence/flag", flag, flags))
    return problems


def check_common(common: Document, profiles: Iterable[str]) -> list[Problem]:
    """What framework.yaml names that is not there: profiles, chapters, sources, and the day of the examples."""
    missing = [(index, name) for index, name in enumerate(common.tree["profiles"]) if name not in profiles]
    problems = [common.unknown("profile-unknown", f"/profiles/{index}", name, profiles) for index, name in missing]
    chapters = common.tree["chapters"]
    for name, chapter in chapters.items():
        problems += _check_source(common, f"/chapters/{name}/source", chapter["source"], common)
    for name, theme in common.tree["themes"].items():
        if theme["chapter"] not in chapters:
            problems.append(common.unknown("rule-chapter", f"/themes/{name}/chapter", theme["chapter"], chapters))
    return problems + _check_date(common, "/examples_on", common.tree["examples_on"])


def check_register(document: Document, register: Register, common: Document) -> list[Problem]:
    """What the register of risks names that is not there: its source, and the risks that others overlap with."""
    problems = _check_source(document, "/source", register.source, common)
    for index, risk in enumerate(register.risks.values()):
        others = {f"{number:02d}" for number in register.risks if number != risk.number}
        if risk.overlaps is not None and f"{risk.overlaps:02d}" not in others:
            problems.append(
                document.unknown("rule-risk", f"/risks/{index}/overlaps/with", f"{risk.overlaps:02d}", others)
            )
    return problems


def _check_shared(document: Document, theme: str, common: Document) -> list[Problem]:
    """What criteria and questions both name: a theme, and sources."""
    themes = common.tree["themes"]
    problems = [] if theme in themes else [document.unknown("rule-theme", "", theme, themes)]
    for index, source in enumerate(document.tree["source"]):
        problems += _check_source(document, f"/source/{index}", source, common)
    return problems


def _check_risks(document: Document, pointer: str, numbers: Iterable[str], risks: Iterable[int]) -> list[Problem]:
    known = {f"{number:02d}" for number in risks}
    return [
        document.unknown("rule-risk", f"{pointer}/{index}", number, known)
        for index, number in enumerate(numbers)
        if f"{int(number):02d}" not in known
    ]


def _check_source(document: Document, pointer: str, source: Mapping[str, str], common: Document) -> list[Problem]:
    known, found = common.tree["documents"], source["document"]
    return [] if found in known else [document.unknown("rule-source", f"{pointer}/document", found, known)]


def _check_date(document: Document, pointer: str, date: str | None) -> list[Problem]:
    """The problem that the calendar does not have this date, if so."""
    if date is None:
        return []
    try:
        parse_days(date)
    except ValueError:
        return [document.problem("rule-date", pointer, found=date)]
    return []
