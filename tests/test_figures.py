"""The figures of a batch beside the questions that no dossier answers: right, evidence only, and nobody pointed at."""

from __future__ import annotations

import random
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.cli.doorstep import framework_of
from checker.figures import Figures
from checker.framework.questions import Question
from checker.model import Finding, Flag, Outcome
from checker.summary import CriterionSpread, Figure, FlagFigure, RunFigure, SpreadFigure, WorkersFigure

QUESTIONS = framework_of(None).library.questions
LEAST = 10
MET, NOT_MET, EXPLAINED = Outcome.MET, Outcome.NOT_MET, Outcome.EXPLAINED


def question(code: str) -> Question:
    return QUESTIONS[code]


def finding(outcome: Outcome, criterion: str = "VV-01") -> Finding:
    return Finding(criterion, outcome, False, (), ())


def figure(code: str, dossiers: Iterable[tuple[str, list[Outcome], dict[str, str]]], unreadable: int = 0) -> Figure:
    """The figure for one question, of dossiers as (worker, outcomes of VV-01, flags)."""
    figures = Figures([question(code)])
    for worker, outcomes, flags in dossiers:
        figures.add(worker, [finding(outcome) for outcome in outcomes], [Flag(*flag) for flag in flags.items()])
    (found,) = figures.figures(unreadable)
    return found


def of(worker: str, outcome: Outcome, times: int) -> list[tuple[str, list[Outcome], dict[str, str]]]:
    return [(worker, [outcome], {})] * times


def test_the_run_itself_is_evidence_that_files_are_checked() -> None:
    """Whoever is asked whether results are kept track of can show that they are, and what was left out."""
    assert figure("BS-01", of("w1", MET, 3), unreadable=2) == RunFigure("BS-01", dossiers=3, unreadable=2)


def test_dossiers_are_counted_for_each_worker_and_apart_where_none_is_named() -> None:
    """A caseload is not made to look lighter by files that name nobody, nor by one worker with very many."""
    batch = [*of("w1", MET, 2), *of("w2", MET, 3), *of("w3", MET, 20), *of("", MET, 4)]
    assert figure("RG-07", batch) == WorkersFigure("RG-07", workers=3, unnamed=4, fewest=2, middle=3, most=20)
    assert figure("RG-07", of("", MET, 4)) == WorkersFigure("RG-07", 0, 4, 0, 0, 0)


def test_the_spread_goes_from_the_worker_with_the_fewest_faults_to_the_one_with_the_most() -> None:
    """The counts behind it are those of the dossiers in which the criterion was decided, a deviation included."""
    batch = [
        *of("w1", MET, 9),
        *of("w1", NOT_MET, 1),
        *of("w2", NOT_MET, 6),
        *of("w2", EXPLAINED, 6),
        *of("w3", MET, 5),
        *of("w3", NOT_MET, 5),
        *of("w1", Outcome.UNDETERMINED, 30),
        *of("w2", Outcome.NOT_APPLICABLE, 30),
        *of("w2", Outcome.ERROR, 30),
        *of("", NOT_MET, 50),
    ]
    assert figure("DH-B7", batch) == SpreadFigure("DH-B7", LEAST, (CriterionSpread("VV-01", 3, (1, 10), (6, 12)),))


@pytest.mark.parametrize(("fewer", "compared"), [(0, 1), (1, 0)])
def test_nobody_is_compared_on_a_handful_of_dossiers(fewer: int, compared: int) -> None:
    """One case more or less is not shown as a way of working, and one worker alone is not shown at all."""
    batch = [*of("w1", MET, LEAST), *of("w2", NOT_MET, LEAST - fewer)]
    found = figure("DH-B7", batch)
    assert isinstance(found, SpreadFigure)
    assert len(found.criteria) == compared
    alone = figure("DH-B7", of("w1", MET, 5 * LEAST))
    assert alone == SpreadFigure("DH-B7", LEAST, ())


def test_a_condition_is_counted_with_what_cannot_be_established() -> None:
    """The size of a group is not taken for certain where the files do not say it."""
    holds = ["yes", "yes", "no", "undetermined", "undetermined", "undetermined"]
    batch = [("w1", [MET], {"ggsr": answer, "other": "yes"}) for answer in holds]
    assert figure("GG-01", batch) == FlagFigure("GG-01", "ggsr", dossiers=6, yes=2, no=1, undetermined=3)


BATCHES = st.lists(st.tuples(st.sampled_from(["", "w1", "w2", "w3"]), st.sampled_from(list(Outcome))), max_size=80)


@given(batch=BATCHES, seed=st.randoms())
def test_the_order_of_the_dossiers_changes_no_figure(batch: list[tuple[str, Outcome]], seed: random.Random) -> None:
    """Several processes, or files by another name, give the same figures."""
    shuffled = batch[:]
    seed.shuffle(shuffled)
    asked = [q for q in QUESTIONS.values() if q.evidence]
    both = []
    for dossiers in (batch, shuffled):
        figures = Figures(asked)
        for worker, outcome in dossiers:
            figures.add(worker, [finding(outcome)], [])
        both.append(figures.figures(0))
    assert both[0] == both[1]
