"""What stands in a report for the team where something is left out on purpose."""

from __future__ import annotations

from checker.catalogue import Catalogue


def safety(catalogue: Catalogue) -> str:
    """In the place of an outcome for one dossier that is about the safety of a child."""
    return catalogue.text("withheld-safety")


def small(catalogue: Catalogue) -> str:
    """In the place of a count that could tell about one family, because too few dossiers are behind it."""
    return catalogue.text("withheld-small")
