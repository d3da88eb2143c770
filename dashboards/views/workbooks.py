"""The page of a folder: its workbooks to choose from; and the page of a workbook that cannot be opened."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

import panel as pn
import panel_material_ui as pmui
from markupsafe import Markup

from burden.language import Language, Text, figure
from burden.render.html import bullets
from dashboards import guard_texts
from dashboards.browser import Browser
from dashboards.state.library import OfferedWorkbook
from dashboards.state.opening import Refused, problem_lines
from dashboards.state.texts import NO_WORKBOOKS
from dashboards.views import texts
from dashboards.views.html import html
from dashboards.views.own_page import has_logged_in, own_page
from dashboards.views.problems import first_of_many
from dashboards.views.style import FRAME_CSS, HEADER_CSS, PAGE_CSS

_MOST_PROBLEMS = 100


def workbooks_page(entries: Sequence[OfferedWorkbook], chosen: Language | None) -> pmui.Page:
    """The workbooks of a folder, each with a link that opens it; in its own language where the reader chose none."""
    language = chosen or Language.NL
    if not entries:
        return _page(texts.WORKBOOKS, Markup("<p>{}</p>").format(NO_WORKBOOKS.to(language)), language)
    rows = Markup("").join(_row(entry, language, chosen) for entry in entries)
    headings = Markup("").join(
        Markup('<th scope="col"{}>{}</th>').format(kind, text.to(language))
        for text, kind in ((texts.NAME, ""), (texts.CHANGED, " class=figure"), (texts.SIZE, " class=figure"))
    )
    caption = Markup("<caption>{}</caption>").format(texts.CHOOSE.to(language))
    table = Markup("<table>{}<thead><tr>{}</tr></thead><tbody>{}</tbody></table>").format(caption, headings, rows)
    return _page(texts.WORKBOOKS, table, language)


def _row(entry: OfferedWorkbook, language: Language, chosen: Language | None) -> Markup:
    address = Markup("?workbook={}").format(quote(entry.name))
    if chosen is not None:
        address += Markup("&amp;language={}").format(chosen.value)
    return Markup(
        '<tr><th scope="row"><a href="{}">{}</a></th><td class="figure">{}</td><td class="figure">{} kB</td></tr>'
    ).format(
        address, entry.name, f"{entry.changed.astimezone():%d-%m-%Y %H:%M}", figure(entry.size / 1000, language, 0)
    )


def refused_page(refused: Refused, language: Language, *, is_folder: bool) -> pmui.Page:
    """Why a workbook cannot be opened, with every problem and its cell."""
    reason, *problems = problem_lines(refused, language)
    shown = bullets(first_of_many(problems, _MOST_PROBLEMS, language))
    content = Markup('<div class="notice warning" role="alert">{}</div>{}').format(reason, shown)
    if is_folder:
        content += Markup('<p><a href="?">{}</a></p>').format(texts.OTHER_WORKBOOKS.to(language))
    return _page(texts.NOT_OPENED, content, language)


def unsigned_page() -> pmui.Page:
    """Why a server that accepts any session shows no study."""
    said = guard_texts.UNSIGNED
    content = Markup('<div class="notice warning" role="alert"><p>{}</p><p lang="en">{}</p></div>')
    return _page(guard_texts.NOT_SAFE, content.format(said.nl, said.en), Language.NL)


def _page(title: Text, content: Markup, language: Language) -> pmui.Page:
    leave = Markup('<p><a href="logout">{}</a></p>').format(texts.LOG_OUT.to(language)) if has_logged_in() else ""
    said = Markup('<div class="study"><h1>{}</h1>{}</div>').format(title.to(language), leave)
    header: Any = html(said, stylesheets=[HEADER_CSS])
    body = pn.Column(html(content), sizing_mode="stretch_width", css_classes=["page"], stylesheets=[FRAME_CSS])
    return own_page(
        header=[header],
        main=[body, Browser(language=language.value, heading=title.to(language))],
        stylesheets=[PAGE_CSS],
        meta_title=title.to(language),
    )
