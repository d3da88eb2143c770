"""Choices at the top of pages, which stand in the address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import panel as pn
import panel_material_ui as pmui
from markupsafe import Markup
from param.parameterized import Event

from burden.language import Text, visible
from burden.study.words import ObligationKind
from burden.writing.measures import SHORT
from burden.writing.names import mix_names
from dashboards.state.view import MEASURES
from dashboards.views import texts
from dashboards.views.common import Page, stack
from dashboards.views.compare_texts import BREAKDOWN, MEASURE, MIXES_SHOWN, REFERENCE
from dashboards.views.difference_texts import OTHER_MIX, PART
from dashboards.views.html import html
from dashboards.views.style import BUTTONS, UNLABELLED_CSS
from dashboards.views.unfolding import Unfolding


def mixes_by_name(page: Page) -> dict[str, str]:
    """The codes of the mixes, by what these are called."""
    return {name: code for code, name in mix_names(page.study, page.language).items()}


def offer(widget: Any, options: Mapping[str, Any], value: Any) -> None:
    """Let a reader choose from these, of which one is chosen; a list that is the same stays as it is."""
    if list((widget.options or {}).items()) != list(options.items()):
        widget.options = dict(options)
        if widget.value == value:
            # The browser knows what is chosen by what it is called, which may be something else now.
            widget.param.trigger("value")
    widget.value = value


def offer_again(select: Any, options: Mapping[str, Any]) -> None:
    """Let a reader choose from these; what was chosen stays where it is among them, otherwise it is the first."""
    kept = select.value
    offer(select, options, kept if kept in options.values() else next(iter(options.values()), None))


def row_of_buttons(page: Page, label: Text, options: Mapping[str, Text], **parameters: Any) -> Any:
    """Buttons beside each other, of which one is pressed."""
    written = {page.say(text): value for value, text in options.items()}
    return pmui.RadioButtonGroup(
        label=page.say(label), options=written, size="small", sx=BUTTONS, margin=(4, 0), **parameters
    )


def follow_view(page: Page, widget: Any, name: str) -> Any:
    """Let a widget say what a parameter of the view says, and the view what is chosen; the widget."""
    view = page.session.view

    def take_over(*_: Any) -> None:
        widget.value = getattr(view, name)

    def choose(event: Event) -> None:
        setattr(view, name, event.new)

    take_over()
    page.watch(view, take_over, name)
    widget.param.watch(choose, "value")
    return widget


def measure_buttons(page: Page) -> Any:
    """A row of buttons for the measure; they follow the view, and the view them."""
    measures = {name: text for name, text in SHORT.items() if name in MEASURES}
    return follow_view(page, row_of_buttons(page, MEASURE, measures), "measure")


def mixes_shown(page: Page) -> Any:
    """Boxes for the mixes that are shown; they follow the view, and the view them."""
    view, workspace = page.session.view, page.session.workspace
    boxes = pmui.CheckBoxGroup(label=page.say(MIXES_SHOWN), options={}, inline=True, size="small", margin=0)

    def take_over(*_: Any) -> None:
        offer(boxes, mixes_by_name(page), list(page.session.mixes))

    def pick(event: Event) -> None:
        every = [mix.code for mix in page.study.mixes]
        picked = [code for code in every if code in event.new]
        if not picked:
            # Without a mix there is nothing to see: the last one stays.
            boxes.value = list(event.old) or every
            return
        view.mixes = [] if picked == every else picked

    take_over()
    page.watch(view, take_over, "mixes")
    page.watch(workspace, take_over, "version")
    boxes.param.watch(pick, "value")
    return boxes


def voluntary_box(page: Page) -> Any:
    """A box to count voluntary and financial items too, where the study has any; it and the view follow each other."""
    view, workspace = page.session.view, page.session.workspace
    box = pmui.Checkbox(label=page.say(texts.COUNT_VOLUNTARY), size="small", margin=0)

    def take_over(*_: Any) -> None:
        box.visible = (
            view.include_voluntary
            or any(row.voluntary for row in page.study.instruments)
            or any(row.kind is ObligationKind.FINANCIAL for row in page.study.obligations)
        )

    take_over()
    page.watch(view, take_over, "include_voluntary")
    page.watch(workspace, take_over, "version")
    return follow_view(page, box, "include_voluntary")


def _voluntary_said(page: Page) -> Any:
    """Says that the amounts are not the regulatory burden alone, as long as voluntary items count."""
    view = page.session.view
    warning = Markup('<p class="notice warning" role="status">{}</p>').format(page.say(texts.VOLUNTARY_COUNTED))
    said = html(warning, margin=(8, 0, 0, 0))

    def take_over(*_: Any) -> None:
        said.visible = view.include_voluntary

    take_over()
    page.watch(view, take_over, "include_voluntary")
    return said


_PHRASES = {
    BREAKDOWN: texts.BY,
    PART: texts.BY,
    REFERENCE: texts.COMPARED_WITH,
    OTHER_MIX: texts.OTHER,
}
"""How a choice is said in the line, by its label; any other as it is."""
_OPEN = "is_open"
_FEW = 4


def line_of_choices(page: Page, *folded: Any, beside: Any = None) -> Any:
    """One line that says what is chosen above a page, and unfolds to change it.

    Args:
        page: the page.
        folded: the widgets that choose; of those that are visible it is said what they chose. Whether voluntary items
            count is added to them.
        beside: a widget that stands in the line itself, since it is used most.
    """
    folded = (*folded, voluntary_box(page))
    chosen = page.session.choices.setdefault(page.key, {})
    mixes = [widget for widget in folded if isinstance(widget, pmui.CheckBoxGroup)]
    others = [widget for widget in folded if widget not in mixes]
    if beside is not None:
        # What its buttons say is enough for whoever sees them.
        beside.stylesheets = [UNLABELLED_CSS]
    unfolding = Unfolding(
        asked=page.say(texts.CHANGE),
        is_open=chosen.get(_OPEN, False),
        beside=beside,
        content=stack(*mixes, pn.FlexBox(*others, gap="4px 28px", align_items="center")),
    )

    def say(*_: Any) -> None:
        said = " · ".join(filter(None, (_in_words(page, widget) for widget in folded if widget.visible)))
        unfolding.said = visible(said[:1].upper() + said[1:])

    def keep(event: Event) -> None:
        chosen[_OPEN] = event.new

    for widget in folded:
        widget.param.watch(say, ["value", "visible", *(["options"] if "options" in widget.param else [])])
    unfolding.param.watch(keep, _OPEN)
    say()
    return stack(unfolding, _voluntary_said(page), margin=(0, 0, 12, 0))


def _in_words(page: Page, widget: Any) -> str:
    """What a widget chose, within a line."""
    if isinstance(widget, pmui.Checkbox):
        return page.say(texts.WITH_VOLUNTARY) if widget.value else ""
    if isinstance(widget, pmui.CheckBoxGroup):
        return page.say(_mixes_in_words(widget.value, len(widget.options or {})))
    name = next((name for name, value in (widget.options or {}).items() if value == widget.value), "")
    if isinstance(widget, pmui.RadioButtonGroup):
        name = name[:1].lower() + name[1:]
    phrase = next((phrase for label, phrase in _PHRASES.items() if page.say(label) == widget.label), None)
    return page.say(phrase.fill(name=name)) if phrase is not None and name else name


def _mixes_in_words(codes: Sequence[str], count: int) -> Text:
    """Which mixes are shown: by their codes where these are few."""
    if len(codes) == count:
        return (texts.ALL_MIXES if count > 1 else texts.ONE_MIX).fill(count=count)
    if len(codes) <= _FEW:
        return texts.THESE_MIXES.fill(codes=", ".join(codes), count=count)
    return texts.SOME_MIXES.fill(chosen=len(codes), count=count)
