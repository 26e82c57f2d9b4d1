"""DAT107 anniversary: an anniversary in a year that its count does not lead to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from factlint.facts.compare import transposed
from factlint.facts.draft import Subjects
from factlint.languages import load
from factlint.rules.dated import dates_in
from factlint.rules.elapsed import number, point
from factlint.rules.factual import name_of
from factlint.rules.foundings import Founding, begun, foundings
from factlint.rules.registry import rule
from factlint.rules.restated import read_as
from factlint.values.article import Sentence
from factlint.values.findings import Disagreement, Side
from factlint.values.names import Entity
from factlint.values.reading import Reading
from factlint.values.span import Span
from factlint.values.temporal import Date

_MAKER = r"(?:company|firm|group|business|bank|corporation|maker|airline|retailer|publisher|magazine|newspaper|label|network|charity|club)"
_OWNER = rf"(?:(?P<its>[Ii]ts|[Tt]heir|[Oo]ur|[Tt]he {_MAKER}['’]s)|(?P<name>[A-Z][\w&.-]*)['’]s?)"
_OF = rf"(?P<of> of (?:its|the {_MAKER}['’]s) (?:own )?(?:foundation|founding|establishment|incorporation|creation)| of the {_MAKER}(?![ \w]*['’]))"
# 'For the 5th anniversary of Norvik, in 2007': the name, and nothing of it ('of Norvik's listing').
_OF_NAME = re.compile(r" of (?:the )?(?=[A-Z])")
_NAME_ENDS = re.compile(r"(?:[.,;)(–—]|$| (?:in|on|was|is|were|will|with|and)\b)")
# A series counts its first issue as one; its tenth season is nine years on.
_SERIES = re.compile(r" (?:season|edition|issue|series|annual|album|tour|special|feature|version|collection)\b")
_ADJACENT = re.compile(
    r"(?: (?:celebrations?|year|party|gala))?(?: (?:was|were|is|are|will be|has been|had been) (?:duly |first )?(?:celebrated|marked|commemorated|observed|held|feted)(?: [^.;,()\d]{1,30}?)?| (?:fell|falls|came|comes))?"
    r"(?:,? (?:in|on) | \(|, in )(?:early |late |spring |summer |autumn )?"
)
# 'In 2026, the year of its 10th anniversary'.
_YEAR_OF = re.compile(r",? (?:which was )?(?:the|in the|a) (?:year|month) of (?:the )?$")
_FOR = re.compile(r"\b(?:[Ff]or|[Oo]n(?: the occasion of)?|[Aa]t|[Tt]o mark|[Aa]head of) $")
_ALONE = re.compile(r" (?:was|were|is|will be|fell|falls)\b")
_YEARS = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_MARKED = re.compile(r"\b(?:celebrat|mark(?:ed|s|ing)|commemorat|observ)\w* (?:[a-z]+ ){0,2}$")


@dataclass(frozen=True, slots=True)
class Feast:
    """An anniversary told of one subject: its words, its count and its date."""

    subject: str
    span: Span
    count: int
    date: Date
    bare: bool  # 'the fiftieth anniversary', and nothing says of what

    @property
    def start(self) -> int:
        """The year that it counts from."""
        assert self.date.earliest is not None
        return self.date.earliest.year - self.count


@rule(
    "DAT107",
    name="anniversary",
    category="date",
    severity="error",
    flags=(
        "Norvik AS is a Norwegian company founded in [[1990]]. Norvik celebrated its [[25th anniversary]] in [[2016]].",
        "Norvik AS is a Norwegian company. It was founded in [[1910]]. In [[2016]] the company marked its [[centenary]].",
        "Norvik AS is a Norwegian company. Norvik celebrated its [[fiftieth anniversary]] in [[2001]]. It sells pumps. In [[2013]], Norvik celebrated its [[60th anniversary]].",
        "OSLO, 3 May 2017 – Norvik AS has bought Marmer Ltd, a rival. Marmer, which celebrated its [[25th anniversary]] [[last year]], makes valves. Founded in Moss in [[1990]], Marmer has 40 staff.",
        "Norvik AS is a Norwegian company founded in [[1990]]. For the [[25th anniversary]] of Norvik, in [[2016]], a choir sang.",
        "Norvik AS is a Norwegian company founded in [[1990]]. The company's [[25th anniversary]] was celebrated in [[2016]].",
        "Norvik AS is a Norwegian company founded in [[1990]]. A book about Norvik came out in [[2016]], the year of its [[25th anniversary]].",
        "Norvik AS is a Norwegian company. The company goes back to a smithy that Liv Hauge opened in Moss in [[1948]]. The [[fiftieth anniversary]] was celebrated in [[1996]].",
        "Norvik AS is a Norwegian company. It was founded in [[1889]]. The smithy was set up in [[1898]]. In [[2023]] the company celebrated its [[125th anniversary]].",
    ),
    passes=(
        "Norvik AS is a Norwegian company founded in 1990. For the 25th anniversary of Norvik's listing, in 2016, a choir sang.",
        "Norvik AS is a Norwegian company. The company goes back to a smithy that Liv Hauge opened in Moss in 1948. The mill was built in 1946. The fiftieth anniversary was celebrated in 1996.",
        "OSLO, 3 May 2017 – Norvik AS has bought Marmer Ltd, a rival. Marmer, which celebrated its 25th anniversary last year, makes valves. Founded in Moss in 1991, Marmer has 40 staff.",
        "Norvik AS is a Norwegian company founded in 1990. Norvik celebrated its 25th anniversary in 2015.",
        "Norvik AS is a Norwegian company founded in 1990. Norvik celebrated the 25th anniversary of its listing in 2016.",
        "Norvik AS is a Norwegian company founded in 1990. Its first mill opened in 1991. Norvik celebrated its 25th anniversary in 2016.",
        "Norvik AS is a Norwegian company founded in 1990. Its Vane pump celebrated its 10th anniversary in 2012.",
        "Norvik AS is a Norwegian company founded in 1990. Liv Hauge celebrated her 50th birthday in 2016.",
        "Norvik AS is a Norwegian company founded in 1990. The 25th anniversary season in 2014 was short.",
        "Norvik AS is a Norwegian company founded in 1990. In 2016 the company marked its silver jubilee, a year late.",
    ),
)
def anniversary(reading: Reading) -> Iterator[Disagreement]:
    """An anniversary is celebrated in a year that its count does not lead to from the founding.

    Compares: the year and the count ('its 25th anniversary in 2016') with the years of founding that the text gives for the
    same company, with the beginning that it
    goes back to, else with its other anniversaries. Silent where the text tells of another beginning in the year that fits, unless
    that year has the digits of the founding in another order.
    Why it matters: the count, the year or the founding is wrong, and the age of a company is widely copied.
    Cannot know: which; nor a feast held early or late, unless the text says so.
    """
    # One telling of each is enough: a text may repeat it without end.
    found = list({(f.subject, f.count, f.start): f for f in reversed(list(_feasts(reading)))}.values())[::-1]
    if not found:
        return
    beginnings = begun(reading)
    years = {int(y) for y in _YEARS.findall(reading.article.text)}
    told: set[str] = set()
    for feast in found:
        founded = foundings(reading, feast.subject)
        if feast.subject in told or any(f.year == feast.start for f in founded):
            continue
        swapped = next((f for f in founded if transposed(Decimal(f.year), Decimal(feast.start))), None)
        if feast.start in (years if feast.bare else beginnings) and not swapped:
            continue
        if founded:
            told.add(feast.subject)
            yield _disagreement(reading, feast, swapped or founded[0])
        rivals = [
            o for o in found if o.subject == feast.subject and o.start != feast.start and o.start not in beginnings
        ]
        if not founded and rivals and not feast.bare and not rivals[0].bare:
            told.add(feast.subject)
            yield _both(reading, feast, rivals[0])


def _feasts(reading: Reading) -> Iterator[Feast]:
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
        if not after or after[0].modifier:
            continue
        if bare and (not _ALONE.search(text, match.end(), sentence.end) or not _whole(reading, match)):
            continue
        subject = named[0] if named else subjects.subject if bare else _whose(reading, subjects, match, sentence)
        if subject is not None:
            yield Feast(subject, article.span(start, end), count, after[0], bare)


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
        named = {m.id for m in _inside(reading, sentence.start, match.start())}
        return named.pop() if len(named) == 1 else subjects.subject if not named else None
    verb = _MARKED.search(text, sentence.start, match.start())
    who = subjects.strictly(verb.start()) if verb else None
    which = re.search(r", (?:which|that) $", text[sentence.start : verb.start()]) if verb else None
    if which:
        # 'Norvik, which celebrated its …': the name right before the comma.
        comma = sentence.start + which.start()
        named = subjects.before(comma, sentence.start)
        return named if named and any(m.span.end == comma for m in reading.entity(named).mentions) else None
    if who is None and (not verb or re.search(r"(?:^|, )[Tt]o $", text[sentence.start : verb.start()])):
        comma = text.find(", ", match.end(), sentence.end)
        who = subjects.after(comma, comma + 10) if comma >= 0 else None
    return who


def _speaker(reading: Reading, subjects: Subjects) -> str | None:
    """Who says 'we': the article's subject, else the one company whose founding a letter tells."""
    told = {f.subject for f in reading.facts if f.property == "inception" and f.subject}
    return subjects.subject if subjects.subject in told or len(told) != 1 else told.pop()


def _inside(reading: Reading, start: int, end: int) -> list[Entity]:
    return [e for e in reading.names.organizations if any(start <= m.span.start < end for m in e.mentions)]


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


def _disagreement(reading: Reading, feast: Feast, founding: Founding) -> Disagreement:
    side = Side(span=founding.date, reading=f"read as {founding.edtf}: “{founding.words.text}”")
    return Disagreement(
        message=f"{name_of(reading, feast.subject)}: the {feast.span.text} ({feast.date.span.text}) counts from {feast.start}, the founding is in {founding.edtf}",
        sides=(side, *_counted_from(reading, feast), *_sides(reading, feast)),
        key=(name_of(reading, feast.subject), str(feast.count), feast.date.value, founding.edtf),
        why="an anniversary is counted from the founding",
        confidence=0.82,
    )


def _counted_from(reading: Reading, feast: Feast) -> list[Side]:
    """Where the text tells the year that the feast counts from, if it does."""
    place = re.search(rf"(?<!\d){feast.start}(?!\d)", reading.article.text)
    span = reading.article.span(place.start(), place.end()) if place else None
    return [Side(span=span, reading=f"read as {feast.start}, which the anniversary counts from")] if span else []


def _both(reading: Reading, one: Feast, other: Feast) -> Disagreement:
    return Disagreement(
        message=f"{name_of(reading, one.subject)}: the {one.span.text} ({one.date.span.text}) counts from {one.start}, the {other.span.text} ({other.date.span.text}) from {other.start}",
        sides=(*_sides(reading, one), *_sides(reading, other)),
        key=(
            name_of(reading, one.subject),
            *sorted((f"{one.count} {one.date.value}", f"{other.count} {other.date.value}")),
        ),
        why="the anniversaries of one company are counted from one year",
        confidence=0.8,
    )


def _sides(reading: Reading, feast: Feast) -> tuple[Side, Side]:
    return (
        Side(span=feast.span, reading=f"read as {feast.count} years after the founding"),
        Side(span=feast.date.span, reading=read_as(reading, feast.date)),
    )
