"""The anniversaries that a text tells of companies: whose, which, and in what year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from factlint.facts.draft import Subjects
from factlint.languages import load
from factlint.rules.dated import dates_in
from factlint.rules.elapsed import number, point
from factlint.rules.foundings import governed
from factlint.values.article import Sentence
from factlint.values.reading import Reading
from factlint.values.span import Span
from factlint.values.temporal import Date

_MAKER = r"(?:company|firm|group|business|bank|corporation|maker|airline|retailer|publisher|magazine|newspaper|label|network|charity|club)"
_OWNER = rf"(?:(?P<its>[Ii]ts|[Tt]heir|[Oo]ur|[Tt]he {_MAKER}['’]s)|(?P<name>[A-Z][\w&.-]*)['’]s?)"
_OF = rf"(?P<of> of (?:its|the {_MAKER}['’]s) (?:own )?(?:foundation|founding|establishment|incorporation|creation)| of the {_MAKER}(?![ \w]*['’]))"
# 'For the 5th anniversary of Norvik, in 2007': the name, and nothing of it ('of Norvik's listing').
_OF_NAME = re.compile(
    r" of (?:the (?:founding|foundation|establishment|incorporation|creation) of )?(?:the )?(?=[A-Z])"
)
_NAME_ENDS = re.compile(r"(?:[.,;)(–—]|$| (?:in|on|was|is|were|will|with|and)\b)")
# A series counts its first issue as one; its tenth season is nine years on.
_SERIES = re.compile(r" (?:season|edition|issue|series|annual|album|tour|special|feature|version|collection)\b")
_ADJACENT = re.compile(
    r"(?: (?:celebrations?|year(?: of)?|party|gala))?(?:,? celebrated| (?:was|were|is|are|will be|has been|had been) (?:duly |first )?(?:celebrated|marked|commemorated|observed|held|feted)(?: [^.;,()\d]{1,30}?)?| (?:fell|falls|came|comes))?"
    r"(?:,? (?:in|on) | \(|,? )(?:early |late |spring |summer |autumn )?"
)
# 'In 2026, the year of its 10th anniversary'.
_YEAR_OF = re.compile(
    r"(?:,?| was| is|, which was) (?:the|in the|a) (?:year|month) (?:of|in which (?:it|the [a-z]+) (?:celebrated|marked)) (?:the )?$"
)
# With these about, the year may be another than that of the anniversary.
_EARLY = re.compile(
    r"\b(?:plan\w*|announc\w*|will|would|prepar\w*|ahead|before|upcoming|forthcoming|coming|next|approach\w*|run-up|late|later|early|after|since|until|by|for the|first|began|start\w*|over|season|due)\b"
)
_SOLE = re.compile(r"\b(?:celebrat|mark|commemorat|observ|honou?r)\w*\b|\b[Ff]or $|\b[Oo]n $|\b[Dd]uring $|\b[Ii]n $")
_FOR = re.compile(r"\b(?:[Ff]or|[Oo]n(?: the occasion of)?|[Aa]t|[Tt]o mark|[Aa]head of) $")
_ALONE = re.compile(r" (?:was|were|is|will be|fell|falls)\b")
_NEAR = 60
_MARKED = re.compile(r"\b(?:celebrat|mark(?:ed|s|ing)|commemorat|observ)\w* (?:[a-z]+ ){0,2}$")


# 'Norvik marks its 40th anniversary', in an article that has a day.
_NOW = re.compile(r"\b(?:marks|celebrates|(?:is|are) (?:celebrating|marking)) (?:[a-z]+ ){0,2}$")
_HEAD = 600


@dataclass(frozen=True, slots=True)
class Feast:
    """An anniversary told of one subject: its words, its count and its date."""

    subject: str
    span: Span
    count: int
    date: Date
    bare: bool  # 'the fiftieth anniversary', and nothing says of what
    slack: int = 0  # how many years early or late: what is celebrated on the day of the article may be ahead or over

    @property
    def start(self) -> int:
        """The year that it counts from."""
        assert self.date.earliest is not None
        return self.date.earliest.year - self.count


def feasts(reading: Reading) -> Iterator[Feast]:
    """The anniversaries with a count and a year, of a company that is told for sure."""
    article = reading.article
    text = article.text
    subjects: Subjects | None = None
    for match in _pattern().finditer(text):
        sentence = article.sentence_at(match.start())
        count = _count(match)
        start = match.start("count") if match["count"] else match.start("whole")
        end = match.end("word") if match["count"] else match.end("whole")
        if count is None or match.end() > sentence.end or _SERIES.match(text, match.end()):
            continue
        dates = [d for d in dates_in(reading, sentence.start, sentence.end) if point(d) and _known(d)]
        subjects = subjects or Subjects(reading)
        named = _named(reading, subjects, match)
        ends = named[1] if named else match.end()
        bare = match["its"] is None and match["name"] is None and match["of"] is None and named is None
        if text.startswith(" of ", match.end()) and named is None:
            continue  # an anniversary of something else
        after = [
            d
            for d in dates
            if _ADJACENT.fullmatch(text, ends, d.span.start)
            or (d.inferred and text[ends : d.span.start] == " ")  # 'its 25th anniversary last year'
            or (d.span.end <= match.start() and _YEAR_OF.fullmatch(text, d.span.end, match.start()))
        ]
        if not after and len(dates) == 1 and dates[0].span.end < match.start() and not _late(text, ends):
            verb = _MARKED.search(text, sentence.start, match.start())
            after = (
                dates
                if (verb or _FOR.search(text, sentence.start, match.start()))
                and dates[0].span.start - sentence.start < 20
                else []
            )
        if not after and len(dates) == 1 and not bare and not dates[0].inferred:
            # 'To mark its 25th anniversary, Norvik published a book in 2016'
            marked = _SOLE.search(text, max(sentence.start, match.start() - _NEAR), match.start())
            after = dates if marked and not _EARLY.search(text, sentence.start, sentence.end) else []
        slack = 0
        if not after and not dates and not bare and _NOW.search(text, sentence.start, match.start()):
            after, slack = _today(reading), 1
        if not after or after[0].modifier:
            continue
        if bare and (not _ALONE.search(text, match.end(), sentence.end) or not _whole(reading, match)):
            continue
        subject = named[0] if named else subjects.subject if bare else _whose(reading, subjects, match, sentence)
        if subject is not None:
            yield Feast(subject, article.span(start, end), count, after[0], bare, slack)


def _today(reading: Reading) -> list[Date]:
    """Where the head of an article tells the day that it was written."""
    day = reading.article.reference_date
    head = (d for d in dates_in(reading, 0, _HEAD) if point(d) and not d.inferred)
    return [d for d in head if day is not None and d.earliest == d.latest == day][:1]


def _named(reading: Reading, subjects: Subjects, match: re.Match[str]) -> tuple[str, int] | None:
    """The organisation behind 'the 5th anniversary of', and where its name ends."""
    text = reading.article.text
    of = None if match["its"] or match["name"] or match["of"] else _OF_NAME.match(text, match.end())
    who = subjects.after(of.end(), of.end() + 1) if of else None
    if of is None or who is None:
        return None
    end = next((m.span.end for m in reading.entity(who).mentions if m.span.start <= of.end() < m.span.end), None)
    return (who, end) if end is not None and _NAME_ENDS.match(text, end) else None


def _whole(reading: Reading, match: re.Match[str]) -> bool:
    """Whether a bare 'the fiftieth anniversary' stands where nothing but the company itself is told of: alone in its sentence."""
    sentence = reading.article.sentence_at(match.start())
    return match.start() - sentence.start < 4


def _whose(reading: Reading, subjects: Subjects, match: re.Match[str], sentence: Sentence) -> str | None:
    """Whose anniversary it is; 'its' is that of who celebrates, or of the name behind the comma ('On its …, Norvik')."""
    text = reading.article.text
    if match["name"]:
        return subjects.before(match.end("name"), match.start("name"))
    if not match["its"] or match["its"].lower() not in ("its", "their", "our"):
        return subjects.of(match.start())
    if match["its"].lower() == "our":
        return _speaker(reading, subjects)
    year_of = _YEAR_OF.search(text, sentence.start, match.start())
    if year_of:
        # 'A book about Norvik came out in 2026, the year of its 10th anniversary'
        about = _inside(subjects, sentence.start, match.start())
        return about.pop() if len(about) == 1 else subjects.subject if not about else None
    verb = _MARKED.search(text, sentence.start, match.start())
    who = subjects.strictly(verb.start()) if verb else None
    which = re.search(r", (?:which|that) $", text[sentence.start : verb.start()]) if verb else None
    if which:
        # 'Norvik, which celebrated its …': the name right before the comma.
        comma = sentence.start + which.start()
        named = subjects.before(comma, sentence.start)
        return named if named and any(m.span.end == comma for m in reading.entity(named).mentions) else None
    if who is None and (not verb or re.search(r"(?:^|, )[Tt]o $", text[sentence.start : verb.start()])):
        behind = (
            m.end() for m in re.compile(r", ").finditer(text, match.end(), min(sentence.end, match.end() + _NEAR))
        )
        who = next((found for place in behind if (found := subjects.after(place, place + 5))), None)
    return who or _possessor(reading, subjects, match, sentence)


def _possessor(reading: Reading, subjects: Subjects, match: re.Match[str], sentence: Sentence) -> str | None:
    """Whose 'its' is where the sentence opens with a name: its only organisation ('Norvik opened a museum for its …')."""
    about = _inside(subjects, sentence.start, match.start())
    opens = subjects.first(sentence.start, sentence.start + 2)
    return opens if about == {opens} else None


def _speaker(reading: Reading, subjects: Subjects) -> str | None:
    """Who says 'we': the article's subject, else the one company whose founding a letter tells."""
    told = {f.subject for f in reading.facts if f.property == "inception" and f.subject}
    return subjects.subject if subjects.subject in told or len(told) != 1 else told.pop()


def _inside(subjects: Subjects, start: int, end: int) -> set[str]:
    """The organisations named first and last in a stretch."""
    found = (subjects.first(start, end), subjects.before(end, start))
    return {who for who in found if who is not None}


def _known(date: Date) -> bool:
    """Whether the year is written, or counted from the day of the article ('last year')."""
    return "year" not in date.inferred or (date.basis is not None and date.basis.kind == "reference_date")


def _late(text: str, offset: int) -> bool:
    return re.match(r"[^.;]{0,40}\b(?:late|early|after|before|since|of)\b", text[offset : offset + 60]) is not None


@cache
def _pattern(language: str = "en") -> re.Pattern[str]:
    data = load(language, "anniversaries")
    ordinal = "|".join(sorted(data["ordinals"], key=len, reverse=True))
    jubilee = "|".join(data["jubilees"])
    return re.compile(
        rf"\b(?:{_OWNER} |[Tt]he )(?:(?P<count>\d{{1,3}}(?:st|nd|rd|th)|{ordinal}|{jubilee})[ -](?P<word>anniversary|birthday|jubilee)"
        rf"|(?P<whole>{'|'.join(data['words'])}))\b{_OF}?"
    )


def _count(match: re.Match[str], language: str = "en") -> int | None:
    data = load(language, "anniversaries")
    count: str | None = match["count"]
    if count is None:
        return int(data["words"][match["whole"]])
    if count[0].isdigit():
        return number(count.rstrip("stndrh"))
    table = data["jubilees"] if match["word"] == "jubilee" and count in data["jubilees"] else data["ordinals"]
    return int(table[count]) if count in table else None


# 'Norvik turned 25 in 2016', 'in 2016 Norvik turned 25 years old'
_TURNED = re.compile(
    r" (?:turned|turns) (?P<count>\d{2,3})(?: years old)?\b(?! (?:per|percent|million|shops|[a-z]+ into)|%|,\d)"
)


def turned(reading: Reading) -> Iterator[Feast]:
    """Ages that a company reaches in a year."""
    text = reading.article.text
    subjects: Subjects | None = None
    for match in _TURNED.finditer(text):
        sentence = reading.article.sentence_at(match.start())
        dates = [d for d in dates_in(reading, sentence.start, sentence.end) if point(d) and not d.inferred]
        if len(dates) != 1 or dates[0].modifier:
            continue
        near = text[match.end() : dates[0].span.start] in (" in ", " on ") or dates[0].span.start - sentence.start < 4
        subjects = subjects or Subjects(reading)
        who = subjects.strictly(match.start() + 1) if near and not governed(reading, match.start()) else None
        if who is not None:
            yield Feast(who, reading.article.span(match.start() + 1, match.end()), int(match["count"]), dates[0], False)
