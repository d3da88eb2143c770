"""The study: the settings and tables that a calculation needs, consistent with each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self, cast

from pydantic import model_validator

from burden.language import Language, Text, visible
from burden.study.checks import find_problems
from burden.study.choices import UnknownNameError
from burden.study.contents import Contents
from burden.study.frames import frame_of, records_of
from burden.study.notebook import as_html
from burden.study.problems import Severity, StudyError
from burden.study.record import Record
from burden.study.row_reading import read_row
from burden.study.scenarios import Scenarios, scenario_codes
from burden.study.settings import NOTES, Settings
from burden.study.tables import TABLES

if TYPE_CHECKING:
    import pandas as pd

_HELD = Text("table", "tabel"), Text("sheet", "blad"), Text("rows", "rijen")


class Study(Contents):
    """Everything a calculation needs; refuses what is inconsistent.

    Raises:
        StudyError: codes that do not exist, rows that contradict each other, and so on; holds every problem.
    """

    settings: Settings
    under: str | None = None
    """The code of the scenario that it is a study under; None for the study itself."""

    def __repr__(self) -> str:
        """Its title and how much it holds; the tables themselves would fill pages."""
        held = ", ".join(
            f"{len(self.records(table.table))} {table.table}" for table in TABLES if self.records(table.table)
        )
        return f"Study({self.settings.title!r}: {held})"

    __str__ = __repr__

    @property
    def scenarios(self) -> tuple[str, ...]:
        """The codes of its scenarios, in the order of the sheet."""
        return scenario_codes(self)

    @property
    def alternatives(self) -> tuple[str, ...]:
        """The codes of the mixes other than the reference, in the order of the study: what there is to choose from."""
        return tuple(mix.code for mix in self.mixes if mix.code != self.settings.reference_mix)

    def scenario_name(self, code: str, language: Language) -> str:
        """The name of a scenario in a language; its code where it has none."""
        named = next((row for row in self.scenario_values if row.scenario == code and row.name), None)
        return name_in(named, language, self.settings.language) if named is not None else visible(code)

    def scenario(self, code: str) -> Study:
        """The study under one of its scenarios, which its title then names; it has no scenarios itself.

        A quantity with a range keeps it in proportion where the scenario gives another central value only.

        Args:
            code: the code of the scenario.

        Raises:
            UnknownNameError: the study has no such scenario.
            StudyError: the scenario does not fit the study.
        """
        if code not in self.scenarios:
            raise UnknownNameError("scenario", code, self.scenarios)
        under = Scenarios(self).under(code)
        if under.problems:
            raise StudyError(under.problems, self.settings.language)
        settings = under.contents.settings
        assert settings is not None
        titles = {"title": settings.language} | {f"title_{language}": language for language in Language}
        named = {
            field: f"{title} (scenario: {self.scenario_name(code, language)})"
            for field, language in titles.items()
            if (title := getattr(settings, field))
        }
        changes = {"settings": settings.model_copy(update=named), "under": code}
        return cast(Study, under.contents).model_copy(update=changes)

    def _repr_html_(self) -> str:
        """Its title, and the names of its tables with how much they hold."""
        held = [(table.table, table.sheet, len(self.records(table.table))) for table in TABLES]
        language = self.settings.language
        rows = [(name, sheet.to(language), count) for name, sheet, count in held if count]
        return as_html(
            name_in(self.settings, language, language, "title"),
            [heading.to(language) for heading in _HELD],
            rows,
            language,
        )

    def table(self, name: str) -> pd.DataFrame:
        """A table as a pandas table: a row per row of the table, with its name (mostly its code) as index.

        The columns are the fields, for a quantity followed by `_low` and `_high` (NaN without a range); the
        composition has a column per mix. Then come the analyst's own columns, and `row`: the row of the sheet.

        Raises:
            UnknownNameError: there is no such table.
        """
        return frame_of(self, name)

    def with_table(self, name: str, frame: pd.DataFrame) -> Self:
        """The study with another version of a table, checked as a workbook would be.

        Args:
            name: the table.
            frame: its rows, with columns as `table` gives them; the index is not looked at. What is left out or blank
                (None, NaN) is a blank cell. A new column is one of the analyst's own.

        Raises:
            UnknownNameError: there is no such table, or a column seems to be mistyped.
            StudyError: values that cannot be used; holds every problem. Rows without a `row` are counted from 2.
        """
        self.records(name)
        return self.update(**{name: records_of(self, name, frame, self.settings.language)})

    def set(self, table: str, name: str, **changes: Any) -> Self:
        """The study with some fields of one row changed: `study.set("tariffs", "KEN", tariff=60)`.

        A quantity that gets another central value keeps its range in proportion, so that a simulation is as unsure of
        it as before; where that cannot be, a warning says that the range is dropped. To give another range:
        `tariff=Quantity(central=60, low=50, high=80)`.

        Args:
            table: the table.
            name: the code or name of the row; see `burden.study.table.Table`.
            changes: values by field.

        Raises:
            UnknownNameError: there is no such table, row or field.
            StudyError: values that cannot be used; holds every problem.
        """
        rows = self.records(table)
        at = rows.position(name)
        row, fields = rows[at], type(rows[at]).model_fields
        for field in changes:
            if field not in fields:
                raise UnknownNameError("field", field, fields)
        values = (
            {field: getattr(row, field) for field in fields if field != "row"} | changes | row.in_proportion(changes)
        )
        read = read_row(type(row), row.row, {field: value for field, value in values.items() if value is not None})
        if read.record is None:
            raise StudyError(read.problems, self.settings.language)
        return self.update(**{table: (*rows[:at], read.record, *rows[at + 1 :])})

    @model_validator(mode="after")
    def _refuse_problems(self) -> Self:
        errors = [problem for problem in find_problems(self) if problem.severity is Severity.ERROR]
        if errors:
            raise StudyError(errors, self.settings.language)
        return self


def name_in(record: Record | Settings, language: Language, written_in: Language, field: str = "name") -> str:
    """The name of a row for people, in a language; in the study's own language where there is no translation.

    What it hides is shown; see `burden.language.visible`.

    Args:
        record: a row with a name (or another text that has a column for the other language).
        language: the language wanted.
        written_in: the study's language.
        field: which text: `name`, `title`, `description`, `legal_basis`, `goal`, `note`, `reason`, `finding`.
    """
    translated = getattr(record, f"{field}_{language.value}", None)
    return _chosen(getattr(record, field, None), translated, language, written_in)


def note_on(settings: Settings, setting: str, language: Language) -> str:
    """The note on a setting, as `name_in` chooses a name; empty where there is none."""
    own, translated = (getattr(settings, notes).get(setting) for notes in (NOTES["note"], NOTES[f"note_{language}"]))
    return _chosen(own, translated, language, settings.language)


def _chosen(own: str | None, translated: str | None, language: Language, written_in: Language) -> str:
    """The text in the language wanted, where there is one."""
    return visible((translated if translated and language is not written_in else own or translated) or "")
