"""Counts that point back: 'all 14 satellites' presupposes that the text told of them before."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import combinations

from factlint.facts.compare import dates_agree, figures_agree, transposed
from factlint.facts.restatements import stem
from factlint.facts.values import nearest_date
from factlint.languages import load
from factlint.rules.dated import dates_in
from factlint.values.article import Sentence
from factlint.values.quantity import Quantity
from factlint.values.reading import Reading

# 'all 14', 'each of its 58', 'of the 46': a whole that is known already.
_WHOLE = re.compile(
    r"\b(?:[Aa]ll(?: of)?(?: the| its| their| these| those)?|(?:[Ee]ach|[Ee]very one|[Aa]ny|[Nn]one|[Mm]ost|[Mm]any|[Ss]ome|[Hh]alf|[Nn]early all|[Aa]lmost all|[Aa] (?:third|quarter|fifth|few|number|dozen)|[Tt]wo[- ]thirds|per cent|%|\w+)? ?\b[Oo]f (?:the|its|their|these|those)) $"
)
_DEFINITE = re.compile(r"\b(?:[Tt]he|[Tt]hese|[Tt]hose|[Ii]ts|[Tt]heir|[Ww]hose) $")
# 'The loss of 500 jobs' was told before.
_NOMINAL = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]his|[Tt]heir) (?:[a-z]+ )?(?:loss|losses|closure|closing|sale|purchase|construction|delivery|order|dismissal|death|deaths|launch|opening|cutting|shedding|cancellation|building|transfer|recall|theft|arrest|hiring|addition|acquisition|shutdown|cut) of (?:about |some |around |the |all )?$"
)
_AUXILIARY = (
    r"(?:was|were|is|are|be|been|had|has|have|will|would|can|could|should|may|must|did|do|does|went|came|got|took|made|stood|stand|lay|"
    r"work|worked|remain|remained|became|belong|belonged|now|then|also|still|all|each|currently|together)"
)
_RESTRICTED = re.compile(
    rf"(?: (?!{_AUXILIARY}\b)(?:(?:in|at|on|of|from|with|for|by|across|under|between|to|that|which|who|whose|where)\b|[a-z]+(?:ed|en|ing|ught|lt|ld|de)\b)[^.;:,()–—]{{0,80}})"
)
_END = re.compile(
    rf"\b(?:(?!be\b){_AUXILIARY}|and|but)\b|(?<!\bin)(?<!\bof)(?<!\bat)(?<!\bon)(?<!\bby)(?<!\bto)(?<!from)(?<!with)(?<!for) an? "
)
_IN = re.compile(r" (?:in|of|for|by|at the end of|during|at the beginning of) (?:the year )?")
_NAME = re.compile(r"(?<=[\w,;] )[A-Z][\w'’-]+")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
# Right before a count, these make it another set of the things, or a part of them.
_OTHERS = re.compile(
    r"\b(?:another|further|additional|more|other|others|new|newer|newest|first|last|second|third|next|remaining|extra|latest|added|adding|adds|opened|hired|lost|plus|minus|originally|initially|instead of|than|up to|only)\b[^.;]{0,10}$",
    re.IGNORECASE,
)
# Elsewhere, these tell that the number grew or shrank.
_GREW = re.compile(
    r"\b(?:another|further|additional|more|other|new|second|third|fourth|fifth|extra|opened|opening|opens|added|adding|adds|bought|acquired|built|closed|closing|sold|scrapped|lost|grew|grown|rose|risen|"
    r"increas\w*|expand\w*|fell|fallen|reduc\w*|shrank|shrunk|hired|joined|left|since then|by then|by now)\b",
    re.IGNORECASE,
)
_EXACT = 1000
_LEAST, _NEAR, _FAR = 2, Decimal("1.35"), Decimal("2.2")
_SPAN = 14  # sentences
_AROUND = 45
_HEAD = 4
# Things of which a company has several sets, or that measure.
_NOT = frozenset(
    "percent ratio share point vote year month week day hour minute time mile kilometre kilometer metre meter foot acre hectare ton tonne "
    "litre liter gallon degree page word step way case reason series season episode game match goal win title award prize patent "
    "dollar pound euro mark crown franc copy unit barrel watt megawatt kilowatt gigawatt kilogram gram inch bed seat room "
    "shareholder director question point chapter article part side couple pair group".split()
)


@dataclass(frozen=True, slots=True)
class Recalled:
    """A count that points back, and the one count of the same things that stands before it."""

    first: Quantity
    second: Quantity
    why: str


def recalled(reading: Reading) -> Iterator[Recalled]:
    """Counts with 'all', 'of its', 'the' whose things the text counted before, once, as another number."""
    groups: dict[str, list[Quantity]] = defaultdict(list)
    for quantity in reading.quantities:
        if quantity.noun is not None and quantity.unit not in _NOT and quantity.low == quantity.high:
            groups[quantity.unit].append(quantity)
    for counts in groups.values():
        if 1 < len(counts) <= _SPAN:
            yield from _in_group(reading, counts)
            yield from _of_one_year(reading, counts)


def _of_one_year(reading: Reading, counts: Sequence[Quantity]) -> Iterator[Recalled]:
    """'52,000 cars in 1973' and '25,000 cars in 1973': the date stands right behind both."""
    dated: dict[str, list[Quantity]] = defaultdict(list)
    for count in counts:
        when = _dated(reading, count)
        if when:
            dated[when].append(count)
    for when, told in dated.items():
        one, other = told[0], told[-1]
        small, large = sorted((one.high, other.high))
        if len(told) != 2 or _agree(one, other) or not small or large / small > _FAR:
            continue
        sentences = [reading.article.sentence_at(c.span.start) for c in told]
        if sentences[0] == sentences[1] or not _one_name(
            one.noun.text if one.noun else "", other.noun.text if other.noun else ""
        ):
            continue
        if any(_moved(reading, c, s) for c, s in zip(told, sentences, strict=True)) or _strangers(reading, *sentences):
            continue
        yield Recalled(one, other, f"both are told of {when}")


def _dated(reading: Reading, count: Quantity) -> str | None:
    date = nearest_date(reading, count.span.end, count.span.end + 30, within=30)
    if date is None or date.inferred or not _IN.fullmatch(reading.article.text, count.span.end, date.span.start):
        return None
    return date.value


def _strangers(reading: Reading, one: Sentence, other: Sentence) -> bool:
    """Whether each of two sentences names somebody, but for the article's subject, whom the other does not."""
    own = _stems(reading.names.subject.name) if reading.names.subject else set()
    names = [{stem(m[0]) for m in _NAME.finditer(reading.article.text, s.start + 1, s.end)} - own for s in (one, other)]
    return bool(names[0] - names[1]) and bool(names[1] - names[0])


def _in_group(reading: Reading, counts: Sequence[Quantity]) -> Iterator[Recalled]:
    for place, count in enumerate(counts):
        how = _how(reading, count)
        if not how or place == 0 or count.high < _LEAST:
            continue
        before = [c for c in counts[:place] if c.high >= _LEAST]
        if not before or any(_agree(count, c) for c in counts if c is not count):
            continue
        if len({c.high for c in before}) > 1:
            before = _meant(reading, count, before)
        if len({c.high for c in before}) != 1 or _adds_up(count, counts):
            continue
        first = before[-1]
        if _same_things(reading, first, count, how):
            yield Recalled(
                first, count, f"“{how}” points back to {first.noun.text if first.noun else first.unit} told before"
            )


def _how(reading: Reading, count: Quantity) -> str:
    """The words that make a count point back; '' where none do."""
    text = reading.article.text
    sentence = reading.article.sentence_at(count.span.start)
    start = max(sentence.start, count.span.start - 24)
    match = (
        _WHOLE.search(text, start, count.span.start)
        or _DEFINITE.search(text, start, count.span.start)
        or _NOMINAL.search(text, max(sentence.start, count.span.start - 50), count.span.start)
    )
    return match[0].strip() if match else ""


def _agree(one: Quantity, other: Quantity) -> bool:
    """Whether two counts can be one; small whole numbers without 'about' are exact."""
    if one.modifier is None and other.modifier is None and max(one.high, other.high) < _EXACT:
        return one.high == other.high
    return figures_agree(one, other)


def _meant(reading: Reading, count: Quantity, before: Sequence[Quantity]) -> list[Quantity]:
    """The counts whose sentence tells what stands behind the noun ('the 73 branches to be closed')."""
    article = reading.article
    wanted = _narrowing(reading, count)
    if not wanted:
        return []
    found = []
    for one in before:
        sentence = article.sentence_at(one.span.start)
        if not _missing(wanted, _stems(article.text[sentence.start : sentence.end])):
            found.append(one)
    return found


def _adds_up(count: Quantity, counts: Sequence[Quantity]) -> bool:
    """Whether other counts of the same things make this one by adding or taking away."""
    values = sorted({c.high for c in counts if c is not count})
    return any(count.high in (a + b, abs(a - b)) for a, b in combinations(values, 2)) or any(
        2 * v == count.high for v in values
    )


def _same_things(reading: Reading, first: Quantity, count: Quantity, how: str) -> bool:
    article = reading.article
    one, other = article.sentence_at(first.span.start), article.sentence_at(count.span.start)
    places = article.sentence_index(first.span.start), article.sentence_index(count.span.start)
    if places[0] == places[1] or places[1] - places[0] > _SPAN:
        return False
    if first.noun is None or count.noun is None or not _one_name(first.noun.text, count.noun.text):
        return False
    if _narrowed(reading, count, one):
        return False
    if _moved(reading, first, one) or _moved(reading, count, other):
        return False
    return _near_enough(reading, first, count, one, other, how)


def _near_enough(reading: Reading, first: Quantity, count: Quantity, one: Sentence, other: Sentence, how: str) -> bool:
    """Whether the two differ as a slip differs, and are told of one time."""
    small, large = sorted((first.high, count.high))
    swapped = transposed(first.high, count.high)
    if not swapped and large / small > _FAR:
        return False
    dates = [[d for d in dates_in(reading, s.start, s.end) if d.earliest is not None] for s in (one, other)]
    if dates[0] and dates[1] and not any(dates_agree(a, b) for a in dates[0] for b in dates[1]):
        return False
    text = reading.article.text
    between = text[one.end : other.start]
    whole = not _DEFINITE.fullmatch(f"{how} ")
    if not whole and count.high < first.high and not swapped:
        return False  # 'the 12 shops' may be some of the 40
    if bool(dates[0]) != bool(dates[1]) and not swapped and large / small > _NEAR:
        return False
    return not _regrown(between, count.unit)


def _regrown(between: str, unit: str) -> bool:
    """Whether what stands between tells of more or fewer of the things."""
    for match in re.finditer(r"[^\W\d_]+", between):
        if stem(match[0]) == stem(unit) and _GREW.search(
            between, max(0, match.start() - _AROUND), match.end() + _AROUND
        ):
            return True
    return False


def _one_name(one: str, other: str) -> bool:
    """Whether the noun phrases may name the same things: 'repair shops' are not 'shoe shops'."""
    a, b = one.lower().split()[:-1], other.lower().split()[:-1]
    return set(a) <= set(b) or set(b) <= set(a)


def _moved(reading: Reading, count: Quantity, sentence: Sentence) -> bool:
    """Whether words beside the count tell of other things or of a part of them."""
    text = reading.article.text
    return bool(_OTHERS.search(text[max(sentence.start, count.span.start - _AROUND) : count.span.start]))


def _narrowed(reading: Reading, count: Quantity, one: Sentence) -> bool:
    """Whether the words of the count's noun phrase narrow it to things that the first place does not tell of."""
    article = reading.article
    index = article.sentence_index(one.start)
    floor = article.sentences[max(0, index - 1)].start
    known = _stems(article.text[floor : one.end])
    known |= _stems(reading.names.subject.name) if reading.names.subject else set()
    return bool(_missing(_narrowing(reading, count), known))


def _narrowing(reading: Reading, count: Quantity) -> set[str]:
    """Stems of what stands before and behind the head of a counted noun phrase."""
    article = reading.article
    end = article.sentence_at(count.span.start).end
    match = _RESTRICTED.match(article.text, count.span.end, end)
    phrase = match[0] if match else ""
    stop = _END.search(phrase, 1)
    phrase = phrase[: stop.start()] if stop else phrase
    before = " ".join(count.noun.text.split()[:-1]) if count.noun else ""
    return _stems(f"{before} {phrase}")


def _stems(text: str) -> set[str]:
    common = _common()
    return {stem(w[0]) for w in _WORD.finditer(text) if w[0].lower() not in common}


@cache
def _common(language: str = "en") -> frozenset[str]:
    return frozenset(load(language, "stopwords")["words"])


def _missing(wanted: set[str], known: set[str]) -> set[str]:
    """The stems that have no like among the known ones: 'clos' is like 'close'."""
    heads = {k[:_HEAD] for k in known}
    return {w for w in wanted if w not in known and (len(w) < _HEAD or w[:_HEAD] not in heads)}
