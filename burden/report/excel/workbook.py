"""Puts the workbook together: lays out all sheets in reading order, then writes them."""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO

import xlsxwriter  # type: ignore[import-untyped]

from burden.answers.report import Report
from burden.answers.tables.of_report import (
    assumptions,
    by_dependence,
    differences,
    differences_by_mix,
    element_pairs,
    element_sums,
    elements,
    evidence,
    frontier,
    lighter,
    pairs,
    ranks,
    scenario_values,
    scenarios,
    stacked_by_sector,
    stacked_by_size_class,
    suitability,
    tornado,
    turning_points,
    uncertainty,
    uncertainty_per_firm,
    workability,
)
from burden.answers.tables.scenario_texts import SCENARIOS
from burden.render.excel.book import Book
from burden.render.excel.values import write_tables
from burden.report.excel import sheets, texts
from burden.report.excel.benchmarks import BenchmarkSheet
from burden.report.excel.categories import CategorySheet, SizeBySector
from burden.report.excel.course_sheet import CourseSheet
from burden.report.excel.delivered import DeliveredSheet
from burden.report.excel.guide import Guide
from burden.report.excel.lines import LineSheet
from burden.report.excel.numbering import number_lines
from burden.report.excel.obligations import InstrumentSheet, PriceQuantitySheet
from burden.report.excel.parameters import Parameters
from burden.report.excel.questions import QuestionSheet
from burden.report.excel.refusal import MOST_LINES, too_many_lines
from burden.report.excel.rows import find_calculation
from burden.report.excel.settings import SettingsSheet
from burden.report.excel.summary import SummarySheet
from burden.report.excel.sums import Sums
from burden.report.excel.years import YearSheet
from burden.study import StudyError
from burden.workbook.house_style import writer_options


def excel_workbook(report: Report) -> bytes:
    """The report as the content of an .xlsx file, with live formulas.

    Raises:
        StudyError: the study has more lines than a workbook can hold, or a text that is longer than a cell can.
    """
    if len(report.result.positions) > MOST_LINES:
        raise StudyError([too_many_lines(len(report.result.positions))], report.language)
    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer, writer_options()) as workbook:
        settings = report.settings
        workbook.set_properties(
            {
                "title": report.title,
                "author": settings.author or "",
                "company": settings.organisation or "",
                # The day of the report and not the moment, so that the same report makes the same file.
                "created": datetime.combine(report.made, time()),
            }
        )
        _write(Book(workbook, report))
    return buffer.getvalue()


def _write(book: Book) -> None:
    report = book.report
    calculation = find_calculation(report.result, report.path)
    numbering = number_lines(report.result, report.language)
    # In the order of the sheets.
    guide = Guide(book)
    summary = SummarySheet(book)
    size_by_sector = SizeBySector(book)
    categories = CategorySheet(book)
    instruments = InstrumentSheet(book)
    obligations = PriceQuantitySheet(book)
    years = YearSheet(book, len(report.path.years))
    benchmarks = BenchmarkSheet(book, numbering) if report.study.benchmarks else None
    _write_values(book)
    questions = QuestionSheet(book) if report.asked else None
    _write_evidence(book)
    lines = LineSheet(book, calculation.lines, others=False)
    others = LineSheet(book, calculation.others, others=True) if len(calculation.others) else None
    names: dict[str, str] = {}
    courses = CourseSheet(book, calculation.courses, names)
    settings = SettingsSheet(book)
    names |= settings.names
    parameters = Parameters(book)
    delivered = DeliveredSheet(book)

    for sheet in (others, lines):
        if sheet is not None:
            sheet.prepare(parameters, numbering)
            sheet.work_out_years(courses.worth, others if sheet is lines else None)
    sums = Sums(book, lines, numbering)
    lines.write(parameters, courses.worth_cells, names["rounding"], numbering, others)
    if others is not None:
        others.write(parameters, courses.worth_cells, names["rounding"], numbering, None)
    courses.write(parameters, lines, others)
    settings.write()
    parameters.write(report.result, names["overhead"])
    categories.write(parameters, sums, numbering.category_keys)
    size_by_sector.write(parameters, categories)
    instruments.write(sums, numbering)
    obligations.write(sums, numbering)
    years.write(courses)
    if benchmarks is not None:
        benchmarks.write(parameters, sums)
    watched = delivered.write([settings.page, *parameters.pages.values()])
    summary.write(parameters, sums, categories, years.present_values, settings.rules_cell, watched)
    if questions is not None:
        questions.write(parameters, settings)
    guide.write(summary.rules_cell)
    book.finish()


def _write_values(book: Book) -> None:
    """Add the sheets with what a simulation, a sensitivity and the scenarios give."""
    report, values = book.report, texts.VALUES_NOTE
    tables = [made(report) for made in (uncertainty, uncertainty_per_firm, pairs, ranks, by_dependence)]
    write_tables(book, sheets.UNCERTAINTY, texts.UNCERTAINTY_HEADING, [values], tables)
    write_tables(book, sheets.SENSITIVITY, None, [values], [tornado(report)])
    write_tables(book, sheets.WORKABILITY, None, [values], [workability(report)])
    write_tables(book, sheets.SCENARIOS, SCENARIOS, [values], [scenarios(report), scenario_values(report)])
    weighed = [suitability(report), turning_points(report)]
    write_tables(book, sheets.SUITABILITY, texts.SUITABILITY_HEADING, [values], weighed)
    made = (elements, element_sums, element_pairs, stacked_by_size_class, stacked_by_sector)
    of_elements, forms = [table_of(report) for table_of in made], [frontier(report), lighter(report)]
    write_tables(book, sheets.ELEMENTS, texts.ELEMENTS_HEADING, [values], of_elements, first_page_only=True)
    write_tables(book, sheets.LIGHTER, texts.LIGHTER_HEADING, [values], forms, first_page_only=True)


def _write_evidence(book: Book) -> None:
    """Add the sheets with what the results rest on, and what changed since an older workbook."""
    report, values = book.report, texts.VALUES_NOTE
    for sheet, table in (
        (sheets.ASSUMPTIONS, assumptions(report)),
        (sheets.EVIDENCE, evidence(report)),
        (sheets.CHANGED_RESULTS, differences_by_mix(report)),
        (sheets.CHANGES, differences(report)),
    ):
        write_tables(book, sheet, None, [values], [table], first_page_only=sheet is sheets.ASSUMPTIONS)
