"""Two stakes of one owner in one company, and whether anything in the text lets them differ."""

from __future__ import annotations

import re

from factlint.facts.compare import dates_agree, transposed
from factlint.rules.likeness import a_digit_apart
from factlint.rules.numbers import inside
from factlint.rules.once import once_a_reading
from factlint.rules.stake_owners import grammar
from factlint.rules.stakes import Stake, stake_words, stakes
from factlint.values.article import Sentence
from factlint.values.reading import Reading

_ROUGH = 3  # per cent


def two_shares(reading: Reading, one: Stake, other: Stake) -> bool:
    """Whether two stakes contradict each other: one owner, one company, no change told."""
    if one.sentence == other.sentence or not _same_owner(one, other) or not _same_company(one, other):
        return False
    slack = _ROUGH if one.rough or other.rough else 1
    if other.low - one.high < slack and one.low - other.high < slack:
        return False
    if _told_elsewhere(reading, one, other):
        return False
    exact = one.low == one.high and other.low == other.high
    kin = exact and a_digit_apart(*(round(s.high) if one.rough or other.rough else s.high for s in (one, other)))
    still = _unchanged(one) or _unchanged(other)
    if (_changed(one) or _changed(other)) and not still:
        return False
    dated = one.dates and other.dates and not any(dates_agree(a, b) for a in one.dates for b in other.dates)
    swapped = exact and transposed(one.high, other.high)
    if not still and any(a.dates and not b.dates and _past(a) for a, b in ((one, other), (other, one))):
        return False  # 'in 2015, Marmer held' is not what it holds
    if (dated and not still and not (swapped and other.definite)) or _changes_elsewhere(reading, one, other):
        return False
    # The subject of an article owns shares of many companies.
    many = _of_the_subject(reading, one, other) and not (one.company and other.company) and _several(reading, one)
    if many:
        return swapped
    return kin or still or (other.definite and not one.dates)


def _several(reading: Reading, owned: Stake) -> bool:
    """Whether the owner has stakes in companies of two names."""
    companies = [s.company for s in stakes(reading) if s.company and _same_owner(s, owned)]
    return not companies or any(not c & companies[0] for c in companies)


def _of_the_subject(reading: Reading, one: Stake, other: Stake) -> bool:
    """Whether the owner is the company that the article is about."""
    subject = reading.names.subject
    return bool(subject and one.names & other.names & frozenset(subject.name.lower().split()))


def _same_owner(one: Stake, other: Stake) -> bool:
    """Whether two stakes are told of one owner: by a name that both have, else by a noun where one of them has no name."""
    if one.names & other.names:
        # 'Norvik' and 'the Norvik Trust' are two owners.
        return not any(grammar()["nouns"].fullmatch(word) for word in one.names ^ other.names)
    return not (one.names and other.names) and bool(one.nouns & other.nouns)


def _same_company(one: Stake, other: Stake) -> bool:
    """Whether two stakes may be in one company."""
    return not one.company or not other.company or bool(one.company & other.company)


def _changed(stake: Stake) -> bool:
    """Whether the words around tell of another time or of a change of the stake."""
    table = stake_words()
    near = table["none"].sub(" ", stake.near)
    return bool(table["changes"].search(near) or table["planned"].search(near.partition(" @ ")[0]))


def _past(stake: Stake) -> bool:
    """Whether the words tell the stake as one that the owner had then."""
    return bool(stake_words()["past"].search(stake.near))


def _unchanged(stake: Stake) -> bool:
    """Whether the words around say that the stake has not changed."""
    return bool(stake_words()["none"].search(stake.near))


def _told_elsewhere(reading: Reading, one: Stake, other: Stake) -> bool:
    """Whether the second share is one that the owner is given before as well, or that a change of a stake leads to."""
    if any(
        s is not other and s.sentence != other.sentence and s.high == other.high and _same_owner(s, other)
        for s in stakes(reading)
    ):
        return True
    return any(
        q.unit == "percent" and q.high in (one.high, other.high)
        for sentence, _ in _changing(reading)
        if sentence not in (one.sentence, other.sentence)
        for q in inside(reading.quantities, sentence.start, sentence.end)
    )


@once_a_reading
def _changing(reading: Reading) -> tuple[tuple[Sentence, frozenset[str]], ...]:
    """The sentences that tell of a stake and of a change, with their words."""
    words, text, found = stake_words(), reading.article.text, []
    for sentence in reading.article.sentences:
        said = text[sentence.start : sentence.end]
        if words["changes"].search(said) and (words["sure"].search(said) or "cent" in said or "%" in said):
            found.append((sentence, frozenset(re.findall(r"[^\W\d_]+", said.lower()))))
    return tuple(found)


def _changes_elsewhere(reading: Reading, one: Stake, other: Stake) -> bool:
    """Whether another sentence tells of the owner and of a change of the stake."""
    words = (one.names & other.names) or (one.nouns & other.nouns)
    return any(words & said for sentence, said in _changing(reading) if sentence not in (one.sentence, other.sentence))
