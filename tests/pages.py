"""Pages of the dashboard without a browser: opened as in a session, and read as a reader reads them."""

from __future__ import annotations

import json
import re
from html import unescape
from html.parser import HTMLParser
from typing import Any, TypeVar
from urllib.parse import parse_qsl

from studies import small_study

from burden.language import Language
from burden.study import Study
from dashboards.state import Session, Workspace
from dashboards.views.common import Page
from dashboards.views.unfolding import Unfolding

Opened = TypeVar("Opened", bound=Page)


def opened(kind: type[Opened], study: Study | None = None, **view: Any) -> Opened:
    """A page on the screen of a session of its own, drawn in full."""
    session = Session(Workspace.of(study or small_study()))
    session.view.param.update(**view)
    return shown(kind(session))


def shown(page: Opened) -> Opened:
    """A page that comes on the screen, drawn in full."""
    drawn = page.drawn
    page.open()
    page.settle()
    assert page.drawn > drawn, "the page could not be drawn"
    return page


def line(page: Page) -> Unfolding:
    """The line above a page that says what is chosen."""
    (found,) = page._content.select(Unfolding)
    return found


def chooser(page: Page, label: str) -> Any:
    """The widget of that line with a label in Dutch."""
    parts = [part for part in (line(page).beside, line(page).content) if part is not None]
    (found,) = (widget for part in parts for widget in part.select() if getattr(widget, "label", None) == label)
    return found


def in_other_language(page: Opened) -> Opened:
    """The same page after the reader took the other language: made anew, as the frame does it."""
    page.session.view.language = page.session.view.language.other
    page.close()
    return shown(type(page)(page.session))


def follow(page: Page, way: str) -> None:
    """Follow a link to the same page, as the frame does it."""
    view = page.session.view
    view.apply_query(view.shared_query() | dict(parse_qsl(way)))
    page.arrive()


def ways_in(content: str) -> list[dict[str, str]]:
    """Where the links within the dashboard lead that stand in some HTML."""
    return [dict(parse_qsl(unescape(go))) for go in re.findall(r'data-go="([^"]*)"', content)]


def raise_a_tariff(page: Page, value: object = 99) -> None:
    """Change the first tariff."""
    workspace = page.session.workspace
    row = workspace.rows("tariffs", Language.NL).index[0]
    assert workspace.set_cell("tariffs", row, "uurtarief", value) == ()


def one_mix() -> Study:
    """A study in which nothing can be compared."""
    study = small_study()
    composition = tuple(row.update(entries={"M0": row.entries.get("M0", "x")}) for row in study.composition)
    return study.update(
        mixes=study.mixes[:1],
        composition=composition,
        goals=(),
        scope=tuple(row for row in study.scope if row.mix in (None, "M0")),
    )


class _Rows(HTMLParser):
    """Reads the rows of tables, without what tips tell."""

    def __init__(self, *, in_full: bool = False) -> None:
        super().__init__()
        self._in_full = in_full
        self.rows: list[list[str]] = []
        self._in_cell = False
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        elif tag in ("th", "td"):
            taken = dict(attrs).get("data-taken") if self._in_full and tag == "td" else None
            self.rows[-1].append("" if taken is None else _dutch(json.loads(taken)[0]))
            self._in_cell = taken is None
        elif tag == "div" and (self._hidden or any(name == "popover" for name, _ in attrs)):
            self._hidden += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in ("th", "td"):
            self._in_cell = False
        elif tag == "div" and self._hidden:
            self._hidden -= 1

    def handle_data(self, data: str) -> None:
        if self._in_cell and not self._hidden:
            self.rows[-1][-1] += data.replace("\u00a0", " ")


def rows_of(content: str) -> list[list[str]]:
    """The cells of the tables in a piece of HTML, row by row."""
    reader = _Rows()
    reader.feed(content)
    return reader.rows


def in_full(content: str) -> list[list[str]]:
    """The same, with the figures as they are taken along: in full, as a Dutch reader would write them."""
    reader = _Rows(in_full=True)
    reader.feed(content)
    return reader.rows


def _dutch(value: float | str | None) -> str:
    return "–" if value is None else str(value).replace(".", ",")


def amount(written: str) -> float:
    """A Dutch amount in full, as a number."""
    return float(written.replace("€", "").replace(".", "").replace(",", ".").replace("−", "-").strip())
