"""What is concluded from each page besides the one on which mixes are compared, as it is now chosen.

Each function takes the figures that its page, or chapter of the file to read, shows; amounts that are written alike are
told as the same, and what no conclusion can be drawn from gives no sentence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

import pandas as pd

from burden.answers.draws import Alike, Cheapest, alike, chance_of_less, told_by_draws
from burden.answers.estimates import Estimate
from burden.answers.sentences import pages_texts as own
from burden.answers.sentences.basis import figure_in_words
from burden.answers.sentences.costs import Paragraphs, shares_of
from burden.answers.sentences.finding import under_dependence
from burden.answers.tables.explained_texts import INTERACTION
from burden.answers.tables.sensitive_texts import NONE_IN_RANGE, NOTHING_UNCERTAIN
from burden.engine.many.breakeven import BreakEven
from burden.engine.many.sensitivity import Sensitivity
from burden.engine.uncertainty.simulation import Simulation
from burden.explanation import Explanation
from burden.language import Text, both, joined, listed
from burden.study import Study
from burden.writing.amounts import AmountStyle, per_firm, with_currency
from burden.writing.figures import in_words
from burden.writing.firms import size_in_words
from burden.writing.look import Look
from burden.writing.measures import in_sentence
from burden.writing.wording import chance, digits_of, money, money_range, number_form

_MOST = 4
"""So many amounts, mixes or years are told one by one."""
_LEAST_CENTS = 0.005
_SURE = 0.95
_LIKELY = 2 / 3
"""A lead in fewer draws than this is none: what the IPCC calls likely begins here (recalled, not verified)."""


def of_firms(table: pd.DataFrame, measure: str, study: Study) -> Paragraphs:
    """Which firms pay most, and how much in each mix.

    Args:
        table: `mix`, `size_class` and `reached_{measure}`, as `burden.engine.per_firm` gives them.
        measure: `one_off` or `structural`.
        study: whose firms they are.
    """
    rows = table.astype({"mix": str, "size_class": str}).set_index(["size_class", "mix"])
    costs: pd.Series[float] = rows[f"reached_{measure}"].astype(float).dropna()
    if costs.empty:
        return (own.FIRMS_NOT_REACHED,)
    currency, when = study.settings.currency, own.WHEN[measure]
    if costs.max() <= 0:
        amount = _of_firm(-float(costs.min()), currency)
        return (own.FIRMS_SAVE.fill(amount=amount, when=when) if costs.min() < 0 else own.FIRMS_NOTHING[measure],)
    by_size = costs.groupby(level=0, sort=False).max()
    most = str(by_size.idxmax())
    alike = [size for size, cost in by_size.items() if _of_firm(cost, currency) == _of_firm(by_size[most], currency)]
    if len(alike) > 1 or len(by_size) == 1:
        amounts = _of_mixes(costs.groupby(level=1, sort=False).max(), currency, of_firm=True)
        return (own.FIRMS_AT_MOST.fill(amounts=amounts, when=when),)
    amounts = _of_mixes(costs.xs(most), currency, of_firm=True)
    return (own.FIRMS_MOST.fill(size=size_in_words(most), amounts=amounts, when=when),)


def of_those_reached(table: pd.DataFrame, measure: str, study: Study) -> Paragraphs:
    """For which sizes the alternative that is least on average is the most for whoever is reached.

    Args:
        table: `mix`, `size_class`, `average_{measure}` and `reached_{measure}`, as `burden.engine.per_firm` gives them.
        measure: `one_off` or `structural`.
        study: whose firms they are.
    """
    rows = table.astype({"mix": str, "size_class": str})
    rows = rows[rows["mix"].isin(study.alternatives)].set_index("mix")
    turned = []
    for size, of_size in rows.groupby("size_class", sort=False):
        average, reached = of_size[f"average_{measure}"].dropna(), of_size[f"reached_{measure}"].dropna()
        if len(average) and len(reached) > 1 and average.idxmin() == reached.idxmax() and reached.max() > reached.min():
            turned.append(own.LEAST_AND_MOST.fill(mix=both(str(average.idxmin())), size=size_in_words(str(size))))
    return (own.TURNED_FOR_REACHED.fill(mixes=listed(turned)),) if turned else ()


def of_sizes(told: Mapping[str, Cheapest], dependence: float) -> Paragraphs:
    """Which alternative costs the firms of each size least, and how sure that is.

    Args:
        told: by measure, as `burden.answers.draws.cheapest_per_firm` gives.
        dependence: under which the figures were drawn.
    """
    said = [
        own.CHEAPEST_BY_SIZE.fill(
            measure=in_sentence(measure),
            sizes=listed([
                _least(row, cheapest.alike[str(size)], size_in_words(str(size)), is_first=at == 0)
                for at, (size, row) in enumerate(cheapest.chances.iterrows())
            ]),
        )
        for measure, cheapest in told.items()
        if not cheapest.chances.empty and len(cheapest.chances.columns) > 1
    ]  # fmt: skip
    return (*said[:-1], joined([said[-1], under_dependence(dependence)])) if said else ()


def _least(chances: pd.Series[float], alike: Alike, size: Text, *, is_first: bool) -> Text:
    """Which alternative costs the firms of a size least; those that cost as much in every draw together."""
    together = {mix: float(chances[list(same)].sum()) for mix, same in alike.items()}
    best = max(together, key=lambda mix: together[mix])
    if len(alike[best]) == len(alike):
        return own.ALIKE_FOR.fill(size=size)
    mixes = listed(list(map(both, alike[best])))
    words = (own.CHEAPEST_FOR if together[best] >= _LIKELY else own.UNDECIDED_FOR)[not is_first]
    mix = mixes if len(alike[best]) == 1 else own.AS_MUCH.fill(mixes=mixes)
    return words.fill(mix=mix, size=size, chance=chance(together[best]))


def of_turnover(shares: pd.DataFrame) -> Paragraphs:
    """On which firms the costs weigh most beside their turnover, as `burden.answers.turnover` gives that."""
    known = shares[shares["share_of_turnover"] > 0]
    if known.empty:
        return ()
    most = known.nlargest(1, "share_of_turnover").iloc[0]
    share = own.OF_TURNOVER.fill(share=in_words(float(f"{most['share_of_turnover']:.2g}")))
    if shares["mix"].nunique() > 1:
        share = own.IN_MIXES.fill(amount=share, mixes=both(str(most["mix"])))
    if known["size_class"].nunique() < 2:
        return (own.TURNOVER_AT_MOST.fill(share=share),)
    return (own.TURNOVER.fill(size=size_in_words(str(most["size_class"] or "")), share=share),)


def of_example(costs: pd.DataFrame, study: Study) -> Paragraphs:
    """What each mix costs a firm that a reader describes; rows with `mix`, `one_off` and `structural`."""
    rows, currency = costs.astype({"mix": str}).set_index("mix"), study.settings.currency
    amounts = {name: _of_mixes(rows[name], currency, of_firm=True) for name in own.WHEN}
    return (own.EXAMPLE.fill(**amounts),)


def of_years(table: pd.DataFrame, study: Study, *, in_parts: bool = False) -> Paragraphs:
    """What the years come to in each mix, and which year is the dearest or which part the largest.

    Args:
        table: `mix`, `year`, `cost` and its parts, a row per mix and year.
        study: whose mixes they are.
        in_parts: whether the parts are told of instead of the years.
    """
    rows, currency = table.astype({"mix": str}), study.settings.currency
    sums = rows.groupby("mix", sort=False)[["cost", *own.PARTS]].sum()
    years = sorted(rows["year"].unique())
    if not years:
        return ()
    words = {"first": str(years[0]), "last": str(years[-1]), "amounts": _of_mixes(sums["cost"], currency)}
    more = _largest_part(sums) if in_parts else _peak(rows, currency) if len(years) > 1 else None
    return (joined([(own.ONE_YEAR if len(years) == 1 else own.YEARS).fill(**words), more]),)


def _peak(rows: pd.DataFrame, currency: str) -> Text | None:
    """The dearest year of the mixes; nothing of those that cost as much in every year, or nothing."""
    mixes_of: dict[str, list[str]] = {}
    for mix, of in rows.groupby("mix", sort=False):
        costs = {int(year): float(cost) for year, cost in zip(of["year"], of["cost"], strict=True)}
        year = max(costs, key=lambda one: costs[one])
        most, others = costs.pop(year), {_total(cost, currency) for cost in costs.values()}
        if most > 0 and _total(most, currency) not in others:
            mixes_of.setdefault(str(year), []).append(str(mix))
    if not mixes_of or len(mixes_of) > _MOST:
        return None
    if list(map(len, mixes_of.values())) == [rows["mix"].nunique()]:
        return own.PEAK.fill(year=next(iter(mixes_of)))
    said = [own.YEAR_IN.fill(year=year, mixes=_mixes(mixes)) for year, mixes in sorted(mixes_of.items())]
    return own.PEAK.fill(year=listed(said))


def _largest_part(sums: pd.DataFrame) -> Text | None:
    """The largest part of each mix; nothing where a part is less than nothing, or of many mixes."""
    shares = {str(mix): shares_of(row) for mix, row in sums[list(own.PARTS)].iterrows()}
    told: dict[str, list[Text]] = {}
    for mix, of in shares.items():
        if of is not None:
            part = max(of, key=lambda name: of[name])
            if list(of.values()).count(of[part]) == 1:
                told.setdefault(part, []).append(own.SHARE_OF.fill(share=in_words(of[part]), mix=mix))
    if not told or len(sums) > _MOST:
        return None
    parts = [own.PART_IN.fill(part=own.PARTS[part], shares=listed(said)) for part, said in told.items()]
    return own.LARGEST_PART.fill(parts=listed(parts))


def of_intervals(simulation: Simulation, measure: str, mixes: Sequence[str]) -> Paragraphs:
    """Between which amounts a measure of each mix lies, and which order is not certain."""
    study, levels = simulation.study, simulation.levels
    told = told_by_draws(simulation, measure, mixes)
    share, currency = round((levels[-1] - levels[0]) * 100), study.settings.currency
    ranges = {str(mix): _range(float(row["low"]), float(row["high"]), currency) for mix, row in told.iterrows()}
    words = {"share": share, "measure": in_sentence(measure)}
    if len(mixes) > _MOST:
        widest = str((told["high"] - told["low"]).idxmax())
        first = own.WIDEST.fill(**words, count=len(mixes), mix=widest, range=ranges[widest])
    else:
        said = [own.RANGE_OF[at > 0].fill(mix=mix, range=ranges[mix]) for at, mix in enumerate(mixes)]
        first = own.RANGES.fill(**words, ranges=listed(said))
    return (joined([first, *_alike(simulation, measure, mixes), _unsure(simulation, measure, mixes)]),)


def _alike(simulation: Simulation, measure: str, mixes: Sequence[str]) -> Sequence[Text]:
    """Which mixes cost the same in every draw."""
    groups = dict.fromkeys(same for same in alike(simulation, measure, mixes).values() if len(same) > 1)
    return [own.ALIKE.fill(mixes=listed(list(map(both, same)))) for same in groups]


def _unsure(simulation: Simulation, measure: str, mixes: Sequence[str]) -> Text | None:
    """Of which alternatives it is not certain which is the cheaper; nothing where there are no two that differ."""
    chances: dict[tuple[str, str], float] = {}
    same = alike(simulation, measure, mixes)
    # Of those that are alike the first stands for all.
    differing = [mix for mix in mixes if mix in simulation.study.alternatives and same[mix][0] == mix]
    for pair in combinations(differing, 2):
        way_and_back = {order: chance_of_less(simulation, measure, *order) for order in (pair, pair[::-1])}
        cheaper = max(way_and_back, key=lambda order: way_and_back[order])
        if way_and_back[cheaper] > 0:
            chances[cheaper] = way_and_back[cheaper]
    if not chances:
        return None
    unsure = sum(cheaper < _SURE for cheaper in chances.values())
    first, second = min(chances, key=lambda pair: chances[pair])
    words = {"first": first, "second": second, "chance": chance(chances[first, second])}
    if not unsure:
        return number_form(len(chances), own.SURE).fill(**words, sure=round(_SURE * 100))
    return number_form(unsure, own.UNSURE).fill(**words, number=unsure)


def of_drivers(
    sensitivity: Sensitivity, mix: str, against: str | None, shares: pd.DataFrame | None = None
) -> Paragraphs:
    """Which figure changes a mix, or the difference of two, most; and what share of the spread it brings, if known."""
    bars = sensitivity.tornado(mix, against)
    if bars.empty or not bars["swing"].iloc[0]:
        return (NOTHING_UNCERTAIN,)
    study, first = sensitivity.result.study, bars.iloc[0]
    parameter = next(one for one in sensitivity.parameters if one.key == first["key"])
    low, high = sorted((float(first["at_low"]), float(first["at_high"])))
    decimals, currency = digits_of(high, low, high), study.settings.currency
    said = own.DRIVER.fill(
        figure=figure_in_words(study, parameter),
        subject=mix if against is None else own.DIFFERENCE_OF.fill(first=mix, second=against),
        low=money(low, decimals, currency),
        high=money(high, decimals, currency),
        measure=in_sentence(str(sensitivity.measure)),
    )
    share = None if shares is None else shares.set_index("key")["share"].get(first["key"])
    brings = own.DRIVER_SHARE.fill(share=in_words(float(share))) if share is not None and share > 0 else None
    return (joined([said, brings]),)


def of_break_evens(found: Sequence[BreakEven], target: Text, study: Study) -> Paragraphs:
    """How many figures can make two mixes cost the same, and which is the nearest to that."""
    if not found:
        return (NONE_IN_RANGE.fill(target=target),)
    figure = figure_in_words(study, found[0].parameter)
    return (number_form(len(found), own.BREAK_EVEN).fill(number=len(found), target=target, figure=figure),)


def of_mixes_built(costs: pd.Series[float], currency: str) -> Paragraphs:
    """What each mix comes to as annual equivalent."""
    return (own.BUILT_MIXES.fill(amounts=_of_mixes(costs, currency)),) if len(costs) else ()


def of_parts(parent: Text, parts: Sequence[tuple[Text, float]], measure: str, currency: str) -> Paragraphs:
    """From which of its parts most of the costs of something come; nothing where it has none.

    Args:
        parent: what it is called.
        parts: what each part is called, and its costs by the measure.
        measure: the name of a measure.
        currency: the currency's code.
    """
    if not parts:
        return ()
    total, words = sum(cost for _, cost in parts), {"parent": parent, "measure": in_sentence(measure)}
    ordered = sorted(parts, key=lambda part: part[1])
    (least, _), (most, amount) = ordered[0], ordered[-1]
    if all(cost == 0 for _, cost in parts):
        return (own.BUILT_NOTHING.fill(**words),)
    if amount <= 0 or total < 0:
        return (own.BUILT_SAVES.fill(**words, part=least, total=_total(-total, currency)),)
    words |= {"part": most, "total": _total(total, currency)}
    if len(parts) == 1:
        return (own.BUILT_ONE.fill(**words),)
    return (own.BUILT_MOST.fill(**words, amount=_total(amount, currency)),)


def of_step(found: Explanation, called: Mapping[str, Text], currency: str) -> Paragraphs:
    """The largest step between two mixes; nothing where none differs."""
    at = found.parts["difference"].abs().argmax()
    step = found.parts.iloc[at]
    if not step["difference"]:
        return ()
    name = INTERACTION if at == len(found.parts) - 1 else called[str(step[found.columns[0]])]
    size, amounts = abs(float(step["difference"])), [*found.totals, found.difference]
    amount = Text.of(lambda language: AmountStyle.of(amounts, Look(language, currency)).words(size))
    return (own.LARGEST_STEP[int(step["difference"] < 0)].fill(part=name, amount=amount),)


def _of_mixes(amounts: pd.Series[float], currency: str, *, of_firm: bool = False) -> Text:
    """Amounts from the least to the most, each with its mixes: € 100 (M1 and M2) and € 200 (M3)."""
    mixes_of: dict[Text, list[str]] = {}
    for mix, value in amounts.sort_values(kind="stable").items():
        mixes_of.setdefault((_of_firm if of_firm else _total)(float(value), currency), []).append(str(mix))
    if len(amounts) == 1:
        return next(iter(mixes_of))
    said = [own.IN_MIXES.fill(amount=amount, mixes=_mixes(mixes)) for amount, mixes in mixes_of.items()]
    return listed(said) if len(said) <= _MOST else own.FROM_TO.fill(low=said[0], high=said[-1])


def _mixes(mixes: Sequence[str]) -> Text:
    return listed(list(map(both, mixes))) if len(mixes) <= _MOST else own.SO_MANY.fill(count=len(mixes))


def _total(value: float, currency: str) -> Text:
    return money(value, Estimate.without_interval(value, currency).decimals, currency)


def _of_firm(value: float, currency: str) -> Text:
    """An amount per firm, with the digits that the charts give it."""
    small = 0 < abs(value) < _LEAST_CENTS

    def written(language: object) -> str:
        look = Look(language, currency)  # type: ignore[arg-type]
        return with_currency(per_firm(_LEAST_CENTS * 2 if small else value, look), look)

    amount = Text.of(written)
    return own.LESS_THAN.fill(amount=amount) if small else amount


def _range(low: float, high: float, currency: str) -> Text:
    decimals = digits_of(high, low, high)
    return money(low, decimals, currency) if low == high else money_range(low, high, decimals, currency)
