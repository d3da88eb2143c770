"""Word documents made of templates of others, and the templates that are refused."""

import re
import zipfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from copy import deepcopy
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from studies import small_study
from word_documents import LEFT_OVER, PICTURES, captions, dots, report_of, small_report, text_of

from burden import Language
from burden.answers.report import Report
from burden.language import Text
from burden.report import word
from burden.report.word import TemplateRefused, check_template, default_template, word_document
from burden.report.word.fields import fields_of, sample_context

pytestmark = pytest.mark.integration

Fill = Callable[[Any], None]


@pytest.fixture(scope="module")
def report() -> Report:
    return small_report()


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


def test_a_reference_to_a_table_that_a_template_leaves_out_is_a_dash(
    report: Report, template: Callable[..., Path]
) -> None:
    made = Document(BytesIO(word_document(report, {}, template("Meer: {{ see.burden }}", "{{ tables.summary }}"))))
    (field,) = (field for field in made.element.body.iter(qn("w:fldSimple")) if "REF" in field.get(qn("w:instr")))
    assert [text.text for text in field.iter(qn("w:t"))] == ["1"]
    line = "".join(text.text for text in made.paragraphs[0]._p.iter(qn("w:t")))
    assert line.replace("\u00a0", " ") == "Meer: Zie de tabellen 1, – en –."


def test_contents_may_stand_anywhere_and_are_told_once(report: Report, template: Callable[..., Path]) -> None:
    def fill(document: Any) -> None:
        document.add_table(1, 1).cell(0, 0).text = "{{ contents }}"
        document.add_heading("Een kop", 2)
        document.add_paragraph("{{ contents }}")

    headless = Document(BytesIO(word_document(report, {}, template("{{ contents }}", "slot"))))
    assert [paragraph.text for paragraph in headless.paragraphs if paragraph.text] == ["slot"]
    made = Document(BytesIO(word_document(report, {}, template("{{ contents }}{{ tables.summary }}", fill=fill))))
    assert sum("TOC" in (text.text or "") for text in made.element.body.iter(qn("w:instrText"))) == 1
    assert [paragraph.text for paragraph in made.paragraphs if paragraph.text].count("Een kop") == 2
    assert made.tables[-1].cell(0, 0)._tc[-1].tag == qn("w:p")


def test_every_field_that_is_documented_is_there_and_the_other_way_round(report: Report) -> None:
    documented = set(re.findall(r"`(?:{{ )?(?:\w+\.)?(\w+)(?: }})?`", word.__doc__ or ""))
    fields = fields_of(report, PICTURES).context
    assert {name for group in ("sentences", "tables", "figures", "see") for name in fields[group]} <= documented


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


def test_a_reference_to_a_table_in_a_header_is_refused(template: Callable[..., Path]) -> None:
    def in_a_header(document: Any) -> None:
        document.sections[0].header.paragraphs[0].text = "{{ see.burden }}"

    assert "moet in de lopende tekst staan" in refusal(template(fill=in_a_header)).nl


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
