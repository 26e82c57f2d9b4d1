"""Lists of figures that may be the parts of a whole: of one sentence or two, of rows, and what speaks for it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from factlint.languages import load
from factlint.rules.numbers import Figure, figures
from factlint.rules.once import once_a_reading
from factlint.rules.things import same_things
from factlint.values.reading import Reading

_LEAST, _MOST = 2, 12
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_INCHES = ('"', "″", "'", "′")
_ROW = re.compile(r"(?:[-–—•*·|] ?)?(?P<label>[^\W\d][^\n:|;]{0,60}?)(?: ?[:|]| [–—-]|,|\t| {2,}) ?\W{0,3}")
_GAP = re.compile(r"[^.:\n]{0,110}")
_LAST = re.compile(r"\band\b|&|\bas well as\b|;")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """Figures of one kind that stand in one list: `first` and `last` are its sentences; `rows`: each has a line of its own.

    `text` is what stands from the beginning of the first sentence to the end of the last; `labels` what stands before each.
    """

    figures: tuple[Figure, ...]
    first: int
    last: int
    rows: bool
    text: str
    labels: tuple[str, ...]


@once_a_reading
def numbers(reading: Reading) -> tuple[tuple[Figure, ...], ...]:
    """The figures of every sentence that can be parts or totals."""
    found: list[tuple[Figure, ...]] = []
    for sentence in reading.article.sentences:
        written = reading.article.text[sentence.start : sentence.end]
        if not any(c.isdigit() for c in written) and not _spelled().search(written):
            found.append(())
            continue
        found.append(tuple(
            f for f in figures(reading, sentence)
            if f.kind != "percent" and f.unit != "ratio" and not (f.kind == "bare" and _YEAR.fullmatch(f.span.text))
            and reading.article.text[f.span.end : f.span.end + 1] not in _INCHES
        ))  # fmt: skip
    return tuple(found)


@cache
def _spelled() -> re.Pattern[str]:
    words = sorted(load("en", "money")["number_words"], key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


def lists(reading: Reading) -> Iterator[Listed]:
    """Every list of two figures or more: rows, then the lists of one sentence, then those that two sentences share."""
    found = numbers(reading)
    yield from _tables(reading, found)
    for index, own in enumerate(found):
        for run in _runs(reading, own):
            yield _listed(reading, run, index, index, rows=False)
        following = found[index + 1] if index + 1 < len(found) else ()
        both = (*own, *following)
        if own and following and len(own) <= 2 and _same_paragraph(reading, index) and _one_kind(both):
            yield _listed(reading, both, index, index + 1, rows=False)


def _same_paragraph(reading: Reading, index: int) -> bool:
    sentences = reading.article.sentences
    return sentences[index].paragraph == sentences[index + 1].paragraph


def _runs(reading: Reading, own: Sequence[Figure]) -> Iterator[tuple[Figure, ...]]:
    """The stretches of a sentence whose figures are of one kind and joined as a list is; each also without its first figures."""
    text = reading.article.text
    for start in range(len(own) - 1):
        run = [own[start]]
        for figure in own[start + 1 : start + _MOST]:
            if not _one_kind((*run, figure)) or not _GAP.fullmatch(text, run[-1].span.end, figure.span.start):
                break
            run.append(figure)
        # The last figure may be the total of those before it.
        for stop in range(len(run), _LEAST - 1, -1):
            if _LAST.search(text, run[stop - 2].span.end, run[stop - 1].span.start):
                yield tuple(run[:stop])


def _one_kind(run: Iterable[Figure]) -> bool:
    run = tuple(run)
    units = [f.unit for f in run if f.unit]
    if len({f.kind == "money" for f in run if f.kind != "bare"}) > 1 or any(f.bounded for f in run):
        return False
    return all(same_things(units[0], u) for u in units[1:]) if units else True


def _listed(reading: Reading, run: Sequence[Figure], first: int, last: int, *, rows: bool) -> Listed:
    sentences = reading.article.sentences
    text = reading.article.text
    labels = []
    begin = sentences[first].start
    for figure in run:
        labels.append(text[begin : figure.span.start])
        begin = figure.span.end
    return Listed(figures=tuple(run), first=first, last=last, rows=rows,
                  text=text[sentences[first].start : sentences[last].end], labels=tuple(labels))  # fmt: skip


def _tables(reading: Reading, found: Sequence[tuple[Figure, ...]]) -> Iterator[Listed]:
    """Lines that each hold a label and one figure."""
    text, sentences = reading.article.text, reading.article.sentences
    start = 0
    while start < len(sentences):
        stop = start
        while stop < len(sentences) and _is_row(text, reading, stop, found[stop]):
            stop += 1
        run = [found[i][0] for i in range(start, stop)]
        if len(run) >= 3 and _one_kind(run):
            yield _listed(reading, run, start, stop - 1, rows=True)
        start = max(stop, start + 1)


def _is_row(text: str, reading: Reading, index: int, own: Sequence[Figure]) -> bool:
    sentence = reading.article.sentences[index]
    if len(own) != 1 or sentence.end - sentence.start > 120:
        return False
    if (
        sentence.start
        and text[sentence.start - 1] not in "\n\r"
        and not text[sentence.start].startswith(("-", "•", "*", "–", "|"))
    ):
        return False
    return bool(_ROW.fullmatch(text, sentence.start, own[0].span.start))


def row_label(text: str, listed: Listed, place: int) -> str:
    """The label of a row, lower case, without marks."""
    return re.sub(r"[\W\d_]+", " ", listed.labels[place].rsplit("\n", 1)[-1]).strip().lower()


def pairwise_gaps(text: str, run: Sequence[Figure]) -> list[str]:
    """What stands between the figures of a list."""
    return [text[a.span.end : b.span.start] for a, b in itertools.pairwise(run)]
