"""Lighter forms of a mix: without some of its instruments, a size class or a sector; and which of them nothing beats.

What a form does for the goals is the sum of the analyst's scores of the instruments that remain, and of every two of
them; goals are never weighed against each other or against money. A form beats another where it costs no more and does
no less for every goal, and is better on something. What reaches fewer firms has no score, and is not compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from burden.engine import Result
from burden.engine.formula import Figures
from burden.engine.lines import Keys
from burden.engine.many.forms import Flags, every_form, forms_of
from burden.engine.many.measures import Measure
from burden.engine.per_firm import counted_firms
from burden.engine.uncertainty.sampling import Sampler, block_size
from burden.processes import Progress
from burden.study import Study
from burden.study.goals import GoalScores, goal_scores, instruments_of
from burden.study.parameters import parameters_of
from burden.study.words import InstrumentOrigin, SizeClass

MOST_INSTRUMENTS = 16
"""Of a mix with more, only the forms without one or two of them are looked at."""
MOST_DRAWS = 1_000
"""The most draws of every form; more tell little of whether a form stays on the frontier."""
WHOLE, WITHOUT_INSTRUMENTS, WITHOUT_SIZE, WITHOUT_SECTOR, FROM_SIZE = (
    "whole",
    "instruments",
    "size",
    "sector",
    "from size",
)
"""The kinds of form."""

# Amounts that differ by less, as a share of the whole mix, are the same.
_SAME = 1e-9
_BLOCK = 128


@dataclass(frozen=True, eq=False)
class Alternatives:
    """Lighter forms of a mix.

    Attributes:
        result: the central estimate.
        mix: code of the mix.
        measure: what is measured.
        goals: the goals on which every instrument of the mix has a score, by which forms are compared.
        unscored: of every other goal, the instruments without a score.
        forms: a row per form, the whole mix first: `kind`; `without` (codes of what is left out, with commas; of
            FROM_SIZE the sizes below); `burden` and `saved` (against the whole mix; money, money per year or hours);
            `affected_firms` (at the least: those of the widest obligation of each category) and `spared`; `drops_eu`
            (whether a rule of the EU is left out, so that it is not for the Netherlands alone to choose); a column
            per goal (its score; NaN where forms are not compared); `on_frontier` (NA there); `beaten_by` (row of the
            cheapest form that beats it, NA where none does) and `excess` (what it costs more than that one); `stays`
            (the share of the draws in which nothing beats it; of forms on the frontier only, NaN without draws).
        draws: how many draws were made; 0: none.
    """

    result: Result
    mix: str
    measure: Measure
    goals: tuple[str, ...]
    unscored: dict[str, tuple[str, ...]]
    forms: pd.DataFrame
    draws: int

    @property
    def instruments(self) -> tuple[str, ...]:
        """The codes of the instruments of the mix."""
        return instruments_of(self.result.study, self.mix)

    @property
    def frontier(self) -> pd.DataFrame:
        """The forms that nothing beats, the cheapest first."""
        return self.forms[self.forms["on_frontier"].fillna(False)].sort_values("burden", kind="stable")


def alternatives_of(
    result: Result,
    mix: str,
    measure: Measure | str = Measure.ANNUAL_EQUIVALENT,
    *,
    draws: int = 0,
    include_voluntary: bool = False,
    progress: Progress | None = None,
) -> Alternatives:
    """Look at every lighter form of a mix.

    Args:
        result: the central estimate; of several groups the headline one counts.
        mix: code of the mix.
        measure: by which forms are compared, one of `burden.engine.many.measures.TOTALS`.
        draws: how many draws tell whether forms stay on the frontier, at most MOST_DRAWS; 0: none.
        include_voluntary: also add up voluntary and financial items; see `Result.by`.
        progress: told how many draws are done, of how many.

    Raises:
        UnknownNameError: there is no such mix, or measure.
    """
    result, measure = result.headline, Measure(measure)
    study, codes = result.study, instruments_of(result.study, mix)
    held = _looked_at(len(codes))
    burden = forms_of(result, mix, held, [measure], include_voluntary=include_voluntary).at()[measure][0]
    scores = goal_scores(study, mix)
    unscored = {of.goal: tuple(code for code, score in of.instruments.items() if score is None) for of in scores}
    goals = tuple(goal for goal, lacking in unscored.items() if not lacking)
    served = _served(codes, held, [of for of in scores if of.goal in goals])
    reach = _reach(result, mix, codes, include_voluntary)
    european = np.array([study.instruments[code].origin is not InstrumentOrigin.NATIONAL for code in codes], dtype=bool)
    forms = pd.DataFrame(
        {
            "kind": [WHOLE, *[WITHOUT_INSTRUMENTS] * (len(held) - 1)],
            "without": [", ".join(np.array(codes)[~row]) for row in held],
            "burden": burden,
            "affected_firms": _reached(reach, held),
            "drops_eu": (~held & european).any(axis=1),
            **{f"goal {goal}": served[:, at] for at, goal in enumerate(goals)},
        }
    )
    beaten_by = _beaten_by(burden, served) if goals else [None] * len(forms)
    forms["beaten_by"] = pd.array(beaten_by, dtype="Int64")
    forms["on_frontier"] = pd.array([at is None if goals else None for at in beaten_by], dtype="boolean")
    forms["stays"] = np.nan
    narrower = _narrower(result, mix, measure, reach, include_voluntary)
    forms = pd.concat([forms, narrower], ignore_index=True)
    forms.insert(3, "saved", burden[0] - forms["burden"])
    forms.insert(5, "spared", forms["affected_firms"].iloc[0] - forms["affected_firms"])
    beating = forms["beaten_by"].fillna(0).astype(int)
    forms["excess"] = (forms["burden"] - forms["burden"].to_numpy()[beating]).where(forms["beaten_by"].notna())
    found = Alternatives(result, mix, measure, goals, {g: of for g, of in unscored.items() if of}, forms, 0)
    return with_draws(found, draws, include_voluntary=include_voluntary, progress=progress) if draws else found


def with_draws(
    found: Alternatives,
    draws: int,
    values: Figures | None = None,
    *,
    include_voluntary: bool = False,
    progress: Progress | None = None,
) -> Alternatives:
    """The same forms, with the share of draws in which those on the frontier stay there.

    Args:
        found: the forms, without draws.
        draws: see `alternatives_of`, as the arguments after `values`.
        values: what `values_of` draws; left out: drawn here.
        include_voluntary: see `alternatives_of`.
        progress: see `alternatives_of`.
    """
    draws = min(draws, MOST_DRAWS)
    if not found.goals or not parameters_of(found.result.study, uncertain=True):
        return found
    values = values_of(found.result.study, draws) if values is None else values
    forms = found.forms.copy()
    held = _looked_at(len(found.instruments))
    served = forms[[f"goal {goal}" for goal in found.goals]].to_numpy(dtype=float)[: len(held)]
    at = np.flatnonzero(forms["on_frontier"].fillna(False))
    forms.loc[at, "stays"] = _stays(found, held, at, served, values, include_voluntary, progress)
    return replace(found, forms=forms, draws=draws)


def values_of(study: Study, draws: int) -> Figures:
    """Values of the parameters that have a range, the same for every mix; shape (draws, parameters)."""
    settings = study.settings
    parameters = parameters_of(study, uncertain=True)
    sampler = Sampler(parameters, settings.seed, block=block_size(draws), dependence=settings.dependence)
    return sampler.values(0, draws)


def _looked_at(instruments: int) -> Flags:
    """The forms of a mix that keep an instrument, the whole mix first; shape (forms, instruments)."""
    if instruments <= MOST_INSTRUMENTS:
        held = every_form(instruments)[:0:-1]
        return held if instruments else np.ones((1, 0), dtype=bool)
    left_out = np.eye(instruments, dtype=bool)
    first, second = np.triu_indices(instruments, 1)
    return ~np.concatenate([np.zeros((1, instruments), dtype=bool), left_out, left_out[first] | left_out[second]])


def _served(codes: Sequence[str], held: Flags, scores: Sequence[GoalScores]) -> Figures:
    """The score of each form on each goal; shape (forms, goals)."""
    found = np.zeros((len(held), len(scores)))
    for column, of in enumerate(scores):
        found[:, column] = held @ np.array([of.instruments[code] for code in codes], dtype=float)
        for pair, score in of.pairs.items():
            if score is not None:
                found[:, column] += score * held[:, [codes.index(code) for code in pair]].all(axis=1)
    return np.round(found, 9)


def _beaten_by(burden: Figures, served: Figures) -> list[int | None]:
    """For each form the cheapest one that beats it; None where nothing does."""
    same = _SAME * max(float(np.abs(burden).max()), 1.0)
    found: list[int | None] = [None] * len(burden)
    # From the cheapest up, of equal cost the best for the goals first: only what came before can beat a form.
    kept = np.zeros(0, dtype=np.int64)
    for form in np.lexsort((-served.sum(axis=1), np.round(burden / same))).tolist():
        no_less = kept[(served[kept] >= served[form]).all(axis=1)]
        better = no_less[(burden[form] - burden[no_less] > same) | (served[no_less] > served[form]).any(axis=1)]
        if len(better):
            found[form] = int(better[0])
        else:
            kept = np.append(kept, form)
    return found


def _stays(
    found: Alternatives,
    held: Flags,
    at: Keys,
    served: Figures,
    values: Figures,
    include_voluntary: bool,
    progress: Progress | None,
) -> Figures:
    """In which share of the draws nothing beats each of some forms; shape (those forms,)."""
    result, measure, draws = found.result, found.measure, len(values)
    parameters = parameters_of(result.study, uncertain=True)
    forms = forms_of(result, found.mix, held, [measure], parameters, include_voluntary=include_voluntary)
    no_less = [np.flatnonzero((served >= served[form]).all(axis=1)) for form in at]
    stays: Figures = np.zeros(len(at))
    for start in range(0, draws, _BLOCK):
        burden = forms.at(values[start : start + _BLOCK])[measure].T
        same = _SAME * np.abs(burden).max(axis=0)
        for place, form in enumerate(at):
            stays[place] += (burden[form] - burden[no_less[place]].min(axis=0) <= same).sum()
        if progress is not None:
            progress(min(start + _BLOCK, draws), draws)
    return stays / draws


def _reach(result: Result, mix: str, codes: Sequence[str], include_voluntary: bool) -> Figures:
    """How many firms of each category each instrument reaches, by its widest obligation; (instruments, categories)."""
    study, lines = result.study, result.positions
    position = np.array([codes.index(one.code) if one.code in codes else -1 for one in study.instruments])
    of_mix = lines.mix == [one.code for one in study.mixes].index(mix)
    counted = result.counted((), include_voluntary) & of_mix & counted_firms(result)[lines.category]
    instrument = position[lines.instrument_of[lines.obligation_of[lines.activity[counted]]]]
    found = np.zeros((len(codes), len(study.firm_categories)))
    np.maximum.at(found, (instrument, lines.category[counted]), result.column("affected_firms")[counted])
    return found


def _reached(reach: Figures, held: Flags) -> Figures:
    """How many firms each form reaches; shape (forms,)."""
    found = np.zeros((len(held), reach.shape[1]))
    for position, of_instrument in enumerate(reach):
        np.maximum(found, np.where(held[:, [position]], of_instrument, 0.0), out=found)
    reached: Figures = found.sum(axis=1)
    return reached


def _narrower(result: Result, mix: str, measure: Measure, reach: Figures, include_voluntary: bool) -> pd.DataFrame:
    """The mix without each size class and each sector, and from each size class up."""
    study = result.study
    by_category = result.by("mix", "category", measures=[measure], include_voluntary=include_voluntary)
    of_mix = by_category[by_category["mix"] == mix].set_index("category")[measure]
    burden = np.array([of_mix.get(category.code, 0.0) for category in study.firm_categories])
    firms, rows = reach.max(axis=0, initial=0.0), []
    sizes, sectors = sizes_in_order(study), list(dict.fromkeys(one.sector for one in study.bearers if one.sector))
    left_out: list[tuple[str, str, tuple[str, ...]]]
    left_out = [(WITHOUT_SIZE, "size_class", (size,)) for size in sizes if len(sizes) > 1]
    left_out += [(WITHOUT_SECTOR, "sector", (sector,)) for sector in sectors if len(sectors) > 1]
    left_out += [(FROM_SIZE, "size_class", tuple(sizes[:first])) for first in range(1, len(sizes))]
    for kind, attribute, without in left_out:
        kept = np.array([getattr(category, attribute) not in without for category in study.firm_categories])
        rows.append(
            {
                "kind": kind,
                "without": ", ".join(without),
                "burden": burden[kept].sum(),
                "affected_firms": firms[kept].sum(),
            }
        )
    table = pd.DataFrame(rows, columns=["kind", "without", "burden", "affected_firms"])
    return table.assign(drops_eu=False).astype({"burden": float, "affected_firms": float, "drops_eu": bool})


def sizes_in_order(study: Study) -> list[str]:
    """The size classes of a study's firms, the smallest first; with classes of its own in the order of the study."""
    found = list(dict.fromkeys(str(one.size_class) for one in study.bearers if one.size_class))
    known = [str(size.value) for size in SizeClass]
    return sorted(found, key=known.index) if set(found) <= set(known) else found
