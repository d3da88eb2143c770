"""What is typed on the page becomes the number that it can only mean; what may mean two numbers is left alone."""

from __future__ import annotations

from datetime import datetime
from math import nan
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from burden.language import Language
from dashboards.state.typed import as_entry, as_number, clean, form_to_type

pytestmark = pytest.mark.unit
NL, EN = Language.NL, Language.EN


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("1,5", NL, 1.5),
        ("1.5", EN, 1.5),
        ("1,125", NL, 1.125),
        ("1.125", EN, 1.125),
        ("1.5", NL, 1.5),  # no thousands have one digit
        ("1,5", EN, 1.5),
        ("1.234,50", NL, 1234.5),
        ("1,234.50", EN, 1234.5),
        ("1.234.567", NL, 1_234_567),
        ("€ 54", NL, 54),
        ("80%", NL, 0.8),
        ("2,25 %", NL, 0.0225),
        ("-0,3", NL, -0.3),
        ("1e-5", NL, 1e-5),
        ("7", NL, 7),
    ],
)
def test_a_text_that_is_one_number_becomes_that_number(text: str, language: Language, number: float) -> None:
    assert as_number(text, language, lambda _: True) == number


@pytest.mark.parametrize(
    ("text", "language"), [("1.125", NL), ("1,125", EN), ("abc", NL), ("1 of 2", NL), ("", NL), ("1e999", NL)]
)
def test_a_text_that_may_be_two_numbers_or_none_stays_a_text(text: str, language: Language) -> None:
    assert as_number(text, language, lambda _: True) == text


def test_of_two_readings_the_one_that_the_column_allows_is_taken() -> None:
    assert as_number("12.345", NL, float.is_integer) == 12_345
    assert as_number("1.125", NL, lambda number: number <= 2) == 1.125


def test_a_small_share_is_written_as_people_write_it() -> None:
    assert form_to_type(9.5e-05, NL) == "0,000095" and form_to_type(0.25, EN) == "0.25"


@given(st.floats(allow_nan=False, allow_infinity=False), st.sampled_from(Language))
def test_the_form_to_type_of_a_number_is_read_as_exactly_that_number(number: float, language: Language) -> None:
    read = as_number(form_to_type(number, language), language, lambda _: True)
    assert read == number


@given(st.integers(-(10**30), 10**30), st.sampled_from(Language))
def test_the_form_to_type_of_a_whole_number_is_read_as_that_number(number: int, language: Language) -> None:
    assert as_number(form_to_type(number, language), language, lambda _: True) == float(number)


@pytest.mark.parametrize(
    ("value", "text"), [(None, ""), ("tekst", "tekst"), (datetime(2026, 1, 1), "2026-01-01"), (0.1, "0,1"), (4.0, "4")]
)
def test_the_form_to_type_of_other_values(value: Any, text: str) -> None:
    assert form_to_type(value, NL) == text


@pytest.mark.parametrize(
    ("value", "cleaned"),
    [
        (None, None),
        ("", None),
        ("  ", None),
        (nan, None),
        (float("inf"), "inf"),
        (pd.NA, None),
        (pd.NaT, None),
        (np.float64(1.5), 1.5),
        (np.int64(3), 3),
        (np.bool_(True), True),
        (" een\r\ntwee\rdrie\vvier ", "een\ntwee\ndrie\nvier"),
        ("nul\x00teken\ufffe\ud800", "nulteken"),
        (["x"], "['x']"),
    ],
)
def test_values_are_cleaned_of_what_no_cell_can_hold(value: Any, cleaned: Any) -> None:
    assert clean(value) == cleaned
    assert type(clean(value)) is type(cleaned)


@pytest.mark.parametrize(("text", "entry"), [("2028", 2028), ("x", "x"), ("X", "X"), ("28", "28"), ("2.028", "2.028")])
def test_a_year_typed_in_the_composition_is_a_number(text: str, entry: object) -> None:
    assert as_entry(text) == entry
