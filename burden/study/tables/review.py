"""What a reviewer remarks on a study, with the reply."""

from __future__ import annotations

from typing import ClassVar

from burden.language import Text
from burden.study.columns import column
from burden.study.days import Day
from burden.study.record import Code, FreeText, Record, WholeNumber
from burden.study.words import PointStatus


class ReviewPoint(Record):
    """A remark of a reviewer on a row of the study, or on the study as a whole, with the reply."""

    table: ClassVar[str] = "review_points"
    sheet: ClassVar[Text] = Text("Review", "Toetspunten")
    about: ClassVar[Text] = Text(
        "What reviewers remark on rows of the study, with the reply to each point. Nothing here changes the result.",
        "Wat toetsers bij rijen van de studie opmerken, met op elk punt een reactie. Niets hiervan verandert de uitkomst.",
    )

    number: WholeNumber = column(
        "number", "nummer", ("Number of the point; keeps its number.", "Nummer van het punt; verandert niet."),
        minimum=1, width=9,
    )  # fmt: skip
    subject: Code | None = column(
        "about",
        "over",
        (
            "What the point is about: the code of a row, or a sheet and cell (Scope!G14). Empty: the study as a whole.",
            "Waar het punt over gaat: de code van een rij, of een blad en cel (Reikwijdte!G14). Leeg: de studie als geheel.",
        ),
        default=None,
        width=20,
    )
    point: FreeText = column("point", "punt", ("What the reviewer remarks.", "Wat de toetser opmerkt."), width=60)
    author: FreeText | None = column(
        "author", "auteur", ("Who makes the point.", "Wie het punt maakt."), default=None, width=20
    )
    date: Day | None = column(
        "date", "datum", ("Day on which the point was made.", "Dag waarop het punt is gemaakt."), default=None
    )
    reply: FreeText | None = column(
        "reply",
        "reactie",
        ("What was done with the point, and why.", "Wat er met het punt is gedaan, en waarom."),
        default=None,
        width=60,
    )
    status: PointStatus = column(
        "status",
        "status",
        (
            "Open, adopted (the study was changed), explained (it was not, and the reply says why that is right) or not adopted.",
            "Open, overgenomen (de studie is aangepast), toegelicht (dat was niet nodig, en de reactie legt uit waarom) of niet overgenomen.",
        ),
        default=PointStatus.OPEN,
        width=18,
    )
    version: FreeText | None = column(
        "version",
        "versie",
        (
            "Version of the study that the point was made on, as on the sheet Study.",
            "Versie van de studie waarbij het punt is gemaakt, zoals op het blad Studie.",
        ),
        default=None,
        width=12,
    )
