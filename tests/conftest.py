"""How the tests are shared out among the processors, and the study that golden files are made of, worked out once."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from burden.language import Language

if TYPE_CHECKING:
    from burden.answers.report import Report
    from burden.answers.results import Results
    from dashboards.state.opening import Opened

# The libraries leave so many objects that looking through them for garbage takes long, which it seldom finds.
gc.set_threshold(20_000, 50, 50)


def pytest_configure(config: pytest.Config) -> None:
    """Ignore on Windows too what Panel leaves of an event loop (see pyproject.toml): sockets with addresses there."""
    if sys.platform == "win32":
        pair = r"family=2, type=1, proto=0, laddr=\('127.0.0.1', \d+\), raddr=\('127.0.0.1',"
        config.addinivalue_line("filterwarnings", rf"ignore:unclosed <socket.socket fd=\d+, {pair}:ResourceWarning")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Keep a file on one processor, so that what it prepares is made once; and all that needs a browser on one.

    Two browsers at a time would make each other wait, and the tests with them.
    """
    from xdist.scheduler import LoadFileScheduling

    class ByFile(LoadFileScheduling):
        def _split_scope(self, nodeid: str) -> str:
            file: str = nodeid.split("::", 1)[0]
            return "tests/browser" if file.startswith("tests/browser/") else file

    return ByFile(config, log)


@pytest.fixture
def read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let commands read a right workbook of the same bytes once: reading has tests of its own, and takes most time."""
    import burden.workbook

    monkeypatch.setattr(burden.workbook, "read_workbook", partial(_known, burden.workbook.read_workbook))


_READ: dict[Any, Any] = {}


def _known(read: Callable[..., Any], path: Path, *options: Any) -> Any:
    key = path.is_file() and path.read_bytes(), *options
    reading = _READ.get(key) or read(path, *options)
    if reading.study is not None:
        _READ[key] = reading
    return reading


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let exports have documents and figures without the work: what is in them is tested elsewhere."""
    import burden.report.excel
    import burden.report.figures.drawing
    import burden.report.figures.of_report
    import burden.report.html
    import burden.report.word

    monkeypatch.setattr(burden.report.excel, "excel_workbook", lambda report: b"excel")
    monkeypatch.setattr(burden.report.html, "html_file", lambda report, library, charts=None: b"html")
    monkeypatch.setattr(burden.report.word, "word_document", lambda report, figures, template: b"word")
    monkeypatch.setattr(burden.report.figures.of_report, "all_figures", lambda report, **_: {})
    monkeypatch.setattr(burden.report.figures.drawing, "drawing_apart", lambda **_: nullcontext())


# The libraries of the dashboard take seconds to import, which other tests need not wait for.


@pytest.fixture(scope="session")
def opened_whole() -> Opened:
    """The whole study, read from a workbook, so that its rows have numbers and its cells addresses."""
    from whole_study import whole_study

    from burden.answers.origin import Origin
    from burden.workbook.write import study_as_bytes
    from dashboards.state.opening import open_upload

    opened = open_upload("geheel.xlsx", study_as_bytes(whole_study()))
    return replace(opened, origin=Origin("geheel.xlsx", "0" * 64))


@pytest.fixture(scope="session")
def whole_results(opened_whole: Opened) -> Results:
    """What the engine makes of the whole study."""
    from burden.answers.results import Results
    from dashboards.state import Workspace

    # Sessions share results of one and the same study only.
    return Results(Workspace(opened_whole).study)


@pytest.fixture(scope="session")
def whole_report(opened_whole: Opened) -> Report:
    """A Dutch report of the whole study, with what makes it differ from its other version."""
    from whole_study import later_study

    from burden.answers.origin import Origin
    from burden.answers.report import prepare

    other = (later_study(), Origin("anders.xlsx", "1" * 64))
    opened, made = opened_whole, date(2026, 3, 1)
    return prepare(opened.study, opened.origin, Language.NL, made=made, older=other, notices=opened.notices)
