"""Choices at the top of pages: the mixes that are shown, and those that only one page knows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import panel_material_ui as pmui
from markupsafe import Markup
from param.parameterized import Event

from burden.language import Text
from burden.study import Study
from burden.study.words import ObligationKind
from burden.writing.names import mix_names
from dashboards.views import texts
from dashboards.views.common import Page, stack
from dashboards.views.compare_texts import MIXES_SHOWN
from dashboards.views.html import html
from dashboards.views.style import BUTTONS


def mixes_shown(page: Page) -> Any:
    """Boxes for the mixes that are shown; they follow the view, and the view them."""
    view, workspace = page.session.view, page.session.workspace

    def codes() -> dict[str, str]:
        return {name: code for code, name in mix_names(page.study, page.language).items()}

    boxes = pmui.CheckBoxGroup(label=page.say(MIXES_SHOWN), options=codes(), inline=True, size="small", margin=0)

    def take_over(*_: Any) -> None:
        if list(boxes.options.items()) != list(codes().items()):
            boxes.options = codes()
        boxes.value = list(page.session.mixes)

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
    """A box to count voluntary and financial items too, where the study has any; it follows the view, and the view it.

    As long as it is ticked, it says that the amounts are not the regulatory burden alone.
    """
    view, workspace = page.session.view, page.session.workspace
    box = pmui.Checkbox(label=page.say(texts.COUNT_VOLUNTARY), size="small", margin=0)
    said = html(Markup('<p class="notice warning" role="status">{}</p>').format(page.say(texts.VOLUNTARY_COUNTED)))
    both = stack(box, said)

    def take_over(*_: Any) -> None:
        box.value = said.visible = view.include_voluntary
        both.visible = view.include_voluntary or has_voluntary(page.study)

    def choose(event: Event) -> None:
        view.include_voluntary = event.new

    take_over()
    page.watch(view, take_over, "include_voluntary")
    page.watch(workspace, take_over, "version")
    box.param.watch(choose, "value")
    return both


def has_voluntary(study: Study) -> bool:
    """Whether a study has voluntary or financial items, which are no burden."""
    return any(row.voluntary for row in study.instruments) or any(
        row.kind is ObligationKind.FINANCIAL for row in study.obligations
    )


class Choices:
    """What a reader chose on one page; it stays when the page is made anew in another language."""

    def __init__(self, page: Page, usual: Mapping[str, Any]) -> None:
        """The choices of a page.

        Args:
            page: the page.
            usual: what is chosen as long as the reader chose nothing, by name.
        """
        self._page, self._usual = page, usual
        self._chosen: dict[str, Any] = page.session.choices.setdefault(page.key, {})

    def __getitem__(self, name: str) -> Any:
        """What is chosen."""
        return self._chosen.get(name, self._usual[name])

    def __setitem__(self, name: str, value: Any) -> None:
        """Choose, without drawing the page."""
        self._chosen[name] = value

    def buttons(
        self, name: str, label: Text, options: Mapping[str, Text], after: Callable[[], None] | None = None
    ) -> Any:
        """A row of buttons of which one is pressed.

        Args:
            name: of the choice.
            label: what is chosen.
            options: what can be chosen, with its text.
            after: what is done then; None: the page is drawn.
        """
        say = self._page.say
        written = {say(text): value for value, text in options.items()}
        made = pmui.RadioButtonGroup(
            label=say(label), options=written, value=self[name], size="small", sx=BUTTONS, margin=(4, 0)
        )
        made.param.watch(self._taking(name, after), "value")
        return made

    def select(self, name: str, label: Text, options: Mapping[str, Any], **parameters: Any) -> Any:
        """A list of which one is chosen, written as they are to be read."""
        value = self[name] if self[name] in options.values() else next(iter(options.values()), None)
        made = pmui.Select(label=self._page.say(label), options=dict(options), value=value, size="small", **parameters)
        made.param.watch(self._taking(name, None), "value")
        return made

    def _taking(self, name: str, after: Callable[[], None] | None) -> Callable[[Event], None]:
        def take(event: Event) -> None:
            if event.new == self[name]:
                return
            self[name] = event.new
            (after or self._page.refresh)()

        return take
