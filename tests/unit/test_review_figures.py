"""Questions about the figures themselves: in order in a sound study, and not where something looks wrong."""

import pytest
from review_changes import (
    IN_ORDER,
    LOOK_AT,
    MISSING,
    OLD,
    Case,
    ask,
    both,
    by_sector,
    check_case,
    each,
    first,
    large,
    of,
    settings,
    smaller,
    with_row,
    without,
)
from sound_study import sound_study

from burden.review import Status, evidence, plausibility, units
from burden.review.questions import questions_of
from burden.study import Quantity
from burden.study.tables import Activity, Benchmark, FirmCategory

pytestmark = pytest.mark.unit

CASES: list[Case] = [
    ("sources", first("scope", source="n.v.t."), LOOK_AT, "Without a source, by sheet: Scope 1", ["EUR-KEN"]),
    ("sources", first("scope", source=" ? "), LOOK_AT, "Without a source, by sheet: Scope 1", ["EUR-KEN"]),
    (
        "verified",
        first("activities", source="eigen schatting"),
        LOOK_AT,
        "high quality, with only an assumption as the source: EUR-KEN-1",
        ["EUR-KEN-1"],
    ),
    ("price-levels", settings(price_year=2040, entry_year=2026), LOOK_AT, "lies 14 years after 2026", ["price_year"]),
    (
        "percentages",
        each("firm_categories", growth=0.9),
        LOOK_AT,
        "2 percent is typed as 2% or 0.02: growth 90% (C-micro)",
        None,
    ),
    ("percentages", settings(discount_rate=1), LOOK_AT, "discount rate 100% (discount rate)", ["discount_rate"]),
    ("percentages", first("interactions", change=3), LOOK_AT, "change 300%", ["WET EUR"]),
    ("percentages", settings(discount_rate=0.0225, overhead=0.5), IN_ORDER, "none is out of the ordinary", []),
    (
        "central-in-range",
        each("activities", hours=Quantity(central=1, low=0.99, high=9)),
        LOOK_AT,
        "(structural) lies outside the middle half of the draws: in M0 100% lies above it",
        [],
    ),
    (
        "central-in-range",
        both(each("activities", hours=Quantity(central=9, low=1, high=9.01)), each("scope", share=0.5)),
        LOOK_AT,
        "% lies below it, in M1 9",
        [],
    ),
    (
        "central-in-range",
        both(
            each("activities", hours=1, business_as_usual=0.2),
            each("scope", share=0.5),
            each("interactions", change=-0.2),
            each("tariffs", tariff=50),
        ),
        LOOK_AT,
        "Nothing to check: no mix uses a figure with a range",
        [],
    ),
    (
        "sources",
        first("activities", source=None),
        LOOK_AT,
        "49 of 50. For the price index and the benchmarks: 2 of 2. Without a source, by sheet: Activities 1",
        ["EUR-KEN-1"],
    ),
    (
        "sources",
        both(
            *(each(table, source=None) for table in ("tariffs", "firm_categories", "activities", "scope")),
            each("interactions", source=None),
            each("benchmarks", source=None),
        ),
        MISSING,
        "0 of 50. For the price index and the benchmarks: 0 of 2.",
        None,
    ),
    (
        "sources",
        first("tariffs", source="meting; aanname"),
        IN_ORDER,
        "50 of 50. For the price index and the benchmarks: 2 of 2",
        [],
    ),
    ("verified", first("tariffs", source="aanname"), LOOK_AT, "only an assumption", ["T"]),
    ("verified-rates", each("tariffs", verified=None), MISSING, "0 of 1. Not checked: T. Activities", ["T"]),
    ("verified-rates", settings(overhead=0.25), LOOK_AT, "An overhead of 25% is added", ["overhead"]),
    ("verified-rates", each("activities", hours=0), LOOK_AT, "no activity takes hours", []),
    (
        "verified",
        first("scope", verified=False),
        LOOK_AT,
        "48 of 49. For the price index and the benchmarks: 2 of 2. Not checked",
        ["EUR-KEN"],
    ),
    (
        "verified",
        both(
            *(
                each(table, verified=None)
                for table in ("firm_categories", "activities", "scope", "interactions", "benchmarks")
            )
        ),
        MISSING,
        "up to 100% of the structural burden of a mix (M0)",
        None,
    ),
    ("verified", first("activities", quality="low"), LOOK_AT, "by quality: high 25, low 1", ["EUR-KEN-1"]),
    ("verified", each("activities", quality=None), LOOK_AT, "not given 26", None),
    ("ranges", first("tariffs", tariff=50), LOOK_AT, "Tariffs 0 of 1", ["T"]),
    ("ranges", each("activities", of("WET-INF"), hours=1), LOOK_AT, "Activities 24 of 26", ["WET-INF-1"]),
    (
        "ranges",
        both(
            first("tariffs", tariff=50),
            each("activities", hours=1),
            each("scope", share=0.5),
            first("interactions", change=-0.2),
        ),
        MISSING,
        "Scope 0 of 14",
        None,
    ),
    (
        "verified-rates",
        both(OLD, first("tariffs", price_year=2020)),
        LOOK_AT,
        "level of 2026: 1 of 1; the oldest is from 2020 and is multiplied by 1.25",
        ["T"],
    ),
    (
        "price-levels",
        both(OLD, each("activities", of("WET-ZRG"), price_year=2020)),
        LOOK_AT,
        "2 of 4 rows",
        ["WET-ZRG-1"],
    ),
    ("price-levels", settings(entry_year=2030), LOOK_AT, "is 4 years before the first year, 2030", ["price_year"]),
    ("benchmarks", without("benchmarks"), MISSING, "names no benchmarks", []),
    ("benchmarks", first("benchmarks", high=20), LOOK_AT, "‘Elders’ in M1 (37 times)", ["Elders"]),
    ("benchmarks", first("benchmarks", low=1_000, high=1_000), IN_ORDER, "by no more than a factor of 2: 3", []),
    ("benchmarks", first("benchmarks", low=2_000, high=2_000), LOOK_AT, "(0.37 times)", ["Elders"]),
    ("benchmarks", first("benchmarks", low=1_000, high=2_000), IN_ORDER, "by no more than a factor of 2: 3", []),
    ("benchmarks", first("benchmarks", low=2_000, high=3_000), LOOK_AT, "(0.37 times)", ["Elders"]),
    ("benchmarks", first("benchmarks", low=None, high=None), LOOK_AT, "Not comparable", ["Elders"]),
    (
        "benchmarks",
        both(
            first("benchmarks", high=20),
            with_row(Benchmark(name="Derde", subject="M1", low=10, high=10_000, unit="per firm per year")),
        ),
        IN_ORDER,
        "‘Elders’ in M1 (37 times)",
        [],
    ),
    ("benchmarks", first("benchmarks", low=-5, high=0), LOOK_AT, "‘Elders’ in M1 (above)", ["Elders"]),
    ("tariffs", first("tariffs", tariff=5_000), LOOK_AT, "above EUR 300 an hour: T", ["T"]),
    ("tariffs", first("tariffs", tariff=0.5), LOOK_AT, "below EUR 10", ["T"]),
    ("tariffs", settings(currency="JPY"), LOOK_AT, "Nothing to check", []),
    (
        "tariffs",
        both(each("firm_categories", group="citizen"), first("tariffs", tariff=0)),
        LOOK_AT,
        "no hours have a rate",
        ["T"],
    ),
    ("employees", first("firm_categories", employees=400), LOOK_AT, "C-micro (400 in class micro)", ["C-micro"]),
    ("employees", each("firm_categories", employees=None), LOOK_AT, "Nothing to check", []),
    ("hours", each("activities", of("WET-INF"), hours=2_000), LOOK_AT, "1,600 hours) each time: WET-INF-1", None),
    (
        "hours",
        each("activities", lambda row: of("WET-INF")(row) and smaller(row), hours=20, frequency=52),
        LOOK_AT,
        "10% of the total working time in a year of a firm that is reached: WET-INF-1",
        ["WET-INF-1"],
    ),
    (
        "hours",
        both(
            each("firm_categories", employees=None),
            each("activities", lambda row: of("WET-INF")(row) and smaller(row), hours=40, frequency=52),
        ),
        LOOK_AT,
        "10% of the total working time",
        ["WET-INF-1"],
    ),
    (
        "hours",
        both(by_sector, each("firm_categories", employees=None, size_class=None)),
        IN_ORDER,
        "could not be checked",
        [],
    ),
    ("hours", each("activities", hours=0), LOOK_AT, "no activity takes hours", []),
    (
        "minutes",
        each("activities", of("WET-INF"), hours=Quantity(central=1, low=0.5, high=30)),
        LOOK_AT,
        "factor of 60 or more: WET-INF-1",
        ["WET-INF-1"],
    ),
    (
        "minutes",
        each("activities", lambda row: of("WET-ZRG")(row) and smaller(row), hours=60),
        LOOK_AT,
        "take at least 10 times as long as larger ones: WET-ZRG-1",
        ["WET-ZRG-1"],
    ),
    (
        "minutes",
        each("activities", of("WET-KEN"), hours=30),
        LOOK_AT,
        "15 hours or more, in multiples of five, on reading",
        ["WET-KEN-1"],
    ),
    (
        "minutes",
        both(by_sector, each("firm_categories", size_class=None)),
        IN_ORDER,
        "No other signs were checked",
        [],
    ),
    (
        "minutes",
        both(by_sector, each("firm_categories", size_class=None), each("activities", hours=30)),
        LOOK_AT,
        "Nothing to check",
        [],
    ),
    ("thousands", each("activities", of("WET-ZRG"), external_costs=0.5), LOOK_AT, "Less than EUR 1", ["WET-ZRG-1"]),
    ("thousands", each("activities", of("WET-ZRG"), investment=5), LOOK_AT, "below EUR 25", ["WET-ZRG-1"]),
    (
        "thousands",
        each("activities", lambda row: of("WET-ZRG")(row) and large(row), investment=400_000),
        LOOK_AT,
        "differ by a factor of 500 or more, within their range or between the rows of one activity: WET-ZRG-1",
        ["WET-ZRG-1"],
    ),
    (
        "thousands",
        each("activities", of("WET-ZRG"), external_costs=Quantity(central=200, low=1, high=600)),
        LOOK_AT,
        "factor of 500",
        ["WET-ZRG-1"],
    ),
    (
        "thousands",
        each("activities", of("WET-ZRG"), external_costs=200_000),
        LOOK_AT,
        "More than 10% of the annual turnover",
        ["WET-ZRG-1"],
    ),
    ("thousands", first("firm_categories", turnover=16_000), LOOK_AT, "below EUR 5,000", ["C-micro"]),
    (
        "thousands",
        both(each("activities", external_costs=0, investment=0), each("firm_categories", turnover=None)),
        LOOK_AT,
        "Nothing to check",
        [],
    ),
]


@pytest.mark.parametrize("case", CASES, ids=[f"{case[0]}: {case[3][:40]}" for case in CASES])
def test_a_question_sees_what_was_changed(case):
    check_case(sound_study(), case)


def test_every_question_is_tried():
    asked = {question.name for theme in (evidence, plausibility, units) for question in questions_of(theme)}
    assert {case[0] for case in CASES if case[2] is not Status.IN_ORDER} == asked


def test_the_time_of_citizens_may_go_without_a_price():
    study = sound_study()
    citizens = FirmCategory(code="B", name="Burgers", group="citizen", firms=1_000)
    rate = study.tariffs[0]
    study = study.update(
        firm_categories=(*study.firm_categories, citizens),
        tariffs=(
            rate.update(categories="group:business"),
            rate.update(categories="group:citizen", tariff=Quantity(central=0)),
        ),
        activities=tuple(
            row if large(row) else row.update(categories="size:micro, size:small, size:medium, B")
            for row in study.activities
        ),
    )
    assert ask("tariffs", study).status is Status.IN_ORDER


def test_a_benchmark_of_a_voluntary_instrument_counts_that_instrument():
    study = sound_study().update(
        benchmarks=(Benchmark(name="Gids", subject="GIDS", low=40, high=60, unit="per firm per year"),)
    )
    assert ask("benchmarks", study).status is Status.IN_ORDER


def test_an_activity_for_all_firms_may_read_for_as_long_as_it_likes_where_none_is_tiny():
    study = each("activities", lambda row: row.obligation == "WET-KEN" and large(row), hours=30)(sound_study())
    assert ask("minutes", study).status is Status.IN_ORDER
    assert all(isinstance(row, Activity) for row in study.activities)
