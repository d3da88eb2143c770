"""All that a reader finds on the pages of the dashboard, in both languages.

The golden files are refreshed on purpose with `pytest --force-regen`, and read line by line before they are kept: a
figure must agree with the others, a Dutch text must be Dutch. Dots stand for lines that came earlier in the same file.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import pytest
from pages import shown
from reading import page_lines, read_on

from burden import Language, read_study
from burden.answers.origin import Origin
from burden.answers.results import Results
from burden.workbook.default import default_study_path
from dashboards.app import PAGES
from dashboards.state import Session, View, Workspace
from dashboards.state.opening import Opened

pytestmark = pytest.mark.integration

KINDS = {kind.key: kind for kind in PAGES}
BY_TWO = {"mixes": ["M1", "M2"], "reference": "M1"}


class Sight(NamedTuple):
    """What a reader chose, as the address has it; and what was typed before, as cells."""

    view: Mapping[str, Any] = {}
    typed: tuple[tuple[str, int, str, Any], ...] = ()


OPENED = Sight()
TYPED = (
    ("tariffs", 3, "uurtarief", "65,50"),
    ("scope", 4, "aandeel", "veel"),
    ("activities", 6, "uren", "12"),
    ("composition", 4, "M2", "2029"),
    ("settings", "discount_rate", "waarde", "3%"),
)
SIGHTS = {
    "compare": {
        "as it opens": OPENED,
        "two mixes, voluntary too": Sight(
            BY_TWO | {"include_voluntary": True, "measure": "structural", "breakdown": "instrument"}
        ),
        "one-off, by size": Sight({"measure": "one_off", "breakdown": "size_class"}),
    },
    "firms": {
        "as it opens": OPENED,
        "turnover": Sight({"firm_measure": "turnover"}),
        "example": Sight({"firms_shown": "example", "size": "large", "without": ["LEZ"], "more": ["RAP"], "times": 3}),
    },
    "buildup": {
        "mixes": OPENED,
        "instruments": Sight({"place": ["M1"]}),
        "obligations": Sight({"place": ["M1", "WET"]}),
        "activities": Sight({"place": ["M1", "WET", "RAP"]}),
        "firms": Sight({"place": ["M1", "WET", "RAP", "OPSTELLEN"]}),
        "lines": Sight({"buildup_shown": "lines", "place": ["M1", "WET", "ZORG"]}),
    },
    "years": {
        "as it opens": OPENED,
        "by part, two mixes, voluntary too": Sight(BY_TWO | {"include_voluntary": True, "years_shown": "parts"}),
    },
    "uncertainty": {
        "intervals": OPENED,
        "drivers": Sight({"uncertainty_shown": "drivers", "mix": "M1"}),
        "drivers of a difference": Sight({"measure": "structural", "uncertainty_shown": "drivers", "subject": "pair"}),
        "break-even": Sight({"measure": "one_off", "second": "M2", "uncertainty_shown": "break_even"}),
    },
    "elements": {
        "a mix": OPENED,
        "another mix, by structural costs": Sight({"mix": "M2", "measure": "structural"}),
        "lighter forms of a mix": Sight({"elements_shown": "lighter"}),
        "lighter forms with scores": Sight({"mix": "M0", "elements_shown": "lighter"}),
        "difference by instrument": Sight({"elements_shown": "difference"}),
        "difference by obligation": Sight(
            {"measure": "structural", "second": "M2", "elements_shown": "difference", "part": "obligation"}
        ),
    },
    "parameters": {
        "a table": Sight({"table": "tariffs"}),
        "mixes": Sight({"parameters_shown": "mixes"}),
        "workbook": Sight({"parameters_shown": "workbook"}),
        "changes": Sight({"parameters_shown": "changes"}, typed=TYPED),
    },
    "check": {"as it opens": OPENED},
    "export": {"as it opens": OPENED, "after changes": Sight({"include_voluntary": True}, typed=TYPED)},
}


def told(opened: Opened, results: Results, key: str, language: Language, sights: Mapping[str, Sight]) -> str:
    """What a page says to a reader who chooses one thing after another."""
    lines, read = [], set()
    for name, sight in sights.items():
        workspace = Workspace(opened)
        workspace.set_cells(sight.typed)
        session = Session(workspace, View(language=language, page=key, **sight.view), results)
        lines += [f"=== {name}", *read_on(page_lines(shown(KINDS[key](session))), read)]
    return "\n".join([*lines, ""])


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("key", SIGHTS)
def test_the_whole_study(key, language, opened_whole, whole_results, file_regression):
    said = told(opened_whole, whole_results, key, language, SIGHTS[key])
    file_regression.check(said, basename=f"{key}-{language}", encoding="utf-8")


@pytest.mark.parametrize(("key", "language"), [("compare", Language.NL), ("firms", Language.EN)])
def test_the_default_study(key, language, file_regression):
    study = read_study(default_study_path())
    opened = Opened(study.update(settings=study.settings.update(draws=500)), Origin("imvo_mixes.xlsx", ""))
    results = Results(Workspace(opened).study)
    said = told(opened, results, key, language, {"as it opens": Sight({"mixes": ["M1", "M3"]})})
    file_regression.check(said, basename=f"default-{key}", encoding="utf-8")
