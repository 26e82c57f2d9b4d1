"""Who owns a share, by the clause that tells it: the name or noun before a verb, behind 'owned by', or after a fronted 'With its'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.languages import load
from factlint.languages.alternatives import literally
from factlint.rules.pointing import LANGUAGE
from factlint.values.article import Sentence
from factlint.values.letters import CAPITAL
from factlint.values.reading import Reading
from factlint.values.span import Span

WORD = r"[\w’'&-]+"
NAME = rf"{CAPITAL}{WORD}(?: (?:{CAPITAL}{WORD}|de|van|von|of the|&))*"
_FRONT = 90
# 'Ames, who founded Norvik in 1995, still holds'
_RELATIVE = re.compile(r", (?:who|which|whose) [^.;]*$")
_PRONOUN = re.compile(r"\b(?:it|they|he|she)(?: [a-z]+){1,3} $")
_TO = re.compile(r"[^.;]{0,80}? to ")


@cache
def grammar(language: str = LANGUAGE) -> dict[str, re.Pattern[str]]:
    """The patterns of a language that tell who owns."""
    data = load(language, "stakes")
    words = {name: literally(found) for name, found in data["grammar"].items()}
    led = words["determiners"]
    return {
        # 'the Danish investor Østagro', 'the family'
        "led": re.compile(rf"(?:\b(?:{led}) )(?:{WORD} ){{0,4}}$", re.IGNORECASE),
        "nouns": re.compile(rf"\b(?:{literally(data['owners']['nouns'])})\b", re.IGNORECASE),
        "object": re.compile(
            rf"\b(?:{words['prepositions']}) (?:(?:{led}) )?(?:(?!which\b|who\b|that\b)[a-z-]+ ){{0,2}}$"
        ),
        "by": re.compile(rf"[^.;:]{{0,60}}?\b(?:{words['behind']}) |[ -]owned by | to (?:its |the )?(?=[A-Za-z])"),
        "sold": re.compile(rf"\b(?:{words['giving']})\b[^.;]*$"),
        "fronted": re.compile(
            rf"[^\w]*(?:(?:{words['fronted']})|As (?:the |an? )?(?:[a-z]+ ){{0,2}}(?:{words['holders']})s? (?:of|with)) "
            rf"(?:(?:{words['about']}) )?[^.;,]*$"
        ),
        "possessed": re.compile(rf"(?:\w?['’]s|s['’]) (?=(?:[a-z-]+ )*(?:{words['holders']})s?\b)"),
        "its": re.compile(rf"\b(?:{words['possessives']}) (?:(?:{words['own']}) ?)?$", re.IGNORECASE),
    }


def owner(reading: Reading, sentence: Sentence, floor: int, before: str, behind: str, span: Span) -> str | None:
    """The words that name whom the text gives the share."""
    by = grammar()["by"].match(behind)
    if by:
        return _first(behind[by.end() : by.end() + 80])
    sold = grammar()["sold"].search(before)
    if sold:
        to = _TO.match(behind)
        return _first(behind[to.end() : to.end() + 80]) if to else _last(before[: sold.start()])
    if grammar()["fronted"].fullmatch(before) and (phrase := _first(behind[:_FRONT])):
        return phrase
    text = reading.article.text
    clause = _RELATIVE.search(before)
    if clause:
        return _last(before[: clause.start()], objects=True)  # 'a vote of the staff, who own'
    if _PRONOUN.search(before[-40:]):
        said = text[sentence.start : span.start]
        return _first(said) or _first(said, objects=True) or _of_before(reading, sentence)
    if grammar()["its"].search(before):
        return _last(before) or _last(text[sentence.start : floor]) or _of_before(reading, sentence)
    return _last(before)


def _of_before(reading: Reading, sentence: Sentence) -> str | None:
    """The owner that the sentence before opens with."""
    index = reading.article.sentence_index(sentence.start)
    if not index or reading.article.sentences[index - 1].paragraph != sentence.paragraph:
        return None
    previous = reading.article.sentences[index - 1]
    return _first(reading.article.text[previous.start : previous.end])


def _candidates(text: str, *, objects: bool = False) -> Iterator[tuple[int, int]]:
    """Where the names and the owners by their noun stand, those behind 'of', 'in' and the like only with `objects`."""
    spans = [span for m in re.finditer(NAME, text) if (span := _without_article(m))]
    spans += [m.span() for m in grammar()["nouns"].finditer(text)]
    for start, end in sorted(spans):
        # 'Marmer, Norvik's largest shareholder with': the company is no owner, but 'Marmer's 34 per cent' tells one.
        company = grammar()["possessed"].match(text, end - 2)
        if not company and (objects or not grammar()["object"].search(text[:start][-50:])):
            yield start, end


def _without_article(match: re.Match[str]) -> tuple[int, int] | None:
    """A name without the word that opens a sentence before it ('The Danes')."""
    first, _, rest = match[0].partition(" ")
    if _bare(first) not in _no_names():
        return match.span()
    return (match.end() - len(rest), match.end()) if rest else None


def _last(text: str, *, objects: bool = False) -> str | None:
    found = list(_candidates(text, objects=objects))
    return _phrase(text, *found[-1]) if found else None


def _first(text: str, *, objects: bool = False) -> str | None:
    found = next(iter(_candidates(text, objects=objects)), None)
    if found is None:
        return None
    # 'the Danish investor Østagro' is one owner: what follows without a break belongs to it.
    later = [
        (a, b) for a, b in _candidates(text) if a > found[0] and re.fullmatch(r"(?: [a-z]+){0,2} ", text[found[1] : a])
    ]
    return _phrase(text, found[0], later[0][1] if later else found[1])


def _phrase(text: str, start: int, end: int) -> str:
    led = grammar()["led"].search(text[:start][-60:]) or re.search(rf"{NAME} $", text[:start][-40:])
    tail = re.match(rf"(?: {WORD})?", text[end:])
    noun = tail[0] if tail and grammar()["nouns"].fullmatch(tail[0].strip()) else ""
    return (led[0] if led else "") + text[start:end] + noun


def owner_words(phrase: str) -> tuple[frozenset[str], frozenset[str]]:
    """The capitalised words of an owner, and its owner nouns; peoples stand for their adjective."""
    peoples = load(LANGUAGE, "stakes")["owners"]["peoples"]
    names = {_bare(w) for w in re.findall(rf"{CAPITAL}{WORD}", phrase)} - _no_names()
    names |= {peoples.get(w, w.removesuffix("s") if w.endswith("ans") else w) for w in names}
    return frozenset(names), frozenset(m[0].lower() for m in grammar()["nouns"].finditer(phrase))


@cache
def _no_names() -> frozenset[str]:
    pointing = load(LANGUAGE, "amount_families")["pointing"]
    # 'Marmer Ltd' and 'Vika Ltd' have no name in common.
    forms: list[str] = load(LANGUAGE, "names")["legal"]["forms"]
    return frozenset(pointing["no_names"]) | frozenset(pointing["openings"]) | {_bare(form) for form in forms}


def _bare(word: str) -> str:
    return word.replace("’", "'").removesuffix("'s").rstrip("'.").lower()
