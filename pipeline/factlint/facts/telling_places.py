"""Where the words for a thing stand in the clause of a verb or a noun, by its voice."""

from __future__ import annotations

import re

from factlint.facts.telling_kinds import Voice
from factlint.facts.values import within
from factlint.values.article import Sentence
from factlint.values.reading import Reading

_BE = re.compile(
    r"\b(?:was|were|been|being|is|are|be|gets?|got) (?:(?:[a-z]+ly|first|only|then|also|now|soon|later|not|finally) ){0,2}$"
)
_HAVE = re.compile(r"\b(?:has|have|had) (?:(?:[a-z]+ly|first|only|then|also|already|since|long) ){0,2}$")
_OBJECT = re.compile(
    r" (?!(?:in|on|at|by|to|for|with|from|as|of|after|before|during|until|since|and|but|or|when|while|because|under|up|down|there|again|early|late|last|this|next|earlier|shortly|soon|only|just|more|than|without|within|near|its doors|itself)\b)(?=[\w“\"])"
)
_PARTICIPLE = re.compile(
    r"(?:, |\(|– |— )(?:(?:and|which|that|but|who) )?(?:(?:first|only|finally|itself|[a-z]+ly) ){0,2}$"
)
_RELATIVE = re.compile(
    r",? (?:which|that|who|whom) (?:(?:it|they|we|he|she|the [a-z]+|[A-Z][\w&.'’-]*(?: [A-Z][\w&.'’-]*){0,3}) )?(?:(?:has|have|had|was|were|is|first|only|itself|[a-z]+ly) ){0,3}$"
)
_OBJECT_RELATIVE = re.compile(
    r",? (?:which|that) (?:it|they|we|he|she|the [a-z]+|[A-Z][\w&.'’-]*(?: [A-Z][\w&.'’-]*){0,3}) (?:(?:has|have|had|first|only|itself|[a-z]+ly) ){0,3}$"
)
_BORDER = re.compile(
    r"[;:—“”\"(]|–|, (?:and|but|while|when|where|after|before|as|although|because|since|so|who)\b|"
    r"\b(?:when|while|after|before|until|because|although|though|once|since|where|whereas) (?=the\b|its\b|it\b|a\b|an\b|their\b|our\b|this\b|[A-Z])|"
    r"\band (?=(?:its|the|a|an|their|it|in|on|at) )|\bthat (?=the\b|its\b|it\b|a\b|[A-Z])"
)
_STOP = re.compile(
    r"[;:()—–|“”\"]|\.(?:\s|$)|, (?!in (?!\d)|at |near |on (?!\d)|the (?=[A-Z])|called |named |[A-Z])|"
    r"\b(?:which|who|that|where|when|while|after|before|because|since|with|from|by|to|as|until|but|employ\w*|whose|also|were|was|is|has|had|brought|cost|made|gave|doubled|created|during|through|instead|at a cost|for (?=[£$€\d])|and (?!the (?=[A-Z])|[A-Z]))"
)
_OF = re.compile(r"(?: of| at| in| for)? (?=(?:the|its|a|an|their|our|his|her|[A-Z]|first)\b|\d|[A-Z])")
_GOVERNS = re.compile(r" (?:of|to|in|by|into|within|us|at|on)$")
_ASIDE = re.compile(r", (?!in |at |near |the [A-Z])[^,]{2,80}, ?$")
_WIDEST = 140
_AROUND = 70


def place_of(reading: Reading, sentence: Sentence, voice: Voice, match: re.Match[str]) -> tuple[int, int] | None:
    """Where the words for the thing stand, as the voice of a verb or a noun has them."""
    text = reading.article.text
    start, end = match.span()
    dated = any(d.span.start <= end + 5 and end < d.span.end for d in within(reading.dates, end - 8, end + 6))
    left = text[max(sentence.start, start - _AROUND) : start]
    passive = _BE.search(left)
    if voice == "plan":
        if " be " not in match[0] and not dated and _OBJECT.match(text, end):
            return end + 1, _forward(text, end + 1, sentence.end)
        return _backward(text, sentence, start)
    if voice == "active":
        if passive:
            return None
        if dated or not _OBJECT.match(text, end):
            # 'the Lyon office, which it had opened in 2013'
            return _backward(text, sentence, start) if _OBJECT_RELATIVE.search(left) else None
        return end + 1, _forward(text, end + 1, sentence.end)
    if voice == "nouns":
        of = _OF.match(text, end) if not dated else None
        if (of and of[0] != " ") or text[end - 3 : end] in (" of", "for", " at", " in", " on"):
            begin = of.end() if of else end + 1
            return begin, _forward(text, begin, sentence.end)
        begin = max(sentence.start, start - 60)
        return max(begin, border(text, begin, start)), start
    if voice == "passive":
        if passive:
            edge = start - (len(left) - passive.start())
        elif _PARTICIPLE.search(left) or _RELATIVE.search(left):
            edge = start
        elif left.endswith(" ") and not _HAVE.search(left) and (dated or not _OBJECT.match(text, end)):
            edge = start  # 'Norvik Pumps bought in 2006'
        else:
            return None
    elif passive or (
        voice == "intransitive" and not dated and not _GOVERNS.search(match[0]) and _OBJECT.match(text, end)
    ):
        return None
    else:
        have = _HAVE.search(left)
        edge = start - (len(left) - have.start()) if have else start
    return _backward(text, sentence, edge)


def _backward(text: str, sentence: Sentence, edge: int) -> tuple[int, int] | None:
    """The subject that ends before an offset; that of a relative clause or a participle stands before its comma."""
    start = max(sentence.start, edge - 2 * _WIDEST)
    left = text[start:edge]
    aside = _ASIDE.search(left)
    if aside:
        edge = start + aside.start()
        left = left[: aside.start()]
    relative = _RELATIVE.search(left) or _PARTICIPLE.search(left)
    if relative:
        edge = start + relative.start()
    begin = max(sentence.start, edge - _WIDEST)
    begin = max(begin, border(text, begin, edge))
    return (begin, edge) if edge > begin else None


def border(text: str, start: int, end: int) -> int:
    """Where the last clause before an offset begins."""
    found = start
    for match in _BORDER.finditer(text, start, end):
        found = match.end()
    return found + (len(text[found:end]) - len(text[found:end].lstrip(" ,")))


def _forward(text: str, start: int, end: int) -> int:
    end = min(end, start + _WIDEST)
    stop = _STOP.search(text, start, end)
    return stop.start() if stop else end
