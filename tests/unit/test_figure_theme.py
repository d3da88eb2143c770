"""The one theme of all figures, and how amounts and names are written in them."""

import itertools
from math import nan

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from burden import Language
from burden.report.figures import Look, theme
from burden.report.figures.words import text_width, wrapped
from burden.writing.amounts import AmountStyle, per_firm, with_currency
from burden.writing.figures import signed

pytestmark = pytest.mark.unit

NL, EN = Look(Language.NL, price_year=2024), Look(Language.EN, price_year=2024)
# Machado, Oliveira and Fernandes (2009), full strength, for linear light.
BLINDNESS = {
    "none": np.eye(3),
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "tritanopia": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
}


def lightness(colour: str) -> float:
    light = theme.luminance(colour)
    return 116 * light ** (1 / 3) - 16 if light > 0.008856 else 903.3 * light


def seen(colour: str, eye: str) -> np.ndarray:
    """A colour in CIE Lab as an eye sees it."""
    share = np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)]) / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    light = np.clip(np.array(BLINDNESS[eye]) @ linear, 0, 1)
    to_xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    xyz = to_xyz @ light / [0.9505, 1, 1.089]
    x, y, z = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


TOGETHER = {
    "one-off and structural": (theme.ONE_OFF, theme.STRUCTURAL, theme.INVESTMENT),
    "kinds": theme.KINDS,
    "more and less": (theme.MORE, theme.LESS),
    "low and high": (theme.AT_LOW, theme.AT_HIGH),
    "five size classes": theme.shades(5),
}


@pytest.mark.parametrize("colours", TOGETHER.values(), ids=TOGETHER)
def test_colours_that_stand_together_differ_in_grey_print_and_for_any_eye(colours):
    for one, other in itertools.combinations(colours, 2):
        assert abs(lightness(one) - lightness(other)) > 12, (one, other)
        for eye in BLINDNESS:
            assert np.linalg.norm(seen(one, eye) - seen(other, eye)) > 12, (one, other, eye)


def test_neighbours_in_a_stack_differ_much_in_grey():
    assert all(abs(lightness(one) - lightness(other)) > 25 for one, other in itertools.pairwise(theme.KINDS[:5]))


def test_numbers_in_bars_and_cells_can_be_read():
    ramp = [theme.blend(theme.RAMP, share) for share in np.linspace(0, 1, 50)]
    relief = [theme.blend(theme.RELIEF, share) for share in np.linspace(0, 1, 50)]
    for fill in (*theme.PARTS, *theme.shades(9), *ramp, *relief):
        light, dark = sorted((theme.luminance(fill), theme.luminance(theme.ink_on(fill))), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, fill


def test_lines_of_twenty_mixes_all_look_different():
    styles = {theme.mix_style(at) for at in range(20)}
    assert len(styles) == 20
    assert len({(style.dash, style.shape) for style in styles}) == 20, "also in grey"


def test_eight_mixes_have_colours_that_any_eye_tells_apart_and_that_stand_out_from_paper():
    assert len({theme.mix_style(at).colour for at in range(8)}) == 8
    for one, other in itertools.combinations(theme.MIXES[:8], 2):
        for eye in BLINDNESS:
            assert np.linalg.norm(seen(one, eye) - seen(other, eye)) > 20, (one, other, eye)
    assert all(1.05 / (theme.luminance(colour) + 0.05) >= 3 for colour in theme.MIXES)


@pytest.mark.parametrize("colours", [theme.MIXES, theme.PARTS])
def test_twenty_mixes_or_instruments_have_colours_that_any_eye_tells_apart(colours):
    assert len(colours) == 20
    for one, other in itertools.combinations(colours, 2):
        assert min(np.linalg.norm(seen(one, eye) - seen(other, eye)) for eye in BLINDNESS) > 12, (one, other)


def test_a_mix_keeps_its_style_where_others_are_left_out():
    mixes = [f"M{at}" for at in range(12)]
    every, some = theme.mix_styles(mixes, mixes), theme.mix_styles(["M9", "M4"], mixes)
    assert some == {mix: every[mix] for mix in ("M9", "M4")}
    assert [every[mix].again for mix in ("M7", "M8")] == [0, 1]


@pytest.mark.parametrize(
    ("largest", "value", "nl", "en"),
    [
        (175.2e6, 175.2e6, "€\u00a0175 mln", "€175 million"),
        (175.2e6, 0.21e6, "€\u00a00,2 mln", "€0.2 million"),
        (67.02e6, 41.23e6, "€\u00a041,2 mln", "€41.2 million"),
        (6e6, -1.234e6, "€\u00a0−1,23 mln", "−€1.23 million"),
        (3.2e9, 3.2e9, "€\u00a03,20 mld", "€3.20 billion"),
        (41_233.0, 41_233.0, "€\u00a041.200", "€41,200"),
        (1_234.0, 1_234.0, "€\u00a01.234", "€1,234"),
        (0.0, 0.0, "€\u00a00", "€0"),
        (6e6, 0.0, "€\u00a00", "€0"),
        (6e6, nan, "–", "–"),
    ],
)
def test_amounts_are_written_as_people_of_the_language_write_them(largest, value, nl, en):
    assert AmountStyle.of([largest, value], NL).words(value) == nl
    assert AmountStyle.of([largest, value], EN).words(value) == en


def test_other_currencies_stand_by_their_code_and_hours_are_no_money():
    krona = Look(Language.NL, "SEK")
    assert AmountStyle.of([2e6], krona).axis(yearly=True) == "SEK mln per jaar"
    assert with_currency("12", krona) == "SEK\u00a012"
    hours = AmountStyle.of([2e6], EN, hours=True)
    assert (hours.axis(), hours.words(1.5e6), hours.exact(1.5e6)) == (
        "million hours",
        "1.50 million hours",
        "1,500,000 hours",
    )


@pytest.mark.parametrize(
    ("value", "written"),
    [(29_049.2, "29.000"), (1_366.4, "1.370"), (87.04, "87,0"), (0.0612, "0,06"), (0.003, "< 0,01"), (-51.2, "−51,2")],
)
def test_amounts_per_firm_have_three_digits_that_count_and_at_most_cents(value, written):
    assert per_firm(value, NL) == written


def test_differences_have_their_sign():
    assert [signed(text) for text in ("12", "−3", "0", "0,00", "–")] == ["+12", "−3", "0", "0,00", "–"]


@given(st.text(alphabet="abcdefghij klmnop\u00ad-", max_size=200), st.integers(40, 300), st.integers(1, 4))
def test_wrapped_text_fits_and_loses_nothing_but_what_an_ellipsis_stands_for(text, width, most):
    lines = wrapped(text, width, 11, most).split("\n")
    assert len(lines) <= most
    assert all(text_width(line, 11) <= width + 8 for line in lines)
    kept = "".join(lines).replace("-", "").replace(" ", "").rstrip("…")
    plain = text.replace(" ", "").replace("\u00ad", "").replace("-", "")
    assert plain == kept or (lines[-1].endswith("…") and plain.startswith(kept))


def test_names_break_at_soft_hyphens_only_where_they_must():
    assert wrapped("middel\u00adgroot", 100, 10) == "middelgroot"
    assert wrapped("middel\u00adgroot", 40, 10) == "middel-\ngroot"
    assert wrapped("medium", 20, 10, anywhere=False) == "medium"
