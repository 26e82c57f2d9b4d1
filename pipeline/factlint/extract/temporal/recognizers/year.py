"""A year alone: 'in 1987', 'around 1870', 'the end of 2018', 'the 2019 report', a heading '2016'."""

from __future__ import annotations

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.fragments import LEAD, YEAR_BC, mod_of, year_of
from factlint.extract.temporal.recognizer import Match, recognizer

# After these a figure of four digits between 1700 and 2199 is a year unless something is counted with it.
_BEFORE = frozenset(
    "in by since until till during throughout through from of for before after between and or to late early mid circa about "
    "around year years as than with on – — - / ( , ; [ : the a an this that its his her their our whose 's ’s ' ’ past pre post till versus vs like "
    "report reports results accounts review outlook budget season guide edition into around beyond ending ended beginning starting over only back and/or ,".split()
)
_STRONG = frozenset(
    "in since until till during throughout early late mid circa year years by before after from between through of for".split()
)
_SIGNS = frozenset("$€£¥₩₹#№%°+=*<>@§&₽₺฿~^_|\\")
_STOPS = frozenset({".", "!", "?", '"', "”", ":", ";"})
_DASHES = frozenset({"-", "–", "—", "/", "."})
_COUNTING = frozenset({"%", "°", "×", "+"})


@recognizer(
    "year",
    f"{LEAD} [the] [calendar] [year | years] year=YEAR4 [ERA_AD]",
    "mod=(year [-] end | end [-] year) year=YEAR4",
    f"{LEAD} ERA_AD year=YEAR4",
    f"{LEAD} [the] [year] {YEAR_BC}",
    f"{LEAD} year=APOS",
    yes=(
        ("It was bought in [[1987]].", {"year": 1987}),
        ("He joined [[around 1870]].", {"year": 1870, "approx": True}),
        ("It was worth more at [[the end of 2018]].", {"year": 2018, "mod": "END"}),
        ("Sales fell from £2m ([[2008]]).", {"year": 2008}),
        ("The [[2019]] report was late.", {"year": 2019}),
        ("[[2016]]", {"year": 2016}),
    ),
    no=(
        "It sells in 1500 stores.", "It has 1024 employees.", "The Boeing 1947 flew.", "It costs $2000.", "Pay ABC 2000",
        "deliver 2000 pieces of toys.", "It has 2,207 staff.", "In 1903 rooms.", "a plant of 2000 square metres",
    ),
)  # fmt: skip
def year(match: Match) -> Form | None:
    """A figure that can be a year where the words around it let it be one."""
    fields = year_of(match)
    number = fields["year"]
    last_word = match.tokens.word(match.last - 1)
    bc = fields.get("bc", False)
    mod = mod_of(match)
    approx = match.has("about") if "about" in match.match.re.groupindex else False
    if not bc and not _is_year(match, number, fields.get("short_year", False), mod, last_word):
        return None
    bare = mod is None and not approx and match.at("year") == match.first + 1
    named = bare and match.tokens.word(match.first).lower() == "the"
    return match.form(kind="date", first="year" if named else None, mod=mod, approx=approx, **fields)


def _is_year(match: Match, number: int, short: bool, mod: str | None, last_word: str) -> bool:
    before = match.neighbour(-1)
    low = before.lower()
    after = match.neighbour(1)
    follow = after.lower()
    if before in _SIGNS and before:
        return False
    if short:
        return low in ("of", "in", "since", "the", "for", "class") or (low == "(" and after == ")")
    if after in _COUNTING or (
        follow in match.lexicon.counted
        and not mod
        and match.has("year") is not False
        and _counts(match, number, follow)
    ):
        return False
    if (
        after in (",", ".")
        and match.neighbour(2)[:1].isdigit()
        and match.tokens.touching(match.last + 1)
        and match.tokens.touching(match.last)
    ):
        return False
    if match.last - match.first > 1:
        return number >= 1000
    if after in _DASHES and _figure(match, match.last + 1) and match.tokens.touching(match.last + 1):
        return False  # '2015-1-32' is no date
    if not before or before == "\n":
        return number >= 1700 and (not after or after == "\n" or not _counts(match, number, follow))
    if after in ("-", "–", "—") and (before[-1:].isalpha() or before in _STOPS) and _span_of_years(match, number):
        return True
    if low in _STOPS and low != ":" and 1800 <= number <= 2050:
        return follow in _AFTER or follow in ("also", "alone", "onwards", ",")
    if low not in _BEFORE:
        if match.tokens.codes[match.first - 1] == "x" and 1800 <= number <= 2050 and _names_one_thing(match, follow):
            return True
        return (
            1900 <= number <= 2050
            and match.tokens.codes[match.first - 1] == "x"
            and _plain(follow)
            and before[-1].isalpha()
            and low not in _NUMBERED
        )
    if after in ("-", "–", "—", "/", ".") and _figure(match, match.last + 1):
        return False
    if before in ("-", "–", "—", "/", ".") and _figure(match, match.first - 2) and match.first == match.at("year"):
        return False
    if low in ("-", "–", "—", "/") and match.first >= 2:
        earlier = match.tokens.codes[match.first - 2]
        if (
            match.tokens.touching(match.first)
            and earlier not in "YA"
            and match.tokens.word(match.first - 2)[-1].isdigit()
        ):
            return False
    if number < 1500 or (number < 1700 and number % 100 == 0 and low not in _STRONG):
        return low in _STRONG and _plain(follow)
    return True


def _span_of_years(match: Match, number: int) -> bool:
    """Whether a dash and a later year follow at once: 'Eastern Theater 1861-1863'."""
    tokens, last = match.tokens, match.last
    if last + 1 >= len(tokens.starts) or tokens.codes[last + 1] != "Y" or not tokens.touching(last):
        return False
    return tokens.touching(last + 1) and 1500 <= number < int(tokens.word(last + 1)) <= 2100


def _names_one_thing(match: Match, follow: str) -> bool:
    """Whether it stands between 'a' with its adjective and a noun in the singular: 'a secret 1902 pact'."""
    if match.first < 2 or match.tokens.word(match.first - 2).lower() not in ("a", "an", "its", "their", "his", "her"):
        return False
    return follow.isalpha() and follow.islower() and not follow.endswith("s") and follow not in match.lexicon.counted


def _figure(match: Match, index: int) -> bool:
    """Whether a figure of one or two digits stands there: '2015-1-32' and '32 - 2015' are numbers, no years."""
    return (
        0 <= index < len(match.tokens.starts) and match.tokens.codes[index] in "DN" and match.tokens.starts[index] >= 0
    )


_NUMBERED = frozenset(
    "no number nos model type serie series class route highway flight room suite page pages chapter section article version".split()
)


def _plain(follow: str) -> bool:
    return not follow or not follow[0].isalpha() or follow in _AFTER


_AFTER = frozenset(
    "the a an it its he she they we and or but when while with to as at on by for after before was were is are had has who which that under "
    "in from until till then there this these both all his her their because although though saw marked brought became".split()
)


def _counts(match: Match, number: int, follow: str) -> bool:
    """Whether a counted noun after the figure is what it counts: 'in 1500 stores', but 'in 2012 sales rose'."""
    if follow not in match.lexicon.counted:
        return False
    if follow in _MEASURES or not 1900 <= number <= 2050:
        return True
    beyond = match.neighbour(2).lower()
    return beyond not in _VERBS


_MEASURES = frozenset("percent million billion trillion thousand hundred km kg mm cm square cubic".split())
_VERBS = frozenset(
    "rose fell grew were was are had increased decreased dropped declined reached went came amounted totalled totaled stood climbed doubled "
    "began started became have has could would could will made took joined left moved opened closed signed".split()
)
