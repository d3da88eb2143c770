"""What each mix costs in every year, from the courses and what each mix spends by them."""

from __future__ import annotations

import numpy as np
import pandas as pd

from burden.engine.formula import Figures
from burden.engine.value import once_and_yearly
from burden.render.excel.book import Book
from burden.render.excel.formats import HOURS, MONEY
from burden.render.excel.grid import Content, Field, Formula, Grid
from burden.report.excel import sheets, sum_texts
from burden.report.excel.course_sheet import CourseSheet
from burden.report.excel.rows import CourseKind
from burden.workbook.house_style import DARK_TAB, Role

_KINDS = {
    "one_off": CourseKind.ONE_OFF,
    "structural": CourseKind.STRUCTURAL,
    "investment": CourseKind.INVESTMENT,
}


class YearSheet:
    """The sheet with a row per mix and year.

    Attributes:
        present_values: the address of each mix's present value as its years make it.
    """

    def __init__(self, book: Book, years: int) -> None:
        """Lay out the sheet."""
        self._book = book
        self._years = years
        say, headings = book.say, sum_texts.SUM_HEADINGS
        notes = [book.report.units, *sum_texts.YEARS_NOTES]
        self._page = book.page(sheets.YEARS, sum_texts.YEARS_HEADING, notes, DARK_TAB)
        mixes = len(book.report.mixes)
        amounts = {
            "one_off": MONEY,
            "structural": MONEY,
            "investment": MONEY,
            "cost": MONEY,
            "present_value": MONEY,
            "hours": HOURS,
        }
        fields = [
            Field("mix", say(headings["mix"]), Role.LABEL, width=24),
            Field("year", say(headings["year"]), Role.LABEL, "0", 10),
        ]
        fields += [Field(name, say(headings[name]), Role.WORKED_OUT, shown, 16) for name, shown in amounts.items()]
        self.grid: Grid = self._page.grid(fields, mixes * years)
        values = [
            Field("mix", say(headings["mix"]), Role.LABEL, width=24),
            Field("present_value", say(headings["present_value"]), Role.WORKED_OUT, MONEY, 16),
        ]
        self._values: Grid = self._page.grid(values, mixes, sum_texts.YEAR_VALUES_TABLE)
        self.present_values = [self._values.cell("present_value", position) for position in range(mixes)]

    def write(self, courses: CourseSheet) -> None:
        """Write the sheet."""
        page, report = self._page, self._book.report
        page.write_headings(self.grid, frozen=2)
        page.write_headings(self._values, only=False, filtered=False)
        known = self._known(courses.factors)
        for mix, code in enumerate(report.mixes):
            for offset, year in enumerate(courses.years):
                position = mix * self._years + offset
                row: dict[str, Content] = {"mix": code, "year": year}
                wage = courses.wage_cell(offset)
                for name, kind in _KINDS.items():
                    columns = {f"amount_{mix}": ""}
                    if wage is not None and kind is not CourseKind.INVESTMENT:
                        columns[f"labour_{mix}"] = f"*({wage}-1)"
                    row[name] = self._amount(courses, columns, offset, (kind,), known[name][mix, offset])
                kinds = (CourseKind.ONE_OFF, CourseKind.STRUCTURAL)
                row["hours"] = self._amount(courses, {f"hours_{mix}": ""}, offset, kinds, known["hours"][mix, offset])
                cost = sum(float(known[name][mix, offset]) for name in _KINDS)
                row["cost"] = Formula(f"=SUM({self.grid.across('one_off', 'investment', position)})", cost)
                once, every = (courses.factor_cell(name, offset) for name in ("factor_one_off", "factor_structural"))
                here = {name: self.grid.here(name, position) for name in _KINDS}
                value = f"=({here['one_off']}+{here['investment']})*{once}+{here['structural']}*{every}"
                if report.settings.rules.spreads_investments:
                    value = f"={here['one_off']}*{once}+({here['structural']}+{here['investment']})*{every}"
                row["present_value"] = Formula(value, float(known["present_value"][mix, offset]))
                page.write_row(self.grid, position, row)
        self._write_values(known)

    def _amount(
        self, courses: CourseSheet, columns: dict[str, str], offset: int, kinds: tuple[CourseKind, ...], value: float
    ) -> Formula:
        """The sum of columns with amounts, each times what stands with it, as often as they fall in a year."""
        parts = []
        for kind in kinds:
            rows = courses.rows_of(kind)
            for column, times in columns.items() if rows else ():
                amounts, course = (courses.column_part(name, rows) for name in (column, f"year_{offset}"))
                parts.append(f"SUMPRODUCT({amounts},{course}){times}")
        return Formula(f"={'+'.join(parts) or '0'}", float(value))

    def _write_values(self, known: dict[str, Figures]) -> None:
        """Write the present value of each mix: that of its years together."""
        for mix, code in enumerate(self._book.report.mixes):
            # By the code and not by the rows, which may be sorted.
            mixes, amounts = (self._of_all_years(name) for name in ("mix", "present_value"))
            asked = f"=SUMPRODUCT(EXACT({mixes},{self._values.here('mix', mix)})*{amounts})"
            formula = Formula(asked, float(known["present_value"][mix].sum()))
            self._page.write_row(self._values, mix, {"mix": code, "present_value": formula})

    def _of_all_years(self, name: str) -> str:
        letter = self.grid.letters[name]
        return f"${letter}${self.grid.first}:${letter}${self.grid.last}"

    def _known(self, factors: tuple[Figures, Figures]) -> dict[str, Figures]:
        """The figures of the engine; each of shape (mixes, years)."""
        report = self._book.report
        table = report.path.by("mix", "year").astype({"mix": str}).set_index(["mix", "year"])
        index = pd.MultiIndex.from_product([report.mixes, [int(year) for year in report.path.years]])
        full = table.reindex(index).fillna(0.0)
        shape = (len(report.mixes), self._years)
        found = {name: full[name].to_numpy(dtype=np.float64).reshape(shape) for name in (*_KINDS, "hours")}
        once, every = factors
        falls_once, yearly = once_and_yearly(
            found["one_off"], found["structural"], found["investment"], report.settings.rules
        )
        found["present_value"] = falls_once * once + yearly * every
        return found
