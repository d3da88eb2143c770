"""A study in its other language: the names change places, nothing is lost."""

from __future__ import annotations

from typing import Any, TypeVar

from burden.language import Language
from burden.study.contents import Contents
from burden.study.record import Model, columns_of
from burden.study.settings import NOTES, Settings
from burden.study.table import Table
from burden.study.tables import TABLES

AnyModel = TypeVar("AnyModel", bound=Model)


def in_language(contents: Contents, language: Language) -> Contents:
    """The same contents written in another language.

    A name that has a translation changes places with it (`name` and `name_en` become `name_nl` and `name`); one that
    has none stays as it is. So does a name that has a second text in the study's own language: there would be no place
    left for one of the three. What analysts added (columns of their own) is not translated.
    """
    settings = contents.settings
    if settings is None or settings.language is language:
        return contents
    written_in = settings.language
    changes: dict[str, Any] = {
        table.table: Table(_exchange(record, written_in, language) for record in contents.records(table.table))
        for table in TABLES
    }
    changes["settings"] = _exchange(settings, written_in, language).model_copy(
        update={"language": language} | _exchange_notes(settings, written_in, language)
    )
    return contents.model_copy(update=changes)


def translated_fields(table: type[Model]) -> list[str]:
    """The fields of a table that have a second column for the other language (`name`, `description`)."""
    columns = columns_of(table)
    return [name for name in columns if all(f"{name}_{language}" in columns for language in Language)]


def _exchange_notes(settings: Settings, written_in: Language, language: Language) -> dict[str, dict[str, str]]:
    """The notes on the settings, each of which changes places with its translation as a name does."""
    own, originals, translations = (
        dict(getattr(settings, NOTES[column])) for column in ("note", f"note_{written_in}", f"note_{language}")
    )
    for setting in list(translations):
        original = own.get(setting)
        if originals.get(setting) in (None, original):
            own[setting] = translations.pop(setting)
            originals |= {} if original is None else {setting: original}
    return {NOTES["note"]: own, NOTES[f"note_{written_in}"]: originals, NOTES[f"note_{language}"]: translations}


def _exchange(model: AnyModel, written_in: Language, language: Language) -> AnyModel:
    changes: dict[str, str | None] = {}
    for name in translated_fields(type(model)):
        original = getattr(model, name)
        translated = getattr(model, f"{name}_{language}")
        second = getattr(model, f"{name}_{written_in}")
        if translated is None or second not in (None, original):
            continue
        changes |= {name: translated, f"{name}_{written_in}": original, f"{name}_{language}": None}
    return model.model_copy(update=changes) if changes else model
