"""The first sheet of a parameter workbook: what it is and how to fill it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from burden.language import Language, Text
from burden.study.record import Record
from burden.study.settings import Settings
from burden.study.tables import TABLES
from burden.workbook import guide_texts as texts
from burden.workbook.fitting import lines_of, points_for
from burden.workbook.house_style import DARK, GUIDE_TAB, INK, LINE, LINK, HouseStyle, Role

if TYPE_CHECKING:
    from xlsxwriter import Workbook  # type: ignore[import-untyped]
    from xlsxwriter.format import Format  # type: ignore[import-untyped]

GUIDE_SHEET = Text("Guide", "Uitleg")

_LEFT_WIDTH, _RIGHT_WIDTH = 34, 100
_A4 = 9


def write_guide(workbook: Workbook, style: HouseStyle, title: str, language: Language, footer: str) -> None:
    """Add the guide sheet.

    Args:
        workbook: the workbook to add to.
        style: its formats.
        title: the title of the study; may be empty.
        language: the language of the guide.
        footer: the footer of the printed page.
    """
    guide = _Guide(workbook, style, language)
    guide.write_title(title)
    guide.write_section(texts.STEPS_TITLE, texts.STEPS)
    guide.write_colours()
    guide.write_sheets()
    guide.write_section(texts.RULES_TITLE, texts.RULES)
    guide.write_selectors()
    guide.write_section(texts.COMMANDS_TITLE, texts.COMMANDS, left=guide.example)
    sheet = guide.sheet
    sheet.hide_gridlines(2)
    sheet.set_tab_color(GUIDE_TAB)
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 1)
    sheet.set_footer(footer)


class _Guide:
    """The sheet, written from top to bottom: something short on the left, what it means on the right."""

    def __init__(self, workbook: Workbook, style: HouseStyle, language: Language) -> None:
        self.style = style
        self.language = language
        self.sheet = workbook.add_worksheet(GUIDE_SHEET.to(language))
        self.sheet.set_column(0, 0, _LEFT_WIDTH)
        self.sheet.set_column(1, 1, _RIGHT_WIDTH)
        self.row = 0
        self.label = style.plain(bold=True, font_color=INK, valign="top", text_wrap=True)
        self.text = style.plain(font_color=INK, valign="top", text_wrap=True, align="left", indent=1)
        self.example = style.plain(font_name="Courier New", font_color=INK, valign="top", border=1, border_color=LINE)

    def write_title(self, title: str) -> None:
        """Write what this is and of which study."""
        style = self.style
        look = style.plain(font_size=18, bold=True, font_color=DARK)
        self.sheet.write_string(0, 0, texts.HEADING.to(self.language), look)
        self.sheet.write_string(1, 0, title, style.plain(font_size=12, font_color=INK))
        self.row = 3
        self._write_text(texts.WHAT_IT_IS.to(self.language))

    def write_section(self, title: Text, lines: tuple[tuple[Text, Text], ...], left: Format | None = None) -> None:
        """Write a heading with lines below it."""
        self._write_heading(title)
        for label, text in lines:
            self._write_line(texts.with_sheet_names(label, self.language), left or self.label, text)

    def write_colours(self) -> None:
        """Write the legend, in the colours themselves."""
        self._write_heading(texts.COLOURS_TITLE)
        for role, (sample, text) in texts.COLOURS.items():
            self._write_line(sample.to(self.language), self.style.cell(Role[role], left=True), text)

    def write_sheets(self) -> None:
        """Write what each sheet holds, with a link to it."""
        self._write_heading(texts.SHEETS_TITLE)
        link = self.style.plain(font_color=LINK, underline=1, valign="top")
        tables: tuple[type[Settings] | type[Record], ...] = (Settings, *TABLES)
        for table in tables:
            title = table.sheet.to(self.language)
            target = "internal:'{}'!A1".format(title.replace("'", "''"))
            self.sheet.write_url(self.row, 0, target, link, title)
            needed = (texts.NEEDED if table.needed else texts.OPTIONAL).to(self.language)
            self._write_text(f"{needed} {table.about.to(self.language)}")

    def write_selectors(self) -> None:
        """Write examples of selectors."""
        self._write_heading(texts.SELECTORS_TITLE)
        for selector, text in texts.SELECTORS:
            self._write_line(texts.selector_example(selector, self.language), self.example, text)

    def _write_heading(self, title: Text) -> None:
        look = self.style.plain(font_size=12, bold=True, font_color=DARK, bottom=1, bottom_color=DARK)
        self.row += 1
        self.sheet.write_string(self.row, 0, title.to(self.language), look)
        self.sheet.write_blank(self.row, 1, None, look)
        self.row += 1

    def _write_line(self, label: str, look: Format, text: Text) -> None:
        self.sheet.write_string(self.row, 0, label, look)
        self._write_text(texts.with_sheet_names(text, self.language))

    def _write_text(self, text: str) -> None:
        """Write the right-hand side and go on to the next row; other programs than Excel do not fit the height."""
        self.sheet.set_row(self.row, points_for(lines_of(text, _RIGHT_WIDTH)))
        self.sheet.write_string(self.row, 1, text, self.text)
        self.row += 1
