"""Figures are the same files, whatever draws them."""

from __future__ import annotations

import os
import signal
from concurrent.futures import Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from datetime import date

import pytest
from studies import small_study

from burden.answers.origin import Origin
from burden.answers.report import prepare
from burden.language import Language
from burden.report.figures import drawing
from burden.report.figures.drawing import DrawnFigures, drawing_apart
from burden.report.figures.of_report import Charted, all_figures
from burden.report.figures.render import vegalite_version

pytestmark = pytest.mark.integration


@pytest.fixture(scope="module")
def charts() -> dict[str, Charted]:
    every = all_figures(
        prepare(small_study(), Origin("studie.xlsx", "0" * 64), Language.NL, made=date(2026, 11, 22), draws=50)
    )
    return {name: every[name] for name in ("mixes", "years")}


def files(charts: dict[str, Charted], executor: Executor | None = None) -> dict[str, drawing.DrawnFigure]:
    asked = DrawnFigures(charts, Language.NL, executor)
    return {name: asked.of(name) for name in charts}


def test_other_processes_draw_the_same_files(charts: dict[str, Charted]):
    with drawing_apart() as executor:
        assert isinstance(executor, ProcessPoolExecutor)
        apart = files(charts, executor)
    assert apart == files(charts)
    assert charts["mixes"].title.nl.encode() in apart["mixes"].svg
    assert apart["mixes"].png != apart["mixes"].untitled


def test_a_process_that_draws_imports_no_more_than_that_needs():
    with drawing_apart() as executor:
        assert executor is not None
        executor.submit(drawing.draw, '{"mark": "point"}', "titel", Language.NL, vegalite_version()).result()
        loaded = set(executor.submit(eval, "list(__import__('sys').modules)").result())
    assert "vl_convert" in loaded
    assert not loaded & {"altair", "pandas", "pydantic", "burden.study"}


def test_what_a_process_that_ends_leaves_behind_is_drawn_here(charts: dict[str, Charted]):
    with drawing_apart() as executor:
        assert isinstance(executor, ProcessPoolExecutor)
        with pytest.raises(BrokenProcessPool):
            executor.submit(os.kill, executor.submit(os.getpid).result(), signal.SIGKILL).result()
        assert files(charts, executor) == files(charts)


def test_where_no_process_may_start_all_is_drawn_here(charts: dict[str, Charted], monkeypatch: pytest.MonkeyPatch):
    def refused(*_: object, **__: object) -> None:
        raise OSError("no further process")

    monkeypatch.setattr(drawing, "ProcessPoolExecutor", refused)
    with drawing_apart() as executor:
        assert executor is None
        assert files(charts, executor) == files(charts)
