"""Adding up the lines: the formulas that do it, and the values they have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from burden.engine.timing import is_yearly
from burden.render.excel.book import Book
from burden.render.excel.grid import quoted
from burden.report.excel.lines import SUMMED, LineSheet
from burden.report.excel.numbering import Numbering, what_counts
from burden.study.words import Timing
from burden.writing.texts import COUNTS_AS

BURDEN = "burden"
HOURS_BY_TIMING = {"hours_one_off": Timing.ONE_OFF, "hours_structural": Timing.STRUCTURAL}
"""The columns with hours, and the timing of the lines that they add up."""


class Sums:
    """The sums of the lines.

    Attributes:
        frame: the lines: `mix` (position), `category`, `instrument`, `obligation` (numbers of rows of other sheets),
            `counts_as` (see `what_counts`), `is_burden` (of any group), `kind`, `yearly`, `reached` (whether any firm
            is), `first` (whether it counts for the firms that an obligation reaches), and the figures to add up.
    """

    def __init__(self, book: Book, lines: LineSheet, numbering: Numbering) -> None:
        """Keep the lines, with the names of their columns."""
        self._names = lines.names
        counts = what_counts(book.report.study)
        self._words = {word: quoted(book.say(text)) for word, text in counts.items()}
        result = book.report.result
        self.frame = pd.DataFrame(
            {
                "mix": result.positions.mix,
                "category": numbering.category,
                "instrument": numbering.instrument,
                "obligation": numbering.obligation,
                "counts_as": np.array(list(counts))[numbering.counts],
                "is_burden": numbering.counts % len(COUNTS_AS) == 0,
                "kind": [str(kind) for kind in result.column("kind")],
                "yearly": is_yearly(result),
                "reached": result.column("share") > 0,
                "first": numbering.first == 1,
            }
            | {name: lines.values[name] for name in SUMMED}
        )

    def formula(self, column: str, *criteria: tuple[str, str]) -> str:
        """The formula that adds up a column where others hold what is asked; without the `=` in front.

        Args:
            column: what is added up.
            criteria: a column, and a cell or text that it must equal; `counts_as` takes one of the words of the code.
        """
        return f"SUMIFS({self._names[column]},{self._criteria(criteria)})"

    def count(self, *criteria: tuple[str, str]) -> str:
        """The formula that counts the lines where columns hold what is asked."""
        return f"COUNTIFS({self._criteria(criteria)})"

    def _criteria(self, criteria: Sequence[tuple[str, str]]) -> str:
        parts = []
        for name, wanted in criteria:
            parts += [self._names[name], self._words.get(wanted, wanted) if name == "counts_as" else wanted]
        return ",".join(parts)

    def by(self, *columns: str, **only: Any) -> pd.DataFrame:
        """The sums of all figures by some columns, of the lines that hold what is asked; an index of their values."""
        frame = self.frame
        for name, value in only.items():
            frame = frame[frame[name] == value]
        return frame.groupby(list(columns), observed=True, sort=True)[list(SUMMED)].sum()


def figures_of(table: pd.DataFrame) -> dict[Any, dict[str, float]]:
    """The figures of a table of sums by the values they are of: to look up many of them, one by one."""
    return dict(zip(table.index.tolist(), table.to_dict("records"), strict=True))


def value_at(figures: Mapping[Any, Mapping[str, float]], key: Any, column: str) -> float:
    """One of `figures_of`; 0 where there are no lines."""
    return float(figures[key][column]) if key in figures else 0.0
