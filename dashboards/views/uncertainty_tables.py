"""The tables of the page about uncertainty, in HTML."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import pandas as pd
from markupsafe import Markup

from burden.answers.results import MOST_IN_SPREAD, Results
from burden.answers.table import ReportTable, TableColumn
from burden.engine.breakeven import BreakEven
from burden.engine.measures import Measure
from burden.engine.simulation import Simulation
from burden.engine.variance import REST
from burden.language import Language, Text, figure
from burden.language.figures import short
from burden.render.html import Cell, TableWriter
from burden.render.written import shown
from burden.study import Study
from burden.study.labels import sheet_label
from burden.study.parameters import Parameter
from burden.writing.amounts import Amounts
from burden.writing.figures import chance, exact_percentage
from burden.writing.form import Form
from burden.writing.look import Look
from burden.writing.measures import in_short
from burden.writing.names import mix_names, parameter_names, percentages_of
from burden.writing.texts import EXACTLY, HEADINGS
from dashboards.views import uncertainty_texts as own

MOST = 10
"""So many figures are shown of those that matter most."""
_HEADINGS = HEADINGS


@dataclass(frozen=True)
class Asked:
    """What the page is asked for.

    Attributes:
        results: of the study.
        language: of the page.
        mixes: codes of the mixes that are shown.
        measure: the name of a measure.
        include_voluntary: whether voluntary and financial items count.
    """

    results: Results
    language: Language
    mixes: tuple[str, ...]
    measure: str
    include_voluntary: bool = False

    @property
    def counting(self) -> dict[str, bool]:
        """What counts, as the results are asked for it."""
        return {"include_voluntary": self.include_voluntary}

    @property
    def study(self) -> Study:
        """The study."""
        return self.results.study

    @cached_property
    def names(self) -> dict[str, str]:
        """What the mixes are called."""
        return mix_names(self.study, self.language)

    @property
    def measured(self) -> str:
        """The measure within a sentence."""
        return in_short(self.measure).to(self.language)

    @property
    def money(self) -> dict[str, str]:
        """The currency and price year."""
        return {"currency": self.study.settings.currency, "year": str(self.study.settings.price_year)}

    def say(self, text: Text) -> str:
        """A text in the language of the page."""
        return text.to(self.language)

    def labels(self, parameters: Sequence[Parameter], mix: str | None = None) -> dict[str, str]:
        """What parameters are called, by key."""
        return parameter_names(self.study, parameters, self.language, mix)

    def drawn(self, simulation: Simulation) -> Simulation:
        """The draws of the mixes and the measure that are shown alone."""
        codes = [str(code) for code in simulation.groups["mix"]]
        at = [codes.index(mix) for mix in self.mixes]
        return replace(
            simulation,
            groups=simulation.groups.iloc[at].reset_index(drop=True),
            measures=(Measure(self.measure),),
            draws={self.measure: simulation.draws[self.measure][:, at]},
            central={self.measure: simulation.central[self.measure][at]},
        )


def _column(name: str, form: Form) -> TableColumn:
    return TableColumn(name, _HEADINGS[name], form)


# What matters most


def drivers(
    asked: Asked,
    bars: pd.DataFrame,
    parameters: Mapping[str, Parameter],
    subject: str,
    shares: pd.DataFrame | None,
) -> Markup:
    """The figures that matter most, with their rows in the workbook and their share of the spread.

    Args:
        asked: what the page is asked for.
        bars: of `Sensitivity.tornado`, the widest first, those without effect left out.
        parameters: by their key.
        subject: what the mix, or the difference, is called.
        shares: of `Spread.shares`; None while they are being worked out.
    """
    widest = bars.head(MOST)
    if widest.empty:
        return Markup('<p class="soft">{}</p>').format(asked.say(own.NOTHING_UNCERTAIN))
    labels = asked.labels([parameters[key] for key in widest["key"]])
    of_spread = {} if shares is None else dict(zip(shares["key"], shares["share"], strict=True))
    rows = pd.DataFrame(
        [
            {
                "figure": labels[row["key"]],
                "where": _where(parameters[row["key"]], asked.language),
                "low": value_in_words(parameters[row["key"]], row["low"], asked.language),
                "central": value_in_words(parameters[row["key"]], row["central"], asked.language),
                "high": value_in_words(parameters[row["key"]], row["high"], asked.language),
                "at_low": row["at_low"],
                "at_high": row["at_high"],
                "swing": row["swing"],
                "share": of_spread.get(row["key"]),
            }
            for row in widest.to_dict("records")
        ]
    ).astype({"share": float})
    columns = (
        _column("figure", Form.TEXT),
        TableColumn("where", _HEADINGS["row"], Form.TEXT),
        *(_column(name, Form.TEXT) for name in ("low", "central", "high")),
        *(_column(name, Form.MONEY) for name in ("at_low", "at_high", "swing")),
        TableColumn("share", own.SHARE, Form.CHANCE),
    )
    title = own.TORNADO.fill(mix=subject, measure=asked.measured, **asked.money)
    made = ReportTable("tornado", title, columns, rows, interval=("at_low", "at_high"))
    texts = shown(made, asked.study, asked.language)
    figures = [name not in ("figure", "where") for name in (column.name for column in columns)]
    cells = [[Cell(text, right) for text, right in zip(row, figures, strict=True)] for row in texts]
    head = [Cell(asked.say(column.heading), right) for column, right in zip(columns, figures, strict=True)]
    note = own.SHARES_AT_WORK
    if shares is not None:
        named = sum(of_spread.get(key, 0.0) for key in widest["key"])
        # Where nothing is spread there is no rest either.
        rest = max(0.0, 1 - named) if any(share for key, share in of_spread.items() if key != REST) else 0.0
        draws = figure(min(asked.study.settings.draws, MOST_IN_SPREAD), asked.language)
        note = own.TORNADO_NOTE.fill(most=len(widest), draws=draws, rest=chance(rest, asked.language))
    content = TableWriter("figure").table([head], cells, title.to(asked.language))
    return Markup('{}<p class="soft">{}</p>').format(content, asked.say(note))


def _where(parameter: Parameter, language: Language) -> str:
    sheet = sheet_label(parameter.table).to(language)
    return sheet if parameter.record.row is None else f"{sheet}, {parameter.record.row}"


def unit_in_words(parameter: Parameter, language: Language) -> str:
    """The unit of a parameter; shares are written as percentages."""
    return "%" if percentages_of([parameter]) else parameter.unit.label.to(language)


def value_in_words(parameter: Parameter, value: float, language: Language) -> str:
    """A value of a parameter in its own unit; shares as a percentage, as they stand in the workbook."""
    if percentages_of([parameter]):
        return exact_percentage(float(f"{value:.4g}"), language)
    return short(float(f"{value:.4g}") if abs(value) < 1e4 else round(value), language)


# When another mix is cheaper


def target(asked: Asked, first: str, second: str) -> str:
    """What is looked for: two mixes that cost the same."""
    return own.TARGET.fill(first=asked.names[first], second=asked.names[second]).to(asked.language)


def range_in_words(parameter: Parameter, language: Language) -> str:
    """The range of a parameter."""
    quantity = parameter.quantity
    low, high = (value_in_words(parameter, value, language) for value in (quantity.lowest, quantity.highest))
    return f"{low} – {high}"


def break_evens(asked: Asked, found: Sequence[BreakEven], first: str, second: str) -> Markup:
    """The figures with a break-even value within their range, or that there are none."""
    sought = target(asked, first, second)
    if not found:
        return Markup("<p>{}</p>").format(asked.say(own.NONE_IN_RANGE.fill(target=sought)))
    labels = asked.labels([one.parameter for one in found])
    rows = [
        [
            Cell(labels[one.parameter.key]),
            Cell(_where(one.parameter, asked.language)),
            *(Cell(value_in_words(one.parameter, value, asked.language), True) for value in _values(one)),
            Cell(unit_in_words(one.parameter, asked.language)),
        ]
        for one in found
    ]
    head = [
        Cell(asked.say(own.FIGURE)),
        Cell(asked.say(_HEADINGS["row"])),
        *(Cell(asked.say(_HEADINGS[name]), True) for name in ("low", "central", "high")),
        Cell(asked.say(own.BREAK_EVEN_AT), True, "chosen"),
        Cell(asked.say(own.UNIT)),
    ]
    title = asked.say(own.BREAK_EVENS.fill(target=sought, measure=asked.measured))
    content = TableWriter("even").table([head], rows, asked.say(own.BREAK_EVENS_NOTE))
    return Markup("<h2>{}</h2>{}").format(title, content)


def _values(found: BreakEven) -> tuple[float, float, float, float]:
    quantity = found.parameter.quantity
    assert found.value is not None
    return quantity.lowest, quantity.central, quantity.highest, found.value


def crossing(asked: Asked, found: BreakEven, first: str, second: str) -> str:
    """Where the break-even value of one figure lies, in a sentence."""
    parameter = found.parameter
    filled = own.CROSSINGS[found.crossing].fill(
        figure=asked.labels([parameter])[parameter.key],
        target=target(asked, first, second),
        value="" if found.value is None else value_in_words(parameter, found.value, asked.language),
        range=range_in_words(parameter, asked.language),
    )
    return asked.say(filled)


def tried(
    asked: Asked, parameter: Parameter, value: float, central: Mapping[str, float], at: Mapping[str, float]
) -> Markup:
    """What each mix comes to at a value of a figure, beside its central estimate."""
    settings = asked.study.settings
    look = Look(asked.language, settings.currency, settings.price_year)
    amounts = Amounts.of([*central.values(), *at.values()], look)
    cheapest = min(asked.mixes, key=lambda mix: at[mix])
    rows = [
        [
            Cell(asked.names[mix], tag=asked.say(own.CHEAPEST) if mix == cheapest and len(asked.mixes) > 1 else ""),
            *(
                Cell(amounts.label(of[mix]), True, tip=[asked.say(EXACTLY.fill(amount=amounts.exact(of[mix])))])
                for of in (central, at)
            ),
            Cell(amounts.signed(at[mix] - central[mix]), True),
        ]
        for mix in asked.mixes
    ]
    head = [
        Cell(asked.say(own.MIX)),
        *(Cell(asked.say(text), True, small=amounts.axis()) for text in (own.AT_CENTRAL, own.AT_VALUE, own.CHANGE)),
    ]
    said = own.TRIED_CENTRAL if value == parameter.quantity.central else own.TRIED
    caption = said.fill(
        figure=asked.labels([parameter])[parameter.key],
        value=value_in_words(parameter, value, asked.language),
        central=value_in_words(parameter, parameter.quantity.central, asked.language),
        **asked.money,
    )
    return TableWriter("tried").table([head], rows, asked.say(caption))
