"""What is said about judgements of the analyst that count nowhere, or twice: one function per kind of problem."""

from __future__ import annotations

from collections.abc import Sequence

from burden.language import Text
from burden.study.messages import quoted
from burden.study.problems import Problem, Severity
from burden.study.tables import Workability


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
