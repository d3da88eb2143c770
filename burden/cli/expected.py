"""`burden compare --headline mean`: the mixes side by side by their expected values."""

from __future__ import annotations

from burden.answers.expected import ITEMS, beside_expected, expected, expected_of_mixes
from burden.answers.tables.firms import structural_per_firm
from burden.answers.tables.texts import EXPECTED_VALUES
from burden.answers.tables.uncertain import COMPARED, basis_of, drawn_totals
from burden.cli.common import AskedWorkbook
from burden.cli.drawing import print_study, say, show_mixes, show_sums
from burden.cli.output import Format, as_text
from burden.cli.simulate import simulated
from burden.cli.terminal import captured
from burden.engine.many.totals import KEY_COLUMNS
from burden.render.terminal import in_terminal
from burden.study.words import Group
from burden.writing.headline import Headline


def compare_expected(
    opened: AskedWorkbook, by: str | None, form: Format, include_voluntary: bool, *, to_file: bool
) -> str:
    """The comparison by expected values, in the form that was asked for.

    Beside them stand the central estimates, and how many draws lie above these.
    """
    study, spoken, result = opened.study, opened.spoken, opened.estimated()
    asked = opened.columns(by, KEY_COLUMNS)
    columns = opened.kept_apart(asked or ["mix", "timing"])
    counting = {"include_voluntary": include_voluntary}
    if form is not Format.TABLE:
        table = beside_expected(simulated(opened, result, by=columns, **counting))
        table.insert(0, "headline", str(Headline.MEAN))
        return as_text(table, form, study.under)
    totals = simulated(opened, result, **counting)
    with captured(plain=to_file) as (console, shown):
        if asked or include_voluntary:
            show_sums(expected(simulated(opened, result, by=columns, **counting)), study, spoken, console)
        else:
            print_study(console, study, spoken)
        say(console, basis_of(totals, EXPECTED_VALUES).to(spoken))
        if not (asked or include_voluntary) and result.headline.group in (None, Group.BUSINESS):
            drawn = simulated(opened, result.headline, by=ITEMS, per_firm=["size_class"])
            compared = expected_of_mixes(expected(drawn), study.settings.reference_mix)
            show_mixes(compared, structural_per_firm(result, drawn), study, spoken, console)
        if totals.parameters:
            console.print()
            console.print(in_terminal(drawn_totals(totals, COMPARED), study, spoken, sections="measure"))
    return shown()
