"""What a text tells of a change or a multiple: 'up a third', 'the doubling of output', '12 per cent more', 'three times as many'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from factlint.languages import load
from factlint.languages.alternatives import literally
from factlint.rules.changes import Masked
from factlint.rules.numbers import Figure

_SHARP, _BLUNT = Decimal("1.17"), Decimal("1.3")


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A change as told: `low` to `high` is what the larger figure may be, divided by the smaller one.

    `sign` is 1 for more, -1 for less; `start` and `end` are places in the masked sentence; `percent` is the percentage it was
    told with. `definite`: it points back to something told; `compared`: what stands behind it is the base ('twice as much as').
    """

    start: int
    end: int
    sign: int
    low: Decimal
    high: Decimal
    percent: Figure | None = None
    definite: bool = False
    compared: bool = False


def claims(masked: Masked) -> list[Claim]:
    """The changes that a masked sentence tells, in order; of two that overlap the longer one."""
    found = sorted(_all(masked), key=lambda c: (c.start, c.start - c.end))
    kept: list[Claim] = []
    for claim in found:
        if not kept or claim.start >= kept[-1].end:
            kept.append(claim)
    return kept


def _all(masked: Masked) -> Iterator[Claim]:
    text = masked.text
    percents = {p: f for f, p in zip(masked.owners, masked.places, strict=True) if f.kind == "percent"}
    for shape, sign in _sized():
        for match in shape.finditer(text):
            change, slack, percent = _size(match, percents)
            if not change or (percent is not None and (percent.value > 500 or percent.unit != "percent")):
                continue
            to = bool(match.groupdict().get("to"))
            if to and percent is not None:
                continue
            low, high = _reach(change, slack, percent, _how(match), bare=to)
            ratios = _ratios(low, high, sign, to=to)
            if ratios:
                yield Claim(start=match.start(), end=match.end(), sign=-1 if to else sign, low=ratios[0], high=ratios[1],
                            percent=percent, definite=_definite(text, match.start()))  # fmt: skip
    for shape in _multiples():
        for match in shape.finditer(text):
            yield _multiple(text, match)


def _size(match: re.Match[str], percents: dict[int, Figure]) -> tuple[Decimal, Decimal, Figure | None]:
    """The part by which something changes, the room on either side, and the percentage it is told with."""
    if match["size"].startswith("%"):
        percent = percents[match.start("size")]
        return percent.value / 100, Decimal(0), percent
    return fraction(match["size"]), Decimal(0), None


@cache
def fraction_shape() -> re.Pattern[str]:
    """A fraction in words: 'a third', 'two fifths', 'half'."""
    return re.compile(rf"\b{_parts()['fraction']}(?![\w-])(?! (?:hour|year|time|past|century|day)s?\b)", re.IGNORECASE)


def fraction(written: str) -> Decimal:
    """What a fraction in words comes to."""
    words = re.split(r"[ -]", written.lower())
    table, numbers = load("en", "changes")["ordinals"], load("en", "changes")["times"]
    last = words[-1] if words[-1] in table else words[-1].removesuffix("s")
    top, bottom = table[last]
    many = numbers.get(words[0], 1) if len(words) > 1 else 1
    return Decimal(top) * int(many) / Decimal(bottom)


def _how(match: re.Match[str]) -> str:
    return (match.groupdict().get("how") or "").strip()


def _reach(change: Decimal, slack: Decimal, percent: Figure | None, how: str, *, bare: bool) -> tuple[Decimal, Decimal]:
    """From where to where a change may be that is told with these words."""
    words = load("en", "changes")
    if percent is not None:
        half = max(percent.step / 2, Decimal("0.5")) / 100
        if percent.bounded or how:
            half = max(change * Decimal("0.3"), Decimal("0.05"))
        return change - half, change + half
    room = _BLUNT if how in words["about"] else _SHARP
    low, high = change / room, change * room
    if how in words["over"]:
        high = change * 2
    elif how in words["nearly"]:
        low = change * Decimal("0.7")
    return low, high


def _ratios(low: Decimal, high: Decimal, sign: int, *, to: bool) -> tuple[Decimal, Decimal] | None:
    """The larger figure over the smaller one, for a change by `low` to `high`, or down `to` that part."""
    if to:
        return (1 / high, 1 / low) if low > 0 else None
    if sign > 0:
        return 1 + low, 1 + high
    if low >= 1 or high >= 1:
        return None
    return 1 / (1 - low), 1 / (1 - high)


def _definite(text: str, start: int) -> bool:
    return bool(
        re.search(r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Ss]uch an?) (?:[a-z]+ )?$", text[max(0, start - 20) : start])
    ) or bool(re.match(r"(?:[Tt]he|[Tt]his|[Tt]hat) ", text[start:]))


def _multiple(text: str, match: re.Match[str]) -> Claim:
    groups = match.groupdict()
    multiples, times = load("en", "changes")["multiples"], load("en", "changes")["times"]
    word = (groups.get("word") or "").lower()
    sign = 1
    if groups.get("again"):
        factor = 1 + fraction(groups["again"])
    elif groups.get("part"):
        factor, sign = 1 / fraction(groups["part"]), -1
    elif word in multiples:
        factor = Decimal(str(multiples[word]))
    elif groups.get("digits"):
        factor = Decimal(groups["digits"].replace(",", "."))
    else:
        factor = Decimal(times[word])
    if factor < 1:
        factor, sign = 1 / factor, -1
    how = _how(match)
    low, high = _reach(factor, Decimal(0), None, how, bare=True)
    if sign < 0 and how in (*load("en", "changes")["over"], *load("en", "changes")["nearly"]):
        low, high = factor * Decimal("0.7"), factor * Decimal("1.6")
    if groups.get("more"):
        high = max(high, (factor + 1) * Decimal("1.1"))  # 'three times more' may be four times as much
    if groups.get("again"):
        low, high = 1 + (factor - 1) / _SHARP, 1 + (factor - 1) * _SHARP
    compared = (
        match[0].lower().startswith(("twice", "half", "three times", "four times"))
        and text[match.end() : match.end() + 4] == " as "
    )
    return Claim(start=match.start(), end=match.end(), sign=sign, low=low, high=high, compared=compared,
                 definite=_definite(text, match.start()))  # fmt: skip


@cache
def _parts() -> dict[str, str]:
    words = load("en", "changes")
    counted = f"(?:{literally(words['times'])})"
    return {
        "fraction": rf"(?:(?:an?|one|{counted})[ -](?:{literally(words['ordinals'])})s?|half)(?! million)(?! billion)",
        "how": rf"(?P<how>(?:{literally((*words['exact'], *words['about'], *words['nearly'], *words['over']))}) )?",
    }


@cache
def _sized() -> tuple[tuple[re.Pattern[str], int], ...]:
    """Shapes with the size of a change in `size`; `to` where it is what remained."""
    words, parts = load("en", "changes"), _parts()
    size, how = rf"(?P<size>%P%|{parts['fraction']}(?! (?:time|hour|year)))", parts["how"]
    shapes: list[tuple[str, int]] = []
    for verbs, nouns, more, sign in (
        (words["rise"], words["rise_nouns"], words["more"], 1),
        (words["fall"], words["fall_nouns"], words["less"], -1),
    ):
        shapes += [
            (
                rf"\b(?:{literally(verbs)})(?: [a-z]+ly)? (?:by )?(?:an? (?:[a-z]+ )?)??{how}{size}(?! (?:of|as|share|stake|interest)\b)",
                sign,
            ),
            (
                rf"\b(?:{literally(nouns)})(?: (?:in|on|for) (?:[a-z-]+ ){{0,3}}[a-z-]+)?,? of (?:just )?{how}{size}",
                sign,
            ),
            (rf"\b(?:an? |the )?{how}{size} (?:[a-z-]+ )?(?:{literally(nouns)})\b", sign),
            (rf"{how}{size} (?:{literally(more)})\b", sign),
        ]
    shapes.append((rf"\b(?:{literally(words['fall'])}) (?P<to>to) {how}{size}(?! per)\b", -1))
    return tuple((re.compile(shape, re.IGNORECASE), sign) for shape, sign in shapes)


@cache
def _multiples() -> tuple[re.Pattern[str], ...]:
    words, parts = load("en", "changes"), _parts()
    how, bases = parts["how"], literally(words["bases"])
    much = r"as (?:much|many|large|big|high|great|long|heavy|expensive|dear|strong|productive|often)"
    base = rf"(?:what|that|those|these|the|its|their|this|his|it)\b(?: (?:year'?s|previous|former|old|earlier|original))?(?: (?:{bases}))?"
    named = f"(?:{literally(words['multiples'])})"
    counted = f"(?:{literally(words['times'])})"
    return tuple(
        re.compile(shape, re.IGNORECASE)
        for shape in (
            rf"{how}\b(?P<word>{named})\b(?!-)",
            rf"{how}\b(?P<word>double|treble|triple|quadruple) {base}",
            rf"{how}(?<![\d.,])\b(?P<digits>\d{{1,3}}(?:\.\d)?)(?:-fold| times (?:{much}|{base}|(?P<more>(?:more|higher|larger|bigger|greater))))",
            rf"{how}\b(?P<word>{counted})(?:-fold| times (?:{much}|{base}|(?P<more>(?:more|higher|larger|bigger|greater))))",
            rf"{how}\b(?P<word>[Tt]wice|[Tt]hrice)(?: {much}| {base})",
            rf"{how}\b(?P<again>{parts['fraction']}) {much} again\b",
            rf"{how}\b(?P<part>{parts['fraction']}) {much}\b(?! again)",
            rf"{how}\b(?P<part>{parts['fraction']}) (?:of )?(?:that|the|what|its|this)(?: (?:previous|former|old|earlier|original))? (?:{bases})\b",
            rf"{how}\b(?P<part>{parts['fraction']}) (?:of )?what\b",
        )
    )  # fmt: skip
