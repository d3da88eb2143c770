"""Charts of any data: honest, readable in both languages, in colour, in grey and aloud."""

import itertools
import json
from collections.abc import Iterator
from math import inf, isfinite, nan
from typing import Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_studies import studies
from studies import small_study

from burden import Language, estimate, explain_mixes
from burden.comparison import compare_mixes, with_totals
from burden.engine import time_path
from burden.engine.many.sensitivity import sensitivity_of
from burden.engine.per_firm import per_firm as cost_per_firm
from burden.report import figures
from burden.report.figures import Look, theme
from burden.report.figures.breakdown import breakdown
from burden.report.figures.drivers import drivers
from burden.report.figures.lighter import MOST_DOTS
from burden.report.figures.parts import codes_beside
from burden.writing import names
from burden.writing.amounts import AmountStyle

pytestmark = pytest.mark.unit

NL, EN = Look(Language.NL, price_year=2024), Look(Language.EN, price_year=2024)
MIXES = [f"M{at}" for at in range(12)]
LONG = "Meervoudigeondernemingsverantwoordelijkheidsrapportage voor bedrijven in internationale ketens"
KINDS = ["information", "substantive", "familiarisation", "supervision", "proof out of scope", "financial"]
SIZES = ["zzp", "micro", "small", "medium", "large"]
CALLED = {mix: f"{mix} {LONG}" for mix in MIXES}


def rows_of(spec: dict[str, Any], *fields: str) -> list[dict[str, Any]]:
    """The rows, of any layer, that have these fields."""
    return [row for rows in spec["datasets"].values() for row in rows if set(fields) <= set(row)]


def mix_totals(one_off: float, structural: float, mixes: list[str] = MIXES) -> pd.DataFrame:
    return pd.DataFrame([{"mix": mix, "one_off": one_off, "structural": structural} for mix in mixes])


def in_parts(column: str, parts: list[Any], figures: list[float], mixes: list[str] = MIXES) -> pd.DataFrame:
    values = itertools.cycle(figures)
    return pd.DataFrame(
        [
            {"mix": mix, column: part, "one_off": next(values), "structural": next(values)}
            for mix in mixes
            for part in parts
        ]
    )


def by_firm(value: float, mixes: list[str] = MIXES) -> pd.DataFrame:
    kinds = [f"{kind}_{timing}" for kind in ("average", "reached") for timing in ("one_off", "structural")]
    rows = itertools.product(mixes, SIZES, ["A", "B", None])
    return pd.DataFrame([{"mix": m, "size_class": z, "sector": c, **dict.fromkeys(kinds, value)} for m, z, c in rows])


def steps(changes: list[float], interaction: float = 0.0) -> pd.DataFrame:
    own = [{"instrument": f"I{at}", "first": max(-x, 0), "second": max(x, 0)} for at, x in enumerate(changes)]
    table = pd.DataFrame([*own, {"instrument": None, "first": 0.0, "second": interaction}])
    return table.assign(reason="", difference=table["second"] - table["first"])


def bars(ends: list[tuple[float, float]]) -> pd.DataFrame:
    columns = ["key", "low", "central", "high", "at_low", "at_high", "swing"]
    rows = [(f"k{at}", 0.1, 0.5, 1e7, low, high, high - low) for at, (low, high) in enumerate(ends)]
    return pd.DataFrame(rows, columns=columns)


def draws(low: float, central: float, median: float, high: float, mixes: list[str] = MIXES) -> pd.DataFrame:
    ends = {"central": central, "median": median, "p5": low, "p95": high}
    return pd.DataFrame([{"mix": m, "measure": k, **ends} for k in ("one_off", "structural") for m in mixes])


def path(years: range, costs: tuple[float, float, float], mixes: list[str] = MIXES) -> pd.DataFrame:
    parts = dict(zip(("one_off", "investment", "structural"), costs, strict=True))
    return pd.DataFrame(
        [{"mix": mix, "year": year, **parts, "cost": sum(costs)} for mix in mixes for year in years],
        columns=["mix", "year", *parts, "cost"],
    )


def benchmark(unit: str, low: float, high: float, reached: float, mix: str | None = "M1") -> pd.DataFrame:
    row = {
        "name": LONG,
        "mix": mix,
        "instrument": None,
        "unit": unit,
        "low": low,
        "high": high,
        "average": nan,
        "reached": reached,
    }
    return pd.DataFrame([row])


def forms(burdens: list[float], scores: list[float], mixes: list[str] = MIXES) -> pd.DataFrame:
    """Forms of mixes, the whole mix first; a score for each form."""
    rows = [
        {
            "mix": mix,
            "form": LONG,
            "burden": burden,
            "whole": not at,
            "on_frontier": bool(at % 2),
            "goal A": score,
            "goal B": nan if mix == "M0" else -score,
        }
        for mix in mixes
        for at, (burden, score) in enumerate(zip(burdens, scores, strict=True))
    ]
    return pd.DataFrame(rows)


def by_smallest(figures: list[float], mixes: list[str] = MIXES) -> pd.DataFrame:
    rows = [{"mix": mix, "size_class": z, "burden": of} for mix in mixes for z, of in zip(SIZES, figures, strict=False)]
    return pd.DataFrame(rows)


def odd_charts() -> Iterator[tuple[str, Look, Any]]:
    """Charts of data at the edge of what studies hold, in either language."""
    for case, made in _odd_charts(NL):
        yield case, NL, made
    look = Look(Language.EN, "SEK", None, "container", False)
    for case, made in _odd_charts(look, {"missing": nan, "one": 1.0}):
        yield case, look, made


ODD = {"zero": 0.0, "relief": -3e9, "missing": nan, "endless": inf, "tiny": 1e-7}


def _odd_charts(look: Look, odd: dict[str, float] = ODD) -> Iterator[tuple[str, Any]]:
    for case, value in odd.items():
        mixes = MIXES if case == "relief" else MIXES[:2] if case == "missing" else MIXES[:1]
        yield f"mixes {case}", figures.mixes(mix_totals(value, -value, mixes), CALLED, look)
        yield f"kinds {case}", figures.by_kind(in_parts("kind", KINDS, [value, 2.0], mixes), CALLED, look)
        sizes = in_parts("size_class", [*SIZES, "eigen klasse", None], [value], mixes)
        yield f"sizes {case}", figures.by_size_class(sizes, CALLED, look)
        table = by_firm(value, mixes)
        yield f"firms {case}", figures.per_firm(table, CALLED, look, sectors={"A": LONG})
        ranges = pd.DataFrame({"size_class": ["zzp", "none"], "low": [nan, 1], "high": [value, 2], "name": "x"})
        once = table[table["sector"] == "A"]
        yield f"dots {case}", figures.per_firm_by_size(once, CALLED, look, ranges=ranges)
        yield f"years {case}", figures.years(path(range(2025, 2035), (value, 0, 1), mixes), CALLED, look)
        yield f"one year {case}", figures.years(path(range(2025, 2026), (value, 0, 1), mixes), CALLED, look)
        parts = path(range(2025, 2035), (value, -value, 1), mixes)
        yield f"parts of years {case}", figures.years_by_part(parts, CALLED, look)
        drawn = draws(min(value, 1.0), value, value, max(value, 1.0), mixes)
        yield f"intervals {case}", figures.intervals(drawn, CALLED, look, dependence=0.5)
        yield f"difference {case}", figures.difference(steps([value, 1.0], value), "M1", "M2", CALLED, look)
        if isfinite(value):
            scored = forms([value, 0.0, value / 2], [value, value, 0.0], mixes)
            yield f"forms {case}", figures.frontier(scored, CALLED, look, {"A": LONG, "B": "B", "C": "C"})
            yield f"sizes up {case}", figures.smallest_size(by_smallest([value, value / 3], mixes), CALLED, look)
        yield f"tornado {case}", figures.tornado(bars([(value, 1.0), (2.0, 3.0)]), LONG, 0.5, {"k0": LONG * 3}, look)
        for unit in ("per firm per year", "per firm one-off", "share of turnover"):
            yield f"benchmarks {case}", figures.benchmarks(benchmark(unit, nan, value, value), {}, look)
    yield "no mixes", figures.mixes(mix_totals(0, 0, []).reindex(columns=["mix", "one_off", "structural"]), {}, look)
    yield "no kinds", figures.by_kind(in_parts("kind", ["financial"], [1.0]), {}, look)
    yield "no parts", figures.difference(steps([]).head(0), "M1", "M2", {}, look)
    yield "many parts", figures.difference(steps([float(at - 9) for at in range(40)], 3), "M1", "M2", CALLED, look)
    yield "no figures", figures.tornado(bars([]), "M1", 1.0, {}, look)
    yield "no years", figures.years(path(range(0), (0, 0, 0)), {}, look)
    yield "no parts of years", figures.years_by_part(path(range(0), (0, 0, 0)), {}, look)
    yield "no goals", figures.frontier(forms([1.0], [nan], ["M0"]), {}, look, {"A": "A", "B": "B"})
    yield "one size", figures.smallest_size(by_smallest([5.0]), {}, look)
    yield "no draws", figures.intervals(draws(0, 0, 0, 0).head(0), {}, look, dependence=0)
    yield "no benchmarks", figures.benchmarks(benchmark("per firm per year", 1, 2, 3, None), {}, look)


def test_no_data_are_too_odd_for_a_chart_that_says_what_it_shows():
    for case, look, chart in odd_charts():
        spec = chart.to_dict()  # validates
        said = spec["description"]
        assert len(said) > 20 and said.endswith("."), case
        assert "nan" not in said.casefold() and "inf " not in said.casefold(), case
        spec["config"]["view"] = {"stroke": spec["config"]["view"]["stroke"]}  # Altair adds its sizes to it
        assert spec["config"] == theme.config(look.language), case
        for row in rows_of(spec):
            # Screens get their data by column, each of one kind.
            assert all(value is None or isinstance(value, str | int | float) for value in row.values()), case
            assert all(value == value for value in row.values()), case


def test_data_without_anything_to_show_give_a_sentence_instead():
    empty = figures.tornado(bars([]), "M1", 1.0, {}, NL)
    (row,) = rows_of(empty.to_dict())
    assert row["text"] == "Er is niets te laten zien: geen enkel onzeker cijfer maakt verschil voor deze mix."
    assert row["text"] in empty.description
    nothing = figures.years(path(range(2025, 2030), (0, 0, 0)), {}, EN)
    assert "no costs fall in the years of the study" in nothing.description


def test_parts_of_a_bar_follow_each_other_and_reliefs_stand_left_of_zero():
    table = in_parts("kind", KINDS[:4], [5e6, 1e6, -2e6, 3e6, 4e6, 1e6, -1e6, 2e6], ["M1"])
    spec = figures.by_kind(table, {}, NL).to_dict()
    for moment in ("one_off", "structural"):
        parts = [row for row in rows_of(spec, "start", "end") if row["moment"] == moment and "ink" not in row]
        above = [row for row in parts if row["end"] > row["start"]]
        below = [row for row in parts if row["end"] < row["start"]]
        for rows in (above, below):
            assert all(one["end"] == other["start"] for one, other in itertools.pairwise(rows))
        assert above[0]["start"] == 0 and all(row["end"] < 0 for row in below)
        net = sum(row["end"] - row["start"] for row in parts)
        assert net == pytest.approx(table[moment].sum() / 1e6)
        label = next(row["label"] for row in rows_of(spec, "label") if row["moment"] == moment and "part" not in row)
        assert label.startswith((f"{net:.1f}".replace(".", ","), f"{net:.2f}".replace(".", ",")))


def test_financial_items_are_no_part_of_the_burden():
    table = in_parts("kind", ["information", "financial"], [1e6], ["M1"])
    rows = rows_of(figures.by_kind(table, {}, NL).to_dict(), "part")
    assert {row["part"] for row in rows} == {"information"}


def test_a_kind_keeps_its_colour_whichever_others_there_are():
    def colour(kinds: list[str]) -> Any:
        spec = figures.by_kind(in_parts("kind", kinds, [1.0], ["M1"]), {}, NL).to_dict()
        scale = spec["layer"][0]["encoding"]["color"]["scale"]
        return dict(zip(scale["domain"], scale["range"], strict=True))["supervision"]

    assert colour(KINDS) == colour(["supervision"])


def test_an_instrument_keeps_its_colour_whichever_others_there_are():
    every = {f"I{at}": f"Instrument {at}" for at in range(12)}

    def colour(instruments: list[str]) -> Any:
        table = in_parts("instrument", instruments, [1.0], ["M1"])
        spec = breakdown(table, "instrument", "structural", {}, every, NL).to_dict()
        scale = spec["layer"][0]["encoding"]["color"]["scale"]
        return dict(zip(scale["domain"], scale["range"], strict=True))["I9"]

    assert colour(["I1", "I9"]) == colour(["I9", "I3", "I4"]) == theme.PARTS[9]


@given(st.lists(st.floats(-1e9, 1e9), min_size=1, max_size=30), st.floats(-1e8, 1e8))
@settings(deadline=None, max_examples=8)
def test_the_steps_of_a_waterfall_lead_from_one_total_to_the_other(changes, interaction):
    table = steps(changes, interaction)
    chart = figures.difference(table, "M1", "M2", {"M1": "een", "M2": "twee"}, NL)
    if "niets te laten zien" in chart.description:
        assert max(abs(table["difference"])) <= 1e-9 * table[["first", "second"]].abs().to_numpy().sum()
        return
    rows = sorted(rows_of(chart.to_dict(), "role"), key=lambda row: int(row["at"]))
    scale = max(abs(row[end]) for row in rows for end in ("start", "end"))
    assert (rows[0]["name"], rows[-1]["name"]) == ("een", "twee")
    assert all(
        one["end"] == pytest.approx(other["start"], abs=1e-6 * scale) for one, other in itertools.pairwise(rows[:-1])
    )
    assert rows[-2]["end"] == pytest.approx(rows[-1]["end"], abs=1e-6 * scale)
    together = [at for at, row in enumerate(rows) if row["role"] == "together"]
    assert together in ([], [len(rows) - 2]), "what instruments do to each other is the last step"
    assert len(rows) <= 14


def test_small_parts_of_a_difference_are_one_step_that_says_how_many_they_are():
    chart = figures.difference(steps([float(at + 1) for at in range(15)]), "M1", "M2", {}, EN)
    rows = sorted(rows_of(chart.to_dict(), "role"), key=lambda row: int(row["at"]))
    assert [row["name"] for row in rows][-2] == "5 other parts together"
    assert rows[-2]["label"] == "+15"


def test_a_tornado_shows_the_values_that_give_its_ends():
    chart = figures.tornado(bars([(2e6, 9e6), (4e6, 3e6), (6e6, 8e6)]), "M1 Nul", 5e6, {"k0": "Uren"}, NL)
    rows = {(row["key"], row["side"]): row for row in rows_of(chart.to_dict(), "side")}
    assert (rows["k0", "low"]["label"], rows["k0", "high"]["label"]) == ("0,1", "10.000.000")
    assert (rows["k0", "low"]["value"], rows["k0", "high"]["value"]) == (2, 9)
    assert rows["k2", "high"]["label"] == "0,1 – 10.000.000", "both ends lie on the same side"
    assert rows["k2", "low"]["label"] == ""
    assert "centraal €\u00a05,00 mln" in chart.description
    assert "Uren: van €\u00a02,00 mln tot €\u00a09,00 mln" in chart.description


def test_what_all_mixes_depend_on_stands_in_one_figure_as_a_change_from_the_central_total():
    tables = {"M1": bars([(2e6, 9e6), (4e6, 3e6)]), "M2": bars([(50e6, 50e6), (40e6, 60e6)])}
    labels = {"M1": {"k0": "Uren"}, "M2": {"k1": "Bereik"}}
    chart = drivers(tables, {"M1": "M1 Nul", "M2": "M2 Veel"}, {"M1": 5e6, "M2": 50e6}, labels, NL)
    rows = {(row["row"], row["side"]): row for row in rows_of(chart.to_dict(), "side")}
    assert {row for row, _ in rows} == {"M1\nk0", "M1\nk1", "M2\nk1"}, "what does not matter to a mix is left out"
    assert [rows["M2\nk1", side]["value"] for side in ("low", "high")] == [-10, 10]
    assert rows["M1\nk0", "high"]["value"] == 4 and rows["M1\nk0", "high"]["exact"] == "€\u00a09.000.000"
    order = chart.to_dict()["layer"][0]["encoding"]["y"]["scale"]["domain"]
    assert order == ["M1", "M1\nk0", "M1\nk1", "M2", "M2\nk1"]
    assert "M1 Nul, centraal €\u00a05,0 mln: Uren: van €\u00a02,0 mln tot €\u00a09,0 mln" in chart.description


def test_sectors_with_the_same_numbers_in_every_mix_share_a_row():
    table = by_firm(12.0, ["M1", "M2"])
    apart = table.mask((table["mix"] == "M2") & (table["sector"] == "B"), 13.0).assign(
        mix=table["mix"], sector=table["sector"], size_class=table["size_class"]
    )
    names_of = {"A": "A Landbouw", "B": "B Delfstoffen"}
    for rows, expected in (
        (table, {"alle sectoren"}),
        (apart, {"A\u00a0Landbouw; zonder\u00a0sector", "B\u00a0Delfstoffen"}),
    ):
        spec = figures.per_firm(rows, CALLED, NL, sectors=names_of).to_dict()
        assert {row["sector_name"] for row in rows_of(spec, "sector_name")} == expected


def test_the_legend_of_a_waterfall_has_every_colour_that_is_drawn():
    spec = figures.difference(steps([5.0, -2.0], 1.0), "M1", "M2", {}, EN).to_dict()
    legend = next(layer["encoding"]["color"]["legend"] for layer in spec["layer"] if "color" in layer["encoding"])
    assert (
        set(legend["values"]) == {row["role"] for row in rows_of(spec, "role")} == {"more", "less", "together", "total"}
    )


@pytest.mark.parametrize(("value", "said"), [(0.4, "From 1 on, each step"), (40.0, "Each step along the axis is ten")])
def test_an_axis_through_zero_does_not_say_that_its_first_step_is_tenfold(value, said):
    table = by_firm(value, ["M1"])
    spec = figures.per_firm_by_size(table[table["sector"] == "A"], {}, EN).to_dict()
    assert said in " ".join(spec["title"]["subtitle"])


def test_mixes_beside_one_published_figure_share_its_row_in_their_own_colours():
    table = pd.concat([benchmark("per firm per year", 200, 300, 5_000, mix) for mix in ("M3", "M2")])
    spec = figures.benchmarks(table, {LONG: "Elders"}, NL, mixes=CALLED).to_dict()
    assert {(row["row"], row["mix"]) for row in rows_of(spec, "kind")} == {("0", "M2"), ("0", "M3")}
    assert len(rows_of(spec, "high")) == 1
    scale = next(layer["encoding"]["color"]["scale"] for layer in spec["layer"] if "color" in layer["encoding"])
    assert dict(zip(scale["domain"], scale["range"], strict=True)) == {
        mix: theme.mix_style(MIXES.index(mix)).colour for mix in ("M2", "M3")
    }


def test_an_interval_is_written_with_the_digits_that_it_supports():
    chart = figures.intervals(draws(143.2e6, 167.38e6, 166e6, 194.1e6, ["M3"]), {"M3": "M3 Breed"}, EN, dependence=0.5)
    rows = rows_of(chart.to_dict(), "label")
    assert {row["label"] for row in rows} == {"143 to 194"}
    wide = figures.intervals(draws(101e6, 160e6, 166e6, 297e6, ["M3"]), {}, NL, dependence=1)
    assert {row["label"] for row in rows_of(wide.to_dict(), "label")} == {"100 tot 300"}
    for said in (chart.description, " ".join(chart.to_dict()["title"]["subtitle"])):
        assert "drawn with a dependence of 0.5: their errors partly go together." in said
    assert "90%" in chart.description and "M3 Breed, one-off: €143 million to €194 million" in chart.description


def test_rows_of_intervals_are_as_high_as_their_names():
    for name, least in (("M3 Breed", 30), ("M3 " + "gepaste zorgvuldigheid in internationale ketens " * 3, 43)):
        spec = figures.intervals(
            draws(143e6, 167e6, 166e6, 194e6, ["M3"]), {"M3": name}, EN, ("one_off",), dependence=0
        )
        assert spec.to_dict()["height"] == least


def test_a_simulation_without_uncertain_figures_says_so():
    spec = figures.intervals(draws(5e6, 5e6, 5e6, 5e6), {}, EN, dependence=0.5).to_dict()
    assert "No figure in the study has a range" in " ".join(spec["title"]["subtitle"])
    assert "dependence" not in json.dumps(spec)


def test_the_line_of_a_goal_joins_what_is_best_for_it_and_the_frontier_keeps_its_colour():
    table = forms([9.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0], [3.0, 1.0, 9.0, 0.0, 2.0, 4.0, 0.0, 4.0], ["M1"])
    spec = figures.frontier(table, {"M1": "M1 Eén"}, NL, {"A": "Doel"}).to_dict()
    layers = {layer["mark"].get("interpolate", layer["mark"]["type"]): layer for layer in spec["layer"][1:]}
    line = spec["datasets"][layers["step-after"]["data"]["name"]]
    # Every other form is on the frontier; that of 3 does less for this goal than a cheaper one, that of 7 no more.
    assert [(row["at"], row["score"]) for row in line] == [(1.0, 1.0), (5.0, 4.0)]
    whole = spec["datasets"][layers["point"]["data"]["name"]]
    assert [(row["name"], row["exact"]) for row in whole] == [("M1 Eén", "€\u00a09")]
    assert "door geen andere vorm overtroffen: 4 van 8, voor €\u00a01,00 tot €\u00a07,00" in (
        figures.frontier(table, {"M1": "M1 Eén"}, NL, {"A": "Doel"}).description
    )


def test_many_forms_are_so_many_dots_that_none_covers_another():
    count = 4_000
    table = forms([float(at % 1_999) for at in range(count)], [float(at % 7) for at in range(count)], ["M1", "M2"])
    goals = {"A": "A", "B": "B"}
    spec = figures.frontier(table.assign(on_frontier=False), {}, NL, goals).to_dict()
    faint = [spec["datasets"][panel["layer"][0]["data"]["name"]] for panel in spec["concat"]]
    assert sum(map(len, faint)) <= MOST_DOTS and all(len(dots) > 300 for dots in faint)
    for dots in faint:
        # What is not drawn lies within a dot or so of one that is.
        assert {abs(row["score"]) for row in dots} == set(range(7))
        for mix, score in itertools.product(("M1", "M2"), {row["score"] for row in dots}):
            own = sorted(row["at"] for row in dots if (row["mix"], row["score"]) == (mix, score))
            assert max(other - one for one, other in itertools.pairwise(own)) < 0.05 * 1_999


def test_a_mix_costs_less_from_a_larger_size_up_and_the_first_size_is_the_whole_mix():
    chart = figures.smallest_size(by_smallest([9e6, 4e6], ["M1"]), {}, EN, {"zzp": "self-employed", "micro": "micro"})
    rows = rows_of(chart.to_dict(), "size_name")
    assert [(row["size_name"], row["value"]) for row in rows][:2] == [("self-employed", 9.0), ("micro", 4.0)]
    assert "M1: €9.00 million with all firms, €4.00 million from size class micro up" in chart.description


def test_names_at_the_ends_of_lines_do_not_stand_over_each_other():
    table = pd.concat(
        [path(range(2025, 2030), (0, 0, 1e6 if at == 11 else at * 1e3), [mix]) for at, mix in enumerate(MIXES)]
    )
    spec = figures.years(table, {}, NL).to_dict()
    places = sorted(row["place"] for row in rows_of(spec, "place"))
    low, high = spec["layer"][0]["encoding"]["y"]["scale"]["domain"]
    assert all(other - one >= 0.99 * (high - low) * 13 / 260 for one, other in itertools.pairwise(places))
    assert places[0] >= low


def test_codes_stand_above_or_below_their_marks_and_behind_each_other_where_there_is_no_room():
    alike = codes_beside([("M1", 10.0, 1.0), ("M2", 90.0, 1.0), ("M5", 10.0, 1.0), ("M9", 11.0, 1.0)], (1.0, 0.1))
    assert [(row["codes"], row["above"]) for row in alike] == [("M1, M9", True), ("M5", False), ("M2", True)]
    # Above the lower of two marks the upper one would be covered.
    two = codes_beside([("M1", 10.0, 1.0), ("M2", 12.0, 0.0)], (1.0, 0.1))
    assert [(row["codes"], row["above"]) for row in two] == [("M1", True), ("M2", False)]


def test_the_codes_of_mixes_with_the_same_costs_and_scores_are_all_read():
    table = forms([9.0], [1.0]).assign(on_frontier=False)
    spec = figures.frontier(table, {}, Look(Language.NL, width=1200), {"A": "Doel"}).to_dict()
    codes = [row["codes"] for row in rows_of(spec, "codes")]
    assert sorted(code for said in codes for code in said.split(", ")) == sorted(MIXES) and len(codes) == 2
    assert [layer["mark"]["type"] for layer in spec["layer"]][-2:] == ["text", "point"], "no rim lies over a mark"


def test_names_get_more_room_in_a_wide_figure_and_are_cut_off_in_a_narrow_one_only():
    long = {"M1": "M1 " + "gepaste zorgvuldigheid in internationale ketens " * 2}
    for width, is_cut in ((480, True), (1232, False)):
        look = Look(Language.NL, width=width)
        spec = figures.intervals(draws(1, 2, 2, 3, ["M1"]), long, look, ("one_off",), dependence=0).to_dict()
        assert ("u2026" in json.dumps(spec["layer"])) == is_cut


def test_figures_whose_names_differ_at_their_end_are_told_apart_in_a_tornado():
    names_of = {
        f"k{at}": f"{LONG} en bij hun toeleveranciers in alle landen, {size}"
        for at, size in enumerate(("klein", "groot"))
    }
    spec = figures.tornado(bars([(2e6, 9e6), (4e6, 7e6)]), "M1", 5e6, names_of, NL).to_dict()
    labels = json.dumps(spec["layer"][0]["encoding"]["y"]["axis"]["labelExpr"])
    assert "klein" in labels and "groot" in labels and spec["height"] >= 2 * 4 * 13


def test_a_note_is_read_whole_in_a_figure_as_narrow_as_on_a_phone():
    table = draws(143e6, 167e6, 166e6, 194e6, ["M3"])
    spec = figures.intervals(table, {}, Look(Language.NL, price_year=2024, width=480), dependence=0.3).to_dict()
    assert len(spec["title"]["subtitle"]) > 3 and spec["title"]["subtitle"][-1].endswith("deels samen.")


def test_an_axis_goes_no_further_below_zero_than_the_lowest_amount():
    table = by_firm(50_000.0, ["M1"])
    table.loc[0, "average_structural"] = -20.0
    spec = figures.per_firm_by_size(table[table["sector"] == "A"], {}, NL).to_dict()
    assert spec["layer"][0]["encoding"]["x"]["scale"]["domain"] == [-100.0, 100_000.0]


def test_firms_that_are_not_there_have_a_dash_and_the_note_says_so():
    table = by_firm(12.0, ["M1"])
    table.loc[0, "reached_structural"] = nan
    spec = figures.per_firm(table, {}, NL).to_dict()
    labels = {row["label"] for row in rows_of(spec, "fill")}
    assert labels == {"12,0", "–"}
    assert "–: zulke bedrijven zijn er niet" in " ".join(spec["title"]["subtitle"])


def test_numbers_that_are_too_wide_for_their_cells_get_the_whole_width():
    beside = figures.per_firm(by_firm(12.0), CALLED, NL).to_dict()
    below = figures.per_firm(by_firm(-123_456_789.0), CALLED, NL).to_dict()
    assert (beside["columns"], below["columns"]) == (2, 1)


def test_published_figures_without_a_limit_reach_to_the_end_of_the_axis():
    chart = figures.benchmarks(benchmark("per firm per year", 200, nan, 5_000), {LONG: "Naam"}, NL)
    spec = chart.to_dict()
    (band,) = rows_of(spec, "high")
    assert band["high"] == max(spec["layer"][2]["encoding"]["x"]["scale"]["domain"])
    assert "Naam (M1, per jaar): gepubliceerd ten minste €\u00a0200, een volledig bereikt bedrijf €\u00a05.000" in (
        chart.description
    )


def test_a_benchmark_of_an_instrument_names_it_beside_the_mix():
    table = benchmark("per firm per year", 200, 300, 5_000).assign(instrument="WET")
    for of_instruments, called in (({"WET": "Wet zorgplicht"}, "Wet zorgplicht"), ({}, "WET")):
        chart = figures.benchmarks(table, {LONG: "Elders"}, NL, of_instruments)
        assert f"Elders: {called} (M1" in chart.description.replace("\u00a0", " ")
        assert called in json.dumps(chart.to_dict(), ensure_ascii=False)


def test_the_title_stands_in_the_figure_only_where_it_is_wanted():
    titled = figures.mixes(mix_totals(1, 2), {}, NL).to_dict()
    assert titled["title"]["text"] == ["Regeldrukkosten per mix"]
    bare = figures.mixes(mix_totals(1, 2), {}, Look(Language.NL, price_year=2024, titled=False)).to_dict()
    assert bare["title"]["text"] == ["In €, prijspeil 2024."]


def test_a_figure_of_one_panel_follows_the_width_of_its_page():
    wide = Look(Language.NL, width="container")
    for chart in (figures.mixes(mix_totals(1, 2), {}, wide), figures.per_firm(by_firm(1.0, ["M1"]), {}, wide)):
        assert chart.to_dict()["width"] == "container"
    assert figures.mixes(mix_totals(1, 2), {}, Look(Language.NL, width=900)).to_dict()["width"] == 900


def test_a_total_of_a_mix_has_the_digits_that_its_interval_supports():
    drawn = figures.mixes(mix_totals(191.6e6, 114.1e6, ["M1"]), {}, NL, {("M1", "one_off"): (140e6, 270e6)})
    assert {row["label"] for row in rows_of(drawn.to_dict(), "label", "moment")} == {"190", "114"}
    assert "190" in drawn.description and "192" not in drawn.description


@pytest.mark.parametrize("language", Language)
def test_the_alternative_text_of_the_mixes_has_their_figures(language):
    study = small_study()
    result = estimate(study)
    chart = figures.mixes(compare_mixes(result), names.mix_names(study, language), Look(language))
    amounts = AmountStyle.of(compare_mixes(result)[["one_off", "structural"]].to_numpy().ravel(), Look(language))
    for row in compare_mixes(result).to_dict("records"):
        assert amounts.words(row["one_off"]) in chart.description
        assert amounts.words(row["structural"]) in chart.description
    assert all(name in chart.description for name in names.mix_names(study, language).values())


@given(studies())
@settings(deadline=None, max_examples=5, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
def test_any_study_can_be_drawn(study):
    result, look = estimate(study), NL
    called = names.mix_names(study, Language.NL)
    sensitivity, over_years = sensitivity_of(result), time_path(result).by("mix", "year")
    labels = names.parameter_names(study, sensitivity.parameters, Language.NL)
    charts = [
        figures.mixes(compare_mixes(result), called, look),
        figures.by_kind(with_totals(result, "mix", "kind"), called, look),
        figures.by_size_class(with_totals(result, "mix", "size_class"), called, look),
        figures.per_firm(cost_per_firm(result, "size_class", "sector"), called, look),
        figures.per_firm_by_size(cost_per_firm(result, "size_class"), called, look),
        figures.tornado(sensitivity.tornado("M0"), "M0", float(sensitivity.central[0, 0]), labels, look),
        figures.years(over_years, called, look),
        figures.years_by_part(over_years, called, look),
    ]
    if len(study.mixes) > 1:
        charts.append(figures.difference(explain_mixes(estimate(study), "M0", "M1").parts, "M0", "M1", called, look))
    assert all(chart.to_dict()["description"] for chart in charts)


def test_sectors_are_called_what_their_categories_share():
    study = small_study()
    renamed = {"C": "Industrie", "G": "Handel, groot en klein"}
    rows = tuple(
        row.update(name=f"{renamed[str(row.sector)]}, {row.size_class}", name_en=None) for row in study.firm_categories
    )
    made = study.update(firm_categories=rows)
    assert names.sector_names(made, Language.NL) == {"C": "C Industrie", "G": "G Handel, groot en klein"}
    alike = study.update(firm_categories=tuple(row.update(name=f"x{at}") for at, row in enumerate(rows)))
    assert names.sector_names(alike, Language.NL) == {"C": "C", "G": "G"}


def test_parameters_are_named_by_their_field_row_and_firms():
    study = small_study()
    found = names.parameter_names(study, sensitivity_of(estimate(study)).parameters, Language.NL)
    assert len(set(found)) == len(found)
    assert all(name[0].isupper() and ": " in name for name in found.values())
    assert not any("grootte:" in name for name in found.values())
