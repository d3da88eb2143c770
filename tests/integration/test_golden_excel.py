"""The cells of the Excel workbook, in both languages; see `test_golden_pages` for how golden files are refreshed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from reading import excel_lines
from recalculated import Sheets

from burden import Language, __version__
from burden.report.excel import excel_workbook, sheets
from burden.study import Settings

pytestmark = pytest.mark.integration

IN_FULL = (
    *(sheets.GUIDE, sheets.SUMMARY, sheets.SIZE_BY_SECTOR, sheets.BY_CATEGORY, sheets.BY_INSTRUMENT, sheets.YEARS),
    *(sheets.BENCHMARKS, sheets.EVIDENCE, sheets.CHANGED_RESULTS, sheets.CHANGES, Settings.sheet),
)
IN_PART = {
    sheets.PRICE_TIMES_QUANTITY: 17,
    sheets.BENCHMARK_PARTS: 10,
    sheets.UNCERTAINTY: 30,
    sheets.SENSITIVITY: 16,
    sheets.QUESTIONS: 8,
    sheets.ASSUMPTIONS: 10,
    sheets.LINES: 10,
    sheets.OTHERS: 9,
    sheets.COURSES: 13,
    sheets.DELIVERED: 9,
}
"""How many rows are read of long sheets; of the tables of the study, which are as they were typed, the first."""


@pytest.mark.parametrize("language", Language)
def test_the_whole_study(language, whole_report, file_regression, tmp_path):
    most = {title.to(language): rows for title, rows in (dict.fromkeys(IN_FULL, 100) | IN_PART).items()}
    content = excel_workbook(replace(whole_report, language=language))
    lines = excel_lines(content, most, usual=2)
    said = "\n".join([*lines, ""]).replace(f"burden {__version__}", "burden")
    path = tmp_path / "whole.xlsx"
    path.write_bytes(content)
    formulas = [text for of_sheet in Sheets(path).formulas.values() for text in of_sheet.values()]
    assert [text for text in formulas if len(text) > 300] == []
    file_regression.check(said, basename=f"whole-{language}", encoding="utf-8")
