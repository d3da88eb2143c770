"""What all pages share: when they are built and drawn, what they say when that fails, and charts with their figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

import panel as pn
import panel_material_ui as pmui
import param
from markupsafe import Markup

from burden.answers.table import ReportTable
from burden.language import Language, Text, visible
from burden.render.html import notice, report_table
from burden.render.taken import of_chart
from burden.report.figures.theme import amounts_of
from burden.study import Study
from burden.writing.look import Look
from dashboards.state import Session
from dashboards.views import texts
from dashboards.views.drawing import Drawing, Step, stop_if_unwanted
from dashboards.views.escaping import NOTHING
from dashboards.views.folded import Folded
from dashboards.views.html import html
from dashboards.views.problems import not_counted, not_ready
from dashboards.views.style import CHART_CSS, CONTENT_WIDTH, FRAME_CSS

__all__ = ["Chart", "Page", "Part", "ScreenLook", "Step", "choices", "specification_of", "stack", "stop_if_unwanted"]

_SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
_MARGIN, _NARROWEST = 48, 480
_LARGE = 200_000


@dataclass(frozen=True)
class ScreenLook(Look):
    """How a figure looks on a page: as wide as the page, which is about `expected` pixels."""

    expected: int = 1000

    @property
    def pixels(self) -> int:
        """The width in pixels, as far as it is known."""
        return self.expected


def is_large(study: Study) -> bool:
    """Whether a study has so many combinations that each of its pages takes a good part of a second."""
    return len(study.mixes) * len(study.activities) * len(study.firm_categories) > _LARGE


class Page(pn.viewable.Viewer):
    """A page of the dashboard.

    It is built when it is first opened, and drawn again when something changes that it shows, but only while it is on
    the screen. A page says what it is made of in `build`, and in `steps` how that is filled; the rest is done here.
    When the reader takes another language, the pages are closed and made anew: what must last stands in the session.
    """

    key: ClassVar[str]
    """Its name in the address, of `dashboards.state.view.PAGES`."""
    title: ClassVar[Text]
    begins_group: ClassVar[bool] = False
    """Whether a group of pages begins with it: after the results the build-up, what goes in, and what goes out."""
    follows: ClassVar[tuple[str, ...]] = ("mixes", "reference", "breakdown", "measure", "include_voluntary")
    """The parameters of the view whose change draws the page again; a change of the study always does."""

    needs_study: ClassVar[bool] = True
    """Whether it shows results; as long as there are none, it says what is missing."""
    tells_wrong_cells: ClassVar[bool] = False
    """Whether it says itself that cells are not right; otherwise that is said above its results."""

    busy = param.Parameter(default=None, doc="What the page has worked out for longer than a moment; None: nothing.")
    drawn = param.Integer(default=0, doc="How many times the page was drawn in full.")
    width = param.Integer(default=1280, doc="The width of the window, in pixels.")

    def __init__(self, session: Session, **parameters: Any) -> None:
        """A page of a session; nothing is made yet."""
        super().__init__(**parameters)
        self.session = session
        self._content: Any = None
        self._frame = stack()
        self._not_counted = html(visible=False, margin=(0, 0, 12, 0))
        self._whole = stack(self._not_counted, self._frame)
        self._is_open = False
        self._is_stale = True
        self._lacks_result = False
        self._drawing = Drawing(
            self.steps, self._tell_busy, self._tell_drawn, self._tell_failed, lambda: is_large(self.study)
        )
        self._watched: list[tuple[param.Parameterized, Any]] = []
        self.watch(session.view, self.refresh, "scenario", *self.follows)
        # Whatever changes the study also changes its version.
        self.watch(session.workspace, self.refresh, "version")
        self.watch(session.workspace, self._tell_not_counted, "problems")

    # What a page has to say

    def build(self) -> Any:
        """Make the page's widgets and panes, once; the steps fill the panes."""
        raise NotImplementedError

    def steps(self) -> Sequence[Step]:
        """How the page is filled: what is quick first."""
        return ()

    # What a page may use

    @property
    def language(self) -> Language:
        """The language of the page."""
        return self.session.view.language

    @property
    def study(self) -> Study:
        """The study that is shown."""
        return self.session.study

    def say(self, text: Text) -> str:
        """A text in the language of the page."""
        return text.to(self.language)

    def waiting(self) -> Markup:
        """What stands where something is still being worked out, in HTML."""
        return Markup('<p class="waiting" role="status">{}</p>').format(self.say(texts.AT_WORK))

    def look(self, **options: Any) -> ScreenLook:
        """How figures on this page look."""
        settings = self.study.settings
        wide = max(_NARROWEST, min(self.width, CONTENT_WIDTH) - _MARGIN)
        known = {
            "currency": settings.currency,
            "price_year": settings.price_year,
            "width": "container",
            "expected": wide,
        }
        return ScreenLook(self.language, **(known | options))

    def watch(self, owner: param.Parameterized, do: Callable[..., None], *names: str) -> None:
        """Do something when parameters of the session change, until the page is closed."""
        self._watched.append((owner, owner.param.watch(do, list(names))))

    # When it is drawn

    def __panel__(self) -> Any:
        return self._whole

    @property
    def is_stale(self) -> bool:
        """Whether it is drawn when it comes on the screen."""
        return self._is_stale

    def open(self) -> None:
        """Come on the screen: be made where that was not done yet, and drawn where something changed meanwhile."""
        self._is_open = True
        self._tell_not_counted()
        if self._is_stale:
            self.refresh()

    def arrive(self) -> None:
        """Bring the reader to where the address leads that was opened, followed or gone back to."""

    def settle(self) -> None:
        """Let long work begin: the browser has drawn the frame."""
        self._drawing.settle()

    def stop(self) -> None:
        """End what is being worked out; the page is drawn again when it is opened again or something changes."""
        self._drawing.stop()
        self._tell_busy(None)
        self._is_stale = True

    def leave(self) -> None:
        """Leave the screen; what changes from now on is drawn when the page is opened again."""
        self._is_open = False

    def close(self) -> None:
        """Be used no more."""
        self.leave()
        self._drawing.stop()
        for owner, watcher in self._watched:
            owner.param.unwatch(watcher)
        self._watched = []

    def refresh(self, *_: Any) -> None:
        """Draw the page again: now, or when it comes back on the screen."""
        self._is_stale = not self._is_open
        if not self._is_open:
            return
        if self.needs_study and not self.session.workspace.is_ready:
            self._tell_not_ready()
            return
        if self._content is None or self._lacks_result:
            self._content = self._content or self.build()
            self._frame[:] = [self._content]
            self._lacks_result = False
        self._drawing.start()

    def _tell_not_ready(self) -> None:
        """Say what is missing, in place of results."""
        self._drawing.stop()
        self._tell_busy(None)
        self._frame[:] = [html(not_ready(self.session.workspace, self.language))]
        self._lacks_result = True
        self.drawn += 1

    def _tell_not_counted(self, *_: Any) -> None:
        """Say above results that not everything counts that was typed."""
        workspace = self.session.workspace
        is_told = self.tells_wrong_cells or not self.needs_study or not workspace.is_ready
        said = NOTHING if is_told else not_counted(workspace, self.language)
        self._not_counted.param.update(object=said, visible=bool(said))

    def _tell_busy(self, busy: Text | None) -> None:
        self.busy = busy

    def _tell_drawn(self) -> None:
        if list(self._frame) != [self._content]:
            self._frame[:] = [self._content]
        self.drawn += 1

    def _tell_failed(self) -> None:
        """Say that something went wrong, and how to go on."""
        again = pmui.Button(label=self.say(texts.TRY_AGAIN), on_click=self.refresh, variant="contained")
        back = pmui.Button(label=self.say(texts.UNDO), on_click=self._undo, variant="outlined")
        back.disabled = not self.session.workspace.can_undo
        said = html(notice(texts.FAILED, self.language, "warning"))
        self._frame[:] = [stack(said, pn.Row(again, back))]

    def _undo(self, *_: Any) -> None:
        # The change of the study draws the page again.
        self.session.workspace.undo()


def stack(*parts: Any, **parameters: Any) -> pn.Column:
    """Parts below each other, as wide as the page."""
    return pn.Column(*parts, **({"sizing_mode": "stretch_width", "margin": 0} | parameters))


def choices(*rows: Any) -> pn.Column:
    """Widgets above what they decide on."""
    return stack(*rows, css_classes=["choices"], stylesheets=[FRAME_CSS], margin=(0, 0, 20, 0))


class Part(pn.viewable.Viewer):
    """A part of a page with widgets of its own, which stand in `_layout`."""

    visible = param.Boolean(default=True)
    _layout: Any

    def __panel__(self) -> Any:
        return self._layout


@dataclass(frozen=True)
class Drawn:
    """A chart with the table of its figures, and the HTML above and below; no chart where there is none."""

    chart: dict[str, Any] | None = None
    table: Markup = NOTHING
    above: Markup = NOTHING
    below: Markup = NOTHING


def charted(chart: Any, table: ReportTable, page: Page, **more: Markup) -> Drawn:
    """A figure with the table of its figures, whose amounts stand in the unit of the figure."""
    specification, look = specification_of(chart), page.look()
    amounts = amounts_of(specification, look)
    return Drawn(specification, report_table(table, page.study, page.language, amounts=amounts), **more)


class _VegaPane(pn.pane.Vega):
    """A chart that keeps its figures; Panel takes them out, so that a page that comes back would have none."""

    def _get_sources(self, json: dict[str, Any], sources: Any = None) -> Any:
        json["datasets"] = dict(json.get("datasets", {}))
        return super()._get_sources(json, sources)


class Chart(Part):
    """A chart with the same figures in a table below it, for whoever cannot see it or wants to read them exactly."""

    def __init__(self, height: int | None = None) -> None:
        """An empty chart.

        Args:
            height: in pixels, to keep free until it is drawn.
        """
        super().__init__()
        free: dict[str, Any] = {"min_height": height} if height else {}
        # The pane comes with its first chart: in the browser Panel cannot give a chart to a pane it has not drawn yet.
        self._pane: Any = None
        self._place = stack(stylesheets=[CHART_CSS], **free)
        self._table = Folded(visible=False)
        self._layout = stack(self._place, self._table, margin=(12, 0), visible=self.param.visible)

    def show(self, drawn: Drawn, summary: str) -> None:
        """Show a chart, as `specification_of` gives it, with its table under what that is called; or nothing."""
        self.visible = drawn.chart is not None
        if drawn.chart is None:
            return
        if self._pane is None:
            self._pane = _VegaPane(drawn.chart, sizing_mode="stretch_width", margin=0)
            # A chart of few mixes is lower than what was kept free.
            self._place.param.update(objects=[self._pane], min_height=None)
        else:
            self._pane.object = drawn.chart
        ways = of_chart(_title_of(drawn.chart) or summary, with_figures=bool(drawn.table))
        self._table.param.update(above=ways, summary=summary, content=drawn.table, visible=True)


def _title_of(chart: dict[str, Any]) -> str:
    """The title in a chart; empty where there is none."""
    title = chart.get("title", "")
    text = title.get("text", "") if isinstance(title, dict) else title
    return text if isinstance(text, str) else " ".join(text)


def specification_of(chart: Any) -> dict[str, Any]:
    """A figure of `burden.report.figures` as a page takes it; made in the work of a step, since it takes a moment."""
    # The tests check the figures; checking each again takes most of the time.
    found: dict[str, Any] = chart.to_dict(validate=False)
    # The page draws with whatever Vega-Lite of this kind Panel brings along.
    found["$schema"] = _SCHEMA
    # As text, which can be selected and enlarged, instead of dots.
    found.setdefault("usermeta", {})["embedOptions"] = {"renderer": "svg"}
    return _visible(found)  # type: ignore[no-any-return]


def _visible(value: Any) -> Any:
    """The same, with nothing hidden in the texts of a chart."""
    if isinstance(value, str):
        return visible(value)
    if isinstance(value, dict):
        return {_visible(key): _visible(one) for key, one in value.items()}
    return [_visible(one) for one in value] if isinstance(value, list) else value
