"""The page for exports: of what is on the screen, told as it goes, stopped when nobody wants it any more."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from threading import Event
from typing import Any
from zipfile import ZipFile

import pytest
from pages import in_other_language, opened, raise_a_tariff
from studies import small_study
from whole_study import whole_study

from burden import read_study
from burden.answers.origin import origin_of
from burden.answers.report import prepare
from burden.answers.tables.of_report import ALL
from burden.answers.too_much import TooMuch
from burden.engine.uncertainty.simulation import TooManyDrawsError
from burden.language import Language, Text
from burden.render.csv_files import as_csv, for_programs
from burden.report.file_names import FileNames
from burden.report.manifest import ExportedFile
from burden.workbook.read import read_workbook
from dashboards.state import Session, Workspace
from dashboards.state.opening import Opened
from dashboards.views import export, export_files
from dashboards.views.export import ExportPage, Stopped, Work
from dashboards.views.export_files import Exported, Order, make_files

pytestmark = pytest.mark.unit


class Manifest:
    files = (ExportedFile("one.txt", Text("One", "Een"), 3, "0"),)


@pytest.fixture
def reports(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The reports that are made, of which only one file is written."""
    made = []

    def write(report: Any, folder: Path, *, progress: Any, **_: Any) -> Any:
        made.append(report)
        (folder / "one.txt").write_bytes(b"one")
        progress(1, 2)
        progress(2, 2)
        return Manifest

    @contextmanager
    def nobody() -> Any:
        yield None

    monkeypatch.setattr(export_files, "write_files", write)
    monkeypatch.setattr(export_files, "drawing_apart", nobody)
    return made


def said(page: ExportPage) -> str:
    return str(page._said.object)


def press(page: ExportPage) -> None:
    page._make.clicks += 1


def test_the_files_are_of_the_workbook_as_it_was_opened(reports):
    page = opened(ExportPage)
    assert "zoals die is geopend" in page._about.object and not page._download.visible
    assert 'data-go="page=buildup">Opbouw</a>' in page._about.object
    press(page)
    report = reports[0]
    assert report.study is page.study and report.origin == page.session.workspace.origin
    assert report.language is Language.NL and report.older is None
    assert "De bestanden zijn klaar: 1 bestanden" in said(page)
    assert page._download.visible and page._make.visible and not page._stop.visible
    with ZipFile(page._as_file()) as archive:
        assert archive.namelist() == ["one.txt"]


def test_the_files_are_of_the_edited_study_with_its_workbook(reports, tmp_path):
    page = opened(ExportPage)
    raise_a_tariff(page)
    assert "niet-bewaarde wijzigingen" in page._about.object
    press(page)
    report = reports[0]
    assert report.study.tariffs[0].tariff.central == 99
    with ZipFile(page._as_file()) as archive:
        name = report.origin.name
        assert name.endswith("-gewijzigd.xlsx") and name in archive.namelist()
        (tmp_path / name).write_bytes(archive.read(name))
    assert (tmp_path / name).read_bytes() == page.session.workspace.download(Language.NL).content
    again = read_study(tmp_path / name)
    assert again.tariffs[0].tariff.central == 99 and len(again.activities) == len(page.study.activities)
    assert name in page._files.object and "De werkmap met uw wijzigingen" in page._files.object


@pytest.mark.parametrize("is_changed", [False, True])
def test_the_files_are_of_the_scenario_that_is_shown_with_the_workbook_of_the_study_itself(reports, is_changed):
    page = opened(ExportPage, whole_study(), scenario="TRAAG")
    if is_changed:
        raise_a_tariff(page)
    press(page)
    start = page._download.filename.removesuffix(".zip")
    assert "+TRAAG" in start
    report = reports[0]
    assert report.study.under == "TRAAG" and report.changes == {"scenario": "TRAAG"}
    assert report.study.tariffs[0].tariff.central == (99 if is_changed else 40)
    assert report.simulation.study.under == "TRAAG"
    with ZipFile(page._as_file()) as archive:
        names = [name for name in archive.namelist() if name.endswith(".xlsx")]
        read = [read_workbook(BytesIO(archive.read(name))).study for name in names]
    assert [study.scenarios for study in read if study] == [("DUUR", "TRAAG")] * is_changed
    page.session.view.scenario = None
    assert "gewijzigd sinds deze bestanden zijn gemaakt" in said(page)


def test_the_files_are_in_the_language_of_the_page(reports):
    page = in_other_language(opened(ExportPage))
    press(page)
    assert reports[0].language is Language.EN and "The files are ready" in said(page)


def test_an_edit_makes_the_files_outdated(reports):
    page = opened(ExportPage)
    press(page)
    raise_a_tariff(page)
    assert "gewijzigd sinds deze bestanden zijn gemaakt" in said(page)
    press(page)
    assert "De bestanden zijn klaar" in said(page)
    assert len(reports) == 2


def test_wrong_cells_and_voluntary_items_are_told_of(reports):
    page = opened(ExportPage)
    assert "vrijwillige" not in page._about.object
    page.session.view.include_voluntary = True
    assert "staan vrijwillige en financiële posten apart" in page._about.object
    workspace = page.session.workspace
    row = workspace.rows("tariffs", Language.NL).index[0]
    assert workspace.set_cell("tariffs", row, "uurtarief", "veel")
    assert "1 cel heeft een waarde die niet klopt" in page._about.object


def test_a_wrong_cell_keeps_nobody_from_calculating_with_the_workbook_that_goes_along(reports, tmp_path):
    page = opened(ExportPage)
    raise_a_tariff(page)
    workspace = page.session.workspace
    workspace.set_cell("activities", 2, "uren", "veel")
    press(page)
    with ZipFile(page._as_file()) as archive:
        (tmp_path / "a.xlsx").write_bytes(archive.read(reports[0].origin.name))
    assert read_study(tmp_path / "a.xlsx").activities[0].hours == workspace.study.activities[0].hours


def test_changes_are_told_since_the_version_that_was_chosen(reports):
    page = opened(ExportPage)
    assert list(page._older.options.values()) == [""]
    raise_a_tariff(page)
    assert list(page._older.options.values()) == ["", "opened"]
    page._older.value = "opened"
    press(page)
    assert reports[0].older == page.session.workspace.origin and reports[0].differences is not None
    workspace = Workspace.of(small_study().update(settings=small_study().settings.update(version="0.1")))
    content = workspace.download().content
    page._upload._handle_msg({"name": "ouder.xlsx", "size": len(content), "content": content})
    assert "ouder.xlsx is ingelezen" in page._read.object and page._older.value == "earlier"
    press(page)
    assert reports[1].older.name == "ouder.xlsx"
    page._upload._handle_msg({"name": "stuk.xlsx", "size": 11, "content": b"no workbook"})
    assert "stuk.xlsx" in page._read.object and 'role="alert"' in page._read.object
    assert isinstance(page.session.earlier, Opened) and page.session.earlier.origin.name == "ouder.xlsx"


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (RuntimeError("no luck"), "De bestanden konden niet worden gemaakt"),
        (TooMuch.of_draws(TooManyDrawsError(10_000_000, 1)), "10.000.000 trekkingen zijn te veel"),
    ],
)
def test_what_goes_wrong_is_told_in_words(monkeypatch, error, told):
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(export, "make_files", fail)
    page = opened(ExportPage)
    press(page)
    assert told in said(page) and "no luck" not in said(page)
    assert page._make.visible and not page._stop.visible and not page._download.visible


def test_work_that_nobody_wants_stops_at_the_next_step(reports):
    work = Work(Order.of(Session(Workspace.of(small_study()))))
    work.is_wanted = False
    with pytest.raises(Stopped):
        work()
    assert reports == []


@pytest.mark.parametrize("end", ["_end", "close"])
def test_stopping_and_leaving_drop_the_work(monkeypatch, end):
    page = opened(ExportPage)
    worked = []

    def make(order: Order, progress: Any) -> Exported:
        progress(1, 4)
        getattr(page, end)()
        worked.append("on")
        progress(2, 4)
        raise AssertionError("nobody waits for this")

    monkeypatch.setattr(export, "make_files", make)
    press(page)
    assert worked == ["on"] and page._work is None and page._made is None
    assert "Gestopt" in said(page) and page._make.visible and not page._download.visible


def test_progress_goes_up_only_and_the_wait_for_another_is_told():
    page = opened(ExportPage)
    work = Work(Order.of(page.session))
    page._tell_progress(work)
    assert "Wachten tot een andere export" in said(page)
    work.has_begun = True
    for done, of in ((10, 100), (50, 100), (20, 100)):
        work._tell(done, of)
    assert work.percent == 50
    page._tell_progress(work)
    assert "Bestanden maken: 50%" in said(page) and 'value="50"' in said(page)


def test_one_export_is_made_at_a_time():
    order, begun, go_on = Order.of(Session(Workspace.of(small_study()))), Event(), Event()
    first, second = Work(order), Work(order)

    def make() -> None:
        first.has_begun = True
        begun.set()
        go_on.wait(10)

    running = export._exports.submit(make)
    waiting = export._exports.submit(second)
    assert begun.wait(10) and not second.has_begun
    second.is_wanted = False
    go_on.set()
    running.result(10)
    with pytest.raises(Stopped):
        waiting.result(10)


def test_the_figures_that_are_drawn_elsewhere_count_as_progress():
    told = []
    with ThreadPoolExecutor(1) as workers:
        counting = export_files._Counting(workers, lambda done, of: told.append((done, of)))
        found = [counting.submit(pow, 2, exponent) for exponent in range(3)]
        assert [one.result() for one in found] == [1, 2, 4]
    assert [pair for pair in told if pair[0]][-1] == (3, 3)


def test_the_files_are_those_of_the_command(tmp_path):
    """The real files, made once: what `burden export` writes, of the edited study."""
    page = opened(ExportPage)
    raise_a_tariff(page)
    told: list[float] = []
    order = replace(Order.of(page.session), snapshot=page.session.workspace.snapshot()).with_workbook()
    made = make_files(order, lambda done, of: told.append(done / of))
    assert told[-1] == 1 and max(told) == 1
    with ZipFile(BytesIO(made.content)) as archive:
        names = archive.namelist()
        manifest = json.loads(archive.read(next(name for name in names if name.endswith("manifest.json"))))
        changed = next(name for name in names if name.endswith("gewijzigd.xlsx"))
        path = Path(archive.extract(changed, tmp_path))
        # What the command would make of that workbook.
        reading = read_workbook(path)
        told_of = {"notices": reading.notices, "places": reading.places}
        report = prepare(reading.study, origin_of(path), Language.NL, made=date.today(), **told_of)
        files = FileNames(report.origin, report.study, report.language)
        tables = [table for table in (table_of(report) for table_of in ALL) if table is not None]
        assert len(tables) > 10
        for table in tables:
            assert archive.read(files.table(table.name)) == as_csv(for_programs(table)), table.name
    assert sorted(file.name for file in made.files) == sorted(names)
    assert {Path(name).suffix for name in names} == {".xlsx", ".docx", ".html", ".csv", ".svg", ".png", ".txt", ".json"}
    assert changed in json.dumps(manifest)
    assert read_workbook(tmp_path / changed).study.tariffs[0].tariff.central == 99
