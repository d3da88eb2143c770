"""The page about uncertainty: draws, drivers and break-even values are the engine's, and a slider goes through them."""

from __future__ import annotations

import json
import re
from typing import Any

import numpy as np
import pytest
from drawn_studies import with_twin
from pages import amount, in_full, in_other_language, line, one_mix, opened, raise_a_tariff, rows_of
from pytest import approx
from studies import small_study, without_ranges

from burden.answers.results import Results
from burden.answers.too_much import TooMuch
from burden.engine import estimate
from burden.engine.many.breakeven import Crossing, break_even, break_evens
from burden.engine.many.sensitivity import sensitivity_of
from burden.engine.uncertainty.simulation import TooManyDrawsError, simulate
from burden.language import Language, figure
from burden.study import Quantity, Study
from dashboards.limits import Limits
from dashboards.state import Session, Workspace
from dashboards.state.apart import Apart
from dashboards.views.uncertainty import UncertaintyPage

pytestmark = pytest.mark.unit


def part(shown: str, study: Study | None = None, **view: Any) -> UncertaintyPage:
    """The page with one of its parts on the screen."""
    page = opened(UncertaintyPage, study, **view)
    line(page).beside.value = shown
    return page


def specification(page: UncertaintyPage) -> str:
    return json.dumps(page._chart._pane.object, ensure_ascii=False)


def test_the_intervals_are_those_of_the_draws():
    page = opened(UncertaintyPage, measure="structural")
    summary = simulate(estimate(small_study()), by=("mix",)).summary().query("measure == 'structural'").set_index("mix")
    rows = {row[0].split()[0]: [row[1], *row[3:7]] for row in in_full(page._chart._table.content)[1:]}
    assert list(rows) == ["M0", "M1"]
    for mix, row in rows.items():
        for written, name in zip(row, ("central", "mean", "median", "p5", "p95"), strict=True):
            # No more digits are written than the interval supports.
            assert amount(written) == approx(summary.loc[mix, name], rel=0.06), (mix, name)


def test_the_annual_equivalent_stands_under_every_dependence_side_by_side():
    page = opened(UncertaintyPage)
    drawn = simulate(estimate(small_study()), by=("mix",), measures=("annual_equivalent",), dependence=1).summary()
    rows = rows_of(page._below.object)[-9:]
    assert [row[:2] for row in rows[1:]] == [
        [mix, dependence]
        for mix in ("M0 Alleen de wet", "M1 Wet met steun")
        for dependence in ("0", "0,25", "0,5", "1")
    ]
    for row, (_, of) in zip((rows[4], rows[8]), drawn.iterrows(), strict=True):
        # In the unit of the chart above it.
        assert [amount(cell) * 1e6 for cell in row[2:5]] == approx([of["median"], of["p5"], of["p95"]], rel=0.06)
    assert all(row[1] != "0,25" for row in rows_of(opened(UncertaintyPage, measure="structural")._below.object)[2:])


def test_every_two_mixes_are_compared_draw_by_draw():
    page = opened(UncertaintyPage, measure="structural")
    drawn = simulate(estimate(small_study()), by=("mix",))
    pair = drawn.pairs().query("measure == 'structural'").iloc[0]
    rows = rows_of(page._below.object)
    first = next(row for row in rows if row[0].startswith("M0") and row[1].startswith("M1"))
    for written, name in zip(first[2:4], ("first_cheaper", "second_cheaper"), strict=True):
        assert float(written.strip("<>%")) / 100 == approx(pair[name], abs=0.011)
    # Each pair once in a matrix, with the difference in the unit of the chart below its chance.
    assert rows[0][-1] == "Kans om goedkoper te zijn dan" and rows[1] == ["M1 Wet met steun"]
    chance, difference = rows[2][1].split("%")
    assert rows[2][0] == "M0 Alleen de wet" and chance + "%" == first[2]
    assert re.fullmatch(r"[+−][\d.,]+ \([+−]?[\d.,]+ – [+−]?[\d.,]+\)", difference)


def test_mixes_that_cost_the_same_in_every_draw_are_said_to():
    page = opened(UncertaintyPage, with_twin(small_study()))
    for same in ("Kans dat zij evenveel kosten", "Chance that they cost the same"):
        found = rows_of(page._below.object)
        at, headings = next((at, row) for at, row in enumerate(found) if same in row)
        rows = found[at + 1 : at + 4]
        chances = {tuple(name.split()[0] for name in row[:2]): row[headings.index(same)] for row in rows}
        every = "in elke trekking" if same.startswith("Kans") else "in every draw"
        assert chances == {("M0", "M1"): "<1%", ("M0", "TWIN"): every, ("M1", "TWIN"): "<1%"}
        # In the matrix and in the sentence too.
        assert found[2][0].startswith("M0") and found[2][2] in ("gelijkin elke trekking", "equalin every draw")
        assert re.search(r"M0 (en|and) TWIN (kosten|cost)", page._finding.object)
        page = in_other_language(page)
    assert "evenveel" not in opened(UncertaintyPage)._below.object


def test_the_mixes_that_are_shown_are_those_that_are_ticked():
    page = opened(UncertaintyPage, mixes=["M1"])
    assert [row[0].split()[0] for row in rows_of(page._chart._table.content)[1:]] == ["M1"]
    assert "niets om mee te vergelijken" in page._below.object


def test_what_matters_most_is_the_tornado_of_the_engine():
    page = part("drivers", measure="structural", mix="M0")
    bars = sensitivity_of(estimate(small_study()), "structural").tornado("M0")
    bars = bars[bars["swing"] != 0]
    rows = in_full(page._chart._table.content)[1:]
    assert len(rows) == min(10, len(bars)) > 2
    for row, (_, bar) in zip(rows, bars.iterrows(), strict=False):
        assert amount(row[5]) == approx(bar["at_low"], rel=0.06, abs=500)
        assert amount(row[6]) == approx(bar["at_high"], rel=0.06, abs=500)
    shares = page.session.results.shares("M0", measure="structural").set_index("key")["share"]
    assert amount(rows[0][8]) == approx(shares[bars.iloc[0]["key"]], abs=0.011)


@pytest.mark.parametrize("language", list(Language))
def test_shares_are_written_as_percentages(language):
    study = small_study()
    scope = tuple(row.update(share=Quantity(central=0.4, low=0.15, high=0.655)) for row in study.scope)
    page = part("drivers", study.update(scope=scope), measure="structural", language=language)
    sensitivity = sensitivity_of(estimate(page.study), "structural")
    bars = sensitivity.tornado("M0")
    bars = bars[bars["swing"] != 0].set_index("key").head(10)
    shares = [one for one in sensitivity.parameters if one.key in bars.index and one.field == "share"]
    assert shares
    drawn = set(re.findall(r'"label": "([^"]*)"', specification(page)))
    written = {cell for row in rows_of(page._chart._table.content) for cell in row}
    for one in shares:
        for value in (one.quantity.lowest, one.quantity.highest):
            assert figure(100 * value, language) + "%" in drawn & written
    hours = next(one for one in sensitivity.parameters if one.key in bars.index and one.field == "hours")
    assert figure(hours.quantity.highest, language) in drawn & written


def test_what_makes_the_difference_of_two_mixes():
    page = part("drivers", measure="structural")
    page._about.value = "pair"
    assert page._pair.first.visible and page._pair.second.visible and not page._mix.visible
    bars = sensitivity_of(estimate(small_study()), "structural").tornado("M1", "M0")
    row = in_full(page._chart._table.content)[1]
    assert amount(row[5]) == approx(bars.iloc[0]["at_low"], rel=0.1)
    assert "M1 Wet met steun min M0 Alleen de wet" in specification(page)


def test_the_break_even_values_are_those_of_the_engine():
    page = part("break_even", measure="structural")
    sensitivity = sensitivity_of(estimate(small_study()), "structural")
    found = break_evens(sensitivity, "M1", against="M0")
    rows = rows_of(page._break_even._listed.object)[1:]
    assert len(rows) == len(found)
    key = page._break_even._figure.value
    even = break_even(sensitivity, key, "M1", against="M0")
    said = page._break_even._said.object
    told = {
        Crossing.IN_RANGE: "binnen de bandbreedte",
        Crossing.IN_BOUNDS: "pas bij een waarde van",
        Crossing.OUT_OF_BOUNDS: "ook niet bij een andere toegestane waarde",
        Crossing.NOT_LINEAR: "geen exacte waarde",
    }
    assert told[even.crossing] in said


def test_the_slider_shows_what_the_mixes_come_to():
    page = part("break_even", measure="structural")
    view = page._break_even
    assert "op zijn centrale waarde" in view._tried.object and "Gebruik de schuifregelaar" in view._tried.object
    before = rows_of(view._tried.object)
    value = list(view._slider.options.values())[-1]
    view._slider.value = value
    assert "in plaats van" in view._tried.object and rows_of(view._tried.object) != before
    sensitivity = sensitivity_of(estimate(small_study()), "structural")
    values = sensitivity.totals.central_values.copy()[None, :]
    values[0, list(sensitivity.single(view._figure.value).positions)] = value
    at = sensitivity.all_at(values)
    for mix in ("M0", "M1"):
        told = f"€ {np.round(sensitivity.between(at, mix)[0]):,.0f}".replace(",", ".")
        assert told in view._tried.object.replace("\u00a0", " ")


def test_another_figure_starts_at_its_central_value():
    page = part("break_even", measure="structural")
    view = page._break_even
    view._slider.value = next(iter(view._slider.options.values()))
    before = view._said.object
    view._figure.value = list(view._figure.options.values())[1]
    assert view._said.object != before
    assert view._slider.value == view._found.parameter.quantity.central


def test_the_place_on_the_slider_survives_another_language():
    page = part("break_even", measure="structural")
    page._break_even._figure.value = list(page._break_even._figure.options.values())[1]
    key, value = page._break_even._figure.value, list(page._break_even._slider.options.values())[3]
    page._break_even._slider.value = value
    page = in_other_language(page)
    assert page._break_even.visible and line(page).beside.value == "break_even"
    assert (page._break_even._figure.value, page._break_even._slider.value) == (key, value)
    assert "instead of" in page._break_even._tried.object


def test_an_edit_changes_every_part():
    page = opened(UncertaintyPage)
    for shown in ("intervals", "drivers", "break_even"):
        line(page).beside.value = shown
        before = page._chart._table.content, page._break_even._tried.object
        raise_a_tariff(page)
        after = page._chart._table.content, page._break_even._tried.object
        assert after[shown == "break_even"] != before[shown == "break_even"], shown
        page.session.workspace.undo()


def test_voluntary_items_count_when_asked_for():
    page = opened(UncertaintyPage, measure="structural")
    before = in_full(page._chart._table.content)
    page.session.view.include_voluntary = True
    after = in_full(page._chart._table.content)
    counted = simulate(estimate(small_study()), by=("mix",), include_voluntary=True).summary()
    counted = counted.query("measure == 'structural'").set_index("mix")
    assert before != after
    assert amount(after[2][1]) == approx(counted.loc["M1", "central"], rel=0.06)
    line(page).beside.value = "drivers"
    page._mix.value = "M1"
    bars = sensitivity_of(estimate(small_study()), "structural", include_voluntary=True).tornado("M1")
    assert amount(in_full(page._chart._table.content)[1][5]) == approx(bars.iloc[0]["at_low"], rel=0.06, abs=500)


def test_a_study_with_one_mix_has_nothing_to_break_even_with():
    page = opened(UncertaintyPage, one_mix())
    assert "niets om mee te vergelijken" in page._below.object
    line(page).beside.value = "drivers"
    assert not page._about.visible and len(rows_of(page._chart._table.content)) > 1
    line(page).beside.value = "break_even"
    assert "geen andere mix goedkoper worden" in page._finding.object
    assert not page._break_even._to_try.visible


def test_without_ranges_every_part_says_so():
    page = opened(UncertaintyPage, without_ranges(small_study()))
    assert "geen intervallen en geen kansen" in page._below.object and not page._chart.visible
    line(page).beside.value = "drivers"
    assert "Geen enkel onzeker cijfer maakt hier verschil" in page._finding.object
    line(page).beside.value = "break_even"
    assert "Geen enkel onzeker cijfer heeft een omslagpunt binnen zijn bandbreedte" in page._finding.object
    assert not page._break_even._to_try.visible


def test_too_many_draws_are_refused_in_words(monkeypatch):
    def refuse(*_: object, **__: object) -> None:
        raise TooMuch.of_draws(TooManyDrawsError(10_000_000, 1))

    monkeypatch.setattr(Results, "simulation", refuse)
    page = opened(UncertaintyPage)
    assert "10.000.000 trekkingen zijn te veel" in page._below.object and not page._chart.visible


def test_the_progress_of_the_draws_is_told():
    page = UncertaintyPage(Session(Workspace.of(small_study())))
    page.open()
    page._draws.tell(400, 1_000)
    assert "400 van de 1.000 trekkingen gedaan" in page._draws._bar.object and page._draws.visible
    page._draws.tell(1_000, 1_000)
    assert not page._draws.visible


def test_draws_can_be_stopped_and_are_made_when_the_page_is_opened_again():
    page = UncertaintyPage(Session(Workspace.of(small_study())))
    page.open()
    page._draws.tell(400, 1_000)
    asked = page._drawing._asked
    page._draws.stop()
    assert page._drawing._asked != asked  # so that the next piece is not wanted
    assert "De trekkingen zijn gestopt" in page._below.object and not page._draws.visible and not page.busy
    assert page._is_stale


def test_how_long_draws_may_take_is_told():
    apart = Apart(Limits(seconds=90))
    study = Workspace.of(small_study())
    page = UncertaintyPage(Session(study, results=Results(study.study, apart=apart)))
    page.open()
    page._draws.tell(400, 1_000)
    assert "hoogstens 90 seconden" in page._draws._bar.object
    apart.close()
