"""The formula of one line, step by step, filled in so that whoever works it out comes to what is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import prod

from burden.answers.tracing import Trace, Used
from burden.language import Language, Text
from burden.language.figures import round_half_up
from burden.study.tables import Count
from burden.study.tables.counts import OF_A_CATEGORY
from burden.study.tables.effort import MINUTES
from burden.study.words import Timing
from burden.writing import names
from burden.writing.amounts import with_currency
from burden.writing.figures import exact_percentage, number, significant
from burden.writing.look import Look
from dashboards.views import buildup_texts as own

_DIGITS, _CENTS, _SHARE_DIGITS, _MOST_MORE = 6, 2, 4, 7
"""With how many digits figures are filled in, and how many more at most, where fewer do not come to the outcome."""


@dataclass(frozen=True)
class Filled:
    """A piece of a formula as it is written, and what it comes to for whoever reads it."""

    text: str
    value: float


Fill = Callable[[int], Filled]
"""A formula filled in with so many digits more than usual."""


@dataclass(frozen=True)
class FormulaStep:
    """A step: its name, how it is worked out, that with figures, and what it comes to."""

    name: str
    formula: str
    filled: str
    outcome: str


def times(*factors: Filled) -> Filled:
    """The product of some pieces."""
    return Filled(" × ".join(factor.text for factor in factors), prod(factor.value for factor in factors))


@dataclass(frozen=True)
class Formula:
    """How one line was worked out.

    Attributes:
        trace: the line with the figures that it uses.
        look: the language and the currency.
    """

    trace: Trace
    look: Look

    @property
    def language(self) -> Language:
        """The language of the page."""
        return self.look.language

    def steps(self) -> list[FormulaStep]:
        """The steps, from the firms reached to the costs."""
        traced = self.trace
        timing = own.PER_YEAR_SUFFIX if traced.activity.timing is Timing.STRUCTURAL else own.ONCE_SUFFIX
        numbers = [used for used in traced.used if used.name == "number"]
        price = traced.amount("price")
        cost = traced.amount("labour_cost") + traced.amount("external_cost")

        def reached(more: int) -> Filled:
            """How many, of what the activity is done for each of."""
            return times(self._amount("affected_firms", more), *(self._number(used, more) for used in numbers))

        def net(more: int) -> Filled:
            return self._share(traced.net_factor, more)

        steps = [
            self._step("affected", self._reached, traced.amount("affected_firms"), self.plain),
            self._step(
                "counted" if numbers else "quantity",
                lambda more: times(reached(more), self._plain(traced.value("frequency"), more)),
                traced.amount("quantity"), self.plain, timing,
            ),
            self._step("price", self._price, price, self.money),
            self._step("net", self._net, traced.net_factor, lambda share: self._share(share, 0).text),
            self._step(
                "hours",
                lambda more: times(self._time(more), self._amount("quantity", more), net(more)),
                traced.amount("hours"), self.plain, timing,
            ),
            self._step(
                "running",
                lambda more: times(self._money(price, more), self._amount("quantity", more), net(more)),
                cost, self._whole, timing,
            ),
        ]  # fmt: skip
        if traced.value("investment"):
            steps.append(
                self._step(
                    "counted_investment" if numbers else "investment",
                    lambda more: times(self._money(traced.value("investment"), more), reached(more), net(more)),
                    traced.amount("investment"), self._whole, own.ONCE_SUFFIX,
                )
            )  # fmt: skip
            if traced.activity.timing is Timing.ONE_OFF and cost:
                steps.append(self._total(cost, traced.amount("investment")))
        return steps

    def _total(self, cost: float, investment: float) -> FormulaStep:
        """What falls once, with the investment; what returns every year is another amount, and never added to it."""

        def both(more: int) -> Filled:
            parts = self._money(cost, more), self._money(investment, more)
            return Filled(" + ".join(part.text for part in parts), sum(part.value for part in parts))

        return self._step("total", both, cost + investment, self._whole, own.ONCE_SUFFIX)

    def _step(
        self, name: str, fill: Fill, outcome: float, shown: Callable[[float], str], timing: Text | None = None
    ) -> FormulaStep:
        """A step with as few digits as come to its outcome; the usual ones where none do (rounded hours)."""
        filled = [fill(more) for more in range(_MOST_MORE)]
        text = next((each.text for each in filled if shown(each.value) == shown(outcome)), filled[0].text)
        said = shown(outcome) if timing is None else f"{shown(outcome)} {timing.to(self.language)}"
        return FormulaStep(name, self._formula(name), text, said)

    def _formula(self, name: str) -> str:
        """How a step is worked out, without what is nothing for this line."""
        used = {figure.name for figure in self.trace.used if figure.value}
        if name == "price":
            hourly = [own.HOURS_TIMES_TARIFF] + [own.WITH_OVERHEAD] * ("overhead" in used)
            parts = [" × ".join(map(self._say, hourly))] * self._takes_time
            return " + ".join(parts + [self._say(own.EXTERNAL_COSTS)] * ("external_costs" in used))
        if name == "net":
            acting = any(figure.name == "change" for figure in self.trace.used)
            return " × ".join(map(self._say, [own.NOT_AS_USUAL] + [own.INTERACTION] * acting))
        return self._say(own.STEPS[name][1])

    # What is filled in

    def _reached(self, more: int) -> Filled:
        firms = self._plain(self.trace.value("firms"), more)
        called = f"{firms.text} {self._say(names.counted_in(self.trace.category))}"
        return times(Filled(called, firms.value), self._share(self.trace.value("share"), more))

    def _price(self, more: int) -> Filled:
        traced, parts = self.trace, []
        if self._takes_time:
            parts.append(times(self._time(more), self._money(traced.value("tariff"), more), *self._overhead(more)))
        if traced.value("external_costs"):
            parts.append(self._money(traced.value("external_costs"), more))
        return Filled(" + ".join(part.text for part in parts), sum(part.value for part in parts))

    def _overhead(self, more: int) -> list[Filled]:
        raised = self._share(self.trace.value("overhead"), more)
        return [Filled(f"(1 + {raised.text})", 1 + raised.value)] if raised.value else []

    @property
    def _takes_time(self) -> bool:
        return bool(self.trace.value("hours") or not self.trace.value("external_costs"))

    def _net(self, more: int) -> Filled:
        """The net share: business as usual, and each interaction as `1 + overlap × change`."""
        usual = self._share(self.trace.value("business_as_usual"), more)
        factors = [Filled(f"(1 − {usual.text})", 1 - usual.value)]
        changes = [used.value for used in self.trace.used if used.name == "change"]
        overlaps = [used.value for used in self.trace.used if used.name == "overlap"]
        for change, overlap in zip(changes, overlaps, strict=True):
            acts = times(self._share(overlap, more), self._share(abs(change), more))
            sign, value = ("−", 1 - acts.value) if change < 0 else ("+", 1 + acts.value)
            factors.append(Filled(f"(1 {sign} {acts.text})", value))
        return times(*factors)

    def _time(self, more: int) -> Filled:
        """The hours per occurrence, as they were filled in."""
        minutes = self.trace.activity.minutes
        if minutes is None:
            return self._plain(self.trace.value("hours"), more)
        filled = self._plain(minutes.central, more)
        return Filled(f"{filled.text} {self._say(own.MINUTES)} / {MINUTES}", filled.value / MINUTES)

    def _number(self, used: Used, more: int) -> Filled:
        """A count with what is counted: `2 persons`."""
        unit = used.record.unit if isinstance(used.record, Count) else self._say(OF_A_CATEGORY[used.field])
        filled = self._plain(used.value, more)
        return Filled(f"{filled.text} {unit}", filled.value)

    def _amount(self, name: str, more: int) -> Filled:
        return self._plain(self.trace.amount(name), more)

    def _plain(self, value: float, more: int) -> Filled:
        shown = float(f"{value:.{_DIGITS + more}g}")
        return Filled(number(shown, self.language), shown)

    def _money(self, value: float, more: int) -> Filled:
        shown = float(round_half_up(value, _CENTS + more))
        decimals = next(few for few in range(_CENTS, _CENTS + more + 1) if float(round_half_up(shown, few)) == shown)
        return Filled(self.money(shown, decimals), shown)

    def _share(self, value: float, more: int) -> Filled:
        shown = float(f"{value:.{_SHARE_DIGITS + more}g}")
        return Filled(exact_percentage(shown, self.language), shown)

    # How figures are written

    def plain(self, value: float) -> str:
        """A number, with six digits that count."""
        return significant(value, self.language, _DIGITS)

    def money(self, value: float, decimals: int = _CENTS) -> str:
        """An amount with cents."""
        return with_currency(number(value, self.language, decimals), self.look)

    def _whole(self, value: float) -> str:
        return self.money(value, 0)

    def _say(self, text: Text) -> str:
        return text.to(self.language)
