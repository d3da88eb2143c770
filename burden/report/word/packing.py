"""A finished document as bytes: its properties and language set, and the same bytes for the same content."""

from __future__ import annotations

import zipfile
from datetime import UTC, datetime, time
from io import BytesIO
from typing import Any

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from burden.answers.report import Report
from burden.language import Language
from burden.render.word.markup import writable
from burden.report.word.heading_texts import WORDS
from burden.version import __version__

_TAGS = {Language.NL: "nl-NL", Language.EN: "en-GB"}
# The earliest time that a zip can hold: files differ in what they hold and not in when they were made.
_NO_TIME = (1980, 1, 1, 0, 0, 0)


def set_properties(document: Document, report: Report) -> None:
    """Give a document its title, author, day and language, for programs and screen readers."""
    settings, tag = report.settings, _TAGS[report.language]
    properties = document.core_properties
    made = datetime.combine(report.made, time(), UTC)
    properties.title = writable(report.title)[:255]
    properties.subject = WORDS["kind"].to(report.language)
    properties.author = writable(settings.author or settings.organisation or "")[:255]
    properties.last_modified_by = ""
    properties.comments = f"burden {__version__}"
    properties.keywords, properties.category = "", ""
    properties.version = writable(settings.version or "")[:255]
    properties.language = tag
    properties.created = properties.modified = properties.last_printed = made
    properties.revision = 1
    _set_language(document, tag)


def _set_language(document: Document, tag: str) -> None:
    """Say in which language all text is that does not say so itself."""
    styles = document.styles.element
    defaults = _child(_child(_child(styles, "w:docDefaults", first=True), "w:rPrDefault", first=True), "w:rPr")
    language = _child(defaults, "w:lang")
    for name, value in (("val", tag), ("eastAsia", tag)):
        language.set(qn(f"w:{name}"), value)
    for own in list(styles.iter(qn("w:lang"))):
        if own is not language:
            own.getparent().remove(own)
    for of_theme in document.settings.element.iter(qn("w:themeFontLang")):
        of_theme.set(qn("w:val"), tag)


def _child(parent: Any, tag: str, *, first: bool = False) -> Any:
    found = parent.find(qn(tag))
    if found is None:
        found = OxmlElement(tag)
        parent.insert(0 if first else len(parent), found)
    return found


def packed(document: Document) -> bytes:
    """The document as the bytes of a file."""
    saved, repacked = BytesIO(), BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as made, zipfile.ZipFile(repacked, "w", zipfile.ZIP_DEFLATED) as again:
        for name in made.namelist():
            entry = zipfile.ZipInfo(name, _NO_TIME)
            # Pictures are compressed already.
            entry.compress_type = zipfile.ZIP_STORED if name.endswith(".png") else zipfile.ZIP_DEFLATED
            again.writestr(entry, made.read(name))
    return repacked.getvalue()
