"""TXT003 quotation-marks: a quotation that is not closed, not opened, or closed in another style."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.rules.pairs import CURLY_CLOSE, CURLY_OPEN, STRAIGHT, Fault, faults, single_left_open
from factlint.rules.registry import rule
from factlint.values.findings import Disagreement, Side, Suggestion
from factlint.values.reading import Reading

_SAID = {
    "unclosed": "this quotation mark opens a quotation that the paragraph does not close",
    "unopened": "this quotation mark closes a quotation that the paragraph does not open",
    "mixed": "a quotation opens with one style of mark and closes with another",
}
# A text in which this share of the paragraphs with marks is faulty uses its marks in a way not known here.
_MOST_FAULTS = 12
_LONGEST_QUOTATION = 3
_WORD_AFTER = re.compile(r"[\w'’-]{1,40}")
_WORD_BEFORE = re.compile(r"[\w'’-]{1,39}[^\w\s]{0,2}$")


@rule(
    "TXT003",
    name="quotation-marks",
    category="text",
    severity="error",
    flags=(
        'Norvik said it was [[“caught]] in a [[storm"]] of orders.',
        "[[“We]] are glad, said Kari Moe. The firm has 40 staff.",
        'He called it a [[triumph"]] and left.',
        "[[‘We]] are glad, said Kari Moe. The firm has 40 staff.",
        "[[„We]] are [[glad»]], said Kari Moe.",
    ),
    passes=(
        'Norvik said it was "caught in a storm" of orders.',
        "“We are glad,” said Kari Moe. “Now we work.”",
        'The 19" rack and the 24" screen are sold in Oslo.',
        "“It was long.\n\n“But it ended.”",
        "»We are glad«, said Kari Moe. ”We are glad”, said Ola. Rock ‘n’ roll; the men’s hall.",
        "“The word “pump” is old,” said Liv. ‘We are glad,’ said Kari Moe.",
    ),
)
def quotation_marks(reading: Reading) -> Iterator[Disagreement]:
    """Quotation marks do not pair up within a paragraph.

    Compares: each opening mark with the mark that closes it, straight, curly and angled ones kept apart; a quotation may run
    on where the next paragraph opens with a mark of its own. Single marks are apostrophes too often: only a ‘ before a word
    that no ’ behind a word can close is told.
    Why it matters: the reader cannot tell where a quotation ends, and so whose words the next ones are.
    Cannot know: where the missing mark belongs.
    """
    article = reading.article
    text = article.text
    first: list[Fault] = []
    for index, paragraph in enumerate(article.paragraphs):
        if paragraph.end - paragraph.start < 2:
            continue  # a mark alone on its line is the ornament of a block quotation
        following = article.paragraphs[index + 1] if index + 1 < len(article.paragraphs) else None
        continued = following is not None and text[following.start] in CURLY_OPEN + STRAIGHT
        # One fault makes those after it in the paragraph: only the first is told.
        found = next(faults(text, paragraph.start, paragraph.end, continued=continued), None)
        if found is None and (following is None or text[following.start] != "‘"):
            alone = next(single_left_open(text, paragraph.start, paragraph.end), None)
            found = Fault("unclosed", alone) if alone is not None else None
        if found is None:
            continue
        if first and found.kind == "unopened" and first[-1].kind == "unclosed" and _close(reading, first[-1], found):
            first.pop()  # a quotation of several paragraphs, opened once and closed once
        else:
            first.append(found)
    if len(first) <= _MOST_FAULTS:
        for fault in first:
            yield _disagreement(reading, fault)


def _close(reading: Reading, opened: Fault, closed: Fault) -> bool:
    """Whether one quotation may run from `opened` to `closed`: near, and no other mark between them."""
    article = reading.article
    apart = article.paragraph_index(closed.first) - article.paragraph_index(opened.first)
    between = article.text[opened.first + 1 : closed.first]
    return 0 < apart <= _LONGEST_QUOTATION and not any(mark in between for mark in CURLY_OPEN + STRAIGHT)


def _disagreement(reading: Reading, fault: Fault) -> Disagreement:
    article = reading.article
    text = article.text
    if fault.kind == "unopened":
        sides = (*_mark_before(reading, fault.first), _ending(reading, fault.first))
    elif fault.second is None:
        sides = (_beginning(reading, fault.first),)
    else:
        sides = (_beginning(reading, fault.first), _ending(reading, fault.second))
    suggestions: tuple[Suggestion, ...] = ()
    if fault.second is not None:
        first, second = article.span(fault.first, fault.first + 1), article.span(fault.second, fault.second + 1)
        suggestions = (
            Suggestion(span=second, replacement="”" if first.text == "“" else '"'),
            Suggestion(span=first, replacement='"' if second.text == '"' else "“"),
        )
    quotes = " … ".join(side.span.text for side in sides)
    near = text[max(0, fault.first - 30) : fault.first + 30]
    return Disagreement(
        message=f"{_SAID[fault.kind]}: {quotes}",
        sides=sides,
        key=(fault.kind, *near.lower().split()),
        confidence=0.9 if fault.kind == "mixed" else 0.85,
        suggestions=suggestions,
    )


def _mark_before(reading: Reading, offset: int) -> tuple[Side, ...]:
    """The last mark before in the paragraph: the missing one belongs between the two."""
    article = reading.article
    start = article.paragraph_at(offset).start
    last = max(article.text.rfind(mark, start, offset) for mark in CURLY_OPEN + CURLY_CLOSE + STRAIGHT)
    if last < 0:
        return ()
    return (Side(span=_ending(reading, last).span, reading="the mark before it"),)


def _beginning(reading: Reading, offset: int) -> Side:
    """The mark with the word it opens on."""
    word = _WORD_AFTER.match(reading.article.text, offset + 1)
    return Side(span=reading.article.span(offset, word.end() if word else offset + 1))


def _ending(reading: Reading, offset: int) -> Side:
    """The mark with the word it closes on."""
    text = reading.article.text
    word = _WORD_BEFORE.search(text, max(0, offset - 40), offset)
    return Side(span=reading.article.span(word.start() if word else offset, offset + 1))
