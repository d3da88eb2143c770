"""Where a study comes from: the workbook it was read from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from burden.language import visible


@dataclass(frozen=True)
class Origin:
    """The workbook that a study was read from.

    Attributes:
        name: its file name, without the folder; what it hides is shown.
        sha256: the hash of its bytes, in hexadecimal digits.
    """

    name: str
    sha256: str


def origin_of(path: Path) -> Origin:
    """Name a workbook and work out its hash.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        return Origin(visible(path.name), hashlib.file_digest(file, "sha256").hexdigest())
