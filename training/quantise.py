"""The trained network as the arrays that the package reads: weights of a byte, a scale and an offset for each column."""

from __future__ import annotations

import numpy as np
import torch
from student import STEPS, Student

from factlint.extract.names.neural.exact import ONE
from factlint.extract.names.neural.layout import FLAG
from factlint.extract.names.neural.words import UNIT

Arrays = dict[str, np.ndarray]


def network_arrays(student: Student) -> Arrays:
    """Arrays by 'layer.part'; `weights` have inputs down and outputs across."""
    found: Arrays = {}

    def put(
        name: str, weights: torch.Tensor, offset: torch.Tensor | None, unit: int, gain: float | np.ndarray = 1.0
    ) -> None:
        """`unit` is the whole number that stands for an input of 1.0; outputs are wanted `gain` times as large."""
        rows = weights.detach().double().numpy()
        scale = np.maximum(np.abs(rows).max(axis=-2, keepdims=True), 1e-9) / 127
        found[f"{name}.weights"] = np.rint(rows / scale).astype(np.int8)
        scale = scale * gain / unit
        found[f"{name}.scale"] = (scale[0] if rows.ndim == 2 else scale).astype(np.float32)
        if offset is not None:
            found[f"{name}.offset"] = (offset.detach().double().numpy() * gain).astype(np.float32)
        else:
            found[f"{name}.offset"] = np.zeros(1, dtype=np.float32)

    size = student.first.size
    # The package makes its logistic function of tanh, of half the value.
    gates = np.repeat([0.5, 0.5, 0.5, 1.0], size)
    both = np.tile(gates, 2)
    put("inner", student.inner.weight.T, student.inner.bias, UNIT, STEPS)
    put("outer", student.outer.weight.T, student.outer.bias, STEPS)
    for name, reader in (("first", student.first), ("second", student.second)):
        put(f"{name}.given", reader.given.weight.T, reader.given.bias, ONE, both)
        put(f"{name}.kept", reader.kept, None, ONE, gates)
    put("place", student.place.weight.T, None, FLAG, both)
    put("told", student.told.weight.T, student.told.bias, ONE)
    put("group", student.group.weight.T, None, ONE, both)
    put("gist", student.gist.weight.T, student.gist.bias, ONE)
    put("document", student.document.weight.T, None, ONE, both)
    put("out", student.out.weight.T, student.out.bias, ONE)
    put("skip", student.skip.weight.T, student.skip.bias, ONE)
    return found
