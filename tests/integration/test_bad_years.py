"""Years that do not fit together, each told with its cell and with what was probably meant."""

import openpyxl
import pytest
from studies import small_study
from workbooks import Draft

from burden import Language, read_workbook
from burden.study.tables.policy import Period
from burden.workbook.write import write_study

pytestmark = pytest.mark.integration


def reading(changes):
    """Read the small study after some of its cells were changed: {(sheet, heading or setting, row): value}."""
    draft, cells = Draft(), {}
    for (sheet, heading, row), value in changes.items():
        place = draft.set_setting(heading, value) if sheet == "Studie" else draft.set(sheet, heading, row, value)
        cells[sheet, heading, row] = place.partition("!")[2]
    return draft.read(), cells


def problem_at(reading, sheet, cell):
    return next(problem for problem in reading.problems if (problem.sheet, problem.cell) == (sheet, cell))


def told(key):
    read, cells = reading({key: None} if key is None else key)
    (place,) = key
    problem = problem_at(read, place[0], cells[place])
    return problem, problem.line(Language.EN), read


@pytest.mark.parametrize(
    ("year", "said"),
    [(2099, "after the last year"), (2001, "before the first year")],
)
def test_an_entry_year_outside_the_horizon(year, said):
    problem, line, read = told({("Samenstelling", "M1", 2): year})
    assert problem.name == "entry-outside-horizon"
    assert said in line
    assert str(year) in line
    assert read.study is None


def test_an_entry_year_with_two_figures_swapped_is_asked_after():
    _, line, _ = told({("Samenstelling", "M1", 2): 2072})
    assert "Did you mean 2027?" in line


def test_a_lifetime_of_zero():
    problem, line, _ = told({("Handelingen", "levensduur", 2): 0})
    assert problem.name == "out-of-bounds"
    assert "above 0" in line
    assert "Leave the cell empty for an investment that is never made again." in line


@pytest.mark.parametrize(("rate", "meant"), [(4, "0.04 (4%)"), (-1, "−0.01 (−1%)")])
def test_a_discount_rate_that_was_meant_as_a_percentage(rate, meant):
    problem, line, _ = told({("Studie", "discontovoet", 0): rate})
    assert problem.name == "out-of-bounds"
    assert f"Did you mean {meant}?" in line


def test_a_growth_that_would_leave_fewer_than_no_firms():
    problem, line, _ = told({("Bedrijfscategorieën", "groei", 2): -2})
    assert problem.name == "out-of-bounds"
    assert "Did you mean −0.02 (−2%)?" in line


def test_a_price_year_without_an_index():
    problem, line, _ = told({("Uurtarieven", "prijspeil", 2): 1999})
    assert problem.name == "year-without-index"
    assert "1999" in line
    assert "a year from the Price index sheet" in line


def test_a_tariff_that_follows_wages_without_a_wage_index():
    read, _ = reading({("Uurtarieven", "volgt", 3): "lonen"})
    _, tariff = (problem for problem in read.problems if problem.name == "year-without-index")
    assert (tariff.sheet, tariff.cell) == ("Uurtarieven", "H3")
    assert "the wage index has no figure for this year" in tariff.line(Language.EN)


def test_a_study_price_year_without_an_index():
    problem, _, _ = told({("Studie", "prijspeil", 0): 2050})
    assert problem.name == "year-without-index"


def test_an_unknown_convention():
    problem, line, _ = told({("Studie", "conventie", 0): "nederland"})
    assert problem.name == "unknown-word"
    assert "nl, eu, de, at, uk, ca, au" in line


def test_own_settings_that_go_before_a_convention_are_told():
    read, cells = reading({("Studie", "conventie", 0): "ca"})
    problem = problem_at(read, "Studie", cells["Studie", "conventie", 0])
    assert problem.name == "overruled-convention"
    assert read.study is not None
    assert read.study.settings.rules.horizon == (small_study().settings.horizon or 10)


@pytest.mark.parametrize(
    ("cell", "name", "english", "dutch"),
    [
        ("2030-2028", "period-turned-round", "a last year of 2030 or later", "een laatste jaar dat 2030 is of later"),
        ("t/m 2019", "last-year-before-first", "before the first year", "vóór het eerste jaar"),
        ("2027-2390", "neither-x-nor-year", "years such as 2027-2030", "jaren zoals 2027-2030"),
        ("1066-2030", "neither-x-nor-year", "years such as 2027-2030", "jaren zoals 2027-2030"),
        ("2028/2030", "neither-x-nor-year", "2028-2030", "2028-2030"),
        ("2028-30", "neither-x-nor-year", "until 2030", "t/m 2030"),
        ("tot 2030", "neither-x-nor-year", "Did you mean until 2030?", "Bedoelt u t/m 2029 of t/m 2030?"),
        ("-2030", "neither-x-nor-year", "Did you mean until 2030?", "Bedoelt u t/m 2030?"),
        ("vanaf 2028", "neither-x-nor-year", "Did you mean 2028?", "Bedoelt u 2028?"),
        ("2044-2046", "entry-outside-horizon", "after the last year", "na het laatste jaar"),
    ],
)
def test_years_in_the_composition_that_cannot_be(cell, name, english, dutch):
    problem, line, read = told({("Samenstelling", "M1", 2): cell})
    assert (problem.name, read.study) == (name, None)
    assert english in line and dutch in problem.line(Language.NL)


@pytest.mark.parametrize(
    "cell", ["2028-2030", "2028 – 2030", "2028 t/m 2030", "2028 until 2030", "2028 tot en met 2030"]
)
def test_years_in_the_composition_are_read_however_they_are_written(cell):
    read, _ = reading({("Samenstelling", "M1", 2): cell})
    assert read.study.composition[0].entries["M1"] == Period(2028, 2030)


def test_a_last_year_comes_back_as_it_was_written(tmp_path):
    read, _ = reading({("Samenstelling", "M1", 2): "until 2030", ("Samenstelling", "M0", 2): "2028-2030"})
    write_study(read.study, tmp_path / "again.xlsx", Language.NL)
    cells = [cell.value for cell in openpyxl.load_workbook(tmp_path / "again.xlsx")["Samenstelling"][2]]
    assert cells[1:3] == ["2028-2030", "t/m 2030"]
    assert read_workbook(tmp_path / "again.xlsx").study.composition == read.study.composition


@pytest.mark.parametrize(
    ("place", "value", "name", "english", "dutch"),
    [
        (("Handelingen", "eerste jaar", 3), -0.5, "out-of-bounds", "0 or more", "0 of meer"),
        (("Handelingen", "eerste jaar", 2), 2, "first-year-of-one-off", "structural activity", "structurele handeling"),
        (("Handelingen", "eerste jaar laag", 3), 3, "not-in-order", "at most", "hoogstens"),
        (("Studie", "reële loongroei", None), 2, "out-of-bounds", "0.02", "0,02"),
        (("Studie", "reële loongroei", None), "2%", "number-as-text", "0.02", "0,02"),
    ],
)
def test_a_first_year_and_wage_growth_that_cannot_be(place, value, name, english, dutch):
    key = {place: value} if place[1] != "eerste jaar laag" else {place: value, ("Handelingen", "eerste jaar", 3): 2}
    read, cells = reading(key)
    problem = problem_at(read, place[0], cells[place])
    assert (problem.name, read.study) == (name, None)
    assert english in problem.line(Language.EN) and dutch in problem.line(Language.NL)


@pytest.mark.parametrize(
    ("cells", "at", "name", "english", "dutch"),
    [
        ({"vanaf jaar": 2030, "tot en met jaar": 2028}, "tot en met jaar", "until-before-from",
         "a last year of 2030 or later", "een laatste jaar dat 2030 is of later"),
        ({"vanaf jaar": 1066}, "vanaf jaar", "out-of-bounds", "1900", "1900"),
        ({"tot en met jaar": 20300}, "tot en met jaar", "out-of-bounds", "2200", "2200"),
        ({"vanaf jaar": "2030-2031"}, "vanaf jaar", "not-a-number", "2030", "2030"),
        ({"vanaf jaar": 2028.5}, "vanaf jaar", "not-a-whole-number", "2028.5", "2028,5"),
    ],
)  # fmt: skip
def test_years_of_a_scope_row_that_cannot_be(cells, at, name, english, dutch):
    read, places = reading({("Reikwijdte", heading, 2): value for heading, value in cells.items()})
    problem = problem_at(read, "Reikwijdte", places["Reikwijdte", at, 2])
    assert (problem.name, read.study) == (name, None)
    assert english in problem.line(Language.EN) and dutch in problem.line(Language.NL)


def phase(row, first, last, categories="grootte:middelgroot"):
    """The row for large firms as one for medium-sized ones in some years; row 3 is the one that has all years."""
    return {
        ("Reikwijdte", "categorieën", row): categories,
        ("Reikwijdte", "vanaf jaar", row): first,
        ("Reikwijdte", "tot en met jaar", row): last,
    }


def test_phases_that_meet_are_told_as_rows_that_meet():
    read, cells = reading(phase(2, None, 2029) | phase(3, 2029, None))
    problem = problem_at(read, "Reikwijdte", cells["Reikwijdte", "categorieën", 3])
    assert (problem.name, read.study) == ("scope-tie", None)
    assert "years that do not meet" in problem.line(Language.EN)
    assert "jaren die elkaar niet raken" in problem.line(Language.NL)


def test_phases_that_follow_each_other_stand_side_by_side():
    read, _ = reading(phase(2, None, 2028) | phase(3, 2029, None))
    assert [row.years for row in read.study.scope[:2]] == ["-2028", "2029-"]


def test_rows_that_meet_after_the_horizon_only_meet_all_the_same():
    read, _ = reading(phase(2, 2090, None) | phase(3, 2095, None))
    assert [problem.name for problem in read.errors] == ["scope-tie"]


def test_a_phase_outside_the_years_of_its_instrument_is_remarked_on():
    read, cells = reading(phase(2, 2035, None, "grootte:groot"))
    problem = problem_at(read, "Reikwijdte", cells["Reikwijdte", "vanaf jaar", 2])
    assert (problem.name, problem.severity, read.study is not None) == ("scope-in-no-year", "notice", True)
    assert "found from 2035" in problem.line(Language.EN) and "gevonden vanaf 2035" in problem.line(Language.NL)
    assert "counts in no year" in problem.line(Language.EN) and "in geen enkel jaar" in problem.line(Language.NL)
