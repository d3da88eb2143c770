"""The part of the page with the composition of the mixes: boxes to tick, a mix more and a mix less."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import panel as pn
import panel_material_ui as pmui
from markupsafe import Markup

from burden.render.html import notice
from burden.study.words import ObligationKind
from burden.workbook.cells import written
from burden.writing.names import instrument_names, mix_names
from dashboards.state.opening import Refused
from dashboards.views import parameters_texts as own
from dashboards.views.choosing import offer_again
from dashboards.views.common import Page, Part, choices, stack
from dashboards.views.html import html
from dashboards.views.parameters_asking import Asking
from dashboards.views.parameters_keys import NAVIGATION_HEIGHT
from dashboards.views.picking import Picker
from dashboards.views.style import DARK, LIGHT, at_most

COMPOSITION = "composition"
_IN = "x"
_MOST_THAT_FIT = 6
"""So many mixes fit beside each other on a screen that is not narrow."""
_TABLE = "table"
_BOX = (
    f"font: inherit; background: none; border: 0; padding: 2px 4px; cursor: pointer; color: {DARK}; "
    "min-width: 64px; text-align: left; white-space: nowrap;"
)


_MATRIX_CSS = f"""
/* It stays in sight which mix and which instrument a box is of; what does not fit is moved within its own place. */
.scroll {{ max-height: 60vh; overflow: auto; }}
thead th {{ position: sticky; top: 0; z-index: 2; }}
tbody th, thead th:first-child {{ position: sticky; left: 0; background: white; z-index: 1; min-width: 110px; }}
thead th:first-child {{ background: {LIGHT}; z-index: 3; }}
@media (min-width: 901px) {{
  .fits {{ max-height: none; overflow: visible; }} .fits thead th {{ top: {NAVIGATION_HEIGHT}px; }} }}
@media print {{ .scroll {{ max-height: none; }} th {{ position: static !important; }} }}
"""


@dataclass(frozen=True)
class ListedMixes:
    """What the part shows.

    Attributes:
        matrix: the boxes, in HTML.
        mixes: the mixes by what they are called.
        years: what a tick can fill in, by what it says.
        kinds: of the obligations, by what they are called.
    """

    matrix: Markup
    mixes: dict[str, str]
    years: dict[str, str]
    kinds: dict[str, str]


class MixesView(Part):
    """Which instruments each mix holds, and which mixes there are."""

    def __init__(self, page: Page) -> None:
        """The part of a page; nothing is shown yet."""
        super().__init__()
        self._page = page
        say = page.say
        small: dict[str, Any] = {"size": "small", "margin": (8, 0)}
        self._years = pmui.Select(
            label=say(own.TICK_FILLS_IN), options=self._fillings(), value=_IN, **at_most(300), **small
        )
        self._matrix = Picker(self._pick, stylesheets=[_MATRIX_CSS])
        self._code = pmui.TextInput(label=say(own.CODE), width=110, max_length=40, **small)
        self._name = pmui.TextInput(label=say(own.NAME), max_length=200, **at_most(280), **small)
        self._copy_of = pmui.Select(label=say(own.COPY_OF), options={}, **at_most(300), **small)
        self._without = pmui.Select(label=say(own.WITHOUT), options=self._kinds(), value="", **at_most(300), **small)
        self._copy_of.param.watch(self._enable, "value")
        self._add = pmui.Button(label=say(own.ADD), on_click=self._add_mix, variant="contained", margin=(8, 0))
        self._mix = pmui.Select(label=say(own.MIX), options={}, **at_most(300), **small)
        self._remove = pmui.Button(label=say(own.REMOVE), on_click=self._ask, variant="outlined", margin=(8, 0))
        self._mix.param.watch(self._enable, "value")
        self._said = html()
        self._asking = Asking(page, own.REMOVE, own.NO_KEEP)
        form = self._code, self._name, self._copy_of, self._without, self._add
        adding = pn.FlexBox(*form, gap="4px 20px", align_items="center")
        self._layout = stack(
            choices(html(Markup("<h2>{}</h2>").format(say(own.ADD_MIX))), adding, self._said),
            choices(self._years),
            self._matrix,
            html(
                Markup("<h2>{}</h2><p class='soft'>{}</p>").format(say(own.REMOVE_MIX), say(own.REMOVE_MIX_WHAT)),
                margin=(40, 0, 0, 0),
            ),
            pn.FlexBox(self._mix, self._remove, gap="4px 20px", align_items="center"),
            self._asking,
        )

    def _kinds(self) -> dict[str, str]:
        """The kinds of obligation that a copy may go without."""
        found = {obligation.kind for obligation in self._page.study.obligations}
        kinds = {self._page.say(kind.label): kind.value for kind in ObligationKind if kind in found}
        return {self._page.say(own.WITHOUT_NONE): ""} | kinds

    def _fillings(self) -> dict[str, str]:
        """What a tick can fill in: from the start, or a year of the calculation."""
        page, settings = self._page, self._page.study.settings
        if not page.session.workspace.is_ready:
            return {page.say(own.FROM_THE_START): _IN}  # of years nothing is known yet
        first = settings.first_year
        years = range(first, first + settings.rules.horizon)
        found = {page.say(own.FROM_START.fill(year=str(first))): _IN}
        return found | {page.say(own.FROM_YEAR.fill(year=str(year))): str(year) for year in years}

    # What is shown

    def made(self) -> ListedMixes:
        """What is to be shown; runs in the thread of a step."""
        page = self._page
        matrix = page.session.workspace.matrix(page.language)
        study, language = page.study, page.language
        instruments, mixes = instrument_names(study, language), mix_names(study, language)
        loaded = {row.instrument: row.entries for row in page.session.workspace.loaded.composition}
        head = Markup("").join(Markup('<th scope="col">{}</th>').format(mixes.get(mix, mix)) for mix in matrix.columns)
        rows = []
        for instrument in matrix.index:
            name = instruments.get(instrument, instrument)
            before = loaded.get(instrument, {})
            cells = Markup("").join(
                Markup("<td>{}</td>").format(
                    self._box(instrument, mix, matrix.at[instrument, mix], name, before.get(mix))
                )
                for mix in matrix.columns
            )
            rows.append(Markup('<tr><th scope="row">{}</th>{}</tr>').format(name, cells))
        title, note = page.say(own.MATRIX), own.FIRST_MATRIX_NOTE
        if page.session.workspace.is_ready:
            note = own.MATRIX_NOTE.fill(year=str(study.settings.first_year))
        link, fits = page.say(own.IN_TABLE), " fits" if len(matrix.columns) <= _MOST_THAT_FIT else ""
        content = Markup(
            "<h2>{}</h2><p>{} "
            '<button type="button" class="pick" data-pick="{}">{}</button></p>'
            '<div class="scroll{}" tabindex="0" role="region" aria-label="{}"><table><thead><tr>'
            '<th scope="col">{}</th>{}</tr></thead><tbody>{}</tbody>'
            "</table></div>"
        ).format(
            title, page.say(note), _TABLE, link, fits, title, page.say(own.INSTRUMENT), head, Markup("").join(rows)
        )
        return ListedMixes(content, {name: code for code, name in mixes.items()}, self._fillings(), self._kinds())

    def _box(self, instrument: str, mix: str, entry: Any, name: str, before: Any) -> Markup:
        pick = json.dumps([instrument, mix])
        label = self._page.say(own.IN_MIX.fill(instrument=name, mix=mix))
        is_in = entry is not None
        entry, before = (str(written(value, self._page.language) or "") for value in (entry, before))
        is_changed = entry.casefold() != before.casefold()
        changed = Markup('<span class="tag">✎ {}</span>').format(self._page.say(own.SIGN_CHANGED)) if is_changed else ""
        year = "" if entry.casefold() in ("", _IN) else f" {entry}"
        label += f",{year}" if year else ""
        return Markup(
            '<button type="button" role="checkbox" aria-checked="{}" aria-label="{}" '
            'data-pick="{}" style="{}"><span aria-hidden="true" style="font-size: 18px">'
            "{}</span>{}</button>{}"
        ).format(str(is_in).lower(), label, pick, _BOX, "☑" if is_in else "☐", year, changed)

    def show(self, found: ListedMixes) -> None:
        """Put it on the page."""
        self._matrix.content = found.matrix
        for select, options in (
            (self._copy_of, {self._page.say(own.EMPTY_MIX): ""} | found.mixes),
            (self._mix, {self._page.say(own.CHOOSE_MIX): ""} | found.mixes),
            (self._years, found.years),
            (self._without, found.kinds),
        ):
            offer_again(select, options)
        self._enable()

    def _enable(self, *_: Any) -> None:
        """Let a mix be removed once it was chosen, if there are others; and only a copy go without something."""
        self._without.disabled = not self._copy_of.value
        self._remove.disabled = not self._mix.value or len(self._mix.options) <= 2

    # What the reader does

    def _pick(self, pick: str) -> None:
        """Tick or untick a box; the pick comes from the browser, so it may be anything."""
        workspace = self._page.session.workspace
        if pick == _TABLE:
            self._page.session.view.param.update(parameters_shown="tables", table=COMPOSITION, row=None)
            return
        matrix = workspace.matrix(self._page.language)
        for instrument in matrix.index:
            for mix in matrix.columns:
                if json.dumps([instrument, mix]) == pick:
                    is_in = matrix.at[instrument, mix] is not None
                    workspace.set_entry(instrument, mix, None if is_in else str(self._years.value))
                    return

    def _add_mix(self, *_: Any) -> None:
        code = str(self._code.value_input or self._code.value or "")
        name = str(self._name.value_input or self._name.value or "")
        copy_of = self._copy_of.value or None
        asked = self._without.value if copy_of else ""
        without = next((kind for kind in ObligationKind if kind.value == asked), None)
        try:
            self._page.session.workspace.add_mix(code, name, copy_of, without)
        except Refused as refused:
            self._said.object = notice(refused.reason, self._page.language, "warning")
            return
        for field in (self._code, self._name):
            field.param.update(value="", value_input="")
        said = own.ADDED_WITHOUT if without else own.AS_COSTLY if copy_of else own.ADDED
        said = said.fill(code=code.strip(), copy_of=copy_of, kind=without.label if without else None)
        self._said.object = notice(said, self._page.language, "done")

    def _ask(self, *_: Any) -> None:
        if self._mix.value:
            self._asking.ask(own.REMOVE_MIX_WHAT, self._remove_mix)

    def _remove_mix(self) -> None:
        code = str(self._mix.value)
        try:
            self._page.session.workspace.remove_mix(code)
        except Refused as refused:
            self._said.object = notice(refused.reason, self._page.language, "warning")
            return
        self._said.object = notice(own.REMOVED.fill(code=code), self._page.language, "done")
