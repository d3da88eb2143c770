"""The HTML documents of the dashboard, around its pages and without one: templates in which all text is escaped."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

FOLDER = Path(__file__).parent / "templates"


@cache
def document(name: str) -> Template:
    """The template of a document."""
    environment = Environment(loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined)
    environment.filters["of_bokeh"] = _of_bokeh
    return environment.get_template(f"{name}.html")


def _of_bokeh(written: str, nonce: str) -> Markup:
    """The tags that Bokeh writes; no text of a workbook is in them. The nonce says that the server made the scripts."""
    return Markup(written.replace("<script", f'<script nonce="{nonce}"'))  # noqa: S704
