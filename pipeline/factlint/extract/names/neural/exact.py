"""Arithmetic that gives the same bits on every machine.

Matrices hold whole numbers of a byte, and so do the rows that they are multiplied with: each product is below 2^14, a sum
of a thousand of them below 2^24, and float32 holds those exactly, in whatever order a library adds them and on however
many threads. All else is +, -, *, / and rounding, element by element, which IEEE 754 defines to the last bit. Library
functions such as `tanh` and `exp` are not: rational functions stand in their place.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController

Rows = NDArray[np.float32]
# The largest whole number that a row holds; a state of 1.0 is this.
ONE = 127
MOST_INPUTS = 1024
# Where the rational function that stands for tanh reaches one.
_EDGE = np.float32(3.6466)
_LIMIT, _SLOPE, _INNER = np.float32(1 / 15), np.float32(77 / 15), np.float32(882 / 77)
_MIDDLE, _ABOVE = np.float32(28 - 882 / 77), np.float32(63 - 882 / 77 * (28 - 882 / 77))
_SQUARINGS = 10
_f = np.float32


def on_one_thread() -> AbstractContextManager[object]:
    """A block whose products of matrices are made on one thread: for ones as small as these, threads wait longer for one
    another than they work, and longest where several processes share the machine."""
    limited: AbstractContextManager[object] = _libraries().limit(limits=1, user_api="blas")
    return limited


@cache
def _libraries() -> ThreadpoolController:
    return ThreadpoolController()


@dataclass(frozen=True, slots=True)
class Layer:
    """Whole-number weights with a scale and an offset for each column: x @ weights * scale + offset."""

    weights: Rows
    scale: Rows
    offset: Rows

    def __call__(self, rows: Rows) -> Rows:
        found: Rows = np.matmul(rows, self.weights)
        found *= self.scale
        found += self.offset
        return found


def layer(stored: Mapping[str, NDArray[Any]], name: str) -> Layer:
    """A layer from its stored arrays; ValueError where sums of its products could lose a digit."""
    weights = stored[f"{name}.weights"]
    if weights.shape[-2] > MOST_INPUTS or weights.dtype != np.int8:
        raise ValueError(f"{name}: sums would not be exact")
    return Layer(weights.astype(_f), stored[f"{name}.scale"].astype(_f), stored[f"{name}.offset"].astype(_f))


def tanh(x: Rows) -> Rows:
    """In place, within two thousandths of the hyperbolic tangent: x (x^4 + 105 x^2 + 945) / (15 x^4 + 420 x^2 + 945)
    up to where that is one, written as a continued fraction, which takes fewer steps."""
    np.minimum(x, _EDGE, out=x)
    np.maximum(x, -_EDGE, out=x)
    square = x * x
    part = square + _INNER
    np.divide(_ABOVE, part, out=part)
    part += square
    part += _MIDDLE
    np.divide(_SLOPE, part, out=part)
    part += _LIMIT
    x *= part
    return x


def whole(x: Rows) -> Rows:
    """In place: states between -1 and 1 as whole numbers."""
    x *= _f(ONE)
    np.rint(x, out=x)
    return x


def shares(scores: Rows) -> Rows:
    """Probabilities of the columns of each row: softmax with (1 + x/1024)^1024 for e^x."""
    x: Rows = scores - scores.max(axis=1, keepdims=True)
    x *= _f(2.0**-_SQUARINGS)
    x += _f(1)
    np.maximum(x, _f(0), out=x)
    for _ in range(_SQUARINGS):
        x *= x
    total = x[:, 0].copy()
    for k in range(1, x.shape[1]):
        total += x[:, k]
    x /= total[:, None]
    return x
