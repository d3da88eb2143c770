"""`burden export` as an analyst uses it: all files or none, never over what somebody made."""

import csv
import hashlib
import io
import json
import struct
from contextlib import nullcontext
from datetime import date
from errno import ENOSPC
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from docx import Document
from openpyxl import load_workbook
from stopped import has_signals, stopped
from studies import small_study
from typer.testing import CliRunner
from workbooks import small_workbook

import burden
from burden import Language, StudyError, estimate, read_study
from burden.answers.tables.of_report import ALL, LISTS
from burden.cli.app import app
from burden.report import export as exporting
from burden.study.tables import FirmCategory, ReviewPoint, ScenarioValue, Workability
from burden.workbook.default import default_study_path
from burden.workbook.write import write_study

pytestmark = [pytest.mark.integration, pytest.mark.usefixtures("read_once")]

run = CliRunner().invoke
START = "studie-v0.3"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    path = tmp_path / "studie.xlsx"
    path.write_bytes(small_workbook())
    return path


def exported(workbook: Path, folder: Path, *options: object) -> str:
    shown = run(app, ["export", str(workbook), "--to", str(folder), *map(str, options)])
    assert shown.exit_code == 0, shown.output
    return shown.stdout


def refused(*arguments: object, status: int = 2) -> str:
    shown = run(app, ["export", *map(str, arguments)])
    assert shown.exit_code == status, shown.output
    assert "Traceback" not in shown.output
    return " ".join(shown.stderr.split())


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def table_in(folder: Path, name: str) -> list[dict[str, str]]:
    text = (folder / "csv" / f"{START}-{name}.csv").read_bytes().decode("utf-8")
    return list(csv.DictReader(io.StringIO(text)))


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> tuple[Path, Path, str]:
    """One export with everything in it: the workbook, the folder, and what was said."""
    here = tmp_path_factory.mktemp("whole")
    workbook, older, folder = here / "studie.xlsx", here / "ouder.xlsx", here / "uit" / "vandaag"
    higher = ScenarioValue(scenario="HOOG", in_sheet="tariffs", code="ADM", in_column="tariff", value=50)
    town = FirmCategory(code="GEM", name="Gemeente", group="government", sector="C", firms=0)
    study = small_study()
    judged = (study.goals[0].update(mix=None, instrument=row.code) for row in study.instruments)
    study = study.update(
        firm_categories=(*study.firm_categories, town),
        goals=(*study.goals, *judged),
        workability=(Workability(subject="RAP", aspect="clear", score=1, finding="Kort."),),
        scenario_values=(higher,),
        review_points=(ReviewPoint(number=1, subject="RAP", point="Waarom?", author="=ATR", date="2026-11-30"),),
    )
    write_study(study, workbook)
    book = load_workbook(workbook)
    sheet = book["Handelingen"]
    sheet.cell(1, sheet.max_column + 1, "Wie weet dit?")
    book.save(workbook)
    write_study(study.update(tariffs=(study.tariffs[0].update(tariff=38), *study.tariffs[1:])), older)
    return workbook, folder, exported(workbook, folder, "--older", older)


def test_everything_is_there_and_every_name_carries_study_and_version(whole):
    _, folder, said = whole
    found = files_in(folder)
    assert all(Path(name).name.startswith(f"{START}-") for name in found)
    for name in ("berekening.xlsx", "paragraaf.docx", "lezen.html", "leesmij.txt", "manifest.json"):
        assert f"{START}-{name}" in found and f"{START}-{name}" in said
    tables = {table.__name__ for table in (*ALL, *LISTS)} | {"columns"}
    # Of one alternative there is no order.
    tables -= {"ranks"}
    assert {name for name in found if name.startswith("csv/")} == {f"csv/{START}-{table}.csv" for table in tables}
    figures = {Path(name).stem for name in found if name.startswith("figuren/")}
    assert figures
    for figure in figures:
        assert found[f"figuren/{figure}.png"].startswith(b"\x89PNG")
        drawing = ElementTree.fromstring(found[f"figuren/{figure}.svg"])
        assert drawing.get("aria-label")
    assert found[f"{START}-berekening.xlsx"].startswith(b"PK") and found[f"{START}-paragraaf.docx"].startswith(b"PK")
    assert "vragen van atr" in said.lower()


def test_what_was_remarked_on_the_workbook_stands_in_every_file_that_tells_what_it_rests_on(whole):
    _, folder, _ = whole
    told = json.loads((folder / f"{START}-manifest.json").read_text(encoding="utf-8"))
    remark = next(remark for remark in told["remarks"] if "Wie weet dit?" in remark["remark"])
    assert remark["place"].startswith("Handelingen!")
    assert table_in(folder, "remarks") == told["remarks"]
    readme = (folder / f"{START}-leesmij.txt").read_text(encoding="utf-8")
    assert f"{remark['place']}: {remark['remark']}" in readme
    guide = load_workbook(folder / f"{START}-berekening.xlsx").worksheets[0]
    assert (remark["place"], remark["remark"]) in guide.iter_rows(max_col=2, values_only=True)
    document = Document(folder / f"{START}-paragraaf.docx")
    assert any(remark["remark"] == cell.text for table in document.tables for cell in table.columns[-1].cells)
    said = f"zijn {len(told['remarks'])} opmerkingen gemaakt"
    assert any(said in paragraph.text for paragraph in document.paragraphs)


def test_a_figure_that_stands_alone_has_its_title_above_it(whole):
    _, folder, _ = whole
    told = json.loads((folder / f"{START}-manifest.json").read_text(encoding="utf-8"))
    titles = {
        file["name"]: file["about"].removeprefix("Figuur: ") for file in told["files"] if "figuren/" in file["name"]
    }
    for name, title in titles.items():
        if not name.endswith(".svg"):
            continue
        drawing = ElementTree.parse(folder / name).getroot()
        headings = [text.text or "" for text in drawing.findall(f"{SVG}text")]
        assert " ".join(headings) == title
        width, height = (round(float(drawing.get(side, "0")) * 2.5) for side in ("width", "height"))
        picture = (folder / name).with_suffix(".png").read_bytes()
        assert struct.unpack(">II", picture[16:24]) == pytest.approx((width, height), abs=1)


def test_the_manifest_tells_what_the_files_rest_on_and_how_to_see_that_they_are_unchanged(whole):
    workbook, folder, _ = whole
    told = json.loads((folder / f"{START}-manifest.json").read_text(encoding="utf-8"))
    assert told["study"] == {"title": "Kleine studie: zorg in de keten", "version": "0.3",
                             "organisation": "Voorbeeldministerie", "author": "A. Analist"}  # fmt: skip
    assert told["workbook"] == {"name": "studie.xlsx", "sha256": hashlib.sha256(workbook.read_bytes()).hexdigest()}
    assert told["older_workbook"]["name"] == "ouder.xlsx"
    assert told["program"]["version"] == burden.__version__
    assert {"numpy", "pandas", "xlsxwriter"} <= set(told["libraries"])
    assert (told["made"], told["language"], told["convention"]) == (date.today().isoformat(), "nl", None)
    assert told["simulation"] | {"uncertain_figures": 0} == {
        "draws": 1000, "seed": 7, "method": "lhs", "dependence": 0.0, "uncertain_figures": 0, "levels": [0.05, 0.95]
    }  # fmt: skip
    assert told["settings"]["price_year"] == 2026 and told["settings"]["discount_rate"] == 0.0225
    found = files_in(folder)
    listed = {file["name"]: file["sha256"] for file in told["files"]}
    assert set(found) - set(listed) == {f"{START}-manifest.json"}
    assert {name: hashlib.sha256(found[name]).hexdigest() for name in listed} == listed
    assert str(folder.parent) not in json.dumps(told)


def test_the_overview_for_people_tells_the_same_in_their_language(whole):
    _, folder, _ = whole
    told = (folder / f"{START}-leesmij.txt").read_text(encoding="utf-8")
    for text in ("Kleine studie: zorg in de keten", "0.3", "studie.xlsx", "ouder.xlsx", "1.000", "startgetal",
                 "2,25% (volgens de studie)", "Latijnse hyperkubus", "berekening.xlsx"):  # fmt: skip
        assert text in told
    assert "{" not in told


def test_csv_is_for_programs_with_every_digit_a_decimal_point_and_codes(whole):
    workbook, folder, _ = whole
    raw = (folder / "csv" / f"{START}-lines.csv").read_bytes()
    assert not raw.startswith(b"\xef\xbb\xbf") and b"\r" not in raw
    exact = estimate(read_study(workbook)).lines
    lines = table_in(folder, "lines")
    assert list(lines[0]) == list(exact.columns)
    assert [float(row["cost"]) for row in lines] == exact["cost"].tolist()
    assert {row["mix"] for row in lines} == {"M0", "M1"}
    assert {row["timing"] for row in lines} == {"one-off", "structural"}
    summary = table_in(folder, "summary")
    assert [row["mix"] for row in summary] == ["M0", "M1"]
    assert float(summary[0]["one_off_difference"]) == 0


def test_every_column_of_every_csv_file_is_explained_in_both_languages(whole):
    _, folder, _ = whole
    explained = {(row["table"], row["column"]): row for row in table_in(folder, "columns")}
    for path in (folder / "csv").iterdir():
        table = path.stem.removeprefix(f"{START}-")
        with path.open(encoding="utf-8", newline="") as file:
            header = next(csv.reader(file))
        for column in header:
            row = explained[table, column]
            assert row["heading_en"] and row["heading_nl"] and row["title_nl"] and row["form"]
    assert explained["summary", "one_off"]["unit_nl"] == "EUR, prijspeil 2026"


def test_the_files_are_in_english_on_request(quick, workbook, tmp_path):
    folder = tmp_path / "out"
    said = exported(workbook, folder, "--language", "en")
    assert f"{START}-calculation.xlsx" in said and "questions" in said.lower()
    names = set(files_in(folder))
    assert {f"{START}-paragraph.docx", f"{START}-readme.txt"} <= names
    assert "Duty of care act (WET" in (folder / "csv" / f"{START}-parameters.csv").read_text(encoding="utf-8")
    assert json.loads((folder / f"{START}-manifest.json").read_text(encoding="utf-8"))["language"] == "en"


@pytest.mark.parametrize("asked", [None, *Language])
@pytest.mark.parametrize("language", Language)
def test_the_files_are_in_the_language_of_the_study_unless_asked_otherwise(quick, tmp_path, language, asked):
    path = tmp_path / "study.xlsx"
    path.write_bytes(small_workbook(language))
    exported(path, tmp_path / "out", *(["--language", asked] if asked else []))
    names = {Language.EN: "study-v0.3-readme.txt", Language.NL: "study-v0.3-leesmij.txt"}
    assert [name for name in names.values() if (tmp_path / "out" / name).is_file()] == [names[asked or language]]


def test_what_is_there_is_not_overwritten_and_refused_before_any_work_is_done(quick, workbook, tmp_path, monkeypatch):
    folder = tmp_path / "uit"
    exported(workbook, folder)
    before = files_in(folder)
    monkeypatch.setattr(exporting, "write_files", lambda *_, **__: pytest.fail("worked before it looked"))
    said = refused(workbook, "--to", folder)
    assert "--overwrite" in said and str(folder) in said
    assert files_in(folder) == before
    (folder / "csv" / f"{START}-lines.csv").unlink()
    for name in before:
        if name != f"{START}-berekening.xlsx":
            (folder / name).unlink(missing_ok=True)
    assert f"{START}-berekening.xlsx" in refused(workbook, "--to", folder)


def test_it_is_overwritten_when_asked_and_other_files_stay(quick, workbook, tmp_path):
    folder = tmp_path / "uit"
    exported(workbook, folder)
    (folder / f"{START}-berekening.xlsx").write_bytes(b"old")
    (folder / "aantekening.txt").write_text("van de analist")
    exported(workbook, folder, "--overwrite")
    assert (folder / f"{START}-berekening.xlsx").read_bytes() == b"excel"
    assert (folder / "aantekening.txt").read_text() == "van de analist"
    assert not [path for path in folder.rglob("*") if path.name.startswith(".")]


def test_what_an_earlier_export_made_and_this_one_does_not_is_named(quick, workbook, tmp_path):
    folder = tmp_path / "uit"
    assert "eerdere" not in exported(workbook, folder, "--overwrite")
    left = folder / "figuren" / f"{START}-tornado_M9.svg"
    left.parent.mkdir()
    left.write_text("<svg/>")
    assert f"nu niet gemaakt: figuren/{left.name}" in exported(workbook, folder, "--overwrite")
    assert left.is_file()


def test_the_file_to_read_can_be_made_alone_and_replaces_none_but_itself(quick, workbook, tmp_path):
    folder = tmp_path / "uitvoer"
    exported(workbook, folder, "--only", "html")
    assert set(files_in(folder)) == {f"{START}-lezen.html"}
    assert "bestaat al" in refused(workbook, "--to", folder, "--only", "html")
    exported(workbook, folder, "--overwrite")
    beside = files_in(folder)
    exported(workbook, folder, "--only", "html", "--overwrite")
    assert files_in(folder) == beside


def test_another_version_stands_beside_it(quick, workbook, tmp_path):
    folder = tmp_path / "uit"
    exported(workbook, folder)
    before = files_in(folder)
    study = small_study()
    workbook.unlink()
    write_study(study.update(settings=study.settings.update(version="0.4")), workbook)
    exported(workbook, folder)
    assert before.items() <= files_in(folder).items()
    assert (folder / "studie-v0.4-manifest.json").is_file()


def test_a_file_in_the_way_of_the_folder_is_a_plain_refusal(quick, workbook, tmp_path):
    path = tmp_path / "bestand"
    path.write_text("iets")
    assert "geen map" in refused(workbook, "--to", path)
    assert "geen map" in refused(workbook, "--to", path / "dieper")
    assert path.read_text() == "iets"


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(ENOSPC, "No space left on device"), "schijf is vol"),
        (PermissionError(13, "Permission denied"), "geen toestemming"),
    ],
)
def test_what_the_disk_refuses_is_said_plainly_and_leaves_nothing(quick, workbook, tmp_path, monkeypatch, error, said):
    def fail(*_: object) -> bytes:
        raise error

    monkeypatch.setattr(exporting, "as_csv", fail)
    told = refused(workbook, "--to", tmp_path / "a" / "b")
    assert said in told and "niets geschreven" in told
    assert sorted(path.name for path in tmp_path.iterdir()) == ["studie.xlsx"]


def test_stopping_it_while_it_writes_leaves_what_was_there(quick, workbook, tmp_path, monkeypatch):
    folder = tmp_path / "uit"
    exported(workbook, folder)
    before = files_in(folder)

    def stop(*_: object) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr(exporting, "dictionary", stop)
    shown = run(app, ["export", str(workbook), "--to", str(folder), "--overwrite", "--language", "nl"])
    assert shown.exit_code == 130
    assert shown.stderr.strip() == "Gestopt. Er is niets geschreven."
    assert files_in(folder) == before


@has_signals
def test_stopping_it_for_real_leaves_no_folder_and_one_plain_line(tmp_path):
    options = ("--draws", 900_000, "--to", tmp_path / "uit")
    assert stopped("export", default_study_path(), *options) == ["Stopped. Nothing was written."]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (["--convention", "fr"], "'fr'"),
        (["--template", "nergens.docx"], "nergens.docx"),
        (["--draws", "90000000"], "90.000.000"),
        (["--price-year", "1960"], "1960"),
    ],
)
def test_wrong_usage_is_refused_and_leaves_no_folder(quick, workbook, tmp_path, wrong, said):
    assert said in refused(workbook, "--to", tmp_path / "uit", "--language", "nl", *wrong)
    assert not (tmp_path / "uit").exists()


def test_a_study_that_no_workbook_can_hold_is_refused_plainly(quick, workbook, tmp_path, monkeypatch):
    import burden.report.excel
    from burden.report.excel.refusal import too_many_lines

    def refuse(report: object) -> bytes:
        raise StudyError([too_many_lines(123_456)])

    monkeypatch.setattr(burden.report.excel, "excel_workbook", refuse)
    told = refused(workbook, "--to", tmp_path / "uit")
    assert "123.456 regels" in told and "niets geschreven" in told
    assert not (tmp_path / "uit").exists()


def test_a_template_must_be_a_word_file(quick, workbook, tmp_path):
    assert ".docx" in refused(workbook, "--to", tmp_path / "uit", "--template", workbook)
    assert not (tmp_path / "uit").exists()


def test_a_template_that_cannot_be_filled_in_is_refused_and_leaves_no_folder(workbook, tmp_path, monkeypatch):
    import burden.report.excel
    import burden.report.figures.drawing
    import burden.report.figures.of_report

    monkeypatch.setattr(burden.report.excel, "excel_workbook", lambda report: b"excel")
    monkeypatch.setattr(burden.report.figures.of_report, "all_figures", lambda report, **_: {})
    monkeypatch.setattr(burden.report.figures.drawing, "drawing_apart", lambda **_: nullcontext())
    template = tmp_path / "sjabloon.docx"
    template.write_text("geen document")
    assert "sjabloon.docx" in refused(workbook, "--to", tmp_path / "uit", "--template", template)
    assert not (tmp_path / "uit").exists()


def test_a_workbook_with_errors_ends_with_status_1_and_leaves_no_folder(tmp_path):
    path = tmp_path / "leeg.xlsx"
    assert run(app, ["new", str(path), "--empty"]).exit_code == 0
    refused(path, "--to", tmp_path / "uit", status=1)
    assert not (tmp_path / "uit").exists()


def test_an_older_workbook_with_errors_ends_with_status_1(quick, workbook, tmp_path):
    older = tmp_path / "leeg.xlsx"
    assert run(app, ["new", str(older), "--empty"]).exit_code == 0
    refused(workbook, "--to", tmp_path / "uit", "--older", older, status=1)
    assert not (tmp_path / "uit").exists()


def test_a_folder_to_write_to_must_be_named():
    assert run(app, ["export"]).exit_code == 2


def test_what_was_asked_for_beside_the_workbook_stands_in_the_manifest(quick, workbook, tmp_path):
    folder = tmp_path / "uit"
    exported(workbook, folder, "--convention", "de", "--price-year", 2024, "--draws", 50, "--seed", 11)
    told = json.loads((folder / f"{START}-manifest.json").read_text(encoding="utf-8"))
    assert (told["convention"], told["options"]) == ("de", {"convention": "de", "price-year": "2024"})
    assert (told["simulation"]["draws"], told["simulation"]["seed"]) == (50, 11)
    assert told["settings"]["price_year"] == 2024
    assert "conventie" in (folder / f"{START}-leesmij.txt").read_text(encoding="utf-8")


def test_a_study_of_another_country_is_exported_without_the_questions_of_the_dutch_board(quick, workbook, tmp_path):
    folder = tmp_path / "uit"
    assert "ATR" not in exported(workbook, folder, "--questions", "none")
    told = json.loads((folder / f"{START}-manifest.json").read_text(encoding="utf-8"))
    assert (told["options"], "questions" in told) == ({"questions": "none"}, False)
    assert "ATR" not in (folder / f"{START}-leesmij.txt").read_text(encoding="utf-8")
    assert not [path.name for path in folder.iterdir() if "review" in path.name]


def test_the_library_writes_the_same_files(quick, workbook, tmp_path):
    reading, origin = burden.read_workbook(workbook), burden.origin_of(workbook)
    report = burden.prepare(reading.study, origin, Language.NL, made=date.today(), notices=reading.notices)
    manifest = burden.export(report, tmp_path / "een")
    exported(workbook, tmp_path / "twee")
    assert files_in(tmp_path / "een") == files_in(tmp_path / "twee")
    assert {file.name for file in manifest.files} == set(files_in(tmp_path / "een"))
    with pytest.raises(FileExistsError):
        burden.export(report, tmp_path / "een")


def test_a_simulation_that_does_not_fit_is_refused(workbook):
    study = read_study(workbook)
    other = burden.simulate(burden.estimate(study), 20)
    with pytest.raises(ValueError, match="per firm"):
        burden.prepare(study, burden.origin_of(workbook), Language.NL, made=date.today(), simulation=other)


def test_a_point_of_a_reviewer_stands_in_every_file_and_in_excel_with_a_link_to_its_row(whole):
    _, folder, _ = whole
    (row,) = table_in(folder, "review_points")
    assert (row["number"], row["about"], row["author"], row["date"], row["status"]) == (
        "1", "RAP", "'=ATR", "2026-11-30", "open",
    )  # fmt: skip
    sheet = load_workbook(folder / f"{START}-berekening.xlsx")["Toetspunten"]
    about = sheet["B2"]
    assert about.value == "Rapporteren (RAP)"
    assert about.hyperlink.location == "'Verplichtingen'!A3"
    assert [cell.value for cell in sheet[2] if cell.value][-1] == "open"
    assert sheet["D2"].value == "=ATR" and sheet["D2"].data_type == "s"
    to_read = (folder / f"{START}-lezen.html").read_text(encoding="utf-8")
    points = to_read[to_read.index('id="table-review_points"') :]
    assert "Rapporteren (RAP)" in points and "Waarom?" in points
    with ZipFile(folder / f"{START}-paragraaf.docx") as document:
        written = document.read("word/document.xml").decode("utf-8")
    assert "Toetspunten" in written and "Waarom?" in written
