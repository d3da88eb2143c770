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
from burden.answers.report import prepare
from burden.report.figure import Figure
from burden.report.figures.of_report import all_figures
from burden.report.word import word_document
from burden.workbook.default import default_study_path

pytestmark = pytest.mark.integration


GREY = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==")


def told(document: bytes, until: str = "") -> str:
    """The text of a document."""
    lines = takewhile(lambda line: line != until, word_lines(document))
    return "\n".join([*lines, ""]).replace(f"burden {__version__}", "burden")


@pytest.mark.parametrize("language", Language)
def test_the_whole_study(language, whole_report, file_regression):
    report = replace(whole_report, language=language)
    # Figures have their captions, and are not drawn.
    charts = all_figures(report)
    figures = {name: Figure(charted.title, charted.alternative, GREY) for name, charted in charts.items()}
    said = told(word_document(report, figures))
    file_regression.check(said, basename=f"whole-{language}", encoding="utf-8")


@pytest.fixture(scope="module")
def default_documents() -> dict[Language, bytes]:
    """The document on the default study in both languages, without figures."""
    study, origin = read_study(default_study_path()), Origin("imvo_mixes.xlsx", "0" * 64)
    report = prepare(study, origin, Language.NL, made=date(2026, 3, 1), draws=500)
    return {language: word_document(replace(report, language=language), {}) for language in Language}


def test_the_paragraph_on_the_default_study(default_documents, file_regression):
    said = told(default_documents[Language.NL], until="# Bijlagen")
    file_regression.check(said, basename="default", encoding="utf-8")


@pytest.mark.parametrize("language", Language)
def test_the_paragraph_on_the_default_study_has_four_pages_at_most(language, default_documents, tmp_path):
    document = Document(BytesIO(default_documents[language]))
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
