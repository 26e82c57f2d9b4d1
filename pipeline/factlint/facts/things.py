"""Things with a name or a place, as the words of a noun phrase tell them: 'its second plant, at Spokane', 'the Feather'."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from factlint.languages import load
from factlint.values.letters import CAPITAL
from factlint.values.reading import Reading

_PROPER = re.compile(
    r"(?<![\w'’.-])(?<!\d )(?:[A-Z][\w&’'-]*(?:\.\w+)*|[A-Z\d]+-?\d[\w-]*|\d{2,4}[A-Za-z]{1,3}\b)".replace(
        "[A-Z]", CAPITAL
    )
)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_DEFINITE = re.compile(r"(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[Tt]his|[Tt]hat|[A-Z][\w&-]*['’]s?)\b")
_AT = re.compile(r"\b(?:in|at|near) $")
_ASIDE = re.compile(r", ?(?:in|at|near|on|the|called|named)?\b")
_BEFORE = re.compile(r"(?:[\w&’'-]+ ){1,4}$")
_DETERMINED = re.compile(r"^.*\b(?=(?:the|an?|its|their|our|this|that|[Tt]he|Its|Our|A) )")
_BEHIND = re.compile(r",? (?:in|at|near|of) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2}".replace("[A-Z]", CAPITAL))
_CLOSED = frozenset(
    "the its a an in on at by for since from to with and or but when while after before until which that it he she we our their this these those as of near early late mid spring summer autumn fall winter not only both also today then there here now another new first second third one two three company group firm his her your my if mr mrs ms dr".split()
)


_ARTICLES = frozenset("the its a an it he she we our their this that his her".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """What a noun phrase names: its head noun ('' where it has none that is known), the word right before it, the proper words
    in small letters, the words of rank or of another one of its kind, and whether it is 'the' or 'its'."""

    head: str
    modifier: str
    names: frozenset[str]
    marks: frozenset[str]
    words: frozenset[str]
    definite: bool
    aside: bool


def read_thing(reading: Reading, start: int, end: int) -> Thing:
    """The thing that the words between two offsets name; the words of the article's subject and of persons are left out."""
    text = reading.article.text
    head = _heads().search(text, start, end)
    left_out = own_words(reading)
    names: set[str] = set()
    first = None
    for match in _PROPER.finditer(text, start, end):
        word = match[0].removesuffix("'s").removesuffix("’s").strip("'’-").lower()
        if not any(c.isalpha() for c in word) or (head and head.start() <= match.start() < head.end()):
            continue
        placed = _AT.search(text, max(start, match.start() - 8), match.start())
        opens = match.start() == start or len(word) < 2
        if (
            (word in _CLOSED and (opens or word in _ARTICLES))
            or (word in left_out and not placed)
            or word in _calendar()
        ):
            continue
        if any(
            m.span.start <= match.start() < m.span.end and " " in m.span.text
            for p in reading.names.persons
            for m in p.mentions
            if m.span.start < end and m.span.end > start
        ):
            continue
        names.add(word)
        first = match if first is None else first
    words = [m[0].lower() for m in _WORD.finditer(text, start, end)]
    before = text[start : head.start()].split() if head else []
    aside = head is not None and first is not None and bool(_ASIDE.match(text, head.end(), first.start()))
    return Thing(
        head=head[0].lower() if head else "",
        modifier=before[-1].lower() if before and before[-1][:1].islower() else "",
        names=frozenset(names),
        marks=frozenset(words) & _marks(),
        words=frozenset(w for w in words if w not in _CLOSED and w not in _stop()),
        definite=bool(_DEFINITE.match(text, start)),
        aside=aside,
    )


def mentioned(reading: Reading, start: int, end: int) -> list[Thing]:
    """The things that a stretch names by a known head noun, with the place before or behind it."""
    text = reading.article.text
    found = []
    for match in _heads().finditer(text, start, end):
        before = _BEFORE.search(text[max(start, match.start() - 60) : match.start()])
        words = _DETERMINED.sub("", before[0]) if before else ""
        begin = match.start() - len(words)
        behind = _BEHIND.match(text, match.end(), end)
        found.append(read_thing(reading, begin, behind.end() if behind else match.end()))
    return found


def own_words(reading: Reading) -> frozenset[str]:
    """The words of the names of the article's subject, in small letters."""
    subject = reading.names.subject
    if subject is None:
        return frozenset()
    return frozenset(
        w.strip("'’").lower() for name in (subject.name, *subject.aliases) for w in re.findall(r"[\w'’&-]+", name)
    )


def alike(one: Thing, other: Thing) -> bool:
    """Whether the head nouns of two things may name one: the same noun, or a plain one of the class of the other."""
    if one.head == other.head:
        return not one.head or not (_tells(one) and _tells(other) and one.modifier != other.modifier)
    if not one.head or not other.head:
        return False
    return any(
        (one.head in plain and other.head in plain + own) or (other.head in plain and one.head in own)
        for plain, own in _classes()
    )


def _tells(thing: Thing) -> bool:
    return bool(thing.modifier) and thing.modifier not in _marks() | _plain_words() | _CLOSED


def kinds(head: str, language: str = "en") -> frozenset[str]:
    """The classes of things that a head noun belongs to."""
    table = load(language, "tellings")["things"]
    return frozenset(kind for kind, nouns in table.items() if head in nouns["plain"] or head in nouns["own"])


@cache
def _classes(language: str = "en") -> tuple[tuple[list[str], list[str]], ...]:
    return tuple((c["plain"], c["own"]) for c in load(language, "tellings")["things"].values())


@cache
def _heads(language: str = "en") -> re.Pattern[str]:
    nouns = sorted({n for plain, own in _classes(language) for n in (*plain, *own)}, key=lambda n: (-len(n), n))
    grammar = load(language, "event_grammar")
    past = [f.lstrip("+") for forms in grammar["irregular"].values() for f in forms.split()]
    behind = "|".join([*map(re.escape, [*grammar["grammar"]["stops"], *past]), r"\w+(?:ed|ly)"])
    return re.compile(
        rf"(?<![\w-])(?i:{'|'.join(map(re.escape, nouns))})(?![\w-])(?! (?!(?:{behind}|a|an|the|its)\b)[a-z])(?<!production)(?<!Production)|(?<![\w-])[Pp]roduction(?= (?:in|at)\b)"
    )


@cache
def _marks(language: str = "en") -> frozenset[str]:
    table = load(language, "tellings")["marks"]
    return frozenset((*table["another"], *table["rank"]))


@cache
def _plain_words(language: str = "en") -> frozenset[str]:
    return frozenset(load(language, "tellings")["marks"]["plain"])


@cache
def _stop(language: str = "en") -> frozenset[str]:
    return frozenset(load(language, "stopwords")["words"])


@cache
def _calendar(language: str = "en") -> frozenset[str]:
    return frozenset(load(language, "tellings")["calendar"]["words"])
