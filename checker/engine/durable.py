"""The one place that touches durable-rules, driven as its measured behaviour demands.

Its compiled extension is used directly: the package's own `Host` starts threads that never stop and swallows
exceptions. One state lives at a time and is deleted at once; a rule on the closing fact always fires, because
deleting a state in which nothing ran crashes the process.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Mapping
from typing import Any

import durable_rules_engine

Definition = Mapping[str, Any]
Fact = dict[str, str | int]

_STATE = "d"
_CLOSING: Fact = {"id": "closing", "sid": _STATE, "t": "closing"}
_ALWAYS: Definition = {"all": [{"m": {"$and": [{"t": "closing"}]}}]}
_LAST: Definition = {"all": [{"a": {"$and": [{"t": "never"}]}}, {"b": {"$and": [{"t": "never"}, {"k": {"a": "k"}}]}}]}
_numbers = itertools.count()

Activation = tuple[str, Mapping[str, Mapping[str, str | int]]]  # rule name, its facts by alias


class EngineError(Exception):
    """The engine answered in a way that cannot be trusted."""


class Ruleset:
    """Rules registered with the engine, to be run over one batch of facts at a time."""

    def __init__(self, rules: Mapping[str, Definition]) -> None:
        everything = {**rules, "closing": _ALWAYS, "last": _LAST}
        definition = {name: {**rule, "dist": 0, "cap": 1000} for name, rule in everything.items()}
        self._handle = durable_rules_engine.create_ruleset(f"r{next(_numbers)}", json.dumps(definition))

    def close(self) -> None:
        """Give back the memory that the engine holds for the rules, which it keeps otherwise; they cannot run again."""
        durable_rules_engine.delete_ruleset(self._handle)

    def run(self, facts: list[Fact]) -> Iterator[Activation]:
        """Every activation that the facts bring about. Facts come in the order evidence, deviations, conditions,
        subjects, each with an `id` of its own: what is negated must have been asserted before."""
        batch = [{**fact, "sid": _STATE} for fact in facts]
        batch.append(_CLOSING)
        _, state = durable_rules_engine.assert_facts(self._handle, json.dumps(batch))
        try:
            result = durable_rules_engine.start_action_for_state(self._handle, state)
            message = result[1] if result else None
            closed = False
            found: list[Activation] = []
            while message is not None:
                for name, bindings in json.loads(message).items():
                    closed = closed or name == "closing"
                    found += [(name, binding) for binding in bindings]
                message = durable_rules_engine.complete_and_start_action(self._handle, state)
        finally:
            durable_rules_engine.delete_state(self._handle, _STATE)
        if not closed:
            raise EngineError("the closing rule did not fire")
        yield from found
