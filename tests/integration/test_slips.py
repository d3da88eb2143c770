"""No slip in one cell or row changes a result in silence: the result is the same, or a problem names the cell."""

from __future__ import annotations

import random
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from workbooks import Draft

from burden import Study, estimate
from burden.language import Language

pytestmark = pytest.mark.integration

TABLES = [title for title in Draft().sheets if title != "Studie"]
AMOUNTS = {
    "Bedrijfscategorieën": "bedrijven",
    "Handelingen": "uren",
    "Uurtarieven": "uurtarief",
    "Reikwijdte": "aandeel",
    "Wisselwerkingen": "verandering",
    "Doelbereik": "score",
}
INVISIBLE = ("\u200b", "\u00ad", "\ufeff", "\u00a0", "_x000D_", "\u2060", " ", "\n")
FREE = ("naam", "toelichting", "bron", "omschrijving", "reden", "grondslag", "titel", "uitgever", "link", "doel en")


@cache
def words_of(sheet: str) -> list[tuple[str, int]]:
    """The cells of a sheet with a word by which rows may meet: heading and row."""
    rows = Draft().sheets[sheet]
    return [
        (heading, number)
        for position, heading in enumerate(rows[0])
        if not heading.startswith(FREE)
        for number, row in enumerate(rows[1:], start=2)
        if isinstance(row[position], str)
    ]


def result_of(study: Study) -> dict[tuple[str, ...], tuple[float, ...]]:
    lines = estimate(study).by("mix", "sector", "size_class", "obligation", include_voluntary=True)
    figures = lines.select_dtypes("number").round(6)
    return dict(
        zip(
            lines[["mix", "sector", "size_class", "obligation"]].itertuples(index=False, name=None),
            figures.itertuples(index=False, name=None),
            strict=True,
        )
    )


@cache
def right() -> tuple[dict[tuple[str, ...], tuple[float, ...]], frozenset[str]]:
    reading = Draft().read()
    assert reading.study is not None
    return result_of(reading.study), frozenset(problem.line(Language.NL) for problem in reading.problems)


def is_told_or_the_same(draft: Draft, *places: str) -> bool:
    """Whether a changed workbook gives the same result, or an error, or a new remark that names one of some places."""
    reading = draft.read()
    result, problems = right()
    new = [problem for problem in reading.problems if problem.line(Language.NL) not in problems]
    if reading.study is None:
        return any(problem.cell is not None for problem in new)
    return any(problem.place in places for problem in new) or result_of(reading.study) == result


@st.composite
def slips(draw: st.DrawFn, word: str) -> str:
    """A word that people take for the same."""
    place = draw(st.integers(0, len(word)))
    invisible = draw(st.sampled_from(INVISIBLE))
    return draw(
        st.sampled_from(
            (
                word.lower(), word.upper(), word.swapcase(), word.title(), f"{word[:place]}{invisible}{word[place:]}",
                word.replace("-", "\u2013"), word.replace("-", "\u2011"), f" {word}\t", word.replace("C", "\u0421"),
                word.replace("a", "\u0430"), word.replace(":", " : "), f"{word}.", word[:-1],
            )
        )
    )  # fmt: skip


@given(st.data())
@settings(max_examples=20, deadline=None)
def test_a_word_with_other_capitals_dashes_or_signs_nobody_sees_is_the_same_or_told(data: st.DataObject) -> None:
    draft = Draft()
    sheet = data.draw(st.sampled_from([table for table in TABLES if words_of(table)]))
    heading, row = data.draw(st.sampled_from(words_of(sheet)))
    word = draft.get(sheet, heading, row)
    place = draft.set(sheet, heading, row, data.draw(slips(word)) or None)
    others = [f"{sheet}!{draft.address(sheet, heading, other)}" for _, other in words_of(sheet)]
    assert is_told_or_the_same(draft, place, *others)


@given(st.sampled_from(TABLES), st.randoms(use_true_random=False))
@settings(max_examples=6, deadline=None)
def test_the_order_of_rows_does_not_matter(sheet: str, chance: random.Random) -> None:
    draft = Draft()
    head, *rows = draft.sheets[sheet]
    chance.shuffle(rows)
    draft.sheets[sheet] = [head, *rows]
    assert is_told_or_the_same(draft)


@given(
    st.sampled_from(sorted(AMOUNTS)),
    st.sampled_from(("", "Totaal", "TOTAL", "Som", "Alles", "gemiddelde", "Subtotaal:")),
    st.integers(2, 9),
    st.booleans(),
    st.booleans(),
)
@settings(max_examples=12, deadline=None)
def test_a_total_or_average_below_a_table_is_told_or_counts_for_nothing(
    sheet: str, name: str, first: int, is_mean: bool, is_copy: bool
) -> None:
    # A whole row under a name of its own is a record, whatever its figure.
    is_copy = is_copy and name not in ("", "Alles")
    draft = Draft()
    rows = draft.sheets[sheet]
    position = rows[0].index(AMOUNTS[sheet])
    parts = rows[1:][-first:]
    amounts = [row[position] or 0 for row in parts]
    row = list(rows[-1]) if is_copy else [None] * len(rows[0])
    row[0] = name or row[0]
    row[position] = sum(amounts) / (len(amounts) if is_mean else 1)
    rows.append(row)
    assert is_told_or_the_same(draft, *(f"{sheet}!{draft.address(sheet, head, len(rows))}" for head in rows[0]))
