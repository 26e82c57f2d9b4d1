"""Where a company is led from, in other words than 'headquartered in': 'run from A', 'A, where it has its head office', 'the A headquarters'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from factlint.facts.draft import Draft, Subjects
from factlint.facts.headquarters import owner
from factlint.languages import load
from factlint.languages.alternatives import any_of
from factlint.values.article import Sentence
from factlint.values.facts import EntityValue, Qualifiers
from factlint.values.letters import CAPITAL
from factlint.values.reading import Reading

_PLACE = r"(?P<place>(?:[A-Z][\w'’-]+|St\.)(?: (?:(?:upon|on|de|la|am|an der|del) )?[A-Z][\w'’-]+){0,3})".replace(
    "[A-Z]", CAPITAL
)
_IN = r"(?:in|at|on the outskirts of|outside|near) (?:(?:the )?(?:city|town|port|village|suburb|centre|center|heart|old town) of )?"
_OWN = r"(?:[Ii]ts|[Oo]ur|[Tt]heir|[Tt]he (?:company|firm|group|bank|business|chain|airline|maker)['’]s|[A-Z][\w&’'. -]{1,30}?['’]s?|[Tt]he|[Aa]ll (?:its|the company['’]s|the group['’]s|the)|[Ff]rom|[Ww]ith|[Aa]t)"
_NOT_PLACE = re.compile(
    r"(?:The|Its|Our|Their|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)
_AROUND = 45
_SUBJECT_GAP = re.compile(
    r"(?:,? (?:which|that|who))?(?: (?:is|are|has been|still|today|now|itself|remains))*(?: [a-z]+ly)? $"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shapes:
    noun_in: re.Pattern[str]
    where: re.Pattern[str]
    home: re.Pattern[str]
    led: re.Pattern[str]
    placed: re.Pattern[str]
    other: re.Pattern[str]


@cache
def _shapes(language: str) -> _Shapes:
    data = load(language, "seats")

    strict, loose = any_of(data["seat"]["nouns"]), any_of(data["seat"]["loose"])
    noun = (
        rf"(?:(?:{any_of(data['seat']['adjectives'])}) ){{0,2}}(?P<seat>(?P<strict>(?i:{strict}))|(?P<loose>{loose}))\b"
    )
    housed = any_of(data["housed"]["verbs"])
    return _Shapes(
        # 'its head office in A', 'the head office, in A,', 'group management is housed at headquarters in A'
        noun_in=re.compile(
            rf"\b(?:(?P<own>{_OWN}) )?{noun}(?P<of> of (?P<owner>the (?:company|group|firm|bank)|[A-Z][\w&’'-]*(?: [A-Z][\w&’'-]*){{0,3}}))?"
            rf"(?:,? (?:which |that )?(?:{housed})(?: [a-z]+ly)?(?: at (?:its |the )?(?:headquarters|head office))?|,| \()? ?{_IN}{_PLACE}"
        ),
        # 'A, where the group has its head office', 'A, the seat of its head office'
        where=re.compile(
            rf"\b{_PLACE}(?:, [A-Z][\w'’-]+)?, (?:{any_of(data['seat']['where'])}) (?P<clause>[^.;:]{{0,60}}?)\b{noun}"
        ),
        home=re.compile(rf"\b{_PLACE} (?:{any_of(data['seat']['is_home'])}) (?P<clause>[^.;:,]{{0,40}}?)\b{noun}"),
        led=re.compile(rf"\b(?:(?P<strict>{any_of(data['led']['verbs'])})|(?P<loose>{any_of(data['led']['loose'])})) (?:the (?:city|town) of |offices in |an office in )?{_PLACE}"),
        # 'the A head office'
        placed=re.compile(rf"\b(?P<own>{_OWN}) {_PLACE} (?P<strict>head ?offices?|headquarters|HQ)\b(?! (?:in|at) )(?P<loose>)"),
        other=re.compile(rf"\b(?:{any_of(data['other']['words'])})\b"),
    )  # fmt: skip


def find(reading: Reading, subjects: Subjects, language: str = "en") -> Iterator[Draft]:
    """Facts `headquarters`, as told in the present tense; `role` is 'base' where the words fit one of several places too."""
    shapes = _shapes(language)
    for sentence in reading.article.sentences:
        if reading.article.paragraphs[sentence.paragraph].heading:
            continue
        for pattern in (shapes.noun_in, shapes.where, shapes.home, shapes.led, shapes.placed):
            for match in pattern.finditer(reading.article.text, sentence.start, sentence.end):
                draft = _draft(reading, subjects, shapes, sentence, match)
                if draft is not None:
                    yield draft


def _draft(
    reading: Reading, subjects: Subjects, shapes: _Shapes, sentence: Sentence, match: re.Match[str]
) -> Draft | None:
    article, text = reading.article, reading.article.text
    floor = max(sentence.start, match.start() - _AROUND)
    behind = match.re in (shapes.where, shapes.home)
    around = "" if behind else text[floor : match.start("place")]
    around += " " + text[match.end("place") : match.end()]
    around = re.split(r"[:;,] | and ", around)[-1]
    if _NOT_PLACE.match(match["place"]) or shapes.other.search(around) or shapes.other.match(match["place"]):
        return None
    if re.match(
        r",? (?:until|till|from \d{4} to|between \d{4}|before (?:it|moving|\d)|in \d{4}|and (?:in )?[A-Z])",
        text[match.end() : match.end() + 18],
    ):
        return None
    who = _owner(reading, subjects, shapes, sentence, match)
    if who is None:
        return None
    start = match.start("place")
    span = article.span(start, match.end("place"))
    others = (*reading.names.persons, *(reading.names.organizations if match.re is shapes.placed else ()))
    if any(m.span.overlaps(span) for e in others for m in e.mentions) or span.text.endswith(("'s", "’s")):
        return None
    entity = next((p.id for p in reading.names.places for m in p.mentions if m.span.overlaps(span)), None)
    if match.re is shapes.placed and entity is None and f" in {span.text}" not in text:
        return None  # 'its Art Deco headquarters'
    return Draft(
        subject=who, property="headquarters", value=EntityValue(entity=entity, name=span.text),
        evidence=(article.span(match.start("seat") if match.re is shapes.noun_in else match.start(), match.end()),),
        qualifiers=Qualifiers(role="base" if match["loose"] else None),
    )  # fmt: skip


def _owner(
    reading: Reading, subjects: Subjects, shapes: _Shapes, sentence: Sentence, match: re.Match[str]
) -> str | None:
    """Whose seat it is."""
    text, groups = reading.article.text, match.groupdict()
    if match.re is shapes.led:
        lead = text[sentence.start : match.start()]
        return subjects.strictly(match.start()) or (
            subjects.strictly(match.start() - len(gap[0])) if (gap := _SUBJECT_GAP.search(lead)) else None
        )
    if match.re in (shapes.where, shapes.home):
        start, end = match.start("clause"), match.end("clause")
        return subjects.after(start, end) or _spoken_of(subjects, sentence, match.start())
    if groups.get("owner"):
        named = groups["owner"][0].isupper()
        return subjects.after(match.start("owner"), match.start("owner") + 2) if named else subjects.of(match.start())
    own = (groups.get("own") or "").strip()
    if own and own[0].isupper() and own.endswith(("'s", "’s", "'", "’")) and not own.startswith("The "):
        return subjects.after(match.start("own"), match.end("own"))
    if own.lower() in ("its", "our", "their") or "'s" in own or "’s" in own:
        if own.lower() in ("its", "our", "their"):
            return subjects.of(match.start()) if own.lower() != "their" else None
        return subjects.after(match.start("own"), match.start("own") + 2) or subjects.of(match.start())
    if own.lower() == "with":
        named = subjects.before(match.start(), max(sentence.start, match.start() - 40))
        return named or _spoken_of(subjects, sentence, match.start())
    if own or match.start() == sentence.start:
        return _spoken_of(subjects, sentence, match.start())
    return owner(reading, subjects, match.start(), sentence.start)


def _spoken_of(subjects: Subjects, sentence: Sentence, offset: int) -> str | None:
    """Whom the sentence is about, where it names no other company."""
    who, named = subjects.of(offset), subjects.only(sentence.start, sentence.end)
    none = subjects.first(sentence.start, sentence.end) is None
    return who if none or named == who else None
