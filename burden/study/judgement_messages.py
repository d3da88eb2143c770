"""What is said about judgements of the analyst that count nowhere, or twice: one function per kind of problem."""

from __future__ import annotations

from collections.abc import Sequence

from burden.language import Text
from burden.study.messages import quoted
from burden.study.problems import Problem, Severity


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
