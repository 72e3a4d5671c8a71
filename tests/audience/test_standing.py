"""Two nights beside each other: what changed in the few dossiers in between is not to be found by subtraction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from datetime import date, timedelta
from random import Random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from checker.audience import Standing, stand, withheld_of
from checker.audience.safety import FEWEST, may_be_told
from checker.audience.standing import DIGITS, LONGEST_DAYS, may_follow
from checker.catalogue import load_catalogue
from checker.cli.doorstep import page
from checker.cli.formats import FORMATS
from checker.run import Run

from .nights import Beside, fingerprint, on, prints, seen, whole
from .world import World

FIRST, SAME_MONTH, NEXT_MONTH = "2026-06-30", "2026-06-30", "2026-07-01"


def with_other_outcomes(world: World, names: Collection[str], seed: int) -> Run:
    """A night on which these dossiers come to something else in what is withheld, and in nothing else."""
    chance = Random(seed)
    return world.run_of([world.other(d, chance) if d.dossier in names else d for d in world.officer.dossiers])


@pytest.fixture(scope="module")
def names(world: World) -> list[str]:
    return sorted(d.dossier for d in world.officer.dossiers)


@pytest.mark.parametrize("as_of", [SAME_MONTH, NEXT_MONTH])
@settings(max_examples=5, deadline=None)
@given(st.integers(0, 10_000), st.integers(1, FEWEST - 1))
def test_a_few_dossiers_come_to_something_else_and_nobody_sees_it(
    world: World, names: list[str], as_of: str, seed: int, several: int
) -> None:
    """Whatever came of the few dossiers that were edited since, the run that every report is made from is the same,
    with all that it says of the nights before."""
    edited = Random(seed).sample(names, several)
    officer = on(world.officer, FIRST)
    first = stand(None, Beside(world, officer, None).run, prints())
    shown = []
    for other in (seed, seed + 1):
        evening = Beside(world, officer, None)
        night = Beside(world, on(with_other_outcomes(world, edited, other), as_of), evening, edited)
        assert stand(first, night.run, prints(edited)) == first
        shown.append(night.for_team(first))
    assert whole(shown[0]) == whole(shown[1])
    assert shown[0].history


def test_the_counts_do_come_with_enough_edits(world: World, names: list[str]) -> None:
    """A team sees in the end whether it does better: a month later, when many were edited."""
    first = stand(None, on(world.officer, FIRST), prints())
    run = with_other_outcomes(world, names, 1)
    again = stand(first, on(run, NEXT_MONTH), prints(names))
    assert again.as_of == NEXT_MONTH
    told = {count.as_of for profile in again.profiles for count in profile.criteria.values()}
    assert NEXT_MONTH in told
    assert seen(on(run, NEXT_MONTH), again).summary != seen(on(run, NEXT_MONTH), first).summary


def test_a_standing_lasts_for_the_month(world: World, names: list[str]) -> None:
    """However many were edited, nor when the clock goes back."""
    first = stand(None, on(world.officer, FIRST), prints())
    run = with_other_outcomes(world, names, 1)
    for as_of in (SAME_MONTH, "2026-05-31"):
        assert stand(first, on(run, as_of), prints(names)) == first


@pytest.mark.parametrize(("came", "went"), [(1, 0), (0, 1), (4, 4), (9, 4), (4, 9)])
def test_a_few_that_come_or_go_make_no_standing(world: World, names: list[str], came: int, went: int) -> None:
    """One family that left is not told by the counts that are one less."""
    dossiers = {d.dossier: d for d in world.officer.dossiers}
    before = [dossiers[name] for name in names[came:]]
    after = [dossiers[name] for name in [*names[: len(names) - went]]]
    first = stand(None, on(world.run_of(before), FIRST), prints())
    assert stand(first, on(world.run_of(after), NEXT_MONTH), prints()) == first


def test_the_first_standing_of_a_few_dossiers_tells_nothing(world: World) -> None:
    """Of four families, a count is nearly an outcome."""
    few = list(world.officer.dossiers)[: FEWEST - 1]
    standing = stand(None, on(world.run_of(few), FIRST), prints())
    assert not any(profile.criteria or profile.flags for profile in standing.profiles)


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 10_000), st.integers(FEWEST, 12))
def test_what_is_renewed_tells_of_no_single_one_of_those_that_changed(
    world: World, names: list[str], seed: int, several: int
) -> None:
    """Nor, at a new standing, of all of them: those that changed do not all come to the same."""
    edited = Random(seed).sample(names, several)
    first = stand(None, on(world.officer, FIRST), prints())
    run = with_other_outcomes(world, edited, seed)
    again = stand(first, on(run, NEXT_MONTH), prints(edited))
    before, now = outcomes(world.officer, edited), outcomes(run, edited)
    for profile in again.profiles:
        old = next(p for p in first.profiles if p.profile == profile.profile)
        for code, count in profile.criteria.items():
            if count.as_of == NEXT_MONTH and code in old.criteria and count.dossiers != old.criteria[code].dossiers:
                for side in (before, now):
                    counts = side[profile.profile, code]
                    assert may_be_told(counts) or set(counts) == {"not_applicable"}


def outcomes(run: Run, names: Collection[str]) -> dict[tuple[str, str], Counter[str]]:
    found: dict[tuple[str, str], Counter[str]] = {}
    for dossier in run.dossiers:
        for profile in dossier.profiles:
            for finding in profile.findings:
                if dossier.dossier in names:
                    found.setdefault((profile.profile, finding.criterion), Counter())[finding.outcome.value] += 1
    return found


def test_a_count_that_could_not_follow_is_measured_from_its_own_day(world: World, names: list[str]) -> None:
    """What did not come out one month does not come out the next, together with too few others."""
    first = stand(None, on(world.officer, FIRST), prints())
    half = names[: len(names) // 2]
    alike = next(d for d in world.officer.dossiers if d.dossier == half[0])
    run = world.run_of(
        [world.with_safety_of(d, alike) if d.dossier in half else d for d in world.officer.dossiers],
    )
    second = stand(first, on(run, NEXT_MONTH), prints(half))
    kept = {
        (profile.profile, code)
        for profile in second.profiles
        for code, count in profile.criteria.items()
        if count.as_of == FIRST
    }
    assert kept
    third = stand(second, on(run, "2026-08-03"), prints(half))
    assert third == second, "nothing was edited"
    others = names[-FEWEST:]
    both = {**dict.fromkeys(half, "2"), **dict.fromkeys(others, "3")}
    again = stand(second, on(run, "2026-08-03"), lambda r: (fingerprint(r.dossier), both.get(r.dossier, "1") * DIGITS))
    assert again.as_of == "2026-08-03"


def test_a_count_that_never_could_follow_is_dropped(world: World, names: list[str]) -> None:
    """A team does not read a number of years ago as if it were one of today."""
    first = stand(None, on(world.officer, FIRST), prints())
    late = (date.fromisoformat(FIRST) + timedelta(LONGEST_DAYS + 1)).isoformat()
    again = stand(first, on(world.officer, late), prints(names))
    assert {count.as_of for p in again.profiles for count in p.criteria.values()} == {late}


COUNTS = st.dictionaries(st.sampled_from(["met", "not_met", "undetermined", "not_applicable"]), st.integers(0, 9))


@given(COUNTS, COUNTS, COUNTS, st.permutations(["met", "not_met", "undetermined"]))
def test_that_a_count_stays_does_not_tell_what_it_would_have_been(
    stayed: Mapping[str, int], went: Mapping[str, int], came: Mapping[str, int], order: list[str]
) -> None:
    """Whoever knows the rule learns that those that changed are few or alike, and never how good or bad."""
    other = dict(zip(["met", "not_met", "undetermined"], order, strict=True)) | {"not_applicable": "not_applicable"}

    def turned(counts: Mapping[str, int]) -> Counter[str]:
        return Counter({other[outcome]: n for outcome, n in counts.items()})

    def told(turn: Callable[[Mapping[str, int]], Counter[str]]) -> bool:
        return may_follow(turn(stayed) + turn(went), turn(stayed) + turn(came), turn(came))

    assert told(Counter) == told(turned)


@pytest.mark.parametrize("several", [1, FEWEST - 1, FEWEST])
def test_a_few_new_families_do_not_hide_among_those_that_were_edited(
    world: World, names: list[str], several: int
) -> None:
    """The report names the new ones: who takes it that an edit changes little would see them in the difference."""
    known = [d for d in world.officer.dossiers if d.dossier not in names[:several]]
    run, edited = on(world.officer, NEXT_MONTH), prints(names[several : several + 2 * FEWEST])
    for before, after in ((world.run_of(known), run), (world.officer, on(world.run_of(known), NEXT_MONTH))):
        first = stand(None, on(before, FIRST), prints())
        assert (stand(first, after, edited) == first) == (several < FEWEST)


def test_a_profile_that_was_away_for_a_month_is_held_against_what_was_told_of_it(
    world: World, names: list[str]
) -> None:
    """Else a profile taken out and put in again would bring all counts anew."""
    first = stand(None, on(world.officer, FIRST), prints())
    one = world.officer.summary.profiles[:1]
    alone = replace(world.officer, summary=replace(world.officer.summary, profiles=one))
    second = stand(first, on(alone, NEXT_MONTH), prints(names))
    assert second.as_of == NEXT_MONTH
    assert second.profiles[1:] == first.profiles[1:]


def test_nothing_is_told_anew_beside_a_report_of_a_standing_that_is_lost(world: World, names: list[str]) -> None:
    """Nobody can tell any more what the difference with its counts would say."""
    lost = stand(None, on(world.officer, FIRST), prints(), ["000007-2026-06-12"])
    assert not lost.profiles
    assert stand(lost, on(world.officer, NEXT_MONTH), prints(names), lost.beside).profiles == ()
    after = stand(lost, on(world.officer, NEXT_MONTH), prints(names))
    assert after.profiles
    assert not after.beside
    first = stand(None, on(world.officer, FIRST), prints())
    again = stand(first, on(world.officer, NEXT_MONTH), prints(names), ["000007-2026-06-12"])
    assert again.profiles == first.profiles


def test_a_standing_is_kept_without_a_word_of_a_dossier(world: World, names: list[str]) -> None:
    """It lies in the archive beside the findings, and comes back as it was."""
    standing = stand(None, on(world.officer, FIRST), prints())
    kept = msgspec.json.encode(standing)
    assert msgspec.json.decode(kept, type=Standing) == standing
    assert not [name for name in names if name.encode() in kept]


def test_every_report_says_from_which_day_the_counts_are(world: World) -> None:
    """A reader does not take a number of the first of the month for one of tonight."""
    first = stand(None, on(world.officer, "2026-05-04"), prints())
    run = seen(on(world.officer, "2026-05-20"), first)
    assert [n.details["day"] for n in run.notices if n.code == "standing-day"] == ["2026-05-04"]
    words = load_catalogue("nl")
    for name in ("table", "html", "json", "junit"):
        form = FORMATS[name]
        text = b"".join(form.render(run, words)) if form.render else page(form.show(run, words)) if form.show else b""
        assert b"2026-05-04" in text, name


def test_a_dossier_is_called_the_same_every_night(world: World) -> None:
    """A team recognises tonight what it looked up last night, whichever dossiers came and went."""
    dossiers = [replace(d, dossier=f"Zzyxq-{d.dossier}") for d in world.officer.dossiers]
    standing = stand(None, on(world.officer, FIRST), prints())
    every = {d.dossier for d in seen(world.run_of(dossiers), standing).dossiers}
    fewer = {d.dossier for d in seen(world.run_of(dossiers[3:]), standing).dossiers}
    assert fewer < every
    assert not any("Zzyxq" in name for name in every)


def test_what_is_withheld_can_be_asked_for(world: World) -> None:
    """Lists of the first so many are made without it."""
    assert withheld_of(world.officer) >= world.safety
