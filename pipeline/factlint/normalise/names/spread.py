"""Established names found again wherever the article writes them, with the short forms they give rise to."""

from __future__ import annotations

from collections import defaultdict

from factlint.extract.names.candidate import Label
from factlint.extract.names.chunks import Run
from factlint.extract.names.lexicon import Lexicon
from factlint.extract.names.words import Words, is_capital
from factlint.normalise.names.form import without_form
from factlint.normalise.names.settle import Settled

_SHORTEST = 2


def spread(words: Words, settled: list[Settled], runs: list[Run], lexicon: Lexicon) -> list[Settled]:
    """`settled` with every further place where an established surface, or its short form, stands free."""
    surfaces: dict[tuple[str, ...], tuple[Label, float]] = {}
    for mention in settled:
        row = tuple(words.text[mention.first : mention.last])
        if mention.label == "MISC" and len(row) < 2:
            continue
        known = surfaces.get(row)
        if known is None or known[1] < mention.weight:
            surfaces[row] = (mention.label, mention.weight)
        for short in short_forms(words, mention, lexicon):
            surfaces.setdefault(short, (mention.label, 0.8))
    by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for row in surfaces:
        by_first[row[0]].append(row)
    for rows in by_first.values():
        rows.sort(key=lambda row: (-len(row), row))
    covered = {k for mention in settled for k in range(mention.first, mention.last)}
    added: list[Settled] = []
    index = 0
    while index < len(words):
        hit = None
        if index not in covered:
            for row in by_first.get(words.text[index], ()):
                last = index + len(row)
                if (
                    tuple(words.text[index:last]) == row
                    and covered.isdisjoint(range(index, last))
                    and _free(words, index, last, row, lexicon, surfaces[row][0])
                ):
                    hit = (last, *surfaces[row])
                    break
        if hit is None:
            index += 1
            continue
        added.append(Settled(index, hit[0], hit[1], round(hit[2] * 0.95, 3), "established"))
        index = hit[0]
    del runs
    return sorted(settled + added, key=lambda s: s.first)


def short_forms(words: Words, mention: Settled, lexicon: Lexicon) -> list[tuple[str, ...]]:
    """Names that an article may use for short: without the form of company; a person by the last name."""
    row = tuple(words.text[mention.first : mention.last])
    if mention.label == "PERSON":
        last = row[-1]
        return (
            [(last,)]
            if len(row) > 1 and len(last) > _SHORTEST and last[0].isupper() and last.lower() not in lexicon.heads
            else []
        )
    if mention.label != "ORG":
        return []
    core = without_form(words, mention.first, mention.last, lexicon)
    found: list[tuple[str, ...]] = []
    if core is not None:
        bare = tuple(words.text[core[0] : core[1]])
        if _telling(bare, lexicon):
            found.append(bare)
        generic = len(bare)
        while generic > 1 and (
            bare[generic - 1].lower() in lexicon.heads
            or bare[generic - 1] in {")", "&", "Sons", "Technology"}
            or not is_capital(bare[generic - 1])
        ):
            generic -= 1
            if _telling(bare[:generic], lexicon) and bare[generic - 1] not in {"(", "&"}:
                found.append(bare[:generic])
    return found


def _telling(row: tuple[str, ...], lexicon: Lexicon) -> bool:
    text = " ".join(row)
    return not (
        text in lexicon.places
        or text in lexicon.stop
        or text.lower() in lexicon.nationalities
        or text.lower() in lexicon.function
        or (len(row) == 1 and (text.lower() in lexicon.heads or text.lower() in lexicon.opening or len(text) < 3))
    )


def _free(words: Words, first: int, last: int, row: tuple[str, ...], lexicon: Lexicon, label: Label) -> bool:
    """Whether the surface stands here by itself and is not part of a longer name."""
    if first > 0 and words.sentence[first - 1] == words.sentence[first]:
        before = words.text[first - 1]
        joined = before in {"-", "&", "/", "@"} and (words.touches(first) or before == "&")
        if joined:
            return False
        if (
            is_capital(before)
            and before[0].isalpha()
            and words.lower[first - 1] not in lexicon.function
            and before not in lexicon.months
        ):
            # 'Chief Brightwell' may be anything; a title-like line capitalises every word.
            if not words.title_like[words.sentence[first]] and words.lower[first - 1].rstrip(
                "."
            ) not in lexicon.titles | {"ceo", "cfo", "president"}:
                return words.lower[first - 1] in lexicon.nationalities and label != "LOC"
    if last < words.sentence_end(first):
        behind = words.text[last]
        if behind in {"&", "/"} and label == "ORG" and len(row) == 1:
            return False
        if (
            is_capital(behind)
            and behind[0].isalpha()
            and not words.title_like[words.sentence[first]]
            and behind not in lexicon.months
            and behind not in lexicon.stop
        ):
            return label == "ORG" and words.lower[last] not in lexicon.heads
    return True
