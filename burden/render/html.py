"""Tables, tips and notices in HTML.

HTML is a `Markup`, made by filling the places of a fixed text; whatever fills a place is escaped by that, unless it is
a `Markup` itself: so nobody has to remember it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from math import isfinite
from typing import Literal

from markupsafe import Markup, escape

from burden.answers.table import Mark, ReportTable
from burden.language import Language, Text
from burden.render.taken import Taken, harmless_only, names_of, of_table, values_of, written
from burden.render.written import shown, units_of
from burden.study import Settings, Study
from burden.writing.amounts import AmountStyle
from burden.writing.form import Form
from burden.writing.texts import EXACTLY

Tone = Literal["", "warning", "done"]
_WORDS = (Form.TEXT, Form.CODE)
_AMOUNTS = (Form.MONEY, Form.HOURS, Form.DIFFERENCE)
_NOTHING, _END = Markup(""), Markup(">")
_LONG, _LONG_BELOW = 70, 40
"""More characters than this in a cell, or below its figure, are a text to read, which is given room in a table."""


@dataclass(frozen=True)
class Cell:
    """A cell of a table in HTML.

    Attributes:
        text: what it says.
        figure: whether it is a number, which stands at the right.
        classes: how else it looks.
        small: a second line in small type.
        tip: what more there is to say, in lines; it appears when the text is clicked, or reached by the keyboard.
        leads: what a link at the end of that says, and where it leads, as `link` takes it.
        tag: a word behind the text.
        columns: over how many columns it stretches.
        rows: over how many rows.
        pick: what it stands for where it can be chosen, in a table of a `Picker`.
        go: where it leads within the dashboard, as `link` takes it.
        taken: what it is where it is taken along, as `burden.render.taken` gives it; empty: its text.
    """

    text: str
    figure: bool = False
    classes: str = ""
    small: str = ""
    tip: Sequence[str] = ()
    leads: tuple[str, str] | None = None
    tag: str = ""
    columns: int = 1
    rows: int = 1
    pick: str = ""
    go: str = ""
    taken: Taken = ()


class TableWriter:
    """Writes tables in HTML, each tip with a name of its own, and below each table how it is taken along."""

    def __init__(self, language: Language | None, name: str = "tip") -> None:
        """Begin without tips.

        Args:
            language: in which it is said how a table is taken along; None where there is no script that does it.
            name: what the tips are called, where one pane holds the tables of several writers.
        """
        self._language, self._name, self._tips = language, name, 0

    def table(
        self,
        headings: Sequence[Sequence[Cell]],
        rows: Sequence[Sequence[Cell]],
        caption: str,
        *,
        totals: Sequence[int] = (),
        current: int | None = None,
        label: str = "",
    ) -> Markup:
        """A table; the first cell of every row is its heading.

        Args:
            headings: one or more rows of headings.
            rows: the rows.
            caption: what the table is about.
            totals: positions of rows that are totals.
            current: the position of the row that what stands below the table is about.
            label: what those hear who come to it by the keyboard; left out: the caption.
        """
        marked = {at: Markup(" class=total") for at in totals}
        if current is not None:
            marked[current] = Markup(' class="current" aria-current="true"')
        head = Markup("").join(
            Markup("<tr>{}</tr>").format(
                Markup("").join(self._cell(cell, "th", "colgroup" if cell.columns > 1 else "col") for cell in row)
            )
            for row in headings
        )
        body = Markup("").join(
            Markup("<tr{}>{}{}</tr>").format(
                marked.get(at, ""),
                self._cell(row[0], "th", "row"),
                Markup("").join(self._cell(cell, "td") for cell in row[1:]),
            )
            for at, row in enumerate(rows)
        )
        ways = of_table(label or caption, self._language) if self._language is not None else ""
        return Markup(
            '<div class="scroll" tabindex="0" role="region" aria-label="{}">'
            "<table><caption>{}</caption><thead>{}</thead><tbody>{}</tbody></table></div>{}"
        ).format(label or caption, caption, head, body, ways)

    def _cell(self, cell: Cell, element: str, scope: str = "") -> Markup:
        is_long = len(cell.small) > _LONG_BELOW if cell.figure else len(cell.text) > _LONG and scope in ("", "row")
        looks = ("figure" if cell.figure else "", "long" if is_long else "", cell.classes)
        classes = " ".join(name for name in looks if name)
        content = self.tip(cell.text, cell.tip, cell.leads) if cell.tip else escape(cell.text)
        if cell.pick:
            content = Markup('<button type="button" class="pick" data-pick="{}">{}</button>').format(
                cell.pick, cell.text
            )
        if cell.go:
            content = link(cell.text, cell.go)
        if cell.tag:
            content += Markup('<span class="tag">{}</span>').format(cell.tag)
        if cell.small:
            content += Markup("<small>{}</small>").format(cell.small)
        taken = (cell.taken or harmless_only(cell.text)) if self._language is not None else ()
        carried = Markup(' data-taken="{}"').format(written(taken)) if taken else _NOTHING
        opening, closing = _around(element, classes, scope, cell.columns, cell.rows)
        return opening + carried + _END + content + closing

    def tip(self, text: str, lines: Sequence[str], leads: tuple[str, str] | None = None) -> Markup:
        """A text that tells more when it is clicked."""
        self._tips += 1
        name = f"{self._name}-{self._tips}"
        said = [*lines, *([link(*leads)] if leads is not None else [])]
        more = Markup("").join(Markup("<p>{}</p>").format(line) for line in said)
        return Markup(
            '<button type="button" class="tip" popovertarget="{}">{}</button><div popover id="{}">{}</div>'
        ).format(name, text, name, more)


@lru_cache
def _around(element: str, classes: str, scope: str, columns: int, rows: int) -> tuple[Markup, Markup]:
    """The tags around a cell, the first still open; kept, as a page has thousands of cells and few kinds of them."""
    attributes = {
        "class": classes,
        "scope": scope,
        "colspan": columns if columns > 1 else "",
        "rowspan": rows if rows > 1 else "",
    }
    told = Markup("").join(Markup(' {}="{}"').format(name, value) for name, value in attributes.items() if value)
    return Markup("<{}{}").format(element, told), Markup("</{}>").format(element)


def report_table(
    table: ReportTable,
    study: Study,
    language: Language,
    *,
    titled: bool = True,
    to_take: bool = True,
    amounts: AmountStyle | None = None,
) -> Markup:
    """A table of the report in HTML.

    Args:
        table: the table.
        study: the study it is about.
        language: the language.
        titled: whether its title stands in it; where the title stands above it, its note is its caption.
        to_take: whether it can be taken along, which takes a script.
        amounts: how all its amounts are written, where that is as in a chart beside it.
    """
    units = units_of(table, study, language, amounts)
    figures = [place > 0 and column.form not in _WORDS for place, column in enumerate(table.columns)]
    values = {column.name: list(table.rows[column.name]) for column in table.columns}
    rows = []
    for number, texts in enumerate(shown(table, study, language, units)):
        row = []
        for column, text, figure in zip(table.columns, texts, figures, strict=True):
            mark = table.marks.get((number, column.name), Mark())
            tip = [line.to(language) for line in mark.tip]
            amount = values[column.name][number]
            is_amount = column.name in units and column.form in _AMOUNTS and table.interval is None
            if is_amount and amount and isfinite(amount):
                is_difference = column.form is Form.DIFFERENCE
                exact = units[column.name].exact(float(amount), is_difference=is_difference)
                tip.insert(0, EXACTLY.fill(amount=exact).to(language))
            leads = (mark.leads[0].to(language), mark.leads[1]) if mark.leads is not None and to_take else None
            small, tag = ("" if said is None else said.to(language) for said in (mark.small, mark.tag))
            taken = values_of(values[column.name][number]) if figure and mark.instead is None else ()
            row.append(
                Cell(
                    text, figure, f"{column.tone} {mark.tone}".strip(), small, tip, leads, tag, go=mark.go, taken=taken
                )
            )
        rows.append(row)
    title, note = table.title.to(language), table.note.to(language) if table.note is not None else ""
    totals = range(len(rows) - table.totals, len(rows))
    writer = TableWriter(language if to_take else None, table.name)
    headings = _headings(table, figures, units, language, study.settings)
    if not titled:
        # Tables of one page may share a title, and others a note.
        label = f"{title}: {note}" if note else title
        return writer.table(headings, rows, note or title, totals=totals, label=label)
    below = Markup('<p class="soft">{}</p>').format(note) if note else ""
    return writer.table(headings, rows, title, totals=totals) + below


def headed(table: ReportTable, study: Study, language: Language, heading: Literal["h2", "h3"] = "h2") -> Markup:
    """A table of the report under its title."""
    content = report_table(table, study, language, titled=False)
    return Markup("<{0}>{1}</{0}>{2}").format(heading, table.title.to(language), content)


def _headings(
    table: ReportTable,
    figures: Sequence[bool],
    units: Mapping[str, AmountStyle],
    language: Language,
    settings: Settings,
) -> list[list[Cell]]:
    """The headings of columns; below those of groups, where there are any."""
    cells = [
        Cell(
            column.heading.to(language),
            figure,
            column.tone,
            small=units[column.name].axis() if column.name in units else "",
            tip=[line.to(language) for line in column.about],
            taken=names_of(column, units.get(column.name), settings, language),
        )
        for column, figure in zip(table.columns, figures, strict=True)
    ]
    if not any(column.group for column in table.columns):
        return [cells]
    above = []
    for group, beside in groupby(zip(table.columns, cells, strict=True), key=lambda pair: pair[0].group):
        below = [cell for _, cell in beside]
        if group is None:
            above += [replace(cell, rows=2) for cell in below]
        else:
            above.append(Cell(group.to(language), classes="group", columns=len(below)))
    return [above, [cell for column, cell in zip(table.columns, cells, strict=True) if column.group is not None]]


def details(summary: str, content: Markup, *, is_open: bool = False) -> Markup:
    """Something that is shown when asked for."""
    return Markup("<details{}><summary>{}</summary>{}</details>").format(" open" if is_open else "", summary, content)


def bullets(lines: Iterable[str]) -> Markup:
    """A list with a bullet before each line."""
    return Markup("<ul>{}</ul>").format(Markup("").join(Markup("<li>{}</li>").format(line) for line in lines))


def link(text: str, go: str, label: str = "") -> Markup:
    """A link to another place in the dashboard; what it does not mention stays as it is.

    Args:
        text: what it says.
        go: the place, as parameters of an address, encoded; `#` and an id within a page that stands by itself.
        label: what it says to those who cannot see what it stands beside.
    """
    named = Markup(' aria-label="{}"').format(label) if label else ""
    if go.startswith("#"):
        return Markup('<a href="{}"{}>{}</a>').format(go, named, text)
    return Markup('<a href="?{}" data-go="{}"{}>{}</a>').format(go, go, named, text)


def sentences(paragraphs: Iterable[Text], language: Language, room: int = 0) -> Markup:
    """What is concluded, in paragraphs; each with room for so many characters that are still to come."""
    kept = Markup('<span class="room" aria-hidden="true">{}</span>').format(" –" * (room // 2)) if room else ""
    said = (Markup('<p class="finding">{}{}</p>').format(text.to(language), kept) for text in paragraphs)
    return Markup("").join(said)


def notice(text: Text, language: Language, tone: Tone = "") -> Markup:
    """A sentence that stands out; screen readers say it when it appears."""
    role = "alert" if tone == "warning" else "status"
    return Markup('<div class="notice {}" role="{}">{}</div>').format(tone, role, text.to(language))
