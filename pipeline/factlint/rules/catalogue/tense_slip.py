"""EVT101 tense-slip: 'announced in 2009 that it will', where the text tells of the past."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.rules.dated import dates_in
from factlint.rules.registry import rule
from factlint.values.findings import Disagreement, Side, Suggestion
from factlint.values.reading import Reading

_SLIP = re.compile(
    r"\b(?P<verb>announced|said|stated|declared|confirmed|revealed|reported|promised|claimed|decided|agreed|told|pledged|indicated|noted|"
    r"predicted|hoped|added|explained|warned|insisted|believed|thought|argued|suggested|estimated|expected|mentioned|signed|intended|"
    r"wrote|learned|knew|ensured|vowed|ruled|proposed)\b(?P<gap>[^.;:!?\"“”]{0,160}?)\b(?P<slip>will)\b(?! of\b)"
)
_QUOTE = re.compile(r"[\"“”]")


@rule(
    "EVT101",
    name="tense-slip",
    category="event",
    severity="hint",
    flags=("On 2 April 2009, Norvik [[announced that it will]] rename its shops.",),
    passes=(
        "On 2 April 2009, Norvik announced that it would rename its shops.",
        "Norvik said: “We will rename our shops.”",
        "Norvik says it will rename its shops.",
    ),
)
def tense_slip(reading: Reading) -> Iterator[Disagreement]:
    """Reported speech of the past keeps its 'will'.

    Compares: a past verb of saying with the 'will' that depends on it, outside quotation marks, in an article that is not
    itself dated within a year of what it tells.
    Why it matters: 'will' tells readers that the thing is still to come, which the date of the telling contradicts.
    Cannot know: whether it still lies ahead; news keeps 'will' on purpose, so this is a hint.
    """
    article = reading.article
    today = article.reference_date
    for sentence in article.sentences:
        for match in _SLIP.finditer(article.text, sentence.start, sentence.end):
            dates = dates_in(reading, sentence.start, sentence.end)
            near = today is not None and (
                not dates or any(d.latest and abs((today - d.latest).days) < 366 for d in dates)
            )
            if near or len(_QUOTE.findall(article.text, sentence.start, match.start())) % 2:
                continue
            word = article.span(match.start("slip"), match.end("slip"))
            yield Disagreement(
                message=f"“{match['verb']} … will”: the telling is past, what is told is not",
                sides=(
                    Side(
                        span=article.span(match.start("verb"), match.end("slip")),
                        reading="read as said then, and still to come",
                    ),
                ),
                key=(match["verb"], *article.text[match.end() : match.end() + 40].lower().split()[:4]),
                why=f"“{match['verb']}” is past",
                confidence=0.6,
                suggestions=(Suggestion(span=word, replacement="would"),),
            )
            break
