"""`burden new`: making a parameter workbook."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Annotated

from burden.cli import texts
from burden.cli.common import meant, not_written, read_right, refuse, refuse_existing
from burden.cli.progress import tell_if_slow
from burden.cli.startup import LANGUAGE, argument, flag, option
from burden.cli.terminal import tell
from burden.language import Language


def new(
    path: Annotated[Path, argument("PATH", texts.HELP_PATH)],
    language: Annotated[Language | None, option("--language", texts.HELP_LANGUAGE_NEW)] = None,
    empty: Annotated[bool, flag("--empty", texts.HELP_EMPTY)] = False,
    example: Annotated[str | None, option("--example", texts.HELP_EXAMPLE, metavar="NAME")] = None,
) -> None:
    """Make a parameter workbook."""
    from burden.files import written_whole
    from burden.study.contents import Contents
    from burden.workbook.default import default_study_path
    from burden.workbook.write import write_study

    spoken = language or (Language.NL if example is None else LANGUAGE)
    if path.suffix.lower() != ".xlsx":
        refuse(texts.NOT_XLSX.fill(path=path), spoken)
    if empty and example is not None:
        refuse(texts.EMPTY_EXAMPLE, spoken)
    source = default_study_path() if example is None else _example(example, spoken)
    refuse_existing(path, spoken)
    with tell_if_slow(texts.WRITING.fill(path=path).to(spoken)):
        try:
            if example is not None:
                # Its formulas and names would not survive being read and written.
                with written_whole(path) as temporary:
                    shutil.copyfile(source, temporary)
            else:
                write_study(Contents() if empty else read_right(source, spoken)[0], path, spoken)
        except OSError as error:
            refuse(not_written(path, error), spoken)
    tell(texts.WRITTEN.fill(path=path).to(spoken))
    tell(texts.NEXT_STEP.fill(path=path).to(spoken))


def _example(name: str, spoken: Language) -> Path:
    """Where an example is, by its name in any case; refuses one that there is not."""
    from burden.workbook.default import examples

    known = examples()
    if (asked := name.strip().lower()) not in known:
        said = {"name": f"'{name}'", "suggestion": meant(asked, known), "names": ", ".join(known)}
        refuse(texts.UNKNOWN_EXAMPLE.fill(**said), spoken)
    return known[asked]
