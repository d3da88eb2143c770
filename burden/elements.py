"""What the instruments of a mix do to each other: each alone, within the mix and left out; two by two; and stacked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import pandas as pd

from burden.engine import Result
from burden.engine.formula import Figures
from burden.engine.many.forms import Flags, forms_of
from burden.engine.many.measures import Measure
from burden.engine.per_firm import counted_firms
from burden.engine.timing import split_by_timing
from burden.study.goals import instruments_of

MOST_TOLD_APART = 3
"""Firms that are reached by so many instruments or more are taken together."""


@dataclass(frozen=True, eq=False)
class Elements:
    """What the instruments of a mix do to each other.

    The cost of a mix is that of its instruments each alone, what every two of them do to each other, and one rest for
    what three and more do; money, money per year or hours, as the measure is.

    Attributes:
        result: the central estimate.
        mix: code of the mix.
        measures: what is measured.
        instruments: a row per measure and instrument, in the order of the study: `measure`, `instrument`; `alone`: what
            it costs without the others; `within`: within the mix; `without`: what the mix would cost without it;
            `adds`: what the mix costs more with it; `from_others`: what the others do to it (`within` less `alone`);
            `to_others`: what it does to them (`adds` less `within`).
        pairs: a row per measure and pair: `measure`, `first`, `second`, `effect`: what the two cost together less what
            each costs alone. Negative is relief, positive is stacking.
        totals: a row per measure: `measure`, `alone` (all instruments each alone), `pairs`, `rest` (what three and more
            do to each other) and `whole`, which is the sum of these.
    """

    result: Result
    mix: str
    measures: tuple[Measure, ...]
    instruments: pd.DataFrame
    pairs: pd.DataFrame
    totals: pd.DataFrame

    def effects(self, measure: Measure | str) -> dict[tuple[str, str], float]:
        """What every two instruments do to each other, by their codes."""
        rows = self.pairs[self.pairs["measure"] == measure]
        pairs = zip(rows["first"].astype(str), rows["second"].astype(str), strict=True)
        return dict(zip(pairs, rows["effect"].astype(float), strict=True))

    def total(self, measure: Measure | str, name: str) -> float:
        """One of the sums in `totals`, such as `alone` or `whole`."""
        return float(self.totals.loc[self.totals["measure"] == measure, name].iloc[0])


def elements_of(
    result: Result,
    mix: str,
    measures: Sequence[Measure | str] = (Measure.ANNUAL_EQUIVALENT, Measure.HOURS),
    *,
    include_voluntary: bool = False,
) -> Elements:
    """Work out what the instruments of a mix do to each other, with and without each of them.

    Args:
        result: the central estimate; of several groups the headline one counts.
        mix: code of the mix.
        measures: which totals, of `burden.engine.many.measures.TOTALS`.
        include_voluntary: also add up voluntary and financial items; see `Result.by`.

    Raises:
        UnknownNameError: there is no such mix, or measure.
    """
    result = result.headline
    codes, wanted = instruments_of(result.study, mix), tuple(Measure(measure) for measure in measures)
    pairs = list(combinations(range(len(codes)), 2))
    held = _held(len(codes), pairs)
    forms = forms_of(result, mix, held, wanted, include_voluntary=include_voluntary).at()
    within = _within(result, mix, codes, wanted, include_voluntary)
    instruments, of_pairs, totals = [], [], []
    for measure in wanted:
        whole, *figures = np.split(forms[measure][0], [1, 1 + len(codes), 1 + 2 * len(codes)])
        alone, without, of_two = figures
        inside = within[measure]
        effect = _clean(of_two - np.array([alone[first] + alone[second] for first, second in pairs]))
        instruments.append(
            pd.DataFrame(
                {
                    "measure": str(measure), "instrument": codes,
                    "alone": alone, "within": inside, "without": without, "adds": whole - without,
                    "from_others": _clean(inside - alone), "to_others": _clean(whole - without - inside),
                }
            )
        )  # fmt: skip
        named = [(codes[first], codes[second]) for first, second in pairs]
        of_pairs.append(pd.DataFrame(named, columns=["first", "second"]).assign(measure=str(measure), effect=effect))
        sums = alone.sum(), effect.sum()
        rest = float(_clean(whole[0] - sum(sums)))
        totals.append({"measure": str(measure), "alone": sums[0], "pairs": sums[1], "rest": rest, "whole": whole[0]})
    return Elements(
        result=result,
        mix=mix,
        measures=wanted,
        instruments=pd.concat(instruments, ignore_index=True),
        pairs=pd.concat(of_pairs, ignore_index=True)[["measure", "first", "second", "effect"]],
        totals=pd.DataFrame(totals),
    )


def _clean(effects: Figures) -> Figures:
    """Effects without the noise that large amounts leave when they are taken from each other."""
    clean: Figures = np.round(effects, 6) + 0.0  # not minus zero
    return clean


def _held(count: int, pairs: Sequence[tuple[int, int]]) -> Flags:
    """The whole mix, each instrument alone, the mix without each, and every two; shape (forms, instruments)."""
    alone = np.eye(count, dtype=bool)
    of_two = np.zeros((len(pairs), count), dtype=bool)
    for row, pair in enumerate(pairs):
        of_two[row, list(pair)] = True
    return np.concatenate([np.ones((1, count), dtype=bool), alone, ~alone, of_two])


def _within(
    result: Result, mix: str, codes: Sequence[str], measures: Sequence[Measure], include_voluntary: bool
) -> dict[Measure, Figures]:
    """What each instrument comes to within the mix; each of shape (instruments,)."""
    rows = result.by("mix", "instrument", measures=measures, include_voluntary=include_voluntary)
    rows = rows[rows["mix"] == mix].set_index("instrument")
    return {name: np.array([rows[name].get(code, 0.0) for code in codes]) for name in measures}


def stacked(result: Result, mix: str, *columns: str, include_voluntary: bool = False) -> pd.DataFrame:
    """How many firms a mix reaches by one, two, three or more of its instruments, and what such a firm pays.

    How the firms of several instruments overlap is not known; they are taken to be the same ones as far as they can
    be: of a category of which one instrument reaches half and another a fifth, a fifth is reached by both. What an
    instrument costs a firm that it reaches is the average over those firms, so that all rows add up to the mix.

    Args:
        result: the central estimate; of several groups the headline one counts.
        mix: code of the mix.
        columns: what to tell apart: `category`, `size_class`, `sector`; none takes all firms together.
        include_voluntary: also count voluntary and financial items.

    Returns:
        The columns, `instruments` (1, 2, 3: three or more), `firms`, and per such firm `one_off` and `structural`
        (money; structural is per year). Firms that no instrument reaches have no row.

    Raises:
        UnknownNameError: there is no such mix.
    """
    result = result.headline
    codes, study, lines = instruments_of(result.study, mix), result.study, result.positions
    categories = study.firm_categories
    position = np.array([codes.index(one.code) if one.code in codes else -1 for one in study.instruments])
    of_mix = lines.mix == [one.code for one in study.mixes].index(mix)
    counted = np.flatnonzero(result.counted((), include_voluntary) & of_mix & counted_firms(result)[lines.category])
    at = position[lines.instrument_of[lines.obligation_of[lines.activity[counted]]]], lines.category[counted]
    reached, once, yearly = (np.zeros((len(codes), len(categories))) for _ in range(3))
    np.maximum.at(reached, at, result.column("affected_firms")[counted])
    for found, figures in zip((once, yearly), split_by_timing(result), strict=True):
        np.add.at(found, at, figures[counted])
    order = np.argsort(-reached, axis=0, kind="stable")
    sorted_reach = np.take_along_axis(reached, order, axis=0)
    firms = sorted_reach - np.append(sorted_reach[1:], np.zeros((1, len(categories))), axis=0)
    of_one = (np.divide(figures, reached, out=np.zeros_like(reached), where=reached > 0) for figures in (once, yearly))
    pays = [np.cumsum(np.take_along_axis(figures, order, axis=0), axis=0) * firms for figures in of_one]
    table = pd.DataFrame({name: [_kind(one, name) for one in categories] * len(codes) for name in columns})
    for name in columns:
        table[name] = pd.Categorical(table[name], categories=pd.unique(table[name]))
    table["instruments"] = np.repeat(np.minimum(np.arange(len(codes)) + 1, MOST_TOLD_APART), len(categories))
    for name, figures in zip(("firms", "one_off", "structural"), (firms, *pays), strict=True):
        table[name] = figures.ravel()
    table = table[table["firms"] > 0]
    sums = table.groupby([*columns, "instruments"], observed=True, sort=True).sum().reset_index()
    return sums.assign(**{name: sums[name] / sums["firms"] for name in ("one_off", "structural")})


def _kind(category: object, name: str) -> str:
    return str(getattr(category, "code" if name == "category" else name) or "")
