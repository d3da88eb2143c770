"""References within the Word document that Word keeps up to date: numbers of tables, and a table of contents."""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from burden.render.word.markup import NUMBER_END, NUMBER_START, add_text, added, bookmark, field_part, paragraph

CONTENTS = "contents"
"""The name of the field that a table of contents comes in place of, of all headings after it."""
_LEVELS = 3
_FIRST_ID = 200_000
_NUMBER = re.compile(f"{NUMBER_START}(.*?){NUMBER_END}")
# What stands before these in the settings of a document, by the schema of Word.
_AFTER_UPDATE = ("hdrShapeDefaults", "footnotePr", "endnotePr", "compat", "docVars", "rsids")


def number_of(name: str) -> str:
    """A mark where the number of a table is to come, in a text."""
    return f"{NUMBER_START}{name}{NUMBER_END}"


def name_of_bookmark(block: str) -> str:
    """What the number of a table or figure is called as a bookmark; hidden in Word, as those that Word makes."""
    return "_Ref_" + re.sub(r"\W", "_", block)


def refer(document: Document, numbers: Mapping[str, str]) -> None:
    """Put a field in place of each mark for the number of a table.

    Args:
        document: the document, with its tables.
        numbers: the numbers of the tables that it has, by the name of the block; what it has not is called by "–".
    """
    for text in list(document.element.body.iter(qn("w:t"))):
        if NUMBER_START not in (text.text or ""):
            continue
        run = text.getparent()
        pieces = _NUMBER.split(text.text)
        for at, piece in enumerate(pieces):
            element = _run_like(run, piece) if at % 2 == 0 else _reference(run, piece, numbers)
            run.addprevious(element)
        run.getparent().remove(run)


def _run_like(run: Any, text: str) -> Any:
    copied = OxmlElement("w:r")
    looks = run.find(qn("w:rPr"))
    if looks is not None:
        copied.append(deepcopy(looks))
    written = added(copied, "w:t")
    written.text = text
    written.set(qn("xml:space"), "preserve")
    return copied


def _reference(run: Any, name: str, numbers: Mapping[str, str]) -> Any:
    if name not in numbers:
        return _run_like(run, "–")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), f" REF {name_of_bookmark(name)} \\h ")
    field.append(_run_like(run, numbers[name]))
    return field


def add_contents(document: Document, place: Any) -> None:
    """Put a table of contents before an empty paragraph: a field of the headings after it, filled in already.

    Word brings it up to date when the document is opened, and then adds the numbers of the pages.
    """
    headings = _headings_after(document, place)
    body = document.element.body
    if not headings:
        return
    styles = {style.name: style.style_id for style in document.styles}
    instruction = f'TOC \\b _Toc_part \\o "1-{_LEVELS}" \\h \\z'
    for at, (level, heading) in enumerate(headings):
        entry = paragraph("", styles.get(f"toc {level}") or styles.get(f"TOC {level}"))
        if at == 0:
            field_part(entry, "begin", instruction)
            field_part(entry, "separate")
        name = f"_Toc_{at + 1}"
        link = added(entry, "w:hyperlink", anchor=name, history=1)
        add_text(link, "".join(text.text or "" for text in heading.iter(qn("w:t"))))
        if at == len(headings) - 1:
            field_part(entry, "end")
        place.addprevious(entry)
        runs = [part for part in heading if part.tag != qn("w:pPr")]
        bookmark(runs[0], runs[-1], name, _FIRST_ID + at)
    ending = [element for element in body if element.tag == qn("w:p")][-1]
    bookmark(headings[0][1], ending, "_Toc_part", _FIRST_ID + len(headings))
    body.remove(place)
    _update_on_opening(document)


def _headings_after(document: Document, place: Any) -> list[tuple[int, Any]]:
    """The headings of a body after a paragraph of it, each with its level; none where it stands in a cell."""
    if place.getparent() is not document.element.body:
        return []
    levels = {
        style.style_id: int(style.name[-1])
        for style in document.styles
        if style.name in {f"Heading {level}" for level in range(1, _LEVELS + 1)}
    }
    found = []
    for element in place.itersiblings(qn("w:p")):
        style = element.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        level = levels.get(style.get(qn("w:val"))) if style is not None else None
        if level is not None and any(text.text for text in element.iter(qn("w:t"))):
            found.append((level, element))
    return found


def _update_on_opening(document: Document) -> None:
    settings = document.settings.element
    if settings.find(qn("w:updateFields")) is not None:
        return
    update = OxmlElement("w:updateFields")
    update.set(qn("w:val"), "true")
    after = next((part for part in settings if part.tag in {qn(f"w:{name}") for name in _AFTER_UPDATE}), None)
    if after is None:
        settings.append(update)
    else:
        after.addprevious(update)
