"""Workbooks put together from the XML of their parts, as programs write it, and the parts of a workbook again."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_KINDS = {
    "xl/styles.xml": "styles",
    "xl/sharedStrings.xml": "sharedStrings",
    "xl/calcChain.xml": "calcChain",
}
NAMESPACES = {"x": MAIN, "r": OFFICE}


def put_together(
    sheets: Mapping[str, str], parts: Mapping[str, str] | None = None, *, workbook: str = "", prefix: str = ""
) -> bytes:
    """A workbook.

    Args:
        sheets: the XML inside the `worksheet` of each sheet, by title.
        parts: other parts by name; those of a sheet (`xl/worksheets/_rels/sheet1.xml.rels`) too.
        workbook: what stands in the workbook part behind its sheets.
        prefix: the prefix of all elements (`x:`), which the given XML has too.
    """
    parts = dict(parts or {})
    space = f'xmlns{":" if prefix else ""}{prefix.removesuffix(":")}="{MAIN}" xmlns:r="{OFFICE}"'
    listed, relations, types = "", "", ""
    for number, (title, inside) in enumerate(sheets.items(), start=1):
        parts[f"xl/worksheets/sheet{number}.xml"] = f"<{prefix}worksheet {space}>{inside}</{prefix}worksheet>"
        listed += f'<{prefix}sheet name="{title}" sheetId="{number}" r:id="rId{number}"/>'
        relations += _relation(f"rId{number}", "worksheet", f"worksheets/sheet{number}.xml")
        types += _override(f"xl/worksheets/sheet{number}.xml", "worksheet")
    for name, kind in _KINDS.items():
        if name in parts:
            relations += _relation(f"rId{kind}", kind, name.removeprefix("xl/"))
            types += _override(name, kind)
    parts["xl/workbook.xml"] = (
        f"<{prefix}workbook {space}><{prefix}sheets>{listed}</{prefix}sheets>{workbook}</{prefix}workbook>"
    )
    parts["xl/_rels/workbook.xml.rels"] = f'<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>'
    parts["_rels/.rels"] = (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f"{_relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>"
    )
    main = _override("xl/workbook.xml", "sheet.main")
    rest = "".join(
        _override(name, "table" if "/tables/" in name else "comments")
        for name in parts
        if "/tables/" in name or name.startswith("xl/comments")
    )
    parts["[Content_Types].xml"] = (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType="application/'
        'vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>'
        f"{main}{types}{rest}</Types>"
    )
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as written:
        for name in sorted(parts, key=lambda name: name != "[Content_Types].xml"):
            written.writestr(name, parts[name])
    return content.getvalue()


def relations_of(targets: Mapping[str, tuple[str, str]]) -> str:
    """The relations of a sheet: kind and target by identifier."""
    inside = "".join(_relation(identifier, kind, target) for identifier, (kind, target) in targets.items())
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inside}</Relationships>'


def _relation(identifier: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{identifier}" Type="{OFFICE}/{kind}" Target="{target}"/>'


def _override(name: str, kind: str) -> str:
    return f'<Override PartName="/{name}" ContentType="{_TYPE}.{kind}+xml"/>'


def parts_of(content: bytes) -> dict[str, bytes]:
    """The parts of a file by name."""
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def xml_of(content: bytes, part: str) -> Any:
    """The root of a part."""
    return etree.fromstring(parts_of(content)[part])


def cells_of(content: bytes, part: str = "xl/worksheets/sheet1.xml") -> dict[str, bytes]:
    """The XML of each cell of a sheet by its address, in one form."""
    cells: dict[str, bytes] = {}
    root = xml_of(content, part)
    for row in root.iterfind("x:sheetData/x:row", NAMESPACES):
        for cell in row.iterfind("x:c", NAMESPACES):
            cells[cell.get("r") or f"?{len(cells)}"] = etree.tostring(cell, method="c14n", with_tail=False)
    return cells
