"""rules/entries.yaml: every entry of the sources, and what is declared of those that are no criterion or question."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from checker.errors import Place, Problem
from checker.framework.yaml_file import Document, escape
from checker.vocabulary import Words


@dataclass(frozen=True, slots=True)
class Entry:
    """One requirement that a source makes, by the code under which it is known. `profile` is the profile that stands
    for the source. What has a file of its own needs no more, or names the criteria that ask the rest of it (`rest_in`).
    Of another is declared why it has none: it asks the same as criteria or questions (`alias_of`), a key of a profile
    realises it (`realised_by`: profile, key), or it excuses from what nothing in its profile asks: no rule there asks
    for the attribute `not_asked` (`entity.attribute`)."""

    code: str
    document: str
    profile: str
    place: str
    title: Words | None
    rest_in: tuple[str, ...]
    alias_of: tuple[str, ...]
    realised_by: tuple[str, str] | None
    not_asked: str
    why: Words | None
    where: Place = field(compare=False)

    @property
    def declared(self) -> bool:
        """Whether it is realised by something that does not bear its code."""
        return bool(self.alias_of or self.realised_by or self.not_asked)


def load_entries(document: Document, problems: list[Problem]) -> tuple[Entry, ...]:
    """The entries in `document`, which its schema has found well formed, in its order; a code that stands twice is a
    problem."""
    found: dict[str, Entry] = {}
    for index, group in enumerate(document.tree["sources"]):
        for code, body in group["entries"].items():
            pointer = f"/sources/{index}/entries/{escape(code)}"
            if code in found:
                problems.append(document.problem("rule-code-twice", pointer, found=code, other=str(found[code].where)))
            found[code] = _entry(code, group, body, document.place(pointer))
    return tuple(found.values())


def _entry(code: str, group: dict[str, Any], body: dict[str, Any], where: Place) -> Entry:
    realised = body.get("realised_by")
    return Entry(
        code=code,
        document=group["document"],
        profile=group["profile"],
        place=body["place"],
        title=body.get("title"),
        rest_in=tuple(body.get("rest_in", [])),
        alias_of=tuple(body.get("alias_of", [])),
        realised_by=(realised["profile"], realised["key"]) if realised else None,
        not_asked=body.get("not_asked", ""),
        why=body.get("why"),
        where=where,
    )


def check_entries(document: Document, documents: Iterable[str], profiles: Iterable[str]) -> list[Problem]:
    """The sources and profiles that entries name without their being there."""
    problems = []
    for index, group in enumerate(document.tree["sources"]):
        if group["document"] not in documents:
            problems.append(document.unknown("rule-source", f"/sources/{index}/document", group["document"], documents))
        named = {f"/sources/{index}/profile": group["profile"]}
        for code, body in group["entries"].items():
            if "realised_by" in body:
                spot = f"/sources/{index}/entries/{escape(code)}/realised_by/profile"
                named[spot] = body["realised_by"]["profile"]
        problems += [
            document.unknown("profile-unknown", spot, name, profiles)
            for spot, name in named.items()
            if name not in profiles
        ]
    return problems
