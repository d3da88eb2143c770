"""What each mix spends under each course, added up from the lines: beside the courses, by mix."""

from __future__ import annotations

import numpy as np

from burden.engine.formula import Figures
from burden.render.excel.book import Book
from burden.render.excel.grid import Content, Field, Formula, Grid, quoted
from burden.report.excel import texts
from burden.report.excel.lines import LineSheet
from burden.report.excel.parameters import Parameters
from burden.writing.texts import COUNTS_AS

_RUNNING = {"labour": "labour_cost", "external": "external_cost"}
"""What the amount of a course is made of, where it is no investment, and the column of the lines that has it."""
_OF_MIX = ("amount", *_RUNNING, "hours")


def amount_fields(book: Book) -> list[Field]:
    """The columns of all mixes."""
    return [
        Field(
            f"{name}_{position}", book.say(texts.COURSE_HEADINGS[name].fill(mix=mix)), number_format="#,##0", width=15
        )
        for position, mix in enumerate(book.report.mixes)
        for name in _OF_MIX
    ]


class CourseAmounts:
    """The amounts, as formulas with their values."""

    def __init__(
        self, book: Book, grid: Grid, parameters: Parameters, lines: LineSheet, others: LineSheet | None
    ) -> None:
        """Add up the amounts.

        Args:
            book: the workbook.
            grid: the table of the courses.
            parameters: the sheets with the mixes.
            lines: the lines.
            others: those of other years.
        """
        self._book, self._grid, self._parameters = book, grid, parameters
        self._sheets = [sheet for sheet in (lines, others) if sheet is not None]
        self._known = self._add_up()

    def of(self, position: int, mix: int, *, invested: bool) -> dict[str, Content]:
        """The cells of a mix in the row of a course; `invested` says whether it is one of investments."""
        grid, known = self._grid, {name: float(of[mix, position]) for name, of in self._known.items()}
        if invested:
            total = self._total("investment", "investment_course", position, mix)
            return {f"amount_{mix}": Formula(f"={total}", known["amount"])}
        found: dict[str, Content] = {
            f"{name}_{mix}": Formula(f"={self._total(column, 'course', position, mix)}", known[name])
            for name, column in (_RUNNING | {"hours": "hours"}).items()
        }
        parts = "+".join(grid.here(f"{name}_{mix}", position) for name in _RUNNING)
        return found | {f"amount_{mix}": Formula(f"={parts}", known["amount"])}

    def _total(self, column: str, key: str, position: int, mix: int) -> str:
        """The sum of a column of the lines of a mix that follow a course."""
        number = f"${self._grid.letters['number']}{self._grid.row(position)}"
        column_of_mix, wanted = self._parameters.mix_asked(mix, quoted(self._book.report.mixes[mix]))
        burden = quoted(self._book.say(COUNTS_AS["burden"]))
        return "+".join(
            f"SUMIFS({names[column]},{names[column_of_mix]},{wanted},{names[key]},{number},{names['counts_as']},{burden})"
            for names in (sheet.names for sheet in self._sheets)
        )

    def _add_up(self) -> dict[str, Figures]:
        """What each mix spends by each course; each of shape (mixes, courses + 1), the last of what has none."""
        result = self._book.report.result
        found = {name: np.zeros((len(result.study.mixes), self._grid.rows + 1)) for name in _OF_MIX}
        counted, mixes = result.counted(), result.positions.mix
        for sheet in self._sheets:
            rows, values = sheet.rows, sheet.values
            counts, mix = counted[rows.line], mixes[rows.line]
            running = {name: values[column] for name, column in _RUNNING.items()}
            for name, course, figures in (
                *((name, rows.running, figures) for name, figures in running.items()),
                ("hours", rows.running, values["hours"]),
                ("amount", rows.running, running["labour"] + running["external"]),
                ("amount", rows.investment, values["investment"]),
            ):
                np.add.at(found[name], (mix, course), np.where(counts, figures, 0.0))
        return found
