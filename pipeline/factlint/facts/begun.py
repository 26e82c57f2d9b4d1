"""Foundings of the article's subject told in any clause: 'the firm that A founded in 1987', 'the scale maker, founded in', '1987: A founds X'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.facts.draft import Draft, Subjects, is_unit
from factlint.facts.tellings import Telling, told_in
from factlint.facts.things import own_words, read_thing
from factlint.facts.values import date_value
from factlint.languages import load
from factlint.values.reading import Reading
from factlint.values.span import Span

_PRONOUN = re.compile(r"(?:[Ii]t|[Ww]e|[Tt]hey|us|[Oo]ur (?:company|firm)|[Ii]ts|[Oo]ur)(?: itself)? ?$")
_INDEFINITE = re.compile(
    r"[“\"]?An? (?:[a-z-]+ )?(?:company|firm|business|house|bank|brewery|family business|mill|publisher)"
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_PREPOSITION = re.compile(r",? (?:in|on|at|with|near|under|by|behind|from|to|as|and|after|for)\b")
_LONGEST = 8  # words
_LEAD = 400  # code points in which an article says what its subject is
# Another beginning than that of the company itself.
_OTHER = re.compile(
    r"\b(?:re-?\w*(?:founded|established|incorporated|registered)|predecessors?|forerunners?|subsidiar\w+|divisions?|branch|foundations|museum|school|awards?|committee|fund|department|office|again|as (?:an? )?(?:division|subsidiary|part|branch|joint venture)|would|will|rival|competitor|parent|sister|[Pp]artnership|imprint|cent(?:er|re)|agency|newly|unit|programme|program)\b"
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
            left, right = (
                max(sentence.start, min(start, told.words.start) - _AROUND),
                min(sentence.end, max(end, told.words.end) + _AROUND),
            )
            if told.planned or _OTHER.search(article.text, left, right) or not _means_subject(reading, subjects, told):
                continue
            if told.date.modifier in ("BEFORE", "AFTER", "APPROX"):
                continue
            yield Draft(
                subject=subjects.subject, property="inception", value=date_value(told.date),
                evidence=(told.date.span, _words(reading, told)),
            )  # fmt: skip


def _words(reading: Reading, told: Telling) -> Span:
    """The verb, with the name or noun behind it where that is what was founded."""
    start = told.place[0]
    if start < told.words.end:
        return told.words
    return reading.article.span(told.words.start, start + len(_phrase(reading, told)))


def _phrase(reading: Reading, told: Telling) -> str:
    """The words for what was founded, up to the first preposition."""
    start, end = told.place
    words = reading.article.text[start:end]
    return _PREPOSITION.split(words, maxsplit=1)[0] if start >= told.words.end else words


def _means_subject(reading: Reading, subjects: Subjects, told: Telling) -> bool:
    """Whether the words for what was founded are the subject's name, stand for it or describe it."""
    start = told.place[0]
    words = _phrase(reading, told).strip(' ,(“"')
    end = start + len(_phrase(reading, told))
    if not words:
        return False
    if any(
        m.span.start < end and m.span.end > start and e.id != subjects.subject
        for e in reading.names.organizations
        for m in e.mentions
    ):
        return False
    if any(m.span.start < end and m.span.end > start for p in reading.names.persons for m in p.mentions):
        return False  # 'Ruth Norvik was born in 1899'
    own_name = subjects.entity(subjects.subject) if subjects.subject else None
    if own_name and any(is_unit(own_name, m.span.text) for m in own_name.mentions if start <= m.span.start < end):
        return False  # 'Norvik USA, Inc.'
    if _described(reading, told, words):
        return True
    thing = read_thing(reading, start, end)
    if thing.head or thing.names:
        return False
    own = {w for w in own_words(reading) if len(w) > 2} - _common()
    parts = {w.lower().removesuffix("'s").removesuffix("’s") for w in _WORD.findall(words)}
    if parts & own:
        # 'Norvik founded a school', 'Norvik's choir was founded'
        return not re.search(r"['’]s? [a-z]", words) and words.split()[-1].strip("’'s").lower() not in _nouns() - own
    if _INDEFINITE.fullmatch(words) and told.words.end > start:
        # '“A firm established in 1878 does not need fireworks”': said of the one that the article is about
        return start in (told.sentence.start, told.sentence.start + 1)
    if _PRONOUN.search(words) or _generic().fullmatch(words):
        return subjects.of(start + 1) == subjects.subject and _alone(reading, told)
    return False


def _alone(reading: Reading, told: Telling) -> bool:
    """Whether the paragraph has named no other organisation than the subject before the words."""
    article, own = reading.article, reading.names.subject
    begin = article.paragraph_at(told.words.start).start
    if article.text[told.place[0] : told.place[0] + 2].lower() == "it" and own is not None:
        before = article.sentences[max(0, article.sentence_index(told.words.start) - 1)].start
        spans = [m.span for m in own.mentions] + [r.span for r in reading.names.references if r.entity == own.id]
        if not any(before <= s.start < told.words.start for s in spans):
            return False
    return not any(
        begin <= m.span.start < told.words.start
        for e in reading.names.organizations
        if e is not own and e.type != "exchange"
        for m in e.mentions
    )


def _described(reading: Reading, told: Telling, words: str) -> bool:
    """Whether 'the Lyon-based scale maker' repeats what the lead says of the subject, and no other company was named before."""
    found = list(_WORD.findall(words))
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
        before.start <= m.span.start < told.place[0]
        for e in reading.names.organizations
        if e is not own
        for m in e.mentions
    )


@cache
def _nouns(language: str = "en") -> frozenset[str]:
    return frozenset(load(language, "names")["company"]["nouns"])


@cache
def _generic(language: str = "en") -> re.Pattern[str]:
    nouns = "|".join(map(re.escape, load(language, "names")["company"]["nouns"]))
    return re.compile(rf"(?:[Tt]he|[Oo]ur|[Tt]heir|[Hh]is|[Hh]er) (?:own )?(?:{nouns})")


@cache
def _common(language: str = "en") -> frozenset[str]:
    return frozenset(load(language, "names")["legal"]["forms"]) | frozenset({"of", "and", "the", "de", "group"})
