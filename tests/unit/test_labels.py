"""What rows and figures are called in reports."""

import ast
from collections import Counter
from pathlib import Path

import pytest
from studies import small_study
from whole_study import whole_study

import burden
import dashboards
from burden.language import Language
from burden.study.labels import coded_name, parameter_label, row_label
from burden.study.parameters import parameters_of
from burden.study.tables import TABLES

pytestmark = pytest.mark.unit


@pytest.mark.parametrize(
    ("key", "dutch", "english"),
    [
        (
            "activities/OPSTELLEN size:small, size:medium/hours",
            "Rapport opstellen (OPSTELLEN, grootte:klein, middelgroot): uren",
            "Write the report (OPSTELLEN, size:small, medium): hours",
        ),
        ("tariffs/ADM/tariff", "Administratief medewerker (ADM): uurtarief", "Clerk (ADM): tariff"),
        ("firm_categories/C-L/firms", "Industrie, groot (C-L): bedrijven", "Manufacturing, large (C-L): firms"),
        (
            "scope/WET M1 size:medium/share",
            "Wet zorgplicht (WET, in M1, grootte:middelgroot): aandeel",
            "Duty of care act (WET, in M1, size:medium): share",
        ),
        ("scope/WET LEZ/share", "Kennisnemen (LEZ): aandeel", "Reading in (LEZ): share"),
        (
            "interactions/RAP LOKET size:large/change",
            "RAP samen met LOKET (grootte:groot): verandering",
            "RAP together with LOKET (size:large): change",
        ),
    ],
)
def test_a_figure_is_called_by_its_row_its_firms_and_its_column(key, dutch, english):
    study = small_study()
    (parameter,) = (parameter for parameter in parameters_of(study) if parameter.key == key)
    assert parameter_label(study, parameter, Language.NL) == dutch
    assert parameter_label(study, parameter, Language.EN) == english


def test_every_row_of_every_table_has_a_label():
    study = whole_study()
    for table in TABLES:
        for record in study.records(table.table):
            assert row_label(study, record, Language.EN)
    assert row_label(study, study.scenario_values[1], Language.NL) == "DUUR (Studie, discontovoet, waarde)"
    assert row_label(study, study.composition[1], Language.EN) == "Help desk (LOKET)"


def test_a_code_goes_with_its_name_where_it_has_one():
    study = small_study()
    assert coded_name(study, ("instruments",), "WET", Language.NL) == "WET Wet zorgplicht"
    assert coded_name(study, ("instruments", "obligations"), "RAP", Language.EN) == "RAP Reporting"
    assert coded_name(study, ("mixes",), "M7", Language.EN) == "M7"


@pytest.mark.parametrize("package", [burden, dashboards], ids=lambda package: package.__name__)
def test_a_module_gives_a_name_to_one_text(package):
    """A second one would be said in the place of the first, by whoever wrote that."""
    for path in Path(package.__file__).parent.rglob("*.py"):
        names = Counter(
            target.id
            for statement in ast.parse(path.read_text(encoding="utf-8")).body
            if isinstance(statement, ast.Assign)
            for target in statement.targets
            if isinstance(target, ast.Name)
        )
        assert [name for name, count in names.items() if count > 1] == [], path.name
