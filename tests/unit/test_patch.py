"""Only what changed is written into a copy of a workbook, at the level of its XML; all else stays."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from html import escape
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sheet_parts import MAIN, NAMESPACES, cells_of, parts_of, put_together, relations_of, xml_of

from burden.language import Language
from burden.workbook.patch import CellChange, MarkedCell, Patch, Patched, patched
from burden.workbook.patch.addresses import CellAt
from burden.workbook.patch.patch import WRONG

pytestmark = pytest.mark.unit

SHEET = "xl/worksheets/sheet1.xml"
ROWS = (
    '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>code</t></is></c>'
    '<c r="B1" t="inlineStr"><is><t>uren</t></is></c></row>'
    '<row r="2"><c r="A2" t="inlineStr"><is><t>a</t></is></c><c r="B2"><v>1</v></c></row>'
    '<row r="3"><c r="A3" t="inlineStr"><is><t>b</t></is></c><c r="B3"><v>2</v></c></row></sheetData>'
)
STYLES = (
    f'<styleSheet xmlns="{MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="[h]:mm"/></numFmts>'
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill '
    'patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill '
    'patternType="solid"><fgColor rgb="FF00FF00"/></patternFill></fill></fills><borders count="1"><border/></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6">'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="9" fontId="0" fillId="2" '
    'borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" '
    'fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0"/>'
    '<xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


def book(inside: str = ROWS, parts: dict[str, str] | None = None, **more: Any) -> bytes:
    return put_together({"Blad": inside}, {"xl/styles.xml": STYLES} | (parts or {}), **more)


def write(original: bytes, changes: dict[str, Any], marks: dict[str, str] | None = None) -> Patched:
    """The workbook with other values by address."""
    places = {address: openpyxl.utils.cell.coordinate_to_tuple(address) for address in [*changes, *(marks or {})]}
    wrong = None if marks is None else [MarkedCell("Blad", *places[address], text) for address, text in marks.items()]
    return patched(original, [CellChange("Blad", *places[address], value) for address, value in changes.items()], wrong)


def value_of(content: bytes, address: str) -> Any:
    return openpyxl.load_workbook(BytesIO(content))["Blad"][address].value


def said(made: Patched, language: Language = Language.NL) -> str:
    return "\n".join(loss.to(language) for loss in made.losses)


# Nothing else changes


def test_without_changes_it_is_the_very_same_file() -> None:
    original = book()
    assert patched(original, [], []).content is original


def test_what_is_in_no_changed_part_keeps_its_bytes_and_what_is_in_no_changed_cell_its_xml() -> None:
    own = {"xl/media/foto.png": "\x89PNG", "customXml/item1.xml": "<a  b='1' />", "docProps/app.xml": "<Properties />"}
    original = book(ROWS + '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>', own)
    made = write(original, {"B2": 7}).content
    before, after = parts_of(original), parts_of(made)
    assert {name for name in before if before[name] != after[name]} == {SHEET}
    assert list(before) == list(after)
    cells, changed = cells_of(original), cells_of(made)
    assert {address for address in cells if cells[address] != changed[address]} == {"B2"}
    assert xml_of(made, SHEET).find("x:pageMargins", NAMESPACES) is not None


# Values


KINDS: tuple[Any, ...] = (
    *("", "x", "=1+1", "+31", "@a", " spatie ", "a\nb", "é€😀", "<b>&amp;", "'s", "_x", "1,5", "TRUE"),
    *(0, 7, -1.5, 0.1 + 0.2, 1e-300, 1.7976931348623157e308, 10**20, True, False, None),
    *(datetime(2026, 1, 31), datetime(2026, 1, 31, 12, 30), time(6, 30), timedelta(hours=30)),
)


@pytest.mark.parametrize("style", range(6))
def test_a_value_is_read_back_as_it_was_whatever_the_format_of_the_cell(style: int) -> None:
    cells = "".join(f'<row r="{row}"><c r="B{row}" s="{style}"/></row>' for row in range(2, len(KINDS) + 2))
    values = {f"B{row}": value for row, value in enumerate(KINDS, start=2)}
    made = write(book(f"<sheetData>{cells}</sheetData>"), values)
    sheet = openpyxl.load_workbook(BytesIO(made.content))["Blad"]
    for address, value in values.items():
        cell = sheet[address]
        assert cell.value == (None if value == "" else value)
        assert isinstance(cell.value, bool) is isinstance(value, bool)
        assert cell.data_type != "f"


def test_a_date_without_a_time_is_a_date_also_in_a_workbook_that_counts_from_1904() -> None:
    for original in (book(), book(workbook='<workbookPr date1904="1"/>')):
        assert value_of(write(original, {"B2": date(2026, 1, 31)}).content, "B2") == datetime(2026, 1, 31)


@pytest.mark.parametrize("number", [float("inf"), 10**400])
def test_a_number_that_no_cell_can_hold_is_written_as_text(number: float) -> None:
    assert value_of(write(book(), {"B2": number}).content, "B2") == str(number)


def test_a_changed_cell_keeps_its_format_and_a_text_that_looks_like_a_formula_starts_as_text() -> None:
    original = book(ROWS.replace('<c r="B2">', '<c r="B2" s="1">'))
    cell = openpyxl.load_workbook(BytesIO(write(original, {"B2": 0.5}).content))["Blad"]["B2"]
    assert (cell.number_format, cell.fill.fgColor.rgb) == ("0%", "FF00FF00")
    cell = openpyxl.load_workbook(BytesIO(write(original, {"B2": "=1+1"}).content))["Blad"]["B2"]
    assert (cell.number_format, cell.fill.fgColor.rgb, cell.quotePrefix) == ("0%", "FF00FF00", True)
    again = write(write(original, {"B2": "=1+1"}).content, {"B2": 0.25}).content
    assert cells_of(again)["B2"] == cells_of(write(original, {"B2": 0.25}).content)["B2"]


@pytest.mark.parametrize("text", ["_x000D_", "a_x0041_b"])
def test_what_looks_like_an_escaped_character_is_escaped_itself(text: str) -> None:
    texts = xml_of(write(book(), {"B2": text}).content, SHEET).xpath("//x:c[@r='B2']//x:t", namespaces=NAMESPACES)
    assert texts[0].text == text.replace("_x0", "_x005F_x0")


def test_a_text_that_is_too_long_is_cut_and_said() -> None:
    made = write(book(), {"B2": "😀" * 20_000})
    assert len(value_of(made.content, "B2").encode("utf-16-le")) // 2 in (32_766, 32_767)
    assert "Blad!B2" in said(made)


def test_a_file_whose_own_relations_are_missing_is_found_as_the_reader_finds_it() -> None:
    without = BytesIO()
    with ZipFile(without, "w") as target:
        for name, part in parts_of(book()).items():
            if name != "_rels/.rels":
                target.writestr(name, part)
    assert (
        cells_of(write(without.getvalue(), {"B2": 7}).content)["B2"] == cells_of(write(book(), {"B2": 7}).content)["B2"]
    )


def test_an_unknown_sheet_is_an_error_of_the_caller() -> None:
    with pytest.raises(KeyError):
        patched(book(), [CellChange("Ander blad", 1, 1, 1)])


# Rows and cells that were not there


def test_a_new_row_looks_like_the_row_above_and_the_size_of_the_sheet_grows() -> None:
    rows = ROWS.replace('<row r="3">', '<row r="3" ht="40" customHeight="1" s="4" customFormat="1">')
    original = book('<dimension ref="A1:B3"/>' + rows.replace('<c r="B3">', '<c r="B3" s="1">'))
    made = write(original, {"A4": "c", "B4": 0.3}).content
    root = xml_of(made, SHEET)
    row = root.xpath("//x:row[@r='4']", namespaces=NAMESPACES)[0]
    assert dict(row.attrib) == {"r": "4", "s": "4", "customFormat": "1"}
    assert [cell.get("s") for cell in row] == ["4", "1"]
    assert root.find("x:dimension", NAMESPACES).get("ref") == "A1:B4"


def test_the_first_row_of_a_table_does_not_look_like_its_headings() -> None:
    heading = ROWS[: ROWS.index('<row r="2">')].replace('<c r="A1"', '<c r="A1" s="4"') + "</sheetData>"
    columns = '<cols><col min="2" max="2" width="9" style="1"/></cols>'
    made = write(book(columns + heading), {"A2": "a", "B2": 0.3}).content
    assert [cell.get("s") for cell in xml_of(made, SHEET).xpath("//x:row[@r='2']/x:c", namespaces=NAMESPACES)] == [
        None,
        "1",
    ]


def test_rows_and_cells_that_do_not_say_where_they_stand_stay_where_they_are() -> None:
    rows = (
        "<sheetData><row><c><v>1</v></c></row><row/><row r='5'><c><v>5</v></c><c r='D5'><v>8</v></c><c><v>9</v></c>"
        "</row><row><c><v>6</v></c></row></sheetData>"
    )
    made = write(book(rows), {"B5": 6, "A3": 3, "B6": 7, "C2": 2, "F6": 1}).content
    sheet = openpyxl.load_workbook(BytesIO(made))["Blad"]
    assert {cell.coordinate: cell.value for row in sheet for cell in row if cell.value is not None} == {
        "A1": 1,
        "C2": 2,
        "A3": 3,
        "A5": 5,
        "B5": 6,
        "D5": 8,
        "E5": 9,
        "A6": 6,
        "B6": 7,
        "F6": 1,
    }


@pytest.mark.parametrize("rows", ["<sheetData/>", ""])
def test_a_sheet_without_rows_takes_cells(rows: str) -> None:
    made = write(book(rows), {"B2": 1, "A1": "a", "C3": "c"}).content
    assert [value_of(made, address) for address in ("B2", "A1", "C3")] == [1, "a", "c"]


def test_elements_may_have_a_prefix() -> None:
    rows = ROWS.replace("</", "</x:").replace("<", "<x:").replace("<x:/x:", "</x:")
    made = put_together({"Blad": rows}, {"xl/styles.xml": STYLES}, prefix="x:")
    made = write(made, {"B2": "tekst", "A4": "c"}, {"B2": "fout"}).content
    assert [value_of(made, address) for address in ("B2", "A4", "B3")] == ["tekst", "c", 2]
    assert b"ns0" not in parts_of(made)[SHEET]
    assert b"<x:c r=" in parts_of(made)[SHEET]


def test_lists_checks_and_colours_grow_with_the_rows_and_others_do_not() -> None:
    rules = (
        '<conditionalFormatting sqref="B2:B3 D1"><cfRule type="expression" dxfId="0" priority="1"><formula>B2&gt;1'
        '</formula></cfRule></conditionalFormatting><dataValidations count="4"><dataValidation type="list" '
        'sqref="A2:A3"><formula1>"a,b"</formula1></dataValidation><dataValidation type="whole" sqref="B2"><formula1>1'
        '</formula1></dataValidation><dataValidation type="whole" sqref="B3"><formula1>1</formula1></dataValidation>'
        '<dataValidation type="whole" sqref="B2:B500 C:C"><formula1>1</formula1></dataValidation></dataValidations>'
        '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/'
        'spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/'
        'excel/2006/main"><x14:dataValidation type="list"><xm:sqref>A2:A3</xm:sqref></x14:dataValidation>'
        "</x14:dataValidations></ext></extLst>"
    )
    root = xml_of(write(book(ROWS + rules), {"A4": "c", "B5": 1}).content, SHEET)
    assert [of.get("sqref") for of in root.iter(f"{{{MAIN}}}dataValidation")] == ["A2:A5", "B2", "B3", "B2:B500 C:C"]
    assert root.find("x:conditionalFormatting", NAMESPACES).get("sqref") == "B2:B5 D1"
    assert root.xpath("//*[local-name()='sqref']")[0].text == "A2:A5"


def test_what_a_sheet_filters_and_prints_grows_with_the_rows_and_what_others_do_not() -> None:
    saved, made = BytesIO(), openpyxl.Workbook()
    first = made.active
    assert first is not None
    for sheet, title in ((first, "Jan's, blad"), (made.create_sheet(), "Blad")):
        sheet.title = title
        for row in (("code", "uren"), ("a", 1), ("b", 2)):
            sheet.append(row)
        sheet.auto_filter.ref, sheet.print_area = "A1:B3", "A1:B3 D1:E2"
    made.save(saved)
    grown = write(saved.getvalue(), {"A4": "c", "B5": 1}).content
    filters = [xml_of(grown, f"xl/worksheets/sheet{of}.xml").find("x:autoFilter", NAMESPACES) for of in (1, 2)]
    assert [of.get("ref") for of in filters] == ["A1:B3", "A1:B5"]
    names = [of.text for of in xml_of(grown, "xl/workbook.xml").iter(f"{{{MAIN}}}definedName")]
    assert sorted(names) == [
        *("'Blad'!$A$1:$B$5", "'Blad'!$A$1:$B$5,'Blad'!$D$1:$E$2"),
        *("'Jan''s, blad'!$A$1:$B$3", "'Jan''s, blad'!$A$1:$B$3,'Jan''s, blad'!$D$1:$E$2"),
    ]
    unchanged = write(saved.getvalue(), {"B2": 7}).content
    assert parts_of(unchanged)["xl/workbook.xml"] == parts_of(saved.getvalue())["xl/workbook.xml"]


def test_a_new_column_takes_over_width_look_and_checks_of_the_one_it_is_like() -> None:
    before = '<cols><col min="1" max="1" width="9"/><col min="2" max="2" width="12" style="1"/></cols>'
    rules = (
        '<dataValidations count="1"><dataValidation type="custom" errorTitle="uren" sqref="B2:B9"><formula1>B2&gt;$A2'
        "</formula1></dataValidation></dataValidations>"
    )
    patch = Patch(book(before + ROWS.replace('<c r="B2">', '<c r="B2" s="4">') + rules))
    assert (patch.free_row("Blad"), patch.free_column("Blad")) == (4, 3)
    patch.write(CellChange("Blad", 1, 3, "M9", like=2))
    patch.write(CellChange("Blad", 2, 3, "x", like=2))
    root = xml_of(patch.finish().content, SHEET)
    assert [(of.get("min"), of.get("width")) for of in root.iter(f"{{{MAIN}}}col")] == [
        *(("1", "9"), ("2", "12"), ("3", "12"))
    ]
    added = root.findall("x:dataValidations/x:dataValidation", NAMESPACES)[1]
    assert (added.get("sqref"), added.get("errorTitle"), added[0].text) == ("C2:C9", "M9", "C2>$A2")
    assert root.xpath("//x:c[@r='C2']/@s", namespaces=NAMESPACES) == ["4"]


def test_a_column_with_anything_in_it_is_not_free_and_formulas_that_show_nothing_leave_a_row_free() -> None:
    rows = ROWS.replace(
        "</row></sheetData>", '<c r="C3"><v>9</v></c></row><row r="4"><c r="A4" t="str"><f>B4</f><v/></c>'
    )
    patch = Patch(book(rows + "</row></sheetData>"))
    assert (patch.free_row("Blad"), patch.free_column("Blad")) == (4, 4)


def test_merged_cells_are_separate_again_where_a_covered_one_gets_a_value() -> None:
    merged = '<mergeCells count="2"><mergeCell ref="A2:A3"/><mergeCell ref="D1:E1"/></mergeCells>'
    made = write(book(ROWS + merged), {"A3": "b"})
    assert [of.get("ref") for of in xml_of(made.content, SHEET).iter(f"{{{MAIN}}}mergeCell")] == ["D1:E1"]
    assert "Blad!A2:A3" in said(made)
    assert write(book(ROWS + merged), {"A2": "b", "A3": None}).losses == ()


# Formulas


def formulas(*cells: str) -> str:
    rows = "".join(f'<row r="{number}">{cell}</row>' for number, cell in enumerate(cells, start=1))
    return f"<sheetData>{rows}</sheetData>"


SHARED = formulas(
    '<c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$D$1</f><v>1</v></c>',
    '<c r="B2"><f t="shared" si="0"/><v>2</v></c>',
    '<c r="B3"><f t="shared" si="0"/><v>3</v></c>',
)


def test_the_first_of_the_cells_that_share_a_formula_hands_it_on() -> None:
    made = write(book(SHARED), {"B1": 5})
    sheet = openpyxl.load_workbook(BytesIO(made.content))["Blad"]
    assert [sheet[address].value for address in ("B1", "B2", "B3")] == [5, "=A2*$D$1", "=A3*$D$1"]
    assert 'ref="B2:B3"' in parts_of(made.content)[SHEET].decode()
    assert cells_of(made.content)["B3"] == cells_of(book(SHARED))["B3"]
    assert "Blad!B1" in said(made)


@pytest.mark.parametrize("changes", [{"B2": 5}, {"B1": 5, "B2": 6}, {"B1": 1, "B2": 2, "B3": 3}, {"B3": None}])
def test_whichever_of_them_are_overwritten_the_others_keep_their_formula(changes: dict[str, Any]) -> None:
    sheet = openpyxl.load_workbook(BytesIO(write(book(SHARED), changes).content))["Blad"]
    for row in (1, 2, 3):
        assert sheet[f"B{row}"].value == changes.get(f"B{row}", f"=A{row}*$D$1")


@pytest.mark.parametrize("kind", ['t="array"', 't="dataTable" dt2D="1" r1="A1" r2="A2"'])
@pytest.mark.parametrize("address", ["B1", "B2"])
def test_one_formula_of_several_cells_goes_as_a_whole_and_that_is_said(kind: str, address: str) -> None:
    rows = formulas(f'<c r="B1"><f {kind} ref="B1:B2">A1:A2*2</f><v>1</v></c>', '<c r="B2"><v>2</v></c>')
    made = write(book(rows), {address: 5})
    sheet = openpyxl.load_workbook(BytesIO(made.content))["Blad"]
    assert [sheet[of].value for of in ("B1", "B2")] == [5 if of == address else int(of[1]) for of in ("B1", "B2")]
    assert "Blad!B1:B2" in said(made) and "Blad!B1:B2" in said(made, Language.EN)


def test_an_array_formula_of_one_cell_elsewhere_stays() -> None:
    rows = formulas('<c r="B1" cm="1"><f t="array" ref="B1">SUM(A1:A2*2)</f><v>1</v></c>', '<c r="B2"><v>2</v></c>')
    made = write(book(rows), {"B2": 5})
    assert cells_of(made.content)["B1"] == cells_of(book(rows))["B1"]
    assert made.losses == ()
    assert b"cm=" not in cells_of(write(book(rows), {"B1": 5}).content)["B1"]


CHAIN = {"xl/calcChain.xml": f'<calcChain xmlns="{MAIN}"><c r="B1" i="1"/><c r="B2"/><c r="B3"/></calcChain>'}


@pytest.mark.parametrize("settings", ["", '<calcPr calcId="1" fullCalcOnLoad="0"/>', "<definedNames/>"])
def test_excel_calculates_on_opening_and_knows_no_formula_that_is_gone(settings: str) -> None:
    original = book(SHARED, CHAIN, workbook=settings)
    made = write(original, {"C1": 5})
    assert xml_of(made.content, "xl/workbook.xml").find("x:calcPr", NAMESPACES).get("fullCalcOnLoad") == "1"
    assert "xl/calcChain.xml" in parts_of(made.content)
    assert made.formulas == 3
    parts = parts_of(write(original, {"B2": 5}).content)
    assert "xl/calcChain.xml" not in parts
    assert not any(b"calcChain" in part for part in parts.values())


def test_a_workbook_without_formulas_is_not_calculated() -> None:
    assert parts_of(write(book(), {"B2": 1}).content)["xl/workbook.xml"] == parts_of(book())["xl/workbook.xml"]


# Excel tables


def table(ref: str, columns: tuple[str, ...] = ("code", "uren"), more: str = "") -> dict[str, str]:
    listed = "".join(f'<tableColumn id="{number}" name="{name}"/>' for number, name in enumerate(columns, start=1))
    return {
        "xl/tables/table1.xml": f'<table xmlns="{MAIN}" id="1" name="T" displayName="T" ref="{ref}" {more}>'
        f'<autoFilter ref="{ref}"/><tableColumns count="{len(columns)}">{listed}</tableColumns></table>',
        "xl/worksheets/_rels/sheet1.xml.rels": relations_of({"rId1": ("table", "../tables/table1.xml")}),
    }


def of_table(made: Patched) -> tuple[str, str, list[str]]:
    root = xml_of(made.content, "xl/tables/table1.xml")
    names = [of.get("name") for of in root.iter(f"{{{MAIN}}}tableColumn")]
    return root.get("ref"), root.find("x:autoFilter", NAMESPACES).get("ref"), names


def test_an_excel_table_grows_with_rows_and_columns() -> None:
    made = write(book(ROWS, table("A1:B3")), {"A4": "c", "C1": "M9", "A6": "d"})
    assert of_table(made) == ("A1:C6", "A1:C6", ["code", "uren", "M9"])
    assert made.losses == ()


@pytest.mark.parametrize(
    ("tables", "changes", "ref"),
    [
        (table("A1:B3", more='totalsRowCount="1"'), {"A4": "c"}, "A1:B3"),
        (table("A1:B3", more='headerRowCount="0"'), {"A4": "c"}, "A1:B3"),
        (table("A1:B2"), {"A4": "c"}, "A1:B2"),  # row 3 is somebody's
        (table("A1:B3"), {"C1": "UREN", "A4": "c"}, "A1:B4"),
    ],
)
def test_a_table_that_cannot_grow_stays_and_that_is_said(
    tables: dict[str, str], changes: dict[str, Any], ref: str
) -> None:
    made = write(book(ROWS, tables), changes)
    assert of_table(made)[0] == ref
    assert "Excel-tabel T" in said(made)


def test_a_heading_of_a_table_is_its_column_and_is_never_empty() -> None:
    made = write(book(ROWS, table("A1:B3")), {"B1": "minuten"})
    assert of_table(made)[2] == ["code", "minuten"]
    made = write(book(ROWS, table("A1:B3")), {"B1": None})
    assert of_table(made)[2] == ["code", " "]
    assert value_of(made.content, "B1") == " "


# Marks


def noted(content: bytes) -> dict[str, str]:
    sheet = openpyxl.load_workbook(BytesIO(content))["Blad"]
    return {cell.coordinate: cell.comment.text for row in sheet for cell in row if cell.comment is not None}


def colour(content: bytes, address: str) -> Any:
    return openpyxl.load_workbook(BytesIO(content))["Blad"][address].fill.fgColor.rgb


def test_a_wrong_cell_gets_a_colour_and_a_note_and_loses_them_once_it_is_right() -> None:
    original = book(ROWS.replace('<c r="B2">', '<c r="B2" s="1">') + "<tableParts count='0'/>")
    wrong = write(original, {"B2": "veel"}, {"B2": "geen getal", "C3": "ontbreekt"}).content
    assert noted(wrong) == {"B2": "burden check: geen getal", "C3": "burden check: ontbreekt"}
    assert colour(wrong, "B2") == colour(wrong, "C3") == WRONG
    assert openpyxl.load_workbook(BytesIO(wrong))["Blad"]["B2"].number_format == "0%"
    assert [child.tag.partition("}")[2] for child in xml_of(wrong, SHEET)][-2:] == ["legacyDrawing", "tableParts"]
    again = write(wrong, {"B2": 0.5}, {"C3": "ontbreekt"}).content
    assert noted(again) == {"C3": "burden check: ontbreekt"}
    assert (colour(again, "B2"), colour(again, "C3")) == ("FF00FF00", WRONG)
    boxes = parts_of(again)["xl/drawings/vmlDrawing1.vml"]
    assert boxes.count(b"<v:shape ") == 1
    assert b"<x:Row>2</x:Row><x:Column>2</x:Column>" in boxes
    assert patched(again, []).content is again


NOTES = {
    "xl/comments1.xml": f'<comments xmlns="{MAIN}"><authors><author>Jan</author></authors><commentList><comment '
    'ref="B2" authorId="0"><text><r><rPr><b/></rPr><t>Nagaan</t></r></text></comment></commentList></comments>',
    "xl/drawings/vmlDrawing1.vml": '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:'
    'office:excel" xmlns:o="urn:schemas-microsoft-com:office:office"><o:shapelayout v:ext="edit"><o:idmap '
    'v:ext="edit" data="3"/></o:shapelayout><v:shapetype id="_x0000_t202"/><v:shape id="_x0000_s3074" '
    'type="#_x0000_t202"><v:textbox><div><br></div></v:textbox><x:ClientData ObjectType="Note"><x:Row>1</x:Row>'
    "<x:Column>1</x:Column></x:ClientData></v:shape></xml>",
    "xl/worksheets/_rels/sheet1.xml.rels": relations_of(
        {"rId1": ("comments", "../comments1.xml"), "rId2": ("vmlDrawing", "../drawings/vmlDrawing1.vml")}
    ),
}


def test_notes_of_others_stay_and_ours_go_below_them() -> None:
    original = book(ROWS + '<legacyDrawing r:id="rId2"/>', NOTES)
    wrong = write(original, {}, {"B2": "geen getal", "B3": "te hoog"}).content
    assert noted(wrong) == {"B2": "Nagaan\n\nburden check: geen getal", "B3": "burden check: te hoog"}
    boxes = parts_of(wrong)["xl/drawings/vmlDrawing1.vml"]
    assert boxes.startswith(NOTES["xl/drawings/vmlDrawing1.vml"].removesuffix("</xml>").encode())
    assert b"_x0000_s3075" in boxes
    assert boxes.count(b"<v:shape ") == 2
    right = write(wrong, {}, {}).content
    assert noted(right) == {"B2": "Nagaan"}
    assert parts_of(right)["xl/drawings/vmlDrawing1.vml"].decode() == NOTES["xl/drawings/vmlDrawing1.vml"]


@pytest.mark.parametrize(
    "broken",
    [
        {"xl/comments1.xml": "<comments"},
        {"xl/drawings/vmlDrawing1.vml": "geen xml"},
        {"xl/comments1.xml": NOTES["xl/comments1.xml"].replace("Nagaan", "[Threaded comment] Nagaan")},
    ],
)
def test_where_no_note_can_be_added_the_cell_is_coloured_and_that_is_said(broken: dict[str, str]) -> None:
    address = "B2" if "[Threaded" in broken.get("xl/comments1.xml", "") else "B3"
    made = write(book(ROWS + '<legacyDrawing r:id="rId2"/>', NOTES | broken), {}, {address: "te hoog"})
    assert f"Blad!{address}" in said(made)
    assert b"<fgColor" in parts_of(made.content)["xl/styles.xml"].split(b"FF00FF00")[1]


@pytest.mark.filterwarnings("ignore:Workbook contains no default style:UserWarning:openpyxl")
def test_a_workbook_without_formats_gets_them_for_a_mark() -> None:
    made = write(put_together({"Blad": ROWS}), {"B2": date(2026, 1, 1)}, {"B3": "te hoog"}).content
    assert (colour(made, "B3"), value_of(made, "B2")) == (WRONG, datetime(2026, 1, 1))


def test_a_signature_that_no_longer_holds_is_said() -> None:
    made = write(book(ROWS, {"_xmlsignatures/sig1.xml": "<Signature/>"}), {"B2": 1})
    assert "handtekening" in said(made)


# Any layout, any change


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=5)
VALUES = st.one_of(st.none(), st.booleans(), st.integers(-99, 99), st.floats(allow_nan=False, width=32), TEXTS)
PLACES = st.dictionaries(st.tuples(st.integers(1, 6), st.integers(1, 5)), VALUES, max_size=8)


def laid_out(cells: dict[tuple[int, int], Any], silent: set[int], texts: list[str]) -> str:
    """The rows of a sheet; those in `silent` say of what follows on what not where it is."""
    rows, last_row = "", 0
    for row in sorted({row for row, _ in cells}):
        says_where = row not in silent or row != last_row + 1
        rows, last_row, last_column = rows + (f'<row r="{row}">' if says_where else "<row>"), row, 0
        for (_, column), value in sorted(of for of in cells.items() if of[0][0] == row):
            where = "" if row in silent and column == last_column + 1 else f' r="{CellAt(row, column).address}"'
            rows, last_column = rows + f"<c{where}{_kind(value, texts)}</c>", column
        rows += "</row>"
    return f"<sheetData>{rows}</sheetData>"


def _kind(value: Any, texts: list[str]) -> str:
    if value is None:
        return ' s="1">'
    if isinstance(value, str):
        texts.append(value)
        return f' t="s"><v>{len(texts) - 1}</v>'
    return f' t="b"><v>{value:d}</v>' if isinstance(value, bool) else f"><v>{value!r}</v>"


@settings(max_examples=40, deadline=None)
@given(PLACES, PLACES, st.sets(st.integers(1, 6)), st.sampled_from(["", "x:"]))
def test_whatever_the_layout_the_changed_cells_hold_what_was_typed_and_the_others_what_they_held(
    cells: dict[tuple[int, int], Any], changes: dict[tuple[int, int], Any], silent: set[int], prefix: str
) -> None:
    texts: list[str] = []
    cells = {place: value for place, value in cells.items() if value not in (float("inf"), -float("inf"))}
    rows = laid_out(cells, silent, texts)
    strings = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in texts)
    parts = {"xl/styles.xml": STYLES, "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{strings}</sst>'}
    rows = rows.replace("<", f"<{prefix}").replace(f"<{prefix}/", f"</{prefix}") if prefix else rows
    original = put_together({"Blad": rows}, parts, prefix=prefix)
    made = patched(original, [CellChange("Blad", row, column, value) for (row, column), value in changes.items()])
    sheet = openpyxl.load_workbook(BytesIO(made.content))["Blad"]
    for place, value in (cells | changes).items():
        held = sheet.cell(*place).value
        assert (None if held == "" else held) == (
            str(value) if value in (float("inf"), -float("inf")) else None if value == "" else value
        )
        assert isinstance(held, bool) is isinstance(value, bool)
    before, after = parts_of(original), parts_of(made.content)
    assert {name for name in before if before[name] != after[name]} <= {SHEET, "xl/styles.xml"}
