"""The reference pages say what the program reads."""

from pathlib import Path

import pytest

from burden.language import Language
from burden.workbook.reference import reference_page

pytestmark = pytest.mark.unit

PAGES = {Language.EN: "reference.md", Language.NL: "naslag.md"}


@pytest.mark.parametrize("language", Language)
def test_the_reference_page_is_the_one_the_program_makes(language):
    page = Path(__file__).parents[2] / "parameters" / PAGES[language]
    assert page.read_text(encoding="utf-8") == reference_page(language), (
        f"make it anew: python -m burden.workbook.reference {language} > parameters/{PAGES[language]}"
    )
