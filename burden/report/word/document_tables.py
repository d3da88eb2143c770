"""The tables of the Word document: those of the report, with the columns and rows that a page has room for.

What readers of a paragraph do not miss is left to the Excel workbook, which has everything.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from burden.answers.estimates import Estimates
from burden.answers.report import Report
from burden.answers.sentences import texts
from burden.answers.table import ReportTable
from burden.answers.tables import of_report, paragraph
from burden.answers.tables.lighter import MOST_SHOWN
from burden.answers.tables.of_report import TableOf
from burden.engine.per_firm import counted_firms, reached_firms
from burden.engine.uncertainty.statistics import level_name
from burden.language import Text
from burden.render.word.table import WordTable
from burden.render.written import shown
from burden.study import name_in
from burden.study.labels import value_label, word_label
from burden.study.tables.policy import in_force
from burden.writing.figures import significant
from burden.writing.form import Form
from burden.writing.texts import HEADINGS

_LEFT_OUT: dict[str, tuple[str, ...]] = {
    "summary": ("present_value", "one_off_difference", "annual_equivalent_difference"),
    "by_kind": ("hours_one_off", "hours_structural"),
    "by_instrument": ("hours_one_off", "hours_structural"),
    "by_size_class": ("hours_one_off", "hours_structural"),
    "apart": ("hours_one_off", "hours_structural"),
    "groups": ("annual_equivalent",),
    "per_unit": ("unit", "reached_hours_one_off", "reached_hours_structural"),
    "years_of_groups": ("one_off", "structural", "investment"),
    "uncertainty": ("mean", "precision"),
    "pairs": ("difference",),
    "tornado": ("sheet", "row", "key", "swing"),
    "benchmarks": ("categories", "row"),
    "price_times_quantity": ("instrument", "hours", "running_cost"),
    "workability": ("one_off", "hours_one_off", "source"),
    "review": ("key",),
    "evidence": ("not_known",),
    "assumptions": ("note",),
    "sources": ("note",),
}
"""Columns that a table of the report has and that of the document has not."""
_SHOWN_IF_ANY = ("not_known", "unit", "reached_hours_one_off", "reached_hours_structural")
"""Columns that are left out only where they count nothing."""
_MOST_ROWS = {
    "years_of_groups": 40,
    "uncertainty_of_groups": 40,
    "differences_of_groups": 40,
    "assumptions": 25,
    "differences": 40,
    "remarks": 40,
}
_MOST_MIXES = 6
"""So many mixes may stand beside each other; more stand below each other."""

_SHOWN: tuple[TableOf, ...] = (
    of_report.summary, of_report.by_kind, of_report.by_size_class, of_report.by_instrument, of_report.apart,
    of_report.per_firm, of_report.groups, of_report.per_unit, of_report.differences_of_groups,
    of_report.years_of_groups, of_report.price_times_quantity, of_report.uncertainty,
    of_report.uncertainty_of_groups, of_report.pairs, of_report.ranks, of_report.by_dependence, of_report.tornado,
    of_report.scenarios, of_report.scenario_values, of_report.suitability, of_report.turning_points,
    of_report.elements, of_report.element_sums, of_report.element_pairs, of_report.stacked_by_size_class,
    of_report.lighter, of_report.frontier, of_report.goals, of_report.workability, of_report.benchmarks,
    of_report.review, of_report.review_points, of_report.evidence, of_report.assumptions, of_report.remarks,
    of_report.sources, of_report.differences_by_mix, of_report.differences,
)  # fmt: skip

# Between the keys of several sources.
_OWN = ("instruments", "reach", "years", "uncertainty_per_firm")
TABLES = (*_OWN, *(table_of.__name__ for table_of in _SHOWN), *paragraph.TABLES)
"""The names of the tables that the document may show."""


def document_tables(estimates: Estimates) -> dict[str, WordTable | None]:
    """Every table that the document may show, by name; None where the report has nothing to show in it."""
    report = estimates.report
    found: dict[str, WordTable | None] = {
        "instruments": _instruments(report),
        "reach": _reach(report),
        "years": _years(report),
        "uncertainty_per_firm": _uncertainty_per_firm(report),
    }
    for table_of in _SHOWN:
        # Of a mix with many instruments there are pages of forms that nothing beats.
        is_long = table_of is of_report.frontier
        table = of_report.frontier(report, MOST_SHOWN) if is_long else estimates.table(table_of)
        found[table_of.__name__] = word_table(table, report) if table is not None and len(table.rows) else None
    for name, of_paragraph in paragraph.TABLES.items():
        told = of_paragraph(estimates)
        found[name] = word_table(told, report) if told is not None and len(told.rows) else None
    return found


def word_table(table: ReportTable, report: Report) -> WordTable:
    """A table of the report with the columns and rows that it has in the document.

    A mix is called by its name in the first of its rows and by its code in the others; in pairs by its code.
    """
    language = report.language
    cells = shown(table, report.study, language)
    for position, column in enumerate(table.columns):
        if column.name == "mix":
            _name_once(cells, list(table.rows["mix"].astype(str)), position)
        elif column.name in ("first", "second"):
            for row, code in zip(cells, table.rows[column.name].astype(str), strict=True):
                row[position] = code
    left_out = tuple(
        name
        for name in _LEFT_OUT.get(table.name, ())
        if name not in _SHOWN_IF_ANY or not any(table.rows[name].dropna())
    )
    kept = [position for position, column in enumerate(table.columns) if column.name not in left_out]
    most = _MOST_ROWS.get(table.name, len(cells))
    columns = [table.columns[position] for position in kept]
    notes = [texts.MORE_ROWS.fill(most=most, rows=float(len(cells)))] if len(cells) > most else []
    if table.name == "summary":
        notes.append(texts.IN_FULL)
        if Estimates(report).is_uncertain:
            notes.append(texts.INTERVALS_SAY)
    return WordTable(
        title=table.title.to(language),
        note=_note(table, report, *notes),
        headings=[column.heading.to(language) for column in columns],
        forms=[column.form for column in columns],
        cells=[[row[position] for position in kept] for row in cells[:most]],
    )


def _note(table: ReportTable, report: Report, *more: Text) -> str:
    notes = [*([table.note] if table.note is not None else []), *more]
    forms = {column.form for column in table.columns} | set(table.row_forms or ())
    # Those of the paragraph say it in their titles.
    if forms & {Form.MONEY, Form.MONEY_PER_FIRM} and table.name not in paragraph.TABLES:
        notes.append(report.units)
    return " ".join(note.to(report.language) for note in notes)


def _name_once(cells: list[list[str]], codes: Sequence[str], column: int) -> None:
    named: set[str] = set()
    for row, code in zip(cells, codes, strict=True):
        if code in named:
            row[column] = code
        named.add(code)


def _instruments(report: Report) -> WordTable:
    """The instruments and the mixes they are in: a row for each, a column per mix."""
    study, language = report.study, report.language
    entries = {row.instrument: row.entries for row in study.composition}
    fixed = ("instrument", "instrument_kind", "origin", "voluntary")
    cells = [
        [
            name_in(instrument, language, study.settings.language),
            instrument.kind.label.to(language),
            instrument.origin.label.to(language),
            value_label(instrument.voluntary, language),
            *(_entry(entries.get(instrument.code, {}).get(mix), study.settings.first_year) for mix in report.mixes),
        ]
        for instrument in study.instruments
    ]
    return WordTable(
        title=texts.INSTRUMENTS.to(language),
        note=texts.INSTRUMENTS_NOTE.to(language),
        headings=[*(HEADINGS[name].to(language) for name in fixed), *report.mixes],
        forms=[Form.TEXT] * len(fixed) + [Form.YEAR] * len(report.mixes),
        cells=cells,
    )


def _entry(entry: Any, first_year: int) -> str:
    """The year from which an instrument is in a mix, and the last one where it has one."""
    return "–" if entry is None else in_force(entry, first_year)


def _reach(report: Report) -> WordTable | None:
    """How many firms of each size class there are, and how many each mix reaches at least; None without firms or sizes.

    Statistics count firms better than shares are known: what is reached has three digits that count.
    """
    if not report.study.counts_firms or not any(category.size_class for category in report.study.bearers):
        return None
    language = report.language
    counted = counted_firms(report.result)
    categories = [row for row, counts in zip(report.study.firm_categories, counted, strict=True) if counts]
    sizes = np.array([str(category.size_class or "") for category in categories])
    counts = [of[counted] for of in (report.result.inputs.firms, *reached_firms(report.result).values())]
    rows = [(word_label("size_class", size, language) or "–", sizes == size) for size in dict.fromkeys(sizes)]
    if len(rows) > 1:
        rows.append((texts.TOTAL.to(language), np.ones(len(sizes), dtype=bool)))
    return WordTable(
        title=texts.REACH.to(language),
        note=texts.REACHED_WHY.to(language),
        headings=[
            HEADINGS["size_class"].to(language),
            HEADINGS["firms"].to(language),
            *(texts.REACHED_BY.fill(mix=mix).to(language) for mix in report.mixes),
        ],
        forms=[Form.TEXT] + [Form.FIRMS] * len(counts),
        cells=[[name, *(significant(float(of[at].sum()), language) for of in counts)] for name, at in rows],
    )


def _years(report: Report) -> WordTable:
    """What each mix costs in every year: a row per year and, where they are not too many, a column per mix."""
    table = of_report.years(report)
    if len(report.mixes) > _MOST_MIXES:
        return word_table(table, report)
    return _side_by_side(table, report, ("year",), lambda row: row["cost"], Form.MONEY)


def _uncertainty_per_firm(report: Report) -> WordTable | None:
    """What the burden per firm may come to: where mixes are not too many, a column per mix, with the interval."""
    table = of_report.uncertainty_per_firm(report)
    if table is None:
        return None
    if len(report.mixes) > _MOST_MIXES:
        return word_table(table, report)
    low, high = (level_name(level) for level in (report.simulation.levels[0], report.simulation.levels[-1]))

    def with_interval(row: Mapping[str, str]) -> str:
        if row[low] == row[high]:
            return row["central"]
        return f"{row['central']} ({row[low]} – {row[high]})"

    return _side_by_side(table, report, ("measure", "size_class"), with_interval, Form.COUNT)


def _side_by_side(
    table: ReportTable, report: Report, keys: tuple[str, ...], cell: Callable[[Mapping[str, str]], str], form: Form
) -> WordTable:
    """A table with a column for each mix instead of rows.

    Args:
        table: a table with a row per mix and key.
        report: the report.
        keys: the columns that say what a row is about.
        cell: writes a cell, given the cells of a row by the names of its columns.
        form: what the cells are.
    """
    language = report.language
    names = [column.name for column in table.columns]
    rows: dict[tuple[str, ...], dict[str, str]] = {}
    written = [dict(zip(names, row, strict=True)) for row in shown(table, report.study, language)]
    for mix, of_row in zip(table.rows["mix"].astype(str), written, strict=True):
        rows.setdefault(tuple(of_row[key] for key in keys), {})[mix] = cell(of_row)
    return WordTable(
        title=table.title.to(language),
        note=_note(table, report),
        headings=[*(HEADINGS[key].to(language) for key in keys), *report.mixes],
        forms=[*(Form.CODE for _ in keys), *(form for _ in report.mixes)],
        cells=[[*key, *(of_mix.get(mix, "–") for mix in report.mixes)] for key, of_mix in rows.items()],
    )
