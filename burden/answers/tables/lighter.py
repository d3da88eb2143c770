"""Tables of the lighter forms of mixes: what each saves, whom it spares, and which of them nothing beats."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pandas as pd

from burden.alternatives import (
    FROM_SIZE,
    MOST_INSTRUMENTS,
    WHOLE,
    WITHOUT_INSTRUMENTS,
    WITHOUT_SECTOR,
    Alternatives,
    sizes_in_order,
)
from burden.answers.table import Mark, ReportTable, TableColumn, columns_of
from burden.answers.tables import elements_texts as texts
from burden.engine.many.measures import Measure
from burden.language import Language, Text, both, figure, joined
from burden.study import Study
from burden.writing.amounts import AmountStyle
from burden.writing.form import Form
from burden.writing.look import Look
from burden.writing.measures import SHORT, in_sentence
from burden.writing.names import goal_codes, goal_names, goal_texts, mix_names, sector_names, size_class_names

if TYPE_CHECKING:
    from burden.answers.report import Report

_DRAWS = 250
"""In a report: they tell a share to within three hundredths, and leave its preparation fast."""
MOST_SHOWN = 15
"""The most forms of a mix on the frontier that people see; the others are for programs."""


def lighter(report: Report) -> ReportTable | None:
    """Each mix without one instrument, size class or sector, and from a larger size up."""
    return lighter_forms([report.results.alternatives(mix) for mix in report.mixes], report.language)


def frontier(report: Report, most: int | None = None) -> ReportTable | None:
    """The forms of each mix that nothing beats, so many at most; None where forms cannot be compared on any goal."""
    draws = min(len(report.simulation), _DRAWS) if report.has_ranges else 0
    found = [report.results.alternatives(mix, draws=draws) for mix in report.mixes]
    return frontier_of_mixes(found, report.language, most)


def lighter_forms(found: Sequence[Alternatives], language: Language) -> ReportTable | None:
    """A row for each whole mix and each of its forms that lacks one thing; None where no mix has such a form."""
    tables = [_rows(of, of.forms[lacks_one(of.forms)], language) for of in found]
    rows = pd.concat(tables, ignore_index=True)
    if not (rows["kind"] != WHOLE).any():
        return None
    measure = found[0].measure
    columns = (
        *_columns(measure, found),
        *_goal_columns(found, rows),
        TableColumn("excess", texts.EXCESS, _form(measure)),
    )
    if rows["excess"].isna().all():
        columns = columns[:-1]
    marks = {
        (row, "form"): Mark(instead=both(str(rows["form"][row])), tag=texts.DROPS_EU)
        for row in rows.index[rows["drops_eu"]]
    }
    title = texts.LIGHTER.fill(measure=in_sentence(str(measure)))
    frame = rows[[column.name for column in columns]]
    return ReportTable("lighter", title, columns, frame, note=texts.LIGHTER_NOTE, marks=marks, codes=_codes(rows))


def frontier_of_mixes(
    found: Sequence[Alternatives], language: Language, most: int | None = MOST_SHOWN
) -> ReportTable | None:
    """The forms that nothing beats, the dearest first; None where forms cannot be compared on any goal.

    Args:
        found: the forms of some mixes.
        language: of the names of forms.
        most: how many of each mix at most; None: all.
    """
    compared = [of for of in found if of.goals]
    if not compared:
        return None
    measure = compared[0].measure
    rows = pd.concat([_rows(of, of.frontier.iloc[::-1][:most], language) for of in compared], ignore_index=True)
    drawn = max(of.draws for of in compared)
    columns = (
        *_columns(measure, found),
        *_goal_columns(compared, rows),
        *((TableColumn("stays", texts.STAYS, Form.CHANCE),) if drawn else ()),
    )
    said = [
        texts.FRONTIER_NOTE,
        texts.STAYS_NOTE.fill(draws=float(drawn)) if drawn else None,
        *looked_at(found, language),
    ]
    more = {of.mix: len(of.frontier) - most for of in compared if most is not None and len(of.frontier) > most}
    said += [texts.MORE_FORMS.fill(count=count, mix=mix) for mix, count in more.items()]
    title = texts.FRONTIER.fill(measure=in_sentence(str(measure)))
    frame = rows[[column.name for column in columns]]
    return ReportTable("frontier", title, columns, frame, note=joined(said), codes=_codes(rows))


def compared_forms(found: Sequence[Alternatives], language: Language, only: str | None = None) -> pd.DataFrame:
    """The forms that are compared on goals: `mix`, `form`, `burden`, `on_frontier`, `whole` and a column per goal.

    Args:
        found: the forms of some mixes.
        language: of the names of forms.
        only: code of the mix of which all forms are given, and of the others the whole mix alone; None: of all.
    """
    tables = [
        _rows(of, of.forms[of.forms["on_frontier"].notna()].iloc[: None if only in (None, of.mix) else 1], language)
        for of in found
    ]
    rows = pd.concat(tables, ignore_index=True)
    names = ("mix", "form", "burden", "on_frontier", *(name for name in rows if str(name).startswith("goal ")))
    return rows[[*names]].assign(whole=rows["kind"] == WHOLE)


def smallest_sizes(found: Sequence[Alternatives], language: Language) -> ReportTable | None:
    """What each mix costs by the smallest size class that it reaches; None where sizes are not told apart."""
    rows = by_smallest_size(found)
    if rows["size_class"].nunique() < 2:
        return None
    measure = found[0].measure
    columns = (
        TableColumn("size_class", texts.SMALLEST, Form.TEXT),
        *(TableColumn(of.mix, both(of.mix), _form(measure)) for of in found),
    )
    names = size_class_names(found[0].result.study, language)
    wide = rows.pivot(index="size_class", columns="mix", values="burden").reindex(rows["size_class"].unique())
    frame = wide.rename(index=names).reset_index()[[column.name for column in columns]]
    title = texts.SMALLEST_SIZE.fill(measure=in_sentence(str(measure)))
    return ReportTable("smallest_sizes", title, columns, frame)


def by_smallest_size(found: Sequence[Alternatives]) -> pd.DataFrame:
    """What each mix costs from a size class up: `mix`, `size_class` (from the smallest up), `burden`."""
    sizes = sizes_in_order(found[0].result.study)
    tables = [of.forms[of.forms["kind"].isin((WHOLE, FROM_SIZE))].iloc[: len(sizes)] for of in found]
    rows = [of.assign(mix=one.mix, size_class=sizes[: len(of)]) for one, of in zip(found, tables, strict=True)]
    return pd.concat(rows, ignore_index=True)[["mix", "size_class", "burden"]]


def looked_at(found: Sequence[Alternatives], language: Language) -> list[Text]:
    """How many forms of each mix were looked at, and on which goals they are not compared, in sentences."""
    counts = []
    for of in found:
        count, instruments = int(of.forms["kind"].isin((WHOLE, WITHOUT_INSTRUMENTS)).sum()), len(of.instruments)
        every = both(str(count)) if instruments <= MOST_INSTRUMENTS else texts.NOT_ALL
        counts.append(joined([both(of.mix), every.fill(count=count, instruments=instruments)], " "))
    names = goal_names(found[0].result.study, language)
    said = [texts.LOOKED_AT.fill(counts=joined(counts, ", "))]
    said += [
        texts.NOT_SCORED.fill(mix=of.mix, goal=names[goal], instruments=", ".join(lacking))
        for of in found
        for goal, lacking in of.unscored.items()
    ]
    return [text.each(lambda words: f"{words}.") for text in said]


def lighter_in_words(found: Alternatives, language: Language) -> list[Text]:
    """What a mix saves most without one instrument of national choice, and without the smallest size class."""
    forms, study = found.forms[lacks_one(found.forms)], found.result.study
    national = forms[(forms["kind"] == WITHOUT_INSTRUMENTS) & ~forms["drops_eu"] & (forms["saved"] > 0)]
    said = []
    look = Look(language, study.settings.currency)
    for rows, text in (
        (national.nlargest(1, "saved"), texts.SAVES_MOST),
        (forms[forms["kind"] == FROM_SIZE].head(1), texts.FROM_NEXT_SIZE),
    ):
        for row in rows.to_dict("records"):
            hours = found.measure is Measure.HOURS
            form = form_in_words(row["kind"], row["without"], found.instruments, study, language)
            saved, spared = float(row["saved"]), float(row["spared"])
            words = {
                "mix": found.mix,
                "form": form,
                "amount": AmountStyle.of([saved], look, hours=hours).words(saved),
                "measure": in_sentence(found.measure),
                "firms": figure(float(f"{spared:.3g}"), language, 0),
            }
            said.append(text.fill(**words))
    return said


def not_compared(found: Sequence[Alternatives], language: Language) -> list[Text]:
    """Of which mixes forms cannot be compared on what they do, in sentences."""
    return [
        texts.NO_GOALS_SCORED.fill(mix=mix_names(of.result.study, language)[of.mix]) for of in found if not of.goals
    ]


def form_in_words(kind: str, without: str, instruments: Sequence[str], study: Study, language: Language) -> str:
    """A form in few words: `zonder THEMA`, `alleen TRANSP, EURAP`, `vanaf grootte klein`."""
    codes = without.split(", ") if without else []
    if kind == WHOLE:
        return texts.THE_MIX.to(language)
    if kind == WITHOUT_INSTRUMENTS:
        kept = [code for code in instruments if code not in codes]
        few, text = (kept, texts.ONLY) if len(kept) < len(codes) else (codes, texts.LEFT_OUT)
        return text.fill(codes=", ".join(few)).to(language)
    if kind == FROM_SIZE:
        sizes = sizes_in_order(study)
        codes = [sizes[len(codes)]]
    names = sector_names(study, language) if kind == WITHOUT_SECTOR else size_class_names(study, language)
    codes = [names[code] for code in codes]
    return texts.NARROWER[kind].fill(codes=", ".join(codes)).to(language)


def lacks_one(forms: pd.DataFrame) -> pd.Series[bool]:
    """Whether a form is the whole mix or lacks one thing of it."""
    single = ~forms["without"].str.contains(", ", regex=False)
    return (forms["kind"] != WITHOUT_INSTRUMENTS) | single


def _rows(found: Alternatives, forms: pd.DataFrame, language: Language) -> pd.DataFrame:
    """Some forms of a mix, in words, with the mix."""
    study, instruments = found.result.study, found.instruments
    kinds = zip(forms["kind"], forms["without"], strict=True)
    said = [form_in_words(kind, without, instruments, study, language) for kind, without in kinds]
    rows = forms.assign(mix=found.mix, form=said)
    return rows.assign(saved=0.0 - rows["saved"].where(rows["kind"] != WHOLE))


def _columns(measure: Measure, found: Sequence[Alternatives]) -> tuple[TableColumn, ...]:
    return (
        *(columns_of(("mix", Form.CODE)) if len(found) > 1 else ()),
        TableColumn("form", texts.FORM, Form.TEXT),
        TableColumn("burden", SHORT[measure], _form(measure)),
        TableColumn("saved", texts.SAVED, Form.DIFFERENCE),
        *columns_of(("affected_firms", Form.FIRMS)),
        TableColumn("spared", texts.SPARED, Form.FIRMS),
    )


def _goal_columns(found: Sequence[Alternatives], rows: pd.DataFrame) -> tuple[TableColumn, ...]:
    """A column for each goal on which forms of some mix are compared."""
    study = found[0].result.study
    called = goal_texts(study)
    return tuple(
        TableColumn(f"goal {goal}", called[goal], Form.SCORE, code=code)
        for goal, code in goal_codes(study).items()
        if f"goal {goal}" in rows
    )


def _codes(rows: pd.DataFrame) -> dict[str, list[str]]:
    """What forms are called in files: `whole`, or what they leave out: `without instruments: CONV`."""
    called = {FROM_SIZE: "sizes"}
    pairs = zip(rows["kind"], rows["without"], strict=True)
    return {"form": [kind if kind == WHOLE else f"without {called.get(kind, kind)}: {of}" for kind, of in pairs]}


def _form(measure: Measure | str) -> Form:
    return Form.HOURS if measure == Measure.HOURS else Form.MONEY
