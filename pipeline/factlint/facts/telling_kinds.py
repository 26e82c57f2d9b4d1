"""The kinds of things whose beginnings are read, the acts told of each, and the voices of the words that tell them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

Voice = Literal["plan", "active", "passive", "intransitive", "states", "nouns"]
VOICES: tuple[Voice, ...] = ("plan", "active", "passive", "intransitive", "states", "nouns")
Kind = Literal["place", "product", "company", "self"]
ACTS: Mapping[Kind, tuple[str, ...]] = {
    "place": ("opening", "working", "closing", "groundbreaking"),
    "product": ("launch", "showing", "ending"),
    "company": ("buying", "selling"),
    "self": ("founding",),
}
THINGS: tuple[Kind, ...] = ("place", "product", "company")
SELF = frozenset({"@self"})  # stands for the words of the article's subject
