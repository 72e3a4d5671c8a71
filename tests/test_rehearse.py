"""Playing the examples of the rules."""

from __future__ import annotations

from checker.cli.doorstep import framework_of
from checker.rehearse import Rehearsal


def test_a_profile_that_changes_a_criterion_needs_examples_of_its_own() -> None:
    """A municipality's excuse or narrowed scope has never been seen to work, while the national rule has."""
    rehearsal = Rehearsal(framework_of(None))
    played = list(rehearsal.rehearse(["VV-01"]))
    assert rehearsal.missing("VV-01", played) == []
    elsewhere = [item for item in played if item.profile != "wijchen-2020"]
    lacking = rehearsal.missing("VV-01", elsewhere)
    assert {profile for profile, _ in lacking} == {"wijchen-2020"}
    assert {"met", "explained", "not_met"} <= {outcome for _, outcome in lacking}
