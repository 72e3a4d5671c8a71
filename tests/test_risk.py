"""The numbers of the register, worked out by hand beside what the program makes of them.

Findings are written as a letter for each subject: m met, n not met, x explained, u undetermined, - not applicable;
a capital is an advice.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import Place
from checker.facts.days import FIRST, LAST
from checker.framework.forms import Criterion
from checker.framework.register import Register, Risk
from checker.history import Choices
from checker.model import Finding, Outcome, Reason, RiskScore, Score, Subject, fold
from checker.risk import Scorer, likelihood_class, score_batch

LETTERS = {
    "m": Outcome.MET,
    "n": Outcome.NOT_MET,
    "x": Outcome.EXPLAINED,
    "u": Outcome.UNDETERMINED,
    "-": Outcome.NOT_APPLICABLE,
}
WORDS = {"nl": "", "en": ""}


def risk(number: int, impact: int, *, child_safety: bool = False) -> tuple[int, Risk]:
    return number, Risk(number, WORDS, WORDS, impact, None, None, child_safety)


REGISTER = Register(
    source={},
    risks=dict([risk(1, 3), risk(2, 4), risk(4, 5, child_safety=True)]),
    primary=1.0,
    secondary=0.5,
    likelihood=(5, 15, 30, 50),
    percentages_from=30,
    choices=Choices(90, 5, 25),
)


def criterion(code: str, primary: tuple[int, ...] = (), secondary: tuple[int, ...] = ()) -> Criterion:
    return Criterion(
        code=code,
        title=WORDS,
        norm=WORDS,
        remedy=WORDS,
        source=(),
        theme="plan",
        level="automatic",
        in_force=(FIRST, LAST),
        parameters={},
        clauses=(),
        off=(),
        primary=primary,
        secondary=secondary,
        examples=(),
        place=Place("by hand"),
    )


def finding(code: str, letters: str, clause: str = "asked") -> Finding:
    subjects = tuple(
        Subject(
            clause, f"/s/{n}", "member", None, LETTERS[c.lower()], Reason.EVIDENCE, c.isupper(), False, (), (), (), None
        )
        for n, c in enumerate(letters)
    )
    return Finding(code, fold(s.outcome for s in subjects if not s.advice), False, subjects, ())


def score(
    criteria: list[Criterion], findings: list[Finding], explained: float = 0.25
) -> tuple[dict[int, RiskScore], Score | None]:
    risks, total = Scorer(criteria, REGISTER, explained).score(findings)
    return {found.number: found for found in risks}, total


def of_one(letters: str, number: int = 1, explained: float = 0.25) -> RiskScore:
    """The score of a risk that one criterion feeds."""
    return score([criterion("A", (number,))], [finding("A", letters)], explained)[0][number]


# One dossier.


@pytest.mark.parametrize(
    ("letters", "occurs", "expected"),
    [
        ("mmmm", "no", Score(0, 0)),
        ("nmmm", "yes", Score(25, 25)),
        ("nmuu", "yes", Score(25, 75)),
        ("mmuu", "undetermined", Score(0, 50)),
        ("nm--", "yes", Score(50, 50)),
        ("nmMM", "yes", Score(50, 50)),
        ("nnm", "yes", Score(66.7, 66.7)),
        ("-", "not_applicable", None),
        ("", "not_applicable", None),
        ("NU", "not_applicable", None),
    ],
)
def test_a_score_is_the_share_that_fails_as_a_band(letters: str, occurs: str, expected: Score | None) -> None:
    """A missing datum widens the band instead of counting as good; what does not apply and mere advice count for
    nothing."""
    found = of_one(letters)
    assert (found.occurs, found.score) == (occurs, expected)


@pytest.mark.parametrize(("weight", "occurs", "expected"), [(1.0, "yes", 50.0), (0.25, "no", 12.5), (0.0, "no", 0.0)])
def test_an_explained_deviation_counts_as_the_profile_says(weight: float, occurs: str, expected: float) -> None:
    """Under the inspectorates it stays open, under Den Helder it weighs little: the same file, two scores."""
    found = of_one("xm", explained=weight)
    assert (found.occurs, found.score) == (occurs, Score(expected, expected))
    (feed,) = found.feeds
    assert (feed.failing, feed.explained, feed.counted) == (0, 1, 2)


def test_a_criterion_about_the_risk_itself_weighs_twice_one_that_touches_it() -> None:
    """(1 x 1/4 + 0.5 x 1/2) / 1.5 = a third; and where nothing is about the risk itself, the others speak for it."""
    main, other = criterion("A", (1,)), criterion("B", (2,), (1,))
    risks, _ = score([main, other], [finding("A", "nmmm"), finding("B", "nm")])
    assert risks[1].score == Score(33.3, 33.3)
    assert {feed.criterion: feed.weight for feed in risks[1].feeds} == {"A": 1.0, "B": 0.5}
    risks, _ = score([main, other], [finding("A", "mm"), finding("B", "nm")])
    assert (risks[1].occurs, risks[1].score) == ("no", Score(16.7, 16.7))
    risks, _ = score([other], [finding("B", "nm")])
    assert (risks[1].occurs, risks[1].score) == ("yes", Score(50, 50))


@pytest.mark.parametrize(
    ("letters", "expected"),
    [
        ("nmmm", Score(100, 100)),
        ("ummm", Score(0, 100)),
        ("xmmm", Score(25, 25)),
        ("xumm", Score(25, 100)),
        ("mmmm", Score(0, 0)),
    ],
)
def test_a_child_that_was_overlooked_is_not_averaged_away(letters: str, expected: Score) -> None:
    """Three children who were seen, and ten criteria in order, do not make up for the fourth."""
    assert of_one(letters, number=4).score == expected
    others = [criterion(f"O{n}", (4,)) for n in range(10)]
    fine = [finding(other.code, "mmmm") for other in others]
    risks, _ = score([criterion("A", (4,)), *others], [finding("A", letters), *fine])
    assert risks[4].score == expected
    assert risks[4].child_safety


def test_what_only_touches_child_safety_counts_for_half() -> None:
    """A failing criterion about something else does not shout as loud as one about the children themselves."""
    risks, _ = score([criterion("A", (4,)), criterion("B", (1,), (4,))], [finding("A", "m"), finding("B", "n")])
    assert (risks[4].occurs, risks[4].score) == ("no", Score(50, 50))


def test_a_rule_that_crashed_leaves_everything_open() -> None:
    """A fault of the program never looks like a file in order."""
    crashed = Finding("A", Outcome.ERROR, False, (), ())
    risks, total = score([criterion("A", (1,))], [crashed])
    assert (risks[1].occurs, risks[1].score, total) == ("undetermined", Score(0, 100), Score(0, 100))


def test_the_total_counts_a_fault_once_by_the_weight_of_its_risk() -> None:
    """A feeds two risks and fails, B is in order: 3 / (3 + 5), and not 3 + 4 of 12."""
    criteria = [criterion("A", (1, 2), (4,)), criterion("B", (4,)), criterion("C")]
    _, total = score(criteria, [finding("A", "n"), finding("B", "m"), finding("C", "n")])
    assert total == Score(37.5, 37.5)
    _, total = score(criteria, [finding("A", "nu"), finding("B", "u"), finding("C", "-")])
    assert total == Score(18.8, 100)
    assert score(criteria, [finding("A", "-"), finding("B", ""), finding("C", "n")])[1] is None


def test_a_borrowed_question_counts_where_it_was_lent() -> None:
    """Two criteria that ask the same show one fault once in the total and in a risk that both feed. A risk that only
    the borrower feeds still shows it."""
    lender, borrower = criterion("A", (1,)), criterion("B", (1, 2))
    findings = [finding("A", "nm"), finding("B", "nm", clause="A.asked")]
    risks, total = score([lender, borrower], findings)
    assert (risks[1].score, total) == (Score(50, 50), Score(50, 50))
    assert {feed.criterion: feed.counted for feed in risks[1].feeds} == {"A": 2, "B": 0}
    assert (risks[2].occurs, risks[2].score) == ("yes", Score(50, 50))
    alone, total = score([borrower], findings[1:])
    assert (alone[1].score, total) == (Score(50, 50), Score(50, 50))


# A batch.


@pytest.mark.parametrize(
    ("count", "expected"), [(0, 1), (1, 1), (2, 2), (3, 2), (4, 3), (6, 3), (7, 4), (10, 4), (11, 5), (20, 5)]
)
def test_a_likelihood_class_includes_its_bound(count: int, expected: int) -> None:
    """Of twenty dossiers one is 5%, three 15%, six 30%, ten 50%: the last of classes 1 to 4."""
    assert likelihood_class(REGISTER, count, 20) == expected


def test_what_cannot_be_established_makes_the_level_a_range() -> None:
    """One dossier in ten for certain and perhaps two: class 2 to 3, times impact 5. Dossiers to which the risk does
    not apply are left out of the share."""
    found = score_batch(REGISTER, 4, {"yes": 1, "undetermined": 1, "no": 8, "not_applicable": 90})
    assert (found.occurs, found.undetermined, found.applicable) == (1, 1, 10)
    assert (found.likelihood, found.level) == ((2, 3), (10, 15))
    nowhere = score_batch(REGISTER, 4, {"not_applicable": 3})
    assert (nowhere.applicable, nowhere.likelihood, nowhere.level) == (0, None, None)


# Whatever the findings.

LINKS = st.sets(st.sampled_from([1, 2, 4]), max_size=2)
ASKED = st.lists(
    st.tuples(LINKS, LINKS, st.text("mnxu-MNU", max_size=5)).map(lambda t: (t[0], t[1] - t[0], t[2])), max_size=4
)
WEIGHTS = st.sampled_from([0.0, 0.25, 0.5, 1.0])


def made(asked: list[tuple[set[int], set[int], str]], weight: float) -> tuple[dict[int, RiskScore], Score | None]:
    codes = [f"C{n}" for n in range(len(asked))]
    criteria = [criterion(c, tuple(sorted(p)), tuple(sorted(s))) for c, (p, s, _) in zip(codes, asked, strict=True)]
    return score(criteria, [finding(c, text) for c, (_, _, text) in zip(codes, asked, strict=True)], weight)


@given(ASKED, WEIGHTS)
def test_a_score_is_a_band_within_0_and_100(asked: list[tuple[set[int], set[int], str]], weight: float) -> None:
    """A figure in a report is never beside the scale, and there exactly when something that feeds it applies."""
    risks, total = made(asked, weight)
    for found in [total, *(risk.score for risk in risks.values())]:
        assert found is None or 0 <= found.low <= found.high <= 100
    for risk in risks.values():
        assert (risk.score is None) == (risk.occurs == "not_applicable")
        if risk.occurs in ("yes", "undetermined"):
            assert risk.score is not None
            assert risk.score.high > 0
        if risk.score is not None and risk.occurs == "yes":
            assert risk.score.low > 0


@given(ASKED, WEIGHTS, st.integers(0, 3))
def test_a_subject_in_order_never_raises_a_score(
    asked: list[tuple[set[int], set[int], str]], weight: float, which: int
) -> None:
    """Doing one thing more right makes no figure worse; and for child safety it does not hide what went wrong."""
    if which >= len(asked):
        return
    before, total = made(asked, weight)
    primary, secondary, text = asked[which]
    after, new_total = made([*asked[:which], (primary, secondary, text + "m"), *asked[which + 1 :]], weight)
    pairs = [(before[n].score, after[n].score) for n in before] + [(total, new_total)]
    for old, new in pairs:
        if old is not None:
            assert new is not None
            assert new.low <= old.low
            assert new.high <= old.high
    if before[4].score is not None:
        assert after[4].score == before[4].score


@given(ASKED, WEIGHTS)
def test_the_order_of_criteria_and_subjects_changes_nothing(
    asked: list[tuple[set[int], set[int], str]], weight: float
) -> None:
    """Two exports of the same file in another order give the same figures."""
    turned = [(p, s, text[::-1]) for p, s, text in asked[::-1]]
    (one, total), (other, other_total) = made(asked, weight), made(turned, weight)
    assert total == other_total
    assert {n: (r.occurs, r.score) for n, r in one.items()} == {n: (r.occurs, r.score) for n, r in other.items()}
