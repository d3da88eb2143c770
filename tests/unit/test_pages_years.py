"""The page about the years: every year, what the years come to, and by which rules."""

from __future__ import annotations

import pytest
from pages import amount, in_full, in_other_language, line, one_mix, opened, raise_a_tariff, rows_of
from pytest import approx
from studies import small_study, without_ranges

from burden.comparison import compare_mixes
from burden.engine import estimate, time_path
from dashboards.views.years import YearsPage

pytestmark = pytest.mark.unit


@pytest.mark.parametrize("counting", [False, True])
def test_every_year_is_that_of_the_engine(counting):
    page = opened(YearsPage, include_voluntary=counting)
    path = time_path(estimate(small_study())).by("mix", "year", include_voluntary=counting)
    cost = path.astype({"mix": str}).set_index(["year", "mix"])["cost"]
    *rows, total = in_full(page._chart._table.content)[1:]
    assert [row[0] for row in rows] == ["2027", "2028", "2029", "2030", "2031"]
    for row in rows:
        assert [amount(cell) for cell in row[1:]] == approx([cost[int(row[0]), mix] for mix in ("M0", "M1")], abs=0.51)
    assert amount(total[2]) == approx(cost.xs("M1", level="mix").sum(), abs=0.51)


@pytest.mark.parametrize("counting", [False, True])
def test_what_the_years_come_to_is_that_of_the_engine(counting):
    page = opened(YearsPage, include_voluntary=counting)
    table = compare_mixes(estimate(small_study()), include_voluntary=counting).set_index("mix")
    content = page._below.object.replace("\u00a0", " ")
    for mix in ("M0", "M1"):
        for measure in ("one_off", "structural", "present_value", "annual_equivalent"):
            assert f"<p>Precies: € {table.loc[mix, measure]:,.0f}.</p>".replace(",", ".") in content, (mix, measure)


def test_the_table_stands_in_the_unit_of_its_chart():
    page = opened(YearsPage)
    assert "In € mln," in " ".join(page._chart._pane.object["title"]["subtitle"])
    heading, first, *_ = rows_of(page._chart._table.content)
    assert heading[1:] == ["M0 Alleen de wet€ mln", "M1 Wet met steun€ mln"]
    assert amount(first[2]) == approx(amount(in_full(page._chart._table.content)[1][2]) / 1e6, abs=0.005)


def test_the_years_by_kind_of_cost():
    page = opened(YearsPage, mixes=["M1"])
    line(page).beside.value = "parts"
    rows = in_full(page._chart._table.content)[1:]
    assert len(rows) == 5 and {row[0] for row in rows} == {"M1 Wet met steun"}
    for row in rows:
        assert sum(amount(cell) for cell in row[2:5]) == approx(amount(row[5]), abs=2)
    page = in_other_language(page)
    assert line(page).beside.value == "parts" and "Rules used" in page._below.object


def test_an_edit_changes_the_years():
    page = opened(YearsPage)
    before = page._chart._table.content, page._below.object
    raise_a_tariff(page)
    after = page._chart._table.content, page._below.object
    assert before[0] != after[0] and before[1] != after[1]


def test_a_later_entry_is_explained():
    page = opened(YearsPage)
    assert ["Loket voor bedrijven", "–", "2028"] in rows_of(page._below.object)
    assert "Alle instrumenten gaan in 2027 in" in opened(YearsPage, mixes=["M0"])._below.object


def test_a_study_without_a_horizon_shows_the_rule():
    study = small_study()
    study = study.update(settings=study.settings.update(horizon=None))
    page, years = opened(YearsPage, study), study.settings.rules.horizon
    assert f"De berekening gaat over {years} jaar: 2027 tot en met {2026 + years}" in page._below.object
    assert "None" not in page._below.object


@pytest.mark.parametrize("study", [one_mix(), without_ranges(small_study()).update(goals=(), benchmarks=())])
def test_a_bare_study_is_shown(study):
    page = opened(YearsPage, study)
    assert len(rows_of(page._chart._table.content)) == 7


def test_the_lines_have_a_legend_that_does_not_contradict_itself():
    spec = opened(YearsPage)._chart._pane.object
    legends = [
        channel["legend"]
        for layer in spec["layer"]
        for name, channel in layer["encoding"].items()
        if name in ("color", "shape", "strokeDash") and "legend" in channel
    ]
    assert legends and all(legend == legends[0] for legend in legends)
