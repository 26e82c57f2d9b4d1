"""Which organisation the article is about."""

from __future__ import annotations

from collections import Counter

from factlint.extract.names.company_context import says_company
from factlint.extract.names.lexicon import Lexicon
from factlint.extract.names.words import Words
from factlint.normalise.names.settle import Settled

_LEAD_SENTENCES = 4
# What speaks for an organisation, in mentions of an article in which the one named most stands a dozen times: the first to be
# named, named with its legal form there, told to be a company in the lead ('X is a … maker').
_DOZEN = 12
_FIRST, _FORMAL, _DEFINED = 4, 5, 4
# Named once, but as the first words of the text or behind its first comma: the rest says 'it' and 'the company'.
_OPENS = 1
_LATE = 2


def subject_of(words: Words, mentions: list[Settled], group: dict[int, int], lexicon: Lexicon) -> int | None:
    """The group of the organisation that most speaks for: how often it is named, and how the lead introduces it.

    `group` leads from the index of a mention to its group. None where no organisation is named twice or introduced.
    """
    found = [(k, m) for k, m in enumerate(mentions) if m.label == "ORG"]
    if not found:
        return None
    counts = Counter(group[k] for k, _ in found)
    scale = max(1.0, max(counts.values()) / _DOZEN)
    weight = {number: float(times) for number, times in counts.items()}
    lead = [(k, m) for k, m in found if words.sentence[m.first] < _LEAD_SENTENCES]
    introduced: set[tuple[int, int]] = set()
    for place, (k, mention) in enumerate(lead):
        number = group[k]
        formal = words.lower[mention.last - 1].rstrip(".") in lexicon.legal
        if place == 0 and not _dateline(words, mention):
            before = words.lower[mention.first - 1] if mention.first else ""
            opens = words.sentence[mention.first] == 0 and (
                before in ("", ",") or (mention.first == 1 and before == "the")
            )
            introduced.add((number, _FIRST if counts[number] > 1 or formal else _OPENS if opens else 0))
            introduced.add((number, _FORMAL if formal else 0))
        if says_company(words, mention.last, words.sentence_end(mention.first), lexicon):
            introduced.add((number, _DEFINED))
    for number, worth in introduced:
        weight[number] += worth * scale
    # A story that opens on a scene names its company later, in full, as a subject.
    if not any(worth for _, worth in introduced):
        for k, mention in found:
            if words.lower[mention.last - 1].rstrip(".") in lexicon.legal and _opens_sentence(words, mention):
                weight[group[k]] += _LATE * scale
                break
    best = min(weight, key=lambda number: (-weight[number], number))
    return best if weight[best] >= 2 else None


def _opens_sentence(words: Words, mention: Settled) -> bool:
    return mention.first == 0 or words.sentence[mention.first - 1] != words.sentence[mention.first]


def _dateline(words: Words, mention: Settled) -> bool:
    """Whether a name stands in a dateline ('HARSTAD, 20 February (AAP) – '): it tells who reports."""
    end = words.sentence_end(mention.first)
    return any(words.text[k] in {"–", "—"} for k in range(mention.last, min(end, mention.last + 3))) and (
        words.text[mention.first - 1] == "(" if mention.first else False
    )
