"""EVT201 stale-future: told as still to come in one place and as done in another."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from factlint.facts.compare import dates_agree
from factlint.rules.concepts import WEAK, concepts, content
from factlint.rules.dated import dates_in
from factlint.rules.overtaken import overtaken
from factlint.rules.registry import rule
from factlint.rules.restated import read_as
from factlint.values.article import Sentence
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading
from factlint.values.span import Span
from factlint.values.temporal import Date

_FUTURE = re.compile(
    r"\b(?:(?:is|are) (?:now |currently |also |widely )?(?:expected|scheduled|due|set|planned|slated|about|to)\b(?: to)?|will(?! of)|plans? to|expects? to|intends? to|aims? to)\b"
)
_PLAN = re.compile(
    r"\b(?:would|was to|were to|is expected|are expected|was expected|were expected|will|plan(?:s|ned)? to|scheduled|due to|expects?|is set to|are set to|postponed|cancelled|canceled|delayed|if|not)\b"
)
_PAST = re.compile(
    r"\b(?:was|were|had|[a-z]{2,15}ed|began|begun|went|sold|bought|took|left|became|made|won|held|opened|set|led|came|broke|rose|put|paid)\b"
)
_CLAUSE = re.compile(r"[;:–—]|, (?:and|but|while|which|who)\b")
_SAID_WILL = re.compile(
    r"\b(?:announced|said|stated|declared|confirmed) that (?:it|they|he|she|the company) (?P<slip>will (?P<verb>[a-z]{4,15}) (?P<det>its|the|their|his|her) (?:[\w-]{1,20} )?(?P<noun>[\w-]{2,20}))"
)
_MOST_BACK = 8


@rule(
    "EVT201",
    name="stale-future",
    category="event",
    severity="error",
    flags=(
        "[[Trading is expected to begin on 30 December 2021]]. [[On 30 December 2021, Norvik completed its offering and was listed in Oslo]].",
        "[[Norvik is expected to launch the Vane pump in March 2020]]. [[In March 2020, Norvik launched the Vane pump]].",
        "Norvik AS is a Norwegian company. [[A second plant, at Moss, is expected to start production in 2019]]. It makes pumps.\n\n[[The Moss plant, in operation since October 2019]], made 310 pumps in 2021.",
    ),
    passes=(
        "Norvik AS is a Norwegian company. A second plant, at Moss, is expected to start production in 2019. It makes pumps.\n\nThe Drammen plant has been in operation since 2015.",
        "Trading was expected to begin on 29 December 2021. On 30 December 2021, Norvik was listed in Oslo.",
        "Norvik is expected to launch the Vane pump in March 2026. In March 2020, Norvik launched the Sail pump.",
        "The Vane pump is due to go on sale in March 2026.",
        "Norvik AS is a Norwegian company. A school for welders in Moss was due to open on 10 May 2004. It makes pumps.\n\nThe school for welders in Moss opened on 10 May 2004.",
    ),
)
def stale_future(reading: Reading) -> Iterator[Disagreement]:
    """A thing that one sentence expects for a day is told as done, on that day, by another.

    Compares: clauses in the future tense with a date, and sentences in the past with the same date that tell the same thing
    in the same words or in other words for it ('trading', 'listed'). Also 'announced that it will postpone its …' behind
    a sentence that tells it as postponed (then it is a warning).
    Why it matters: the first place was true when it was written and is out of date, so the reader is misled about today.
    Cannot know: whether a thing really happened as told.
    """
    article = reading.article
    clauses = [(s, clause) for s in article.sentences for clause in _futures(reading, s)]
    found: list[Disagreement] = []
    for sentence, clause in clauses:
        told = _done(reading, sentence, clause)
        if told:
            found.append(told)
    yield from found
    for told in overtaken(reading):
        if not any(a.span.overlaps(b.span) for f in found for a in f.sides for b in told.sides):
            yield told
    yield from _slips(reading)


def _futures(reading: Reading, sentence: Sentence) -> Iterator[Span]:
    """The clauses of a sentence that are in the future tense and bear a date."""
    text = reading.article.text
    if not _FUTURE.search(text, sentence.start, sentence.end):
        return
    borders = [sentence.start, *(m.end() for m in _CLAUSE.finditer(text, sentence.start, sentence.end)), sentence.end]
    for start, end in itertools.pairwise(borders):
        if _FUTURE.search(text, start, end):
            while start < end and text[start] in ' “"':
                start += 1
            while end > start and text[end - 1] in " .;:,–—":
                end -= 1
            yield reading.article.span(start, end)


def _done(reading: Reading, sentence: Sentence, clause: Span) -> Disagreement | None:
    marker = _FUTURE.search(reading.article.text, clause.start, clause.end)
    dates = [d for d in dates_in(reading, clause.start, clause.end) if _usable(d)]
    # 'Following the sale in May, it plans to grow': a date before the marker is not that of the plan.
    dates = [d for d in dates if marker and d.span.start > marker.start()]
    if not dates:
        return None
    date = dates[-1]
    told, groups = content(clause.text), concepts(clause.text)
    for other in reading.article.sentences:
        if other.start == sentence.start or reading.article.paragraphs[other.paragraph].heading:
            continue
        rivals = [
            d
            for d in dates_in(reading, other.start, other.end)
            if _usable(d) and dates_agree(d, date) and "from" not in d.span.text
        ]
        if not rivals:
            continue
        end = _main_end(reading, other)
        text = reading.article.text[other.start : end]
        shared = content(text) & told
        whole = len(told) >= 3 and len(shared) >= 0.8 * len(told)
        if (not whole and _PLAN.search(text)) or not _PAST.search(text) or rivals[0].span.start >= end:
            continue
        strong = (concepts(text) & groups) - WEAK
        both_days = date.granularity == rivals[0].granularity == "day"
        if (not strong and len(shared) < 2) or (
            strong and len(shared) < 2 and not both_days and date.granularity != "month"
        ):
            continue
        if not strong and len(shared) < 0.6 * len(told):
            continue
        span = reading.article.span(other.start, end)
        return Disagreement(
            message=f"told as still to come, and as done: {date.span.text}",
            sides=(
                Side(span=clause, reading=f"{read_as(reading, date)}, still to come"),
                Side(span=span, reading=f"{read_as(reading, rivals[0])}, done"),
            ),
            key=(date.value, *sorted(shared)),
            why="both tell the same thing of the same day, one before and one after it",
            confidence=0.9 if both_days else 0.8,
        )
    return None


def _main_end(reading: Reading, sentence: Sentence) -> int:
    """Where the main clause of a sentence ends."""
    text = reading.article.text
    match = re.search(r", (?:which|who|although|while|but)\b|;|: ", text[sentence.start + 20 : sentence.end])
    end = sentence.start + 20 + match.start() if match else sentence.end
    while end > sentence.start and text[end - 1] in " .,;":
        end -= 1
    return end


def _usable(date: Date) -> bool:
    return (
        date.granularity in ("day", "month", "quarter", "half", "season")
        and date.earliest is not None
        and not date.parts
    )


def _slips(reading: Reading) -> Iterator[Disagreement]:
    """'announced that it will postpone its IPO' after a sentence that tells the postponement as done."""
    article = reading.article
    for index, sentence in enumerate(article.sentences):
        for match in _SAID_WILL.finditer(article.text, sentence.start, sentence.end):
            verb = match["verb"].removesuffix("e")
            done = re.compile(
                rf"\b{re.escape(verb)}ed (?:its|the|their|his|her) (?:[\w-]{{1,20}} ){{0,3}}{re.escape(match['noun'])}\b"
            )
            for earlier in article.sentences[max(0, index - _MOST_BACK) : index]:
                before = done.search(article.text, earlier.start, earlier.end)
                if before:
                    yield Disagreement(
                        message=f"“{match['slip']}” is told as future; “{before[0]}” tells it as done before",
                        sides=(
                            Side(span=article.span(before.start(), before.end()), reading="read as done"),
                            Side(
                                span=article.span(match.start("slip"), match.end("slip")),
                                reading="read as still to come",
                            ),
                        ),
                        key=("slip", verb, match["noun"].lower()),
                        severity="warning",
                        confidence=0.7,
                        why="the same verb and object stand in the past a few sentences before",
                    )
                    break
