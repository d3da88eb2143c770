"""Tables of the figures that matter most, and of the values at which two mixes cost the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pandas as pd

from burden.answers.table import Mark, Marks, ReportTable, TableColumn, columns_of
from burden.answers.tables import sensitive_texts as texts
from burden.answers.tables.review import address_of
from burden.answers.tables.uncertain import WIDEST
from burden.engine.many.breakeven import BreakEven
from burden.engine.many.sensitivity import Sensitivity
from burden.language import Language, both, joined
from burden.study import Study
from burden.study.labels import coded_name, sheet_label
from burden.study.parameters import Parameter
from burden.study.record import columns_of as fields_of
from burden.study.tables import TABLE_BY_NAME
from burden.writing.amounts import units_in_words
from burden.writing.figures import chance, filled_in, number
from burden.writing.form import Form
from burden.writing.measures import in_sentence
from burden.writing.names import mix_names, parameter_names, percentages_of
from burden.writing.texts import HEADINGS

CellOf = Callable[[Parameter], str | None]
"""The cell of a figure in the workbook."""


def drivers(
    sensitivity: Sensitivity,
    mix: str,
    against: str | None,
    language: Language,
    *,
    shares: pd.DataFrame | None,
    draws: int,
    groups: bool = False,
    most: int = WIDEST,
    cell: CellOf | None = None,
) -> ReportTable:
    """The figures that change a mix, or the difference of two mixes, most between their low and high value.

    Args:
        sensitivity: the estimate at all values of its uncertain figures.
        mix: code of the mix.
        against: code of the mix it is compared with, if any.
        language: the language.
        shares: the share of the variance of each, by `key`; None while that is being worked out.
        draws: from how many draws.
        groups: whether figures of the same kind are taken together.
        most: how many are shown.
        cell: the cell of each, where there is little room; None names its sheet and row.
    """
    study = sensitivity.result.study
    bars = sensitivity.tornado_of_groups(mix, against) if groups else sensitivity.tornado(mix, against)
    rows = bars[bars["swing"] != 0].head(most).reset_index(drop=True)
    by_key = {parameter.key: parameter for parameter in sensitivity.parameters}
    listed = [] if groups else [by_key[key] for key in rows["key"]]
    columns: tuple[TableColumn, ...]
    if groups:
        rows["figure"] = [group_in_words(study, key, language) for key in rows["key"]]
        columns = (TableColumn("figure", texts.GROUP, Form.TEXT), TableColumn("parameters", texts.COUNT, Form.COUNT))
    else:
        rows, columns = _named(rows, listed, study, language, cell)
    turns = rows["turns"] & (against is not None)
    rows["figure"] += turns.map({True: " *", False: ""})
    rows["share"] = float("nan") if shares is None else shares.set_index("key")["share"].reindex(rows["key"]).to_numpy()
    called = texts.THE_GROUP if groups else texts.THE_FIGURE
    said = [texts.DRIVERS_NOTE.fill(**called), texts.SHARES_AT_WORK]
    if shares is not None:
        # Where nothing is spread there is no rest either.
        rest = max(0.0, 1 - rows["share"].sum()) if shares["share"].any() else 0.0
        said[1] = texts.SHARES_NOTE.fill(**called, draws=float(draws), rest=chance(rest, language))
    names, measure = mix_names(study, language), str(sensitivity.measure)
    title = texts.DRIVERS if against is None else texts.DRIVERS_OF_PAIR
    return ReportTable(
        "drivers",
        title.fill(mix=names[mix], against=names[against or mix], measure=in_sentence(measure)),
        (
            *columns,
            *columns_of(("at_low", Form.MONEY), ("at_high", Form.MONEY)),
            *(() if cell else columns_of(("swing", Form.MONEY))),
            TableColumn("share", texts.SHARE, Form.CHANCE),
        ),
        rows,
        note=joined([units_in_words(study.settings, measure), *said, texts.TURNS if turns.any() else None]),
        interval=("at_low", "at_high"),
        row_forms=_forms(listed),
        marks=_ways(listed),
    )


def group_in_words(study: Study, key: str, language: Language) -> str:
    """A group of figures in words."""
    table, _, rest = key.partition("/")
    owner, _, field = rest.rpartition("/") if table == "activities" else (rest, "", "")
    of = {"activities": "obligations", "scope": "instruments"}.get(table)
    name = coded_name(study, (of,), owner, language) if of else ""
    heading = fields_of(TABLE_BY_NAME[table])[field].label if field else both("")
    return texts.GROUPS[table].fill(owner=name, field=heading).to(language)


def break_evens(
    found: Sequence[BreakEven], target: str, sensitivity: Sensitivity, language: Language, cell: CellOf | None = None
) -> ReportTable:
    """The figures that meet a target within their range, with the value at which they do.

    Args:
        found: the figures.
        target: what is looked for, as `target_in_words` says it.
        sensitivity: what they were found in.
        language: the language.
        cell: the cell of each, where there is little room; None names its sheet and row.
    """
    listed, measure = [each.parameter for each in found], str(sensitivity.measure)
    rows = pd.DataFrame([quantity_of(parameter) for parameter in listed], columns=["low", "central", "high"])
    rows, columns = _named(rows, listed, sensitivity.result.study, language, cell)
    return ReportTable(
        "break_evens",
        texts.BREAK_EVENS.fill(target=target, measure=in_sentence(measure)),
        (
            *columns,
            TableColumn("value", texts.BREAK_EVEN_AT, Form.FACTOR, tone="chosen"),
            *(() if cell else (TableColumn("unit", HEADINGS["unit"], Form.TEXT),)),
        ),
        rows.assign(
            value=pd.Series([each.value for each in found], dtype=float),
            unit=[unit_in_words(each, language) for each in listed],
        ),
        note=joined([texts.BREAK_EVENS_NOTE, units_in_words(sensitivity.result.study.settings, measure)]),
        row_forms=_forms(listed),
        marks=_ways(listed),
    )


def target_in_words(study: Study, mix: str, against: str | None, language: Language, ceiling: float = 0.0) -> str:
    """What is looked for: two mixes that cost the same, or a mix that meets a ceiling."""
    names = mix_names(study, language)
    said = texts.TARGET_PAIR_CEILING if ceiling else texts.TARGET_PAIR
    said = texts.TARGET_CEILING if against is None else said
    written = number(ceiling, language, 0)
    return said.fill(mix=names[mix], against=names[against or mix], ceiling=written).to(language)


def crossing_in_words(
    found: BreakEven, target: str, study: Study, language: Language, cell: CellOf | None = None
) -> str:
    """Where the value lies at which one figure meets a target, in a sentence."""
    parameter = found.parameter
    low, _, high = (value_in_words(parameter, value, language) for value in quantity_of(parameter))
    return (
        texts.CROSSINGS[found.crossing]
        .fill(
            figure=_names([parameter], study, language, cell)[0],
            target=target,
            value="" if found.value is None else value_in_words(parameter, found.value, language),
            range=f"{low} – {high}" if parameter.quantity.has_range else texts.NO_RANGE,
        )
        .to(language)
    )


def tried(
    study: Study,
    parameter: Parameter,
    value: float,
    central: Mapping[str, float],
    there: Mapping[str, float],
    language: Language,
) -> ReportTable:
    """What some mixes come to at a value of a figure, beside their central estimate."""
    mixes = list(central)
    rows = pd.DataFrame({"mix": mixes, "central": central.values(), "there": there.values()})
    rows["change"] = rows["there"] - rows["central"]
    scale, cheapest = ("central", "there"), min(mixes, key=lambda mix: there[mix])
    said = texts.TRIED_CENTRAL if value == parameter.quantity.central else texts.TRIED
    said = said.fill(
        figure=_names([parameter], study, language)[0],
        value=value_in_words(parameter, value, language),
        central=value_in_words(parameter, parameter.quantity.central, language),
    )
    return ReportTable(
        "tried",
        joined([said, units_in_words(study.settings)]),
        (
            *columns_of(("mix", Form.CODE)),
            TableColumn("central", texts.AT_CENTRAL, Form.MONEY, scale),
            TableColumn("there", texts.AT_VALUE, Form.MONEY, scale),
            TableColumn("change", texts.CHANGE, Form.DIFFERENCE, scale),
        ),
        rows,
        marks={(mixes.index(cheapest), "mix"): Mark(tag=texts.CHEAPEST)} if len(mixes) > 1 else {},
    )


def value_in_words(parameter: Parameter, value: float, language: Language) -> str:
    """A value of a figure in its own unit; shares as a percentage, as they stand in the workbook."""
    return filled_in(value, language, as_share=bool(percentages_of([parameter])))


def unit_in_words(parameter: Parameter, language: Language) -> str:
    """The unit of a figure; shares are written as percentages."""
    return "%" if percentages_of([parameter]) else parameter.unit.label.to(language)


def quantity_of(parameter: Parameter) -> tuple[float, float, float]:
    """The low, central and high value of a figure."""
    quantity = parameter.quantity
    return quantity.lowest, quantity.central, quantity.highest


def _named(
    rows: pd.DataFrame, listed: Sequence[Parameter], study: Study, language: Language, cell: CellOf | None
) -> tuple[pd.DataFrame, tuple[TableColumn, ...]]:
    """Rows about figures with what these are called and where they stand, and the columns that describe them."""
    rows = rows.assign(figure=_names(listed, study, language, cell), where=[_where(one, language) for one in listed])
    where = () if cell else (TableColumn("where", HEADINGS["row"], Form.TEXT),)
    values = columns_of(("low", Form.FACTOR), ("central", Form.FACTOR), ("high", Form.FACTOR))
    return rows, (*columns_of(("figure", Form.TEXT)), *where, *values)


def _names(listed: Sequence[Parameter], study: Study, language: Language, cell: CellOf | None = None) -> list[str]:
    names = parameter_names(study, listed, language)
    cells = [cell(parameter) if cell else None for parameter in listed]
    return [names[one.key] + (f" [{at}]" if at else "") for one, at in zip(listed, cells, strict=True)]


def _where(parameter: Parameter, language: Language) -> str:
    sheet = sheet_label(parameter.table).to(language)
    return sheet if parameter.record.row is None else f"{sheet}, {parameter.record.row}"


def _ways(listed: Sequence[Parameter]) -> Marks:
    """The way to the cell of each figure."""
    return {
        (at, "where"): Mark(go=address_of(one.table, one.record.row, (one.field, None)))
        for at, one in enumerate(listed)
        if one.record.row is not None
    }


def _forms(listed: Sequence[Parameter]) -> tuple[Form, ...] | None:
    """How the values of figures are written."""
    shares = percentages_of(listed)
    return tuple(Form.GIVEN_SHARE if one.key in shares else Form.GIVEN for one in listed) or None
