"""What a recognizer yields: a stretch of words that may be a name, and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Label = Literal["ORG", "PERSON", "LOC", "MISC"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words `first` to `last` (exclusive) as a name of kind `label`; `weight` from 0 (a hint) to 1 (certain)."""

    first: int
    last: int
    label: Label
    weight: float
    source: str
