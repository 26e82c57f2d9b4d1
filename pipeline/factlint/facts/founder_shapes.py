"""The patterns that tell who founded a company, made of the words of the language data."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from factlint.languages import load
from factlint.languages.alternatives import any_of
from factlint.values.letters import CAPITAL

NUMBER = r"(?P<count>(?i:two|three|four|five|six|seven|eight)|[2-8])"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shapes:
    """The patterns that tell founders, made of the words of `languages/*/founders.toml`."""

    verb: re.Pattern[str]
    noun: re.Pattern[str]
    origin: re.Pattern[str]
    label: re.Pattern[str]
    crowd: re.Pattern[str]
    founding: re.Pattern[str]
    alone: re.Pattern[str]
    some: re.Pattern[str]
    means: re.Pattern[str]
    other: re.Pattern[str]
    strangers: re.Pattern[str]
    company: re.Pattern[str]


@cache
def shapes(language: str) -> Shapes:
    """The patterns of a language, made once."""
    data = load(language, "founders")

    verbs = data["verbs"]
    plain, loose = any_of([*verbs["plain"], *verbs["passive"]]), any_of(verbs["loose"])
    counted, kin = any_of(data["counted"]["nouns"]), any_of(data["counted"]["kin"])
    groups = any_of(data["counted"]["groups"])
    company = (
        rf"(?:the|a|this|our|their|his|her) (?:[a-z-]+ ){{0,2}}?(?:{any_of(data['company']['nouns'])})\b(?!['’])|it\b"
    )
    sole = any_of(data["sole"]["nouns"])
    return Shapes(
        verb=re.compile(rf"\b(?P<be>(?:was|were|been|is) (?:[a-z]+ly |first )?)?(?P<verb>(?P<plain>(?i:{plain}))|(?i:{loose}))\b"),
        noun=re.compile(
            rf"\b(?P<lead>[Tt]he |[Ii]ts |[Oo]ur |[Tt]heir |[A-Z][\w&’'. -]{{1,30}}['’]s? |the [a-z]+['’]s )?(?:{NUMBER} )?(?P<sole>(?:{sole}) )?(?P<co>[Cc]o-?)?[Ff]ounder(?P<many>s)?\b(?!['’])"
            rf"(?P<of> of (?P<what>{company}|[A-Z]))?"
        ),
        origin=re.compile(rf"\b(?:(?:is|was|were|are|as) (?:the|an?) (?:[a-z]+ )?(?:{any_of(data['origin']['of'])})|{any_of(data['origin']['to'])}) "),
        label=re.compile(rf"(?:[•*·–-] ?)?(?i:{any_of(data['labels']['lines'])}): "),
        crowd=re.compile(
            rf"(?:\b{NUMBER} (?P<family>{CAPITAL}[\w'’-]+ )?(?:[a-z-]+ ){{0,2}}?(?:{counted})\b(?! of\b)|"
            rf"\b[Tt]he (?P<clan>{CAPITAL}[\w'’-]+) (?:{kin})\b|\b(?:(?:[Tt]he|a) )?(?P<group>{groups})\b)"
        ),
        founding=re.compile(rf"\b(?P<lead>[Tt]he |[Ii]ts |[Aa] |[Oo]ur |[Tt]he company['’]s )(?:{any_of(data['counted']['founding'])}) (?P<group>{groups})\b"),
        alone=re.compile(rf"\b(?:{any_of(data['sole']['words'])})\b"),
        some=re.compile(rf"\b(?:{any_of(data['some']['words'])})\b"),
        means=re.compile(rf"\bwith (?:an?|the|his|her|their|some) (?:[a-z-]+ ){{0,2}}?(?:{any_of(data['some']['means'])})\b"),
        other=re.compile(rf"\b(?:{any_of(data['other']['words'])})\b", re.IGNORECASE),
        strangers=re.compile(rf"\b(?:{any_of(data['other']['not_named'])})\b"),
        company=re.compile(company),
    )  # fmt: skip
