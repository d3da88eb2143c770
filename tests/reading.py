"""Pages, documents and workbooks as text, as a reader goes through them: a line per sentence or row of a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any

import openpyxl
import panel as pn
from docx import Document
from docx.oxml.ns import qn
from lxml import html

from dashboards.views.common import Page
from dashboards.views.folded import Folded
from dashboards.views.picking import Picker
from dashboards.views.unfolding import Unfolding

_MARKS = {"h1": "# ", "h2": "## ", "h3": "### ", "li": "- ", "p": "", "summary": "> "}
_BLOCKS = {*_MARKS, "table", "div", "ul", "ol", "nav", "section", "details"}
_MORE = "…"
_MOST_OPTIONS = 40
_MOST_ROWS = 13
"""So many rows of a table on a page or in a document are read, its headings among them."""


def read_on(lines: Iterable[str], read: set[str]) -> list[str]:
    """The lines that were not read before; dots where some were."""
    new: list[str] = []
    for line in lines:
        if line not in read:
            new.append(line)
        elif new[-1:] != [_MORE]:
            new.append(_MORE)
        read.add(line)
    return new


# Pages


def page_lines(page: Page) -> list[str]:
    """What can be seen of a page, with its choices; of a chart what it tells those who cannot see it."""
    return list(_seen(page._whole))


def _seen(part: Any) -> Iterator[str]:
    if not part.visible:
        return
    if isinstance(part, pn.viewable.Viewer):
        yield from _seen(part.__panel__())
    elif isinstance(part, pn.layout.base.ListLike):
        for inner in part:
            yield from _seen(inner)
    elif isinstance(part, pn.pane.HTML):
        yield from html_lines(part.object)
    elif isinstance(part, pn.pane.Vega):
        yield f"(chart) {part.object.get('description', '')}"
    elif isinstance(part, Unfolding):
        yield from _seen(part.beside) if part.beside is not None else ()
        yield f"[{part.said}]"
        yield from _seen(part.content)
    elif isinstance(part, Folded | Picker):
        yield from ([f"> {part.summary}"] if isinstance(part, Folded) else [])
        yield from html_lines(part.content)
    elif isinstance(part, pn.widgets.Tabulator):
        titles = [" ".join(html_lines(part.titles.get(name, name))) for name in part.value.columns]
        yield from _table([titles, *([_plain(value) for value in row] for row in part.value.to_numpy())])
    elif label := getattr(part, "label", ""):
        options, value = getattr(part, "options", {}), getattr(part, "value", None)
        chosen = value if isinstance(value, list) else [value]
        names = [f"*{name}" if one in chosen else name for name, one in options.items()]
        # Of the values on a slider only the one that is chosen can be seen.
        listed = " / ".join(names if len(names) < _MOST_OPTIONS else [name for name in names if name[0] == "*"])
        yield f"[{label}: {listed}]" if listed else f"[{label}]"


def _plain(value: object) -> str:
    return f"{value:.8g}" if isinstance(value, float) else str(value)


def html_lines(content: str) -> list[str]:
    """A piece of HTML; what is told when something is clicked, and words behind it, stand in brackets."""
    return list(_blocks(html.fragment_fromstring(content, create_parent=True)))


def _blocks(element: Any) -> Iterator[str]:
    if element.get("class") == "take":
        # The same below every table.
        return
    if element.tag == "table":
        yield from (f": {_words(caption)}" for caption in element.findall("caption"))
        rows = element.findall(".//tr")
        for row, line in zip(rows[:_MOST_ROWS], _table(_spread(rows[:_MOST_ROWS])), strict=True):
            yield line
            # What is told of headings is long.
            if row.getparent().tag == "thead":
                yield from (f"  {_words(cell)} {tip}" for cell in row if (tip := "".join(_tips(cell))))
        yield from [_MORE] if len(rows) > _MOST_ROWS else []
    elif element.tag == "nav":
        yield " › ".join(_words(item) for item in element.iter("li"))
    elif element.tag not in _MARKS and any(child.tag in _BLOCKS for child in element):
        yield from ([said] if (said := _one_line(element.text or "")) else [])
        for child in element:
            yield from _blocks(child)
    elif said := _words(element):
        yield f"{'! ' if 'notice' in element.get('class', '') else _MARKS.get(element.tag, '')}{said}"


def _words(element: Any) -> str:
    """The text of an element on one line, without its tips."""
    parts = [element.text or ""]
    for child in element:
        said = "" if "popover" in child.attrib else _words(child)
        if child.tag == "small":
            said = f" ({said})"
        elif "tag" in child.get("class", ""):
            said = f" [{said}]"
        parts += [" " if child.tag == "br" else said, child.tail or ""]
    return _one_line("".join(parts))


def _tips(element: Any) -> list[str]:
    return [f"[{' / '.join(_words(line) for line in tip)}]" for tip in element.findall(".//div[@popover]")]


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _spread(rows: Sequence[Any]) -> list[list[str]]:
    """The cells of a table in HTML, each in its column; those that a wide or high one covers are blank."""
    covered: set[tuple[int, int]] = set()
    spread = []
    for line, row in enumerate(rows):
        cells: list[str] = []
        for cell in row:
            while (line, len(cells)) in covered:
                cells.append("")
            across, down = (int(cell.get(name, 1)) for name in ("colspan", "rowspan"))
            covered |= {(line + lower, len(cells) + step) for lower in range(1, down) for step in range(across)}
            tips = [] if row.getparent().tag == "thead" else _tips(cell)
            cells += [" ".join([_words(cell), *tips]), *[""] * (across - 1)]
        spread.append(cells)
    return spread


def _table(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    return (" | ".join(row).rstrip(" |") for row in rows)


# Documents


def word_lines(made: bytes) -> list[str]:
    """The paragraphs and tables of a document; a heading with its level."""
    lines = []
    for part in Document(BytesIO(made)).iter_inner_content():
        if hasattr(part, "rows"):
            lines += _table([_runs(cell) for cell in row._tr.tc_lst] for row in part.rows[:_MOST_ROWS])
            lines += [_MORE] if len(part.rows) > _MOST_ROWS else []
        elif said := _runs(part._p):
            style = part.style.name
            lines.append(f"{'#' * int(style[-1])} {said}" if style.startswith("Heading") else said)
    return lines


def _runs(element: Any) -> str:
    return _one_line("".join(text.text or "" for text in element.iter(qn("w:t"))))


# Workbooks


def excel_lines(made: bytes, most: Mapping[str, int], usual: int) -> list[str]:
    """The cells of a workbook that can be seen, as their formats show them, sheet by sheet.

    Args:
        made: the workbook.
        most: how many rows that are not blank are read of a sheet, by its title.
        usual: how many of any other sheet.
    """
    lines = []
    for sheet in openpyxl.load_workbook(BytesIO(made), data_only=True):
        hidden = {letter for letter, column in sheet.column_dimensions.items() if column.hidden}
        rows = (
            [_in_excel(cell) for cell in row if cell.column_letter not in hidden]
            for number, row in enumerate(sheet.iter_rows(), start=1)
            if not sheet.row_dimensions[number].hidden
        )
        shown = [line for line in _table(rows) if line]
        left, limit = " (hidden)" if sheet.sheet_state != "visible" else "", most.get(sheet.title, usual)
        lines += [f"=== {sheet.title}{left}", *shown[:limit], *([_MORE] if len(shown) > limit else [])]
    return lines


def _in_excel(cell: Any) -> str:
    """A cell as its format shows it, with the signs of English."""
    value, form = cell.value, cell.number_format
    if not isinstance(value, int | float):
        return "" if value is None else _one_line(str(value))
    of_sign = form.split(";")
    if form.startswith("[<"):
        limit, _, form = of_sign[0][2:].partition("]")
        form = form if value < float(limit) else of_sign[1]
    elif len(of_sign) == 3:
        form = of_sign[0 if value > 0 else 1 if value < 0 else 2]
    if form == "General":
        return f"{value:.10g}"
    value = abs(value) * (100 if form.endswith("%") else 1)
    decimals = form.rstrip("%").partition(".")[2]
    text = f"{value:{',' if ',' in form else ''}.{len(decimals)}f}"
    for _ in range(decimals.count("#")):
        text = text.removesuffix("0")
    is_nothing = not text.strip("0.,")
    sign = "" if is_nothing else "-" if cell.value < 0 else "+" if form.startswith("+") else ""
    return f"{sign}{text}{'%' if form.endswith('%') else ''}"
