"""NUM102 parts-and-total: parts that do not add up to the total beside them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from factlint.rules.numbers import Figure, figures
from factlint.rules.part_totals import told_totals
from factlint.rules.parts import OF_THEM, OPEN, PLACED, judge, run
from factlint.rules.parts_elsewhere import told_elsewhere
from factlint.rules.registry import rule
from factlint.values.article import Sentence
from factlint.values.findings import Disagreement
from factlint.values.reading import Reading

_OF_TOTAL = re.compile(
    r"(?:^|[\s(“\"])[Oo]f (?:its|the|their|his|her|our|these|those|all|all its|all the|the company's|a total of)(?: [a-z]+)? ?$"
)
# Between 'of the 65 offices' and its first part: 'that it runs in Asia, '.
_OF_TOTAL_GAP = re.compile(r"(?: [\w'’-]+){0,8}(?:, | \()")
_OF_WHICH = re.compile(
    r",? ?(?:\([^)]{0,40}\) )?(?:[a-z]+ ){0,6}(?:in \d{4})?,? ?of (?:which|whom|them)(?: about)? (?:[a-z]+ ){0,3}$"
)
_IN_ALL = re.compile(
    r",? (?:or|and so|making|making for|for a total of|totall?ing|giving|together|in total|a total of|that is,?|i\.e\.,?) $"
)
_ALTOGETHER = re.compile(r" (?:in all|in total|altogether|together|overall|combined)\b")
# '… to Chile and 33 to Latvia, 154 in all'
_LAST_PLACE = re.compile(r" (?:in|from|at|by|for|to) [^.;:,\d]{2,40},? (?:or |making )?")
_LAST_TOTAL = re.compile(r" (?:in|from|at|by|for|to) [^.;:,\d]{2,40}, (?:making |for |giving )?a total of ")
_NEXT_PLACE = re.compile(r" (?:in|from|at|by|for|to) [^.;:\d]{2,40}?(?:,| and|, and) ")
# 'With €50 million from Norvik and €26 million from Marmer, the fund reached a total of …'
_WITH = re.compile(r"\bWith (?:the )?$")
_REACHED = re.compile(r" (?:in|from|at|by|for|to) [^.;:,\d]{2,40}, [^.;:,\d]{2,50}? a total of ")
_WHOLE = re.compile(
    r",? (?:[a-z]+ ){0,3}(?:made up of|consisting of|consists? of|comprising|comprises?|composed of|divided into|split into) (?:the )?"
)
_INCLUDING = re.compile(r",? (?:including|with) ")
_COLON = re.compile(
    r"(?: (?:of|in|for) [a-z ]{2,25})?(?: (?:is|are|was|were|will|to|be|[a-z]+ed|shut|sold|cut|built|bought|open|close|go)){0,4}: "
)
_DASH = re.compile(r"(?: (?:is|are|was|were|will|to|be|[a-z]+ed|shut|sold|cut|built|bought|open|close|go)){0,4} [–—] ")
_COMMA = re.compile(r"(?: (?:is|are|was|were|will|to|be|[a-z]+ed|shut|sold|cut|built|bought|open|close|go)){0,4}, ")
_CLOSED = re.compile(r"[^.;:(]{0,60}\)")
_NUMBERS = re.compile(r"\d+|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b", re.IGNORECASE)
_ENDS = re.compile(r"[^.;:–—\d]{0,60}(?:[.;]|, (?:stands?|were|was|are|is|will|has|have)\b|$)")
# '12 awards, 3 medals and 2 prizes': the first figure is an item of the list itself.
_LISTED_ITSELF = re.compile(r"(?:\d[^.;:]{0,30}, |\band )$")
_COUNTED = 20  # a smaller number without a noun may be a rank, an hour or a score
# How many parts make a list, by the words that announce it.
_FEWEST = {"of": 2, "split": 2, "whole": 2, "colon": 2, "including": 2, "bracket": 3, "listed": 2, "dash": 2}


@rule(
    "NUM102",
    name="parts-and-total",
    category="number",
    severity="error",
    flags=(
        "Of its [[65 offices]], [[13]] are in Asia, [[38]] in Europe and [[21]] in the Americas.",
        "The company has [[65 offices]]: [[13]] in Asia, [[38]] in Europe and [[21]] in the Americas.",
        "It paid [[€200 million]], made up of [[€120 million]] in cash and [[€90 million]] in shares.",
        "It took [[8.2 million orders]] in 2019, of which [[5.1 million]] came by letter and [[3.5 million]] by fax.",
        "The bonds came in three tranches, of [[€120 million]], [[€80 million]] and [[€50 million]], or [[€270 million]] in all.",
        "By 1998 it had delivered [[241 boats]] of this type: [[131]] to ports in Norway, [[72]] to Iceland and [[28]] to Ireland.",
        "Norvik runs [[34 ships]]: [[22 of the Alta series]], [[eight tank ships]] named Moe and [[six of the newer Vika series]].",
        "Norvik closed a round of [[€82 million]]. It makes stone. Of the total, [[€52 million]] is equity and [[€36 million]] a loan.",
        "It will shut [[17 kiosks]]. They are small.\n\nThe kiosks to close are [[seven]] in Moss, [[five]] in Bergen and [[four]] in Oslo.",
        "[[168 members]] voted – [[74]] for the plan, [[26]] against it and [[76]] not at all.",
        "It sold [[74 presses]] to Austria, [[51]] to Chile and [[33]] to Latvia, [[154]] in all.",
        "The closure cost [[141 jobs]], [[80]] in the wash house and [[65]] in the offices.",
        "With [[€50 million]] from Norvik and [[€28 million]] from Marmer, the fund reached a total of [[€75 million]].",
        "It is to shut [[17]] of its 164 kiosks. They are small.\n\nThe kiosks to close are [[seven]] in Moss, [[five]] in Bergen and [[four]] in Oslo.",
        "Norvik is to cut [[180 jobs]]. The cuts fall on its mill in Moss ([[95 jobs]]), its shop in Bergen ([[60]]) and its head office ([[35]]).",
        "Headcount at year-end was [[1,240]], of whom [[721]] work in production, [[314]] in sales and [[242]] in the offices.",
        "Its [[640 employees]] work in Moss ([[311]]), Oslo ([[224]]) and Bergen ([[132]]).",
        "The board has [[nine members]]: [[four executives]] and [[six independent directors]].",
    ),
    passes=(
        "The board has nine members: four executives and five independent directors.",
        "Of its 54 offices, 14 are in Asia, 29 in Europe and 11 in the Americas.",
        "Norvik closed a round of €88 million. It makes stone. Of the total, €52 million is equity and €36 million a loan.",
        "Norvik closed a round of €82 million. It makes stone. Of the total, €12 million is equity and €36 million a loan.",
        "It will shut 16 kiosks. They are small.\n\nThe kiosks to close are seven in Moss, five in Bergen and four in Oslo.",
        "It runs 300 kiosks. They are small.\n\nThe kiosks to close are seven in Moss, five in Bergen and four in Oslo.",
        "Of its 54 offices, 14 are in Asia and 20 in Europe.",
        "Of its 65 depots, 13 are in Latvia and 38 in Morocco.",
        "Of the 20 ships, 12 were sold, 9 of them to Norway, and 8 were scrapped.",
        "It sold 20 ships in May, 15 in June and 12 in July.",
        "It sold 74 presses to Austria, 51 to Chile and 33 to Latvia, 158 in all.",
        "It runs 30 mines, including 14 in Chile and 9 in Brazil.",
        "It filed 14 patent applications, nine of them in Europe and five in Japan.",
        "It has 1,020 employees, about 600 of them in Britain, 270 in Sweden and 100 in Norway.",
    ),
)
def parts_and_total(reading: Reading) -> Iterator[Disagreement]:
    """The parts that a sentence lists do not add up to the total that it gives.

    Compares: the total ('of its 65 offices', '… of which', 'or €270 million in all') with the sum of the parts named
    beside it, up to rounding. A list of two parts that fall short may be incomplete and stays silent, as does
    every list that says 'about', 'including', 'the rest' or the like.
    Why it matters: a figure of the list, or the total, is wrong, or a part is missing.
    Cannot know: which figure.
    """
    article = reading.article
    seen: set[int] = set()
    for sentence in article.sentences:
        if len(_NUMBERS.findall(article.text, sentence.start, sentence.end)) >= 3:
            found = figures(reading, sentence)
            told = _in_sentence(article.text, sentence, found) if len(found) >= 3 else None
            if told:
                seen |= {s.span.start for s in told.sides}
                yield told
    for told in (*told_elsewhere(reading), *told_totals(reading)):
        if not seen & {s.span.start for s in told.sides}:
            seen |= {s.span.start for s in told.sides}
            yield told


def _in_sentence(text: str, sentence: Sentence, found: Sequence[Figure]) -> Disagreement | None:
    for index, total in enumerate(found[:-2]):
        if total.kind == "percent" or total.bounded or total.value < 2:
            continue
        how = _announced(text, sentence, total, found[index + 1])
        if not how or (total.kind == "bare" and (how != "split" or total.value < _COUNTED)):
            continue
        kinds = how in ("colon", "whole") or bool(
            OF_THEM.search(text, found[index + 1].span.start, found[index + 1].span.end + 9)
        )
        parts = run(text, sentence, total, found[index + 1 :], any_unit=kinds)
        if len(parts) < _FEWEST[how] or OPEN.search(text[found[index + 1].span.start : parts[-1].span.end]):
            continue
        if how in ("listed", "bracket", "dash") and not all(PLACED.match(text, p.span.end) for p in parts):
            continue
        if how == "bracket" and not _CLOSED.match(text, parts[-1].span.end):
            continue
        if how == "listed" and len(parts) == 2 and not _ENDS.match(text, parts[-1].span.end):
            continue
        if how != "including" and OPEN.search(text[total.span.end : parts[0].span.start]):
            continue
        told = judge(text, total, parts, complete=how == "whole", over=how in ("including", "split"))
        if told:
            return told
    return _summed(text, sentence, found)


def _summed(text: str, sentence: Sentence, found: Sequence[Figure]) -> Disagreement | None:
    """A total behind its parts: '€120 million and €80 million, or €210 million in all'."""
    for index in range(2, len(found)):
        total = found[index]
        if total.kind not in ("money", "count", "bare") or total.bounded:
            continue
        parts = list(found[max(0, index - 6) : index])
        while parts and (parts[0].unit != total.unit if total.unit else parts[0].kind != "count"):
            parts.pop(0)
        if len(parts) < 2 or any(p.bounded or p.kind == "percent" for p in parts):
            continue
        gaps = [text[a.span.end : b.span.start] for a, b in itertools.pairwise(parts)]
        between = text[parts[-1].span.end : total.span.start]
        altogether = _ALTOGETHER.match(text, total.span.end)
        if all(p.unit == total.unit for p in parts) and all(gap.strip() in (",", "and", ", and") for gap in gaps):
            if total.kind != "bare" and _IN_ALL.fullmatch(between) and (altogether or "total" in between):
                return judge(text, total, parts)
            continue
        if not all(_NEXT_PLACE.fullmatch(gap) for gap in gaps) or not gaps[-1].endswith(" and "):
            continue
        alike = {p.unit for p in (*parts[1:], total)} <= {"", parts[0].unit} and (parts[0].kind == "money") == (
            total.kind == "money"
        )
        led = _REACHED.fullmatch(between) and _WITH.search(text, sentence.start, parts[0].span.start)
        if alike and ((altogether and _LAST_PLACE.fullmatch(between)) or _LAST_TOTAL.fullmatch(between) or led):
            return judge(text, total, parts)
    return None


def _announced(text: str, sentence: Sentence, total: Figure, first: Figure) -> str:
    """How the words around a total announce its parts; '' where they do not."""
    before = text[max(sentence.start, total.span.start - 40) : total.span.start]
    between = text[total.span.end : first.span.start]
    if len(between) > 80:
        return ""
    if _OF_TOTAL.search(before) and _OF_TOTAL_GAP.match(between):
        return "of"
    if _OF_WHICH.fullmatch(between) or (
        between.startswith((", ", " (", ": ", " – ", " — "))
        and OF_THEM.search(text, first.span.start, first.span.end + 9)
    ):
        return "split"
    for how, shape in (("whole", _WHOLE), ("colon", _COLON), ("dash", _DASH), ("including", _INCLUDING)):
        if shape.fullmatch(between):
            return how
    if between == " (":
        return "bracket"
    return "listed" if _COMMA.fullmatch(between) and not _LISTED_ITSELF.search(before) else ""
