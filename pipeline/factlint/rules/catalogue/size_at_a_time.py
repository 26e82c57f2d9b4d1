"""NUM202 size-at-a-time: one company with two numbers of employees, shops or offices at one time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from factlint.facts.compare import figures_agree
from factlint.facts.draft import Subjects
from factlint.rules.dated import dates_in
from factlint.rules.factual import name_of
from factlint.rules.numbers import plain
from factlint.rules.registry import rule
from factlint.values.article import Sentence
from factlint.values.findings import Disagreement, Side
from factlint.values.quantity import Quantity
from factlint.values.reading import Reading

_UNITS = frozenset(
    "employee person worker shop store branch office plant factory mill restaurant hotel brewery mine outlet country subsidiary "
    "warehouse bank airport destination aircraft ship vessel school university hospital laboratory centre center customer member "
    "helicopter plane airplane airliner train bus truck lorry car vehicle locomotive station route site depot base clinic studio theatre theater cinema "
    "dealer dealership brand title patent student city state market mill farm vineyard ferry tanker".split()
)
_STAFF = frozenset({"employee", "person", "worker"})
_VERB = re.compile(
    r"\b(?P<verb>(?P<now>has|employs|operates|runs|owns|maintains|serves|flies|sails)|had|employed|operated|ran|owned|maintained|served|flew|sailed)"
    r"(?P<of> (?:a (?:workforce|staff|total|network|fleet) of|a total workforce of|in total))? (?:about |around |some |over |more than |nearly |approximately |almost |roughly |up to |at least )?$"
)
_ALSO = re.compile(r"\b(?:also|now|currently|still|today|then)\b ?")
# 'Norvik's 42 shops are', 'its 42 shops were': all of them.
_POSSESSIVE = re.compile(
    r"(?:\b(?:[Ii]ts|[Tt]he (?:company|group|firm|bank|airline|chain)['’]s)|[A-Z][\w.&-]*['’]s?) (?:about |some |over |more than |nearly )?$"
)
_LED = re.compile(r"(?:As of|At|In|By|On) [\w ]{4,30},? (?:it|the (?:company|group|firm|bank|airline|chain)) ")
_ARE = re.compile(r" (?P<now>are|is|employ|work|make|serve)\b| (?:were|employed|worked|made|served)\b")
# Behind the noun, these end the statement; anything else narrows it.
_ENDS = re.compile(
    r"(?:[.;]|,(?! (?:of|most|many|some|half|including|mostly|mainly|each)\b)|$| (?:worldwide|globally|in total|in all|around the world|across the world|throughout the world|and|as of|at the end of)\b| in (?=\d{4}\b|[\d,]+ countries\b|[a-z]+ countries\b))"
)
_OTHER = re.compile(
    r"\b(?:would|will|could|plan|plans|planned|expect\w*|than|additional|further|another|other|grew|grown|ris\w+|rose|increas\w+|decreas\w+|fell|fallen|from [^.;]{1,25} to|until|by then|about to|each|per|average|peak|once|former\w*|alone|only|joint\w*|full-time|part-time|temporary|if|estimate\w*)\b",
    re.IGNORECASE,
)

_AROUND, _BEFORE = 200, 80


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
    ),
    passes=(
        "Norvik AS is a Norwegian company. Norvik has 40 shops. It makes pumps.\n\nIts 12 shops in Sweden are new.",
        "Norvik AS is a Norwegian company. Norvik employs 1,200 people. It makes pumps.\n\nThe company has about 1,230 employees and sells valves.",
        "Norvik AS is a Norwegian company. In 2018, Norvik had 40 shops. It makes pumps.\n\nIn 2019, the company operated 54 shops.",
        "Norvik AS is a Norwegian company. Norvik has 40 shops. It makes pumps.\n\nNorvik has 12 shops in Sweden.",
        "Norvik AS is a Norwegian company. Norvik has 40 shops. It makes pumps.\n\nNorvik has 12 repair shops.",
        "Norvik AS is a Norwegian company. Norvik has 40 shops. Marmer Ltd is its rival.\n\nMarmer Ltd has 12 shops.",
        "Norvik AS is a Norwegian company. Norvik has 40 shops. It makes pumps.\n\nNorvik had 12 shops.",
    ),
)
def size_at_a_time(reading: Reading) -> Iterator[Disagreement]:
    """The text gives one company two numbers of employees, shops, offices or the like at one time.

    Compares: counts that the company itself is told to have, employ, run or own, of one noun and without a narrower place, told of the
    same date, or both in the present without one; up to rounding and bounds.
    Why it matters: one of the numbers is wrong or out of date.
    Cannot know: which; what a count takes in.
    """
    told: set[tuple[str, str, str]] = set()
    for one, other in combinations(_once(_sizes(reading)), 2):
        key = (one.company, one.noun, one.time)
        if key != (other.company, other.noun, other.time) or key in told or figures_agree(one.count, other.count):
            continue
        told.add(key)
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


def _once(found: list[_Size]) -> list[_Size]:
    """One telling of each: a text may repeat it without end."""
    return list({(s.company, s.noun, s.time, s.count.low, s.count.high): s for s in reversed(found)}.values())[::-1]


def _sizes(reading: Reading) -> list[_Size]:
    article = reading.article
    text = article.text
    found: list[_Size] = []
    subjects: Subjects | None = None
    for count in reading.quantities:
        if count.unit not in _UNITS or count.high < 2:
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
    if owner and are:
        its = owner[0].lower().startswith(("its", "the "))
        who = subjects.of(count.span.start) if its else subjects.before(count.span.start, owner.start())
        return who, are["now"] is not None
    verb = _VERB.search(text, start, count.span.start)
    if not verb or not _ENDS.match(text, count.span.end, sentence.end):
        return None, False
    start = verb.start()
    also = _ALSO.search(text, max(sentence.start, start - 11), start)
    start = also.start() if also and also.end() == start else start
    who = subjects.strictly(start)
    if who is None and _LED.fullmatch(text, sentence.start, start):
        who = subjects.of(start)
    return who, verb["now"] is not None


def _noun(reading: Reading, count: Quantity) -> str:
    """What is counted, with the words that narrow it ('repair shops'); people, workers and employees are one."""
    written = (count.noun.text if count.noun else count.unit).lower()
    if count.unit in _STAFF:
        return "employee" if written.rstrip("s") in ("people", "person", "employee", "worker", "staff") else written
    return written
