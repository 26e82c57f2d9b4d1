"""Names and things listed behind a count, in the shapes that a text gives such lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from factlint.languages import load
from factlint.values.article import Sentence
from factlint.values.reading import Reading
from factlint.values.span import Span

_PROPER = r"[A-ZÀ-ÖØ-ÞŁŚŠŻŽČĆŘĐĞİŐŰ][\w'’.&/-]*"
_NAME = re.compile(rf"(?:the |The )?{_PROPER}(?: (?:{_PROPER}|of|the|de|du|la|for|von|van|[a-z]+(?=$)))*")
_THING = re.compile(r"(?:an? |the )?(?:[^\W\d_][\w'’&/-]*)(?: [^\W\d_][\w'’&/-]*){0,4}")
_APPOSED = re.compile(
    r"(?:an?|the|its|his|her|their|now|then|both) [a-z][^A-Z]*$|(?:an?|the) [a-z][\w -]* (?:of|from|in) [A-Z][\w -]*$"
)
_JOINT = re.compile(r", and |, & |, | and | & ")
# 'Six stations broadcast in the regions: A, B and C': the list is of the regions.
_OTHER_HEAD = re.compile(r"(?:s|[\"”’']) ?: $")
_CUT_OFF = re.compile(r"\b(?:Inc|Ltd|Corp|Co|Bros|St|Dr|Mr|Mrs|No|Jr|Sr)$")  # the list goes on behind this point
_BULLET = re.compile(r"[-–—•*·] ?")
_LINE_END = re.compile(r":\s*$")
_YEAR = re.compile(r" \((?:\d{4}|[^()]{1,40})\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Enumerated:
    """A count with what it counts, the place of the list and its items; `whole`: a list that is shorter contradicts the count too."""

    count: int
    noun: str
    counted: Span
    listed: Span
    items: tuple[str, ...]
    whole: bool


def enumerated(reading: Reading) -> Iterator[Enumerated]:
    """Every count with a list behind it in its sentence, in bullets below it, or at the beginning of the next sentence."""
    sentences = reading.article.sentences
    for index, sentence in enumerate(sentences):
        yield from _in_sentence(reading, sentence)
        yield from _bullets(reading, index)
        if index + 1 < len(sentences) and sentences[index + 1].paragraph == sentence.paragraph:
            yield from _subject(reading, sentence, sentences[index + 1])


def _in_sentence(reading: Reading, sentence: Sentence) -> Iterator[Enumerated]:
    text = reading.article.text
    for shape, whole in _shapes():
        for match in shape.finditer(text, sentence.start, sentence.end):
            between = text[match.start("noun") : match.start("list")]
            if _among().search(between) or _OTHER_HEAD.search(between[len(match["noun"]) :]):
                continue
            items = () if _CUT_OFF.search(match["list"]) else split(match["list"])
            if len(items) < 2 or (not whole and not all(_NAME.fullmatch(i) for i in items)):
                continue
            yield _draft(reading, match, items, whole=whole)


def _draft(reading: Reading, match: re.Match[str], items: tuple[str, ...], *, whole: bool) -> Enumerated:
    article = reading.article
    return Enumerated(
        count=number(match["count"]), noun=match["noun"].split()[-1], items=items, whole=whole,
        counted=article.span(match.start("count"), match.end("noun")),
        listed=article.span(match.start("list"), match.start("list") + len(match["list"].rstrip(" ,"))),
    )  # fmt: skip


def split(listed: str) -> tuple[str, ...]:
    """The items of a list; () where it is no plain list of names or things. What describes a name is no item."""
    listed = _YEAR.sub("", listed.strip().rstrip(","))
    if listed.count(" and ") + listed.count(" & ") > 1 or (" and " not in listed and " & " not in listed):
        return ()
    items = [i.strip() for i in _JOINT.split(listed) if i.strip()]
    if items and _NAME.fullmatch(items[0]):
        items = [i for i in items if not _APPOSED.match(i)]
    if not items or any(_clausal().search(i) or not (_NAME.fullmatch(i) or _THING.fullmatch(i)) for i in items):
        return ()
    proper = [bool(_NAME.fullmatch(i)) for i in items]
    if any(proper) and not all(proper):
        return ()
    return tuple(items)


def _bullets(reading: Reading, index: int) -> Iterator[Enumerated]:
    """'The company has four divisions:' and the lines below it; or 'Its products are:' … 'all four products'."""
    text, sentences = reading.article.text, reading.article.sentences
    lead = sentences[index]
    if not _LINE_END.search(text, lead.start, lead.end):
        return
    rows: list[str] = []
    stop = index + 1
    while stop < len(sentences) and _BULLET.match(text, sentences[stop].start, sentences[stop].end):
        rows.append(text[sentences[stop].start : sentences[stop].end].strip())
        stop += 1
    if len(rows) < 2 or stop > index + 13:
        return
    below = sentences[index + 1 : stop]
    head = _plural().search(text, lead.start, lead.end)
    places = [lead, *sentences[max(0, index - 1) : index], *sentences[stop : stop + 2]]
    for place in places:
        for match in _counted().finditer(text, place.start, place.end):
            same = head is not None and match["noun"].split()[-1] == head["noun"]
            if not _among().search(text[match.end() : lead.end] if place is lead else "") and (place is lead or same):
                yield Enumerated(
                    count=number(match["count"]), noun=match["noun"].split()[-1], items=tuple(rows), whole=True,
                    counted=reading.article.span(match.start("count"), match.end("noun")),
                    listed=reading.article.span(below[0].start, below[-1].end),
                )  # fmt: skip
                return


def _subject(reading: Reading, one: Sentence, other: Sentence) -> Iterator[Enumerated]:
    """'… to their three children. Kari, Nils, Tone and Jon had …'"""
    text = reading.article.text
    counted = _ends_with_kin().search(text, one.start, one.end)
    listed = _begins_with_list().match(text, other.start, other.end)
    if counted is None or listed is None:
        return
    items = split(listed["list"])
    if len(items) > 1 and all(_NAME.fullmatch(i) for i in items):
        yield Enumerated(
            count=number(counted["count"]), noun=counted["noun"], items=items, whole=False,
            counted=reading.article.span(counted.start("count"), counted.end("noun")),
            listed=reading.article.span(listed.start("list"), listed.end("list")),
        )  # fmt: skip


def number(written: str) -> int:
    """The number that a count tells."""
    return int(written) if written.isdigit() else int(load("en", "money")["number_words"][written.lower()])


@cache
def _count() -> str:
    words = "|".join(f"[{w[0].upper()}{w[0]}]{w[1:]}" for w in load("en", "enumerations")["numbers"])
    return rf"(?<![\w.,-])(?P<count>{words}|[2-9]|1[0-9])"


@cache
def _shapes() -> tuple[tuple[re.Pattern[str], bool], ...]:
    noun = r"(?:of (?:its|the|their|his|her|our) )?(?P<noun>(?:[a-z][\w-]{1,20} ){0,3}[a-z][\w-]{2,20}(?:s|men|people|children))"
    listed = r"(?P<list>[^.;:–—()\n]{5,260}"
    return tuple(
        (re.compile(shape), whole)
        for shape, whole in (
            (rf"{_count()} {noun}(?: [^.;:,–—()\n]{{1,60}})?: {listed})(?=\.(?:\s|$)|;|$)", True),
            (rf"{_count()} {noun}(?: [^.;:,–—()\n]{{1,60}})? [–—] {listed})(?=\.(?:\s|$)|$| [–—])", True),
            (rf"{_count()} {noun}(?: [^.;:,–—()\n]{{1,60}})?,? (?:namely|viz\.?|to wit),? {listed})(?=\.(?:\s|$)|;|$)", True),
            (rf"{_count()} {noun}, (?:(?:both |all |one each )?(?:in|at|near|from) )?(?P<list>(?:the )?[A-Z][^.;:–—()\n]{{5,260}}?)(?=\.(?:\s|$)|, (?=(?!and |the )[a-z])|$)", False),
        )
    )  # fmt: skip


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(rf"{_count()} (?P<noun>(?:[a-z][\w-]{{1,20}} ){{0,2}}[a-z][\w-]{{2,20}}s)\b")


@cache
def _plural() -> re.Pattern[str]:
    return re.compile(r"\b(?:[A-Z][a-z]+|[a-z]+) (?P<noun>[a-z]{3,20}s)\b")


@cache
def _ends_with_kin() -> re.Pattern[str]:
    kin = "|".join(load("en", "enumerations")["kin"])
    return re.compile(rf"{_count()} (?:[a-z-]+ ){{0,2}}(?P<noun>{kin})\.?\s*$")


@cache
def _begins_with_list() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<list>{_PROPER}(?: {_PROPER})?(?:, {_PROPER}(?: {_PROPER})?){{0,6}},? and {_PROPER}(?: {_PROPER})?) (?=[a-z])"
    )


@cache
def _among() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, load('en', 'enumerations')['among']))})\b")


@cache
def _clausal() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, load('en', 'enumerations')['clausal']))})\b|\d")
