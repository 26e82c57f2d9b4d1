"""Stakes: what part of a company somebody is told to own, take, buy or sell, and who that somebody is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from factlint.languages import load
from factlint.rules.clause_amounts import LANGUAGE
from factlint.rules.dated import dates_in
from factlint.rules.numbers import inside
from factlint.rules.once import once_a_reading
from factlint.values.article import Sentence
from factlint.values.letters import CAPITAL
from factlint.values.reading import Reading
from factlint.values.span import Span
from factlint.values.temporal import Date

_MOST = 60  # stakes
_CUE, _OTHER, _JUST, _NEAR = 45, 20, 16, 60
_FRONT = 90
_WORD = r"[\w’'&-]+"
_NAME = rf"{CAPITAL}{_WORD}(?: (?:{CAPITAL}{_WORD}|de|van|von|of the|&))*"
# 'the Danish investor Østagro', 'the family'
_LED = re.compile(rf"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Tt]wo) )(?:{_WORD} ){{0,4}}$")
_OBJECT = re.compile(
    r"\b(?:of|in|from|for|to|at|near|on|into|than|as) (?:(?:the|its|a|an) )?(?:(?!which\b|who\b|that\b)[a-z-]+ ){0,2}$"
)
_OF = re.compile(
    rf"(?: (?:stake|interest|share|shares|holding|shareholding|participation))?,? (?:of|in) (?:the )?(?:(?:shares|capital|stock|equity) (?:of|in) )?(?:the )?(?:[a-z-]+ ){{0,3}}?(?P<name>{_NAME})"
)
_BY = re.compile(
    r"[^.;:]{0,60}?\b(?:owned|held|controlled|taken|bought|acquired|subscribed) by |[^.;:]{0,60}?\b(?:belong(?:s|ed|ing)? to|in the hands of|went to|goes to|passed to|lies with|lay with|fell to) |[ -]owned by | to (?:its |the )?(?=[A-Za-z])"
)
_SOLD = re.compile(r"\b(?:sold|sells?|selling|transferred|ceded|handed|passed|gave|sale of)\b[^.;]*$")
_TO = re.compile(r"[^.;]{0,80}? to ")
_FRONTED = re.compile(
    r"[^\w]*(?:With|Through|Thanks to|By way of|Despite|Holding|Owning|As (?:the |an? )?(?:[a-z]+ ){0,2}(?:owner|holder|shareholder)s? (?:of|with)) (?:(?:about|around|some|over|nearly|just) )?[^.;,]*$"
)
# 'Ames, who founded Norvik in 1995, still holds'
_RELATIVE = re.compile(r", (?:who|which|whose) [^.;]*$")
_KIND = re.compile(r"\b(?P<kind>majority|minority) (?:stake|holding|interest|share|shareholding|participation)\b")
_POSSESSED = re.compile(r"(?:\w?['’]s|s['’]) (?=(?:[a-z-]+ )*(?:shareholder|owner|investor|holder|backer)s?\b)")
_SAME = re.compile(
    rf"(?: (?:in|of) (?:the )?{_NAME}|(?: of| \(|,|, or|,? namely|:| [–—])(?: (?:in|of) {_NAME},)?)*[ (,]*(?:about |around |exactly |some )?"
)
_ITS = re.compile(
    r"\b(?:its|their|his|her) (?:(?:remaining|own|entire|whole|present|current|stake of|share of|holding of) ?)?$",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\b(?:it|they|he|she)(?: [a-z]+){1,3} $")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stake:
    """A share of a company that the text ties to an owner.

    `names` are the capitalised words of the owner, `nouns` its common nouns ('family'); `company` the words of a company named
    right behind the share. `rough`: a fraction in words. `low` and `high` bound it ('a majority').
    """

    span: Span
    low: Decimal
    high: Decimal
    rough: bool
    sentence: Sentence
    names: frozenset[str]
    nouns: frozenset[str]
    company: frozenset[str]
    dates: tuple[Date, ...]
    definite: bool
    near: str


@cache
def _table(language: str) -> dict[str, re.Pattern[str]]:
    data = load(language, "stakes")

    def either(words: list[str]) -> re.Pattern[str]:
        return re.compile(
            rf"\b(?:{'|'.join(map(re.escape, sorted(words, key=lambda w: (-len(w), w))))})\b", re.IGNORECASE
        )

    return {
        "cues": either(data["cues"]["words"]),
        "sure": either(data["cues"]["sure"]),
        "other": either(data["cues"]["other"]),
        "nouns": either(data["owners"]["nouns"]),
        "fractions": re.compile(
            rf"(?<![\w-])(?:{'|'.join(sorted(data['fractions'], key=lambda w: (-len(w), w)))})(?= (?:stake|share|interest|holding|of)\b|,| for\b)",
            re.IGNORECASE,
        ),
        "changes": either(data["changes"]["words"]),
        "planned": either(data["changes"]["planned"]),
        "none": either(data["changes"]["none"]),
    }


_Share = tuple[Span, Decimal, Decimal, bool]


@once_a_reading
def stakes(reading: Reading) -> tuple[Stake, ...]:
    """The first stakes of a reading whose owner the text gives."""
    found: list[Stake] = []
    for sentence in reading.article.sentences:
        before: Stake | None = None
        floor = sentence.start
        for share in _shares(reading, sentence):
            stake = _read(reading, sentence, floor, share, before)
            floor, before = share[0].end, stake
            if stake is not None:
                found.append(stake)
        if len(found) >= _MOST:
            break
    return tuple(found)


def _shares(reading: Reading, sentence: Sentence) -> list[_Share]:
    """The percentages, fractions and majorities of a sentence: bounds, and whether they are rough."""
    text = reading.article.text
    found = [
        (q.span, q.low, q.high, q.modifier is not None)
        for q in inside(reading.quantities, sentence.start, sentence.end)
        if q.unit == "percent" and 0 < q.high <= 100
    ]
    values = load(LANGUAGE, "stakes")["fractions"]
    for match in _table(LANGUAGE)["fractions"].finditer(text, sentence.start, sentence.end):
        value = Decimal(str(values[match[0].lower()]))
        span = reading.article.span(*match.span())
        if not any(s.overlaps(span) for s, *_ in found):
            found.append((span, value, value, True))
    for match in _KIND.finditer(text, sentence.start, sentence.end):
        most = match["kind"].lower() == "majority"
        bounds = (Decimal(50), Decimal(100)) if most else (Decimal(0), Decimal(50))
        found.append((reading.article.span(*match.span()), *bounds, True))
    return sorted(found, key=lambda f: f[0].start)


def _read(reading: Reading, sentence: Sentence, floor: int, share: _Share, listed: Stake | None) -> Stake | None:
    """The stake that a share is told as; `listed` is the one before it in the sentence, whose verb it may share."""
    span, low, high, rough = share
    text, table = reading.article.text, _table(LANGUAGE)
    before, behind = text[floor : span.start], text[span.end : sentence.end]
    near = f"{before[-_CUE:]} @ {behind[:_CUE]}"
    if table["other"].search(f"{before[-_OTHER:]} @ {behind[:_JUST]}"):
        return None
    if not (listed or _ITS.search(before) or table["cues"].search(near)):
        return None
    if (
        rough
        and not table["sure"].search(f"{near} {span.text}")
        and not re.match(r" (?:stake|of|interest|holding)", behind)
    ):
        return None
    if listed and _SAME.fullmatch(before):
        names, nouns = listed.names, listed.nouns
    else:
        phrase = _owner(reading, sentence, floor, before, behind, span)
        names, nouns = _words(phrase) if phrase else (frozenset(), frozenset())
    if not names and not nouns:
        return None
    of = _OF.match(behind)
    return Stake(
        span=span,
        low=low,
        high=high,
        rough=rough,
        sentence=sentence,
        names=names,
        nouns=nouns,
        company=_words(of["name"])[0] if of else frozenset(),
        dates=tuple(
            d for d in dates_in(reading, sentence.start, sentence.end) if d.earliest and d.latest and not d.inferred
        ),
        definite=bool(_ITS.search(before) or re.search(r"\bthe $|['’]s? $", before)),
        near=f"{before[-_NEAR:]} @ {behind[:_NEAR]}",
    )


def _owner(reading: Reading, sentence: Sentence, floor: int, before: str, behind: str, span: Span) -> str | None:
    """The words that name whom the text gives the share."""
    by = _BY.match(behind)
    if by:
        return _first(behind[by.end() : by.end() + 80])
    sold = _SOLD.search(before)
    if sold:
        to = _TO.match(behind)
        return _first(behind[to.end() : to.end() + 80]) if to else _last(before[: sold.start()])
    if _FRONTED.fullmatch(before) and (phrase := _first(behind[:_FRONT])):
        return phrase
    text = reading.article.text
    clause = _RELATIVE.search(before)
    if clause:
        return _last(before[: clause.start()], objects=True)  # 'a vote of the staff, who own'
    if _PRONOUN.search(before[-40:]):
        said = text[sentence.start : span.start]
        return _first(said) or _first(said, objects=True) or _of_before(reading, sentence)
    if _ITS.search(before):
        return _last(before) or _last(text[sentence.start : floor]) or _of_before(reading, sentence)
    return _last(before)


def _of_before(reading: Reading, sentence: Sentence) -> str | None:
    """The owner that the sentence before opens with."""
    index = reading.article.sentence_index(sentence.start)
    if not index or reading.article.sentences[index - 1].paragraph != sentence.paragraph:
        return None
    previous = reading.article.sentences[index - 1]
    return _first(reading.article.text[previous.start : previous.end])


def _candidates(text: str, *, objects: bool = False) -> Iterator[tuple[int, int]]:
    """Where the names and the owners by their noun stand, those behind 'of', 'in' and the like only with `objects`."""
    spans = [span for m in re.finditer(_NAME, text) if (span := _without_article(m))]
    spans += [m.span() for m in _table(LANGUAGE)["nouns"].finditer(text)]
    for start, end in sorted(spans):
        # 'Marmer, Norvik's largest shareholder with': the company is no owner, but 'Marmer's 34 per cent' tells one.
        company = _POSSESSED.match(text, end - 2)
        if not company and (objects or not _OBJECT.search(text[:start][-50:])):
            yield start, end


def _without_article(match: re.Match[str]) -> tuple[int, int] | None:
    """A name without the word that opens a sentence before it ('The Danes')."""
    first, _, rest = match[0].partition(" ")
    if _bare(first) not in _no_names():
        return match.span()
    return (match.end() - len(rest), match.end()) if rest else None


def _last(text: str, *, objects: bool = False) -> str | None:
    found = list(_candidates(text, objects=objects))
    return _phrase(text, *found[-1]) if found else None


def _first(text: str, *, objects: bool = False) -> str | None:
    found = next(iter(_candidates(text, objects=objects)), None)
    if found is None:
        return None
    # 'the Danish investor Østagro' is one owner: what follows without a break belongs to it.
    later = [
        (a, b) for a, b in _candidates(text) if a > found[0] and re.fullmatch(r"(?: [a-z]+){0,2} ", text[found[1] : a])
    ]
    return _phrase(text, found[0], later[0][1] if later else found[1])


def _phrase(text: str, start: int, end: int) -> str:
    led = _LED.search(text[:start][-60:]) or re.search(rf"{_NAME} $", text[:start][-40:])
    tail = re.match(rf"(?: {_WORD})?", text[end:])
    noun = tail[0] if tail and _table(LANGUAGE)["nouns"].fullmatch(tail[0].strip()) else ""
    return (led[0] if led else "") + text[start:end] + noun


def _words(phrase: str) -> tuple[frozenset[str], frozenset[str]]:
    """The capitalised words of an owner, and its owner nouns; peoples stand for their adjective."""
    peoples = load(LANGUAGE, "stakes")["owners"]["peoples"]
    names = {_bare(w) for w in re.findall(rf"{CAPITAL}{_WORD}", phrase)} - _no_names()
    names |= {peoples.get(w, w.removesuffix("s") if w.endswith("ans") else w) for w in names}
    return frozenset(names), frozenset(m[0].lower() for m in _table(LANGUAGE)["nouns"].finditer(phrase))


@cache
def _no_names() -> frozenset[str]:
    pointing = load(LANGUAGE, "amount_families")["pointing"]
    return frozenset(pointing["no_names"]) | frozenset(pointing["openings"])


def _bare(word: str) -> str:
    return word.replace("’", "'").removesuffix("'s").rstrip("'.").lower()


def same_owner(one: Stake, other: Stake) -> bool:
    """Whether two stakes are told of one owner: by a name that both have, else by a noun where one of them has no name."""
    if one.names & other.names:
        return True
    return not (one.names and other.names) and bool(one.nouns & other.nouns)


def changes_elsewhere(reading: Reading, one: Stake, other: Stake) -> bool:
    """Whether another sentence tells of the owner and of a change of the stake."""
    table, text = _table(LANGUAGE), reading.article.text
    words = (one.names & other.names) or (one.nouns & other.nouns)
    for sentence in reading.article.sentences:
        said = text[sentence.start : sentence.end]
        if sentence in (one.sentence, other.sentence) or not table["sure"].search(said):
            continue
        if any(re.search(rf"\b{re.escape(w)}\b", said.lower()) for w in words) and table["changes"].search(said):
            return True
    return False


def same_company(one: Stake, other: Stake) -> bool:
    """Whether two stakes may be in one company."""
    return not one.company or not other.company or bool(one.company & other.company)


def changed(stake: Stake) -> bool:
    """Whether the words around tell of another time or of a change of the stake."""
    table = _table(LANGUAGE)
    near = table["none"].sub(" ", stake.near)
    return bool(table["changes"].search(near) or table["planned"].search(near.partition(" @ ")[0]))


def changed_share(said: str) -> bool:
    """Whether a stretch tells of stakes that are bought or sold later ('then', 'another')."""
    return bool(_table(LANGUAGE)["changes"].search(re.sub(r"\b(?:remaining|rest)\b", " ", said)))


def unchanged(stake: Stake) -> bool:
    """Whether the words around say that the stake has not changed."""
    return bool(_table(LANGUAGE)["none"].search(stake.near))


@cache
def rest(language: str = LANGUAGE) -> re.Pattern[str]:
    """What stands before a share that is all that others leave: 'the remaining 70%'."""
    return re.compile(rf"\b(?:{'|'.join(load(language, 'stakes')['rest']['before'])}) $", re.IGNORECASE)
