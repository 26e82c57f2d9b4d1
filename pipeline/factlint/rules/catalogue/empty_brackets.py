"""TXT002 empty-brackets: brackets with nothing in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.rules.registry import rule
from factlint.values.findings import Disagreement, Side, Suggestion
from factlint.values.reading import Reading

_EMPTY = re.compile(
    r"\([\s,;:./·–—-]{0,20}\)|\[[\s,;:]{0,20}\]|\{[\s,;:]{0,20}\}|\(\s?(?:“\s?”|\"\s?\"|‘\s?’|«\s?»)\s?\)"
)


@rule(
    "TXT002",
    name="empty-brackets",
    category="text",
    severity="error",
    flags=(
        "Norvik [[()]] is a maker of pumps.",
        "Norvik AS [[( ; )]] is a maker of pumps.",
        "Norvik AS [[(“”)]] makes pumps.",
    ),
    passes=("Norvik (NVK) is a maker of pumps.", "Call main() to start the pump.", "The list [a, b] is short."),
)
def empty_brackets(reading: Reading) -> Iterator[Disagreement]:
    """Brackets hold nothing, or nothing but punctuation.

    Compares: what stands between an opening and its closing bracket.
    Why it matters: a name in another script, a pronunciation or an abbreviation was lost in copying.
    Cannot know: what stood there. Brackets that touch the word before them ('main()') are code and stay silent.
    """
    article = reading.article
    text = article.text
    for match in _EMPTY.finditer(text):
        before = text[match.start() - 1 : match.start()]
        if match[0][1:-1].strip() in ("...", "..", ".....", "....") or (match[0][0] == "{" and before != " "):
            continue  # an omission; a formula
        if before.isalnum() or before in "_.)]":
            # Code touches its brackets; so does nothing else, unless the brackets were lost from the middle.
            if before:
                continue
        blank = match.start() - 1 if before == " " else match.start()
        yield Disagreement(
            message=f"“{match[0]}” holds nothing: was a name or an abbreviation lost?",
            sides=(Side(span=article.span(match.start(), match.end())),),
            key=("empty", text[max(0, match.start() - 30) : match.start()].strip().lower()),
            confidence=0.95,
            suggestions=(Suggestion(span=article.span(blank, match.end()), replacement=""),),
        )
