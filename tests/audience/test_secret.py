"""Whatever comes out of the criteria about safety: of one dossier the team sees the same."""

from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from checker.audience import for_team
from checker.catalogue import load_catalogue
from checker.cli.doorstep import page
from checker.cli.formats import FORMATS

from .world import World


@settings(max_examples=15)
@given(st.integers(0, 10_000))
def test_of_one_dossier_nothing_depends_on_what_is_withheld(world: World, seed: int) -> None:
    """Not its findings, its risks, its place among those to look at first, nor how its records are numbered."""
    other = world.with_others(Random(seed))
    assert list(other.dossiers) != list(world.officer.dossiers)
    seen, seen_other = for_team(world.officer, ()), for_team(other, ())
    assert list(seen.dossiers) == list(seen_other.dossiers)
    for profile, changed in zip(seen.summary.profiles, seen_other.summary.profiles, strict=True):
        assert profile.attention == changed.attention
    assert seen.summary.flips == seen_other.summary.flips


def test_of_whom_a_count_is_stands_in_no_report(world: World) -> None:
    """Two dossiers of one team change places in all that is about safety, so that every count stays what it is: then
    every report is the same to the last byte, also in what is packed or left out in it."""
    dossiers = list(world.officer.dossiers)
    pairs = [(a, b) for a in dossiers for b in dossiers if a.dossier < b.dossier and a.team == b.team]
    different = [(a, b) for a, b in pairs if world.safety_of(a) != world.safety_of(b)]
    first, second = different[len(different) // 2]
    swapped = {
        first.dossier: world.with_safety_of(first, second),
        second.dossier: world.with_safety_of(second, first),
    }
    other = world.run_of([swapped.get(dossier.dossier, dossier) for dossier in dossiers])
    seen, seen_other = for_team(world.officer, ()), for_team(other, ())
    # How often a risk of safety occurs depends on what else fails in the same dossiers, and is a count as well.
    profiles = tuple(
        replace(changed, risks=known.risks)
        for known, changed in zip(seen.summary.profiles, seen_other.summary.profiles, strict=True)
    )
    seen_other = replace(seen_other, summary=replace(seen_other.summary, profiles=profiles))
    words = load_catalogue("nl")
    for name, form in FORMATS.items():
        if form.render:
            assert b"".join(form.render(seen, words)) == b"".join(form.render(seen_other, words)), name
        elif form.show:
            assert page(form.show(seen, words)) == page(form.show(seen_other, words)), name
