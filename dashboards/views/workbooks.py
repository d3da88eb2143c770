"""The page of a folder: its workbooks to choose from; and the page of a workbook that cannot be opened."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Event, Thread
from time import monotonic
from typing import Any
from urllib.parse import quote

import panel as pn
import panel_material_ui as pmui
from markupsafe import Markup

from burden.language import Language, Text, figure
from burden.render.html import bullets
from dashboards import guard_texts
from dashboards.browser import Browser
from dashboards.state.library import InShort, Library, OfferedWorkbook
from dashboards.state.opening import Refused, problem_lines
from dashboards.state.texts import NO_WORKBOOKS
from dashboards.views import texts
from dashboards.views.html import html
from dashboards.views.own_page import has_logged_in, own_page
from dashboards.views.problems import first_of_many
from dashboards.views.style import FRAME_CSS, HEADER_CSS, PAGE_CSS

_MOST_PROBLEMS = 100
_OFTEN = 0.5
"""Every so many seconds is shown what is known of more workbooks."""


_HEADINGS = (
    *((texts.NAME, ""), (texts.TITLE, ""), (texts.MIXES, "figure"), (texts.VERSION, ""), (texts.ERRORS, "figure")),
    *((texts.CHANGED, "figure"), (texts.SIZE, "figure")),
)


def workbooks_page(library: Library, chosen: Language | None) -> pmui.Page:
    """The workbooks of a folder, each with a link that opens it; in its own language where the reader chose none.

    What they hold is read while the page is on the screen, and stands there as soon as it is known.
    """
    language = chosen or Language.NL
    entries = library.entries()
    content = html(_table(library, entries, language, chosen))
    unknown = [entry.name for entry in entries if library.known_in_short(entry.name) is None]
    document = pn.state.curdoc
    if document is not None and unknown:
        is_left = Event()

        def show() -> None:
            content.object = _table(library, entries, language, chosen)

        def read() -> None:
            shown = monotonic()
            for name in unknown:
                if is_left.is_set():
                    return
                library.in_short(name)
                if name == unknown[-1] or monotonic() - shown > _OFTEN:
                    document.add_next_tick_callback(show)
                    shown = monotonic()

        pn.state.on_session_destroyed(lambda _: is_left.set())
        pn.state.onload(Thread(target=read, name="in-short", daemon=True).start)
    return _page(texts.WORKBOOKS, content, language)


def _table(library: Library, entries: Sequence[OfferedWorkbook], language: Language, chosen: Language | None) -> Markup:
    if not entries:
        return Markup("<p>{}</p>").format(NO_WORKBOOKS.to(language))
    rows = Markup("").join(_row(entry, library.known_in_short(entry.name), language, chosen) for entry in entries)
    headings = Markup("").join(
        Markup('<th scope="col" class="{}">{}</th>').format(kind, text.to(language)) for text, kind in _HEADINGS
    )
    caption = Markup("<caption>{}</caption>").format(texts.CHOOSE.to(language))
    table = Markup("<table>{}<thead><tr>{}</tr></thead><tbody>{}</tbody></table>").format(caption, headings, rows)
    return Markup('<div class="scroll" tabindex="0" role="group" aria-label="{}">{}</div>').format(
        texts.WORKBOOKS.to(language), table
    )


def _row(entry: OfferedWorkbook, known: InShort | None, language: Language, chosen: Language | None) -> Markup:
    address = Markup("?workbook={}").format(quote(entry.name))
    if chosen is not None:
        address += Markup("&amp;language={}").format(chosen.value)
    if known is None:
        held = Markup('<td class="soft" colspan="4">{}</td>').format(texts.READING.to(language))
    elif known.refused is not None:
        held = Markup('<td class="bad-1" colspan="4">{}</td>').format(known.refused.to(language))
    else:
        title = known.titles.get(language) or texts.NO_TITLE.to(language)
        held = Markup('<td>{}</td><td class="figure">{}</td><td>{}</td><td class="figure{}">{}</td>').format(
            title, known.mixes, known.version, " bad-1" if known.errors else "", known.errors
        )
    return Markup(
        '<tr><th scope="row"><a href="{}">{}</a></th>{}<td class="figure">{}</td><td class="figure">{} kB</td></tr>'
    ).format(
        *(address, entry.name, held, f"{entry.changed.astimezone():%d-%m-%Y %H:%M}"),
        figure(entry.size / 1000, language, 0),
    )


def refused_page(refused: Refused, language: Language, *, is_folder: bool) -> pmui.Page:
    """Why a workbook cannot be opened, with every problem and its cell."""
    reason, *problems = problem_lines(refused, language)
    shown = bullets(first_of_many(problems, _MOST_PROBLEMS, language))
    content = Markup('<div class="notice warning" role="alert">{}</div>{}').format(reason, shown)
    if is_folder:
        content += Markup('<p><a href="?">{}</a></p>').format(texts.OTHER_WORKBOOKS.to(language))
    return _page(texts.NOT_OPENED, html(content), language)


def unsigned_page() -> pmui.Page:
    """Why a server that accepts any session shows no study."""
    said = guard_texts.UNSIGNED
    content = Markup('<div class="notice warning" role="alert"><p>{}</p><p lang="en">{}</p></div>')
    return _page(guard_texts.NOT_SAFE, html(content.format(said.nl, said.en)), Language.NL)


def _page(title: Text, content: Any, language: Language) -> pmui.Page:
    leave = Markup('<p><a href="logout">{}</a></p>').format(texts.LOG_OUT.to(language)) if has_logged_in() else ""
    said = Markup('<div class="study"><h1>{}</h1>{}</div>').format(title.to(language), leave)
    header: Any = html(said, stylesheets=[HEADER_CSS])
    body = pn.Column(content, sizing_mode="stretch_width", css_classes=["page"], stylesheets=[FRAME_CSS])
    return own_page(
        header=[header],
        main=[body, Browser(language=language.value, heading=title.to(language))],
        stylesheets=[PAGE_CSS],
        meta_title=title.to(language),
    )
