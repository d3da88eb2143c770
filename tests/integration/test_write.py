"""What stands in a parameter workbook that was written, seen with another library than the one that wrote it."""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
from studies import small_study

from burden.language import Language
from burden.study import StudyError
from burden.study.contents import Contents
from burden.study.record import columns_of, needed_columns, quantities_of
from burden.study.settings import Settings
from burden.study.study import Study
from burden.study.tables import TABLES, Activity, Instrument, Mix, Record
from burden.workbook.guide import GUIDE_SHEET
from burden.workbook.translate import in_language
from burden.workbook.write import study_as_bytes, write_study

pytestmark = pytest.mark.integration

NL, EN = Language.NL, Language.EN
LANGUAGES = pytest.mark.parametrize("language", list(Language))


def opened(contents: Contents, language: Language | None = None) -> Any:
    return openpyxl.load_workbook(BytesIO(study_as_bytes(contents, language)))


@cache
def filled(language: Language) -> Any:
    """The small study, which tests only look at."""
    return opened(small_study(), language)


@cache
def empty(language: Language) -> Any:
    """A template, which tests only look at."""
    return opened(Contents(), language)


@pytest.fixture
def dutch() -> Any:
    return filled(NL)


@pytest.fixture
def english() -> Any:
    return filled(EN)


def column_under(sheet: Any, heading: str) -> list[Any]:
    letter = letter_of(sheet, heading)
    return [cell.value for cell in sheet[letter][1:]]


def letter_of(sheet: Any, heading: str) -> str:
    return str(next(cell.column_letter for cell in sheet[1] if cell.value == heading))


def values_of_settings(sheet: Any) -> dict[str, Any]:
    return {row[0].value: row[1].value for row in sheet.iter_rows(min_row=2)}


def check_on(sheet: Any, address: str) -> Any:
    return next((check for check in sheet.data_validations.dataValidation if address in check.sqref), None)


def with_activity(**values: Any) -> Contents:
    given = {"code": "A", "obligation": "O", "name": "a", "tariff": "T", "timing": "one-off"}
    return Contents(activities=(Activity(**(given | values)),))


# Sheets and headings


@LANGUAGES
def test_there_is_a_guide_and_one_sheet_per_table_named_in_the_language(language: Language) -> None:
    titles = filled(language).sheetnames
    assert titles == [sheet.to(language) for sheet in (GUIDE_SHEET, Settings.sheet, *(t.sheet for t in TABLES))]


@LANGUAGES
@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.table)
def test_the_headings_stand_in_row_1_in_the_order_of_the_model(table: type[Record], language: Language) -> None:
    sheet = empty(language)[table.sheet.to(language)]
    labels = [
        column.label.to(language) for name, column in columns_of(table).items() if not name.endswith(f"_{language}")
    ]
    parts = {"low": "laag", "high": "hoog"}
    beside = {
        f"{columns_of(table)[name].label.to(language)} {part if language is EN else parts[part]}"
        for name in quantities_of(table)
        for part in parts
    }
    headings = [cell.value for cell in sheet[1]]
    assert [heading for heading in headings if heading not in beside] == labels
    assert beside <= set(headings)


def test_low_and_high_stand_right_of_their_quantity(dutch: Any) -> None:
    headings = [cell.value for cell in dutch["Handelingen"][1]]
    place = headings.index("uren")
    assert headings[place : place + 3] == ["uren", "uren laag", "uren hoog"]


def test_the_composition_has_a_column_per_mix_with_x_or_a_year(dutch: Any) -> None:
    rows = list(dutch["Samenstelling"].values)
    assert rows[0] == ("instrument", "M0", "M1", "toelichting", "toelichting en")
    assert rows[2] == ("LOKET", None, 2028, "Het loket opent een jaar later.", None)
    assert rows[3][:3] == ("KEUR", None, "x")


def test_the_analysts_own_columns_stand_at_the_right(dutch: Any) -> None:
    sheet = dutch["Bedrijfscategorieën"]
    assert [cell.value for cell in sheet[1]][-2:] == ["SBI", "peildatum"]
    assert sheet.cell(2, sheet.max_column).value == datetime(2026, 1, 1)


def test_own_columns_of_several_rows_stand_in_the_order_in_which_they_are_first_seen() -> None:
    mixes = (
        Mix(code="A", name="a", own={"eerste": 1}),
        Mix(code="B", name="b", own={"tweede": True, "eerste": "="}),
    )
    sheet = opened(Contents(mixes=mixes))["Mixen"]
    assert [row[-2:] for row in sheet.values] == [("eerste", "tweede"), (1, None), ("=", True)]


def test_own_headings_that_differ_in_case_only_are_kept_though_excel_makes_no_table_of_them() -> None:
    mixes = (Mix(code="A", name="a", own={"Eigen": 1, "eigen": 2}),)
    sheet = opened(Contents(mixes=mixes))["Mixen"]
    assert [cell.value for cell in sheet[1]][-2:] == ["Eigen", "eigen"]
    assert not sheet.tables
    assert sheet.auto_filter.ref


# Values


@pytest.mark.parametrize("number", [0.1 + 0.2, 1 / 3, 1e-17, 99_999_999.99999999, 12345678.912345678, 2.0, -0.1])
def test_numbers_come_back_exactly(number: float) -> None:
    sheet = opened(with_activity(hours=number))["Handelingen"]
    assert column_under(sheet, "uren") == [number]


def test_numbers_are_never_text(dutch: Any) -> None:
    for title in ("Uurtarieven", "Handelingen", "Reikwijdte", "Prijsindex"):
        for row in dutch[title].iter_rows(min_row=2):
            assert all(cell.data_type in ("n", "s", "d") for cell in row)
            assert not any(cell.data_type == "s" and cell.value.replace(".", "").isdigit() for cell in row)


@pytest.mark.parametrize("text", ["=1+1", "+31 70", "-10% lager", "@iemand", "https://overheid.nl", "12", "'s", "€ 5"])
def test_text_stays_text(text: str) -> None:
    sheet = opened(with_activity(note=text))["Handelingen"]
    cell = sheet[f"{letter_of(sheet, 'toelichting')}2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)
    assert cell.quotePrefix == text.startswith(("=", "+", "-", "@"))


def test_no_cell_holds_a_formula() -> None:
    with ZipFile(BytesIO(study_as_bytes(small_study()))) as parts:
        for name in parts.namelist():
            if name.startswith("xl/worksheets/sheet"):
                assert b"<f>" not in parts.read(name)


def test_an_empty_cell_stands_for_the_default(dutch: Any) -> None:
    sheet = dutch["Handelingen"]
    assert column_under(sheet, "externe kosten")[:3] == [None, None, 5000]
    assert column_under(sheet, "frequentie")[0] is None
    assert column_under(dutch["Instrumenten"], "vrijwillig") == [None, None, "ja"]
    assert set(column_under(dutch["Bedrijfscategorieën"], "groep")) == {None}


def test_a_quantity_of_zero_with_a_range_is_written(dutch: Any) -> None:
    sheet = dutch["Handelingen"]
    assert [column_under(sheet, heading)[7] for heading in ("uren", "uren laag", "uren hoog")] == [0, -1, 1]


def test_a_range_may_be_open_on_one_side(dutch: Any) -> None:
    sheet = dutch["Handelingen"]
    assert [column_under(sheet, heading)[2] for heading in ("uren", "uren laag", "uren hoog")] == [80, None, 120]


def test_a_text_that_does_not_fit_in_a_cell_is_refused_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(StudyError) as refused:
        write_study(with_activity(note="x" * 32_768), tmp_path / "lang.xlsx")
    assert refused.value.problems[0].name == "text-too-long"
    assert refused.value.problems[0].sheet == "Handelingen"
    assert list(tmp_path.iterdir()) == []
    write_study(with_activity(note="x" * 32_767), tmp_path / "lang.xlsx")


# Settings


def test_a_setting_stands_on_each_row_with_its_note(dutch: Any) -> None:
    rows = {row[0]: row[1:] for row in dutch["Studie"].values}
    assert rows["instelling"] == ("waarde", "toelichting", "toelichting en")
    assert rows["prijspeil"] == (
        2026,
        "Het laatste jaar waarvan het indexcijfer vaststaat.",
        "The last year that is known.",
    )
    assert rows["discontovoet"] == (0.0225, "Werkgroep discontovoet 2020.", None)
    assert rows["omrekening per jaar"] == (None, None, None)
    assert rows["opdrachtgever"] == ("directie Voorbeeld", None, None)
    assert rows["opgeleverd"] == (datetime(2026, 3, 1), None, None)


def test_settings_that_equal_their_default_are_shown(dutch: Any) -> None:
    assert values_of_settings(dutch["Studie"])["verdeling"] == "pert"


# Languages


def test_an_english_workbook_of_a_dutch_study_exchanges_the_names(english: Any) -> None:
    sheet = english["Instruments"]
    assert column_under(sheet, "name") == ["Duty of care act", "Help desk", "Keurmerk"]
    assert column_under(sheet, "name nl") == ["Wet zorgplicht", "Loket voor bedrijven", None]
    assert "name en" not in [cell.value for cell in sheet[1]]
    assert column_under(english["Mixes"], "description")[0] == "What has been decided already."
    assert set(column_under(english["Goals"], "goal")) == {"Fewer abuses in the chain"}
    assert column_under(english["Goals"], "reason") == [None, "More firms take part."]
    assert column_under(english["Goals"], "reason nl") == [None, "Meer bedrijven doen mee."]
    noted = {row[0]: row[2:] for row in english["Study"].values}
    assert noted["setting"] == ("note", "note nl")
    assert noted["price year"] == (
        "The last year that is known.",
        "Het laatste jaar waarvan het indexcijfer vaststaat.",
    )
    assert noted["discount rate"] == ("Werkgroep discontovoet 2020.", None)
    settings = values_of_settings(english["Study"])
    assert settings["language"] == "en"
    assert settings["title"] == "Small study: care in the chain"
    assert settings["title nl"] == "Kleine studie: zorg in de keten"


def test_words_and_selectors_are_written_in_the_language(dutch: Any, english: Any) -> None:
    assert column_under(dutch["Instrumenten"], "herkomst")[0] == "eu met nationale keuze"
    assert column_under(english["Instruments"], "voluntary")[2] == "yes"
    assert column_under(dutch["Reikwijdte"], "categorieën")[4] == "grootte:klein & sector:C, G-M"
    assert column_under(english["Scope"], "categories")[4] == "size:small & sector:C, G-M"
    assert column_under(dutch["Bedrijfscategorieën"], "grootteklasse")[1] == "middelgroot"
    assert column_under(english["Activities"], "verified")[2] == "no"


def test_a_size_class_of_the_analysts_own_stays_as_it_is() -> None:
    categories = small_study().firm_categories
    own = categories[0].model_copy(update={"size_class": "250-1000"})
    sheet = opened(Contents(firm_categories=(own,)), EN)["Firm categories"]
    assert column_under(sheet, "size class") == ["250-1000"]


def test_going_to_the_other_language_and_back_loses_nothing() -> None:
    study = small_study()
    assert in_language(in_language(study, EN), NL) == study


def test_three_texts_for_one_name_stay_where_they_are() -> None:
    instrument = Instrument(code="A", name="wet", name_en="act", name_nl="Wet", kind="oblige", origin="eu")
    contents = Contents(settings=Settings(title="t", price_year=2026), instruments=(instrument,))
    sheet = opened(contents, EN)["Instruments"]
    assert [cell.value for cell in sheet[1]][1:4] == ["name", "name en", "name nl"]
    assert [cell.value for cell in sheet[2]][1:4] == ["wet", "act", "Wet"]


# Notes, lists and checks


@LANGUAGES
@pytest.mark.parametrize("contents", [Contents(), small_study()], ids=["empty", "filled"])
def test_every_heading_has_a_note_in_a_box_that_is_large_enough(contents: Contents, language: Language) -> None:
    made = study_as_bytes(contents, language)
    with ZipFile(BytesIO(made)) as parts:
        drawn = "".join(parts.read(name).decode() for name in _in_order(parts, "vmlDrawing"))
    boxes = [float(height) for height in re.findall(r"width:[\d.]+pt;height:([\d.]+)pt", drawn)]
    workbook = openpyxl.load_workbook(BytesIO(made))
    notes = [cell.comment for sheet in workbook.worksheets[1:] for row in sheet for cell in row if cell.comment]
    assert all(cell.comment.text for sheet in workbook.worksheets[1:] for cell in sheet[1])
    assert len(notes) == len(boxes)
    for note, height in zip(notes, boxes, strict=True):
        # Lines of 11 points hold 44 characters at most; words that do not fit go to the next one.
        assert height / 11.25 * 44 > len(note.text), note.text


def _in_order(parts: ZipFile, kind: str) -> list[str]:
    """The parts of a workbook of one kind, in the order of its sheets."""
    found = [name for name in parts.namelist() if kind in name and not name.endswith(".rels")]
    return sorted(found, key=lambda name: int(re.sub(r"\D", "", name)))


def test_notes_name_no_author() -> None:
    with ZipFile(BytesIO(study_as_bytes(Contents()))) as parts:
        notes = [parts.read(name) for name in parts.namelist() if "comments" in name]
    assert notes
    assert all(b"<authors><author></author></authors>" in note for note in notes)


def test_a_note_tells_meaning_unit_bounds_and_what_empty_means(dutch: Any, english: Any) -> None:
    note = dutch["Handelingen"][f"{letter_of(dutch['Handelingen'], 'bedrijfseigen kosten')}1"].comment.text
    assert "geen regeldruk" in note
    assert "Eenheid: aandeel (0,25 = 25%)." in note
    assert "Toegestaan: van 0 tot en met 1." in note
    assert "Leeg: geen." in note
    kind = english["Obligations"][f"{letter_of(english['Obligations'], 'kind')}1"].comment.text
    assert "Must be filled in." in kind
    assert "A code of the sheet Instruments." in english["Scope"]["A1"].comment.text
    settings = {row[0].value: row[0].comment for row in english["Study"].iter_rows(min_row=2)}
    assert "Empty: 10000." in settings["draws"].text


def test_words_are_chosen_from_a_list_in_the_language(dutch: Any) -> None:
    sheet = dutch["Handelingen"]
    check = check_on(sheet, f"{letter_of(sheet, 'moment')}400")
    assert (check.type, check.formula1, check.errorStyle) == ("list", '"eenmalig,structureel"', None)
    assert check.showErrorMessage
    assert check.errorTitle == "Moment"
    assert check_on(sheet, f"{letter_of(sheet, 'geverifieerd')}2").formula1 == '"ja,nee"'
    assert check_on(dutch["Studie"], "B7").formula1 == '"nl,en"'
    assert "nl,eu,de" in check_on(dutch["Studie"], "B9").formula1


def test_an_own_size_class_may_be_typed_beside_the_suggested_ones(dutch: Any) -> None:
    sheet = dutch["Bedrijfscategorieën"]
    check = check_on(sheet, f"{letter_of(sheet, 'grootteklasse')}2")
    assert check.formula1 == '"zzp,micro,klein,middelgroot,groot"'
    assert not check.showErrorMessage


def test_codes_are_chosen_from_the_sheet_that_holds_them(dutch: Any) -> None:
    sheet = dutch["Handelingen"]
    check = check_on(sheet, f"{letter_of(sheet, 'verplichting')}2")
    assert (check.type, check.formula1) == ("list", "codes_Verplichtingen")
    assert (
        "'Verplichtingen'!$A$2:INDEX('Verplichtingen'!$A$1:$A$500" in dutch.defined_names["codes_Verplichtingen"].value
    )
    assert check_on(dutch["Wisselwerkingen"], "A2") is None
    assert check_on(sheet, f"{letter_of(sheet, 'categorieën')}2") is None


def test_figures_are_held_to_the_bounds_of_their_column(dutch: Any) -> None:
    scope = dutch["Reikwijdte"]
    share = check_on(scope, f"{letter_of(scope, 'aandeel laag')}500")
    assert (share.type, share.operator, share.formula1, share.formula2) == ("decimal", None, "0", "1")
    assert "van 0 tot en met 1" in share.error
    tariffs = dutch["Uurtarieven"]
    assert check_on(tariffs, f"{letter_of(tariffs, 'uurtarief')}2").operator == "greaterThanOrEqual"
    year = check_on(tariffs, f"{letter_of(tariffs, 'prijspeil')}2")
    assert (year.type, year.formula1, year.formula2) == ("whole", "1900", "2200")
    categories = dutch["Bedrijfscategorieën"]
    letter = letter_of(categories, "groei")
    assert check_on(categories, f"{letter}2").formula1 == f"AND(ISNUMBER({letter}2),{letter}2>-1,{letter}2<=1)"
    assert check_on(dutch["Samenstelling"], "C2").formula1.endswith('OR(LOWER(C2)="x",ISNUMBER(VALUE(RIGHT(C2,4)))))')


@LANGUAGES
def test_messages_fit_in_excel(language: Language) -> None:
    for sheet in filled(language).worksheets:
        for check in sheet.data_validations.dataValidation:
            if check.showErrorMessage:
                assert 0 < len(check.errorTitle) <= 32
                assert 0 < len(check.error) <= 255


def test_checks_reach_well_below_a_long_table() -> None:
    instruments = small_study().instruments[:1] * 600
    sheet = opened(Contents(instruments=instruments))["Instrumenten"]
    assert check_on(sheet, f"{letter_of(sheet, 'soort')}801") is not None
    assert sheet.max_row == 601


def test_what_still_has_to_be_filled_in_is_coloured() -> None:
    workbook = empty(NL)
    assert {str(area.sqref) for area in workbook["Studie"].conditional_formatting} == {"B2", "B10"}
    coloured = " ".join(str(area.sqref) for area in workbook["Instrumenten"].conditional_formatting)
    assert "A2:A500" in coloured


# The look


def test_each_data_sheet_is_one_table_with_a_filter_and_frozen_headings(dutch: Any) -> None:
    for sheet in dutch.worksheets[1:]:
        assert sheet.freeze_panes == "B2"
        (table,) = sheet.tables.values()
        assert table.displayName == sheet.title.replace(" ", "_").replace("'", "")
        last = max(sheet.max_row, 13 if sheet.max_row == 1 else 0)  # one without rows has some to be filled in
        assert table.ref == f"A1:{sheet.cell(last, sheet.max_column).coordinate}"
        assert table.autoFilter.ref == table.ref


def test_needed_headings_look_different_from_optional_ones(dutch: Any) -> None:
    sheet = dutch["Handelingen"]
    needed = {columns_of(Activity)[name].label.nl for name in needed_columns(Activity)}
    colours = {cell.value: cell.fill.fgColor.rgb for cell in sheet[1]}
    assert len({colours[heading] for heading in needed}) == 1
    assert {colours[heading] for heading in needed}.isdisjoint(
        colour for heading, colour in colours.items() if heading not in needed
    )


@pytest.mark.parametrize(
    ("title", "heading", "shown"),
    [
        ("Reikwijdte", "aandeel", "0.0##%"),
        ("Wisselwerkingen", "verandering", "+0.0##%;-0.0##%;0.0%"),
        ("Uurtarieven", "uurtarief", "#,##0.00"),
        ("Uurtarieven", "prijspeil", "0"),
        ("Bedrijfscategorieën", "bedrijven", "#,##0"),
        ("Handelingen", "uren laag", "#,##0.00##"),
        ("Handelingen", "code", "@"),
        ("Handelingen", "uurtarief", "@"),
        ("Bedrijfscategorieën", "grootteklasse", "@"),
        ("Bedrijfscategorieën", "sector", "@"),
        ("Reikwijdte", "categorieën", "@"),
        ("Doelbereik", "doel", "@"),
    ],
)
def test_figures_are_shown_as_their_unit_asks_below_the_table_too(
    dutch: Any, title: str, heading: str, shown: str
) -> None:
    sheet = dutch[title]
    letter = letter_of(sheet, heading)
    assert sheet[f"{letter}2"].number_format in (shown, "General")
    assert sheet.column_dimensions[letter].number_format == shown


def test_the_workbook_prints_across_with_its_headings_and_a_footer(dutch: Any) -> None:
    for sheet in dutch.worksheets[1:]:
        assert sheet.page_setup.orientation == "landscape"
        assert int(sheet.page_setup.paperSize) == 9
        assert sheet.print_title_rows == "$1:$1"
        assert "Kleine studie" in sheet.oddFooter.left.text
        assert sheet.oddFooter.right.text.strip() == "blz. &P van &N"


def test_the_properties_name_title_and_author(dutch: Any) -> None:
    assert (dutch.properties.title, dutch.properties.creator) == ("Kleine studie: zorg in de keten", "A. Analist")


@LANGUAGES
def test_the_guide_leads_to_every_sheet(language: Language) -> None:
    workbook = empty(language)
    guide = workbook.worksheets[0]
    links = {cell.hyperlink.location for row in guide.iter_rows() for cell in row if cell.hyperlink}
    assert links == {f"'{sheet.title.replace(chr(39), chr(39) * 2)}'!A1" for sheet in workbook.worksheets[1:]}
    words = " ".join(str(cell.value) for row in guide.iter_rows() for cell in row if cell.value)
    assert "burden check" in words
    assert "burden compare" in words
    assert "{" not in words
    assert not guide.merged_cells.ranges


def test_a_row_is_as_high_as_its_longest_text_and_grows_with_what_is_typed() -> None:
    content = study_as_bytes(with_activity(note="Een lange toelichting over de herkomst van de uren. " * 20))
    sheet = openpyxl.load_workbook(BytesIO(content))["Handelingen"]
    assert sheet.row_dimensions[2].height > 100
    with ZipFile(BytesIO(content)) as parts:
        assert not any(b"customHeight" in parts.read(name) for name in parts.namelist())


def test_no_code_and_no_word_is_broken_over_two_lines(dutch: Any) -> None:
    for title, heading in (("Handelingen", "code"), ("Instrumenten", "herkomst")):
        sheet = dutch[title]
        width = sheet.column_dimensions[letter_of(sheet, heading)].width
        assert width > max(len(value) for value in column_under(sheet, heading))


def test_a_wide_sheet_prints_on_several_pages_that_begin_with_its_codes(dutch: Any) -> None:
    assert dutch["Handelingen"].page_setup.fitToWidth == 2
    assert dutch["Handelingen"].print_title_cols == "$A:$A"
    assert dutch["Uurtarieven"].page_setup.fitToHeight == 0
    assert dutch["Uurtarieven"].page_setup.fitToWidth in (None, 1)


# The file


def test_a_file_that_is_there_is_not_replaced_unless_asked(tmp_path: Path) -> None:
    path = tmp_path / "studie.xlsx"
    path.write_text("van iemand anders")
    with pytest.raises(FileExistsError):
        write_study(small_study(), path)
    assert path.read_text() == "van iemand anders"
    write_study(small_study(), path, overwrite=True)
    assert openpyxl.load_workbook(path).sheetnames[1] == "Studie"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_cannot_be_replaced_stays_and_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError("open in Excel")

    path = tmp_path / "studie.xlsx"
    path.write_text("oud")
    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(PermissionError):
        write_study(small_study(), path, overwrite=True)
    assert [(item.name, item.read_text()) for item in tmp_path.iterdir()] == [("studie.xlsx", "oud")]


@LANGUAGES
def test_an_empty_template_has_everything_but_rows(language: Language) -> None:
    workbook = empty(language)
    settings = values_of_settings(workbook[Settings.sheet.to(language)])
    assert settings["titel" if language is NL else "title"] is None
    assert settings["prijspeil" if language is NL else "price year"] is None
    assert settings["trekkingen" if language is NL else "draws"] == 10_000
    assert settings["taal" if language is NL else "language"] == language
    for table in TABLES:
        sheet = workbook[table.sheet.to(language)]
        assert sheet.max_row == 1
        (excel_table,) = sheet.tables.values()
        assert excel_table.ref.endswith("13")
        assert sheet.data_validations.dataValidation or table.table in ("mixes", "sources")


def test_a_template_stays_small() -> None:
    assert len(study_as_bytes(Contents())) < 100_000


def test_the_small_study_is_consistent() -> None:
    assert isinstance(small_study(), Study)
