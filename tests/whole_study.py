"""A small study with everything in it, to read all that is told of one; and a later version of it."""

from __future__ import annotations

from review_changes import each, settings, with_row, without
from studies import small_study

from burden.study import Quantity, Study
from burden.study.record import Record
from burden.study.tables import (
    Activity,
    Benchmark,
    FirmCategory,
    Goal,
    Interaction,
    Mix,
    Obligation,
    ScenarioValue,
    Scope,
    Tariff,
    Workability,
)


def whole_study() -> Study:
    """The small study with three categories of firms and one of citizens, a third mix, a relief and more benchmarks."""
    study = small_study()
    firms = ("C-M", "C-L", "G-M")
    later = {"WET": 2028, "LOKET": "x"}
    categories = {"all": "group:business", "size:small, size:medium": "size:medium"}
    tables: dict[str, tuple[Record, ...]] = {
        "firm_categories": tuple(row for row in study.firm_categories if row.code in firms),
        "composition": tuple(
            row.update(entries=row.entries | ({"M2": later[row.instrument]} if row.instrument in later else {}))
            for row in study.composition
        ),
        "activities": tuple(
            row.update(categories=categories.get(str(row.categories), str(row.categories)), lifetime=row.lifetime and 2)
            for row in study.activities
        ),
        "scope": tuple(
            row.update(categories="group:business") if row.obligation else row
            for row in study.scope
            if row.instrument != "LOKET"
        ),
    }
    for row in _rows():
        tables[row.table] = (*tables.get(row.table, study.records(row.table)), row)
    return study.update(settings=study.settings.update(horizon=3, draws=200), **tables, scenario_values=_scenarios())


def later_study() -> Study:
    """The same study after a change of every sort: a figure, a year, a setting, a range, a text, rows come and gone."""
    study = whole_study()
    for change in (
        settings(discount_rate=0.03),
        each("tariffs", lambda row: row.code == "HOOG", tariff=Quantity(central=63, low=54, high=70)),
        each("composition", lambda row: row.instrument == "WET", entries={"M0": "x", "M1": "x", "M2": 2029}),
        each(
            "firm_categories", lambda row: row.code == "BURGER", firms=Quantity(central=20_000, low=5_000, high=60_000)
        ),
        each("mixes", lambda row: row.code == "M1", name="Wet met veel steun", name_en="Act with much support"),
        without("activities", code="PLAATSEN"),
        without("benchmarks", name="Omzet"),
        with_row(Scope(instrument="WET", obligation="ZORG", categories="C-M", share=0.6)),
    ):
        study = change(study)
    return study


def _scenarios() -> tuple[ScenarioValue, ...]:
    """One in which figures are higher, and one in which the help desk does not come and fewer firms are reached."""
    dear, slow = {"scenario": "DUUR"}, {"scenario": "TRAAG"}
    wet = {"in_sheet": "scope", "code": "WET", "in_column": "share"}
    return (
        ScenarioValue(
            **dear, name="Dure uren", name_en="Dear hours", in_sheet="tariffs", code="ADM", in_column="tariff", value=80
        ),
        ScenarioValue(
            **dear, in_sheet="settings", code="discount_rate", in_column="value", value=0.05, source="expert"
        ),
        ScenarioValue(**slow, in_sheet="composition", code="LOKET", in_column="M1", value="empty"),
        ScenarioValue(**slow, **wet, mix="M1", value=0.4, note="Minder bedrijven dan gedacht."),
    )


def _rows() -> tuple[Record, ...]:
    return (
        FirmCategory(
            code="BURGER", name="Burgers met een klacht", name_en="Citizens with a complaint", group="citizen",
            firms=Quantity(central=20_000, low=10_000, high=50_000), source="expert", note="Ruwe schatting.",
        ),
        Mix(code="M2", name="Wet op termijn", name_en="Act in due time", description="Later en lichter."),
        Obligation(code="KLACHT", instrument="WET", name="Klagen", name_en="Complaining", kind="information"),
        Obligation(code="BUITEN", instrument="WET", name="Aantonen", name_en="Proving", kind="proof out of scope"),
        Obligation(code="KORTER", instrument="LOKET", name="Minder zoeken", name_en="Less search", kind="substantive"),
        Tariff(code="VRIJ", name="Vrije tijd", name_en="Leisure", tariff=Quantity(central=17, low=15, high=20)),
        Activity(
            code="KLAGEN", obligation="KLACHT", name="Klacht schrijven", name_en="Write a complaint",
            categories="group:citizen", tariff="VRIJ", hours=Quantity(central=1.5, low=1, high=3), frequency=0.1,
            timing="structural", quality="low",
        ),
        Activity(
            code="BEWIJS", obligation="BUITEN", name="Vrijstelling aantonen", name_en="Prove an exemption",
            categories="size:medium", tariff="ADM", hours=2, timing="one-off", quality="high", verified=True,
        ),
        Activity(
            code="KORTER", obligation="KORTER", name="Korter zoeken", name_en="Search for less long",
            categories="group:business", tariff="ADM", hours=Quantity(central=-1, low=-2, high=0), frequency=4,
            timing="structural",
        ),
        Scope(instrument="WET", obligation="KLACHT", categories="group:citizen", share=0.02),
        Scope(instrument="WET", mix="M2", categories="size:large", share=Quantity(central=0.6, low=0.4, high=0.9)),
        Scope(instrument="LOKET", categories="group:business", share=0.25),
        Interaction(
            acts_on="ZORG", together_with="LOKET", change=Quantity(central=0.1, low=0, high=0.2), reason="Meer vragen."
        ),
        Goal(goal="Minder misstanden in de keten", goal_en="Fewer abuses in the chain", mix="M2", score=-0.5),
        Goal(goal="Minder misstanden in de keten", goal_en="Fewer abuses in the chain", instrument="WET", score=1),
        Goal(
            goal="Minder misstanden in de keten", goal_en="Fewer abuses in the chain", mix="M1", instrument="WET+LOKET",
            score=0.5, reason="Wie het loket vraagt, doet meer.", source="expert", verified=False,
        ),
        Workability(
            subject="RAP", categories="size:large", aspect="proportionate", score=-1,
            finding="Cijfers die het bedrijf al elders moet aanleveren.",
            finding_en="Figures that the firm must already supply elsewhere.", source="expert", verified=False,
        ),
        Workability(subject="WET", aspect="clear", score=0.5, finding="De wet is kort."),
        Benchmark(name="Eenmalig, elders", subject="M1", high=500, unit="per firm one-off", source="handboek"),
        Benchmark(name="Omzet", name_en="Turnover", subject="M2", low=0.0001, high=0.001, unit="share of turnover"),
    )  # fmt: skip
