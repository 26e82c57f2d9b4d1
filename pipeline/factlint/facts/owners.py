"""Who owns how much of a company."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.facts.draft import Draft, Subjects
from factlint.facts.values import quantity_value, within
from factlint.languages import load
from factlint.values.article import Sentence
from factlint.values.facts import Qualifiers
from factlint.values.quantity import Quantity
from factlint.values.reading import Reading

# The owner right before a share: the words since the comma, the bracket, the verb or the share before it.
_OWNER = re.compile(
    r"(?:^|[,;:(]| and | of whom | are )\s*(?:and )?(?:the |The )?(?P<who>[A-Z][\w'’&.-]*(?: (?:[A-Z][\w'’&.-]*|family|trust|of|and|de|van)){0,5}|[a-z]+(?: [a-z]+){0,2})(?P<link> (?:now |still |also |each )?(?:holds?|held|owns?|owned|has|have|controls?) (?:about |around |some |nearly |over |more than |a |another )?| ?\(| )$"
)
_OF = re.compile(
    r" (?:stake |share |holding )?(?:of|in) (?:the |its )?(?P<what>shares?|share capital|company|group|business|votes|equity|stock|it\b)?"
)
_BOUGHT = re.compile(
    r"\b(?:acquir|buy|bought|sold|sell|purchas|rais|increas|fell|rose|grew|revenue|sales|turnover|profit|market)\w*"
)


@cache
def _ownership(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = load(language, "facts")["ownership"]
    owners, holds = "|".join(table["owners"]), "|".join(table["holds"])
    return re.compile(rf"\b(?:{owners})\b", re.IGNORECASE), re.compile(rf"\b(?:{holds})\b")


def find(reading: Reading, subjects: Subjects) -> Iterator[Draft]:
    """Facts `ownership.share` of the owned company: a percentage, the owner in `about` (its id, or its name)."""
    owners, holds = _ownership("en")
    article = reading.article
    shares = [q for q in reading.quantities if q.unit == "percent"]
    for sentence in article.sentences:
        text = article.text[sentence.start : sentence.end]
        inside = within(shares, sentence.start, sentence.end) if "%" in text or "cent" in text else ()
        if not inside or _BOUGHT.search(text) or not (owners.search(text) or holds.search(text)):
            continue
        listed = owners.search(text) is not None
        for quantity in inside:
            draft = _share(reading, subjects, sentence, quantity, listed)
            if draft is not None:
                yield draft


def _share(reading: Reading, subjects: Subjects, sentence: Sentence, quantity: Quantity, listed: bool) -> Draft | None:
    article = reading.article
    match = _OWNER.search(article.text[max(sentence.start, quantity.span.start - 90) : quantity.span.start])
    if match is None or not (listed or match["link"].strip()):
        return None
    of = _OF.match(article.text, quantity.span.end, sentence.end)
    if of is None and not listed:
        return None
    owned = subjects.subject
    if of is not None and of["what"] is None:
        owned = subjects.after(of.end(), min(sentence.end, of.end() + 30))
    start = max(sentence.start, quantity.span.start - 90) + match.start("who")
    named = subjects.after(start, start + 5) if match["who"][0].isupper() else None
    if owned is None or named == owned or match["who"].lower() in ("it", "they", "which", "who", "that"):
        return None
    return Draft(
        subject=owned, property="ownership.share", value=quantity_value(quantity),
        evidence=(quantity.span, article.span(start, start + len(match["who"]))),
        qualifiers=Qualifiers(about=named or match["who"]),
    )  # fmt: skip
