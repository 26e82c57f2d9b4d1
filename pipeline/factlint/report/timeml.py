"""TimeML: the article's text with its temporal expressions as TIMEX3 elements (ISO-TimeML), for the field's scorers."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from factlint.values.reading import Reading
from factlint.values.temporal import Date, Temporal, Timex

# Characters that XML 1.0 does not allow at all, escaped or not.
_FORBIDDEN = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 65534, 65535), "�")


def to_timeml(reading: Reading) -> str:
    """A TimeML document: DCT, then the original text with one TIMEX3 for each expression.

    An interval that has parts is written as its parts; expressions never overlap, the longer of two wins.
    """
    article = reading.article
    pieces = [
        '<?xml version="1.0" encoding="UTF-8"?>\n<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n',
        f"<DOCID>{_text(article.id)}</DOCID>\n",
        _dct(article.reference_date.isoformat() if article.reference_date else ""),
        "<TEXT>",
    ]
    position = 0
    for number, (start, end, timex) in enumerate(_places(reading), 1):
        if start < position:
            continue
        mod = f" mod={quoteattr(timex.mod)}" if timex.mod else ""
        pieces.append(_text(article.original[position:start]))
        pieces.append(
            f'<TIMEX3 tid="t{number}" type={quoteattr(timex.type)} value={quoteattr(_safe(timex.value))}{mod}>'
        )
        pieces.append(_text(article.original[start:end]) + "</TIMEX3>")
        position = end
    pieces.append(_text(article.original[position:]) + "</TEXT>\n</TimeML>\n")
    return "".join(pieces)


def _dct(day: str) -> str:
    return f'<DCT><TIMEX3 tid="t0" type="DATE" value={quoteattr(day)} functionInDocument="CREATION_TIME">{day}</TIMEX3></DCT>\n'


def _places(reading: Reading) -> list[tuple[int, int, Timex]]:
    found = [(*reading.article.to_original(i.span.start, i.span.end), i.timex) for i in _items(reading)]
    return sorted(found, key=lambda place: (place[0], -place[1]))


def _items(reading: Reading) -> Iterator[Date | Temporal]:
    for date in reading.dates:
        yield from date.parts or (date,)
    for layer in (reading.times, reading.durations, reading.recurrences):
        yield from layer


def _safe(text: str) -> str:
    return text.translate(_FORBIDDEN)


def _text(text: str) -> str:
    return escape(_safe(text))
