"""Beginnings told by the items of lists and the rows of tables: 'N2 (1998): keypad', 'Harstad – since 2006', 'Hull | factory | 2006'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from factlint.facts.clause_dates import whole
from factlint.facts.things import Thing, read_thing
from factlint.facts.values import within
from factlint.languages import load
from factlint.values.reading import Reading
from factlint.values.span import Span
from factlint.values.temporal import Date

# '– N2 (1998): keypad', '• Lisbon (since 2006)', 'Harstad – since 2006', 'Feather, 2006', 'Hull: factory, since 2006'
_ITEM = re.compile(
    r"(?:[•*·–-] ?|\d{1,2}\. )?(?P<name>[^\s(:|–—,][^(:|–—,\n]{1,50}?)(?P<more>(?:, |: | [–—] )[^(:|–—,.;\n]{2,40})?(?: \(| ?[–—:,-] |, )(?:(?:opened|launched|open|founded|acquired|introduced|released|closed|built|from|est\.|in|on sale|on the market|available) )*(?:since |in )?(?:(?:early|late) )?$"
)
_BEHIND = re.compile(r"(?:\)|[,;:.]|\s*$|\n| [–—-] )")
_INLINE = re.compile(r"(?P<head>[A-Z][\w ]{2,30}): ")
_PART = re.compile(r"(?P<name>[A-Z0-9][\w’' .&-]{0,40}?) \((?:(?:since|opened|launched|from|in) )?$")
_CELL = re.compile(r"\s*(?:\||\t)\s*")
_LONGEST = 240
_FAR = 40


def items(reading: Reading) -> Iterator[tuple[str, Thing, Date, Span]]:
    """The act, the thing, the date and the words of each dated item of a list or a table whose heading tells what its dates are."""
    article = reading.article
    text = article.text
    header: list[str] = []
    for start, end in lines(text):
        if end - start > _LONGEST:
            header = []
            continue
        cells = _CELL.split(text[start:end])
        if len(cells) > 2:
            dates = within(reading.dates, start, end)
            if not dates:
                header = [c.lower().strip() for c in cells]
            elif header:
                yield from _row(reading, header, start, end)
            continue
        header = []
        heading = article.section_at(start).heading
        label = heading.text.lower().strip(" :") if heading and heading.start != start else ""
        act = _acts().get(label)
        if act:
            yield from _item(reading, act, _singular(label), start, end)
        inline = _INLINE.match(text, start, end)
        listed = _acts().get(inline["head"].lower()) if inline else None
        if inline and listed:
            yield from _parts(reading, listed, _singular(inline["head"].lower()), inline.end(), end)


def lines(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each line of a text that is not empty."""
    start = 0
    for line in text.splitlines(keepends=True):
        body = line.rstrip()
        if body:
            yield start, start + len(body)
        start += len(line)


def _item(reading: Reading, act: str, head: str, start: int, end: int) -> Iterator[tuple[str, Thing, Date, Span]]:
    text = reading.article.text
    dates = within(reading.dates, start, end)
    if not dates or not _BEHIND.match(text, dates[0].span.end):
        return
    match = _ITEM.fullmatch(text, start, dates[0].span.start)
    date = whole(dates[0])
    ended = _ended().match(text, start, dates[0].span.start) if match is None else None
    if ended and date is not None and dates[0].span.start - ended.end() < _FAR:
        name = ended.span("name")
        yield "closing", _thing(reading, *name, head), date, reading.article.span(*name)
    if match is None or date is None:
        return
    yield (
        act,
        _thing(reading, match.start("name"), match.end("more") if match["more"] else match.end("name"), head),
        date,
        reading.article.span(*match.span("name")),
    )


def _parts(reading: Reading, act: str, head: str, start: int, end: int) -> Iterator[tuple[str, Thing, Date, Span]]:
    """'Offices: Madrid (2001), Lisbon (2006)'."""
    text = reading.article.text
    for found in within(reading.dates, start, end):
        match = _PART.search(text[start : found.span.start])
        date = whole(found)
        if match and date and text[found.span.end : found.span.end + 1] == ")":
            begin = start + match.start("name")
            yield (
                act,
                _thing(reading, begin, start + match.end("name"), head),
                date,
                reading.article.span(begin, start + match.end("name")),
            )


def _row(reading: Reading, header: list[str], start: int, end: int) -> Iterator[tuple[str, Thing, Date, Span]]:
    text = reading.article.text
    place, number = start, 0
    first = _CELL.search(text, start, end)
    while place <= end:
        match = _CELL.search(text, place, end)
        stop = match.start() if match else end
        act = _acts().get(header[number]) if number < len(header) else None
        dates = within(reading.dates, place, stop)
        if act and first and len(dates) == 1 and number:
            date = whole(dates[0])
            if date is not None:
                yield (
                    act,
                    _thing(reading, start, min(place, end), _singular(header[0])),
                    date,
                    reading.article.span(start, first.start()),
                )
        if match is None:
            return
        place, number = match.end(), number + 1


def _thing(reading: Reading, start: int, end: int, head: str) -> Thing:
    thing = read_thing(reading, start, end)
    return replace(thing, head=thing.head or head, definite=True, marks=frozenset())


def _singular(heading: str) -> str:
    """What each item under a heading is: 'our shops' → 'shop'; '' where that is no place."""
    word = heading.removeprefix("our ").strip()
    for ending, instead in (("ies", "y"), ("ses", "s"), ("s", ""), ("", "")):
        if word.endswith(ending) and _is_head(word.removesuffix(ending) + instead):
            return word.removesuffix(ending) + instead
    return ""


@cache
def _ended(language: str = "en") -> re.Pattern[str]:
    """'Moss – closed in', 'Moss (destroyed by fire in'."""
    words = "|".join(load(language, "tellings")["closing"]["passive"])
    return re.compile(
        rf"(?:[•*·–-] ?)?(?P<name>[^\s(:|–—,][^(:|–—,\n]{{1,50}}?)(?: [–—-] |: |, | \()(?:[a-z]+, )?(?:{words})\b"
    )


def _is_head(word: str, language: str = "en") -> bool:
    return any(word in c["plain"] or word in c["own"] for c in load(language, "tellings")["things"].values())


@cache
def _acts(language: str = "en") -> dict[str, str]:
    table: dict[str, list[str]] = load(language, "tellings")["lists"]
    return {word: act for act, words in table.items() for word in words}
