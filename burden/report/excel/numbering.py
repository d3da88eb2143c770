"""The rows on other sheets that each line counts in, and the one key, made of codes, by which they add it up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from burden.engine import Result
from burden.engine.timing import is_yearly
from burden.language import Language, Text
from burden.report.excel import texts
from burden.report.excel.sum_texts import NOTHING_IN_MIX
from burden.study import Study
from burden.study.words import Group, Timing
from burden.writing.texts import COUNTS_AS

Numbers = npt.NDArray[np.int64]
BURDEN, VOLUNTARY, FINANCIAL = range(len(COUNTS_AS))
"""What a line counts as within its group; financial items of voluntary instruments stand with the financial ones."""
NOTHING = -1
"""What a mix without lines has in the place of an instrument or obligation."""


@dataclass(frozen=True)
class Numbering:
    """The numbers, from 1, of the rows that each line counts in; those of lines have the shape (lines,).

    Attributes:
        counts: what each line counts as, as a position in `what_counts`.
        category: its mix and firm category: mixes first, then all categories in their order.
        instrument: its mix, instrument and what it counts as.
        obligation: its mix, obligation, whether it is structural, and its group.
        instruments: the positions of the mix and the instrument, and what counts, of each number; shape (numbers, 3).
        obligations: the positions of the mix and the obligation, whether structural, and the position of the group;
            shape (numbers, 4). In both a mix without lines has a number of its own, with NOTHING for the instrument or
            obligation.
        first: 1 for the first line of an obligation in a category, 0 for its other activities there.
        category_keys: what the rows of By category are found by, that of number 1 first.
        instrument_keys: the same of By instrument.
        obligation_keys: the same of P x Q.
    """

    counts: Numbers
    category: Numbers
    instrument: Numbers
    obligation: Numbers
    instruments: Numbers
    obligations: Numbers
    first: Numbers
    category_keys: Sequence[str]
    instrument_keys: Sequence[str]
    obligation_keys: Sequence[str]


# Where Excel looks for a text, these make a pattern of it.
_PATTERN = re.compile(r"[*?~]")
_LONGEST_KEY = 200
"""Excel looks for no more than 255 characters."""


def keys_of(rows: Iterable[Sequence[str]]) -> list[str]:
    """A key for each of some rows: its words, and a number where Excel would not tell it from an earlier one.

    Args:
        rows: at least two words each, so that none is taken for a number or a date; empty ones are left out.
    """
    taken: set[str] = set()
    keys = []
    for words in rows:
        key = base = _PATTERN.sub("_", " · ".join(filter(None, words)))[:_LONGEST_KEY]
        if not base[:1].isalnum():  # a comparison, or a formula
            key = base = f"· {base}"
        at = 2
        while key.casefold() in taken:
            key, at = f"{base} ({at})", at + 1
        taken.add(key.casefold())
        keys.append(key)
    return keys


def what_counts(study: Study) -> dict[str, Text]:
    """What a line may count as, in order, with its words: that of the headline group first, without its name."""
    words = dict(COUNTS_AS)
    for group in study.groups[1:]:
        for name, said in COUNTS_AS.items():
            words[f"{group} {name}"] = (
                group.label if name == "burden" else texts.OF_GROUP.fill(group=group.label, what=said)
            )
    return words


def burden_of(group: Group, study: Study) -> str:
    """What a line that is not apart counts as in a group; of `what_counts`."""
    return "burden" if group is study.groups[0] else f"{group} burden"


def number_lines(result: Result, language: Language) -> Numbering:
    """Number the rows that the lines of an estimate count in; their keys are in a language."""
    lines = result.positions
    groups = list(result.study.groups)
    group = np.array([groups.index(row.group) for row in result.study.firm_categories], dtype=np.int64)[lines.category]
    within = np.where(result.financial, FINANCIAL, np.where(result.column("voluntary"), VOLUNTARY, BURDEN))
    counts = len(COUNTS_AS) * group + within
    obligation = lines.obligation_of[lines.activity]
    yearly = is_yearly(result)
    empty = np.setdiff1d(np.arange(len(result.study.mixes)), lines.mix)
    instruments, instrument = _numbered(empty, lines.mix, lines.instrument_of[obligation], counts)
    obligations, of = _numbered(empty, lines.mix, obligation, yearly, group)
    first = np.zeros(len(lines), dtype=np.int64)
    if len(lines):
        first[np.unique(np.stack([of, lines.category], axis=-1), axis=0, return_index=True)[1]] = 1
    category = lines.mix.astype(np.int64) * len(result.study.firm_categories) + lines.category + 1
    study = result.study
    mixes, counted = [mix.code for mix in study.mixes], [text.to(language) for text in what_counts(study).values()]
    nothing = NOTHING_IN_MIX.to(language)
    return Numbering(
        counts,
        category,
        instrument,
        of,
        instruments,
        obligations,
        first,
        keys_of((mix, category.code) for mix in mixes for category in study.firm_categories),
        keys_of(
            (mixes[mix], nothing if row == NOTHING else study.instruments[row].code, counted[counts])
            for mix, row, counts in instruments.tolist()
        ),
        keys_of(
            (
                mixes[mix],
                nothing if row == NOTHING else study.obligations[row].code,
                (Timing.STRUCTURAL if structural else Timing.ONE_OFF).label.to(language),
                groups[at].label.to(language) if at else "",
            )
            for mix, row, structural, at in obligations.tolist()
        ),
    )


def _numbered(empty: Numbers, *columns: npt.NDArray[np.generic]) -> tuple[Numbers, Numbers]:
    """The distinct rows of some columns in order, and the number (from 1) of each of their rows among them.

    Mixes without lines, which are `empty`, have a number too.
    """
    rows = np.stack([column.astype(np.int64) for column in columns], axis=-1)
    nothing = np.zeros((len(empty), len(columns)), dtype=np.int64)
    nothing[:, 0], nothing[:, 1] = empty, NOTHING
    distinct, number = np.unique(np.concatenate([rows, nothing]), axis=0, return_inverse=True)
    return distinct, number.ravel()[: len(rows)] + 1
