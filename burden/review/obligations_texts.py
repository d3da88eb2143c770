"""The questions about what instruments ask of firms, and their answers."""

from __future__ import annotations

from burden.language import Text

SHORT_IN = Text("{obligation} in {mix} (categories: {count})", "{obligation} in {mix} (categorieën: {count})")

MAPPED = Text(
    "Has the burden of every instrument been mapped?",
    "Is de regeldruk van elk instrument in kaart gebracht?",
)
ALL_MAPPED = Text(
    "Instruments with obligations and firms that are reached, in every mix that contains them: {count} of {count}.",
    "Instrumenten met verplichtingen en bedrijven die worden bereikt, in elke mix waarin ze zitten: {count} van {count}.",
)
WITHOUT_OBLIGATIONS = Text("Without obligations: {which}.", "Zonder verplichtingen: {which}.")
REACHING_NOBODY = Text("Reaching no firm: {which}.", "Bereikt geen enkel bedrijf: {which}.")
IN_NO_MIX = Text("In no mix: {which}.", "In geen enkele mix: {which}.")

FAMILIARISATION = Text(
    "Is the time needed to become familiar with each binding instrument counted?",
    "Is voor elk bindend instrument de tijd meegeteld om er kennis van te nemen?",
)
FAMILIAR = Text(
    "Binding instruments with familiarisation: {done} of {count}.",
    "Bindende instrumenten met kennisneming: {done} van {count}.",
)
WITHOUT = Text("Without: {which}.", "Zonder: {which}.")
FAMILIAR_TOO_FEW = Text(
    "Familiarisation reaches fewer firms than the other obligations, in: {which}.",
    "De kennisneming bereikt minder bedrijven dan de andere verplichtingen, in: {which}.",
)

SUPERVISION = Text(
    "Is the cost of supervision counted for every binding instrument?",
    "Zijn voor elk bindend instrument de toezichtlasten meegeteld?",
)
SUPERVISED = Text(
    "Binding instruments that ask something of firms, with supervision: {done} of {count}.",
    "Bindende instrumenten die iets van bedrijven vragen, met toezicht: {done} van {count}.",
)
WITHOUT_SUPERVISION = Text(
    "Without: {which}; firms covered by them are counted as if they were never inspected.",
    "Zonder: {which}; bedrijven die eronder vallen tellen mee alsof ze nooit worden gecontroleerd.",
)
UNSUPERVISED = Text(
    "No supervision where something is asked, in: {which}.", "Geen toezicht waar wel iets wordt gevraagd, in: {which}."
)

PROOF = Text(
    "Is the effort counted that firms outside the scope make to prove that they are?",
    "Is meegeteld wat bedrijven buiten de reikwijdte doen om dat aan te tonen?",
)
REACHES_ALL = Text(
    "Nothing to check: every binding instrument that asks something of firms reaches all of them.",
    "Niets te controleren: elk bindend instrument dat iets van bedrijven vraagt, bereikt ze allemaal.",
)
PROVEN = Text(
    "Binding instruments that reach some firms and not others, with proof out of scope: {done} of {count}.",
    "Bindende instrumenten die sommige bedrijven wel en andere niet bereiken, met aantonen buiten reikwijdte: {done} van {count}.",
)
FOLLOWING = Text(
    "Reaching only firms that those reach too, so nothing more to prove: {which}.",
    "Alleen voor bedrijven die daar ook onder vallen, dus verder niets aan te tonen: {which}.",
)
WITHOUT_PROOF = Text(
    "Without: {which}; check whether firms there really have nothing to prove.",
    "Zonder: {which}; ga na of bedrijven daar echt niets hoeven aan te tonen.",
)

TRICKLE_DOWN = Text(
    "Are the obligations counted that firms pass on to their suppliers?",
    "Is meegeteld wat bedrijven doorgeven aan hun toeleveranciers?",
)
NO_SUPPLIERS = Text(
    "Nothing to check: no name of a binding obligation or activity mentions suppliers or a chain. Whether firms pass anything on cannot be seen from the study.",
    "Niets te controleren: in geen enkele naam van een bindende verplichting of handeling komen leveranciers of een keten voor. Of bedrijven iets doorgeven, is uit de studie niet op te maken.",
)
PASSED_ON = Text(
    "Binding instruments whose names suggest that they ask something about suppliers, with an obligation for what is passed on to those suppliers: {done} of {count}.",
    "Bindende instrumenten die volgens hun namen iets over leveranciers vragen, met een verplichting voor wat aan hen wordt doorgegeven: {done} van {count}.",
)

OUT_OF_SCOPE = Text(
    "Do the obligations that are passed on also reach firms outside the scope?",
    "Bereiken de doorgegeven verplichtingen ook bedrijven buiten de reikwijdte?",
)
NOTHING_PASSED_ON = Text(
    "Nothing to check: no obligation is passed on, or there are no firms outside the scope.",
    "Niets te controleren: er wordt geen verplichting doorgegeven, of er zijn geen bedrijven buiten de reikwijdte.",
)
REACHING_OUT = Text(
    "Binding instruments with obligations that are passed on, reaching firms that the instrument itself does not cover: {done} of {count}.",
    "Bindende instrumenten met doorgegeven verplichtingen die ook bedrijven bereiken die zelf niet onder het instrument vallen: {done} van {count}.",
)
NOT_REACHING_OUT = Text(
    "Reaching only firms that are covered anyway: {which}; exempt suppliers then bear nothing.",
    "Alleen bedrijven die er toch al onder vallen: {which}; vrijgestelde toeleveranciers dragen dan niets.",
)

DOUBLE = Text(
    "Are duplicate requests avoided between instruments in the same mix?",
    "Worden dubbele uitvragen tussen instrumenten in dezelfde mix voorkomen?",
)
NO_PAIRS = Text(
    "Nothing to check: in no mix do two binding instruments ask the same firms for information or inspect them. Requests under rules outside the study are not covered.",
    "Niets te controleren: in geen enkele mix vragen twee bindende instrumenten dezelfde bedrijven om informatie of houden zij er toezicht op. Uitvragen op grond van regels buiten de studie zijn niet in beeld.",
)
PAIRS = Text(
    "Pairs of binding instruments that in a mix may ask the same firms for information or both inspect them: {count}; with an interaction between the two wherever they coincide: {linked}.",
    "Paren van bindende instrumenten die in een mix dezelfde bedrijven om informatie kunnen vragen of er beide toezicht op houden: {count}; met een wisselwerking tussen de twee overal waar ze samenkomen: {linked}.",
)
UNLINKED = Text(
    "Without: {which}. What is asked twice there is counted twice.",
    "Zonder: {which}. Wat daar dubbel wordt gevraagd, telt dubbel.",
)
SLIGHT_PAIRS = Text(
    "Without one, but with less than {share} of the burden of the mix to be asked twice: {count}.",
    "Zonder, maar met minder dan {share} van de regeldruk van de mix die dubbel kan zijn: {count}.",
)
PAIR_IN_MIX = Text(
    "{first} and {second} in {mix} ({kind}, firms: at most {firms})",
    "{first} en {second} in {mix} ({kind}, bedrijven: hoogstens {firms})",
)
