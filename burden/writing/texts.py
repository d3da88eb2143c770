"""Units and the headings of columns, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text
from burden.writing.measures import SHORT

UNITS = Text("Money in {currency}, prices of {year}.", "Bedragen in {currency}, prijspeil {year}.")
IN_HOURS = Text("In hours.", "In uren.")
CURRENCIES = {
    "EUR": Text("euros", "euro's"),
    "GBP": Text("pounds sterling", "Britse ponden"),
    "USD": Text("US dollars", "Amerikaanse dollars"),
}
MONEY_OF = Text("{currency}, prices of {year}", "{currency}, prijspeil {year}")
_CSV_TEXT = Text(
    "text; an apostrophe at its beginning, or after a comma, semicolon, vertical bar, quotation mark, tab or line end in it, keeps spreadsheets from taking it for a formula: without it you have the text of the workbook",
    "tekst; een apostrof aan het begin, of na een komma, puntkomma, verticale streep, aanhalingsteken, tab of regeleinde erin, voorkomt dat een rekenblad er een formule van maakt: zonder die apostrof hebt u de tekst uit de werkmap",
)
FORM_UNITS = {
    "text": _CSV_TEXT,
    "code": _CSV_TEXT,
    "hours": Text("hours", "uren"),
    "firms": Text("firms", "bedrijven"),
    "count": Text("number", "aantal"),
    "share": Text("share (0.25 = 25%)", "aandeel (0,25 = 25%)"),
    "chance": Text("chance (0 to 1)", "kans (0 tot 1)"),
    "factor": Text("its own unit", "eigen eenheid"),
    "year": Text("year or row number", "jaartal of rijnummer"),
}

MONEY_AXES = {
    1e9: Text("{sign} billion", "{sign} mld"),
    1e6: Text("{sign} million", "{sign} mln"),
    1e3: Text("{sign} thousand", "{sign} 1.000"),
    1.0: Text("{sign}", "{sign}"),
}
HOURS_AXES = {
    1e9: Text("billion hours", "mld uur"),
    1e6: Text("million hours", "mln uur"),
    1e3: Text("thousand hours", "1.000 uur"),
    1.0: Text("hours", "uur"),
}
SIZES = {1e9: Text("billion", "mld"), 1e6: Text("million", "mln")}
THOUSANDS = Text("thousand", "duizend")
HOURS = Text("hours", "uur")
COPY_CELLS = Text("Copy cells", "Kopieer cellen")
EXACTLY = Text("Exactly: {amount}.", "Precies: {amount}.")
PER_YEAR = Text("per year", "per jaar")

DICTIONARY = Text("What each column of the CSV files means", "Wat elke kolom van de CSV-bestanden betekent")
OF_DICTIONARY = {
    "table": Text("File", "Bestand"),
    "title_en": Text("Title in English", "Titel in het Engels"),
    "title_nl": Text("Title in Dutch", "Titel in het Nederlands"),
    "column": Text("Column", "Kolom"),
    "heading_en": Text("Meaning in English", "Betekenis in het Engels"),
    "heading_nl": Text("Meaning in Dutch", "Betekenis in het Nederlands"),
    "form": Text("What its cells are", "Wat de cellen zijn"),
    "unit_en": Text("Unit in English", "Eenheid in het Engels"),
    "unit_nl": Text("Unit in Dutch", "Eenheid in het Nederlands"),
}
"""The columns of the dictionary of files for programs."""

HEADINGS = {
    **SHORT,
    "mix": Text("Mix", "Mix"),
    "mixes": Text("Mixes", "Mixen"),
    "instrument": Text("Instrument", "Instrument"),
    "instrument_kind": Text("Kind of instrument", "Soort instrument"),
    "origin": Text("Origin", "Herkomst"),
    "voluntary": Text("Voluntary", "Vrijwillig"),
    "counted": Text("Counts as burden", "Telt als regeldruk"),
    "voluntary_one_off": Text("Voluntary, one-off", "Vrijwillig, eenmalig"),
    "voluntary_structural": Text("Voluntary, per year", "Vrijwillig, per jaar"),
    "financial_one_off": Text("Financial, one-off", "Financieel, eenmalig"),
    "financial_structural": Text("Financial, per year", "Financieel, per jaar"),
    "paid_one_off": Text("Paid, one-off", "Betaald, eenmalig"),
    "paid_structural": Text("Paid per year", "Betaald per jaar"),
    "from_year": Text("From", "Vanaf"),
    "until_year": Text("Until", "Tot en met"),
    "scenario": Text("Scenario", "Scenario"),
    "dependence": Text("Dependence", "Samenhang"),
    "obligation": Text("Obligation", "Verplichting"),
    "kind": Text("Kind", "Soort"),
    "activity": Text("Activity", "Handeling"),
    "category": Text("Firm category", "Bedrijfscategorie"),
    "group": Text("Group", "Groep"),
    "size_class": Text("Size class", "Grootteklasse"),
    "sector": Text("Sector", "Sector"),
    "timing": Text("Timing", "Moment"),
    "item": Text("What", "Wat"),
    "year": Text("Year", "Jaar"),
    "firms": Text("Firms", "Bedrijven"),
    "affected_firms": Text("Firms reached", "Bereikte bedrijven"),
    "share": Text("Share reached", "Bereikt aandeel"),
    "frequency": Text("Frequency", "Frequentie"),
    "quantity": Text("Times (Q)", "Aantal keren (Q)"),
    "hours_per_occurrence": Text("Hours per occurrence", "Uren per keer"),
    "tariff": Text("Tariff", "Uurtarief"),
    "external_per_occurrence": Text("External costs per occurrence", "Externe kosten per keer"),
    "price": Text("Price per occurrence (P)", "Prijs per keer (P)"),
    "business_as_usual": Text("Business as usual", "Bedrijfseigen deel"),
    "interaction": Text("Interaction", "Wisselwerking"),
    "net_factor": Text("Net share (k)", "Netto aandeel (k)"),
    "running_cost": Text("P × Q × k", "P × Q × k"),
    "labour_cost": Text("Labour costs", "Arbeidskosten"),
    "external_cost": Text("External costs", "Externe kosten"),
    "investment": Text("Investment", "Investering"),
    "cost": Text("Costs", "Kosten"),
    "average_one_off": Text("One-off: average over all firms", "Eenmalig: gemiddeld over alle bedrijven"),
    "average_structural": Text("Per year: average over all firms", "Per jaar: gemiddeld over alle bedrijven"),
    "reached_one_off": Text("One-off: a firm fully reached", "Eenmalig: volledig bereikt bedrijf"),
    "reached_structural": Text("Per year: a firm fully reached", "Per jaar: volledig bereikt bedrijf"),
    "measure": Text("What", "Wat"),
    "central": Text("Central", "Centraal"),
    "above": Text("Draws above central", "Trekkingen boven centraal"),
    "mean": Text("Expected value (mean of the draws)", "Verwachte waarde (gemiddelde van de trekkingen)"),
    "median": Text("Median", "Mediaan"),
    "precision": Text("Error of the mean", "Fout in het gemiddelde"),
    "first": Text("Mix", "Mix"),
    "second": Text("Other mix", "Andere mix"),
    "first_cheaper": Text("Chance that the first is cheaper", "Kans dat de eerste goedkoper is"),
    "equal": Text("Chance that they cost the same", "Kans dat zij evenveel kosten"),
    "second_cheaper": Text("Chance that the other is cheaper", "Kans dat de andere goedkoper is"),
    "difference": Text("Difference", "Verschil"),
    "mean_difference": Text("Mean difference", "Gemiddeld verschil"),
    "sheet": Text("Sheet", "Blad"),
    "row": Text("Row", "Rij"),
    "place": Text("Place", "Plaats"),
    "remark": Text("Remark", "Opmerking"),
    "what": Text("About", "Over"),
    "figure": Text("Figure", "Cijfer"),
    "key": Text("Key", "Sleutel"),
    "low": Text("Low", "Laag"),
    "high": Text("High", "Hoog"),
    "at_low": Text("Result at low", "Uitkomst bij laag"),
    "at_high": Text("Result at high", "Uitkomst bij hoog"),
    "swing": Text("Difference", "Verschil"),
    "measured_in": Text("Unit", "Eenheid"),
    "price_year": Text("Prices of", "Prijspeil"),
    "distribution": Text("Distribution", "Verdeling"),
    "unit": Text("Unit", "Eenheid"),
    "name": Text("Published figure", "IJkpunt"),
    "categories": Text("Firms", "Bedrijven"),
    "average": Text("Result: average", "Uitkomst: gemiddeld"),
    "reached": Text("Result: firm fully reached", "Uitkomst: volledig bereikt bedrijf"),
    "share_of_turnover": Text("Share of turnover", "Aandeel in de omzet"),
    "verdict": Text("Result is", "Uitkomst is"),
    "source": Text("Source", "Bron"),
    "quality": Text("Quality", "Kwaliteit"),
    "verified": Text("Verified", "Geverifieerd"),
    "note": Text("Note", "Toelichting"),
    "largest_swing": Text("Largest effect", "Grootste invloed"),
    "rows": Text("Rows", "Rijen"),
    "not_verified": Text("Not verified", "Niet geverifieerd"),
    "not_known": Text("Not known", "Niet bekend"),
    "without_source": Text("Without source", "Zonder bron"),
    "low_quality": Text("Of low quality", "Van lage kwaliteit"),
    "with_range": Text("With a range", "Met bandbreedte"),
    "question": Text("Question", "Vraag"),
    "topic": Text("Question of the ATR", "Vraag van ATR"),
    "dictum": Text("Dictum", "Dictum"),
    "status": Text("Answer", "Antwoord"),
    "reason": Text("Why", "Waarom"),
    "places": Text("Rows it concerns", "Betreft de rijen"),
    "code": Text("Code", "Code"),
    "goal": Text("Goal", "Doel"),
    "score": Text("Score", "Score"),
    "about": Text("About", "Over"),
    "aspect": Text("Aspect", "Aspect"),
    "finding": Text("Finding", "Bevinding"),
    "point": Text("Point", "Punt"),
    "author": Text("Author", "Auteur"),
    "date": Text("Date", "Datum"),
    "reply": Text("Reply", "Reactie"),
    "title": Text("Title", "Titel"),
    "publisher": Text("Publisher", "Uitgever"),
    "link": Text("Link", "Link"),
    "number": Text("No.", "Nr."),
    "change": Text("Kind of change", "Soort verandering"),
    "field": Text("Column", "Kolom"),
    "old": Text("Old", "Oud"),
    "new": Text("New", "Nieuw"),
    "activity_row": Text("Row of the activity", "Rij van de handeling"),
    "scope_row": Text("Row of the scope", "Rij van de reikwijdte"),
    "category_row": Text("Row of the firm category", "Rij van de bedrijfscategorie"),
}
"""What a column is called, by its name; the same wherever the column is shown."""

COUNTS_AS: dict[str, Text] = {
    "burden": Text("burden", "regeldruk"),
    "voluntary": Text("voluntary", "vrijwillig"),
    "financial": Text("financial", "financieel"),
}
"""As what a line of the calculation counts."""
ITEMS = {
    "voluntary": Text("voluntary", "vrijwillig"),
    "financial": Text("financial charge", "financiële last"),
}
CHANGE_KINDS = {
    "setting": Text("setting", "instelling"),
    "quantity": Text("figure", "cijfer"),
    "field": Text("other cell", "andere cel"),
    "row added": Text("row added", "rij toegevoegd"),
    "row removed": Text("row removed", "rij verwijderd"),
    "range only": Text("only a range, or how draws are made", "alleen een bandbreedte, of de trekkingen"),
    "text only": Text("only text", "alleen tekst"),
    "beside the calculation": Text("beside the calculation", "naast de berekening"),
    "interaction": Text("the changes together", "de veranderingen samen"),
}
