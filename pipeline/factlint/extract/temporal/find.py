"""An article into its temporal forms."""

from __future__ import annotations

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.join import join
from factlint.extract.temporal.lexer import Tokens, tokenize
from factlint.extract.temporal.recognizer import grammar
from factlint.extract.temporal.select import select
from factlint.values.article import Article


def find_forms(article: Article, language: str = "en") -> tuple[tuple[Form, ...], Tokens]:
    """The forms of the article in order, none overlapping another, and the tokens they count in."""
    rules = grammar(language)
    tokens = tokenize(article.text, article.paragraphs, rules.lexicon)
    return tuple(join(select(rules.forms(tokens), len(tokens.starts)), tokens)), tokens
