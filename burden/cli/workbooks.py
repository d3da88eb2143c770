"""`burden new`: making a parameter workbook."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from burden.cli import texts
from burden.cli.common import (
    not_written,
    read_right,
    refuse,
    refuse_existing,
)
from burden.cli.progress import tell_if_slow
from burden.cli.startup import LANGUAGE
from burden.cli.terminal import tell
from burden.language import Language


def new(
    path: Annotated[Path, typer.Argument(help=texts.HELP_PATH.to(LANGUAGE))],
    language: Annotated[
        Language | None,
        typer.Option(case_sensitive=False, show_default=False, help=texts.HELP_LANGUAGE_NEW.to(LANGUAGE)),
    ] = None,
    empty: Annotated[bool, typer.Option("--empty", help=texts.HELP_EMPTY.to(LANGUAGE))] = False,
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
