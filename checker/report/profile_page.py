"""A profile as a page: its criteria and questions, its numbers, its words, and what it changes."""

from __future__ import annotations

from collections.abc import Iterator

from checker.framework.compare import compare
from checker.framework.load import Profile
from checker.report.card import parameter_value
from checker.report.difference import DifferenceInWords, in_words
from checker.report.markdown import link, plain, section, table
from checker.report.site import Site

_WEIGHTS = {0.0: "docs-weight-none", 1.0: "docs-weight-whole"}


def profile_page(profile: Profile, site: Site) -> Iterator[str]:
    """The lines of the page."""
    yield from section(1, site.of(profile.title), [f"- {line}" for line in _about(profile, site)])
    yield from _asked(profile, site)
    heads = tuple(map(site.text, ("docs-what", "docs-value", "docs-asked-by", "profiles-name")))
    yield from section(2, site.text("explain-parameters"), table(heads, _parameters(profile, site)))
    yield from _words(profile, site)
    yield from _changes(profile, site)


def _about(profile: Profile, site: Site) -> Iterator[str]:
    text, layers = site.text, profile.layers
    yield text("docs-profile-name", name=profile.name)
    if layers.extends:
        base = site.of(site.framework.profile(layers.extends).title)
        yield text("docs-extends", base=link(base, f"{layers.extends}.md"))
    days = site.wordings[profile.name].days(layers.in_force)
    yield text("docs-in-force", days=days) if days else text("docs-always")
    weight = layers.explained_weight
    yield text(_WEIGHTS.get(weight, "docs-weight-part"), weight=weight)


def _asked(profile: Profile, site: Site) -> Iterator[str]:
    """Its criteria by theme, and its questions."""
    text = site.text
    yield from (f"## {text('docs-criteria')}", "")
    heads = tuple(map(text, ("rules-code", "rules-title-column", "rules-level", "docs-risks")))
    for theme, title in site.framework.themes.items():
        rows = [
            (
                _criterion(c.code),
                site.of(c.title),
                text(f"level-{c.level}"),
                ", ".join(f"{n:02d}" for n in (*c.primary, *c.secondary)),
            )
            for c in profile.criteria
            if c.theme == theme
        ]
        yield from section(3, site.of(title), table(heads, rows))
    sources = site.wordings[profile.name].sources
    questions = [(q.code, site.of(q.question), "; ".join(map(plain, sources(q)))) for q in profile.questions]
    heads = tuple(map(text, ("rules-code", "docs-question", "rules-source")))
    yield from section(2, text("docs-questions"), table(heads, questions), text("docs-questions-about"))


def _parameters(profile: Profile, site: Site) -> Iterator[tuple[str, ...]]:
    """The numbers and lists that its criteria ask for: what, value, by which, name."""
    wording = site.wordings[profile.name]
    found: dict[tuple[str, str, str], list[str]] = {}
    for criterion in profile.criteria:
        for parameter in criterion.parameters.values():
            what = wording.parameter(criterion.code, parameter.name)
            found.setdefault((what, parameter_value(parameter, wording), parameter.name), []).append(criterion.code)
    for (what, value, name), codes in sorted(found.items()):
        yield plain(what), plain(value), ", ".join(map(_criterion, codes)), f"`{name}`"


def _words(profile: Profile, site: Site) -> Iterator[str]:
    """The local words that it knows, and the lists that the municipality vouches for."""
    text, layers, wording = site.text, profile.layers, site.wordings[profile.name]
    heads = (text("docs-word"), text("docs-meaning"))
    rows = [(f"`{word}`", plain(wording.either(map(wording.role, to)))) for word, to in layers.roles.items()]
    yield from section(2, text("docs-roles"), table(heads, rows), text("docs-roles-about"))
    entities = site.framework.vocabulary.entities
    for name, words in layers.codes.items():
        labels = dict.fromkeys(wording.attribute(e.name, name) for e in entities.values() if name in e.attributes)
        rows = [(f"`{word}`", plain(wording.both(map(wording.code, to)))) for word, to in words.items()]
        yield from section(2, text("docs-codes", what=plain(wording.either(labels))), table(heads, rows))
    assessment = entities["safety_assessment"]
    methods = profile.reading.methods.items()
    rows = [(f"`{word}`", plain(wording.value(assessment, "method", kind))) for word, kind in methods]
    yield from section(2, text("docs-instruments"), table(heads, rows))
    lists = []
    for path in sorted(layers.complete):
        names = (e.name for e in entities.values() if any("/".join(place.path) == path for place in e.places))
        lists.append(f"- {plain(wording.either(map(wording.entity, names)))} (`{path}`)")
    yield from section(2, text("docs-complete"), lists, text("docs-complete-about"))


def _changes(profile: Profile, site: Site) -> list[str]:
    """What it does differently from the profile below it."""
    if not profile.layers.extends:
        return []
    text, base = site.text, site.framework.profile(profile.layers.extends)
    pair = site.wordings[base.name], site.wordings[profile.name]
    found = [in_words(d, *pair) for d in compare(base, profile)]
    heads = (text("rules-code"), text("diff-what"), base.name, profile.name)
    title = text("docs-changes", base=site.of(base.title))
    return section(2, title, table(heads, _differences(found, site)))


def _differences(found: list[DifferenceInWords], site: Site) -> Iterator[tuple[str, ...]]:
    """Differences as rows, everything that differs in the same way in one."""
    same: dict[tuple[str, str, str], dict[str, list[str]]] = {}
    for d in found:
        clauses = same.setdefault((d.what, d.first, d.second), {}).setdefault(d.criterion, [])
        clauses += [f"`{d.clause}`"] if d.clause else []
    for (what, first, second), codes in same.items():
        names = [" ".join([_criterion(code), *clauses]) for code, clauses in codes.items() if code]
        yield ", ".join(names) or site.text("diff-all"), what, plain(first) or "–", plain(second) or "–"


def _criterion(code: str) -> str:
    return link(code, f"criteria/{code}.md")
