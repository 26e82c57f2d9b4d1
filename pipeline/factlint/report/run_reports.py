"""The tables and reports of a run, made from its documents alone."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from factlint.errors import InputError
from factlint.report.document import Json
from factlint.report.tables import write_tables


def write_reports(folder: Path) -> None:
    """Writes findings and facts as tables, summary.json, report.md and report.html below `folder`.

    InputError where `folder` holds no run.
    """
    index = _load(folder / "index.json")
    documents = [_load(folder / entry["file"]) for entry in index["documents"]]
    write_tables(documents, folder)
    summary = summarise(index, documents)
    _write(folder / "summary.json", json.dumps(summary, ensure_ascii=False, indent=2) + "\n")
    view = {"summary": summary, "documents": list(_views(documents)), "quarantined": index["quarantined"]}
    for name in ("report.md", "report.html"):
        _write(folder / name, _template(name).render(view))


def summarise(index: Json, documents: list[Json]) -> Json:
    """Counts over a corpus: articles, words, items of each layer, findings by severity and by rule."""
    layers = ("dates", "money", "quantities", "organizations", "persons", "places", "events", "facts")
    severities: Counter[str] = Counter(f["severity"] for d in documents for f in d["findings"])
    rules: Counter[tuple[str, str, str]] = Counter(
        (f["rule"], f["name"], f["severity"]) for d in documents for f in d["findings"]
    )
    words = sum(entry["words"] for entry in index["documents"])
    loud = severities["error"] + severities["warning"]
    return {
        "articles": len(documents),
        "quarantined": len(index["quarantined"]),
        "words": words,
        "items": {layer: sum(len(d[layer]) for d in documents) for layer in layers},
        "findings": {severity: severities[severity] for severity in ("error", "warning", "hint")},
        "errors_and_warnings_per_1000_words": str(round(1000 * loud / words, 2)) if words else "0",
        "rules": [
            {"rule": rule, "name": name, "severity": severity, "findings": count}
            for (rule, name, severity), count in sorted(rules.items())
        ],
    }


def _views(documents: list[Json]) -> Iterator[Json]:
    order = {"error": 0, "warning": 1, "hint": 2}
    for document in documents:
        findings = sorted(document["findings"], key=lambda f: (order[f["severity"]], f["spans"][0]["start"]))
        yield {
            "id": document["document"]["id"], "source": document["document"]["source"],
            "title": document["document"]["title"], "words": document["document"]["words"],
            "findings": [f for f in findings if f["severity"] != "hint"],
            "hints": [f for f in findings if f["severity"] == "hint"],
            "counts": {layer: len(document[layer]) for layer in ("dates", "money", "organizations", "events", "facts")},
        }  # fmt: skip


def _template(name: str) -> Any:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("factlint.report"),
        autoescape=name.endswith(".html"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["md"] = markdown_text
    return environment.get_template(name + ".j2")


def markdown_text(text: object) -> str:
    """`text` on one line, with what Markdown or HTML would act on escaped."""
    flat = " ".join(str(text).split())
    return "".join("\\" + char if char in "\\`*_{}[]<>#|!&~" else char for char in flat)


def _load(path: Path) -> Json:
    try:
        loaded: Json = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise InputError(str(path), "no such file: this folder holds no run", "make one with: factlint run") from error
    except ValueError as error:
        raise InputError(str(path), f"not JSON: {error}", "make the run again with: factlint run --fresh") from error
    return loaded


def _write(path: Path, text: str) -> None:
    path.write_text(text, "utf-8", newline="\n")
