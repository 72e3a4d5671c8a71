"""A clause as sentences: what a policy officer checks a rule by, in either language."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.catalogue import load_catalogue
from checker.framework.load import Framework, load_framework
from checker.report.sentences import sentences
from checker.report.words import Wording

TINY = Path(__file__).parents[1] / "framework" / "tiny"

SPOKEN = """
Alleen als voor de zaak geldt:
- hulpvraag: meervoudig
Voor elk gezinslid dat op de dag waarop de hulp start in het gezin is{restricted}
Er is minstens één deelname met:
- waarin: gesprek
- gezinslid: dit gezinslid
- manier: {manners}
- datum: uiterlijk op de start (die dag telt mee)
Ontbreekt dat, dan telt als toelichting minstens één deelname met:
- gezinslid: dit gezinslid
- manier: gezien
Het kan nog tot en met {term}de start. Pas daarna telt het als het ontbreekt.
"""

SAID = {
    "everyone, at a moment, with an excuse and a day": (
        "basic AA-01 spoken nl",
        SPOKEN.format(restricted=":", manners="gesproken", term=""),
    ),
    "a profile's own list, term and restriction, and what two layers ask said once": (
        "local AA-02 AA-01.spoken nl",
        SPOKEN.format(restricted=", met:\n- inwonend: ja", manners="gesproken of gezien", term="7 werkdagen na "),
    ),
    "each of a list": (
        "basic AA-01 domains nl",
        """
Voor elk punt van deze lijst (wonen, work):
Er is minstens één leefgebied met:
- code: dit punt van de lijst
- besproken: ja
Ontbreekt het, dan telt dat meteen.
""",
    ),
    "its own record or another, a number, a term and a reading of ours": (
        "basic BB-01 1 nl",
        """
Voor elke tussentijd:
Bij deze tussentijd staat:
- maanden: hoogstens 6
Of er is minstens één gesprek met:
- datum: vanaf 2 werkdagen na de van (die dag telt mee)
Ontbreekt het, dan telt dat meteen.
Dit is een uitleg van dit project; de bron zegt het niet met zoveel woorden.
""",
    ),
    "a child at each event": (
        "basic BB-01 2 nl",
        """
Bij elk gesprek, voor elk kind dat op die dag jonger dan 18 en in het gezin is:
Er is minstens één deelname met:
- gebeurtenis: dat gesprek
- rol: procesregisseur
Ontbreekt het, dan telt dat meteen.
""",
    ),
    "in English": (
        "basic AA-01 spoken en",
        """
Only if it holds of the case that:
- request: multiple
For each family member who is in the family on the day on which support starts:
There is at least one part taken with:
- in what: conversation
- family member: this family member
- manner: spoken with
- date: no later than the start (that day included)
Where that is lacking, it counts as an explanation that there is at least one part taken with:
- family member: this family member
- manner: seen
There is time up to and including the start. Only after that does absence count.
""",
    ),
}


@pytest.fixture(scope="module")
def framework() -> Framework:
    files = (path for path in sorted(TINY.rglob("*")) if path.is_file())
    return load_framework({path.relative_to(TINY).as_posix(): path.read_bytes() for path in files})


@pytest.mark.parametrize("case", SAID)
def test_a_rule_is_said_as_it_is_checked(framework: Framework, case: str) -> None:
    """Nobody needs YAML to see whom a rule is about, what it asks, what excuses, which day counts and from when."""
    where, says = SAID[case]
    name, code, clause, lang = where.split()
    profile = framework.profile(name)
    criterion = next(c for c in profile.criteria if c.code == code)
    found = sentences(
        next(c for c in criterion.clauses if c.id == clause), Wording(framework, profile, load_catalogue(lang))
    )
    lines = [line for sentence in found for line in (sentence.text, *(f"- {test}" for test in sentence.tests))]
    assert "\n".join(lines) == says.strip()
