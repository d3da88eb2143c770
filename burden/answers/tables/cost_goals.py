"""What each mix costs beside what it does for the goals, and which mixes another one beats on all of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import pandas as pd

from burden.answers.draws import told_by_draws
from burden.answers.tables import suitability_texts as texts
from burden.answers.tables.suitability import MEASURE, whole_scores
from burden.engine.many.measures import Measure
from burden.engine.uncertainty.simulation import Simulation
from burden.language import Language, Text, both, joined, listed
from burden.study import Study
from burden.writing.measures import in_sentence
from burden.writing.names import mix_names

if TYPE_CHECKING:
    from burden.answers.report import Report


def cost_and_goals(report: Report) -> pd.DataFrame | None:
    """The same of a report, by the figure that stands first."""
    drawn = report.simulation if report.has_ranges else None
    return cost_and_goals_of(report.study, report.mixes, report.headlined, MEASURE, drawn)


def cost_and_goals_of(
    study: Study,
    mixes: Sequence[str],
    headlined: pd.DataFrame,
    measure: Measure | str = MEASURE,
    drawn: Simulation | None = None,
) -> pd.DataFrame | None:
    """A row per mix that has a score as a whole; None where fewer than two have, or none costs anything.

    Args:
        study: the study.
        mixes: which.
        headlined: `mix` and the measure (money), of all mixes.
        measure: what mixes cost.
        drawn: draws of the measure by mix; None: no intervals.

    Returns:
        `mix`, `burden`, `low` and `high` (money; NaN without draws), `beaten_by` (a mix that costs no more, scores no
        lower on any goal, and is better on something; None where there is none) and a column `goal` and its name per
        goal (score, NaN where it has none).
    """
    scores = {mix: own for mix, own in whole_scores(study, mixes).items() if own}
    if len(scores) < 2:
        return None
    costs = {str(mix): float(cost) for mix, cost in zip(headlined["mix"], headlined[str(measure)], strict=True)}
    if not any(costs.values()):
        return None
    table = pd.DataFrame({"mix": list(scores), "burden": [costs[mix] for mix in scores]})
    ends = None if drawn is None else told_by_draws(drawn, str(measure), list(scores))
    for name in ("low", "high"):
        table[name] = float("nan") if ends is None else ends[name].to_numpy(float)
    table["beaten_by"] = pd.Series([_beaten_by(mix, scores, costs) for mix in scores], dtype=object)
    for goal in dict.fromkeys(row.goal for row in study.goals):
        table[f"goal {goal}"] = [own.get(goal, float("nan")) for own in scores.values()]
    return table


def _beaten_by(mix: str, scores: Mapping[str, Mapping[str, float]], costs: Mapping[str, float]) -> str | None:
    """A mix that nothing speaks against beside this one: the cheapest of them."""
    own, beating = scores[mix], []
    for other, its in scores.items():
        # What has no score for the other may be what this one is for.
        no_worse = costs[other] <= costs[mix] and all(its.get(goal, -3) >= score for goal, score in own.items())
        better = costs[other] < costs[mix] or any(its[goal] > score for goal, score in own.items() if goal in its)
        if other != mix and no_worse and better:
            beating.append(other)
    return min(beating, key=lambda other: costs[other], default=None)


def cost_and_goals_title(measure: Measure | str = MEASURE) -> Text:
    """What the chart is called."""
    return texts.COST_AND_GOALS.fill(measure=in_sentence(str(measure)))


def beaten_in_words(table: pd.DataFrame, study: Study, mixes: Sequence[str], language: Language) -> Text:
    """Which mixes are beaten, and by which; or that none is; and which of all that are shown have no score."""
    names = mix_names(study, language)
    lacking = [both(names[mix]) for mix in mixes if mix not in set(table["mix"])]
    said = [
        texts.BEATEN_BY.fill(mix=names[row["mix"]], other=names[row["beaten_by"]])
        for row in table.to_dict("records")
        if row["beaten_by"] is not None
    ]
    beaten = texts.BEATEN.fill(beaten=listed(said)) if said else texts.NONE_BEATEN
    return joined([beaten, texts.NOT_IN_CHART.fill(mixes=listed(lacking)) if lacking else None])
