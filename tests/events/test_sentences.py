"""Sentences of many styles tell the event that stands before them, and no other; everyday sentences tell none.

`sentences.txt` holds one a line, `type|sentence`, all of them invented.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from factlint.batch.analyse import read
from factlint.text import build_article
from factlint.values.reading import Reading
from factlint.values.settings import Settings

LEAD = (
    "Norvik AS is a Norwegian company with its head office in Bergen. Marmer Ltd is a rival in Leeds. "
    "Alder Capital is a fund. In 1999 Ola Vik and Per Moe lived there."
)


def sentences() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for line in (Path(__file__).parent / "sentences.txt").read_text("utf-8").splitlines():
        kind, _, sentence = line.partition("|")
        found[kind].append(sentence)
    return found


@pytest.mark.parametrize("kind", sorted(sentences()))
def test_sentences_tell_the_type_of_event_they_are_filed_under(kind: str) -> None:
    told = sentences()[kind]
    text = "\n\n".join([LEAD, *told])
    events = read(article_reading=Reading(article=build_article(text, id="a")), settings=Settings()).events
    place, wrong = len(LEAD) + 2, []
    for sentence in told:
        types = {e.type for e in events if place <= e.span.start < place + len(sentence)}
        if types != ({kind} - {"none"}):
            wrong.append((sentence, types))
        place += len(sentence) + 2
    assert not wrong


def test_there_are_sentences_for_every_type() -> None:
    from typing import get_args

    from factlint.values.events import EventType

    assert set(get_args(EventType)) - {"other"} <= set(sentences())
