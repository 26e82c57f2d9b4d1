"""What several rules ask of one reading, found once."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

from factlint.values.reading import Reading

T = TypeVar("T")


class _Holder:
    """A reading as a key of a cache: it is itself and no other, whatever the two have in common."""

    __slots__ = ("reading",)

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def __hash__(self) -> int:
        return id(self.reading)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Holder) and other.reading is self.reading


def once_a_reading(find: Callable[[Reading], T]) -> Callable[[Reading], T]:
    """`find`, which must give a value that nobody changes, remembered for the readings asked about last."""

    @lru_cache(maxsize=4)
    def cached(holder: _Holder) -> T:
        return find(holder.reading)

    def told(reading: Reading) -> T:
        return cached(_Holder(reading))

    told.__doc__ = find.__doc__
    return told
