"""What is said of mixes beside each other: it follows whatever they are compared by, and no more than that."""

from dataclasses import replace

import pytest
from drawn_studies import with_twin
from pages import opened
from studies import small_study, without_ranges
from whole_study import whole_study

from burden.answers.results import Results
from burden.answers.sentences.finding import finding_of, waits_for_draws
from burden.answers.tables.side_by_side import Compared
from burden.language import Language
from burden.study import Study
from burden.study.tables import Mix
from burden.writing.headline import Headline
from burden.writing.precision import decimals_supported
from dashboards.views.compare import ComparePage

pytestmark = pytest.mark.unit
MIXES = ("M0", "M1", "M2")


@pytest.fixture(scope="module")
def drawn() -> Compared:
    results = Results(whole_study())
    return Compared(results, Language.EN, MIXES, "M0", "annual_equivalent", results.simulation())


def said(compared: Compared) -> str:
    return " ".join(text.en for text in finding_of(compared)).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("measure", "when", "means"),
    [
        ("one_off", " once ", "one-off costs; what returns every year is not in them"),
        ("structural", " a year ", "structural costs, once everything is in force"),
        ("annual_equivalent", " a year ", "annual equivalent"),
        ("present_value", " and ", "present value: all costs of 2027–2029 together, at their value in 2027"),
    ],
)
def test_the_amounts_are_those_of_the_measure_that_is_shown(drawn, measure, when, means):
    sentences = said(replace(drawn, measure=measure))
    assert when in sentences.split(". ")[0] and means in sentences
    assert ("a year" in sentences.split(". ")[0]) == (measure in ("structural", "annual_equivalent"))


def test_they_are_beside_the_mix_that_was_chosen_and_without_one_each_by_itself(drawn):
    assert said(drawn).startswith("Compared with no change (M0), M1 (")
    assert said(replace(drawn, reference="M1")).startswith("Compared with M1 (Act with support), M0 (")
    assert said(replace(drawn, reference=None)).startswith("M2 (Act in due time) costs €")
    assert said(replace(drawn, mixes=("M0",))).startswith("M0 (The act alone) costs €")
    assert "M1" not in said(replace(drawn, mixes=("M0", "M2"))) and "draws" not in said(
        replace(drawn, mixes=("M0", "M2"))
    )


def test_the_order_is_that_of_the_draws(drawn):
    totals = dict(zip(MIXES, drawn.simulation.draws["annual_equivalent"].T, strict=True))
    assert (totals["M2"] < totals["M1"]).mean() > 0.995
    assert "M2 is cheaper than M1 in more than 99% of the draws. That holds with a dependence of 0" in said(drawn)


def test_mixes_that_cost_the_same_in_every_draw_are_not_put_in_order():
    study = with_twin(small_study())
    results = Results(study.update(settings=study.settings.update(reference_mix=None)))
    pair = Compared(results, Language.EN, ("M0", "TWIN", "M1"), None, "one_off", results.simulation())
    assert "M0 is as dear as TWIN and M1 in every draw." in said(pair) and "cheaper" not in said(pair)
    assert "the order of" not in said(pair) and "the order of M1 and" in said(replace(pair, measure="structural"))


def test_amounts_have_the_digits_that_their_interval_supports(drawn):
    assert decimals_supported(*drawn.between["M1"]) == -4
    assert "M1 (Act with support) adds €360,000 a year" in said(drawn)
    assert "M1 (Act with support) adds €365,000 a year" in said(replace(drawn, simulation=None))


@pytest.mark.parametrize(
    ("reference", "measure", "first", "second", "rests"),
    [("M1", "one_off", "M0", "M2", "2 figures, each of which"), ("M2", "structural", "M0", "M1", "one figure, which")],
)
def test_the_order_rests_on_the_figures_that_turn_it(reference, measure, first, second, rests):
    study = whole_study()
    results = Results(study.update(settings=study.settings.update(reference_mix=reference)))
    bars = results.sensitivity(measure).tornado(first, second)
    assert bars["turns"].sum() == (1 if "one" in rests else 2)
    compared = Compared(results, Language.EN, MIXES, reference, measure, results.simulation())
    assert f"The order of {first} and {second} rests on {rests}" in said(compared)


def test_to_do_nothing_is_no_contender_whatever_is_compared_with(drawn):
    for reference in MIXES:
        assert "M2 is cheaper than M1 in" in said(replace(drawn, reference=reference))


def test_until_there_are_draws_it_says_that_they_are_made_and_without_ranges_nothing(drawn):
    waiting = replace(drawn, simulation=None)
    assert waits_for_draws(waiting) and "is being worked out" in said(waiting)
    assert not waits_for_draws(drawn) and not waits_for_draws(replace(waiting, mixes=("M0", "M1")))
    assert said(replace(drawn, simulation=None, has_draws=False)).endswith("as an amount per year.")


def test_expected_values_are_told_as_such(drawn):
    mean = replace(drawn, headline=Headline.MEAN)
    assert "expected values" in said(mean) and "expected values" not in said(drawn)


def many() -> Study:
    study = without_ranges(small_study())
    others = tuple(Mix(code=f"X{at}", name=f"Variant {at}") for at in range(9))
    entries = {mix.code: "x" for mix in others}
    composition = tuple(row.update(entries=row.entries | entries) for row in study.composition)
    return study.update(mixes=(*study.mixes, *others), composition=composition)


def test_of_many_mixes_only_the_first_ones_are_told():
    results = Results(many())
    mixes = tuple(mix.code for mix in results.study.mixes)
    compared = Compared(results, Language.EN, mixes, "M0", "structural", None, has_draws=False)
    assert "and 5 others up to €" in said(compared)


@pytest.mark.parametrize("measure", ["one_off", "annual_equivalent"])
def test_the_page_says_the_same_above_a_chart_whose_title_says_what_it_shows(measure):
    page = opened(ComparePage, whole_study(), measure=measure, language=Language.EN)
    results = page.session.results
    compared = Compared(results, Language.EN, MIXES, "M0", measure, results.simulation())
    assert said(compared) in page._finding.object.replace("\u00a0", " ")
    title = page._chart._pane.object["title"]
    totals = results.compared.set_index("mix")[measure]
    most, least = (totals[["M1", "M2"]].idxmax(), totals[["M1", "M2"]].idxmin())
    words = f"Of the alternatives, {most} costs most and {least} least; largest part of {most}: "
    assert " ".join(title["text"]).startswith(words)
    assert "by kind of obligation" in title["subtitle"][0]
