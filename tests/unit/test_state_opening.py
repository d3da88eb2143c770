"""Workbooks come in by one door: a limit on size, the safe reader, and a refusal that says why."""

from __future__ import annotations

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC
from io import BytesIO
from pathlib import Path
from time import sleep

import pytest
from studies import small_study
from workbooks import Draft

from burden import estimate
from burden.language import Language
from burden.workbook.write import study_as_bytes, write_study
from dashboards.state import Keeper, Kept, Library, Refused, Session, Workspace, keep, open_upload, open_workbook
from dashboards.state.apart import Apart, Limits
from dashboards.state.library import MOST_KEPT
from dashboards.state.opening import UPLOAD_LIMIT, Opened, open_earlier, plain_name, problem_lines, read_apart

pytestmark = pytest.mark.unit
NL = Language.NL
links_are_free = pytest.mark.skipif(sys.platform == "win32", reason="few may make a link there")


@pytest.fixture(scope="module")
def content() -> bytes:
    return study_as_bytes(small_study())


@pytest.fixture
def folder(tmp_path: Path, content: bytes) -> Path:
    """A folder with two workbooks, and one outside it."""
    shelf = tmp_path / "studies"
    shelf.mkdir()
    for path in (shelf / "b.xlsx", shelf / "a.XLSX", tmp_path / "secret.xlsx"):
        path.write_bytes(content)
    return shelf


# Uploads


def test_the_library_says_which_workbooks_need_no_reading(folder):
    library = Library(folder)
    assert not library.is_in_memory("b.xlsx")
    library.open("b.xlsx")
    assert library.is_in_memory("b.xlsx") and not library.is_in_memory("a.XLSX")
    os.utime(folder / "b.xlsx", (0, 0))
    assert not library.is_in_memory("b.xlsx")
    # Of what is not offered nothing is read either.
    assert library.is_in_memory("../elders.xlsx") and library.is_in_memory()


def test_a_study_with_more_lines_than_allowed_is_refused_with_their_number(content):
    lines = len(estimate(small_study()).positions)
    assert open_upload("klein.xlsx", content, most_lines=lines).origin.name == "klein.xlsx"
    with pytest.raises(Refused) as refused:
        open_upload("klein.xlsx", content, most_lines=lines - 1)
    assert f"klein.xlsx telt {lines} combinaties" in refused.value.reason.nl
    assert f"klein.xlsx has {lines} combinations" in refused.value.reason.en
    assert f"hoogstens {lines - 1}" in refused.value.reason.nl


def test_an_upload_is_read_with_its_name_and_hash(content: bytes) -> None:
    opened = open_upload("C:\\Users\\A. Analist\\studie.xlsx", content)
    assert opened.study == small_study()
    assert opened.origin.name == "studie.xlsx"
    assert opened.places.cell("activities", 2, "hours") == "Handelingen!I2"
    assert Workspace(open_upload("studie.xlsx", content)).study == small_study()


def test_a_file_that_is_too_large_is_not_looked_at() -> None:
    with pytest.raises(Refused) as refused:
        open_upload("groot.xlsx", b"x" * (UPLOAD_LIMIT + 1))
    assert refused.value.reason.nl.startswith("Het bestand is te groot voor deze pagina: 10")
    with pytest.raises(Refused):
        open_upload("groot.xlsx", b"PK\3\4" * 10, limit=20)


@pytest.mark.parametrize("junk", [b"", b"geen werkmap", b"PK\3\4" + b"x" * 50, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])
def test_what_is_no_workbook_is_refused_with_the_readers_reason(junk: bytes) -> None:
    with pytest.raises(Refused) as refused:
        open_upload("studie.xlsx", junk)
    assert refused.value.reason.nl == "studie.xlsx is niet te lezen."
    assert len(refused.value.problems) == 1


def test_an_earlier_version_with_errors_is_refused_with_every_cell() -> None:
    draft = Draft()
    draft.set("Handelingen", "uren", 2, "veel")
    draft.set("Mixen", "naam", 3, None)
    with pytest.raises(Refused) as refused:
        open_earlier("fout.xlsx", draft.saved().getvalue())
    lines = problem_lines(refused.value, NL)
    assert lines[0].startswith("In fout.xlsx zitten fouten")
    assert sorted(line.partition(":")[0] for line in lines[1:]) == ["Handelingen!I2", "Mixen!B3"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("..\\..\\a.xlsx", "a.xlsx"),
        ("a\x00\n.xlsx", "a.xlsx"),
        ("", "workbook.xlsx"),
        ("/", "workbook.xlsx"),
        ("x" * 300 + ".xlsx", "x" * 95 + ".xlsx"),
    ],
)
def test_the_name_of_an_upload_is_only_a_name(name: str, shown: str) -> None:
    assert plain_name(name) == shown


# Folders


def test_a_folder_offers_its_own_workbooks(folder: Path) -> None:
    (folder / "~$b.xlsx").write_bytes(b"")
    (folder / ".c.xlsx").write_bytes(b"")
    (folder / "lees.txt").write_text("tekst", encoding="utf-8")
    (folder / "deeper.xlsx").mkdir()
    entries = Library(folder).entries()
    assert [entry.name for entry in entries] == ["a.XLSX", "b.xlsx"]
    assert entries[0].size > 10_000
    assert entries[0].changed.tzinfo is UTC
    assert Library(folder).open("b.xlsx").study == small_study()


def test_a_folder_tells_what_each_workbook_holds_and_reads_it_again_only_once_it_changed(folder: Path) -> None:
    (folder / "kapot.xlsx").write_bytes(b"geen werkmap")
    library, study = Library(folder), small_study()
    assert library.known_in_short("b.xlsx") is None
    held = library.in_short("b.xlsx")
    assert held.titles[Language.NL] == study.settings.title
    assert (held.mixes, held.version, held.errors) == (len(study.mixes), study.settings.version or "", 0)
    assert library.known_in_short("b.xlsx") is held is library.in_short("b.xlsx")
    (folder / "b.xlsx").write_bytes(b"")
    assert library.known_in_short("b.xlsx") is None
    for name in ("b.xlsx", "kapot.xlsx", "../weg.xlsx"):
        refused = library.in_short(name).refused
        assert refused is not None and refused.nl and "\n" not in refused.nl


@pytest.mark.parametrize(
    "name",
    [
        "../secret.xlsx",
        "..\\secret.xlsx",
        "./b.xlsx",
        "b.xlsx/",
        "B.XLSX",
        "b.xlsx\x00",
        "",
        "lees.txt",
        "%2e%2e/x",
        "/",
    ],
)
def test_no_name_leads_out_of_the_folder(folder: Path, name: str) -> None:
    for tried in (name, str(folder / name), str(folder.parent / "secret.xlsx")):
        with pytest.raises(Refused):
            Library(folder).open(tried)


@links_are_free
def test_a_link_to_elsewhere_is_no_workbook_of_the_folder(folder: Path) -> None:
    (folder / "link.xlsx").symlink_to(folder.parent / "secret.xlsx")
    (folder / "loop.xlsx").symlink_to(folder / "loop.xlsx")
    (folder / "gone.xlsx").symlink_to(folder / "nowhere.xlsx")
    (folder / "own.xlsx").symlink_to(folder / "b.xlsx")
    assert [entry.name for entry in Library(folder).entries()] == ["a.XLSX", "b.xlsx", "own.xlsx"]
    with pytest.raises(Refused):
        Library(folder).open("link.xlsx")


@links_are_free
def test_a_folder_behind_a_link_is_the_folder(folder: Path) -> None:
    (folder.parent / "shelf").symlink_to(folder)
    assert len(Library(folder.parent / "shelf").entries()) == 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system keeps no pipes among its files")
def test_a_pipe_is_never_read(folder: Path) -> None:
    os.mkfifo(folder / "pipe.xlsx")
    assert len(Library(folder).entries()) == 2


def test_an_empty_folder_says_so(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        Library(tmp_path).open()
    assert "geen werkmappen" in refused.value.reason.nl
    assert Library(tmp_path).entries() == ()


def test_one_workbook_is_opened_without_a_name(folder: Path) -> None:
    library = Library(folder / "b.xlsx")
    assert not library.is_folder
    assert library.open().origin.name == "b.xlsx"
    with pytest.raises(Refused):
        library.open("a.XLSX")
    with pytest.raises(Refused) as refused:
        Library(folder / "weg.xlsx").open()
    assert refused.value.problems[0].name == "not-there"


def test_a_workbook_is_read_again_only_when_it_changed(folder: Path, content: bytes) -> None:
    library = Library(folder)
    first = library.open("b.xlsx")
    assert library.open("b.xlsx") is first
    study = small_study().update(settings=small_study().settings.update(title="Anders"))
    write_study(study, folder / "b.xlsx", overwrite=True)
    assert library.open("b.xlsx").study.settings.title == "Anders"
    for number in range(MOST_KEPT + 1):
        (folder / f"{number}.xlsx").write_bytes(content)
        library.open(f"{number}.xlsx")
    assert len(library._kept) == MOST_KEPT


def test_a_workbook_is_read_once_in_all_however_many_ask_for_it_and_whether_or_not_it_can_be(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "junk.xlsx").write_bytes(b"junk")
    read = []

    def slowly(path: Path, most_lines: int | None = None) -> Opened:
        sleep(0.1)
        read.append(path.name)
        return open_workbook(path, most_lines)

    monkeypatch.setattr("dashboards.state.library.open_workbook", slowly)
    library = Library(folder)

    def ask(name: str) -> object:
        try:
            return library.open(name)
        except Refused as refused:
            return refused.reason

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(ask, ["b.xlsx", "junk.xlsx"] * 4))
    assert sorted(read) == ["b.xlsx", "junk.xlsx"]
    assert len({id(answer) for answer in answers[::2]}) == 1 and len(set(answers[1::2])) == 1
    assert library.is_in_memory("junk.xlsx")


def test_what_is_read_in_another_process_is_the_same(folder: Path) -> None:
    apart = Apart(Limits(processes=1, lines=1))
    apart.executor()
    assert read_apart(Apart(), open_workbook, folder / "b.xlsx").study == small_study()
    with pytest.raises(Refused) as refused:
        read_apart(apart, open_workbook, folder / "b.xlsx")
    apart.close()
    with pytest.raises(Refused) as here:
        open_workbook(folder / "b.xlsx", 1)
    assert refused.value.reason == here.value.reason


def test_sessions_share_what_was_read_and_nothing_that_changes(folder: Path) -> None:
    library = Library(folder)
    one, other = Workspace(library.open("b.xlsx")), Workspace(library.open("b.xlsx"))
    assert one.loaded is other.loaded
    one.set_cell("activities", 2, "uren", 9)
    one.set_cell("composition", 2, "M0", None)
    assert other.study is other.loaded
    assert other.study == open_workbook(folder / "b.xlsx").study
    assert not other.is_changed


# Kept work


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def edited_session(content: bytes) -> Session:
    session = Session(Workspace(open_upload("b.xlsx", content)))
    session.workspace.set_cell("activities", 2, "uren", 9)
    session.workspace.set_cell("activities", 3, "uren", "veel")
    session.view.page = "years"
    return session


def test_work_survives_a_reload(content: bytes) -> None:
    keeper, session = Keeper(), edited_session(content)
    token = keeper.new_token()
    keeper.keep(token, Kept.of(session))
    kept = keeper.found(token)
    assert kept is not None
    again = kept.session()
    assert again.workspace.study == session.workspace.study
    assert again.workspace.errors == session.workspace.errors
    assert again.view.page == "years"
    again.workspace.undo()
    again.workspace.undo()
    assert not again.workspace.is_changed
    assert session.workspace.is_changed
    assert kept.session().workspace.is_changed  # each goes on with what was kept, and not with each other's work


def test_nobody_finds_the_work_of_somebody_else(content: bytes) -> None:
    keeper = Keeper()
    tokens = {keeper.new_token() for _ in range(100)}
    assert len(tokens) == 100
    assert min(map(len, tokens)) >= 32
    keeper.keep(tokens.pop(), Kept.of(edited_session(content)))
    for guess in (*tokens, "", None, "x" * 10_000, 7):
        assert keeper.found(guess) is None  # type: ignore[arg-type]


def test_work_is_kept_for_a_while_and_for_so_many(content: bytes) -> None:
    clock, kept = Clock(), Kept.of(edited_session(content))
    keeper = Keeper(seconds=60, most=2, clock=clock)
    keeper.keep("one", kept)
    clock.now = 50
    keeper.keep("two", kept)
    clock.now = 61
    assert keeper.found("one") is None
    assert keeper.found("two") is kept
    keeper.keep("three", kept)
    keeper.keep("two", kept)
    keeper.keep("four", kept)
    assert keeper.found("three") is None
    assert keeper.found("two") is kept
    keeper.drop("two")
    assert len(keeper) == 1


def test_large_workbooks_leave_room_for_fewer(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Kept.of(edited_session(content))
    monkeypatch.setattr(keep, "MOST_ROWS", 2 * kept.rows)
    keeper = Keeper()
    for token in ("one", "two", "three"):
        keeper.keep(token, kept)
    assert [keeper.found(token) is not None for token in ("one", "two", "three")] == [False, True, True]


def test_the_downloaded_workbook_can_be_uploaded(content: bytes) -> None:
    session = edited_session(content)
    session.workspace.set_cell("activities", 3, "uren", 10)
    opened = open_upload("b.xlsx", session.workspace.download().content)
    assert opened.study == session.workspace.study
    assert BytesIO(content).read() == content
