"""The best row of tags in which no name goes on that did not begin."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from factlint.extract.names.neural.exact import Rows

LABELS = ("ORG", "PERSON", "LOC", "MISC")
TAGS = ("O", *(f"{part}-{label}" for label in LABELS for part in "BI"))
_GOES_ON = np.array([k for k, tag in enumerate(TAGS) if tag[0] == "I"])
_BEGINS = _GOES_ON - 1
_NEVER = np.float32(-1e4)


def best_tags(scores: Rows, sizes: Sequence[int]) -> NDArray[np.int64]:
    """The tag of each word of a block of rows, as its place in TAGS; rows are packed step by step, the longest first."""
    came_from: list[NDArray[np.int64]] = []
    ended: list[NDArray[np.int64]] = []
    best = scores[: sizes[0]].copy()
    best[:, _GOES_ON] += _NEVER
    first = sizes[0]
    for rows in sizes[1:]:
        ended.append(best[rows:].argmax(axis=1))
        best = best[:rows]
        origin = np.repeat(best.argmax(axis=1)[:, None], len(TAGS), axis=1)
        origin[:, _GOES_ON] = np.where(best[:, _GOES_ON] >= best[:, _BEGINS], _GOES_ON, _BEGINS)
        came_from.append(origin)
        best = np.take_along_axis(best, origin, axis=1) + scores[first : first + rows]
        first += rows
    found = np.empty(len(scores), dtype=np.int64)
    tags = best.argmax(axis=1)
    last = len(scores)
    for step in range(len(sizes) - 1, -1, -1):
        found[last - sizes[step] : last] = tags
        last -= sizes[step]
        if step:
            tags = np.take_along_axis(came_from[step - 1], tags[:, None], axis=1)[:, 0]
            tags = np.concatenate([tags, ended[step - 1]])
    return found
