"""The local words of a dossier, for roles and codes, and what a profile's reading makes of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from checker.facts.project import Reading
from checker.vocabulary import Vocabulary

INSTRUMENT = "safety_assessment.instrument"


class Word(NamedTuple):
    """A local word: the attribute that holds it (`direction.role`), the map that it is looked up in, and itself."""

    attribute: str
    map: str
    word: str


@dataclass(slots=True)
class _Part:
    """What to look at in a record: the fields that hold words (field -> attribute, map), and the parts below it."""

    fields: dict[str, tuple[str, str]] = field(default_factory=dict)
    below: dict[str, _Part] = field(default_factory=dict)


MOST_REMEMBERED = 10_000  # sets of words; past it, all are forgotten, so that memory stays flat


class Readings:
    """Several readings of one dossier. Those that take every word in it for the same see the same facts in it."""

    def __init__(self, vocabulary: Vocabulary, readings: Sequence[Reading]) -> None:
        self._readings = tuple(readings)
        self._words = _LocalWords(vocabulary, readings)
        self._remembered: dict[frozenset[Word], tuple[tuple[int, tuple[Word, ...]], ...]] = {}

    def of(self, dossier: Mapping[str, Any]) -> tuple[tuple[int, tuple[Word, ...]], ...]:
        """For each reading: the number of the first that sees the same facts, and the words that it does not know."""
        words = self._words.of(dossier)
        found = self._remembered.get(words)
        if found is None:
            if len(self._remembered) > MOST_REMEMBERED:
                self._remembered.clear()
            found = self._remembered[words] = tuple(self._read(sorted(words)))
        return found

    def _read(self, words: Sequence[Word]) -> Iterator[tuple[int, tuple[Word, ...]]]:
        firsts: list[tuple[int, object]] = []
        for number, reading in enumerate(self._readings):
            meant = [meaning(reading, word) for word in words]
            seen = meant, reading.complete, reading.adult_age
            first = next((n for n, other in firsts if other == seen), number)
            if first == number:
                firsts.append((number, seen))
            yield first, tuple(word for word, means in zip(words, meant, strict=True) if means is None)


class _LocalWords:
    """Finds the words that any of several readings maps."""

    def __init__(self, vocabulary: Vocabulary, readings: Collection[Reading]) -> None:
        mapped = {"role", "instrument", *(name for reading in readings for name in reading.codes)}
        self._whole = _Part()
        for entity in vocabulary.entities.values():
            coded = [a for a in entity.stored() if a.type in ("role", "code")]
            maps = {a.name: "role" if a.type == "role" else a.name for a in coded}
            fields = {name: (f"{entity.name}.{name}", map_) for name, map_ in maps.items() if map_ in mapped}
            for place in entity.places if fields else ():
                part = self._whole
                for step in place.path:
                    part = part.below.setdefault(step, _Part())
                part.fields.update(fields)

    def of(self, dossier: Mapping[str, Any]) -> frozenset[Word]:
        """The words of a valid dossier."""
        found: set[Word] = set()
        _gather(self._whole, dossier, found)
        return frozenset(found)


def _gather(part: _Part, item: Mapping[str, Any], found: set[Word]) -> None:
    for name, (attribute, map_) in part.fields.items():
        word = item.get(name, "unknown")
        if word not in ("unknown", "none"):
            found.add(Word(attribute, map_, word))
    for step, below in part.below.items():
        value = item.get(step)
        if isinstance(value, dict):
            _gather(below, value, found)
        elif isinstance(value, list):
            for each in value:
                _gather(below, each, found)


def meaning(reading: Reading, word: Word) -> tuple[str, ...] | None:
    """What a reading takes a word for: the framework's words, of an instrument also its kind; None when the reading
    does not know it."""
    codes = reading.codes.get(word.map)
    meant = (word.word,) if codes is None else codes.get(word.word)
    if meant is None or word.attribute != INSTRUMENT:
        return meant
    kinds = [reading.methods.get(instrument) for instrument in meant]
    return None if None in kinds else (*meant, *map(str, kinds))
