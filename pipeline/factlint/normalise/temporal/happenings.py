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


def resolve_happening(form: Form, setting: Setting, narrative: Narrative, limit: int) -> Resolved | None:
    """The date counted from the happening, else the length of time alone ('two days'), else nothing.

    The happening is the head of the noun phrase after the expression; it is dated when a date told before
    stands in a sentence with a word of the same stem. `limit` is where the next expression begins.
    """
    text = setting.article.text
    head: tuple[str, int] | None = None
    end = form.end
    for match in _WORD.finditer(text, form.end, min(limit, form.end + _REACH)):
        if match[0].lower() in _FUNCTION or text[end : match.start()].strip():
            break
        head, end = (match[0], match.end()), match.end()
    told = None
    if head is not None and form.shift is not None and form.unit is not None:
        stem = _stem(head[0])
        for one in reversed(narrative.dated):
            sentence = setting.article.sentences[one.sentence]
            words = _WORD.finditer(
                text, max(sentence.start, one.span.start - 300), min(sentence.end, one.span.end + 300)
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


def _stem(word: str) -> str:
    return _SUFFIX.sub("", word.lower())
