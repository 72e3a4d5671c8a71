"""What a reader of a run has to know that is no finding, in words."""

from __future__ import annotations

from checker.catalogue import Catalogue
from checker.report.quoted import quoted
from checker.run import Run


def notices(run: Run, catalogue: Catalogue) -> list[str]:
    """What is the same for several profiles is said once; which they are, where it is not for all."""
    about: dict[str, list[str]] = {}
    clauses = {(p.name, c.code): c.clauses for p in run.reference.profiles for c in p.criteria}
    for notice in run.notices:
        details = {name: quoted(detail) for name, detail in notice.details.items()}
        if "clause" in details:
            titles = clauses[notice.profile, details["criterion"]].get(details["clause"])
            details["clause"] = titles[catalogue.lang] if titles else details["clause"]
        about.setdefault(catalogue.text(f"notice-{notice.code}", **details), []).append(notice.profile)
    every = len(run.summary.profiles)
    return [
        f"{', '.join(profiles)}: {words}" if all(profiles) and len(profiles) < every else words
        for words, profiles in about.items()
    ]
