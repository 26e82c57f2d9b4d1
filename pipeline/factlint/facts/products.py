"""What a company makes: products that it launched, and those that the text lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.facts.draft import Draft, Subjects
from factlint.values.facts import Qualifiers, TextValue
from factlint.values.reading import Reading

_WIDEST = 60  # code points of a product's name
_NAMED = re.compile(r"(?:[A-Z][\w-]*|[A-Z]+\d+)(?: (?:[A-Z\d][\w-]*))*$")
_LISTED = re.compile(r"\b[Ii]ts (?:main |best-known |other )?(?:products|brands|models) (?:are|include) ")
_ITEM = re.compile(r"(?:the )?(?P<name>[A-Z][\w'’-]*(?: [A-Z\d][\w'’-]*){0,3})(?:, (?:and )?| and |(?=[.;]))")


def find(reading: Reading, subjects: Subjects) -> Iterator[Draft]:
    """Facts `product`: names only, as written; `start` is when a product was launched."""
    article = reading.article
    for event in reading.events:
        if event.type != "product_launch" or event.object is None:
            continue
        maker = next((p.entity for p in event.participants if p.role == "launcher" and p.entity), None)
        name = _NAMED.search(event.object.text[-_WIDEST:])
        if maker is not None and name is not None:
            start = event.object.end - min(_WIDEST, len(event.object.text)) + name.start()
            yield Draft(
                subject=maker, property="product", value=TextValue(text=name[0]),
                evidence=(article.span(start, start + len(name[0])), event.span), event_id=event.id,
                qualifiers=Qualifiers(status=event.status, start=event.date),
            )  # fmt: skip
    for match in _LISTED.finditer(article.text):
        who, place = subjects.of(match.start()), match.end()
        sentence = article.sentence_at(match.start())
        item = _ITEM.match(article.text, place, sentence.end)
        while item is not None and who is not None:
            yield Draft(
                subject=who, property="product", value=TextValue(text=item["name"]),
                evidence=(article.span(*item.span("name")),),
            )  # fmt: skip
            item = _ITEM.match(article.text, item.end(), sentence.end)
