"""The texts of the benchmark: the project's own corpus, and what lies beside the project where it is there."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
_CALENDAR = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?")  # no season or quarter: EDTF numbers them from 21


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """What an annotator wrote: a date's `value`, or an amount's bounds and currency."""

    start: int
    end: int
    value: str = ""
    low: str | None = None
    high: str | None = None
    currencies: tuple[str | None, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text with its calendar dates and amounts; what else its annotators marked as time stands in `aside`.

    `dates` or `money` is None where the text is not annotated for it.
    """

    id: str
    text: str
    day: date | None = None
    dates: tuple[Gold, ...] | None = None
    aside: tuple[Gold, ...] = ()
    money: tuple[Gold, ...] | None = None

    @property
    def words(self) -> int:
        """Words between blanks."""
        return len(self.text.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Suite:
    """Texts that are measured together. `cases`: a text is right or wrong as a whole."""

    name: str
    texts: tuple[Text, ...]
    cases: bool = False


def suites(articles: int) -> Iterator[Suite]:
    """The own corpus; WikiWars (its first `articles` texts) and the money suites where they are beside the project."""
    yield Suite(name="own corpus", texts=tuple(map(_own, sorted((ROOT / "corpus").glob("*.gold.json")))))
    wikiwars = SHARED / "temporal" / "wikiwars.json"
    if wikiwars.is_file():
        cases = json.loads(wikiwars.read_text("utf-8"))[:articles]
        yield Suite(name=f"WikiWars, {len(cases)} articles", texts=tuple(map(_timex, cases)))
    for file in sorted((SHARED / "money").glob("*.json")):
        cases = json.loads(file.read_text("utf-8"))
        yield Suite(name=f"money cases of {file.stem}", texts=tuple(map(_case, cases)), cases=True)
    if not SHARED.is_dir():
        print(f"left out: {SHARED.name}/ is not beside the project (WikiWars and the money suites)")


def _own(file: Path) -> Text:
    gold = json.loads(file.read_text("utf-8"))
    day = gold.get("reference_date")
    amounts = (_amount(item["start"], item["end"], item) for item in gold["money"])
    return Text(
        id=file.name.removesuffix(".gold.json"),
        text=file.with_name(file.name.replace(".gold.json", ".txt")).read_text("utf-8"),
        day=date.fromisoformat(day) if day else None, money=tuple(amounts),
        **_times([Gold(start=d["start"], end=d["end"], value=d["value"]) for d in gold["dates"]]),
    )  # fmt: skip


def _timex(case: dict[str, Any]) -> Text:
    marked = [
        Gold(start=g["start"], end=g["end"], value=g["value"] or "") for g in case["expected"] if not g.get("depth")
    ]
    return Text(id=case["id"], text=case["text"], day=date.fromisoformat(case["reference_date"][:10]), **_times(marked))


def _case(case: dict[str, Any]) -> Text:
    return Text(id=case["id"], text=case["text"], money=tuple(_amount(0, 0, item) for item in case["expected"]))


def _times(marked: list[Gold]) -> dict[str, tuple[Gold, ...]]:
    """Calendar dates, and the rest: intervals, durations, seasons, which not every tool tells in a like form."""
    return {
        "dates": tuple(g for g in marked if _CALENDAR.fullmatch(g.value)),
        "aside": tuple(g for g in marked if not _CALENDAR.fullmatch(g.value)),
    }


def _amount(start: int, end: int, item: dict[str, Any]) -> Gold:
    wanted = item["currency"]
    return Gold(start=start, end=end, low=item["low"], high=item["high"],
                currencies=tuple(wanted) if isinstance(wanted, list) else (wanted,))  # fmt: skip
