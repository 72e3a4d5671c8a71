"""How many, in the words in which the inspectors write, with the count beside them: one scale for every report.

Where the words come from: the inspection report on Almelo has "vrijwel alle" (lines 1170-1172), "de meeste" (1164-1166
and 1894), "een aantal" (1154, 1304, 1935 and 2097), "een beperkt aantal" (1269 and 1589) and "enkele" (1718); Den
Helder's plan has "alle" (line 186). "Eén" and "ongeveer de helft" stand in no source: they name what the others leave
open. No source gives a number to a word. The bounds are a choice of this project, and stand in every report that uses
the words.
"""

from __future__ import annotations

from enum import StrEnum

from checker.catalogue import Catalogue
from checker.report.counts import percent_of, whole_percent
from checker.run import Run


class Quantity(StrEnum):
    """A part of a whole, as a word."""

    NONE = "none"
    ONE = "one"  # exactly one, where that is less than about half
    FEW = "few"  # of a small share no more than can be counted on two hands
    LIMITED = "limited"
    SOME = "some"
    HALF = "half"
    MOST = "most"
    NEARLY_ALL = "nearly-all"
    ALL = "all"
    ONLY = "only"  # one of one


# In whole percents, as they are shown; each bound belongs to its word.
FEW_UP_TO, HALF_FROM, HALF_UP_TO, NEARLY_ALL_FROM = 20, 40, 60, 90
FEW_DOSSIERS = 10  # a tenth of 5,000 dossiers is a small share, and yet not a few


def quantity(part: int, whole: int) -> Quantity:
    """The word for `part` of `whole` (0 <= part <= whole, whole > 0)."""
    if not 0 <= part <= whole or not whole:
        raise ValueError(f"{part} of {whole}")
    if part == 0:
        return Quantity.NONE
    if part == whole:
        return Quantity.ONLY if whole == 1 else Quantity.ALL
    percent = whole_percent(part, whole)
    if percent >= NEARLY_ALL_FROM:
        return Quantity.NEARLY_ALL
    if percent > HALF_UP_TO:
        return Quantity.MOST
    if percent >= HALF_FROM:
        return Quantity.HALF
    if part == 1:
        return Quantity.ONE
    if percent > FEW_UP_TO:
        return Quantity.SOME
    return Quantity.FEW if part <= FEW_DOSSIERS else Quantity.LIMITED


def in_dossiers(part: int, whole: int, run: Run, catalogue: Catalogue) -> str:
    """ "in de meeste dossiers (9 van 11)", with a percentage where there are enough dossiers for one."""
    words = wording(quantity(part, whole), catalogue)
    percent = percent_of(part, whole, run)
    if percent is None:
        return catalogue.text("quantity-count", words=words, part=part, whole=whole)
    return catalogue.text("quantity-count-percent", words=words, part=part, whole=whole, percent=percent)


def meaning(of: Quantity, catalogue: Catalogue) -> str:
    """From which share to which a word is used."""
    bounds = {
        "few": FEW_UP_TO,
        "dossiers": FEW_DOSSIERS,
        "half": HALF_FROM,
        "most": HALF_UP_TO,
        "nearly": NEARLY_ALL_FROM,
    }
    return catalogue.text(f"quantity-{of}-means", **bounds)


def wording(of: Quantity, catalogue: Catalogue) -> str:
    """The word itself."""
    return catalogue.text(f"quantity-{of}")
