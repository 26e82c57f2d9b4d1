"""Dates counted from what happened: 'two days after the listing', when a sentence with a date tells of the listing."""

from __future__ import annotations

import re
from dataclasses import replace

from factlint.extract.temporal.form import Form
from factlint.normalise.temporal.narrative import Narrative
from factlint.normalise.temporal.point import shift
from factlint.normalise.temporal.resolved import Resolved, dated
from factlint.normalise.temporal.setting import Setting
from factlint.values.temporal import Basis, Timex

_WORD = re.compile(r"\w+(?:-\w+)?")
_SUFFIX = re.compile(r"(?:ings?|ed|ations?|ions?|ments?|ers?|als?|es|s|e)$")
_FUNCTION = frozenset(
    "of in on at by to for with from and or but when while that which who it he she they we the a an was were is had has as after before "
    "took did would could said until under over into".split()
)
_REACH = 60
_NEAR = 150


def resolve_happening(form: Form, setting: Setting, narrative: Narrative, limit: int) -> Resolved | None:
    """The date counted from the happening, else the length of time alone ('two days'), else nothing.

    The happening is the head of the noun phrase after the expression; it is dated when a date told before
    stands in a sentence with a word of the same stem. `limit` is where the next expression begins.
    """
    head = _head(form, setting, min(limit, form.end + _REACH))
    told = None
    if head is not None and form.shift is not None and form.unit is not None:
        stem = _stem(head[0])
        for one in reversed(narrative.dated):
            if narrative.far(one, form.start):
                break
            if one.sentence == setting.article.sentence_index(form.start):
                continue  # 'reached in July, ten months after the last milestone': not that of July
            sentence = setting.article.sentences[one.sentence]
            words = _WORD.finditer(
                setting.article.text,
                max(sentence.start, one.span.start - _NEAR),
                min(sentence.end, one.span.end + _NEAR),
            )
            if len(stem) >= 3 and any(_stem(w[0]) == stem for w in words if w.start() < form.start):
                told = one
                break
    if told is not None and head is not None and form.unit is not None and form.shift is not None:
        point = shift(told.point, form.unit, form.shift)
        if point is not None:
            whole = replace(form, end=head[1])
            names = ("year", "month", "day") if point.granularity == "day" else ("year", point.granularity)
            return dated(whole, point, inferred=tuple(dict.fromkeys(names)), basis=Basis(kind="anchor", span=told.span))
    if form.low is None:
        return None
    value = form.low.value or "PXD"
    return Resolved(form=form.low, layer="durations", value=value, timex=Timex(type="DURATION", value=value))


def _head(form: Form, setting: Setting, limit: int) -> tuple[str, int] | None:
    """The word that names the happening, and where it ends: the last noun of the phrase, in lower case, or the verb
    behind it ('after the army crossed'). None for a name, and for what may happen often ('after their broadcast')."""
    text, determiner = setting.article.text, setting.tokens.word(form.last - 1)
    begin = form.end + 2 if text[form.end : form.end + 2] in ("'s", "’s") else form.end
    if determiner.lower() in ("a", "an", "their", "this") or (begin == form.end and determiner[0].isupper()):
        return None
    head: tuple[str, int] | None = None
    end, length = begin, 0
    for match in _WORD.finditer(text, begin, limit):
        word = match[0]
        if word.lower() in setting.plain:
            return None
        if word.lower() in _FUNCTION or text[end : match.start()].strip():
            break
        head, end, length = (word, match.end()), match.end(), length + 1
        if word.endswith("ed"):
            break
    if text[end : end + 1] in ("'", "’"):
        return None
    # 'the IPO' alone is a happening; 'the Leeds Army' is none.
    return head if head is not None and (head[0].islower() or (length == 1 and head[0].isupper())) else None


def _stem(word: str) -> str:
    return _SUFFIX.sub("", word.lower())
