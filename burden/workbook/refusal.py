"""Why an Excel file is refused, and the sizes above which it is."""

from dataclasses import dataclass
from enum import StrEnum


class Refusal(StrEnum):
    """Why a file is not read."""

    NOT_THERE = "not-there"
    IS_FOLDER = "is-folder"
    NO_ACCESS = "no-access"
    EMPTY_FILE = "empty-file"
    OLD_EXCEL = "old-excel"
    ENCRYPTED = "encrypted"
    LABELLED = "labelled"
    OPEN_DOCUMENT = "open-document"
    BINARY_WORKBOOK = "binary-workbook"
    STRICT_WORKBOOK = "strict-workbook"
    NOT_A_ZIP = "not-a-zip"
    NOT_A_WORKBOOK = "not-a-workbook"
    DAMAGED = "damaged"
    TOO_LARGE = "too-large"
    UNSAFE_XML = "unsafe-xml"


class WorkbookRefused(Exception):
    """A file that is not read, with the reason and what was found; the sentence for the user is made elsewhere.

    The keys of `detail` depend on the reason: `part` (file inside the zip), `sheet`, `cell`, `row`, `line`,
    `problem`; for TOO_LARGE `what` (the name of the field of `FileLimits`), `found` and `allowed`.
    """

    def __init__(self, reason: Refusal, **detail: str | int) -> None:
        """Keep the reason and the particulars."""
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.detail = detail


@dataclass(frozen=True)
class FileLimits:
    """What is still read: inside these a scan and openpyxl together stay under 10 seconds and 500 MB.

    Sizes in bytes. `effort` is the time that scanning and reading the whole workbook may take, in microseconds,
    reckoned from what is in it: about 1,000,000 cells with numbers, or 600,000 of which half hold texts. `rows`,
    `columns` and `area` (their product) are per sheet, up to the last content; `characters` are those of all cells.
    """

    file: int = 50_000_000
    directory: int = 500_000
    part: int = 200_000_000
    shared_strings: int = 64_000_000
    other_parts: int = 8_000_000
    unpacked: int = 400_000_000
    sheets: int = 250
    effort: int = 9_200_000
    rows: int = 300_000
    columns: int = 500
    area: int = 6_000_000
    row_size: int = 3_000_000
    tag_size: int = 200_000
    text_length: int = 250_000
    characters: int = 30_000_000
    depth: int = 100
    listed: int = 1_000
    merged: int = 20_000


LIMITS = FileLimits()


def allow(what: str, found: int, allowed: int, **place: str) -> None:
    """Refuse what is larger than a limit; `what` is the name of the field of `FileLimits`."""
    if found > allowed:
        raise WorkbookRefused(Refusal.TOO_LARGE, what=what, found=found, allowed=allowed, **place)
