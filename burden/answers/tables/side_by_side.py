"""The tables of a page on which some mixes are compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from burden.answers.draws import Alike, alike, told_by_draws
from burden.answers.table import Mark, Marks, ReportTable, TableColumn, columns_of
from burden.answers.tables import texts
from burden.answers.tables.building import frame_of
from burden.answers.tables.measures import measure_columns
from burden.answers.tables.reaching import reaching_in_words, widest_in_words
from burden.answers.tables.review import address_of_build_up
from burden.answers.tables.uncertain import MEASURES, dependence_in_words, tied
from burden.engine import Result
from burden.engine.per_firm import reached_firms
from burden.engine.uncertainty.simulation import Simulation
from burden.language import Language, Text, both, joined
from burden.study import Study, name_in
from burden.study.record import source_keys
from burden.writing.amounts import AmountStyle
from burden.writing.form import Form
from burden.writing.headline import CALLED, Headline
from burden.writing.look import Look
from burden.writing.measures import SHORT, in_short
from burden.writing.names import mix_names
from burden.writing.texts import HEADINGS

if TYPE_CHECKING:
    from burden.answers.report import Report
    from burden.answers.results import Results

SHARE = 0.9
"""The share of the draws that lies in the intervals: between the 5th and the 95th percentile."""


@dataclass(frozen=True)
class Compared:
    """Some mixes, by what they are compared.

    Attributes:
        results: of the study.
        language: of the page.
        mixes: codes of the mixes.
        reference: the mix they are compared with.
        measure: what intervals, differences and chances are about.
        simulation: the draws; None while they are being made, and where there will be none.
        include_voluntary: whether voluntary and financial items count.
        has_draws: whether there are draws, or will be; without them nothing is said of intervals and chances.
        headline: which figure of the totals stands first; the expected value needs draws.
    """

    results: Results
    language: Language
    mixes: tuple[str, ...]
    reference: str | None
    measure: str
    simulation: Simulation | None
    include_voluntary: bool = False
    has_draws: bool = True
    headline: Headline = Headline.CENTRAL

    @classmethod
    def in_report(cls, report: Report, measure: str) -> Compared:
        """All mixes of a report, by the reference and with the draws that it has."""
        return cls(
            *(report.results, report.language, report.mixes, report.settings.reference_mix, measure),
            simulation=report.simulation if report.has_ranges else None,
            has_draws=report.has_ranges,
            headline=Headline.MEAN if report.by_expected_value else Headline.CENTRAL,
        )

    @cached_property
    def drawn(self) -> pd.DataFrame | None:
        """What the draws tell; None without any."""
        if self.simulation is None:
            return None
        return told_by_draws(self.simulation, self.measure, self.mixes, self.reference)

    @cached_property
    def every(self) -> pd.DataFrame:
        """All mixes of the study by the figure that stands first, with the columns of `Results.compared`, by mix."""
        if self.headline == Headline.MEAN and self.simulation is not None:
            table = self.results.expected_of_mixes(
                include_voluntary=self.include_voluntary, draws=len(self.simulation), seed=self.simulation.seed
            )
        else:
            table = self.results.compared_counting(include_voluntary=self.include_voluntary)
        return table.set_index("mix")

    @property
    def contenders(self) -> tuple[str, ...]:
        """The mixes among which one is the cheapest: to do nothing costs least, and is no answer."""
        return tuple(mix for mix in self.mixes if mix in self.results.study.alternatives)

    @property
    def intervals(self) -> dict[str, tuple[float, float]]:
        """Between which amounts the measure lies, by mix."""
        return {} if self.drawn is None else _pairs(self.drawn, "low", "high")

    @property
    def alike(self) -> Alike:
        """Which of the contenders cost the same in every draw; nothing without draws."""
        return {} if self.simulation is None else alike(self.simulation, self.measure, self.contenders)

    @property
    def between(self) -> dict[str, tuple[float, float]]:
        """Between which amounts the difference with the reference lies, by mix."""
        return {} if self.drawn is None else _pairs(self.drawn, "difference_low", "difference_high")

    def ends(self, measure: str) -> dict[str, tuple[float, float]]:
        """Between which amounts any measure lies, by mix."""
        if self.simulation is None:
            return {}
        return _pairs(told_by_draws(self.simulation, measure, self.mixes), "low", "high")

    @property
    def marked(self) -> tuple[dict[str, tuple[float, float]], dict[str, tuple[float, float]]]:
        """`intervals`, and the median and the central estimate of each mix."""
        return self.intervals, {} if self.drawn is None else _pairs(self.drawn, "median", "central")


def side_by_side(compared: Compared) -> ReportTable:
    """A row of figures for each mix; of one measure also what draws tell, and the difference with the reference."""
    study, measure, mixes = compared.results.study, compared.measure, list(compared.mixes)
    counting, every = {"include_voluntary": compared.include_voluntary}, compared.every
    rows, firms = every.loc[mixes].copy(), reached_firms(compared.results.result)
    rows["affected_firms"] = [float(f"{firms[mix].sum():.3g}") for mix in mixes]
    columns = columns_of(("mix", Form.CODE)) + tuple(measure_columns(study.settings, measure, **counting))
    marks = _marks(compared, rows)
    reaching = reaching_in_words(compared.results.result, compared.language)
    for row, mix in enumerate(mixes):
        if reaching[mix]:
            marks[row, "affected_firms"] = Mark(tip=(texts.REACHED_BY, *reaching[mix]))
    told = _told(compared)
    columns += told
    if compared.drawn is not None:
        rows["interval"] = pd.Series(compared.intervals)
        rows[["above", "cheapest"]] = compared.drawn[["above", "cheapest"]]
        marks |= {(row, "above"): Mark(small=_where_central(share)) for row, share in enumerate(rows["above"])}
        marks |= {(mixes.index(mix), "cheapest"): mark for mix, mark in tied(compared.alike)}
    else:
        rows["interval"] = rows["above"] = rows["cheapest"] = None
        waiting = Mark(instead=texts.AT_WORK, tone="waiting")
        marks |= {(row, column.name): waiting for row in range(len(mixes)) for column in told if column.name in rows}
    if compared.reference is not None:
        rows["difference"] = (rows[measure] - every[measure][compared.reference]).where(
            rows.index != compared.reference
        )
    columns += (
        TableColumn(
            "hours_structural", HEADINGS["hours_structural"], Form.HOURS, ("hours_structural",), (texts.ABOUT_HOURS,)
        ),
        TableColumn("affected_firms", HEADINGS["affected_firms"], Form.FIRMS, about=(texts.ABOUT_FIRMS,)),
    )
    called = CALLED[compared.headline].each(lambda words: f"{words}. ")
    note = joined([called, texts.SIDE_BY_SIDE_NOTE.fill(year=str(study.settings.price_year))], "")
    note = joined([note, texts.TO_INTERVALS if compared.drawn is not None else None])
    widest = str(rows["affected_firms"].astype(float).idxmax())
    if len(mixes) > 1:
        note = joined([note, widest_in_words(compared.results.result, widest, compared.language)])
    frame = rows.reset_index()[[column.name for column in columns]]
    return ReportTable("side_by_side", texts.SIDE_BY_SIDE, columns, frame, note=note, marks=marks)


def _told(compared: Compared) -> tuple[TableColumn, ...]:
    """The columns about one measure: its interval, the difference, and the chance to be the cheapest."""
    measure, reference, mixes = compared.measure, compared.reference, compared.mixes
    values = {
        "chance": round(SHARE * 100),
        "draws": float(compared.results.study.settings.draws),
        "measure": in_short(measure),
        "mix": mix_names(compared.results.study, compared.language).get(reference or "", ""),
        "reference": reference or "",
    }
    drawn = dependence_in_words(compared.results.study.settings.dependence)
    has_places = compared.has_draws and len(compared.contenders) > 1
    columns = (
        (compared.has_draws, "interval", Form.INTERVAL, texts.INTERVAL, texts.ABOUT_INTERVAL),
        (compared.has_draws, "above", Form.CHANCE, HEADINGS["above"], texts.ABOUT_ABOVE),
        (reference and mixes != (reference,), "difference", Form.DIFFERENCE, texts.DIFFERENCE, texts.ABOUT_DIFFERENCE),
        (has_places, "cheapest", Form.CHANCE, texts.BEING_CHEAPEST, texts.ABOUT_CHEAPEST),
    )
    return tuple(
        TableColumn(
            name,
            heading.fill(**values),
            form,
            scale=() if form is Form.CHANCE else (measure,),
            about=(about.fill(**values), *([drawn] if name == "interval" else [])),
            group=SHORT[measure],
        )
        for is_shown, name, form, heading, about in columns
        if is_shown
    )


def _marks(compared: Compared, rows: pd.DataFrame) -> Marks:
    """Which mix is the reference, what figures are made from, and between which amounts a difference lies."""
    settings, language = compared.results.study.settings, compared.language
    amounts = [*rows[compared.measure], *(end for pair in compared.intervals.values() for end in pair)]
    unit = AmountStyle.of(amounts, Look(language, settings.currency, settings.price_year))
    made = made_from(compared.results.result, include_voluntary=compared.include_voluntary)
    between = compared.between
    ends = {name: compared.ends(name) for name in MEASURES}
    marks: Marks = {}
    for row, (mix, figures) in enumerate(rows.to_dict("index").items()):
        lines, activities = made[str(mix)]
        made_of = texts.MADE_FROM.fill(lines=float(lines), activities=activities)
        marks |= {
            (row, name): Mark(
                tip=(made_of,),
                leads=(texts.ON_BUILD_UP, address_of_build_up(str(mix))),
                interval=ends[name].get(str(mix)),
            )
            for name in MEASURES
        }
        marks[row, "hours_structural"] = Mark(tip=(texts.AND_ONCE.fill(hours=float(round(figures["hours_one_off"]))),))
        if mix == compared.reference:
            marks[row, "mix"] = Mark(tag=texts.REFERENCE_TAG)
        elif compared.reference is not None and mix in between:
            said = texts.BETWEEN.fill(chance=round(SHARE * 100), **unit.interval_in_words(*between[str(mix)]))
            marks[row, "difference"] = Mark(tip=(said,), interval=between[str(mix)])
    return marks


def _where_central(above: float) -> Text | None:
    """Where the central estimate lies among the draws, of which this share lies above it; None where they are one."""
    return next((text for least, text in texts.WHERE_CENTRAL.items() if above >= least), None)


def _pairs(table: pd.DataFrame, low: str, high: str) -> dict[str, tuple[float, float]]:
    return dict(zip(table.index, zip(table[low].astype(float), table[high].astype(float), strict=True), strict=True))


def made_from(result: Result, *, include_voluntary: bool = False) -> dict[str, tuple[int, int]]:
    """From how many lines of the result, of how many activities, the burden of each mix is added up."""
    counted, lines = result.counted((), include_voluntary), result.positions
    of_mixes = ((mix.code, counted & (lines.mix == at)) for at, mix in enumerate(result.study.mixes))
    return {code: (int(own.sum()), len(np.unique(lines.activity[own]))) for code, own in of_mixes}


def goals_by_mix(study: Study, mixes: Sequence[str], language: Language) -> ReportTable | None:
    """What the analyst judges of each mix, a row per goal; None where no mix is judged as a whole."""
    judged = {(row.goal, row.mix): row for row in study.goals if not row.instruments}
    if not judged:
        return None
    names = mix_names(study, language)
    columns = (
        TableColumn("goal", HEADINGS["goal"], Form.TEXT),
        *(TableColumn(f"mix {mix}", both(names[mix]), Form.SCORE) for mix in mixes),
    )
    called = {row.goal: name_in(row, language, study.settings.language, "goal") for row in study.goals}
    rows: list[dict[str, object]] = []
    marks: Marks = {}
    for goal, name in called.items():
        found = {f"mix {mix}": judged[goal, mix] for mix in mixes if (goal, mix) in judged}
        for column, row in found.items():
            said = (name_in(row, language, study.settings.language, field) for field in ("reason", "note"))
            tip = [both(text) for text in said if text]
            tip += [texts.SOURCE.fill(source="; ".join(source_keys(row.source)))] if row.source else []
            marks[len(rows), column] = Mark(tip=tuple(tip), tone=_shade(row.score))
        rows.append({"goal": name, **{column: row.score for column, row in found.items()}})
    frame = frame_of(rows, columns)
    return ReportTable("goals", texts.GOALS_BY_MIX, columns, frame, note=texts.GOALS_BY_MIX_NOTE, marks=marks)


def _shade(score: float) -> str:
    """What colours a score; the number says the same."""
    if score == 0:
        return ""
    return f"{'good' if score > 0 else 'bad'}-{1 if abs(score) < 1.5 else 2}"
