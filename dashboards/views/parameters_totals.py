"""What the mixes come to while the study is edited, beside the workbook as it was loaded, in HTML."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from burden.answers.results import Results
from burden.language import Language, Text
from burden.render.html import Cell, TableWriter
from burden.render.taken import name_of
from burden.writing.amounts import AmountStyle
from burden.writing.form import Form
from burden.writing.look import Look
from burden.writing.measures import SHORT
from burden.writing.names import mix_names
from burden.writing.texts import EXACTLY
from dashboards.views import parameters_texts as own
from dashboards.views import texts
from dashboards.views.style import CONTENT_CSS

MEASURES = ("one_off", "structural")
"""Those that always stand there; that which the page that compares shows comes with them."""
_CSS = """
th, td { padding: 4px 12px; }
td small { display: inline-block; font-weight: 400; min-width: 84px; margin-left: 8px; text-align: left; }
@media (max-width: 1000px) { td small { display: block; min-width: 0; text-align: right; } }
"""
TOTALS_CSS = [CONTENT_CSS, _CSS]
_CENT = 0.005
"""Amounts that differ by less do not differ to the reader."""


def totals(
    present: Results, loaded: Results | None, look: Look, measure: str = "", *, include_voluntary: bool = False
) -> Markup:
    """One-off and structural costs of every mix and another measure, with what changed since the workbook was loaded.

    Args:
        present: the results of the study as it counts now.
        loaded: those of the study as it was loaded; None where there were none.
        look: the language, the currency and the price year.
        measure: the measure that the pages show; empty for none.
        include_voluntary: also add up voluntary and financial items.
    """
    measures = tuple(dict.fromkeys(name for name in (*MEASURES, measure) if name))
    now = _by_mix(present, measures, include_voluntary)
    then = None if loaded is None else _by_mix(loaded, measures, include_voluntary)
    names = mix_names(present.study, look.language)
    rows = []
    for name in measures:
        row = [Cell(SHORT[name].to(look.language))]
        for mix in names:
            amount = now[mix][name]
            row.append(_plain(amount, look) if then is None else _cell(amount, then.get(mix, {}).get(name), look))
        rows.append(row)
    settings, language = present.study.settings, look.language
    head = [Cell(own.MEASURE.to(language))]
    head += [Cell(name, True, taken=(name_of(name, Form.MONEY, settings, language),)) for name in names.values()]
    about = own.TOTALS_NOTE if loaded is not None else own.FIRST_TOTALS_NOTE
    note = about.fill(year=str(look.price_year)).to(look.language)
    if include_voluntary:
        note += f" {texts.VOLUNTARY_COUNTED.to(look.language)}"
    return TableWriter(look.language, "totals").table([head], rows, note)


def _by_mix(results: Results, measures: Sequence[str], include_voluntary: bool) -> dict[str, dict[str, float]]:
    """The measures of each mix, by its code."""
    takes_less = set(measures) <= set(MEASURES)
    table = (results.costs if takes_less else results.compared_counting)(include_voluntary=include_voluntary)
    return {str(row["mix"]): {name: float(row[name]) for name in measures} for row in table.to_dict("records")}


def _plain(value: float, look: Look) -> Cell:
    """An amount by itself."""
    amounts = AmountStyle.of([value], look)
    tip = [_say(EXACTLY.fill(amount=amounts.exact(value)), look.language)]
    return Cell(amounts.words(value), True, taken=(value,), tip=tip)


def _cell(value: float, before: float | None, look: Look) -> Cell:
    """An amount with the difference below it."""
    language, amounts = look.language, AmountStyle.of([value], look)
    tip = [_say(EXACTLY.fill(amount=amounts.exact(value)), language)]
    if before is None:
        return Cell(amounts.words(value), True, taken=(value,), small=_say(own.NEW_MIX, language), tip=tip)
    if abs(value - before) < _CENT:
        return Cell(amounts.words(value), True, taken=(value,), small=_say(own.UNCHANGED, language), tip=tip)
    difference = AmountStyle.of([value - before], look).words(value - before, with_sign=True)
    tip.append(_say(own.AT_LOADING.fill(amount=amounts.exact(before)), language))
    return Cell(amounts.words(value), True, "chosen", difference, tip=tip, taken=(value,))


def _say(text: Text, language: Language) -> str:
    return text.to(language)
