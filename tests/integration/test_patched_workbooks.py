"""An analyst's workbook, as several programs write it, keeps what is the analyst's when it was edited on the page."""

from __future__ import annotations

import re
import warnings
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from struct import pack
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest
import xlsxwriter
from recalculated import Sheets, needs_libreoffice, recalculate
from sheet_parts import cells_of, parts_of
from studies import in_rows
from workbooks import Draft

from burden.language import Language
from burden.workbook import read_study, read_workbook
from dashboards.state import Workspace
from dashboards.state.opening import open_upload

pytestmark = pytest.mark.integration
NL = Language.NL

OWN = "Mijn berekening"
TARIFFS = Draft().address("Uurtarieven", "uurtarief", 1).rstrip("1")


def picture() -> BytesIO:
    """A picture of one dot."""

    def piece(kind: bytes, data: bytes) -> bytes:
        return pack(">I", len(data)) + kind + data + pack(">I", zlib.crc32(kind + data))

    pixels = zlib.compress(b"\0\xff\0\0")
    header = pack(">2I5B", 1, 1, 8, 2, 0, 0, 0)
    return BytesIO(b"\x89PNG\r\n\x1a\n" + piece(b"IHDR", header) + piece(b"IDAT", pixels) + piece(b"IEND", b""))


def of_excel() -> bytes:
    """The small study as an analyst keeps it: formulas among the figures, and sheets of their own."""
    saved = BytesIO()
    with xlsxwriter.Workbook(saved, {"in_memory": True, "strings_to_formulas": False}) as book:
        heading, percent = (
            book.add_format({"bold": True}),
            book.add_format({"num_format": "0.0%", "bg_color": "#DDEEFF"}),
        )
        for title, rows in Draft().sheets.items():
            sheet = book.add_worksheet(title)
            for number, row in enumerate(rows):
                for position, value in enumerate(row):
                    look = heading if number == 0 else percent if rows[0][position] == "aandeel" else None
                    sheet.write(number, position, value, look)
            if title in ("Handelingen", "Samenstelling"):
                names = [{"header": str(value), "header_format": heading} for value in rows[0]]
                sheet.add_table(0, 0, len(rows) - 1, len(rows[0]) - 1, {"columns": names, "name": title})
            if title == "Bronnen":
                sheet.autofilter(0, 0, len(rows) - 1, len(rows[0]) - 1)
                sheet.print_area(0, 0, len(rows) - 1, len(rows[0]) - 1)
            if title == "Handelingen":
                hours, last = rows[0].index("uren"), len(rows)
                for number in (3, 4):
                    sheet.write_formula(number, hours, f"='{OWN}'!B{number - 1}*2", None, 8 * number)
                sheet.data_validation(1, 0, last - 1, 0, {"validate": "length", "criteria": "<", "value": 20})
                sheet.conditional_format(1, hours, last - 1, hours, {"type": "data_bar", "data_bar_2010": True})
                sheet.write_comment(1, hours, "Nagevraagd bij de sector.", {"author": "Jan"})
                sheet.insert_textbox(last + 5, 0, "Let op de bandbreedte")
                sheet.set_landscape()
                sheet.repeat_rows(0)
        mine = book.add_worksheet(OWN)
        mine.write_column(1, 1, [12, 16])
        mine.write_formula(0, 0, f"=SUM(Uurtarieven!{TARIFFS}2:{TARIFFS}20)", None, 1)
        mine.write_dynamic_array_formula(4, 0, 5, 0, "=B2:B3*2", None, 24)
        mine.insert_image(8, 0, "punt.png", {"image_data": picture()})
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": f"='{OWN}'!$B$2:$B$3"})
        mine.insert_chart(8, 3, chart)
        book.add_worksheet("Verborgen").hide()
        book.define_name("mijn_som", f"='{OWN}'!$A$1")
    return saved.getvalue()


def of_google() -> bytes:
    """As Google Sheets writes it: no size of the sheet, no order of calculation, no widths of rows."""
    return changed_parts(of_excel(), lambda part: re.sub(r'<dimension [^>]*/>| spans="[^"]*"', "", part))


def with_prefix() -> bytes:
    """As programs built on Microsoft's own library write it: every element with a prefix, rows without a number."""

    def prefixed(part: str) -> str:
        part = re.sub(r"<(/?)(?=[A-Za-z][A-Za-z0-9]*[\s/>])", r"<\1x:", part)
        return part.replace('xmlns="http://schemas.openxmlformats.org/spreadsheetml', 'xmlns:x="http://schemas.'
                            "openxmlformats.org/spreadsheetml").replace('<row r="', '<row was="')  # fmt: skip

    names = ("xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet")
    return changed_parts(of_excel(), prefixed, names)


def changed_parts(
    content: bytes, change: Callable[[str], str], names: tuple[str, ...] = ("xl/worksheets/sheet",)
) -> bytes:
    changed = BytesIO()
    with ZipFile(changed, "w", ZIP_DEFLATED) as target:
        for name, part in parts_of(content).items():
            target.writestr(name, change(part.decode()) if name.startswith(names) else part)
    return changed.getvalue()


FORMS = {"excel": of_excel, "google": of_google, "prefix": with_prefix}


def edited(content: bytes) -> Workspace:
    """Cells, rows and a mix that a reader of the page typed."""
    workspace = Workspace(open_upload("mijn.xlsx", content))
    workspace.set_cell("tariffs", 2, "uurtarief", "60,5")
    workspace.set_cell("scope", 3, "aandeel", "12,5%")
    for code in ("NIEUW", "NIEUWER"):
        row = workspace.add_row("activities", copy_of=3)
        workspace.set_cell("activities", row, "code", code)
        workspace.set_cell("activities", row, "toelichting", "=1+1")
    row = workspace.add_row("sources")
    for column in ("sleutel", "titel"):
        workspace.set_cell("sources", row, column, "nieuw")
    workspace.add_mix("M9", "Negende mix", copy_of="M1")
    workspace.set_cell("settings", "horizon", "waarde", 7)
    workspace.remove_row("interactions", int(workspace.rows("interactions").index[0]))
    assert workspace.errors == ()
    return workspace


def filtered_and_printed(book: Any) -> tuple[str, str]:
    """What the sheet of sources filters and prints; a source was added to it."""
    return book["Bronnen"].auto_filter.ref, book["Bronnen"].print_area


@pytest.fixture(scope="module", params=FORMS)
def form(request: Any) -> tuple[bytes, Workspace]:
    content = FORMS[request.param]()
    return content, edited(content)


def test_it_reads_as_the_edited_study(form: tuple[bytes, Workspace]) -> None:
    _, workspace = form
    reading = read_workbook(BytesIO(workspace.download().content))
    assert reading.errors == ()
    assert reading.study == in_rows(workspace.study)


def test_the_analysts_own_sheets_pictures_charts_notes_and_names_stay(form: tuple[bytes, Workspace]) -> None:
    original, workspace = form
    before, after = parts_of(original), parts_of(workspace.download().content)
    changed = {name for name in before if before[name] != after.get(name)}
    tables = len(Draft().sheets)
    of_tables = {f"xl/worksheets/sheet{number}.xml" for number in range(1, tables + 1)}
    assert changed <= of_tables | {
        f"xl/{name}.xml" for name in ("tables/table1", "tables/table2", "workbook", "styles")
    }
    assert {name for name in after if name not in before} == set()
    mine = f"xl/worksheets/sheet{tables + 1}.xml"
    assert cells_of(original, mine) == cells_of(workspace.download().content, mine)
    workbook = re.sub(rb"<(x:)?calcPr[^>]*/>|<\?xml[^>]*>|\s", b"", after["xl/workbook.xml"])
    shown = re.sub(rb"(Bronnen!\S+)\$4<", rb"\1$5<", before["xl/workbook.xml"])
    assert workbook == re.sub(rb"<(x:)?calcPr[^>]*/>|<\?xml[^>]*>|\s", b"", shown)
    assert b'fullCalcOnLoad="1"' in after["xl/workbook.xml"]


def test_formulas_formats_lists_and_tables_of_the_sheets_stay_and_grow(form: tuple[bytes, Workspace]) -> None:
    _, workspace = form
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(BytesIO(workspace.download().content))
    activities, last = book["Handelingen"], len(Draft().sheets["Handelingen"])
    column = next(cell.column_letter for cell in activities[1] if cell.value == "uren")
    assert [activities[f"{column}{row}"].value for row in (4, 5)] == [f"='{OWN}'!B2*2", f"='{OWN}'!B3*2"]
    assert activities["A1"].font.bold and activities[f"{column}2"].comment.text == "Nagevraagd bij de sector."
    assert [str(check.sqref) for check in activities.data_validations.dataValidation] == [f"A2:A{last + 2}"]
    assert [str(area.sqref) for area in activities.conditional_formatting] == [f"{column}2:{column}{last + 2}"]
    assert activities.tables["Handelingen"].ref.endswith(str(last + 2))
    note = next(cell for row in activities.iter_rows(min_row=last + 1) for cell in row if cell.value == "=1+1")
    assert (note.data_type, note.quotePrefix) == ("s", True)
    assert filtered_and_printed(book) == ("A1:G5", "'Bronnen'!$A$1:$G$5")
    share = book["Reikwijdte"][Draft().address("Reikwijdte", "aandeel", 3)]
    assert (share.value, share.number_format, share.fill.fgColor.rgb) == (0.125, "0.0%", "FFDDEEFF")
    composition = book["Samenstelling"].tables["Samenstelling"]
    assert [named.name for named in composition.tableColumns][-1] == "M9"
    assert composition.ref[:4] == "A1:F" == f"A1:{book['Samenstelling'].dimensions.split(':')[1][0]}"


def test_a_wrong_cell_of_a_formula_is_said_and_named_by_the_reader(form: tuple[bytes, Workspace]) -> None:
    original, _ = form
    workspace = Workspace(open_upload("mijn.xlsx", original))
    workspace.set_cell("activities", 4, "uren", "veel")
    made = workspace.download()
    assert [loss.nl.split()[1] for loss in made.losses] == ["Handelingen!I4"]
    assert [error.place for error in read_workbook(BytesIO(made.content)).errors] == ["Handelingen!I4"]


@needs_libreoffice
@pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning:openpyxl")  # of LibreOffice's own files
def test_libreoffice_works_the_formulas_out_again_and_what_it_writes_itself_is_patched_as_well(tmp_path: Path) -> None:
    files = {}
    for name, make in FORMS.items():
        files[name] = tmp_path / f"{name}.xlsx"
        files[name].write_bytes(edited(make()).download().content)
    (tmp_path / "own.xlsx").write_bytes(of_excel())
    made = recalculate([*files.values(), tmp_path / "own.xlsx"], tmp_path / "one")
    sums = {name: Sheets(made[file]).values[OWN][0, 0] for name, file in files.items()}
    tariffs = [tariff.tariff.central for tariff in edited(of_excel()).study.tariffs]
    assert set(sums.values()) == {sum(tariffs)}
    for file in files.values():
        study = read_study(made[file])
        assert [activity.note for activity in study.activities[-2:]] == ["=1+1", "=1+1"]
        assert [mix.code for mix in study.mixes] == ["M0", "M1", "M9"]
    of_libreoffice = edited(made[tmp_path / "own.xlsx"].read_bytes())
    (tmp_path / "again.xlsx").write_bytes(of_libreoffice.download().content)
    assert read_study(tmp_path / "again.xlsx") == in_rows(of_libreoffice.study)
    assert filtered_and_printed(openpyxl.load_workbook(tmp_path / "again.xlsx")) == ("A1:G5", "'Bronnen'!$A$1:$G$5")
    again = recalculate([tmp_path / "again.xlsx"], tmp_path / "two")[tmp_path / "again.xlsx"]
    assert Sheets(again).values[OWN][0, 0] == sums["excel"]
