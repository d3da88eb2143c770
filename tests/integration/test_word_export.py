"""The Word document: real tables, captions, alternative texts, and figures that are those of the report."""

import re
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Cm
from sound_study import sound_study
from studies import small_study
from word_documents import LEFT_OVER, PICTURES, captions, converted, report_of, small_report, text_of

from burden import Language
from burden.answers.estimates import Estimates
from burden.answers.report import Report
from burden.answers.tables import of_report
from burden.render.word.table import WordTable, column_widths
from burden.render.written import shown
from burden.report.manifest import Manifest
from burden.report.word import default_template, word_document
from burden.report.word.document_tables import document_tables
from burden.report.word.fields import FIGURES, SENTENCES
from burden.report.word.insertion import STYLES
from burden.study.tables import Mix, ReviewPoint
from burden.writing.form import Form
from burden.writing.widths import text_width

pytestmark = pytest.mark.integration


@pytest.fixture(scope="module")
def report() -> Report:
    return small_report()


@pytest.fixture(scope="module")
def made(report: Report) -> bytes:
    return word_document(report, PICTURES)


@pytest.fixture(scope="module")
def document(made: bytes) -> Any:
    return Document(BytesIO(made))


def titled(document: Any) -> dict[str, Any]:
    """The tables of a document by the title that screen readers say."""
    return {table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")): table for table in document.tables}


def cells(table: Any) -> list[list[str]]:
    return [["".join(t.text for t in tc.iter(qn("w:t"))) for tc in row._tr.tc_lst] for row in table.rows]


def test_every_table_stands_there_with_the_figures_of_the_report(report: Report, document: Any) -> None:
    found = titled(document)
    in_document = {name: table for name, table in document_tables(Estimates(report)).items() if table is not None}
    assert set(in_document) >= {"instruments", "reach", "summary", "by_kind", "per_firm", "review", "differences"}
    shown_by_default = {name: table for name, table in in_document.items() if name != "tornado"}
    assert {table.title for table in shown_by_default.values()} == set(found)
    for table in shown_by_default.values():
        header, *rows = cells(found[table.title])
        assert header == list(table.headings)
        assert rows == [list(row) for row in table.cells]


def test_cells_are_those_of_the_tables_of_the_report(report: Report, document: Any) -> None:
    for table_of in (of_report.summary, of_report.per_firm, of_report.uncertainty, of_report.by_kind):
        table = table_of(report)
        whole = shown(table, report.study, report.language)
        header, *rows = cells(titled(document)[table.title.to(report.language)])
        at = [table.headings(report.language).index(heading) for heading in header]
        for row, full in zip(rows, whole, strict=True):
            expected = [full[position] for position in at]
            # A mix that was named above is called by its code.
            mix = header.index("Mix")
            assert row[mix] in (expected[mix], expected[mix].split()[0])
            assert row[:mix] + row[mix + 1 :] == expected[:mix] + expected[mix + 1 :]


def test_a_mix_is_named_once_and_then_called_by_its_code(document: Any) -> None:
    rows = cells(titled(document)["Regeldrukkosten naar soort verplichting"])[1:]
    assert list(dict.fromkeys(row[0] for row in rows)) == ["M0 Alleen de wet", "M0", "M1 Wet met steun", "M1"]


def test_firms_reached_add_up_by_size_class(report: Report, document: Any) -> None:
    rows = cells(titled(document)["Bedrijven, en hoeveel elke mix er ten minste bereikt"])
    assert rows[0] == ["Grootteklasse", "Bedrijven", "Bereikt door M0", "Bereikt door M1"]
    assert rows[1:] == [
        ["klein", "4.000", "4.000", "4.000"],
        ["middelgroot", "600", "600", "480"],
        ["groot", "90", "90", "90"],
        ["Totaal", "4.690", "4.690", "4.570"],
    ]


def test_mixes_stand_beside_each_other_unless_they_are_many(report: Report) -> None:
    found = document_tables(Estimates(report))
    years = found["years"]
    assert years is not None
    assert list(years.headings) == ["Jaar", "M0", "M1"]
    assert len(years.cells) == 5
    firms = found["uncertainty_per_firm"]
    assert firms is not None
    assert all(re.fullmatch(r"–|[−\d.,]+( \([−\d.,]+ – [−\d.,]+\))?", cell) for row in firms.cells for cell in row[2:])
    study = sound_study()
    many = tuple(Mix(code=f"M{at}", name=f"Mix {at}") for at in range(9))
    composition = tuple(row.update(entries={mix.code: "x" for mix in many}) for row in study.composition)
    crowded = document_tables(Estimates(report_of(study.update(mixes=many, composition=composition), draws=20)))[
        "years"
    ]
    assert crowded is not None
    assert len(crowded.cells) == 90


def test_header_rows_come_back_and_rows_stay_whole(document: Any) -> None:
    for table in document.tables:
        first, *others = table.rows
        assert first._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:tblHeader")) is None for row in others)
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
        assert table.style.name == "Burden table"


def test_numbers_end_at_the_right_and_words_begin_at_the_left(document: Any) -> None:
    rows = titled(document)["Regeldrukkosten per mix"].rows
    for row in rows:
        alignments = [cell.find(f"{qn('w:p')}/{qn('w:pPr')}/{qn('w:jc')}") for cell in row._tr.tc_lst]
        assert alignments[0] is None
        assert {alignment.get(qn("w:val")) for alignment in alignments[1:]} == {"right"}


def test_tables_fit_the_page_they_stand_on(document: Any) -> None:
    section = 0
    rooms = [part.page_width.twips - part.left_margin.twips - part.right_margin.twips for part in document.sections]
    for element in document.element.body:
        if element.tag == qn("w:tbl"):
            widths = [int(column.get(qn("w:w"))) for column in element.tblGrid]
            assert 0 < sum(widths) <= rooms[section]
            assert min(widths) > 0
        section += element.tag != qn("w:sectPr") and element.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None


def test_columns_are_as_wide_as_their_longest_word_where_there_is_room() -> None:
    forms = [Form.TEXT, Form.MONEY]
    table = WordTable("t", "", ["Wat", "Bedrag"], forms, [["een zin van meer woorden dan er passen", "1.234.567.890"]])
    wide, narrow = column_widths(table, 3_000)
    assert wide + narrow == 3_000
    assert narrow > 13 * 80
    assert sum(column_widths(table, 500)) == 500
    headed = WordTable("t", "", ["Onderschrijven", "Onderschrijven"], forms, [["a", "1.234.567.890"]])
    few, much = column_widths(headed, 2_400)
    assert few < 200 + 1.08 * text_width("Onderschrijven", 160)
    assert much > 200 + text_width("1.234.567.890", 160)
    assert sum(column_widths(table, 100_000)) < 20_000
    figures = WordTable("t", "", ["a", "b"], forms, [["1.234.567.890"] * 2])
    assert column_widths(figures, 2_750) == [1_375, 1_375]
    # Eight amounts beside a long word: what there is in room for a wider type goes before a heading is broken.
    headings = ["Soort", *(f"{when} M{mix}" for when in ("Eenmalig", "Per jaar") for mix in range(1, 5))]
    amounts = WordTable("t", "", headings, [Form.TEXT, *[Form.MONEY] * 8], [["informatieverplichting", *["12,3"] * 8]])
    assert min(column_widths(amounts, 9_072)[1:5]) > 200 + 1.08 * text_width("Eenmalig", 160)
    # One long text among short ones gets the room that the others do not ask for.
    mostly = WordTable("t", "", ["Wat", *"abcd"], [Form.TEXT, *[Form.COUNT] * 4], [])
    cells = [[name, *["1,0"] * 4] for name in ("nationaal", "Europees met ruime nationale keuzes", "Europees")]
    assert column_widths(replace(mostly, cells=cells), 5_000)[0] > 2_500


def test_tables_and_figures_are_captioned_and_numbered_by_word(document: Any) -> None:
    found = captions(document)
    numbers = {
        kind: [int(text.split()[1].rstrip(".")) for text in found if text.startswith(kind)]
        for kind in ("Tabel", "Figuur")
    }
    assert numbers["Tabel"] == list(range(1, len(document.tables) + 1))
    assert numbers["Figuur"] == list(range(1, len(PICTURES) + 1))
    fields = [field.get(qn("w:instr")).split()[:2] for field in document.element.body.iter(qn("w:fldSimple"))]
    assert fields.count(["SEQ", "Tabel"]) == len(document.tables)
    assert fields.count(["SEQ", "Figuur"]) == len(PICTURES)


def test_captions_stay_with_what_they_are_about(document: Any) -> None:
    body = list(document.element.body)
    for table in document.element.body.iter(qn("w:tbl")):
        before, after = body[body.index(table) - 1], body[body.index(table) + 1]
        assert before.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None
        assert after.tag == qn("w:p")


def test_figures_have_alternative_texts_and_fit_the_page(document: Any) -> None:
    pictures = list(document.element.body.iter(qn("wp:docPr")))
    assert sorted(picture.get("descr") for picture in pictures) == sorted(f"Toont {name}" for name in PICTURES)
    assert len({picture.get("id") for picture in pictures}) == len(PICTURES)
    sizes = [(int(size.get("cx")), int(size.get("cy"))) for size in document.element.body.iter(qn("wp:extent"))]
    assert max(width for width, _ in sizes) <= Cm(16.01)
    assert max(height for _, height in sizes) <= Cm(25)
    assert {round(width / height, 1) for width, height in sizes} == {2.0, 0.1}


def test_the_document_says_its_language_title_and_day(document: Any) -> None:
    properties = document.core_properties
    assert properties.title == "Kleine studie: zorg in de keten"
    assert properties.author == "A. Analist"
    assert (properties.language, properties.version) == ("nl-NL", "0.3")
    assert properties.created.replace(tzinfo=UTC) == datetime(2026, 3, 1, tzinfo=UTC)
    languages = {of.get(qn("w:val")) for of in document.styles.element.iter(qn("w:lang"))}
    assert languages == {"nl-NL"}


def test_headings_are_headings_and_pages_are_numbered(document: Any) -> None:
    headings = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name.startswith("Heading")]
    assert headings[0] == "Gevolgen voor de regeldruk"
    assert "Bijlagen" in headings
    levels = [int(p.style.name[-1]) for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert all(following <= level + 1 for level, following in pairwise(levels))
    for section in document.sections:
        fields = [field.get(qn("w:instr")).strip() for field in section.footer._element.iter(qn("w:fldSimple"))]
        assert fields == ["PAGE", "NUMPAGES"]


def test_nothing_of_the_template_is_left(made: bytes) -> None:
    assert not LEFT_OVER.search(text_of(made))


def test_the_default_template_shows_every_sentence_and_every_table_and_figure_once() -> None:
    text = text_of(default_template())
    # A table tells it of all mixes at once; templates of others may still want the sentences.
    told_in_tables = {
        "mixes", "reach", "burden", "kinds", "sizes", "apart_by_mix", "groups", "per_firm", "per_firm_by_mix",
        "alternatives", "cheapest", "lighter", "intervals", "medians", "drivers", "open_questions",
    }  # fmt: skip
    for of in SENTENCES:
        times = len(re.findall(rf"(?:in|{{{{) sentences\.{of.__name__} ", text))
        assert times == (of.__name__ not in told_in_tables), of.__name__
    without = {"per_firm_one_off", "years_by_part", "frontier", "smallest_size"}
    assert {name for name in FIGURES if f"{{{{ figures.{name} }}}}" in text} == set(FIGURES) - without


def test_sentences_refer_to_tables_by_fields_that_word_keeps_up_to_date(document: Any) -> None:
    body = document.element.body
    names = {start.get(qn("w:name")) for start in body.iter(qn("w:bookmarkStart"))}
    numbers = {
        title: str(at)
        for at, title in enumerate((text.partition(". ")[2] for text in captions(document) if text[0] == "T"), start=1)
    }
    fields = [field for field in body.iter(qn("w:fldSimple")) if field.get(qn("w:instr")).split()[0] == "REF"]
    assert len(fields) > 10
    assert {field.get(qn("w:instr")).split()[1] for field in fields} <= names
    told = {field.get(qn("w:instr")).split()[1]: next(field.iter(qn("w:t"))).text for field in fields}
    assert told["_Ref_tables_by_instrument"] == numbers["Regeldrukkosten naar instrument"]
    ids = [start.get(qn("w:id")) for start in body.iter(qn("w:bookmarkStart"))]
    assert len(set(ids)) == len(ids) == len(list(body.iter(qn("w:bookmarkEnd"))))


def test_the_annexes_have_a_table_of_contents_that_is_filled_in_and_brought_up_to_date(document: Any) -> None:
    body = document.element.body
    (field,) = [text.text for text in body.iter(qn("w:instrText")) if "TOC" in text.text]
    assert field.split()[:3] == ["TOC", "\\b", "_Toc_part"]
    entries = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name.startswith("toc ")]
    headings = [
        paragraph.text for paragraph in document.paragraphs if paragraph.style.name in ("Heading 2", "Heading 3")
    ]
    assert entries == headings[-len(entries) :]
    assert entries[0] == "Bijlage A. De mixen"
    names = {start.get(qn("w:name")) for start in body.iter(qn("w:bookmarkStart"))}
    assert {link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))} <= names
    assert document.settings.element.find(qn("w:updateFields")) is not None


def test_points_of_reviewers_stand_in_an_annex_of_their_own(document: Any) -> None:
    assert not any("Toetspunten" in paragraph.text for paragraph in document.paragraphs)
    point = ReviewPoint(
        number=1, subject="WET", point="Waarom niet vanaf 500?", reply="Zie bijlage D.", status="explained"
    )
    with_points = Document(BytesIO(word_document(report_of(small_study().update(review_points=(point,))), {})))
    rows = next(cells(table) for title, table in titled(with_points).items() if "punten" in title.lower())
    assert {"Waarom niet vanaf 500?", "Zie bijlage D."} <= set(rows[1])
    assert any(re.fullmatch(r"Bijlage [A-Z]\. Toetspunten", paragraph.text) for paragraph in with_points.paragraphs)


def test_the_default_template_has_every_style_and_nothing_of_its_makers() -> None:
    template = Document(BytesIO(default_template()))
    assert set(STYLES) <= {style.name for style in template.styles}
    assert template.core_properties.author == template.core_properties.last_modified_by == ""


def test_in_english_everything_is_english(report: Report) -> None:
    made = word_document(replace(report, language=Language.EN), PICTURES)
    document = Document(BytesIO(made))
    assert document.core_properties.language == "en-GB"
    assert document.core_properties.title == "Small study: care in the chain"
    assert captions(document)[0].startswith("Table 1. ")
    text = text_of(made)
    for dutch in ("Tabel", "Figuur", "regeldruk", "ongeveer", "Bijlage", "miljoen", "Bedragen"):
        assert dutch not in text
    assert "about €" in text


def test_the_same_report_gives_the_same_bytes(report: Report, made: bytes) -> None:
    assert word_document(report, PICTURES) == made
    with zipfile.ZipFile(BytesIO(made)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}


HOSTILE_NAMES = "<w:p> & \"Co\" 'x' {{ title }} {% if %} {_{ \x07\x0b\ue000mixes\ue001 €"


def test_texts_of_the_study_come_through_as_they_are() -> None:
    study = small_study()
    mixes = (study.mixes[0].update(name=HOSTILE_NAMES, description="Een\nregel & nog een"), study.mixes[1])
    named = study.update(
        mixes=mixes, settings=study.settings.update(title="A & B <i>", organisation="Q & A", author="O'Neill")
    )
    document = Document(BytesIO(word_document(report_of(named), {})))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "<w:p> & \"Co\" 'x' {{ title }} {% if %}" in text
    assert "mixes €" in text
    assert document.core_properties.title == "A & B <i>"
    assert "Q & A. Opsteller: O'Neill" in [paragraph.text for paragraph in document.paragraphs]
    assert document.core_properties.author == "O'Neill"
    rows = cells(titled(document)["Regeldrukkosten per mix"])
    assert rows[1][0].startswith("M0 <w:p> & \"Co\" 'x' {{ title }}")


@pytest.mark.parametrize("language", Language)
def test_what_a_name_hides_is_shown_and_nothing_in_it_is_obeyed(language: Language) -> None:
    hidden = "a\x00\x0b\x1b[31m \u202eb\u200b _x000D_ \ue000tables.\ue002summary\ue003\ue001 {{ title }} {% if %}"
    written = "a⟨U+0000⟩⟨U+000B⟩⟨U+001B⟩[31m ⟨U+202E⟩b⟨U+200B⟩ _x000D_ tables.summary {{ title }} {% if %}"
    study = small_study()
    named = study.update(
        settings=study.settings.update(title=hidden, title_en=None, organisation=hidden, author=hidden, version=hidden),
        mixes=tuple(row.update(name=hidden, name_en=None, description=hidden) for row in study.mixes),
        instruments=tuple(row.update(name=hidden, name_en=None) for row in study.instruments),
        activities=tuple(row.update(name=hidden, name_en=None, source=hidden, note=hidden) for row in study.activities),
        sources=tuple(row.update(title=hidden) for row in study.sources),
    )
    report = report_of(named, language)
    document = Document(BytesIO(word_document(report, {})))
    texts = [paragraph.text for paragraph in document.paragraphs]
    texts += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert document.core_properties.title == texts[0] == written
    assert sum(written in text for text in texts) > 10
    readme = Manifest(report, ()).as_text("columns.csv", "manifest.json")
    for said in (*texts, readme):
        assert not re.search("[\x00\x0b\x1b\u202e\u200b]", said)
    assert not any("\ue000" in text for text in texts) and "[31m ⟨U+202E⟩b⟨U+200B⟩ _x000D_" in readme


def test_rows_of_which_nobody_says_whether_they_were_verified_have_their_column(report: Report) -> None:
    unknown = document_tables(Estimates(report))["evidence"]
    known = document_tables(Estimates(report_of(sound_study())))["evidence"]
    assert unknown is not None and known is not None
    assert "Niet bekend" in unknown.headings and "Niet bekend" not in known.headings
    columns = [unknown.headings.index(name) for name in ("Rijen", "Geverifieerd", "Niet geverifieerd", "Niet bekend")]
    for row in unknown.cells:
        rows, *parts = (int(row[column]) for column in columns)
        assert rows == sum(parts)


def test_what_a_study_does_not_have_leaves_no_trace() -> None:
    study = small_study()
    bare = study.update(goals=(), benchmarks=(), sources=())
    bare = bare.update(settings=study.settings.update(organisation=None, author=None, version=None))
    document = Document(BytesIO(word_document(report_of(bare), {})))
    assert "Hoe de analist elke mix beoordeelt" not in titled(document)
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    for nothing in ("None", "Opsteller", "versie", "Bronnen", "Wat er veranderde"):
        assert nothing not in text


def test_libreoffice_opens_it_and_finds_the_same_text(report: Report, made: bytes, tmp_path: Path) -> None:
    text = converted(made, tmp_path, "txt:Text (encoded):UTF8").read_text(encoding="utf-8-sig")
    assert "Gevolgen voor de regeldruk" in text
    assert "Tabel 1. " in text
    assert not LEFT_OVER.search(text)
    summary = document_tables(Estimates(report))["summary"]
    assert summary is not None
    for row in summary.cells:
        assert all(cell in text for cell in row[1:])


def test_libreoffice_makes_a_pdf_of_it(made: bytes, tmp_path: Path) -> None:
    assert converted(made, tmp_path, "pdf").read_bytes().startswith(b"%PDF")
