"""The tables of the study as sheets: the cells that the lines point to, with their ranges, sources and quality."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt
from xlsxwriter.utility import xl_col_to_name  # type: ignore[import-untyped]

from burden.answers.tables.points import about_in_words
from burden.engine import Result
from burden.language import Text, both, joined
from burden.render.excel.book import Book, ReportSheet
from burden.render.excel.grid import Content, Field, Formula, Grid, Link
from burden.render.excel.names import are_told_apart
from burden.render.excel.texts import RUN_AGAIN
from burden.report.excel import texts
from burden.report.excel.line_formulas import OF_PARAMETERS, filled_in, words_of
from burden.study import Study
from burden.study.columns import Column, Unit
from burden.study.contents import Contents
from burden.study.parameters import CALCULATED
from burden.study.points import Subjects
from burden.study.prices import level_of, money_year
from burden.study.record import PARTS, Quantity, Record, columns_of, figure_columns, source_keys
from burden.study.tables import TABLES, Activity, Interaction, ReviewPoint, Source, Tariff
from burden.study.tables.context import INDICES
from burden.study.words import BenchmarkUnit, Timing
from burden.workbook.cell_checks import check_of_field
from burden.workbook.cells import written_in
from burden.workbook.fitting import width_for
from burden.workbook.house_style import LIGHT_TAB, NUMBER_FORMATS, Role, number_format_of, role_of
from burden.workbook.layout import SheetColumn, lay_out
from burden.workbook.translate import in_language, translated_fields

LIVE: dict[str, tuple[str, ...]] = {**CALCULATED, "price_index": ("index", "wage_index"), "benchmarks": ("low", "high")}
"""The figures that the formulas point to, by table: change one and all that depends on it follows."""

_ALWAYS = ("source", "verified", "quality", "status")
_BESIDE = frozenset(
    {
        ("instruments", "kind"),
        ("instruments", "origin"),
        ("firm_categories", "turnover"),
        ("firm_categories", "employees"),
        ("goals", "mix"),
        ("goals", "instrument"),
        ("goals", "score"),
        ("workability", "subject"),
        ("workability", "aspect"),
        ("workability", "categories"),
        ("workability", "score"),
        ("sources", "year"),
    }
)
_MOST_LINKS = 60_000
_SPARSE = 100
_WIDEST = 100
_ABOUT = 44
"""What a point is about is told in words."""
_FACTOR = "0.0000"


@dataclass(frozen=True)
class _WorkedOut:
    """A column that is worked out beside the parameters."""

    name: str
    heading: Text
    number_format: str


_WORKED_OUT: dict[type[Record], tuple[_WorkedOut, ...]] = {
    Tariff: (
        _WorkedOut("level", texts.PRICE_LEVEL, _FACTOR),
        _WorkedOut("hourly", texts.HOURLY, NUMBER_FORMATS[Unit.MONEY_PER_HOUR]),
    ),
    Activity: (
        _WorkedOut("level", texts.PRICE_LEVEL, _FACTOR),
        _WorkedOut("external", texts.EXTERNAL_NOW, NUMBER_FORMATS[Unit.MONEY]),
        _WorkedOut("invested", texts.INVESTMENT_NOW, NUMBER_FORMATS[Unit.MONEY]),
    ),
    Interaction: (_WorkedOut("factor", texts.INTERACTION_FACTOR, _FACTOR),),
}


class Parameters:
    """The sheets of all tables of the study.

    Attributes:
        pages: the sheet of each table, by its name.
        grids: where each table stands.
    """

    def __init__(self, book: Book) -> None:
        """Lay out the sheets."""
        self._book = book
        report = book.report
        self._study = report.study
        self._contents: Contents = in_language(report.study, report.language)
        self._subjects = Subjects(report.study)
        self.pages: dict[str, ReportSheet] = {}
        self._columns: dict[str, dict[str, SheetColumn]] = {}
        self.grids: dict[str, Grid] = {}
        by_turnover = any(row.unit is BenchmarkUnit.SHARE_OF_TURNOVER for row in report.study.benchmarks)
        counted = {chain.attribute for chain in report.result.positions.chains}
        used = {"turnover": by_turnover or "turnover" in counted, "employees": "employees" in counted}
        self._live = LIVE | {"firm_categories": ("firms", *(name for name, is_used in used.items() if is_used))}
        for name, optional in (("activities", ("minutes", "first_year")), ("price_index", ("wage_index",))):
            rows = report.study.records(name)
            unused = [field for field in optional if all(getattr(row, field) is None for row in rows)]
            self._live[name] = tuple(field for field in LIVE[name] if field not in unused)
        self._mixes_by_code = are_told_apart([mix.code for mix in report.study.mixes])
        self._tables = [table for table in TABLES if self._contents.records(table.table)]
        for table in self._tables:
            self._lay_out(table)

    def cell(self, table: str, field: str, position: int) -> str:
        """The address of a figure for formulas on other sheets; `position` is that of its row in the table."""
        return self.grids[table].cell(field, position)

    def link(self, table: str, row: int | None) -> str | None:
        """A link to a row of the workbook (from 1) on the sheet of its table; None where it does not stand there."""
        grid = self.grids.get(table)
        known = {record.row: position for position, record in enumerate(self._study.records(table))} if grid else {}
        if grid is None or row is None or row not in known:
            return None
        return grid.link(known[row])

    def mix_asked(self, position: int, cell: str) -> tuple[str, str]:
        """The column by which other sheets add up a mix, and what it must hold: its code, or the row on its sheet.

        Args:
            position: that of the mix.
            cell: where the formula finds the code.
        """
        return ("mix", cell) if self._mixes_by_code else ("mix_row", str(self.row("mixes", position)))

    def row(self, table: str, position: int) -> int:
        """The row of the sheet, from 1, on which a row of a table stands."""
        return self.grids[table].row(position)

    def rows(self, table: str) -> npt.NDArray[np.int64]:
        """The rows of the sheet of all rows of a table; shape (rows,)."""
        grid = self.grids[table]
        return np.array([grid.row(position) for position in range(grid.rows)], dtype=np.int64)

    def write(self, result: Result, overhead: str) -> None:
        """Write the sheets.

        Args:
            result: the estimate, for the values of what is worked out.
            overhead: the name of the cell with the overhead.
        """
        write = _Formulas(self._study, result, self.grids, overhead)
        sources = {source.key: position for position, source in enumerate(self._study.sources)}
        for table in self._tables:
            page, grid = self.pages[table.table], self.grids[table.table]
            page.guard()
            page.write_headings(grid, frozen=1)
            self._check(page, grid, table)
            for position, record in enumerate(self._contents.records(table.table)):
                values = self._values(table, record, position, sources)
                page.write_row(grid, position, values | write.of(table, position), _roles(record))

    def _lay_out(self, table: type[Record]) -> None:
        page = self._book.page(table.sheet, None, [], LIGHT_TAB)
        page.first_page_only = True
        columns = self._shown_columns(table)
        fields = []
        for name, column in columns.items():
            if name == "source" and table in _WORKED_OUT:
                fields += self._worked_out(table)
            fields.append(self._field(table, name, column))
        if table in _WORKED_OUT and "source" not in columns:
            fields += self._worked_out(table)
        fields = [self._with_letter(table, columns, at, field) for at, field in enumerate(fields)]
        self.pages[table.table] = page
        self._columns[table.table] = columns
        at = sheet_rows([record.row for record in self._study.records(table.table)])
        self.grids[table.table] = page.grid(fields, len(at), at=at)

    def _shown_columns(self, table: type[Record]) -> dict[str, SheetColumn]:
        """The columns of a sheet by name; ranges, names and explanations that no row has are left out."""
        records, language = self._contents.records(table.table), self._book.report.language
        translations = {f"{name}_{other}" for name in translated_fields(table) for other in ("en", "nl")}
        shown = {}
        for column in lay_out(table, self._contents, language):
            if column.field is None or column.field in translations:
                continue
            name = _name_of(column)
            kept = column.part is None and column.field in (*self._live.get(table.table, ()), *_ALWAYS)
            if kept or column.is_mix or any(written_in(record, column, language) is not None for record in records):
                shown[name] = column
        return shown

    def _field(self, table: type[Record], name: str, column: SheetColumn) -> Field:
        book, language = self._book, self._book.report.language
        records = self._contents.records(table.table)
        width = width_for(table, column, (written_in(record, column, language) for record in records), language)
        width = _ABOUT if table is ReviewPoint and name == "subject" else width
        role, note, number_format = Role.FIXED, RUN_AGAIN, "General"
        if column.column is not None and column.field is not None:
            role = self._role(table, column)
            number_format = number_format_of(table, column.field, column.column)
            note = _note(role, column.column)
        heading = texts.FIXED_COLUMN.fill(heading=column.heading) if role is Role.FIXED else both(column.heading)
        return Field(
            name=name,
            heading=book.say(heading),
            role=role,
            number_format=number_format,
            width=min(width, _WIDEST),
            note=book.say(note),
            header=Role.RANGE_HEADER if column.in_range else Role.HEADER if role is Role.FIXED else None,
        )

    def _with_letter(self, table: type[Record], columns: Mapping[str, SheetColumn], at: int, field: Field) -> Field:
        """A column whose note says under which letter the workbook has it, where that is another one."""
        column, here = columns.get(field.name), xl_col_to_name(at)
        if column is None or column.field is None:
            return field
        places = self._book.report.places
        there = places.letter(table.table, column.field, column.part) if places is not None else None
        if there in (None, here):
            return field
        letters = self._book.say(texts.OTHER_LETTER.fill(here=here, there=there))
        return replace(field, note="\n".join(filter(None, (field.note, letters))))

    def _worked_out(self, table: type[Record]) -> list[Field]:
        say = self._book.say
        return [Field(made.name, say(made.heading), number_format=made.number_format) for made in _WORKED_OUT[table]]

    def _values(
        self, table: type[Record], record: Record, position: int, sources: Mapping[str, int]
    ) -> dict[str, Content]:
        language = self._book.report.language
        columns = self._columns[table.table]
        values: dict[str, Content] = {
            name: written_in(record, column, language) for name, column in columns.items() if name != "source"
        }
        original = self._study.records(table.table)[position]
        for field in self._live.get(table.table, ()):
            values[field] = _central(original, field)
        if "source" in columns:
            values["source"] = self._source(getattr(record, "source", None), sources, position)
        if isinstance(record, ReviewPoint):
            values |= {"subject": self._about(record), "status": record.status.label.to(language)}
        if isinstance(record, Source) and record.link and record.link.startswith(("http://", "https://")):
            values["link"] = Link(record.link, record.link) if len(record.link) < 2_000 else record.link
        return values

    def _check(self, page: ReportSheet, grid: Grid, table: type[Record]) -> None:
        """Keep figures that are changed within the bounds of their column."""
        for field in self._live.get(table.table, ()):
            column = columns_of(table)[field]
            check = check_of_field(table, field, column, grid.here(field, 0), self._book.report.language)
            position = list(grid.letters).index(field)
            if check is not None:
                page.sheet.data_validation(grid.first - 1, position, grid.last - 1, position, check)

    def _role(self, table: type[Record], column: SheetColumn) -> Role:
        """Yellow for what is live, grey for what counts but is not, plain for what explains."""
        if column.field in self._live.get(table.table, ()) and column.part is None:
            return Role.INPUT
        role = role_of(column)
        if role is Role.EXPLANATION or (table.table, column.field) in _BESIDE:
            return Role.WORKED_OUT if column.field in figure_columns(table) else Role.LABEL
        if column.field == "distribution":
            return Role.RANGE
        return Role.FIXED if role is Role.INPUT else role

    def _source(self, text: str | None, sources: Mapping[str, int], position: int) -> Content:
        """The source, with a link to its row on the sheet of sources where it is one of those."""
        found = next((sources[key] for key in source_keys(text) if key in sources), None)
        if text is None or found is None or position > _MOST_LINKS:
            return text
        return Link(self.grids["sources"].link(found), text)

    def _about(self, point: ReviewPoint) -> Content:
        """What a point is about in words, with a link to the first of its rows."""
        found = self._subjects.of(point.subject)
        text = about_in_words(self._study, point.subject, found, self._book.report.language)
        target = self.link(found[0].table, found[0].row) if found else None
        return text if target is None else Link(target, text)


class _Formulas:
    """What is worked out beside the parameters: prices in the study's price year, and the factor of an interaction."""

    def __init__(self, study: Study, result: Result, grids: Mapping[str, Grid], overhead: str) -> None:
        self._study = study
        self._inputs = result.inputs
        self._grids = grids
        self._overhead = overhead
        self._index_at = {row.year: position for position, row in enumerate(study.price_index)}

    def of(self, table: type[Record], position: int) -> dict[str, Content]:
        """The worked out cells of a row."""
        made: dict[type[Record], Any] = {Tariff: self._tariff, Activity: self._activity, Interaction: self._interaction}
        found: dict[str, Content] = made[table](position) if table in made else {}
        return found

    def _level(self, row: Tariff | Activity) -> Content:
        """The factor that moves the money of a row to the study's price year."""
        here = self._study.settings.price_year
        level = level_of(self._study, row)
        year = money_year(self._study, row)
        if year is None or year == here:
            return level
        index = partial(self._grids["price_index"].cell, INDICES[row.follows])
        return Formula(f"={index(self._index_at[here])}/{index(self._index_at[year])}", level)

    def _tariff(self, position: int) -> dict[str, Content]:
        hourly = float(self._inputs.tariff[position]) * (1 + self._study.settings.rules.overhead)
        return {
            "level": self._level(self._study.tariffs[position]),
            "hourly": self._made("tariffs", "hourly", position, hourly, overhead=self._overhead),
        }

    def _activity(self, position: int) -> dict[str, Content]:
        external, investment = self._inputs.external[position], self._inputs.investment[position]
        return {
            "level": self._level(self._study.activities[position]),
            "external": self._made("activities", "external", position, float(external)),
            "invested": self._made("activities", "invested", position, float(investment)),
        }

    def _interaction(self, position: int) -> dict[str, Content]:
        factor = 1 + float(self._inputs.overlap[position]) * float(self._inputs.change[position])
        return {"factor": self._made("interactions", "factor", position, factor)}

    def _made(self, table: str, name: str, position: int, value: float, **others: str) -> Formula:
        formula, grid = OF_PARAMETERS[name], self._grids[table]
        words = {word: grid.here(word, position) for word in words_of(formula) - others.keys()}
        return Formula(filled_in(formula, words | others), value)


def sheet_rows(rows: Sequence[int | None]) -> tuple[int, ...]:
    """The rows of a sheet on which records stand: those of the workbook, so that a row is found by its number there.

    Args:
        rows: the rows of the workbook, None where they are not known.
    """
    known = [row for row in rows if row is not None]
    in_order = all(before < after for before, after in pairwise(known))
    if len(known) == len(rows) and in_order and known and known[0] > 1 and known[-1] <= _SPARSE * len(rows) + _SPARSE:
        return tuple(known)
    return tuple(range(2, 2 + len(rows)))


def _name_of(column: SheetColumn) -> str:
    if column.is_mix:
        return f"entries_{column.part}"
    return f"{column.field}_{column.part}" if column.part in PARTS else str(column.field)


def _note(role: Role, column: Column) -> Text:
    """What the note on a heading says: what the column means, and whether it is live."""
    added = {Role.INPUT: texts.CHANGE_HERE, Role.FIXED: RUN_AGAIN, Role.RANGE: texts.FOR_SIMULATION}.get(role)
    if added is None:
        return column.description
    return joined([column.description, added], "\n")


def _roles(record: Record) -> dict[str, Role]:
    """What cells of a row are for, where that differs from the rest of their column."""
    once = isinstance(record, Activity) and record.timing is Timing.ONE_OFF
    return {"first_year": Role.FIXED} if once else {}


def _central(record: Record, field: str) -> float | None:
    """The figure that counts, also where the cell of the study is empty."""
    if isinstance(record, Activity) and field == "frequency":
        return record.times.central
    if isinstance(record, Activity) and field == "first_year" and record.timing is Timing.STRUCTURAL:
        return record.first.central
    if isinstance(record, Interaction) and field == "overlap":
        return record.shared.central
    if isinstance(record, Activity) and field == "hours" and record.minutes is not None:
        return None
    value = getattr(record, field)
    found: float | None = value.central if isinstance(value, Quantity) else value
    return found
