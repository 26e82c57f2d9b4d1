"""A month alone: 'in August', 'by the end of March', 'November'."""

from __future__ import annotations

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.fragments import LEAD, MONTH, mod_of, month_of
from factlint.extract.temporal.recognizer import Match, recognizer

# 'May' and 'March' open sentences and names; alone they are months only after one of these.
_BEFORE = frozenset(
    "in by since until till during throughout through from to of for before after early late mid and between or last next "
    "this that each every around about on - – — ( , the following previous same".split()
)
_DOUBTFUL = frozenset(
    {
        "may",
        "march",
        "mar",
        "jan",
        "jun",
        "dec",
        "august",
        "april",
        "june",
        "sep",
        "jul",
        "oct",
        "nov",
        "feb",
        "apr",
        "aug",
    }
)
_NAMES = frozenset({"may", "march", "august", "april", "june"})


@recognizer(
    "month",
    f"{LEAD} {MONTH}",
    yes=(
        ("In [[August]], it filed.", {"month": 8}),
        ("By [[the end of March]] it had left.", {"month": 3, "mod": "END"}),
        ("It knew as early as [[March]].", {"month": 3}),
        ("It was open until [[May]].", {"month": 5}),
    ),
    no=("May I ask why?", "It may march on.", "April Jones left.", "The march went on.", "May not all leave?"),
)
def month(match: Match) -> Form | None:
    """The name of a month that is neither a verb nor a given name."""
    word = match.word("month").lower().rstrip(".")
    before = match.neighbour(-1)
    lead = match.has("mod")
    if word in _DOUBTFUL and not lead:
        if _attributive(match, before):
            return match.form(kind="date", month=month_of(match), approx=match.has("about"))
        told = before.lower() in _BEFORE or (before == "as" and match.neighbour(-2) in ("early", "late", "recently"))
        if not told or not before:
            if word in _NAMES and ((before and not _opens_line(match)) or match.neighbour(1) not in (",", ":", "")):
                return None
            if word not in _NAMES:
                return None
        after = match.neighbour(1)
        if (
            word in _NAMES
            and after[:1].isupper()
            and before.lower() not in ("in", "by", "since", "until", "of", "during", "the")
        ):
            return None
        if len(word) < 4 and word != "may" and before.lower() in (",", "the", "and", "(", "of", "-"):
            return None
    return match.form(kind="date", month=month_of(match), mod=mod_of(match), approx=match.has("about"))


def _opens_line(match: Match) -> bool:
    """Whether it is the first word of its line, as in a list: 'March: the board approves the plan'."""
    return match.tokens.text[match.tokens.starts[match.first] - 1] == "\n"


_OWNERS = frozenset("a an the its their his her this that".split())


def _attributive(match: Match, before: str) -> bool:
    """'a March operation', 'the costly August battles': a determiner before it and a noun in lower case behind."""
    after = match.neighbour(1)
    if not after.isalpha() or not after.islower() or match.word("month")[0].islower() or after in _VERBS:
        return False
    if before.lower() in _OWNERS:
        return match.first > 0
    return match.first > 1 and before.islower() and match.tokens.word(match.first - 2).lower() in _OWNERS


_VERBS = frozenset(
    "was were is has had will would can could may might and or of in on at to for by with as from".split()
)
