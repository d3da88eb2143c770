"""The calculation line by line: formulas that point to the cells of the parameters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from burden.engine.formula import Figures
from burden.engine.timing import is_yearly
from burden.language import Text
from burden.render.excel.book import Book, ReportSheet
from burden.render.excel.formats import CENTS, FACTOR, FIRMS, HOURS_PER_TIME, MONEY, REACHED, SHARE, TIMES
from burden.render.excel.grid import Field, Grid
from burden.report.excel import line_formulas, sheets, texts
from burden.report.excel.numbering import Numbering, what_counts
from burden.report.excel.parameters import Parameters
from burden.report.excel.rows import NO_COURSE, Rows, count_of, row_amounts, share_of, tariff_of
from burden.study import name_in
from burden.study.reach import NO_ROW
from burden.workbook.cells import LOOKS_LIKE_FORMULA
from burden.workbook.house_style import DARK_TAB, Role

if TYPE_CHECKING:
    from xlsxwriter.format import Format  # type: ignore[import-untyped]

TEXTS = ("mix", "obligation", "activity", "category", "kind", "activity_name", "category_name", "counts_as", "timing")
FROZEN = TEXTS.index("category") + 1
"""So many columns stay in view: those that say which line it is."""
WORTH = ("annual_equivalent", "present_value")
WORDED = ("category_key", "instrument_key", "obligation_key")
KEYS = (
    "mix_row", *WORDED, "first_of_obligation", "activity_row", "scope_row", "course", "investment_course",
)  # fmt: skip
"""The keys and rows on other sheets that a row belongs to, by which they add up; some are texts made of codes."""
SUMMED = (
    "affected_firms", "share", "quantity", "gross", "hours", "labour_cost", "external_cost", "investment", "one_off",
    "structural", "annual_equivalent", "present_value", "reached_one_off", "reached_structural",
)  # fmt: skip


class LineSheet:
    """A sheet with rows of the calculation.

    Attributes:
        grid: where its table stands.
        rows: the rows.
        values: the figures of each column; each of shape (rows,).
        names: the defined names of the columns that other sheets add up or choose by.
    """

    def __init__(self, book: Book, rows: Rows, *, others: bool) -> None:
        """Lay out the sheet."""
        self._book = book
        self._others = others
        self.rows = rows
        title = sheets.OTHERS if others else sheets.LINES
        heading = texts.OTHERS_HEADING if others else texts.LINES_HEADING
        notes = texts.OTHERS_NOTES if others else texts.LINES_NOTES
        self._page: ReportSheet = book.page(title, heading, notes, DARK_TAB)
        self._page.first_page_only = True
        has_counts = len(book.report.result.positions.chains) > 1
        self.grid: Grid = self._page.grid(_fields(book, others, has_counts), len(rows))
        self.values: dict[str, npt.NDArray[Any]] = {}
        name = sheets.OTHERS_NAME if others else sheets.LINES_NAME
        self.names: dict[str, str] = {}
        for column in (*SUMMED, *KEYS, "mix", "counts_as", "kind", "timing"):
            word = texts.COLUMN_NAMES[column]
            self.names[column] = book.names.define(book.say(name.fill(column=word)), self.grid.column(column))

    def prepare(self, parameters: Parameters, numbering: Numbering) -> None:
        """Work out the figures, but for those over the years, which `work_out_years` adds."""
        result, rows = self._book.report.result, self.rows
        worked_out = row_amounts(result, rows)
        lines, inputs = result.positions, result.inputs
        activity = lines.activity[rows.line]
        yearly = is_yearly(result)[rows.line]
        hourly = tariff_of(result, rows) * (1 + result.study.settings.rules.overhead)
        net = (1 - inputs.business_as_usual[activity]) * rows.factor
        running = worked_out.labour_cost + worked_out.external_cost
        count = count_of(result, rows)
        of_one = worked_out.price * inputs.frequency[activity] * count * net
        invested = inputs.investment[activity] * count * net
        self.values = {
            "firms": inputs.firms[lines.category[rows.line]],
            "share": share_of(result, rows),
            "affected_firms": worked_out.affected_firms,
            "count": count,
            "frequency": inputs.frequency[activity],
            "quantity": worked_out.quantity,
            "hours_per_occurrence": inputs.hours[activity],
            "hourly": hourly,
            "external_per_occurrence": inputs.external[activity],
            "price": worked_out.price,
            "gross": worked_out.price * worked_out.quantity,
            "business_as_usual": inputs.business_as_usual[activity],
            "interaction": rows.factor,
            "net": net,
            "unrounded_hours": inputs.hours[activity] * worked_out.quantity * net,
            "hours": worked_out.hours,
            "labour_cost": worked_out.labour_cost,
            "external_cost": worked_out.external_cost,
            "investment_per_firm": inputs.investment[activity],
            "investment": worked_out.investment,
            "one_off": np.where(yearly, 0.0, running) + worked_out.investment,
            "structural": np.where(yearly, running, 0.0),
            "reached_one_off": np.where(yearly, 0.0, of_one) + invested,
            "reached_structural": np.where(yearly, of_one, 0.0),
            "mix_row": parameters.rows("mixes")[lines.mix[rows.line]],
            "category_key": numbering.category[rows.line],
            "instrument_key": numbering.instrument[rows.line],
            "obligation_key": numbering.obligation[rows.line],
            "first_of_obligation": numbering.first[rows.line],
            "activity_row": parameters.rows("activities")[activity],
            "scope_row": np.append(parameters.rows("scope"), 0)[rows.scope],
            "course": rows.running + 1,
            "investment_course": rows.investment + 1,
        }

    def work_out_years(self, worth: Mapping[str, Figures], others: LineSheet | None) -> None:
        """Work out what rows are worth over the years by what a euro of each course is, and add the other years."""
        running = self.values["labour_cost"] + self.values["external_cost"]
        for name in WORTH:
            of_one, of_labour = (np.append(worth.get(of, worth[name]), 0.0) for of in (name, f"labour_{name}"))
            total = running * of_one[self.rows.running] + self.values["investment"] * of_one[self.rows.investment]
            total += self.values["labour_cost"] * (of_labour - of_one)[self.rows.running]
            if others is not None:
                np.add.at(total, others.rows.line, others.values[name])
            self.values[name] = total

    def write(
        self,
        parameters: Parameters,
        worth_cells: Mapping[str, Sequence[str]],
        rounding: str,
        numbering: Numbering,
        others: LineSheet | None,
    ) -> None:
        """Write the sheet.

        Args:
            parameters: the sheets that the rows point to.
            worth_cells: the cells that hold what a euro of each course is worth, by measure.
            rounding: the name of the cell with the rounding.
            numbering: what the lines count in.
            others: the rows of other years that are added to those of this sheet.
        """
        self._page.write_headings(self.grid, filtered=not self._others, frozen=FROZEN)
        writer = _RowWriter(self._book, self._page, self, parameters, worth_cells, rounding, numbering)
        before: dict[int, list[int]] = {}
        for position, line in enumerate(others.rows.line.tolist() if others is not None else ()):
            before.setdefault(line, []).append(position)
        for position in range(len(self.rows)):
            added = {
                name: "".join(f"+{others.grid.cell(name, at)}" for at in before.get(position, ())) if others else ""
                for name in WORTH
            }
            writer.write(position, added)


class _RowWriter:
    """Writes the rows of a sheet one by one; what many rows share is made once."""

    def __init__(
        self,
        book: Book,
        page: ReportSheet,
        lines: LineSheet,
        parameters: Parameters,
        worth_cells: Mapping[str, Sequence[str]],
        rounding: str,
        numbering: Numbering,
    ) -> None:
        report = book.report
        study, positions, grid = report.study, report.result.positions, lines.grid
        self._sheet = page.sheet
        self._lines = lines
        self._parameters = parameters
        self._worth = worth_cells
        self._years = [int(year) for year in report.path.years]
        formulas = line_formulas
        self._chains = positions.chains
        as_they_are = dict if len(positions.chains) > 1 else formulas.without_counts
        same = formulas.placed_all(as_they_are(formulas.WITHIN_ROW), grid)
        same["hours"] = formulas.placed(formulas.HOURS.format(rounding=rounding), grid)
        self._of_timing = {
            timing: list((same | formulas.placed_all(as_they_are(own), grid)).items())
            for timing, own in ((False, formulas.OF_ONE_OFF), (True, formulas.OF_STRUCTURAL))
        }
        has_wages = f"labour_{WORTH[0]}" in worth_cells
        self._over_years = formulas.placed(formulas.WITH_WAGES if has_wages else formulas.OVER_YEARS, grid)
        self._yearly = is_yearly(report.result)
        self._at = {field.name: position for position, field in enumerate(grid.fields)}
        self._columns = {name: figures.tolist() for name, figures in lines.values.items()}
        self._positions = positions
        self._has_minutes = any(activity.minutes is not None for activity in study.activities)
        self._counts = numbering.counts
        self._keys = {
            "category_key": numbering.category_keys,
            "instrument_key": numbering.instrument_keys,
            "obligation_key": numbering.obligation_keys,
        }
        self._formats: dict[str, Format] = {
            field.name: page.look(field.role, field.number_format, "" if field.name in TEXTS else None)
            for field in grid.fields
        }
        self._quoted = {name: page.look(Role.WORKED_OUT, "General", "=") for name in TEXTS}

        def called(table: str) -> list[str]:
            records = study.records(table)
            return [name_in(record, report.language, study.settings.language) for record in records]

        self._texts = {
            "mix": [mix.code for mix in study.mixes],
            "obligation": [obligation.code for obligation in study.obligations],
            "kind": [book.say(obligation.kind.label) for obligation in study.obligations],
            "activity": [activity.code for activity in study.activities],
            "activity_name": called("activities"),
            "category": [category.code for category in study.firm_categories],
            "category_name": called("firm_categories"),
            "counts_as": [book.say(text) for text in what_counts(study).values()],
            "timing": [book.say(activity.timing.label) for activity in study.activities],
        }

    def write(self, position: int, added: dict[str, str]) -> None:
        """Write one row."""
        lines, column_of = self._lines, self._at
        line = int(lines.rows.line[position])
        row = lines.grid.first + position
        where = self._positions
        mix, activity, category = int(where.mix[line]), int(where.activity[line]), int(where.category[line])
        obligation = int(where.obligation_of[activity])
        for name, row_of_text in (
            ("mix", mix),
            ("obligation", obligation),
            ("kind", obligation),
            ("activity", activity),
            ("activity_name", activity),
            ("category", category),
            ("category_name", category),
            ("counts_as", int(self._counts[line])),
            ("timing", activity),
        ):
            text = self._texts[name][row_of_text]
            look = self._quoted[name] if text.startswith(LOOKS_LIKE_FORMULA) else self._formats[name]
            self._sheet.write_string(row - 1, column_of[name], text, look)
        for name, address in self._pointing(position, line, activity, category).items():
            self._write_formula(row, name, address, position)
        number = str(row)
        for name, formula in self._of_timing[bool(self._yearly[line])]:
            self._write_formula(row, name, formula.replace("#", number), position)
        for name in WORTH:
            self._write_formula(row, name, self._worth_of(name, position, number) + added[name], position)
        for name in KEYS:
            value, column, look = self._columns[name][position], column_of[name], self._formats[name]
            if name in WORDED:
                self._sheet.write_string(row - 1, column, self._keys[name][value - 1], look)
            else:
                self._sheet.write_number(row - 1, column, value, look)
        if "from_year" in column_of:
            for name, year in (("from_year", lines.rows.first[position]), ("to_year", lines.rows.end[position] - 1)):
                self._sheet.write_number(row - 1, column_of[name], self._years[int(year)], self._formats[name])

    def _pointing(self, position: int, line: int, activity: int, category: int) -> dict[str, str]:
        """The cells of the parameters that a row points to; a number where there is none."""
        cell = self._parameters.cell
        tariff, scope = int(self._positions.tariff[line]), int(self._lines.rows.scope[position])
        causes = self._lines.rows.causes[position]
        found = {
            "firms": f"={cell('firm_categories', 'firms', category)}",
            "share": f"={cell('scope', 'share', scope)}" if scope != NO_ROW else "",
            "frequency": f"={cell('activities', 'frequency', activity)}",
            "hours_per_occurrence": self._hours_of(activity),
            "hourly": f"={cell('tariffs', 'hourly', tariff)}" if tariff != NO_ROW else "",
            "external_per_occurrence": f"={cell('activities', 'external', activity)}",
            "business_as_usual": f"={cell('activities', 'business_as_usual', activity)}",
            "investment_per_firm": f"={cell('activities', 'invested', activity)}",
            "interaction": "",
        }
        if len(self._chains) > 1:
            found["count"] = self._count_of(line, category)
        if causes:
            found["interaction"] = "=" + "*".join(cell("interactions", "factor", cause) for cause in causes)
        return found

    def _count_of(self, line: int, category: int) -> str:
        """The product of the cells of a chain of counts; empty where a row is done once per firm."""
        cell, chain = self._parameters.cell, self._chains[int(self._positions.chain[line])]
        cells = [cell("counts", "number", row) for row in chain.rows]
        cells += [cell("firm_categories", chain.attribute, category)] if chain.attribute else []
        return "=" + "*".join(cells) if cells else ""

    def _hours_of(self, activity: int) -> str:
        cell = partial(self._parameters.cell, "activities", position=activity)
        words = {name: cell(name) for name in ("hours", "minutes")[: 1 + self._has_minutes]}
        return line_formulas.filled_in(line_formulas.TIME if self._has_minutes else "hours", words)

    def _worth_of(self, name: str, position: int, number: str) -> str:
        rows = self._lines.rows
        running, investment = int(rows.running[position]), int(rows.investment[position])
        if running == NO_COURSE:
            return "=0"
        cells = self._worth[name]
        labour = self._worth.get(f"labour_{name}", cells)
        return self._over_years.replace("#", number).format(
            running=cells[running], labour=labour[running], investment=cells[investment]
        )

    def _write_formula(self, row: int, name: str, formula: str, position: int) -> None:
        column, look, value = self._at[name], self._formats[name], self._columns[name][position]
        if formula:
            self._sheet.write_formula(row - 1, column, formula, look, value)
        else:
            self._sheet.write_number(row - 1, column, value, look)


def _fields(book: Book, others: bool, has_counts: bool) -> tuple[Field, ...]:
    """The columns of the sheet."""
    say = book.say
    formats: dict[str, str] = {
        "firms": FIRMS, "share": SHARE, "affected_firms": REACHED, "count": TIMES, "frequency": TIMES,
        "quantity": REACHED, "hours_per_occurrence": HOURS_PER_TIME, "hourly": CENTS,
        "external_per_occurrence": CENTS, "price": CENTS,
        "gross": MONEY, "business_as_usual": SHARE, "interaction": FACTOR, "net": FACTOR,
        "unrounded_hours": HOURS_PER_TIME, "hours": HOURS_PER_TIME,
        "labour_cost": MONEY, "external_cost": MONEY, "investment_per_firm": CENTS, "investment": MONEY,
        "one_off": MONEY, "structural": MONEY, "annual_equivalent": MONEY, "present_value": MONEY,
        "reached_one_off": CENTS, "reached_structural": CENTS,
    }  # fmt: skip
    widths = {
        "mix": 8, "obligation": 15, "kind": 25, "activity": 17, "activity_name": 44, "category": 15,
        "category_name": 44, "counts_as": 12, "timing": 12,
    }  # fmt: skip
    if not has_counts:
        del formats["count"]
    years = ("from_year", "to_year") if others else ()
    fields = []
    for name in (*TEXTS, *years, *formats, *KEYS):
        heading: Text = texts.LINE_HEADINGS[name]
        key = name in KEYS or name in years
        fields.append(
            Field(
                name,
                say(heading),
                Role.FIXED if key else Role.WORKED_OUT,
                formats.get(name, "0" if key else "General"),
                widths.get(name, 24 if name in WORDED else 12),
                header=Role.RANGE_HEADER if key else Role.HEADER if name in TEXTS else None,
            )
        )
    return tuple(fields)
