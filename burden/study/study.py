"""The study: the settings and tables that a calculation needs, consistent with each other."""

from __future__ import annotations

from typing import Self, cast

from pydantic import model_validator

from burden.language import Language, visible
from burden.study.checks import find_problems
from burden.study.contents import Contents
from burden.study.problems import Severity, StudyError
from burden.study.record import Record
from burden.study.scenarios import Scenarios, scenario_codes
from burden.study.settings import Settings
from burden.study.tables import TABLES


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
            KeyError: the study has no such scenario.
            StudyError: the scenario does not fit the study.
        """
        if code not in self.scenarios:
            raise KeyError(f"there is no scenario {code!r}; choose from: {', '.join(self.scenarios) or '(none)'}")
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
        field: which text: `name`, `title`, `description`, `goal`.
    """
    translated = getattr(record, f"{field}_{language.value}", None)
    own = getattr(record, field, None)
    chosen = translated if translated and language is not written_in else own or translated or ""
    return visible(cast(str, chosen))
