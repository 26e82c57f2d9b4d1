"""Tables and reports: amounts stay text, cells cannot be formulas, and markup in an article stays text."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

from factlint.batch import run as batch
from factlint.batch.inputs import Source
from factlint.report.run_reports import markdown_text, write_reports
from factlint.report.tables import FACT_COLUMNS, FINDING_COLUMNS, fact_rows, safe_cell, write_tables
from factlint.values.settings import Settings

NASTY = "The the <script>alert(1)</script> \"x' | `y` *z* [a](javascript:b) =cmd|1 firm."


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("run")
    sources = [
        Source(id="=1+1", source="=1+1.txt", text=NASTY, title="<b>bold</b> | *title*"),
        Source(id="plain", source="plain.txt", text="Nothing here."),
    ]
    batch.run(sources, out, Settings(model="rules", select=("TXT",)))
    write_reports(out)
    return out


def fact(**value: object) -> dict[str, object]:
    return {
        "document": {"id": "a", "source": "a.txt"}, "organizations": [{"id": "org-1", "name": "Quillmark"}], "persons": [], "places": [], "findings": [],
        "facts": [{
            "id": "fact-1", "subject": "org-1", "property": "ipo.amount", "value": value,
            "qualifiers": {"status": "planned", "point_in_time": None, "about": None},
            "evidence": [{"start": 3, "end": 5, "text": "=x"}],
        }],
    }  # fmt: skip


def test_facts_are_rows_with_names_and_exact_amounts(tmp_path: Path) -> None:
    document = fact(type="money", currency="USD", low="0.1", high="1000000000000000000000.1", modifier=None)
    (row,) = fact_rows(document)
    assert (row["document"], row["source"]) == ("a", "a.txt")
    assert (row["subject"], row["low"], row["high"]) == ("Quillmark", "0.1", "1000000000000000000000.1")
    write_tables([document], tmp_path)
    read = pd.read_csv(tmp_path / "facts.csv", dtype=str)
    assert tuple(read.columns) == FACT_COLUMNS
    assert read.loc[0, "high"] == "1000000000000000000000.1"
    assert read.loc[0, "quote"] == "'=x"
    assert pd.read_parquet(tmp_path / "facts.parquet").loc[0, "quote"] == "=x"


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "-x", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1"])
def test_a_cell_that_a_spreadsheet_would_run_is_made_text(text: str) -> None:
    assert safe_cell(text) == "'" + text


@pytest.mark.parametrize("value", ["-5", "+5.25", "x=1", "", None, 3, 0.5])
def test_other_cells_stay_as_they_are(value: object) -> None:
    assert safe_cell(value) == value


def test_findings_have_the_documented_columns_also_where_there_are_none(folder: Path, tmp_path: Path) -> None:
    assert tuple(pd.read_csv(folder / "findings.csv").columns) == FINDING_COLUMNS
    write_tables([], tmp_path)
    assert (tmp_path / "findings.csv").read_text("utf-8") == ",".join(FINDING_COLUMNS) + "\n"


def test_an_id_is_no_formula_in_the_csv_and_itself_in_the_parquet(folder: Path) -> None:
    assert set(pd.read_csv(folder / "findings.csv")["document"]) == {"'=1+1"}
    assert set(pd.read_parquet(folder / "findings.parquet")["document"]) == {"=1+1"}


def test_markup_in_an_article_is_text_in_the_html_report(folder: Path) -> None:
    html = (folder / "report.html").read_text("utf-8")
    assert "<script" not in html
    assert "&lt;script&gt;" in html
    assert "&lt;b&gt;bold&lt;/b&gt;" in html


def test_markup_in_an_article_is_text_in_the_markdown_report(folder: Path) -> None:
    text = (folder / "report.md").read_text("utf-8")
    assert "\\<script\\>" in text
    assert "\n## \\<b\\>bold" in text
    assert markdown_text("a\n# b") == "a \\# b"


def test_the_summary_counts_over_the_corpus(folder: Path) -> None:
    summary = json.loads((folder / "summary.json").read_text("utf-8"))
    assert summary["articles"] == 2
    assert (
        summary["findings"]["error"]
        == sum(row["findings"] for row in summary["rules"] if row["severity"] == "error")
        > 0
    )
