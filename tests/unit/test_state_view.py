"""An address says what is shown, and cannot ask for what is not there."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlencode

import param
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboards.state.address import LONGEST_CODE, MOST_CODES
from dashboards.state.view import PAGES, View, in_address

pytestmark = pytest.mark.unit

CODES = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=12)


def test_what_is_as_usual_stands_in_no_address() -> None:
    assert View().query() == {}


def values_of(name: str) -> st.SearchStrategy[Any]:
    """Everything that a parameter of the view may be."""
    parameter = View.param[name]
    if isinstance(parameter, param.Selector):
        return st.sampled_from(parameter.objects)
    if isinstance(parameter, param.List):
        return st.lists(CODES, max_size=6)
    if isinstance(parameter, param.Boolean):
        return st.booleans()
    if isinstance(parameter, param.Integer):
        return st.integers(parameter.bounds[0], parameter.bounds[1] or 10**6)
    if isinstance(parameter, param.Number):
        return st.one_of(st.none(), st.floats(-1e9, 1e9).map(lambda value: float(f"{value:.6g}")))
    return st.one_of(st.none(), CODES)


@pytest.mark.parametrize("page", PAGES)
@settings(max_examples=20)
@given(data=st.data())
def test_an_address_that_is_shared_shows_the_same(page: str, data: st.DataObject) -> None:
    shown = {name: data.draw(values_of(name), label=name) for name in in_address(page).values()}
    query = View(page=page, **shown).query()
    other = View(page="check", mixes=["X"], include_voluntary=True, place=["X"], search="X")
    # As a browser sends it and the server reads it.
    asked = parse_qs(urlencode(query), keep_blank_values=True)
    other.apply_query({name: [value.encode() for value in values] for name, values in asked.items()})
    assert other.page == page
    assert {name: getattr(other, name) for name in shown} == shown


def test_every_parameter_of_the_view_stands_in_the_address_of_some_page() -> None:
    named = {attribute for page in PAGES for attribute in in_address(page).values()}
    assert named == set(View.param) - {"name", "page"}


def test_an_address_says_nothing_of_other_pages_and_changes_nothing_there() -> None:
    view = View(page="years", years_shown="parts", place=["M1"], search="uren")
    assert view.query() == {"page": "years", "shown": "parts"}
    assert view.query("buildup") == {"page": "buildup", "place": "M1"}
    view.apply_query({"page": "check"})
    assert view.place == ["M1"] and view.years_shown == "parts"


def test_a_page_that_moved_is_found_where_it_went() -> None:
    view = View()
    view.apply_query({"page": "difference", "second": "M2"})
    assert view.query() == {"page": "elements", "second": "M2", "shown": "difference"}


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
        {"page": "compare", "shown": "lines", "place": "M1", "search": "x"},
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
    assert len(view.mixes) == MOST_CODES


@pytest.mark.parametrize(
    ("page", "asked"),
    [
        ("firms", {"times": "0", "firm": "rich", "shown": "none"}),
        ("firms", {"times": "1001"}),
        ("firms", {"times": "9" * 5000}),
        ("uncertainty", {"value": "nan", "figure": "x" * 201, "subject": "\x00"}),
        ("uncertainty", {"value": "1e999"}),
        ("parameters", {"leaf": "-1", "search": "a\u202eb", "rows": "some"}),
        ("buildup", {"place": ",\x00,", "grouped_by": "cost", "line": ""}),
    ],
)
def test_what_cannot_be_chosen_on_a_page_is_as_usual(page: str, asked: dict[str, str]) -> None:
    view = View()
    view.apply_query({"page": page} | asked)
    assert view.query() == {"page": page}
