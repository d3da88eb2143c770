"""The parts of an .xlsx file: read as XML where something in them changes, copied as they are where nothing does."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree

from burden.workbook.container import WORKBOOK_TYPES

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_CONTENT_TYPES = "[Content_Types].xml"
_LARGEST_PART = 8_000_000
"""Larger parts are not read where the workbook can do without the change; sheets are, whatever their size."""
# The earliest time that a zip can hold: files differ in what they hold and not in when they were made.
_NO_TIME = (1980, 1, 1, 0, 0, 0)


class Package:
    """The parts of a file by name.

    A part is written anew only when it was asked for with `changing` or put in its place with `put`.
    """

    def __init__(self, content: bytes) -> None:
        """Open the file.

        Raises:
            zipfile.BadZipFile: it is no zip.
        """
        self._archive = ZipFile(BytesIO(content))
        self._entries = {entry.filename: entry for entry in self._archive.infolist()}
        self._trees: dict[str, Any] = {}
        self._edited: set[str] = set()
        self._put: dict[str, bytes | None] = {}

    def __contains__(self, part: str) -> bool:
        """Whether there is such a part."""
        return self._put[part] is not None if part in self._put else part in self._entries

    def workbook(self) -> str:
        """The part that is the workbook itself, found as the reader of workbooks finds it."""
        named: dict[str, str] = {}
        for of in self.tree(_CONTENT_TYPES).findall(f"{{{_TYPES}}}Override"):
            named.setdefault(of.get("ContentType", ""), of.get("PartName", "")[1:])
        return next((named[kind] for kind in WORKBOOK_TYPES if kind in named), "xl/workbook.xml")

    def names(self) -> list[str]:
        """The names of the parts."""
        return [name for name in dict.fromkeys([*self._entries, *self._put]) if name in self]

    def read(self, part: str) -> bytes:
        """The bytes of a part, without what was changed in its XML since."""
        known = self._put.get(part)
        return self._archive.read(self._entries[part]) if known is None else known

    def tree(self, part: str) -> Any:
        """The root of a part, to look at.

        Raises:
            etree.XMLSyntaxError: it is no XML.
            KeyError: there is no such part.
        """
        if part not in self._trees:
            # No entity is expanded and nothing is fetched; texts and depths stay within what the parser allows.
            parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
            self._trees[part] = etree.fromstring(self.read(part), parser)
        return self._trees[part]

    def small_tree(self, part: str) -> Any | None:
        """The root of a part that a workbook can do without; None where it is unreadable or very large."""
        if part not in self or (part in self._entries and self._entries[part].file_size > _LARGEST_PART):
            return None
        try:
            return self.tree(part)
        except etree.XMLSyntaxError:
            return None

    def changing(self, part: str) -> Any:
        """The root of a part, to change."""
        root = self.tree(part)
        self._edited.add(part)
        return root

    def put(self, part: str, content: bytes) -> None:
        """Put other bytes in the place of a part, or a part that was not there."""
        self._trees.pop(part, None)
        self._put[part] = content

    def remove(self, part: str, of: str) -> None:
        """Take a part out, with its type and the relation that another part has to it."""
        self._trees.pop(part, None)
        self._put[part] = None
        types = self.changing(_CONTENT_TYPES)
        for override in types.findall(f"{{{_TYPES}}}Override"):
            if override.get("PartName") == f"/{part}":
                types.remove(override)
        relations = self.changing(_relations_of(of))
        for relation in list(relations):
            if _target(of, relation) == part:
                relations.remove(relation)

    def related(self, part: str, kind: str) -> Iterator[tuple[str, str]]:
        """The identifiers and names of the parts of a kind (`comments`, `table`) that a part points to."""
        name = _relations_of(part)
        for relation in self.tree(name) if name in self else ():
            # Comments and processing instructions have no kind.
            if isinstance(relation.tag, str) and relation.get("Type", "").endswith(f"/{kind}"):
                target = _target(part, relation)
                if target in self:
                    yield relation.get("Id", ""), target

    def add(self, content: bytes, name: str, content_type: str, of: str, kind: str) -> tuple[str, str]:
        """Add a part that another one points to.

        Args:
            content: its bytes.
            name: its name, with `{}` for a number that is still free.
            content_type: its type.
            of: the part that points to it.
            kind: the kind of relation, such as `comments`.

        Returns:
            The identifier of the relation, and the name of the part.
        """
        taken = {known.casefold() for known in self.names()}
        part = next(free for number in range(1, 100_000) if (free := name.format(number)).casefold() not in taken)
        self.put(part, content)
        types = self.changing(_CONTENT_TYPES)
        etree.SubElement(types, f"{{{_TYPES}}}Override", PartName=f"/{part}", ContentType=content_type)
        relations_part = _relations_of(of)
        if relations_part not in self:
            self.put(relations_part, f'<Relationships xmlns="{_RELATIONS}"/>'.encode())
        relations = self.changing(relations_part)
        known = {relation.get("Id") for relation in relations}
        identifier = next(free for number in range(1, 100_000) if (free := f"rId{number}") not in known)
        etree.SubElement(
            relations,
            f"{{{_RELATIONS}}}Relationship",
            Id=identifier,
            Type=f"{OFFICE_RELATIONS}/{kind}",
            Target=f"/{part}",
        )
        return identifier, part

    def content(self) -> bytes:
        """The file: changed parts in their places, new ones at the end."""
        written = BytesIO()
        with ZipFile(written, "w", ZIP_DEFLATED) as target:
            for name, entry in self._entries.items():
                if name in self:
                    target.writestr(entry, self._written(name), compress_type=entry.compress_type)
            for name in self.names():
                if name not in self._entries:
                    target.writestr(ZipInfo(name, _NO_TIME), self._written(name), compress_type=ZIP_DEFLATED)
        return written.getvalue()

    def _written(self, part: str) -> bytes:
        if part not in self._edited or part not in self._trees:
            return self.read(part)
        tree = self._trees[part]
        return bytes(etree.tostring(tree.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True))


def local_name(element: Any) -> str:
    """The name of an element without its namespace; empty for comments and processing instructions."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _relations_of(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _target(part: str, relation: Any) -> str:
    target = str(relation.get("Target", ""))
    if relation.get("TargetMode") == "External":
        return ""
    rooted = target.startswith("/")
    return target[1:] if rooted else posixpath.normpath(posixpath.join(posixpath.dirname(part), target))
