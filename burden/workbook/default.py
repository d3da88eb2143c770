"""The study that is used when no workbook is named."""

from __future__ import annotations

from pathlib import Path

_NAME = "imvo_mixes.xlsx"


def default_study_path() -> Path:
    """Where the default study is: inside the installed package, or in `parameters/` of a checkout."""
    package = Path(__file__).parent.parent
    installed = package / "_data" / _NAME
    return installed if installed.exists() else package.parent / "parameters" / _NAME
