"""What stands on every report: what was checked and with what, the formula of each figure, what a score is not."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from checker.catalogue import Catalogue
from checker.run import Run


class Line(Struct, frozen=True):
    """A label and what stands behind it."""

    label: str
    words: str


class About(Struct, frozen=True):
    """`receipt` says what makes the run repeatable, `formulas` how each figure is made; `disclaimer` belongs where
    it cannot be missed."""

    title: str
    profiles: str
    receipt: tuple[Line, ...]
    formulas: tuple[Line, ...]
    disclaimer: str


def about(run: Run, catalogue: Catalogue) -> About:
    """What every report says of itself, in the language of the catalogue."""
    return About(
        title=catalogue.text("run-title", count=run.receipt.dossiers),
        profiles="; ".join(profile.title[catalogue.lang] for profile in run.reference.profiles),
        receipt=tuple(_receipt(run, catalogue)),
        formulas=tuple(_formulas(run, catalogue)),
        disclaimer=catalogue.text("run-disclaimer"),
    )


def _receipt(run: Run, catalogue: Catalogue) -> Iterator[Line]:
    text, receipt = catalogue.text, run.receipt
    titles = {profile.name: profile.title[catalogue.lang] for profile in run.reference.profiles}
    yield Line(text("about-profile"), "; ".join(f"{titles[p.name]} ({p.name})" for p in receipt.profiles))
    yield Line(text("about-as-of"), receipt.as_of)
    yield Line(text("about-dossiers"), str(receipt.dossiers))
    yield Line(text("about-unreadable"), str(len(receipt.unreadable)))
    yield Line(text("about-audience"), text(f"about-audience-{receipt.audience}"))
    yield Line(text("about-version"), f"checker {receipt.version}")
    yield Line(text("about-rules"), receipt.rules_hash)
    for profile in receipt.profiles:
        yield Line(text("about-profile-hash", profile=profile.name), profile.hash)


def _formulas(run: Run, catalogue: Catalogue) -> Iterator[Line]:
    text, reference = catalogue.text, run.reference
    bounds = [0, *reference.likelihood, 100]
    classes = ", ".join(
        text("about-class", number=n, above=low, most=high) for n, (low, high) in enumerate(pairwise(bounds), 1)
    )
    safety = ", ".join(f"{risk.number:02d}" for risk in reference.risks if risk.child_safety)
    yield Line(text("about-count"), text("about-count-formula"))
    yield Line(text("about-percentage"), text("about-percentage-formula", least=reference.percentages_from))
    yield Line(text("about-occurs"), text("about-occurs-formula"))
    yield Line(text("about-likelihood"), text("about-likelihood-formula", classes=classes))
    yield Line(text("about-impact"), text("about-impact-formula"))
    yield Line(text("about-level"), text("about-level-formula"))
    yield Line(
        text("about-score"),
        text("about-score-formula", primary=reference.primary_weight, secondary=reference.secondary_weight),
    )
    yield Line(text("about-safety"), text("about-safety-formula", risks=safety))
    yield Line(text("about-total"), text("about-total-formula"))
    for profile in run.receipt.profiles:
        yield Line(
            text("about-explained", profile=profile.name),
            text(
                "about-explained-formula",
                weight=profile.explained_weight,
                fails=int(profile.explained_weight >= 1),
            ),
        )
    yield Line(text("about-band"), text("about-band-formula"))
    yield Line(text("about-overlap"), overlaps(run, catalogue))


def overlaps(run: Run, catalogue: Catalogue) -> str:
    """Which risks hold the same fault."""
    pairs = ", ".join(
        catalogue.text("overlap-pair", number=f"{risk.number:02d}", **{"with": f"{risk.overlaps:02d}"})
        for risk in run.reference.risks
        if risk.overlaps is not None
    )
    return catalogue.text("risks-overlap", overlaps=pairs)
