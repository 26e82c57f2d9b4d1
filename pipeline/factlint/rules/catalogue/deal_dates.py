"""DAT206 deal-dates: one deal told with two dates that cannot both be its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from factlint.facts.compare import dates_agree
from factlint.facts.tellings import Telling
from factlint.rules.dated import dates_in
from factlint.rules.elapsed import point
from factlint.rules.factual import name_of
from factlint.rules.lives_of_things import pairs, side, title
from factlint.rules.registry import rule
from factlint.rules.restated import read_as
from factlint.values.events import Event
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading
from factlint.values.temporal import Date

_DEALS = frozenset({"acquisition", "merger"})
_COMPLETED = re.compile(
    r"\b(?:complet\w+|clos(?:ed|ing|e)(?! (?:its|their|down|the (?!deal|acqui|purch|merg|takeover|sale|trans))\b)|finali[sz]\w+|consummated|concluded|took effect|effective|became)\b"
)
_ANNOUNCED = re.compile(
    r"\b(?:announc\w+|agree\w*|sign\w*|propos\w+|offer\w*|bid\w*|plans?|planned|planning|intend\w*|would|will|talks?|approv\w+|clear\w+|expect\w*|negotiat\w+|began|begin|start\w*|launch\w+|unveil\w+|reported)\b"
)
# A part of a company, a step or another round of the same deal.
_PARTLY = re.compile(
    r"\b(?:stakes?|shares?|shareholding|per ?cent|percent|interest|rights?|assets?|divisions?|units?|subsidiar\w+|parts?|half|remain\w+|rest|minority|majority|control\w*|again|back|re-?\w*acquir\w*|second|another|further|additional|previous\w*|originally|brands?|stores?|shops?|stations?|operations|network|catalog\w*|library|licen[cs]e\w*|(?:business|arm|unit|operations|activities) of|distribution|holdings?)\b|%",
    re.IGNORECASE,
)
_NOUN_OF = re.compile(r"(?:(?:acquisition|takeover|purchase|buyout|buy-out) of|merger with) (?:the )?(?:[a-z-]+ ){0,3}")
_OBJECT = re.compile(r"(?: [a-z-]+){0,6} ")
_THING = re.compile(
    r"\b(?:business(?:es)?|services?|fleet|portfolio|property|building|site|line|product|team|technolog\w+|rights?|patents?) "
)
_BORDER = re.compile(
    r"(?:$|[.,;:)–—]| (?:in|on|for|from|at|by|to|and|which|who|after|before|when|during|with|was|were|had|\(|as)\b)"
)
# Where another clause begins, which tells what became of the thing.
_CLAUSE = re.compile(
    r"[;,]|\b(?:and|but|which|who|where) (?:[a-z]+(?:ed|es)|makes|sells|has|had|is|was|now|later|soon|then|runs|ran|built|sold|shut)\b"
)
_AROUND = 90
_CLOSE = 25
_YEARS_APART = 2
_DAYS_APART = 50
_SHORT = 60  # sentences


@rule(
    "DAT206",
    name="deal-dates",
    category="date",
    severity="error",
    flags=(
        "Norvik AS is a Norwegian company. Norvik completed its acquisition of Marmer Ltd in [[January 2010]]. It makes pumps.\n\n"
        "Norvik completed the acquisition of Marmer Ltd in [[March 2010]].",
        "Norvik AS is a Norwegian company. In [[2005]] Norvik acquired Marmer Ltd for €3 million. It makes pumps.\n\n"
        "Marmer Ltd was bought by Norvik in [[2009]] and makes valves.",
        "Norvik AS is a Norwegian company. In [[2005]] Norvik acquired Marmer Ltd. It makes pumps.\n\n"
        "Marmer Ltd was bought by Norvik in [[2009]] and closed its Oslo shop.",
        "Norvik AS is a Norwegian company. The purchase of the rival Marmer, in [[2003]], brought in 40 staff.\n\nIts mills are red. That of Marmer, acquired in [[2006]], is green.",
    ),
    passes=(
        "Norvik AS is a Norwegian company. Norvik announced the acquisition of Marmer Ltd in January 2010. It makes pumps.\n\n"
        "Norvik completed the acquisition of Marmer Ltd in March 2010.",
        "Norvik AS is a Norwegian company. In 2005 Norvik acquired a stake of 40% in Marmer Ltd. It makes pumps.\n\n"
        "Marmer Ltd was bought by Norvik in 2009 and makes valves.",
        "Norvik AS is a Norwegian company. In 2005 Norvik acquired Marmer Ltd. It makes pumps.\n\nIn 2009 Norvik acquired Vika Ltd.",
        "Norvik AS is a Norwegian company. In 2005 Norvik acquired Marmer Ltd. It makes pumps.\n\nIn 2009 Norvik acquired the pump business of Marmer Ltd, a rival.",
        "Norvik AS is a Norwegian company. In 2005 Norvik acquired Marmer Ltd. It makes pumps.\n\nIn 2009 Norvik acquired Marmer passenger service.",
        "Norvik AS is a Norwegian company. In 2005 Norvik acquired Marmer Ltd. It makes pumps.\n\nIn May 2005 Norvik bought Marmer Ltd.",
        "Norvik AS is a Norwegian company. In December 2005 Norvik acquired Marmer Ltd. It makes pumps.\n\nIn 2006 Norvik bought Marmer Ltd.",
    ),
)
def deal_dates(reading: Reading) -> Iterator[Disagreement]:
    """One acquisition or merger is told with two dates that cannot both be its own.

    Compares: the dates of tellings of one deal by its two parties, in whatever words; two completions at any precision, other
    tellings from two years apart, for a deal may be announced in one year and closed in the next. Announcements, plans, stakes
    and parts stay silent.
    Why it matters: one of the dates is wrong.
    Cannot know: which; whether a second deal between the two is meant.
    """
    told: set[frozenset[str]] = set()
    found = [
        (e, d, p)
        for e in reading.events
        if (d := _date(reading, e)) is not None and len(p := _parties(reading, e)) == 2 and _direct(reading, e, p)
    ]
    # One telling of each date is enough: a text may repeat it without end.
    found = list({(p, e.type, d.value): (e, d, p) for e, d, p in reversed(found)}.values())[::-1]
    for (one, a, parties), (other, b, rivals) in combinations(found, 2):
        if one.type != other.type or parties != rivals or parties in told or not _apart(one, other, a, b):
            continue
        # A third telling that agrees with one of them at the other's place decides nothing, but one sentence with both dates does.
        if one.sentence == other.sentence or any(dates_agree(x, y) for x, y in _written(reading, one, other)):
            continue
        told.add(parties)
        yield Disagreement(
            message=f"{_named(reading, one, parties)}: {a.span.text} and {b.span.text}",
            sides=(
                Side(span=a.span, reading=f"{read_as(reading, a)}: “{one.span.text}”"),
                Side(span=b.span, reading=f"{read_as(reading, b)}: “{other.span.text}”"),
            ),
            key=(*sorted(name_of(reading, p) for p in parties), *sorted((a.value, b.value))),
            why="both tell of the same deal of the same two",
            confidence=0.8,
        )
    if not told and len(reading.article.sentences) <= _SHORT:
        yield from _retold(reading)


def _retold(reading: Reading) -> Iterator[Disagreement]:
    """Takeovers of one company in any words; 'the takeover' is that of the one company that the text tells as bought."""
    for one, other in pairs(reading, "company"):
        if one.act != other.act or one.act != "buying":
            continue
        if one.planned or other.planned or dates_agree(one.date, other.date) or not _two_times(reading, one, other):
            continue
        name = title(reading, one, other)
        yield Disagreement(
            message=f"takeover of {name}: {one.date.span.text} and {other.date.span.text}",
            sides=(side(reading, one), side(reading, other)),
            key=(name, *sorted((one.date.value, other.date.value))),
            why="both tell of the same takeover",
            confidence=0.7,
        )
        return


def _two_times(reading: Reading, one: Telling, other: Telling) -> bool:
    """Whether the dates are too far apart to be those of the steps of one deal, or no step is told and they are months apart."""
    a, b = sorted((one.date, other.date), key=lambda d: (d.earliest, d.latest))
    assert a.latest is not None
    assert b.earliest is not None
    text = reading.article.text
    steps = any(
        pattern.search(
            text,
            max(t.sentence.start, min(t.place[0] or t.words.start, t.words.start) - _CLOSE),
            min(t.sentence.end, max(t.words.end, t.date.span.end) + _CLOSE),
        )
        for t in (one, other)
        for pattern in (_COMPLETED, _ANNOUNCED)
    )
    bare = "year" in (a.granularity, b.granularity)
    return b.earliest.year - a.latest.year >= _YEARS_APART or (
        not steps and not bare and (b.earliest - a.latest).days >= _DAYS_APART
    )


def _date(reading: Reading, event: Event) -> Date | None:
    """The one date of a telling that is surely that of the deal."""
    if event.type not in _DEALS or event.status != "happened" or event.date_id is None:
        return None
    text = reading.article.text
    sentence = event.sentence
    start, end = max(sentence.start, event.span.start - _AROUND), min(sentence.end, event.span.end + _AROUND)
    date = reading.date(event.date_id)
    clause = _CLAUSE.search(text, max(event.span.end, date.span.end), end)
    end = clause.start() + 1 if clause else end
    if _PARTLY.search(text, start, end) or _ANNOUNCED.search(text, start, end):
        return None
    near = start <= date.span.start < end and point(date) and not date.inferred and not date.modifier
    others = [d for d in dates_in(reading, start, end) if d is not date]
    # With two dates about, only the one that touches the words of the deal is its own.
    joined = re.fullmatch(
        r"[^.;,]{0,60}", text[min(event.span.end, date.span.end) : max(event.span.start, date.span.start)]
    )
    return date if near and (not others or joined) else None


def _parties(reading: Reading, event: Event) -> frozenset[str]:
    """Who takes part; of 'the merger of Marmer and Vika' these two, whoever the article is about."""
    found = frozenset(p.entity for p in event.participants if p.entity)
    if event.type != "merger" or len(found) != 3:
        return found
    text = reading.article.text
    behind = sorted(
        (m.span.start, m.span.end, key)
        for key in found
        for m in reading.entity(key).mentions
        if event.span.end <= m.span.start < event.sentence.end
    )
    if len(behind) < 2 or text[event.span.end : behind[0][0]] not in (" of ", " between "):
        return found
    return (
        frozenset(key for _, _, key in behind[:2])
        if text[behind[0][1] : behind[1][0]] in (" and ", " with ")
        else found
    )


def _direct(reading: Reading, event: Event, parties: frozenset[str]) -> bool:
    """Whether the words of the deal have a party itself as their object ('bought Marmer', 'merged with Marmer'), and the
    other party stands before them: 'took over Marmer's mill' and 'bought the pumps of Marmer' are deals of another thing."""
    text = reading.article.text
    spans = [m.span for key in sorted(parties) for m in reading.entity(key).mentions]
    near = sorted(s for s in spans if event.sentence.start <= s.start < event.sentence.end)
    behind = [s for s in near if s.start >= event.span.end]
    before = [s for s in near if s.end <= event.span.start]
    before += [
        r.span
        for r in reading.names.references
        if event.sentence.start <= r.span.start < event.span.start and r.entity in parties
    ]
    if any(_NOUN_OF.fullmatch(text, event.span.start, s.start) and _BORDER.match(text, s.end) for s in near):
        return True  # 'the acquisition of Marmer', 'the takeover of Marmer by Norvik': the other party is told, or is the company
    if not behind and len(before) >= 2:
        one, two = sorted(before, key=lambda span: span.start)[-2:]
        if text[one.end : two.start] in (", which ", ", that ") and text[two.end : event.span.start] in (" ", " had "):
            return bool(_BORDER.match(text, event.span.end))  # 'Marmer, which Norvik bought in 2009'
    if not behind:
        return event.type == "merger" and len(before) >= 2
    if event.type == "merger" and len(behind) >= 2 and not before:
        # 'the merger of Marmer and Vika'
        between = text[behind[0].end : behind[1].start]
        return text[event.span.end : behind[0].start] in (" of ", " between ") and between in (" and ", " with ")
    first = behind[0]
    gap = text[event.span.end : first.start]
    return bool(before and _OBJECT.fullmatch(gap) and not _THING.search(gap) and _BORDER.match(text, first.end))


def _apart(one: Event, other: Event, a: Date, b: Date) -> bool:
    if dates_agree(a, b):
        return False
    assert a.earliest is not None
    assert b.earliest is not None
    completed = [bool(_COMPLETED.search(e.sentence.text)) for e in (one, other)]
    same_day = a.granularity == b.granularity == "day" and (a.earliest.month, a.earliest.day) == (
        b.earliest.month,
        b.earliest.day,
    )
    return all(completed) or same_day or abs(a.earliest.year - b.earliest.year) >= _YEARS_APART


def _written(reading: Reading, one: Event, other: Event) -> Iterator[tuple[Date, Date]]:
    for x in dates_in(reading, one.sentence.start, one.sentence.end):
        for y in dates_in(reading, other.sentence.start, other.sentence.end):
            yield x, y


def _named(reading: Reading, event: Event, parties: frozenset[str]) -> str:
    one, other = sorted(name_of(reading, key) for key in parties)
    return f"{event.type} of {one} and {other}"
