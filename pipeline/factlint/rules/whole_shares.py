"""Lists of percentages and fractions that are told as the parts of one whole."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from factlint.languages import load
from factlint.rules.change_claims import fraction, fraction_shape
from factlint.rules.numbers import figures
from factlint.values.article import Sentence
from factlint.values.reading import Reading
from factlint.values.span import Span

_GAP = re.compile(r"[^.;:%\n]{1,90}")
_ELIDED = re.compile(r"(?:,| and) (?:the )?[^\d.;:,%]{2,50} ")
_OWN_TWO = re.compile(r"\bowned\b[^.;%]{0,30}$")
_BY = re.compile(r" by\b")
_BULLET = re.compile(r"(?:[-–—•*·|] ?)?[^\W\d][^\n:|;%]{0,60}?(?: ?[:|(]| [–—-]|,|\t| {2,}| ) ?\W{0,3}")
_MOST = 12
_VAGUE = Decimal(2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A part of a whole in per cent, as told, and how far its rounding reaches on either side."""

    span: Span
    value: Decimal
    room: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """Parts told of one whole; `closed`: the last of them is told as all that is left."""

    shares: tuple[Share, ...]
    closed: bool


def wholes(reading: Reading) -> Iterator[Whole]:
    """Every list of percentages that a text tells as the parts of one whole."""
    sentences = reading.article.sentences
    found = [_shares(reading, s) for s in sentences]
    yield from _rows(reading, found)
    for index, own in enumerate(found):
        sentence = sentences[index]
        text = reading.article.text[sentence.start : sentence.end]
        if not own or _apart().search(text):
            continue
        if len(own) > 1 and _one_list(reading, own):
            closed = bool(_closing().search(reading.article.text, own[-2].span.end, own[-1].span.start))
            if _divides(text) and (len(own) > 2 or closed or _parted_in_two(reading, sentence, own)):
                yield Whole(shares=tuple(own), closed=closed and len(own) > 2)
        if index and found[index - 1] and sentences[index - 1].paragraph == sentence.paragraph:
            yield from _two_sentences(reading, index, found[index - 1], own)


def _two_sentences(reading: Reading, index: int, before: Sequence[Share], own: Sequence[Share]) -> Iterator[Whole]:
    """'The state owns 51 per cent of the airline. Investors have 30 per cent, and its pilots 29 per cent.'"""
    sentences = reading.article.sentences
    one, two = (reading.article.text[s.start : s.end] for s in (sentences[index - 1], sentences[index]))
    if _apart().search(one) or len(before) != 1 or not _divides(one):
        return
    both = (*before, *own)
    closed = bool(_closing().search(two[: own[-1].span.start - sentences[index].start]))
    # The second sentence names no whole of its own.
    if _parting().search(two) and not _of_whole().search(two) and (len(both) > 2 or closed):
        yield Whole(shares=both, closed=False)


def _shares(reading: Reading, sentence: Sentence) -> list[Share]:
    text = reading.article.text
    written = text[sentence.start : sentence.end]
    if "%" not in written and "cent" not in written and not fraction_shape().search(written):
        return []
    found: list[Share] = []
    for figure in figures(reading, sentence):
        if figure.kind == "percent" and figure.unit == "percent" and figure.value < 100 and not figure.bounded:
            found.append(Share(span=figure.span, value=figure.value, room=figure.step / 2))
        elif figure.kind == "percent":
            if figure.bounded and figure.unit == "percent" and figure.value < 100:
                found.append(Share(span=figure.span, value=figure.value, room=_VAGUE))
            else:
                return []
        elif (
            found
            and figure.kind == "bare"
            and 0 < figure.value < 100
            and _ELIDED.fullmatch(text, found[-1].span.end, figure.span.start)
        ):
            found.append(Share(span=figure.span, value=figure.value, room=figure.step / 2))
    for match in fraction_shape().finditer(text, sentence.start, sentence.end):
        span = reading.article.span(match.start(), match.end())
        if not any(s.span.start < span.end and span.start < s.span.end for s in found):
            found.append(Share(span=span, value=fraction(match[0]) * 100, room=_VAGUE))
    return sorted(found, key=lambda s: s.span.start) if len(found) <= _MOST else []


def _one_list(reading: Reading, own: Sequence[Share]) -> bool:
    text = reading.article.text
    gaps = [(a.span.end, b.span.start) for a, b in itertools.pairwise(own)]
    return all(_GAP.fullmatch(text, *gap) for gap in gaps) and bool(re.search(r"\band\b|&|,", text[slice(*gaps[-1])]))


def _divides(text: str) -> bool:
    return bool(_parting().search(text)) and (
        bool(_of_whole().search(text)) or bool(_closing().search(text)) or bool(_strong().search(text))
    )


def _parted_in_two(reading: Reading, sentence: Sentence, own: Sequence[Share]) -> bool:
    """Whether two parts are told so that they exclude each other: owned by A and by B, women and men, one verb for both."""
    text = reading.article.text
    written = text[sentence.start : sentence.end].lower()
    if any(all(re.search(rf"\b{re.escape(w)}\b", written) for w in pair) for pair in load("en", "wholes")["pairs"]):
        return True
    before, behind = text[sentence.start : own[0].span.start], text[own[1].span.end : sentence.end]
    return bool(_OWN_TWO.search(before)) and bool(_BY.match(text, own[0].span.end)) and behind.startswith(" by")


def _rows(reading: Reading, found: Sequence[Sequence[Share]]) -> Iterator[Whole]:
    """Lines that each hold a label and one percentage, under a line that announces shares."""
    sentences, text = reading.article.sentences, reading.article.text
    start = 0
    while start < len(sentences):
        stop = start
        while stop < len(sentences) and len(found[stop]) == 1 and _is_row(text, sentences[stop], found[stop][0]):
            stop += 1
        if stop - start > 2 and start:
            lead = sentences[start - 1]
            rows = text[sentences[start].start : sentences[stop - 1].end]
            if (
                _headed().search(text[lead.start : lead.end])
                and not _apart().search(rows)
                and not _apart().search(text[lead.start : lead.end])
            ):
                yield Whole(shares=tuple(found[i][0] for i in range(start, stop)), closed=False)
        start = max(stop, start + 1)


def _is_row(text: str, sentence: Sentence, share: Share) -> bool:
    line = sentence.start == 0 or text[sentence.start - 1] in "\n\r" or text[sentence.start] in "-•*–|"
    return (
        line and sentence.end - share.span.end < 4 and bool(_BULLET.fullmatch(text, sentence.start, share.span.start))
    )


def _words(name: str) -> str:
    return "|".join(re.escape(w) for w in sorted(load("en", "wholes")[name], key=len, reverse=True))


@cache
def _parting() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_words('parting')})\b", re.IGNORECASE)


@cache
def _of_whole() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:of|by) (?:the |its |their |our |all |all the |total )?(?:[a-z’'-]+ ){{0,2}}(?:{_words('wholes')})\b",
        re.IGNORECASE,
    )


@cache
def _strong() -> re.Pattern[str]:
    return re.compile(r"\b(?:owned|hands of|belongs? to|belonged to|shareholders?|^Of (?:the|its|their)|shares)\b")


@cache
def _closing() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_words('closing')})\b", re.IGNORECASE)


@cache
def _headed() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_words('headed')})\b", re.IGNORECASE)


@cache
def _apart() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_words('apart')})\b|\bfrom (?:about |some )?\d", re.IGNORECASE)
