"""The costs over the years as plainly as can be: year by year, firm category by firm category, cohort by cohort."""

from __future__ import annotations

from math import ceil, prod

from burden import Study
from burden.study.reach import index_categories
from burden.study.tables import Activity, FirmCategory, Mix
from burden.study.tables.policy import entered_in, last_of
from burden.study.words import Investments, RareActivities, Timing

Years = dict[tuple[str, int], dict[str, float]]
"""By mix and year: one_off, structural, investment and hours, voluntary and financial items included."""


def slow_years(study: Study) -> Years:
    """What each mix costs in each year."""
    first, horizon = study.settings.first_year, study.settings.rules.horizon
    found: Years = {
        (mix.code, first + year): dict.fromkeys(("one_off", "structural", "investment", "hours"), 0.0)
        for mix in study.mixes
        for year in range(horizon)
    }
    for mix in study.mixes:
        for activity in study.activities:
            if activity.mix is not None and mix.code not in activity.mix:
                continue
            for at in range(len(study.firm_categories)):
                _add(found, study, mix, activity, at)
    return found


def _add(found: Years, study: Study, mix: Mix, activity: Activity, at: int) -> None:
    settings, rules = study.settings, study.settings.rules
    categories, category = index_categories(study.firm_categories), study.firm_categories[at]
    if not categories.selects(activity.categories)[at]:
        return
    obligation = next(row for row in study.obligations if row.code == activity.obligation)
    years = range(settings.first_year, settings.first_year + rules.horizon)
    entry = next(row.entries for row in study.composition if row.instrument == obligation.instrument).get(mix.code)
    if entry is None:
        return
    reached = [
        _share(study, mix.code, obligation.code, at, year)
        * category.firms.central
        * (1 + category.growth) ** (year - settings.first_year)
        if _in_force(study, obligation.instrument, mix.code, year)
        else 0.0
        for year in years
    ]
    new = [max(0.0, now - before) for now, before in zip(reached, [0.0, *reached], strict=False)]
    tariff = next(
        (
            row.tariff.central
            for row in study.tariffs
            if row.code == activity.tariff and categories.selects(row.categories)[at]
        ),
        0.0,
    )
    entered = entered_in(entry, settings.first_year) - settings.first_year
    for year, calendar in enumerate(years):
        sums = found[mix.code, calendar]
        net = (1 - activity.business_as_usual.central) * _interaction(study, mix, activity, obligation, at, calendar)
        wage = (1 + getattr(settings, "real_wage_growth", 0.0)) ** year
        price = activity.time.central * tariff * (1 + rules.overhead) * wage + activity.external_costs.central
        if activity.timing is Timing.ONE_OFF:
            times = new[year] * activity.times.central
            sums["one_off"] += times * price * net
        else:
            first = getattr(activity, "first_year", None)
            weighed = reached[year] + new[year] * ((first.central if first else 1.0) - 1)
            times = weighed * _in_year(activity.times.central, year - entered, rules.rare_activities)
            sums["structural"] += times * price * net
        sums["hours"] += times * activity.time.central * net
        invested = _bought(reached, new, year, activity, rules.investments)
        sums["investment"] += invested * activity.investment.central * net


def _bought(reached: list[float], new: list[float], year: int, activity: Activity, treatment: Investments) -> float:
    """How many firms invest in a year; those that replace for half count for half."""
    life = activity.lifetime
    if treatment is Investments.DEPRECIATED and life is not None:
        return reached[year] / life
    total = 0.0
    for start in range(year + 1):
        if not new[start]:
            continue
        left = new[start]
        for later in range(start + 1, year + 1):
            left *= min(1.0, reached[later] / reached[later - 1]) if left else 0.0
        age = year - start
        bought = _due(age, life) if life is not None else float(age == 0)
        if treatment is Investments.REPLACEMENT_HALF:
            bought = 1 + (bought - 1) / 2 if age == 0 else bought / 2
        total += left * bought
    return total


def _due(age: int, interval: float) -> int:
    """How often something that comes back every `interval` years does so in the year that begins at an age."""
    return ceil((age + 1) / interval - 1e-9) - ceil(age / interval - 1e-9)


def _in_year(frequency: float, after: int, rare: RareActivities) -> float:
    if rare is RareActivities.PLACED and 0 < frequency < 1 and after >= 0:
        return _due(after, 1 / frequency)
    return frequency


def _in_force(study: Study, instrument: str, mix: str, year: int) -> bool:
    entry = next((row.entries.get(mix) for row in study.composition if row.instrument == instrument), None)
    if entry is None:
        return False
    last = last_of(entry)
    return entered_in(entry, study.settings.first_year) <= year and (last is None or year <= last)


def _interaction(study: Study, mix: Mix, activity: Activity, obligation: object, at: int, year: int) -> float:
    categories = index_categories(study.firm_categories)
    names = (activity.code, activity.obligation, getattr(obligation, "instrument", ""))
    return prod(
        1 + row.shared.central * row.change.central
        for row in study.interactions
        if row.acts_on in names
        and categories.selects(row.categories)[at]
        and _in_force(study, row.together_with, mix.code, year)
    )


def _share(study: Study, mix: str, obligation: str, at: int, year: int) -> float:
    categories: list[FirmCategory] = list(study.firm_categories)
    index, best, share = index_categories(categories), 0, 0.0
    instrument = next(row.instrument for row in study.obligations if row.code == obligation)
    for row in study.scope:
        rank = int(index.rank(row.categories)[at])
        begins, ends = getattr(row, "from_year", None), getattr(row, "until_year", None)
        if (
            row.instrument != instrument
            or row.obligation not in (None, obligation)
            or row.mix not in (None, mix)
            or not rank
            or not (begins or 0) <= year <= (ends or 9999)
        ):
            continue
        score = rank + 100 * (row.mix is not None) + 10 * (row.obligation is not None)
        if score > best:
            best, share = score, row.share.central
    return share
