"""Every derived attribute: importing this registers them, each by the module in `derived/` that it stands in."""

from checker.facts.derive import CELLS, FILLS
from checker.facts.derived import case, people, plans, safety

__all__ = ["CELLS", "FILLS", "case", "people", "plans", "safety"]
