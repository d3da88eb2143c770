"""The file with one calculation: recalculated, it equals the engine, also after a figure is changed in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from openpyxl.utils import get_column_letter
from recalculated import Sheets, change_cells, differences, needs_libreoffice, recalculated
from strange_studies import STRANGE

from burden import Language, Study, estimate, read_study
from burden.answers.standing import Standing
from burden.answers.tables.calculation import WholeCalculation, lines_of_part
from burden.engine.timing import split_by_timing
from burden.report.excel.calculation import calculation_workbook
from burden.workbook.default import default_study_path
from burden.workbook.write import study_as_bytes
from dashboards.state import Session, Workspace
from dashboards.state.opening import open_upload

pytestmark = pytest.mark.integration

LINES, FIGURES = "Regels", "Cijfers en bronnen"


def with_overhead() -> Study:
    study = STRANGE["small"]
    return study.update(settings=study.settings.update(overhead=0.25))


STUDIES = {name: study for name, study in STRANGE.items() if name != "no-lines"} | {
    "overhead": with_overhead(),
    "default": read_study(default_study_path()),
}


@dataclass(frozen=True)
class Sent:
    """A calculation, its file, and what LibreOffice makes of that as it is and with one figure doubled."""

    whole: WholeCalculation
    stored: Sheets
    recalculated: Sheets
    doubled: Sheets


def calculation_of(study: Study) -> WholeCalculation:
    """That of the dearest mix."""
    session = Session(Workspace(open_upload("studie.xlsx", study_as_bytes(study))))
    results, workspace = session.results, session.workspace
    mixes = np.asarray(results.result.column("mix"))
    dearest = max((mix.code for mix in study.mixes), key=lambda code: results.result.cost[mixes == code].sum())
    standing = Standing(workspace.origin.name, workspace.places, workspace.loaded, workspace.study)
    return WholeCalculation(results, standing, (dearest,), Language.NL, date(2026, 12, 1))


def cell_of_firms(stored: Sheets) -> tuple[str, float]:
    """The cell in which the firms of the first line are filled in, and their number."""
    top, headings = stored.headings(FIGURES)
    column = headings.index("Nu ingevuld")
    return f"{get_column_letter(column + 1)}{top + 2}", stored.values[FIGURES][top + 1, column]


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Sent]:
    folder = tmp_path_factory.mktemp("berekening")
    wholes = {name: calculation_of(study) for name, study in STUDIES.items()}
    files, doubled = dict[str, Path](), dict[str, Path]()
    for name, whole in wholes.items():
        files[name], doubled[name] = folder / f"{name}.xlsx", folder / f"{name}-doubled.xlsx"
        files[name].write_bytes(calculation_workbook(whole))
        cell, firms = cell_of_firms(Sheets(files[name]))
        change_cells(files[name], doubled[name], {(FIGURES, cell): 2 * firms})
    found = recalculated([*files.values(), *doubled.values()], folder / "recalculated")
    return {
        name: Sent(whole, Sheets(files[name]), found[files[name]], found[doubled[name]])
        for name, whole in wholes.items()
    }


@needs_libreoffice
@pytest.mark.parametrize("name", STUDIES)
def test_every_figure_is_recalculated_to_the_same_cent(sent, name):
    assert not differences(sent[name].stored, sent[name].recalculated)


def column_of(sheets: Sheets, heading: str) -> list[float | None]:
    top, headings = sheets.headings(LINES)
    at = next(at for at, text in enumerate(headings) if str(text).startswith(heading))
    return [row[at] for row in sheets.rows(LINES)[top + 1 :]]


@needs_libreoffice
@pytest.mark.parametrize("name", STUDIES)
def test_lines_and_totals_follow_when_a_figure_is_changed(sent, name):
    whole, after = sent[name].whole, sent[name].doubled
    first = next(iter(whole.figures.values())).record
    rows = [row.update(firms=2 * row.firms.central) if row is first else row for row in whole.study.firm_categories]
    result = estimate(whole.study.update(firm_categories=rows))
    expected = split_by_timing(result)
    lines = lines_of_part(result, whole.path)
    for heading, amounts in zip(("Eenmalig (", "Structureel"), expected, strict=True):
        values = column_of(after, heading)
        assert sum(values[: len(lines)]) == pytest.approx(amounts[lines].sum()), heading
        assert sum(values[len(lines) :]) == pytest.approx(amounts[lines].sum()), heading
