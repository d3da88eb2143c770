"""The settings as a sheet: the rates and rules that the formulas use, and where each is from."""

from __future__ import annotations

from string import Formatter
from typing import Any

from burden.language import Text
from burden.language.figures import MINUS
from burden.render.excel.book import Book
from burden.render.excel.grid import Content, Field, Formula, Grid, quoted
from burden.report.excel import sheets, texts
from burden.study.conventions import RULES, conventions
from burden.study.record import columns_of
from burden.study.rules_texts import RULES as RULES_SENTENCE
from burden.study.rules_texts import TIMINGS, WAGES, basis_in_words, rules_in_words
from burden.study.settings import Settings
from burden.study.study import note_on
from burden.study.words import DiscountTiming, Rounding
from burden.workbook.cell_checks import check_of_field
from burden.workbook.cells import written
from burden.workbook.house_style import LIGHT_TAB, Role, number_format_of

LIVE_SETTINGS = ("overhead", "discount_rate", "discount_timing", "annualisation", "rounding")
"""The settings that the formulas follow."""

_COUNTING = (
    "price_year", "entry_year", "horizon", "value_year", "discount_rate", "discount_timing", "annualisation",
    "real_wage_growth", "overhead", "rounding", "investments", "rare_activities", "reference_mix",
)  # fmt: skip
_SIMULATION = ("distribution", "dependence", "draws", "seed")
_LAST_ROW = 1_000
_WORKED_OUT_ROWS = 4
"""The rounding as a number, and the rules in words."""


class SettingsSheet:
    """The sheet with the settings.

    Attributes:
        page: the sheet.
        grid: where its table stands.
        names: the defined names of the settings that formulas use.
        rules_cell: the address of the sentence that says how amounts over the years were made.
    """

    def __init__(self, book: Book) -> None:
        """Lay out the sheet, and give the settings that formulas use their names."""
        self._book = book
        self._settings = book.report.settings
        self.page = book.page(Settings.sheet, None, [], LIGHT_TAB)
        say = book.say
        fields = [
            Field("setting", say(texts.SETTING), Role.CODE, width=30),
            Field("value", say(texts.VALUE), Role.INPUT, width=26, header=Role.HEADER),
            Field("live", say(texts.IN_THIS_FILE), Role.LABEL, width=34),
            Field("basis", say(texts.BASIS), Role.LABEL, width=26),
            Field("source", say(texts.SOURCE), Role.LABEL, width=34),
            Field("verified", say(texts.VERIFIED), Role.LABEL, width=14),
            Field("note", say(texts.NOTE), Role.LABEL, width=60),
        ]
        self._shown, at = self._find_rows()
        position = {name: row for row, name in enumerate(self._shown)}
        self.grid: Grid = self.page.grid(fields, len(at), at=at)
        # Without growth nothing is made that would follow it.
        self._live = (*LIVE_SETTINGS, *["real_wage_growth"] * bool(self._settings.real_wage_growth))
        cells = {name: self.grid.cell("value", position[name]) for name in self._live}
        cells["rounding"] = self.grid.cell("value", len(self._shown))
        self.names = {name: book.names.define(say(sheets.NAMES[name]), cell) for name, cell in cells.items()}
        self.rules_cell = self.grid.cell("value", len(at) - 1)

    def link(self, name: str) -> str | None:
        """A link to the row of a setting; None where it is not shown."""
        return self.grid.link(self._shown.index(name)) if name in self._shown else None

    def write(self) -> None:
        """Write the sheet."""
        self.page.guard()
        self.page.write_headings(self.grid, frozen=1, filtered=False)
        say, language = self._book.say, self._book.report.language
        for position, name in enumerate(self._shown):
            column = columns_of(Settings)[name]
            role = self._role(name)
            row: dict[str, Content] = {
                "setting": say(column.label),
                "live": say(self._liveness(name)),
                **self._basis(name),
                "note": note_on(self._settings, name, language) or None,
            }
            value = written(self._value_of(name), language, name)
            self.page.write_row(self.grid, position, row | {"value": value})
            at = self.grid.row(position) - 1
            number_format = number_format_of(Settings, name, column)
            self.page.put(at, 1, value, role, number_format if not isinstance(value, str) else "General")
            check = check_of_field(Settings, name, column, f"B{at + 1}", language)
            if role is not Role.INPUT:
                self.page.refuse((at, at), 1, role)
            elif check is not None:
                self.page.sheet.data_validation(at, 1, at, 1, check)
        self._write_rounding_rule(len(self._shown))
        self._write_rules_in_words(len(self._shown) + 1)

    def _find_rows(self) -> tuple[list[str], list[int]]:
        """The settings that are shown and the rows they stand on, as in the workbook; those it has not come last."""
        known = self._settings.rows
        shown = [name for name in columns_of(Settings) if name in known or self._value_of(name) is not None]
        rows = {name: self._settings.rows[name] for name in shown if self._settings.rows.get(name, 0) > 1}
        if len(set(rows.values())) < len(rows) or max(rows.values(), default=0) > _LAST_ROW:
            rows = {}
        shown.sort(key=lambda name: rows.get(name, _LAST_ROW + 1))
        last = max(rows.values(), default=1)
        others = [name for name in shown if name not in rows]
        rows |= {name: last + position for position, name in enumerate(others, start=1)}
        below = max(rows.values()) + 1
        return shown, [*(rows[name] for name in shown), *range(below, below + _WORKED_OUT_ROWS)]

    def _write_rounding_rule(self, position: int) -> None:
        """Write the number that the formulas take for the rounding: 1 none, 2 half away from zero, 3 up."""
        say = self._book.say
        words = ",".join(f'"{say(word.label)}"' for word in Rounding)
        asked = self.grid.here("value", self._shown.index("rounding"))
        number = list(Rounding).index(self._settings.rules.rounding) + 1
        row: dict[str, Content] = {
            "setting": say(texts.ROUNDING_RULE),
            "value": Formula(f"=MATCH({asked},{{{words}}},0)", number),
            "note": say(texts.ROUNDING_RULE_NOTE),
        }
        self._write_worked_out(position, row)

    def _write_rules_in_words(self, position: int) -> None:
        """Write how amounts over the years were made, in pieces and as the sentence, which follow the settings."""
        say, language, rules = self._book.say, self._book.report.language, self._settings.rules
        rate, timing, by_year = (self.names[name] for name in ("discount_rate", "discount_timing", "annualisation"))
        when, basis = (self.grid.here("value", at) for at in (position, position + 1))
        start, end, other = (say(TIMINGS[word]) for word in DiscountTiming)
        is_start, is_end = (f"{timing}={quoted(say(word.label))}" for word in list(DiscountTiming)[:2])
        unchanged = (
            f"{rate}={rules.discount_rate!r},{timing}={quoted(say(rules.discount_timing.label))},"
            f"{by_year}={quoted(say(rules.annualisation.label))}"
        )
        known, changed = say(basis_in_words(self._settings)), say(texts.CHANGED_IN_THIS_FILE)
        marks = say(texts.DECIMAL_SIGNS)

        def percent(name: str) -> str:
            # The reader's Excel writes its own decimal sign and minus, which are not those of the report.
            figure = f'SUBSTITUTE(ROUND(100*{name},10),"{marks[0]}","{marks[1]}")'
            return f'SUBSTITUTE({figure},"-","{MINUS}")'

        parts = {
            "rate": percent(rate),
            "timing": when,
            "annualisation": by_year,
            "basis": basis,
        }
        if "real_wage_growth" in self.names:
            before, after = say(WAGES).split("{growth}")
            parts["wages"] = f"{quoted(before)}&{percent(self.names['real_wage_growth'])}&{quoted(after)}"
        pieces = Formatter().parse(RULES_SENTENCE.to(language))
        sentence = [part for text, name, _, _ in pieces for part in (text and quoted(text), parts.get(name or ""))]
        rows: tuple[tuple[Text, str, str], ...] = (
            (
                texts.TIMING_IN_WORDS,
                f"=IF({is_start},{quoted(start)},IF({is_end},{quoted(end)},{quoted(other)}))",
                say(TIMINGS[rules.discount_timing]),
            ),
            (texts.BASIS_IN_WORDS, f'={quoted(known)}&IF(AND({unchanged}),"",{quoted(changed)})', known),
            (texts.RULES_IN_WORDS, "=" + "&".join(filter(None, sentence)), say(rules_in_words(self._settings))),
        )
        for at, (label, formula, value) in enumerate(rows, start=position):
            row: dict[str, Content] = {
                "setting": say(label),
                "value": Formula(formula, value),
                "live": say(texts.WORKED_OUT_HERE),
            }
            self._write_worked_out(at, row)

    def _write_worked_out(self, position: int, row: dict[str, Content]) -> None:
        row["live"] = self._book.say(texts.WORKED_OUT_HERE)
        self.page.write_row(self.grid, position, row, {"value": Role.LABEL})
        self.page.refuse((self.grid.row(position) - 1,) * 2, 1, Role.LABEL)

    def _value_of(self, name: str) -> Any:
        if name in RULES:
            return getattr(self._settings.rules, name)
        if name == "entry_year":
            return self._settings.first_year
        if name == "value_year":
            return self._settings.base_year
        if name.startswith("title"):
            return self._book.report.title if name == "title" else None
        return getattr(self._settings, name)

    def _role(self, name: str) -> Role:
        if name in self._live:
            return Role.INPUT
        if name in _SIMULATION:
            return Role.RANGE
        return Role.FIXED if name in _COUNTING else Role.LABEL

    def _liveness(self, name: str) -> Text:
        if name in self._live:
            return texts.LIVE_SETTING
        if name in _SIMULATION:
            return texts.SIMULATION_SETTING
        return texts.FIXED_SETTING if name in _COUNTING else Text("", "")

    def _basis(self, name: str) -> dict[str, Content]:
        """Whether a rule is the study's own, the convention's or the usual one, and where that is from."""
        if name not in RULES:
            return {}
        say = self._book.say
        if name in self._settings.own_rules:
            return {"basis": say(texts.OWN_SETTING)}
        convention = conventions().get(self._settings.convention or "")
        if convention is None or name not in convention.values:
            return {"basis": say(texts.USUAL_SETTING)}
        known = convention.values[name]
        return {
            "basis": say(texts.OF_CONVENTION.fill(name=convention.name)),
            "source": known.source,
            "verified": written(known.verified, self._book.report.language),
        }
