"""TXT006 residue: markup, placeholders and editors' notes that converting left in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.languages import load
from factlint.rules.registry import rule
from factlint.values.findings import Disagreement, Severity, Side, Suggestion
from factlint.values.reading import Reading

# In an article about markup or code, marks stand on purpose.
_MOST = 40


@rule(
    "TXT006",
    name="residue",
    category="text",
    severity="warning",
    flags=(
        "Norvik has [[{{convert|40|km}}]] of pipes.",
        "Norvik has 40 staff.[[&nbsp;]]It makes pumps.",
        "Norvik is the largest of all.[[<ref name=a>]]",
        "Its sales were [[XX]] million last year.",
        "Norvik makes pumps. [[Lorem ipsum]] dolor sit amet.",
        "It has 40 staff.[[|thumb|]]",
        "The date of the sale is [[TBD]]. It was founded in 1990.",
        "It was founded in [[20XX]]. Sales were 4 million.",
    ),
    passes=(
        "“It [the mill] was sold,” said Kari Moe [sic].",
        "The set {1, 2} has two members, and a < b.",
        "Norvik XX was sold for $3 million. AT&T; R&D; it.",
        "Super Bowl XX was seen by 90 million people.",
        "It sold the mill [in Moss] and the shop [of 1990].",
        "Its TODO-list app is called Todo. The network TBD, later called Norvik, was sold.",
    ),
)
def residue(reading: Reading) -> Iterator[Disagreement]:
    """Markup, a placeholder or an editor's note was left in the text.

    Compares: the text with the marks of wikis, web pages and templates ('{{', '&nbsp;', '<ref>', '[citation needed]', 'XX million',
    'Lorem ipsum'). One place of each kind is told, with the number of the others; what hides a fact, and markup, is a warning, the rest a hint.
    Why it matters: behind a template or a placeholder a fact is missing; readers see what is not meant for them.
    Cannot know: what a template would have shown.
    """
    article = reading.article
    text = article.text
    for kind, part, pattern in _patterns():
        lost = part == "lost"
        found = list(pattern.finditer(text))
        if not found or len(found) > _MOST:
            continue
        first = found[0]
        more = f", and {len(found) - 1} more like it" if len(found) > 1 else ""
        severity: Severity = "hint" if part == "left" else "warning"
        span = article.span(first.start(), first.end())
        yield Disagreement(
            message=f"“{first[0]}” is {kind}{more}",
            sides=(Side(span=span),),
            key=(kind, first[0].lower()),
            why="it is not meant for readers",
            confidence=0.9 if not lost else 0.8,
            suggestions=() if lost else (Suggestion(span=span, replacement=" " if "nbsp" in first[0] else ""),),
            severity=severity,
        )


@cache
def _patterns(language: str = "en") -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    table = load(language, "residue")
    return tuple(
        (kind, part, re.compile("|".join(shapes), re.MULTILINE))
        for part in ("lost", "markup", "left")
        for kind, shapes in table[part].items()
    )
