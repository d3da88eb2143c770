"""The sentences of the Word document: they follow from the figures, in right Dutch and English."""

import re
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from made_studies import studies
from sound_study import sound_study
from studies import certain, costless_studies, small_study, without_ranges

from burden import Language, Study
from burden.answers.estimates import Estimates
from burden.answers.origin import Origin
from burden.answers.report import Report, prepare
from burden.answers.sentences import basis
from burden.answers.sentences import costs as sentences
from burden.language import Text, both, listed
from burden.report.word.document_tables import document_tables
from burden.report.word.fields import SENTENCES
from burden.study.tables import Composition, Mix
from burden.writing import wording
from burden.writing.figures import in_words
from burden.writing.firms import size_in_words

pytestmark = pytest.mark.unit
GLUE = "\u00a0"
PARTS = np.linspace(0, 1, 101)


def report_of(study: Study, **options: object) -> Report:
    origin = Origin("studie.xlsx", "0" * 64)
    return prepare(study, origin, Language.NL, made=date(2026, 3, 1), **{"draws": 100, **options})  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def report() -> Report:
    return report_of(small_study())


def estimates(study: Study, **options: object) -> Estimates:
    return Estimates(report_of(study, **options))


def with_totals(report: Report, **totals: list[tuple[float, float, float]]) -> Estimates:
    """A report whose totals are made up: by measure, for each mix its central value, and p5 and p95."""
    found = {}
    for measure, of_mixes in totals.items():
        ends = [(low - (high - low) / 18, high + (high - low) / 18) for _, low, high in of_mixes]
        found[measure] = np.array([start + (end - start) * PARTS for start, end in ends]).T
    central = {measure: np.array([figures[0] for figures in of_mixes]) for measure, of_mixes in totals.items()}
    simulation = report.simulation
    simulation = replace(
        simulation, draws=simulation.draws | found, central=simulation.central | central, measures=tuple(found)
    )
    return Estimates(replace(report, simulation=simulation))


def plain(text: Text) -> Text:
    """A text with ordinary spaces."""
    return Text(text.en.replace(GLUE, " "), text.nl.replace(GLUE, " "))


def said(paragraphs: tuple[Text, ...]) -> list[Text]:
    return [plain(text) for text in paragraphs]


@pytest.mark.parametrize(
    ("value", "decimals", "nl", "en"),
    [
        (44_963_495, -6, "€ 45 miljoen", "€45 million"),
        (44_963_495, -5, "€ 45,0 miljoen", "€45.0 million"),
        (1_234_567_890, -7, "€ 1,23 miljard", "€1.23 billion"),
        (999_600_000, -6, "€ 1,000 miljard", "€1.000 billion"),
        (999_999, 0, "€ 999.999", "€999,999"),
        (999_999, -2, "€ 1,0000 miljoen", "€1.0000 million"),
        (175_199_983, -7, "€ 180 miljoen", "€180 million"),
        (29_049, -3, "€ 29.000", "€29,000"),
        (0.153, 2, "€ 0,15", "€0.15"),
        (-7_903_912, -5, "€ −7,9 miljoen", "−€7.9 million"),
    ],
)
def test_amounts_are_said_in_millions_with_the_digits_they_deserve(
    value: float, decimals: int, nl: str, en: str
) -> None:
    assert plain(wording.money(value, decimals, "EUR")) == Text(en, nl)


def test_amounts_and_their_signs_and_units_stay_on_one_line() -> None:
    assert " " not in wording.money(45e6, -6, "EUR").nl + wording.money(45e6, -6, "CHF").en


@pytest.mark.parametrize(
    ("low", "high", "nl"),
    [
        (44e6, 63e6, "€ 44 tot 63 miljoen"),
        (900_000, 1_500_000, "€ 900.000 tot € 1,5 miljoen"),
        (23_000, 43_000, "€ 23.000 tot 43.000"),
        (-15e6, 5e6, "€ −15 tot 5 miljoen"),
    ],
)
def test_both_ends_of_an_interval_share_sign_and_unit_where_they_can(low: float, high: float, nl: str) -> None:
    decimals = -5 if high == 1_500_000 else -6 if high >= 5e6 else -3
    assert plain(wording.money_range(low, high, decimals, "EUR")).nl == nl


def test_other_currencies_are_named_by_sign_or_code() -> None:
    assert plain(wording.money(5, 0, "GBP")).en == "£5"
    assert plain(wording.money(5, 0, "AUD")).en == "AUD 5"


@pytest.mark.parametrize(
    ("figures", "decimals"),
    [
        ((44_963_495, 43.6e6, 62.9e6), -6),
        ((175_199_983, 141e6, 249e6), -7),
        ((1_234_567, None, None), -4),
        ((1_234.5, float("nan"), float("nan")), -1),
        ((0.0, None, None), 0),
    ],
)
def test_digits_are_those_that_the_interval_supports_or_those_of_a_table(
    figures: tuple[float, float | None, float | None], decimals: int
) -> None:
    assert wording.digits_of(*figures, most=0) == decimals


def test_shares_never_round_to_nothing_or_everything() -> None:
    assert [in_words(share).nl for share in (0, 0.001, 0.42, 0.998, 1)] == [
        "0%", "0,1%", "42%", "meer dan 99%", "100%",
    ]  # fmt: skip


def test_what_happened_in_no_draw_or_in_all_may_still_go_otherwise() -> None:
    assert [wording.chance(share).en for share in (0, 0.5, 1)] == ["less than 1%", "50%", "more than 99%"]


def test_one_is_singular_and_anything_else_is_plural() -> None:
    nouns = both("mix"), Text("mixes", "mixen")
    assert [wording.count(number, *nouns).nl.replace(GLUE, " ") for number in (0, 1, 2, 1_000)] == [
        "0 mixen", "1 mix", "2 mixen", "1.000 mixen",
    ]  # fmt: skip


def test_parts_are_listed_with_and_before_the_last() -> None:
    assert [listed([both(letter) for letter in letters]).nl for letters in ("", "a", "ab", "abc")] == [
        "", "a", "a en b", "a, b en c",
    ]  # fmt: skip


def test_the_mixes_and_the_reference_are_named(report: Report) -> None:
    (sentence,) = said(sentences.measure(Estimates(report)))
    assert sentence.nl == (
        "Er zijn 2 beleidsmixen doorgerekend. De nuloptie, waarmee de andere worden vergeleken, is M0 (Alleen de wet)."
    )
    assert "2 policy mixes" in sentence.en
    assert "M0 (The act alone)" in sentence.en


def test_a_study_without_reference_says_so() -> None:
    study = small_study()
    found = estimates(study.update(settings=study.settings.update(reference_mix=None)))
    assert "geen nuloptie" in sentences.measure(found)[0].nl
    assert sentences.alternatives(found) == ()
    assert "goedkoopste van de 2 alternatieven" in said(sentences.cheapest(found))[0].nl


def test_one_mix_alone_is_compared_with_nothing() -> None:
    study = small_study()
    found = estimates(
        study.update(
            mixes=study.mixes[:1],
            composition=(Composition(instrument="WET", entries={"M0": "x"}),),
            scope=tuple(row for row in study.scope if row.mix is None),
            goals=(),
        )
    )
    assert sentences.measure(found) == (
        Text("One policy mix has been calculated.", "Er is één beleidsmix doorgerekend."),
    )
    assert sentences.alternatives(found) == sentences.cheapest(found) == ()
    assert "oordeel" not in sentences.goals(found)[0].nl


def test_each_mix_has_its_description_and_counts_its_instruments(report: Report) -> None:
    first, second = said(sentences.mixes(Estimates(report)))
    assert first.nl == "M0 (Alleen de wet): Wat nu al vaststaat. Deze mix bevat 1 instrument."
    assert first.en == "M0 (The act alone): What has been decided already. This mix contains 1 instrument."
    assert second.nl.endswith("keurmerk. Deze mix bevat 3 instrumenten, waarvan 1 vrijwillig.")


def test_a_description_gets_its_full_stop_and_may_be_missing() -> None:
    study = small_study()
    mixes = (study.mixes[0].update(description="Zonder punt"), Mix(code="M1", name="Kaal"))
    first, second = said(sentences.mixes(estimates(study.update(mixes=mixes))))
    assert first.nl.startswith("M0 (Alleen de wet): Zonder punt. Deze mix bevat")
    assert second.nl.startswith("M1 (Kaal): Deze mix bevat 3")


def test_firms_are_counted_with_size_classes_and_sectors(report: Report) -> None:
    first, second = said(sentences.reach(Estimates(report)))
    assert first.nl == "De studie gaat over ongeveer 4.690 bedrijven in 3 grootteklassen en 2 sectoren."
    # Everybody reads the act in M0; in M1 a scope row of the mix goes before that of the obligation: 600 x 0.8.
    assert "M0 (Alleen de wet) 4.690 (100%) en M1 (Wet met steun) 4.570 (97%)" in second.nl


def test_other_groups_are_named_beside_firms() -> None:
    study = small_study()
    first, *others = study.firm_categories
    citizens = first.update(group="citizen", firms=1)
    sentence = said(sentences.reach(estimates(study.update(firm_categories=(citizens, *others)))))[0]
    assert sentence.en == "The study covers about 3,690 firms and about 1 citizen in 3 size classes and 2 sectors."


def test_a_study_that_obliges_nobody_says_so_and_not_that_nobody_is_reached() -> None:
    study = small_study()
    nobody = study.update(scope=tuple(certain(row, share=0) for row in study.scope))
    for obliging_nobody in (nobody, costless_studies()["voluntary"]):
        (sentence,) = sentences.reach(estimates(obliging_nobody))
        assert sentence.en.endswith("No mix places an obligation on anyone.")
        assert sentence.nl.endswith("Geen enkele mix legt iemand een verplichting op.")


def test_the_burden_is_said_with_its_interval_and_no_more_digits(report: Report) -> None:
    found = with_totals(
        report,
        one_off=[(67_022_902, 61.2e6, 87.6e6), (5_400, 5_000, 6_000)],
        structural=[(44_963_495, 43.6e6, 62.9e6), (-2_345_678, -2.9e6, -1.9e6)],
    )
    first, second = said(sentences.burden(found))
    assert first.nl == (
        "De regeldrukkosten van M0 (Alleen de wet) komen neer op eenmalig ongeveer € 67 miljoen (€ 61 tot 88 "
        "miljoen) en structureel ongeveer € 45 miljoen (€ 44 tot 63 miljoen) per jaar."
    )
    assert first.en == (
        "The regulatory burden of M0 (The act alone) amounts to about €67 million (€61 to 88 million) "
        "one-off and about €45 million (€44 to 63 million) structural per year."
    )
    assert "eenmalig ongeveer € 5.400 (€ 5.000 tot 6.000)" in second.nl
    assert "structureel een verlichting van ongeveer € 2,3 miljoen (€ 1,9 tot 2,9 miljoen) per jaar" in second.nl
    assert "a structural relief of about €2.3 million (€1.9 to 2.9 million) per year" in second.en


def test_the_interval_is_explained_and_an_estimate_outside_it_is_told(report: Report) -> None:
    inside, outside = (44e6, 40e6, 60e6), (30e6, 40e6, 60e6)
    (sentence,) = said(sentences.intervals(with_totals(report, one_off=[inside, outside], structural=[inside] * 2)))
    assert "staat het 5-95%-interval: in 90% van 101 trekkingen ligt het totaal daarbinnen." in sentence.nl
    assert "eenmalige kosten van mix M1 ligt onder het interval" in sentence.nl
    assert sentence.en.count("lies below its interval") == 1
    above = with_totals(report, one_off=[inside] * 2, structural=[inside, (70e6, 40e6, 60e6)])
    (sentence,) = said(sentences.intervals(above))
    assert (
        "structural costs of mix M1 lies above its interval: the ranges of the figures reach much further down than up"
        in sentence.en
    )


def test_without_ranges_there_is_no_interval_and_no_chance() -> None:
    found = estimates(without_ranges(small_study()))
    assert "(€" not in "".join(sentence.nl for sentence in said(sentences.burden(found)))
    assert "Geen enkel cijfer" in sentences.intervals(found)[0].nl
    assert "kans" not in "".join(sentence.nl for sentence in sentences.alternatives(found))
    assert basis.medians(found) == basis.drivers(found) == ()
    assert "Geen enkel cijfer" in basis.uncertainty(found)[0].nl


def test_no_costs_are_said_to_be_none() -> None:
    study = without_ranges(small_study())
    nothing = tuple(certain(row, share=0) for row in study.scope)
    sentence = said(sentences.burden(estimates(study.update(scope=nothing))))[0]
    assert sentence.nl.endswith("komen neer op geen eenmalige kosten en geen structurele kosten.")


def test_kinds_are_shares_of_the_burden_the_largest_first(report: Report) -> None:
    costs = report.result.by("mix", "kind", "timing").astype(str)
    assert "financial" in set(costs["kind"])
    first, _ = said(sentences.kinds(Estimates(report)))
    assert first.nl == (
        "Bij mix M0 bestaan de eenmalige kosten voor 56% uit kennisneming en voor 44% uit inhoudelijke "
        "verplichtingen; de structurele kosten voor 92% uit informatieverplichtingen en voor 7,5% uit "
        "inhoudelijke verplichtingen."
    )
    assert "the structural costs are 92% information obligations and 7.5% substantive obligations" in first.en


def test_smaller_firms_have_their_share_where_size_classes_are_the_usual(report: Report) -> None:
    first, _ = said(sentences.sizes(Estimates(report)))
    sums = report.result.by("mix", "size_class", "timing")
    of_first = sums[(sums["mix"] == "M0") & (sums["timing"] == "structural")].set_index("size_class")["cost"]
    share = 1 - of_first["large"] / of_first.sum()
    assert f"{share * 100:.0f}% van de structurele kosten." in first.nl
    study = sound_study()
    own = tuple(row.update(size_class="reus") if row.size_class == "large" else row for row in study.firm_categories)
    renamed = tuple(
        row.update(categories=str(row.categories).replace("size:large", "size:reus")) for row in study.activities
    )
    giants = study.update(firm_categories=own, activities=renamed, benchmarks=())
    assert sentences.sizes(estimates(giants)) == ()
    assert size_in_words("reus").nl == "bedrijven van grootteklasse reus"


def test_what_is_apart_is_told_per_mix_and_never_as_burden(report: Report) -> None:
    found = Estimates(report)
    assert "nergens meegeteld" in sentences.apart(found)[0].nl
    first, second = said(sentences.apart_by_mix(found))
    assert first.nl == "Apart vermeld, bij mix M0: ongeveer € 58.500 financiële lasten per jaar."
    assert "vrijwillig per jaar en ongeveer" in second.nl
    study = sound_study()
    instruments = tuple(row.update(voluntary=False) for row in study.instruments)
    none = estimates(study.update(instruments=instruments))
    assert sentences.apart_by_mix(none) == ()
    assert "bevat geen vrijwillige" in sentences.apart(none)[0].nl


def test_money_received_is_no_charge() -> None:
    study = small_study()
    paid = tuple(
        certain(row, external_costs=-row.external_costs.central) if row.obligation == "LEGES" else row
        for row in study.activities
    )
    sentence = said(sentences.apart_by_mix(estimates(study.update(activities=paid))))[0]
    assert sentence.nl == "Apart vermeld, bij mix M0: ongeveer € 58.500 per jaar ontvangen."


def test_the_firms_that_bear_the_most_are_named_and_the_smaller_among_them(report: Report) -> None:
    found = Estimates(report)
    assert "bovengrens" in sentences.per_firm(found)[0].nl
    first, _ = said(sentences.per_firm_by_mix(found))
    assert first.nl.startswith("Bij mix M0 dragen grote bedrijven gemiddeld het meest: eenmalig ongeveer € ")
    assert "minder dan 250 werkzame personen dragen middelgrote bedrijven gemiddeld het meest" in first.nl
    reached = found.per_firm("M0", "large", "reached_one_off").alone
    assert (
        ". Voor een bedrijf dat door elke verplichting wordt bereikt, gaat het om "
        f"eenmalig {plain(reached.amount).nl} en structureel" in first.nl
    )


def test_a_mix_without_structural_costs_bears_on_no_firm() -> None:
    study = small_study()
    never = tuple(row if row.timing.value == "one-off" else certain(row, frequency=0) for row in study.activities)
    sentence = said(sentences.per_firm_by_mix(estimates(study.update(activities=never))))[0]
    assert sentence.nl == "Bij mix M0 draagt geen enkele grootteklasse structurele kosten."


def test_alternatives_are_compared_with_the_reference_in_more_and_less(report: Report) -> None:
    reference, dearer = (50e6, 45e6, 55e6), (80e6, 76e6, 84e6)
    cheaper = 30e6, 28e6, 32e6
    once = [reference, cheaper]
    (sentence,) = said(sentences.alternatives(with_totals(report, one_off=once, structural=[reference, dearer])))
    assert sentence.nl == (
        "Vergeleken met de nuloptie kost M1 (Wet met steun) eenmalig ongeveer € 20,0 miljoen minder en "
        "structureel ongeveer € 30,0 miljoen per jaar meer. De kans dat de structurele kosten hoger zijn dan "
        "die van de nuloptie is meer dan 99%."
    )
    (sentence,) = said(sentences.alternatives(with_totals(report, one_off=once, structural=[reference, cheaper])))
    assert sentence.en.endswith(
        "The chance that its structural costs are lower than those of the reference is more than 99%."
    )
    same = with_totals(report, one_off=once, structural=[reference, reference])
    assert "In elke trekking" in said(sentences.alternatives(same))[0].nl
    alike = with_totals(report, one_off=once, structural=[(50e6, 20e6, 80e6), (50.1e6, 45e6, 55e6)])
    assert "structureel ongeveer evenveel" in said(sentences.alternatives(alike))[0].nl


def test_the_cheapest_alternative_is_named_with_its_chances() -> None:
    report = report_of(sound_study())
    found = with_totals(
        report, annual_equivalent=[(50e6, 45e6, 55e6), (80e6, 76e6, 84e6), (60e6, 50e6, 90e6)],
        one_off=[(1.0, 1.0, 1.0)] * 3,
    )  # fmt: skip
    (sentence,) = said(sentences.cheapest(found))
    assert sentence.nl.startswith(
        "Gemeten naar jaarlijks equivalent, met eenmalige en structurele kosten samen, is M2 (Mix M2) de goedkoopste van de 2 alternatieven: ongeveer € 60 miljoen (€ 50 tot 90 miljoen) per jaar."  # noqa: E501
    )
    assert re.search(r"Deze mix is met een kans van \d\d% goedkoper dan mix M1\.$", sentence.nl)
    assert re.search(r"It costs less than mix M1 with a chance of \d\d%\.$", sentence.en)


def test_the_draws_are_told_and_where_half_of_them_lie(report: Report) -> None:
    found = Estimates(report)
    (sentence,) = said(basis.uncertainty(found))
    parameters = report.simulation.parameters
    assert sentence.nl.startswith(
        f"De berekening is herhaald in 100 trekkingen (startgetal 7). In elke trekking kregen {parameters} cijfers"
    )
    made = with_totals(report, one_off=[(44e6, 40e6, 60e6)] * 2, structural=[(9e6, 7e6, 15e6)] * 2)
    assert (
        "eenmalig boven ongeveer € 50 miljoen uit, en structureel boven ongeveer € 11 miljoen per jaar"
        in said(basis.medians(made))[0].nl
    )


def test_the_heaviest_figure_is_named_and_marked_where_it_is_unverified(report: Report) -> None:
    first = said(basis.drivers(Estimates(report)))[0]
    heaviest = report.sensitivity.tornado("M0").iloc[0]
    assert heaviest["key"] == "activities/OPSTELLEN size:small, size:medium/hours"
    assert "‘Uren: Rapport opstellen’, bij kleine en middelgrote bedrijven (niet geverifieerd)" in first.nl
    verified = basis.drivers(estimates(sound_study()))[0]
    assert "geverifieerd" not in verified.nl
    assert "verified" not in verified.en


def test_rows_are_counted_by_what_supports_them(report: Report) -> None:
    first, quality, heaviest = said(basis.assumptions(Estimates(report)))
    assert first.nl.startswith(
        "De uitkomsten rusten op 25 rijen met cijfers. Daarvan zijn er 24 niet aan de hand van een bron"
    )
    assert "uurtarieven 2 van 3, bedrijfscategorieën 6 van 6" in first.nl
    assert "Bij 12 rijen staat geen bron." in first.nl
    assert (
        quality.nl == "De kwaliteit van de onderbouwing van de handelingen is middel bij 1 rij, "
        "laag bij 1 rij en niet vermeld bij 7 rijen."
    )
    assert heaviest.nl.endswith("is er geen geverifieerd.")


def test_what_is_all_verified_or_all_but_one_is_said_so() -> None:
    study = sound_study()
    found = said(basis.assumptions(estimates(study)))
    assert "allemaal aan de hand van een bron geverifieerd." in found[0].nl
    assert found[-1].nl.endswith("zijn allemaal geverifieerd.")
    one_not = study.update(tariffs=(study.tariffs[0].update(verified=False, source=None),))
    found = said(basis.assumptions(estimates(one_not)))
    assert (
        "Daarvan is er 1 niet aan de hand van een bron geverifieerd: uurtarieven 1 van 1. Bij 1 rij staat geen bron."
        in found[0].nl
    )
    assert found[-1].en.endswith("1 has not been verified.")


def test_the_rules_are_told(report: Report) -> None:
    (sentence,) = said(basis.rules(Estimates(report)))
    assert sentence.nl.startswith(
        "Bedragen zijn in euro's, prijspeil 2026. De kosten zijn berekend over 5 jaar, van 2027 tot en met 2031."
    )
    assert "2,25%" in sentence.nl
    assert "2.25%" in sentence.en
    assert "geen overhead" in sentence.nl
    study = small_study()
    other = study.settings.update(
        overhead=0.25, horizon=1, currency="CHF", investments="depreciated", rounding="hours up"
    )
    scope = tuple(row.update(entries=dict.fromkeys(row.entries, "x")) for row in study.composition)
    (sentence,) = said(basis.rules(estimates(study.update(settings=other, composition=scope))))
    assert "Bedragen zijn in CHF" in sentence.nl
    assert "berekend over 1 jaar, 2027." in sentence.nl
    assert "Bij elk uurtarief is 25% overhead opgeteld." in sentence.nl
    assert "over hun levensduur" in sentence.nl
    assert "naar boven afgerond" in sentence.nl


def test_published_figures_are_counted_by_how_the_results_lie(report: Report) -> None:
    verdicts = list(report.benchmarks["verdict"])
    (sentence,) = said(basis.benchmarks(Estimates(report)))
    assert sentence.nl == (
        f"De uitkomsten zijn {len(verdicts)} keer met een gepubliceerd cijfer vergeleken: "
        f"{verdicts.count('within')} binnen de grenzen."
    )
    assert "geen gepubliceerde cijfers" in basis.benchmarks(estimates(small_study().update(benchmarks=())))[0].nl


def test_open_questions_come_what_is_missing_first(report: Report) -> None:
    found = Estimates(report)
    statuses = [finding.status.value for finding in report.findings]
    (summary,) = said(basis.questions(found))
    assert f"{statuses.count('in order')} keer ‘in orde’" in summary.nl
    listed = said(basis.open_questions(found))
    assert len(listed) == sum(finding.is_open for finding in report.findings) > 0
    answers = [text.nl.rpartition("(")[2] for text in listed]
    assert answers == sorted(answers, key=["ontbreekt)", "te bekijken)"].index)
    assert basis.open_questions(estimates(sound_study())) == ()


def test_changes_are_told_only_where_another_workbook_was_given(report: Report) -> None:
    assert basis.changes(Estimates(report)) == ()
    old = small_study()
    new = old.update(tariffs=tuple(row.update(tariff=row.tariff.central * 1.2) for row in old.tariffs))
    changed = estimates(new, older=(old, Origin("ouder.xlsx", "1" * 64)))
    (sentence,) = said(basis.changes(changed))
    assert re.fullmatch(
        r"Vergeleken met de werkmap ouder\.xlsx: het jaarlijks equivalent van mix M0 is ongeveer € [\d.]+ hoger en "
        r"het jaarlijks equivalent van mix M1 is ongeveer € [\d.]+ hoger\.",
        sentence.nl,
    )
    same = estimates(old, older=(old, Origin("ouder.xlsx", "1" * 64)))
    assert said(basis.changes(same))[0].nl.count("is gelijk") == 2


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(studies())
def test_of_any_study_every_sentence_is_whole_in_both_languages(study: Study) -> None:
    found = estimates(study, draws=20)
    for of in SENTENCES:
        for text in of(found):
            for sentence in (text.en, text.nl):
                assert not re.search(r"[{}]|\bnan\b|None|  |inf\b|\.\.", sentence), sentence
                assert sentence.endswith((".", "?", ")")), sentence


def test_where_nothing_that_counts_is_uncertain_no_interval_and_no_median_is_spoken_of() -> None:
    found = estimates(costless_studies()["voluntary"])
    assert sentences.intervals(found) == basis.medians(found) == ()
    table = document_tables(found)["summary"]
    assert table is not None
    assert "interval" not in table.note
    uncertain = document_tables(estimates(small_study()))["summary"]
    assert uncertain is not None
    assert "De intervallen laten zien" in uncertain.note
