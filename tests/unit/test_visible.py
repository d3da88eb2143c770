"""What a text from outside hides is shown."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from burden.language import visible

pytestmark = pytest.mark.unit


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("KEN\u200b", "KEN⟨U+200B⟩"),  # two codes that look the same
        ("loon\u202excod.exe", "loon⟨U+202E⟩xcod.exe"),  # a line that is turned around
        ("\u2066a\u2069", "⟨U+2066⟩a⟨U+2069⟩"),
        ("\ufeffcode", "⟨U+FEFF⟩code"),
        ("\x1b[31mred", "⟨U+001B⟩[31mred"),  # a terminal's escape
        ("a\x00\x7f\x9b", "a⟨U+0000⟩⟨U+007F⟩⟨U+009B⟩"),
        ("half \ud800", "half ⟨U+D800⟩"),
        ("\U000e0041", "⟨U+E0041⟩"),
        ("one\r\ntwo\rthree\nfour\tfive", "one\ntwo\nthree\nfour\tfive"),
    ],
)
def test_what_nobody_would_see_is_shown_by_its_number(text, shown):
    assert visible(text) == shown


@pytest.mark.parametrize(
    "text",
    ["Wet én regel", "50\u00a0%", "lang\u00adwoord", "نرم\u200cافزار", "شرکت", "👩\u200d🌾", "_x000D_", "{{ x }}"],
)
def test_other_text_stays_as_it_is(text):
    assert visible(text) == text


@given(st.text())
def test_no_character_that_turns_text_around_or_steers_a_terminal_is_left(text):
    turning = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    for character in visible(text):
        assert unicodedata.bidirectional(character) not in turning
        assert character in "\t\n" or unicodedata.category(character) not in ("Cc", "Cs")
