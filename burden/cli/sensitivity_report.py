"""What `burden sensitivity` found, as tables, CSV or JSON."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import pandas as pd
from rich.console import Console

from burden.answers.tables.sensitive import break_evens, crossing_in_words, drivers, group_in_words, target_in_words
from burden.answers.tables.sensitive_texts import NONE_IN_RANGE, NOTHING_UNCERTAIN
from burden.cli import sensitivity_texts as own
from burden.cli.common import AskedWorkbook
from burden.cli.drawing import print_title, say, sentence, show_table
from burden.cli.output import Format, as_text
from burden.cli.terminal import captured
from burden.engine.many.breakeven import BreakEven, break_even
from burden.engine.many.breakeven import break_evens as all_break_evens
from burden.engine.many.sensitivity import ParameterGroup, Sensitivity, sensitivity_of
from burden.engine.uncertainty.sampling import Sampler, block_size
from burden.engine.uncertainty.variance import REST, Spread
from burden.language import Language, both
from burden.study import Study
from burden.study.labels import parameter_label, row_label
from burden.study.parameters import Parameter
from burden.workbook.places import Places, find_places
from burden.writing.figures import number, percentage
from burden.writing.measures import in_sentence
from burden.writing.precision import decimals_supported

Pair = tuple[str, str | None]

# More draws do not change a share of the spread that anybody can see.
_MOST_DRAWS = 10_000
_MOST_ADVICE = 3
# Below this an interval does not get visibly narrower.
_HARDLY = 0.005


@dataclass(frozen=True)
class Query:
    """What was asked, and how the answer is to be given.

    Attributes:
        opened: the workbook.
        measure: what is measured.
        include_voluntary: whether voluntary and financial items are counted.
        form: table, CSV or JSON.
        to_file: whether the answer goes to a file.
    """

    opened: AskedWorkbook
    measure: str
    include_voluntary: bool
    form: Format
    to_file: bool

    @property
    def study(self) -> Study:
        """The study."""
        return self.opened.study

    @property
    def spoken(self) -> Language:
        """The language of the answer."""
        return self.opened.spoken

    @cached_property
    def sensitivity(self) -> Sensitivity:
        """The estimate at all values of its uncertain parameters."""
        return sensitivity_of(self.opened.estimated(), self.measure, include_voluntary=self.include_voluntary)

    @cached_property
    def places(self) -> Places:
        """Where the cells of the workbook are."""
        return find_places(self.opened.path, self.study)

    def cell(self, parameter: Parameter) -> str | None:
        """The cell of a parameter."""
        return self.places.cell(parameter.table, parameter.record.row, parameter.field)


def report_sensitivity(question: Query, pairs: list[Pair], groups: bool, top: int, draws: int | None) -> str:
    """Tornados, shares of the spread and what is worth measuring, for mixes or pairs of them."""
    sensitivity = question.sensitivity
    parameters = sensitivity.parameters
    count = min(draws or question.study.settings.draws, _MOST_DRAWS)
    sampler = Sampler(parameters, question.study.settings.seed, block=block_size(count))
    spread = Spread(sensitivity, sampler.values(0, count))
    tables = {pair: _with_shares(spread, pair, groups) for pair in pairs}
    if question.form is not Format.TABLE:
        return _for_programs(question, tables, groups)
    with captured(plain=question.to_file) as (console, shown):
        for pair, bars in tables.items():
            if pair != pairs[0]:
                console.print()
            _show_pair(question, spread, pair, bars, groups, top, console)
    return shown()


def _with_shares(spread: Spread, pair: Pair, groups: bool) -> pd.DataFrame:
    """A tornado with the share of the variance of each row; the rest in `attrs`."""
    sensitivity = spread.sensitivity
    bars = sensitivity.tornado_of_groups(*pair) if groups else sensitivity.tornado(*pair)
    shares = (spread.shares_of_groups(*pair) if groups else spread.shares(*pair)).set_index("key")["share"]
    bars["share"] = shares.reindex(bars["key"]).to_numpy()
    bars.attrs["rest"] = float(shares[REST])
    return bars


def _show_pair(
    question: Query, spread: Spread, pair: Pair, bars: pd.DataFrame, groups: bool, top: int, console: Console
) -> None:
    sensitivity, spoken, study = question.sensitivity, question.spoken, question.study
    table = drivers(
        *(sensitivity, *pair, spoken),
        shares=bars,
        draws=len(spread.draws),
        groups=groups,
        most=top,
        cell=question.cell,
    )
    if table.rows.empty:
        for text in (table.title, NOTHING_UNCERTAIN):
            say(console, text.to(spoken))
        return
    central = own.CENTRAL.fill(amount=number(float(sensitivity.between(sensitivity.central, *pair)[0]), spoken, 0))
    show_table(table, study, spoken, console, central.to(spoken), ("at_low", "at_high"))
    console.print()
    say(console, own.BETTER.to(spoken), style="bold")
    best = bars.sort_values("share", ascending=False, kind="stable")["key"].head(_MOST_ADVICE)
    if groups:
        by_group = {group.key: group for group in sensitivity.groups}
        subjects = [by_group[key] for key in best]
        named_subjects = [group_in_words(study, key, spoken) for key in best]
    else:
        by_key = {parameter.key: parameter for parameter in sensitivity.parameters}
        subjects = [sensitivity.single(key) for key in best]
        named_subjects = [_measured(question, by_key[key]) for key in best]
    for line in _advice(question, spread, subjects, named_subjects, pair):
        say(console, f"- {line}")


def _advice(question: Query, spread: Spread, subjects: list[ParameterGroup], names: list[str], pair: Pair) -> list[str]:
    """What measuring each of some subjects would do to the interval, in words."""
    spoken, (mix, against) = question.spoken, pair
    of = both(mix) if against is None else own.DIFFERENCE_OF.fill(mix=mix, against=against)
    lines = []
    for name, row in zip(names, spread.better_information(subjects, *pair).to_dict("records"), strict=True):
        decimals = decimals_supported(row["low"], row["high"], 0)
        ends = {end: number(row[end], spoken, decimals) for end in ("low", "high", "known_low", "known_high")}
        said = own.NARROWER if row["narrowing"] >= _HARDLY else own.NOT_NARROWER
        if said is own.NARROWER and (ends["low"], ends["high"]) == (ends["known_low"], ends["known_high"]):
            said = own.SLIGHTLY_NARROWER
        share = percentage(round(row["narrowing"], 2), spoken)
        lines.append(sentence(said.fill(subject=name, mix=of, share=share, **ends).to(spoken)))
    return lines


def _measured(question: Query, parameter: Parameter) -> str:
    """A parameter as something that can be measured: `uren van ...`."""
    row = row_label(question.study, parameter.record, question.spoken)
    return own.ONE_FIGURE.fill(field=parameter.label, row=row).to(question.spoken)


def _for_programs(question: Query, tables: dict[Pair, pd.DataFrame], groups: bool) -> str:
    """All bars of all pairs, each with what it is about."""
    by_key = {parameter.key: parameter for parameter in question.sensitivity.parameters}
    study, spoken = question.study, question.spoken
    parts = []
    for (mix, against), bars in tables.items():
        table = bars.copy()
        labels = [
            group_in_words(study, key, spoken) if groups else parameter_label(study, by_key[key], spoken)
            for key in table["key"]
        ]
        table.insert(1, "label", labels)
        if not groups:
            table.insert(2, "cell", [question.cell(by_key[key]) for key in table["key"]])
        for position, (name, value) in enumerate(
            (("mix", mix), ("against", against or ""), ("measure", question.measure))
        ):
            table.insert(position, name, value)
        rest = {"mix": mix, "against": against or "", "measure": question.measure, "key": REST}
        parts += [table, pd.DataFrame([rest | {"share": bars.attrs["rest"]}])]
    return as_text(pd.concat(parts, ignore_index=True), question.form, study.under)


def report_break_evens(question: Query, pair: Pair, key: str | None, ceiling: float) -> str:
    """The break-even of one parameter, or of every uncertain one that has it within its range."""
    mix, against = pair
    if key is None:
        found = all_break_evens(question.sensitivity, mix, against=against, ceiling=ceiling)
    else:
        found = (break_even(question.sensitivity, key, mix, against=against, ceiling=ceiling),)
    if question.form is not Format.TABLE:
        rows = [_record(question, crossing, pair, ceiling) for crossing in found]
        return as_text(pd.DataFrame(rows, columns=list(_RECORD)), question.form, question.study.under)
    study, spoken = question.study, question.spoken
    target = target_in_words(study, mix, against, spoken, ceiling)
    with captured(plain=question.to_file) as (console, shown):
        if key is None and found:
            show_table(break_evens(found, target, question.sensitivity, spoken, question.cell), study, spoken, console)
        else:
            title = own.BREAK_EVEN_TITLE.fill(measure=in_sentence(question.measure)).to(spoken)
            print_title(console, title, study.settings, question.measure, spoken)
            none = NONE_IN_RANGE.fill(target=target).to(spoken)
            say(console, crossing_in_words(found[0], target, study, spoken, question.cell) if found else none)
    return shown()


_RECORD = (
    "mix", "against", "ceiling", "measure", "key", "label", "cell", "low", "central", "high", "crossing", "value",
    "at_central", "slope",
)  # fmt: skip


def _record(question: Query, found: BreakEven, pair: Pair, ceiling: float) -> dict[str, object]:
    parameter = found.parameter
    quantity = parameter.quantity
    return {
        "mix": pair[0],
        "against": pair[1] or "",
        "ceiling": ceiling,
        "measure": question.measure,
        "key": parameter.key,
        "label": parameter_label(question.study, parameter, question.spoken),
        "cell": question.cell(parameter),
        "low": quantity.lowest,
        "central": quantity.central,
        "high": quantity.highest,
        "crossing": found.crossing.value,
        "value": found.value,
        "at_central": found.at_central,
        "slope": found.slope,
    }
