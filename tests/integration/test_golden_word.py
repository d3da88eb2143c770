"""The text of the Word document, in both languages; see `test_golden_pages` for how golden files are refreshed."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import replace
from datetime import date
from itertools import takewhile

import pytest
from reading import word_lines

from burden import Language, __version__, read_study
from burden.answers.origin import Origin
from burden.answers.report import Report, prepare
from burden.report.figure import Figure
from burden.report.figures.of_report import all_figures
from burden.report.word import word_document
from burden.workbook.default import default_study_path

pytestmark = pytest.mark.integration


GREY = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==")


def told(report: Report, until: str = "", *, drawn: bool = True) -> str:
    """The text of the document; its figures have their captions, and are not drawn."""
    charts = all_figures(report) if drawn else {}
    figures = {name: Figure(title, alternative, GREY) for name, (_, title, alternative) in charts.items()}
    lines = takewhile(lambda line: line != until, word_lines(word_document(report, figures)))
    return "\n".join([*lines, ""]).replace(f"burden {__version__}", "burden")


@pytest.mark.parametrize("language", Language)
def test_the_whole_study(language, whole_report, file_regression):
    said = told(replace(whole_report, language=language))
    file_regression.check(said, basename=f"whole-{language}", encoding="utf-8")


def test_the_first_pages_on_the_default_study(file_regression):
    study, origin = read_study(default_study_path()), Origin("imvo_mixes.xlsx", "0" * 64)
    report = prepare(study, origin, Language.NL, made=date(2026, 3, 1), draws=500)
    said = told(report, until="## Per bedrijf", drawn=False)
    file_regression.check(said, basename="default", encoding="utf-8")
