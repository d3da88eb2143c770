"""A file that is no workbook is refused in one plain sentence that says what it is."""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from workbooks import Draft, says

from burden.language import Language
from burden.study import Problem, StudyError
from burden.workbook import read_study, read_workbook

pytestmark = pytest.mark.integration

OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def ole_file(stream: str) -> bytes:
    return OLE + bytes(504) + stream.encode("utf-16-le") + bytes(600)


def zip_file(**parts: str) -> bytes:
    content = BytesIO()
    with ZipFile(content, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return content.getvalue()


def content_types(kind: str, part: str) -> str:
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Override PartName="/{part}" ContentType="{kind}"/></Types>'
    )


def strict_workbook() -> bytes:
    strict = BytesIO()
    with ZipFile(Draft().saved()) as source, ZipFile(strict, "w") as target:
        for name in source.namelist():
            text = source.read(name).replace(
                b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                b"http://purl.oclc.org/ooxml/spreadsheetml/main",
            )
            target.writestr(name, text)
    return strict.getvalue()


def refusal_of(content: bytes, folder: Path, name: str = "studie.xlsx") -> Problem:
    path = folder / name
    path.write_bytes(content)
    return only_problem(path)


def only_problem(path: Path) -> Problem:
    reading = read_workbook(path)
    assert reading.study is None
    assert len(reading.problems) == 1
    says(reading.problems[0], found_nl=path.name, expected_nl="een Excel-werkmap (.xlsx)")
    with pytest.raises(StudyError) as refused:
        read_study(str(path))
    assert refused.value.problems == reading.problems
    return reading.problems[0]


WORKBOOK = content_types("application/vnd.ms-excel.sheet.binary.macroEnabled.main", "xl/workbook.bin")
WORD = content_types(
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "word/document.xml"
)
SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet"


@pytest.mark.parametrize(
    ("content", "name", "what", "suggestion"),
    [
        (ole_file("Workbook\0"), "old-excel", "oud Excel-bestand (.xls)", "sla het op als .xlsx"),
        (b"\x09\x08\x10\x00\x00\x06\x05\x00" + bytes(100), "old-excel", "oud Excel-bestand", "sla het op als .xlsx"),
        (ole_file("EncryptedPackage\0"), "encrypted", "met een wachtwoord te openen", "Verwijder het wachtwoord"),
        (
            ole_file("EncryptedPackage\0DRMEncryptedTransform\0"),
            "labelled",
            "vertrouwelijkheidslabel",
            "zonder versleuteling",
        ),
        (ole_file("WordDocument\0"), "not-a-workbook", "geen Excel-werkmap", None),
        (zip_file(mimetype=SPREADSHEET), "open-document", "OpenDocument-bestand (.ods)", "op als .xlsx"),
        (zip_file(**{"[Content_Types].xml": WORKBOOK}), "binary-workbook", "(.xlsb)", "sla het op als .xlsx"),
        (zip_file(**{"[Content_Types].xml": WORD, "word/document.xml": "<w/>"}), "not-a-workbook", "geen Excel", None),
        (zip_file(**{"leesmij.txt": "hallo"}), "not-a-workbook", "geen Excel-werkmap", None),
        (b"code;naam;uren\nA;Lezen;4\n", "not-a-zip", "misschien een CSV-bestand", "sla het op als .xlsx"),
        (b"", "empty-file", "leeg (0 bytes)", None),
        (strict_workbook(), "strict-workbook", "strikte Open XML-werkmap", "gewone werkmap"),
    ],
    ids=[
        "xls",
        "older-xls",
        "encrypted",
        "labelled",
        "doc",
        "ods",
        "xlsb",
        "docx",
        "zip",
        "csv",
        "zero-bytes",
        "strict",
    ],
)
def test_another_kind_of_file_is_named_as_what_it_is(
    content: bytes, name: str, what: str, suggestion: str | None, tmp_path: Path
) -> None:
    problem = refusal_of(content, tmp_path)
    assert problem.name == name
    says(problem, what_nl=what)
    if suggestion is not None:
        says(problem, suggestion_nl=suggestion)


def test_a_long_path_is_shown_to_its_end(tmp_path: Path) -> None:
    folder = tmp_path / ("a folder with a long name" * 4) / "and one in it"
    folder.mkdir(parents=True)
    assert refusal_of(b"", folder).found.nl == f"'{folder / 'studie.xlsx'}'"


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9, 0.99])
def test_a_truncated_workbook_is_damaged(part: float, tmp_path: Path) -> None:
    content = Draft().saved().getvalue()
    problem = refusal_of(content[: int(part * len(content))], tmp_path)
    assert problem.name == "damaged"
    says(problem, what_nl="beschadigd of onvolledig", suggestion_nl="eerdere kopie")


def test_a_workbook_with_a_damaged_sheet_names_it(tmp_path: Path) -> None:
    damaged = BytesIO()
    with ZipFile(Draft().saved()) as source, ZipFile(damaged, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            target.writestr(name, content[:-200] if name.endswith("sheet3.xml") else content)
    problem = refusal_of(damaged.getvalue(), tmp_path)
    assert (problem.name, problem.place) == ("damaged", "Bedrijfscategorieën")


def test_a_path_that_is_not_there_is_said_to_be_so(tmp_path: Path) -> None:
    problem = only_problem(tmp_path / "nergens.xlsx")
    assert problem.name == "not-there"
    says(problem, what_nl="bestaat niet", what_en="no such file", suggestion_nl="'burden new'")


def test_a_folder_is_no_workbook(tmp_path: Path) -> None:
    problem = only_problem(tmp_path)
    assert problem.name == "is-folder"
    says(problem, what_nl="dit is een map", what_en="this is a folder")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="may read every file")
def test_a_file_without_permission_is_said_to_be_so(tmp_path: Path) -> None:
    path = tmp_path / "studie.xlsx"
    path.write_bytes(Draft().saved().getvalue())
    path.chmod(0)
    assert only_problem(path).name == "no-access"


def test_a_file_that_the_system_refuses_to_open_is_said_to_be_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "studie.xlsx"
    path.write_bytes(Draft().saved().getvalue())
    monkeypatch.setattr(Path, "open", refuse)
    problem = only_problem(path)
    assert problem.name == "no-access"
    says(problem, what_nl="kan niet worden gelezen", suggestion_nl="ander programma")


def test_an_open_file_is_read_from_its_start_and_left_open() -> None:
    opened = Draft().saved()
    opened.seek(100)
    assert read_workbook(opened).errors == ()
    assert not opened.closed


def test_an_open_file_that_is_no_workbook_has_no_path_to_show() -> None:
    problem = read_workbook(BytesIO(b"geen werkmap")).problems[0]
    assert (problem.name, problem.found) == ("not-a-zip", None)


def test_the_error_of_a_study_lists_every_problem_in_its_language() -> None:
    draft = Draft(Language.EN)
    places = [draft.set("Activities", "hours", 2, "1,5"), draft.set("Scope", "share", 2, 80)]
    with pytest.raises(StudyError) as refused:
        read_study(draft.saved())
    lines = str(refused.value).splitlines()
    assert [line.partition(": ")[0] for line in lines] == places
    assert all("expected" in line for line in lines)
