"""The reference page: every sheet and column of a parameter workbook, made from the tables themselves.

`python -m burden.workbook.reference en > parameters/reference.md` (and `nl` for naslag.md) writes it anew.
"""

from __future__ import annotations

import sys

from burden.language import Language, Text, figure
from burden.study.conventions import ConventionValue, conventions
from burden.study.record import Model, Record, columns_of, quantities_of
from burden.study.settings import Settings
from burden.study.tables import TABLES
from burden.study.words import YesNo
from burden.workbook.cell_notes import note_on_field
from burden.workbook.cells import written

TITLE = Text("What the parameter workbook holds", "Wat in de parameterwerkmap staat")
MADE = Text(
    "Made from the program itself (`python -m burden.workbook.reference en`); do not edit by hand.",
    "Gemaakt uit het programma zelf (`python -m burden.workbook.reference nl`); niet met de hand wijzigen.",
)
RULES = Text(
    "Sheet and column names may be English or Dutch. The headings stand in row 1, the data from row 2 down. "
    "Blank rows are skipped. Your own columns are kept and not used.",
    "Namen van bladen en kolommen mogen Engels of Nederlands zijn. De kolomkoppen staan in rij 1, de gegevens vanaf "
    "rij 2. Lege rijen worden overgeslagen. Eigen kolommen blijven bewaard en worden niet gebruikt.",
)
OPTIONAL = Text("This sheet may be left out.", "Dit blad mag ontbreken.")
RANGE = Text(
    "With a range: the columns '{label} low' and '{label} high' beside it.",
    "Met bandbreedte: de kolommen '{label} laag' en '{label} hoog' ernaast.",
)
HEADINGS = Text("| Column | In Dutch | Meaning |", "| Kolom | In het Engels | Betekenis |")
CONVENTIONS = Text("Conventions", "Conventies")
ABOUT_CONVENTIONS = Text(
    "What the setting 'convention' fills in where the Study sheet leaves a setting empty. What is not verified was not "
    "read in the source: from general knowledge, or an assumption.",
    "Wat de instelling 'conventie' invult waar het blad Studie een instelling leeg laat. Wat niet geverifieerd is, is "
    "niet in de bron gelezen: uit algemene kennis, of een aanname.",
)
ASSUMPTION = Text("assumption", "aanname")
CONVENTION_HEADINGS = Text(
    "| Setting | Value | Source | Verified | Note |", "| Instelling | Waarde | Bron | Geverifieerd | Toelichting |"
)
SETTINGS = Text("| Setting | In Dutch | Meaning |", "| Instelling | In het Engels | Betekenis |")


def reference_page(language: Language) -> str:
    """The page in one language, as Markdown."""
    parts = [f"# {TITLE.to(language)}", MADE.to(language), RULES.to(language)]
    tables: tuple[type[Settings] | type[Record], ...] = (Settings, *TABLES)
    for table in tables:
        parts.append(f"## {table.sheet.to(language)} / {table.sheet.to(language.other)}")
        parts.append(table.about.to(language) + ("" if table.needed else f" {OPTIONAL.to(language)}"))
        heading = SETTINGS if table is Settings else HEADINGS
        rows = [_row(table, field, language) for field in columns_of(table)]
        parts.append("\n".join([heading.to(language), "|---|---|---|", *rows]))
    parts += [f"## {CONVENTIONS.to(language)}", ABOUT_CONVENTIONS.to(language)]
    for convention in conventions().values():
        parts.append(f"### {convention.code}: {convention.name.to(language)}")
        rows = [_convention_row(name, known, language) for name, known in convention.values.items()]
        parts.append("\n".join([CONVENTION_HEADINGS.to(language), "|---|---|---|---|---|", *rows]))
    return "\n\n".join(parts) + "\n"


def _convention_row(setting: str, known: ConventionValue, language: Language) -> str:
    label = columns_of(Settings)[setting].label.to(language)
    verified = (YesNo.YES if known.verified else YesNo.NO).label.to(language)
    word = isinstance(known.value, str)
    value = written(known.value, language) if word else figure(float(known.value), language)
    source = ASSUMPTION.to(language) if known.source == ASSUMPTION.en else known.source
    cells = (label, value, source, verified, known.note.to(language))
    return f"| {' | '.join(cells)} |"


def _row(table: type[Model], field: str, language: Language) -> str:
    label = columns_of(table)[field].label
    meaning = note_on_field(table, field, language).split("\n")
    if field in quantities_of(table):
        meaning.append(RANGE.fill(label=label).to(language))
    text = " ".join(meaning).replace("|", "\\|")
    return f"| {label.to(language)} | {label.to(language.other)} | {text} |"


if __name__ == "__main__":
    sys.stdout.buffer.write(reference_page(Language(sys.argv[1])).encode("utf-8"))
