"""How large the workbook of a large study is, and how long it takes to write it and to recalculate it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from inventory import national_inventory
from recalculated import Sheets, needs_libreoffice, recalculate

from burden import Language, read_study
from burden.answers.origin import Origin
from burden.answers.report import Report, prepare
from burden.report.excel import excel_workbook
from burden.workbook.default import default_study_path

pytestmark = pytest.mark.integration

SHAPES = {"many activities": (2_500, 2, 2), "many of both": (250, 10, 4), "many categories": (50, 100, 2)}
"""Activities, categories and mixes that make 10,000 lines."""


def report_of(shape: str) -> Report:
    study = national_inventory(*SHAPES[shape])
    return prepare(study, Origin("x.xlsx", "0" * 64), Language.NL, made=date(2026, 3, 1), draws=20)


@pytest.mark.benchmark(group="write a workbook")
def test_the_default_study(benchmark):
    study = read_study(default_study_path())
    report = prepare(study, Origin("x.xlsx", "0" * 64), Language.NL, made=date(2026, 3, 1), draws=20)
    benchmark.pedantic(lambda: excel_workbook(report), rounds=3)


@pytest.mark.benchmark(group="write a workbook")
@pytest.mark.parametrize("shape", SHAPES)
def test_ten_thousand_lines_are_less_than_five_megabytes(benchmark, shape):
    report = report_of(shape)
    assert len(report.result.positions) == 10_000
    written = benchmark.pedantic(lambda: excel_workbook(report), rounds=1)
    print(f"{shape}: {len(written) / 1e6:.2f} MB")
    assert len(written) < 5_000_000


@needs_libreoffice
@pytest.mark.benchmark(group="recalculate a workbook")
@pytest.mark.parametrize("shape", SHAPES)
def test_ten_thousand_lines_are_recalculated_within_a_minute(benchmark, shape, tmp_path: Path):
    file = tmp_path / "lines.xlsx"
    file.write_bytes(excel_workbook(report_of(shape)))
    found = benchmark.pedantic(lambda: recalculate([file], tmp_path / "out"), rounds=1)
    assert benchmark.stats.stats.max < 60
    assert Sheets(found[file]).formulas["Regels"]
