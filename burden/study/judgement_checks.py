"""Whether the analyst's judgements are about what there is: goals of instruments that their mix holds."""

from __future__ import annotations

from collections.abc import Iterator

from burden.study import judgement_messages
from burden.study.checked import Checked
from burden.study.problems import Problem
from burden.study.record import located


def goals_of_instruments(checked: Checked) -> Iterator[Problem]:
    """The instruments of a goal are in its mix, and two of them together in some mix."""
    if not checked.unread.complete("composition", "mixes"):
        return
    held = {row.instrument: row.entries.keys() for row in checked.contents.composition}
    mixes = [mix.code for mix in checked.contents.mixes]
    known = checked.codes["instruments"]
    for row in checked.contents.goals:
        if not row.instruments or not known.issuperset(row.instruments) or row.mix not in (None, *mixes):
            continue
        holding = [mix for mix in mixes if all(mix in held.get(code, ()) for code in row.instruments)]
        if row.mix not in holding and (row.mix is not None or not holding):
            yield located(judgement_messages.goal_of_absent_instrument(str(row.instrument), row.mix, holding), row)


CHECKS = (goals_of_instruments,)
