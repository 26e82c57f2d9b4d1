"""Places in an order that a text gives the company it is about: which, by what, among what, and where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from factlint.facts.draft import Subjects
from factlint.facts.restatements import stem
from factlint.languages import load
from factlint.rules.change_points import years_of
from factlint.rules.dated import dates_in
from factlint.values.article import Sentence
from factlint.values.reading import Reading
from factlint.values.span import Span

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_PLACE = re.compile(r"(?: [a-z-]+){0,3}? (?:in|of|on) (?:the )?(?P<place>[A-Z][\w-]+(?: [A-Z][\w-]+)*|[a-z]+)")
_OWNER = re.compile(r"(?P<place>\b(?:the )?(?:[A-Z][\w-]+|[a-z]+))['’]s? $")
_AHEAD = re.compile(
    r",? (?:behind|after|surpassed (?:only )?by|exceeded (?:only )?by) (?P<list>(?:only )?[A-Z][\w'’&.-]*(?: [A-Z][\w'’&.-]*)*(?:, [A-Z][\w'’&.-]*(?: [A-Z][\w'’&.-]*)*)*(?:,? and (?:the )?[A-Z][\w'’&.-]*(?: [A-Z][\w'’&.-]*)*)?)(?= (?:alone|only)\b|[.,;)]|$)"
)
_BEHIND = 70
_OF = re.compile(r" of (?P<of>[a-z]{3,20})\b(?! its)")
_BY = re.compile(r"\bby (?:[a-z]+ )?(?P<by>[a-z]{3,})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank:
    """`place`-th by `order` among the companies of a `kind` in an `area`; `ahead` are those named as before it."""

    span: Span
    sentence: int
    company: str | None
    place: int
    order: str
    kind: frozenset[str]
    area: str
    past: bool
    narrowed: bool
    years: frozenset[int]
    by: str
    ahead: tuple[str, ...]


def ranks(reading: Reading) -> list[Rank]:
    """Every place in an order told of an organisation."""
    text = reading.article.text
    subjects: Subjects | None = None
    found: list[Rank] = []
    for index, sentence in enumerate(reading.article.sentences):
        for match in _shape().finditer(text, sentence.start, sentence.end):
            before = text[max(sentence.start, match.start() - 25) : match.start()]
            if _words("among").search(before):
                continue
            subjects = subjects or Subjects(reading)
            found.append(_rank(reading, subjects, index, sentence, match, before))
    return found


def _rank(
    reading: Reading, subjects: Subjects, index: int, sentence: Sentence, match: re.Match[str], before: str
) -> Rank:
    text = reading.article.text
    behind = text[match.end() : sentence.end]
    owner, place = _OWNER.search(before), _PLACE.match(behind)
    years: frozenset[int] = frozenset()
    for date in dates_in(reading, sentence.start, sentence.end):
        years |= years_of(date.earliest, date.latest)
    ahead = _AHEAD.search(behind[: _BEHIND + 60])
    by = _BY.search(behind[:_BEHIND])
    area = owner["place"] if owner else place["place"] if place else ""
    return Rank(
        span=reading.article.span(match.start(), match.end()), sentence=index, company=_company(reading, subjects, match.start()),
        place=_place(match), order=_order(match["order"]), kind=_kind(match["kind"]) | _of(behind), area=_area(area),
        past=bool(_words("past").search(text, sentence.start, match.start())),
        narrowed=bool(_words("narrowed").search(match["kind"])), years=years, by=by["by"] if by else "",
        ahead=_names(ahead["list"]) if ahead else (),
    )  # fmt: skip


def _company(reading: Reading, subjects: Subjects, offset: int) -> str | None:
    """Whom a rank is told of: the name that it stands beside, else whom the sentence is about."""
    text = reading.article.text
    sentence = reading.article.sentence_at(offset)
    beside = re.search(
        r", (?:now |today |by far )?the $|, (?:the )?(?:country|nation|world)['’]s $", text[sentence.start : offset]
    )
    if beside:
        return subjects.before(sentence.start + beside.start() + 1, sentence.start)
    if re.fullmatch(r"As (?:the |[a-z]+ )(?:[a-z]+['’]s )?", text[sentence.start : offset]):
        return subjects.subject
    return subjects.of(offset)


def _place(match: re.Match[str]) -> int:
    written = match["ordinal"]
    return int(load("en", "ranks")["ordinals"][written.lower()]) if written else 1


def _order(word: str) -> str:
    return next(str(name) for name, words in load("en", "ranks")["orders"].items() if word.lower() in words)


def _kind(written: str) -> frozenset[str]:
    """What is ranked: the stems of the noun phrase, words for one trade as one."""
    words = [w[0].lower() for w in _WORD.finditer(written)]
    for end in (2, 1):
        for name, kinds in load("en", "ranks")["kinds"].items():
            if " ".join(words[-end:]).removesuffix("s") in kinds:
                return frozenset({name, *(stem(w) for w in words[:-end])})
    return frozenset(stem(w) for w in words)


def _of(behind: str) -> frozenset[str]:
    """'producer of salt' and 'salt producer' are one."""
    match = _OF.match(behind)
    return frozenset({stem(match["of"])}) if match else frozenset()


def _area(written: str) -> str:
    word = written.lower().removeprefix("the ")
    return "country" if word in load("en", "ranks")["words"]["nation"] else word


def _names(listed: str) -> tuple[str, ...]:
    return tuple(n for n in re.split(r",? and (?:the )?|, ", listed.removeprefix("only ").rstrip(".")) if n)


def overtaken(reading: Reading) -> Iterator[tuple[Sentence, Span]]:
    """Sentences that tell of another who did it years before the company the text is about."""
    subject = reading.names.subject
    if subject is None:
        return
    names = sorted({m.span.text for m in subject.mentions} | {"the company"}, key=len, reverse=True)
    own = re.compile(rf"\byears? (?:before|earlier than|ahead of) (?:{'|'.join(map(re.escape, names))})\b")
    other = re.compile(r"\b[Ii]t\b[^.;]{0,90}\byears? after [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)* (?:had|did)\b")
    text = reading.article.text
    for sentence in reading.article.sentences:
        match = own.search(text, sentence.start, sentence.end) or other.search(text, sentence.start, sentence.end)
        told = text[sentence.start : sentence.end]
        if match and _words("before").search(told) and not _words("failed").search(told):
            yield sentence, reading.article.span(match.start(), match.end())


@cache
def _words(name: str) -> re.Pattern[str]:
    words = "|".join(re.escape(w) for w in load("en", "ranks")["words"][name])
    return re.compile(rf"\b(?:{words})\b")


@cache
def _shape() -> re.Pattern[str]:
    table = load("en", "ranks")
    ordinals = "|".join(w for w in table["ordinals"] if w not in ("two", "three", "four", "five"))
    orders = "|".join(sorted((re.escape(w) for ws in table["orders"].values() for w in ws), key=len, reverse=True))
    return re.compile(
        rf"\b(?:(?P<ordinal>{ordinals})[- ])?(?P<order>{orders}) (?P<kind>(?:[A-Z]?[a-z][\w-]* ){{0,2}}?[a-z][a-z-]+)(?=[.,;)]|$| (?:in|of|on|by|after|behind|and|with|to|among|from|is|has|was|for)\b)"
    )
