"""Totals at many values of the parameters at once: what simulations, sensitivities and break-evens are made of.

The figures go through the one formula (`burden.engine.formula`), once per unit amount instead of once per line; sums
over lines are then products of matrices. Work grows linearly with the draws and with the lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
from scipy import sparse

from burden.engine.formula import Amounts, Figures, amounts, interaction_factor
from burden.engine.lines import Keys, chain_numbers, distinct
from burden.engine.many.cells import Cells, find_cells
from burden.engine.many.drawn import DrawnInputs, central_values, draw_inputs
from burden.engine.many.measures import REACHED, TOTALS, Measure, WeightedSum, occurrences, weigh
from burden.engine.many.rounded import RoundedTotals, rounded_totals
from burden.engine.result import OVER_YEARS, Result, UnknownColumnError
from burden.engine.timing import Part, figures_of
from burden.study.parameters import Parameter, parameters_of
from burden.study.reach import NO_ROW
from burden.study.words import Rounding

KEY_COLUMNS = (
    "mix", "instrument", "obligation", "kind", "origin", "voluntary", "activity", "category", "group", "unit",
    "size_class", "sector", "timing", "activity_row", "scope_row", "category_row",
)  # fmt: skip
"""The columns of a breakdown that no parameter changes, so that totals can be broken down by them."""

# Figures held at a time: all reaches and units of some draws, and the inputs of some units, which the formula goes over
# so many times that they should stay in the processor's cache.
_AT_ONCE = 1_000_000
_UNITS_AT_ONCE = 32_768

_OF_ACTIVITY = ("hours", "external", "investment", "frequency", "business_as_usual", "first_year")

Yearly = tuple[Part, int | None]
Kind = tuple[Part, int | None, bool]
"""What is added up: a part, of the average year or of some year after entry, for all firms as if they were reached."""


@dataclass(frozen=True)
class Products:
    """What is added up of one kind: products of a reach and a unit amount, with constant weights.

    Attributes:
        reach: the reach of each product; shape (products,).
        unit: its unit amount.
        weights: how it counts; shape (measures x groups, products).
    """

    reach: Keys
    unit: Keys
    weights: sparse.csr_array


@dataclass(frozen=True)
class Totals:
    """Totals of an estimate as a function of some of its parameters.

    Attributes:
        measures: which totals.
        parameters: whose values are asked for, in this order; everything else keeps its central value.
        groups: the groups, one row each: the columns of the breakdown, as `Result.by` has them.
        is_linear: whether each total is linear in each parameter by itself; not where hours are rounded, nor where
            the frequency of a rare activity decides in which years it falls, nor where shares decide who is new.
        drawn: makes the inputs at their values.
        cells: the lines that are added up, by cell.
        by_cell: the measures that are worked out by cell.
        products: what they add up, by kind.
        overhead: share added to every tariff.
        rounded: works out line by line what cannot be taken together by cell: where hours are rounded measures, and
            else the lines that are reached by other shares in other years, which are added.
    """

    measures: tuple[Measure, ...]
    parameters: tuple[Parameter, ...]
    groups: pd.DataFrame
    is_linear: bool
    drawn: DrawnInputs
    cells: Cells
    by_cell: tuple[Measure, ...]
    products: dict[Kind, Products]
    overhead: float
    rounded: RoundedTotals | None

    @property
    def central_values(self) -> Figures:
        """The central values of the parameters; shape (parameters,)."""
        return central_values(self.parameters)

    def at(self, values: Figures) -> dict[Measure, Figures]:
        """Work out the totals.

        Args:
            values: values of the parameters, in their own unit and price year; shape (draws, parameters).

        Returns:
            Each measure as an array of shape (draws, groups), in the order of `groups`; money in the study's currency
            and price year.
        """
        given = np.atleast_2d(np.asarray(values, dtype=np.float64))
        found = {measure: np.empty((len(given), len(self.groups))) for measure in self.measures}
        held = sum(len(products.reach) for products in self.products.values()) + len(self.cells.reach_group)
        width = max(1, _AT_ONCE // (held + 1))
        for start in range(0, len(given) if self.by_cell else 0, width):
            piece = slice(start, start + width)
            shape = len(self.by_cell), len(self.groups), len(given[piece])
            figures = self._by_cell(given[piece]).reshape(shape)
            for measure, of_measure in zip(self.by_cell, figures, strict=True):
                found[measure][piece] = of_measure.T
        if self.rounded is not None:
            for measure, of_lines in self.rounded.totals(given).items():
                found[measure] = found[measure] + of_lines if measure in self.by_cell else of_lines
        return found

    def _by_cell(self, values: Figures) -> Figures:
        """The measures that are worked out by cell; shape (measures x groups, draws)."""
        cells, rows = self.cells, self.drawn.rows
        change, overlap = (rows(name, values, self._all(name)) for name in ("change", "overlap"))
        reach = cells.patterns.factors(interaction_factor(change, overlap).T).T[cells.reach_pattern]
        reach *= (cells.firm_sets @ rows("firms", values, self._all("firms")))[cells.reach_firms]
        if len(cells.chains) > 1:
            numbers = chain_numbers(cells.chains, rows("number", values, self._all("number")).T)
            reach *= numbers.T[cells.reach_chain]
        share = rows("share", values, cells.reach_scope)
        units = self._units(values, {kind[:2] for kind in self.products})
        found = np.zeros((len(self.by_cell) * len(self.groups), len(values)))
        for (part, after, is_reached), products in self.products.items():
            reached = reach * (share > 0) if is_reached else reach * share
            product = reached[products.reach]
            product *= units[part, after][products.unit]
            found += products.weights @ product
        return found

    def _units(self, values: Figures, wanted: set[Yearly]) -> dict[Yearly, Figures]:
        """What one firm comes to that is reached and on which no interaction acts; each of shape (units, draws)."""
        found = {kind: np.empty((len(self.cells.unit_activity), len(values))) for kind in wanted}
        some = max(1, _UNITS_AT_ONCE // len(values))
        for start in range(0, len(self.cells.unit_activity), some):
            piece = slice(start, start + some)
            activity, tariff = self.cells.unit_activity[piece], self.cells.unit_tariff[piece]
            of = {name: self.drawn.rows(name, values, activity) for name in _OF_ACTIVITY}
            hourly = np.zeros((len(activity), len(values)))
            hourly[tariff != NO_ROW] = self.drawn.rows("tariff", values, tariff[tariff != NO_ROW])
            for after in {after for _, after in wanted}:
                single = self._amounts(of, hourly, after)
                for part, year in wanted:
                    if year == after:
                        found[part, after][piece] = figures_of(part, single, of["first_year"])
        return found

    def _amounts(self, of: dict[str, Figures], hourly: Figures, after: int | None) -> Amounts:
        one = np.ones(1)
        return amounts(
            firms=one,
            share=one,
            frequency=of["frequency"] if after is None else occurrences(of["frequency"], after),
            hours=of["hours"],
            tariff=hourly,
            overhead=self.overhead,
            external=of["external"],
            investment=of["investment"],
            business_as_usual=of["business_as_usual"],
            interaction=one,
        )

    def _all(self, name: str) -> Keys:
        return np.arange(len(self.drawn.column[name]))


def totals_of(
    result: Result,
    by: Sequence[str] = ("mix",),
    measures: Sequence[Measure | str] = TOTALS,
    parameters: Sequence[Parameter] | None = None,
    *,
    include_voluntary: bool = False,
) -> Totals:
    """Prepare totals for many values of some parameters.

    Args:
        result: the central estimate.
        by: columns to break the totals down by, of KEY_COLUMNS; `mix` is added as in `Result.by`.
        measures: which totals.
        parameters: what gets other values; left out: every quantity with a range.
        include_voluntary: also add up voluntary and financial items; see `Result.by`.

    Raises:
        UnknownColumnError: a column that is no key of the result table.
        UnknownNameError: an unknown measure.
    """
    for name in by:
        if name not in KEY_COLUMNS:
            raise UnknownColumnError(name, KEY_COLUMNS)
    wanted = tuple(Measure(measure) for measure in measures)
    changed = parameters_of(result.study, uncertain=True) if parameters is None else tuple(parameters)
    group, groups = result.grouped(by, include_voluntary)
    weighing = weigh(result, wanted, changed)
    drawn = draw_inputs(result.study, result.inputs, changed)
    at = np.flatnonzero((group >= 0) & (result.positions.scope != NO_ROW))
    lines = result.positions.some(at)
    cells = find_cells(result.study, result.inputs, lines, group[at], weighing.states)
    rules = result.study.settings.rules
    in_full = [measure for measure in wanted if rules.rounding is not Rounding.NONE and measure not in REACHED]
    by_cell = [measure for measure in wanted if measure not in in_full]
    by_line, phased = in_full, weighing.phased
    if not in_full and phased.any():
        by_line = [measure for measure in wanted if measure in OVER_YEARS]
    at_lines = np.flatnonzero((group >= 0) & (phased | bool(in_full))) if by_line else at[:0]
    of_cells: dict[Measure, Iterable[WeightedSum]] = {
        name: [
            replace(term, weights=term.weights * ~phased[at[cells.line]])
            for term in weighing.terms(name, at[cells.line])
        ]
        if name in by_line
        else weighing.terms(name, at[cells.line])
        for name in by_cell
    }
    return Totals(
        measures=wanted,
        parameters=changed,
        groups=groups,
        is_linear=not in_full and not len(at_lines) and not weighing.drawn_rare.any(),
        drawn=drawn,
        # What is known of each line is not needed any more, and may be sent to another process.
        cells=replace(cells, of_line=cells.of_line[:0], line=cells.line[:0]),
        by_cell=tuple(by_cell),
        products=_products(of_cells, cells, drawn, len(groups)),
        overhead=rules.overhead,
        rounded=rounded_totals(weighing, by_line, drawn, at_lines, group[at_lines], len(groups)) if by_line else None,
    )


def _products(
    terms: dict[Measure, Iterable[WeightedSum]], cells: Cells, drawn: DrawnInputs, groups: int
) -> dict[Kind, Products]:
    """What is added up to make the measures; the same product in several measures is made once."""
    invested = drawn.is_used("investment")[cells.unit_activity[cells.unit]]
    found: dict[Kind, list[tuple[Keys, Keys, Keys, Figures]]] = {}
    for position, (measure, of_measure) in enumerate(terms.items()):
        for term in of_measure:
            counts = (term.weights != 0) & (invested | (term.part is not Part.INVESTMENT))
            reach = cells.reach[term.state][counts]
            row = position * groups + cells.reach_group[reach]
            entries = row, reach, cells.unit[counts], term.weights[counts]
            found.setdefault((term.part, term.year_after, measure in REACHED), []).append(entries)
    made = {}
    for kind, parts in found.items():
        row, reach, unit, weights = (np.concatenate(column) for column in zip(*parts, strict=True))
        first, product = distinct(reach, unit)
        table = sparse.csr_array((weights, (row, product)), shape=(len(terms) * groups, len(first)))
        made[kind] = Products(reach[first], unit[first], table)
    return made
