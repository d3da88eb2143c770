"""An address says what is shown, and cannot ask for what is not there."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from burden.language import Language
from dashboards.state.view import BREAKDOWNS, LONGEST_CODE, MEASURES, MOST_MIXES, PAGES, View

pytestmark = pytest.mark.unit

CODES = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=12)


def test_what_is_as_usual_stands_in_no_address() -> None:
    assert View().query() == {}


@given(
    page=st.sampled_from(PAGES),
    language=st.sampled_from(Language),
    mixes=st.lists(CODES, max_size=6, unique=True),
    reference=st.one_of(st.none(), CODES),
    second=st.one_of(st.none(), CODES),
    mix=st.one_of(st.none(), CODES),
    breakdown=st.sampled_from(BREAKDOWNS),
    measure=st.sampled_from(MEASURES),
    scenario=st.one_of(st.none(), CODES),
    include_voluntary=st.booleans(),
)
def test_an_address_that_is_shared_shows_the_same(**shown: Any) -> None:
    query = View(**shown).query()
    other = View(page="check", mixes=["X"], include_voluntary=True)
    # As a browser sends it and the server reads it.
    sent = {name: [value.encode() for value in values] for name, values in parse_qs(urlencode(query)).items()}
    other.apply_query(sent)
    assert {name: getattr(other, name) for name in shown} == shown


@pytest.mark.parametrize(
    "query",
    [
        {"page": "admin"},
        {"language": "fr"},
        {"measure": "profit", "breakdown": "colour"},
        {"mixes": ""},
        {"mixes": ",,"},
        {"reference": "x" * (LONGEST_CODE + 1)},
        {"reference": "a\x00b"},
        {"include_voluntary": "yes please"},
        {"elsewhere": "1"},
        {"page": []},
        {"page": None},
        {"page": [b"\xff"]},
    ],
)
def test_what_an_address_cannot_mean_is_as_usual(query: dict[str, Any]) -> None:
    view = View()
    view.apply_query(query)
    assert view.query() == {}


def test_an_address_cannot_ask_for_endless_mixes() -> None:
    view = View()
    view.apply_query({"mixes": ",".join(f"M{number}" for number in range(10_000))})
    assert len(view.mixes) == MOST_MIXES
