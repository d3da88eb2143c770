"""The page of a folder: its workbooks to choose from; and the page of a workbook that cannot be opened."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any
from urllib.parse import quote

import panel as pn
import panel_material_ui as pmui

from burden.language import Language, Text, figure
from dashboards.browser import Browser
from dashboards.state.library import Entry
from dashboards.state.opening import Refused, problem_lines
from dashboards.views import texts
from dashboards.views.html import html
from dashboards.views.own_page import own_page
from dashboards.views.style import FRAME_CSS, HEADER_CSS, PAGE_CSS

_MOST_PROBLEMS = 100


def workbooks_page(entries: Sequence[Entry], language: Language) -> pmui.Page:
    """The workbooks of a folder, each with a link that opens it."""
    if not entries:
        return _page(texts.WORKBOOKS, f"<p>{escape(texts.NO_WORKBOOKS.to(language))}</p>", language)
    rows = "".join(_row(entry, language) for entry in entries)
    headings = "".join(
        f'<th scope="col"{kind}>{escape(text.to(language))}</th>'
        for text, kind in ((texts.NAME, ""), (texts.CHANGED, " class=figure"), (texts.SIZE, " class=figure"))
    )
    caption = f"<caption>{escape(texts.CHOOSE.to(language))}</caption>"
    table = f"<table>{caption}<thead><tr>{headings}</tr></thead><tbody>{rows}</tbody></table>"
    return _page(texts.WORKBOOKS, table, language)


def _row(entry: Entry, language: Language) -> str:
    address = f"?workbook={quote(entry.name)}&amp;language={language.value}"
    return (
        f'<tr><th scope="row"><a href="{address}">{escape(entry.name)}</a></th>'
        f'<td class="figure">{entry.changed.astimezone():%d-%m-%Y %H:%M}</td>'
        f'<td class="figure">{figure(entry.size / 1000, language, 0)} kB</td></tr>'
    )


def refused_page(refused: Refused, language: Language, *, is_folder: bool) -> pmui.Page:
    """Why a workbook cannot be opened, with every problem and its cell."""
    reason, *problems = problem_lines(refused, language)
    shown = "".join(f"<li>{escape(line)}</li>" for line in problems[:_MOST_PROBLEMS])
    more = len(problems) - _MOST_PROBLEMS
    if more > 0:
        shown += f"<li>{escape(texts.MORE_PROBLEMS.fill(count=more).to(language))}</li>"
    content = f'<div class="notice warning" role="alert">{escape(reason)}</div><ul>{shown}</ul>'
    if is_folder:
        content += f'<p><a href="?">{escape(texts.OTHER_WORKBOOKS.to(language))}</a></p>'
    return _page(texts.NOT_OPENED, content, language)


def _page(title: Text, content: str, language: Language) -> pmui.Page:
    written = escape(title.to(language))
    header: Any = html(f'<div class="study"><h1>{written}</h1></div>', stylesheets=[HEADER_CSS])
    body = pn.Column(html(content), sizing_mode="stretch_width", css_classes=["page"], stylesheets=[FRAME_CSS])
    return own_page(
        header=[header],
        main=[body, Browser(language=language.value, heading=title.to(language))],
        stylesheets=[PAGE_CSS],
        meta_title=title.to(language),
    )
