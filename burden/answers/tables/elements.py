"""Tables of the elements of a mix: what its instruments do to each other, and how they stack."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd

from burden.answers.table import Mark, Marks, ReportTable, TableColumn, columns_of
from burden.answers.tables import elements_texts as texts
from burden.elements import MOST_TOLD_APART, Elements
from burden.engine.many.measures import Measure
from burden.language import Language, Text, both, joined, listed
from burden.study import Study
from burden.study.goals import goal_scores
from burden.study.labels import coded_name
from burden.writing.amounts import AmountStyle
from burden.writing.figures import number, signed
from burden.writing.form import Form
from burden.writing.look import Look
from burden.writing.measures import SHORT, in_sentence
from burden.writing.names import (
    goal_codes,
    goal_names,
    instrument_names,
    mix_names,
    sector_names,
    size_class_names,
)

if TYPE_CHECKING:
    from burden.answers.report import Report
    from burden.answers.results import Results

_HEADINGS = {
    "alone": texts.ALONE, "from_others": texts.FROM_OTHERS, "within": texts.WITHIN, "to_others": texts.TO_OTHERS,
    "without": texts.WITHOUT,
}  # fmt: skip
_OWN = ("alone", "from_others", "within", "to_others")
_EFFECTS = ("from_others", "to_others")
_FAINT = 0.02
"""An effect that is a smaller part of the largest has no colour."""


def elements(report: Report) -> ReportTable | None:
    """What the instruments of each mix cost alone, within it, and what it would cost without them."""
    return elements_of_mixes([report.results.elements(mix) for mix in report.mixes], Measure.ANNUAL_EQUIVALENT)


def element_sums(report: Report) -> ReportTable | None:
    """Every instrument alone, what they do two by two, the rest, and the whole of each mix."""
    return sums_of_mixes([report.results.elements(mix) for mix in report.mixes], Measure.ANNUAL_EQUIVALENT)


def element_pairs(report: Report) -> ReportTable | None:
    """What instruments do to each other two by two; None where they do nothing."""
    return pairs_of_mixes([report.results.elements(mix) for mix in report.mixes], report.language)


def stacked_by_size_class(report: Report) -> ReportTable | None:
    """How many firms of each size have one, two, three or more instruments at once, and what they pay."""
    return stacked_firms(report.results, report.mixes, "size_class", report.language)


def stacked_by_sector(report: Report) -> ReportTable | None:
    """The same by sector."""
    return stacked_firms(report.results, report.mixes, "sector", report.language)


def elements_of_mixes(found: Sequence[Elements], measure: Measure | str) -> ReportTable | None:
    """A row per mix and instrument; None where no mix has any."""
    rows = _of(found, measure, "instruments")
    if rows.empty:
        return None
    form = _form(measure)
    columns = (
        *_keys(found, "instrument"),
        *(
            TableColumn(name, heading, Form.DIFFERENCE if name in _EFFECTS else form)
            for name, heading in _HEADINGS.items()
        ),
    )
    title = texts.ELEMENTS.fill(measure=in_sentence(str(measure)))
    return ReportTable("elements", title, columns, _shown(rows, columns), note=texts.ELEMENTS_NOTE)


def in_short(table: ReportTable, study: Study, language: Language) -> ReportTable:
    """The elements of a mix in one unit; those that cost nothing and do nothing to others are told of in the note."""
    unit = ("without", *_OWN)
    columns = tuple(replace(column, scale=unit) if column.name in unit else column for column in table.columns)
    table, is_idle = replace(table, columns=columns), (table.rows[list(_OWN)] == 0).all(axis=1)
    if not is_idle.any() or is_idle.all():
        return table
    names = instrument_names(study, language)
    idle = listed([both(names[str(code)]) for code in table.rows["instrument"][is_idle]])
    note = joined([table.note, texts.IDLE.fill(instruments=idle)])
    return replace(table, rows=table.rows[~is_idle].reset_index(drop=True), note=note)


def sums_of_mixes(found: Sequence[Elements], measure: Measure | str) -> ReportTable | None:
    """A row per mix that adds up to what it costs; None where no mix has an instrument."""
    rows = _of(found, measure, "totals")
    named = {"alone": texts.ALL_ALONE, "pairs": texts.TWO_BY_TWO, "rest": texts.REST, "whole": texts.WHOLE}
    columns = (
        *columns_of(("mix", Form.CODE)),
        *(
            TableColumn(name, heading, Form.DIFFERENCE if name in ("pairs", "rest") else _form(measure))
            for name, heading in named.items()
        ),
    )
    title = texts.SUMS.fill(measure=in_sentence(str(measure)))
    return ReportTable("element_sums", title, columns, _shown(rows, columns)) if len(rows) else None


def pairs_of_mixes(
    found: Sequence[Elements],
    language: Language,
    measures: Sequence[Measure | str] = (Measure.ANNUAL_EQUIVALENT, Measure.HOURS),
) -> ReportTable | None:
    """A row per mix and pair that does something, in some measure or for a goal; None where none does."""
    rows = pd.concat([_pairs(of, language, measures) for of in found], ignore_index=True)
    codes = {"goals": rows["codes"].tolist()} if rows["goals"].any() else {}
    if rows.empty:
        return None
    columns = (
        *_keys(found, "instrument"),
        TableColumn("other_instrument", texts.OTHER, Form.CODE),
        *(TableColumn(str(measure), SHORT[measure], Form.DIFFERENCE) for measure in measures),
        *((TableColumn("goals", texts.GOALS_TOGETHER, Form.TEXT),) if rows["goals"].any() else ()),
    )
    shown = _shown(rows, columns)
    return ReportTable("element_pairs", texts.PAIRS, columns, shown, note=texts.PAIRS_NOTE, codes=codes)


def _pairs(found: Elements, language: Language, measures: Sequence[Measure | str]) -> pd.DataFrame:
    """The pairs of a mix that do something: the mix, both instruments, what they do by measure, for goals in words."""
    judged, effects = _judged(found, language), {str(measure): found.effects(measure) for measure in measures}
    pairs = list(effects[str(measures[0])])
    rows = pd.DataFrame(pairs, columns=["instrument", "other_instrument"])
    rows = rows.assign(**{name: list(of.values()) for name, of in effects.items()}, mix=found.mix)
    rows["goals"] = [judged.get(pair, "") for pair in pairs]
    coded = _scores(found, goal_codes(found.result.study), str)
    rows["codes"] = [coded.get(pair, "") for pair in pairs]
    does = (rows[list(effects)] != 0).any(axis=1) | (rows["goals"] != "")
    return rows[does].sort_values(str(measures[0]), key=abs, ascending=False, kind="stable")


def _judged(found: Elements, language: Language) -> dict[tuple[str, str], str]:
    """What every two instruments do for goals in the analyst's judgement, in words: `Human rights +1`."""
    called = goal_names(found.result.study, language)
    return _scores(found, called, lambda score: signed(number(score, language)))


def _scores(found: Elements, called: Mapping[str, str], written: Callable[[float], str]) -> dict[tuple[str, str], str]:
    """What every two instruments do for goals, each as it is called with its score as it is written."""
    words = dict[tuple[str, str], list[str]]()
    for of in goal_scores(found.result.study, found.mix):
        for pair, score in of.pairs.items():
            if score is not None:
                words.setdefault(pair, []).append(f"{called[of.goal]} {written(score)}")
    return {pair: "; ".join(said) for pair, said in words.items()}


def matrix_of_pairs(found: Elements, measure: Measure | str, language: Language) -> ReportTable | None:
    """What every two instruments of a mix do to each other: a triangle, with relief and stacking in colour.

    Rows and columns in which no pair does anything are left out; None where none does.
    """
    effects, judged = found.effects(measure), _judged(found, language)
    telling = [pair for pair, effect in effects.items() if effect or pair in judged]
    if not telling:
        return None
    order = list(found.instruments["instrument"].unique())
    left, above = (sorted({pair[at] for pair in telling}, key=order.index) for at in (1, 0))
    unit = tuple(f"with {code}" for code in above)
    columns = (
        *columns_of(("instrument", Form.CODE)),
        *(
            TableColumn(
                name, both(coded_name(found.result.study, ("instruments",), code, language)), Form.DIFFERENCE, unit
            )
            for name, code in zip(unit, above, strict=True)
        ),
    )
    most = max(abs(effect) for effect in effects.values()) or 1.0
    rows = [
        {"instrument": second}
        | {f"with {first}": effects[first, second] for first in above if (first, second) in telling}
        for second in left
    ]
    marks: Marks = {
        (left.index(second), f"with {first}"): _mark(effects[first, second] / most, judged.get((first, second)))
        for first, second in telling
    }
    frame = pd.DataFrame(rows, columns=[column.name for column in columns])
    return ReportTable("element_matrix", texts.PAIRS, columns, frame, note=texts.MATRIX_NOTE, marks=marks)


def _mark(part: float, judged: str | None) -> Mark:
    """How an effect looks, as a part of the largest, and what two instruments do for goals."""
    tone = "" if abs(part) < _FAINT else f"{'bad' if part > 0 else 'good'}-{2 if abs(part) > 0.5 else 1}"
    return Mark(tone=tone, small=both(judged) if judged else None)


def stacked_firms(
    results: Results, mixes: Sequence[str], by: str, language: Language, *, include_voluntary: bool = False
) -> ReportTable | None:
    """A row per mix, kind of firm and number of instruments; None where no firm has any."""
    if not results.study.counts_firms:
        return None
    tables = [results.stacked(mix, by, include_voluntary=include_voluntary).assign(mix=mix) for mix in mixes]
    rows = pd.concat(tables, ignore_index=True)
    if rows.empty or not rows[by].astype(str).any():
        return None
    codes = {
        by: rows[by].astype(str).tolist(),
        "instruments": [f"{count}+" if count == MOST_TOLD_APART else str(count) for count in rows["instruments"]],
    }
    most = texts.OR_MORE.fill(count=MOST_TOLD_APART).to(language)
    rows["instruments"] = [most if count == MOST_TOLD_APART else str(count) for count in rows["instruments"]]
    names = sector_names(results.study, language) if by == "sector" else size_class_names(results.study, language)
    rows[by] = [names[str(code)] for code in rows[by]]
    columns = (
        *(columns_of(("mix", Form.CODE)) if len(mixes) > 1 else ()),
        *columns_of((by, Form.TEXT)),
        TableColumn("instruments", texts.INSTRUMENTS, Form.TEXT),
        *columns_of(("firms", Form.FIRMS)),
        TableColumn("one_off", texts.ONE_OFF_EACH, Form.MONEY_PER_FIRM),
        TableColumn("structural", texts.YEARLY_EACH, Form.MONEY_PER_FIRM),
    )
    title = texts.STACKED.fill(by=texts.STACKED_BY[by])
    shown = _shown(rows, columns)
    return ReportTable(f"stacked_by_{by}", title, columns, shown, note=texts.STACKED_NOTE, codes=codes)


def elements_in_words(found: Elements, measure: Measure | str, language: Language) -> list[Text]:
    """What the instruments of a mix do to each other, and which two most, in sentences."""
    study, hours = found.result.study, measure == Measure.HOURS
    look = Look(language, study.settings.currency)
    alone, whole, pairs, rest = (found.total(measure, name) for name in ("alone", "whole", "pairs", "rest"))
    change = round(pairs + rest, 6)
    unit = AmountStyle.of([whole, alone], look, hours=hours)
    sentence = texts.STACKING if change > 0 else texts.RELIEF if change < 0 else texts.NEITHER
    said = [
        sentence.fill(
            mix=mix_names(study, language)[found.mix],
            amount=_amount(change, look, hours=hours),
            whole=unit.words(whole),
            alone=unit.words(alone),
            measure=in_sentence(str(measure)),
        )
    ]
    names, effects = instrument_names(study, language), found.effects(measure)
    for sign, most in ((-1, texts.MOST_RELIEF), (1, texts.MOST_STACKING)):
        pair = max(effects, key=lambda pair: effects[pair] * sign, default=None)
        if pair is not None and effects[pair] * sign > 0:
            amount = _amount(effects[pair], look, hours=hours)
            said.append(most.fill(first=names[pair[0]], second=names[pair[1]], amount=amount))
    return said


def _amount(effect: float, look: Look, *, hours: bool) -> str:
    return AmountStyle.of([effect], look, hours=hours).words(abs(effect))


def _of(found: Sequence[Elements], measure: Measure | str, name: str) -> pd.DataFrame:
    """A table of every mix, of one measure, with the mix."""
    tables: list[pd.DataFrame] = [getattr(of, name).assign(mix=of.mix) for of in found]
    every = pd.concat(tables, ignore_index=True)
    return every[every["measure"] == measure].reset_index(drop=True)


def _keys(found: Sequence[Elements], *names: str) -> tuple[TableColumn, ...]:
    """The columns that say what a row is about; the mix where there are several."""
    return columns_of(*((name, Form.CODE) for name in (*(("mix",) if len(found) > 1 else ()), *names)))


def _shown(rows: pd.DataFrame, columns: Sequence[TableColumn]) -> pd.DataFrame:
    return rows[[column.name for column in columns]].reset_index(drop=True)


def _form(measure: Measure | str) -> Form:
    return Form.HOURS if measure == Measure.HOURS else Form.MONEY
