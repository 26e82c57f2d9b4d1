"""Which organisation the article is about."""

from __future__ import annotations

from collections import Counter

from factlint.extract.names.company_context import says_company
from factlint.extract.names.lexicon import Lexicon
from factlint.extract.names.words import Words
from factlint.normalise.names.settle import Settled

_LEAD_SENTENCES = 4


def subject_of(words: Words, mentions: list[Settled], group: dict[int, int], lexicon: Lexicon) -> int | None:
    """The group of the organisation that the lead says is a company, or else the one named most.

    `group` leads from the index of a mention to its group. None where no organisation is named twice.
    """
    counts = Counter(group[k] for k, m in enumerate(mentions) if m.label == "ORG")
    best: tuple[int, int] | None = None
    for k, mention in enumerate(mentions):
        if mention.label != "ORG" or words.sentence[mention.first] >= _LEAD_SENTENCES:
            continue
        end = words.sentence_end(mention.first)
        if says_company(words, mention.last, end, lexicon) and (best is None or counts[group[k]] > 2 * best[1]):
            best = (group[k], counts[group[k]])
    if best is not None and best[1] * 4 >= max(counts.values()):
        return best[0]
    if not counts:
        return None
    number, times = min(counts.items(), key=lambda item: (-item[1], item[0]))
    return number if times >= 2 else None
