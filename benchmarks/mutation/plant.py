"""Where statements of the benchmark's own are put into an article, and what they are filled with."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator, Mapping

from benchmarks.mutation.model import Change, Edit, edit
from benchmarks.mutation.phrases import FOLDER, phrases

from factlint.values.article import Sentence
from factlint.values.reading import Reading

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

_WORD = re.compile(r"[^\W\d_]+")
_LEAD = 600  # code points
_SHARE = 0.4


def subject(reading: Reading) -> str:
    """The name that the article has in its first lines and then most often; 'The company' where there is none.

    Found without the names that were read, so that a subject misread does not move what is planted.
    """
    text = reading.article.text
    lower = {word for word in _WORD.findall(text) if word.islower()}
    counts = Counter(word.lower() for word in _WORD.findall(text) if word[0].isupper())
    first = [w.title() if w.isupper() else w for w in _WORD.findall(text[:_LEAD]) if w[0].isupper() and len(w) > 3]
    names = [w for w in first if w.lower() not in lower and w not in MONTHS and counts[w.lower()] > 1]
    if not names:
        return "The company"
    most = max(counts[name.lower()] for name in names)
    name = next(name for name in names if counts[name.lower()] >= _SHARE * most)
    after = Counter(m[1] for m in re.finditer(rf"\b{name} ([A-Z][a-z]+)", text)).most_common(1)
    return f"{name} {after[0][0]}" if after and after[0][1] > counts[name.lower()] / 2 else name


def body(reading: Reading) -> list[Sentence]:
    """The sentences that stand in running text."""
    return [s for s in reading.article.sentences if not reading.article.paragraphs[s.paragraph].heading]


def ends(reading: Reading) -> list[int]:
    """Where paragraphs of running text end: a statement fits behind them."""
    return [p.end for p in reading.article.paragraphs if not p.heading and p.end - p.start > 60]


def cast(reading: Reading, rng: random.Random) -> dict[str, str]:
    """The article's subject, and names, places and years of the benchmark's own that the article does not have."""
    world, text = phrases("world"), reading.article.text
    slots = {"subject": subject(reading)}
    for kind in ("company", "person", "surname", "city", "country", "product", "thing"):
        fresh = [name for name in world[kind] if name not in text]
        for number, name in enumerate(rng.sample(fresh, min(4, len(fresh))), 1):
            slots[f"{kind}{number}"] = name
    taken = {d.earliest.year for d in reading.dates if d.earliest}
    founded = min(taken, default=1990)
    free = [y for y in range(max(2001, founded + 1), 2020) if not {y - 1, y, y + 1} & taken]
    slots["year"] = str(rng.choice(free or list(range(max(2001, founded + 1), 2020)) or [2020]))
    return slots


def statement(reading: Reading, rng: random.Random, marked: str) -> Edit | None:
    """`marked` as a paragraph of its own behind one of the article's; None where it has no running text."""
    places = ends(reading)
    return _behind(rng.choice(places), marked) if places else None


def pair(reading: Reading, rng: random.Random, first: str, second: str) -> tuple[Edit, Edit] | None:
    """Two statements far enough apart that each has to stand for itself; None in an article too short for it."""
    places = ends(reading)
    if len(places) < 4:
        return None
    at = rng.randrange(len(places) // 2)
    later = rng.randrange(max(at + 2, len(places) // 2), len(places))
    return _behind(places[at], first), _behind(places[later], second)


def _behind(offset: int, marked: str) -> Edit:
    return edit(offset, offset, f"\n\n{marked}" if "[[" in marked else f"\n\n[[{marked}]]")


def twins(
    reading: Reading,
    rng: random.Random,
    form: str,
    *,
    wrong: Mapping[str, str],
    right: Mapping[str, str],
    note: str,
    sources: tuple[int, ...] = (),
) -> Iterator[Change]:
    """One statement in one place, once with an error and once, as a control, without it."""
    state = rng.getstate()
    for values, control in ((wrong, False), (right, True)):
        rng.setstate(state)
        planted = statement(reading, rng, form.format_map(values))
        if planted is not None:
            yield Change(edits=(planted,), note=note, control=control, sources=sources)


def twin_pairs(
    reading: Reading,
    rng: random.Random,
    form: Mapping[str, str],
    *,
    wrong: Mapping[str, str],
    right: Mapping[str, str],
    note: str,
) -> Iterator[Change]:
    """Two statements ('first', 'second') in two places, that disagree, and once, as a control, agree."""
    state = rng.getstate()
    for values, control in ((wrong, False), (right, True)):
        rng.setstate(state)
        planted = pair(reading, rng, form["first"].format_map(values), form["second"].format_map(values))
        if planted is not None:
            yield Change(edits=planted, note=note, control=control)


def fine(reading: Reading, rng: random.Random, name: str) -> Iterator[Change]:
    """Controls that look like an error and are none: the statements, or pairs of them, under `fine` in an injector's table."""
    told = phrases(name).get("fine", []) if (FOLDER / f"{name}.toml").is_file() else []
    for form in told:
        slots = cast(reading, rng)
        if isinstance(form, str):
            planted = statement(reading, rng, form.format_map(slots))
            edits: tuple[Edit, ...] = (planted,) if planted else ()
        else:
            edits = pair(reading, rng, *(half.format_map(slots) for half in form)) or ()
        if edits:
            yield Change(edits=edits, note="looks wrong, is right", control=True)
