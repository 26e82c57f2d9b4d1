"""Tokens (spaCy's English tokenizer) and sentences of each paragraph."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from factlint.values.article import Paragraph, Sentence

if TYPE_CHECKING:
    from spacy.language import Language

# spaCy's tokenizer is quadratic in the length of a run without blanks; real words are far shorter.
_LONGEST_RUN = 120
# Nobody writes longer sentences; a run without a full stop is a table or worse, and stages that compare what stands in one
# sentence must not meet it whole.
_LONGEST_SENTENCE = 250
_RUN = re.compile(rf"\S{{{_LONGEST_RUN},}}")
_PIECE = re.compile(r"\w{1,40}|[^\w\s]")
_ENDS = frozenset({".", "!", "?", "…", "...", "。", "!?", "?!"})
_CLOSERS = frozenset({'"', "”", "’", "'", ")", "]", "»", "''"})
_OPENERS = frozenset({'"', "“", "‘", "'", "(", "[", "«", "``", "—", "–"})
_DOTTED = re.compile(r"[^\W\d_][\w.&-]*\.$")
_INITIAL = re.compile(r"[A-Z]\.$")
# A dotted abbreviation ends a sentence only before a word that seldom follows one inside a sentence.
_STARTERS = frozenset(
    "The A An In On At It Its He She They His Her Their We This That These Those As After Before By For From "
    "During Since When While Although However But And Under With According Until Some Many Most Both Other "
    "There One Two Three Four Five Six Seven Eight Nine Ten Following Despite Later Soon Then Another Among Last".split()
)
_TITLES = frozenset(
    "Mr. Mrs. Ms. Dr. Prof. St. Gen. Col. Sen. Rep. Gov. Lt. Sgt. Capt. Rev. Hon. No. no. vs. v. e.g. i.e. cf. "
    "approx. ca. c. Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec.".split()
)


# Two abbreviations of one form of company ('Pte. Ltd.', 'Sdn. Bhd.', 'sp. z o.o.'): the first full stop ends no sentence.
_FORMS = {"Pte": "Lt", "Pty": "Lt", "Pvt": "Lt", "Sdn": "Bh", "Co": "LtIn", "Ltd": "Şt", "sp": "zk", "Sp": "zk"}
_ABBREVIATED_SCALE = frozenset({"m.", "bn.", "mn.", "k.", "tn."})


@cache
def _tokenizer() -> Language:
    import spacy

    return spacy.blank("en")


def tokenize(text: str) -> Iterator[tuple[int, int]]:
    """Offsets of the tokens of `text`, white space left out. Linear even on runs without blanks."""
    nlp = _tokenizer()
    position = 0
    for run in _RUN.finditer(text):
        yield from _spacy_tokens(nlp, text, position, run.start())
        for piece in _PIECE.finditer(text, run.start(), run.end()):
            yield piece.span()
        position = run.end()
    yield from _spacy_tokens(nlp, text, position, len(text))


def _spacy_tokens(nlp: Language, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    part = text[start:end]
    if not part or part.isspace():
        return
    for token in nlp.make_doc(part):
        if not token.is_space:
            yield start + token.idx, start + token.idx + len(token)


def split_sentences(text: str, paragraphs: Sequence[Paragraph]) -> tuple[tuple[Sentence, ...], array[int], array[int]]:
    """The sentences of `text`, and the starts and ends of its tokens as parallel arrays."""
    starts, ends = array("l"), array("l")
    sentences: list[Sentence] = []
    for index, paragraph in enumerate(paragraphs):
        first = len(starts)
        for start, end in tokenize(text[paragraph.start : paragraph.end]):
            starts.append(paragraph.start + start)
            ends.append(paragraph.start + end)
        last = len(starts)
        begin = first
        for boundary in (*_boundaries(text, starts, ends, first, last), last):
            for part in range(begin, boundary, _LONGEST_SENTENCE):
                end = min(part + _LONGEST_SENTENCE, boundary)
                sentences.append(_sentence(index, starts, ends, part, end))
            begin = boundary
    return tuple(sentences), starts, ends


def _sentence(paragraph: int, starts: array[int], ends: array[int], first: int, last: int) -> Sentence:
    return Sentence(start=starts[first], end=ends[last - 1], paragraph=paragraph, first_token=first, last_token=last)


def _boundaries(text: str, starts: array[int], ends: array[int], first: int, last: int) -> Iterator[int]:
    """Indices of tokens at which a new sentence begins."""
    index = first
    while index < last:
        token = text[starts[index] : ends[index]]
        if token == "." and index > first and _split_title(text, starts, ends, index, last):
            index += 1
            continue
        if token in _ENDS:
            following = index + 1
        elif token.endswith(".") and _DOTTED.match(token) and token not in _TITLES and not _INITIAL.match(token):
            # 'a loss of R95m.': the tokenizer splits the figure from its scale.
            scale = token in _ABBREVIATED_SCALE and index > first and starts[index] == ends[index - 1]
            following = index + 1 if scale else -(index + 1)
        else:
            index += 1
            continue
        after = abs(following)
        # Closing marks that touch the full stop belong to the sentence they close.
        while after < last and text[starts[after] : ends[after]] in _CLOSERS and starts[after] == ends[after - 1]:
            after += 1
        if after < last and _begins(text, starts, ends, after, last, strict=following < 0):
            yield after
        index = max(after, index + 1)


def _split_title(text: str, starts: array[int], ends: array[int], index: int, last: int) -> bool:
    """Whether the full stop belongs to an abbreviation that the tokenizer has split from it ('No. 5', 'approx. 5%')."""
    word = text[starts[index - 1] : ends[index - 1]]
    if ends[index - 1] != starts[index]:
        return False
    if word in _FORMS:
        following = text[starts[index + 1] : ends[index + 1]][:2] if index + 1 < last else ""
        return bool(following) and following in _FORMS[word]
    if f"{word}." not in _TITLES:
        return False
    number = index + 1 < last and text[starts[index + 1]].isdigit()
    # 'no.' is a word too.
    return number or word.lower() != "no"


def _begins(text: str, starts: array[int], ends: array[int], index: int, last: int, *, strict: bool) -> bool:
    if starts[index] == ends[index - 1]:
        return False
    while index < last and text[starts[index] : ends[index]] in _OPENERS:
        index += 1
    if index >= last:
        return True
    word = text[starts[index] : ends[index]]
    if strict:
        return word in _STARTERS
    return not word[0].islower()
