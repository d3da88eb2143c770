"""Whatever stands in a workbook, the reader raises nothing but a StudyError, and says of every problem where it is."""

from __future__ import annotations

import math
import re
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import IllegalCharacterError
from workbooks import Draft

from burden.language import Language
from burden.study.record import columns_of, text_columns
from burden.study.tables import TABLES
from burden.workbook import Reading, read_workbook

pytestmark = pytest.mark.integration

SMALL = Draft()
WHOLE_FILE = Draft().saved().getvalue()
PLACES = [
    (title, row, column)
    for title, rows in SMALL.sheets.items()
    for row in range(len(rows) + 2)
    for column in range(len(rows[0]) + 2)
]
ERRORS = ["#REF!", "#N/A", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#VALUE!"]
WORDS = ["x", "ja", "alle", "grootte:groot", "sector:C & sector:G", "1,5", "80%", "€ 54", "=1+1", "2024", "M0", "WET"]
TEXT = st.text(
    st.characters(min_codepoint=32, exclude_categories=["Cs"], exclude_characters="\ufffe\uffff"), max_size=30
)
JUNK = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**18), 10**18),
    st.floats(),
    st.sampled_from(ERRORS + WORDS),
    TEXT,
    st.datetimes(datetime(1900, 3, 1), datetime(2900, 1, 1)),
    st.dates(date(1900, 3, 1)),
    st.times(),
    st.timedeltas(timedelta(0), timedelta(days=1_000)),
)
SLOW = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])


def check_places(reading: Reading) -> None:
    for problem in reading.problems:
        assert problem.sheet in SMALL.sheets
        for language in Language:
            assert not re.search(r"{[a-z_]+}", problem.what.to(language))  # a place that was not filled in
            assert problem.line(language).startswith(problem.place)


@SLOW
@given(st.dictionaries(st.sampled_from(PLACES), JUNK, min_size=1, max_size=8))
def test_junk_in_cells_is_reported_with_its_sheet(junk: dict[tuple[str, int, int], Any]) -> None:
    draft = Draft()
    for (title, row, column), value in junk.items():
        rows = draft.sheets[title]
        rows.extend([] for _ in range(row + 1 - len(rows)))
        rows[row].extend([None] * (column + 1 - len(rows[row])))
        rows[row][column] = value
    try:
        saved = draft.saved()
    except (IllegalCharacterError, ValueError):
        return
    check_places(read_workbook(saved))


@SLOW
@given(st.binary(max_size=400), st.sampled_from([b"", b"PK\x03\x04", b"PK\x05\x06", bytes.fromhex("d0cf11e0a1b11ae1")]))
def test_random_bytes_are_refused(junk: bytes, start: bytes) -> None:
    reading = read_workbook(BytesIO(start + junk))
    assert len(reading.errors) == 1


@SLOW
@given(st.integers(0, len(WHOLE_FILE) - 1))
def test_a_truncated_workbook_is_refused(length: int) -> None:
    reading = read_workbook(BytesIO(WHOLE_FILE[:length]))
    assert len(reading.errors) == 1


@SLOW
@given(st.dictionaries(st.integers(0, len(WHOLE_FILE) - 1), st.integers(0, 255), min_size=1, max_size=5))
def test_a_workbook_with_changed_bytes_is_read_or_refused(changes: dict[int, int]) -> None:
    content = bytearray(WHOLE_FILE)
    for at, byte in changes.items():
        content[at] = byte
    reading = read_workbook(BytesIO(bytes(content)))
    assert (reading.study is None) == bool(reading.errors)


@pytest.mark.parametrize("value", [time(12, 30), timedelta(hours=30), date(2026, 1, 1), True, math.inf])
def test_what_is_odd_in_every_column_is_reported_with_its_sheet(value: Any) -> None:
    draft = Draft()
    for title, rows in draft.sheets.items():
        for heading in rows[0]:
            draft.set(title, heading, 3, value)
    reading = draft.read()
    assert len(reading.errors) > 50
    check_places(reading)


HEADINGS = [(title, heading) for title, rows in SMALL.sheets.items() for heading in rows[0] if heading]
DECORATIONS = [
    "{}:", "{}*", "1. {}", "{} (per keer)", "{} [€]", "% {}", "{} in %", "{}\n(uitleg)", "{} per jaar", "aantal {}",
    "{}_x000D_", "{}\u200b", "{}, zie bijlage",
]  # fmt: skip
FREE_TEXTS = {
    label
    for table in TABLES
    for name in text_columns(table)
    for label in (columns_of(table)[name].label.en, columns_of(table)[name].label.nl)
} | {"SBI", "peildatum"}
UNCHANGED = Draft().read().study


@settings(SLOW, max_examples=25)
@given(st.sampled_from(HEADINGS), st.sampled_from(DECORATIONS))
def test_a_decorated_heading_changes_no_result_silently(heading: tuple[str, str], decoration: str) -> None:
    draft = Draft()
    draft.set_heading(*heading, decoration.format(heading[1]))
    reading = draft.read()
    if reading.errors:
        assert all(problem.cell for problem in reading.errors)
        return
    told = {problem.sheet for problem in reading.notices if problem.name == "own-columns"}
    assert reading.study is not None
    # A text on which no result depends may become a column of the analyst's own, which is told.
    assert reading.study == UNCHANGED or (heading[0] in told and heading[1] in FREE_TEXTS)


@settings(SLOW, max_examples=15)
@given(
    st.sampled_from(sorted(SMALL.sheets)),
    st.integers(1, 60),
    st.integers(1, 60),
    st.sampled_from(["nan", "INF", "-inf", "1e", "--1", "1,5", "0x10", "1e400", "1_0", "."]),
)
def test_a_number_that_cannot_be_read_is_an_error_at_its_cell(sheet: str, row: int, column: int, stored: str) -> None:
    draft = Draft()
    place = draft.set_xml_at(sheet, f"{get_column_letter(column)}{row}", f"<v>{stored}</v>")
    assert place in {problem.place for problem in draft.read().errors}
