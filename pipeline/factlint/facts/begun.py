"""Foundings of the article's subject told in any clause: 'the firm that A founded in 1987', 'the scale maker, founded in', '1987: A founds X'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.facts.draft import Draft, Subjects
from factlint.facts.tellings import Telling, told_in
from factlint.facts.things import own_words
from factlint.facts.values import date_value
from factlint.languages import load
from factlint.values.reading import Reading

_PRONOUN = re.compile(r"(?:[Ii]t|[Ww]e|[Tt]hey|us|[Oo]ur (?:company|firm)|[Ii]ts|[Oo]ur)(?: itself)? ?$")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_LEAD = 400  # code points in which an article says what its subject is
# Another beginning than that of the company itself.
_OTHER = re.compile(
    r"\b(?:re-?\w*(?:founded|established|incorporated|registered)|predecessors?|forerunners?|subsidiar\w+|divisions?|branch|foundations|museum|school|awards?|committee|fund|department|office|again|as (?:an? )?(?:division|subsidiary|part|branch|joint venture)|would|will|rival|competitor|parent|sister)\b"
)
_AROUND = 60


def find(reading: Reading, subjects: Subjects) -> Iterator[Draft]:
    """Facts `inception` of the article's subject."""
    article = reading.article
    if subjects.subject is None:
        return
    for sentence in article.sentences:
        for told in told_in(reading, sentence, "self"):
            start, end = told.place
            left, right = max(sentence.start, min(start, told.words.start) - _AROUND), min(sentence.end, max(end, told.words.end) + _AROUND)
            if told.planned or _OTHER.search(article.text, left, right) or not _means_subject(reading, subjects, told):
                continue
            if told.date.modifier in ("BEFORE", "AFTER", "APPROX"):
                continue
            yield Draft(
                subject=subjects.subject, property="inception", value=date_value(told.date),
                evidence=(told.date.span, told.words),
            )  # fmt: skip


def _means_subject(reading: Reading, subjects: Subjects, told: Telling) -> bool:
    """Whether the words for what was founded are the subject's name, stand for it or describe it."""
    article = reading.article
    start, end = told.place
    words = article.text[start:end].strip(" ,(“\"")
    if not words:
        return False
    if any(
        m.span.start < end and m.span.end > start and e.id != subjects.subject
        for e in reading.names.organizations
        for m in e.mentions
    ):
        return False
    if told.thing.names or told.thing.head:
        return False
    own = own_words(reading) - _common()
    parts = {w.lower().removesuffix("'s").removesuffix("’s") for w in _WORD.findall(words)}
    if parts & own:
        # 'Norvik founded a school', 'Norvik's choir was founded'
        return not re.search(r"['’]s? [a-z]", words) and words.split()[-1].strip("’'s").lower() not in _nouns() - own
    if _PRONOUN.search(words) or _generic().fullmatch(words):
        return subjects.of(start + 1) == subjects.subject
    return _described(reading, told, words)


def _described(reading: Reading, told: Telling, words: str) -> bool:
    """Whether 'the Lyon-based scale maker' repeats what the lead says of the subject, and no other company was named before."""
    found = [w for w in _WORD.findall(words)]
    if not words.startswith(("The ", "the ")) or found[-1].lower() not in _nouns() or len(found) < 3:
        return False
    lead = reading.article.text[:_LEAD].lower()
    telling = [w.lower().removesuffix("-based")[:6] for w in found[1:-1]]
    if not all(w in lead for w in telling):
        return False
    index = reading.article.sentence_index(told.sentence.start)
    before = reading.article.sentences[max(0, index - 1)]
    own = reading.names.subject
    return not any(
        before.start <= m.span.start < told.place[0] for e in reading.names.organizations if e is not own for m in e.mentions
    )


@cache
def _nouns(language: str = "en") -> frozenset[str]:
    return frozenset(load(language, "names")["company"]["nouns"])


@cache
def _generic(language: str = "en") -> re.Pattern[str]:
    nouns = "|".join(map(re.escape, load(language, "names")["company"]["nouns"]))
    return re.compile(rf"(?:[Tt]he|[Tt]his|[Oo]ur|[Tt]heir|[Hh]is|[Hh]er) (?:own )?(?:{nouns})")


@cache
def _common(language: str = "en") -> frozenset[str]:
    return frozenset(load(language, "names")["legal"]["forms"]) | frozenset({"of", "and", "the", "de", "group"})
