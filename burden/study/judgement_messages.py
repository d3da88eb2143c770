"""What is said about judgements that count nowhere or twice, and about points: one function per kind of problem."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from burden.language import Text
from burden.study.messages import NOTHING, quoted, suggested
from burden.study.problems import Problem, Severity
from burden.study.tables import Workability
from burden.study.words import PointStatus


def goal_of_absent_instrument(instrument: str, mix: str | None, holding: Sequence[str]) -> Problem:
    """A goal of instruments that its mix does not hold, or no mix together.

    Args:
        instrument: the instrument, or the two.
        mix: the mix of the row, if it names one.
        holding: the mixes that do hold them.
    """
    in_mix = Text("'{instrument}' in mix '{mix}'", "'{instrument}' in mix '{mix}'")
    held = Text("a mix that contains it: {mixes}", "een mix die het bevat: {mixes}").fill(mixes=", ".join(holding))
    return Problem(
        name="goal-of-absent-instrument",
        what=Text(
            "the mix does not contain the instrument; the row counts nowhere",
            "de mix bevat het instrument niet; de rij telt nergens mee",
        ),
        found=quoted(instrument) if mix is None else in_mix.fill(instrument=instrument, mix=mix),
        expected=held if holding else Text("instruments of one mix", "instrumenten uit één mix"),
        severity=Severity.NOTICE,
        field="instrument",
    )


def findings_meet(finding: Workability, other_row: int | None, category: str) -> Problem:
    """A finding that is as specific as another one, on the same aspect for the same firms."""
    return Problem(
        name="findings-meet",
        what=Text(
            "two findings on the same aspect are about the same firms",
            "twee bevindingen over hetzelfde aspect gaan over dezelfde bedrijven",
        ),
        found=Text(
            "'{code}', {aspect}, here and on row {row}, both for {category}",
            "'{code}', {aspect}, hier en op rij {row}, beide voor {category}",
        ).fill(code=finding.subject, aspect=finding.aspect.label, row=other_row or "?", category=category),
        expected=Text(
            "one finding for each aspect and kind of firm, or one that is about fewer firms",
            "één bevinding per aspect en soort bedrijf, of één die over minder bedrijven gaat",
        ),
        field="categories",
    )


def point_about_nothing(about: str, known: Iterable[str]) -> Problem:
    """A point about a row that is not, or no longer, there."""
    return Problem(
        name="point-about-nothing",
        what=Text(
            "the point is about a row that is not in this version of the study",
            "het punt gaat over een rij die niet in deze versie van de studie staat",
        ),
        found=quoted(about),
        expected=Text("the code of a row, or a sheet and cell", "de code van een rij, of een blad en cel"),
        suggestion=suggested(about, known),
        severity=Severity.NOTICE,
        field="subject",
    )


def cell_of_other_version(about: str, of_version: str, version: str) -> Problem:
    """An open point on a cell of another version, where that may be another row."""
    return Problem(
        name="cell-of-other-version",
        what=Text(
            "the point is about a cell of another version, in which rows may stand elsewhere",
            "het punt gaat over een cel van een andere versie, waarin rijen ergens anders kunnen staan",
        ),
        found=Text("{about} of version {of_version}", "{about} van versie {of_version}").fill(
            about=quoted(about), of_version=quoted(of_version)
        ),
        expected=Text(
            "the code of the row, or its cell in version {version}",
            "de code van de rij, of de cel ervan in versie {version}",
        ).fill(version=quoted(version)),
        severity=Severity.NOTICE,
        field="subject",
    )


def point_without_reply(status: PointStatus) -> Problem:
    """A point that something became of, without a word on why."""
    return Problem(
        name="point-without-reply",
        what=Text("the point is '{status}', without a reply", "het punt is '{status}', zonder reactie").fill(
            status=status.label
        ),
        found=NOTHING,
        expected=Text("what was done with the point, and why", "wat er met het punt is gedaan, en waarom"),
        severity=Severity.NOTICE,
        field="reply",
    )
