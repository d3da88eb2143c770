"""The first sheet: what this is and rests on, what the colours mean, what is live, and what stands where."""

from __future__ import annotations

from collections.abc import Iterable

from burden.answers.tables.texts import REMARKS
from burden.language import Text, both, figure
from burden.render.excel.book import Book, ReportSheet
from burden.report.excel import guide_texts, sheets
from burden.study.conventions import conventions
from burden.study.rules_texts import rules_in_words
from burden.study.tables import TABLES
from burden.version import __version__
from burden.workbook.fitting import lines_of, points_for
from burden.workbook.house_style import DARK, GUIDE_TAB, INK, LINK, Role
from burden.writing.figures import day

_LEFT, _RIGHT = 34, 118


class Guide:
    """The sheet, written from top to bottom: something short on the left, what it means on the right."""

    def __init__(self, book: Book) -> None:
        """Add the sheet; it comes first."""
        self._book = book
        title = guide_texts.TITLE.fill(title=book.report.title)
        self._page: ReportSheet = book.page(sheets.GUIDE, title, [], GUIDE_TAB)
        self._page.set_widths([_LEFT, _RIGHT])
        self._row = self._page.next_row - 1
        style = book.style
        self._label = style.plain(bold=True, font_color=INK, valign="top", text_wrap=True)
        self._text = style.plain(font_color=INK, valign="top", text_wrap=True, align="left", indent=1)
        self._link = style.plain(font_color=LINK, underline=1, valign="top")

    def write(self, rules_cell: str) -> None:
        """Write the sheet, when all others are there; `rules_cell` says how amounts over the years were made."""
        self._rules_cell = rules_cell
        self._lines([(guide_texts.WHAT, guide_texts.WHAT_IT_IS)])
        self._heading(guide_texts.STUDY_HEADING)
        self._lines(self._study())
        self._remarks()
        self._heading(guide_texts.CONTENTS_HEADING)
        self._contents()
        self._heading(guide_texts.COLOURS_HEADING)
        for role, (sample, text) in guide_texts.COLOURS.items():
            self._line(self._book.say(sample), self._book.style.cell(Role[role], left=True), text)
        self._heading(guide_texts.USE_HEADING)
        example = self._book.names.example
        self._lines((label, text.fill(example=example)) for label, text in guide_texts.USE)

    def _study(self) -> Iterable[tuple[Text, Text]]:
        report = self._book.report
        settings, simulation = report.settings, report.simulation
        for label, value in (
            (guide_texts.VERSION, settings.version),
            (guide_texts.ORGANISATION, settings.organisation),
            (guide_texts.AUTHOR, settings.author),
        ):
            if value:
                yield label, both(value)
        yield guide_texts.MADE, day(report.made)
        yield guide_texts.WORKBOOK, guide_texts.HASHED.fill(name=report.origin.name, hash=report.origin.sha256)
        if report.older is not None:
            yield guide_texts.OLDER, guide_texts.HASHED.fill(name=report.older.name, hash=report.older.sha256)
        yield guide_texts.PROGRAM, both(f"burden {__version__}")
        known = conventions().get(settings.convention or "")
        yield guide_texts.CONVENTION, known.name if known is not None else guide_texts.NO_CONVENTION
        yield guide_texts.RULES, rules_in_words(settings)
        yield guide_texts.MONEY_IN, report.units
        if report.has_ranges:
            yield (
                guide_texts.SIMULATION,
                guide_texts.SIMULATION_BASIS.fill(
                    draws=Text(*(figure(len(simulation), spoken, 0) for spoken in guide_texts.SPOKEN)),
                    seed=str(simulation.seed),
                    parameters=str(simulation.parameters),
                ),
            )
        if report.changes:
            asked = ", ".join(f"--{name} {value}" for name, value in report.changes.items())
            yield guide_texts.ASKED, both(asked)

    def _remarks(self) -> None:
        """What the reader of the workbook remarked on it, each with its place."""
        notices = self._book.report.notices
        if notices:
            self._heading(REMARKS)
            language = self._book.report.language
            self._lines((both(problem.place), both(problem.message(language))) for problem in notices)

    def _contents(self) -> None:
        about = {self._book.say(sheet): text for sheet, text in guide_texts.ABOUT_SHEETS}
        about |= {self._book.say(table.sheet): table.about for table in TABLES}
        for page in self._book.pages[1:]:
            target = "internal:'{}'!A1".format(page.title.replace("'", "''"))
            self._page.sheet.write_url(self._row, 0, target, self._link, page.title)
            self._right(about.get(page.title, both("")))

    def _heading(self, title: Text) -> None:
        look = self._book.style.plain(font_size=12, bold=True, font_color=DARK, bottom=1, bottom_color=DARK)
        self._row += 1
        self._page.sheet.write_string(self._row, 0, self._book.say(title), look)
        self._page.sheet.write_blank(self._row, 1, None, look)
        self._row += 1

    def _lines(self, lines: Iterable[tuple[Text, Text]]) -> None:
        for label, text in lines:
            self._line(self._book.say(label), self._label, text)

    def _line(self, label: str, look: object, text: Text) -> None:
        self._page.sheet.write_string(self._row, 0, label, look)
        self._right(text, f"={self._rules_cell}" if label == self._book.say(guide_texts.RULES) else None)

    def _right(self, text: Text, formula: str | None = None) -> None:
        shown = self._book.say(text)
        self._page.sheet.set_row(self._row, points_for(lines_of(shown, _RIGHT)))
        if formula is None:
            self._page.sheet.write_string(self._row, 1, shown, self._text)
        else:
            self._page.sheet.write_formula(self._row, 1, formula, self._text, shown)
        self._row += 1
