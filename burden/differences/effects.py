"""What each change between two versions of a study did to each mix, in parts that add up exactly."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy as np
import pandas as pd

from burden.comparison import with_totals
from burden.differences.changes import TABLES_BESIDE, Change, find_changes, is_calculated
from burden.differences.steps import Grouping, JointChanges, changed_study, together
from burden.engine import Result, estimate
from burden.engine.many.drawn import central_values
from burden.engine.many.measures import TOTALS, Measure
from burden.engine.many.totals import totals_of
from burden.study import Quantity, Study, StudyError
from burden.study.choices import UnknownNameError
from burden.study.parameters import Parameter, parameters_of

_WIDEST = 5
NO_EFFECT = 0.005
"""An effect below this, in money or hours, is nothing but how a computer calculates."""


@dataclass(frozen=True)
class Differences:
    """The difference between two versions of a study.

    Attributes:
        old: the old version.
        new: the new version.
        measure: what effects are measured in, one of `TOTALS`.
        steps: the changes that can have an effect, those that only go together in one step.
        without_effect: the changes that can have none: texts, ranges, what stands beside the calculation.
        totals: what each mix comes to; index: the codes of the mixes of either version; columns `old` and `new`, 0
            for a mix that is not there. Money, money per year or hours, as the measure is.
        effects: what each step alone does to each mix of the old version; shape (steps, mixes).
    """

    old: Study
    new: Study
    measure: Measure
    steps: tuple[JointChanges, ...]
    without_effect: tuple[Change, ...]
    totals: pd.DataFrame
    effects: pd.DataFrame

    @property
    def interaction(self) -> pd.Series[float]:
        """What the changes do together beyond what each does alone, per mix."""
        return self.difference - self.effects.sum()

    @property
    def difference(self) -> pd.Series[float]:
        """The whole difference per mix, new minus old."""
        return self.totals["new"] - self.totals["old"]

    def table(self) -> pd.DataFrame:
        """One row per change, and a last one for the interaction term.

        `change` (number of the step; 0 where a change has no effect), `kind`, `key`, `table`, `name`, `field`, `part`,
        `old`, `new` (the central value of a quantity), `old_low`, `old_high`, `new_low`, `new_high`, `old_row`,
        `new_row`, and for each mix `effect_` and its code. The effect of changes that go together stands with the first
        of them, 0 with the others, so that each effect column adds up to the whole difference of that mix.
        """
        mixes = list(self.totals.index)
        rows: list[dict[str, Any]] = []
        for number, (step, effects) in enumerate(zip(self.steps, self.effects.to_numpy(), strict=True), start=1):
            for position, change in enumerate(step.changes):
                shown = dict.fromkeys(mixes, 0.0) if position else dict(zip(mixes, effects, strict=True))
                rows.append(_row(number, change, shown))
        rows += [_row(0, change, dict.fromkeys(mixes, 0.0)) for change in self.without_effect]
        interaction = {f"effect_{mix}": float(effect) for mix, effect in self.interaction.items()}
        rows.append({"change": len(self.steps) + 1, "kind": "interaction"} | interaction)
        columns = [*_COLUMNS, *(f"effect_{mix}" for mix in mixes)]
        return pd.DataFrame(rows, columns=columns).astype(dict.fromkeys(("old_row", "new_row"), "Int64"))


_COLUMNS = ("change", "kind", "key", "table", "name", "field", "part", "old", "new", "old_low", "old_high", "new_low",
            "new_high", "old_row", "new_row")  # fmt: skip


def compare_versions(
    old: Result, new: Result, *, measure: Measure | str = Measure.ANNUAL_EQUIVALENT, include_voluntary: bool = False
) -> Differences:
    """Find what changed between two versions of a study, and what each change did to each mix.

    Args:
        old: the central estimate of the old version.
        new: that of the new version.
        measure: one of `TOTALS`.
        include_voluntary: also count voluntary and financial items; see `Result.by`.

    Raises:
        ValueError: an unknown measure.
    """
    if measure not in TOTALS:
        raise UnknownNameError("measure", str(measure), TOTALS)
    measure = Measure(measure)
    # Amounts of groups are never added up: those that count are of the headline group of the new version.
    group = new.headline.group or next(iter(new.study.groups), None)
    old, new = (version if group is None else version.of(group) for version in (old, new))
    changes = find_changes(old.study, new.study)
    mixes = list(dict.fromkeys(mix.code for version in (old, new) for mix in version.study.mixes))

    def worth(result: Result) -> pd.Series[float]:
        of_group = result if group is None else result.of(group)
        sums = with_totals(of_group, "mix", include_voluntary=include_voluntary)
        return sums.astype({"mix": str}).set_index("mix")[measure].reindex(mixes).fillna(0.0)

    # What stands beside the calculation may refer to what comes and goes, and changes no amount.
    before, after = _calculated(old.study), _calculated(new.study)
    totals = pd.DataFrame({"old": worth(old), "new": worth(new)})
    grouping = Grouping(before, after)
    steps = grouping.steps(changes)
    effects = _effects_of_quantities(old, steps, mixes, measure, include_voluntary) if len(steps) > 1 else {}
    for level in range(_WIDEST + 1):
        if len(steps) == 1 or level == _WIDEST:
            # All changes together are the new version.
            steps = [together(steps)]
            effects[steps[0]] = totals["new"] - totals["old"]
            break
        for step in steps:
            if step not in effects:
                with suppress(StudyError):
                    effects[step] = worth(estimate(changed_study(before, step.changes))) - totals["old"]
        broken = [step for step in steps if step not in effects]
        if not broken:
            break
        steps = grouping.wider(steps, broken, level)
    table = pd.DataFrame([effects[step].to_numpy() for step in steps], columns=mixes, dtype=float)
    unchanged = tuple(change for change in changes if not change.kind.has_effect)
    return Differences(old.study, new.study, measure, tuple(steps), unchanged, totals, table)


def _calculated(study: Study) -> Study:
    settings = study.settings.update(reference_mix=None)
    beside: dict[str, Any] = dict.fromkeys(TABLES_BESIDE, ())
    return study.update(settings=settings, **beside)


def _effects_of_quantities(
    old: Result, steps: list[JointChanges], mixes: list[str], measure: Measure, include_voluntary: bool
) -> dict[JointChanges, pd.Series[float]]:
    """The effects of steps that change one quantity, all worked out at once; per mix of `mixes`."""
    by_key = {parameter.key: parameter for parameter in parameters_of(old.study)}
    simple = [step for step in steps if _is_simple(step, by_key)]
    if not simple:
        return {}
    changed = [by_key[step.changes[0].key] for step in simple]
    totals = totals_of(old, ("mix",), (measure,), changed, include_voluntary=include_voluntary)
    values = np.tile(central_values(changed), (len(changed) + 1, 1))
    values[np.arange(len(changed)), np.arange(len(changed))] = [step.changes[0].new.central for step in simple]
    found = totals.at(values)[measure]
    codes = [str(code) for code in totals.groups["mix"]]
    return {
        step: pd.Series(effects, index=codes).reindex(mixes).fillna(0.0)
        for step, effects in zip(simple, found[:-1] - found[-1], strict=True)
    }


def _is_simple(step: JointChanges, by_key: dict[str, Parameter]) -> bool:
    """Whether a step changes one quantity of the formula, and its row can have the new value without other changes.

    Whether an investment is allowed depends on more than its row.
    """
    change = step.changes[0]
    if len(step.changes) > 1 or not is_calculated(change) or change.field == "investment":
        return False
    try:
        by_key[change.key].record.update(**{str(change.field): change.new})
    except StudyError:
        return False
    return True


def _row(number: int, change: Change, effects: dict[str, float]) -> dict[str, Any]:
    row: dict[str, Any] = {"change": number, "kind": change.kind.value, "key": change.key}
    row |= {name: getattr(change, name) for name in ("table", "name", "field", "part", "old_row", "new_row")}
    for side, value in (("old", change.old), ("new", change.new)):
        if isinstance(value, Quantity):
            row |= {side: value.central, f"{side}_low": value.low, f"{side}_high": value.high}
        elif change.field is not None:
            row[side] = _plain(value)
    return row | {f"effect_{mix}": effect for mix, effect in effects.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return value.value
    return value if value is None or isinstance(value, bool | int | float | str) else str(value)
