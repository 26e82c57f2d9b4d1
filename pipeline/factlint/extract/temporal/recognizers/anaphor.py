"""Periods that point at another date: 'that year', 'the following month', 'last week', 'the same day'."""

from __future__ import annotations

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.fragments import mod_of
from factlint.extract.temporal.recognizer import Match, recognizer

_POINTING = {
    "that": "same", "this": "this", "same": "same", "following": "following", "next": "next", "subsequent": "following",
    "coming": "next", "upcoming": "next", "succeeding": "following", "forthcoming": "next", "previous": "previous",
    "preceding": "previous", "prior": "previous", "last": "last", "past": "last", "current": "this", "before": "previous",
    "after": "following", "very": "same",
}  # fmt: skip
_REL = "(that | this | same | following | next | subsequent | coming | upcoming | succeeding | previous | preceding | prior | last | current)"
_UNIT = "unit=(day | week | weekend | month | quarter | year | decade | century)"
_MOD = (
    "[mod=([the] [very] (start | beginning | end | close | middle) of | [the] (early | late | later | earlier | mid) "
    "[(part | months | weeks | days) of] [in])]"
)


@recognizer(
    "anaphor",
    f"{_MOD} [the | its | that | this] [very] relation={_REL} [fiscal=(fiscal | financial)] [calendar] {_UNIT}",
    f"mod=([the] [very] (start | beginning | end | close | middle | rest | remainder) of | (early | late | later | earlier) in | "
    f"the (latter | early | later | final) (part | months | half | weeks | days) of) the [fiscal=(fiscal | financial | business)] {_UNIT}",
    "the relation=same unit=(month | quarter) (of | in) [the] [year] year=YEAR4",
    f"{_UNIT} 's mod=end",
    "the unit=(year | month | quarter) [-] mod=end",
    "<(by | at | before | until | since | to | after) unit=(year | month | quarter) [-] mod=end",
    "the unit=(day | week | month | quarter | year | decade) relation=(before | after | following | previous)",
    "<(over | during | at | on | by | for | in | through | throughout | of | before | after) the unit=weekend",
    yes=(
        ("[[The following month]] it moved.", {"unit": "M", "relation": "following"}),
        ("By [[the end of that year]] it had moved.", {"unit": "Y", "relation": "same", "mod": "END"}),
        ("[[Last week]] it moved.", {"unit": "W", "relation": "last"}),
        ("It said that [[last year]] it moved.", {"unit": "Y", "relation": "last", "value": None}),
        ("It paid more than [[the year before]].", {"unit": "Y", "relation": "previous"}),
        ("By [[the end of the month]] it was over.", {"unit": "M", "relation": "same", "mod": "END"}),
        ("At [[the end of the fiscal year]] it was over.", {"unit": "Y", "fiscal": True, "mod": "END"}),
        ("It made more than in [[the same quarter of 2020]].", {"unit": "Q", "relation": "same", "year": 2020}),
        ("At [[month's end]] it was over.", {"unit": "M", "relation": "same", "mod": "END"}),
    ),
    no=("The year was good.", "It has a month to go.", "This way is next.", "Have a great week!"),
)
def anaphor(match: Match) -> Form | None:
    """A unit of time with a word that says which one, seen from the date before or from the day of writing."""
    groups = match.match.re.groupindex
    relation = _POINTING[match.word("relation").lower()] if "relation" in groups else "same"
    words = match.word("mod").lower() if "mod" in groups else ""
    at = match.at("relation")
    definite = at > match.first and match.tokens.word(at - 1).lower() in ("the", "that", "its", "this")
    mod = mod_of(match) if "mod" in groups else None
    if "rest" in words or "remainder" in words:
        mod = "END"
    if (
        relation == "following"
        and match.tokens.word(match.last - 1).lower() == "after"
        and match.neighbour(1)[:1].isalpha()
    ):
        return None
    if (
        relation == "last"
        and match.tokens.word(match.first).lower() == "the"
        and match.neighbour(1).lower() in ("of", "before", "in")
    ):
        return None
    if relation == "last" and match.neighbour(-1).lower() in ("her", "his", "their", "its", "my", "our"):
        return None  # the last one of a time in office
    if match.neighbour(1) == "-" and match.neighbour(2)[:1].isalpha() and match.neighbour(2).lower() not in ("end",):
        return None
    conjunction = definite and match.tokens.word(match.first).lower() == "that" and relation in ("this", "last", "next")
    if conjunction:
        definite = False  # 'said that this year it would': the conjunction
    return match.form(
        first="relation" if conjunction else None, kind="anaphor", unit=match.value("units", "unit"), relation=relation, mod=mod,
        fiscal="fiscal" in groups and match.has("fiscal"),
        year=int(match.word("year")) if "year" in groups else None, value="definite" if definite else None,
    )  # fmt: skip
