"""How the letters of an acronym lie in the words before it: in their order, turned, or not at all."""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W\d_](?:[^\W_]|['’/](?=\w))*|&")
_LEGAL = frozenset({"Inc", "Co", "Corp", "Ltd", "LLC", "Limited", "Company", "Corporation", "Group"})


def fit_of(words: list[re.Match[str]], short: str, small: frozenset[str]) -> tuple[str, int]:
    """'order' where a run of words up to the bracket gives the letters in their order, 'turned' where its initials give
    them in another, with the run's first word."""
    while len(words) > 2 and words[-1][0] in _LEGAL and words[-1][0][0] != short[-1]:
        words = words[:-1]
    loose: tuple[str, int] | None = None
    turned: tuple[str, int] | None = None
    for start in range(len(words) - 1, -1, -1):
        run = words[start:]
        plain = {initials_of(run, small), "".join(w[0][0] for w in run).upper()}
        if len(run) > 2 and "".join(w[0][0] for w in run[:-1]).upper() == short:
            return "order", start  # the acronym leaves out 'Act' or 'Programme'
        if short in plain or _skips(short, initials_of(run, small)):
            return "order", start
        if loose is None and run[0][0][0].isupper() and _spells([w[0] for w in run], short, small):
            loose = ("order", start)
        content = [w for w in run if w[0].lower() not in small]
        one_case = len({w[0][0].isupper() for w in content}) == 1
        if (
            turned is None
            and one_case
            and len(content) > 2
            and any(len(i) == len(short) and sorted(i) == sorted(short) for i in plain)
        ):
            turned = ("turned", start)
    # The initials of three words and more in another order say more than letters found inside words.
    return turned or loose or ("", 0)


def _skips(short: str, initials: str) -> bool:
    """Whether the acronym is the initials with one of them left out after the first ('SIS' for S I S S)."""
    return len(initials) == len(short) + 1 and any(
        short == initials[:k] + initials[k + 1 :] for k in range(1, len(initials))
    )


def initials_of(run: list[re.Match[str]], small: frozenset[str]) -> str:
    """The first letters of a run of words, small words left out."""
    return "".join(w[0][0] for w in run if w[0].lower() not in small).upper()


def _spells(words: list[str], short: str, small: frozenset[str]) -> bool:
    """Whether `short` can be read off the words in order: a letter from every word's beginning or from inside it."""
    letters = short.lower()

    def walk(word: int, at: int) -> bool:
        if at == len(letters):
            return all(w.lower() in small for w in words[word:]) or word >= len(words)
        if word >= len(words):
            return False
        current = words[word].lower()
        if current[0] == letters[at]:
            # The rest of the word may give further letters ('KEXIM').
            place, taken = 0, 0
            options = []
            while at + taken < len(letters) and (place := current.find(letters[at + taken], place)) >= 0:
                taken, place = taken + 1, place + 1
                options.append(taken)
            if any(walk(word + 1, at + t) for t in options[:4]):
                return True
        return current in small and walk(word + 1, at)

    return walk(0, 0)
