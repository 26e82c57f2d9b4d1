"""The table of properties: what facts may state, as the language data documents it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from factlint.languages import load

_HEAD = "| property | tells | value | Wikidata | values | changes | event | qualifiers |\n| --- | --- | --- | --- | --- | --- | --- | --- |"


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """One property. `many`: a subject may have several values at one time; `changes`: they may differ from time to time.

    `qualifiers` name what tells facts of one property apart; `event` the type of event that gives it.
    """

    name: str
    tells: str
    value: str
    many: bool
    changes: bool
    wikidata: str | None = None
    event: str | None = None
    qualifiers: tuple[str, ...] = ()


@cache
def properties(language: str = "en") -> Mapping[str, Property]:
    """All properties by name, in the order of the table."""
    table = load(language, "properties")
    return MappingProxyType(
        {
            name: Property(
                name=name,
                tells=row["tells"],
                value=row["value"],
                many=row["many"],
                changes=row["changes"],
                wikidata=row.get("wikidata"),
                event=row.get("event"),
                qualifiers=tuple(row.get("qualifiers", ())),
            )
            for name, row in table.items()
        }
    )


def page(language: str = "en") -> str:
    """The table as Markdown."""
    return "\n".join([_HEAD, *(_row(one) for one in properties(language).values())])


def _row(one: Property) -> str:
    link = f"[{one.wikidata}](https://www.wikidata.org/wiki/Property:{one.wikidata})" if one.wikidata else ""
    cells = (
        f"`{one.name}`", one.tells, one.value, link, "many" if one.many else "one", "yes" if one.changes else "no",
        one.event or "", ", ".join(one.qualifiers),
    )  # fmt: skip
    return f"| {' | '.join(cells)} |"
