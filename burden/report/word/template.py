"""Opening a template and filling in its fields; see `burden.report.word` for what a template is.

Tables and figures are not filled in but marked: `burden.report.word.insertion` puts them in place of their marks.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Mapping
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any

from docx.document import Document
from docx.oxml import parse_xml
from docxtpl import DocxTemplate
from jinja2 import Environment
from jinja2.exceptions import TemplateError, TemplateSyntaxError
from markupsafe import Markup

from burden.language import Text, both
from burden.render.word.markup import MARK_END, MARK_START
from burden.report.word import template_texts as texts
from burden.report.word.allowed import Context, FieldsOnly, syntax_refusal
from burden.report.word.refusal import TemplateRefused

_MOST_MEGABYTES = 50
_OLE = b"\xd0\xcf\x11\xe0"
_DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_OTHER_KINDS = ("wordprocessingml.template.main+xml", "ms-word.document.macroEnabled", "ms-word.template.macroEnabled")

# What reading a damaged file may raise, in the libraries that read it.
_DAMAGED = (
    AttributeError, EOFError, KeyError, OSError, RuntimeError, SyntaxError, UnicodeError, ValueError,
    zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error,
)  # fmt: skip
_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


class Slots(tuple[str, ...]):
    """Stands in the filled-in template where some tables or figures come, each by its name; or none."""

    def __html__(self) -> Markup:
        """A paragraph with each mark, or an empty mark, so that they may stand in a paragraph or replace one."""
        return Markup("").join(map(_marked_paragraph, self or ("",)))

    __str__ = __html__


def _marked_paragraph(name: str) -> Markup:
    return Markup(f"<w:p {_NAMESPACE}><w:r><w:t>{MARK_START}{name}{MARK_END}</w:t></w:r></w:p>")  # noqa: S704


class Sentences(tuple[str, ...]):
    """Paragraphs of text; a template may go over them, or take them as one paragraph."""

    def __html__(self) -> Markup:
        """The paragraphs in one."""
        return Markup(" ").join(self)

    def __str__(self) -> str:
        """The paragraphs in one."""
        return " ".join(self)


class _Template(DocxTemplate):  # type: ignore[misc]
    """A template whose filled-in text must be right, where docxtpl would make something of it."""

    def fix_tables(self, xml: str) -> Any:
        """Refuse what is no XML any more."""
        try:
            parse_xml(xml)
        except SyntaxError as error:
            raise TemplateRefused(texts.BROKEN) from error
        return super().fix_tables(xml)

    def render_properties(self, context: Mapping[str, Any], jinja_env: Environment | None = None) -> None:
        """Leave the properties to the program."""


def filled_in(template: Path | None, context: Context) -> Document:
    """Fill in the fields of a template.

    Args:
        template: a Word document with fields; None: the program's own.
        context: the fields: texts, `Sentences` and `Slots` by name, or groups of them.

    Raises:
        TemplateRefused: it cannot be filled in.
    """
    data = _read(template)
    _look_inside(data)
    try:
        opened = _Template(BytesIO(data))
        opened.render(dict(context), FieldsOnly(context))
    except TemplateSyntaxError as error:
        raise syntax_refusal(error, list(getattr(error, "docx_context", ()))) from error
    except TemplateError as error:
        raise TemplateRefused(texts.SYNTAX_ANYWHERE.fill(problem=both(str(error)))) from error
    except _DAMAGED as error:
        raise TemplateRefused(texts.DAMAGED) from error
    document: Document = opened.docx
    return document


def default_template() -> bytes:
    """The program's own template, to change and use instead."""
    return files(__package__).joinpath("template.docx").read_bytes()


def _read(template: Path | None) -> bytes:
    if template is None:
        return default_template()
    try:
        return template.read_bytes()
    except OSError as error:
        why = texts.NOT_READ.fill(reason=error.strerror or str(error))
        if isinstance(error, FileNotFoundError):
            why = texts.NOT_THERE
        elif template.is_dir():
            why = texts.IS_FOLDER
        raise TemplateRefused(why) from error


def _look_inside(data: bytes) -> None:
    """Refuse what is no Word document, before it is unpacked."""
    if data.startswith(_OLE):
        raise TemplateRefused(texts.OLD_OR_ENCRYPTED)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            size = sum(part.file_size for part in archive.infolist()) / 1e6
            if size > _MOST_MEGABYTES:
                raise TemplateRefused(_too_large(size))
            if "[Content_Types].xml" not in archive.namelist():
                raise TemplateRefused(texts.NOT_WORD)
            types = archive.read("[Content_Types].xml").decode("utf-8", "replace")
    except _DAMAGED as error:
        raise TemplateRefused(texts.DAMAGED if data.startswith(b"PK") else texts.NOT_WORD) from error
    if any(kind in types for kind in _OTHER_KINDS):
        raise TemplateRefused(texts.OTHER_KIND)
    if _DOCUMENT not in types:
        raise TemplateRefused(texts.NOT_WORD)


def _too_large(megabytes: float) -> Text:
    return texts.TOO_LARGE.fill(found=float(round(megabytes)), most=float(_MOST_MEGABYTES))
