"""Plans for things that another place of the text tells as done: 'a second plant, at Spokane, is to open' and 'the Spokane plant, opened in'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from factlint.facts.telling_kinds import THINGS
from factlint.facts.tellings import Telling
from factlint.rules.lives_of_things import pairs
from factlint.rules.restated import read_as
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading

_WAS = re.compile(r"\b(?:was|were|been) (?:(?:[a-z]+ly|first|then|also|long) )?$")
_BEGINS = frozenset({"opening", "working"})
_EARLY = timedelta(days=730)  # a thing is hardly done so long before the time for which it is planned


def overtaken(reading: Reading) -> Iterator[Disagreement]:
    """A thing that is told as still to come in the present tense, and elsewhere as come."""
    seen: set[int] = set()
    for kind in THINGS:
        for one, other in pairs(reading, kind):
            plan, done = (one, other) if one.planned else (other, one)
            if not plan.planned or done.planned or plan.words.start in seen or not _alike(plan, done):
                continue
            if _WAS.search(reading.article.text, plan.sentence.start, plan.words.start):
                continue  # 'was due to open' tells a plan of then
            seen.add(plan.words.start)
            yield Disagreement(
                message=f"told as still to come, and as done: {plan.date.span.text}, {done.date.span.text}",
                sides=(_side(reading, plan, "still to come"), _side(reading, done, "done")),
                key=("overtaken", plan.act, *sorted((plan.date.value, done.date.value))),
                why="both tell the same of one thing, one before it happened and one after it",
                confidence=0.75,
            )


def _alike(plan: Telling, done: Telling) -> bool:
    planned, happened = plan.date.earliest, done.date.latest
    if planned and happened and planned - happened > _EARLY:
        return False
    return plan.act == done.act or {plan.act, done.act} <= _BEGINS


def _side(reading: Reading, telling: Telling, how: str) -> Side:
    start = min(telling.place[0] or telling.words.start, telling.words.start, telling.date.span.start)
    end = max(telling.place[1], telling.words.end, telling.date.span.end)
    return Side(span=reading.article.span(start, end), reading=f"{read_as(reading, telling.date)}, {how}")
