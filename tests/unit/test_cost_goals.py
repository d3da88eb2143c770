"""Cost beside goals: which mixes are beaten on all of it, in a table, a chart and a sentence."""

import pandas as pd
import pytest
from studies import small_study

from burden.answers.results import Results
from burden.answers.tables.cost_goals import beaten_in_words, cost_and_goals_of
from burden.language import Language
from burden.report.figures import Look, cost_and_goals

pytestmark = pytest.mark.unit

NAMES = {"M0": "M0 Alleen de wet", "M1": "M1 Wet met steun"}


def scored(*scores):
    """The small study with scores of its mixes, as (goal, mix, score); M0 costs less than M1 every year."""
    goal = next(row for row in small_study().goals if not row.instruments)
    rows = (goal.update(goal=of, goal_en=None, mix=mix, score=score) for of, mix, score in scores)
    return small_study().update(goals=tuple(rows))


def table_of(study, *, draws=False):
    results = Results(study)
    drawn = results.simulation() if draws else None
    return cost_and_goals_of(study, ["M0", "M1"], results.compared, "structural", drawn)


@pytest.mark.parametrize(
    ("scores", "beaten"),
    [
        ([("A", "M0", 1), ("A", "M1", 1)], [None, "M0"]),
        ([("A", "M0", 1), ("A", "M1", 2)], [None, None]),
        ([("A", "M0", 1), ("A", "M1", 1), ("B", "M0", 0), ("B", "M1", 1)], [None, None]),
        # A score that only the dearer one has may be what it is for.
        ([("A", "M0", 1), ("A", "M1", 1), ("B", "M1", -2)], [None, None]),
        ([("A", "M0", 1), ("A", "M1", 1), ("B", "M0", -2)], [None, "M0"]),
    ],
)
def test_a_mix_is_beaten_by_one_that_costs_no_more_and_scores_no_lower(scores, beaten):
    table = table_of(scored(*scores))
    assert list(table["beaten_by"]) == beaten
    said = beaten_in_words(table, scored(*scores), ["M0", "M1"], Language.NL).nl
    assert "Zonder score" not in said
    assert said.startswith("Geen mix") if beaten[1] is None else "M1 Wet met steun door M0 Alleen de wet" in said


def test_a_mix_without_scores_is_named_beside_the_chart_in_which_it_is_not():
    study = scored(("A", "M0", 1), ("A", "M1", 1))
    new = study.mixes[1].update(code="M2", name="Nieuw")
    study = study.update(mixes=(*study.mixes, new))
    table = cost_and_goals_of(study, ["M0", "M1", "M2"], Results(study).compared)
    said = beaten_in_words(table, study, ["M0", "M1", "M2"], Language.NL).nl
    assert said.endswith("Zonder score op een doel, en dus niet in de grafiek: M2 Nieuw.")


def test_of_one_scored_mix_there_is_nothing_to_compare():
    assert table_of(scored(("A", "M0", 1))) is None


def test_a_panel_per_goal_has_a_mark_per_mix_with_its_interval_and_open_ones_are_beaten():
    study = scored(("A", "M0", 1), ("A", "M1", 1), ("B", "M0", 0))
    table = table_of(study, draws=True)
    assert (table["low"] < table["high"]).all() and pd.isna(table["goal B"][1])
    spec = cost_and_goals(table, NAMES, Look(Language.NL), {"A": "A", "B": "B"}, "structural").to_dict()

    def rows(layer):
        return spec["datasets"][layer["data"]["name"]]

    assert [len(rows(panel["layer"][0])) for panel in spec["concat"]] == [2, 1]
    assert [[row["mix"] for row in rows(layer)] for layer in spec["concat"][0]["layer"][-2:]] == [["M0"], ["M1"]]
    assert "M0 Alleen de wet" in spec["description"] and "Open teken" in " ".join(spec["title"]["subtitle"])
