"""Days as a team is told of them: by the week, or by the month when they are far off."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

FAR_OFF = 60
"""How many days before or after the reference date a month ends of which terms are told by the month: as many as a
reader is told in weeks. Accepted, since the team has to know what to do this week: what turns red between two reports
was due between them, and two terms of one event that are both near say within a few days when it was."""


def rounded(due: date, as_of: date) -> date:
    """The last day of the week that a day is in, or of its month when that is far off: two terms of one event, both
    told by the week, would say on which day it was. The month decides, else the night on which a month becomes a week
    would say which day it is."""
    if abs((_end_of_month(due) - as_of).days) > FAR_OFF:
        return _end_of_month(due)
    return date.fromordinal(min(due.toordinal() + 6 - due.weekday(), date.max.toordinal()))


def told_on(day: date) -> date:
    """The day that stands for one of the coming week on which something fails: the first of the week after the one
    that its term ends in."""
    return date.fromordinal(min(day.toordinal() + (-day.weekday() % 7), date.max.toordinal()))


def by_month(day: date, as_of: date) -> bool:
    """Whether a day that `rounded_back` gave stands for its month, not for its week."""
    return day.day == 1 and abs((_end_of_month(day) - as_of).days) > FAR_OFF


def rounded_back(since: date, as_of: date) -> date:
    """The first day of the week that a day is in, or of its month when that is far off: what is open since then has
    been so for at most as long as is told."""
    if abs((_end_of_month(since) - as_of).days) > FAR_OFF:
        return since.replace(day=1)
    return since - timedelta(days=since.weekday())


def _end_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])
