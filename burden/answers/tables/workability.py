"""What those who must comply find of obligations, beside what these cost them: never mixed, never one number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd

from burden.answers.table import ReportTable, columns_of
from burden.answers.tables import texts
from burden.answers.tables.building import COSTS
from burden.engine import Result
from burden.engine.result import add_up
from burden.engine.timing import is_yearly, split_by_timing
from burden.language import Language
from burden.study import name_in
from burden.study.labels import coded_name
from burden.study.workability import find_findings
from burden.writing.form import Form

if TYPE_CHECKING:
    from burden.answers.report import Report


def workability(report: Report) -> ReportTable | None:
    """Every finding, with the burden of what it is about; None where the study has no findings."""
    mixes = [mix.code for mix in report.study.mixes]
    return workability_of(report.result, mixes, report.language)


def workability_of(result: Result, mixes: Sequence[str], language: Language) -> ReportTable | None:
    """Every finding on workability, in each mix with what the obligation costs the firms for which the finding counts.

    A finding that counts in no mix of the study, because nobody is reached, stands at the end without figures.

    Args:
        result: the central estimate; every group stands by itself.
        mixes: the mixes that are shown.
        language: the language of names.
    """
    study, result = result.study, replace(result, group=None)
    if not study.workability:
        return None
    keys = result.kept_apart(("mix", "position"))
    rows = pd.DataFrame({"position": range(len(study.workability))}).merge(_burden(result, keys), how="left")
    rows = rows[rows["mix"].isin(mixes) | rows["mix"].isna()]
    rows = rows.sort_values(keys, kind="stable", na_position="last", ignore_index=True)
    findings = [study.workability[at] for at in rows["position"]]
    rows["about"] = [coded_name(study, ("obligations", "instruments"), row.subject, language) for row in findings]
    rows["categories"] = [row.categories.to(language) or texts.ALL.to(language) for row in findings]
    for name in ("aspect", "score", "source"):
        rows[name] = [getattr(row, name) for row in findings]
    rows["finding"] = [name_in(row, language, study.settings.language, "finding") for row in findings]
    voluntary = {row.code for row in study.instruments if row.voluntary}
    voluntary |= {row.code for row in study.obligations if row.instrument in voluntary}
    rows["voluntary"] = [row.subject in voluntary for row in findings]
    columns = columns_of(
        *((key, Form.CODE) for key in keys if key != "position"),
        ("about", Form.TEXT), ("categories", Form.TEXT), ("aspect", Form.CODE), ("score", Form.SCORE),
        ("finding", Form.TEXT), *COSTS,
        *[("voluntary", Form.CODE)] * bool(rows["voluntary"].any()), ("source", Form.TEXT),
    )  # fmt: skip
    rows = rows[[column.name for column in columns]]
    codes = {
        "about": [row.subject for row in findings],
        "categories": [row.categories.to(Language.EN) or texts.ALL.en for row in findings],
    }
    return ReportTable("workability", texts.WORKABILITY, columns, rows, note=texts.WORKABILITY_NOTE, codes=codes)


def _burden(result: Result, keys: list[str]) -> pd.DataFrame:
    """What stands beside each finding (its position), by mix and, where there are several, group; no charges."""
    lines, structural = result.positions, is_yearly(result)
    once, yearly = split_by_timing(result)
    figures = (once, yearly, result.hours * ~structural, result.hours * structural)
    frame = pd.DataFrame({key: result.column(key) for key in keys if key != "position"})
    frame = frame.assign(**dict(zip((name for name, _ in COSTS), figures, strict=True)))
    counted = result.counted(("group",), True) & ~result.financial
    counts = find_findings(result.study)[:, lines.obligation_of[lines.activity], lines.category] & counted
    parts = [frame[own].assign(position=at) for at, own in enumerate(counts)]
    return add_up(pd.concat(parts), keys)
