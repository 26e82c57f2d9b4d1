"""A sentence of the article told again in other words: the date moved, the subject named, verbs exchanged, a frame around it."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from benchmarks.mutation.model import Edit, edit
from benchmarks.mutation.phrases import phrases
from benchmarks.mutation.plant import MONTHS, body, ends, subject

from factlint.values.article import Sentence
from factlint.values.reading import Reading
from factlint.values.span import Span

_LEAD = re.compile(r"(?P<lead>(?:In|On|By|During|At) [^,.;“”\"\n]{1,40}?), (?=[A-Za-z])")
_PRONOUN = re.compile(r"(?:It|The company|The group|The firm|The bank)(?= [a-z])")
_TAIL = re.compile(r", (?:which|who|whose|while|but|although|though|after|before|when|where|as|because)\b|; | – ")
_UNTELLABLE = re.compile(r"[“”\"\n()\[\]:{}]|\b(?:will|would|also|however|this|these|that year|same|respectively|later|then|he|she|they|his|her|their|former|latter|expect\w*|budgeted|meant|separately|due|planned|plans|scheduled|set to|would|earlier|previous|before)\b", re.IGNORECASE)  # fmt: skip
_NAMED = re.compile(
    rf"(?<!^)\b(?!(?:{'|'.join(MONTHS)})\b)[A-Z][\w-]{{2,}}|^(?!(?:The|A|An|In|On|By|At|From)\b)[A-Z][a-z]+ "
)
_APART = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A sentence that can be told again without what stands around it."""

    sentence: Sentence
    index: int


def tellings(text: str, reading: Reading) -> list[Telling]:
    """Such sentences of the article, in order."""
    every = reading.article.sentences
    kept = {s.start for s in body(reading)}
    return [
        Telling(sentence=s, index=index)
        for index, s in enumerate(every)
        if s.start in kept and 8 <= len(text[s.start : s.end].split()) <= 40
    ]


def reword(text: str, reading: Reading, rng: random.Random, telling: Telling, slot: Span, new: str) -> str | None:
    """The sentence in other words with `new`, marked, in place of `slot`; None where it cannot be told alone."""
    sentence = telling.sentence
    marked = f"{text[sentence.start : slot.start]}\0{text[slot.end : sentence.end]}".strip()
    tail = next((m for m in _TAIL.finditer(marked) if m.start() > marked.index("\0") and m.start() > 40), None)
    core = (marked[: tail.start()] if tail else marked).rstrip(" .")
    lead = _LEAD.match(core)
    if lead:
        core = f"{core[lead.end() :]} {lead['lead'][0].lower()}{lead['lead'][1:]}"
    core = core[0].upper() + core[1:]
    if _PRONOUN.match(core):
        if not _of_subject(reading, telling):
            return None
        core = _PRONOUN.sub(subject(reading), core, count=1)
    if core.startswith("Its ") or not _NAMED.search(core):
        return None  # 'The deal closed in May' needs the sentence before it
    if _UNTELLABLE.search(core) or not re.search(r" [a-z]+ ", core) or core.count("\0") != 1:
        return None
    before = core
    for one, other in rng.sample(sorted(phrases("reword")["words"].items()), len(phrases("reword")["words"])):
        core = re.sub(rf"\b{one}\b", other, core, count=1)
    # Told in the same words it would be a passage that stands twice.
    frame = rng.choice(phrases("reword")["frames"][0 if core != before or lead else 1 :])
    first = core.split(" ")[0]
    if not frame.startswith("{told}") and re.search(rf"\b{first.lower()}\b", text):
        core = core[0].lower() + core[1:]
    return str(frame.format(told=core)).replace("\0", f"[[{new}]]")


def _of_subject(reading: Reading, telling: Telling) -> bool:
    """Whether the sentence before, in the same paragraph, begins with the organisation that the article is about."""
    before = reading.article.sentences[telling.index - 1]
    same = telling.index > 0 and before.paragraph == telling.sentence.paragraph
    return same and reading.article.text.startswith(subject(reading), before.start)


def elsewhere(reading: Reading, rng: random.Random, telling: Telling, marked: str) -> Edit | None:
    """The retelling as a paragraph of its own some sentences away; None where the article is too short for it."""
    article = reading.article
    far = [end for end in ends(reading) if abs(article.sentence_index(end - 1) - telling.index) >= _APART]
    if not far:
        return None
    where = rng.choice(far)
    return edit(where, where, f"\n\n{marked}")
