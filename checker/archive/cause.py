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
    decides the outcome in both runs, `content` the fingerprints of the dossier.

    What was going to fail by a day that has come fails through time, whatever else was changed: without that it would
    have failed all the same. Of two runs in any order the one with the earlier date is the one that knew that day."""
    if before.as_of > after.as_of:
        return cause(after, before, rules[::-1], content[::-1], findings[::-1])
    was, became = findings
    if was.due and before.as_of < was.due <= after.as_of and _went_wrong(was, became):
        return "time"
    other_rule, other_content = rules[0] != rules[1], content[0] != content[1]
    if other_rule or other_content:
        return "several" if other_rule and other_content else "rules" if other_rule else "dossier"
    if Outcome.ERROR in (was.outcome, became.outcome):
        return "program"
    if before.as_of == after.as_of:
        return "unknown" if before.version == after.version else "program"
    return "time" if before.version == after.version else "unknown"


def _went_wrong(was: FindingRow, became: FindingRow) -> bool:
    fails = became.outcome in (Outcome.NOT_MET, Outcome.UNDETERMINED)
    return fails and (was.outcome is not became.outcome or became.failing > was.failing)
