"""A fair headline: how many draws lie above the central estimate, and the expected value first where that is asked."""

import io
from datetime import date

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_studies import studies
from pages import opened
from studies import small_study, without_ranges
from typer.testing import CliRunner
from whole_study import whole_study

from burden import Language, estimate, prepare, simulate
from burden.answers.estimates import Estimates
from burden.answers.expected import ITEMS, beside_expected, expected, expected_of_mixes
from burden.answers.origin import Origin
from burden.answers.results import Results
from burden.answers.sentences import costs as sentences
from burden.answers.tables.costs import by_instrument, by_kind, by_size_class, summary
from burden.answers.tables.uncertain import uncertainty
from burden.cli.app import app
from burden.comparison import compare_mixes
from burden.engine.uncertainty.statistics import share_above
from burden.report.figures.of_report import all_figures
from burden.workbook.write import write_study
from burden.writing.headline import CALLED, Headline
from dashboards.state.view import View
from dashboards.views.compare import ComparePage

pytestmark = pytest.mark.unit
DRAWS = 60
FIGURES = ["one_off", "structural", "hours_one_off", "hours_structural", "annual_equivalent"]


def report_of(study=None, headline=Headline.MEAN, language=Language.EN):
    origin = Origin("studie.xlsx", "0" * 64)
    return prepare(study or small_study(), origin, language, made=date(2026, 3, 1), draws=DRAWS, headline=headline)


def means(report, measure: str) -> dict[str, float]:
    table = report.simulation.summary().query(f"measure == '{measure}'")
    return dict(zip(table["mix"].astype(str), table["mean"], strict=True))


def test_the_share_of_the_draws_above_the_central_estimate_is_counted():
    draws = np.array([[1.0, 5.0, 2.0], [2.0, 5.0, 2.0], [3.0, 5.0, 9.0], [4.0, 5.0, 9.0]])
    shares = share_above(draws, np.array([1.5, 5.0, 9.0]))
    assert shares[[0, 2]].tolist() == [0.75, 0.0] and np.isnan(shares[1])
    table = simulate(estimate(small_study()), DRAWS).summary()
    assert list(table.columns)[:4] == ["mix", "measure", "central", "above"]


@given(studies(), st.booleans())
@settings(max_examples=15, deadline=None)
def test_the_parts_of_an_expected_value_add_up(made, include_voluntary):
    result = estimate(made)
    whole = expected(simulate(result, 8, include_voluntary=include_voluntary))
    parts = expected(simulate(result, 8, by=["activity", "category"], include_voluntary=include_voluntary))
    for name in ("hours", "cost", "one_off", "structural", "present_value"):
        added = parts.groupby("mix", observed=False)[name].sum()
        assert added.to_numpy() == pytest.approx(whole[name].to_numpy(), rel=1e-9, abs=1e-6)


@given(studies(), st.booleans())
@settings(max_examples=15, deadline=None)
def test_without_ranges_the_expected_value_is_the_central_estimate(made, include_voluntary):
    result = estimate(without_ranges(made))
    drawn = expected(simulate(result, 3, by=ITEMS))
    found = expected_of_mixes(drawn, made.settings.reference_mix, include_voluntary=include_voluntary)
    central = compare_mixes(result, include_voluntary=include_voluntary)
    pd.testing.assert_frame_equal(found, central, check_dtype=False, rtol=1e-9, atol=1e-6)


def test_beside_expected_values_stand_the_central_estimates():
    drawn = simulate(estimate(small_study()), DRAWS, by=["timing"])
    table = beside_expected(drawn)
    assert table["cost_central"].tolist() == drawn.central["cost"].tolist()
    assert table["cost_above"].tolist() == share_above(drawn.draws["cost"], drawn.central["cost"]).tolist()
    assert table["cost"].tolist() == drawn.draws["cost"].mean(axis=0).tolist()


def test_the_tables_of_a_report_show_the_expected_value_and_add_up_to_it():
    report = report_of()
    for table_of in (summary, by_kind, by_instrument, by_size_class):
        table = table_of(report)
        added = table.rows.groupby("mix", observed=True)[["one_off", "structural"]].sum()
        for name in added:
            found = {str(mix): value for mix, value in added[name].items()}
            assert found == pytest.approx(means(report, name), rel=1e-9)
        assert "expected values (mean of the draws)" in table.note.en
        assert "verwachte waarden (gemiddelde van de trekkingen)" in table.note.nl
        central = table_of(report_of(headline=Headline.CENTRAL))
        assert [column.name for column in central.columns] == [column.name for column in table.columns]
        assert "expected" not in central.note.en
    assert "above" in uncertainty(report).rows


def test_the_document_says_which_figure_stands_first_and_how_many_draws_lie_above():
    for headline, said in ((Headline.MEAN, "expected values (mean of the draws)"), (Headline.CENTRAL, "central est")):
        report = report_of(headline=headline)
        estimates = Estimates(report)
        (text,) = sentences.intervals(estimates)
        assert text.en.startswith(f"These are {said}")
        above = report.simulation.summary().query("measure == 'structural'")["above"].iloc[0]
        assert f"above the central estimate of the structural costs: {round(above * 100)}%" in text.en
        figure = "mean" if headline is Headline.MEAN else "central"
        row = report.simulation.summary().query("measure == 'structural' and mix == 'M1'").iloc[0]
        assert estimates.total("M1", "structural").central == row[figure]
        difference = estimates.pair("M1", "M0", "structural").difference.central
        rows = report.simulation.summary().query("measure == 'structural'").set_index("mix")[figure]
        assert difference == pytest.approx(rows["M1"] - rows["M0"])


def test_a_report_says_that_the_expected_value_was_asked_for():
    report = report_of()
    assert report.changes == {"headline": "mean"}
    assert report_of(headline=Headline.CENTRAL).changes == {}
    titles = {name: charted.title.nl for name, charted in all_figures(report).items()}
    assert titles["mixes"].endswith("(gemiddelde van de trekkingen)")
    assert not report_of(without_ranges(small_study())).by_expected_value


def test_results_give_expected_values_of_the_same_draws():
    results = Results(small_study())
    table = results.expected("mix", "kind", draws=DRAWS, seed=5)
    drawn = results.simulation(DRAWS, seed=5)
    counted = table[table["kind"] != "financial"].groupby("mix", observed=True)["cost"].sum()
    assert counted.to_numpy() == pytest.approx(drawn.draws["cost"].mean(axis=0))


def test_the_address_keeps_which_figure_stands_first():
    view = View(headline=Headline.MEAN)
    assert view.query() == {"headline": "mean"}
    other = View()
    other.apply_query({"headline": "mean"})
    assert other.headline is Headline.MEAN
    other.apply_query({"headline": "median"})
    assert other.headline is Headline.CENTRAL


@pytest.mark.parametrize("headline", Headline)
def test_the_page_that_compares_shows_the_figure_that_stands_first(headline):
    page = opened(ComparePage, headline=headline, measure="structural")
    content = page._summary.object
    assert CALLED[headline].nl in content and "Trekkingen boven centraal" in content
    results = page.session.results
    compared = results.expected_of_mixes() if headline is Headline.MEAN else results.compared
    for amount in compared["structural"]:
        assert f"{amount:,.0f}".replace(",", ".") in content
    parts = results.expected("mix", "kind") if headline is Headline.MEAN else results.by("mix", "kind")
    assert f"{parts['structural'].max():,.0f}".replace(",", ".") in page._chart._table.content


def test_the_page_turns_to_the_figure_that_is_chosen():
    page = opened(ComparePage)
    page._choices["headline"].value = Headline.MEAN
    assert page.session.view.headline == Headline.MEAN
    page.session.view.headline = Headline.CENTRAL
    assert page._choices["headline"].value == Headline.CENTRAL


@pytest.fixture
def workbook(tmp_path):
    path = tmp_path / "studie.xlsx"
    study = small_study()
    write_study(study.update(settings=study.settings.update(draws=DRAWS)), path)
    return path


def test_the_command_compares_by_expected_values(workbook):
    run = CliRunner().invoke
    answer = run(app, ["compare", str(workbook), "--headline", "mean", "--language", "en"])
    assert answer.exit_code == 0 and "expected values (mean of the draws)" in answer.output
    assert "Draws" in answer.output and "above" in answer.output
    assert "central estimates" in run(app, ["compare", str(workbook), "--language", "en"]).output
    table = run(app, ["compare", str(workbook), "--headline", "mean", "--by", "kind", "--format", "csv"]).stdout
    lines = table.splitlines()
    assert lines[0].startswith("headline,mix,kind,hours,cost,one_off") and "cost_above" in lines[0]
    assert all(line.startswith("mean,") for line in lines[1:])
    by_firms = run(app, ["compare", str(workbook), "--headline", "mean", "--by", "size_class", "--language", "nl"])
    assert "verwachte waarden" in " ".join(by_firms.output.split())
    refused = run(app, ["compare", str(workbook), "--headline", "mean", "--by", "firms"])
    assert refused.exit_code == 2 and "firms" in refused.output
    assert run(app, ["compare", str(workbook), "--headline", "median"]).exit_code == 2


def test_expected_values_are_those_under_the_scenario_that_was_asked_for(tmp_path):
    path = tmp_path / "studie.xlsx"
    write_study(whole_study(), path)
    asked = ["compare", str(path), "--headline", "mean", "--scenario", "TRAAG", "--by", "mix"]
    table = pd.read_csv(io.StringIO(CliRunner().invoke(app, [*asked, "--format", "csv"]).stdout))
    assert set(table["scenario"]) == {"TRAAG"}
    of_firms = table[table["group"] == "business"]
    drawn = Results(whole_study().scenario("TRAAG")).expected("mix")
    assert of_firms["structural"].tolist() == pytest.approx(drawn["structural"].tolist())
    assert "(scenario: TRAAG)" in CliRunner().invoke(app, asked).stdout


def test_a_study_without_ranges_has_nothing_above(tmp_path):
    path = tmp_path / "zeker.xlsx"
    write_study(without_ranges(small_study()), path)
    answer = CliRunner().invoke(app, ["compare", str(path), "--headline", "mean", "--language", "en"])
    assert answer.exit_code == 0 and "No figure in this study has a range" in " ".join(answer.output.split())
