"""The text of the Word document, in both languages; see `test_golden_pages` for how golden files are refreshed."""

from __future__ import annotations

import re
from base64 import b64decode
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import takewhile

import pytest
from docx import Document
from reading import word_lines
from word_documents import converted

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
    figures = {name: Figure(charted.title, charted.alternative, GREY) for name, charted in charts.items()}
    lines = takewhile(lambda line: line != until, word_lines(word_document(report, figures)))
    return "\n".join([*lines, ""]).replace(f"burden {__version__}", "burden")


@pytest.mark.parametrize("language", Language)
def test_the_whole_study(language, whole_report, file_regression):
    said = told(replace(whole_report, language=language))
    file_regression.check(said, basename=f"whole-{language}", encoding="utf-8")


@pytest.fixture(scope="module")
def default_report() -> Report:
    study, origin = read_study(default_study_path()), Origin("imvo_mixes.xlsx", "0" * 64)
    return prepare(study, origin, Language.NL, made=date(2026, 3, 1), draws=500)


def test_the_paragraph_on_the_default_study(default_report, file_regression):
    said = told(default_report, until="# Bijlagen", drawn=False)
    file_regression.check(said, basename="default", encoding="utf-8")


@pytest.mark.parametrize("language", Language)
def test_the_paragraph_on_the_default_study_has_four_pages_at_most(language, default_report, tmp_path):
    document = Document(BytesIO(word_document(replace(default_report, language=language), {})))
    body, first_section = document.element.body, document.sections[0]._sectPr
    annexes = {"nl": "Bijlagen", "en": "Annexes"}[language]
    begin = next(paragraph._p for paragraph in document.paragraphs if paragraph.text == annexes)
    for element in (*begin.itersiblings(), begin):
        body.remove(element)
    body.append(first_section)
    alone = BytesIO()
    document.save(alone)
    pages = re.findall(rb"/Type\s*/Page\b", converted(alone.getvalue(), tmp_path, "pdf").read_bytes())
    assert 3 <= len(pages) <= 4
