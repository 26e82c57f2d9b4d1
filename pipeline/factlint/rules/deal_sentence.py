"""A deal announced and completed in one sentence, and the dates right behind the two verbs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factlint.values.article import Sentence
from factlint.values.reading import Reading
from factlint.values.temporal import Date

_SAID = r"(?:announced|agreed(?: on| upon)?|signed|approved(?: by [^,.;]{3,40})?|proposed|unveiled|made public|cleared)"
_DONE = (
    r"(?:completed|closed|finali[sz]ed|concluded|consummated|carried out|took effect|came into (?:force|effect)|became effective|"
    r"went through|was effected|takes effect|was done)"
)
_DEAL = re.compile(
    r"\b(?:acqui\w+|merger|purchase|sale|takeover|deal|transaction|transfer|divestiture|buyout|offer|split|spin-?off|separation)\b"
)
_AT = r"(?:(?:formally|officially|finally|only|back|already) )?(?:in|on) (?:the )?$"
_BEFORE_SAID = re.compile(rf"\b{_SAID} (?:it |them |the (?:offer|deal|merger|plan|bid|takeover|sale) )?{_AT}")
_BEFORE_DONE = re.compile(
    rf"\b{_DONE} (?:(?:its|the) (?:purchase|acquisition|sale|takeover|merger|deal|transaction)(?: (?:of|with) [A-Z][^,.;]{{1,30}}?)? )?{_AT}"
)
_HAVING = re.compile(r"\b(?:having|had|after) (?:been )?[a-z]+")
# Another deal, or another account of it.
_OTHER = re.compile(
    r"\b(?:earlier|previous|former|another|second|first|other|instead|while|whereas|already|second|resigned|re-?\w*negotiated|amended|again)\b"
)


def told_together(reading: Reading, sentence: Sentence, dates: Sequence[Date]) -> tuple[Date, Date] | None:
    """The dates of the announcement and of the completion, where the first lies after the second."""
    text = reading.article.text
    if not _DEAL.search(text, sentence.start, sentence.end) or _OTHER.search(text, sentence.start, sentence.end):
        return None
    said = [d for d in dates if _BEFORE_SAID.search(text[max(sentence.start, d.span.start - 60) : d.span.start])]
    done = [d for d in dates if _BEFORE_DONE.search(text[max(sentence.start, d.span.start - 60) : d.span.start])]
    if len(said) != 1 or len(done) != 1 or said[0] is done[0]:
        return None
    start, end = said[0], done[0]
    behind = start.span.start > end.span.start
    first, last = (end, start) if behind else (start, end)
    between = text[first.span.end : last.span.start]
    if ";" in between or (behind and not _HAVING.search(between)):
        return None
    if start.earliest is None or end.latest is None or end.latest >= start.earliest:
        return None
    return start, end
