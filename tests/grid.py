"""The table on the page of parameters, as readers type in it in a real browser."""

from __future__ import annotations

import re
from typing import Any


def column(page: Any, heading: str) -> str:
    """The field of a column, by its heading."""
    title = page.locator(
        ".tabulator-col-title", has_text=re.compile(rf"^{heading}( \*)?($|\n|€|uren|hours|aantal|aandeel|keer)")
    )
    field: str = page.locator(".tabulator-col", has=title).first.get_attribute("tabulator-field")
    return field


def cell(page: Any, row: int | str, heading: str) -> Any:
    """A cell of the table, by the number of its row and its heading."""
    number = page.locator(".tabulator-cell[tabulator-field='number']", has_text=re.compile(rf"^{row}$"))
    return page.locator(".tabulator-row", has=number).locator(
        f".tabulator-cell[tabulator-field='{column(page, heading)}']"
    )


def begin(page: Any, row: int | str, heading: str, text: str) -> None:
    """Type a text in a cell, without leaving it."""
    from playwright.sync_api import expect

    cell(page, row, heading).dblclick()
    expect(cell(page, row, heading)).to_have_class(re.compile("tabulator-editing"))
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)


def type_in(page: Any, row: int | str, heading: str, text: str) -> None:
    """Type a text in a cell."""
    begin(page, row, heading, text)
    page.keyboard.press("Enter")
