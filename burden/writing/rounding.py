"""Rounding parts so that they add up to their rounded whole."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_FLOOR, Decimal

from burden.language.figures import round_half_up


def rounded_parts(parts: Sequence[float]) -> list[int]:
    """Round the parts of a whole to whole units that add up to the rounded whole.

    Every part is rounded down, and the units that are then missing go to the parts that lost most (the method of the
    largest remainder; the first of equals). A part that is whole already stays as it is.

    Args:
        parts: finite figures, also below zero.
    """
    exact = [Decimal(str(part)) for part in parts]
    floors = [part.to_integral_value(ROUND_FLOOR) for part in exact]
    whole = round_half_up(float(sum(exact)))
    missing = int(whole - sum(floors))
    lost = sorted(range(len(exact)), key=lambda at: floors[at] - exact[at])
    raised = set(lost[:missing])
    return [int(floor) + (at in raised) for at, floor in enumerate(floors)]
