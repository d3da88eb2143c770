"""The regulatory-burden paragraph: what it says of a study, and what it leaves out where there is no cause."""

import re
from dataclasses import replace

import pytest
from mixed_study import mixed_study
from studies import small_study, two_instruments, without_ranges
from word_documents import report_of

from burden import Language, Study
from burden.answers.efforts import Course, efforts_of
from burden.answers.estimates import Estimates
from burden.answers.report import Report
from burden.answers.sentences import paragraph
from burden.answers.tables import of_report
from burden.answers.tables import paragraph as tables
from burden.language import Text
from burden.language.figures import round_half_up
from burden.render.written import shown
from burden.report.word.document_tables import document_tables
from burden.study.selector import read_selector
from burden.study.tables import Composition
from burden.writing.figures import duration
from burden.writing.firms import bearers_in_words, selector_in_words

pytestmark = pytest.mark.unit

SENTENCES = (
    paragraph.finding, paragraph.reached, paragraph.familiarisation, paragraph.one_off, paragraph.structural,
    paragraph.origins, paragraph.others, paragraph.sme, paragraph.workability, paragraph.uncertain, paragraph.entry,
    paragraph.main_assumptions,
)  # fmt: skip


@pytest.fixture(scope="module")
def whole(whole_report: Report) -> Estimates:
    return Estimates(whole_report)


def estimates(study: Study) -> Estimates:
    return Estimates(report_of(study))


def said(paragraphs: tuple[Text, ...]) -> list[str]:
    return [text.nl.replace("\u00a0", " ") for text in paragraphs]


def cells(table: tables.ReportTable | None, of: Estimates) -> list[list[str]]:
    assert table is not None
    return shown(table, of.study, Language.NL)


def one_mix(study: Study) -> Study:
    """The study with nothing but its first mix, and that as no reference."""
    return study.update(
        settings=study.settings.update(reference_mix=None),
        mixes=study.mixes[:1],
        composition=(Composition(instrument="WET", entries={"M0": "x"}),),
        scope=tuple(row for row in study.scope if row.mix is None),
        goals=(),
    )


def test_the_finding_puts_the_mixes_in_order_and_says_how_sure_that_is(whole: Estimates) -> None:
    (finding,) = said(paragraph.finding(whole))
    assert re.fullmatch(
        r"Vergeleken met ongewijzigd beleid \(M0\) kost M1 \(Wet met steun\) € [\d.]+ per jaar meer en M2 \(Wet op "
        r"termijn\) € [\d.]+ per jaar minder\. "
        r"Dit is het jaarlijks equivalent: .+\. M2 is in meer dan 99% van de trekkingen goedkoper dan M1\. "
        r"Dat geldt bij een samenhang van 0 tussen de cijfers\. "
        r"Geen enkel cijfer keert de volgorde van M2 en M1 binnen zijn eigen bandbreedte om\.",
        finding,
    )
    assert paragraph.finding(whole)[0].en.startswith("Compared with no change (M0), M1 (")


def test_each_effort_is_target_group_times_time_times_tariff_and_they_make_up_the_totals(whole: Estimates) -> None:
    efforts = efforts_of(whole.report.result)
    compared = whole.report.compared.set_index("mix")
    for mix in whole.report.mixes:
        for name in ("one_off", "structural"):
            parts = [effort.cost for effort in efforts if effort.mix == mix and effort.course.measure == name]
            assert sum(parts) == pytest.approx(compared.loc[mix, name])
    (first, *_) = said(paragraph.familiarisation(whole))
    assert first == "Kennisnemen (M2): 630 bedrijven × 4 uur × € 58 per uur = € 150.000 (in M1 € 120.000)."
    assert pytest.approx(150_000, rel=0.05) == 630 * 4 * 58
    assert {effort.course for effort in efforts} == set(Course)


def test_what_is_paid_to_others_stands_beside_hours_or_alone(whole: Estimates) -> None:
    found = estimates(two_instruments("x"))
    assert said(paragraph.one_off(found)) == ["DESK: 100 bedrijven × € 1,00 aan uitgaven = € 100."]
    (structural,) = said(paragraph.structural(found))
    assert structural == "DUTY: 100 bedrijven × 36 minuten per jaar × € 10 per uur = € 600 per jaar."
    assert "= € 680.000, plus € 580.000 aan uitgaven: samen € 1,3 miljoen" in said(paragraph.one_off(whole))[0]


def test_the_table_of_burden_has_every_group_by_itself(whole: Estimates) -> None:
    rows = cells(tables.burden(whole), whole)
    assert [row[:2] for row in rows] == [
        [group, mix]
        for group in ("bedrijf", "burger")
        for mix in ("M0 Alleen de wet", "M1 Wet met steun", "M2 Wet op termijn")
    ]
    assert all(re.fullmatch(r"0|[\d.]+ \([\d.]+ – [\d.]+\)", cell) for row in rows for cell in row[2:])
    amounts = [amount for row in rows for cell in row[2:] for amount in re.findall(r"[\d.]+", cell)]
    assert all(len(amount.replace(".", "").rstrip("0")) <= 3 for amount in amounts)
    assert said(paragraph.others(whole)) == [
        "Burgers: 60 uur per jaar (M1 en M2). Dat staat apart en is nergens bij de regeldruk van bedrijven opgeteld. "
        "Voor professionals zijn er volgens de berekening geen regeldrukkosten."
    ]


def test_government_is_no_row_of_burden_and_ships_are_no_firms() -> None:
    found = estimates(mixed_study())
    assert {row[0] for row in cells(tables.burden(found), found)} == {"bedrijf", "burger"}
    assert any(" schepen × " in text for text in said(paragraph.structural(found) + paragraph.one_off(found)))


def test_without_ranges_nothing_is_said_of_draws() -> None:
    found = estimates(without_ranges(small_study()))
    assert paragraph.uncertain(found) == ()
    every = " ".join(text for of in SENTENCES for text in said(of(found)))
    assert "trekking" not in every and "interval" not in every
    assert not any("(" in cell for row in cells(tables.burden(found), found) for cell in row[1:])
    assert "zonder bandbreedtes" in (tables.burden(found).note or Text("", "")).nl


def test_without_size_classes_there_is_nothing_about_sizes() -> None:
    found = estimates(two_instruments("x"))
    assert paragraph.sme(found) == ()
    assert tables.by_size(found) is None
    assert document_tables(found)["reach"] is None
    assert "ten minste" in said(paragraph.reached(found))[0]
    assert [row[0] for row in cells(tables.of_one_firm(found), found)] == ["alle bedrijven"]


def test_of_one_mix_nothing_is_compared_and_no_mix_is_named() -> None:
    found = estimates(one_mix(small_study()))
    assert said(paragraph.finding(found))[0].startswith(
        "De regeldrukkosten van M0 (Alleen de wet) komen neer op eenmalig"
    )
    every = " ".join(text for of in SENTENCES[1:] for text in said(of(found)) if of is not paragraph.reached)
    assert "M0" not in every
    assert [column.heading.nl for column in tables.by_kind_of_obligation(found).columns] == [
        "Soort", "Eenmalig ", "Per jaar ",
    ]  # fmt: skip


def test_more_mixes_have_rows_instead_of_columns() -> None:
    study = small_study()
    for number, columns in ((5, 7), (7, 4)):
        mixes = tuple(study.mixes[0].update(code=f"M{at}", name=f"Mix {at}") for at in range(number))
        composition = tuple(
            row.update(entries={mix.code: "x" for mix in mixes}) for row in study.composition if row.instrument == "WET"
        )
        many = study.update(mixes=mixes, composition=composition, goals=(), benchmarks=())
        table = tables.by_kind_of_obligation(estimates(many))
        assert len(table.columns) == columns


def test_codes_and_selectors_of_the_study_stand_in_no_sentence(whole: Estimates) -> None:
    study = whole.study
    codes = {
        row.code
        for table in ("instruments", "obligations", "activities", "firm_categories")
        for row in study.records(table)
    }  # type: ignore[attr-defined]
    for of in SENTENCES:
        for text in of(whole):
            for sentence in (text.en, text.nl):
                assert not re.search(r"(grootte|size|sector|groep|group):|&", sentence), sentence
                assert codes.isdisjoint(re.findall(r"[A-Z0-9-]{3,}", sentence)), sentence


@pytest.mark.parametrize(
    ("selector", "nl", "en"),
    [
        ("size:medium & sector:C", "middelgrote bedrijven in sector C", "medium-sized firms in sector C"),
        ("size:medium, size:large", "middelgrote en grote bedrijven", "medium-sized and large firms"),
        ("size:large & sector:C, size:large & sector:G", "grote bedrijven in de sectoren C en G",
         "large firms in sectors C and G"),
        ("sector:G", "bedrijven in sector G", "firms in sector G"),
        ("group:citizen", "burgers", "citizens"),
        ("C-M, size:large", "Bedrijf C-M en grote bedrijven", "Bedrijf C-M and large firms"),
    ],
)  # fmt: skip
def test_a_selector_is_said_in_words(selector: str, nl: str, en: str) -> None:
    study = small_study()
    named = study.update(
        firm_categories=tuple(row.update(name=f"Bedrijf {row.code}", name_en=None) for row in study.firm_categories)
    )
    assert selector_in_words(named, read_selector(selector)) == Text(en, nl)
    assert selector_in_words(named, read_selector("all")) is None


def test_firms_are_called_by_what_sets_them_apart_from_all_firms() -> None:
    categories = small_study().firm_categories
    assert bearers_in_words(small_study(), categories).nl == "bedrijven"
    large = tuple(row for row in categories if row.size_class == "large")
    assert bearers_in_words(small_study(), large).nl == "grote bedrijven"
    alone = replace_sizes(small_study(), "small", "zzp")
    staffed = tuple(row for row in alone.firm_categories if row.size_class != "zzp")
    assert bearers_in_words(alone, staffed).nl == "bedrijven met personeel"


def replace_sizes(study: Study, old: str, new: str) -> Study:
    return study.model_copy(
        update={
            "firm_categories": tuple(
                row.update(size_class=new) if row.size_class == old else row for row in study.firm_categories
            )
        }
    )


@pytest.mark.parametrize(
    ("hours", "nl"),
    [(1 / 60, "1 minuut"), (0.0833, "5 minuten"), (0.139, "8,3 minuten"), (1, "60 minuten"), (2.64, "2,6 uur"),
     (67.8, "68 uur"), (1_234.5, "1.230 uur"), (-4, "−4 uur")],
)  # fmt: skip
def test_hours_are_hours_and_minutes_are_minutes(hours: float, nl: str) -> None:
    assert duration(hours).nl.replace("\u00a0", " ") == nl


def test_an_amount_to_the_euro_is_the_same_in_every_table(whole: Estimates) -> None:
    for table_of in (
        of_report.by_kind,
        of_report.by_instrument,
        of_report.by_size_class,
        of_report.price_times_quantity,
    ):
        table = table_of(whole.report)
        assert table is not None
        names = [column.name for column in table.columns]
        money = [name for name in names if name in ("one_off", "structural", "annual_equivalent", "cost")]
        for row, exact in zip(cells(table, whole), table.rows.to_dict("records"), strict=True):
            for name in money:
                assert int(row[names.index(name)].replace(".", "").replace("−", "-")) == round_half_up(exact[name])


def test_the_gravest_objections_are_quoted_of_what_is_proposed(whole: Estimates) -> None:
    (sentence,) = said(paragraph.workability(whole))
    assert sentence.startswith(
        "De studie bevat 2 bevindingen over de werkbaarheid, waarvan 1 negatief. Het zwaarste bezwaar: ‘"
    )
    assert paragraph.workability(Estimates(replace(whole.report, results=report_of(small_study()).results))) == ()
