"""The Word document: real tables, captions and alternative texts; templates of others, and those that are refused."""

import os
import re
import shutil
import struct
import subprocess
import zipfile
import zlib
from collections.abc import Callable, Sequence
from contextlib import suppress
from copy import deepcopy
from dataclasses import replace
from datetime import UTC, date, datetime
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

from burden import Language, Study
from burden.answers.origin import Origin
from burden.answers.report import Report, prepare
from burden.answers.tables import of_report
from burden.language import Text
from burden.render.word.table import WordTable, column_widths
from burden.render.written import shown
from burden.report.figure import Figure
from burden.report.manifest import Manifest
from burden.report.word import TemplateRefused, check_template, default_template, word_document
from burden.report.word.document_tables import document_tables
from burden.report.word.estimates import Estimates
from burden.report.word.fields import FIGURES, SENTENCES, fields_of, sample_context
from burden.report.word.insertion import STYLES
from burden.study.tables import Mix
from burden.writing.form import Form

pytestmark = pytest.mark.integration
LEFT_OVER = re.compile(r"\{\{|\}\}|\{%|%\}|[\ue000\ue001]")


def report_of(study: Study, language: Language = Language.NL, **options: object) -> Report:
    origin = Origin("studie.xlsx", "0" * 64)
    return prepare(study, origin, language, made=date(2026, 3, 1), **{"draws": 100, **options})  # type: ignore[arg-type]


def dots(width: int, height: int) -> bytes:
    """A grey picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    lines = zlib.compress((b"\0" + b"\x80" * width) * height)
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", lines) + chunk(b"IEND", b"")


def figure(name: str, width: int = 60, height: int = 30) -> Figure:
    return Figure(
        title=Text(f"About {name}", f"Over {name}"),
        alternative=Text(f"Shows {name}", f"Toont {name}"),
        png=dots(width, height),
    )


PICTURES = {name: figure(name) for name in ("mixes", "difference_M1", "difference_M2", "years")}
PICTURES["by_kind"] = figure("by_kind", 60, 600)


@pytest.fixture(scope="module")
def report() -> Report:
    return report_of(small_study(), older=(sound_like_small(), Origin("ouder.xlsx", "1" * 64)))


def sound_like_small() -> Study:
    study = small_study()
    return study.update(tariffs=tuple(row.update(tariff=row.tariff.central + 5) for row in study.tariffs))


@pytest.fixture(scope="module")
def made(report: Report) -> bytes:
    return word_document(report, PICTURES)


@pytest.fixture(scope="module")
def document(made: bytes) -> Any:
    return Document(BytesIO(made))


def text_of(made: bytes) -> str:
    """All text of a document: of the body, headers, footers and properties."""
    with zipfile.ZipFile(BytesIO(made)) as parts:
        xml = " ".join(parts.read(name).decode() for name in parts.namelist() if name.endswith(".xml"))
    return re.sub(r"<[^>]+>", "", re.sub(r"</w:p>", "\n", xml))


def captions(document: Any) -> list[str]:
    return [
        "".join(text.text for text in of._p.iter(qn("w:t")))
        for of in paragraphs(document, "Caption", "Burden figure caption")
    ]


def paragraphs(document: Any, *styles: str) -> list[Any]:
    return [paragraph for paragraph in document.paragraphs if paragraph.style.name in styles]


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
    assert sum(column_widths(table, 100_000)) < 20_000


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
    for of in SENTENCES:
        assert len(re.findall(rf"(?:in|{{{{) sentences\.{of.__name__} ", text)) == 1, of.__name__
    without = {"per_firm_one_off", "years_by_part"}
    assert {name for name in FIGURES if f"{{{{ figures.{name} }}}}" in text} == set(FIGURES) - without


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
    assert "Q & A" in [paragraph.text for paragraph in document.paragraphs]
    assert document.core_properties.author == "O'Neill"
    rows = cells(titled(document)["Regeldrukkosten per mix"])
    assert rows[1][0].startswith("M0 <w:p> & \"Co\" 'x' {{ title }}")


@pytest.mark.parametrize("language", Language)
def test_what_a_name_hides_is_shown_and_nothing_in_it_is_obeyed(language: Language) -> None:
    hidden = "a\x00\x0b\x1b[31m \u202eb\u200b _x000D_ \ue000tables.summary\ue001 {{ title }} {% if %}"
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


# Templates of others.

Fill = Callable[[Any], None]


@pytest.fixture
def template(tmp_path: Path) -> Callable[..., Path]:
    """Makes a template of some lines, or of a document filled by hand."""

    def make(*lines: str, fill: Fill | None = None) -> Path:
        document = Document()
        for line in lines:
            document.add_paragraph(line)
        if fill is not None:
            fill(document)
        path = tmp_path / "sjabloon.docx"
        document.save(str(path))
        return path

    return make


def lines_of(made: bytes) -> list[str]:
    return [paragraph.text for paragraph in Document(BytesIO(made)).paragraphs]


def test_an_organisation_can_use_a_template_of_its_own(report: Report, template: Callable[..., Path]) -> None:
    path = template(
        "Ministerie van Voorbeelden: {{ title }} ({{ version }})",
        "{%p for sentence in sentences.burden %}",
        "{{ loop.index }}. {{ sentence }}",
        "{%p endfor %}",
        "{{ sentences.burden }}",
        "{%p if tables.goals %}",
        "{{ tables.goals }}",
        "{%p endif %}",
        "{{p tables.summary }}",
        "{{ figures.difference }}",
        "{{ tables.summary }}",
    )
    made = word_document(report, PICTURES, path)
    lines = lines_of(made)
    assert lines[0] == "Ministerie van Voorbeelden: Kleine studie: zorg in de keten (0.3)"
    assert lines[1].startswith("1. De regeldrukkosten van M0")
    assert lines[2].startswith("2. De regeldrukkosten van M1")
    assert lines[3] == f"{lines[1][3:]} {lines[2][3:]}"
    document = Document(BytesIO(made))
    assert [text.split(".")[0] for text in captions(document)] == [
        "Tabel 1",
        "Tabel 2",
        "Figuur 1",
        "Figuur 2",
        "Tabel 3",
    ]
    # Without the styles of the program, tables have lines of their own.
    assert document.tables[0]._tbl.tblPr.find(qn("w:tblBorders")) is not None
    assert not LEFT_OVER.search(text_of(made))


def test_a_table_may_stand_in_a_cell(report: Report, template: Callable[..., Path]) -> None:
    def in_a_cell(document: Any) -> None:
        document.add_table(1, 2).cell(0, 1).text = "{{ tables.evidence }}"

    made = Document(BytesIO(word_document(report, {}, template(fill=in_a_cell))))
    cell = made.tables[0].cell(0, 1)
    (inner,) = cell.tables
    assert sum(int(column.get(qn("w:w"))) for column in inner._tbl.tblGrid) <= cell.width.twips
    assert cell._tc[-1].tag == qn("w:p")


def test_what_is_not_there_takes_its_paragraph_along_and_nothing_else(template: Callable[..., Path]) -> None:
    def with_sections(document: Any) -> None:
        document.add_paragraph("{{ tables.differences }}")
        document.add_section()
        document.add_table(1, 1).cell(0, 0).text = "{{ figures.mixes }}"
        document.add_paragraph("{{ tables.differences }}")
        ending = document.add_paragraph("{{ tables.differences }}{{ tables.goals }}")
        ending._p.get_or_add_pPr().append(deepcopy(document.sections[-1]._sectPr))
        document.add_paragraph("slot")

    path = template(fill=with_sections)
    sections = len(Document(str(path)).sections)
    made = Document(BytesIO(word_document(report_of(small_study().update(goals=())), {}, path)))
    assert len(made.sections) == sections
    assert made.tables[0].cell(0, 0).text == ""
    assert [paragraph.text for paragraph in made.paragraphs if paragraph.text] == ["slot"]
    assert made.tables[0].cell(0, 0)._tc[-1].tag == qn("w:p")


def test_fields_work_in_headers_and_footers(report: Report, template: Callable[..., Path]) -> None:
    def in_a_header(document: Any) -> None:
        document.sections[0].header.paragraphs[0].text = "{{ organisation }} & {{ words.version }} {{ version }}"

    made = Document(BytesIO(word_document(report, {}, template(fill=in_a_header))))
    assert made.sections[0].header.paragraphs[0].text == "Voorbeeldministerie & Versie 0.3"


def test_fields_that_word_split_into_runs_are_found(report: Report, template: Callable[..., Path]) -> None:
    def split(document: Any) -> None:
        paragraph = document.add_paragraph()
        for part, bold in (("{", False), ("{ ti", True), ("tle }", False), ("}", True)):
            paragraph.add_run(part).bold = bold

    assert lines_of(word_document(report, {}, template(fill=split))) == ["Kleine studie: zorg in de keten"]


def refusal(path: Path) -> Text:
    with pytest.raises(TemplateRefused) as refused:
        check_template(path)
    why: Text = refused.value.why
    assert why.en != why.nl
    assert all(getattr(why, language.value).endswith((".", "’?", "”?")) for language in Language), why
    return why


@pytest.mark.parametrize(
    ("lines", "nl"),
    [
        (["{{ titel }}"], "het veld ‘titel’ bestaat niet. Bedoelt u ‘title’?"),
        (["{{ sentences.burdon }}"], "het veld ‘sentences.burdon’ bestaat niet. Bedoelt u ‘sentences.burden’?"),
        (["{{ zomaar.iets }}"], "het veld ‘zomaar’ bestaat niet; er zijn: title, organisation"),
        (["{%p if nergens %}", "x", "{%p endif %}"], "het veld ‘nergens’ bestaat niet"),
        (["{{ title.x }}"], "het veld ‘title.x’ bestaat niet"),
        (["{{ tables }}"], "‘tables’ is een groep velden; noem er een, zoals ‘tables.instruments’."),
        (["{{ title"], "een veld is niet goed geschreven"),
        (["{{ title }"], "een veld is niet goed geschreven"),
        (["{% if title %}", "x"], "een veld is niet goed geschreven"),
        (["{%p for s in sentences.burden %}", "{{ s }}"], "een veld is niet goed geschreven"),
        (["{%p for s in title %}", "{{ s }}", "{%p endfor %}"], "‘title’ is geen lijst"),
        (["{{ 7 * 7 }}"], "er staat een berekening in."),
        (["{{ 'a' * 1000000000 }}"], "er staat een berekening in."),
        (["{{ title.upper() }}"], "er staat een aanroep van een functie in."),
        (["{{ ''.__class__.__mro__[1].__subclasses__() }}"], "er staat een aanroep van een functie in."),
        (["{{ title.__class__ }}"], "het veld ‘title.__class__’ bestaat niet"),
        (["{{ sentences.__init__.__globals__ }}"], "bestaat niet"),
        (["{{ self.__init__ }}"], "het veld ‘self’ bestaat niet"),
        (["{{ cycler.__init__.__globals__.os }}"], "het veld ‘cycler’ bestaat niet"),
        (["{{ range(10) }}"], "er staat een aanroep van een functie in."),
        (["{{ title | safe }}"], "er staat een filter (|) in."),
        (["{% set x = title %}{{ x }}"], "er staat een toekenning (set) in."),
        (["{% include 'x' %}"], "er staat een include in."),
        (["{% import 'os' as os %}"], "er staat een import in."),
        (["{% macro m() %}x{% endmacro %}"], "er staat een macro in."),
        (
            ["{% for a in sentences.burden %}{% for b in sentences.burden %}{% for c in sentences.burden %}x"
             "{% endfor %}{% endfor %}{% endfor %}"],
            "er staat een lijst in een lijst in een lijst in.",
        ),
        (["Kosten: {{ tables.summary }}"], "het veld ‘tables.summary’ geeft een tabel of figuur"),
    ],
)  # fmt: skip
def test_a_template_that_cannot_be_filled_in_is_refused_with_what_is_wrong(
    lines: Sequence[str], nl: str, template: Callable[..., Path]
) -> None:
    assert nl in refusal(template(*lines)).nl


def test_a_table_in_a_header_is_refused(template: Callable[..., Path]) -> None:
    def in_a_header(document: Any) -> None:
        document.sections[0].header.paragraphs[0].text = "{{ tables.summary }}"

    assert "moet als enige in zijn alinea staan" in refusal(template(fill=in_a_header)).nl


def test_a_picture_beside_a_figure_is_refused(template: Callable[..., Path]) -> None:
    def beside(document: Any) -> None:
        document.add_paragraph("{{ figures.mixes }}").add_run().add_picture(BytesIO(dots(4, 4)))

    assert "‘figures.mixes’" in refusal(template(fill=beside)).nl


def test_a_condition_that_tears_paragraphs_apart_is_refused(template: Callable[..., Path]) -> None:
    lines = [
        "a {% if title %}",
        "{{p tables.summary }}",
        "{%p for s in sentences.burden %}",
        "b {% endfor %}",
        "{%p endif %}",
    ]
    assert refusal(template(*lines)).nl


def zipped(**parts: str) -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("TYPES", "[Content_Types].xml"), content)
    return data.getvalue()


def of_type(kind: str) -> bytes:
    template = BytesIO(default_template())
    data = BytesIO()
    with zipfile.ZipFile(template) as old, zipfile.ZipFile(data, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "[Content_Types].xml":
                content = content.replace(b"wordprocessingml.document.main+xml", kind.encode())
            new.writestr(name, content)
    return data.getvalue()


def without(part: str) -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(BytesIO(default_template())) as old, zipfile.ZipFile(data, "w") as new:
        for name in old.namelist():
            if name != part:
                new.writestr(name, old.read(name))
    return data.getvalue()


def with_body(body: str) -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(BytesIO(default_template())) as old, zipfile.ZipFile(data, "w") as new:
        for name in old.namelist():
            new.writestr(name, body if name == "word/document.xml" else old.read(name))
    return data.getvalue()


ENTITIES = '<!DOCTYPE w [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + at)} "{f"&{chr(97 + at)};" * 10}">' for at in range(9)
)


@pytest.mark.parametrize(
    ("content", "nl"),
    [
        pytest.param(b"", "geen Word-document", id="empty"),
        pytest.param(b"naam;waarde\n1;2\n", "geen Word-document", id="text"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "beveiligd met een wachtwoord", id="password"),
        pytest.param(zipped(mimetype="application/vnd.oasis.opendocument.text"), "geen Word-document", id="ODF"),
        pytest.param(zipped(TYPES="<Types/>", xl__workbook="x"), "geen Word-document", id="workbook"),
        pytest.param(of_type("wordprocessingml.template.main+xml"), "sla het in word op als", id="template"),
        pytest.param(default_template()[:5_000], "beschadigd", id="cut short"),
        pytest.param(without("word/document.xml"), "beschadigd", id="no body part"),
        pytest.param(without("word/styles.xml"), "beschadigd", id="no styles"),
        pytest.param(with_body("<w:document>"), "beschadigd", id="body not closed"),
        pytest.param(with_body("geen xml"), "beschadigd", id="body not XML"),
        pytest.param(zipped(TYPES="<Types/>", bom="0" * 60_000_000), "60 mb", id="too large"),
        pytest.param(with_body(f"{ENTITIES}]><w>&j;</w>"), "beschadigd", id="entities that multiply"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_right_document_is_refused(content: bytes, nl: str, tmp_path: Path) -> None:
    path = tmp_path / "sjabloon.docx"
    path.write_bytes(content)
    assert nl in refusal(path).nl.lower().replace("geen word", "geen Word")


def test_a_file_that_is_not_there_or_a_folder_is_refused(tmp_path: Path) -> None:
    assert "bestaat niet" in refusal(tmp_path / "nergens.docx").nl
    assert "map" in refusal(tmp_path).nl


def test_any_flipped_byte_gives_a_document_or_a_refusal(tmp_path: Path) -> None:
    whole = bytearray(default_template())
    path = tmp_path / "sjabloon.docx"
    for at in range(11, len(whole), len(whole) // 200):
        flipped = whole.copy()
        flipped[at] ^= 0xFF
        path.write_bytes(flipped)
        with suppress(TemplateRefused):
            check_template(path)


def test_a_template_is_tried_with_all_fields_of_a_report_and_refused_likewise(
    report: Report, tmp_path: Path, template: Callable[..., Path]
) -> None:
    default = tmp_path / "eigen.docx"
    default.write_bytes(default_template())
    check_template(default)
    fields = fields_of(report, PICTURES).context
    sample = sample_context()
    assert set(fields) == set(sample)
    for group in ("words", "sentences", "tables", "figures"):
        assert set(fields[group]) == set(sample[group])
    with pytest.raises(TemplateRefused):
        word_document(report, PICTURES, template("{{ titel }}"))


def converted(made: bytes, folder: Path, form: str) -> Path:
    soffice = shutil.which("soffice")
    if soffice is None or shutil.which("lowriter") is None:
        if os.environ.get("BURDEN_REQUIRE_TOOLS") == "1":
            pytest.fail("LibreOffice Writer is needed and not there")
        pytest.skip("LibreOffice Writer is not there")
    path = folder / "paragraaf.docx"
    path.write_bytes(made)
    command = [soffice, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", form]
    subprocess.run([*command, "--outdir", folder / "out", path], check=True, capture_output=True, timeout=120)
    return folder / "out" / f"paragraaf.{form.partition(':')[0]}"


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
