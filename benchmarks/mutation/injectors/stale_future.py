"""A thing told as done that another place still expects."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from benchmarks.mutation.days import american, write
from benchmarks.mutation.model import Change, edit
from benchmarks.mutation.phrases import phrases
from benchmarks.mutation.plant import body, cast, ends, twin_pairs
from benchmarks.mutation.registry import injector

from factlint.values.reading import Reading

_LONGEST = 30
_PASSIVE = re.compile(r"\b(?:was|were|is|are|had|has|have|been|be|being|not|also|later|who|which|that)$")


@injector("EVT201", "EVT220")
def stale_future(text: str, reading: Reading, rng: random.Random) -> Iterator[Change]:
    """'In May 2018 it opened a plant' gets '… is expected to open a plant in May 2018' in another place; the control
    says 'was expected'. Two statements of our own do the same where no sentence of the article can."""
    table, verbs = phrases("stale_future"), phrases("verbs")["base"]
    whole = re.compile(
        rf"^(?P<who>[\w .&'’-]{{2,40}}?) (?P<verb>{'|'.join(verbs)}) (?P<what>[^;:“”\"()\n]{{8,160}}?)\.?$"
    )
    for sentence in body(reading):
        told = _undated(text, reading, sentence.start, sentence.end)
        match = whole.match(told[0]) if told else None
        if (
            told is None
            or match is None
            or len(match["what"].split()) > _LONGEST
            or _PASSIVE.search(match["who"])
            or "will" in match["what"]
        ):
            continue
        who = (
            cast(reading, rng)["subject"]
            if match["who"].lower() in ("it", "the company", "the group")
            else match["who"]
        )
        what = re.split(r", (?:which|who|while|but|and)\b", match["what"])[0].rstrip(",. ")
        places = [end for end in ends(reading) if not sentence.start < end <= sentence.end]
        if not who[0].isupper() or not places:
            continue
        where, frame = rng.choice(places), rng.choice(table["frames"])
        for be, control in (("is", False), ("was", True)):
            said = frame.format(who=who, be=be, verb=verbs[match["verb"]], what=what, when=told[1])
            yield Change(
                edits=(edit(where, where, f" [[{said}]]"),), note=f"{match['verb']} {told[1]}", control=control
            )
    for form in table["pairs"]:
        slots = cast(reading, rng)
        slots["when"] = f"{rng.randint(1, 28)} May {slots['year']}"
        wrong, right = ({**slots, "be": be} for be in ("is", "was"))
        yield from twin_pairs(reading, rng, form, wrong=wrong, right=right, note="expected and done")


def _undated(text: str, reading: Reading, start: int, end: int) -> tuple[str, str] | None:
    """A sentence with one date, without it, and the date with its year and its preposition."""
    whole = text[start:end].strip()
    dates = [d for d in reading.dates if start <= d.span.start < end]
    if len(dates) != 1 or dates[0].parts or dates[0].earliest is None or dates[0].granularity not in ("day", "month"):
        return None
    date = dates[0]
    before = re.search(r"(?:^| )(?:[Oo]n|[Ii]n) $", text[start : date.span.start])
    if not before or date.earliest is None:
        return None
    rest = text[date.span.end : end].lstrip(", ") if before.start() == 0 else text[date.span.end : end].lstrip()
    core = (text[start : start + before.start()] + (" " if before.start() else "") + rest).strip()
    core = re.sub(r" ([.,])", r"\1", core)
    when = write(date.earliest, date.granularity, month_first=american(reading))
    return (
        (core[0].upper() + core[1:], f"{'on' if date.granularity == 'day' else 'in'} {when}")
        if core and whole
        else None
    )
