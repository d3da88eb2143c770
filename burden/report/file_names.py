"""What files of an export are called: after the study, its version and scenario, and so that every system takes it."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from pathlib import PurePosixPath

from burden.answers.origin import Origin
from burden.language import Language
from burden.report import texts
from burden.study import Study

_LONGEST_STUDY, _LONGEST_VERSION, _LONGEST_SCENARIO = 60, 20, 20
CSV_FOLDER = "csv"


class FileNames:
    """The names of the files of one export, relative to its folder."""

    def __init__(self, origin: Origin, study: Study, language: Language) -> None:
        """Keep what names are made of."""
        name = safe(PurePosixPath(origin.name).stem, _LONGEST_STUDY) or "study"
        version = safe(study.settings.version or "", _LONGEST_VERSION)
        self.start = f"{name}-v{version.removeprefix('v')}" if version else name
        if study.under is not None:
            # What no name or version holds, so that files of the study itself start otherwise.
            self.start += f"+{_told_apart(study.under, _LONGEST_SCENARIO)}"
        self._language = language

    @property
    def excel(self) -> str:
        """The Excel workbook."""
        return self._named(texts.EXCEL_FILE.to(self._language), "xlsx")

    @property
    def word(self) -> str:
        """The Word document."""
        return self._named(texts.WORD_FILE.to(self._language), "docx")

    @property
    def html(self) -> str:
        """The HTML file."""
        return self._named(texts.HTML_FILE.to(self._language), "html")

    @property
    def manifest(self) -> str:
        """What was exported, for programs."""
        return self._named("manifest", "json")

    @property
    def readme(self) -> str:
        """The same for people."""
        return self._named(texts.README_FILE.to(self._language), "txt")

    def table(self, name: str) -> str:
        """A table as CSV."""
        return f"{CSV_FOLDER}/{self._named(name, 'csv')}"

    def of_part(self, what: str, codes: Iterable[str], ending: str, *, is_changed: bool = False) -> str:
        """What is made of a part of the study: a mix, an obligation of it; and whether figures were changed."""
        parts = [what, *(_told_apart(code, _LONGEST_SCENARIO) for code in codes)]
        if is_changed:
            parts.append(texts.CHANGED.to(self._language))
        return self._named("-".join(parts), ending)

    @property
    def figure_folder(self) -> str:
        """The folder of the figures."""
        return texts.FIGURE_FOLDER.to(self._language)

    def figure(self, name: str, ending: str) -> str:
        """A figure as SVG or PNG."""
        return f"{self.figure_folder}/{self._named(name, ending)}"

    def _named(self, what: str, ending: str) -> str:
        return f"{self.start}-{what}.{ending}"


def _told_apart(code: str, longest: int) -> str:
    """A code as part of a file name; one that does not fit in, in such a way that no other code gets the same name."""
    part = safe(code, longest)
    return part if part == code else f"{part}-{hashlib.sha256(code.encode()).hexdigest()[:6]}".removeprefix("-")


def safe(text: str, longest: int = _LONGEST_STUDY) -> str:
    """A text as part of a file name: letters and figures of any script, with hyphens for all that some system refuses.

    It is cut at `longest` bytes. Names that Windows keeps for devices need no care, as more always follows.
    """
    plain = re.sub(r"[^\w.]+", "-", unicodedata.normalize("NFC", text))
    cut = plain.encode("utf-8")[:longest].decode("utf-8", errors="ignore")
    return cut.strip("-. ")
