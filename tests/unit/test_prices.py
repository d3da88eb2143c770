"""Money of one year in the prices of another."""

from __future__ import annotations

import pytest
from pytest import approx
from strange_studies import following_wages
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


def test_a_tariff_that_follows_wages_moves_with_them_and_all_else_with_prices() -> None:
    study, of_prices = following_wages(small_study()), small_study()
    moved, before = estimate(study).inputs, estimate(of_prices).inputs
    assert moved.tariff.tolist() == approx([40, 60 * 108 / 104, *before.tariff[2:]])
    assert moved.external.tolist() == before.external.tolist()


def test_another_price_year_needs_the_wage_level_where_a_tariff_follows_wages() -> None:
    study = following_wages(small_study())
    assert restated(study, 2024).settings.price_year == 2024
    without = study.update(
        tariffs=tuple(row.update(price_year=None) for row in study.tariffs),
        price_index=tuple(row.update(wage_index=None) for row in study.price_index),
    )
    with pytest.raises(StudyError, match="de loonindex heeft geen cijfer"):
        restated(without, 2024)


def test_a_year_without_an_index_is_refused() -> None:
    with pytest.raises(StudyError, match="2019"):
        restated(small_study(), 2019)
