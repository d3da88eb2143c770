"""Tables and figures in the places that a filled-in template has marked, with captions that number themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Twips

from burden.language import Language, Text
from burden.render.word.markup import MARK_END, MARK_START, NUMBER_START, add_text, added, bookmark, paragraph, writable
from burden.render.word.table import TableStyles, WordTable, table_element
from burden.report.figure import Figure
from burden.report.word import template_texts
from burden.report.word.contents import CONTENTS, add_contents, name_of_bookmark, refer
from burden.report.word.refusal import TemplateRefused

TABLE, FIGURE = Text("Table", "Tabel"), Text("Figure", "Figuur")
TABLE_STYLE = "Burden table"
HEADING_STYLE, TEXT_STYLE, NOTE_STYLE = "Burden table heading", "Burden table text", "Burden table note"
FIGURE_STYLE, FIGURE_CAPTION_STYLE, CAPTION_STYLE = "Burden figure", "Burden figure caption", "Caption"
STYLES = (TABLE_STYLE, HEADING_STYLE, TEXT_STYLE, NOTE_STYLE, FIGURE_STYLE, FIGURE_CAPTION_STYLE, CAPTION_STYLE)
"""The styles that a template may have for tables and figures; without them they have the looks of plain text."""

# The width of the text on an A4 page, in twentieths of a point; figures are drawn for it and are never wider.
_A4 = 9_071
# Above the numbers of pictures that a template has of its own.
_FIRST_ID = 100_000
# What a cell has around its text; and the least that a table or figure gets, however narrow the place.
_AROUND_CELL, _LEAST = 220, 1_000
# What a page has beside a figure and its caption.
_BESIDE_A_FIGURE = 1_400
_MARK = re.compile(f"{MARK_START}(.*?){MARK_END}")


Block = WordTable | Figure


class Inserter:
    """Puts tables and figures into a document."""

    def __init__(self, document: Document, language: Language) -> None:
        """Work on one document."""
        self._document = document
        self._language = language
        self._numbers = {TABLE: 0, FIGURE: 0}
        self._known: dict[str, str] = {}
        self._tables = TableStyles(
            table=self._style(TABLE_STYLE, WD_STYLE_TYPE.TABLE),
            heading=self._style(HEADING_STYLE),
            text=self._style(TEXT_STYLE),
        )

    def insert(self, blocks: Mapping[str, Block]) -> None:
        """Replace every mark by the block of its field.

        Raises:
            TemplateRefused: a mark does not stand alone in a paragraph of the text.
        """
        contents = []
        for marked, names in places(self._document):
            room = _room_at(marked)
            for name in names:
                if name == CONTENTS:
                    contents.append(paragraph("", None))
                    marked.addprevious(contents[-1])
                    continue
                for element in self._elements(name, blocks[name], room):
                    marked.addprevious(element)
            _take_out(marked)
        refer(self._document, self._known)
        # Headings have one name each, so there is one table of contents.
        for place in contents[:1]:
            add_contents(self._document, place)

    def _elements(self, name: str, block: Block, room: tuple[int, int]) -> Iterator[Any]:
        if isinstance(block, WordTable):
            yield self._caption(TABLE, block.title, keep=True, name=name)
            yield table_element(block, room[0], self._tables)
            # Also without a note: two tables in a row would become one, and a cell must end with a paragraph.
            yield paragraph(block.note, self._style(NOTE_STYLE))
        else:
            yield self._picture(block, room)
            yield self._caption(FIGURE, block.title.to(self._language), keep=False)

    def _picture(self, figure: Figure, room: tuple[int, int]) -> Any:
        width, height = min(room[0], _A4), room[1]
        inline: Any = self._document.part.new_pic_inline(BytesIO(figure.png), width=Twips(width))
        if inline.extent.cy > Twips(height):
            inline = self._document.part.new_pic_inline(BytesIO(figure.png), height=Twips(height))
        self._numbers[FIGURE] += 1
        number = self._numbers[FIGURE]
        for properties in (inline.docPr, inline.graphic.graphicData.pic.nvPicPr.cNvPr):
            properties.set("id", str(_FIRST_ID + number))
            properties.set("name", f"{FIGURE.to(self._language)} {number}")
            properties.set("descr", writable(figure.alternative.to(self._language)))
        holder = paragraph("", self._style(FIGURE_STYLE), keep=True)
        added(added(holder, "w:r"), "w:drawing").append(inline)
        return holder

    def _caption(self, kind: Text, title: str, *, keep: bool, name: str = "") -> Any:
        """A caption with a number that Word keeps up to date, and that can be referred to the first time."""
        label = kind.to(self._language)
        if kind is TABLE:
            self._numbers[kind] += 1
        style = self._style(FIGURE_CAPTION_STYLE) if kind is FIGURE else None
        caption = paragraph(f"{label} ", style or self._style(CAPTION_STYLE), keep=keep)
        number = added(caption, "w:fldSimple", instr=f" SEQ {label} \\* ARABIC ")
        add_text(number, str(self._numbers[kind]))
        if name and name not in self._known:
            bookmark(number, number, name_of_bookmark(name), _FIRST_ID + len(self._known))
            self._known[name] = str(self._numbers[kind])
        add_text(caption, f". {title}")
        return caption

    def _style(self, name: str, kind: WD_STYLE_TYPE = WD_STYLE_TYPE.PARAGRAPH) -> str | None:
        """The id of a style of the document; None where it has none of that name."""
        for style in self._document.styles:
            if style.name == name and style.type is kind:
                return str(style.style_id)
        return None


def places(document: Document) -> list[tuple[Any, list[str]]]:
    """The paragraphs where tables and figures come, each with their names; none where a study has no cause for any.

    Raises:
        TemplateRefused: a mark does not stand alone in a paragraph of the text, or one for a number not in the text.
    """
    for part in document.part.package.iter_parts():
        if part is document.part:
            continue
        if MARK_START.encode() in part.blob:
            raise _not_alone(part.blob.decode("utf-8"))
        if NUMBER_START.encode() in part.blob:
            raise TemplateRefused(template_texts.NUMBER_NOT_IN_TEXT)
    found = []
    for marked in _marked(document.element.body):
        text = _text(marked)
        if _MARK.sub("", text).strip():
            raise _not_alone(text)
        found.append((marked, [name for name in _MARK.findall(text) if name]))
    return found


def _take_out(marked: Any) -> None:
    """Take a paragraph out, but not the end of a section that it may be, nor the last one of a cell."""
    holder = marked.getparent()
    if marked.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None:
        for part in list(marked)[1:]:
            marked.remove(part)
        return
    holder.remove(marked)
    if holder.tag == qn("w:tc") and holder[-1].tag != qn("w:p"):
        added(holder, "w:p")


def _room_at(marked: Any) -> tuple[int, int]:
    """How wide and how high a table or figure may be where a paragraph stands, in twentieths of a point."""
    top = marked
    while top.getparent().tag != qn("w:body"):
        top = top.getparent()
    section = next((found for at in (top, *top.itersiblings()) for found in at.iter(qn("w:sectPr"))), None)
    size = section.find(qn("w:pgSz")) if section is not None else None
    margins = section.find(qn("w:pgMar")) if section is not None else None
    if size is None or margins is None:
        return _A4, _A4
    width = _length(size, "w") - _length(margins, "left") - _length(margins, "right")
    height = _length(size, "h") - _length(margins, "top") - _length(margins, "bottom") - _BESIDE_A_FIGURE
    cell = next(marked.iterancestors(qn("w:tc")), None)
    of_cell = cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}") if cell is not None else None
    if of_cell is not None and of_cell.get(qn("w:type")) == "dxa":
        width = min(width, _length(of_cell, "w") - _AROUND_CELL)
    return max(width, _LEAST), max(height, _LEAST)


def _length(element: Any, name: str) -> int:
    """A length in twentieths of a point; 0 where there is none, or one of another unit."""
    found = element.get(qn(f"w:{name}"), "0")
    return abs(int(found)) if found.lstrip("-").isdigit() else 0


def _marked(body: Any) -> Iterator[Any]:
    """The paragraphs that hold a mark; the outer one where a mark came with a paragraph of its own."""
    for found in body.iter(qn("w:p")):
        inside_text = next(found.iterancestors(qn("w:t")), None)
        if inside_text is None and MARK_START in _text(found):
            yield found


def _text(element: Any) -> str:
    """The text of a paragraph, with a sign for each picture in it."""
    parts = [text.text or "" for text in element.iter(qn("w:t"))]
    parts += ["\ufffc" for _ in element.iter(qn("w:drawing"), qn("w:pict"), qn("w:object"))]
    return "".join(parts)


def _not_alone(text: str) -> TemplateRefused:
    return TemplateRefused(template_texts.BLOCK_NOT_ALONE.fill(field=_MARK.findall(text)[0]))
