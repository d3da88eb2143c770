"""The studies that come with the program: the one that is used when no workbook is named, and the examples."""

from __future__ import annotations

from pathlib import Path


def default_study_path() -> Path:
    """Where the default study is."""
    return _shipped() / "imvo_mixes.xlsx"


def examples() -> dict[str, Path]:
    """Where the published assessments and worked examples are, by name."""
    return {path.stem: path for path in sorted(_shipped().glob("*/*.xlsx"), key=lambda path: path.stem)}


def _shipped() -> Path:
    """The folder of what comes along: inside the installed package, or `parameters/` of a checkout."""
    package = Path(__file__).parent.parent
    installed = package / "_data"
    return installed if installed.exists() else package.parent / "parameters"
