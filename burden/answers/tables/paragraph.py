"""Tables of the regulatory-burden paragraph: few, with the mixes side by side and the digits that intervals support.

The rows hold the exact figures; what stands in their place is rounded by one rule, as the sentences round them (see
`burden.answers.estimates`). The tables of the report (`of_report`) have everything in full.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from math import isfinite

import pandas as pd

from burden.alternatives import FROM_SIZE, WITHOUT_INSTRUMENTS
from burden.answers.estimates import BY, Estimate, Estimates, rows_by
from burden.answers.table import Mark, Marks, ReportTable, TableColumn
from burden.answers.tables import paragraph_texts as texts
from burden.answers.tables.building import sums_by
from burden.answers.tables.costs import by_kind, by_size_class, headline_of
from burden.answers.tables.lighter import lacks_one
from burden.language import Text, both, joined
from burden.language.figures import round_half_up
from burden.study.labels import word_label
from burden.study.words import Group, ObligationKind
from burden.writing.amounts import currency_in_words
from burden.writing.figures import number
from burden.writing.firms import sizes_in_words
from burden.writing.form import Form
from burden.writing.texts import HEADINGS

_MILLIONS, _FROM = 10**6, 10**7
"""Amounts stand in millions where the largest is of this size."""
_MOST_DECIMALS = 1
_MOST_BESIDE, _MOST_MIXES = 4, 6
"""So many mixes stand side by side for both timings, and for one at a time; more stand below each other."""
_NOTABLE = 0.05
"""A higher threshold is told of where it saves at least this share."""
_TIMINGS = ("one_off", "structural")
_ORIGINS = ("national", "eu with national choice", "eu")

Row = tuple[dict[str, str], dict[str, Estimate | None]]
"""What a row is about, by column; and its amounts, by column."""


def mixes(estimates: Estimates) -> ReportTable:
    """The mixes: what they are, how many instruments they hold, and when binding ones enter into force."""
    study, language = estimates.study, estimates.report.language
    voluntary = {row.code for row in study.instruments if row.voluntary}
    rows = []
    for code in estimates.report.mixes:
        held = {row.instrument for row in study.composition if code in row.entries}
        description = estimates.description(code)
        rows.append(
            {
                "mix": code,
                "about": description.to(language) if description is not None else None,
                "binding": len(held - voluntary),
                "voluntary": len(held & voluntary),
                "years": ", ".join(map(str, estimates.entry_years(code))) or None,
            }
        )
    columns = (
        _heading("mix", Form.CODE), TableColumn("about", texts.ABOUT, Form.TEXT),
        TableColumn("binding", texts.BINDING, Form.COUNT), TableColumn("voluntary", texts.VOLUNTARY, Form.COUNT),
        TableColumn("years", texts.ENTRY, Form.TEXT),
    )  # fmt: skip
    return ReportTable("paragraph_mixes", texts.MIXES, columns, pd.DataFrame(rows))


def burden(estimates: Estimates) -> ReportTable:
    """One-off and structural burden and annual equivalent of each mix with their intervals, by group."""
    names = (*_TIMINGS, BY)
    rows: list[Row] = [
        ({"group": str(estimates.study.groups[0]), "mix": mix}, {name: estimates.total(mix, name) for name in names})
        for mix in estimates.report.mixes
    ]
    rows += _other_groups(estimates, names)
    keys = [_heading(key, Form.CODE) for key in ("group", "mix") if key == "mix" or len(estimates.study.groups) > 1]
    columns = [TableColumn(name, HEADINGS[name], Form.MONEY) for name in names]
    note = texts.INTERVAL if estimates.is_uncertain else texts.CENTRAL
    low, high = (float(end) * 100 for end in estimates.ends)
    table = _table(estimates, "paragraph_burden", texts.BURDEN, keys, columns, rows, with_intervals=True)
    return replace(table, note=joined([headline_of(estimates.report), note.fill(low=low, high=high, share=high - low)]))


def _other_groups(estimates: Estimates, names: Sequence[str]) -> list[Row]:
    """Rows of citizens and professionals, drawn with the same draws; what government does is no burden."""
    groups = [str(group) for group in estimates.study.groups[1:] if group is not Group.GOVERNMENT]
    if not groups:
        return []
    report = estimates.report
    drawn = report.results.of_every_group(report.simulation).summary().astype({"mix": str, "group": str})
    found = rows_by(drawn, "mix", "group", "measure")
    return [
        (
            {"group": group, "mix": mix},
            {name: estimates.estimate(found[mix, group, name]) for name in names},
        )
        for group in groups
        for mix in report.mixes
    ]


def by_kind_of_obligation(estimates: Estimates) -> ReportTable:
    """One-off and structural burden by kind of obligation."""
    rows = estimates.rows(by_kind)
    kinds = [str(kind) for kind in ObligationKind if (rows["kind"] == str(kind)).any()]
    table = _by_timing(estimates, "paragraph_by_kind", texts.BY_KIND, rows, "kind", kinds)
    return replace(table, note=texts.ROUNDED) if estimates.is_uncertain else table


def by_origin(estimates: Estimates) -> ReportTable | None:
    """One-off and structural burden by whether rules are national or European; None where all are of one origin."""
    rows = sums_by(estimates.report, "mix", "origin").astype({"mix": str, "origin": str})
    origins = [origin for origin in _ORIGINS if (rows["origin"] == origin).any()]
    if len(origins) < 2:
        return None
    return _by_timing(estimates, "paragraph_by_origin", texts.BY_ORIGIN, rows, "origin", origins)


def by_size(estimates: Estimates) -> ReportTable | None:
    """One-off and structural burden by size class; None where there is one at most."""
    rows = estimates.rows(by_size_class)
    sizes = list(dict.fromkeys(rows["size_class"]))
    if len(sizes) < 2:
        return None
    return _by_timing(estimates, "paragraph_by_size", texts.BY_SIZE, rows, "size_class", sizes)


def of_one_firm(estimates: Estimates) -> ReportTable | None:
    """What a firm pays that is fully reached, by size class; None where no firms are counted."""
    if not estimates.study.counts_firms:
        return None
    sizes = dict.fromkeys(str(category.size_class or "") for category in estimates.study.bearers)

    def cell(timing: str, size: str, mix: str) -> Estimate | None:
        known = size in estimates.size_classes(mix, f"reached_{timing}")
        return estimates.per_firm(mix, size, f"reached_{timing}") if known else None

    table = _of_timings(estimates, "paragraph_per_firm", texts.PER_FIRM, "size_class", list(sizes), cell)
    return replace(table, note=texts.PER_FIRM_NOTE)


def lighter_forms(estimates: Estimates) -> ReportTable | None:
    """What each mix saves most: without one national instrument, and from a larger size class up."""
    rows: list[Row] = []
    counts: list[float] = []
    for mix in estimates.alternatives or estimates.report.mixes:
        found = estimates.report.results.alternatives(mix)
        forms = found.forms[lacks_one(found.forms) & (found.forms["saved"] > 0)]
        national = forms[(forms["kind"] == WITHOUT_INSTRUMENTS) & ~forms["drops_eu"]].nlargest(1, "saved")
        notable = forms["saved"] >= _NOTABLE * estimates.total(mix, BY).central
        larger = forms[(forms["kind"] == FROM_SIZE) & notable].head(1)
        for form in pd.concat([national, larger]).to_dict("records"):
            said = _form_in_words(estimates, str(form["kind"]), str(form["without"]))
            saved = estimates.part(mix, BY, float(form["saved"]))
            rows.append(({"mix": mix, "form": said.to(estimates.report.language)}, {"saved": saved}))
            counts.append(float(f"{form['spared']:.3g}"))
    if not rows:
        return None
    keys = [_heading("mix", Form.CODE), TableColumn("form", texts.FORM, Form.TEXT)]
    columns = [TableColumn("saved", texts.SAVED, Form.MONEY)]
    table = _table(estimates, "paragraph_lighter", texts.LIGHTER, keys, columns, rows)
    spared = TableColumn("spared", texts.SPARED, Form.FIRMS)
    return ReportTable(
        table.name, table.title, (*table.columns, spared), table.rows.assign(spared=counts), marks=table.marks
    )


def _form_in_words(estimates: Estimates, kind: str, without: str) -> Text:
    if kind == WITHOUT_INSTRUMENTS:
        return texts.WITHOUT.fill(instrument=estimates.called(without))
    return texts.NOT_FOR.fill(firms=sizes_in_words(without.split(", ")))


def _by_timing(
    estimates: Estimates, name: str, title: Text, rows: pd.DataFrame, key: str, values: Sequence[str]
) -> ReportTable:
    """Parts of the totals of the mixes: a row for each timing and value, rounded in proportion to the whole."""
    of = rows.set_index([rows["mix"].astype(str), rows[key].astype(str)])
    of = of[~of.index.duplicated()]

    def cell(timing: str, value: str, mix: str) -> Estimate | None:
        amount = float(of[timing].get((mix, value), 0.0))
        return estimates.part(mix, timing, amount)

    return _of_timings(estimates, name, title, key, values, cell)


def _of_timings(
    estimates: Estimates,
    name: str,
    title: Text,
    key: str,
    values: Sequence[str],
    cell: Callable[[str, str, str], Estimate | None],
) -> ReportTable:
    """A row for each value of which anything is to be told, and a column for each timing and mix where they are few.

    Of more mixes each timing has rows of its own, and of many mixes each mix too.
    """
    told = estimates.report.mixes
    cells = {(timing, value, mix): cell(timing, value, mix) for timing in _TIMINGS for value in values for mix in told}
    told_of = {(timing, value) for (timing, value, _), of in cells.items() if of is not None and of.central}
    labels = {
        value: (texts.LABELS.get(value) or both(word_label(key, value, estimates.report.language))).to(
            estimates.report.language
        )
        for value in values
    }
    of_key = TableColumn(key, HEADINGS[key], Form.TEXT)
    if len(told) <= _MOST_BESIDE:
        wide: list[Row] = [
            (
                {key: labels[value]},
                {f"{timing} {mix}": cells[timing, value, mix] for timing in _TIMINGS for mix in told},
            )
            for value in values
            if any((timing, value) in told_of for timing in _TIMINGS)
        ]
        columns = [
            TableColumn(f"{timing} {mix}", texts.FALLS[timing].fill(mix=mix if len(told) > 1 else ""), Form.MONEY)
            for timing in _TIMINGS
            for mix in told
        ]
        return _table(estimates, name, title, [of_key], columns, wide)
    rows = [(timing, value) for timing in _TIMINGS for value in values if (timing, value) in told_of]
    said = [{"timing": HEADINGS[of].to(estimates.report.language), key: labels[value]} for of, value in rows]
    keys = [_heading("timing", Form.TEXT), of_key]
    if len(told) > _MOST_MIXES:
        long: list[Row] = [
            ({**label, "mix": mix}, {"cost": cells[(*row, mix)]})
            for label, row in zip(said, rows, strict=True)
            for mix in told
        ]
        return _table(estimates, name, title, [*keys, _heading("mix", Form.CODE)], [_heading("cost", Form.MONEY)], long)
    columns = [TableColumn(f"mix {mix}", both(mix), Form.MONEY) for mix in told]
    high: list[Row] = [
        (label, {f"mix {mix}": cells[(*row, mix)] for mix in told}) for label, row in zip(said, rows, strict=True)
    ]
    return _table(estimates, name, title, keys, columns, high)


def _table(
    estimates: Estimates,
    name: str,
    title: Text,
    keys: Sequence[TableColumn],
    columns: Sequence[TableColumn],
    rows: Iterable[Row],
    *,
    with_intervals: bool = False,
) -> ReportTable:
    """A table of amounts that stand in millions where they are large, each with the digits it deserves."""
    rows = list(rows)
    every = [of for _, cells in rows for of in cells.values() if of is not None and isfinite(of.central)]
    unit = _MILLIONS if max((abs(of.central) for of in every), default=0.0) >= _FROM else 1
    titled = texts.IN_MILLIONS if unit == _MILLIONS else texts.IN_UNITS
    marks: Marks = {
        (at, column): Mark(instead=_written(of, unit, with_interval=with_intervals))
        for at, (_, cells) in enumerate(rows)
        for column, of in cells.items()
        if of is not None
    }
    frame = pd.DataFrame(
        [{**labels, **{column: of and of.central for column, of in cells.items()}} for labels, cells in rows],
        columns=[column.name for column in (*keys, *columns)],
    )
    currency, year = currency_in_words(estimates.settings), str(estimates.settings.price_year)
    title = titled.fill(title=title, currency=currency, year=year)
    return ReportTable(name, title, (*keys, *columns), frame, marks=marks)


def _written(estimate: Estimate, unit: int, *, with_interval: bool) -> Text:
    """An amount in its unit with the digits it deserves, of millions one decimal at most."""
    places = len(str(unit)) - 1 + estimate.decimals
    places = max(0, min(places, _MOST_DECIMALS)) if unit > 1 else max(0, places)

    def written(value: float) -> Text:
        rounded = float(round_half_up(value, estimate.decimals)) / unit
        if rounded and not round_half_up(rounded, places):
            least = 10.0**-places
            return texts.LESS_THAN.fill(least=least) if rounded > 0 else texts.MORE_THAN.fill(least=least)
        return Text.of(lambda language: number(rounded, language, places if rounded else 0))

    said = written(estimate.central)
    if not with_interval or not estimate.has_interval:
        return said
    return texts.WITH_INTERVAL.fill(amount=said, low=written(estimate.low), high=written(estimate.high))


def _heading(name: str, form: Form) -> TableColumn:
    return TableColumn(name, HEADINGS[name], form)


TABLES: dict[str, Callable[[Estimates], ReportTable | None]] = {
    "paragraph_mixes": mixes,
    "paragraph_burden": burden,
    "paragraph_by_kind": by_kind_of_obligation,
    "paragraph_by_origin": by_origin,
    "paragraph_by_size": by_size,
    "paragraph_per_firm": of_one_firm,
    "paragraph_lighter": lighter_forms,
}
"""By name, in the order in which a paragraph has them."""
