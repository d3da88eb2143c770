"""Tornado, break-even and variance shares: each held against running the engine again, or against a closed form."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_studies import ranges, studies
from studies import small_study

from burden import Quantity, Study, estimate
from burden.comparison import with_totals
from burden.engine.many.breakeven import Crossing, UnknownParameterError, break_even, break_evens
from burden.engine.many.measures import TOTALS, Measure
from burden.engine.many.sensitivity import sensitivity_of
from burden.engine.result import UnknownMixError
from burden.engine.uncertainty.variance import REST, Spread
from burden.study.parameters import Parameter, parameters_of

pytestmark = pytest.mark.unit
patient = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large]}
MEASURES = st.sampled_from(TOTALS)


@st.composite
def uncertain(draw: st.DrawFn, **rules: object) -> Study:
    """A study in which figures of every table may have a range, over a discounted horizon."""
    study = draw(studies(horizon=3, discount_rate=0.05, **rules))
    positive, changes = st.floats(0, 100, width=32), st.floats(-1, 1, width=32)
    return study.update(
        tariffs=tuple(row.update(tariff=draw(ranges(positive))) for row in study.tariffs),
        firm_categories=tuple(row.update(firms=draw(ranges(positive))) for row in study.firm_categories),
        interactions=tuple(row.update(change=draw(ranges(changes))) for row in study.interactions),
    )


def changed(study: Study, parameter: Parameter, value: float) -> Study:
    """The study with one figure of one row replaced."""
    rows = list(study.records(parameter.table))
    rows[parameter.position] = rows[parameter.position].update(**{parameter.field: Quantity(central=value)})
    return study.update(**{parameter.table: tuple(rows)})


def totals(study: Study, measure: str) -> dict[str, float]:
    sums = with_totals(estimate(study), "mix").astype({"mix": str})
    return dict(zip(sums["mix"], sums[measure], strict=True))


def size(study: Study, measure: str) -> float:
    """The size of the amounts that are added up, for a tolerance: reliefs may cancel them."""
    lines = with_totals(estimate(study), "mix", "activity", "category", include_voluntary=True)
    return float(lines[measure].abs().sum()) + 1e-6


@given(uncertain(), MEASURES, st.data())
@settings(max_examples=4, **patient)
def test_every_bar_is_an_estimate_with_that_one_parameter_changed(study, measure, data):
    mix = data.draw(st.sampled_from([mix.code for mix in study.mixes]))
    bars = sensitivity_of(estimate(study), measure).tornado(mix).set_index("key")
    parameters = parameters_of(study, uncertain=True)
    assert set(bars.index) == {parameter.key for parameter in parameters}
    for parameter in parameters:
        for end, value in (("at_low", parameter.quantity.lowest), ("at_high", parameter.quantity.highest)):
            again = changed(study, parameter, value)
            expected = totals(again, measure)[mix]
            assert bars.loc[parameter.key, end] == pytest.approx(expected, rel=1e-9, abs=1e-9 * size(again, measure))


@given(uncertain(), MEASURES)
@settings(max_examples=8, **patient)
def test_bars_are_sorted_by_swing_and_those_of_a_pair_are_the_differences(study, measure):
    sensitivity = sensitivity_of(estimate(study), measure)
    first, second = study.mixes[0].code, study.mixes[-1].code
    alone, other = (sensitivity.tornado(mix).set_index("key") for mix in (first, second))
    pair = sensitivity.tornado(first, second)
    assert pair["swing"].abs().is_monotonic_decreasing
    by_key = pair.set_index("key").loc[alone.index]
    for end in ("at_low", "at_high"):
        assert np.allclose(by_key[end], alone[end] - other.loc[alone.index, end])


@given(uncertain())
@settings(max_examples=8, **patient)
def test_a_group_is_moved_as_one_and_every_parameter_is_in_one_group(study):
    sensitivity = sensitivity_of(estimate(study), Measure.COST)
    bars = sensitivity.tornado_of_groups("M0").set_index("key")
    positions = [at for group in sensitivity.groups for at in group.positions]
    assert sorted(positions) == list(range(len(sensitivity.parameters)))
    for group in sensitivity.groups:
        low = study
        for at in group.positions:
            parameter = sensitivity.parameters[at]
            low = changed(low, parameter, parameter.quantity.lowest)
        expected = totals(low, "cost")["M0"]
        assert bars.loc[group.key, "at_low"] == pytest.approx(expected, rel=1e-9, abs=1e-9 * size(low, "cost"))


def test_groups_are_named_after_what_they_hold():
    keys = {group.key for group in sensitivity_of(estimate(small_study())).groups}
    assert keys == {
        "tariffs",
        "firm_categories",
        "activities/RAP/hours",
        "activities/RAP/external_costs",
        "activities/RAP/business_as_usual",
        "activities/VRAAG/hours",
        "activities/ZORG/investment",
        "scope/WET",
        "interactions",
    }


@given(uncertain(), MEASURES, st.data())
@settings(max_examples=20, **patient)
def test_at_the_break_even_value_two_mixes_come_to_the_same(study, measure, data):
    mix, against = study.mixes[0].code, study.mixes[-1].code
    sensitivity = sensitivity_of(estimate(study), measure)
    parameter = data.draw(st.sampled_from(parameters_of(study)))
    found = break_even(sensitivity, parameter.key, mix, against=against)
    low, high = parameter.bounds
    if found.value is not None:
        inside = parameter.quantity.has_range and parameter.quantity.lowest <= found.value <= parameter.quantity.highest
        allowed = Crossing.IN_BOUNDS if low <= found.value <= high else Crossing.OUT_OF_BOUNDS
        expected = Crossing.IN_RANGE if inside else allowed
        assert found.crossing is expected
    if found.crossing in (Crossing.IN_RANGE, Crossing.IN_BOUNDS):
        again = changed(study, parameter, found.value)
        at_value = totals(again, measure)
        tolerance = 1e-7 * (size(again, measure) + size(study, measure))
        assert at_value[mix] - at_value[against] == pytest.approx(0, abs=tolerance)
    else:
        # No value between low and high gives equality: the difference keeps its sign.
        ends = [totals(changed(study, parameter, end), measure) for end in
                (parameter.quantity.lowest, parameter.quantity.highest)]  # fmt: skip
        signs = {np.sign(round(end[mix] - end[against], 6)) for end in ends}
        assert len(signs - {0.0}) <= 1


@given(uncertain(), st.data())
@settings(max_examples=15, **patient)
def test_at_the_break_even_value_a_mix_meets_the_ceiling(study, data):
    parameter = data.draw(st.sampled_from(parameters_of(study)))
    ceiling = data.draw(st.floats(0, 1e6))
    found = break_even(sensitivity_of(estimate(study), Measure.COST), parameter.key, "M0", ceiling=ceiling)
    assert found.at_central == pytest.approx(
        totals(study, "cost")["M0"] - ceiling, rel=1e-9, abs=1e-9 * size(study, "cost")
    )
    if found.crossing in (Crossing.IN_RANGE, Crossing.IN_BOUNDS):
        again = changed(study, parameter, found.value)
        tolerance = 1e-7 * (size(again, "cost") + size(study, "cost"))
        assert totals(again, "cost")["M0"] == pytest.approx(ceiling, abs=tolerance)


@given(uncertain(), MEASURES)
@settings(max_examples=8, **patient)
def test_the_list_of_break_evens_holds_exactly_those_within_their_range(study, measure):
    mix, against = study.mixes[0].code, study.mixes[-1].code
    sensitivity = sensitivity_of(estimate(study), measure)
    listed = {found.parameter.key: found.value for found in break_evens(sensitivity, mix, against=against)}
    for parameter in sensitivity.parameters:
        found = break_even(sensitivity, parameter.key, mix, against=against)
        assert (parameter.key in listed) == (found.crossing is Crossing.IN_RANGE)


def test_what_no_mix_uses_makes_no_difference_and_a_mix_always_equals_itself():
    sensitivity = sensitivity_of(estimate(small_study()))
    assert break_even(sensitivity, "activities/LEZEN/hours", "M0", ceiling=5).crossing is Crossing.NO_EFFECT
    found = break_even(sensitivity, "tariffs/ADM/tariff", "M0", against="M0")
    assert (found.crossing, found.value) == (Crossing.ALWAYS, None)


def test_where_hours_are_rounded_no_break_even_is_claimed():
    study = small_study()
    rounded = study.update(settings=study.settings.update(rounding="hours up"))
    found = break_even(sensitivity_of(estimate(rounded)), "tariffs/ADM/tariff", "M1", against="M0")
    assert found.crossing is Crossing.NOT_LINEAR
    assert found.value is None


def test_where_rare_activities_are_placed_only_their_frequency_bends():
    study = small_study()
    rows = tuple(
        row.update(frequency=Quantity(central=0.2, low=0.1, high=0.5)) if row.code == "BEZOEK" else row
        for row in study.activities
    )
    placed = study.update(activities=rows, settings=study.settings.update(rare_activities="placed"))
    sensitivity = sensitivity_of(estimate(placed), Measure.PRESENT_VALUE)
    frequency = break_even(sensitivity, "activities/BEZOEK/frequency", "M1", ceiling=1e6)
    assert frequency.crossing is Crossing.NOT_LINEAR
    hours = break_even(sensitivity, "activities/BEZOEK/hours", "M1", ceiling=1e6)
    assert hours.crossing in (Crossing.IN_BOUNDS, Crossing.OUT_OF_BOUNDS)


def test_an_investment_that_is_not_made_yet_has_a_break_even_too():
    found = break_even(
        sensitivity_of(estimate(small_study()), "one_off"), "activities/LEZEN/investment", "M0", ceiling=2e6
    )
    assert found.crossing is Crossing.IN_BOUNDS
    again = changed(small_study(), found.parameter, found.value)
    assert totals(again, "one_off")["M0"] == pytest.approx(2e6)


def test_unknown_mixes_and_parameters_are_refused():
    sensitivity = sensitivity_of(estimate(small_study()))
    with pytest.raises(UnknownMixError):
        sensitivity.tornado("M9")
    with pytest.raises(UnknownParameterError):
        break_even(sensitivity, "activities/NIETS/hours", "M0")


def additive_study() -> Study:
    """The small study in which only hours are uncertain: each adds its own amount, so that the total is a sum."""
    study = small_study()
    certain = {"tariffs": "tariff", "firm_categories": "firms", "scope": "share", "interactions": "change"}
    tables = {
        table: tuple(
            row.update(**{field: Quantity(central=getattr(row, field).central)}) for row in study.records(table)
        )
        for table, field in certain.items()
    }
    activities = tuple(
        row.update(
            hours=Quantity(
                central=row.hours.central, low=row.hours.central * 0.5, high=row.hours.central * (1.5 + at / 4)
            ),
            external_costs=Quantity(central=row.external_costs.central),
            investment=Quantity(central=row.investment.central),
            business_as_usual=Quantity(central=row.business_as_usual.central),
        )
        for at, row in enumerate(study.activities)
    )
    return study.update(**tables, activities=activities)


def uniform_draws(study: Study, count: int) -> np.ndarray:
    """Independent even draws between low and high, by Sobol points; count is a power of two."""
    from scipy.stats import qmc

    parameters = parameters_of(study, uncertain=True)
    low = np.array([parameter.quantity.lowest for parameter in parameters])
    high = np.array([parameter.quantity.highest for parameter in parameters])
    return low + (high - low) * qmc.Sobol(len(parameters), rng=np.random.default_rng(3)).random(count)


def test_the_variance_shares_of_an_additive_model_are_those_of_the_closed_form():
    study = additive_study()
    sensitivity = sensitivity_of(estimate(study))
    bars = sensitivity.tornado("M1").set_index("key")
    # The variance of an evenly spread amount is the square of its width over 12.
    expected = bars["swing"] ** 2 / (bars["swing"] ** 2).sum()
    shares = Spread(sensitivity, uniform_draws(study, 4096)).shares("M1").set_index("key")["share"]
    assert shares.drop(REST).to_numpy() == pytest.approx(expected[shares.drop(REST).index].to_numpy(), abs=0.02)
    assert shares[REST] == pytest.approx(0, abs=0.02)


def test_the_shares_of_a_product_are_those_of_the_closed_form():
    # One line, hours x firms, both even on (1 - w, 1 + w): V(hours) = V(firms) = w²/3, V(both) = (1 + w²/3)² - 1.
    study = one_line_study(width=0.6)
    sensitivity = sensitivity_of(estimate(study))
    shares = Spread(sensitivity, uniform_draws(study, 8192)).shares("M0").set_index("key")["share"]
    single = 0.12 / ((1 + 0.12) ** 2 - 1)
    assert shares.drop(REST).to_numpy() == pytest.approx([single, single], abs=0.01)
    assert shares[REST] == pytest.approx(1 - 2 * single, abs=0.01)


def one_line_study(width: float) -> Study:
    study = small_study()
    around = Quantity(central=1, low=1 - width, high=1 + width)
    activity = next(row for row in study.activities if row.code == "PLAATSEN")
    return study.update(
        firm_categories=(study.firm_categories[2].update(firms=around),),
        tariffs=(study.tariffs[0],),
        activities=(activity.update(hours=around),),
        obligations=tuple(row for row in study.obligations if row.code == "RAP"),
        instruments=study.instruments[:1],
        composition=study.composition[:1],
        scope=study.scope[:1],
        interactions=(),
        benchmarks=(),
    )


def test_the_shares_agree_with_those_that_salib_estimates_from_the_same_draws():
    from SALib.analyze import rbd_fast

    study = small_study()
    spread = Spread(sensitivity_of(estimate(study)), uniform_draws(study, 4096))
    names = [parameter.key for parameter in spread.sensitivity.parameters]
    problem = {"num_vars": len(names), "names": names, "bounds": spread.sensitivity.ranges.T.tolist()}
    found = rbd_fast.analyze(problem, spread.draws, spread.outcomes("M1"), num_resamples=2, seed=1)
    shares = spread.shares("M1").set_index("key")["share"]
    assert shares[names].to_numpy() == pytest.approx(np.array(found["S1"]), abs=0.03)


def test_where_hours_are_rounded_the_shares_come_from_the_draws():
    study = additive_study()
    exact = Spread(sensitivity_of(estimate(study)), uniform_draws(study, 2048)).shares("M1").set_index("key")["share"]
    rounded = study.update(settings=study.settings.update(rounding="hours half up"))
    draws = uniform_draws(rounded, 2048)
    estimated = Spread(sensitivity_of(estimate(rounded)), draws).shares("M1").set_index("key")["share"]
    assert estimated[exact.index].to_numpy() == pytest.approx(exact.to_numpy(), abs=0.04)


def test_the_share_of_a_group_is_the_sum_of_its_parameters_and_all_add_up_to_one():
    study = small_study()
    spread = Spread(sensitivity_of(estimate(study)), uniform_draws(study, 1024))
    shares = spread.shares("M1", "M0").set_index("key")["share"]
    groups = spread.shares_of_groups("M1", "M0").set_index("key")["share"]
    assert groups["activities/RAP/hours"] == pytest.approx(shares.filter(like="OPSTELLEN").filter(like="/hours").sum())
    assert shares.sum() == pytest.approx(1)
    assert groups.sum() == pytest.approx(1)


def test_knowing_everything_leaves_no_interval_and_knowing_nothing_new_all_of_it():
    study = small_study()
    sensitivity = sensitivity_of(estimate(study))
    spread = Spread(sensitivity, uniform_draws(study, 512))
    from burden.engine.many.sensitivity import ParameterGroup

    everything = ParameterGroup("all", tuple(range(len(sensitivity.parameters))))
    nothing = ParameterGroup("none", ())
    table = spread.better_information([everything, nothing], "M1").set_index("key")
    assert table.loc["all", "narrowing"] == pytest.approx(1)
    assert table.loc["all", "known_low"] == pytest.approx(totals(study, "structural")["M1"])
    assert table.loc["none", "narrowing"] == pytest.approx(0)


def test_the_narrowing_by_one_parameter_is_that_of_drawing_all_others_again():
    study = additive_study()
    sensitivity = sensitivity_of(estimate(study))
    draws = uniform_draws(study, 2048)
    best = Spread(sensitivity, draws).shares("M1")["key"].iloc[0]
    found = Spread(sensitivity, draws).better_information([sensitivity.single(best)], "M1").iloc[0]
    parameter = next(parameter for parameter in sensitivity.parameters if parameter.key == best)
    known = changed(study, parameter, parameter.quantity.central)
    without = sensitivity_of(estimate(known))
    columns = [at for at, other in enumerate(sensitivity.parameters) if other.key != best]
    ends = np.quantile(without.at(draws[:, columns], "M1"), (0.05, 0.95))
    assert (found["known_low"], found["known_high"]) == pytest.approx(tuple(ends))
    assert 0 < found["narrowing"] < 1


def test_a_mix_that_nothing_uncertain_touches_has_no_shares():
    study = small_study()
    certain = additive_study()
    spread = Spread(sensitivity_of(estimate(certain)), uniform_draws(certain, 64))
    assert not spread.shares("M1", "M1")["share"].any()
    assert study.mixes[0].code == "M0"
