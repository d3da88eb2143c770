"""Lines taken together, so that what they come to can be worked out for many values of the parameters at once.

What a line comes to is a product: a unit amount (of its activity row and tariff), the firms of its category, the share
of its scope row and its interaction factor. Lines of a group that differ in their category only form a cell: their
firms are added up before anything is multiplied. What multiplies the unit amounts is the reach of a cell: firms x share
x factor, which many cells have in common.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from scipy import sparse

from burden.engine.inputs import Inputs
from burden.engine.lines import Active, Keys, Lines, Patterns, distinct, find_patterns
from burden.study import Study
from burden.study.chains import Chain


@dataclass(frozen=True)
class Cells:
    """The cells of a study for one breakdown.

    Attributes:
        of_line: the cell of each line; shape (lines,).
        line: one line of each cell, for what its lines have in common; shape (cells,), as are the two after it.
        group: the group it is added to.
        unit: its unit amount.
        unit_activity: the activity row of each unit; shape (units,).
        unit_tariff: the tariff row of each unit.
        reach: the reach of each cell in each state of the interactions; shape (states, cells).
        reach_group: the group of each reach; shape (reaches,), as are the three after it.
        reach_firms: its set of firm categories.
        reach_scope: its scope row.
        reach_pattern: its pattern of interactions.
        reach_chain: its chain of counts.
        chains: those chains.
        firm_sets: which categories each set holds; shape (sets, categories). Ones, or for what is done per employee
            or euro of turnover how many of these each firm has.
        patterns: of the interactions, in each state.
    """

    of_line: Keys
    line: Keys
    group: Keys
    unit: Keys
    unit_activity: Keys
    unit_tariff: Keys
    reach: Keys
    reach_group: Keys
    reach_firms: Keys
    reach_scope: Keys
    reach_pattern: Keys
    reach_chain: Keys
    chains: tuple[Chain, ...]
    firm_sets: sparse.csr_array
    patterns: Patterns


def find_cells(study: Study, inputs: Inputs, lines: Lines, group: Keys, states: Sequence[Active]) -> Cells:
    """Find the cells of some lines.

    Args:
        study: the study.
        inputs: its figures.
        lines: those lines.
        group: the group of each; shape (lines,).
        states: which interactions are active, as `Interactions.active`, in each state that is asked for.
    """
    # Firms that grow alike fall alike over the years.
    growth = np.unique([category.growth for category in study.firm_categories], return_inverse=True)[1]
    patterns = find_patterns(lines.interactions, states)
    pattern_of = patterns.of[:, lines.interactions.group_of[lines.activity], lines.mix, lines.category]
    line, of_line = distinct(
        group,
        lines.mix,
        lines.activity,
        lines.tariff + 1,
        lines.scope,
        lines.chain,
        growth[lines.category],
        *(lines.scopes + 1),
        *pattern_of,
    )
    firms_of_cell, firm_sets = _firm_sets(of_line, lines, line, inputs)
    unit_cell, unit = distinct(lines.activity[line], lines.tariff[line] + 1)
    # Every cell in every state, one after the other.
    in_states: list[Keys] = [np.tile(part, len(states)) for part in (group[line], lines.scope[line], firms_of_cell)]
    in_states += [pattern_of[:, line].ravel(), np.tile(lines.chain[line], len(states))]
    first, reach = distinct(*in_states)
    return Cells(
        of_line=of_line,
        line=line,
        group=group[line],
        unit=unit,
        unit_activity=lines.activity[line][unit_cell].astype(np.int64),
        unit_tariff=lines.tariff[line][unit_cell].astype(np.int64),
        reach=reach.reshape(len(states), len(line)),
        reach_group=in_states[0][first],
        reach_scope=in_states[1][first],
        reach_firms=in_states[2][first],
        reach_pattern=in_states[3][first],
        reach_chain=in_states[4][first],
        chains=lines.chains,
        firm_sets=firm_sets,
        patterns=patterns,
    )


def _firm_sets(of_line: Keys, lines: Lines, first: Keys, inputs: Inputs) -> tuple[Keys, sparse.csr_array]:
    """The set of categories of each cell, and the categories of each set as a table of how many each firm counts for.

    Args:
        of_line: the cell of each line.
        lines: those lines.
        first: one line of each cell.
        inputs: how many employees and how much turnover firms have.
    """
    in_order = lines.category[np.argsort(of_line, kind="stable")]
    ends = np.concatenate([[0], np.cumsum(np.bincount(of_line, minlength=len(first)))])
    attributes = [lines.chains[chain].attribute for chain in lines.chain[first]]
    sets: dict[tuple[str, bytes], int] = {}
    of_cell = [
        sets.setdefault((attribute, in_order[start:end].tobytes()), len(sets))
        for attribute, (start, end) in zip(attributes, pairwise(ends), strict=True)
    ]
    held = [np.frombuffer(written, dtype=lines.category.dtype) for _, written in sets]
    starts = np.concatenate([[0], np.cumsum([len(part) for part in held])])
    columns = np.concatenate(held) if held else np.zeros(0, dtype=np.int32)
    categories = len(inputs.firms)
    counts = [
        np.broadcast_to(inputs.each_has(attribute), categories)[part]
        for (attribute, _), part in zip(sets, held, strict=True)
    ]
    figures = np.concatenate(counts) if counts else np.zeros(0)
    table = sparse.csr_array((figures, columns, starts), shape=(len(sets), categories))
    return np.array(of_cell, dtype=np.int64), table
