"""Relative suitability: what speaks for and against each mix, in one table, and what decides between every two.

Nothing is weighed. Where one mix is better on some goal and dearer, a table says at which worth of a point the order
turns: of that goal alone, and of all goals alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from burden.alternatives import sizes_in_order
from burden.answers.draws import told_by_draws
from burden.answers.table import Mark, Marks, ReportTable, TableColumn
from burden.answers.tables import suitability_texts as texts
from burden.answers.tables.texts import EQUAL
from burden.engine import Result
from burden.engine.many.measures import Measure
from burden.engine.uncertainty.simulation import Simulation
from burden.engine.uncertainty.statistics import level_name
from burden.language import Language, Text, joined, listed
from burden.study import Study
from burden.study.goals import goal_scores, instruments_of
from burden.study.reach import find_spans
from burden.study.words import InstrumentOrigin, SizeClass
from burden.study.workability import find_findings
from burden.writing.amounts import AmountStyle
from burden.writing.figures import chance
from burden.writing.form import Form
from burden.writing.look import Look
from burden.writing.measures import SHORT
from burden.writing.names import goal_codes, goal_names, goal_texts, mix_text, size_class_names
from burden.writing.texts import HEADINGS

if TYPE_CHECKING:
    from burden.answers.report import Report
    from burden.answers.results import Results

MEASURE = Measure.ANNUAL_EQUIVALENT
"""What mixes cost: it counts one-off and structural costs alike."""

_WITHIN = ("low", "high")
_SAME = 0.5
"""Mixes cost the same where they differ by less, in money."""


def suitability(report: Report) -> ReportTable | None:
    """Everything that speaks for or against each mix; None where there is only one."""
    drawn = report.simulation if report.has_ranges else None
    return suitability_of(report.results, report.mixes, report.language, drawn, report.headlined)


def suitability_of(
    results: Results,
    mixes: Sequence[str],
    language: Language,
    drawn: Simulation | None = None,
    headlined: pd.DataFrame | None = None,
    *,
    include_voluntary: bool = False,
) -> ReportTable | None:
    """A row per criterion and a column per mix: burden with its interval, by origin and per firm, goals, changes.

    None of one mix.

    Args:
        results: of the study.
        mixes: which.
        language: of names.
        drawn: draws of the annual equivalent by mix, for the interval.
        headlined: the mixes by the figure that stands first; None: by the central estimate.
        include_voluntary: whether voluntary and financial items count, as in what is given.
    """
    if len(mixes) < 2:
        return None
    study, codes = results.study, list(mixes)
    told = None if drawn is None else told_by_draws(drawn, MEASURE, codes)[list(_WITHIN)]
    criteria = [
        *_burden(results.compared if headlined is None else headlined, told),
        *_by_origin(results, include_voluntary),
        *_per_firm(results, language, include_voluntary),
        *_goals(study, codes, language),
        *_workability(results.result),
        ("changes", texts.CHANGES, Form.COUNT, _changes(study, codes)),
    ]
    columns = (
        TableColumn("criterion", texts.CRITERION, Form.TEXT),
        *(TableColumn(f"mix {code}", mix_text(study, code), Form.FACTOR, code=f"mix_{code}") for code in codes),
    )
    rows = [
        {"criterion": called.to(language)} | {f"mix {code}": of_mix.get(code) for code in codes}
        for _, called, _, of_mix in criteria
    ]
    return ReportTable(
        "suitability",
        texts.SUITABILITY,
        columns,
        pd.DataFrame(rows, columns=[column.name for column in columns]),
        note=joined([texts.SUITABILITY_NOTE, texts.INTERVAL_NOTE if drawn is not None else None]),
        row_forms=tuple(form for _, _, form, _ in criteria),
        marks={} if told is None else _intervals(criteria, told),
        codes={"criterion": [code for code, _, _, _ in criteria]},
    )


_Criterion = tuple[str, Text, Form, Mapping[str, float | None]]
"""What mixes are held against: its code, what it is called, what its figures are, and the figure of each mix."""
_Criteria = Iterator[_Criterion]


def _intervals(criteria: Sequence[_Criterion], told: pd.DataFrame) -> Marks:
    """Between which amounts those of mixes lie; of a part of what a mix costs it is that of the whole in proportion."""
    marks: Marks = {}
    wholes = criteria[0][-1]
    for row, (name, _, form, amounts) in enumerate(criteria):
        if form is not Form.MONEY:
            continue
        for mix, low, high in told.itertuples(name=None):
            whole, is_part = wholes[mix], name not in (MEASURE, *_WITHIN)
            share = (amounts[mix] or 0.0) / whole if is_part and whole else 1.0
            marks[row, f"mix {mix}"] = Mark(interval=(low * share, high * share))
    return marks


def _burden(table: pd.DataFrame, told: pd.DataFrame | None) -> _Criteria:
    """What each mix costs, and between which amounts that lies."""
    yield str(MEASURE), SHORT[MEASURE], Form.MONEY, dict(zip(table["mix"], table[str(MEASURE)], strict=True))
    if told is not None:
        for name in _WITHIN:
            yield name, HEADINGS[name], Form.MONEY, dict(zip(told.index, told[name].astype(float), strict=True))


def _by_origin(results: Results, include_voluntary: bool) -> _Criteria:
    """What the rules of each origin cost in each mix, where there are several origins."""
    sums = results.by("mix", "origin", include_voluntary=include_voluntary)
    origins = [origin for origin in InstrumentOrigin if (sums["origin"] == origin).any()]
    for origin in origins if len(origins) > 1 else ():
        own = sums[sums["origin"] == origin]
        of_mix = dict(zip(own["mix"], own[str(MEASURE)], strict=True))
        costs = {mix.code: float(of_mix.get(mix.code, 0.0)) for mix in results.study.mixes}
        yield f"origin:{origin.value}", texts.PART_OF[origin], Form.MONEY, costs


def _per_firm(results: Results, language: Language, include_voluntary: bool) -> _Criteria:
    """What a small and a large firm pays that every obligation reaches; of a study's own sizes the first and last."""
    sizes = sizes_in_order(results.study)
    if not results.study.counts_firms or not sizes:
        return
    table = results.per_firm("size_class", include_voluntary=include_voluntary)
    names = size_class_names(results.study, language)
    small = SizeClass.SMALL.value if SizeClass.SMALL in sizes else sizes[0]
    for size in dict.fromkeys((small, sizes[-1])):
        own = table[table["size_class"] == size]
        paid = dict(zip(own["mix"], own["reached_structural"], strict=True))
        yield f"per_firm:{size}", texts.PER_FIRM.fill(size=names[size]), Form.ROUNDED, paid


def _goals(study: Study, mixes: Sequence[str], language: Language) -> _Criteria:
    """What the analyst judges of each mix as a whole, goal by goal."""
    scores = whole_scores(study, mixes)
    for goal, name in goal_names(study, language).items():
        yield (
            goal_codes(study)[goal],
            texts.GOAL.fill(goal=name),
            Form.SCORE,
            {mix: scores[mix].get(goal) for mix in mixes},
        )


def _workability(result: Result) -> _Criteria:
    """How many findings on workability count in each mix, and how many of these are negative."""
    study, lines = result.study, result.positions
    if not study.workability:
        return
    counted = result.counted((), True) & ~result.financial
    scores = np.array([row.score for row in study.workability])
    every, negative = {}, {}
    for position, mix in enumerate(study.mixes):
        own = np.flatnonzero(counted & (lines.mix == position))
        obligation = lines.obligation_of[lines.activity[own]]
        counts = find_findings(study)[:, obligation, lines.category[own]].any(axis=1)
        every[mix.code], negative[mix.code] = float(counts.sum()), float((counts & (scores < 0)).sum())
    yield "findings", texts.FINDINGS, Form.COUNT, every
    yield "negative_findings", texts.NEGATIVE, Form.COUNT, negative


def _changes(study: Study, mixes: Sequence[str]) -> dict[str, float | None]:
    """In how many years after the first one binding rules enter or end within the horizon."""
    begins, ends = find_spans(study)
    horizon, codes = study.settings.rules.horizon, [mix.code for mix in study.mixes]
    counts: dict[str, float | None] = {}
    for mix in mixes:
        held = instruments_of(study, mix)
        binding = [at for at, row in enumerate(study.instruments) if row.code in held and not row.voluntary]
        column = codes.index(mix)
        years = {int(of[at, column]) for of in (begins, ends) for at in binding}
        counts[mix] = float(len({year for year in years if 0 <= year < horizon} - {min(years, default=0)}))
    return counts


def whole_scores(study: Study, mixes: Sequence[str]) -> dict[str, dict[str, float]]:
    """The scores of mixes as a whole: by mix, by goal; what is not scored is not there."""
    return {mix: {of.goal: of.whole for of in goal_scores(study, mix) if of.whole is not None} for mix in mixes}


@dataclass(frozen=True)
class Two:
    """Two mixes, of which the first costs no more.

    Attributes:
        first: code of the first.
        second: code of the other.
        dearer: what that one costs more; money per year.
        chance: in which share of the draws the first costs less; None without draws.
        gains: what the second scores more, by goal on which both have a score.
        same: in which share of the draws both cost the same.
        between: between which amounts lies what the second costs more; None without draws.
    """

    first: str
    second: str
    dearer: float
    chance: float | None
    gains: Mapping[str, float]
    same: float = 0.0
    between: tuple[float, float] | None = None

    def turns_at(self, goal: str | None = None) -> float | None:
        """From which worth of a point, per year, the second comes first: of one goal alone, or of all goals alike.

        None where it never does.
        """
        gain = self._gain(goal)
        return self.dearer / gain if gain > 0 else None

    def turns_between(self, goal: str | None = None) -> tuple[float, float] | None:
        """Between which amounts that lies; None where it is not known, or never does."""
        gain = self._gain(goal)
        return (self.between[0] / gain, self.between[1] / gain) if self.between is not None and gain > 0 else None

    def _gain(self, goal: str | None) -> float:
        return sum(self.gains.values()) if goal is None else self.gains.get(goal, 0.0)

    @property
    def better(self) -> list[str]:
        """The goals on which the second scores higher."""
        return [goal for goal, gain in self.gains.items() if gain > 0]

    @property
    def worse(self) -> list[str]:
        """The goals on which it scores lower."""
        return [goal for goal, gain in self.gains.items() if gain < 0]


def two_by_two(
    results: Results, mixes: Sequence[str], drawn: Simulation | None = None, headlined: pd.DataFrame | None = None
) -> list[Two]:
    """Every two mixes, the cheaper first; see `suitability_of`."""
    table = results.compared if headlined is None else headlined
    costs = {str(mix): float(cost) for mix, cost in zip(table["mix"], table[str(MEASURE)], strict=True)}
    told = _told(drawn) if drawn is not None else {}
    scores, found = whole_scores(results.study, mixes), []
    for pair in combinations(mixes, 2):
        first, second = sorted(pair, key=lambda mix: costs[mix])
        gains = {goal: scores[second][goal] - score for goal, score in scores[first].items() if goal in scores[second]}
        cheaper, same, between = told.get((first, second), (None, 0.0, None))
        found.append(Two(first, second, costs[second] - costs[first], cheaper, gains, same, between))
    return found


def _told(drawn: Simulation) -> dict[tuple[str, str], tuple[float, float, tuple[float, float]]]:
    """In which share of the draws one mix costs less than another and as much; and what the other costs more."""
    found = {}
    low, high = level_name(drawn.levels[0]), level_name(drawn.levels[-1])
    for row in drawn.pairs().to_dict("records"):
        if row["measure"] != MEASURE:
            continue
        first, second = str(row["first"]), str(row["second"])
        found[first, second] = row["first_cheaper"], row["equal"], (-row[high], -row[low])
        found[second, first] = row["second_cheaper"], row["equal"], (row[low], row[high])
    return found


def turning_points(report: Report) -> ReportTable | None:
    """At which worth of a point on a goal the order of two mixes turns; None where that decides nowhere."""
    drawn = report.simulation if report.has_ranges else None
    found = two_by_two(report.results, report.mixes, drawn, report.headlined)
    return turning_points_of(found, report.study, report.language)


def turning_points_of(found: Sequence[Two], study: Study, language: Language) -> ReportTable | None:
    """A row for every two mixes of which the dearer one scores higher on some goal; None where there are none."""
    weighed = [two for two in found if two.better]
    if not weighed:
        return None
    goals = [goal for goal in goal_names(study, language) if any(goal in two.better for two in weighed)]
    rows = [
        {"first": two.first, "second": two.second, "difference": two.dearer, "first_cheaper": two.chance}
        | {f"goal {goal}": two.turns_at(goal) for goal in goals}
        | {"all_goals": two.turns_at()}
        for two in weighed
    ]
    columns = (
        TableColumn("first", texts.CHEAPER_MIX, Form.CODE),
        TableColumn("second", texts.OTHER_MIX, Form.CODE),
        TableColumn("difference", texts.COSTS_MORE, Form.MONEY),
        *((TableColumn("first_cheaper", texts.CHANCE, Form.CHANCE),) if weighed[0].chance is not None else ()),
        *(
            TableColumn(f"goal {goal}", goal_texts(study)[goal], Form.MONEY, code=goal_codes(study)[goal])
            for goal in goals
        ),
        TableColumn("all_goals", texts.ALL_GOALS, Form.MONEY),
    )
    frame = pd.DataFrame(rows)[[column.name for column in columns]]
    marks = {
        (row, name): Mark(interval=between)
        for row, two in enumerate(weighed)
        for name, between in (
            ("difference", two.between),
            *((f"goal {goal}", two.turns_between(goal)) for goal in goals),
            ("all_goals", two.turns_between()),
        )
    }
    equal = Mark(instead=EQUAL)
    marks |= {(row, "first_cheaper"): equal for row, two in enumerate(weighed) if two.same == 1}
    note = texts.TURNING_POINTS_NOTE
    return ReportTable("turning_points", texts.TURNING_POINTS, columns, frame, note=note, marks=marks)


def suitability_in_words(found: Sequence[Two], study: Study, language: Language) -> list[Text]:
    """Of every two mixes: whether one is better on everything, or that weight decides; and what was not compared."""
    said = [_in_words(two, study, language) for two in found]
    every = goal_names(study, language)
    lacking = [goal for goal in every if any(goal not in two.gains for two in found)]
    return [*said, texts.NOT_SCORED.fill(goals=_named(every, lacking))] if lacking else said


def _in_words(two: Two, study: Study, language: Language) -> Text:
    names = goal_names(study, language)
    words = {"cost": _cost(two, study, language), "first": two.first, "second": two.second}
    if not two.gains:
        return texts.ONLY_COST.fill(**words)
    if not two.better:
        return (texts.HIGHER if two.worse else texts.NO_LOWER).fill(**words, goals=_named(names, two.worse))
    sentence = texts.BETTER_AS_DEAR if two.dearer < _SAME and not two.worse else texts.WEIGHT
    return sentence.fill(**words, goals=_named(names, two.better))


def _cost(two: Two, study: Study, language: Language) -> Text:
    words: dict[str, object] = {"first": two.first, "second": two.second}
    if two.dearer < _SAME:
        return texts.SAME_COST.fill(**words)
    if two.chance is None:
        amount = AmountStyle.of([two.dearer], Look(language, study.settings.currency)).words(two.dearer)
        return texts.CHEAPER.fill(**words, amount=amount)
    drawn = two.chance
    return texts.CHEAPER_DRAWN.fill(**words, chance=Text.of(lambda spoken: chance(drawn, spoken)))


def _named(names: Mapping[str, str], goals: Sequence[str]) -> Text:
    """Goals in a sentence, between quotation marks."""
    return listed([texts.QUOTED.fill(text=names[goal]) for goal in goals])
