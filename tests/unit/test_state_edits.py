"""What a reader changed outlives the session as data: nothing of it gets lost, and nobody can make harm of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from studies import small_study
from workbooks import Draft

from burden.language import Language
from burden.study.contents import Contents
from burden.study.study import note_on
from burden.workbook.write import study_as_bytes
from dashboards.state import Opened, Refused, Workspace, edits, open_upload
from dashboards.state.edits import MOST_CHARACTERS, Edits

pytestmark = pytest.mark.unit
NL, EN = Language.NL, Language.EN


@pytest.fixture(scope="module")
def opened() -> Opened:
    return open_upload("klein.xlsx", Draft().saved().getvalue())


def brought_back(workspace: Workspace) -> Workspace:
    """Another session of the same workbook, with the changes of this one."""
    other = Workspace(workspace.snapshot().opened)
    kept = workspace.kept_edits()
    other.bring_back(other.with_edits(Edits.read(kept.as_json())))
    assert other.kept_edits() == kept
    assert other.study == workspace.study
    assert other.changed_cells() == workspace.changed_cells()
    assert other.changed_rows() == workspace.changed_rows()
    assert {error.line(NL) for error in other.errors} == {error.line(NL) for error in workspace.errors}
    return other


def of(opened: Opened, **tables: Any) -> Edits:
    return Edits.read(json.dumps(kept(opened) | tables))


def kept(opened: Opened) -> dict[str, Any]:
    return {"format": "burden changes 1", "workbook": "klein.xlsx", "sha256": opened.origin.sha256}


def test_where_nothing_was_changed_there_is_nothing_to_keep(opened: Opened) -> None:
    workspace = Workspace(opened)
    assert not workspace.kept_edits()
    workspace.set_cell("tariffs", 2, "uurtarief", 99)
    assert workspace.kept_edits()
    workspace.restore_cell("tariffs", 2, "uurtarief")
    workspace.add_row("tariffs")
    assert not workspace.kept_edits(), "a blank row is nothing"


def test_only_rows_that_were_touched_are_looked_into(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace, looked = Workspace(opened), []
    workspace.set_cell("activities", 4, "uren", 9)
    known = edits.differing
    monkeypatch.setattr(
        edits, "differing", lambda table, *rows: looked.append((table, rows[0].id)) or known(table, *rows)
    )
    assert workspace.kept_edits()
    assert looked == [("activities", 4)]


def test_a_wrong_cell_comes_back_over_the_right_value_that_it_left(opened: Opened) -> None:
    workspace = Workspace(opened)
    workspace.set_cell("tariffs", 2, "uurtarief", 60)
    workspace.set_cell("tariffs", 2, "uurtarief", "veel")
    other = brought_back(workspace)
    assert other.cell("tariffs", 2, "uurtarief") == "veel"
    assert other.study.tariffs[0].tariff.central == 60


def test_settings_notes_own_columns_entries_and_mixes_come_back(opened: Opened) -> None:
    workspace = Workspace(opened)
    workspace.set_cells(
        [
            ("settings", "horizon", "waarde", "12"),
            ("settings", "horizon", "toelichting", "Langer."),
            ("settings", "horizon", "toelichting en", "Longer."),
            ("settings", "discount_rate", "waarde", "hoog"),
            ("firm_categories", 3, "SBI", "47.1"),
        ],
        NL,
    )
    workspace.add_mix("M9", "Negen", copy_of="M1")
    workspace.set_entry("KEUR", "M9", "2031")
    other = brought_back(workspace)
    assert other.study.settings.horizon == 12 and other.study.settings.notes["horizon"] == "Langer."
    assert note_on(other.study.settings, "horizon", Language.EN) == "Longer."
    assert other.cell("settings", "discount_rate", "waarde") == "hoog"
    assert other.cell("firm_categories", 3, "SBI") == "47.1"
    assert other.matrix().at["KEUR", "M9"] == 2031


def test_rows_come_back_in_their_order_also_those_that_do_not_count_and_go_where_they_went(opened: Opened) -> None:
    workspace = Workspace(opened)
    first, second = (int(row) for row in workspace.rows("activities").index[:2])
    copied = workspace.add_row("activities", copy_of=first)
    workspace.set_cell("activities", copied, "code", "NIEUW")
    new = workspace.add_row("activities", after=copied)
    workspace.set_cell("activities", new, "uren", "weet niet")
    workspace.remove_row("activities", second)
    workspace.add_row("goals", after=2, copy_of=2)
    workspace.remove_row("goals", 2)
    workspace.set_cell("tariffs", 2, "uurtarief", 61)
    workspace.remove_row("tariffs", 2)
    assert ("tariffs", 2) in workspace.waiting_rows()
    other = brought_back(workspace)
    for table in ("activities", "goals", "tariffs"):
        assert list(other.rows(table).index) == list(workspace.rows(table).index)
    assert ("tariffs", 2) in other.waiting_rows() and other.study.tariffs[0].tariff.central == 61
    assert other.add_row("activities") == new + 1, "no number is given twice"


def test_a_date_in_a_column_of_the_analysts_own_comes_back_as_a_date(opened: Opened) -> None:
    workspace = Workspace(opened)
    dated = next(row.row for row in workspace.study.firm_categories if "peildatum" in row.own)
    assert dated is not None
    row = workspace.add_row("firm_categories", copy_of=dated)
    stood = workspace.cell("firm_categories", dated, "peildatum")
    other = brought_back(workspace)
    assert other.cell("firm_categories", row, "peildatum") == stood
    assert type(other.cell("firm_categories", row, "peildatum")) is type(stood)


def test_what_was_done_to_a_faulty_or_an_empty_workbook_comes_back() -> None:
    draft = Draft()
    draft.set("Handelingen", "uren", 2, "veel")
    draft.set_setting("prijspeil", None)
    workspace = Workspace(open_upload("fout.xlsx", draft.saved().getvalue()))
    workspace.set_cell("tariffs", 2, "uurtarief", "60")
    assert not brought_back(workspace).is_ready
    workspace.set_cell("activities", 2, "uren", "4")
    workspace.set_cell("settings", "price_year", "waarde", "2026")
    assert brought_back(workspace).is_ready
    workspace.set_cell("activities", 2, "uren", "weinig")
    assert brought_back(workspace).cell("activities", 2, "uren") == "weinig"
    empty = Workspace(open_upload("leeg.xlsx", study_as_bytes(Contents(), NL)))
    row = empty.add_row("mixes")
    empty.set_cells([("mixes", row, "code", "M1"), ("settings", "title", "waarde", "Begin")], NL)
    assert brought_back(empty).cell("mixes", row, "code") == "M1"


def test_they_replace_what_was_changed_here_as_one_step(opened: Opened) -> None:
    kept_before = Workspace(opened)
    kept_before.set_cell("tariffs", 2, "uurtarief", 60)
    workspace = Workspace(opened)
    workspace.set_cell("tariffs", 3, "uurtarief", "veel")
    workspace.bring_back(workspace.with_edits(kept_before.kept_edits()))
    assert workspace.kept_edits() == kept_before.kept_edits() and workspace.is_unsaved
    workspace.undo()
    assert workspace.cell("tariffs", 3, "uurtarief") == "veel"
    assert workspace.cell("tariffs", 2, "uurtarief") == workspace.loaded_cell("tariffs", 2, "uurtarief")


def test_changes_of_another_workbook_are_refused_by_its_name(opened: Opened) -> None:
    draft = Draft()
    draft.set("Uurtarieven", "uurtarief", 2, 71)
    other = Workspace(open_upload("ander.xlsx", draft.saved().getvalue()))
    other.set_cell("tariffs", 2, "uurtarief", 60)
    with pytest.raises(Refused) as refused:
        Workspace(opened).with_edits(other.kept_edits())
    assert "horen bij ander.xlsx" in refused.value.reason.nl and "made in ander.xlsx" in refused.value.reason.en
    workspace = Workspace(opened)
    workspace.bring_back(other.with_edits(other.kept_edits()))
    assert not workspace.is_changed


DAMAGED: dict[str, Callable[[dict[str, Any]], Any]] = {
    "no JSON": lambda whole: "<script>alert(1)</script>",
    "nothing": lambda whole: "",
    "half": lambda whole: json.dumps(whole)[:-5],
    "very deep": lambda whole: "[" * 100_000,
    "no bytes of a text": lambda whole: b"\xff\xfe\x00",
    "another form": lambda whole: json.dumps(whole | {"format": "burden changes 2"}),
    "something more": lambda whole: json.dumps(whole | {"more": 1}),
    "a number without an end": lambda whole: json.dumps(whole).replace("60", "1e999"),
    "no number at all": lambda whole: json.dumps(whole).replace("60", "NaN"),
    "an object for a value": lambda whole: json.dumps(whole).replace("60", '{"__class__": "x"}'),
    "a list for a value": lambda whole: json.dumps(whole).replace("60", "[60]"),
    "a row that is no number": lambda whole: json.dumps(whole).replace('"row": 2', '"row": "2"'),
    "half a character": lambda whole: json.dumps(whole).replace("60", '"\\ud800"'),
    "too much": lambda whole: json.dumps(whole) + " " * MOST_CHARACTERS,
}


@pytest.mark.parametrize("kind", DAMAGED)
def test_what_is_damaged_is_refused_in_a_sentence(opened: Opened, kind: str) -> None:
    whole = kept(opened) | {"tables": {"tariffs": [{"row": 2, "counts": [["tariff", None, 60]]}]}}
    assert Edits.read(json.dumps(whole))
    with pytest.raises(Refused) as refused:
        Edits.read(DAMAGED[kind](whole))
    assert "beschadigd" in refused.value.reason.nl and "damaged" in refused.value.reason.en


NOWHERE: dict[str, tuple[dict[str, Any], str]] = {
    "a table": ({"tables": {"<b>": []}}, "<b>"),
    "the settings as a table": ({"tables": {"settings": []}}, "Studie"),
    "a row": ({"tables": {"tariffs": [{"row": 77, "counts": []}]}}, "Uurtarieven, rij 77"),
    "a new row with the number of another": (
        {"tables": {"tariffs": [{"row": 2, "is_new": True, "typed": []}]}},
        "Uurtarieven, rij 2",
    ),
    "a new row twice": ({"tables": {"tariffs": [{"row": 50, "is_new": True}] * 2}}, "Uurtarieven, rij 50"),
    "a new row beyond all rows": (
        {"tables": {"tariffs": [{"row": 900_000, "is_new": True}]}},
        "Uurtarieven, rij 900000",
    ),
    "a new row after none": (
        {"tables": {"tariffs": [{"row": 50, "is_new": True, "after": 49}]}},
        "Uurtarieven, rij 50",
    ),
    "a field": ({"tables": {"tariffs": [{"row": 2, "counts": [["__class__", None, 1]]}]}}, "Uurtarieven, rij 2"),
    "a part": ({"tables": {"tariffs": [{"row": 2, "typed": [["tariff", "middle", 1]]}]}}, "Uurtarieven, rij 2"),
    "an own column": ({"tables": {"tariffs": [{"row": 2, "typed": [["own", "mijne", 1]]}]}}, "Uurtarieven, rij 2"),
    "a mix elsewhere": ({"tables": {"tariffs": [{"row": 2, "typed": [["entries", "M1", "x"]]}]}}, "Uurtarieven, rij 2"),
    "a mix without a code": (
        {"tables": {"composition": [{"row": 2, "typed": [["entries", None, "x"]]}]}},
        "Samenstelling, rij 2",
    ),
    "a setting": ({"settings": {"counts": [["rows", None, 1]]}}, "Studie"),
    "a part of a setting": ({"settings": {"counts": [["horizon", "low", 1]]}}, "Studie"),
    "a note on nothing": ({"settings": {"typed": [["note", None, "x"]]}}, "Studie"),
}


@pytest.mark.parametrize("kind", NOWHERE)
def test_what_is_not_in_the_workbook_is_refused_by_its_place(opened: Opened, kind: str) -> None:
    changed, place = NOWHERE[kind]
    workspace = Workspace(opened)
    with pytest.raises(Refused) as refused:
        workspace.with_edits(of(opened, **changed))
    assert refused.value.reason.nl.startswith("Deze wijzigingen gaan over iets dat niet in de werkmap staat")
    assert f": {place}." in refused.value.reason.nl
    assert not workspace.is_changed


def test_values_are_judged_as_if_they_had_been_typed(opened: Opened) -> None:
    workspace = Workspace(opened)
    rows = [
        {
            "row": 2,
            "counts": [["tariff", None, -5], ["name", None, " a\x00b "], ["verified", None, {"clock": "10:00Z"}]],
        },
        {"row": 3, "counts": [["tariff", None, int("9" * 400)], ["code", None, {}]]},
        {"row": 99, "is_new": True, "counts": []},
    ]
    composition = [{"row": 2, "typed": [["entries", "M1", True], ["entries", "<b>", 1.5]]}]
    workspace.bring_back(workspace.with_edits(of(opened, tables={"tariffs": rows, "composition": composition})))
    assert {(error.table, error.row) for error in workspace.errors} >= {
        ("tariffs", 2),
        ("tariffs", 3),
        ("composition", 2),
    }
    assert workspace.study.tariffs[0].tariff == workspace.loaded.tariffs[0].tariff
    assert workspace.cell("tariffs", 2, "naam") == "ab"
    for table in ("tariffs", "composition"):
        assert len(workspace.rows(table))
    assert Workspace(open_upload("weer.xlsx", workspace.download(NL).content)).errors
    workspace.set_cell("tariffs", 2, "uurtarief", 50)
    assert brought_back(workspace).cell("tariffs", 2, "uurtarief") == 50


def test_a_column_of_a_mix_that_was_removed_can_be_typed_in_as_long_as_it_counts():
    workspace = Workspace.of(small_study())
    for row in workspace.rows("composition").index:
        workspace.set_cell("composition", row, "M1", "")
    workspace.set_cell("scope", workspace.rows("scope").index[0], "mix", "M1")
    workspace.remove_row("mixes", workspace.rows("mixes").index[-1])
    assert [mix.code for mix in workspace.study.mixes] == ["M0", "M1"]
    first = workspace.rows("composition").index[0]
    told = workspace.set_cell("composition", first, "M1", "x")
    assert [(problem.name, problem.part) for problem in told] == [("unknown-code", "M1")]
