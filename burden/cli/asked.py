"""What the commands about differences and sensitivities are asked: mixes, a measure; and being stopped."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from burden.cli import sensitivity_texts as own
from burden.cli.common import meant, refuse
from burden.cli.startup import option
from burden.cli.terminal import tell
from burden.language import Language

if TYPE_CHECKING:
    from burden.study import Study

INTERRUPTED = 130

MeasureOption = Annotated[str | None, option("--measure", own.HELP_MEASURE)]


@contextmanager
def interruptible(language: Language) -> Iterator[None]:
    """End with one plain line and status 130 when the user stops the command."""
    try:
        yield
    except KeyboardInterrupt:
        tell(own.STOPPED.to(language), err=True)
        raise typer.Exit(INTERRUPTED) from None


def mix_of(study: Study, asked: str, spoken: Language) -> str:
    """The code of a mix, in any case; refuses one that the study does not have."""
    codes = [mix.code for mix in study.mixes]
    found = next((code for code in codes if code == asked), None)
    found = found or next((code for code in codes if code.casefold() == asked.strip().casefold()), None)
    if found is None:
        refuse(own.UNKNOWN_MIX.fill(mix=f"'{asked}'", suggestion=meant(asked, codes), mixes=", ".join(codes)), spoken)
    return found


def measure_of(asked: str | None, default: str, spoken: Language) -> str:
    """The measure that is asked for; refuses one that is not known."""
    if asked is None:
        return default
    from burden.engine.many.measures import TOTALS

    known = list(TOTALS)
    plain = asked.strip().lower().replace("-", "_").replace(" ", "_")
    if plain not in known:
        listed = ", ".join(known)
        refuse(own.UNKNOWN_MEASURE.fill(measure=f"'{asked}'", suggestion=meant(plain, known), measures=listed), spoken)
    return plain
