"""How far chance alone may move the difference of two shares.

Newcombe's hybrid score interval, method 10 of R.G. Newcombe, "Interval estimation for the difference between
independent proportions: comparison of eleven methods", Statistics in Medicine 17 (1998), 873-890. It holds for small
numbers too and never leaves -1 to 1.
"""

from __future__ import annotations

from math import sqrt
from statistics import NormalDist

CONFIDENCE = 0.95
_Z = NormalDist().inv_cdf((1 + CONFIDENCE) / 2)


def difference(before: tuple[int, int], after: tuple[int, int]) -> tuple[float, float]:
    """The ends of the 95 % interval of the second share less the first, each given as (part, whole > 0).

    It takes the two sides to be of different dossiers. Two nights hold largely the same ones, whose outcomes go
    together, so that chance moves the difference less than this: the interval is too wide rather than too narrow."""
    first, second = before[0] / before[1], after[0] / after[1]
    low_first, high_first = _score(*before)
    low_second, high_second = _score(*after)
    down = sqrt((second - low_second) ** 2 + (high_first - first) ** 2)
    up = sqrt((high_second - second) ** 2 + (first - low_first) ** 2)
    return max(-1.0, second - first - down), min(1.0, second - first + up)


def _score(part: int, whole: int) -> tuple[float, float]:
    """Wilson's interval of one share."""
    share, square = part / whole, _Z * _Z
    middle = share + square / (2 * whole)
    reach = _Z * sqrt(share * (1 - share) / whole + square / (4 * whole * whole))
    divisor = 1 + square / whole
    return max(0.0, (middle - reach) / divisor), min(1.0, (middle + reach) / divisor)
