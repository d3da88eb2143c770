"""The questions that no workbook answers, and why."""

from __future__ import annotations

from burden.language import Text

TASK = Text(
    "Is there a task for government here, and is regulation the best instrument?",
    "Is hier een taak voor de overheid, en is regelgeving het beste instrument?",
)
TASK_UNSEEN = Text(
    "The workbook says what mixes cost and achieve, not why something must be done; that is for the explanatory memorandum.",
    "De werkmap zegt wat mixen kosten en opleveren, niet waarom er iets moet gebeuren; dat is aan de toelichting.",
)
LEAST = Text(
    "Is the least burdensome alternative chosen and, if not, is it explained why?",
    "Is het minst belastende alternatief gekozen en is, zo niet, toegelicht waarom?",
)
LIGHTEST = Text(
    "Apart from the reference, {mix} has the lowest structural burden: {amount} a year.",
    "Buiten de nuloptie heeft {mix} de laagste structurele regeldruk: {amount} per jaar.",
)
LIGHTEST_ONE_OFF = Text(
    "Apart from the reference, {mix} has the lowest one-off burden: {amount}.",
    "Buiten de nuloptie heeft {mix} de laagste eenmalige regeldruk: {amount}.",
)
LEAST_UNSEEN = Text(
    "The workbook does not say which mix is chosen, or why.",
    "De werkmap zegt niet welke mix is gekozen, en ook niet waarom.",
)
DATES = Text(
    "Do the rules take effect on a fixed date (1 January or 1 July), with time to prepare?",
    "Gaan de regels in op een vast verandermoment (1 januari of 1 juli), met tijd om zich voor te bereiden?",
)
DATES_UNSEEN = Text(
    "The workbook knows only the year in which an instrument takes effect, not the day.",
    "De werkmap kent alleen het jaar waarin een instrument ingaat, niet de dag.",
)
SME_TEST = Text(
    "If the effects are substantial, has the SME test been carried out and, if not, is it explained why?",
    "Is bij substantiële gevolgen de mkb-toets gedaan en is, zo niet, toegelicht waarom?",
)
SME_TEST_UNSEEN = Text(
    "Findings on workability stand in the workbook; whether they come from an SME test, before the consultation, does not.",
    "Bevindingen over werkbaarheid staan in de werkmap; of ze uit een mkb-toets komen, van voor de consultatie, staat er niet in.",
)
OUTSIDE = Text(
    "Does the draft ask anything of a group, or any activity, that is not in the workbook?",
    "Vraagt het voorstel iets van een groep, of een handeling, die niet in de werkmap staat?",
)
OUTSIDE_UNSEEN = Text(
    "Hold the draft against the workbook. Easily forgotten: foreign firms, foundations and associations (which count as citizens), and rules that are still to be worked out.",
    "Leg het voorstel naast de werkmap. Gemakkelijk vergeten: buitenlandse bedrijven, stichtingen en verenigingen (die tellen als burgers), en regels die nog worden uitgewerkt.",
)
CUMULATION = Text(
    "Is it told what these rules add to the others that the same firms have to comply with?",
    "Is verteld wat deze regels toevoegen aan de andere regels die dezelfde bedrijven moeten naleven?",
)
CUMULATION_UNSEEN = Text(
    "Only rules in the workbook are added up; other rules for the same firms are not in it.",
    "Alleen regels in de werkmap zijn opgeteld; andere regels voor dezelfde bedrijven staan er niet in.",
)
