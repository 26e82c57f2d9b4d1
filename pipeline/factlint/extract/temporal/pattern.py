"""Patterns over token codes in a readable notation, compiled into regular expressions.

Items stand apart by blanks: `UPPER` is a class of the lexicon or a shape of the lexer, any other word that
very word (a bracket as a word is quoted: `'('`); `[ … ]` is optional, `( … | … )` gives alternatives,
`name=ITEM` captures, `ITEM {m,n}` repeats, `!ITEM` must not follow, `<ITEM` must precede and `!<ITEM` must not.
`BREAK` is the end of a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from factlint.extract.temporal.lexicon import BREAK

_ITEM = re.compile(r"'[^\w\s]'|!<|[\[\]()|!<]|\{\d+,\d+\}|[a-z_]\w*=|[^\s\[\]()|!<{}=]+")
_STRUCTURE = frozenset({"!<", "[", "]", "(", ")", "|", "!", "<"})


def literals(pattern: str) -> Iterator[str]:
    """The words that a pattern names."""
    for item in _ITEM.findall(pattern):
        if _is_word(item):
            yield _unquote(item)


def compile_pattern(pattern: str, classes: Mapping[str, str]) -> re.Pattern[str]:
    """The regular expression of a pattern. ValueError where it names an unknown class or is unbalanced."""
    items = _ITEM.findall(pattern)
    expression, position = _alternatives(items, 0, classes)
    if position != len(items):
        raise ValueError(f"unbalanced pattern {pattern!r}")
    return re.compile(expression)


def _alternatives(items: list[str], position: int, classes: Mapping[str, str]) -> tuple[str, int]:
    out: list[str] = []
    while position < len(items) and items[position] not in ("]", ")"):
        if items[position] == "|":
            out.append("|")
            position += 1
        else:
            piece, position = _item(items, position, classes)
            out.append(piece)
    return "".join(out), position


def _item(items: list[str], position: int, classes: Mapping[str, str]) -> tuple[str, int]:
    item = items[position]
    if item in ("!", "<", "!<"):
        piece, position = _item(items, position + 1, classes)
        return {"!": f"(?!{piece})", "<": f"(?<={piece})", "!<": f"(?<!{piece})"}[item], position
    if item.endswith("=") and len(item) > 1:
        piece, position = _item(items, position + 1, classes)
        return f"(?P<{item[:-1]}>{piece})", position
    if item in ("[", "("):
        piece, position = _alternatives(items, position + 1, classes)
        if position >= len(items) or items[position] != ("]" if item == "[" else ")"):
            raise ValueError(f"no end of {item} in {' '.join(items)!r}")
        piece = f"(?:{piece})" + ("?" if item == "[" else "")
    else:
        piece = f"[{_codes(item, classes)}]"
    position += 1
    if position < len(items) and items[position].startswith("{"):
        piece = f"(?:{piece}){items[position]}"
        position += 1
    return piece, position


def _is_word(item: str) -> bool:
    if item in _STRUCTURE or item[0] == "{" or (item.endswith("=") and len(item) > 1):
        return False
    return not (item[0].isupper() and item.upper() == item)


def _unquote(item: str) -> str:
    return item[1:-1] if len(item) == 3 and item[0] == item[2] == "'" else item


def _codes(item: str, classes: Mapping[str, str]) -> str:
    if item == "BREAK":
        return re.escape(BREAK)
    name = f"'{_unquote(item)}'" if _is_word(item) else item
    if name not in classes:
        raise ValueError(f"pattern names an unknown class {item}")
    return re.escape(classes[name])
