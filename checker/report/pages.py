"""The rules as a folder of Markdown: an index, a page for each profile, a card for each criterion."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.catalogue import Catalogue
from checker.framework.load import Framework
from checker.report.criterion_page import criterion_page
from checker.report.markdown import link, section, table
from checker.report.profile_page import profile_page
from checker.report.site import Site

MARK = "<!-- checker rules docs -->"  # the first line of every page, by which pages that are no longer made are known
_OUTCOMES = ("met", "not-met", "explained", "not-applicable", "undetermined")


def pages(framework: Framework, catalogue: Catalogue, other: str) -> dict[str, str]:
    """Path below the folder of the language -> page, in the catalogue's language; `other` is the language linked to."""
    site = Site(framework, catalogue)
    found = {"README.md": _page(site, "README.md", other, _index(site))}
    for profile in site.profiles:
        path = f"{profile.name}.md"
        found[path] = _page(site, path, other, profile_page(profile, site))
    for home, criterion in site.homes.values():
        path = f"criteria/{criterion.code}.md"
        found[path] = _page(site, path, other, criterion_page(criterion, home, site))
    return found


def _page(site: Site, path: str, other: str, body: Iterable[str]) -> str:
    """A page with its way back and its way to the other language."""
    up = "../" * path.count("/")
    links = [] if path == "README.md" else [link(site.text("docs-index"), f"{up}README.md")]
    links.append(link(site.text("docs-other-language"), f"{up}../{other}/{path}"))
    return "\n".join([MARK, "", " · ".join(links), "", *body]).rstrip() + "\n"


def _index(site: Site) -> Iterator[str]:
    text = site.text
    yield from section(1, text("docs-title"), [text("docs-about"), "", text("docs-made")])
    rows = [(link(p.name, f"{p.name}.md"), site.of(p.title), str(len(p.criteria))) for p in site.profiles]
    heads = (text("profiles-name"), text("profiles-title"), text("profiles-criteria"))
    yield from section(2, text("docs-profiles"), table(heads, rows))
    age = str(site.framework.common.tree["adult_age"])
    reading = text("docs-reading-lines", age=age).splitlines()
    yield from section(2, text("docs-reading"), [f"- {line}" for line in reading])
    outcomes = [f"- **{text(f'outcome-{name}')}**: {text(f'docs-{name}')}" for name in _OUTCOMES]
    yield from section(2, text("docs-outcomes"), outcomes)
    yield from (f"## {text('docs-criteria')}", "")
    heads = (text("rules-code"), text("rules-title-column"), text("docs-in-profiles"))
    for theme, title in site.framework.themes.items():
        rows = [
            (link(c.code, f"criteria/{c.code}.md"), site.of(c.title), ", ".join(site.holders(c.code)))
            for _, c in site.homes.values()
            if c.theme == theme
        ]
        yield from section(3, site.of(title), table(heads, rows))
