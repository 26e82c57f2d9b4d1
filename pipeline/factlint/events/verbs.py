"""Verbs that tell an event by what they do to what."""

from __future__ import annotations

from factlint.events.frames import VerbFrame
from factlint.events.inflect import Form
from factlint.events.sentence import Scan
from factlint.events.trigger import Kind, Trigger
from factlint.events.words import passive_at

_BEFORE = 14  # words that a condition on what precedes may see
_LATER = 18  # words that a condition on what comes soon behind may see


def verb_at(scan: Scan, index: int) -> tuple[Kind, Trigger | None] | None:
    """The first frame of the verb at `index` whose conditions hold; its trigger, or None where it tells nothing ('none')."""
    for forms, frame in scan.lexicon.verbs.get(scan.words.lower[index], ()):
        last = index + 1 + len(frame.particle)
        if scan.words.lower[index + 1 : last] != frame.particle or (frame.forms and not forms & frame.forms):
            continue
        if not scan.verbal(index, forms) or not _stands(scan, index, last, frame):
            continue
        trigger = _framed(scan, index, last, forms, frame)
        if trigger is not None:
            return frame.type, trigger if frame.type != "none" else None
    return None


def _stands(scan: Scan, index: int, last: int, frame: VerbFrame) -> bool:
    """Whether the words around a verb are those that its frame asks for."""
    words, after = scan.words, scan.after(last)
    if frame.next and not frame.next.match(after):
        return False
    if frame.not_next and frame.not_next.match(after):
        return False
    before = words.joined(index - _BEFORE, index) if frame.prev or frame.not_prev else ""
    if (frame.not_prev and frame.not_prev.search(before)) or (frame.prev and not frame.prev.search(before)):
        return False
    return not frame.later or frame.later.search(words.joined(last, last + _LATER)) is not None


def _framed(scan: Scan, index: int, last: int, forms: frozenset[Form], frame: VerbFrame) -> Trigger | None:
    """The trigger of a verb whose subject and object are of the classes that its frame asks for."""
    be = passive_at(scan.words, index, scan.language) if "participle" in forms else None
    end = scan.phrase_after(last)
    passive = be is not None or (end == last and "participle" in forms and _reduced(scan, last))
    if frame.voice and (frame.voice == "passive") != passive:
        return None
    if "nothing" in frame.object and be is None and end == last:
        passive = False
    subject = scan.subject(be if be is not None else index)
    acted = subject if passive else (last, end)
    if end == last and not passive:
        acted = scan.antecedent(index) or acted
    if frame.bar and scan.is_of(acted, frame.bar, anywhere=passive):
        return None
    if frame.object and not scan.is_of(acted, frame.object, anywhere=passive):
        return None
    if frame.subject and not scan.is_of(subject, frame.subject, anywhere=True):
        return None
    return scan.trigger(
        frame.type if frame.type != "none" else "other", index, last, passive=passive, status=frame.status,
        object=acted if end > last or passive else None,
    )  # fmt: skip


def _reduced(scan: Scan, last: int) -> bool:
    """Whether a participle without an object stands as in 'founded in 1999', 'a suit filed in Leeds'."""
    behind = scan.words.lower[last] if last < len(scan.words) else ""
    return behind in scan.grammar.adjuncts or not behind.isalnum()
