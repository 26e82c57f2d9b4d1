"""Where a company has its head office."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.facts.draft import Draft, Subjects
from factlint.values.article import Sentence
from factlint.values.facts import EntityValue, Qualifiers
from factlint.values.letters import CAPITAL
from factlint.values.reading import Reading

_CITY = r"(?P<place>(?:[A-Z][\w'’.-]+)(?: (?:[A-Z][\w'’.-]+|of|upon|on|de|la|am)){0,3})".replace("[A-Z]", CAPITAL)
_PLACE = _CITY + r"(?P<wider>(?:, [A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,2}){0,2})".replace("[A-Z]", CAPITAL)
_SEAT = re.compile(
    rf"(?:\b[Hh]ead ?(?:offices?|quarters)(?: (?:is|are|lies|in))?(?: located| situated| based)?(?: in)?|\b(?:is |are )?(?:headquartered|head-quartered)|\b(?:is|are) based) (?:in|at) (?:the (?:city|town) of )?{_PLACE}"
    rf"|\bhead ?(?:office|quarters) in {_PLACE.replace('place', 'place2').replace('wider', 'wider2')}"
)
# 'Headquartered in Oslo, it has 86 employees': said of whom the sentence goes on with.
_FRONTED = re.compile(
    rf"(?:[Hh]eadquartered|[Bb]ased) in {_CITY},(?: [A-Z][\w .]{{2,20}},)? (?P<next>it|they|the|[A-Z])"
)
_NEAR = re.compile(rf"\b[Hh]ead ?(?:office|quarters) (?:on|at|near|by|overlooking) the {_CITY}\b")
_BEFORE = re.compile(rf"\b{_PLACE}-(?:headquartered|based)\b")
# 'the group's Newcastle head office', 'its Leeds headquarters'
_OWNED = re.compile(
    rf"\b(?:[Ii]ts|[Tt]he (?:company|firm|group|business|bank)['’]s) {_CITY} (?:head ?office|headquarters)\b(?! (?:in|at) )"
)
# 'visitors to the head office of Norvik in Oslo'
_SEAT_OF = re.compile(
    rf"\b[Hh]ead ?(?:office|quarters) of (?P<owner>[A-Z][\w&’'-]*(?: [A-Z][\w&’'-]*){{0,3}}) (?:is |are |lies )?(?:in|at) {_CITY}"
)
_STAYS = re.compile(r"\b(?:will|to) (?:stay|remain|stays|remains) (?:at|in) ")
_OTHER = re.compile(
    r"\b(?:was|were|had been|former(?:ly)?|moved?|moving|relocat\w+|until|then|previously|originally|new|regional|European|American|Asian|African|US|UK|U\.S\.|North|South|Latin|second|dual|global engineering|will|would|plans?|to|from|first|temporary|divisional|joint|international|world|operational)\b"
)
_COMPANY = re.compile(
    r" (?:[a-z-]+ ){0,4}?(?:company|firm|group|business|bank|start-?up|maker|retailer|manufacturer)\b"
)
_DEFINITE = re.compile(r"\b[Tt]he $")
_THE_SEAT = re.compile(r"\bthe (?:main |corporate )?$")
_MOVE = re.compile(
    r"\b(?:mov(?:e|es|ed|ing)|relocat\w+|transfer\w*|clos(?:e|ed|ing)|sold|former\w*|old|built|opened|until|was|were)\b"
)
_ENDED = re.compile(r",? (?:until|till|from \d{4} to|between \d{4}|before (?:it|moving|\d))\b")
_OWN = re.compile(r"\b(?:[Ii]ts|[Tt]he (?:company|firm|group|bank)['’]s) (?:corporate |main |global |world |own )?$")


def find(reading: Reading, subjects: Subjects) -> Iterator[Draft]:
    """Facts `headquarters`, as told in the present tense of the clause's subject."""
    article = reading.article
    text = article.text
    for sentence in article.sentences:
        if article.paragraphs[sentence.paragraph].heading:
            continue
        for pattern in (_SEAT, _BEFORE, _OWNED, _FRONTED, _NEAR, _SEAT_OF):
            for match in pattern.finditer(text, sentence.start, sentence.end):
                groups = match.groupdict()
                name = "place" if groups.get("place") else "place2"
                before = text[
                    max(sentence.start, match.start() - 30) : match.start("place" if groups.get("place") else "place2")
                ]
                before = re.split(r"[:;] ", before)[-1]  # 'is not moving: it will stay at its head office'
                if pattern in (_OWNED, _SEAT_OF):
                    if _OTHER.search(match["place"]) or _MOVE.search(text, sentence.start, sentence.end):
                        continue  # 'its European headquarters'
                elif _OTHER.search(_STAYS.sub("", before)) and not before.endswith("headquartered in "):
                    continue
                if _ENDED.match(text, match.end()):
                    continue
                who = _whose(reading, subjects, pattern, match, sentence)
                if who is None:
                    continue
                end = match.end(name) - (text[match.end(name) - 1] in ".,")
                begin = match.start(name) + (4 if text.startswith("The ", match.start(name)) else 0)
                place = article.span(begin, end)
                entity = next((p.id for p in reading.names.places for m in p.mentions if m.span.overlaps(place)), None)
                yield Draft(
                    subject=who,
                    property="headquarters",
                    value=EntityValue(entity=entity, name=place.text),
                    evidence=(article.span(match.start(), match.end() if pattern in (_BEFORE, _OWNED) else end),),
                    qualifiers=Qualifiers(
                        about=(match[name.replace("place", "wider")].strip(", .") or None) if pattern is _SEAT else None
                    ),
                )


def _whose(
    reading: Reading, subjects: Subjects, pattern: re.Pattern[str], match: re.Match[str], sentence: Sentence
) -> str | None:
    """The company that a match is said of, by its form."""
    if pattern is _OWNED:
        return subjects.of(match.start())
    if pattern is _SEAT_OF:
        return subjects.after(match.start("owner"), match.start("owner") + 1)
    if pattern is _FRONTED:
        if match.start() > sentence.start + 2:
            return None
        named = match["next"][0].isupper()
        return subjects.after(match.start("next"), match.start("next") + 2) if named else subjects.of(match.start())
    if pattern is _BEFORE:
        return _behind(reading, subjects, match, sentence)
    return owner(reading, subjects, match.start(), sentence.start)


def _behind(reading: Reading, subjects: Subjects, match: re.Match[str], sentence: Sentence) -> str | None:
    """Whom 'the Leeds-based company' is said of: the company spoken of; 'Leeds-based Norvik': the name right behind it."""
    generic = _COMPANY.match(reading.article.text, match.end())
    if generic:
        return (
            subjects.of(match.start())
            if match["place"].startswith("The ")
            or _DEFINITE.search(reading.article.text, max(sentence.start, match.start() - 4), match.start())
            else None
        )  # 'a Leeds-based company' is another one
    return subjects.after(match.end(), min(sentence.end, match.end() + 2))


def owner(reading: Reading, subjects: Subjects, offset: int, floor: int) -> str | None:
    """Whose seat it is: 'its', 'the company's' or a name's own, or that of the clause's sure subject."""
    text = reading.article.text
    own = _OWN.search(text, max(floor, offset - 40), offset)
    if own:
        return subjects.of(offset)
    alone = _THE_SEAT.search(text, max(floor, offset - 12), offset)
    if alone and subjects.before(offset, floor) is None:
        return subjects.of(offset)  # 'in the headquarters in Oslo'
    possessive = re.search(r"['’]s (?:corporate |main |global |world )?$", text[max(floor, offset - 25) : offset])
    if possessive:
        return subjects.before(offset, floor)
    return subjects.strictly(offset)
