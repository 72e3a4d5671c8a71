"""A run for the officer -> the run for the team, in which no renderer finds anything to leak.

`codes` decides which ids are shown and what stands for the others, `keys` puts numbers for the ids of records, `safety`
and `groups` leave out what tells of one child or of few families, `team` makes the run.
"""

from __future__ import annotations

from checker.audience.team import for_team, pseudonyms

__all__ = ["for_team", "pseudonyms"]
