"""Makes the pictures of the README anew, of the default study in English: PYTHONPATH=.:tests python .ci/pictures.py.

It needs what the tests need, Chromium and LibreOffice among it, and the package pypdfium2; it takes a minute or two.
"""

import io
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pypdfium2
from PIL import Image, ImageChops
from playwright.sync_api import expect, sync_playwright
from served import WITHIN, chromium, ready, serving, wait_for_draws

PICTURES = Path(__file__).parents[1] / "dashboards" / "pictures"
WIDTH, HEIGHT, MARGIN = 1280, 815, 16
FOOTER = 40
"""Points from the lower edge of a printed sheet, below which its name stands."""
COLOURS = 64
"""Enough for a page of text and flat colours, at a third of the size."""


def the_page() -> Any:
    """The page on which the mixes are compared, as it opens."""
    with serving() as address, sync_playwright() as playwright:
        arguments = ["--no-sandbox"] if os.name == "posix" and os.getuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=chromium(), args=arguments)
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        page.set_default_timeout(WITHIN)
        expect.set_options(timeout=WITHIN)
        page.goto(f"{address}?page=compare&language=en")
        wait_for_draws(ready(page))
        picture = ready(page).screenshot()
        browser.close()
    return Image.open(io.BytesIO(picture))


def the_workbook(folder: Path) -> Any:
    """The summary of the exported workbook, as LibreOffice prints it."""
    export = [sys.executable, "-m", "burden", "export", "--language", "en", "--to", folder]
    subprocess.run(export, check=True, stdout=subprocess.DEVNULL)
    (book,) = folder.glob("*.xlsx")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    first_pages = 'pdf:calc_pdf_Export:{"PageRange":{"type":"string","value":"1-4"}}'
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", first_pages, "--outdir", folder, book], check=True
    )
    pages = pypdfium2.PdfDocument(book.with_suffix(".pdf").read_bytes())
    summary = next(page for page in pages if "Summary" in page.get_textpage().get_text_bounded(top=FOOTER))
    return summary.render(scale=WIDTH / summary.get_width()).to_pil()


def keep(name: str, picture: Any) -> None:
    """Write a picture without its empty edges, in few colours."""
    image = picture.convert("RGB")
    _, top, _, bottom = ImageChops.difference(image, Image.new("RGB", image.size, "white")).getbbox()
    image = image.crop((0, max(top - MARGIN, 0), image.width, min(bottom + MARGIN, image.height)))
    image.quantize(COLOURS).save(PICTURES / name, optimize=True)


if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    keep("compare.png", the_page())
    with TemporaryDirectory() as made:
        keep("workbook.png", the_workbook(Path(made)))
