"""What follows from mixes beside each other, whatever they are compared by: what each adds, and how sure the order is.

The document, the file to read and the page on which mixes are compared say the same sentences.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from burden.answers.draws import chance_of_less
from burden.answers.estimates import Estimate, mix_named
from burden.answers.sentences import finding_texts as own
from burden.answers.sentences.basis import figure_in_words
from burden.answers.sentences.costs import Paragraphs
from burden.answers.tables.measures import span_of
from burden.answers.tables.side_by_side import Compared
from burden.language import Text, both, joined, listed
from burden.writing.headline import Headline
from burden.writing.wording import chance, digits_of, number_form

_MOST = 5
"""Of so many mixes the amount is told; of more only how many there are, and up to which amount they go."""


def finding_of(compared: Compared) -> Paragraphs:
    """What the mixes add to the reference, or cost where there is none; and how sure it is which is the cheapest."""
    said = (*_amounts(compared), *_order(compared))
    return (joined(said),) if said else ()


def waits_for_draws(compared: Compared) -> bool:
    """Whether there is more to say as soon as there are draws."""
    return compared.has_draws and compared.simulation is None and len(compared.contenders) > 1


def _amounts(compared: Compared) -> Sequence[Text]:
    """What each mix adds or saves beside the reference, and what amounts these are."""
    study, reference = compared.results.study, compared.reference
    told = [mix for mix in compared.mixes if mix != reference]
    means = own.MEANS[compared.measure].fill(**span_of(study.settings))
    rests = (means, own.EXPECTED) if compared.headline == Headline.MEAN else (means,)
    if reference is None or not told:
        costs = _estimates(compared, compared.every[compared.measure][list(compared.mixes)], compared.intervals)
        return own.COSTS.fill(**_listed(compared, sorted(costs, key=lambda mix: costs[mix].central), costs)), *rests
    totals = compared.every[compared.measure]
    differences = _estimates(compared, totals[told] - totals[reference], compared.between)
    ordered = sorted(told, key=lambda mix: abs(differences[mix].central))
    more = [mix for mix in ordered if not differences[mix].is_nothing and differences[mix].central > 0]
    less = [mix for mix in ordered if not differences[mix].is_nothing and differences[mix].central < 0]
    same = [mix_named(study, mix) for mix in ordered if differences[mix].is_nothing]
    groups = ((more, own.MORE), (less, own.LESS))
    clauses = [words.fill(**_listed(compared, mixes, differences)) for mixes, words in groups if mixes]
    if same:
        clauses.append(number_form(len(same), own.SAME).fill(mixes=listed(same)))
    # A list within a clause already has its "and".
    said = joined(clauses, "; ") if max(len(more), len(less)) > 1 else listed(clauses)
    if reference == study.settings.reference_mix:
        return own.WITH_NO_CHANGE.fill(reference=reference, clauses=said), *rests
    return own.WITH_REFERENCE.fill(reference=mix_named(study, reference), clauses=said), *rests


def _listed(compared: Compared, mixes: Sequence[str], estimates: Mapping[str, Estimate]) -> dict[str, Text]:
    """The first mix with its amount and when that falls, and the others with theirs, for a clause."""
    study, (first, *others) = compared.results.study, mixes
    told = others if len(mixes) <= _MOST else others[: _MOST - 2]
    said = [own.NEXT.fill(mix=mix_named(study, mix), amount=estimates[mix].bare) for mix in told]
    if len(told) < len(others):
        said.append(own.UP_TO.fill(count=len(others) - len(told), amount=estimates[others[-1]].bare))
    return {
        "first": mix_named(study, first),
        "amount": own.WHEN[compared.measure].fill(amount=estimates[first].bare),
        "others": number_form(len(said), own.AND_OTHERS).fill(others=listed(said)) if said else both(""),
    }


def _order(compared: Compared) -> Sequence[Text]:
    """How often the cheapest mix is cheaper than the others, and on how many figures its place rests."""
    if len(compared.contenders) < 2 or not compared.has_draws:
        return ()
    if compared.simulation is None:
        return (own.WAITS,)
    best, *others = sorted(compared.contenders, key=lambda mix: float(compared.every[compared.measure][mix]))
    same = [mix for mix in others if mix in compared.alike[best]]
    chances = {
        other: chance_of_less(compared.simulation, compared.measure, best, other)
        for other in others[:_MOST]
        if other not in same
    }
    first, later = own.THAN
    dearer = [
        (later if at else first).fill(other=other, chance=chance(share))
        for at, (other, share) in enumerate(chances.items())
    ]
    said = [*dearer, *([own.AS_DEAR.fill(others=listed(list(map(both, same))))] if same else [])]
    order = own.CHEAPER.fill(mix=best, others=listed(said))
    if not chances:
        return (order,)
    return order, under_dependence(compared.simulation.dependence), _turned(compared, best, next(iter(chances)))


def under_dependence(dependence: float) -> Text:
    """Under which dependence of the figures on each other a chance or an interval holds."""
    return own.UNDER_DEPENDENCE.fill(dependence=dependence)


def _turned(compared: Compared, first: str, second: str) -> Text:
    """On how many figures the order of two mixes rests: those that turn it by themselves, within their range."""
    asked = {"include_voluntary": compared.include_voluntary}
    sensitivity = compared.results.sensitivity(compared.measure, **asked)
    bars = sensitivity.tornado(first, second)
    keys = list(bars["key"][bars["turns"]])
    words = {"first": first, "second": second}
    if not keys:
        return own.TURNED_BY_NONE.fill(**words)
    widest = next(parameter for parameter in sensitivity.parameters if parameter.key == keys[0])
    figure = figure_in_words(compared.results.study, widest)
    return number_form(len(keys), own.TURNED_BY).fill(**words, number=len(keys), figure=figure)


def _estimates(
    compared: Compared, amounts: pd.Series[float], between: Mapping[str, tuple[float, float]]
) -> dict[str, Estimate]:
    """Amounts beside each other, each with the digits that its interval supports.

    Where none is known they are rounded to one place, that of the largest as a table gives it; none to nothing.
    """
    place, currency = digits_of(float(amounts.abs().max())), compared.results.study.settings.currency
    found = {}
    for mix, value in amounts.astype(float).items():
        low, high = between.get(str(mix), (value, value))
        decimals = digits_of(value, low, high) if low != high else max(place, digits_of(value, digits=1))
        found[str(mix)] = Estimate(value, value, value, decimals, currency)
    return found
