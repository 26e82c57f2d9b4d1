"""Stretches that stand for the article's subject without naming it."""

from __future__ import annotations

import re

from factlint.extract.names.lexicon import Lexicon
from factlint.extract.names.words import Words
from factlint.values.names import Entity, Reference


def references(words: Words, organizations: tuple[Entity, ...], lexicon: Lexicon) -> tuple[Reference, ...]:
    """'the company' and its like, and 'it' at the start of a sentence, where they can only mean the subject.

    A reference is left out when the sentence, or for 'it' the sentence before, names another
    organisation before it.
    """
    subject = next((o for o in organizations if o.subject), None)
    if subject is None:
        return ()
    article = words.article
    others = sorted(m.span.start for o in organizations if not o.subject for m in o.mentions)
    mine = sorted(m.span.start for m in subject.mentions)
    pattern = re.compile(
        r"\b(?:" + "|".join(re.escape(r[4:]) for r in sorted(lexicon.references)) + r")\b", re.IGNORECASE
    )
    found: list[Reference] = []
    for match in re.finditer(r"\b[Tt]he (?=[a-z])", article.text):
        noun = pattern.match(article.text, match.end())
        if noun is None or article.text[noun.end() : noun.end() + 1] in {"-"}:
            continue
        sentence = article.sentence_at(match.start())
        between = [k for k in others if sentence.start <= k < match.start()]
        named = [k for k in mine if sentence.start <= k < match.start()]
        if between and (not named or max(between) > max(named)):
            continue
        # 'Marmer makes valves. The company was founded': a paragraph that opens with another is about that one.
        paragraph = article.paragraphs[sentence.paragraph]
        opens = any(paragraph.start <= k <= paragraph.start + 4 for k in others)
        if opens and not any(paragraph.start <= k < match.start() for k in mine):
            continue
        found.append(Reference(span=article.span(match.start(), noun.end()), entity=subject.id))
    for index, sentence in enumerate(article.sentences):
        pronoun = re.compile(r"(?:In [^,.]{3,30}, |On [^,.]{3,30}, )?(It|it)\b").match(
            article.text, sentence.start, sentence.end
        )
        if pronoun is None:
            continue
        start, end = pronoun.span(1)
        before = article.sentences[index - 1] if index else None
        if before is None or before.paragraph != sentence.paragraph:
            continue
        if any(before.start <= k < sentence.start for k in others) or not any(
            before.start <= k < sentence.start for k in mine
        ):
            continue
        if re.match(
            r"it (?:is|was) (?:said|reported|believed|not|also|possible|likely|expected|known|estimated)\b",
            article.text[start : start + 30],
            re.IGNORECASE,
        ):
            continue
        found.append(Reference(span=article.span(start, end), entity=subject.id))
    return tuple(sorted(found, key=lambda r: r.span.start))
