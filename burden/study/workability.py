"""What those who must comply find of the obligations: which finding counts for which obligation and firms."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from burden.study.contents import Contents
from burden.study.reach import index_categories

_OF_OBLIGATION = 10
"""What a finding on one obligation weighs more than one on its whole instrument, whatever its firms."""


def find_findings(study: Contents) -> npt.NDArray[np.bool_]:
    """Where each finding counts: one on an obligation before one on its instrument, then the one about fewest firms.

    Returns:
        Whether it counts; shape (findings, obligations, categories).
    """
    categories = index_categories(study.firm_categories)
    weights = np.zeros((len(study.workability), len(study.obligations), categories.count), dtype=np.int8)
    for at, row in enumerate(study.workability):
        named = np.array([row.subject == obligation.code for obligation in study.obligations], dtype=bool)
        within = np.array([row.subject == obligation.instrument for obligation in study.obligations], dtype=bool)
        ranks = categories.rank(row.categories)
        above = (_OF_OBLIGATION * named)[:, None] + ranks
        weights[at] = np.where((named | within)[:, None] & (ranks > 0), above, 0)
    counts = np.zeros(weights.shape, dtype=bool)
    for aspect in {row.aspect for row in study.workability}:
        own = np.array([row.aspect is aspect for row in study.workability], dtype=bool)
        counts[own] = (weights[own] > 0) & (weights[own] == weights[own].max(axis=0))
    return counts
