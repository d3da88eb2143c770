"""Files that are written together: their names, and that all of them take their place or none."""

from pathlib import Path

import pytest
from studies import small_study

from burden import Language
from burden.answers.origin import Origin
from burden.files import written_together
from burden.report.file_names import FileNames

pytestmark = pytest.mark.integration


def files_in(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("file", "version", "start"),
    [
        ("studie.xlsx", "1.0", "studie-v1.0"),
        ("studie.xlsx", "v2", "studie-v2"),
        ("studie.xlsx", None, "studie"),
        ('a:b<c>|"d"?*.xlsx', "1/2\\3", "a-b-c-d-v1-2-3"),
        ("CON.xlsx", "", "CON"),
        ("...xlsx", "..", "study"),
        ("mijn studie (concept 2).xlsx", "2 juni", "mijn-studie-concept-2-v2-juni"),
        ("één wet.xlsx", "1", "één-wet-v1"),
        ("x" * 300 + ".xlsx", "9" * 300, f"{'x' * 60}-v{'9' * 20}"),
    ],
)
def test_names_of_files_are_safe_on_every_system(file, version, start):
    study = small_study()
    study = study.update(settings=study.settings.update(version=version))
    names = FileNames(Origin(file, ""), study, Language.NL)
    assert names.start == start
    assert len(names.table("uncertainty_per_firm").encode()) < 140


@pytest.mark.parametrize(
    ("code", "start"),
    [
        (None, "studie-v0.3"),
        ("DUUR", "studie-v0.3+DUUR"),
        ("A/B", "studie-v0.3+A-B-998d3e"),
        ("A-B", "studie-v0.3+A-B"),
        ("../..", "studie-v0.3+0cfd1c"),
        ("x" * 30, f"studie-v0.3+{'x' * 20}-666a59"),
    ],
)
def test_files_under_a_scenario_are_called_after_it_and_like_no_others(code, start):
    study = small_study().model_copy(update={"under": code})
    assert FileNames(Origin("studie.xlsx", ""), study, Language.NL).start == start


def test_files_that_are_written_together_are_put_back_when_one_cannot_take_its_place(tmp_path, monkeypatch):
    (tmp_path / "a").write_text("oud a")
    (tmp_path / "z").write_text("oud z")
    move = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if target == tmp_path / "z" and self.parent.name == "new":
            raise PermissionError(13, "open in another program", str(target))
        return move(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(PermissionError), written_together(tmp_path, overwrite=True) as new:
        (new / "sub").mkdir()
        for name in ("a", "m", "sub/n", "z"):
            (new / name).write_text(f"nieuw {name}")
    assert files_in(tmp_path) == {"a": "oud a", "z": "oud z"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "z"]


def test_a_file_that_comes_while_the_work_is_done_is_not_overwritten(tmp_path):
    folder = tmp_path / "uit"
    folder.mkdir()
    with pytest.raises(FileExistsError), written_together(folder) as new:
        (new / "a").write_text("nieuw")
        (folder / "a").write_text("intussen")
    assert files_in(folder) == {"a": "intussen"}
