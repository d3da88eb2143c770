"""Charts to files: SVG and PNG, without a browser and without a network."""

from __future__ import annotations

import json
import re
import zlib
from functools import cache, lru_cache
from struct import pack, unpack
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import vl_convert

from burden.language import Language
from burden.report.figures import theme
from burden.report.figures.words import wrapped
from burden.writing.look import PAGE_WIDTH

PNG_SCALE = 2.5
"""Dots per pixel of a PNG: at 16 cm wide 240 dots to the inch."""


# What Vega says of the parts of a picture is in English; the alternative text says it all.
_TAG, _SPOKEN = re.compile("<[^>]+>"), re.compile(r' (?:role|aria-[a-z]+)="[^"]*"')

_SIZE = re.compile(r'class="marks" width="([0-9.]+)" height="([0-9.]+)" viewBox="[^"]*"')
_HEADING_LINE, _MARGIN = 18, 6

_PNG = b"\x89PNG\r\n\x1a\n"


def svg(chart: Any, language: Language) -> str:
    """Draw a chart as SVG; its alternative text is the picture's description, for screen readers.

    Args:
        chart: a chart of this package.
        language: its language.
    """
    return svg_of(json.dumps(specification(chart)), language)


def svg_of(spec: str, language: Language, version: str | None = None) -> str:
    """Draw a specification in Vega-Lite, as JSON; see `svg`. Without a version it is drawn as `vegalite_version`."""
    said = str(json.loads(spec).get("description", ""))
    drawn = _TAG.sub(lambda tag: _SPOKEN.sub("", tag[0]), _drawn(spec, language, version or vegalite_version()))
    head = f'<svg role="img" lang={quoteattr(language.value)} aria-label={quoteattr(said)}'
    opening, _, rest = drawn.replace("<svg", head, 1).partition(">")
    return f"{opening}><desc>{escape(said)}</desc>{rest}"


def png(chart: Any, language: Language, scale: float = PNG_SCALE) -> bytes:
    """Draw a chart as PNG.

    Args:
        chart: a chart of this package.
        language: its language.
        scale: dots per pixel.
    """
    return in_dots(_drawn(json.dumps(specification(chart)), language, vegalite_version()), scale)


def in_dots(drawing: str, scale: float = PNG_SCALE) -> bytes:
    """Turn an SVG of this module into a PNG.

    Args:
        drawing: the SVG.
        scale: dots per pixel.
    """
    return _packed(vl_convert.svg_to_png(drawing, scale=scale))


def with_heading(drawing: str, heading: str) -> str:
    """Put a heading above an SVG of this module, for where it stands without a caption.

    This is much faster than drawing the chart once more with its title.
    """
    opening, end_of_description, rest = drawing.partition("</desc>")
    size = _SIZE.search(opening)
    assert size is not None
    width, height = (float(figure) for figure in size.groups())
    lines = wrapped(heading, width - 2 * _MARGIN, theme.TITLE * theme.BOLD).split("\n")
    room = _HEADING_LINE * len(lines)
    root = f'class="marks" width="{width:g}" height="{height + room:g}" viewBox="0 0 {width:g} {height + room:g}"'
    written = "".join(
        f'<text x="{_MARGIN}" y="{_HEADING_LINE * number}" font-family={quoteattr(theme.FONT)} '
        f'font-size="{theme.TITLE}px" font-weight="bold" fill="{theme.INK}">{escape(line)}</text>'
        for number, line in enumerate(lines, start=1)
    )
    paper = f'<rect width="{width:g}" height="{height + room:g}" fill="{theme.PAPER}"/>'
    body = f'<g transform="translate(0,{room})">{rest.removesuffix("</svg>")}</g>'
    head = f"{opening[: size.start()]}{root}{opening[size.end() :]}{end_of_description}"
    return f"{head}{paper}{body}{written}</svg>"


def specification(chart: Any) -> dict[str, Any]:
    """A chart in Vega-Lite; a width that would follow the page becomes that of a document."""
    spec: dict[str, Any] = chart.to_dict(validate=False)
    if spec.get("width") == "container":
        spec["width"] = PAGE_WIDTH
    return spec


@lru_cache(maxsize=2)
def _drawn(spec: str, language: Language, version: str) -> str:
    """A specification as SVG; kept for a moment, as most charts are wanted as SVG and as PNG."""
    drawn: str = vl_convert.vegalite_to_svg(
        spec,
        vl_version=version,
        allowed_base_urls=[],
        format_locale=theme.number_locale(language),
    )
    return drawn


def _packed(picture: bytes) -> bytes:
    """The same PNG with its dots packed tighter: drawing packs them in haste, and documents hold many."""
    pieces, at = [], len(_PNG)
    dots = b""
    while at < len(picture):
        (length,) = unpack(">I", picture[at : at + 4])
        kind, content = picture[at + 4 : at + 8], picture[at + 8 : at + 8 + length]
        at += 12 + length
        if kind == b"IDAT":
            dots += content
            continue
        if kind == b"IEND":
            pieces.append((b"IDAT", zlib.compress(zlib.decompress(dots), 4)))
        pieces.append((kind, content))
    return _PNG + b"".join(
        pack(">I", len(content)) + kind + content + pack(">I", zlib.crc32(kind + content)) for kind, content in pieces
    )


@cache
def vegalite_version() -> str:
    """The version of Vega-Lite to draw with: Altair's own, or the newest of the same kind that is there."""
    # A process that only draws is told the version, and needs no Altair.
    import altair as alt

    own = alt.SCHEMA_VERSION.lstrip("v").split(".")
    known = [version.split(".") for version in vl_convert.get_vegalite_versions()]
    alike = [version for version in known if version[0] == own[0]]
    if own[:2] in alike:
        return ".".join(own[:2])
    return ".".join(max(alike or known, key=lambda version: [int(part) for part in version]))
