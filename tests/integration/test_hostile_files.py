"""A file that was made to exhaust the reader is refused, or read, within bounds of time and memory."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from workbooks import Draft

from burden.workbook import read_workbook

pytestmark = pytest.mark.integration
pytest.importorskip("resource", reason="the system does not measure memory")

MOST_SECONDS = 30
MOST_MEGABYTES = 500
READ_AND_MEASURE = """
import json, resource, sys
from pathlib import Path
from burden.workbook import read_workbook
reading = read_workbook(Path(sys.argv[1]))
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1_000_000 if sys.platform == "darwin" else 1_000)
status = Path("/proc/self/status")
if status.exists():  # the other figure begins with the peak of whoever started this process
    peak = next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM")) / 1_000
print(json.dumps({"errors": [problem.name for problem in reading.errors], "megabytes": peak,
                  "mixes": len(reading.study.mixes) if reading.study else 0}))
"""
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
# Handelingen is the eighth sheet; nothing refers to its cells by number.
ACTIVITIES = "xl/worksheets/sheet8.xml"
STRINGS = "xl/sharedStrings.xml"
CONTENT_TYPES = "[Content_Types].xml"
TYPE_OF_STRINGS = (
    b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    b'spreadsheetml.sharedStrings+xml"/>'
)


def read_in_a_process(path: Path) -> dict[str, Any]:
    """Read a workbook in a process of its own; fails when it takes too long or too much memory."""
    command = [sys.executable, "-c", READ_AND_MEASURE, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=MOST_SECONDS, check=False)
    assert done.stderr == ""
    assert done.returncode == 0
    read: dict[str, Any] = json.loads(done.stdout)
    assert read["megabytes"] < MOST_MEGABYTES
    return read


def errors_of(path: Path) -> list[str]:
    """The errors of a workbook that is refused, or read, before it can do harm; read in this process, for speed."""
    return [problem.name for problem in read_workbook(path).errors]


def workbook_with(folder: Path, **parts: Iterable[bytes] | bytes) -> Path:
    """A right workbook of which some parts are replaced or added; a part is bytes, or pieces of them."""
    path = folder / "studie.xlsx"
    if STRINGS in parts and CONTENT_TYPES not in parts:
        parts[CONTENT_TYPES] = part_of(CONTENT_TYPES).replace(b"</Types>", TYPE_OF_STRINGS + b"</Types>")
    with ZipFile(Draft().saved()) as source, ZipFile(path, "w", ZIP_DEFLATED, compresslevel=1) as target:
        for name in source.namelist():
            if name not in parts:
                target.writestr(name, source.read(name))
        for name, content in parts.items():
            with target.open(name, "w") as part:
                for piece in [content] if isinstance(content, bytes) else content:
                    part.write(piece)
    return path


def part_of(name: str) -> bytes:
    with ZipFile(Draft().saved()) as source:
        return source.read(name)


def sheet_of(rows: Iterable[bytes]) -> Iterator[bytes]:
    yield f"<worksheet {MAIN}><sheetData>".encode()
    yield from rows
    yield b"</sheetData></worksheet>"


def activities_and(more: Iterable[bytes]) -> Iterator[bytes]:
    """The sheet of the activities, with more after its rows."""
    before, end, after = part_of(ACTIVITIES).partition(b"</sheetData>")
    yield before
    yield from more
    yield end + after


BILLION_LAUGHS = b"<!DOCTYPE worksheet [<!ENTITY a 'lol'>" + b"".join(
    f"<!ENTITY {name} '{f'&{of};' * 10}'>".encode() for of, name in zip("abcdefghi", "bcdefghij", strict=True)
) + b"]>"  # fmt: skip


@pytest.mark.parametrize("name", [ACTIVITIES, STRINGS, "xl/workbook.xml", "xl/styles.xml", CONTENT_TYPES])
def test_entities_are_not_expanded(name: str, tmp_path: Path) -> None:
    content = part_of(name) if name != STRINGS else f"<sst {MAIN}><si><t>&j;</t></si></sst>".encode()
    start = content.index(b"?>") + 2 if content.startswith(b"<?xml") else 0
    path = workbook_with(tmp_path, **{name: content[:start] + BILLION_LAUGHS + content[start:]})
    assert errors_of(path) == ["unsafe-xml"]


def test_entities_take_no_memory(tmp_path: Path) -> None:
    content = part_of(ACTIVITIES)
    assert read_in_a_process(workbook_with(tmp_path, **{ACTIVITIES: BILLION_LAUGHS + content}))["errors"] == [
        "unsafe-xml"
    ]


def test_files_of_the_system_are_not_drawn_in(tmp_path: Path) -> None:
    doctype = b'<!DOCTYPE worksheet [<!ENTITY secret SYSTEM "file:///etc/hostname">]>'
    cell = b'<row r="1"><c r="A1" t="inlineStr"><is><t>&secret;</t></is></c></row>'
    path = workbook_with(tmp_path, **{ACTIVITIES: b"".join([doctype, *sheet_of([cell])])})
    assert errors_of(path) == ["unsafe-xml"]


def test_a_part_that_unpacks_to_a_thousand_times_its_size_is_refused(tmp_path: Path) -> None:
    spaces = b" " * 10_000_000
    path = workbook_with(tmp_path, **{ACTIVITIES: sheet_of(spaces for _ in range(30))})
    assert path.stat().st_size < 2_000_000
    assert read_in_a_process(path)["errors"] == ["too-large"]


def test_a_part_that_unpacks_to_more_than_it_says_is_refused(tmp_path: Path) -> None:
    path = workbook_with(tmp_path, **{ACTIVITIES: sheet_of(b" " * 1_000_000 for _ in range(150))})
    content = bytearray(path.read_bytes())
    size = (150 * 1_000_000 + len(b"".join(sheet_of([])))).to_bytes(4, "little")
    at = content.rindex(size)
    content[at : at + 4] = (5_000).to_bytes(4, "little")
    path.write_bytes(bytes(content))
    assert read_in_a_process(path)["errors"] == ["damaged"]


def test_a_million_blank_formatted_rows_are_skipped(tmp_path: Path) -> None:
    rows = [f'<row r="{row}" s="1" customFormat="1"/>' for row in range(20, 1_000_000)]
    read = read_in_a_process(workbook_with(tmp_path, **{ACTIVITIES: activities_and(["".join(rows).encode()])}))
    assert read["errors"] == []
    assert read["mixes"] == 2


def test_a_cell_in_the_last_corner_is_refused_with_the_reason(tmp_path: Path) -> None:
    corner = [b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>']
    assert read_in_a_process(workbook_with(tmp_path, **{ACTIVITIES: activities_and(corner)}))["errors"] == ["too-large"]


def test_a_formatted_cell_in_the_last_corner_is_no_content(tmp_path: Path) -> None:
    corner = [b'<row r="1048576"><c r="XFD1048576" s="1"/></row>']
    assert read_in_a_process(workbook_with(tmp_path, **{ACTIVITIES: activities_and(corner)}))["errors"] == []


def test_a_text_of_600_million_characters_is_refused(tmp_path: Path) -> None:
    def row() -> Iterator[bytes]:
        yield b'<row r="20"><c r="A20" t="inlineStr"><is><t>'
        yield from (b"x" * 10_000_000 for _ in range(60))
        yield b"</t></is></c></row>"

    assert read_in_a_process(workbook_with(tmp_path, **{ACTIVITIES: activities_and(row())}))["errors"] == ["too-large"]


def test_shared_strings_without_end_are_refused(tmp_path: Path) -> None:
    strings = (b"<si><t>" + b"x" * 100 + b"</t></si>") * 10_000
    pieces = [f"<sst {MAIN}>".encode(), *[strings] * 60, b"</sst>"]
    path = workbook_with(tmp_path, **{STRINGS: pieces})
    assert read_in_a_process(path)["errors"] == ["too-large"]


def test_elements_nested_without_end_are_refused(tmp_path: Path) -> None:
    deep = [b"<x>" * 2_000_000, b"</x>" * 2_000_000]
    assert read_in_a_process(workbook_with(tmp_path, **{ACTIVITIES: sheet_of(deep)}))["errors"] == ["damaged"]


def test_links_to_other_workbooks_are_not_followed(tmp_path: Path) -> None:
    relations = part_of("xl/_rels/workbook.xml.rels").replace(
        b"</Relationships>",
        b'<Relationship Id="rId99" Target="externalLinks/externalLink1.xml" Type="http://schemas.openxmlformats.org/'
        b'officeDocument/2006/relationships/externalLink"/></Relationships>',
    )
    link = (
        f'<externalLink {MAIN}><externalBook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships" r:id="rId1"/></externalLink>'
    ).encode()
    path = workbook_with(
        tmp_path, **{"xl/_rels/workbook.xml.rels": relations, "xl/externalLinks/externalLink1.xml": link}
    )
    assert errors_of(path) == []


@pytest.mark.parametrize("span", ["A2:XFD1048576", "A:XFD", "2:1048576", "B7:A1", "nonsense"])
def test_a_mountain_of_merged_cells_is_no_more_than_a_problem(span: str, tmp_path: Path) -> None:
    merged = f'<mergeCells>{f"""<mergeCell ref="{span}"/>""" * 20_000}</mergeCells>'.encode()
    sheet = part_of(ACTIVITIES).replace(b"</sheetData>", b"</sheetData>" + merged)
    assert set(errors_of(workbook_with(tmp_path, **{ACTIVITIES: sheet}))) <= {"merged-cells"}


def test_selectors_without_end_are_one_error(tmp_path: Path) -> None:
    draft = Draft()
    for number in range(500):
        draft.add_row("Bedrijfscategorieën", code=f"X{number}", naam="x", sector="C", bedrijven=1)
    for number in range(20):
        draft.add_row("Reikwijdte", instrument="KEUR", categorieën=",".join(["C-L"] * 8_000), aandeel=number / 20)
    path = tmp_path / "studie.xlsx"
    path.write_bytes(draft.saved().getvalue())
    assert read_in_a_process(path)["errors"] == ["study-too-large"]
