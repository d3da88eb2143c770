"""A firm that the reader describes, and what each mix costs it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

import pandas as pd
import panel as pn
import panel_material_ui as pmui
from markupsafe import Markup
from param.parameterized import Event

from burden.answers.example_firm import ExampleFirm, categories_of, costs_of, obligations_reaching
from burden.answers.results import Results
from burden.answers.sentences.pages import of_example
from burden.answers.tables.firms import example, example_by_obligation
from burden.render.html import headed, notice, sentences
from burden.study import Study, name_in
from burden.writing.names import instrument_names, sector_names, size_class_names
from burden.writing.texts import HEADINGS
from dashboards.state.view import MOST_TIMES, NOT_FILLED
from dashboards.views import firms_texts as own
from dashboards.views.choosing import offer
from dashboards.views.common import Page, Part, choices, stack
from dashboards.views.escaping import NOTHING
from dashboards.views.html import html
from dashboards.views.style import CONTENT_CSS, SHADES_CSS, at_most

FIRM = ("size", "sector", "category", "without", "more", "times")
"""The parameters of the view that describe the firm."""


@dataclass(frozen=True)
class ExampleCosts:
    """What is shown of the firm.

    Attributes:
        said: what to conclude, in HTML.
        category: the code of its category; None where the study has no such firms.
        reaching: the obligations that can reach it, as `obligations_reaching` gives them.
        result: what the mixes cost it, in HTML.
    """

    said: Markup
    category: str | None
    reaching: pd.DataFrame | None
    result: Markup = NOTHING


class ExampleView(Part):
    """A form that describes a firm, and the costs below it."""

    def __init__(self, page: Page, finding: Any) -> None:
        """The example firm of a page.

        Args:
            page: that it is a part of.
            finding: the pane that says what to conclude.
        """
        super().__init__()
        self._page, self._view = page, page.session.view
        self._listed: tuple[str, ...] | None = None
        self._groups: list[Any] = []
        self._filling = False
        say = page.say
        small: dict[str, Any] = {"options": {}, "size": "small", "margin": (8, 0)}
        self._size = pmui.Select(label=say(own.SIZE), width=200, **small)
        self._sector = pmui.Select(label=say(HEADINGS["sector"]), **at_most(380), **small)
        self._category = pmui.Select(label=say(own.CATEGORY), visible=False, **at_most(300), **small)
        self._more = pmui.MultiChoice(label=say(own.MORE_OFTEN), options={}, margin=(8, 0), **at_most(460))
        self._times = pmui.IntInput(
            label=say(own.TIMES),
            value=self._view.times,
            start=1,
            end=MOST_TIMES,
            size="small",
            width=220,
            margin=(8, 0),
            # Its buttons have no name for who cannot see them; the number can be typed.
            stylesheets=["button { display: none !important; }"],
        )
        fields = {"size": self._size, "sector": self._sector, "category": self._category, "more": self._more}
        for name, field in (fields | {"times": self._times}).items():
            field.param.watch(partial(self._take, name), "value")
        every = pmui.Button(label=say(own.ALL), on_click=partial(self._tick, True), size="small", variant="outlined")
        none_button = pmui.Button(
            label=say(own.NONE), on_click=partial(self._tick, False), size="small", variant="outlined"
        )
        heading = Markup("<h2>{}</h2><p class='soft'>{}</p>").format(say(own.DESCRIBE), say(own.DESCRIBE_NOTE))
        self._boxes = pn.FlexBox(gap="8px 32px", align_items="flex-start")
        self._finding, self._result = finding, html(stylesheets=[CONTENT_CSS, SHADES_CSS])
        about = html(Markup("<p class='soft'>{}</p>").format(say(own.MORE_OFTEN_ABOUT)), margin=(8, 0, 0, 0))
        apply = html(Markup("<h3>{}</h3>").format(say(own.APPLY)), sizing_mode=None, width=220, margin=(8, 0, 0, 0))
        self._layout = stack(
            html(heading),
            choices(
                pn.FlexBox(self._size, self._sector, self._category, gap="4px 20px"),
                pn.FlexBox(apply, every, none_button, gap="4px 8px", align_items="center"),
                self._boxes,
                about,
                pn.FlexBox(self._more, self._times, gap="4px 20px", align_items="flex-start"),
            ),
            self._result,
            visible=self.param.visible,
        )

    # The work

    def made(self, results: Results) -> ExampleCosts:
        """What the mixes cost the firm; work for a thread."""
        study, page, view = results.study, self._page, self._view
        found = self._categories()
        if not found:
            return ExampleCosts(notice(own.NO_CATEGORY, page.language), None, None)
        category = view.category if view.category in found else found[0]
        voluntary = view.include_voluntary
        reaching = obligations_reaching(results.result, category, include_voluntary=voluntary)
        codes = tuple(reaching["obligation"])
        if not codes:
            return ExampleCosts(notice(own.NO_OBLIGATIONS, page.language), category, reaching)
        applying = frozenset(codes) - set(view.without)
        times = {code: float(view.times) for code in view.more if code in applying}
        firm = ExampleFirm(category, applying, times)
        costs = costs_of(results.result, firm, include_voluntary=voluntary)
        mixes, look, language = page.session.mixes, page.look(), page.language
        written = headed(example(study, costs, mixes, len(codes), look), study, language)
        below = example_by_obligation(study, costs, mixes, look)
        if len(below.rows):
            written += headed(below, study, language, "h3")
        shown = costs.by_mix[costs.by_mix["mix"].isin(mixes)]
        return ExampleCosts(sentences(of_example(shown, study), language), category, reaching, written)

    def show(self, made: ExampleCosts) -> None:
        """Put it on the page."""
        self._finding.object, self._result.object = made.said, made.result
        self._filling = True
        try:
            for name, select in (("size", self._size), ("sector", self._sector)):
                offer(select, {label: code for code, label in self._known(name).items()}, self._chosen(name))
            self._times.value = self._view.times
            self._offer_categories(made.category)
            if made.reaching is not None:
                self._offer_obligations(made.reaching)
        finally:
            self._filling = False

    # The form

    def _known(self, name: str) -> dict[str, str]:
        """The size classes, or sectors, of the study, with what each is called."""
        names = (size_class_names if name == "size" else sector_names)(self._page.study, self._page.language)
        return {code or NOT_FILLED: label or self._page.say(own.NOT_FILLED) for code, label in names.items()}

    def _chosen(self, name: str) -> str:
        """The size class, or sector, that was chosen; that of the first category where the study has no such."""
        asked, first = getattr(self._view, name), self._page.study.bearers[0]
        usual = first.size_class if name == "size" else first.sector
        return asked if asked in self._known(name) else str(usual or NOT_FILLED)

    def _categories(self) -> tuple[str, ...]:
        """The codes of the categories of the size class and sector that were chosen."""
        size, sector = (None if code == NOT_FILLED else code for code in map(self._chosen, ("size", "sector")))
        return categories_of(self._page.study, size, sector)

    def _offer_categories(self, category: str | None) -> None:
        study, found = self._page.study, self._categories()
        self._category.visible = len(found) > 1
        if len(found) > 1:
            names = {row.code: self._name(row) for row in study.firm_categories}
            self._category.param.update(options={names[code]: code for code in found}, value=category)

    def _offer_obligations(self, reaching: pd.DataFrame) -> None:
        """A box for each obligation, by instrument; made again only where others can reach the firm."""
        study, view = self._page.study, self._view
        listed = tuple(reaching["obligation"])
        kept = [code for code in view.more if code in listed]
        if listed == self._listed:
            self._more.value = kept
            for group in self._groups:
                group.value = [code for code in group.options.values() if code not in view.without]
            return
        self._listed = listed
        names = _names(study, reaching, self._page)
        called = instrument_names(study, self._page.language)
        self._groups = []
        for instrument in dict.fromkeys(reaching["instrument"]):
            codes = list(reaching.loc[reaching["instrument"] == instrument, "obligation"])
            group = pmui.CheckBoxGroup(
                label=called[instrument],
                options={names[code]: code for code in codes},
                value=[code for code in codes if code not in view.without],
                size="small",
                margin=(4, 0),
            )
            group.param.watch(self._take_ticks, "value")
            self._groups.append(group)
        self._boxes[:] = self._groups
        self._more.param.update(options={names[code]: code for code in listed}, value=kept)

    def _name(self, record: Any) -> str:
        return name_in(record, self._page.language, self._page.study.settings.language)

    def _take_ticks(self, *_: Any) -> None:
        if self._filling:
            return
        ticked = {code for group in self._groups for code in group.value}
        known = frozenset(self._listed or ())
        self._view.without = sorted((set(self._view.without) - known) | (known - ticked))

    def _tick(self, all_of_them: bool, *_: Any) -> None:
        self._filling = True
        for group in self._groups:
            group.value = list(group.options.values()) if all_of_them else []
        self._filling = False
        self._take_ticks()

    def _take(self, name: str, event: Event) -> None:
        if not self._filling and (name != "times" or (isinstance(event.new, int) and 1 <= event.new <= MOST_TIMES)):
            setattr(self._view, name, event.new)


def _names(study: Study, reaching: pd.DataFrame, page: Page) -> dict[str, str]:
    """What the obligations are called, with the mixes that have them; the same name twice gets its code."""
    rows = {row.code: row for row in study.obligations}
    found: dict[str, str] = {}
    for code, mixes in zip(reaching["obligation"], reaching["mixes"], strict=True):
        name = name_in(rows[code], page.language, study.settings.language)
        text = page.say(own.IN_MIXES.fill(name=name, mixes=", ".join(mixes)))
        found[code] = text if text not in found.values() else f"{text} {code}"
    return found
