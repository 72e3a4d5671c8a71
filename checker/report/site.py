"""What all pages about the rules share: the profiles, their words, the home of each criterion."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from checker.catalogue import Catalogue
from checker.framework.compare import Difference, compare
from checker.framework.forms import Criterion
from checker.framework.load import Framework, Profile
from checker.report.markdown import plain
from checker.report.words import Wording


class Site:
    """The rules in one language, to be written as pages."""

    def __init__(self, framework: Framework, catalogue: Catalogue) -> None:
        self.framework = framework
        self.catalogue = catalogue
        self.text = catalogue.text
        self.profiles = [framework.profile(name) for name in framework.order]
        self.wordings = {p.name: Wording(framework, p, catalogue) for p in self.profiles}
        self._differences: dict[tuple[str, str], dict[str, list[Difference]]] = {}

    def of(self, words: Mapping[str, str]) -> str:
        """A text that the rules hold in both languages, as Markdown."""
        return plain(words[self.catalogue.lang])

    @cached_property
    def homes(self) -> dict[str, tuple[Profile, Criterion]]:
        """Every criterion that a profile holds, in the order of the themes, with the first profile that holds it."""
        found: dict[str, tuple[Profile, Criterion]] = {}
        for profile in self.profiles:
            for criterion in profile.criteria:
                found.setdefault(criterion.code, (profile, criterion))
        order = list(self.framework.themes)
        return dict(sorted(found.items(), key=lambda item: (order.index(item[1][1].theme), item[0])))

    def holders(self, code: str) -> list[str]:
        """The names of the profiles that hold a criterion."""
        return [p.name for p in self.profiles if any(c.code == code for c in p.criteria)]

    def differences(self, first: Profile, second: Profile) -> dict[str, list[Difference]]:
        """What differs between two profiles, by criterion."""
        pair = first.name, second.name
        if pair not in self._differences:
            by_code = self._differences.setdefault(pair, {})
            for difference in compare(first, second):
                by_code.setdefault(difference.criterion, []).append(difference)
        return self._differences[pair]
