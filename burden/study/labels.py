"""How a report calls what a study holds: rows by name, code and firms; words and values in the reader's language."""

from __future__ import annotations

from enum import StrEnum

from burden.language import Language, Text, visible
from burden.language.figures import short
from burden.study.parameters import Parameter
from burden.study.record import Quantity, Record
from burden.study.selector import Selector
from burden.study.settings import Settings
from burden.study.study import Study, name_in
from burden.study.tables import (
    TABLE_BY_NAME,
    Activity,
    Composition,
    Goal,
    Interaction,
    ReviewPoint,
    ScenarioValue,
    Scope,
    Workability,
)
from burden.study.tables.policy import Period
from burden.study.words import Group, InstrumentKind, InstrumentOrigin, ObligationKind, SizeClass, Timing, Word, YesNo

_TOGETHER = Text("{acts_on} together with {cause}", "{acts_on} samen met {cause}")
_POINT = Text("point {number}", "punt {number}")
_IN_MIX = Text("in {mix}", "in {mix}")
_EMPTY = Text("empty", "leeg")
_ALONE = Text("self-employed", "zzp")
"""How people say `zzp`, which workbooks hold in either language."""
_WORDS: dict[str, type[Word]] = {
    "kind": ObligationKind,
    "origin": InstrumentOrigin,
    "group": Group,
    "size_class": SizeClass,
    "timing": Timing,
    "instrument_kind": InstrumentKind,
}


def row_label(study: Study, record: Record, language: Language, codes_in: Language | None = None) -> str:
    """A row in words: `Rapport opstellen (OPSTELLEN, grootte:groot)`.

    Args:
        study: the study it belongs to.
        record: any row.
        language: the language of the label; names without a translation stay in the study's own.
        codes_in: the language of its selector, where that is another one.
    """
    written_in = study.settings.language
    details = []
    subject: Record | None
    if isinstance(record, ReviewPoint):
        name = _POINT.fill(number=str(record.number)).to(language)
    elif isinstance(record, Workability):
        subject = _found(study, ("obligations", "instruments"), record.subject)
        name = name_in(subject, language, written_in) if subject is not None else ""
        details += [record.subject, record.aspect.label.to(language)]
    elif isinstance(record, Scope):
        subject = _found(study, ("instruments",), record.instrument)
        if record.obligation is not None:
            subject = _found(study, ("obligations",), record.obligation)
        name = name_in(subject, language, written_in) if subject is not None else ""
        details.append(record.obligation or record.instrument)
        if record.mix:
            details.append(_IN_MIX.fill(mix=", ".join(record.mix)).to(language))
        if record.years:
            details.append(record.years_in_words.to(language))
    elif isinstance(record, Composition):
        subject = _found(study, ("instruments",), record.instrument)
        name = name_in(subject, language, written_in) if subject is not None else ""
        details.append(record.instrument)
    elif isinstance(record, Interaction):
        name = _TOGETHER.fill(acts_on=record.acts_on, cause=record.together_with).to(language)
    elif isinstance(record, ScenarioValue):
        name, named = record.scenario, (record.in_sheet, record.code, *(record.mix or ()), record.in_column)
        details += [value_label(part, language) for part in named if part is not None]
    else:
        field = next((field for field in ("name", "goal", "title") if hasattr(record, field)), "")
        name = name_in(record, language, written_in, field) if field else ""
        code = next((getattr(record, field) for field in ("code", "key", "mix", "year") if _has(record, field)), "")
        details.append(str(code))
        if isinstance(record, Activity) and record.mix:
            details.append(_IN_MIX.fill(mix=", ".join(record.mix)).to(language))
        if isinstance(record, Goal) and record.instrument:
            details.append(record.instrument)
    selector: Selector | None = getattr(record, "categories", None)
    if selector is not None and selector.alternatives:
        details.append(_selected(selector, codes_in or language))
    shown = ", ".join(detail for detail in details if detail)
    if not name:
        return shown
    return f"{name} ({shown})" if shown else name


def _selected(selector: Selector, language: Language) -> str:
    """A selector; where alternatives differ in their last value only, what they share is said once."""
    first = selector.alternatives[0]
    alike = all(
        len(terms) == len(first) and terms[:-1] == first[:-1] and terms[-1].attribute == first[-1].attribute
        for terms in selector.alternatives
    )
    if not alike or first[-1].attribute == "code":
        return selector.to(language)
    values = [terms[-1].to(language).partition(":")[2] for terms in selector.alternatives]
    return f"{Selector((first,)).to(language)}" + "".join(f", {value}" for value in values[1:])


def coded_name(study: Study, tables: tuple[str, ...], code: str, language: Language) -> str:
    """A code with the name of its row: `WET Wet zorgplicht`; the code alone where no row has it."""
    record = _found(study, tables, code)
    return visible(f"{code} {name_in(record, language, study.settings.language)}" if record is not None else code)


def _has(record: Record, field: str) -> bool:
    return getattr(record, field, None) is not None


def _found(study: Study, tables: tuple[str, ...], code: str) -> Record | None:
    rows = (record for table in tables for record in study.records(table))
    return next((record for record in rows if getattr(record, "code", None) == code), None)


def parameter_label(study: Study, parameter: Parameter, language: Language) -> str:
    """A parameter in words: the row and the heading of its column."""
    return f"{row_label(study, parameter.record, language)}: {parameter.label.to(language)}"


def word_label(name: str, value: object, language: Language) -> str:
    """A word of a closed list as the reader says it; other codes as they are.

    Args:
        name: the column of the result table that it stands in; `instrument_kind` for the kind of an instrument.
        value: the word.
        language: the language of the label.
    """
    known = next((word for word in _WORDS.get(name, ()) if word == value), None)
    if known is SizeClass.ZZP:
        return _ALONE.to(language)
    return known.label.to(language) if known is not None else str(value)


def sheet_label(table: str) -> Text:
    """The title of the sheet of a table; `settings` for that of the settings."""
    return Settings.sheet if table == Settings.table else TABLE_BY_NAME[table].sheet


def value_label(value: object, language: Language) -> str:
    """A cell of a study in words: a quantity with its range, a word of a closed list, a figure, a text."""
    if value is None:
        return _EMPTY.to(language)
    if isinstance(value, Quantity):
        if value.low is None and value.high is None:
            return short(value.central, language)
        return f"{short(value.central, language)} ({short(value.lowest, language)} – {short(value.highest, language)})"
    if isinstance(value, bool):
        return (YesNo.YES if value else YesNo.NO).label.to(language)
    if isinstance(value, Word):
        return value.label.to(language)
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, float):
        return short(value, language)
    if isinstance(value, Period):
        return value.to(language)
    if isinstance(value, Selector):
        return value.to(language) or _EMPTY.to(language)
    if isinstance(value, tuple):
        return ", ".join(value)
    return str(value)


def value_code(value: object) -> object:
    """A cell of a study for programs: a figure (with a range `low/central/high`), a code, a text; None where empty."""
    if isinstance(value, Quantity):
        ends = (value.lowest, value.central, value.highest)
        return "/".join(map(repr, ends)) if value.has_range else value.central
    if isinstance(value, Period | Selector):
        return value.to(Language.EN) or None
    if isinstance(value, tuple):
        return ", ".join(value)
    return value.value if isinstance(value, StrEnum) else value
