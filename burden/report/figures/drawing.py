"""The figures of a report as files; drawn in processes of their own, so that other work can go on beside them.

What draws keeps Python's lock for as long as it draws, so threads would not help.
"""

from __future__ import annotations

import json
import os
import signal
import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import get_context
from typing import TYPE_CHECKING

import vl_convert

from burden.language import Language
from burden.processes import work_for_another
from burden.report.figures.render import in_dots, svg_of, vegalite_version, with_heading

if TYPE_CHECKING:
    from burden.report.figures.of_report import Charted

# Each process takes about half a second and 200 MB before its first figure.
_MOST_AT_ONCE = 2


@dataclass(frozen=True)
class DrawnFigure:
    """A figure as files.

    Attributes:
        svg: with its title, as it stands alone.
        png: the same in dots.
        untitled: in dots without its title, for where that is the caption.
    """

    svg: bytes
    png: bytes
    untitled: bytes


class DrawnFigures:
    """Figures that are being drawn, each to be had as soon as it is done."""

    def __init__(self, charts: Mapping[str, Charted], language: Language, executor: Executor | None = None) -> None:
        """Begin to draw.

        Args:
            charts: the figures by name.
            language: of their words and numbers.
            executor: what draws; left out: each is drawn here, when it is asked for.
        """
        self._asked = {
            name: (json.dumps(charted.specification), charted.title.to(language), language, vegalite_version())
            for name, charted in charts.items()
        }
        self._running: dict[str, Future[DrawnFigure]] = {}
        if executor is not None:
            # Without its processes each figure is drawn here.
            with suppress(BrokenProcessPool):
                self._running = {name: executor.submit(draw, *asked) for name, asked in self._asked.items()}

    def of(self, name: str) -> DrawnFigure:
        """A figure, as soon as it is drawn."""
        try:
            return self._running[name].result()
        except (KeyError, BrokenProcessPool):
            return draw(*self._asked[name])


def chart_library(version: str | None = None) -> str:
    """What draws a chart on a page, as a script that needs nothing else and makes `window.drawChart`: `vegaEmbed`.

    Args:
        version: of Vega-Lite; left out: `vegalite_version`.
    """
    bundle: str = vl_convert.javascript_bundle(
        "window.drawChart = vegaEmbed;", vl_version=version or vegalite_version()
    )
    return bundle


def library_apart(executor: Executor | None) -> Callable[[], str]:
    """Have `chart_library` made while other work goes on, as it takes more than a second; gives what waits for it."""
    try:
        making = executor.submit(chart_library, vegalite_version()) if executor is not None else None
    except BrokenProcessPool:
        making = None

    def library() -> str:
        with suppress(BrokenProcessPool):
            if making is not None:
                return making.result()
        return chart_library()

    return library


def draw(spec: str, title: str, language: Language, version: str) -> DrawnFigure:
    """Draw a figure.

    Args:
        spec: the chart in Vega-Lite, as JSON.
        title: its title, which does not stand in the chart.
        language: of its words and numbers.
        version: of Vega-Lite.
    """
    drawing = svg_of(spec, language, version)
    headed = with_heading(drawing, title)
    return DrawnFigure(headed.encode("utf-8"), in_dots(headed), in_dots(drawing))


@contextmanager
def drawing_apart(*, figures: bool = True) -> Iterator[Executor | None]:
    """Processes that draw, ready before the charts are; None where the system allows none.

    What is not drawn at the end is dropped.

    Args:
        figures: whether they draw figures; otherwise there is one, which makes the library of charts.
    """
    # As many as the machine has processors beside the one that is at work here.
    count = max(1, min(_MOST_AT_ONCE, (os.cpu_count() or 1) - 1)) if figures else 1
    try:
        executor = ProcessPoolExecutor(count, mp_context=get_context("spawn"), initializer=work_for_another)
        with _interrupts_held_off():
            for _ in range(count):
                executor.submit(_warm_up if figures else os.getpid)
    except (ImportError, OSError):
        yield None
        return
    try:
        yield executor
    finally:
        executor.shutdown(cancel_futures=True)


def _warm_up() -> None:
    """What draws takes its time before it draws for the first time."""
    svg_of('{"mark": "point"}', Language.EN, vl_convert.get_vegalite_versions()[-1])


@contextmanager
def _interrupts_held_off() -> Iterator[None]:
    """Let processes that start here be deaf to Ctrl-C from their first moment; only the main thread can."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
