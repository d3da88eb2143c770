"""What number somebody probably meant who typed it as text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from burden.study.numerals import numbers_in

pytestmark = pytest.mark.unit


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("5", 5), ("1,5", 1.5), ("1.5", 1.5), (",5", 0.5), ("5,", 5), ("-5", -5), ("−3,5", -3.5), ("+2", 2),
        ("€ 54", 54), ("54 euro", 54), ("€ 54,-", 54), ("12,50 €", 12.5), ("€-5", -5),
        ("80%", 0.8), ("2,25 %", 0.0225), ("12.5%", 0.125),
        ("1.234,50", 1234.5), ("1,234.50", 1234.5), ("1.234.567", 1_234_567), ("1,234,567.89", 1_234_567.89),
        ("1 000", 1000), ("1\u00a0000", 1000), ("1\u202f000,5", 1000.5), ("1'000", 1000),
        ("12 uur", 12), ("1,5 uur", 1.5), ("8h", 8), ("3 jaar", 3),
        ("0,125", 0.125), ("0.500", 0.5), ("1234.567", 1234.567),
    ],
)  # fmt: skip
def test_a_number_is_read_as_people_write_it(typed: str, number: float) -> None:
    assert numbers_in(typed) == (number,)


@pytest.mark.parametrize("typed", ["1.234", "1,234", "12.000", "€ 1.500", "-2.500"])
def test_a_separator_before_three_digits_may_be_either(typed: str) -> None:
    digits = typed.replace("€", "").strip()
    as_decimal = float(digits.replace(",", "."))
    as_thousands = float(digits.replace(",", "").replace(".", ""))
    assert numbers_in(typed) == (as_decimal, as_thousands)


@pytest.mark.parametrize(
    "typed",
    ["", " ", "%", "abc", "n.v.t.", "10-20", "1 5", "1h30", "1.2.3", "1,5,5", "ca. 5", "½", "1e5", "2026-01-01", "-"],
)  # fmt: skip
def test_what_is_no_single_number_means_none(typed: str) -> None:
    assert numbers_in(typed) == ()


@given(st.text(max_size=60))
def test_any_text_gives_at_most_two_finite_numbers(typed: str) -> None:
    numbers = numbers_in(typed)
    assert len(numbers) <= 2
    assert all(abs(number) < 1e50 for number in numbers)


@given(st.text(alphabet="0123456789.,' €%-+", max_size=60))
def test_any_mixture_of_digits_and_signs_gives_at_most_two_numbers(typed: str) -> None:
    assert len(numbers_in(typed)) <= 2
