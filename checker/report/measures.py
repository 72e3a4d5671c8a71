"""What is said of a measure of the improvement plan, in words."""

from __future__ import annotations

from collections import Counter

from checker.catalogue import Catalogue
from checker.history import Choices, History, MeasureResult, Share
from checker.report.counts import part_of
from checker.report.quoted import quoted
from checker.report.terms import day_of
from checker.run import Run


def measure_text(result: MeasureResult, catalogue: Catalogue) -> str:
    """What the measure is, in Dutch where nobody put it into the language asked for."""
    return quoted(result.measure.text.get(catalogue.lang, result.measure.text["nl"]))


def owner(result: MeasureResult) -> str:
    """The role or team that looks after it."""
    return quoted(result.measure.owner)


def claim(result: MeasureResult, catalogue: Catalogue) -> str:
    """What its owner says of it."""
    return catalogue.text(f"measure-status-{result.measure.status}", day=day_of(result.measure.day, catalogue))


def share(found: Share | None, run: Run, catalogue: Catalogue) -> str:
    """ "7 van 11 op 22-11-2026, 2 onbekend"; a dash when there is no figure."""
    if found is None:
        return catalogue.text("count-none")
    return catalogue.text(
        "measure-share",
        part=part_of(found.occurs, found.applicable, run, catalogue),
        day=day_of(found.as_of, catalogue),
        undetermined=found.undetermined,
    )


def interval(result: MeasureResult, catalogue: Catalogue) -> str:
    """Between what the difference lies, in points of a percentage; a dash when there is nothing to compare."""
    if result.low is None or result.high is None:
        return catalogue.text("count-none")
    return catalogue.text("measure-interval", low=round(100 * result.low, 1), high=round(100 * result.high, 1))


def verdict(result: MeasureResult, catalogue: Catalogue) -> str:
    """Whether the figures support the claim."""
    return catalogue.text(f"measure-verdict-{result.verdict.replace('_', '-')}")


def why(result: MeasureResult, choices: Choices, catalogue: Catalogue) -> str:
    """Why there is no verdict; "" when there is one."""
    if not result.reason:
        return ""
    return catalogue.text(f"measure-reason-{result.reason.replace('_', '-')}", fewest=choices.fewest)


def told(history: History, profile: str, catalogue: Catalogue) -> str:
    """How many measures that are said to be done the figures of a profile support, contradict, or say nothing of; ""
    when none is."""
    found = Counter(r.verdict for r in history.measures if r.profile == profile and r.verdict != "no_claim")
    if not found:
        return ""
    return catalogue.text(
        "measures-told",
        count=found.total(),
        supports=found["supports"],
        contradicts=found["contradicts"],
        unsaid=found["too_few"],
    )


def line(result: MeasureResult, choices: Choices, catalogue: Catalogue) -> str:
    """A measure in one line: its risk, what it is, what is claimed, and what the figures say."""
    said = " ".join(filter(None, (verdict(result, catalogue), why(result, choices, catalogue))))
    return catalogue.text(
        "measures-line",
        number=f"{result.measure.risk:02d}",
        measure=measure_text(result, catalogue),
        claim=claim(result, catalogue),
        said=said,
    )


def how(choices: Choices, catalogue: Catalogue) -> str:
    """By which rule the verdict is given."""
    return catalogue.text("measure-how", fall=choices.fall, fewest=choices.fewest)
