"""Two accounts of one thing: a sentence that tells it to be so and one that tells it not to be so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product

from factlint.facts.compare import dates_agree
from factlint.facts.draft import Subjects
from factlint.facts.restatements import stem
from factlint.languages import load
from factlint.languages.alternatives import any_of
from factlint.rules.dated import dates_in
from factlint.values.article import Sentence
from factlint.values.letters import CAPITAL
from factlint.values.reading import Reading

_SHORT_WORDS = r"(?:(?:[^.;:]|(?<=\bMr)\.|(?<=\bMs)\.|(?<=\bMrs)\.|(?<=\bDr)\.|\.(?=\d)){0,70}? )?"
_CLAUSE = re.compile(r"[,;:“”\"–—(]| (?:and|but|while) (?=(?:it|the|he|she|they|its|has|was|is|will)\b)")
_DEFINITE = re.compile(
    r"\b(?:the|its|his|her|our|their|this|that|[A-Z][\w’'-]+['’]s)((?: [a-z][a-z-]{2,}){1,3})", re.IGNORECASE
)
_NAME = re.compile(rf"(?<=[\s“(\"’']){CAPITAL}[\w’'-]{{2,}}")
_WORD = re.compile(r"[a-z][a-z-]{2,}")
_BACK = 4  # sentences before, in which a thing is named
_FREE = re.compile(r"\b(?:never|every year|always)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Theme:
    name: str
    same: str
    times: str
    yes: re.Pattern[str]
    no: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    not_: re.Pattern[str]
    open: re.Pattern[str]
    turn: re.Pattern[str]
    parts: re.Pattern[str]
    vague: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One sentence that tells a thing to be so, or not; `start` and `end` cover the words that do."""

    sentence: Sentence
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """What is told to be so and not to be so, in order of place."""

    theme: str
    yes: Statement
    no: Statement


@cache
def _themes(language: str) -> tuple[_Theme, ...]:
    def pattern(parts: list[str]) -> re.Pattern[str]:
        told = [p.replace(" … ", f" {_SHORT_WORDS}") for p in parts]
        # Capitals count where a pattern asks for a name.
        return re.compile(rf"\b(?:{'|'.join(p if '[A-Z]' in p else f'(?i:{p})' for p in told)})")

    return tuple(
        _Theme(name=t["name"], same=t["same"], times=t.get("times", "one"), yes=pattern(t["yes"]), no=pattern(t["no"]))
        for t in load(language, "accounts")["themes"]
    )


@cache
def _words(language: str) -> _Words:
    data = load(language, "accounts")["words"]

    def whole(words: list[str]) -> str:
        return rf"(?<![\w’'])(?:{any_of(words)})(?![\w])"

    n_t = [w for w in data["not"] if w.startswith("n") and not w[1:2].isalpha()]
    plain = [w for w in data["not"] if w not in n_t]
    return _Words(
        not_=re.compile(f"{whole(plain)}|{'|'.join(n_t)}", re.IGNORECASE), open=re.compile(whole(data["open"])),
        turn=re.compile(whole(data["turn"]), re.IGNORECASE), parts=re.compile(whole(data["parts"])),
        vague=frozenset(data["vague"]),
    )  # fmt: skip


def contradictions(reading: Reading, language: str = "en") -> Iterator[Contradiction]:
    """The pairs of statements of one theme that cannot both be, one for each theme."""
    article, words = reading.article, _words(language)
    sentences = [
        s
        for s in article.sentences
        if not article.paragraphs[s.paragraph].heading and not words.turn.search(article.text, s.start, s.end)
    ]
    subjects: Subjects | None = None
    for theme in _themes(language):
        told: dict[str, list[Statement]] = {"yes": [], "no": []}
        for sentence in sentences:
            for kind, statement in _statements(reading, theme, words, sentence):
                told[kind].append(statement)
        for yes, no in product(told["yes"], told["no"]):
            if _together(reading, yes, no) or not _times(reading, theme, words, yes, no):
                continue
            subjects = subjects or Subjects(reading)
            if _one_thing(reading, subjects, theme, words, yes, no):
                yield Contradiction(theme=theme.name, yes=yes, no=no)
                break


def _together(reading: Reading, yes: Statement, no: Statement) -> bool:
    """Whether one sentence or two neighbours tell both: then the text knows what it says."""
    article = reading.article
    apart = abs(article.sentence_index(yes.sentence.start) - article.sentence_index(no.sentence.start))
    return apart == 0 or (apart == 1 and yes.sentence.paragraph == no.sentence.paragraph)


def _statements(reading: Reading, theme: _Theme, words: _Words, sentence: Sentence) -> Iterator[tuple[str, Statement]]:
    """What a sentence tells of a theme: `no` where it says so, or denies a `yes`."""
    text = reading.article.text
    match = theme.no.search(text, sentence.start, sentence.end)
    if match is not None:
        if not words.open.search(_clause(text, sentence, match.start())):
            yield "no", Statement(sentence=sentence, start=match.start(), end=match.end())
        return
    match = theme.yes.search(text, sentence.start, sentence.end)
    if match is None:
        return
    clause = _clause(text, sentence, match.start())
    if words.open.search(clause):
        return
    kind = "no" if words.not_.search(clause) or words.not_.search(match[0]) else "yes"
    yield kind, Statement(sentence=sentence, start=match.start(), end=match.end())


def _clause(text: str, sentence: Sentence, offset: int) -> str:
    """The words of the clause before an offset."""
    return _CLAUSE.split(text[max(sentence.start, offset - 90) : offset])[-1]


def _times(reading: Reading, theme: _Theme, words: _Words, yes: Statement, no: Statement) -> bool:
    """Whether both may speak of one time: dates that have a day in common, none, or a 'never'."""
    text = reading.article.text
    mine, theirs = (
        [d for d in dates_in(reading, s.sentence.start, s.sentence.end) if d.earliest or d.latest] for s in (yes, no)
    )
    shared = any(dates_agree(a, b) for a in mine for b in theirs)
    if theme.same == "period":
        return bool(mine) and bool(theirs) and shared
    if _FREE.search(text, no.sentence.start, no.sentence.end):
        return True
    if shared or not mine or not theirs:
        return True
    return theme.times == "any" and bool(_things(reading, words, yes) & _things(reading, words, no))


def _one_thing(
    reading: Reading, subjects: Subjects, theme: _Theme, words: _Words, yes: Statement, no: Statement
) -> bool:
    """Whether both speak of one thing, in the way that the theme asks for."""
    if theme.same == "person":
        return bool(_persons(reading, yes) & _persons(reading, no))
    if theme.same == "object":
        return _one_object(reading, words, yes, no)
    if theme.same == "sale":
        return _one_sale(reading, words, yes, no) and (
            _one_company(reading, subjects, yes, no) or bool(_persons(reading, yes) & _persons(reading, no))
        )
    if theme.same == "dividend" and not _FREE.search(reading.article.text, no.sentence.start, no.sentence.end):
        both = [dates_in(reading, s.sentence.start, s.sentence.end) for s in (yes, no)]
        if bool(both[0]) != bool(both[1]):
            return False
    return _one_company(reading, subjects, yes, no)


def _one_company(reading: Reading, subjects: Subjects, yes: Statement, no: Statement) -> bool:
    mine, theirs = _company(reading, subjects, yes), _company(reading, subjects, no)
    if mine is None or theirs is None:
        return mine is theirs and bool(_names(reading, yes.sentence) & _names(reading, no.sentence))
    return mine == theirs


def _company(reading: Reading, subjects: Subjects, told: Statement) -> str | None:
    """The company that a statement is about: the one named first before its words, else the article's."""
    found = subjects.first(told.sentence.start, told.start)
    kinds = {e.id: e.type for e in reading.names.organizations}
    return found if found and kinds.get(found) in ("company", "other", None) else subjects.subject


def _one_sale(reading: Reading, words: _Words, yes: Statement, no: Statement) -> bool:
    """Whether the sale that one place tells of may be the one that the other denies: of the whole, or of the same part."""
    text = reading.article.text
    parts = [{m[0] for m in words.parts.finditer(text, s.start, min(s.sentence.end, s.end + 40))} for s in (yes, no)]
    return parts[0] <= parts[1] or parts[1] <= parts[0] == set()


def _persons(reading: Reading, told: Statement) -> set[str]:
    return {
        p.id for p in reading.names.persons for m in p.mentions
        if told.sentence.start <= m.span.start < told.sentence.end
    }  # fmt: skip


def _one_object(reading: Reading, words: _Words, yes: Statement, no: Statement) -> bool:
    """Whether the clauses share a name beside the article's subject or a definite noun, and have no other names."""
    mine, theirs = _named(reading, yes), _named(reading, no)
    if mine & theirs:
        return True
    if mine and theirs:
        return False
    return bool(_nouns(reading, words, yes) & _nouns(reading, words, no))


def _named(reading: Reading, told: Statement) -> set[str]:
    """The names of a sentence, else those of the nearest sentence before it that has any: 'the factory' is there by name."""
    article = reading.article
    index = article.sentence_index(told.sentence.start)
    for back in range(_BACK):
        sentence = article.sentences[index - back] if index >= back else None
        found = _names(reading, sentence) if sentence else set()
        if found or (sentence and _NAME.search(article.text, sentence.start + 1, sentence.end)):
            return found
    return set()


def _names(reading: Reading, sentence: Sentence) -> set[str]:
    text = reading.article.text
    own = {w for e in reading.names.organizations if e.subject for m in e.mentions for w in m.span.text.split()}
    dates = [d.span for d in dates_in(reading, sentence.start, sentence.end)]
    known = {m.span.start for e in (*reading.names.organizations, *reading.names.places) for m in e.mentions}
    return {
        m[0].removesuffix("'s").removesuffix("’s")
        for m in _NAME.finditer(text, sentence.start, sentence.end)
        if not any(d.start <= m.start() < d.end for d in dates)
        and (m.start() in known or re.search(rf"[a-z,] {re.escape(m[0])}\b", text))
    } - own


def _things(reading: Reading, words: _Words, told: Statement) -> set[str]:
    """The words of a sentence and of the one before it that are long enough to name a thing."""
    article = reading.article
    index = article.sentence_index(told.sentence.start)
    before = article.sentences[index - 1] if index else told.sentence
    start = before.start if before.paragraph == told.sentence.paragraph else told.sentence.start
    vague = words.vague
    found = (w for w in _WORD.findall(article.text[start : told.sentence.end]) if len(w) > 5 and w not in vague)
    return {stem(w) for w in found}


def _nouns(reading: Reading, words: _Words, told: Statement) -> set[str]:
    text = reading.article.text
    found = (w for m in _DEFINITE.finditer(text, told.sentence.start, told.sentence.end) for w in _WORD.findall(m[1]))
    return {stem(w) for w in found if len(w) > 3 and w not in words.vague} - {
        stem(w) for w in _WORD.findall(text[told.start : told.end]) if w not in text[told.start : told.end].split()[-1:]
    }
