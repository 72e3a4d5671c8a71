"""How a command ends, for whatever started it."""

from __future__ import annotations

from checker.model import Outcome

COMPLETE, FINDINGS, USAGE, INCOMPLETE, NOTHING = 0, 1, 2, 3, 5

LEVELS = (Outcome.ERROR, Outcome.NOT_MET, Outcome.UNDETERMINED, Outcome.EXPLAINED)
"""What a command may be asked to fail on, the gravest first."""


def at_or_above(level: str) -> tuple[Outcome, ...]:
    """The outcomes that are as grave as a level or graver."""
    return LEVELS[: LEVELS.index(Outcome(level)) + 1]
