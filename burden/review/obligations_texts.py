"""The questions about what instruments ask of firms, and their answers."""

from __future__ import annotations

from burden.language import Text

SHORT_IN = Text("{obligation} in {mix} (categories: {count})", "{obligation} in {mix} (categorieën: {count})")

MAPPED = Text(
    "Is the burden of every instrument mapped?",
    "Is de regeldruk van elk instrument in kaart gebracht?",
)
ALL_MAPPED = Text(
    "Instruments with obligations and firms that are reached, in every mix that holds them: {count} of {count}.",
    "Instrumenten met verplichtingen en bedrijven die worden bereikt, in elke mix waarin zij zitten: {count} van {count}.",
)
WITHOUT_OBLIGATIONS = Text("Without obligations: {which}.", "Zonder verplichtingen: {which}.")
REACHING_NOBODY = Text("Reaching no firm: {which}.", "Bereikt geen bedrijf: {which}.")
IN_NO_MIX = Text("In no mix: {which}.", "In geen enkele mix: {which}.")

FAMILIARISATION = Text(
    "Is the time to become familiar with each binding instrument counted?",
    "Is voor elk bindend instrument de tijd om er kennis van te nemen geteld?",
)
FAMILIAR = Text(
    "Binding instruments with familiarisation: {done} of {count}.",
    "Bindende instrumenten met kennisneming: {done} van {count}.",
)
WITHOUT_FAMILIARISATION = Text("Without: {which}.", "Zonder: {which}.")
FAMILIAR_TOO_FEW = Text(
    "It reaches fewer firms than what is asked of them, in: {which}.",
    "Zij bereikt minder bedrijven dan waarvan iets wordt gevraagd, in: {which}.",
)

SUPERVISION = Text(
    "Is the cost of supervision counted for every binding instrument?",
    "Zijn voor elk bindend instrument de toezichtlasten geteld?",
)
SUPERVISED = Text(
    "Binding instruments that ask something of firms, with supervision: {done} of {count}.",
    "Bindende instrumenten die iets van bedrijven vragen, met toezicht: {done} van {count}.",
)
WITHOUT_SUPERVISION = Text(
    "Without: {which}; firms under them are counted as if they are never inspected.",
    "Zonder: {which}; bedrijven die eronder vallen tellen alsof zij nooit worden gecontroleerd.",
)
UNSUPERVISED = Text(
    "No supervision where something is asked, in: {which}.", "Geen toezicht waar wel iets wordt gevraagd, in: {which}."
)

PROOF = Text(
    "Is it counted what firms outside the scope do to show that they are?",
    "Is geteld wat bedrijven buiten de reikwijdte doen om dat aan te tonen?",
)
REACHES_ALL = Text(
    "Nothing to check: every binding instrument that asks something of firms reaches all of them.",
    "Niets te controleren: elk bindend instrument dat iets van bedrijven vraagt bereikt ze alle.",
)
PROVEN = Text(
    "Binding instruments that reach some firms and not others, with proof out of scope: {done} of {count}.",
    "Bindende instrumenten die sommige bedrijven wel en andere niet bereiken, met aantonen buiten reikwijdte: {done} van {count}.",
)
WITHOUT_PROOF = Text(
    "Without: {which}; see whether firms there have nothing to show.",
    "Zonder: {which}; ga na of bedrijven daar niets hoeven aan te tonen.",
)

TRICKLE_DOWN = Text(
    "Is it counted what firms pass on to their suppliers?",
    "Is geteld wat bedrijven doorgeven aan hun toeleveranciers?",
)
NO_SUPPLIERS = Text(
    "Nothing to check: no name of a binding obligation or activity speaks of suppliers or of a chain. Whether firms pass anything on cannot be seen from the study.",
    "Niets te controleren: geen naam van een bindende verplichting of handeling spreekt van leveranciers of een keten. Of bedrijven iets doorgeven is uit de studie niet op te maken.",
)
PASSED_ON = Text(
    "Binding instruments that by their names ask something about suppliers, with an obligation for what is passed on to those: {done} of {count}.",
    "Bindende instrumenten die volgens hun namen iets over leveranciers vragen, met een verplichting voor wat aan hen wordt doorgegeven: {done} van {count}.",
)
NOT_PASSED_ON = Text("Without: {which}.", "Zonder: {which}.")

DOUBLE = Text(
    "Are double requests avoided between instruments of one mix?",
    "Worden dubbele uitvragen tussen instrumenten van één mix vermeden?",
)
NO_PAIRS = Text(
    "Nothing to check: in no mix do two binding instruments ask the same firms for information or inspect them. Requests under rules outside the study are not in sight.",
    "Niets te controleren: in geen mix vragen twee bindende instrumenten dezelfde bedrijven om informatie of houden zij er toezicht op. Uitvragen uit regels buiten de studie zijn niet in beeld.",
)
PAIRS = Text(
    "Pairs of binding instruments that in a mix may ask the same firms for information or both inspect them: {count}; with an interaction between the two wherever they meet: {linked}.",
    "Paren van bindende instrumenten die in een mix dezelfde bedrijven om informatie kunnen vragen of er beide toezicht op houden: {count}; met een wisselwerking tussen de twee overal waar zij elkaar treffen: {linked}.",
)
UNLINKED = Text(
    "Without: {which}. What is asked twice there is counted twice.",
    "Zonder: {which}. Wat daar dubbel wordt gevraagd telt dubbel.",
)
PAIR_IN_MIX = Text(
    "{first} and {second} in {mix} ({kind}, firms: at most {firms})",
    "{first} en {second} in {mix} ({kind}, bedrijven: hoogstens {firms})",
)
