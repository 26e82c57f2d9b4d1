"""Who heads a company now."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.facts.draft import Draft, Subjects
from factlint.values.facts import EntityValue, Qualifiers
from factlint.values.letters import CAPITAL
from factlint.values.reading import Reading

_NAME = r"(?P<who>(?:[A-Z][\w'’-]+)(?: (?:[A-Z][\w'’.-]*|van|von|de|der|bin|al)){1,3})".replace("[A-Z]", CAPITAL)
_OFFICE = r"(?:chief executive(?: officer)?|CEO|Chief Executive(?: Officer)?)"
_SHAPES = (
    re.compile(
        rf"{_NAME}, (?:who (?:is|has been) )?(?:the |its |our |current )?(?:[Cc]hairman and |[Pp]resident and |founder and |co-founder and )?{_OFFICE}(?P<of> (?:of|at) )?"
    ),
    re.compile(rf"\b(?:[Ii]ts |[Tt]he |current )?{_OFFICE},? (?:officer )?(?:is )?{_NAME}"),
    re.compile(rf"\b[Tt]he (?:current )?{_OFFICE}(?P<of> of [^,.;]{{2,40}}), {_NAME}(?=,)"),
    re.compile(rf"{_NAME} (?:is|has been) (?:the |its )?(?:[a-z]+ and )?{_OFFICE}(?P<of> of )?"),
)
# 'X, once head of sales, has been chief executive since', 'X, who has been with Norvik as chief executive since'
_SINCE = re.compile(
    rf"{_NAME}(?:, [^,.;]{{3,60}})?,? (?:who )?has (?:been|served)(?: [^,.;]{{3,60}}?)?(?: as)? (?:its |the )?{_OFFICE}(?P<of> of [^,.;]{{2,40}}?)?(?= since\b)"
)
_CHANGE = re.compile(
    r"\b(?:former|ex-|until|succeed\w*|predecessor|replac\w+|step\w* down|resign\w*|retir\w+|interim|acting|co-chief|co-CEO|joint|will|would|was|were|had|became|become|appointed|named|then|left|depart\w*|future|incoming|outgoing|previous(?:ly)?|deputy|vice|from \d{4})\b"
)
_DEPUTY = re.compile(r"\b(?:interim|acting|co-|joint|deputy|vice|division\w*|regional)\b")


def find(reading: Reading, subjects: Subjects) -> Iterator[Draft]:
    """Facts `chief_executive` that are told as holding now."""
    article = reading.article
    text = article.text
    for sentence in article.sentences:
        seen: set[int] = set()
        for shape in (_SINCE, *_SHAPES):
            for match in shape.finditer(text, sentence.start, sentence.end):
                start = match.start("who")
                if start in seen:
                    continue
                # 'since' tells the present, whatever the words before it tell of the past.
                if shape is not _SINCE and _CHANGE.search(
                    text, max(sentence.start, match.start() - 40), min(sentence.end, match.end() + 15)
                ):
                    continue
                if shape is _SINCE and _DEPUTY.search(match[0]):
                    continue
                seen.add(start)
                of = match.groupdict().get("of")
                who = (
                    subjects.after(match.start("of"), min(sentence.end, match.end("of") + 40))
                    if of
                    else subjects.of(match.start())
                )
                if who is None:
                    continue
                yield Draft(
                    subject=who,
                    property="chief_executive",
                    value=EntityValue(entity=None, name=match["who"].rstrip(".")),
                    evidence=(article.span(match.start(), match.end()),),
                    qualifiers=Qualifiers(role="chief executive"),
                )
