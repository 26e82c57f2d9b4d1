"""NUM202 size-at-a-time: one company with two numbers of employees, shops or offices at one time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from factlint.facts.compare import figures_agree, transposed
from factlint.facts.draft import Subjects
from factlint.rules.dated import dates_in
from factlint.rules.factual import by_subject, name_of
from factlint.rules.numbers import plain
from factlint.rules.registry import rule
from factlint.rules.sizes_told import Size, unlike_sizes
from factlint.values.article import Sentence
from factlint.values.facts import QuantityValue
from factlint.values.findings import Disagreement, Side
from factlint.values.quantity import Quantity
from factlint.values.reading import Reading

_UNITS = frozenset(
    "employee person worker shop store branch office plant factory mill restaurant hotel brewery mine outlet country subsidiary "
    "warehouse bank airport destination aircraft ship vessel school university hospital laboratory centre center customer member "
    "helicopter plane airplane airliner train bus truck lorry car vehicle locomotive station route site depot base clinic studio theatre theater cinema "
    "dealer dealership brand title patent student city state market mill farm vineyard ferry tanker".split()
)
# Of these a company may have two numbers at one time, or they are no things.
_NOT = frozenset(
    "percent ratio year month week day hour minute decade century quarter share vote seat point time word page mile kilometre kilometer metre meter foot acre hectare "
    "ton tonne litre gallon degree company business division unit team part way step case order deal contract agreement option choice reason problem aim goal objective director "
    "arm segment area function name predecessor owner founder partner shareholder child officer man woman life lead chance look go hand".split()
)
_MANY = 100
_STAFF = frozenset({"employee", "person", "worker"})
_VERB = re.compile(
    r"\b(?P<verb>(?P<now>has|employs|operates|runs|owns|maintains|serves|flies|sails|counts|boasts|comprises|consists of)|had|employed|operated|ran|owned|maintained|served|flew|sailed)"
    r"(?P<of> (?:a (?:workforce|staff|total|network|fleet|chain|portfolio) of|a total workforce of|in total))? (?:about |around |some |over |more than |nearly |approximately |almost |roughly |up to |at least )?$"
)
_ALSO = re.compile(r"\b(?:also|now|currently|still|today|then)\b ?")
# 'Norvik's 42 shops are', 'its 42 shops were': all of them.
_POSSESSIVE = re.compile(
    r"(?:\b(?:[Ii]ts|[Tt]he (?:company|group|firm|bank|airline|chain)['’]s)|[A-Z][\w.&-]*['’]s?) (?:about |some |over |more than |nearly )?$"
)
# 'Norvik, with 54 shops, is the largest'
_APPOSED = re.compile(r", with (?:its |about |around |some |over |more than |nearly |almost )?$")
_RANKS = re.compile(r",? (?:is|remains|ranks|claims|has become)\b")
_CHAIN = re.compile(r"The (?:chain|network|retailer|operator|brewer|group) $")
_WHICH = re.compile(r", which $")
_LED = re.compile(r"(?:As of|At|In|By|On) [\w ]{4,30},? (?:it|the (?:company|group|firm|bank|airline|chain)) ")
# 'With 13 kiosks, Norvik is …'
_WITH = re.compile(r"With (?:its |a total of |about |around |some |over |more than |nearly |almost )?$")
_WHO = re.compile(r"(?: worldwide| in all| in total| in [\w,]+ countries)?, (?=[A-Z]|it\b|the\b)")
_NOW = re.compile(
    r"(?:[A-Z][\w.&-]*|it|the [a-z]+)(?: [A-Z][\w.&-]*){0,3} (?:is|has|remains|ranks|claims|counts|makes|sells|serves|employs|operates)\b"
)
# 'Shops: 412', a line of a fact box.
_BOX = re.compile(
    r"^(?P<noun>[A-Z][a-z]{2,15}(?: [a-z]{2,15})?): (?P<count>\d{1,3}(?:,\d{3})+|\d{3,6})(?=$| \(|;|, of which)",
    re.MULTILINE,
)
_CHANGE = re.compile(
    r"\b(?:than|additional|further|another|other|grew|grown|ris\w+|rose|increas\w+|decreas\w+|fell|fallen|from|until|formerly|had|were)\b"
)
_ARE = re.compile(r" (?P<now>are|is|employ|work|make|serve)\b| (?:were|employed|worked|made|served)\b")
# Behind the noun, these end the statement; anything else narrows it.
_ENDS = re.compile(
    r"(?:[.;]|,(?! (?:of|most|many|some|half|including|mostly|mainly|each)\b)|, (?:most|many|some|half|all|several|two|three|four|five) of (?:them|which)\b|$| (?:worldwide|globally|in total|in all|around the world|across the world|throughout the world|and|as of|at the end of)\b| in (?=\d{4}\b|[\d,]+ countries\b|[a-z]+ countries\b))"
)
_OTHER = re.compile(
    r"\b(?:would|will|could|plan|plans|planned|expect\w*|than|additional|further|another|other|grew|grown|ris\w+|rose|increas\w+|decreas\w+|fell|fallen|from [^.;]{1,25} to|until|by then|about to|each|per|average|peak|once|former\w*|alone|only|joint\w*|full-time|part-time|temporary|if|estimate\w*)\b",
    re.IGNORECASE,
)

_AROUND, _BEFORE, _MOST = 200, 80, 50


@dataclass(frozen=True, slots=True)
class _Size:
    """A company has so many of something at one time ('' = now)."""

    company: str
    noun: str
    time: str
    count: Quantity


@rule(
    "NUM202",
    name="size-at-a-time",
    category="number",
    severity="error",
    flags=(
        "Norvik AS is a Norwegian company. Norvik employs [[1,200 people]]. It makes pumps.\n\nThe company has [[1,500 employees]] and sells valves.",
        "Norvik AS is a Norwegian company. In 2019, Norvik had [[40 shops]]. It makes pumps.\n\nIn 2019, the company operated [[54 shops]].",
        "Norvik AS is a Norwegian airline. As of June 2023 Norvik flew [[46 helicopters]] and 12 planes. It carries post.\n\nAs of June 2023 Norvik's [[42 helicopters]] were made in Oslo.",
        "Norvik AS is a Norwegian company. With [[13 kiosks]], Norvik is known to all. It makes pumps.\n\nNorvik has [[28 kiosks]].",
        "Norvik AS is a Norwegian company. Norvik owns [[43 barges]]. It makes pumps.\n\nThe company has [[26 barges]], most of them old.",
        "Norvik AS is a Norwegian company.\n\nShops: [[412]] (of which 96 in Oslo)\n\nIn spring the [[421 shops]] will be painted.",
        "Norvik AS is a Norwegian company. The company, which employs [[2,360 people]], makes pumps. It is old.\n\nAll of the [[2,630 employees]] of the group get it.",
    ),
    passes=(
        "Norvik AS is a Norwegian company. Norvik has 40 shops. It makes pumps.\n\nIts 12 shops in Sweden are new.",
        "Norvik AS is a Norwegian company. Norvik employs 1,200 people. It makes pumps.\n\nThe company has about 1,230 employees and sells valves.",
        "Norvik AS is a Norwegian company. In 2018, Norvik had 40 shops. It makes pumps.\n\nIn 2019, the company operated 54 shops.",
        "Norvik AS is a Norwegian company. Norvik has 40 shops. It makes pumps.\n\nNorvik has 12 shops in Sweden.",
        "Norvik AS is a Norwegian company. Norvik has 40 shops. It makes pumps.\n\nNorvik has 12 repair shops.",
        "Norvik AS is a Norwegian company. Norvik has 40 shops. Marmer Ltd is its rival.\n\nMarmer Ltd has 12 shops.",
        "Norvik AS is a Norwegian company. Norvik has 40 shops. It makes pumps.\n\nNorvik had 12 shops.",
        "Norvik AS is a Norwegian company.\n\nShops: 412 (of which 96 in Oslo)\n\nIn spring the 96 shops in Oslo will be painted.",
        "Norvik AS is a Norwegian company. Norvik has two divisions. It makes pumps.\n\nThe company has 3 divisions abroad.",
    ),
)
def size_at_a_time(reading: Reading) -> Iterator[Disagreement]:
    """The text gives one company two numbers of employees, shops, offices or the like at one time.

    Compares: counts that the company itself is told to have, employ, run or own, of one noun and without a narrower place, told of the
    same date, or both in the present without one; up to rounding and bounds. A line of a fact box is compared with the text where their
    digits only changed places.
    Why it matters: one of the numbers is wrong or out of date.
    Cannot know: which; what a count takes in.
    """
    yield from _boxed(reading)
    yield from _staff(reading)
    told: set[tuple[str, str, str]] = set()
    seen: set[int] = set()
    for one, other in combinations(_once(_sizes(reading)), 2):
        key = (one.company, one.noun, one.time)
        if key != (other.company, other.noun, other.time) or key in told or figures_agree(one.count, other.count):
            continue
        told.add(key)
        seen |= {one.count.span.start, other.count.span.start}
        name = name_of(reading, one.company)
        when = one.time or "now"
        yield Disagreement(
            message=f"{name} has {one.count.span.text} and {other.count.span.text} ({when})",
            sides=tuple(
                Side(span=s.count.span, reading=f"read as {plain(s.count.high)} × {s.noun}, {when}")
                for s in (one, other)
            ),
            key=(name, one.noun, one.time, *sorted((str(one.count.high), str(other.count.high)))),
            why="both count the same at one time",
            confidence=0.72,
        )


    for first, second in unlike_sizes(reading):
        if not seen & {first.figure.span.start, second.figure.span.start}:
            yield _told(first, second)


def _told(one: Size, other: Size) -> Disagreement:
    return Disagreement(
        message=f"{one.figure.span.text}, but {other.figure.span.text}",
        sides=tuple(
            Side(span=s.figure.span, reading=f"read as {plain(s.figure.value)} × {s.figure.unit}") for s in (one, other)
        ),
        key=(one.figure.unit, *sorted((plain(one.figure.value), plain(other.figure.value)))),
        why="both count all of the same things at one time",
        confidence=0.7,
    )


def _boxed(reading: Reading) -> Iterator[Disagreement]:
    """A line of a fact box and the text count the same noun with digits that changed places ('Shops: 412', 'the 421 shops')."""
    text = reading.article.text
    counts: dict[str, list[Quantity]] = {}
    for count in reading.quantities:
        if count.noun and count.low == count.high and not count.modifier:
            counts.setdefault(count.noun.text.lower(), []).append(count)
    for box in _BOX.finditer(text):
        value = Decimal(box["count"].replace(",", ""))
        for count in counts.get(box["noun"].lower(), ())[:_MOST]:
            sentence = reading.article.sentence_at(count.span.start)
            if not transposed(value, count.high) or _CHANGE.search(
                text, max(sentence.start, count.span.start - 60), min(sentence.end, count.span.end + 30)
            ):
                continue
            span = reading.article.span(box.start("count"), box.end("count"))
            yield Disagreement(
                message=f"{box[0]} and {count.span.text}: the same digits in another order",
                sides=tuple(
                    Side(span=s, reading=f"read as {plain(v)} × {count.unit}")
                    for s, v in sorted(((span, value), (count.span, count.high)), key=lambda pair: pair[0].start)
                ),
                key=(count.unit, *sorted((str(value), str(count.high)))),
                why="both count the same, and two neighbouring digits changed places",
                confidence=0.75,
            )
            break


def _staff(reading: Reading) -> Iterator[Disagreement]:
    """Two numbers of one company's people that are the same but for two digits that changed places, in no two years."""
    for company, facts in by_subject(reading, "employees"):
        for one, other in combinations(facts, 2):
            assert isinstance(one.value, QuantityValue)
            assert isinstance(other.value, QuantityValue)
            when = {f.qualifiers.point_in_time for f in (one, other)} - {None}
            if len(when) > 1 or one.value.high < _MANY or not transposed(one.value.high, other.value.high):
                continue
            yield Disagreement(
                message=f"{name_of(reading, company)} has {one.evidence[0].text} and {other.evidence[0].text}",
                sides=tuple(
                    Side(span=f.evidence[0], reading=f"read as {plain(f.value.high)} people")
                    for f in (one, other)
                    if isinstance(f.value, QuantityValue)
                ),
                key=(name_of(reading, company), *sorted((str(one.value.high), str(other.value.high)))),
                why="the two are one figure but for two digits that changed places",
                confidence=0.8,
            )
            return


def _once(found: list[_Size]) -> list[_Size]:
    """One telling of each: a text may repeat it without end."""
    return list({(s.company, s.noun, s.time, s.count.low, s.count.high): s for s in reversed(found)}.values())[::-1]


def _sizes(reading: Reading) -> list[_Size]:
    article = reading.article
    text = article.text
    found: list[_Size] = []
    subjects: Subjects | None = None
    for count in reading.quantities:
        if count.unit in _NOT or count.high < 2 or not count.noun:
            continue
        sentence = article.sentence_at(count.span.start)
        if _OTHER.search(
            text, max(sentence.start, count.span.start - _AROUND), min(sentence.end, count.span.end + _AROUND)
        ):
            continue
        subjects = subjects or Subjects(reading)
        company, now = _company(reading, subjects, count, sentence)
        dates = dates_in(reading, sentence.start, sentence.end)
        if company is None or len(dates) > 1 or (not dates and not now):
            continue
        if dates and (dates[0].inferred or dates[0].earliest is None or dates[0].parts):
            continue
        noun = _noun(reading, count)
        found.append(_Size(company, noun, dates[0].value if dates else "", count))
    return found


def _company(reading: Reading, subjects: Subjects, count: Quantity, sentence: Sentence) -> tuple[str | None, bool]:
    """Whose size the count is (None where it is not surely a company's whole), and whether it is told in the present."""
    text = reading.article.text
    start = max(sentence.start, count.span.start - _BEFORE)
    owner = _POSSESSIVE.search(text, start, count.span.start)
    are = _ARE.match(text, count.span.end, sentence.end)
    if owner and are and count.unit in _UNITS:
        its = owner[0].lower().startswith(("its", "the "))
        who = subjects.of(count.span.start) if its else subjects.before(count.span.start, owner.start())
        return who, are["now"] is not None
    if _WITH.fullmatch(text, sentence.start, count.span.start) and (
        comma := _WHO.match(text, count.span.end, sentence.end)
    ):
        named = subjects.after(comma.end(), comma.end() + 1)
        who = subjects.of(comma.end()) if not named and text.startswith(("it ", "the company "), comma.end()) else named
        return who, bool(_NOW.match(text, comma.end(), sentence.end))
    apposed = _APPOSED.search(text, start, count.span.start)
    if apposed and _RANKS.match(text, count.span.end, sentence.end):
        who = subjects.before(apposed.start(), sentence.start)
        ends = who is not None and any(m.span.end == apposed.start() for m in reading.entity(who).mentions)
        return (who if ends else None), True
    verb = _VERB.search(text, start, count.span.start)
    if not verb or not _ENDS.match(text, count.span.end, sentence.end):
        return None, False
    start = verb.start()
    also = _ALSO.search(text, max(sentence.start, start - 11), start)
    start = also.start() if also and also.end() == start else start
    which = _WHICH.search(text, sentence.start, start)
    who = subjects.strictly(which.start() if which else start)
    if who is None and _CHAIN.fullmatch(text, sentence.start, start):
        index = reading.article.sentence_index(start)
        who = (
            subjects.subject
            if index
            and subjects.first(reading.article.sentences[index - 1].start, sentence.start) in (None, subjects.subject)
            else None
        )
    if who is None and _LED.fullmatch(text, sentence.start, start):
        who = subjects.of(start)
    return who, verb["now"] is not None


def _noun(reading: Reading, count: Quantity) -> str:
    """What is counted, with the words that narrow it ('repair shops'); people, workers and employees are one."""
    written = (count.noun.text if count.noun else count.unit).lower()
    if count.unit in _STAFF:
        return "employee" if written.rstrip("s") in ("people", "person", "employee", "worker", "staff") else written
    return written
