"""A study and its estimate as the questions look at it: who is reached by what, and what it comes to."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from burden.benchmarks import FirmSums, firm_sums
from burden.engine import Result
from burden.engine.formula import Figures
from burden.engine.timing import split_by_timing
from burden.study import Study
from burden.study.reach import NO_ROW, ReachOverYears, find_reach_over_years, index_categories
from burden.study.selector import CategoryIndex
from burden.study.tables import Activity, FirmCategory, Instrument, Mix, Obligation
from burden.study.words import Group, InstrumentKind, ObligationKind, SizeClass, Timing

Flags = npt.NDArray[np.bool_]
INVITING = (InstrumentKind.INFORM, InstrumentKind.FACILITATE, InstrumentKind.INCENTIVISE)
ASKED = (ObligationKind.INFORMATION, ObligationKind.SUBSTANTIVE)
"""The kinds that ask something of firms for the sake of the policy itself."""


@dataclass(frozen=True)
class Reviewed:
    """A study under review.

    Attributes:
        result: its estimate.
    """

    result: Result

    @property
    def study(self) -> Study:
        """The study."""
        return self.result.study

    @property
    def currency(self) -> str:
        """The currency of all money."""
        return self.study.settings.currency

    @cached_property
    def categories(self) -> CategoryIndex:
        """The firm categories, for selectors."""
        return index_categories(self.study.firm_categories)

    @cached_property
    def businesses(self) -> tuple[FirmCategory, ...]:
        """The categories of businesses; citizens, professionals and government are no firms of a size or sector."""
        return tuple(category for category in self.study.firm_categories if category.group is Group.BUSINESS)

    @cached_property
    def reach(self) -> ReachOverYears:
        """Which scope row counts where."""
        return find_reach_over_years(self.study, self.categories)

    @cached_property
    def scoped(self) -> Figures:
        """The share of firms that each obligation reaches, by the scope; shape (mixes, obligations, categories)."""
        shares = np.append(self.result.inputs.share, 0.0)
        assert NO_ROW == -1
        return np.asarray(shares[self.reach.at_last], dtype=np.float64)

    @cached_property
    def share(self) -> Figures:
        """As `scoped`, 0 where the obligation has no activity for the category."""
        lines = self.result.positions
        effort = np.zeros((len(self.study.obligations), len(self.study.firm_categories)), dtype=bool)
        effort[lines.obligation_of[lines.activity], lines.category] = True
        return np.where(effort, self.scoped, 0.0)

    @cached_property
    def held(self) -> Flags:
        """Which mixes hold which instruments; shape (mixes, instruments)."""
        entries = {row.instrument: row.entries for row in self.study.composition}
        return np.array(
            [[mix.code in entries.get(row.code, {}) for row in self.study.instruments] for mix in self.study.mixes],
            dtype=bool,
        ).reshape(len(self.study.mixes), len(self.study.instruments))

    @cached_property
    def binding(self) -> tuple[int, ...]:
        """The positions of the instruments that bind: not voluntary, in some mix, with an obligation that is burden."""
        burdening = {row.instrument for row in self.study.obligations if row.kind is not ObligationKind.FINANCIAL}
        return tuple(
            at
            for at, row in enumerate(self.study.instruments)
            if not row.voluntary and self.held[:, at].any() and row.code in burdening
        )

    @cached_property
    def ruling(self) -> tuple[int, ...]:
        """The positions of the binding instruments that lay down rules, and do not only inform or help."""
        return tuple(at for at in self.binding if self.study.instruments[at].kind not in INVITING)

    @cached_property
    def asking(self) -> tuple[int, ...]:
        """The positions of the instruments that lay down rules and ask information or action of somebody."""
        return tuple(at for at in self.ruling if self.reaching(at, ASKED).any())

    def instruments(self, positions: Collection[int]) -> list[Instrument]:
        """The instruments at some positions."""
        return [self.study.instruments[at] for at in sorted(positions)]

    def obligations(self, instrument: int, kinds: Collection[ObligationKind]) -> list[int]:
        """The positions of the obligations of an instrument that are of some kinds."""
        code = self.study.instruments[instrument].code
        return [at for at in self._obligations_of.get(code, ()) if self.study.obligations[at].kind in kinds]

    def reaching(self, instrument: int, kinds: Collection[ObligationKind], without: Collection[int] = ()) -> Figures:
        """The share of firms that any of an instrument's obligations of some kinds reaches; shape (mixes, categories).

        Args:
            instrument: its position.
            kinds: kinds of obligation.
            without: positions of obligations that are left out.
        """
        wanted = [at for at in self.obligations(instrument, kinds) if at not in without]
        return np.asarray(self.share[:, wanted].max(axis=1, initial=0.0), dtype=np.float64)

    @cached_property
    def _obligations_of(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for at, obligation in enumerate(self.study.obligations):
            found.setdefault(obligation.instrument, []).append(at)
        return found

    @cached_property
    def firms(self) -> Figures:
        """The firms of each category; shape (categories,)."""
        return self.result.inputs.firms

    @cached_property
    def sums(self) -> FirmSums:
        """The costs per mix, instrument and category."""
        return firm_sums(self.result)

    @cached_property
    def bound(self) -> Flags:
        """Which instruments are not voluntary; shape (instruments,)."""
        return np.array([not row.voluntary for row in self.study.instruments], dtype=bool)

    @cached_property
    def one_off(self) -> Figures:
        """The one-off burden, investments included; shape (mixes, categories)."""
        return added_up(self.sums.one_off[:, self.bound])

    @cached_property
    def structural(self) -> Figures:
        """The structural burden per year; shape (mixes, categories)."""
        return added_up(self.sums.structural[:, self.bound])

    @cached_property
    def of_one(self) -> Figures:
        """The cost of a firm that every binding obligation reaches, by the measure of `weighed`; the same shape."""
        figures = self.sums.structural_of_one if self.is_structural else self.sums.one_off_of_one
        return added_up(figures[:, self.bound])

    @property
    def weighed(self) -> Figures:
        """The structural burden per year, or the one-off one where there is none; shape (mixes, categories)."""
        return self.structural if self.is_structural else self.one_off

    def of_mixes(self, figures: Figures) -> Figures:
        """What figures (mixes, categories) come to for the headline group, as groups are never added up; (mixes,)."""
        return added_up(figures[:, self.result.bearing()])

    @cached_property
    def counted(self) -> Flags:
        """Which lines are burden; shape (lines,)."""
        return self.result.counted()

    @cached_property
    def yearly(self) -> Flags:
        """Which activity rows are structural; shape (activity rows,)."""
        return np.array([row.timing is Timing.STRUCTURAL for row in self.study.activities], dtype=bool)

    @cached_property
    def is_structural(self) -> bool:
        """Whether there is any structural burden; where there is none, lines are weighed by their one-off burden."""
        return bool(np.abs(self.sums.structural[:, self.bound]).sum() > 0)

    @cached_property
    def weight(self) -> Figures:
        """How much each line weighs: the size of its burden, structural where there is any; shape (lines,)."""
        one_off, structural = split_by_timing(self.result)
        return np.where(self.counted, np.abs(structural if self.is_structural else one_off), 0.0)

    def carried(self, lines: Flags) -> tuple[float, str] | None:
        """The largest share of the burden of a mix that some lines carry, and that mix; None where there is no burden.

        Args:
            lines: which lines; shape (lines,).
        """
        mixes = self.result.positions.mix
        count = len(self.study.mixes)
        total = np.bincount(mixes, weights=self.weight, minlength=count)
        part = np.bincount(mixes, weights=np.where(lines, self.weight, 0.0), minlength=count)
        if not total.any():
            return None
        shares = np.divide(part, total, out=np.zeros(count), where=total > 0)
        at = int(shares.argmax())
        return float(shares[at]), self.study.mixes[at].code

    def carried_by(self, instruments: Collection[int]) -> float:
        """The largest share of the burden of a mix that some instruments carry; 0 where there is no burden."""
        lines = self.result.positions
        own = np.isin(lines.instrument_of[lines.obligation_of[lines.activity]], list(instruments))
        carried = self.carried(np.asarray(own, dtype=np.bool_))
        return carried[0] if carried else 0.0

    def mixes(self, flags: Sequence[bool] | Flags) -> list[Mix]:
        """The mixes for which something holds."""
        return [mix for mix, holds in zip(self.study.mixes, flags, strict=True) if holds]

    @cached_property
    def burdening(self) -> frozenset[int]:
        """The positions of the obligations that take time or money; the others only relieve."""
        rows = zip(self.study.activities, self.result.positions.obligation_of.tolist(), strict=True)
        return frozenset(
            at
            for row, at in rows
            if row.time.central > 0 or row.external_costs.central > 0 or row.investment.central > 0
        )

    @cached_property
    def passed_on(self) -> frozenset[int]:
        """The positions of the obligations that firms bear because others pass theirs on, by their words."""
        return frozenset(at for at, row in enumerate(self.study.obligations) if _is_passed_on(row))


PERSONS: dict[str, tuple[float, float]] = {
    SizeClass.ZZP: (0.0, 2.0),
    SizeClass.MICRO: (2.0, 10.0),
    SizeClass.SMALL: (10.0, 50.0),
    SizeClass.MEDIUM: (50.0, 250.0),
    SizeClass.LARGE: (250.0, float("inf")),
}
"""Persons employed in each size class, from the first number to below the second (Statistics Netherlands)."""
OF_SUPPLIERS = ("leverancier", "supplier", "in de keten", "keten ", "supply chain", "value chain")
"""Words in names of obligations and activities that ask something of suppliers."""
SLIGHT = 0.01
"""What changes less of the burden of every mix is told, not asked about: amounts are read in two digits."""
_PASSED_ON = ("doorwerk", "trickle")
_OF_CUSTOMERS = ("afnemer", "customer", "buyer")


def added_up(figures: Figures) -> Figures:
    """The sum over the second axis."""
    return np.asarray(figures.sum(axis=1), dtype=np.float64)


def anywhere(flags: Flags, *axes: int) -> Flags:
    """Whether something holds anywhere along some axes."""
    return np.asarray(flags.any(axis=axes), dtype=np.bool_)


def speaks_of(record: Obligation | Activity, words: Collection[str], *, with_note: bool = False) -> bool:
    """Whether the names of a row (or its note) hold one of some words, in capitals or not."""
    said = [record.name, record.name_en, record.name_nl, record.note if with_note else None]
    plain = f" {' '.join(text for text in said if text)} ".casefold()
    return any(word in plain for word in words)


def names(record: Obligation | Activity, words: Collection[str]) -> bool:
    """Whether a word in the names of a row begins with one of some words."""
    return speaks_of(record, [f" {word}" for word in words])


def _is_passed_on(obligation: Obligation) -> bool:
    return speaks_of(obligation, _PASSED_ON, with_note=True) or speaks_of(obligation, _OF_CUSTOMERS)
