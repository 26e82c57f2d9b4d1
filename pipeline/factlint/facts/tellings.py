"""When things began and ended, by any of the words for it: 'opened a plant in Hull', 'the Hull works, in operation since', 'N2 (1998)'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from factlint.facts.clause_dates import clause_date, heading_date
from factlint.facts.telling_lines import items
from factlint.facts.things import Thing, kinds, mentioned, read_thing
from factlint.facts.values import within
from factlint.languages import load
from factlint.values.article import Sentence
from factlint.values.reading import Reading
from factlint.values.span import Span
from factlint.values.temporal import Date

Voice = Literal["plan", "active", "passive", "intransitive", "states", "nouns"]
_VOICES: tuple[Voice, ...] = ("plan", "active", "passive", "intransitive", "states", "nouns")
Kind = Literal["place", "product", "company", "self"]
ACTS: Mapping[Kind, tuple[str, ...]] = {
    "place": ("opening", "working", "closing", "groundbreaking"),
    "product": ("launch", "showing", "ending"),
    "company": ("buying", "selling"),
    "self": ("founding",),
}
THINGS: tuple[Kind, ...] = ("place", "product", "company")
_BE = re.compile(
    r"\b(?:was|were|been|being|is|are|be|gets?|got) (?:(?:[a-z]+ly|first|only|then|also|now|soon|later|not|finally) ){0,2}$"
)
_HAVE = re.compile(r"\b(?:has|have|had) (?:(?:[a-z]+ly|first|only|then|also|already|since|long) ){0,2}$")
_OBJECT = re.compile(
    r" (?!(?:in|on|at|by|to|for|with|from|as|of|after|before|during|until|since|and|but|or|when|while|because|under|up|down|there|again|early|late|last|this|next|earlier|shortly|soon|only|just|more|than|without|within|near|its doors|itself)\b)(?=[\w“\"])"
)
_PARTICIPLE = re.compile(
    r"(?:, |\(|– |— )(?:(?:and|which|that|but|who) )?(?:(?:first|only|finally|itself|[a-z]+ly) ){0,2}$"
)
_RELATIVE = re.compile(
    r",? (?:which|that|who|whom) (?:(?:it|they|we|he|she|the [a-z]+|[A-Z][\w&.'’-]*(?: [A-Z][\w&.'’-]*){0,3}) )?(?:(?:has|have|had|was|were|is|first|only|itself|[a-z]+ly) ){0,3}$"
)
_BORDER = re.compile(
    r"[;:—“”\"(]|–|, (?:and|but|while|when|where|after|before|as|although|because|since|so|who)\b|"
    r"\b(?:when|while|after|before|until|because|although|though|once|since|where|whereas) (?=the\b|its\b|it\b|a\b|an\b|their\b|our\b|this\b|[A-Z])|"
    r"\band (?=(?:its|the|a|an|their|it|in|on|at) )|\bthat (?=the\b|its\b|it\b|a\b|[A-Z])"
)
_STOP = re.compile(
    r"[;:()—–|“”\"]|\.(?:\s|$)|, (?!in (?!\d)|at |near |on (?!\d)|the (?=[A-Z])|called |named |[A-Z])|"
    r"\b(?:which|who|that|where|when|while|after|before|because|since|with|from|by|to|as|until|but|employ\w*|whose|also|were|was|is|has|had|brought|cost|made|gave|doubled|created|during|through|instead|at a cost|for (?=[£$€\d])|and (?!the (?=[A-Z])|[A-Z]))"
)
_SINCE = re.compile(r"[^.;:]{0,40}?\b(?:since|from)\b")
_MARKET = re.compile(r"\b(?:in|on|for|to|at) (?:the )?(?P<where>[A-Z][\w.]+)")
_OF = re.compile(r"(?: of| at| in| for)? (?=(?:the|its|a|an|their|our|his|her|[A-Z]|first)\b|\d|[A-Z])")
_GOVERNS = re.compile(r" (?:of|to|in|by|into|within|us|at|on)$")
_THEM = re.compile(r"(?:it|them|the (?:company|firm|business|maker|chain))(?= |[.,;])")
_THERE = re.compile(r"\bthere\b")
_TAIL_NOUN = re.compile(r"[A-Z][\w&.’'-]* (?P<noun>[a-z][\w-]*)[^A-Z]*$")
_AGENT = ("by ", "to ")
_BY = re.compile(r"^[^,.;]{0,40}\bby (?:the |its )?(?:[a-z-]+ ){0,4}$")
_AHEAD = re.compile(
    r"(?:^|, (?:and|but) |; )(?:since|when|after|before|until|once|Since|When|After|Before|Until|Once) $"
)
_ASIDE = re.compile(r", (?!in |at |near |the [A-Z])[^,]{2,80}, ?$")
_IT = re.compile(r"[Ii]t(?: itself)? ?")
_WIDEST = 140
_AROUND = 70
_TAIL = 12


SELF = frozenset({"@self"})  # stands for the words of the article's subject
_Trigger = tuple[str, Voice, int, int, tuple[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One telling of a beginning or an end: the act, the thing, its date, the words; `owner` is the company whose thing it is
    told as, `where` the market that a product is told for, `planned` whether it was still to come,
    `place` where the words for the thing stand."""

    act: str
    thing: Thing
    date: Date
    words: Span
    sentence: Sentence
    owner: str | None = None
    where: str = ""
    planned: bool = False
    place: tuple[int, int] = (0, 0)


def tellings(reading: Reading) -> tuple[Telling, ...]:
    """The dated beginnings and ends of things that the sentences and lines of an article tell, in order."""
    found = [t for s in reading.article.sentences for kind in THINGS for t in told_in(reading, s, kind)]
    found += [
        Telling(act=act, thing=thing, date=date, words=words, sentence=reading.article.sentence_at(date.span.start))
        for act, thing, date, words in items(reading)
    ]
    return tuple(sorted(found, key=lambda t: (t.words.start, t.act)))


def told_in(reading: Reading, sentence: Sentence, kind: Kind) -> Iterator[Telling]:
    """The dated tellings of one kind of thing in a sentence."""
    article = reading.article
    text = article.text
    found: dict[int, _Trigger] = {}
    for voice in _VOICES:
        for match in _pattern(kind, voice).finditer(text, sentence.start, sentence.end):
            place = _place(reading, sentence, voice, match)
            if place is not None and not any(a <= match.start() < f[3] for a, f in found.items()):
                found[match.start()] = (str(match.lastgroup), voice, match.start(), match.end(), place)
    triggers = _apart([found[key] for key in sorted(found)])
    for number, (act, voice, start, end, place) in enumerate(triggers):
        floor = max((t[3] for t in triggers[:number] if t[3] <= start), default=sentence.start)
        ceiling = min((t[2] for t in triggers[number + 1 :] if t[2] >= end), default=sentence.end)
        date = clause_date(
            reading, sentence, start, end, noun=voice == "nouns", floor=floor, ceiling=ceiling, plan=voice == "plan"
        ) or heading_date(reading, sentence)
        if date is None or (voice == "states" and not _since(text, end, date)):
            continue
        left = max(sentence.start, start - _AROUND, _border(text, max(sentence.start, start - _AROUND), start))
        right = date.span.end if end < date.span.end < end + 2 * _AROUND else end
        right = min(sentence.end, max(right, place[1] if place[1] > end else right) + _TAIL)
        while right < sentence.end and text[right].isalnum():
            right += 1
        if _words("again").search(text, left, right) or _words("unsure").search(text, left, right):
            continue
        if kind == "company" and voice != "plan" and _words("partly").search(text, left, right):
            continue
        begin, stop = place
        if begin <= date.span.start < stop:
            begin, stop = (date.span.end, stop) if stop <= start else (begin, date.span.start)
            begin += len(text[begin:stop]) - len(text[begin:stop].lstrip(" ,"))
        if kind == "company" and begin >= end and _part(text, begin, stop):
            continue
        clause = (
            _clause_parties(reading, left, start, min(sentence.end, max(right, end + _AROUND)), (begin, stop))
            if kind == "company"
            else ((), None)
        )
        thing = _thing(reading, sentence, begin, stop, kind, besides=clause[0])
        if text[start:end].endswith((" the", " its")):
            thing = replace(thing, definite=True)
        placed = bool(kinds(thing.head)) or (act == "working" and text[start:end].endswith((" at", " in")))
        if kind in ("place", "product") and (kind == "place") != placed:
            continue
        yield Telling(
            act=act, thing=thing, date=date, words=article.span(start, end), sentence=sentence,
            owner=clause[1] if kind == "company" else _owner(reading, left, right, (begin, stop)),
            where=_market(reading, stop, sentence.end, date) if kind == "product" else "",
            place=(begin, stop), planned=voice == "plan" or bool(_words("plans").search(text, left, right)),
        )  # fmt: skip


def _apart(triggers: list[_Trigger]) -> list[_Trigger]:
    """Triggers without the verb that a noun for a first step governs: 'construction of the mill began' is one telling."""
    firsts = [t for t in triggers if t[0] == "groundbreaking"]
    return [t for t in triggers if not any(t[4][0] <= f[2] < t[2] for f in firsts if f is not t)]


def _part(text: str, start: int, end: int) -> bool:
    """Whether another noun stands behind the last name of a stretch: 'Norvik pump business'."""
    tail = _TAIL_NOUN.search(text[start:end])
    return tail is not None and tail["noun"] not in _stops()


def _clause_parties(
    reading: Reading, left: int, start: int, right: int, thing: tuple[int, int]
) -> tuple[tuple[str, ...], str | None]:
    """The organisations before the verb of a clause, and who buys or sells in it: the last of them, or the one behind 'by'."""
    found = sorted(
        (m.span.start, e.id) for e in reading.names.organizations for m in e.mentions if left <= m.span.start < right
    )
    before = [e for at, e in found if at < start and not thing[0] <= at < thing[1]]
    by = [e for at, e in found if at >= start and reading.article.text.endswith(_AGENT, 0, at)]
    by += [e for at, e in found if at >= start and _BY.search(reading.article.text[start:at])]
    return tuple(before), before[-1] if before else by[0] if by else None


def _thing(
    reading: Reading, sentence: Sentence, start: int, end: int, kind: Kind, besides: tuple[str, ...] = ()
) -> Thing:
    """The thing of a stretch; what 'it' stands for is the one thing that the sentence before names."""
    index = reading.article.sentence_index(sentence.start)
    if kind == "company" and _THEM.match(reading.article.text, start, end):
        return _bought(reading, sentence, start, besides) or read_thing(reading, start, start)
    if kind == "company" and _IT.fullmatch(reading.article.text, start, end):
        return _bought(reading, sentence, start, besides) or read_thing(reading, start, end)
    if kind == "place" and (
        _IT.fullmatch(reading.article.text, start, end) or _THERE.search(reading.article.text, start, end)
    ):
        ahead = _AHEAD.search(reading.article.text, sentence.start, start)
        if ahead and ahead.end() == start:
            # 'Since it was opened in 2016, the centre near Almería has …'
            return (mentioned(reading, end, sentence.end) or [read_thing(reading, start, end)])[0]
        named = mentioned(reading, sentence.start, start)
        if not named and index and reading.article.sentences[index - 1].paragraph == sentence.paragraph:
            named = mentioned(
                reading, reading.article.sentences[index - 1].start, reading.article.sentences[index - 1].end
            )
        if len(named) == 1:
            return named[0]
    if kind == "company":
        comma = reading.article.text.find(", ", start, end)
        cut = comma if comma > start else end
        thing = read_thing(reading, start, cut)
        return thing if thing.names else read_thing(reading, start, end)
    return read_thing(reading, start, end)


def _bought(reading: Reading, sentence: Sentence, offset: int, besides: tuple[str, ...]) -> Thing | None:
    """What 'it' stands for in a deal: the one other company that the sentence names before it, or the sentence before; where they
    name none, the article's subject."""
    own = reading.names.subject
    index = reading.article.sentence_index(sentence.start)
    places = [(sentence.start, offset)]
    if index and reading.article.sentences[index - 1].paragraph == sentence.paragraph:
        places.append((reading.article.sentences[index - 1].start, sentence.start))
    for start, end in places:
        spans = [
            m.span
            for e in reading.names.organizations
            if e is not own and e.id not in besides
            for m in e.mentions
            if start <= m.span.start < end
        ]
        found = {t.names: t for t in (read_thing(reading, s.start, s.end) for s in spans) if t.names}
        if found:
            return next(iter(found.values())) if len(found) == 1 else None
    return replace(read_thing(reading, offset, offset), names=SELF) if own else None


def _since(text: str, end: int, date: Date) -> bool:
    return bool(_SINCE.fullmatch(text[end : date.span.start].rstrip() or " ")) or text[date.span.start :].startswith(
        "since"
    )


def _place(reading: Reading, sentence: Sentence, voice: Voice, match: re.Match[str]) -> tuple[int, int] | None:
    """Where the words for the thing stand, as the voice of a verb or a noun has them."""
    text = reading.article.text
    start, end = match.span()
    dated = any(d.span.start <= end + 5 and end < d.span.end for d in within(reading.dates, end - 8, end + 6))
    left = text[max(sentence.start, start - _AROUND) : start]
    passive = _BE.search(left)
    if voice == "plan":
        if " be " not in match[0] and not dated and _OBJECT.match(text, end):
            return end + 1, _forward(text, end + 1, sentence.end)
        return _backward(text, sentence, start)
    if voice == "active":
        if passive or dated or not _OBJECT.match(text, end):
            return None
        return end + 1, _forward(text, end + 1, sentence.end)
    if voice == "nouns":
        of = _OF.match(text, end) if not dated else None
        if (of and of[0] != " ") or text[end - 3 : end] in (" of", "for", " at", " in", " on"):
            begin = of.end() if of else end + 1
            return begin, _forward(text, begin, sentence.end)
        begin = max(sentence.start, start - 60)
        return max(begin, _border(text, begin, start)), start
    if voice == "passive":
        if passive:
            edge = start - (len(left) - passive.start())
        elif _PARTICIPLE.search(left) or _RELATIVE.search(left):
            edge = start
        elif left.endswith(" ") and not _HAVE.search(left) and (dated or not _OBJECT.match(text, end)):
            edge = start  # 'Norvik Pumps bought in 2006'
        else:
            return None
    elif passive or (
        voice == "intransitive" and not dated and not _GOVERNS.search(match[0]) and _OBJECT.match(text, end)
    ):
        return None
    else:
        have = _HAVE.search(left)
        edge = start - (len(left) - have.start()) if have else start
    return _backward(text, sentence, edge)


def _backward(text: str, sentence: Sentence, edge: int) -> tuple[int, int] | None:
    """The subject that ends before an offset; that of a relative clause or a participle stands before its comma."""
    left = text[sentence.start : edge]
    aside = _ASIDE.search(left)
    if aside:
        edge = sentence.start + aside.start()
        left = left[: aside.start()]
    relative = _RELATIVE.search(left) or _PARTICIPLE.search(left)
    if relative:
        edge = sentence.start + relative.start()
    begin = max(sentence.start, edge - _WIDEST)
    begin = max(begin, _border(text, begin, edge))
    return (begin, edge) if edge > begin else None


def _border(text: str, start: int, end: int) -> int:
    """Where the last clause before an offset begins."""
    found = start
    for match in _BORDER.finditer(text, start, end):
        found = match.end()
    return found + (len(text[found:end]) - len(text[found:end].lstrip(" ,")))


def _forward(text: str, start: int, end: int) -> int:
    end = min(end, start + _WIDEST)
    stop = _STOP.search(text, start, end)
    return stop.start() if stop else end


def _owner(reading: Reading, start: int, end: int, thing: tuple[int, int]) -> str | None:
    """The one organisation that a clause names beside the thing itself."""
    found = {
        e.id
        for e in reading.names.organizations
        for m in e.mentions
        if start <= m.span.start < end and not (thing[0] <= m.span.start < thing[1])
    }
    return found.pop() if len(found) == 1 else None


def _market(reading: Reading, start: int, end: int, date: Date) -> str:
    """The country, shop or platform that a launch is told for."""
    match = _MARKET.search(reading.article.text, start, min(end, max(start, date.span.end) + 40))
    if match is None or any(d.span.start <= match.start("where") < d.span.end for d in reading.dates):
        return ""
    return match["where"].lower()


@cache
def _pattern(kind: Kind, voice: Voice, language: str = "en") -> re.Pattern[str]:
    table = load(language, "tellings")
    if voice == "plan":
        told = "|".join(f"(?P<{act}>{'|'.join(table['plan'][act])})" for act in ACTS[kind] if act in table["plan"])
        return re.compile(rf"(?<![\w-])(?:{'|'.join(table['plan']['lead'])}) (?:{told})(?![\w-])" if told else r"(?!)")
    acts = "|".join(f"(?P<{act}>{'|'.join(table[act][voice])})" for act in ACTS[kind] if table[act][voice])
    return re.compile(rf"(?<![\w-])(?{'i' if voice == 'nouns' else ''}:{acts})(?![\w-])")


@cache
def _stops(language: str = "en") -> frozenset[str]:
    return frozenset(load(language, "event_grammar")["grammar"]["stops"])


@cache
def _words(kind: str, language: str = "en") -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load(language, 'tellings')['marks'][kind])})\b")
