"""A scenario is the study with some cells typed over, and nothing else."""

from __future__ import annotations

import pickle
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_studies import studies
from studies import small_study
from whole_study import whole_study

from burden import Quantity, Study, estimate
from burden.language import Language
from burden.study import StudyError
from burden.study.columns import Unit
from burden.study.parameters import CALCULATED
from burden.study.prices import restated
from burden.study.record import columns_of
from burden.study.selector import Selector
from burden.study.tables import TABLE_BY_NAME, ScenarioValue

pytestmark = pytest.mark.unit
patient = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)
PLAIN = Selector()


def row(scenario: str = "hoog", **cells: Any) -> ScenarioValue:
    return ScenarioValue(scenario=scenario, **cells)


def under(study: Study, *rows: ScenarioValue) -> Study:
    return study.update(scenario_values=rows).scenario("hoog")


def but_for_title(study: Study) -> dict[str, Any]:
    """What a study holds, but for its title and which scenario it is."""
    found = dict(study) | {"under": None, "scenario_values": ()}
    return found | {"settings": study.settings.update(title="", title_en=None, title_nl=None)}


SMALL = small_study()


@pytest.mark.parametrize(
    ("named", "typed", "table", "position", "change"),
    [
        ("Uurtarieven ADM uurtarief", 50.0, "tariffs", 0, {"tariff": 50.0}),
        ("Activities LEZEN hours", 3, "activities", 0, {"hours": 3.0}),
        ("instrumenten WET soort", "voorlichten", "instruments", 0, {"kind": "inform"}),
        ("Instruments WET voluntary", "yes", "instruments", 0, {"voluntary": True}),
        ("Reikwijdte LEZ aandeel", 0.4, "scope", 3, {"share": 0.4}),
        ("Reikwijdte WET:grootte:groot aandeel", 0.9, "scope", 0, {"share": 0.9}),
        ("Reikwijdte WET:size:medium aandeel", 0.6, "scope", 1, {"share": 0.6}),
        ("Reikwijdte WET/M1 aandeel_laag", 0.7, "scope", 2, {"share": Quantity(central=0.8, low=0.7, high=0.9)}),
        ("Reikwijdte KEUR categorieën", "sector:C", "scope", 5, {"categories": "sector:C"}),
        ("Wisselwerkingen RAP+LOKET overlap", "leeg", "interactions", 0, {"overlap": None}),
        ("Interactions RAP overlap", 0.1, "interactions", 0, {"overlap": 0.1}),
        ("Samenstelling KEUR M0", 2028.0, "composition", 2, {"entries": {"M1": "x", "M0": 2028}}),
        ("Samenstelling KEUR/M1 ", "empty", "composition", 2, {"entries": {}}),
        ("Price_index 2024 index", 99, "price_index", 0, {"index": 99.0}),
    ],
)
def test_a_cell_of_a_sheet_has_another_value(
    named: str, typed: Any, table: str, position: int, change: dict[str, Any]
) -> None:
    records = list(SMALL.records(table))
    records[position] = records[position].update(**change)
    found = but_for_title(under(SMALL, cell(named, typed)))
    assert found == but_for_title(SMALL.update(**{table: tuple(records)}))


def cell(named: str, value: Any) -> ScenarioValue:
    """The row for a cell that is named as `sheet code/mix:categories column`."""
    sheet, by, heading = named.split(" ")
    by, _, categories = by.partition(":")
    code, _, mix = by.partition("/")
    return row(
        in_sheet=sheet.replace("_", " "),
        code=code,
        mix=mix or None,
        categories=categories or None,
        in_column=heading.replace("_", " ") or None,
        value=value,
    )


def test_a_setting_has_another_value() -> None:
    changed = under(SMALL, row(in_sheet="Studie", code="discontovoet", in_column="waarde", value=0.07))
    assert changed.settings.discount_rate == 0.07
    emptied = under(SMALL, row(in_sheet="Study", code="reference mix", in_column="value", value="empty"))
    assert emptied.settings.reference_mix is None


def test_the_title_says_which_scenario_it_is() -> None:
    named = row(
        name="Hoge groei", name_en="High growth", in_sheet="Studie", code="looptijd", in_column="waarde", value=3
    )
    study = SMALL.update(scenario_values=(named,))
    assert study.scenarios == ("hoog",)
    assert study.scenario_name("hoog", Language.EN) == "High growth"
    changed = study.scenario("hoog")
    assert changed.settings.title.endswith("(scenario: Hoge groei)")
    assert changed.settings.title_en is not None and changed.settings.title_en.endswith("(scenario: High growth)")
    assert (changed.under, changed.scenarios) == ("hoog", ())


def test_a_scenario_that_is_not_there_is_a_key_error_that_lists_those_that_are() -> None:
    study = SMALL.update(scenario_values=(row(in_sheet="Studie", code="looptijd", in_column="waarde", value=3),))
    with pytest.raises(KeyError, match=r"hog.*hoog"):
        study.scenario("hog")


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ({"aandeel": 0.4}, Quantity(central=0.4, low=0.3, high=0.45)),
        ({"aandeel": 0.4, "aandeel hoog": 0.5}, Quantity(central=0.4, low=0.3, high=0.5)),
        ({"aandeel hoog": 0.95}, Quantity(central=0.8, low=0.6, high=0.95)),
        ({"aandeel": 0.0}, Quantity(central=0.0, low=0.0, high=0.0)),
        ({"aandeel": 0.7, "aandeel laag": "leeg", "aandeel hoog": "leeg"}, Quantity(central=0.7)),
    ],
)
def test_a_range_moves_along_in_proportion(rows: dict[str, Any], expected: Quantity) -> None:
    """Worked out by hand: 0.8 (0.6 to 0.9) halved is 0.4 (0.3 to 0.45)."""
    cells = {"in_sheet": "Reikwijdte", "code": "WET", "mix": "M1"}
    changed = under(SMALL, *(row(in_column=name, value=value, **cells) for name, value in rows.items()))
    assert changed.scope[2].share == expected


@pytest.mark.parametrize(
    ("known", "central", "low", "high"),
    [
        (Quantity(central=54.0, low=48.0, high=62.0), 65, 57.78, 74.63),
        (Quantity(central=0.8, low=0.6, high=0.9), 0.123456, 0.092592, 0.138888),
        (Quantity(central=-3.0, low=-4.0, high=-1.0), -5, -6.667, -1.667),
        (Quantity(central=0.0, low=-1.0, high=1 / 3), 2, 1.0, 2.333),
    ],
)
def test_a_range_that_moves_has_as_many_digits_as_its_central_value_and_four_at_least(known, central, low, high):
    assert known.range_around(central) == {"low": low, "high": high}


@pytest.mark.parametrize(("low", "high"), [(0.1, 0.2), (0.2, 0.4)])
def test_a_range_that_ends_at_its_central_value_still_does_at_a_third(low: float, high: float) -> None:
    moved = Quantity(central=0.2, low=low, high=high).range_around(1 / 3)
    assert moved["low"] <= 1 / 3 <= moved["high"]


@pytest.mark.parametrize("central", [-1e-38, -1e-11, 1e-11, 0.33333333333333333])
def test_a_range_however_small_is_not_rounded_past_its_central_value(central: float) -> None:
    moved = Quantity(central=central * 2, low=central * 2 - abs(central), high=central * 2 + abs(central))
    ends = moved.range_around(central)
    assert ends["low"] <= central <= ends["high"]


def test_a_range_that_cannot_move_along_is_refused_and_says_what_to_fill_in() -> None:
    with pytest.raises(StudyError) as refused:
        under(SMALL, row(row=4, in_sheet="Scope", code="WET", mix="M1", in_column="share", value=0.95))
    (problem,) = refused.value.problems
    assert (problem.name, problem.table, problem.row, problem.field) == (
        *("range-cannot-follow", "scenario_values"), 4, "value",
    )  # fmt: skip
    assert problem.message(Language.EN) == (
        "the range of share cannot move along in proportion: found high would become 1.069; expected rows in this "
        "scenario for share low and share high."
    )


@pytest.mark.parametrize(
    "typed",
    [
        ("Bedrijfscategorieën C-L omzet", 9e6),
        ("Handelingen LEZEN externe_kosten", 30.0),
        ("Uurtarieven HOOG:sector:C prijspeil", "leeg"),
    ],
)
def test_a_scenario_in_the_money_of_another_year_is_that_money_under_the_scenario(typed: tuple[str, Any]) -> None:
    study = SMALL.update(scenario_values=(cell(*typed),))
    first, last = restated(study, 2024).scenario("hoog"), restated(study.scenario("hoog"), 2024)
    assert but_for_title(first) == but_for_title(last)


def test_a_study_keeps_its_own_figures_whatever_its_scenarios() -> None:
    study = SMALL.update(scenario_values=(row(in_sheet="Studie", code="looptijd", in_column="waarde", value=3),))
    assert estimate(study).cost.tolist() == estimate(SMALL).cost.tolist()
    assert study.update(scenario_values=()) == SMALL


@st.composite
def scenarios(draw: st.DrawFn) -> tuple[Study, Study, list[ScenarioValue]]:
    """A study, the same with some figures typed over, and the rows of a scenario that say so."""
    study = draw(studies(horizon=3))
    changed: dict[str, list[Any]] = {}
    rows = []
    for table, fields in CALCULATED.items():
        records = list(study.records(table))
        for position, record in enumerate(records):
            field = draw(st.sampled_from([None, *fields]))
            own = None if field is None else getattr(record, field)
            if own is None or (field == "hours" and record.minutes is not None):
                continue
            share = columns_of(TABLE_BY_NAME[table])[field].unit in (Unit.SHARE, Unit.CHANGE)
            factor = draw(st.sampled_from([0.0, 0.25, 0.5] if share else [0.0, 0.5, 3.0]))
            new = Quantity(central=own.central * factor, **own.range_around(own.central * factor))
            records[position] = record.update(**{field: new})
            naming = _naming(record)
            rows += [
                row(in_sheet=table, in_column=f"{field} {part}".replace(" central", ""), value=value, **naming)
                for part, value in dict(new).items()
                if value is not None and (part == "central" or draw(st.booleans()))
            ]
        changed[table] = records
    return study, study.update(**{table: tuple(records) for table, records in changed.items()}), rows


def _naming(record: Any) -> dict[str, Any]:
    code = getattr(record, "code", None)
    if record.table == "scope":
        code = record.obligation or record.instrument
    if record.table == "interactions":
        code = f"{record.acts_on} + {record.together_with}"
    mix = getattr(record, "mix", None)
    categories = getattr(record, "categories", PLAIN)
    return {"code": code, "mix": mix} | ({"categories": categories} if categories != PLAIN else {})


@patient
@given(scenarios(), st.randoms())
def test_a_scenario_is_the_study_with_its_cells_typed_over_in_any_order(
    drawn: tuple[Study, Study, list[ScenarioValue]], random: Any
) -> None:
    study, typed_over, rows = drawn
    if not rows:
        return
    shuffled = random.sample(rows, len(rows))
    found = but_for_title(under(study, *rows))
    assert found == but_for_title(typed_over)
    assert but_for_title(under(study, *shuffled)) == found
    assert estimate(under(study, *rows)).cost.tolist() == estimate(typed_over).cost.tolist()


def test_scenarios_go_from_one_process_to_another_as_they_are():
    study = whole_study()
    there = pickle.loads(pickle.dumps(study.scenario_values))
    assert there == study.scenario_values
    assert [type(row.in_column) for row in there] == [type(row.in_column) for row in study.scenario_values]
