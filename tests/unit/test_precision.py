"""No more digits than the interval supports."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from burden.language import Language, Text, figure
from burden.language.figures import round_half_up
from burden.writing.figures import in_words
from burden.writing.precision import decimals_supported

pytestmark = pytest.mark.unit


@pytest.mark.parametrize(
    ("low", "high", "decimals"),
    [
        (143e6, 194e6, -6),  # half is 25.5 million: two digits
        (100e6, 180e6, -7),  # half is 40 million: one digit
        (0.0, 7.1, 0),  # half is 3.55: the first that keeps one digit
        (0.0, 7.0, 1),  # half is 3.5: the last that keeps two
        (0.0, 2_000.0, -2),
        (-194e6, -143e6, -6),
        (0.04, 0.16, 2),
        (1.0, 1.0001, 3),
        (5.0, 5.0, 3),
        (float("nan"), 1.0, 3),
        (0.0, float("inf"), 3),
    ],
)
def test_the_half_width_keeps_one_or_two_digits(low, high, decimals):
    assert decimals_supported(low, high, most=3) == decimals


@given(st.floats(-1e12, 1e12), st.floats(1e-6, 1e12))
def test_rounding_moves_a_figure_by_little_of_the_interval_and_drops_what_is_noise(middle, half):
    decimals = decimals_supported(middle - half, middle + half, most=12)
    unit = 10.0**-decimals
    real = abs((middle + half) - (middle - half)) / 2
    assert abs(float(round_half_up(middle, decimals)) - middle) <= 0.15 * real + 1e-12 * abs(middle)
    assert unit >= real / 36 or decimals == 12


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [(2.5, 0, "3"), (3.5, 0, "4"), (-2.5, 0, "−3"), (0.125, 2, "0,13"), (1.005, 2, "1,01"), (1250, -2, "1.300")],
)
def test_figures_are_rounded_half_away_from_zero_in_decimal_arithmetic(value, decimals, written):
    assert figure(value, Language.NL, decimals) == written


@pytest.mark.parametrize(
    ("share", "written"),
    [
        (0.00007, "0.7 per 10,000 firms"), (0.00094, "9.4 per 10,000 firms"), (-0.0002, "−2 per 10,000 firms"),
        (0.001, "0.1%"), (0.0, "0%"), (1e-8, "<0.0001%"), (0.25, "25%"),
    ],
)  # fmt: skip
def test_a_share_too_small_for_a_percentage_is_so_many_per_ten_thousand(share, written):
    assert in_words(share, Text("firms", "bedrijven")).en == written
    assert in_words(share).en == written.removesuffix(" firms")
