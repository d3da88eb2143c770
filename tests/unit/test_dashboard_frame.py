"""The frame of the dashboard: when pages are made and drawn, what a language or a reload changes, who shares what."""

from __future__ import annotations

import json
import logging
import re
import socket
import sys
from collections.abc import Callable, Sequence
from gc import collect
from typing import Any
from weakref import ref

import panel as pn
import pytest
from pages import opened
from studies import costless_studies, small_study

from burden.language import Language, Text
from burden.render.html import Cell, TableWriter, notice
from burden.workbook import house_style
from burden.workbook.write import study_as_bytes, write_study
from dashboards import app, components, serve
from dashboards.documents import document
from dashboards.quiet import quieten
from dashboards.serve import PortTakenError, free_port
from dashboards.shared import Shared
from dashboards.shell import Shell
from dashboards.source_line import file_name_start, lines_about
from dashboards.state import Session, Workspace, open_upload
from dashboards.state.keep import Keeper
from dashboards.state.view import View
from dashboards.views import style, texts
from dashboards.views.common import Page, Step, stop_if_unwanted
from dashboards.views.compare import ComparePage
from dashboards.views.html import html

pytestmark = pytest.mark.unit
HOSTILE = "<img src=x onerror=alert(1)>"


class Noted(Page):
    """A page that notes what is done with it."""

    key = "compare"
    title = Text("Noted", "Genoteerd")
    long: Callable[[], Any] | None = None

    def __init__(self, session: Session, **parameters: Any) -> None:
        super().__init__(session, **parameters)
        self.done: list[str] = []
        self.fails = False

    def build(self) -> Any:
        self.done.append("built")
        return html("content")

    def steps(self) -> Sequence[Step]:
        steps = [Step(self._work, lambda _: self.done.append("shown"))]
        if self.long is not None:
            steps.append(Step(self.long, lambda made: self.done.append(f"shown {made}"), is_long=True))
        return steps

    def _work(self) -> None:
        if self.fails:
            raise RuntimeError("not today")


class Other(Noted):
    key = "firms"
    title = Text("Other", "Ander")


def session() -> Session:
    return Session(Workspace.of(small_study()))


def frame(*pages: type[Page], **options: Any) -> Shell:
    """A frame whose browser has told that it has the page."""
    shell = Shell(options.pop("session", None) or session(), pages or (Noted, Other), **options)
    shell.browser.ready = True
    return shell


def shown(shell: Shell) -> Any:
    """The page that is on the screen."""
    return shell._current


def raise_a_tariff(of: Session) -> None:
    """Change the first tariff."""
    rows = of.workspace.rows("tariffs", Language.NL)
    assert of.workspace.set_cell("tariffs", rows.index[0], "uurtarief", 99) == ()


def test_a_page_is_built_when_it_is_first_opened():
    page = Noted(session())
    assert page.done == []
    page.open()
    page.leave()
    page.open()
    assert page.done == ["built", "shown"]


def test_a_page_that_is_not_on_the_screen_is_drawn_when_it_comes_back():
    page = Noted(session())
    page.open()
    page.leave()
    raise_a_tariff(page.session)
    page.session.view.measure = "one_off"
    assert page.done == ["built", "shown"]
    page.open()
    assert page.done == ["built", "shown", "shown"]


def test_a_chart_that_comes_back_has_its_figures_again():
    page = opened(ComparePage)
    charts = page._whole.select(pn.pane.Vega)
    assert charts
    for chart in charts:
        first, again = ({name: len(rows.data) for name, rows in chart.get_root().data_sources.items()} for _ in "12")
        assert first and first == again


def test_a_page_is_drawn_for_the_width_that_the_window_got_while_another_was_shown():
    shell = frame(Noted, Other)
    page = shown(shell)
    shell.session.view.page = Other.key
    shell.browser.width = 820
    assert page.done == ["built", "shown"]
    shell.session.view.page = Noted.key
    assert page.width == 820 and page.done == ["built", "shown", "shown"]


def test_a_change_of_the_study_or_of_the_view_draws_the_page():
    page = Noted(session())
    page.open()
    page.settle()
    raise_a_tariff(page.session)
    page.session.view.breakdown = "sector"
    assert page.done == ["built", "shown", "shown", "shown"]
    page.close()
    page.session.view.breakdown = "kind"
    assert page.done == ["built", "shown", "shown", "shown"]


def test_long_work_waits_until_the_browser_has_the_page():
    class Long(Noted):
        long = staticmethod(lambda: "later")  # type: ignore[assignment]

    page = Long(session())
    page.open()
    assert page.done == ["built", "shown"]
    page.settle()
    assert page.done == ["built", "shown", "shown later"]
    assert page.drawn == 1 and not page.busy


@pytest.mark.parametrize(("language", "said"), [(Language.NL, "wordt nog berekend"), (Language.EN, "is still being")])
def test_the_frame_says_what_is_still_being_worked_out(language, said):
    shell = frame(Noted, Other)
    shell.session.view.language = language
    shown(shell).busy = texts.ORDER_AT_WORK
    assert said in shell._navigation.busy
    shell.session.view.page = Other.key
    assert shell._navigation.busy == ""


def test_work_that_nobody_waits_for_stops():
    class Stopped(Noted):
        def _work_on(self) -> str:
            if "redrawn" not in self.done:
                self.done.append("redrawn")
                self._drawing.stop()
            stop_if_unwanted()
            return "to the end"

        def steps(self) -> Sequence[Step]:
            return (Step(self._work_on, self.done.append, is_long=True),)

    page = Stopped(session())
    page.open()
    page.settle()
    assert page.done == ["built", "redrawn"]
    page.refresh()
    assert page.done == ["built", "redrawn", "to the end"]


@pytest.mark.parametrize("settled", [False, True])
def test_a_page_that_fails_says_so_and_can_be_tried_again(settled, caplog):
    page = Noted(session())
    page.fails = True
    if settled:
        page.settle()
    page.open()
    said = page._frame[0]
    assert "kon niet worden getoond" in said[0].object
    assert "not today" in caplog.text and "not today" not in said[0].object
    page.fails = False
    page.refresh()
    assert page._frame[0].object == "content"


def test_the_navigation_shows_the_pages_and_follows_the_view():
    shell = frame()
    assert shell._navigation.pages == [("compare", "Genoteerd"), ("firms", "Ander")]
    assert shell._navigation.starts == []
    assert [kind.key for kind in app.PAGES if kind.begins_group] == ["buildup", "parameters", "export"]
    shell.session.view.page = "firms"
    assert shell._navigation.active == "firms" and isinstance(shown(shell), Other)
    shell._navigation.active = "compare"
    assert shell.session.view.page == "compare" and type(shown(shell)) is Noted
    shell._navigation.active = "no such page"
    assert shell.session.view.page == "compare"


def test_a_page_that_is_not_there_is_the_first_one():
    of = session()
    of.view.page = "export"
    assert type(shown(frame(session=of))) is Noted


def test_another_language_keeps_the_work_and_the_view():
    shell = frame()
    raise_a_tariff(shell.session)
    shell.session.view.measure = "present_value"
    before, study = shown(shell), shell.session.workspace.study
    shell._header.pressed = "language 1"
    assert shell.session.view.language is Language.EN
    assert shown(shell) is not before and before._watched == []
    assert shell.session.workspace.study is study and shell.session.view.measure == "present_value"
    assert shell._header.labels[0] == "Undo" and shell._header.changed == "1 changed cell"
    assert shell.browser.language == "en"


def test_no_page_follows_the_work_of_other_sessions():
    def followers() -> int:
        return len(pn.state.param.watchers.get("busy", {}).get("value", ()))

    before = followers()
    shell = frame()
    assert shell.page.busy is False
    assert followers() == before


def test_the_header_says_how_much_was_verified_of_what_counts_now_in_the_language_of_the_page():
    shell = frame()
    first = shell._header.verified
    rates, rows = re.fullmatch(
        r"Geverifieerd: (\d van \d) uurtarieven en (\d+ van \d+) andere rijen met cijfers; "
        r"rijen van lage of onbekende kwaliteit dragen tot \d+% van een mix",
        first,
    ).groups()
    said = {finding.name: finding.reason.nl for finding in shell.session.results.findings}
    assert f"vergeleken: {rates}." in said["verified-rates"] and f"vergeleken: {rows}." in said["verified"]
    workspace = shell.session.workspace
    row = workspace.rows("tariffs", Language.NL).index[0]
    was = workspace.rows("tariffs", Language.NL).loc[row, "geverifieerd"]
    workspace.set_cell("tariffs", row, "geverifieerd", "nee" if was == "ja" else "ja")
    assert shell._header.verified != first
    shell._header.pressed = "language 1"
    assert shell._header.verified.startswith("Verified: ")
    assert shell._taking.verified == shell._header.verified


@pytest.mark.parametrize(
    ("language", "one", "two"),
    [
        (Language.NL, "1 gewijzigde cel, die nog niet meetelt", "2 gewijzigde cellen, waarvan 1 nog niet meetelt"),
        (Language.EN, "1 changed cell, which does not count yet", "2 changed cells, 1 of which does not count yet"),
    ],
)
def test_the_header_says_what_does_not_count_yet(language, one, two):
    shell = frame()
    shell.session.view.language = language
    workspace = shell.session.workspace
    first, second = workspace.rows("tariffs", Language.NL).index[:2]
    workspace.set_cell("tariffs", first, "uurtarief", "veel")
    assert shell._header.changed == one
    workspace.set_cell("tariffs", second, "naam", "Anders")
    assert shell._header.changed == two


def test_the_header_undoes_and_redoes():
    shell = frame()
    assert not shell._header.can_undo
    raise_a_tariff(shell.session)
    assert shell._header.can_undo and shell._header.changed == "1 gewijzigde cel"
    shell._header.pressed = "undo 1"
    assert shell._header.can_redo and shell._header.changed == ""
    shell._header.pressed = "redo 2"
    assert shell._header.changed == "1 gewijzigde cel"


def test_the_address_says_what_is_shown_and_never_what_was_changed():
    keeper = Keeper()
    shell = frame(keeper=keeper, workbook="a & b.xlsx")
    raise_a_tariff(shell.session)
    shell.session.view.mixes = ["M1"]
    query, entry, _ = shell.browser.address
    assert query == "mixes=M1&workbook=a+%26+b.xlsx&language=nl" and not entry
    assert shell._unsaved.token not in query and "99" not in query
    shell.session.view.page = "firms"
    assert shell.browser.address == ["page=firms&mixes=M1&workbook=a+%26+b.xlsx&language=nl", 1, ""]


def test_going_back_and_links_change_the_view():
    shell = frame()
    shell.session.view.measure = "one_off"
    shell.browser.followed = "page=firms&mixes=M0&at=1"
    assert (shell.session.view.page, shell.session.view.mixes) == ("firms", ["M0"])
    assert shell.session.view.measure == "one_off"
    shell.browser.visited = "measure=structural&at=2"
    assert (shell.session.view.page, shell.session.view.mixes) == ("compare", [])
    assert shell.session.view.measure == "structural"


def test_a_reload_goes_on_with_unsaved_work_and_tells_so():
    keeper = Keeper()
    first = frame(keeper=keeper)
    raise_a_tariff(first.session)
    second = Shell(session(), (Noted, Other), keeper)
    second.browser.remembered = first._unsaved.token
    second.browser.ready = True
    assert second._header.changed == "1 gewijzigde cel" and second._said.visible
    assert "behouden" in second._said.object
    second.session.workspace.undo()
    assert second.session.workspace.changed_cells() == set()
    assert len(first.session.workspace.changed_cells()) == 1
    assert second._unsaved.token != first._unsaved.token


def test_a_stranger_finds_no_work_of_others():
    keeper = Keeper()
    raise_a_tariff(frame(keeper=keeper).session)
    for remembered in ("", "guessed", "x" * 10_000):
        shell = Shell(session(), (Noted,), keeper)
        shell.browser.remembered = remembered
        shell.browser.ready = True
        assert shell._header.changed == "" and not shell._said.visible


def test_sessions_share_what_was_read_and_nothing_that_changes(tmp_path):
    path = tmp_path / "study.xlsx"
    write_study(small_study(), path)
    shared = Shared(path)
    one, other = shared.session(), shared.session()
    assert one.results is other.results and one.workspace is not other.workspace and one.view is not other.view
    raise_a_tariff(one)
    assert one.results is not other.results
    assert other.workspace.changed_cells() == set() and other.workspace.study is not one.workspace.study


def test_what_was_calculated_of_a_workbook_goes_with_its_last_reader(tmp_path):
    write_study(small_study(), tmp_path / "study.xlsx")
    shared = Shared(tmp_path)
    one, other = shared.session("study.xlsx"), shared.session("study.xlsx")
    results = ref(one.results)
    shared.leave(one)
    assert shared.session("study.xlsx").results is other.results
    for session in list(shared._open):
        shared.leave(session)
    del one, other, session
    collect()
    assert results() is None


@pytest.mark.skipif(sys.platform == "win32", reason="names of files hold no < or > there")
def test_who_opens_the_address_of_a_folder_gets_a_list_of_which_nothing_is_obeyed(tmp_path):
    for name in ("a", HOSTILE.replace("/", "")):
        write_study(small_study(), tmp_path / f"{name}.xlsx")
    listed = app.open_page(Shared(tmp_path))
    assert "&lt;img" in str(listed.main[0][0].object) and "<img" not in str(listed.main[0][0].object)


def test_who_opens_the_address_of_what_is_no_workbook_reads_why(tmp_path):
    (tmp_path / "junk.xlsx").write_bytes(b"junk")
    refused = app.open_page(Shared(tmp_path / "junk.xlsx"))
    assert "junk.xlsx is niet te lezen" in refused.main[0][0].object
    english = app.open_page(Shared(tmp_path / "junk.xlsx", Language.EN))
    assert "junk.xlsx cannot be read" in english.main[0][0].object


def test_what_stands_in_a_workbook_is_escaped():
    written = TableWriter(Language.NL).table(
        [[Cell(HOSTILE, tip=[HOSTILE])]], [[Cell(HOSTILE, small=HOSTILE, tag=HOSTILE)]], HOSTILE
    ) + notice(Text(HOSTILE, HOSTILE), Language.NL, "warning")
    assert "<img" not in written and written.count("&lt;img") >= 7


def test_the_page_of_the_mixes_is_escaped_too():
    study = small_study()
    mixes = tuple(row.update(name=HOSTILE, name_en=None) for row in study.mixes)
    goals = tuple(row.update(goal=HOSTILE, goal_en=None, reason=HOSTILE) for row in study.goals)
    of = Session(Workspace.of(study.update(mixes=mixes, goals=goals)))
    page = app.PAGES[0](of)
    page.open()
    said = page._summary.object + page._beside.object + page._chart._table.content
    assert "&lt;img" in said and "<img" not in said


def test_all_components_are_known_before_the_first_page():
    def kinds(of: type) -> set[type]:
        return {found for kind in of.__subclasses__() for found in (kind, *kinds(kind))}

    own = {kind.__name__ for kind in kinds(pn.custom.ReactiveESM) if kind.__module__.startswith("dashboards.")}
    assert own == set(components.__all__)


def test_the_colours_are_those_of_the_workbooks():
    for name in ("INK", "DARK", "MIDDLE", "LIGHT", "LINE"):
        assert getattr(style, name) == getattr(house_style, name)


def test_a_port_that_is_in_use_is_refused_or_another_one_taken(monkeypatch):
    with socket.create_server(("127.0.0.1", 0)) as busy:
        port = busy.getsockname()[1]
        with pytest.raises(PortTakenError) as refused:
            free_port(port, "127.0.0.1")
        assert refused.value.port == port
        monkeypatch.setattr(serve, "DEFAULT_PORT", port)
        assert free_port(None, "127.0.0.1") not in (0, port)
    assert free_port(0) > 0


def test_a_library_that_speaks_without_a_name_of_its_own_leaves_the_log_as_it_is(monkeypatch):
    monkeypatch.setattr(logging.root, "handlers", [])
    quieten()
    logging.debug("of a patch that came too late")
    assert logging.root.handlers == [logging.lastResort]


def test_logging_in_fetches_nothing_from_elsewhere():
    assert serve._auth({}) == {}
    settings = serve._auth({"basic_auth": "secret"})
    assert settings["basic_auth"] == "secret" and len(settings["cookie_secret"]) == 64
    for name in ("login", "logout", "refusal"):
        page = document(name).render(said=Text("No.", "Nee."), address="./login", name="", home="/")
        assert "http" not in page.lower() and "cdn" not in page.lower()


def test_the_first_address_names_no_language_and_keeps_that_of_the_study():
    shell = Shell(Session(Workspace.of(small_study()), View(language=Language.EN)), (Noted, Other))
    assert "language=en" in shell.browser.address[0]
    shell.browser.visited = "at=1"
    assert shell.session.view.language is Language.EN
    shell.browser.visited = "language=nl&at=2"
    assert shell.session.view.language is Language.NL


@pytest.mark.parametrize("reason", costless_studies())
def test_every_page_of_a_study_without_costs_has_words_and_charts_that_can_be_drawn(reason):
    for kind in app.PAGES:
        page = opened(kind, costless_studies()[reason])
        said = [one.object for one in page._whole.select(pn.pane.HTML)]
        drawn = [one.object for one in page._whole.select(pn.pane.Vega)]
        written = re.sub("<[^>]*>", " ", " ".join(map(str, said))) + json.dumps(drawn).replace('"data-', '"')
        assert not re.search(r"\bnan\b|NaN|Infinity|[-\u2212]0(?![\d.,])", written), (kind.key, reason)
        empty = re.findall(r'"domain": \[(-?[\d.]+), (-?[\d.]+)\]', written)
        assert all(float(low) < float(high) for low, high in empty), (kind.key, reason)
        if kind.key in ("compare", "years"):
            assert "Er is niets te laten zien" in written, (kind.key, reason)


def test_going_back_or_forward_adds_no_address_so_that_forward_still_works():
    shell = frame()
    shell.session.view.page = "years"
    assert shell.browser.address[1:] == [1, ""]
    shell.browser.visited = "page=compare&at=7"
    # The browser leaves alone what does not follow its last visit.
    assert shell.browser.address == ["language=nl", 1, "7"]


def test_each_step_is_a_place_to_come_back_to_and_another_choice_takes_the_place_of_the_one_before():
    shell = frame()
    view = shell.session.view
    for step in ({"page": "buildup"}, {"place": ["M1"]}, {"place": ["M1", "WET"]}, {"buildup_shown": "lines"}):
        before = shell.browser.address[1]
        view.param.update(**step)
        assert shell.browser.address[1] == before + 1, step
    for choice in ({"mixes": ["M1"]}, {"grouped_by": "kind"}, {"search": "uren"}, {"row": "3"}, {"measure": "one_off"}):
        before = shell.browser.address[1]
        view.param.update(**choice)
        assert shell.browser.address[1] == before, choice
    shell.browser.followed = "page=parameters&table=tariffs&row=3&at=1"
    shell.browser.followed = "page=parameters&table=tariffs&row=2&at=2"
    assert shell.browser.address[1] == before + 2


def test_a_page_is_told_that_a_reader_arrives_by_an_address_and_not_that_it_is_made_in_another_language():
    class Told(Noted):
        def arrive(self) -> None:
            arrived.append(self)

    arrived: list[Page] = []
    shell = frame(Told)
    assert len(arrived) == 1
    shell.session.view.language = Language.EN
    shell.session.view.measure = "one_off"
    assert len(arrived) == 1
    shell.browser.followed = "page=compare&at=1"
    shell.browser.visited = "page=compare&at=2"
    assert len(arrived) == 3


def test_a_tab_of_the_frame_leads_to_what_was_chosen_on_its_page_and_links_have_what_all_pages_share():
    shell = frame(workbook="b.xlsx")
    shell.session.view.param.update(page="firms", firm="average", scenario="DUUR", elements_shown="lighter")
    shared = "scenario=DUUR&workbook=b.xlsx&language=nl"
    of_firms = "page=firms&scenario=DUUR&firm=average&workbook=b.xlsx&language=nl"
    assert shell._navigation.addresses == [f"page=compare&{shared}", of_firms]
    assert shell.browser.shared == shared


def test_closing_asks_first_where_something_would_be_lost():
    shell = frame()
    assert not shell.browser.unsaved
    raise_a_tariff(shell.session)
    assert shell.browser.unsaved
    shell.session.workspace.undo()
    assert not shell.browser.unsaved


def test_closing_asks_no_more_once_everything_was_taken_along():
    shell = frame()
    workspace = shell.session.workspace
    raise_a_tariff(shell.session)
    made = workspace.download()
    assert shell.browser.unsaved, "made is not yet taken along"
    workspace.tell_saved(made)
    assert not shell.browser.unsaved and shell._header.changed == "1 gewijzigde cel"
    workspace.set_cell("tariffs", 2, "uurtarief", 98)
    assert shell.browser.unsaved
    workspace.tell_saved(made)
    workspace.undo()
    assert not shell.browser.unsaved
    workspace.undo()
    workspace.add_row("tariffs", copy_of=workspace.rows("tariffs", Language.NL).index[0])
    assert shell.browser.unsaved


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.NL, "1 gewijzigde cel, 2 toegevoegde rijen, 1 verwijderde rij, waarvan 2 nog niet meetellen"),
        (Language.EN, "1 changed cell, 2 added rows, 1 removed row, 2 of which do not count yet"),
    ],
)
def test_the_header_counts_rows_beside_cells(language, said):
    shell = frame()
    workspace = shell.session.workspace
    shell.session.view.language = language
    raise_a_tariff(shell.session)
    first, second = workspace.rows("activities", Language.NL).index[:2]
    for _ in range(2):
        workspace.add_row("activities", copy_of=first)
    workspace.remove_row("activities", second)
    assert shell._header.changed == said


def test_the_list_of_workbooks_forces_no_language_that_nobody_chose(tmp_path):
    write_study(small_study(), tmp_path / "a.xlsx")
    assert "language" not in str(app.open_page(Shared(tmp_path)).main[0][0].object)
    assert "language=en" in str(app.open_page(Shared(tmp_path, Language.EN)).main[0][0].object)


def workbook(**settings: Any) -> Session:
    """A session of a workbook, as it was read from a file."""
    study = small_study()
    study = study.update(settings=study.settings.update(**settings))
    return Session(Workspace(open_upload("klein <b>.xlsx", study_as_bytes(study))))


def restarted(of: Session, work: str) -> Shell:
    """A frame in a tab that kept work which the server does not have any more."""
    shell = Shell(of, (Noted,), Keeper())
    shell.browser.param.update(remembered="of before the restart", had_work=True)
    shell.browser.ready = True
    assert shell.browser.wants_work
    shell.browser.returned = work
    return shell


def test_after_a_restart_what_the_tab_kept_is_brought_back_unsaved():
    of = workbook()
    first = frame(keeper=Keeper(), session=of)
    raise_a_tariff(of)
    of.workspace.set_cell("tariffs", 3, "uurtarief", "veel")
    row = of.workspace.add_row("activities")
    of.workspace.set_cell("activities", row, "code", "NIEUW-9")
    opened_again = Session(Workspace(of.workspace.snapshot().opened))
    shell = restarted(opened_again, first.browser.work)
    workspace = shell.session.workspace
    assert workspace.cell("tariffs", 2, "uurtarief") == 99 and workspace.cell("tariffs", 3, "uurtarief") == "veel"
    assert workspace.cell("activities", row, "code") == "NIEUW-9"
    said = str(shell._said.object)
    assert "opnieuw gestart" in said and "staan er weer: 2 gewijzigde cellen, 1 toegevoegde rij" in said
    assert shell.browser.offer == [] and shell.browser.unsaved
    assert shell.browser.work == first.browser.work
    workspace.undo()
    assert not workspace.is_changed and shell.browser.work == ""


def test_after_a_restart_with_another_workbook_the_work_is_offered_as_a_file_and_comes_back_with_its_own():
    of = workbook(title="Een andere versie")
    first = frame(keeper=Keeper(), session=of)
    raise_a_tariff(of)
    shell = restarted(workbook(), first.browser.work)
    said, label, name = shell.browser.offer
    assert "wijzigingen in klein <b>.xlsx niet meer" in said and "andere versie" in said
    assert (label, name) == ("Wijzigingen downloaden", "klein <b>-wijzigingen.json")
    assert not shell.session.workspace.is_changed and shell.browser.work == ""
    shell.session.workspace.replace(of.workspace.snapshot().opened)
    assert shell.session.workspace.cell("tariffs", 2, "uurtarief") == 99
    assert shell.browser.offer == [] and "staan er weer: 1 gewijzigde cel" in str(shell._said.object)


@pytest.mark.parametrize("work", ["?", HOSTILE, '{"format": "burden changes 1"}', "[" * 5000])
def test_work_that_was_tampered_with_is_refused_in_a_sentence(work):
    shell = restarted(workbook(), work)
    assert len(shell.browser.offer) == 1 and "niet terug te zetten" in shell.browser.offer[0]
    assert not shell.session.workspace.is_changed


def test_work_that_names_what_is_not_there_is_refused_in_a_sentence():
    of = workbook()
    work = {"format": "burden changes 1", "workbook": HOSTILE, "sha256": of.workspace.origin.sha256}
    shell = restarted(of, json.dumps(work | {"tables": {f"{HOSTILE}\u202e": []}}))
    assert f"niet in de werkmap staat: {HOSTILE}⟨U+202E⟩" in shell.browser.offer[0]
    shell = restarted(workbook(), json.dumps(work | {"sha256": "", "workbook": f"{HOSTILE}\u202e"}))
    assert f"{HOSTILE}⟨U+202E⟩" in shell.browser.offer[0]


def test_what_is_taken_along_says_of_which_study_and_where_it_is_from():
    session = Session(Workspace.of(small_study()))
    said = lines_about(session, "Study <b>", "3 gewijzigde cellen")
    assert said[0] == "Study <b> · EUR, prijspeil 2026" and said[1].startswith("Gemaakt op ")
    assert session.workspace.origin.name in said[1] and said[1].endswith("3 gewijzigde cellen.")
    session.view.language = Language.EN
    assert "Made on" in lines_about(session, "Study", "")[1]
    assert re.fullmatch(r"[\w.-]+-Per-firm-2", file_name_start(session, "Per firm: /2"))


def test_all_pages_stand_below_each_other_until_they_are_printed():
    shell = frame()
    shell.session.view.page = "firms"
    shell._taking.asked = 1
    assert shell._taking.drawn == 1  # each of them was drawn
    assert list(shell._body)[1::2] == [page._whole for page in shell._made.values()]
    shell._taking.printed = 1
    assert list(shell._body) == [shown(shell)._whole] and isinstance(shown(shell), Other)
    raise_a_tariff(shell.session)
    assert [page.is_stale for page in shell._made.values()] == [True, False]


def test_what_is_printed_waits_for_what_takes_long():
    shell = frame(Noted, WaitsForever)
    shell._taking.asked = 1
    assert shell._taking.drawn == 0
    shell._taking.printed = 1
    assert list(shell._body) == [shown(shell)._whole]


class WaitsForever(Other):
    """A page that is never drawn in full."""

    def refresh(self, *_: Any) -> None:
        self._is_stale = True
