"""Pieces of HTML: tables, tips and notices. What comes from a workbook is always escaped here.

Material's `Alert`, `Tabs`, `Card` and `Accordion` take their texts as HTML, even escaped ones: a text that stands in a
workbook must not come near them. It goes through this module instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Literal

import panel as pn

from burden.language import Language, Text
from burden.report.tables.form import Form
from burden.report.tables.table import ReportTable, shown
from burden.study import Study
from dashboards.views.style import CONTENT_CSS

Tone = Literal["", "warning", "done"]
_WORDS = (Form.TEXT, Form.CODE)


@dataclass(frozen=True)
class Cell:
    """A cell of a table in HTML.

    Attributes:
        text: what it says; escaped when it is written.
        figure: whether it is a number, which stands at the right.
        classes: how else it looks.
        small: a second line in small type.
        tip: what more there is to say, in lines; it appears when the text is clicked, or reached by the keyboard.
        tag: a word behind the text.
        columns: over how many columns it stretches.
        rows: over how many rows.
        pick: what it stands for where it can be chosen, in a table of a `Picker`.
        go: where it leads within the dashboard, as `link` takes it.
    """

    text: str
    figure: bool = False
    classes: str = ""
    small: str = ""
    tip: Sequence[str] = ()
    tag: str = ""
    columns: int = 1
    rows: int = 1
    pick: str = ""
    go: str = ""


class TableWriter:
    """Writes tables in HTML, each tip with a name of its own."""

    def __init__(self, name: str = "tip") -> None:
        """Begin without tips.

        Args:
            name: what the tips are called, where one pane holds the tables of several writers.
        """
        self._name, self._tips = name, 0

    def table(
        self,
        headings: Sequence[Sequence[Cell]],
        rows: Sequence[Sequence[Cell]],
        caption: str,
        *,
        totals: Sequence[int] = (),
    ) -> str:
        """A table; the first cell of every row is its heading.

        Args:
            headings: one or more rows of headings.
            rows: the rows.
            caption: what the table is about.
            totals: positions of rows that are totals.
        """
        head = "".join(
            f"<tr>{''.join(self._cell(cell, 'th', 'colgroup' if cell.columns > 1 else 'col') for cell in row)}</tr>"
            for row in headings
        )
        body = "".join(
            f"<tr{' class=total' if at in totals else ''}>{self._cell(row[0], 'th', 'row')}"
            f"{''.join(self._cell(cell, 'td') for cell in row[1:])}</tr>"
            for at, row in enumerate(rows)
        )
        return (
            f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(caption)}">'
            f"<table><caption>{escape(caption)}</caption><thead>{head}</thead><tbody>{body}</tbody></table></div>"
        )

    def _cell(self, cell: Cell, element: str, scope: str = "") -> str:
        classes = " ".join(name for name in ("figure" if cell.figure else "", cell.classes) if name)
        attributes = f' class="{classes}"' if classes else ""
        attributes += f' scope="{scope}"' if scope else ""
        attributes += f' colspan="{cell.columns}"' if cell.columns > 1 else ""
        attributes += f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
        content = self.tip(cell.text, cell.tip) if cell.tip else escape(cell.text)
        if cell.pick:
            content = f'<button type="button" class="pick" data-pick="{escape(cell.pick)}">{escape(cell.text)}</button>'
        if cell.go:
            content = link(cell.text, cell.go)
        if cell.tag:
            content += f'<span class="tag">{escape(cell.tag)}</span>'
        if cell.small:
            content += f"<small>{escape(cell.small)}</small>"
        return f"<{element}{attributes}>{content}</{element}>"

    def tip(self, text: str, lines: Sequence[str]) -> str:
        """A text that tells more when it is clicked."""
        self._tips += 1
        name = f"{self._name}-{self._tips}"
        more = "".join(f"<p>{escape(line)}</p>" for line in lines)
        return (
            f'<button type="button" class="tip" popovertarget="{name}">{escape(text)}</button>'
            f'<div popover id="{name}">{more}</div>'
        )


def report_table(table: ReportTable, study: Study, language: Language) -> str:
    """A table of the report in HTML, as it stands in the report."""
    figures = [column.form not in _WORDS for column in table.columns]
    headings = [Cell(heading, figure) for heading, figure in zip(table.headings(language), figures, strict=True)]
    rows = [
        [Cell(text, figure) for text, figure in zip(row, figures, strict=True)] for row in shown(table, study, language)
    ]
    note = f'<p class="soft">{escape(table.note.to(language))}</p>' if table.note is not None else ""
    return TableWriter().table([headings], rows, table.title.to(language)) + note


def details(summary: str, content: str, *, is_open: bool = False) -> str:
    """Something that is shown when asked for; `content` is HTML."""
    return f"<details{' open' if is_open else ''}><summary>{escape(summary)}</summary>{content}</details>"


def link(text: str, go: str, label: str = "") -> str:
    """A link to another place in the dashboard; what it does not mention stays as it is.

    Args:
        text: what it says.
        go: the place, as parameters of an address, encoded.
        label: what it says to those who cannot see what it stands beside.
    """
    named = f' aria-label="{escape(label)}"' if label else ""
    return f'<a href="?{escape(go)}" data-go="{escape(go)}"{named}>{escape(text)}</a>'


def notice(text: Text, language: Language, tone: Tone = "") -> str:
    """A sentence that stands out; screen readers say it when it appears."""
    role = "alert" if tone == "warning" else "status"
    return f'<div class="notice {tone}" role="{role}">{escape(text.to(language))}</div>'


def html(content: str = "", **parameters: object) -> pn.pane.HTML:
    """A pane of HTML in the look of the dashboard."""
    options = {"sizing_mode": "stretch_width", "margin": 0, "stylesheets": [CONTENT_CSS]} | parameters
    return pn.pane.HTML(content, **options)
