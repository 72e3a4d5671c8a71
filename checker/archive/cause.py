"""Why a finding came out otherwise than in an earlier run: told by what is different, and what is not."""

from __future__ import annotations

from checker.archive.rows import FindingRow
from checker.history import Mark
from checker.model import Outcome


def cause(
    before: Mark,
    after: Mark,
    rules: tuple[str, str],
    content: tuple[str, str],
    findings: tuple[FindingRow, FindingRow],
) -> str:
    """One of dossier, rules, time, program, several, unknown, as in `history.Moved`. `rules` are the digests of what
    decides the outcome in both runs, `content` the fingerprints of the dossier, "" where it is not known.

    What was going to fail by a day that has come fails through time, whatever else was changed: without that it would
    have failed all the same."""
    was, became = findings
    if was.due and before.as_of < was.due <= after.as_of and _went_wrong(was, became):
        return "time"
    other_rule, other_content = _differ(rules), _differ(content)
    if other_rule and other_content:
        return "several"
    failed = Outcome.ERROR in (was.outcome, became.outcome)
    same_moment = before.as_of == after.as_of and before.version == after.version and not failed
    if other_content is False:
        if other_rule is False:
            return _without_change(before, after, failed=failed)
        return "rules" if other_rule or same_moment else "unknown"
    if other_rule is False:
        return "dossier" if other_content or same_moment else "unknown"
    return "unknown"


def _differ(digests: tuple[str, str]) -> bool | None:
    """Whether two digests differ; None when one of them is not known."""
    return None if "" in digests else digests[0] != digests[1]


def _without_change(before: Mark, after: Mark, *, failed: bool) -> str:
    """Why, where dossier and rule are the same: days went by, or the program did otherwise."""
    if failed:
        return "program"
    if before.as_of == after.as_of:
        return "unknown" if before.version == after.version else "program"
    return "time" if before.version == after.version else "unknown"


def _went_wrong(was: FindingRow, became: FindingRow) -> bool:
    fails = became.outcome in (Outcome.NOT_MET, Outcome.UNDETERMINED)
    return fails and (was.outcome is not became.outcome or became.failing > was.failing)
