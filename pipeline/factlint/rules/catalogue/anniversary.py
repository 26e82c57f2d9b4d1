"""DAT107 anniversary: an anniversary in a year that its count does not lead to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from factlint.facts.draft import Subjects
from factlint.languages import load
from factlint.rules.dated import dates_in
from factlint.rules.elapsed import number, point
from factlint.rules.factual import name_of
from factlint.rules.foundings import begun, foundings
from factlint.rules.registry import rule
from factlint.rules.restated import read_as
from factlint.values.article import Sentence
from factlint.values.facts import DateValue
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading
from factlint.values.span import Span
from factlint.values.temporal import Date

_MAKER = r"(?:company|firm|group|business|bank|corporation|maker|airline|retailer|publisher|magazine|newspaper|label|network|charity|club)"
_OWNER = rf"(?:(?P<its>[Ii]ts|[Tt]heir|[Tt]he {_MAKER}['’]s)|(?P<name>[A-Z][\w&.-]*)['’]s?)"
_OF = rf"(?P<of> of (?:its|the {_MAKER}['’]s) (?:own )?(?:foundation|founding|establishment|incorporation|creation)| of the {_MAKER})"
# A series counts its first issue as one; its tenth season is nine years on.
_SERIES = re.compile(r" (?:season|edition|issue|series|annual|year|album|tour|of )")
_ADJACENT = re.compile(r"(?: (?:celebrations?|year|party|gala))?(?:,? (?:in|on) | \(|, in )(?:early |late )?")
_MARKED = re.compile(r"\b(?:celebrat|mark(?:ed|s|ing)|commemorat|observ)\w* (?:[a-z]+ ){0,2}$")


@dataclass(frozen=True, slots=True)
class Feast:
    """An anniversary told of one subject: its words, its count and its date."""

    subject: str
    span: Span
    count: int
    date: Date

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
    ),
    passes=(
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
    same company, else with its other anniversaries. Silent where the text tells of any beginning in the year that fits.
    Why it matters: the count, the year or the founding is wrong, and the age of a company is widely copied.
    Cannot know: which; nor a feast held early or late, unless the text says so.
    """
    # One telling of each is enough: a text may repeat it without end.
    found = list({(f.subject, f.count, f.start): f for f in reversed(list(_feasts(reading)))}.values())[::-1]
    if not found:
        return
    beginnings = begun(reading)
    told: set[str] = set()
    for feast in found:
        if feast.subject in told or feast.start in beginnings:
            continue
        founded = foundings(reading, feast.subject)
        if founded:
            told.add(feast.subject)
            first = founded[0]
            assert isinstance(first.value, DateValue)
            yield _disagreement(
                reading, feast, Side(span=first.evidence[0], reading=f"read as {first.value.edtf}: “{first.evidence[-1].text}”"), first.value.edtf
            )  # fmt: skip
        rivals = [
            o for o in found if o.subject == feast.subject and o.start != feast.start and o.start not in beginnings
        ]
        if not founded and rivals:
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
        if match["its"] is None and match["name"] is None and match["of"] is None:
            continue  # an anniversary of something else
        after = [
            d
            for d in dates
            if _ADJACENT.fullmatch(text, match.end(), d.span.start)
            or (d.inferred and text[match.end() : d.span.start] == " ")  # 'its 25th anniversary last year'
        ]
        if not after and len(dates) == 1 and dates[0].span.end < match.start() and not _late(text, match.end()):
            verb = _MARKED.search(text, sentence.start, match.start())
            after = dates if verb and dates[0].span.start - sentence.start < 20 else []
        if not after or after[0].modifier:
            continue
        subjects = subjects or Subjects(reading)
        subject = _whose(reading, subjects, match, sentence)
        if subject is None:
            continue
        yield Feast(subject, article.span(start, end), count, after[0])


def _whose(reading: Reading, subjects: Subjects, match: re.Match[str], sentence: Sentence) -> str | None:
    """Whose anniversary it is; 'its' is that of who celebrates, or of the name behind the comma ('On its …, Norvik')."""
    text = reading.article.text
    if match["name"]:
        return subjects.before(match.end("name"), match.start("name"))
    if not match["its"] or match["its"].lower() not in ("its", "their"):
        return subjects.of(match.start())
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
        rf"\b(?:{_OWNER} |the )(?:(?P<count>\d{{1,3}}(?:st|nd|rd|th)|{ordinal}|{jubilee})[ -](?P<word>anniversary|birthday|jubilee)"
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


def _disagreement(reading: Reading, feast: Feast, founding: Side, edtf: str) -> Disagreement:
    return Disagreement(
        message=f"{name_of(reading, feast.subject)}: the {feast.span.text} ({feast.date.span.text}) counts from {feast.start}, the founding is in {edtf}",
        sides=(founding, *_sides(reading, feast)),
        key=(name_of(reading, feast.subject), str(feast.count), feast.date.value, edtf),
        why="an anniversary is counted from the founding",
        confidence=0.82,
    )


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
