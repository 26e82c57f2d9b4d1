"""Mentions of organisations grouped into organisations, on evidence from the text."""

from __future__ import annotations

from collections import Counter, defaultdict

from factlint.extract.names.chunks import key_of
from factlint.extract.names.definitions import SMALL
from factlint.extract.names.lexicon import Lexicon
from factlint.extract.names.words import Words
from factlint.normalise.names.form import without_form
from factlint.normalise.names.groups import Groups
from factlint.normalise.names.introductions import by_introduction
from factlint.normalise.names.settle import Settled
from factlint.normalise.names.spread import short_forms


def group_organizations(
    words: Words,
    mentions: list[Settled],
    short_to_long: list[tuple[str, str]],
    misspelled: dict[str, str],
    known: dict[str, str],
    lexicon: Lexicon,
) -> dict[int, str]:
    """For each index of an ORG mention the surface that stands for its group.

    `short_to_long` are pairs of surfaces that a definition makes one; `misspelled` leads from a rare
    surface to the one it spells wrongly; `known` from a user's alias to the user's name.
    """
    surfaces: dict[str, list[int]] = defaultdict(list)
    cores: dict[str, str] = {}
    shorts: dict[str, list[str]] = defaultdict(list)
    for index, mention in enumerate(mentions):
        if mention.label != "ORG":
            continue
        key = key_of(words.slice(mention.first, mention.last))
        if key not in surfaces:
            bare = without_form(words, mention.first, mention.last, lexicon)
            if bare is not None:
                cores[key] = key_of(words.slice(*bare))
                for row in short_forms(words, mention, lexicon):
                    shorts[" ".join(row)].append(key)
        surfaces[key].append(index)
    groups = Groups(dict(surfaces), cores)
    by_fold: dict[str, str] = {}
    for key in surfaces:
        fold = key.casefold() if len(key) > 4 else key
        groups.join(key, by_fold.setdefault(fold, key))
    for short, long in short_to_long:
        if short in surfaces and long in surfaces:
            groups.join(short, long)
    for wrong, right in sorted(misspelled.items()):
        if wrong in surfaces and right in surfaces:
            groups.join(wrong, right)
    _by_core(groups, shorts)
    _by_case(groups)
    _by_prefix(groups, lexicon)
    _by_initials(groups)
    by_introduction(groups, words, mentions, lexicon)
    for key in surfaces:
        if key in known:
            for other in surfaces:
                if known.get(other) == known[key]:
                    groups.join(key, other)
    return {index: groups.find(key) for key, indices in surfaces.items() for index in indices}


def _by_core(groups: Groups, shorts: dict[str, list[str]]) -> None:
    """'Norra Foods' is 'Norra Foods Inc.' unless two different forms are told of it."""
    by_core: dict[str, list[str]] = defaultdict(list)
    for key, core in groups.core.items():
        by_core[core].append(key)
    for core, keys in by_core.items():
        if core in groups.surfaces and len(keys) == 1:
            groups.join(core, keys[0])
    for short, keys in shorts.items():
        if short in groups.surfaces and short not in groups.core and len({groups.find(k) for k in keys}) == 1:
            groups.join(short, keys[0])


def _by_case(groups: Groups) -> None:
    """'NORRA FOODS PLC' above a text is the 'Norra Foods' of the text, and its 'Norra' if nobody else begins so."""
    for key in groups.surfaces:
        words = groups.core.get(key, key).casefold().replace(",", "").split()
        if not key.isupper() or len(words) < 2:
            continue
        alike = [
            other
            for other in groups.surfaces
            if not other.isupper() and words[: len(row := groups.core.get(other, other).casefold().split())] == row
        ]
        first = {o.split()[0] for o in groups.surfaces if o.casefold().split()[0] == words[0] and not o.isupper()}
        for other in alike:
            if len(other.split()) > 1 or first == {other}:
                groups.join(other, key)


def _by_prefix(groups: Groups, lexicon: Lexicon) -> None:
    """'Garrow Mills' is the one longer name that begins so and goes on with words of business or a form."""
    by_first: dict[str, list[str]] = defaultdict(list)
    for other in groups.surfaces:
        by_first[other.split()[0]].append(other)
    bare: dict[str, int] = {}
    for key, core in groups.core.items():
        bare[core] = min(bare.get(core, groups.surfaces[key][0]), groups.surfaces[key][0])
    for key in groups.surfaces:
        if key in groups.core:
            continue
        row = key.split()
        beginning = []
        for other in by_first[row[0]]:
            cut = groups.core.get(other, other).split()
            # 'Norda' is 'Norda AS' rather than the 'Norda Rent OÜ' that is told behind it.
            later = key in bare and groups.surfaces[other][0] > bare[key]
            if len(cut) > len(row) and cut[: len(row)] == row and not later:
                beginning.append((other, cut[len(row) :]))
        longer = [other for other, rest in beginning if _goes_on(rest, other in groups.core, lexicon)]
        if sum(other in groups.core and not _businesslike(rest, lexicon) for other, rest in beginning) > 1:
            # 'Norda Sugar A.S.' and 'Norda Farms Ltd.': the one that the text introduces first is meant.
            longer = [other for other, rest in beginning if _businesslike(rest, lexicon)]
        roots = {groups.find(k) for k in longer}
        if len(roots) == 1 and groups.find(key) not in roots:
            groups.join(key, longer[0])


_PARTS = frozenset(
    {"usa", "us", "uk", "america", "americas", "europe", "asia", "africa", "pacific", "japan", "china", "india"}
)
_BUSINESS = frozenset(
    "group holdings holding technologies technology company corporation corp limited international global industries enterprises "
    "systems inc plc & sons brothers co".split()
)


def _goes_on(rest: list[str], formal: bool, lexicon: Lexicon) -> bool:
    words = [w.lower().strip("().,") for w in rest]
    if any(w.strip("().,") in lexicon.places for w in rest) or _PARTS & set(words):
        return False  # 'Norra USA, Inc.' is a branch
    if _businesslike(rest, lexicon):
        return True
    return (
        formal
        and len(words) == 1
        and words[0]
        not in {"trust", "foundation", "university", "mills", "security", "bank", "capital", "ventures", "partners"}
    )


def _businesslike(rest: list[str], lexicon: Lexicon) -> bool:
    """Whether the rest of a name only says that it is a business."""
    return all(w in _BUSINESS or w in lexicon.legal for w in (w.lower().strip("().,") for w in rest))


def _by_initials(groups: Groups) -> None:
    """'MIT' is the one organisation of the article whose initials it is."""
    initials: dict[str, set[str]] = defaultdict(set)
    for key in groups.surfaces:
        core, whole = groups.core.get(key, key).split(), key.split()
        # 'Norda Ceramics Company S.A.E.' is 'NCC' without the last of its forms.
        for name in dict.fromkeys(" ".join(whole[:size]) for size in range(len(core), len(whole) + 1)):
            row = [w for w in name.replace("-", " ").split() if w[0].isalpha()]
            if len(row) > 2:
                initials["".join(w[0] for w in row if w.lower() not in SMALL).upper()].add(key)
                initials["".join(w[0] for w in row).upper()].add(key)
    for key in groups.surfaces:
        if key.isupper() and len(key) >= 3 and key in initials:
            roots = {groups.find(k) for k in initials[key]}
            if len(roots) == 1:
                groups.join(key, sorted(initials[key])[0])


def canonical(
    words: Words, mentions: list[Settled], indices: list[int], misspelled: dict[str, str], lexicon: Lexicon
) -> str:
    """The fullest name of a group: the first with a form of company, else the longest surface, none that is misspelled."""
    texts = [words.slice(mentions[k].first, mentions[k].last) for k in indices]
    counts = Counter(texts)
    right = [t for t in texts if key_of(t) not in misspelled] or texts
    formal = [
        text
        for k, text in zip(indices, texts, strict=True)
        if text in right and without_form(words, mentions[k].first, mentions[k].last, lexicon)
    ]
    name = formal[0] if formal else max(dict.fromkeys(right), key=lambda t: (len(t), counts[t]))
    if not name.isupper() or len(name.split()) < 2:
        return name
    places = [mentions[k].first for k, text in zip(indices, texts, strict=True) if text == name]
    return _spoken(name) if all(_in_capitals(words, k) for k in places) else name


def _in_capitals(words: Words, index: int) -> bool:
    """Whether a name stands in a line, or a word of it is told, in capitals throughout: 'NORRA & SON LIMITED' beside no small letter."""
    sentence = words.sentence[index]
    row = [w for w in words.text[words.first[sentence] : words.sentence_end(index)] if w[0].isalpha()]
    return sum(w.isupper() for w in row) * 2 > len(row) or max((len(w) for w in row if w.isupper()), default=0) > 5


def _spoken(capitals: str) -> str:
    """A name from a line in capitals as a sentence writes it: 'NORRA & SON LIMITED' is 'Norra & Son Limited'."""
    row = []
    for place, word in enumerate(capitals.split()):
        lower = word.lower()
        if "." in word[:-1] or (len(word) < 3 and lower not in SMALL):
            row.append(word)
        elif place and lower.strip(",") in SMALL:
            row.append(lower)
        else:
            row.append(word[0] + word[1:].lower())
    return " ".join(row)
