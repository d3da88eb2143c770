"""What those who must comply find of an obligation stands beside its burden, and is never mixed into it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some
from studies import small_study
from whole_study import whole_study
from word_documents import report_of

from burden import Study, estimate
from burden.answers.table import ReportTable
from burden.answers.tables.workability import workability, workability_of
from burden.language import Language
from burden.study.labels import row_label
from burden.study.tables import Workability
from burden.study.words import Aspect
from burden.study.workability import find_findings

pytestmark = pytest.mark.unit

FIGURES = ["one_off", "structural", "hours_one_off", "hours_structural"]


def finding(subject: str, categories: str | None = None, **values: Any) -> Workability:
    usual = {"aspect": "proportionate", "score": -1, "finding": "Dubbel werk."}
    return Workability(subject=subject, categories=categories, **(usual | values))


def shown(study: Study, *rows: Workability) -> ReportTable:
    table = workability_of(estimate(study.update(workability=rows)), [mix.code for mix in study.mixes], Language.NL)
    assert table is not None
    return table


def counting(study: Study, *rows: Workability) -> list[set[tuple[str, str]]]:
    """For each finding the obligations and categories for which it counts."""
    return [
        {(study.obligations[at].code, study.firm_categories[of].code) for at, of in np.argwhere(own)}
        for own in find_findings(study.update(workability=rows))
    ]


def test_a_study_without_findings_has_no_table() -> None:
    assert workability(report_of(small_study())) is None


def test_a_finding_on_an_obligation_goes_before_one_on_its_instrument_whatever_its_firms() -> None:
    study = small_study()
    whole, own, large = counting(study, finding("WET", "C-L"), finding("RAP"), finding("WET", "size:large"))
    assert own == {("RAP", category.code) for category in study.firm_categories}
    assert whole == {(row.code, "C-L") for row in study.obligations if row.instrument == "WET" and row.code != "RAP"}
    assert ("RAP", "G-L") not in large
    assert ("LEZ", "G-L") in large
    assert ("LEZ", "C-L") not in large


@given(some.permutations(["", "size:large", "sector:C & size:large", "C-L"]))
def test_the_finding_about_fewest_firms_counts_in_any_order(selectors: list[str]) -> None:
    found = dict(zip(selectors, counting(small_study(), *(finding("RAP", of) for of in selectors)), strict=True))
    assert found["C-L"] == {("RAP", "C-L")}
    assert found["sector:C & size:large"] == set()
    assert found["size:large"] == {("RAP", "G-L")}
    assert found[""] == {("RAP", row.code) for row in small_study().firm_categories if row.size_class != "large"}


def test_a_finding_on_another_aspect_takes_nothing_away() -> None:
    both = counting(small_study(), finding("RAP"), finding("RAP", "C-L", aspect="useful"))
    assert ("RAP", "C-L") in both[0] & both[1]


def test_the_burden_beside_a_finding_is_that_of_its_obligation_and_firms() -> None:
    study = small_study()
    result = estimate(study)
    table = shown(study, finding("RAP", "size:large"), finding("WET", aspect=Aspect.CLEAR, score=2))
    by = result.by("mix", "obligation", "size_class", measures=FIGURES[:2])
    own = by[(by["obligation"] == "RAP") & (by["size_class"] == "large")].set_index("mix")
    first = table.rows[table.rows["aspect"] == "proportionate"].set_index("mix")
    for mix in ("M0", "M1"):
        assert first.loc[mix, ["one_off", "structural"]].tolist() == pytest.approx(
            own.loc[mix, ["one_off", "structural"]].tolist()
        )
    whole = result.by("mix", "instrument", measures=FIGURES[:2]).set_index(["instrument", "mix"])
    second = table.rows[table.rows["aspect"] == "clear"].set_index("mix")
    assert second["structural"].to_dict() == pytest.approx(whole.loc["WET", "structural"].to_dict())
    assert second["score"].tolist() == [2, 2]


def test_a_finding_that_concerns_nobody_stands_at_the_end_without_figures() -> None:
    study = small_study()
    table = shown(study.update(composition=study.composition[:2]), finding("KEUR"), finding("RAP"))
    assert table.rows["about"].str.split().str[0].tolist()[-1] == "KEUR"
    assert table.rows.iloc[-1][["mix", *FIGURES]].isna().all()


def test_only_the_mixes_that_are_asked_for_are_shown() -> None:
    study = small_study().update(workability=[finding("KEUR"), finding("RAP")])
    table = workability_of(estimate(study), ["M0"], Language.NL)
    assert table is not None
    assert table.rows[["mix", "finding"]].to_numpy().tolist() == [["M0", "Dubbel werk."]]


def test_groups_and_mixes_are_never_added_up() -> None:
    study = whole_study()
    table = shown(study, finding("WET"))
    assert [column.name for column in table.columns][:2] == ["mix", "group"]
    assert not table.rows.duplicated(["mix", "group"]).any()
    assert set(table.rows["group"]) == {"business", "citizen"}


def test_what_is_voluntary_says_so_and_a_financial_charge_is_no_burden() -> None:
    study = small_study()
    instruments = [row.update(voluntary=row.code == "LOKET") for row in study.instruments]
    table = shown(study.update(instruments=instruments), finding("LOKET"), finding("RAP"))
    assert table.rows.set_index("about")["voluntary"].groupby(level=0).first().to_list() == [True, False]
    financial = [row.code for row in study.obligations if row.kind == "financial"]
    assert financial
    assert shown(study, finding(financial[0])).rows[FIGURES].isna().all(axis=None)


def test_a_finding_is_named_by_what_it_is_about() -> None:
    study = small_study().update(workability=[finding("RAP", "size:large")])
    assert study.workability.names == ("RAP proportionate size:large",)
    assert row_label(study, study.workability[0], Language.NL).endswith("(RAP, evenredig, grootte:groot)")
    assert study.table("workability")["finding"].tolist() == ["Dubbel werk."]
