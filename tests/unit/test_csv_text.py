"""What is written as CSV is text or a number for every spreadsheet, and the text of the workbook for a program."""

import csv
import io
import re
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import burden
from burden.language.csv_text import csv_text

pytestmark = pytest.mark.unit
FORMULAS = "=+-@＝＋－＠﹦﹢﹣﹫"
HOSTILE = [
    *(f"{sign}1+cmd|' /C calc'!A0" for sign in FORMULAS),
    *("\t=1", "\r=1", "\n=1", "  =1", "\u00a0=1", "\u200b=1", "\ufeff@x", "\tword", "\rword", "\x00=1", "'=1", "''"),
    *("fine; =1", "fine,=1", "one\rtwo", 'say "=1', '"=1"', "fine\n=1", "fine\r\n+1", "fine\t-1", "a | @b", ";;=1"),
    *(", '", '";\u200b=1'),
]  # fmt: skip


def undone(cell: str) -> str:
    """What the dictionary of the columns tells a program to do."""
    return re.sub("(^|[,;|\t\r\n\"])'", r"\1", cell)


def cells_of(text: str, separator: str) -> list[str]:
    """Every cell that a spreadsheet may see, however it takes the quotation marks."""
    quoted = [cell for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator) for cell in row]
    plain = [cell for line in re.split("[\r\n]", text) for cell in line.split(separator)]
    return [*quoted, *plain, *(cell.lstrip('"') for cell in plain)]


def is_formula(cell: str) -> bool:
    bare = re.sub(r"^[\s\x00-\x1f\x7f-\x9f\u200b-\u200f\u2060-\u2064\ufeff\u00ad]+", "", cell)
    return bare[:1] in tuple(FORMULAS)


any_text = st.text(st.sampled_from("=+-@＝'\"\t\r\n,;| \u00a0\u200ba1|"), min_size=1, max_size=12)


@settings(deadline=None)
@given(any_text)
@example("".join(HOSTILE))
def test_any_text_is_text_and_comes_back(text):
    for table in (
        pd.DataFrame({"name": [text], "n": [1]}),
        pd.DataFrame({"name": pd.Categorical([text]), "n": [1]}),
        pd.DataFrame([["word", 1]], columns=[text, "n"]),
    ):
        written = csv_text(table)
        for separator in ",;\t|":
            assert not any(is_formula(cell) for cell in cells_of(written, separator) if cell), written
        rows = list(csv.reader(io.StringIO(written, newline="")))
        assert not any(cell.startswith(("\t", "\r", "\n")) for row in rows for cell in row)
        read = [[undone(cell) for cell in row] for row in rows]
        assert re.sub("\r\n?", "\n", text) in (read[0][0], read[1][0])


@pytest.mark.parametrize("text", HOSTILE)
def test_each_known_way_to_hide_a_formula_is_text(text):
    test_any_text_is_text_and_comes_back.hypothesis.inner_test(text)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=A1", "'=A1"),
        ("'s-Hertogenbosch", "''s-Hertogenbosch"),
        ("size:small, size:medium", "size:small, size:medium"),
        ("M1 (10 - 20)", "M1 (10 - 20)"),
        ("a-b+c=d@e", "a-b+c=d@e"),
    ],
)
def test_an_apostrophe_stands_before_signs_at_the_beginning_and_nowhere_else(text, written):
    assert next(csv.reader(io.StringIO(csv_text(pd.DataFrame({"x": [text]})).partition("\n")[2]))) == [written]


def test_numbers_truth_values_and_empty_cells_are_written_as_they_are():
    table = pd.DataFrame(
        {
            "a": [-1.5, 0.1 + 0.2, float("nan")],
            "b": pd.array([-3, None, 2024], dtype="Int64"),
            "c": pd.Series([True, None, -2], dtype=object),
            "d": pd.Series([-2024, None, -0.25], dtype=object),
        }
    )
    assert csv_text(table) == "a,b,c,d\n-1.5,-3,True,-2024\n0.30000000000000004,,,\n,2024,-2,-0.25\n"


def test_two_columns_of_one_name_are_both_written():
    assert csv_text(pd.DataFrame([["=1", 2]], columns=["M1", "M1"])) == "M1,M1\n'=1,2\n"


def test_a_table_without_columns_or_rows_is_written():
    assert csv_text(pd.DataFrame({"mix": []})) == "mix\n"


def test_nothing_else_writes_csv():
    root = Path(burden.__file__).parents[1]
    writers = [
        path.relative_to(root).as_posix()
        for folder in ("burden", "dashboards")
        for path in (root / folder).rglob("*.py")
        if re.search(r"\.to_csv\(|csv\.(?:w|DictW)riter", path.read_text(encoding="utf-8"))
    ]
    assert writers == ["burden/language/csv_text.py"]
