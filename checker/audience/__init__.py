"""A run for the officer -> the run for the team, in which no renderer finds anything to leak.

`codes` decides which ids are shown and what stands for the others, `keys` puts numbers for the ids of records, `days`
takes days by the week, `safety` and `groups` leave out what tells of one child or of few families, and `team` makes the
run.

For a run that comes out every night: `standing` decides which counts of what is withheld are told, and from which day,
`as_stood` puts them in, and `past` leaves of what is said of earlier runs what a team may know.
"""

from __future__ import annotations

from checker.audience.past import Night
from checker.audience.standing import Standing, stand
from checker.audience.team import for_team, pseudonyms
from checker.audience.withheld import withheld_of

__all__ = ["Night", "Standing", "for_team", "pseudonyms", "stand", "withheld_of"]
