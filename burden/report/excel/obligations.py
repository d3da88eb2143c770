"""Burden by instrument, and every obligation as price times quantity, added up from the lines."""

from __future__ import annotations

from typing import Any

from burden.render.excel.book import Book
from burden.render.excel.formats import CENTS, HOURS, MONEY, REACHED, SHARE
from burden.render.excel.grid import Content, Field, Formula, Grid, quoted
from burden.report.excel import sheets, sum_texts
from burden.report.excel.categories import key_fields
from burden.report.excel.numbering import NOTHING, Numbering, what_counts
from burden.report.excel.sums import HOURS_BY_TIMING, Sums, figures_of, value_at
from burden.study import name_in
from burden.study.words import Timing
from burden.workbook.house_style import DARK_TAB, Role

_OF_INSTRUMENT = {
    "one_off": MONEY, "structural": MONEY, "hours_one_off": HOURS, "hours_structural": HOURS,
    "annual_equivalent": MONEY, "present_value": MONEY,
}  # fmt: skip


# What is left of amounts that cancel out is no amount to divide by.
_HAIR = "0.000001"


def _ratio(part: float, whole: float) -> float:
    return 0.0 if abs(whole) < float(_HAIR) else part / whole


class InstrumentSheet:
    """The sheet with a row per mix and instrument; voluntary and financial items in rows of their own."""

    def __init__(self, book: Book) -> None:
        """Add the sheet."""
        self._book = book
        notes = [book.report.units, *sum_texts.BY_INSTRUMENT_NOTES]
        self._page = book.page(sheets.BY_INSTRUMENT, sum_texts.BY_INSTRUMENT_HEADING, notes, DARK_TAB)

    def write(self, sums: Sums, numbering: Numbering) -> None:
        """Write the sheet."""
        book, say, headings = self._book, self._book.say, sum_texts.SUM_HEADINGS
        report = book.report
        fields = [
            Field(name, say(headings[name]), Role.LABEL, width=width)
            for name, width in (("mix", 8), ("instrument", 14), ("name", 54), ("counts_as", 14))
        ]
        fields += [Field(name, say(headings[name]), Role.WORKED_OUT, shown) for name, shown in _OF_INSTRUMENT.items()]
        fields += key_fields(book, ("key",))
        table = sums.by("instrument").reindex(range(1, len(numbering.instruments) + 1), fill_value=0.0)
        by_timing, counted_as = figures_of(sums.by("instrument", "yearly")), list(what_counts(report.study).values())
        grid = self._page.grid(fields, len(table))
        self._page.write_headings(grid, frozen=2)
        for position, amounts in enumerate(table.to_dict("records")):
            mix, instrument, counts = numbering.instruments[position].tolist()
            asked = ("instrument_key", f"${grid.letters['key']}{grid.row(position)}")
            row: dict[str, Content] = {"mix": report.study.mixes[mix].code, "key": numbering.instrument_keys[position]}
            if instrument == NOTHING:
                row["name"] = say(sum_texts.NOTHING_IN_MIX)
            else:
                known = report.study.instruments[instrument]
                row["instrument"] = known.code
                row["name"] = name_in(known, report.language, report.settings.language)
                row["counts_as"] = say(counted_as[counts])
            for name in _OF_INSTRUMENT:
                if name in HOURS_BY_TIMING:
                    timing = HOURS_BY_TIMING[name]
                    formula = sums.formula("hours", asked, ("timing", quoted(say(timing.label))))
                    hours = value_at(by_timing, (position + 1, timing is Timing.STRUCTURAL), "hours")
                    row[name] = Formula(f"={formula}", hours)
                else:
                    row[name] = Formula(f"={sums.formula(name, asked)}", float(amounts[name]))
            self._page.write_row(grid, position, row)


class PriceQuantitySheet:
    """The sheet with every obligation of every mix in the form P × Q."""

    def __init__(self, book: Book) -> None:
        """Add the sheet."""
        self._book = book
        notes = [book.report.units, *sum_texts.PRICE_QUANTITY_NOTES]
        self._page = book.page(sheets.PRICE_TIMES_QUANTITY, sum_texts.PRICE_QUANTITY_HEADING, notes, DARK_TAB)

    def write(self, sums: Sums, numbering: Numbering) -> None:
        """Write the sheet."""
        book, report = self._book, self._book.report
        table = sums.by("obligation").reindex(range(1, len(numbering.obligations) + 1), fill_value=0.0)
        # The activities of an obligation reach the same firms, which count once.
        reached = sums.by("obligation", first=True)["affected_firms"].reindex(table.index, fill_value=0.0)
        counts, counted_as = sums.frame.groupby("obligation")["counts_as"].first(), what_counts(report.study)
        grid = self._page.grid(self._fields(), len(table))
        self._page.write_headings(grid, frozen=3)
        language, written_in = report.language, report.settings.language
        for position, amounts in enumerate(table.to_dict("records")):
            mix, obligation, structural, _ = numbering.obligations[position].tolist()
            row: dict[str, Content] = {"mix": report.study.mixes[mix].code, "key": numbering.obligation_keys[position]}
            if obligation == NOTHING:
                row["name"] = book.say(sum_texts.NOTHING_IN_MIX)
            else:
                known = report.study.obligations[obligation]
                timing = Timing.STRUCTURAL if structural else Timing.ONE_OFF
                row |= {
                    "obligation": known.code,
                    "name": name_in(known, language, written_in),
                    "kind": book.say(known.kind.label),
                    "counts_as": book.say(counted_as[counts[position + 1]]),
                    "timing": book.say(timing.label),
                }
            row |= self._formulas(grid, position, sums, bool(structural), amounts, float(reached[position + 1]))
            self._page.write_row(grid, position, row)

    def _formulas(
        self, grid: Grid, position: int, sums: Sums, structural: bool, amounts: dict[Any, Any], reached: float
    ) -> dict[str, Content]:
        here = {name: f"${letter}{grid.row(position)}" for name, letter in grid.letters.items()}
        asked = ("obligation_key", here["key"])
        running = float(amounts["labour_cost"] + amounts["external_cost"])
        quantity, gross, investment = (float(amounts[name]) for name in ("quantity", "gross", "investment"))
        # What is not investment: one-off costs hold it, structural ones do not.
        costs = sums.formula("structural", asked) if structural else sums.formula("one_off", asked)
        firms = sums.formula("affected_firms", asked, ("first_of_obligation", "1"))
        return {
            "affected_firms": Formula(f"={firms}", reached),
            "quantity": Formula(f"={sums.formula('quantity', asked)}", quantity),
            "gross": Formula(f"={sums.formula('gross', asked)}", gross),
            "price": Formula(
                f"=IF(ABS({here['quantity']})<{_HAIR},0,{here['gross']}/{here['quantity']})", _ratio(gross, quantity)
            ),
            "net_factor": Formula(
                f"=IF(ABS({here['gross']})<{_HAIR},0,{here['running_cost']}/{here['gross']})", _ratio(running, gross)
            ),
            "hours": Formula(f"={sums.formula('hours', asked)}", float(amounts["hours"])),
            "running_cost": Formula(f"={costs}" if structural else f"={costs}-{here['investment']}", running),
            "investment": Formula(f"={sums.formula('investment', asked)}", investment),
            "cost": Formula(f"={here['running_cost']}+{here['investment']}", running + investment),
        }

    def _fields(self) -> list[Field]:
        say, headings = self._book.say, sum_texts.SUM_HEADINGS
        fields = [
            Field(name, say(headings[name]), Role.LABEL, width=width)
            for name, width in (
                ("mix", 8), ("obligation", 14), ("name", 46), ("kind", 28), ("counts_as", 12), ("timing", 12),
            )
        ]  # fmt: skip
        formats = {
            "affected_firms": REACHED, "quantity": REACHED, "price": CENTS, "gross": MONEY, "net_factor": SHARE,
            "running_cost": MONEY, "hours": HOURS, "investment": MONEY, "cost": MONEY,
        }  # fmt: skip
        fields += [Field(name, say(headings[name]), Role.WORKED_OUT, shown) for name, shown in formats.items()]
        return fields + key_fields(self._book, ("key",))
