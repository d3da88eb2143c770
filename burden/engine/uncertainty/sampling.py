"""Draws of the parameters: the same from the same seed on every machine, and each piece by itself.

Draws come in blocks. A block of a Latin hypercube has exactly one draw in each of its equally likely strata of every
parameter; a block of Sobol points is one net, shifted by lot. Blocks are drawn apart, so that the spread of their means
tells the error of the whole. Sources: McKay, Beckman and Conover (1979); Sobol points scrambled by Matoušek's
method as `scipy.stats.qmc` does, shifted per block after Cranley and Patterson (1976).

With a dependence d, the parameters of one column share a common factor: a Gaussian copula in which each has
correlation d with the others of its column. A Latin hypercube keeps its strata: only the order in which they come is
another, by the rank of factor and own part together (after Iman and Conover, 1982). With 0 the draws are those without
it; with 1 all of a column are drawn by the same number.

Plain and Latin hypercube draws have a stream of their own for every parameter, chosen by its key: a parameter more or
less leaves the draws of the others as they were.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from hashlib import blake2b

import numpy as np
import numpy.typing as npt
from scipy import special

from burden.engine.formula import Figures
from burden.engine.uncertainty.distributions import quantile
from burden.study.parameters import Parameter
from burden.study.words import Distribution

LARGEST_BLOCK = 512
"""Draws of a block; fewer where that would make less than BLOCKS of them."""
BLOCKS = 16
"""How many blocks there are at least, where there are draws enough: their spread tells the error of the mean."""


class Method(StrEnum):
    """How the points are chosen at which a simulation looks."""

    LATIN_HYPERCUBE = "lhs"
    SOBOL = "sobol"
    PLAIN = "plain"


class TooManyParametersError(ValueError):
    """More uncertain quantities than Sobol points have dimensions; `count` and `most` tell how many."""

    def __init__(self, count: int, most: int) -> None:
        """Keep how many there are and may be."""
        self.count, self.most = count, most
        super().__init__(f"{count} uncertain quantities; Sobol points serve {most} at most")


def block_size(draws: int) -> int:
    """The size of blocks for a number of draws: a power of two, as Sobol points want."""
    size = LARGEST_BLOCK
    while size > 1 and draws < BLOCKS * size:
        size //= 2
    return size


@dataclass(frozen=True)
class Sampler:
    """Draws values of parameters.

    Attributes:
        parameters: what is drawn.
        seed: what makes the draws repeatable.
        method: how the points are chosen.
        block: draws per block.
        dependence: how much those of one column go together, from 0 to 1.
    """

    parameters: tuple[Parameter, ...]
    seed: int
    method: Method = Method.LATIN_HYPERCUBE
    block: int = LARGEST_BLOCK
    dependence: float = 0.0

    def __post_init__(self) -> None:
        """Refuse what Sobol points cannot serve."""
        if self.method is Method.SOBOL:
            from scipy.stats import qmc  # takes its time, and is seldom needed

            if self._dimensions > qmc.Sobol.MAXDIM:
                raise TooManyParametersError(self._dimensions, qmc.Sobol.MAXDIM)

    @property
    def _columns(self) -> tuple[str, ...]:
        """The columns whose figures are drawn together."""
        return tuple(dict.fromkeys(one.column for one in self.parameters)) if self.dependence else ()

    @property
    def _dimensions(self) -> int:
        return len(self.parameters) + len(self._columns)

    def values(self, first: int, draws: int) -> Figures:
        """Draw some blocks.

        Args:
            first: the block to begin with.
            draws: how many draws; the last block may be cut short.

        Returns:
            Shape (draws, parameters), parameter by parameter in memory; each between its low and its high value.
        """
        found = np.empty((len(self.parameters), draws))
        whole = draws // self.block
        self._draw_blocks(first, found[:, : whole * self.block].reshape(len(found), whole, self.block))
        self._draw_blocks(first + whole, found[:, None, whole * self.block :])
        low = np.array([parameter.quantity.lowest for parameter in self.parameters])[:, None]
        high = np.array([parameter.quantity.highest for parameter in self.parameters])[:, None]
        found *= high - low
        found += low
        # Rounding may carry a draw a hair past the end of its range, which for a share is a matter of principle.
        return np.clip(found, low, high, out=found).T

    def _draw_blocks(self, first: int, found: Figures) -> None:
        """Draw blocks of the same size between 0 (low) and 1 (high); shape (parameters, blocks, draws of a block)."""
        blocks, count = found.shape[1:]
        if not blocks * count:
            return
        # A net is shifted by one number; the other methods take a number per draw.
        width = 1 if self.method is Method.SOBOL else self.block
        stream = _Stream(first, blocks, width)
        net = _net(self._dimensions, self.block, self.seed) if self.method is Method.SOBOL else None
        keys = [_stream_key(self.seed, one.key if self.dependence < 1 else one.column) for one in self.parameters]
        factors: dict[str, Figures] = {}
        for at, column in enumerate(self._columns, start=len(self.parameters)):
            numbers = stream.of(_stream_key(self.seed, column))[:, : min(width, count)]
            if self.method is Method.LATIN_HYPERCUBE:
                factors[column] = _normal_scores(count)[_order_by_lot(numbers)]
            else:
                chance = _uniform(numbers) if net is None else net[at, :count] + _uniform(numbers)
                factors[column] = special.ndtri(chance - np.floor(chance))
        strata, at_block = np.arange(count, dtype=np.float64)[:, None], np.arange(blocks)[:, None]
        shapes = [(parameter.distribution, _mode(parameter)) for parameter in self.parameters]
        # Those of the same shape after each other, because they are looked up in the same table.
        for position in sorted(range(len(shapes)), key=shapes.__getitem__):
            numbers = stream.of(keys[position])[:, : min(width, count)]
            shape, mode = shapes[position]
            factor = factors.get(self.parameters[position].column)
            if self.method is Method.LATIN_HYPERCUBE:
                # In the order of the strata the inverse is found fastest; then each block gets an order by lot. The
                # upper half of a number decides on the order, the lower half on the place within the stratum.
                chance = (numbers & _LOWER).T.astype(np.float64)
                chance /= 2.0**32
                chance += strata
                chance /= count
                order = _order_by_lot(numbers)
                if factor is not None and self.dependence < 1:
                    order = _ranks(self._mixed(factor, _normal_scores(count)[order]))
                order *= blocks
                order += at_block
                quantile(shape, mode, chance.ravel()).take(order, out=found[position], mode="clip")
            else:
                chance = _uniform(numbers) if net is None else net[position, :count] + _uniform(numbers)
                chance -= np.floor(chance)
                if factor is not None:
                    chance = special.ndtr(self._mixed(factor, special.ndtri(chance)))
                found[position] = _of_unordered(shape, mode, chance)

    def _mixed(self, factor: Figures, own: Figures) -> Figures:
        """What the factor of a column and the own part of a parameter make together, both normally distributed."""
        if self.dependence == 1:
            return factor
        mixed: Figures = np.sqrt(self.dependence) * factor + np.sqrt(1 - self.dependence) * own
        return mixed


class _Stream:
    """The streams of random numbers of all parameters, at the places of some blocks.

    Philox counts: its key makes the stream, its counter the place. One generator is moved from stream to stream,
    because making one takes longer than drawing a block from it.
    """

    def __init__(self, first: int, blocks: int, width: int) -> None:
        """Know the places: that of block `first`, and the `blocks` of `width` numbers from there."""
        # A step of the counter gives four numbers; a block begins with a step.
        steps = -(-width // 4)
        self._shape = blocks, 4 * steps
        self._place = np.array([first * steps, 0, 0, 0], dtype=np.uint64)
        self._counting = np.random.Philox(key=0)
        self._state = self._counting.state

    def of(self, key: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint64]:
        """Numbers of 64 bits from the stream of a key; shape (blocks, width, or a little more)."""
        self._state["state"] = {"key": key, "counter": self._place}
        self._counting.state = self._state
        numbers: npt.NDArray[np.uint64] = self._counting.random_raw(self._shape[0] * self._shape[1])
        return numbers.reshape(self._shape)


_LOWER = np.uint64(2**32 - 1)


def _uniform(numbers: npt.NDArray[np.uint64]) -> Figures:
    """Numbers of 64 bits as figures from 0 to 1, with the 53 bits that a figure holds."""
    return (numbers >> np.uint64(11)).astype(np.float64) * 2.0**-53


def _order_by_lot(numbers: npt.NDArray[np.uint64]) -> npt.NDArray[np.int64]:
    """An order of the positions in each row; shape as that of the numbers.

    The position stands in the last bits of what is sorted: that is faster than `argsort`, and equal numbers come in the
    same order on every processor.
    """
    last_bits = np.uint64(LARGEST_BLOCK - 1)
    sortable = (numbers & ~last_bits) | np.arange(numbers.shape[1], dtype=np.uint64)
    sortable.sort(axis=1)
    return (sortable & last_bits).astype(np.int64)


def _ranks(figures: Figures) -> npt.NDArray[np.int64]:
    """The place of each figure among those of its row, the lowest first; equal ones as they stand."""
    # The bits of figures of one sign sort as they do; those below 0 the other way round. Adding 0 leaves no -0.
    bits = (figures + 0.0).view(np.int64)
    sortable = (bits ^ (bits >> 63) & np.int64(2**63 - 1)).view(np.uint64) ^ np.uint64(2**63)
    order = _order_by_lot(sortable)
    rows, count = order.shape
    ranks = np.empty_like(order)
    ranks.ravel()[(order + count * np.arange(rows)[:, None]).ravel()] = np.tile(np.arange(count), rows)
    return ranks


@lru_cache(maxsize=16)
def _normal_scores(count: int) -> Figures:
    """The middle of each of so many equally likely strata of a normal distribution."""
    scores: Figures = special.ndtri((np.arange(count) + 0.5) / count)
    return scores


def _mode(parameter: Parameter) -> float:
    """Where the central value lies between the low and the high one."""
    quantity = parameter.quantity
    width = quantity.highest - quantity.lowest
    # Rounded, so that ranges of the same shape share one table; it moves no draw by more than a billionth.
    return round((quantity.central - quantity.lowest) / width, 9) if width > 0 else 0.5


def _of_unordered(distribution: Distribution, mode: float, chance: Figures) -> Figures:
    """The quantiles of chances in any order; sorting them first is faster than looking each up by itself."""
    if distribution is not Distribution.PERT:
        return quantile(distribution, mode, chance)
    order = np.argsort(chance, axis=None)
    found = np.empty(chance.size)
    found[order] = quantile(distribution, mode, chance.ravel()[order])
    return found.reshape(chance.shape)


@lru_cache(maxsize=100_000)
def _stream_key(seed: int, name: str) -> npt.NDArray[np.uint64]:
    return np.frombuffer(blake2b(f"{seed}:{name}".encode(), digest_size=16).digest(), dtype="<u8").astype(np.uint64)


@lru_cache(maxsize=2)
def _net(parameters: int, draws: int, seed: int) -> Figures:
    """Scrambled Sobol points; shape (parameters, draws)."""
    from scipy.stats import qmc

    points = qmc.Sobol(max(1, parameters), scramble=True, rng=np.random.Generator(np.random.PCG64(seed))).random(draws)
    return np.ascontiguousarray(points.T[:parameters])
