"""Money of one year in the prices of another."""

from __future__ import annotations

import pytest
from pytest import approx
from studies import small_study

from burden.engine import estimate
from burden.study import StudyError
from burden.study.prices import price_level, restated

pytestmark = pytest.mark.unit


def test_money_of_an_earlier_year_is_more_in_the_prices_of_today() -> None:
    study = small_study()  # an index of 100 in 2024, 102.5 in 2025 and 105 in 2026, the price year
    assert [price_level(study, year) for year in (2024, 2025, 2026, None)] == approx([1.05, 105 / 102.5, 1, 1])


def test_amounts_of_an_activity_are_brought_to_the_price_year() -> None:
    study = small_study()
    position = next(at for at, row in enumerate(study.activities) if row.price_year == 2024)
    assert estimate(study).inputs.external[position] == approx(5_000 * 1.05)


def test_a_study_in_the_prices_of_another_year_has_its_results_times_the_index() -> None:
    study = small_study()
    assert estimate(restated(study, 2024)).cost == approx(estimate(study).cost / 1.05)


def test_a_year_without_an_index_is_refused() -> None:
    with pytest.raises(StudyError, match="2019"):
        restated(small_study(), 2019)
