"""Rows that are no record, or stand there twice, are named and never counted in silence."""

from __future__ import annotations

from typing import Any

import pytest
from openpyxl.worksheet.table import Table
from workbooks import Draft, is_error, is_notice

from burden.language import Language
from burden.study import Problem, Severity

pytestmark = pytest.mark.integration

CATEGORIES = {Language.NL: "Bedrijfscategorieën", Language.EN: "Firm categories"}
TOTAL = 4_690  # the firms of the small study


def any_firms(language: Language = Language.NL) -> Draft:
    """The small study with tariffs for whatever category is added to it."""
    draft = Draft(language)
    sheet, heading = ("Uurtarieven", "categorieën") if language is Language.NL else ("Tariffs", "categories")
    draft.set(sheet, heading, 3, None)
    del draft.sheets[sheet][3]
    return draft


def category(draft: Draft, language: Language, code: str, name: str, firms: float, **attributes: Any) -> int:
    headings = {
        Language.NL: ("naam", "bedrijven", "grootteklasse", "sector"),
        Language.EN: ("name", "firms", "size_class", "sector"),
    }[language]
    values = (name, firms, attributes.get("size"), attributes.get("sector"))
    return draft.add_row(CATEGORIES[language], code=code, **dict(zip(headings, values, strict=True)))


def problems_of(draft: Draft) -> list[Problem]:
    return [problem for problem in draft.read().problems if problem.name not in ("own-columns", "own-settings")]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("TOTAL", "All of them"), ("x", "Totaal"), ("x", "Totaal generaal"), ("x", "Total:"), ("x", "TOTAAL BEDRIJVEN"),
        ("x", "Subtotaal"), ("x", "sub-total"), ("Som", "x"), ("x", "Sum"), ("x", "Gemiddelde"), ("x", "Average"),
        ("Mean", "x"), ("x", "Totaal 2024"), ("x", "Total number of firms"), ("x", "Mediaan"),
    ],
)  # fmt: skip
def test_a_row_that_is_called_a_total_is_an_error_whatever_its_figure(language: Language, code: str, name: str) -> None:
    draft = any_firms(language)
    row = category(draft, language, code, name, 17)
    problem = draft.only_error()
    is_error(
        problem, "total-row", f"{CATEGORIES[language]}!{'A' if name in ('x', 'All of them') else 'B'}{row}",
        what_nl="dubbel meetellen", what_en="be counted twice", suggestion_nl="Verwijder de rij",
        suggestion_en="Remove the row",
    )  # fmt: skip


@pytest.mark.parametrize(
    "name", ["Total Energies", "Totaalinstallateurs", "Average Joe BV", "Gemiddelde bedrijven", "Summa", "Meanwhile"]
)
def test_a_category_with_such_a_word_in_its_name_is_a_category(name: str) -> None:
    draft = any_firms()
    category(draft, Language.NL, "T", name, 17, size="groot", sector="D")
    assert problems_of(draft) == []


def test_a_category_that_is_all_there_is_of_its_group_may_be_called_total() -> None:
    draft = any_firms()
    row = category(draft, Language.NL, "BURG", "Totaal", 17_000_000)
    draft.set(CATEGORIES[Language.NL], "groep", row, "burger")
    assert problems_of(draft) == []


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("firms", "attributes", "rows"),
    [
        (TOTAL, {}, "2"),
        (TOTAL + 10, {}, "2"),  # rounded
        (1_250, {"sector": "C"}, "2"),
        (3_440, {"sector": "G", "size": "alle"}, "5"),
        (4_000, {"size": "klein"}, "2, 5"),
        (600, {"size": "middelgroot"}, "3, 6"),
    ],
)
def test_a_row_that_lacks_what_others_have_and_is_their_sum_is_an_error(
    language: Language, firms: float, attributes: dict[str, str], rows: str
) -> None:
    draft = any_firms(language)
    row = category(draft, language, "X", "Bij elkaar", firms, **attributes)
    heading = "firms" if language is Language.EN else "bedrijven"
    place = f"{CATEGORIES[language]}!{draft.address(CATEGORIES[language], heading, row)}"
    is_error(
        draft.only_error(), "total-row", place, what_nl="de som van andere rijen", what_en="the sum of other rows",
        found_nl=f"rijen {rows}", found_en=f"rows {rows}",
    )  # fmt: skip


def test_a_total_above_its_parts_and_subtotals_between_them_are_errors() -> None:
    draft = any_firms()
    rows = draft.sheets["Bedrijfscategorieën"]
    blank = [None] * len(rows[0])
    for position, (code, firms) in ((7, ("g", 3_440)), (4, ("c", 1_250)), (1, ("nl", TOTAL))):
        row = list(blank)
        row[0], row[rows[0].index("naam")], row[rows[0].index("bedrijven")] = code, code, firms
        rows.insert(position, row)
    errors = problems_of(draft)
    assert [error.cell[1:] for error in errors if error.cell and error.severity is Severity.ERROR] == ["2", "6", "10"]


def test_a_sum_with_a_category_of_its_own_is_a_remark() -> None:
    draft = any_firms()
    row = category(draft, Language.NL, "X", "Andere", TOTAL, size="zzp", sector="D")
    is_notice(
        draft.notice("total-row"), "total-row", f"Bedrijfscategorieën!H{row}", suggestion_nl="een aparte categorie"
    )


def test_all_firms_together_that_the_scope_names_is_a_remark() -> None:
    draft = any_firms()
    row = category(draft, Language.NL, "NL", "Heel Nederland", TOTAL)
    draft.set("Reikwijdte", "categorieën", 7, "C-L, NL")
    assert draft.notice("total-row").cell == f"H{row}"


@pytest.mark.parametrize("firms", [50, 0, 90, 1_001, 3_440.5])
def test_a_figure_that_others_have_too_is_no_total(firms: float) -> None:
    draft = any_firms()
    category(draft, Language.NL, "X", "Andere", firms, size="zzp", sector="D")
    assert problems_of(draft) == []


@pytest.mark.parametrize(
    ("sheet", "values"),
    [
        ("Handelingen", {"code": "T", "naam": "Totaal", "verplichting": "RAP", "moment": "eenmalig"}),
        ("Handelingen", {"code": "Totaal", "uren": 12}),
        ("Uurtarieven", {"code": "T", "naam": "Gemiddelde", "uurtarief": 50}),
        ("Uurtarieven", {"code": "Gemiddelde:", "uurtarief": 50}),
        ("Doelbereik", {"doel": "Totaal", "mix": "M0", "score": 1}),
        ("Reikwijdte", {"instrument": "Totaal", "aandeel": 1}),
        ("Reikwijdte", {"toelichting": "Totaal", "aandeel": 1}),
        ("Wisselwerkingen", {"werkt_op": "Gemiddelde", "verandering": -0.1}),
        ("Samenstelling", {"instrument": "Totaal"}),
        ("IJkpunten", {"naam": "Totaal", "hoog": 3}),
    ],
)
def test_a_total_in_any_table_is_one_error_that_says_so(sheet: str, values: dict[str, Any]) -> None:
    draft = Draft()
    row = draft.add_row(sheet, **values)
    problem = draft.only_error()
    assert problem.name in ("total-row", "unknown-code")
    assert problem.sheet == sheet
    assert problem.cell is not None
    assert problem.cell[1:] == str(row)
    assert problem.suggestion is not None
    assert "Verwijder de rij" in problem.suggestion.nl


def test_activities_that_add_up_to_the_next_one_are_a_remark() -> None:
    draft = Draft()
    for code, hours, costs in (("a", 1, 10), ("b", 2, 5), ("c", 3, 15)):
        draft.add_row(
            "Handelingen", code=code, naam=code, verplichting="AUD", uurtarief="ADM", uren=hours, externe_kosten=costs,
            moment="eenmalig",
        )  # fmt: skip
    before = next(number for number, row in enumerate(draft.sheets["Handelingen"], start=1) if row[1] == "AUD")
    draft.set("Handelingen", "code", before, "a")
    del draft.sheets["Handelingen"][before - 1]
    assert draft.notice("total-row").found is not None


def test_an_activity_that_is_the_sum_of_all_above_it_is_a_remark() -> None:
    draft = Draft()
    sheet = draft.sheets["Handelingen"]
    of = {name: sheet[0].index(name) for name in ("uren", "externe kosten", "investering")}
    sums = {name.replace(" ", "_"): sum(row[place] or 0 for row in sheet[1:]) for name, place in of.items()}
    draft.add_row(
        "Handelingen", code="wet", naam="De hele wet", verplichting="AUD", uurtarief="ADM", moment="eenmalig", **sums
    )
    assert draft.notice("total-row").place == f"Handelingen!I{len(sheet)}"


def test_a_tariff_that_activities_use_may_be_an_average() -> None:
    draft = Draft()
    draft.set("Uurtarieven", "naam", 2, "Gemiddelde")
    assert problems_of(draft) == []


@pytest.mark.parametrize(("language", "sheet"), [(Language.NL, "Bedrijfscategorieën"), (Language.EN, "Activities")])
def test_the_total_row_that_excel_keeps_of_a_table_is_named_as_such(language: Language, sheet: str) -> None:
    draft = Draft(language)
    rows = draft.sheets[sheet]
    rows.append(["Totaal", *[None] * (len(rows[0]) - 2), 3])

    def keep_totals(book: Any) -> None:
        table = Table(displayName="Tabel1", ref=f"A1:{book[sheet].cell(len(rows), len(rows[0])).coordinate}")
        table.totalsRowCount = 1
        book[sheet].add_table(table)

    draft.finish(keep_totals)
    is_error(
        draft.only_error(), "total-row", f"{sheet}!A{len(rows)}", what_nl="de totaalrij die Excel",
        what_en="the total row that Excel adds", suggestion_nl="Zet de totaalrij uit",
    )  # fmt: skip


INTERACTIONS = {
    Language.NL: ("Wisselwerkingen", "werkt_op", "samen_met", "categorieën", "verandering"),
    Language.EN: ("Interactions", "acts_on", "together_with", "categories", "change"),
}


def interaction(draft: Draft, language: Language, *cells: Any) -> tuple[str, int]:
    sheet, *headings = INTERACTIONS[language]
    return sheet, draft.add_row(sheet, **dict(zip(headings, cells, strict=True)))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("categories", ["size:large", None, "C-L", "sector:C", "grootte:groot & sector:G", "G-L, C-S"])
def test_an_interaction_that_stands_there_twice_names_both_rows(language: Language, categories: str | None) -> None:
    draft = Draft(language)
    sheet, row = interaction(draft, language, "RAP", "LOKET", categories, -0.3)
    is_error(
        draft.only_error(), "interaction-twice", f"{sheet}!A{row}", what_nl="dubbel tellen", what_en="count twice",
        found_nl="'RAP' met 'LOKET', ook op rij 2", found_en="'RAP' with 'LOKET', also on row 2",
    )  # fmt: skip


@pytest.mark.parametrize("cells", [("RAP", "LOKET", "size:small", -0.3), ("RAP", "KEUR", None, -0.3)])
def test_interactions_that_do_not_meet_stand_side_by_side(cells: tuple[Any, ...]) -> None:
    draft = Draft()
    interaction(draft, Language.NL, *cells)
    assert problems_of(draft) == []


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("acts_on", "row", "wider"), [("WET", 2, "WET"), ("OPSTELLEN", 3, "RAP")], ids=["instrument", "activity"]
)
def test_an_interaction_on_a_part_beside_one_on_the_whole_is_a_remark(
    language: Language, acts_on: str, row: int, wider: str
) -> None:
    draft = Draft(language)
    sheet, added = interaction(draft, language, acts_on, "LOKET", None, -0.3)
    is_notice(
        draft.notice("interaction-beside"), "interaction-beside", f"{sheet}!A{row}", what_nl=f"heel '{wider}'",
        what_en=f"all of '{wider}'", found_nl=f"naast rij {added if row == 2 else 2}",
    )  # fmt: skip


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("sheet", "new_code"),
    [
        ({"nl": "Bedrijfscategorieën", "en": "Firm categories"}, "C-S2"),
        ({"nl": "Handelingen", "en": "Activities"}, "X1"),
        ({"nl": "IJkpunten", "en": "Benchmarks"}, None),
    ],
)
def test_a_row_pasted_twice_is_a_remark_though_it_has_another_code(
    language: Language, sheet: dict[str, str], new_code: str | None
) -> None:
    draft = Draft(language)
    rows = draft.sheets[sheet[language]]
    rows.append([*rows[1]])
    if new_code is not None:
        rows[-1][0] = new_code
    problem = draft.notice("identical-row")
    is_notice(
        problem, "identical-row", f"{sheet[language]}!A{len(rows)}", what_nl="hetzelfde als rij 2",
        what_en="the same as row 2", suggestion_nl="dubbel is geplakt",
    )  # fmt: skip


def test_a_scope_row_pasted_twice_that_counts_nowhere_is_a_remark() -> None:
    draft = Draft()
    for share in (0.5, 0.5):
        row = draft.add_row("Reikwijdte", instrument="KEUR", mix="M0", aandeel=share)
    assert draft.notice("identical-row").cell == f"A{row}"
