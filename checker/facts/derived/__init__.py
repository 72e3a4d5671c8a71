"""The derived attributes, each registered by the module that it stands in."""

from checker.facts.derive import CELLS, FILLS
from checker.facts.derived import case, people, plans, safety

__all__ = ["CELLS", "FILLS", "case", "people", "plans", "safety"]
