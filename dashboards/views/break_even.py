"""The part of the page about uncertainty that tells when another mix becomes the cheaper one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
import panel_material_ui as pmui
from markupsafe import Markup
from param.parameterized import Event

from burden.answers.results import Results
from burden.answers.sentences.pages import of_break_evens
from burden.answers.tables.sensitive import (
    break_evens,
    crossing_in_words,
    target_in_words,
    tried,
    unit_in_words,
    value_in_words,
)
from burden.engine.many.breakeven import BreakEven
from burden.engine.many.measures import Measure
from burden.engine.many.sensitivity import Sensitivity
from burden.engine.uncertainty.simulation import Simulation
from burden.language import Language, Text, both
from burden.render.html import headed, notice, report_table, sentences
from burden.study import Study
from burden.study.parameters import Parameter
from burden.writing.names import mix_names, parameter_names
from dashboards.views import uncertainty_texts as own
from dashboards.views.choosing import offer
from dashboards.views.common import Page, Part, stack
from dashboards.views.escaping import NOTHING
from dashboards.views.html import html
from dashboards.views.pair import first_of, second_of
from dashboards.views.style import at_most

STEPS = 100
"""In so many steps a value goes through its range."""


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
        made = simulation.alone(Measure(self.measure))
        return replace(
            made,
            groups=made.groups.iloc[at].reset_index(drop=True),
            draws={name: draws[:, at] for name, draws in made.draws.items()},
            central={name: figures[at] for name, figures in made.central.items()},
        )


@dataclass(frozen=True)
class BreakEvens:
    """What the part shows.

    Attributes:
        asked: what the page is asked for.
        finding: what to conclude, in HTML.
        listed: the figures with a break-even value within their range, in HTML.
        options: the figures that can be tried, the key of each by its name; those with such a value first.
        sensitivity: how the totals depend on them; None where there is nothing to try.
        key: the figure that is tried.
        said: where its break-even value lies.
        values: the values on the slider, by what they are called.
    """

    asked: Asked
    finding: str
    listed: str
    options: dict[str, str]
    sensitivity: Sensitivity | None = None
    key: str = ""
    said: str = ""
    values: dict[str, float] | None = None

    @property
    def parameter(self) -> Parameter:
        """The figure that is tried."""
        assert self.sensitivity is not None
        return self.sensitivity.parameters[self.sensitivity.single(self.key).positions[0]]


class BreakEvenView(Part):
    """Break-even values, and a slider that goes through the range of one figure."""

    def __init__(self, page: Page, finding: Any) -> None:
        """Nothing is shown yet.

        Args:
            page: that it is a part of.
            finding: the pane that says what to conclude.
        """
        super().__init__()
        self._page, self._view = page, page.session.view
        self._found: BreakEvens | None = None
        self._is_told = False
        self._finding, self._listed, self._said, self._tried = finding, html(), html(), html()
        self._heading = html(Markup("<h2>{}</h2>").format(page.say(own.TRY)), margin=(20, 0, 0, 0))
        self._figure = pmui.Select(label=page.say(own.FIGURE), options={}, size="small", margin=(8, 0), **at_most(720))
        self._slider = pmui.DiscreteSlider(
            label=page.say(own.VALUE), options={"0": 0.0}, margin=(8, 20), **at_most(680)
        )
        self._figure.param.watch(self._choose, "value")
        self._slider.param.watch(self._slide, "value")
        page.watch(self._view, self._follow_value, "value")
        self._to_try = stack(self._heading, self._figure, self._said, self._slider, self._tried)
        self._layout = stack(self._listed, self._to_try, visible=self.param.visible)

    def made(self, asked: Asked) -> BreakEvens:
        """What is to be shown; runs in the thread of a step."""
        first, second = first_of(self._page.session), second_of(self._page.session)
        if first is None or second is None:
            return BreakEvens(asked, notice(own.ONE_MIX_ONLY, asked.language), NOTHING, {})
        results, measure = asked.results, asked.measure
        sensitivity = results.sensitivity(measure, **asked.counting)
        even_values = results.break_evens(second, against=first, measure=measure, **asked.counting)
        bars = sensitivity.tornado(second, first)
        moving = [str(key) for key in bars.loc[bars["swing"] != 0, "key"]]
        crossing_keys = [one.parameter.key for one in even_values]
        keys = [*crossing_keys, *(key for key in moving if key not in crossing_keys)]
        study, language = asked.study, asked.language
        target = target_in_words(study, second, first, language)
        said = sentences(of_break_evens(even_values, both(target), study), language)
        listed = NOTHING
        if even_values:
            listed = headed(break_evens(even_values, target, sensitivity, language), study, language)
        if not keys:
            return BreakEvens(asked, said, listed, {})
        by_key = {parameter.key: parameter for parameter in sensitivity.parameters}
        labels = asked.labels([by_key[key] for key in keys])
        options: dict[str, str] = {}
        for key in keys:
            # Names in few words may be alike; the key tells them apart.
            name = labels[key] if labels[key] not in options else f"{labels[key]} [{key}]"
            options[name] = key
        key = self._view.figure if self._view.figure in keys else keys[0]
        even = results.break_even(key, second, against=first, measure=measure, **asked.counting)
        where = crossing_in_words(even, target, study, language)
        return BreakEvens(asked, said, listed, options, sensitivity, key, where, _values(even, asked))

    def show(self, found: BreakEvens) -> None:
        """Put it on the page."""
        self._found = found
        self._finding.object, self._listed.object = found.finding, found.listed
        self._to_try.visible = found.sensitivity is not None
        if found.sensitivity is None:
            return
        assert found.values is not None
        parameter, values = found.parameter, found.values
        self._is_told = True
        try:
            offer(self._figure, found.options, found.key)
            unit = unit_in_words(parameter, found.asked.language)
            wanted = self._view.value
            nearest = parameter.quantity.central if wanted is None else wanted
            value = min(values.values(), key=lambda one: abs(one - nearest))
            self._slider.param.update(label=self._page.say(own.VALUE.fill(unit=unit)), options=values, value=value)
        finally:
            self._is_told = False
        self._said.object = Markup('<p role="status">{}</p>').format(found.said)
        self._try(value)

    def _try(self, value: float) -> None:
        """Show what the mixes come to at a value; quick enough to follow the slider."""
        found = self._found
        if found is None or found.sensitivity is None:
            return
        sensitivity = found.sensitivity
        values = sensitivity.totals.central_values.copy()[None, :]
        values[0, list(sensitivity.single(found.key).positions)] = value
        at = sensitivity.all_at(values)
        central, there = (
            {mix: float(sensitivity.between(totals, mix)[0]) for mix in found.asked.mixes}
            for totals in (sensitivity.central, at)
        )
        study, language = found.asked.study, found.asked.language
        table = tried(study, found.parameter, value, central, there, language)
        self._tried.object = report_table(table, study, language)

    def _choose(self, event: Event) -> None:
        if not self._is_told and event.new:
            self._view.param.update(figure=event.new, value=None)

    def _slide(self, event: Event) -> None:
        if not self._is_told and event.new is not None:
            self._view.value = event.new

    def _follow_value(self, *_: Any) -> None:
        if self._found is not None:
            self.show(self._found)


def _values(found: BreakEven, asked: Asked) -> dict[str, float]:
    """The values of a figure from low to high, with its central and its break-even value among them."""
    quantity = found.parameter.quantity
    low, high = quantity.lowest, quantity.highest
    listed = [*np.linspace(low, high, STEPS + 1).tolist(), quantity.central]
    if found.value is not None and low <= found.value <= high:
        listed.append(found.value)
    written: dict[str, float] = {}
    for value in sorted(listed):
        written[value_in_words(found.parameter, value, asked.language)] = value
    exact = (
        (quantity.central, found.value)
        if found.value is not None and low <= found.value <= high
        else (quantity.central,)
    )
    # What is written alike counts once, as the value that has a meaning of its own.
    return written | {value_in_words(found.parameter, value, asked.language): value for value in exact}
