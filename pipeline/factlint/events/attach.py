"""What hangs on a trigger: its clause, its date, its money, who took part and who says so."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from factlint.values.article import Sentence
from factlint.values.events import Participant
from factlint.values.quantity import Money
from factlint.values.reading import Reading
from factlint.values.span import Span
from factlint.values.temporal import Date

_BORDER = re.compile(
    r"; |: | – | — |, (?:and|but|while|although|which|who|where|when|as|after|before) | and (?=(?:was|were|is|are|has|had|in [A-Z]|on \d|it )\b)|, (?=in \w+ \d{4}\b)"
)
_SOURCE = re.compile(r"\b(?:reported|wrote|revealed|claimed|estimated)(?: that)?\b|\b[Aa]ccording to\b")
_ANAPHORIC = re.compile(
    r"(?:It|The (?:shares|deal|company|offer|price|money|round|plan|sale|transaction|acquisition)|This|Its|That|They|He|She)\b"
)


def clause(text: str, sentence: Sentence, start: int, end: int, neighbours: Sequence[int]) -> tuple[int, int]:
    """The stretch around a trigger: to the next border of a clause behind which another trigger stands, either way."""
    first, last = sentence.start, sentence.end
    for border in _BORDER.finditer(text, sentence.start, sentence.end):
        if border.end() <= start and any(first <= n < border.end() for n in neighbours):
            first = border.end()
        elif border.start() >= end and any(border.start() <= n < last for n in neighbours):
            last = border.start()
            break
    return first, last


def date_for(reading: Reading, sentence: Sentence, first: int, last: int, start: int, end: int) -> Date | None:
    """The date of a trigger: behind it in its clause, before it in its clause, at the head of its sentence, else its context."""
    dates = reading.dates
    low = bisect_left(dates, sentence.start, key=lambda d: d.span.start)
    high = bisect_left(dates, sentence.end, key=lambda d: d.span.start)
    told = [d for d in dates[low:high] if d.earliest is not None or d.latest is not None or d.impossible]
    behind = [d for d in told if end <= d.span.start < last]
    before = [d for d in told if first <= d.span.start and d.span.end <= start]
    inside = [d for d in told if d.span.start >= start and d.span.end <= end]
    if inside:
        return inside[0]
    if behind and not (before and _heads(reading, sentence, before[0])):
        return behind[0]
    if before:
        return before[-1] if not _heads(reading, sentence, before[0]) else before[0]
    if behind:
        return behind[0]
    earlier = [d for d in told if d.span.end <= start]
    if earlier:
        return earlier[-1]
    return None


def _heads(reading: Reading, sentence: Sentence, date: Date) -> bool:
    return date.span.start - sentence.start < 16


def context_date(reading: Reading, sentence: Sentence, previous: Date | None) -> Date | None:
    """The date of a sentence without one: that of the event before where it goes on from it, else its year heading."""
    article = reading.article
    if previous is not None and _ANAPHORIC.match(article.text, sentence.start):
        return previous
    section = article.sections[article.paragraphs[sentence.paragraph].section]
    if section.year is not None and section.heading is not None:
        heading = section.heading
        return next((d for d in reading.dates if d.span.start == heading.start), None)
    return None


def money_for(reading: Reading, first: int, last: int) -> list[Money]:
    """The amounts of a clause."""
    low = bisect_left(reading.money, first, key=lambda m: m.span.start)
    return [m for m in reading.money[low:] if m.span.start < last]


class Names:
    """Organisations by place, references included."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        found = [(m.span.start, m.span.end, e.id) for e in reading.names.organizations for m in e.mentions]
        found += [(r.span.start, r.span.end, r.entity) for r in reading.names.references]
        self._found = sorted(found)
        self._starts = [start for start, _, _ in self._found]
        self._names = {e.id: e.name for e in reading.names.organizations}
        self._subject = reading.names.subject.id if reading.names.subject else None

    def between(self, first: int, last: int) -> list[str]:
        """Ids of the organisations named in a stretch, in order, each once."""
        low, high = bisect_left(self._starts, first), bisect_left(self._starts, last)
        return list(dict.fromkeys(key for _, _, key in self._found[low:high]))

    def participants(
        self, sentence: Sentence, first: int, last: int, start: int, previous: Sequence[str]
    ) -> tuple[Participant, ...]:
        """Who took part: the organisations of the clause; before the trigger the principal, behind it the others.

        Where nobody stands before the trigger, the sentence's first organisation is the principal, else the one told of
        before, else the article's subject.
        """
        before = self.between(first, start)
        behind = [key for key in self.between(start, last) if key not in before]
        if not before:
            text = self.reading.article.text
            lead = self.between(sentence.start, first)
            if lead:
                before = lead[:1]
            elif (
                _ANAPHORIC.match(text, sentence.start)
                and previous
                and text.startswith(("It ", "Its ", "They "), sentence.start)
            ):
                before = list(previous[:1])
            elif self._subject is not None and self._subject not in behind:
                before = [self._subject]
        found = [
            Participant(role="principal" if n == 0 else "co-principal", entity=key, name=self._names[key])
            for n, key in enumerate(before)
            if key in self._names
        ]
        found += [
            Participant(role="target" if n == 0 else "other", entity=key, name=self._names[key])
            for n, key in enumerate(behind)
            if key in self._names
        ]
        return tuple(found)


def source_of(reading: Reading, sentence: Sentence, start: int, names: Names) -> tuple[Span | None, str | None]:
    """Who says so: the organisation before 'reported' in front of the trigger, or behind 'according to'."""
    article = reading.article
    match = _SOURCE.search(article.text, sentence.start, sentence.end)
    if not match or (match.start() > start and "ccording" not in match[0]):
        return None, None
    if "ccording" in match[0]:
        who = names.between(match.end(), min(sentence.end, match.end() + 60))
    else:
        who = names.between(max(sentence.start, match.start() - 60), match.start())
    return (article.span(match.start(), match.end()), who[-1]) if who else (None, None)
