"""Results are worked out once, by whichever thread is first, and belong to one version of a study."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal
from studies import certain, small_study

from burden.answers import results
from burden.answers.example_firm import ExampleFirm, categories_of, costs_of, obligations_reaching
from burden.answers.kept import MOST_KEPT
from burden.answers.results import Results
from burden.answers.turnover import shares_of_turnover
from burden.comparison import compare_mixes, with_totals
from burden.differences import compare_versions
from burden.engine import estimate
from burden.engine.per_firm import per_firm
from burden.explanation import explain_mixes
from burden.language import Language
from dashboards.state import Session, View, Workspace

pytestmark = pytest.mark.unit


@pytest.fixture
def session() -> Session:
    return Session(Workspace.of(small_study()))


def test_results_are_those_of_the_engine() -> None:
    study = small_study()
    made, result = Results(study), estimate(study)
    assert_frame_equal(made.compared, compare_mixes(result))
    assert_frame_equal(made.by("mix", "kind"), with_totals(result, "mix", "kind"))
    assert_frame_equal(made.per_firm("size_class"), per_firm(result, "size_class"))
    explained = made.explanation("M0", "M1", measure="structural")
    assert_frame_equal(explained.parts, explain_mixes(estimate(study), "M0", "M1", measure="structural").parts)
    assert len(made.simulation(64)) == 64
    assert made.shares("M1")["share"].sum() == pytest.approx(1)
    assert made.break_evens("M1", ceiling=1e12) == ()
    assert made.findings
    assert list(made.benchmarks["name"]) == ["Rapportage, vergelijkbare wet"] * 2


def test_after_an_edit_the_results_are_those_of_the_new_study(session: Session) -> None:
    before = session.results
    before_total = before.compared["structural"].sum()
    session.workspace.set_cell("activities", 3, "uren", 20)
    assert session.results is not before
    assert_frame_equal(session.results.compared, compare_mixes(estimate(session.workspace.study)))
    assert session.results.result.positions is before.result.positions, "other hours fall on the same lines"
    assert session.results.compared["structural"].sum() > before_total
    session.workspace.set_cell("scope", 2, "categorieën", "")
    assert_frame_equal(session.results.compared, compare_mixes(estimate(session.workspace.study)))
    assert session.results.result.positions is not before.result.positions


@pytest.mark.parametrize(
    ("table", "row", "column", "value"),
    [
        ("activities", 2, "categorieën", "grootte:groot"),
        ("activities", 2, "uurtarief", "ADM"),
        ("activities", 5, "verplichting", "ZORG"),
        ("composition", 4, "M0", "x"),
        ("composition", 3, "M1", "x"),
        ("obligations", 2, "instrument", "KEUR"),
        ("scope", 2, "categorieën", "C-L"),
        ("scope", 4, "mix", ""),
        ("scope", 5, "verplichting", "RAP"),
        ("scope", 4, "aandeel", "0,7"),
        ("interactions", 2, "werkt op", "ZORG"),
        ("interactions", 2, "categorieën", ""),
        ("interactions", 2, "samen met", "KEUR"),
        ("firm_categories", 2, "bedrijven", 5),
        ("firm_categories", 3, "code", "C-M2"),
        ("firm_categories", 3, "groep", "overheid"),
    ],
)
def test_what_is_spared_is_what_did_not_change(session: Session, table: str, row: int, column: str, value: Any) -> None:
    assert len(session.results.result.positions)
    session.workspace.set_cell(table, row, column, value)
    fresh = estimate(session.workspace.study)
    assert_frame_equal(session.results.result.lines, fresh.lines)
    assert_frame_equal(session.results.compared, compare_mixes(fresh))


def test_tariffs_that_change_places_are_seen(session: Session) -> None:
    assert len(session.results.result.positions)
    session.workspace.set_cells([("tariffs", 3, "categorieën", "sector:G"), ("tariffs", 4, "categorieën", "sector:C")])
    assert_frame_equal(session.results.result.lines, estimate(session.workspace.study).lines)


def test_a_wrong_cell_leaves_the_results_as_they_were(session: Session) -> None:
    before = session.results
    session.workspace.set_cell("activities", 3, "uren", "veel")
    assert session.results is before


TABLES = {
    "compared": lambda made: made.compared,
    "costs": lambda made: made.costs(),
    "by": lambda made: made.by("mix"),
    "per_firm": lambda made: made.per_firm("size_class"),
    "shares": lambda made: made.shares("M1"),
    "benchmarks": lambda made: made.benchmarks,
    "lines": lambda made: made.result.lines,
    "parts": lambda made: made.explanation("M0", "M1").parts,
    "effects": lambda made: made.differences(small_study().update(interactions=())).effects,
    "totals": lambda made: made.differences(small_study().update(interactions=())).totals,
    "firms": lambda made: made.simulation(8, per_firm=True).firms,
    "tornado": lambda made: made.sensitivity().tornado("M1"),
}


@pytest.mark.parametrize("ask", TABLES.values(), ids=TABLES)
def test_nobody_changes_a_table_of_somebody_else(ask: Any) -> None:
    made = Results(small_study())
    table: pd.DataFrame = ask(made)
    kept = table.copy()
    table["more"] = 1
    table.iloc[0, 0] = table.iloc[-1, 0]
    assert_frame_equal(ask(made), kept)


FIGURES = {
    "lines": lambda made: made.result.hours,
    "draws": lambda made: made.simulation(8).draws["structural"],
    "central": lambda made: made.sensitivity().central,
    "ranges": lambda made: made.sensitivity().ranges,
}


@pytest.mark.parametrize("ask", FIGURES.values(), ids=FIGURES)
def test_nobody_changes_figures_of_somebody_else(ask: Any) -> None:
    with pytest.raises(ValueError, match="read-only"):
        ask(Results(small_study()))[...] = 0


def test_several_threads_work_out_a_result_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = threading.Barrier(8)
    times = []

    def counted(*arguments: Any) -> Any:
        times.append(threading.get_ident())
        return estimate(*arguments)

    monkeypatch.setattr(results, "estimate", counted)
    made = Results(small_study())

    def ask(_: int) -> Any:
        asked.wait()
        return made.result

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(ask, range(8)))
    assert len(times) == 1
    assert all(result is found[0] for result in found)


def test_what_could_not_be_worked_out_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    made = Results(small_study())

    def stop(done: int, of: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        made.simulation(64, progress=stop)
    assert not made.has_simulation(64)
    assert len(made.simulation(64)) == 64
    assert made.has_simulation(64)


def test_large_results_do_not_pile_up() -> None:
    made = Results(small_study())
    for draws in (16, 32, 64):
        made.simulation(draws)
    assert [made.has_simulation(draws) for draws in (16, 32, 64)] == [False, False, True]
    for ceiling in range(MOST_KEPT + 20):
        made.break_evens("M1", ceiling=float(ceiling))
    assert len(made._kept) <= MOST_KEPT + 5
    assert made._kept._working == {}


def test_draws_with_costs_per_firm_serve_who_asks_for_fewer_figures() -> None:
    made = Results(small_study())
    plain = made.simulation(32)
    assert plain.firms is None
    wide = made.simulation(32, per_firm=True)
    assert wide.firms is not None
    assert made.simulation(32).draws["structural"] is wide.draws["structural"]
    assert_frame_equal(plain.summary(), wide.summary())


def test_differences_are_kept_per_older_study() -> None:
    study = small_study()
    newer = study.update(tariffs=(study.tariffs[0].update(tariff=50), *study.tariffs[1:]))
    made = Results(newer)
    found = made.differences(study)
    assert made.differences(study).steps is found.steps
    assert made.differences(newer).steps == ()
    assert_frame_equal(found.table(), compare_versions(estimate(study), estimate(newer)).table())


def test_the_effect_of_an_edit_stands_at_its_cell(session: Session) -> None:
    session.workspace.set_cells(
        [
            ("tariffs", 2, "uurtarief", 50),
            ("settings", "discount_rate", "waarde", 0),
            ("composition", 3, "M1", "x"),
            ("activities", 2, "toelichting", "Nagevraagd."),
        ]
    )
    session.workspace.remove_row("goals", 2)
    session.view.language = Language.EN
    found = session.effects("annual_equivalent").set_index(["table", "row", "column"])
    assert found.loc[("tariffs", 2, "tariff"), "effect_M0"] > 0
    assert found.loc[("composition", 3, "M1"), "effect_M0"] == 0
    assert ("settings", "discount_rate", "discount rate") in found.index
    assert found.loc[("activities", 2, "note"), "change"] == 0
    differences = session.results.differences(session.workspace.loaded)
    total = found[["effect_M0", "effect_M1"]].sum().to_numpy() + differences.interaction.to_numpy()
    assert total == pytest.approx(differences.difference.to_numpy())


def test_threads_may_edit_and_ask_at_the_same_time(session: Session) -> None:
    def edit(row: int) -> None:
        for hours in range(1, 12):
            session.workspace.set_cell("activities", row, "externe kosten", hours)
            session.workspace.set_cell("activities", row, "naam", f"Naam {row} {hours}")

    def ask(_: int) -> None:
        for _ in range(8):
            made = session.results
            assert_frame_equal(made.compared, compare_mixes(made.result))

    with ThreadPoolExecutor(6) as pool:
        for done in [pool.submit(edit, row) for row in (2, 5, 6)] + [pool.submit(ask, at) for at in range(3)]:
            done.result()
    rows = {record.row: record for record in session.workspace.study.activities}
    assert [rows[row].external_costs.central for row in (2, 5, 6)] == [11, 11, 11]
    assert session.workspace.version == 1 + 3 * 22


# The firm that a reader describes


def test_a_firm_that_everything_applies_to_costs_what_the_engine_says_of_a_reached_firm() -> None:
    study = small_study()
    result = estimate(study)
    expected = per_firm(result, "category").astype({"mix": str, "category": str}).set_index(["mix", "category"])
    for category in study.firm_categories:
        found = costs_of(result, ExampleFirm(category.code)).by_mix.astype({"mix": str}).set_index("mix")
        for mix in ("M0", "M1"):
            for name in ("one_off", "structural"):
                reached = expected.loc[(mix, category.code), f"reached_{name}"]
                assert found.loc[mix, name] == pytest.approx(0.0 if pd.isna(reached) else reached)
        assert found["share_of_turnover"].tolist() == pytest.approx((found["structural"] / category.turnover).tolist())


def test_only_the_obligations_that_apply_count() -> None:
    result = estimate(small_study())
    every = costs_of(result, ExampleFirm("C-L"))
    some = costs_of(result, ExampleFirm("C-L", frozenset({"RAP"})))
    kept = every.by_obligation[every.by_obligation["obligation"] == "RAP"]
    assert set(some.by_obligation["obligation"]) == {"RAP"}
    assert some.by_mix["structural"].sum() == pytest.approx(kept["structural"].sum())
    none = costs_of(result, ExampleFirm("C-L", frozenset()))
    assert none.by_mix["structural"].tolist() == [0, 0]


def test_what_reaches_nobody_applies_to_no_firm() -> None:
    study = small_study()
    nobody = study.update(scope=tuple(certain(row, share=0) if row.mix == ("M1",) else row for row in study.scope))
    found = costs_of(estimate(nobody), ExampleFirm("C-M")).by_obligation
    reached = set(zip(found["mix"].astype(str), found["obligation"].astype(str), strict=True))
    assert ("M0", "RAP") in reached
    assert ("M1", "RAP") not in reached


def test_an_obligation_may_fall_on_a_firm_several_times() -> None:
    result = estimate(small_study())
    once = costs_of(result, ExampleFirm("C-L", frozenset({"RAP"}))).by_mix
    thrice = costs_of(result, ExampleFirm("C-L", frozenset({"RAP"}), {"RAP": 3.0})).by_mix
    assert thrice["structural"].tolist() == pytest.approx((3 * once["structural"]).tolist())
    assert thrice["hours_structural"].tolist() == pytest.approx((3 * once["hours_structural"]).tolist())


def test_a_reader_chooses_from_what_reaches_the_category() -> None:
    study = small_study()
    result = estimate(study)
    reaching = obligations_reaching(result, "C-S")
    assert reaching["obligation"].tolist() == ["LEZ", "VRAAG"]
    assert reaching["mixes"].tolist() == [("M0", "M1"), ("M1",)]
    with_voluntary = obligations_reaching(result, "C-L", include_voluntary=True)
    assert {"LEGES", "AUD"} <= set(with_voluntary["obligation"])
    assert categories_of(study, "large", "G") == ("G-L",)
    assert categories_of(study, "large", "Z") == ()


# What is shown


def test_the_mixes_that_are_shown_are_those_of_the_study(session: Session) -> None:
    assert session.mixes == ("M0", "M1")
    session.view.mixes = ["M1", "M9"]
    assert session.mixes == ("M1",)
    session.view.mixes = ["M9"]
    assert session.mixes == ("M0", "M1")
    assert session.reference == "M0"
    session.view.reference = "M1"
    assert session.reference == "M1"
    session.view.reference = "M9"
    assert session.reference == "M0"


def test_a_session_begins_in_the_language_of_its_study(session: Session) -> None:
    assert session.language is Language.NL
    assert Session(session.workspace, View(language=Language.EN)).language is Language.EN


def test_an_example_firm_has_its_hours_and_not_its_money_for_hours():
    result = estimate(small_study())
    found = costs_of(result, ExampleFirm("C-L")).by_mix.astype({"mix": str}).set_index("mix")
    lines = result.lines[(result.lines["category"] == "C-L") & result.counted() & (result.lines["share"] > 0)]
    of_one = (
        lines["hours_per_occurrence"] * lines["frequency"] * (1 - lines["business_as_usual"]) * lines["interaction"]
    )
    for name, timing in (("hours_one_off", "one-off"), ("hours_structural", "structural")):
        expected = of_one[lines["timing"] == timing].groupby(lines["mix"].astype(str)).sum()
        assert found[name].to_dict() == pytest.approx(expected.reindex(found.index).fillna(0.0).to_dict())


def test_a_share_of_turnover_weighs_the_firms_of_each_category():
    """Of two categories of one size, the one with more firms counts for more."""
    result = estimate(small_study())
    shares = shares_of_turnover(result, "size_class").astype({"mix": str, "size_class": str})
    found = shares.set_index(["mix", "size_class"])["share_of_turnover"]
    firms = per_firm(result, "category", "size_class").astype({"mix": str, "size_class": str, "category": str})
    turnover = {row.code: row.turnover for row in result.study.firm_categories}
    large = firms[(firms["mix"] == "M1") & (firms["size_class"] == "large") & firms["reached_structural"].notna()]
    assert large["firms"].nunique() > 1
    cost = (large["reached_structural"] * large["firms"]).sum()
    assert found["M1", "large"] == pytest.approx(cost / (large["category"].map(turnover) * large["firms"]).sum())
