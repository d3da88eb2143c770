"""The figures of a study with other values for some of its parameters, many times over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
import numpy.typing as npt

from burden.engine.formula import Figures
from burden.engine.inputs import Inputs
from burden.study import Study
from burden.study.parameters import Parameter
from burden.study.prices import level_of
from burden.study.tables import Activity, Tariff
from burden.study.tables.effort import MINUTES

# What a field of a record is called among the inputs, where the names differ.
_AMONG_INPUTS = {"external_costs": "external", "minutes": "hours"}
_MONEY = ("tariff", "external", "investment")
_NO_PARAMETER = -1


@dataclass(frozen=True)
class DrawnInputs:
    """Makes the inputs of a study at other values of some parameters.

    Attributes:
        central: the figures of all that is no parameter.
        column: by field of `Inputs`: the parameter of each row, -1 for none; shape (rows,).
        level: by field: the factor that brings each to hours, or to the study's price year; shape (rows,).
    """

    central: Inputs
    column: dict[str, npt.NDArray[np.int64]]
    level: dict[str, Figures]

    def rows(self, name: str, values: Figures, rows: npt.NDArray[np.int64]) -> Figures:
        """Some rows of a field.

        Args:
            name: the field of `Inputs`.
            values: of the parameters; shape (draws, parameters).
            rows: which rows of its table.

        Returns:
            Shape (rows, draws), row by row in memory: everything after this works on all draws of a row at once.
        """
        column, level = self.column[name][rows], self.level[name][rows]
        fixed = np.flatnonzero(column == _NO_PARAMETER)
        if len(fixed) == len(rows):
            central: Figures = getattr(self.central, name)
            return np.repeat(central[rows, None], len(values), axis=1)
        # Gathering all rows and then writing over the fixed ones is faster than filling an array in two parts.
        figures = values.T[np.maximum(column, 0)]
        if (level != 1).any():
            figures *= level[:, None]
        figures[fixed] = getattr(self.central, name)[rows[fixed], None]
        return figures

    def is_used(self, name: str) -> npt.NDArray[np.bool_]:
        """Which rows of a field are not always zero; shape (rows,)."""
        central: Figures = getattr(self.central, name)
        used: npt.NDArray[np.bool_] = (self.column[name] != _NO_PARAMETER) | (central != 0)
        return used

    def inputs(self, values: Figures) -> Inputs:
        """All inputs; each array has the shape (draws, rows)."""
        whole = {field.name: np.arange(len(getattr(self.central, field.name))) for field in fields(Inputs)}
        return Inputs(**{name: self.rows(name, values, rows).T for name, rows in whole.items()})


def draw_inputs(study: Study, central: Inputs, parameters: Sequence[Parameter]) -> DrawnInputs:
    """Find where the values of parameters go.

    Args:
        study: the study.
        central: its central inputs.
        parameters: whose values will be given, of this study.
    """
    column, level = {}, {}
    for field in fields(Inputs):
        rows = len(getattr(central, field.name))
        column[field.name], level[field.name] = np.full(rows, _NO_PARAMETER), np.ones(rows)
    for position, parameter in enumerate(parameters):
        name = _AMONG_INPUTS.get(parameter.field, parameter.field)
        column[name][parameter.position] = position
        if parameter.field == "minutes":
            level[name][parameter.position] = 1 / MINUTES
        elif name in _MONEY and isinstance(parameter.record, Tariff | Activity):
            level[name][parameter.position] = level_of(study, parameter.record)
    return DrawnInputs(central, column, level)


def central_values(parameters: Sequence[Parameter]) -> Figures:
    """The central value of each parameter; shape (parameters,)."""
    return np.array([parameter.quantity.central for parameter in parameters], dtype=np.float64)
