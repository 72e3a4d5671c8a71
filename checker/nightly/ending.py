"""How a night ended: what is told of it on the page, to its owner, and to whatever started it."""

from __future__ import annotations

import errno
from datetime import date

from msgspec import Struct

from checker.archive.kept import Damaged
from checker.archive.problems import problem_of
from checker.archive.store import known_place
from checker.archive.thin import thin
from checker.dossier.read import shown
from checker.errors import CheckerError, Place, Problem, why_not
from checker.exit_code import COMPLETE, FINDINGS, INCOMPLETE, USAGE, at_or_above
from checker.history import Point
from checker.model import Outcome
from checker.nightly.config import NightConfig
from checker.nightly.keeper import Keeper, Kept
from checker.nightly.nights import Gap, Night, Nights, Report, told, with_night
from checker.nightly.publish import ReportPlace
from checker.nightly.stopped import Stopped

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_HERE = Place("checker nightly")
_SOME = 4  # dossiers of which it is strange when most are gone at once


class Ended(Struct, frozen=True):
    """How a night ended: its exit code, what its owner has to know, whether there is a new report, and the names of the
    runs and reports that were taken away by the rule of retention."""

    code: int
    problems: tuple[Problem, ...] = ()
    state: str = "failed"
    runs_gone: tuple[str, ...] = ()
    reports_gone: tuple[str, ...] = ()


def ended(keeper: Keeper, kept: Kept) -> Ended:
    """Take away what is past its time, and show the page: the night is over."""
    order, place = keeper.order, keeper.place
    config, held = order.config, kept.says.report
    gaps = _gaps(kept, keeper, kept.says.errors)
    own = _gaps(kept, keeper, _count(kept.point, (Outcome.ERROR,)))  # of what is withheld from a team as well
    problems = [*keeper.said, *(told(gap, _HERE, config.audience) for gap in own)]
    code = _code(kept.point, keeper, config.fail_level)
    thinned = thin(keeper.archive, config.retention, order.as_of)
    runs = [str(keeper.archive.folder / name) for name in thinned.in_use]
    reports_gone, reports = _remove_reports(place, config.retention.reports, held)
    problems += [Problem("night-in-use", Place(shown(path))) for path in (*runs, *reports)]
    state = "made" if kept.is_new else "same"
    folder, file = (held.folder, held.files[0]) if kept.is_new else ("", "")
    night = Night(kept.receipt.as_of, state, folder, gaps, file)
    before = _before(config, place, keeper.says.report if keeper.says else None)
    try:
        place.show(with_night(before, night, held, place.folders()))
    except OSError as error:
        problems.append(_storage(error, "night-page-held"))
        code = INCOMPLETE
    return Ended(code, tuple(problems), state, thinned.gone, reports_gone)


def failed(config: NightConfig, as_of: date, place: ReportPlace, error: Exception) -> Ended:
    """Tell on the page why there is no report; raises what is a fault of the program."""
    problems, _, code = why(error)
    unwritten = show_failure(_before(config, place, None), as_of, place, error)
    if code is None:
        raise error
    if [_fault(problem) for problem in unwritten] == [_fault(problem) for problem in problems]:
        return Ended(code, tuple(_once(problem) for problem in problems))
    return Ended(code, (*problems, *unwritten))


def show_failure(before: Nights, as_of: date, place: ReportPlace, error: Exception) -> tuple[Problem, ...]:
    """Put on the page that there is no report tonight, and why; what is wrong when the page cannot be replaced."""
    _, gap, _ = why(error)
    night = Night(as_of.isoformat(), "failed", "", (gap,))
    try:
        place.show(with_night(before, night, None, place.folders()))
    except OSError as unwritten:
        return (_storage(unwritten, "night-page-old"),)
    return ()


def why(error: Exception) -> tuple[tuple[Problem, ...], Gap, int | None]:
    """Why there is no report: as its owner is told, as the page tells, and the exit code; None for the code of a fault
    of the program."""
    if isinstance(error, Stopped):
        return (error.problem,), Gap(error.problem.code, dict(error.problem.details)), error.code
    if isinstance(error, CheckerError):
        return error.problems, Gap("night-config", {}), USAGE
    if isinstance(error, Damaged):
        problem = problem_of(error, shown(str(error.run)))
        return (problem,), Gap(problem.code, dict(problem.details)), INCOMPLETE
    if isinstance(error, OSError):
        problem = _storage(error, "night-storage")
        return (problem,), Gap(problem.code, dict(problem.details)), INCOMPLETE
    return (), Gap("night-crashed", {}), None


def _fault(problem: Problem) -> tuple[str, object]:
    """Where something is wrong, and what the system says of it."""
    return problem.place.file, problem.details.get("why")


def _once(problem: Problem) -> Problem:
    """What kept both the report and the page from being written."""
    return Problem("night-report-unwritable", problem.place, problem.details) if "why" in problem.details else problem


def _storage(error: OSError, code: str) -> Problem:
    where = Place(shown(known_place(error.filename))) if error.filename else _HERE
    if error.errno in _FULL:
        return Problem("night-disk-full", where)
    return Problem(code, where, {"why": why_not(error)})


def _before(config: NightConfig, place: ReportPlace, last: Report | None) -> Nights:
    """The nights so far, for today's owner; also that of the last report when it was killed just before its page."""
    known = place.nights()
    nights = known.nights if known else ()
    held = last or (known.report if known else None)
    if last and last.folder not in {night.folder for night in nights}:
        nights = (*nights, Night(last.as_of, "made", last.folder, (), last.files[0]))
    return Nights(config.owner, config.audience, config.languages[0], held, nights)


def _gaps(kept: Kept, keeper: Keeper, errors: int) -> tuple[Gap, ...]:
    before = keeper.baseline.last.name if keeper.baseline.last else ""
    gaps = [Gap("night-damaged", {"run": damaged.run, "before": before}) for damaged in keeper.baseline.damaged]
    if kept.point.unreadable:
        gaps.append(Gap("night-unread", {"count": kept.point.unreadable}))
    if errors:
        gaps.append(Gap("night-errors", {"count": errors}))
    if kept.had >= _SOME and 2 * kept.left < kept.had:
        gaps.append(Gap("night-shrunk", {"had": kept.had, "left": kept.left}))
    if kept.says.copies:
        gaps.append(Gap("night-copies", {"count": kept.says.copies}))
    return tuple(gaps)


def _code(point: Point, keeper: Keeper, fail_level: str) -> int:
    if point.unreadable or keeper.baseline.damaged or _count(point, (Outcome.ERROR,)):
        return INCOMPLETE
    return FINDINGS if fail_level and _count(point, at_or_above(fail_level)) else COMPLETE


def _count(point: Point, outcomes: tuple[Outcome, ...]) -> int:
    found = (counts for profile in point.profiles for counts in profile.criteria.values())
    return sum(counts.get(outcome, 0) for counts in found for outcome in outcomes)


def _remove_reports(place: ReportPlace, most: int, held: Report) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Take away the reports past the number that is kept, the oldest first, never the one that holds: the names of
    those that are gone, and the paths of those that somebody has open."""
    gone, in_use = [], []
    for name in sorted(place.folders(), key=lambda name: (name.partition("-")[2], name))[:-most]:
        if name != held.folder:
            try:
                place.remove([name])
                gone.append(name)
            except OSError:
                in_use.append(str(place.folder / name))
    return tuple(gone), tuple(in_use)
