"""Why a night has no report."""

from __future__ import annotations

from checker.errors import Problem


class Stopped(Exception):
    """There can be no report tonight; the last good one is as it was. `code` is the exit code."""

    def __init__(self, problem: Problem, code: int) -> None:
        super().__init__(problem, code)
        self.problem, self.code = problem, code
