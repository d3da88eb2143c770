"""Word documents in tests: the report and the pictures that they are made of, and how they are read."""

import os
import re
import shutil
import struct
import subprocess
import zipfile
import zlib
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx.oxml.ns import qn
from studies import small_study

from burden import Language, Study
from burden.answers.origin import Origin
from burden.answers.report import Report, prepare
from burden.language import Text
from burden.report.figure import Figure

LEFT_OVER = re.compile(r"\{\{|\}\}|\{%|%\}|[\ue000\ue001]")


def report_of(study: Study, language: Language = Language.NL, **options: object) -> Report:
    origin = Origin("studie.xlsx", "0" * 64)
    return prepare(study, origin, language, made=date(2026, 3, 1), **{"draws": 100, **options})  # type: ignore[arg-type]


def dots(width: int, height: int) -> bytes:
    """A grey picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    lines = zlib.compress((b"\0" + b"\x80" * width) * height)
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", lines) + chunk(b"IEND", b"")


def figure(name: str, width: int = 60, height: int = 30) -> Figure:
    return Figure(
        title=Text(f"About {name}", f"Over {name}"),
        alternative=Text(f"Shows {name}", f"Toont {name}"),
        png=dots(width, height),
    )


PICTURES = {name: figure(name) for name in ("mixes", "difference_M1", "difference_M2", "years")}
PICTURES["by_kind"] = figure("by_kind", 60, 600)


def small_report() -> Report:
    """The report of the small study, with what makes it differ from an older version."""
    study = small_study()
    older = study.update(tariffs=tuple(row.update(tariff=row.tariff.central + 5) for row in study.tariffs))
    return report_of(study, older=(older, Origin("ouder.xlsx", "1" * 64)))


def text_of(made: bytes) -> str:
    """All text of a document: of the body, headers, footers and properties."""
    with zipfile.ZipFile(BytesIO(made)) as parts:
        xml = " ".join(parts.read(name).decode() for name in parts.namelist() if name.endswith(".xml"))
    return re.sub(r"<[^>]+>", "", re.sub(r"</w:p>", "\n", xml))


def captions(document: Any) -> list[str]:
    return [
        "".join(text.text for text in of._p.iter(qn("w:t")))
        for of in paragraphs(document, "Caption", "Burden figure caption")
    ]


def paragraphs(document: Any, *styles: str) -> list[Any]:
    return [paragraph for paragraph in document.paragraphs if paragraph.style.name in styles]


def converted(made: bytes, folder: Path, form: str) -> Path:
    soffice = shutil.which("soffice")
    if soffice is None or shutil.which("lowriter") is None:
        if os.environ.get("BURDEN_REQUIRE_TOOLS") == "1":
            pytest.fail("LibreOffice Writer is needed and not there")
        pytest.skip("LibreOffice Writer is not there")
    path = folder / "paragraaf.docx"
    path.write_bytes(made)
    command = [soffice, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", form]
    subprocess.run([*command, "--outdir", folder / "out", path], check=True, capture_output=True, timeout=120)
    return folder / "out" / f"paragraaf.{form.partition(':')[0]}"
