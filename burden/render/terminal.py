"""Tables in the terminal: no figure is cut or broken; what does not fit side by side stands one below the other."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import compress
from math import isfinite

import numpy as np
import numpy.typing as npt
from rich.cells import cell_len, chop_cells
from rich.console import Console, ConsoleOptions
from rich.text import Text as Line

from burden.answers.table import ReportTable
from burden.language import Language, visible
from burden.render.written import shown
from burden.study import Study
from burden.writing.form import Form

_ON_THE_LEFT = (Form.TEXT, Form.CODE, Form.YEAR)
_EDGE, _GAP, _LEAST_GAP, _INDENT = " ", "   ", "  ", "  "
_LONGEST_HEADING = 24
"""Headings over narrower figures take another line where they are longer than this."""
_LEAST_TEXT, _LONGEST_WORD = 12, 24
"""No column of text is made narrower than the first, or than its longest word up to the second."""
_BETWEEN, _BAR = " · ", 24


@dataclass(frozen=True)
class TerminalTable:
    """A table that fits the console it is printed on, if need be with its figures below each other.

    Attributes:
        title: its title; empty where it needs none.
        headings: the heading of each column.
        figures: for each column whether it holds figures: on the right, and never broken over lines.
        rows: the written cells of each row.
        sections: headings within the table, by the row they stand above.
        totals: the rows that add up those above them.
        below: texts that stand below a row instead of in a column of their own.
    """

    title: str
    headings: Sequence[str]
    figures: Sequence[bool]
    rows: Sequence[Sequence[str]]
    sections: Mapping[int, str] = field(default_factory=dict)
    totals: Collection[int] = ()
    below: Mapping[int, Sequence[str]] = field(default_factory=dict)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Line]:
        """Draw it."""
        room = options.max_width - 2 * len(_EDGE)
        for line in _wrapped(visible(self.title), options.max_width) if self.title else ():
            yield Line(line, style="bold")
        yield Line()
        yield from self._drawn(room) if "" not in self.headings else self._drawn(room, self._without_bars)
        yield Line()

    def _drawn(self, room: int, otherwise: TerminalTable | None = None) -> Iterator[Line]:
        """The table where it fits; another, or its figures below each other, where it does not."""
        for gap in (_GAP, _LEAST_GAP):
            if widths := self._widths(room, gap):
                return self._side_by_side(widths, gap, room)
        return otherwise._drawn(room) if otherwise else self._stacked(room)

    @property
    def _without_bars(self) -> TerminalTable:
        """The same without the columns that have no heading."""
        kept = [bool(heading) for heading in self.headings]
        rows = [list(compress(row, kept)) for row in self.rows]
        return replace(
            self, headings=list(compress(self.headings, kept)), figures=list(compress(self.figures, kept)), rows=rows
        )

    @cached_property
    def _cells(self) -> list[list[str]]:
        indent = _INDENT if self.sections else ""
        rows = [[visible(cell) for cell in row] for row in self.rows]
        return [[f"{indent}{row[0]}", *row[1:]] for row in rows]

    @cached_property
    def _columns(self) -> list[tuple[str, bool, list[str]]]:
        """The heading of each column, whether it holds figures, and its cells."""
        columns = zip(*self._cells, strict=True) if self._cells else [()] * len(self.headings)
        headings = [visible(heading) for heading in self.headings]
        return list(zip(headings, self.figures, map(list, columns), strict=True))

    def _widths(self, room: int, gap: str) -> list[int] | None:
        """How wide columns are, with headings on as few lines as that allows; None where they do not fit."""
        room -= len(gap) * (len(self.headings) - 1)
        headings = [heading for heading, _, _ in self._columns]
        longest = [_widest(cells) for _, _, cells in self._columns]
        for lines in range(1, 2 + max(len(heading.split()) for heading in headings)):
            most = [max(lines, len(_wrapped(heading, _LONGEST_HEADING))) for heading in headings]
            widths = list(map(max, longest, map(_narrowest, headings, most)))
            if sum(widths) <= room:
                return widths
        least = [
            width if figures else min(width, max(_widest(heading.split()), _least(cells)))
            for width, (heading, figures, cells) in zip(widths, self._columns, strict=True)
        ]
        if sum(least) > room:
            return None
        while sum(widths) > room:
            texts = (column for column, width in enumerate(widths) if width > least[column])
            widths[max(texts, key=widths.__getitem__)] -= 1
        return widths

    def _side_by_side(self, widths: list[int], gap: str, room: int) -> Iterator[Line]:
        yield from self._row([heading for heading, _, _ in self._columns], widths, gap, "bold", heading=True)
        yield from _lines(["─" * (sum(widths) + len(gap) * (len(widths) - 1))])
        for number, row in enumerate(self._cells):
            yield from self._above(number, room)
            yield from self._row(row, widths, gap, "bold" if number in self.totals or self.below else "")
            yield from self._under(number, room)

    def _row(
        self, cells: Sequence[str], widths: list[int], gap: str, style: str, *, heading: bool = False
    ) -> Iterator[Line]:
        """The lines of a row; headings of several lines end on the same line."""
        columns = list(zip(cells, self.figures, widths, strict=True))
        if heading:
            pieces = [_wrapped(cell, _narrowest(cell, len(_wrapped(cell, width)))) for cell, _, width in columns]
        else:
            pieces = [[cell] if figure else _wrapped(cell, width) for cell, figure, width in columns]
        height = max(map(len, pieces))
        for line in range(height):
            beside = []
            for lines, (_, figure, width) in zip(pieces, columns, strict=True):
                place = line - (height - len(lines) if heading else 0)
                text = lines[place] if 0 <= place < len(lines) else ""
                beside.append(_to_width(text, width, right=figure))
            yield from _lines([gap.join(beside)], style)

    def _stacked(self, room: int) -> Iterator[Line]:
        """Every row as its texts on a line, and each figure with its heading on a line below that."""
        indent = _INDENT if self.sections else ""
        texts = [column for column, figure in enumerate(self.figures) if not figure]
        labels = _widest([heading for heading, figure, _ in self._columns if figure])
        figures = _widest([cell for _, figure, cells in self._columns if figure for cell in cells])
        labels = min(labels, room - len(indent + _INDENT + _GAP) - figures)
        head = _wrapped(_BETWEEN.join(self._columns[column][0] for column in texts), room)
        yield from _lines(head, "bold")
        yield from _lines(["─" * max(_widest(head), len(indent + _INDENT + _GAP) + labels + figures)])
        for number, row in enumerate(self._cells):
            yield from self._above(number, room)
            named = _BETWEEN.join(cell for column in texts if (cell := row[column].strip()))
            style = "bold" if number in self.totals else ""
            yield from _lines([indent + line for line in _wrapped(named, room - len(indent))], style)
            for (heading, figure, _), cell in zip(self._columns, row, strict=True):
                if figure:
                    yield from _lines([indent + _INDENT + line for line in _labelled(heading, labels, cell, figures)])
            yield from self._under(number, room)

    def _under(self, number: int, room: int) -> Iterator[Line]:
        """What stands below a row."""
        for text in filter(None, self.below.get(number, ())):
            yield from _lines(_wrapped(f"{2 * _INDENT}{visible(text)}", room))
        if self.below:
            yield Line()

    def _above(self, number: int, room: int) -> Iterator[Line]:
        """What stands above a row."""
        if number in self.sections:
            yield from _lines(_wrapped(visible(self.sections[number]), room), "italic")
        if number in self.totals and number - 1 not in self.totals:
            yield Line()


def in_terminal(
    table: ReportTable,
    study: Study,
    language: Language,
    sections: str | None = None,
    below: Sequence[str] = (),
    *,
    exact: bool = False,
    bars: tuple[str, str] | None = None,
) -> TerminalTable:
    """A table as the terminal shows it.

    Args:
        table: the table.
        study: the study it is about, for the names of codes.
        language: the language.
        sections: a column whose values stand as headings above their rows instead.
        below: columns whose texts stand below their rows instead.
        exact: whether every figure has its decimals, also where its interval does not support them.
        bars: two columns of figures between which a bar is drawn, behind them, where there is room.
    """
    rows, headings = shown(table, study, language, exact=exact), table.headings(language)
    figures = [column.form not in _ON_THE_LEFT for column in table.columns]
    names = [column.name for column in table.columns]
    for (number, name), mark in table.marks.items():
        if mark.tag is not None:
            rows[number][names.index(name)] += f" ({mark.tag.to(language)})"
    if bars is not None:
        place = names.index(bars[1]) + 1
        names.insert(place, "")
        headings.insert(place, "")
        figures.insert(place, True)
        for row, bar in zip(rows, _bars(table.rows[list(bars)].to_numpy(float)), strict=True):
            row.insert(place, bar)

    def taken(name: str) -> list[str]:
        place = names.index(name)
        del names[place], headings[place], figures[place]
        return [row.pop(place) for row in rows]

    above = [] if sections is None else taken(sections)
    under = dict(enumerate(zip(*map(taken, below), strict=True)))
    changes = {number: label for number, label in enumerate(above) if above[number - 1 : number] != [label]}
    totals = range(len(rows) - table.totals, len(rows))
    return TerminalTable(table.title.to(language), headings, figures, rows, changes, totals, under)


def _bars(ends: npt.NDArray[np.float64]) -> Iterator[str]:
    """A bar between each two figures, all on the same scale."""
    lowest = ends.min(initial=np.inf)
    width = float(ends.max(initial=-np.inf) - lowest) or 1.0
    for pair in ends:
        left, right = sorted(round((end - lowest) / width * _BAR) for end in pair) if isfinite(width) else (0, 0)
        yield (" " * left + "█" * max(right - left, 1)).ljust(_BAR)


def _lines(texts: Sequence[str], style: str = "") -> Iterator[Line]:
    """Lines that nothing breaks any more."""
    for text in texts:
        yield Line(f"{_EDGE}{text}".rstrip(), style=style, no_wrap=True, overflow="ignore")


def _labelled(heading: str, labels: int, cell: str, figures: int) -> list[str]:
    """A heading and, on its last line, a figure; below it where there is no room for both."""
    figure = _to_width(cell, figures, right=True)
    if labels < _widest(heading.split()):
        return [*_wrapped(heading, max(labels, 0) + len(_GAP) + figures), _to_width("", max(labels, 0)) + _GAP + figure]
    *above, last = _wrapped(heading, labels)
    return [*above, _to_width(last, labels) + _GAP + figure]


def _to_width(text: str, width: int, *, right: bool = False) -> str:
    blank = " " * (width - cell_len(text))
    return blank + text if right else text + blank


def _widest(texts: Sequence[str]) -> int:
    return max(map(cell_len, texts), default=0)


def _least(cells: Sequence[str]) -> int:
    """The least width of a column of texts: its longest word, within limits."""
    word = max((_widest(cell.split()) for cell in cells), default=0)
    return max(_LEAST_TEXT, min(word, _LONGEST_WORD))


def _narrowest(heading: str, lines: int) -> int:
    """The least width in which a heading takes no more than so many lines, if any width does."""
    width = _widest(heading.split())
    while len(_wrapped(heading, width)) > lines:
        width += 1
    return width


def _wrapped(text: str, width: int) -> list[str]:
    """A text in lines of a width, broken at words; a longer word is broken where it must. An indent is kept."""
    indent = text[: len(text) - len(text.lstrip(" "))]
    lines = [""]
    for word in text.split():
        for piece in [word] if cell_len(word) <= width else chop_cells(word, max(width - len(indent), 2)):
            longer = f"{lines[-1]} {piece}" if lines[-1] else f"{indent}{piece}"
            if cell_len(longer) <= width or not lines[-1]:
                lines[-1] = longer
            else:
                lines.append(f"{indent}{piece}")
    return lines
