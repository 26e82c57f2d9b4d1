"""Neighbouring forms into ranges ('from May 2019 to June 2020'), and openings into open intervals ('since 2019')."""

from __future__ import annotations

from dataclasses import replace

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.lexer import Tokens

_LISTING = frozenset({"and", ",", "or", "&", "/", "in", "on", "then", "again", "the", "by"})
_WAITING = frozenset({"wait", "waited", "waits", "waiting"})
_JOINABLE = frozenset({"date", "anaphor", "deictic"})
_DASHES = frozenset("-–—‐‑‒")
_WORDS = frozenset({"to", "through", "until", "till", "thru"})
_COMPARING = frozenset(
    "up down rose rise risen rising fell fall fallen falling increase increased increasing decrease decreased decline declined declining grew grown growth gain gained "
    "drop dropped climb climbed jump jumped improvement improved compared different changed change unchanged data figures report reports "
    "photos photographs letter letters email emails study documents records dating returned back away % cent percent pp points".split()
)


def join(forms: list[Form], tokens: Tokens) -> list[Form]:
    """Ranges and open intervals made of the forms they consist of; the others as they are."""
    forms = _share_lists(forms, tokens)
    out: list[Form] = []
    index = 0
    while index < len(forms):
        form = forms[index]
        following = forms[index + 1] if index + 1 < len(forms) else None
        joined = (
            (_range(form, following, tokens) or _placed(form, following, tokens)) if following is not None else None
        )
        if joined is not None:
            out.append(joined)
            index += 2
            continue
        out.append(_opened(form, tokens) or _recurring(form, tokens))
        index += 1
    return out


def _placed(offset: Form, day: Form, tokens: Tokens) -> Form | None:
    """'three years later, in March': the month or day in the year that is counted on to."""
    if offset.kind != "offset" or offset.unit != "Y" or offset.shift is None or offset.direction < 0 or offset.event:
        return None
    if day.kind != "date" or day.month is None or day.year is not None or day.relation or day.recognizer == "holiday":
        return None
    gap = [tokens.word(k).lower() for k in range(offset.last, min(day.first, offset.last + 3))]
    if day.first - offset.last > 2 or gap not in ([","], ["in"], ["on"], [",", "in"], [",", "on"]):
        return None
    return replace(
        offset, end=day.end, last=day.last, month=day.month, day=day.day, mod=day.mod, weekday=day.weekday
    )  # fmt: skip


def _share_lists(forms: list[Form], tokens: Tokens) -> list[Form]:
    """'in May, June and August 2019', 'the spring and summer of 1943': the year at the end is that of all."""
    out = list(forms)
    for index in range(len(out) - 2, -1, -1):
        form, following = out[index], out[index + 1]
        if (
            form.kind == following.kind == "date"
            and form.year is None
            and following.year is not None
            and not form.relation
            and not following.fiscal
            and _like(form, following)
            and following.first - form.last <= 4
        ):
            gap = [tokens.word(k).lower() for k in range(form.last, following.first)]
            if gap and set(gap) <= _LISTING and ("," not in gap or _ends_list(form, following)):
                shared = replace(
                    form, year=following.year, short_year=following.short_year, bc=following.bc, shared=True
                )
                out[index] = shared
    return out


def _like(form: Form, following: Form) -> bool:
    """Whether both are months, days or seasons that stand in order."""
    if form.season is not None:
        return following.season is not None
    if form.month is None or following.month is None:
        return form.quarter is not None and following.quarter is not None
    return (form.month, form.day or 0) <= (following.month, following.day or 99)


def _ends_list(form: Form, following: Form) -> bool:
    return (form.day is None) == (following.day is None)


def _range(low: Form, high: Form, tokens: Tokens) -> Form | None:
    if low.kind not in _JOINABLE or high.kind not in _JOINABLE:
        return None
    gap = [tokens.word(k).lower() for k in range(low.last, min(high.first, low.last + 5))]
    before = tokens.word(low.first - 1).lower() if low.first else ""
    if high.first - low.last > 3 or not gap:
        return None
    first = low.first
    word = gap[-1] if len(gap) > 1 and gap[0] in (",",) else gap[0]
    if (
        len(gap) > 1
        and not (gap[0] == "," and gap[-1] in ("and",) and before == "between")
        and gap not in (["up", "to"], ["and", "until"], ["right", "through"])
    ):
        return None
    if gap == ["up", "to"]:
        word = "to"
    if word in _DASHES:
        if not _alike(low, high):
            return None
        if before in ("from", "between"):
            first -= 1
    elif word in _WORDS:
        if not _alike(low, high) and before != "from":
            return None
        if before == "from":
            first -= 1
        elif word != "to" and low.kind == "anaphor":
            return None
    elif word == "and" and before == "between":
        first -= 1
    elif word == "and" and before == "both":
        return None
    else:
        return None
    return Form(
        kind="range", start=tokens.starts[first], end=high.end, first=first, last=high.last, recognizer="range",
        low=low, high=high,
    )  # fmt: skip


def _alike(low: Form, high: Form) -> bool:
    """Whether two dates can be the ends of one range: the second is not vaguer than the first."""
    if low.kind != "date" or high.kind != "date":
        return low.kind != "date" or high.kind == "anaphor"
    if low.decade is not None or high.decade is not None or low.century is not None or high.century is not None:
        return (low.decade is None) == (high.decade is None)
    if low.day is not None and high.day is None:
        return False
    return not (low.month is None and high.month is not None and low.season is None)


def _opened(form: Form, tokens: Tokens) -> Form | None:
    """'since 2019', 'until 31 March 2016', 'from 2026', 'since that day': an interval open on one side."""
    if form.first == 0 or not (form.kind == "date" or _points_back(form)):
        return None
    before = tokens.word(form.first - 1).lower()
    first = form.first - 1
    if form.recognizer == "holiday" and before not in ("until", "till"):
        return None
    if form.kind != "date" and before != "since":
        return None
    if before == "since":
        if first and tokens.word(first - 1).lower() == "ever":
            first -= 1
            first += 1
        return _open(form, tokens, first, "after")
    if before in ("until", "till"):
        if first and tokens.word(first - 1).lower() in _WAITING:
            return None  # 'it had to wait until 1 July' tells what happened on that day
        return _open(form, tokens, first, "before")
    following = [tokens.word(k).lower() for k in range(form.last, min(form.last + 2, len(tokens.starts)))]
    if before == "from":
        if following[:1] and following[0] in ("onward", "onwards", "forward", "on"):
            opened = _open(form, tokens, first, "after")
            return replace(opened, last=form.last + 1, end=tokens.ends[form.last])
        if following[:1] == ["to"] or following[:1] == ["until"] or following[:1] == ["through"]:
            return None
        back = {tokens.word(k).lower() for k in range(max(0, first - (3 if form.day is not None else 8)), first)}
        if back & _COMPARING or (first and tokens.codes[first - 1] in "NDY"):
            return None
        if (
            first
            and tokens.word(first - 1).lower().endswith("s")
            and form.month is None
            and following[:1]
            and following[0].isalpha()
        ):
            return None
        return _open(form, tokens, first, "after")
    return None


def _points_back(form: Form) -> bool:
    return form.kind == "anaphor" and form.relation == "same" and form.unit in ("D", "Y", "M") and not form.part


def _recurring(form: Form, tokens: Tokens) -> Form:
    """'every 1 April', '31 March of each year': a date of every year, marked as such."""
    if form.kind != "date" or form.year is not None or form.relation or (form.month is None and form.season is None):
        return form
    before = tokens.word(form.first - 1).lower() if form.first else ""
    after = [tokens.word(k).lower() for k in range(form.last, min(form.last + 3, len(tokens.starts)))]
    after = after[1:] if after[:1] == ["of"] else after
    if before in ("every", "each") or (after[:1] in (["every"], ["each"]) and after[1:2] == ["year"]):
        return replace(form, relation="each")
    return form


def _open(form: Form, tokens: Tokens, first: int, side: str) -> Form:
    return Form(
        kind="range", start=tokens.starts[first], end=form.end, first=first, last=form.last, recognizer="range",
        low=form if side == "after" else None, high=form if side == "before" else None, open=side,
    )  # fmt: skip
