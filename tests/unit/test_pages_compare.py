"""The page on which the mixes are compared: its figures are those of the engine, whatever the reader chooses."""

from __future__ import annotations

import json
import re
from typing import Any

import numpy as np
import pytest
from pages import amount, chooser, in_full, in_other_language, line, one_mix, opened, raise_a_tariff, rows_of
from pytest import approx
from studies import small_study, without_ranges
from whole_study import whole_study

from burden.answers.draws import told_by_draws
from burden.answers.tables.reaching import widest_obligations
from burden.answers.tables.uncertain import MEASURES
from burden.comparison import compare_mixes
from burden.engine import estimate, time_path
from burden.engine.uncertainty.simulation import simulate
from burden.language import Language
from burden.study import Study, name_in
from burden.writing.texts import HEADINGS
from dashboards.views.compare import ComparePage
from dashboards.views.uncertainty import UncertaintyPage

pytestmark = pytest.mark.unit
_ENDS = ("Centraal", "5%", "95%")
VOLUNTARY = "Tel vrijwillig en financieel mee"


def summary(page: ComparePage) -> dict[str, list[str]]:
    """The row of figures of each mix, by its code."""
    return {row[0].split()[0]: row[1:] for row in rows_of(page._summary.object)[2:]}


def exact(page: ComparePage) -> list[float]:
    """The amounts in full that the figures tell when they are clicked, mix by mix."""
    content = page._summary.object.replace("\u00a0", " ")
    return [amount(found) for found in re.findall(r"Precies: (€ [\d.,−-]+?)\.<", content)]


def expected(study: Study, mixes: tuple[str, ...] = ("M0", "M1"), **options: Any) -> list[float]:
    table = compare_mixes(estimate(study), **options).set_index("mix")
    return [round(table.loc[mix, measure]) for mix in mixes for measure in MEASURES]


def parts(page: ComparePage) -> list[list[str]]:
    return in_full(page._chart._table.content)[1:]


def test_the_figures_are_those_of_the_engine():
    page = opened(ComparePage)
    assert exact(page) == approx(expected(small_study()), abs=0.51)


def test_only_the_mixes_that_are_ticked_are_shown_and_the_last_one_stays():
    page = opened(ComparePage)
    boxes = chooser(page, "Getoonde mixen")
    assert line(page).said.startswith("Alle 2 mixen · jaarlijks equivalent · naar soort verplichting · ")
    boxes.value = ["M1"]
    assert page.session.view.mixes == ["M1"] and list(summary(page)) == ["M1"]
    assert line(page).said.startswith("M1 van 2 mixen · ")
    assert page._chart._place.min_height is None, "no empty space below the chart of one mix"
    assert {row[0].split()[0] for row in parts(page)} == {"M1"}
    boxes.value = []
    assert boxes.value == ["M1"] and list(summary(page)) == ["M1"]
    boxes.value = ["M0", "M1"]
    assert page.session.view.mixes == [] and list(summary(page)) == ["M0", "M1"]


def test_another_reference_turns_the_difference_round():
    page = opened(ComparePage, measure="structural")
    table = compare_mixes(estimate(small_study())).set_index("mix")["structural"]
    assert table["M1"] != table["M0"]
    before = summary(page)["M1"][6]
    assert "Verschil met M0" in page._summary.object
    page._reference.value = "M1"
    assert page.session.view.reference == "M1" and "Verschil met M1" in page._summary.object
    after = summary(page)
    assert after["M1"][6] == "–"
    less = f"{round(table['M1'] - table['M0']):,}".replace(",", ".")
    assert f"Precies: € −{less}." in page._summary.object.replace("\u00a0", " ")
    assert after["M0"][6].translate(str.maketrans("+−", "−+")) == before


@pytest.mark.parametrize("breakdown", ["kind", "instrument", "size_class", "sector"])
@pytest.mark.parametrize("counting", [False, True])
def test_the_parts_add_up_to_the_total(breakdown, counting):
    page = opened(ComparePage, breakdown=breakdown, include_voluntary=counting)
    totals = compare_mixes(estimate(small_study()), include_voluntary=counting).set_index("mix")
    rows = parts(page)
    for mix in ("M0", "M1"):
        own = [row for row in rows if row[0].startswith(mix)]
        for at, measure in enumerate(MEASURES, start=2):
            found = sum(amount(row[at]) for row in own)
            assert found == approx(totals.loc[mix, measure], abs=0.5 * len(own) + 0.5)
    has_charge = any("financieel" in row[1] for row in rows)
    assert has_charge == (counting and breakdown == "kind")
    assert ('"part": "financial"' in json.dumps(page._chart._pane.object)) == has_charge


def test_voluntary_items_count_when_asked_for_and_this_is_said():
    page = opened(ComparePage)
    box, (said,) = chooser(page, VOLUNTARY), page._content[1][1:]
    assert box.visible and not said.visible and "posten" not in line(page).said
    box.value = True
    assert page.session.view.query()["include_voluntary"] == "1"
    counted = expected(small_study(), include_voluntary=True)
    assert exact(page) == approx(counted, abs=0.51) and counted != expected(small_study())
    assert said.visible and "niet alleen over regeldruk" in said.object
    assert line(page).said.endswith(" · met vrijwillige en financiële posten")
    assert "posten tellen ook mee" in page._summary.object
    drawn = page.session.results.simulation(include_voluntary=True)
    fresh = simulate(estimate(small_study()), by=("mix",), include_voluntary=True)
    assert drawn.draws["structural"] == approx(fresh.draws["structural"])


def test_a_study_without_voluntary_items_does_not_offer_to_count_them():
    study = small_study()
    instruments = tuple(row.update(voluntary=False) for row in study.instruments)
    obligations = tuple(row.update(kind="information") for row in study.obligations)
    for changes, offered in (({"instruments": instruments}, True), ({"obligations": obligations}, True)):
        assert chooser(opened(ComparePage, study.update(**changes)), VOLUNTARY).visible is offered
    page = opened(ComparePage, study.update(instruments=instruments, obligations=obligations))
    assert not chooser(page, VOLUNTARY).visible


def test_an_edit_changes_the_figures():
    page = opened(ComparePage)
    before = exact(page)
    raise_a_tariff(page)
    assert exact(page) == approx(expected(page.study), abs=0.51)
    assert exact(page) != before
    page.session.workspace.undo()
    assert exact(page) == before


def test_another_language_keeps_what_was_chosen():
    page = opened(ComparePage, measure="one_off", breakdown="sector", mixes=["M1"])
    page = in_other_language(page)
    assert "What the mixes cost firms" in page._summary.object
    assert list(summary(page)) == ["M1"]
    assert page._choices["measure"].value == "one_off" and page._choices["breakdown"].value == "sector"
    assert {row[1] for row in parts(page)} == {"C", "G"}


def test_the_years_are_those_of_the_rule_where_a_study_has_no_horizon():
    study = small_study()
    study = study.update(settings=study.settings.update(horizon=None))
    years = time_path(estimate(study)).years
    assert len(years) == study.settings.rules.horizon != 5
    assert (
        f"over {years[0]}–{years[-1]}, omgerekend naar één gelijk bedrag" in opened(ComparePage, study)._summary.object
    )


def test_the_shares_and_the_chances_are_those_of_the_draws():
    page = opened(ComparePage, whole_study(), measure="structural")
    drawn = simulate(estimate(whole_study()).headline, by=("mix",))
    chances = drawn.ranks(("M1", "M2")).query("measure == 'structural'").set_index("mix")["rank_1"]
    assert summary(page).pop("M0")[7] == "–" and "Kans op goedkoopst" not in opened(ComparePage)._summary.object
    above = drawn.summary().query("measure == 'structural'").set_index("mix")["above"]
    totals = dict(zip(("M0", "M1", "M2"), drawn.draws["structural"].T, strict=True))
    central = dict(zip(totals, drawn.central["structural"], strict=True))
    for mix, row in summary(page).items():
        written, where = row[5].split("%")
        assert float(written.strip("<>")) / 100 == approx(above[mix], abs=0.011), written
        low, high = np.quantile(totals[mix], (0.25, 0.75))
        if where == "centraal in de middelste helft van de trekkingen":
            assert low <= central[mix] <= high
        else:
            place, percentile = re.fullmatch(r"centraal (onder|boven) het (\d+)e percentiel", where).groups()
            assert (central[mix] < np.quantile(totals[mix], int(percentile) / 100)) == (place == "onder")
        if mix in chances:
            assert float(row[7].strip("<>%")) / 100 == approx(chances[mix], abs=0.011), row[7]


def test_the_interval_in_the_chart_is_marked_at_its_median_and_at_the_central_estimate():
    page = opened(ComparePage, whole_study())
    drawn = simulate(estimate(whole_study()).headline, by=("mix",)).summary().query("measure == 'annual_equivalent'")
    shown = [row for rows in page._chart._pane.object["datasets"].values() for row in rows if "median_said" in row]
    found = {row["mix"]: (row["median"], row["central"]) for row in shown}
    for row in drawn.to_dict("records"):
        assert found[row["mix"]] == approx((row["median"] / 1e6, row["central"] / 1e6), rel=0.01)


@pytest.mark.parametrize(("mix", "reference"), [("M1", "M0"), ("M0", "M1")])
def test_the_interval_of_a_difference_is_that_of_the_draws(mix, reference):
    page = opened(ComparePage, measure="structural", reference=reference)
    results = page.session.results
    told = told_by_draws(results.simulation(), "structural", ("M0", "M1"), reference).loc[mix]
    drawn = dict(zip(("M0", "M1"), results.simulation().draws["structural"].T, strict=True))
    ends = np.quantile(drawn[mix] - drawn[reference], (0.05, 0.95))
    assert (told["difference_low"], told["difference_high"]) == approx(tuple(ends), rel=1e-6)
    assert "In 90% van de trekkingen ligt het verschil tussen" in page._summary.object


@pytest.mark.parametrize("kind", [ComparePage, UncertaintyPage])
def test_a_figure_with_intervals_says_under_which_dependence_they_hold(kind):
    study = small_study()
    study = study.update(settings=study.settings.update(dependence=1))
    drawn = opened(kind, study)._chart._pane.object
    for said in (drawn["description"], " ".join(drawn["title"]["subtitle"])):
        assert "samenhang 1" in said
    certain = opened(kind, without_ranges(study))._chart._pane
    assert certain is None or "samenhang" not in json.dumps(certain.object)


def test_what_reaches_most_firms_is_said_beside_their_number():
    for page in (opened(ComparePage), opened(ComparePage, language=Language.EN)):
        result = page.session.results.result
        lines = result.lines.assign(reached=result.column("affected_firms"))[result.counted()]
        reached = lines.groupby(["mix", "obligation", "category"], observed=True)["reached"].max()
        code, firms = max(reached["M0"].groupby("obligation", observed=True).sum().items(), key=lambda each: each[1])
        (row,) = (row for row in page.study.obligations if row.code == code)
        told = widest_obligations(result)["M0"]
        assert next(iter(told.items())) == (code, approx(firms))
        assert list(told.values()) == sorted(told.values(), reverse=True)
        assert page._summary.object.count(name_in(row, page.language, Language.NL)) > len(page.study.mixes)


def test_goals_stand_beside_the_money():
    page = opened(ComparePage)
    assert ["Minder misstanden in de keten", "+0,5", "+1,5"] in rows_of(page._goals._table.content)
    assert "Wat elke mix kost en voor elk doel doet" in json.dumps(page._goals._pane.object, ensure_ascii=False)
    assert "Geen mix wordt door een andere" in page._beaten.object
    assert "Doelbereik" not in page._summary.object
    without = opened(ComparePage, small_study().update(goals=()))
    assert not without._goals.visible and not without._beaten.object


def test_a_study_with_one_mix_compares_nothing():
    page = opened(ComparePage, one_mix())
    assert list(summary(page)) == ["M0"]
    assert exact(page) == approx(expected(one_mix(), ("M0",)), abs=0.51)


def test_a_study_without_a_reference_shows_no_differences():
    study = small_study()
    page = opened(ComparePage, study.update(settings=study.settings.update(reference_mix=None)))
    assert "Verschil met" not in page._summary.object and list(summary(page)) == ["M0", "M1"]


DRAWN = {Language.NL: ("geen kansen", "Interval", "Kans"), Language.EN: ("or chances", "Interval", "Chance")}


@pytest.mark.parametrize("language", list(Language))
def test_without_ranges_no_interval_and_no_chance_is_shown_and_why_is_said(language):
    said, *headings = DRAWN[language]
    page = opened(ComparePage, without_ranges(small_study()), language=language)
    assert said in page._summary.object and "notice warning" not in page._summary.object
    rows = rows_of(page._summary.object)
    assert not any(heading in cell for row in rows for cell in row for heading in headings)
    assert not any(sign in cell for row in rows[2:] for cell in row for sign in ("%", "…"))
    assert len({len(row) for row in rows[2:]}) == 1 and len(rows[2]) == len(rows[0]) - 1 + len(rows[1])
    drawn = rows_of(opened(ComparePage, whole_study(), language=language)._summary.object)
    assert all(any(heading in cell for cell in drawn[1]) for heading in headings)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(
    ("study", "view"), [(one_mix(), {}), (small_study(), {"mixes": ["M0"]})], ids=["only", "shown"]
)
def test_one_mix_has_an_interval_but_no_chance_and_no_difference(study, view, language):
    page = opened(ComparePage, study, language=language, **view)
    rows = rows_of(page._summary.object)
    told = ["Interval", HEADINGS["above"].to(language).split()[0]]
    assert [cell.split()[0] for cell in rows[1]] == told
    # One heading stands over what is told of the measure.
    assert len(rows[2]) == len(rows[0]) + len(told) - 1
    alone = rows_of(opened(ComparePage, without_ranges(study), language=language, **view)._summary.object)
    assert len(alone) == 2 and len(alone[0]) == len(alone[1]), "without a chosen measure there is one row of headings"


@pytest.mark.parametrize("measure", ["one_off", "structural", "annual_equivalent", "present_value"])
def test_a_figure_is_written_as_on_the_page_about_uncertainty(measure):
    study = whole_study()
    page, other = (opened(kind, study, measure=measure) for kind in (ComparePage, UncertaintyPage))
    headings, *rows = rows_of(other._chart._table.content)
    told = {row[0]: dict(zip(headings, row, strict=True)) for row in rows}
    at = 1 + list(MEASURES).index(measure)
    beside = rows_of(page._summary.object)[2:]
    for row in beside:
        wanted = next(figures for name, figures in told.items() if row[0].startswith(name))
        central, low, high = (next(value for key, value in wanted.items() if key.startswith(name)) for name in _ENDS)
        assert (row[at], row[5]) == (central, f"{low} – {high}")
    pairs = rows_of(other._below.object)
    # The reference is the first of the matrix: there the difference stands the other way round.
    for row, cell in zip(beside[1:], pairs[2][1:3], strict=True):
        difference = re.search(r"([+−]?[\d.,]+) \(", cell[cell.index("%") + 1 :]).group(1)
        assert row[7].translate(str.maketrans("+−", "−+")) == difference


def test_more_draws_than_can_be_kept_are_a_sentence_and_the_central_figures_stay():
    study = small_study()
    many = study.update(settings=study.settings.update(draws=10_000_000))
    page = opened(ComparePage, many)
    assert "trekkingen" in page._summary.object and "notice warning" in page._summary.object
    few = opened(ComparePage, study)
    amounts = [row[1:5] for row in in_full(page._summary.object)[2:]]
    assert amounts == [row[1:5] for row in in_full(few._summary.object)[2:]]


def test_what_speaks_for_and_against_each_mix_stands_with_what_decides_between_them():
    page = opened(ComparePage)
    shown = page._beside.object.replace("\u00a0", " ")
    assert "De mixen naast elkaar: wat pleit voor en tegen elke mix" in shown
    assert "M0 kost in &gt;99% van de trekkingen minder dan M1, maar M1 scoort hoger op" in shown
    assert "Kwesties van afweging" in shown
    chooser(page, "Getoonde mixen").value = ["M1"]
    assert "De mixen naast elkaar" not in page._beside.object
