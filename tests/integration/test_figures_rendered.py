"""The figures of the default study as files: with text, in numbers of the language, whole, and without a browser."""

import re
import zlib
from datetime import date
from struct import unpack
from xml.etree import ElementTree

import altair as alt
import numpy as np
import pytest
import vl_convert
from studies import costless_studies, small_study

from burden import Language, read_study
from burden.answers.origin import Origin, origin_of
from burden.answers.report import Report, prepare
from burden.engine.per_firm import per_firm as cost_per_firm
from burden.report.figures import PAGE_WIDTH, Look, mixes, per_firm_by_size
from burden.report.figures.of_report import Charted, all_figures
from burden.report.figures.render import png, specification, svg, vegalite_version, with_heading
from burden.workbook.default import default_study_path
from burden.writing.names import mix_names, size_class_names

pytestmark = pytest.mark.integration

ALWAYS = [
    "mixes",
    "by_kind",
    "by_size_class",
    "per_firm_structural",
    "per_firm_one_off",
    "per_firm_average",
    "per_firm_reached",
    "benchmarks",
    "cost_and_goals",
    *(f"difference_M{mix}" for mix in (2, 3, 4)),
    "frontier",
    "smallest_size",
    "intervals",
    "tornado",
    "years",
    "years_by_part",
]


@pytest.fixture(scope="module")
def report() -> Report:
    path = default_study_path()
    return prepare(read_study(path), origin_of(path), Language.NL, made=date(2026, 11, 20), draws=100)


@pytest.fixture(scope="module")
def figures(report) -> dict[str, Charted]:
    return all_figures(report)


def test_no_field_is_named_by_a_string_for_which_altair_looks_through_all_it_knows(report, monkeypatch):
    """That takes half of the time of all figures."""
    monkeypatch.setattr("altair.utils.schemapi._FromDict", None)
    assert all_figures(report)


@pytest.fixture(scope="module")
def drawings(figures) -> dict[str, str]:
    return {name: svg(figure.chart, Language.NL) for name, figure in figures.items()}


def texts_in(drawing: str) -> list[str]:
    root = ElementTree.fromstring(drawing)
    return ["".join(text.itertext()) for text in root.iter("{http://www.w3.org/2000/svg}text")]


def dots_of(picture: bytes) -> np.ndarray:
    """The dots of a PNG whose rows are filtered by their left neighbour; shape (height, width, 4)."""
    at, found = 8, b""
    width, height = unpack(">II", picture[16:24])
    while at < len(picture):
        (length,) = unpack(">I", picture[at : at + 4])
        if picture[at + 4 : at + 8] == b"IDAT":
            found += picture[at + 8 : at + 8 + length]
        at += 12 + length
    rows = np.frombuffer(zlib.decompress(found), np.uint8).reshape(height, 1 + 4 * width)
    assert set(rows[:, 0]) == {1}
    return np.cumsum(rows[:, 1:].reshape(height, width, 4), axis=1, dtype=np.uint8)


def test_every_figure_of_the_issue_is_there_in_the_order_of_a_reader(figures):
    assert list(figures) == ALWAYS


@pytest.mark.parametrize("name", ALWAYS)
def test_a_drawing_has_its_text_and_its_alternative_text(name, figures, drawings):
    root = ElementTree.fromstring(drawings[name])
    alternative = figures[name].alternative.to(Language.NL)
    assert root.attrib["aria-label"] == root.find("{http://www.w3.org/2000/svg}desc").text == alternative
    assert root.attrib["lang"] == "nl"
    shown = " ".join(texts_in(drawings[name]))
    assert "M1" in shown or "M2" in shown or "Bereikt aandeel" in shown
    assert not re.search(r"NaN|undefined|null|Infinity|None|nan\b", drawings[name])
    assert "aria-roledescription" not in drawings[name], "what Vega says of the parts is in English"
    assert "http://" not in drawings[name].replace("http://www.w3.org/", ""), "nothing is fetched"


@pytest.mark.parametrize("name", ["mixes", "per_firm_reached", "tornado", "years_by_part", "cost_and_goals"])
def test_a_picture_is_whole_and_as_wide_as_the_page(name, figures):
    dots = dots_of(png(figures[name].chart, Language.NL, 1.0))
    assert PAGE_WIDTH - 50 <= dots.shape[1] <= PAGE_WIDTH + 2
    assert dots.shape[0] < 900, "it fits on a page with its caption"
    edges = [dots[:2], dots[-2:], dots[:, :2], dots[:, -2:]]
    assert all((edge == 255).all() for edge in edges), "nothing is cut at the edges"
    inside = dots[10:-10, 10:-10, :3]
    assert (inside < 100).all(axis=2).sum() > 1_000, "there is ink"


def test_numbers_are_written_in_the_language(report, drawings):
    dutch = texts_in(drawings["per_firm_structural"])
    assert {"1.000", "10.000"} <= set(dutch) and "1,000" not in dutch
    sizes = cost_per_firm(report.result, "size_class")
    chart = per_firm_by_size(sizes, {}, Look(Language.EN), size_classes=size_class_names(report.study, Language.EN))
    english = texts_in(svg(chart, Language.EN))
    assert {"1,000", "10,000"} <= set(english) and "1.000" not in english
    assert "klein" in dutch and "small" in english, "words are in the language too"


def test_axes_have_the_numbers_of_the_language_wherever_the_chart_is_shown(figures):
    """On the screen nobody passes a locale along: it is in the chart itself, and works there and here."""
    spec = specification(figures["per_firm_structural"].chart)
    assert spec["config"]["locale"]["number"]["thousands"] == "."
    assert "10.000" in vl_convert.vegalite_to_svg(spec, vl_version=vegalite_version())


def test_the_letters_are_of_a_font_that_comes_with_what_draws_them(report):
    """Liberation Sans is built in, so that the names at the left are there on a machine without fonts."""
    chart = mixes(report.compared, mix_names(report.study, Language.NL), Look(Language.NL))
    assert "Liberation Sans" in svg(chart, Language.NL)
    names = dots_of(png(chart, Language.NL, 1.0))[60:-30, 10:150, :3]
    assert (names < 120).all(axis=2).sum() > 300


def test_the_chart_and_what_draws_it_speak_the_samevegalite_version():
    assert vegalite_version() == ".".join(alt.SCHEMA_VERSION.lstrip("v").split(".")[:2])
    assert vegalite_version() in vl_convert.get_vegalite_versions()


def test_the_older_version_that_the_dashboard_has_draws_the_same(figures):
    for name in ("mixes", "difference_M3", "years"):
        spec = specification(figures[name].chart)
        older, newer = (vl_convert.vegalite_to_svg(spec, vl_version=version) for version in ("6.1", vegalite_version()))
        assert texts_in(older) == texts_in(newer), name


def test_a_chart_that_follows_its_page_is_drawn_for_a_document(report):
    wide = Look(Language.NL, width="container")
    drawn = ElementTree.fromstring(svg(mixes(report.compared, {}, wide), Language.NL))
    assert float(drawn.attrib["width"]) == pytest.approx(PAGE_WIDTH, abs=2)


def test_the_same_chart_gives_the_same_files(report):
    first, second = (mixes(report.compared, {}, Look(Language.NL)) for _ in range(2))
    assert svg(first, Language.NL) == svg(second, Language.NL)
    assert png(first, Language.NL, 1.0) == png(second, Language.NL, 1.0)


@pytest.mark.parametrize("reason", costless_studies())
def test_where_nothing_comes_to_a_burden_figures_say_so_and_are_drawn(reason):
    study = costless_studies()[reason]
    for language, said in ((Language.NL, "Er is niets te laten zien: "), (Language.EN, "There is nothing to show: ")):
        report = prepare(study, Origin("studie.xlsx", "0" * 64), language, made=date(2026, 11, 20), draws=50)
        figures = all_figures(report)
        # What others published can be shown beside nothing.
        empty = {name for name, figure in figures.items() if said in figure.alternative.to(language)}
        assert set(figures) - empty <= {"benchmarks"}
    for name, figure in figures.items():
        drawing = with_heading(svg(figure.chart, Language.EN), figure.title.en)
        assert not re.search(r"NaN|Infinity", drawing), name


def test_many_mixes_share_figures_that_fit_on_a_page():
    study = small_study()
    more = tuple(study.mixes[0].update(code=f"X{at}", name=f"Extra {at}", name_en=None) for at in range(4))
    rows = [row.update(entries=row.entries | {mix.code: "x" for mix in more}) for row in study.composition]
    larger = study.update(mixes=study.mixes + more, composition=tuple(rows))
    report = prepare(larger, Origin("studie.xlsx", "0" * 64), Language.NL, made=date(2026, 11, 20), draws=50)
    found = [name for name in all_figures(report) if name.startswith("per_firm_reached")]
    assert found == ["per_firm_reached", "per_firm_reached_2"]
