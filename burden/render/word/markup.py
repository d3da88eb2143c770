"""Paragraphs and other elements of a Word document."""

from __future__ import annotations

import re
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from burden.language import visible

# Characters of the private use area around the name of a field, where a table or figure is to come.
MARK_START, MARK_END = "\ue000", "\ue001"
# The same where the number of a table is to come, within a sentence.
NUMBER_START, NUMBER_END = "\ue002", "\ue003"
# The signs of a mark, which no study's text has a reason to hold.
_MARKS = re.compile(f"[{MARK_START}{MARK_END}{NUMBER_START}{NUMBER_END}]")


def writable(text: str) -> str:
    """A text as a document can hold it: what it hides is shown, and no text of a study counts as a mark."""
    return _MARKS.sub("", visible(text))


def added(parent: Any, tag: str, **attributes: object) -> Any:
    """A new element with attributes, as the last child of another one."""
    # Made by the parent, which is a good deal faster than `OxmlElement` and gives the same.
    element = parent.makeelement(qn(tag), {qn(f"w:{name}"): writable(str(value)) for name, value in attributes.items()})
    parent.append(element)
    return element


def paragraph(text: str, style: str | None, *, keep: bool = False, right: bool = False) -> Any:
    """A paragraph of plain text.

    Args:
        text: the text; its lines are kept apart.
        style: the id of its style.
        keep: whether it stays on the page of the next paragraph.
        right: whether its lines end at the right.
    """
    element = OxmlElement("w:p")
    if style is not None or keep or right:
        properties = added(element, "w:pPr")
        if style is not None:
            added(properties, "w:pStyle", val=style)
        if keep:
            added(properties, "w:keepNext")
        if right:
            added(properties, "w:jc", val="right")
    if text:
        add_text(element, text)
    return element


def add_text(parent: Any, text: str) -> None:
    """Put text at the end of a paragraph or field."""
    run = added(parent, "w:r")
    for at, line in enumerate(writable(text).split("\n")):
        if at:
            added(run, "w:br")
        written = added(run, "w:t")
        written.text = line
        written.set(qn("xml:space"), "preserve")


def field_part(parent: Any, kind: str, instruction: str = "") -> None:
    """A part of a field that holds other elements: where it begins (with its instruction), its result, and its end."""
    added(added(parent, "w:r"), "w:fldChar", fldCharType=kind)
    if instruction:
        written = added(added(parent, "w:r"), "w:instrText")
        written.text = f" {instruction} "
        written.set(qn("xml:space"), "preserve")


def bookmark(first: Any, last: Any, name: str, number: int) -> None:
    """Give what stands from one element to another a name to refer to.

    Args:
        first: the element before which it begins.
        last: the element after which it ends.
        name: of letters, digits and underscores.
        number: another one for each bookmark.
    """
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for element in (start, end):
        element.set(qn("w:id"), str(number))
    start.set(qn("w:name"), name)
    first.addprevious(start)
    last.addnext(end)
