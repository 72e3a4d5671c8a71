"""Keys of records with numbers where a dossier has words of its own: `/plans/gezinsplan` is `/plans/1`.

What the rules themselves hold stays: the names of lists, and their codes. Everything else is a word of the dossier, and
becomes a number that is the same for the same record all through the dossier. Members have one number everywhere, also
where another record is called after one (`/conversations/1/participants/2` is the participation of member 2); what else
is in such a list is numbered behind them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.reference import Reference

_OF_THE_ENGINE = frozenset({"start", "item"})
_MEMBERS, _SPAN, _INTERVAL = "members", "direction_span", "interval"
_CALLED_AFTER = {"provider_start": "support"}  # derived records that are called after one of a list


class Words:
    """The words in keys that are the same in every dossier: names of lists and codes of the rules."""

    def __init__(self, reference: Reference) -> None:
        entities = reference.entities
        self.lists = frozenset(step for e in entities.values() for place in e.places for step in place)
        self._codes = frozenset({*_OF_THE_ENGINE, *entities, *reference.codes, *reference.roles})

    def are_codes(self, step: str) -> bool:
        """Whether a step of a key, or each of the words put together in it, is a code."""
        return step in self._codes or ("+" in step and self._codes.issuperset(step.split("+")))


class Numbers:
    """The numbers in the keys of one dossier; `keys` are all that will be asked for, in their order."""

    def __init__(self, keys: Iterable[str], words: Words) -> None:
        self._words = words
        self._members: dict[str, int] = {}
        self._numbers: dict[tuple[str, str], int] = {}
        self._known: dict[str, str] = {}
        found = [key.split("/") for key in dict.fromkeys(keys)]
        for steps in found:
            place = {_MEMBERS: 2, _SPAN: 3}.get(steps[1] if len(steps) > 1 else "", len(steps))
            if place < len(steps):
                self._members.setdefault(steps[place], len(self._members) + 1)
        with_members = {_list(steps, i) for steps in found for i, step in enumerate(steps) if step in self._members}
        self._last = dict.fromkeys(with_members, len(self._members))

    def of(self, key: str) -> str:
        """A key as it may be shown."""
        known = self._known.get(key)
        if known is None:
            before, slash, _ = key.rpartition("/")
            shown = self._shown(key.split("/"))
            known = self._known[key] = f"{self.of(before)}/{shown}" if slash else shown
        return known

    def _shown(self, steps: Sequence[str]) -> str:
        """The last of the steps of a key as it may be shown."""
        place = len(steps) - 1
        step = steps[place]
        if place == 0 or step in self._words.lists:
            return step
        if step in self._members:
            return str(self._members[step])
        if self._words.are_codes(step) or (steps[1] == _SPAN and place == 4 and step.isdecimal()):
            return step
        around = _list(steps, place)
        if (around, step) not in self._numbers:
            self._last[around] = self._last.get(around, 0) + 1
            self._numbers[around, step] = self._last[around]
        return str(self._numbers[around, step])


def _list(steps: Sequence[str], place: int) -> str:
    """The list that a step of a key is from; the same for a record and what is called after it."""
    before = list(steps[1:place])
    if before[:1] == [_INTERVAL]:
        before = before[2:]
    return "/".join(_CALLED_AFTER.get(step, step) for step in before)
