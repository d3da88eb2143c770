"""Price levels: moving money from one year to another by the price index."""

from __future__ import annotations

from math import nan

from burden.study import time_messages
from burden.study.problems import StudyError
from burden.study.settings import Settings, place_setting
from burden.study.study import Study
from burden.study.tables import Activity, FirmCategory, ScenarioValue, Tariff
from burden.study.tables.counts import TURNOVER
from burden.study.tables.scenarios import Emptied
from burden.study.words import Index


def level_of(study: Study, row: Tariff | Activity) -> float:
    """The factor that moves the money of a row to the study's price year; 1 for the study's own."""
    return price_level(study, money_year(study, row), row.follows)


def price_level(study: Study, year: int | None, index: Index = Index.PRICES) -> float:
    """The factor that moves money of a year to the study's price year by one of the indices."""
    if year is None or year == study.settings.price_year:
        return 1.0
    levels = {row.year: row.level(index) or nan for row in study.price_index}
    return levels[study.settings.price_year] / levels[year]


def money_year(study: Study, row: Tariff | Activity) -> int | None:
    """The year in whose money a row stands; None for the study's own.

    What is paid per euro of turnover is a share, which is the same in the money of any year; turnover itself moves.
    """
    if isinstance(row, Tariff):
        return row.price_year
    of = {count.code: count.of for count in study.counts}
    code = row.count
    while code in of:
        code = of[code]
    return None if code == TURNOVER else row.price_year


def restated(study: Study, price_year: int) -> Study:
    """The study with its results in the money of another year.

    Money without a price year of its own stays what it was: money of the study's present price year.

    Raises:
        StudyError: the price index lacks one of the two years, or its wage level where a tariff follows wages.
    """
    present = study.settings.price_year
    if price_year == present:
        return study
    for index in {Index.PRICES, *(row.follows for row in study.tariffs)}:
        known = [row.year for row in study.price_index if row.level(index) is not None]
        for year in (price_year, present):
            if year not in known:
                problem = time_messages.year_without_index("price_year", year, known, index)
                raise StudyError([place_setting(problem, study.settings.rows)], study.settings.language)
    factor = price_level(study.update(settings=_in(study, price_year)), present)
    return study.update(
        settings=_in(study, price_year),
        tariffs=tuple(row.update(price_year=row.price_year or present) for row in study.tariffs),
        activities=tuple(row.update(price_year=row.price_year or present) for row in study.activities),
        firm_categories=tuple(
            row if row.turnover is None else row.update(turnover=row.turnover * factor) for row in study.firm_categories
        ),
        scenario_values=tuple(_of_scenario(row, present, factor) for row in study.scenario_values),
    )


def _of_scenario(row: ScenarioValue, present: int, factor: float) -> ScenarioValue:
    """What a scenario has instead, as `restated` has what stands in the study."""
    table, field, _ = row.place
    if (table, field) == (FirmCategory.table, TURNOVER) and isinstance(row.value, int | float):
        return row.update(value=row.value * factor)
    return row.update(value=present) if field == "price_year" and isinstance(row.value, Emptied) else row


def _in(study: Study, price_year: int) -> Settings:
    # Without an entry year of its own the study starts in its price year; that must not move along.
    return study.settings.update(price_year=price_year, entry_year=study.settings.first_year)
