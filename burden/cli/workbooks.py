"""`burden new`: making a parameter workbook."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from burden.cli import texts
from burden.cli.common import (
    not_written,
    read_right,
    refuse,
    refuse_existing,
)
from burden.cli.progress import tell_if_slow
from burden.cli.startup import argument, option
from burden.cli.terminal import tell
from burden.language import Language


def new(
    path: Annotated[Path, argument("PATH", texts.HELP_PATH)],
    language: Annotated[Language | None, option("--language", texts.HELP_LANGUAGE_NEW)] = None,
    empty: Annotated[bool, option("--empty", texts.HELP_EMPTY)] = False,
) -> None:
    """Make a parameter workbook."""
    from burden.study.contents import Contents
    from burden.workbook.default import default_study_path
    from burden.workbook.write import write_study

    spoken = language or Language.NL
    if path.suffix.lower() != ".xlsx":
        refuse(texts.NOT_XLSX.fill(path=path), spoken)
    refuse_existing(path, spoken)
    with tell_if_slow(texts.WRITING.fill(path=path).to(spoken)):
        contents = Contents() if empty else read_right(default_study_path(), spoken)[0]
        try:
            write_study(contents, path, spoken)
        except OSError as error:
            refuse(not_written(path, error), spoken)
    tell(texts.WRITTEN.fill(path=path).to(spoken))
    tell(texts.NEXT_STEP.fill(path=path).to(spoken))
