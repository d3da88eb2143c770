"""Files for programs: columns and codes are the same in every language, and all of them are explained."""

from __future__ import annotations

import re
from dataclasses import replace

import pandas as pd
import pytest

from burden.answers.report import Report
from burden.answers.table import ReportTable
from burden.answers.tables.of_report import ALL, LISTS
from burden.language import Language
from burden.render.csv_files import DICTIONARY, dictionary, for_programs

pytestmark = pytest.mark.unit

TEXTS = {"finding", "name", "note", "places", "question", "reason", "remark", "what"}
"""The columns that people read; they are in the language of the report."""


@pytest.fixture(scope="module")
def tables(whole_report: Report) -> list[ReportTable]:
    return [table for table_of in (*ALL, *LISTS) if (table := table_of(whole_report)) is not None]


@pytest.fixture(scope="module")
def english(whole_report: Report) -> list[ReportTable]:
    report = replace(whole_report, language=Language.EN)
    return [table for table_of in (*ALL, *LISTS) if (table := table_of(report)) is not None]


def test_only_what_people_read_is_in_the_language_of_the_report(tables, english):
    assert [table.name for table in tables] == [table.name for table in english]
    other = set()
    for table, translated in zip(tables, english, strict=True):
        ours, theirs = for_programs(table), for_programs(translated)
        assert list(ours) == list(theirs)
        other |= {name for name in ours if not ours[name].astype(str).equals(theirs[name].astype(str))}
    assert other == TEXTS


def test_names_of_columns_hold_codes_and_no_words_of_the_study(tables):
    named = [name for table in tables for name in for_programs(table)]
    assert not [name for name in named if not re.fullmatch(r"[a-z]\w*", name)]
    assert {"goal_1", "mix_M1"} <= set(named)


def test_every_column_is_explained_in_both_languages_those_of_the_dictionary_too(tables, english, whole_report):
    explained = dictionary(tables, whole_report.settings)
    pd.testing.assert_frame_equal(explained, dictionary(english, whole_report.settings))
    named = [(table.name, name) for table in tables for name in for_programs(table)]
    named += [(DICTIONARY, name) for name in explained]
    assert list(zip(explained["table"], explained["column"], strict=True)) == named
    assert (explained[["title_en", "title_nl", "heading_en", "heading_nl", "form"]] != "").all(axis=None)


def test_codes_take_the_place_of_words(tables):
    found = {table.name: for_programs(table) for table in tables}
    parameters = found["parameters"].set_index("key").loc["tariffs/HOOG sector:C/tariff"]
    assert (parameters["figure"], parameters["measured_in"]) == ("tariff", "money per hour")
    assert not found["parameters"]["what"].str.contains("grootte:").any()
    assert set(found["goals"]["goal"]) == {"goal_1"}
    assert {"annual_equivalent", "origin:national", "goal_1", "changes"} <= set(found["suitability"]["criterion"])
    assert {"whole", "without instruments: WET", "without size: medium", "without sizes: medium"} <= set(
        found["lighter"]["form"]
    )
    changed = found["scenario_values"].set_index(["scenario", "figure"])
    assert changed.loc[("DUUR", "settings/discount_rate"), ["central", "under"]].tolist() == [0.0225, 0.05]
