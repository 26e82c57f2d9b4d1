"""Who is named in a sentence, and how each name hangs on its clause."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from factlint.values.reading import Reading

_PREPOSITION = re.compile(
    r"(?:^|[\s(])(by|of|from|with|for|to|at|on|in|into|against|between|including|under|over|on behalf of|about|near|around|like|as|such as|alongside)"
    r"(?: (?:the|a|an|its|both|Japan['’]s|[a-z]+ (?:giant|group|company|bank|maker|fund|firm|investor|regulator|agency)))?(?: [A-Z][\w.-]*ese| [A-Z][\w.-]*an)?(?: (?:the|a|an|its) [^,.;:()]{3,50}, (?:the )?)?\s*$",
    re.IGNORECASE,
)
_JOINED = re.compile(r"(?:, ?|,? and |,? & | and (?:the|its) |, the |,? as well as )(?:the )?")
_COMPANY = re.compile(r"\b[Tt]he (?:[Cc]ompany|group|firm)\b(?![- ](?:that|which|of|called|in))")


@dataclass(frozen=True, slots=True)
class Named:
    """A name (or what stands for one) with the preposition before it; `possessive` where "'s" follows."""

    start: int
    end: int
    entity: str
    preposition: str | None
    possessive: bool
    person: bool = False


class Mentions:
    """All that is named in an article, by place."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.article.text
        names = reading.names
        found = [(m.span.start, m.span.end, e.id, False) for e in names.organizations for m in e.mentions]
        subject = names.subject.id if names.subject else None
        found += [(r.span.start, r.span.end, r.entity, False) for r in names.references]
        found += [(m.span.start, m.span.end, e.id, True) for e in names.persons for m in e.mentions]
        taken = {start for start, _, _, _ in found}
        if subject is not None:  # what the names stage leaves open beside other names; here the deal decides
            found += [
                (m.start(), m.end(), subject, False) for m in _COMPANY.finditer(self.text) if m.start() not in taken
            ]
        self._found = sorted(found)
        self._starts = [start for start, _, _, _ in self._found]
        self.names = {e.id: e.name for e in (*names.organizations, *names.persons)}
        self.subject = subject

    def between(self, first: int, last: int, floor: int | None = None) -> list[Named]:
        """The names that begin in a stretch, in order, each with what ties it to its clause."""
        low, high = bisect_left(self._starts, first), bisect_left(self._starts, last)
        found: list[Named] = []
        for start, end, entity, person in self._found[low:high]:
            if entity not in self.names:
                continue
            behind = self.text[
                max(
                    floor if floor is not None and floor <= start else 0, start - 45, found[-1].end if found else 0
                ) : start
            ]
            if found and _JOINED.fullmatch(behind):
                preposition = found[-1].preposition
            else:
                match = _PREPOSITION.search(behind)
                preposition = match[1].lower() if match else None
            possessive = self.text.startswith(("'s ", "’s ", "' ", "’ "), end)
            found.append(Named(start, end, entity, preposition, possessive, person))
        return found

    def organizations(self, first: int, last: int) -> list[Named]:
        """Those that are organisations."""
        return [n for n in self.between(first, last) if not n.person]
