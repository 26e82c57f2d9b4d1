"""Findings and facts of a run as tables: CSV always, Parquet where pyarrow is installed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factlint.report.document import Json

if TYPE_CHECKING:
    import pandas as pd

FINDING_COLUMNS = (
    "document", "source", "rule", "name", "category", "severity", "confidence", "start", "end", "quote", "reading",
    "other_quotes", "message", "fingerprint",
)  # fmt: skip
FACT_COLUMNS = (
    "document", "source", "id", "subject", "property", "type", "value", "currency", "low", "high", "earliest", "latest",
    "status", "point_in_time", "about", "start", "end", "quote",
)  # fmt: skip
# A spreadsheet runs a cell that begins like this as a formula (OWASP, CSV injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")


def write_tables(documents: Iterable[Json], out: Path) -> tuple[Path, ...]:
    """Writes findings and facts below `out`; returns the files written, in order of name."""
    findings: list[dict[str, Any]] = []
    facts: list[dict[str, Any]] = []
    for document in documents:
        findings += finding_rows(document)
        facts += fact_rows(document)
    written: list[Path] = []
    for name, rows, columns in (("facts", facts, FACT_COLUMNS), ("findings", findings, FINDING_COLUMNS)):
        written += _write(_frame(rows, columns), out / name)
    return tuple(written)


def finding_rows(document: Json) -> list[dict[str, Any]]:
    """One row a finding; the first place in columns of its own, the others' quotes joined."""
    rows = []
    for finding in document["findings"]:
        first, *others = finding["spans"]
        rows.append(
            {key: finding[key] for key in ("rule", "name", "category", "severity", "confidence", "message", "fingerprint")}
            | {**_article(document), "start": first["start"], "end": first["end"],
               "quote": first["text"], "reading": first["reading"],
               "other_quotes": " | ".join(span["text"] for span in others)}
        )  # fmt: skip
    return rows


def _article(document: Json) -> dict[str, Any]:
    # The source too: two articles of a batch may bring the same id.
    return {"document": document["document"]["id"], "source": document["document"]["source"]}


def fact_rows(document: Json) -> list[dict[str, Any]]:
    """One row a fact; the value's own fields in columns, empty where they do not apply."""
    names = {e["id"]: e["name"] for k in ("organizations", "persons", "places") for e in document[k]}
    rows = []
    for fact in document["facts"]:
        value, evidence = fact["value"], fact["evidence"][0]
        rows.append(
            {**_article(document), "id": fact["id"],
             "subject": names.get(fact["subject"], fact["subject"]), "property": fact["property"],
             "type": value["type"], "value": value.get("value") or value.get("name") or value.get("text"),
             **{key: value.get(key) for key in ("currency", "low", "high", "earliest", "latest")},
             **{key: fact["qualifiers"][key] for key in ("status", "point_in_time", "about")},
             "start": evidence["start"], "end": evidence["end"], "quote": evidence["text"]}
        )  # fmt: skip
    return rows


def _frame(rows: list[dict[str, Any]], columns: tuple[str, ...]) -> pd.DataFrame:
    import pandas as pd

    frame = pd.DataFrame(rows, columns=list(columns))
    for column in columns:
        # Offsets and confidences are numbers; everything else is text, amounts included (never floats).
        if column in ("start", "end"):
            frame[column] = frame[column].astype("int64")
        elif column == "confidence":
            frame[column] = frame[column].astype("float64")
        else:
            frame[column] = frame[column].astype("string")
    return frame


def _write(frame: pd.DataFrame, stem: Path) -> list[Path]:
    csv = stem.with_suffix(".csv")
    frame.apply(lambda column: column.map(safe_cell, na_action="ignore")).to_csv(csv, index=False, lineterminator="\n")
    if find_spec("pyarrow") is None:
        return [csv]
    parquet = stem.with_suffix(".parquet")
    frame.to_parquet(parquet, index=False)
    return [csv, parquet]


def safe_cell(value: object) -> object:
    """The value, with an apostrophe before text that a spreadsheet would run as a formula."""
    risky = isinstance(value, str) and value.startswith(_FORMULA) and not _NUMBER.fullmatch(value)
    return f"'{value}" if risky else value
