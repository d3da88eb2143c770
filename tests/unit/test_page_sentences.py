"""What each page concludes: it follows from the figures that are shown, in any study, and says no more than that."""

from __future__ import annotations

import re

import numpy as np
import pandas as pd
import pytest
from pages import line, one_mix, opened
from studies import costless_studies, small_study, two_instruments, without_ranges
from whole_study import whole_study

from burden.answers.draws import Cheapest
from burden.answers.results import Results
from burden.answers.sentences import pages
from burden.language import Language, both
from burden.study import Quantity, Study
from burden.study.tables import Activity, Mix
from dashboards.app import PAGES

pytestmark = pytest.mark.unit
KINDS = {kind.key: kind for kind in PAGES if kind.key not in ("parameters", "export", "compare")}
STUDY = small_study()


def said(paragraphs) -> str:
    return " ".join(text.en for text in paragraphs).replace("\u00a0", " ")


# Per firm

LARGE, SMALL = (f"Of all sizes, {size} firms pay most: " for size in ("large", "small"))
THEM = " every obligation reaches them."
MORE = {"small_M0": 10, "large_M0": 90, "small_M1": 20, "large_M1": 70.4}
TURNED = {"small_M0": -40, "small_M1": 20, "large_M0": 1}
AT_MOST, UP_TO = "Where every obligation reaches it, a firm pays at most ", " obligation reaches saves up to "


def firms(**costs: float) -> pd.DataFrame:
    rows = [(*name.split("_"), cost) for name, cost in costs.items()]
    return pd.DataFrame(rows, columns=["size_class", "mix", "reached_structural"])


@pytest.mark.parametrize(
    ("costs", "expected"),
    [
        (MORE, LARGE + "€70.4 (M1) and €90.0 (M0) a year, where" + THEM),
        ({"small_M0": 10, "large_M0": 90, "large_M1": 90}, LARGE + "€90.0 (M0 and M1) a year, where" + THEM),
        ({"_M0": 10, "_M1": 20}, AT_MOST + "€10.0 (M0) and €20.0 (M1) a year."),
        ({"small_M1": 90.001, "large_M1": 90}, AT_MOST + "€90.0 a year."),
        ({"small_M1": 0, "large_M1": 0}, "These mixes cost a firm nothing a year."),
        ({"small_M1": -40, "large_M1": 0}, "No firm has costs a year; a firm that every" + UP_TO + "€40.0."),
        (TURNED, SMALL + "−€40.0 (M0) and €20.0 (M1) a year, where" + THEM),
        ({"small_M1": np.nan}, "None of these firms is reached by an obligation."),
        ({"small_M1": 0.001, "large_M1": 0}, SMALL + "less than €0.01 a year, where" + THEM),
    ],
)  # fmt: skip
def test_the_firms_that_pay_most(costs, expected):
    assert said(pages.of_firms(firms(**costs), "structural", STUDY)) == expected


def test_of_many_mixes_the_cheapest_and_the_dearest_are_told():
    costs = {f"large_M{at}": 100.0 + 100 * at for at in range(9)} | {"small_M1": 5.0}
    assert "€100 (M0) to €900 (M8) a year" in said(pages.of_firms(firms(**costs), "structural", STUDY))
    alike = {f"large_M{at}": 100.0 + (at == 8) * 50 for at in range(9)} | {"small_M1": 5.0}
    assert "€100 (8 mixes) and €150 (M8) a year" in said(pages.of_firms(firms(**alike), "structural", STUDY))


def test_what_is_least_on_average_and_most_for_those_it_reaches_is_told():
    """M1 reaches few small firms, and asks most of these; of large ones it asks least either way."""
    figures = [("small", "M1", 1, 90), ("small", "M2", 2, 80), ("large", "M1", 3, 30), ("large", "M2", 4, 40)]
    table = pd.DataFrame(figures, columns=["size_class", "mix", "average_structural", "reached_structural"])
    study = whole_study()
    assert said(pages.of_those_reached(table, "structural", study)).endswith(
        "reaches in full. That is so of M1 for small firms."
    )
    assert pages.of_those_reached(table[table["size_class"] == "large"], "structural", study) == ()
    assert pages.of_those_reached(table[table["mix"] == "M1"], "structural", study) == ()


def test_a_lead_in_few_draws_is_undecided():
    chances = pd.DataFrame({"M1": [0.6, 0.3], "M2": [0.4, 0.7]}, index=["small", "large"])
    apart = {"M1": ("M1",), "M2": ("M2",)}
    told = said(pages.of_sizes({"structural": Cheapest(chances, {"small": apart, "large": apart})}, 0.3))
    assert "is M1 for small firms (undecided: in 60% of the draws) and M2 for large firms (70%)." in told


def test_alternatives_that_cost_the_same_in_every_draw_are_named_together():
    chances = pd.DataFrame({"M1": [0.4, 1 / 3], "M2": [0.4, 1 / 3], "M3": [0.2, 1 / 3]}, index=["small", "large"])
    two, all_three = ("M1", "M2"), ("M1", "M2", "M3")
    alike = {"small": {"M1": two, "M2": two, "M3": ("M3",)}, "large": dict.fromkeys(all_three, all_three)}
    told = said(pages.of_sizes({"structural": Cheapest(chances, alike)}, 0.3))
    assert "M1 and M2 (equal) for small firms (in 80% of the draws)" in told
    assert "every alternative (all equal) for large firms" in told


def test_the_firms_on_which_it_weighs_most():
    shares = pd.DataFrame({"mix": ["M0", "M1"], "size_class": ["small", "large"], "share_of_turnover": [0.02, 0.015]})
    assert "weigh most on small firms: 2% of turnover (M0) for those" in said(pages.of_turnover(shares))
    assert said(pages.of_turnover(shares[:1])).startswith("The structural costs come to at most 2% of turnover, for")
    assert pages.of_turnover(shares.assign(share_of_turnover=0.0)) == ()
    assert pages.of_turnover(shares.assign(share_of_turnover=np.nan)) == ()


# Years

SUM, END = "Over 2027–2028 the costs add up to ", ", not discounted."
PEAK = f"{END} The most expensive year is "


def path(**costs: list[float]) -> pd.DataFrame:
    rows = [(mix, 2027 + at, cost) for mix, of in costs.items() for at, cost in enumerate(of)]
    table = pd.DataFrame(rows, columns=["mix", "year", "cost"])
    return table.assign(one_off=table["cost"], structural=0.0, investment=0.0)


@pytest.mark.parametrize(
    ("costs", "expected"),
    [
        ({"M0": [300, 100], "M1": [100, 200]}, SUM + "€300 (M1) and €400 (M0)" + PEAK + "2027 in M0 and 2028 in M1."),
        ({"M0": [300, 100], "M1": [200, 200]}, SUM + "€400 (M0 and M1)" + PEAK + "2027 in M0."),
        ({"M0": [300, 100], "M1": [200, 100]}, SUM + "€300 (M1) and €400 (M0)" + PEAK + "2027."),
        ({"M1": [0, 0]}, SUM + "€0" + END),
        ({"M1": [-300, -100]}, SUM + "−€400" + END),
        ({"M1": [300]}, "In 2027 the costs come to €300."),
    ],
)  # fmt: skip
def test_what_the_years_add_up_to(costs, expected):
    assert said(pages.of_years(path(**costs), STUDY)) == expected


def test_the_largest_part_of_the_years():
    table = path(M0=[60, 40], M1=[60, 40]).assign(structural=[0, 60, 0, 0])
    assert said(pages.of_years(table, STUDY, in_parts=True)).endswith(
        "The largest part of that is one-off costs (63% of M0 and 100% of M1)."
    )
    assert "largest" not in said(pages.of_years(table.assign(structural=-1.0), STUDY, in_parts=True))
    assert "largest" not in said(pages.of_years(table.assign(structural=table["one_off"]), STUDY, in_parts=True))


# Uncertainty


@pytest.fixture(scope="module")
def results() -> Results:
    return Results(whole_study())


def test_the_intervals_and_the_order_are_those_of_the_draws(results):
    simulation = results.simulation()
    both_mixes = said(pages.of_intervals(simulation, "annual_equivalent", ("M1", "M2")))
    low, high = np.quantile(simulation.draws["annual_equivalent"][:, 1], [0.05, 0.95]) / 1e6
    assert f"M1 comes to €{low:.1f} to {high:.1f} million and M2 to" in both_mixes
    assert both_mixes.endswith("M2 is cheaper than M1 in more than 99% of the draws.")
    alone = said(pages.of_intervals(simulation, "annual_equivalent", ("M0", "M1")))
    assert "cheaper" not in alone and alone.startswith("In 90% of the draws M0 comes to")


def with_twins(study: Study, count: int) -> Study:
    """The study with more mixes that are the same as its second."""
    others = tuple(Mix(code=f"X{at}", name=f"Variant {at}") for at in range(count))
    second = study.mixes[1].code
    composition = tuple(
        row.update(entries=row.entries | {mix.code: row.entries[second] for mix in others})
        if second in row.entries
        else row
        for row in study.composition
    )
    return study.update(mixes=(*study.mixes, *others), composition=composition)


def test_nothing_is_said_of_the_order_of_mixes_that_never_differ():
    drawn = Results(with_twins(costless_studies()["voluntary"], 1)).simulation(100)
    told = said(pages.of_intervals(drawn, "structural", ("M1", "X0")))
    assert "cheaper" not in told and "M1 and X0 cost the same in every draw." in told
    many = Results(with_twins(small_study(), 5)).simulation(100)
    told = said(pages.of_intervals(many, "structural", tuple(mix.code for mix in many.study.mixes)))
    assert told.startswith("Of these 7 mixes M") and "is the least certain: in 90% of the draws it comes to" in told


def test_what_matters_most_is_first_in_the_chart(results):
    sensitivity = results.sensitivity("structural")
    first = sensitivity.tornado("M1", "M0").iloc[0]
    shares = pd.DataFrame({"key": [first["key"]], "share": [0.6]})
    told = said(pages.of_drivers(sensitivity, "M1", "M0", shares))
    assert "the difference between M1 and M0 is “Hours: Write the report”" in told
    assert told.endswith("It accounts for 60% of the spread.")
    certain = Results(without_ranges(small_study())).sensitivity("structural")
    assert said(pages.of_drivers(certain, "M1", None)) == "No uncertain figure makes a difference here."


# Build-up and differences

MOST_OF, BY = "The largest part of what M costs comes from A: ", "(structural costs per year)."


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({"A": 300.0, "B": 100.0}, MOST_OF + "€300; the whole comes to €400 " + BY),
        ({"A": 300.0}, "All that M costs comes from A: €300 " + BY),
        ({"A": 0.0, "B": 0.0}, "M brings no regulatory burden " + BY),
        ({"A": -300.0, "B": 100.0}, "M saves €200, most of it by A " + BY),
        ({"A": -300.0, "B": 0.0}, "M saves €300, most of it by A " + BY),
        ({}, ""),
    ],
)  # fmt: skip
def test_where_most_comes_from(parts, expected):
    found = [(both(name), cost) for name, cost in parts.items()]
    assert said(pages.of_parts(both("M"), found, "structural", "EUR")) == expected


def test_the_largest_step(results):
    called = {row.code: both(row.code) for row in results.study.instruments}
    up = results.explanation("M0", "M1", "instrument")
    assert said(pages.of_step(up, called, "EUR")) == "The largest step in that is WET: €0.40 million more."
    down = results.explanation("M1", "M0", "instrument")
    assert said(pages.of_step(down, called, "EUR")) == "The largest step in that is WET: €0.40 million less."
    assert pages.of_step(results.explanation("M1", "M1", "instrument"), called, "EUR") == ()


# On the pages


def relieved(row: Activity) -> Activity:
    """An activity that costs less than nothing."""
    nothing = Quantity(central=0.0)
    return row.update(
        hours=nothing, minutes=nothing, external_costs=Quantity(central=-10.0), investment=nothing, lifetime=None
    )


ODD = {
    "one mix": one_mix(),
    "certain": without_ranges(small_study()),
    "no kinds": two_instruments("x"),
    "savings": without_ranges(small_study()).update(activities=tuple(map(relieved, small_study().activities))),
    "twins": with_twins(small_study(), 8),
    **costless_studies(),
}  # fmt: skip


@pytest.mark.parametrize("name", ODD)
def test_every_page_opens_with_a_sentence_in_any_study(name):
    for key, kind in KINDS.items():
        texts = {}
        for language in Language:
            page = opened(kind, ODD[name], language=language)
            texts[language] = re.sub("<[^>]*>", "", page._finding.object).replace("\u00a0", " ").strip()
            shown = [line(page).beside] if key in ("years", "elements", "uncertainty") else []
            for beside in shown:
                for option in beside.options.values():
                    beside.value = option
                    page.settle()
                    texts[language] += re.sub("<[^>]*>", "", page._finding.object)
        assert not re.search(r"\bnan\b|None\b(?! of)|\{|\}|–\)", "".join(texts.values())), (key, texts)
        no_ranges = key == "uncertainty" and name in ("certain", "no kinds")
        assert (no_ranges or all(texts.values())) and (texts[Language.NL] != texts[Language.EN]), (key, texts)
