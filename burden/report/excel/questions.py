"""The review board's questions, with links to the rows they concern."""

from __future__ import annotations

from burden.answers.tables.review import places_in_words
from burden.language import Text, both
from burden.render.excel.book import Book
from burden.render.excel.grid import Content, Field, Link
from burden.report.excel import sheets, texts
from burden.report.excel.parameters import Parameters
from burden.report.excel.settings import SettingsSheet
from burden.review import Finding, Status, by_topic
from burden.review.board_texts import LEGEND_NOTE, dicta
from burden.study import Settings
from burden.study.labels import sheet_label
from burden.study.record import columns_of
from burden.workbook.house_style import DARK_TAB, Role

_ROLES = {
    Status.MISSING: Role.MISSING,
    Status.LOOK_AT: Role.RANGE,
    Status.NOT_JUDGED: Role.LABEL,
    Status.IN_ORDER: Role.LABEL,
}


class QuestionSheet:
    """The sheet with the questions under the board's four, what is missing first."""

    def __init__(self, book: Book) -> None:
        """Add the sheet."""
        self._book = book
        self._page = book.page(sheets.QUESTIONS, texts.QUESTIONS_HEADING, self._notes(), DARK_TAB)

    @staticmethod
    def _notes() -> tuple[Text, ...]:
        """What the sheet is, and what leads to which dictum."""
        first, *rest = texts.QUESTIONS_NOTES
        return (first, *dicta(), LEGEND_NOTE, *rest)

    def write(self, parameters: Parameters, settings: SettingsSheet) -> None:
        """Write the sheet."""
        book, headings = self._book, texts.QUESTION_HEADINGS
        findings = [(topic, finding) for topic, own in by_topic(book.report.findings) for finding in own]
        widths = {
            "number": 6, "topic": 16, "question": 52, "status": 14, "dictum": 10, "reason": 84, "rows": 48, "link": 26,
        }  # fmt: skip
        fields = [Field(name, book.say(headings[name]), Role.LABEL, width=width) for name, width in widths.items()]
        grid = self._page.grid(fields, len(findings))
        self._page.write_headings(grid)
        for position, (topic, finding) in enumerate(findings):
            row: dict[str, Content] = {
                "number": position + 1,
                "topic": book.say(topic.label),
                "question": book.say(finding.question),
                "status": book.say(finding.status.label),
                "dictum": finding.leads_to.number if finding.leads_to else None,
                "reason": book.say(finding.reason),
                "rows": places_in_words(finding.places, book.report.language) or None,
                "link": self._link(finding, parameters, settings),
            }
            self._page.write_row(grid, position, row, {"status": _ROLES[finding.status]})

    def _link(self, finding: Finding, parameters: Parameters, settings: SettingsSheet) -> Content:
        """A link to the first row that a question concerns."""
        for place in finding.places:
            of_setting = place.table == Settings.table
            target = settings.link(place.code) if of_setting else parameters.link(place.table, place.row)
            if target is not None:
                label = columns_of(Settings)[place.code].label if of_setting else both(str(place.row))
                sheet = self._book.say(sheet_label(place.table))
                return Link(target, self._book.say(texts.GO_TO.fill(sheet=sheet, row=label)))
        return None
