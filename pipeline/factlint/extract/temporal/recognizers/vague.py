"""Expressions without a calendar value: 'now', 'recently', 'currently', 'the future'."""

from __future__ import annotations

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.recognizer import Match, recognizer

_VALUES = {
    "now": "PRESENT_REF", "period": "PRESENT_REF", "currently": "PRESENT_REF", "nowadays": "PRESENT_REF", "presently": "PRESENT_REF", "recently": "PAST_REF",
    "future": "FUTURE_REF", "past": "PAST_REF", "present": "PRESENT_REF", "days": "PRESENT_REF", "time": "PRESENT_REF",
    "moment": "PRESENT_REF", "day": "PRESENT_REF", "current": "PRESENT_REF", "once": "PAST_REF", "soon": "FUTURE_REF", "recent": "PAST_REF",
    "former": "PAST_REF", "coming": "FUTURE_REF", "next": "FUTURE_REF",
}  # fmt: skip


@recognizer(
    "vague",
    "[right | until | only | just] word=now !that",
    "word=(currently | nowadays | presently | recently)",
    "[in | into] the [near | foreseeable | distant | not too distant] word=(future | past) !NAME",
    "at the present word=(time | day | moment)",
    "at (the | this) word=(time | moment) !of",
    "the word=present !OTHER",
    "the present word=(day | time)",
    "word=(recent | current | former)",
    "[in | the | these | most] word=recent (years | months | weeks | days | decades | times)",
    "[in | over] the word=(coming | next) (years | months | weeks | days | decades)",
    "word=future !NAME",
    "(the same | that) word=(time | period) !NAME",
    "<(at | by | since | until | during | throughout | within | from | up | around | for | of) this word=(time | period) !NAME",
    "the word=time (of | when | !OTHER)",
    "these word=days",
    "(present | modern) [-] word=day",
    "<to this word=day",
    yes=(
        ("It is [[now]] in Leeds.", {"value": "PRESENT_REF"}),
        ("It was [[recently]] sold.", {"value": "PAST_REF"}),
        ("The [[former]] owner left.", {"value": "PAST_REF"}),
        ("It goes on to [[this day]].", {"value": "PRESENT_REF"}),
        ("It may be sold in [[the near future]].", {"value": "FUTURE_REF"}),
    ),
    no=(
        "Now that it is sold, it closes.",
        "The future of Leeds.",
        "It is known.",
        "The former is a mill.",
        "This time, it left.",
    ),
    rank=-1,
)
def vague(match: Match) -> Form | None:
    """A time that no calendar holds; it is kept apart from dates."""
    word = match.word("word").lower()
    first = match.tokens.word(match.first).lower()
    if word in ("future", "past") and match.neighbour(1).lower() in ("of", "for"):
        return None
    if word == "past" and (after := match.neighbour(1)).isalpha() and after.lower() not in _NO_NOUN:
        return None
    if word == "former" and not _names_a_role(match):
        return None
    if word in ("recently", "recent") and match.neighbour(-1).lower() == "as":
        return None
    if first in ("in", "over", "into", "at", "until", "only", "just"):
        begin = match.first + 1
        if first == "at" and match.tokens.word(begin).lower() in ("this", "the") and word in ("time", "moment"):
            begin = match.first + (1 if first == "at" else 0)
        return Form(
            kind="vague", start=match.tokens.starts[begin], end=match.tokens.ends[match.last - 1], first=begin, last=match.last,
            recognizer=match.recognizer, value=_VALUES[word],
        )  # fmt: skip
    return match.form(kind="vague", value=_VALUES[word])


def _names_a_role(match: Match) -> bool:
    """Whether 'former' means one that was; with an article and no noun it is the first of two."""
    after = match.neighbour(1)
    return bool(after) and after[0].isalpha() and after.lower() not in _NO_NOUN


_NO_NOUN = frozenset(
    "and or but is are was were has have had will it that when it they we he she this then than would can could may an a the of in on at to for as who which".split()
)
