"""DAT203 deal-order: a deal that is completed before it is announced."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.rules.dated import dates_in
from factlint.rules.deal_sentence import told_together
from factlint.rules.registry import rule
from factlint.rules.restated import read_as
from factlint.values.article import Sentence
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading
from factlint.values.temporal import Date

_ANNOUNCED = re.compile(
    r"\b(?:announced|agreed|signed|announce[ds]?|announcing|reached an agreement|entered into|unveiled|proposed|made an offer|offered)\b"
)
_DEAL = re.compile(
    r"\b(?:acqui\w+|merg\w+|purchas\w+|buy\w*|bought|sale|sell\w*|sold|spin|spun|takeover|tak(?:e|es|ing|en) over|took over|deal|transaction|agreement|transfer\w*|merger|divest\w*|combine\w*|offer\w*|split\w*|separat\w*)\b"
)
_COMPLETED = re.compile(
    r"\b(?:the|The|this|This|its|Its) (?:[\w.&'’-]{1,30} ){0,3}?(?:deal|acquisition|transaction|merger|purchase|sale|takeover|agreement|transfer|spin-?off|split|separation|buyout|buy-out|offer)"
    r"(?: (?:of|to|by|with|between|from) [^.;,]{0,60}?)? (?:was |were |had been |has been )?(?:formally |officially |finally |successfully )?(?:closed|completed|finali[sz]ed|concluded|consummated|effected|final)\b"
)
_DONE = re.compile(r"\b(?:completed|closed|finali[sz]ed|concluded)\b")
_WAS_SAID = re.compile(
    r"(?:, (?:a|the) (?:deal|transaction|sale|purchase|takeover|merger|step|move) |, which |, )[^,.;]{0,60}?"
    r"\b(?:announced|agreed(?: on| upon| to)?|signed|unveiled) (?:in|on|back in) "
)
_MOST_SENTENCES = 7


@rule(
    "DAT203",
    name="deal-order",
    category="date",
    severity="error",
    flags=(
        "On [[9 November 2006]], Norvik announced that it would sell its mills to Marmer. [[The sale was completed on 27 June 2006]].",
        "In [[May 2011]] Norvik completed the purchase of Alta, a step that both had announced in [[August of that year]].",
        "Alta was bought from the Moe family: the purchase was agreed on [[30 November 2005]] and completed on [[12 May 2005]].",
        "The merger of Norvik and Marmer, announced in [[September 2009]], took effect in [[March 2009]].",
        "Shareholders of Norvik approved the offer in [[August 2001]], and the acquisition was completed in [[March 2001]].",
    ),
    passes=(
        "The sale of Norvik was completed in May 2004; that of Marmer was announced in 2006.",
        "The merger of Norvik and Marmer, announced in March 2009, took effect in September 2009.",
        "The merger of Norvik and Marmer was approved in March 2009, and an earlier purchase completed in May 2007.",
        "In August 2011 Norvik completed the purchase of Alta, a step that both had announced in May of that year.",
        "On 27 June 2006, Norvik announced that it would sell its mills to Marmer. The sale was completed on 9 November 2006.",
        "In 2006 Norvik announced a merger with Marmer. The acquisition of Vika was completed in 2004.",
    ),
)
def deal_order(reading: Reading) -> Iterator[Disagreement]:
    """A deal is told as completed on a day before the one on which it was announced or agreed.

    Compares: the date of a sentence that announces a deal with that of the sentence that completes 'the deal', 'the acquisition'
    and the like, a few sentences on and with no other deal between them.
    Why it matters: one of the two dates is wrong, or they were swapped.
    Cannot know: which.
    """
    article = reading.article
    text = article.text
    announced: tuple[int, Sentence, Date] | None = None
    for index, sentence in enumerate(article.sentences):
        said = _ANNOUNCED.search(text, sentence.start, sentence.end)
        done = _COMPLETED.search(text, sentence.start, sentence.end)
        if done and said and said.start() < done.start():
            done = None  # one sentence tells both
        dates = [d for d in dates_in(reading, sentence.start, sentence.end) if _usable(d)]
        together = told_together(reading, sentence, dates)
        if together:
            yield _told(reading, *together)
            continue
        if done and announced:
            later = [d for d in dates if d.span.start > done.start()]
            start = announced[2]
            near = index - announced[0] <= _MOST_SENTENCES
            if (
                later
                and near
                and _same_deal(reading, announced[1], sentence, done)
                and later[0].latest
                and start.earliest
                and later[0].latest < start.earliest
            ):
                end = later[0].span.end
                yield Disagreement(
                    message=f"completed {later[0].span.text}, announced {start.span.text}",
                    sides=(
                        Side(span=start.span, reading=f"{read_as(reading, start)}, the announcement"),
                        Side(
                            span=article.span(done.start(), end),
                            reading=f"{read_as(reading, later[0])}, the completion",
                        ),
                    ),
                    key=(start.value, later[0].value),
                    why="a deal is completed after it is announced",
                    confidence=0.88,
                )
            announced = None
            continue
        yield from _backwards(reading, sentence, dates)
        if said and not done and dates and _DEAL.search(text, sentence.start, sentence.end):
            before = [d for d in dates if d.span.start < said.start()] or dates
            announced = (index, sentence, before[0])
            late = _COMPLETED.search(text, said.end(), sentence.end)
            after = [d for d in dates if late and d.span.start > late.start()]
            if late and after and before[0].earliest and after[0].latest and after[0].latest < before[0].earliest:
                yield Disagreement(
                    message=f"completed {after[0].span.text}, announced {before[0].span.text}",
                    sides=(
                        Side(span=before[0].span, reading=f"{read_as(reading, before[0])}, the announcement"),
                        Side(
                            span=article.span(late.start(), after[0].span.end),
                            reading=f"{read_as(reading, after[0])}, the completion",
                        ),
                    ),
                    key=(before[0].value, after[0].value),
                    why="a deal is completed after it is announced",
                    confidence=0.88,
                )


def _backwards(reading: Reading, sentence: Sentence, dates: list[Date]) -> Iterator[Disagreement]:
    """'In March it completed the sale, a deal that had been announced in June of that year'."""
    text = reading.article.text
    done = _DONE.search(text, sentence.start, sentence.end)
    said = _WAS_SAID.search(text, done.end(), sentence.end) if done else None
    if not done or not said or not _DEAL.search(text, sentence.start, said.end()):
        return
    before = [d for d in dates if d.span.start < said.start()]
    after = [d for d in dates if said.end() <= d.span.start <= said.end() + 25]
    if not before or not after or not before[0].latest or not after[0].earliest:
        return
    end, start = before[0], after[0]
    assert end.latest is not None
    assert start.earliest is not None
    if end.latest >= start.earliest:
        return
    yield _told(reading, start, end)


def _told(reading: Reading, start: Date, end: Date) -> Disagreement:
    return Disagreement(
        message=f"completed {end.span.text}, announced {start.span.text}",
        sides=(
            Side(span=end.span, reading=f"{read_as(reading, end)}, the completion"),
            Side(span=start.span, reading=f"{read_as(reading, start)}, the announcement"),
        ),
        key=(start.value, end.value),
        why="a deal is completed after it is announced",
        confidence=0.85,
    )


def _usable(date: Date) -> bool:
    # 'Announced on 20 March 2023 and completed on 31 July': the year is the reader's, unless the words refer to one.
    guessed = (
        "year" in date.inferred
        and "year" not in date.span.text
        and (date.basis is None or date.basis.kind != "heading")
    )
    return date.granularity in ("day", "month", "year") and date.earliest is not None and not date.parts and not guessed


def _same_deal(reading: Reading, announced: Sentence, completed: Sentence, done: re.Match[str]) -> bool:
    """Whether 'the acquisition of X' names nobody that the announcement does not name."""
    text = reading.article.text
    before = text[announced.start : completed.start]
    names = re.findall(r"\b[A-Z][\w&'’.-]{2,}", done[0][4:])
    return all(name.strip(".'’") in before for name in names)
