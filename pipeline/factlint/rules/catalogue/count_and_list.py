"""NUM104 count-and-list: a count and the list behind it that has more or fewer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.languages import load
from factlint.rules.enumerated import Enumerated, enumerated
from factlint.rules.placed import placed
from factlint.rules.registry import rule
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading

_COUNTED = re.compile(
    r"(?<![\w-])(?P<count>[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|\d{1,2}) "
    r"(?P<noun>(?:[a-z][\w-]{1,20} ){0,3}[a-z][\w-]{2,20}s)(?P<open>(?: (?!are|were|in|of|at|on|from|for|with|to)[a-z]+(?: [a-z]+){0,6})?: | – | — | \()(?:in |at |from |for )?(?P<list>(?:[^.;:–—()\n]|\((?:\d{4}|[A-Z]{2,8})\)|: (?=[A-Z])){5,300})(?P<close>\.| – | — |\)|\n|$)"
)
# 'founded by two engineers, A, B and C': behind a comma the list may stop short or hold more than names, so it must exceed the count.
_COMMA = re.compile(
    r"(?<![\w-])(?P<count>[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[2-6]) (?P<noun>(?:[a-z][\w-]{1,20} ){0,2}[a-z][\w-]{2,20}s)"
    r"(?P<open>, (?:namely |called |named )?)(?P<list>[A-Z][^.;:–—()\n]{5,160}?)(?P<close>\.(?=\s|$)|, (?=[a-z])|$)"
)
# 'The three partners are A, B, C and D': the list is the whole of what is counted.
_ARE = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[Tt]hese)(?: other| remaining| first| last| new)? (?P<count>two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?P<noun>(?:[a-z][\w-]{1,20} ){0,2}[a-z][\w-]{2,20}s)"
    r"(?P<open>(?: [a-z]+){0,2} (?:are|were)(?: called| named)? )(?P<list>[A-Z][^.;:–—()\n]{5,160}?)(?P<close>\.(?=\s|$)|$)"
)
# 'in 37 countries under brands that include': what is listed is not what was counted, or not all of it.
_AMONG = re.compile(r"\b(?:under|that|which|whose|with|includ\w+|among|such|as|like)\b")
_ITEM = re.compile(
    r"(?:(?:the |an? )(?:[a-z][\w-]+ ){1,4}|the |The )?(?:[A-ZÀ-ÖØ-ÞŁŚŠŻŽČĆŘĐĞİŐŰ0-9][\w'’.&/-]*)(?: (?:[A-ZÀ-ÖØ-ÞŁŚŠŻŽČĆŘĐĞİŐŰ0-9&][\w'’.&/-]*|of|the|de|du|for|von|van)){0,6}(?:: [A-Z][\w'’ -]{1,40})?"
)
_YEAR = re.compile(r" \(\d{4}\)")
# The comma before a legal form is the name's own.
_LEGAL = re.compile(r", (?:Inc|Ltd|LLC|L\.P|Corp|Co)\b\.?|(?<=\w) \([A-Z]{2,8}\)")
_SPLIT = re.compile(r", and |, (?:& )?| and | & ")


@rule(
    "NUM104",
    name="count-and-list",
    category="number",
    severity="error",
    flags=(
        "The group has [[three divisions]]: [[Pumps, Valves, Membranes and Service]].",
        "It was founded by [[two engineers]], [[Per Moe, Kari Lund and Ola Dahl]].",
        "It has released [[three games]]: [[Moor (2015), Moor: Tarn (2018), Lamp (2020) and Moor III (2023)]].",
        "[[Four plants]] – in [[Moe, Lund and Alta]] – came with it.",
        "[[Three carmakers]] – [[Volta, Rena, Subarra and Hyndo]] – tested it.",
        "Trials were held in [[four towns]], namely [[Moss, Bergen and Oslo]].",
        "[[Three companies]] made it to the last round: [[Alta and Marmer]].",
        "The [[three partners]] are [[Marmer, Alta, Vika and Sparebank]].",
    ),
    passes=(
        "The three partners are Marmer, Alta and Vika.",
        "It sells in four towns, Moss among them, and in Oslo.",
        "The group has three divisions: Pumps, Valves and Service.",
        "It has two brands: Smith and Wesson, and Moe.",
        "It sells in four countries under various brands that include: Alta, Vika and Marmer.",
        "It sells in three countries (among them Norway and Sweden).",
        "It has mills in two cities, Portland, Oregon and Austin, Texas.",
        "It has two shops, Moe and Lund, and Dahl.",
        "Four banks: they lend, they save, and they fail.",
    ),
)
def count_and_list(reading: Reading) -> Iterator[Disagreement]:
    """A sentence announces a number of things and then names more or fewer.

    Compares: the count before a colon, dash or bracket with the number of names listed behind it.
    Why it matters: a name is missing or too many, or the count is wrong.
    Cannot know: names that hold 'and' themselves; a list in which one may hide stays silent.
    """
    words = load("en", "money")["number_words"]
    article = reading.article
    seen: set[int] = set()
    for paragraph in article.paragraphs:
        if paragraph.heading:
            continue
        found = [(m, False) for m in _COUNTED.finditer(article.text, paragraph.start, paragraph.end)]
        found += [(m, False) for m in _ARE.finditer(article.text, paragraph.start, paragraph.end)]
        found += [(m, True) for m in _COMMA.finditer(article.text, paragraph.start, paragraph.end)]
        for match, comma in found:
            if not comma and match["open"].strip() in ("–", "—", "(") and match["close"].strip() not in ("–", "—", ")"):
                continue
            if not comma and _AMONG.search(match["noun"] + match["open"]):
                continue
            written = match["count"].lower()
            count = int(written) if written.isdigit() else int(words[written])
            listed = _YEAR.sub("", _LEGAL.sub("", match["list"].strip().rstrip(",")))
            items = [item for item in _SPLIT.split(listed) if item]
            if count < 2 or len(items) < 2 or not all(_ITEM.fullmatch(item.strip()) for item in items):
                continue
            if len(items) == count or _hides_and(listed, items, count):
                continue
            short = len(items) < count and not (_closes(match, items, count))
            if comma and (short or len(items) == 2 * count or " and " not in listed or listed.count(" and ") > 1):
                continue
            seen.add(match.start("count"))
            yield Disagreement(
                message=f"{match['count']} {match['noun']} are announced, {len(items)} are named",
                sides=(
                    Side(
                        span=article.span(match.start("count"), match.end("noun")),
                        reading=f"read as a count of {count}",
                    ),
                    Side(
                        span=article.span(match.start("list"), match.start("list") + len(match["list"].rstrip())),
                        reading=f"read as {len(items)} names: {'; '.join(items)}",
                    ),
                ),
                key=(match["noun"], str(count), *sorted(items)),
                why="the list stands right behind the count, with nothing that leaves it open",
                confidence=0.9,
            )

    for other in (*enumerated(reading), *placed(reading)):
        if other.counted.start not in seen and _differs(other):
            seen.add(other.counted.start)
            yield _told(other)


def _differs(found: Enumerated) -> bool:
    """Whether a list has more than the count, or fewer where it is meant to be whole."""
    listed, count = len(found.items), found.count
    if listed == count or listed == 2 * count or not count / 2 <= listed <= 2 * count + 1:
        return False
    return listed > count or found.whole or (listed == count - 1 and count > 2)


def _told(found: Enumerated) -> Disagreement:
    return Disagreement(
        message=f"{found.counted.text} are announced, {len(found.items)} are named",
        sides=(
            Side(span=found.counted, reading=f"read as a count of {found.count}"),
            Side(span=found.listed, reading=f"read as {len(found.items)} names: {'; '.join(found.items)}"),
        ),
        key=(found.noun, str(found.count), *sorted(found.items)),
        why="the list names what was counted",
        confidence=0.8,
    )


def _closes(match: re.Match[str], items: list[str], count: int) -> bool:
    """Whether a list behind a comma that is shorter than its count is meant to be whole: 'namely', or one name short at the
    end of a sentence."""
    return "namely" in match["open"] or (match["close"] == "." and count > 3 and len(items) == count - 1)


def _hides_and(listed: str, items: list[str], count: int) -> bool:
    """Whether the list fits the count when one name holds an 'and' or a comma of its own."""
    joints = len(re.findall(r" and | & ", listed))
    if "," not in listed or ", and " in listed or joints > 1:
        # 'Smith and Wesson, and Moe': at least one 'and' is not the list's own.
        return (
            len(items) - joints <= count <= len(items)
            and joints > 0
            and count != len(items)
            and (joints > 1 or "," not in listed)
        )
    return False
