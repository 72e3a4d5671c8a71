"""The one catalogue of user-facing text: Fluent files in `messages/<lang>/`, Dutch first."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from fluent.runtime import FluentBundle, FluentResource

from checker.errors import Problem

LANGUAGES = ("nl", "en")

_MESSAGE = re.compile(r"^(?=[a-z][\w-]* =)", re.M)  # where a message begins; what belongs to it is set in
_REFERENCE = re.compile(r"\{ *([a-z][\w-]*) *\}")


class Catalogue:
    """Text in one language. A missing message is a defect (KeyError), never an empty string."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self._bundle = FluentBundle([lang], use_isolating=False)
        self._unread: dict[str, str] = {}  # messages by their keys, as they stand; each is parsed when it is asked for
        folder = files("checker") / "messages" / lang
        for entry in sorted(folder.iterdir(), key=lambda e: e.name):
            for message in _MESSAGE.split(entry.read_text(encoding="utf-8"))[1:]:
                self._unread[message.partition(" ")[0]] = message

    def _read(self, key: str) -> None:
        """Parse a message, and those that it refers to."""
        message = self._unread.pop(key, None)
        if message is not None:
            self._bundle.add_resource(FluentResource(message))
            for other in _REFERENCE.findall(message):
                self._read(other)

    def text(self, key: str, /, **details: str | int | float) -> str:
        """The message `key`, or its attribute when written `key.attribute`, filled with `details`.

        A message may ask `$has_<detail>`: 0 when that detail is empty, else 1."""
        name, _, attribute = key.partition(".")
        self._read(name)
        message = self._bundle.get_message(name)
        pattern = message.attributes[attribute] if attribute else message.value
        if pattern is None:
            raise KeyError(key)
        filled = {f"has_{name}": int(bool(value)) for name, value in details.items()}
        value, errors = self._bundle.format_pattern(pattern, {**details, **filled})
        if errors:
            raise KeyError(f"{key}: {errors}")
        return str(value)

    def has(self, key: str) -> bool:
        name, _, attribute = key.partition(".")
        self._read(name)
        if not self._bundle.has_message(name):
            return False
        return not attribute or attribute in self._bundle.get_message(name).attributes

    def problem(self, problem: Problem) -> str:
        """One problem in words: where, what stands there, what is allowed, what to do."""
        where = str(problem.place) + (f" ({problem.place.pointer})" if problem.place.pointer else "")
        return f"{where}: {self.said(problem)}"

    def said(self, problem: Problem) -> str:
        """A problem in words without its place; what it comes down to, if anything, in words behind it."""
        key = f"problem-{problem.code}"
        parts = [self.text(key, **problem.details)]
        parts += [self.said(problem.because)] if problem.because else []
        parts += [self.text(f"{key}.{a}", **problem.details) for a in ("allowed", "todo") if self.has(f"{key}.{a}")]
        return " ".join(part for part in parts if part)


@cache
def load_catalogue(lang: str) -> Catalogue:
    """The catalogue in `lang` ("nl" or "en"), read once."""
    return Catalogue(lang)
