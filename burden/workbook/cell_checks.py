"""The checks in the cells: lists to choose from, and bounds for figures, each with a message."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, get_args

from xlsxwriter.utility import xl_rowcol_to_cell  # type: ignore[import-untyped]

from burden.language import Language, Text, both
from burden.study.columns import Column, Unit
from burden.study.conventions import conventions
from burden.study.days import day_columns
from burden.study.explain import words_of
from burden.study.messages import number_wanted
from burden.study.record import Model, columns_of, figure_columns
from burden.study.settings import Settings
from burden.study.tables import CODE_FIELDS, TABLE_BY_NAME, TABLES, Count, Record
from burden.study.words import SizeClass
from burden.workbook.layout import SheetColumn

LONGEST_TITLE, LONGEST_MESSAGE = 32, 255

CHOOSE = Text("Choose from the list: {words}.", "Kies uit de lijst: {words}.")
CHOOSE_CODE = Text(
    "Choose a code of the sheet {sheet}. Add the row there first.",
    "Kies een code van het blad {sheet}. Voeg de rij daar eerst toe.",
)
THIS_IS = Text("This must be {wanted}.", "Hier hoort {wanted}.")
A_DATE = Text("a date", "een datum")
WHOLE = Text("{wanted}, without decimals", "{wanted}, zonder decimalen")
X_OR_YEAR = Text(
    "Fill in x (in the mix), a year (in the mix from that year), 2026-2030 or until 2030, or nothing.",
    "Vul x in (in de mix), een jaartal (in de mix vanaf dat jaar), 2026-2030 of t/m 2030, of niets.",
)

_FIRST_DAY = date(1900, 1, 1)
# Words that are suggested; others may be typed.
_SUGGESTED = {"size_class": SizeClass}


def check_of(
    table: type[Model], column: SheetColumn, row: int, position: int, language: Language
) -> dict[str, Any] | None:
    """The check of a column, as XlsxWriter takes it; None where anything may stand.

    Args:
        table: the table of the sheet.
        column: the column.
        row: the first row that is checked, from 0.
        position: the column's position, from 0.
        language: the language of lists and messages.
    """
    cell = xl_rowcol_to_cell(row, position)
    if column.is_mix:
        return _x_or_year(cell, column.heading, language)
    if column.field is None or column.column is None:
        return None
    return check_of_field(table, column.field, column.column, cell, language)


def check_of_field(
    table: type[Model], field: str, column: Column, cell: str, language: Language
) -> dict[str, Any] | None:
    """The check of a field whose first cell is `cell` (`B2`)."""
    words = words_to_choose(table, field)
    if words is not None:
        shown = [word.to(language) for word in words]
        if may_be_other(field):
            return _list_of(shown) | {"show_error": False}
        return _list_of(shown) | _message(column, CHOOSE.fill(words=", ".join(shown)), language)
    if len(column.refers_to) == 1 and not column.many:
        sheet = TABLE_BY_NAME[column.refers_to[0]].sheet
        check = {"validate": "list", "source": f"={code_list_name(sheet, language)}"}
        if column.refers_to == (Count.table,):
            return check | {"show_error": False}  # employees and turnover may be typed too
        return check | _message(column, CHOOSE_CODE.fill(sheet=sheet), language)
    if field in day_columns(table):
        of_day: dict[str, Any] = {"validate": "date", "criteria": ">=", "value": _FIRST_DAY}
        return of_day | _message(column, THIS_IS.fill(wanted=A_DATE), language)
    if field in figure_columns(table):
        return _figure(table, field, column, cell) | _message(column, _wanted(table, field, column), language)
    return None


def words_to_choose(table: type[Model], field: str) -> list[Text] | None:
    """The words that a cell of a field may be chosen from, or None where it is no list of words."""
    if may_be_other(field):
        return [word.label for word in _SUGGESTED[field]]
    if table is Settings and field == "convention":
        return [both(code) for code in conventions()]
    return words_of(table, field)


def may_be_other(field: str) -> bool:
    """Whether words are only suggested for a field: others may be typed."""
    return field in _SUGGESTED


def code_lists(sizes: dict[str, int], language: Language) -> dict[str, str]:
    """The lists of codes that other sheets choose from: the name of each list and the formula of its cells.

    A list runs to the last code that is filled in, so that it grows with the table and shows no blanks.

    Args:
        sizes: how many rows each table may grow to.
        language: the language of the sheet titles.
    """
    lists = {}
    for table in _referred_to():
        position = list(columns_of(table)).index(CODE_FIELDS.get(table.table, "code"))
        letter = xl_rowcol_to_cell(0, position).rstrip("1")
        sheet = f"'{table.sheet.to(language)}'!"
        cells = f"{sheet}${letter}$1:${letter}${sizes[table.table]}"
        last = f'MAX(2,SUMPRODUCT(MAX(({cells}<>"")*ROW({cells}))))'
        lists[code_list_name(table.sheet, language)] = f"={sheet}${letter}$2:INDEX({cells},{last})"
    return lists


def code_list_name(sheet: Text, language: Language) -> str:
    """The name of the list of codes of a sheet."""
    return f"codes_{excel_name(sheet.to(language))}"


def excel_name(title: str) -> str:
    """A sheet's title as the name of a table or list in Excel."""
    return title.replace(" ", "_").replace("'", "")


def _referred_to() -> Iterable[type[Record]]:
    models: tuple[type[Model], ...] = (Settings, *TABLES)
    named = {
        column.refers_to[0]: None
        for model in models
        for column in columns_of(model).values()
        if len(column.refers_to) == 1
    }
    return [TABLE_BY_NAME[name] for name in named]


def _list_of(words: list[str]) -> dict[str, Any]:
    return {"validate": "list", "source": words}


def _figure(table: type[Model], field: str, column: Column, cell: str) -> dict[str, Any]:
    low, high, above = column.minimum, column.maximum, column.above
    if is_whole(table, field):
        bounds = (-(10**15) if low is None else low, 10**15 if high is None else high)
        return {"validate": "integer", "criteria": "between", "minimum": bounds[0], "maximum": bounds[1]}
    if above is not None and high is not None:
        return {"validate": "custom", "value": f"=AND(ISNUMBER({cell}),{cell}>{above},{cell}<={high})"}
    if above is not None:
        return {"validate": "decimal", "criteria": ">", "value": above}
    if low is not None and high is not None:
        return {"validate": "decimal", "criteria": "between", "minimum": low, "maximum": high}
    if low is not None:
        return {"validate": "decimal", "criteria": ">=", "value": low}
    return {"validate": "custom", "value": f"=ISNUMBER({cell})"}


def is_whole(table: type[Model], field: str) -> bool:
    """Whether a field holds whole numbers."""
    return _mentions_int(table.model_fields[field].annotation)


def _mentions_int(annotation: object) -> bool:
    return annotation is int or any(_mentions_int(part) for part in get_args(annotation))


def _wanted(table: type[Model], field: str, column: Column) -> Text:
    wanted = number_wanted(column)
    if is_whole(table, field) and column.unit is not Unit.YEAR:
        wanted = WHOLE.fill(wanted=wanted)
    return THIS_IS.fill(wanted=wanted)


def _x_or_year(cell: str, mix: str, language: Language) -> dict[str, Any]:
    is_year = f"AND(ISNUMBER({cell}),{cell}>=1900,{cell}<=2200)"
    # Of years with a last one only that they end with a year: the reader tells the rest.
    is_text = f'OR(LOWER({cell})="x",ISNUMBER(VALUE(RIGHT({cell},4))))'
    return {
        "validate": "custom",
        "value": f"=IF(ISNUMBER({cell}),{is_year},{is_text})",
        "error_title": _shortened(mix, LONGEST_TITLE),
        "error_message": X_OR_YEAR.to(language),
    }


def _message(column: Column, message: Text, language: Language) -> dict[str, Any]:
    title = column.label.to(language)
    return {
        "error_title": _shortened(title[:1].upper() + title[1:], LONGEST_TITLE),
        "error_message": _shortened(message.to(language), LONGEST_MESSAGE),
    }


def _shortened(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"
