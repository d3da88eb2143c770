"""From a study to a parameter workbook that an analyst fills in."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import xlsxwriter  # type: ignore[import-untyped]

from burden.files import written_whole
from burden.language import Language
from burden.study.contents import Contents
from burden.study.record import Record
from burden.study.tables import TABLES
from burden.workbook.cell_checks import code_lists
from burden.workbook.fitting import let_rows_grow
from burden.workbook.guide import write_guide
from burden.workbook.house_style import HouseStyle, writer_options
from burden.workbook.settings_writer import write_settings
from burden.workbook.table_sheet import footer_of, last_row, write_table
from burden.workbook.translate import in_language


def write_study(
    contents: Contents, path: str | Path, language: Language | None = None, overwrite: bool = False
) -> None:
    """Write a parameter workbook of a study, or of contents that are empty.

    The file appears only when it is complete; what stood there before stays until then.

    Args:
        contents: a study, or contents with tables and settings left out (a template).
        path: the .xlsx file.
        language: the language of sheets, headings, words and names; None is the study's own (Dutch without settings).
        overwrite: whether a file that is there already may be replaced.

    Raises:
        FileExistsError: the file is there already and may not be replaced.
        StudyError: a text is longer than a cell of Excel can hold; its problem names the cell.
        OSError: the file cannot be written.
    """
    with written_whole(Path(path), overwrite=overwrite) as unfinished:
        unfinished.write_bytes(study_as_bytes(contents, language))


def study_as_bytes(contents: Contents, language: Language | None = None) -> bytes:
    """The parameter workbook of a study as the content of an .xlsx file.

    Args:
        contents: as for `write_study`.
        language: as for `write_study`.

    Raises:
        StudyError: a text is longer than a cell of Excel can hold.
    """
    if language is None:
        language = contents.settings.language if contents.settings is not None else Language.NL
    contents = in_language(contents, language)
    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer, writer_options()) as workbook:
        _write_sheets(workbook, contents, language)
    return let_rows_grow(buffer.getvalue())


def table_as_bytes(table: type[Record], contents: Contents, language: Language) -> bytes:
    """One sheet of a parameter workbook by itself, as the content of an .xlsx file; for a table without code lists.

    Args:
        table: the table.
        contents: a study.
        language: of the sheet, its headings and its words.

    Raises:
        StudyError: a text is longer than a cell of Excel can hold.
    """
    title = contents.settings.title if contents.settings is not None else ""
    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer, writer_options()) as workbook:
        style = HouseStyle(workbook)
        write_table(workbook, style, table, in_language(contents, language), language, footer_of(title, language))
    return let_rows_grow(buffer.getvalue())


def _write_sheets(workbook: xlsxwriter.Workbook, contents: Contents, language: Language) -> None:
    settings = contents.settings
    title = settings.title if settings is not None else ""
    style = HouseStyle(workbook)
    footer = footer_of(title, language)
    workbook.set_properties(
        {
            "title": title,
            "author": (settings.author if settings is not None else None) or "",
            "company": (settings.organisation if settings is not None else None) or "",
        }
    )
    write_guide(workbook, style, title, language, footer)
    write_settings(workbook, style, settings, language, footer)
    for table in TABLES:
        write_table(workbook, style, table, contents, language, footer)
    sizes = {table.table: last_row(len(contents.records(table.table))) for table in TABLES}
    for name, formula in code_lists(sizes, language).items():
        workbook.define_name(name, formula)
