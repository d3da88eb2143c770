"""The notes of a sheet in which the wrong cells are marked: ours come and go, those of others stay.

A note is a comment in one part and a box in a drawing in another (VML, an old form of which only the box for a note is
known here: it is added and taken out as text).
"""

from __future__ import annotations

import re
from textwrap import wrap
from typing import Any

from lxml import etree

from burden.workbook.patch.addresses import CellAt
from burden.workbook.patch.cell_xml import in_xml
from burden.workbook.patch.package import MAIN, OFFICE_RELATIONS, Package
from burden.workbook.patch.ranges import add_notes_drawing

SIGN = "burden check: "
"""How our notes begin, by which they are known again."""
_OURS = re.compile(rf"(?:^|\n+){SIGN}.*", re.DOTALL)
_COMMENTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_DRAWING = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_NO_COMMENTS = f'<comments xmlns="{MAIN}"><authors/><commentList/></comments>'
_SPACES = {
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "x": "urn:schemas-microsoft-com:office:excel",
}
_NO_DRAWING = (
    f'<xml xmlns:v="{_SPACES["v"]}" xmlns:o="{_SPACES["o"]}" xmlns:x="{_SPACES["x"]}"><o:shapelayout v:ext="edit">'
    '<o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>'
)
_BOX_TYPE = (
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"{spaces}>'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_BOX = (
    '<v:shape id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:1.5pt;'
    'width:240pt;height:{height}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"{spaces}>'
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
    "<x:Anchor>{column}, 15, {row}, 2, {right}, 30, {bottom}, 4</x:Anchor><x:AutoFill>False</x:AutoFill>"
    "<x:Row>{at_row}</x:Row><x:Column>{at_column}</x:Column></x:ClientData></v:shape>"
)
_ONE_BOX = re.compile(rb"<v:shape\b[^>]*?(?:/>|>.*?</v:shape\s*>)", re.DOTALL)
_END = re.compile(rb"</(?:\w+:)?xml\s*>\s*$")
_CHARACTERS, _LINE_IN_POINTS, _ROW_IN_POINTS = 44, 12, 15


class Notes:
    """The notes of one sheet."""

    def __init__(self, package: Package, part: str) -> None:
        """Look at them; nothing is changed yet.

        Args:
            package: the file.
            part: the name of the part of the sheet.
        """
        self._package, self._sheet = package, part
        known = next(package.related(part, "comments"), None)
        self._part = known[1] if known is not None else None
        self._is_readable = self._part is None or package.small_tree(self._part) is not None

    def ours(self) -> dict[CellAt, Any]:
        """The cells that have a note of ours, and its element."""
        return {place: note for place, note in self._all().items() if _OURS.search(_text(note))}

    def take_out(self, place: CellAt) -> None:
        """Take our note out of a cell; what somebody else wrote before it stays."""
        note = self._all()[place]
        assert self._part is not None
        self._package.changing(self._part)
        theirs = _OURS.sub("", _text(note))
        if theirs:
            _set_text(note, theirs)
            return
        note.getparent().remove(note)
        drawing = self._drawing()
        if drawing is not None:
            boxes = self._package.read(drawing)
            self._package.put(drawing, _ONE_BOX.sub(lambda box: b"" if _is_at(box[0], place) else box[0], boxes))

    def add(self, place: CellAt, text: str) -> bool:
        """Put our note on a cell, below what somebody else wrote there.

        Returns:
            Whether it was possible.
        """
        if not self._is_readable:
            return False
        text = SIGN + text
        known = self._all().get(place)
        if known is not None:
            if _text(known).startswith("[Threaded comment]"):
                return False  # Excel shows the conversation in the place of the text
            theirs = _OURS.sub("", _text(known))
            self._changing()
            _set_text(known, f"{theirs}\n\n{text}" if theirs else text)
            return True
        if not self._with_box(place, text):
            return False
        root = self._changing()
        note = etree.SubElement(root.find(f"{{{MAIN}}}commentList"), f"{{{MAIN}}}comment", ref=place.address)
        note.set("authorId", str(_author(root)))
        _set_text(note, text)
        return True

    def _all(self) -> dict[CellAt, Any]:
        root = self._package.small_tree(self._part) if self._part is not None else None
        if root is None:
            return {}
        notes = root.iterfind(f"{{{MAIN}}}commentList/{{{MAIN}}}comment")
        return {place: note for note in notes if (place := CellAt.read(note.get("ref", ""))) is not None}

    def _changing(self) -> Any:
        """The comments, to change."""
        if self._part is None:
            name = "xl/comments{}.xml"
            self._part = self._package.add(_NO_COMMENTS.encode(), name, _COMMENTS, self._sheet, "comments")[1]
        root = self._package.changing(self._part)
        for position, name in enumerate(("authors", "commentList")):
            if root.find(f"{{{MAIN}}}{name}") is None:
                root.insert(position, etree.Element(f"{{{MAIN}}}{name}"))
        return root

    def _drawing(self) -> str | None:
        """The part with the boxes: the one that the sheet names."""
        named = self._package.tree(self._sheet).find(f"{{{MAIN}}}legacyDrawing")
        identifier = named.get(f"{{{OFFICE_RELATIONS}}}id") if named is not None else None
        related = self._package.related(self._sheet, "vmlDrawing")
        return next((part for known, part in related if known == identifier), None)

    def _with_box(self, place: CellAt, text: str) -> bool:
        """Add the box of a note."""
        drawing = self._drawing()
        if drawing is None:
            if self._package.tree(self._sheet).find(f"{{{MAIN}}}legacyDrawing") is not None:
                return False  # it names a drawing that is not there
            name = "xl/drawings/vmlDrawing{}.vml"
            relation, drawing = self._package.add(_NO_DRAWING.encode(), name, _DRAWING, self._sheet, "vmlDrawing")
            add_notes_drawing(self._package.changing(self._sheet), relation, OFFICE_RELATIONS)
        boxes = self._package.read(drawing)
        end = _END.search(boxes)
        if end is None:
            return False
        root = boxes[: boxes.find(b">", boxes.find(b"xml")) + 1]
        declared = all(f'xmlns:{name}="{space}"'.encode() in root for name, space in _SPACES.items())
        spaces = "" if declared else "".join(f' xmlns:{name}="{space}"' for name, space in _SPACES.items())
        added = "" if b"_x0000_t202" in boxes else _BOX_TYPE.format(spaces=spaces)
        numbers = [int(number) for number in re.findall(rb"_x0000_s(\d{1,9})\b", boxes)]
        block = re.search(rb'idmap\b[^>]*\bdata="(\d{1,6})', boxes)
        first = 1024 * int(block[1]) if block is not None else 1024
        height = _LINE_IN_POINTS * (1 + sum(len(wrap(line, _CHARACTERS)) or 1 for line in text.split("\n")))
        added += _BOX.format(
            number=max([first, *numbers]) + 1,
            spaces=spaces,
            height=height,
            column=place.column,
            right=place.column + 4,
            row=max(place.row - 2, 0),
            bottom=max(place.row - 2, 0) + 1 + height // _ROW_IN_POINTS,
            at_row=place.row - 1,
            at_column=place.column - 1,
        )
        self._package.put(drawing, boxes[: end.start()] + added.encode() + boxes[end.start() :])
        return True


def _is_at(box: bytes, place: CellAt) -> bool:
    row, column = (re.search(rb"<x:%s>\s*(\d+)\s*</x:%s>" % (name, name), box) for name in (b"Row", b"Column"))
    return row is not None and column is not None and (int(row[1]) + 1, int(column[1]) + 1) == place


def _text(note: Any) -> str:
    return "".join(text.text or "" for text in note.iter(f"{{{MAIN}}}t"))


def _set_text(note: Any, text: str) -> None:
    for child in list(note):
        if child.tag == f"{{{MAIN}}}text":
            note.remove(child)
    written = etree.SubElement(etree.Element(f"{{{MAIN}}}text"), f"{{{MAIN}}}t")
    written.text = in_xml(text)
    written.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    note.insert(0, written.getparent())


def _author(root: Any) -> int:
    """The number of our name among the authors."""
    authors = root.find(f"{{{MAIN}}}authors")
    name = SIGN.partition(":")[0]
    listed = list(authors.iterchildren(f"{{{MAIN}}}author"))
    for number, author in enumerate(listed):
        if author.text == name:
            return number
    etree.SubElement(authors, f"{{{MAIN}}}author").text = name
    return len(listed)
