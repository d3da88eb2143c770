"""At which value of a parameter two mixes cost the same, or a mix meets a ceiling.

A total is linear in each parameter by itself (DESIGN section 3), so two points give the exact value. Where it is not,
because the hours of lines are rounded or rare activities are placed in their years, that is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from burden.engine.many.sensitivity import NOISE, Sensitivity
from burden.engine.many.totals import totals_of
from burden.engine.result import Result
from burden.study.choices import UnknownNameError
from burden.study.parameters import Parameter, parameters_of
from burden.study.words import Rounding

# How far a total at a third point may be from the line through two, as a share of the amounts it is made of.
_STRAIGHT = 1e-9


class UnknownParameterError(UnknownNameError):
    """A key that no parameter of the study has."""

    def __init__(self, key: str, known: Iterable[str]) -> None:
        """Keep the key that was asked for."""
        self.key = key
        super().__init__("parameter", key, known)


class Crossing(StrEnum):
    """Where the break-even value lies."""

    IN_RANGE = "within the range"
    IN_BOUNDS = "outside the range"
    OUT_OF_BOUNDS = "outside the allowed bounds"
    NO_EFFECT = "the parameter makes no difference"
    ALWAYS = "at every value"
    NOT_LINEAR = "not linear"


@dataclass(frozen=True)
class BreakEven:
    """The value of one parameter at which a target is met, everything else central.

    Attributes:
        parameter: the parameter.
        crossing: where the value lies: in its range, outside it but allowed, not allowed; or why there is none.
        value: the value, in the parameter's own unit; None where there is none. It is given too where it lies outside
            the bounds, to show how far off the target is.
        at_central: by how much the target is exceeded at the central value, in the unit of the measure.
        slope: the change of the result per unit of the parameter.
    """

    parameter: Parameter
    crossing: Crossing
    value: float | None
    at_central: float
    slope: float


def break_even(
    sensitivity: Sensitivity, key: str, mix: str, *, against: str | None = None, ceiling: float = 0.0
) -> BreakEven:
    """Find the value of any parameter at which two mixes cost the same or a mix meets a ceiling.

    Args:
        sensitivity: the estimate and the measure.
        key: the parameter, with or without a range.
        mix: code of the mix.
        against: code of the mix it is compared with; None compares with the ceiling alone.
        ceiling: what the mix (or the difference with `against`) may come to, in the unit of the measure.

    Raises:
        UnknownParameterError: the study has no such parameter.
        UnknownMixError: the study has no such mix.
    """
    result = sensitivity.result
    known = {parameter.key: parameter for parameter in parameters_of(result.study)}
    if key not in known:
        raise UnknownParameterError(key, known)
    return _find(_for(sensitivity, result, [known[key]]), mix, against, ceiling)[0]


def break_evens(
    sensitivity: Sensitivity, mix: str, *, against: str | None = None, ceiling: float = 0.0
) -> tuple[BreakEven, ...]:
    """The uncertain parameters that have a break-even value within their range, the nearest to its centre first.

    Args:
        sensitivity: the estimate and the measure.
        mix: code of the mix.
        against: code of the mix it is compared with.
        ceiling: see `break_even`.

    Raises:
        UnknownMixError: the study has no such mix.
    """
    found = [found for found in _find(sensitivity, mix, against, ceiling) if found.crossing is Crossing.IN_RANGE]
    return tuple(sorted(found, key=_distance))


def _distance(found: BreakEven) -> float:
    """How far the value is from the central one, as a share of the half of the range it is in."""
    quantity = found.parameter.quantity
    assert found.value is not None
    end = quantity.highest if found.value > quantity.central else quantity.lowest
    return abs(found.value - quantity.central) / abs(end - quantity.central) if end != quantity.central else 0.0


def _for(sensitivity: Sensitivity, result: Result, parameters: Sequence[Parameter]) -> Sensitivity:
    """The same question for other parameters."""
    totals = totals_of(
        result,
        ("mix",),
        (sensitivity.measure,),
        parameters,
        include_voluntary=sensitivity.include_voluntary,
    )
    return Sensitivity(result, sensitivity.measure, totals, sensitivity.include_voluntary)


def _find(sensitivity: Sensitivity, mix: str, against: str | None, ceiling: float) -> list[BreakEven]:
    """The break-even of each parameter: the line through the results at the centre and at a point beside it."""
    parameters = sensitivity.parameters
    central = sensitivity.totals.central_values
    step = np.where(np.ptp(sensitivity.ranges, axis=0) > 0, np.ptp(sensitivity.ranges, axis=0), 1.0)
    count = len(parameters)
    moves = np.zeros((2 * count, count))
    moves[np.arange(count), np.arange(count)] = step
    moves[count + np.arange(count), np.arange(count)] = step / 2
    aside, halfway = np.split(sensitivity.at(central + moves, mix, against), 2)
    start = float(sensitivity.at(central[None, :], mix, against)[0])
    scale = max(sensitivity.scale(mix, against), abs(ceiling))
    changes = aside - start
    bends = np.abs(halfway - (start + aside) / 2) > _STRAIGHT * np.maximum(np.abs(changes), scale)
    if not sensitivity.totals.is_linear:
        bends |= _may_bend(sensitivity, parameters)
    over = start - ceiling
    return [
        _break_even(parameter, float(changes[at]), float(step[at]), over, scale, bool(bends[at]))
        for at, parameter in enumerate(parameters)
    ]


def _may_bend(sensitivity: Sensitivity, parameters: Sequence[Parameter]) -> npt.NDArray[np.bool_]:
    """Which parameters a total may follow in steps, also where three points happen to be on a line."""
    if sensitivity.result.study.settings.rules.rounding is not Rounding.NONE:
        return np.ones(len(parameters), dtype=bool)
    # Otherwise rare activities are placed in their years, or shares that change decide who is new.
    fields = {"frequency", "share"} if sensitivity.result.positions.has_several_shares.any() else {"frequency"}
    return np.array([parameter.field in fields for parameter in parameters])


def _break_even(parameter: Parameter, change: float, step: float, over: float, scale: float, bends: bool) -> BreakEven:
    slope = change / step
    if abs(change) <= NOISE * scale:
        crossing = Crossing.ALWAYS if abs(over) <= NOISE * scale else Crossing.NO_EFFECT
        return BreakEven(parameter, crossing, None, over, 0.0)
    if bends:
        return BreakEven(parameter, Crossing.NOT_LINEAR, None, over, slope)
    quantity = parameter.quantity
    value = quantity.central - over / slope
    minimum, maximum = parameter.bounds
    if quantity.has_range and quantity.lowest <= value <= quantity.highest:
        crossing = Crossing.IN_RANGE
    elif minimum <= value <= maximum:
        crossing = Crossing.IN_BOUNDS
    else:
        crossing = Crossing.OUT_OF_BOUNDS
    return BreakEven(parameter, crossing, value, over, slope)
