"""The page about the elements of a mix: its figures are those of the engine, whatever the study lacks."""

from __future__ import annotations

import re
from typing import Any

import pytest
from pages import amount, in_full, in_other_language, one_mix, opened, raise_a_tariff, rows_of
from pytest import approx
from studies import MARK, small_study, study_hostile_throughout, without_ranges

from burden.alternatives import alternatives_of
from burden.answers.tables.elements import elements_in_words
from burden.elements import elements_of, stacked
from burden.engine import estimate
from burden.language import Language
from burden.study import Quantity, Study
from burden.study.tables import Goal
from dashboards.views.elements import ElementsPage

pytestmark = pytest.mark.unit
GOALS = ("Minder misstanden in de keten", "Werkbaar")


def scored() -> Study:
    """The small study with a score for each instrument on two goals, and for two of them together."""
    scores = {"WET": (2, -1), "LOKET": (0.5, 1), "KEUR": (0, 0), "LOKET + WET": (0.5, None)}
    rows = [
        Goal(goal=goal, instrument=code, score=score)
        for code, of in scores.items()
        for goal, score in zip(GOALS, of, strict=True)
        if score is not None
    ]
    return small_study().update(goals=tuple(rows))


def lighter(study: Study | None = None, **view: Any) -> ElementsPage:
    return opened(ElementsPage, study, elements_shown="lighter", **view)


def tables(content: str) -> dict[str, list[list[str]]]:
    """The tables of a piece of HTML, by their first heading and how many columns they have."""
    found: dict[str, list[list[str]]] = {}
    for piece in re.findall(r"<table>.*?</table>", content, re.DOTALL):
        heading, *rows = rows_of(piece)
        found[f"{heading[0]} {len(heading)}"] = rows
    return found


def code(cell: str) -> str:
    return cell.split()[0]


def test_elements_stand_in_one_unit_and_those_that_do_nothing_are_named_in_a_line():
    page = opened(ElementsPage, mix="M1")
    short, full, *_ = re.findall(r"<table>.*?</table>", page._within.object, re.DOTALL)
    assert {code(row[0]) for row in rows_of(full)[1:]} - {code(row[0]) for row in rows_of(short)[1:]} == {"KEUR"}
    assert "zonder invloed op de andere: Keurmerk." in short
    assert all("€" in heading for heading in rows_of(short)[0][1:]) and "€" not in rows_of(full)[0][1]


@pytest.mark.parametrize("counting", [False, True])
@pytest.mark.parametrize("measure", ["one_off", "structural", "annual_equivalent", "present_value"])
@pytest.mark.parametrize("mix", ["M0", "M1"])
def test_what_instruments_cost_and_do_is_that_of_the_engine(mix, measure, counting):
    page = opened(ElementsPage, mix=mix, measure=measure, include_voluntary=counting)
    found = elements_of(estimate(small_study()), mix, [measure, "hours"], include_voluntary=counting)
    own = found.instruments[found.instruments["measure"] == measure].set_index("instrument")
    shown = tables(page._within.object)
    for row in shown["Instrument 6"]:
        expected = own.loc[code(row[0]), ["alone", "from_others", "within", "to_others", "without"]]
        assert [amount(cell) for cell in row[1:]] == approx(expected.tolist(), abs=0.51)
    assert {code(row[0]) for row in shown["Instrument 6"]} == set(own.index)
    if len(own) > 1:
        assert all(text.nl in page._finding.object for text in elements_in_words(found, measure, Language.NL))
        ((_, *sums),) = shown["Mix 5"]
        totals = found.totals.set_index("measure").loc[measure, ["alone", "pairs", "rest", "whole"]]
        assert [amount(cell) for cell in sums] == approx(totals.tolist(), abs=0.51)


def test_a_pair_is_green_where_it_relieves_and_red_where_it_stacks_with_goals_in_small_type():
    for sign, tone, small in ((-0.3, "good-2", "+0,5"), (0.3, "bad-2", "+0,5")):
        (row,) = small_study().interactions
        changed = row.update(change=Quantity(central=sign), overlap=None)
        page = opened(ElementsPage, scored().update(interactions=(changed,)))
        effect = elements_of(estimate(page.study), "M1").effects("annual_equivalent")["WET", "LOKET"]
        assert (effect < 0) == (sign < 0)
        (cell,) = re.findall(rf'<td class="figure {tone}"[^>]*>(.*?)</td>', page._within.object)
        assert cell.endswith(f"<small>{GOALS[0]} {small}</small>")


def test_every_pair_is_told_in_money_and_hours():
    page = opened(ElementsPage, measure="structural")
    found = elements_of(estimate(small_study()), "M1", ["structural", "hours"])
    ((first, second, money, hours),) = tables(page._within.object)["Instrument 4"]
    assert (code(first), code(second)) == ("WET", "LOKET")
    effects = [found.effects(measure)["WET", "LOKET"] for measure in ("structural", "hours")]
    assert [amount(money), amount(hours)] == approx(effects, abs=0.51)


@pytest.mark.parametrize("by", ["size_class", "sector"])
def test_firms_with_several_instruments_at_once_are_those_of_the_engine(by):
    content = opened(ElementsPage)._within.object
    heading = {"size_class": "Grootteklasse 5", "sector": "Sector 5"}[by]
    found = stacked(estimate(small_study()), "M1", by)
    assert [amount(row[2]) for row in tables(content)[heading]] == approx(found["firms"].tolist(), abs=0.51)


def test_the_mix_stands_in_the_address_and_where_none_was_chosen_it_is_the_second():
    page = opened(ElementsPage)
    assert page._mix.value == "M1" and page.session.view.query().get("mix") is None
    page._mix.value = "M0"
    assert page.session.view.query()["mix"] == "M0"
    assert [code(row[0]) for row in tables(page._within.object)["Instrument 6"]] == ["WET"]
    page = in_other_language(page)
    assert page._mix.value == "M0" and "one instrument" in page._finding.object
    page.session.view.apply_query({"mix": "gone"})
    assert page._mix.value == "M1"


def test_an_edit_changes_the_figures():
    page = opened(ElementsPage)
    before = page._within.object
    raise_a_tariff(page)
    own = elements_of(estimate(page.study), "M1").total("annual_equivalent", "whole")
    assert page._within.object != before
    assert amount(tables(page._within.object)["Mix 5"][0][4]) == approx(own, abs=0.51)


def forms(page: ElementsPage) -> list[list[str]]:
    return rows_of(page._lighter._forms.object)[1:]


@pytest.mark.parametrize("counting", [False, True])
def test_the_lighter_forms_are_those_of_the_engine(counting):
    page = lighter(scored(), include_voluntary=counting, measure="structural")
    found = alternatives_of(estimate(scored()), "M1", "structural", include_voluntary=counting).forms
    one_less = found[(found["kind"] != "instruments") | ~found["without"].str.contains(", ")]
    shown = forms(page)
    assert [amount(row[1]) for row in shown] == approx(one_less["burden"].tolist(), abs=0.51)
    assert [amount(row[3]) for row in shown] == approx(one_less["affected_firms"].tolist(), abs=0.51)


@pytest.mark.parametrize("language", list(Language))
def test_what_nothing_beats_is_told_with_the_share_of_the_draws_in_which_it_stays(language):
    page = lighter(scored(), language=language)
    result = estimate(scored())
    found = alternatives_of(result, "M1", draws=1_000).frontier
    rows = rows_of(page._lighter._best.object)[1:]
    assert len(rows) == len(found) > 1
    shares = sorted(float(row[-1].strip("<>%")) / 100 for row in rows)
    assert shares == approx(sorted(found["stays"].tolist()), abs=0.011)
    assert len(rows_of(page._lighter._compared._table.content)) == len(rows) + 1
    drawn = page._lighter._compared._pane.object
    assert len(drawn["concat"]) == 2, "a panel for each goal"
    whole = {row["name"] for rows in drawn["datasets"].values() for row in rows if row.get("mix") in ("M0", "M1")}
    assert whole == {"M0 Alleen de wet", "M1 Wet met steun"} if language is Language.NL else len(whole) == 2
    assert not page._lighter._draws.visible


def test_of_the_other_mixes_the_whole_alone_is_drawn():
    drawn = lighter(scored(), mix="M0")._lighter._compared._pane.object
    rows = [row for rows in drawn["datasets"].values() for row in rows if row.get("mix") == "M1"]
    assert {row["form"] for row in rows} == {"de hele mix"}


def test_draws_that_were_stopped_leave_what_was_found_without_them():
    page = lighter(scored())
    before = page._lighter._best.object
    page._lighter._draws.tell(400, 1_000)
    assert page._lighter._draws.visible
    page._lighter._draws.stop()
    assert "De trekkingen zijn gestopt" in page._lighter._stopped.object
    assert page._lighter._best.object == before and not page._lighter._draws.visible
    page.open()
    assert not page._lighter._stopped.object


def test_without_ranges_nothing_is_drawn():
    page = lighter(without_ranges(scored()))
    assert "trekkingen" not in page._lighter._best.object
    assert page._lighter._compared.visible


def test_the_smallest_size_is_told_of_every_mix():
    page = lighter(measure="structural")
    result = estimate(small_study())
    heading, *rows = in_full(page._lighter._sizes._table.content)
    assert [name[:2] for name in heading[1:]] == ["M0", "M1"] and [row[0] for row in rows] == [
        "klein",
        "middelgroot",
        "groot",
    ]
    by_size = result.by("mix", "size_class", measures=["structural"]).astype({"mix": str, "size_class": str})
    for at, mix in enumerate(("M0", "M1"), 1):
        own = by_size[by_size["mix"] == mix].set_index("size_class")["structural"]
        expected = [own.sum(), own.get("medium", 0) + own.get("large", 0), own.get("large", 0)]
        assert [amount(row[at]) for row in rows] == approx(expected, abs=0.51)


@pytest.mark.parametrize("language", list(Language))
def test_without_scores_it_says_why_forms_are_not_compared(language):
    page = lighter(small_study().update(goals=()), language=language)
    said = {Language.NL: "Er is geen doel waarop elk instrument", Language.EN: "There is no goal on which every"}
    assert said[language] in page._lighter._best.object and not page._lighter._compared.visible
    assert "<details open>" in page._lighter._forms.object


@pytest.mark.parametrize("language", list(Language))
def test_one_instrument_acts_on_nothing_and_one_mix_differs_from_nothing(language):
    alone = opened(ElementsPage, language=language, mix="M0")
    assert {Language.NL: "heeft één instrument", Language.EN: "has one instrument"}[language] in alone._finding.object
    assert "Mix 5" not in tables(alone._within.object)
    assert "zonder" not in lighter(one_mix(), language=Language.NL)._lighter._best.object
    only = opened(ElementsPage, one_mix(), elements_shown="difference", language=language)
    assert {Language.NL: "één mix", Language.EN: "one mix"}[language] in only._finding.object


def test_a_mix_without_instruments_and_instruments_without_interactions():
    study = small_study()
    empty = study.update(composition=tuple(row.update(entries={"M0": "x"}) for row in study.composition))
    assert "geen instrumenten" in opened(ElementsPage, empty, mix="M1")._finding.object
    assert "Lichtere vormen van M1" in lighter(empty, mix="M1")._lighter._best.object
    apart = opened(ElementsPage, study.update(interactions=(), goals=()))
    assert "samen evenveel als elk alleen" in apart._finding.object
    assert "Groen is verlichting" not in apart._within.object


@pytest.mark.parametrize("shown", ["within", "lighter", "difference"])
def test_names_that_are_hostile_stay_text(shown):
    page = opened(ElementsPage, study_hostile_throughout(), elements_shown=shown)
    parts = [page._within, page._lighter._best, page._lighter._forms, page._finding]
    content = "".join(str(part.object) for part in parts)
    assert MARK in content and f"<{MARK}" not in content and "<script" not in content
