"""A criterion as a page: what is asked, why, of whom, when, by which rule, with which examples."""

from __future__ import annotations

from collections.abc import Iterator

from checker.framework.forms import Criterion, Example
from checker.framework.load import Profile
from checker.report.card import clause_card, parameter_value
from checker.report.difference import DifferenceInWords, in_words
from checker.report.markdown import link, plain, section, table
from checker.report.sentences import subjects
from checker.report.site import Site
from checker.report.words import Wording

_COUNTS = ("met", "not_met", "explained", "undetermined")


def criterion_page(criterion: Criterion, home: Profile, site: Site) -> Iterator[str]:
    """The lines of the page, as the criterion stands in the profile `home`."""
    text, wording = site.text, site.wordings[home.name]
    title = text("explain-title", code=criterion.code, title=site.of(criterion.title))
    theme = site.of(site.framework.themes[criterion.theme])
    kind = text("docs-kind", theme=theme, level=text(f"level-{criterion.level}"))
    yield from section(1, title, [kind])
    halves = {q.code: q for p in site.profiles for q in p.questions if q.half_of == criterion.code}
    asked = [text("docs-half", code=q.code, question=site.of(q.question)) for q in halves.values()]
    norm = [site.of(criterion.norm), *(line for half in asked for line in ("", half))]
    yield from section(2, text("explain-norm"), norm)
    yield from section(2, text("docs-why"), _risks(criterion, site))
    yield from section(2, text("docs-who"), _who(criterion, wording))
    yield from section(2, text("docs-when"), _when(criterion, site, wording))
    profile = link(site.of(home.title), f"../{home.name}.md")
    yield from section(2, text("explain-rule"), _rule(criterion, wording), text("docs-rule", profile=profile))
    for outcome in _COUNTS:
        counted = _examples(criterion, outcome, site)
        yield from section(2, text(f"docs-counts-{outcome.replace('_', '-')}"), counted)
    yield from section(2, text("docs-todo"), [site.of(criterion.remedy)])
    rows = [
        (plain(wording.parameter(criterion.code, p.name)), plain(parameter_value(p, wording)), f"`{p.name}`")
        for p in criterion.parameters.values()
    ]
    heads = (text("docs-what"), text("docs-value"), text("profiles-name"))
    yield from section(2, text("explain-parameters"), table(heads, rows))
    yield from section(2, text("docs-elsewhere"), _elsewhere(criterion, home, site))
    sources = [f"- {plain(source)}" for source in wording.sources(criterion)]
    file = text("docs-file", file=f"`{criterion.place.file}`")
    yield from section(2, text("explain-source"), [*sources, "", file])


def _risks(criterion: Criterion, site: Site) -> Iterator[str]:
    risks = site.framework.register.risks
    links = [("docs-primary", n) for n in criterion.primary] + [("docs-secondary", n) for n in criterion.secondary]
    for kind, number in links:
        risk = risks[number]
        title = site.text(kind, number=f"{number:02d}", title=site.of(risk.title))
        yield f"- {title} {site.of(risk.consequence)}"
    if not links:
        yield site.text("docs-no-risk")


def _who(criterion: Criterion, wording: Wording) -> list[str]:
    found = (subjects(clause, wording) for clause in criterion.clauses)
    lines = [plain(str(who).rstrip(":")) if who else wording.text("docs-case") for who in found]
    return [f"- {line}" for line in dict.fromkeys(lines)]


def _when(criterion: Criterion, site: Site, wording: Wording) -> Iterator[str]:
    days = wording.days(criterion.in_force)
    yield site.text("docs-in-force", days=days) if days else site.text("docs-always")
    found = _examples(criterion, "not_applicable", site)
    if found:
        yield from ("", site.text("docs-not-applicable-when"), "", *found)


def _rule(criterion: Criterion, wording: Wording) -> Iterator[str]:
    for number, clause in enumerate(criterion.clauses, 1):
        card = clause_card(clause, wording)
        title = plain(card.name[:1].upper() + card.name[1:])
        name = f"`{card.id}`" if card.name == card.id else f"{title} (`{card.id}`)"
        yield from (f"### {number}. {name}", "")
        for sentence, tests in card.sentences:
            yield from (plain(sentence), "")
            if tests:
                yield from (*(f"- {plain(test)}" for test in tests), "")
    for off in criterion.off:
        what = plain(wording.parameter(criterion.code, off.parameter))
        name = f"“{plain(wording.clause_name(criterion, off.id))}”"
        yield from (wording.text("docs-off", clause=name, what=what), "")


def _examples(criterion: Criterion, outcome: str, site: Site) -> list[str]:
    return [f"- {_example(e, site)}" for e in criterion.examples if e.expect == outcome]


def _example(example: Example, site: Site) -> str:
    """An example by its name, with the clause that it looks at and the profile in which it is played, if it says so."""
    clause = f"`{example.clause}`" if example.clause else ""
    profile = link(example.profile, f"../{example.profile}.md") if example.profile else ""
    where = ", ".join(part for part in (clause, profile) if part)
    return f"{site.of(example.name)} ({where})" if where else site.of(example.name)


def _elsewhere(criterion: Criterion, home: Profile, site: Site) -> Iterator[str]:
    """What every other profile that holds the criterion does differently."""
    for profile in site.profiles:
        other = next((c for c in profile.criteria if c.code == criterion.code), None)
        if profile is home or other is None:
            continue
        mine, theirs = site.wordings[home.name], site.wordings[profile.name]
        found = [in_words(d, mine, theirs) for d in site.differences(home, profile).get(criterion.code, ())]
        lines = list(_differs(found, criterion, mine))
        if other.in_force != criterion.in_force:
            days = theirs.days(other.in_force)
            lines.insert(0, site.text("docs-in-force", days=days) if days else site.text("docs-always"))
        name = link(site.of(profile.title), f"../{profile.name}.md")
        yield f"- {name}: {site.text('docs-differs' if lines else 'docs-same')}"
        yield from (f"  - {line}" for line in lines)


def _differs(found: list[DifferenceInWords], criterion: Criterion, wording: Wording) -> Iterator[str]:
    """The differences in one criterion, clauses that differ in the same way taken together."""
    same: dict[tuple[str, str, str], list[str]] = {}
    for d in found:
        names = same.setdefault((d.what, d.first, d.second), [])
        names += [f"“{plain(wording.clause_name(criterion, d.clause))}”"] if d.clause else []
    for (what, then, now), names in same.items():
        clauses = wording.both(names)
        yield wording.text("docs-change", what=what, clauses=clauses, now=plain(now), then=plain(then))
