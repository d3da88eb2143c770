"""How many digits of a figure mean anything, given the interval in which it lies."""

from __future__ import annotations

from math import floor, isfinite, log10

# Half the width of the interval keeps two digits where they lie between 10 and 35, and one otherwise.
_FEWEST = 3.55
_CENTS = 2


def decimals_supported(low: float, high: float, most: int = _CENTS) -> int:
    """How many decimals a figure deserves that lies between two values; negative where even whole units say too much.

    The half-width of the interval is written with one or two significant digits, and everything that belongs to it is
    rounded to the same place: 167,382,114 between 143 and 194 million becomes 167,000,000. Source of the rule: Particle
    Data Group, Review of Particle Physics, "Rounding".

    Args:
        low: the low end of the interval.
        high: its high end.
        most: the most decimals, however narrow the interval; of an amount in full: cents.

    Returns:
        Decimals, as `burden.language.figures.round_half_up` takes them; `most` where the interval has no width.
    """
    half = abs(high - low) / 2
    if not isfinite(half) or half == 0:
        return most
    # A hair more than the quotient, so that a width of exactly 3.55 units is counted as such.
    return min(most, -floor(log10(half / _FEWEST) + 1e-12))
