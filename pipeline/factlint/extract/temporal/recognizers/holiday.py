"""Holidays that fall on the same day every year: 'Human Rights Day', 'Christmas 1963'."""

from __future__ import annotations

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.recognizer import Match, recognizer


@recognizer(
    "holiday",
    "HOLIDAY",
    yes=(
        ("On [[Human Rights Day]] it left.", {"month": 12, "day": 10}),
        ("By [[Christmas 1963]] it had left.", {"month": 12, "year": 1963}),
    ),
    no=("Christmas trees are sold.", "Human error was the cause.", "May Day calls were heard in New Year's houses."),
    rank=1,
)
def holiday(match: Match) -> Form | None:
    """A holiday of fixed date by its name, with its year if it is written."""
    tokens = match.tokens
    start = tokens.starts[match.first]
    for name, day in _table(match):
        end = start + len(name)
        if tokens.text[start:end] == name and not tokens.text[end : end + 1].isalnum():
            last = tokens.after(end - 1)
            following = tokens.codes[last : last + 1]
            year = None
            if following == "Y":
                year = int(tokens.word(last))
                last += 1
            elif (
                following == tokens.codes[last : last + 1]
                and tokens.text[end : end + 1] == ","
                and tokens.codes[last + 1 : last + 2] == "Y"
            ):
                year = int(tokens.word(last + 1))
                last += 2
            elif not _placed(match) or (
                tokens.text[end : end + 2].strip()[:1].isalpha()
                and tokens.codes[last : last + 1] == "x"
                and tokens.word(last) not in _FOLLOW
            ):
                return None
            if match.neighbour(-1)[:1].isupper() and match.neighbour(-1) not in (
                "On",
                "By",
                "Before",
                "After",
                "Since",
                "Until",
                "At",
                "For",
                "Over",
                "During",
            ):
                return None
            return Form(
                kind="date", start=start, end=tokens.ends[last - 1], first=match.first, last=last, recognizer=match.recognizer,
                month=day[0], day=day[1], year=year, value=name,
            )  # fmt: skip
    return None


def _placed(match: Match) -> bool:
    """Whether the words before it place something on the day, rather than name the holiday in a list."""
    before = match.neighbour(-1).lower()
    return before in _BEFORE or (not before[:1].isalpha() and before not in (",", "’s", "'s"))


_BEFORE = frozenset("on by before after since until till at for over during from to around last next this of".split())
_FOLLOW = frozenset(
    "it he she they the a an and or but of in at on when while was is had has to by for after before".split()
)


def _table(match: Match) -> list[tuple[str, list[int]]]:
    table = match.lexicon.value["holidays"]
    return sorted(((str(k), v) for k, v in table.items() if isinstance(v, list)), key=lambda item: -len(item[0]))
