"""The tables and reports of a run, made from its documents alone."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from factlint.errors import InputError
from factlint.report.document import Json
from factlint.report.place import counted
from factlint.report.schema import validate
from factlint.report.tables import write_tables
from factlint.values.findings import SEVERITIES

_LAYERS = ("dates", "money", "quantities", "organizations", "persons", "places", "events", "facts")


def write_reports(folder: Path) -> None:
    """Writes findings and facts as tables, summary.json, report.md and report.html below `folder`.

    InputError where `folder` holds no run.
    """
    index = _load(folder / "index.json")
    validate(index, "run")
    documents = _Documents(folder, index)
    write_tables(documents, folder)
    summary = summarise(index, documents)
    _write(folder / "summary.json", json.dumps(summary, ensure_ascii=False, indent=2) + "\n")
    view = {"summary": summary, "documents": list(_views(documents)), "quarantined": index["quarantined"]}
    for name in ("report.md", "report.html"):
        _write(folder / name, _template(name).render(view))


class _Documents:
    """The documents of a run, read anew at each pass: a large run does not fit into memory."""

    def __init__(self, folder: Path, index: Json) -> None:
        self._files = [folder / entry["file"] for entry in index["documents"]]

    def __iter__(self) -> Iterator[Json]:
        return map(_load, self._files)


def summarise(index: Json, documents: Iterable[Json]) -> Json:
    """Counts over a corpus: articles, words, items of each layer, findings by severity and by rule."""
    items: Counter[str] = Counter()
    severities: Counter[str] = Counter()
    rules: Counter[tuple[str, str, str]] = Counter()
    for document in documents:
        items.update({layer: len(document[layer]) for layer in _LAYERS})
        severities.update(finding["severity"] for finding in document["findings"])
        rules.update((finding["rule"], finding["name"], finding["severity"]) for finding in document["findings"])
    words = sum(entry["words"] for entry in index["documents"])
    loud = severities["error"] + severities["warning"]
    return {
        "articles": len(index["documents"]),
        "quarantined": len(index["quarantined"]),
        "words": words,
        "items": {layer: items[layer] for layer in _LAYERS},
        "findings": {severity: severities[severity] for severity in SEVERITIES},
        "errors_and_warnings_per_1000_words": f"{1000 * loud / words:.2f}" if words else "0.00",
        "rules": [
            {"rule": rule, "name": name, "severity": severity, "findings": count}
            for (rule, name, severity), count in sorted(rules.items())
        ],
    }


def _views(documents: Iterable[Json]) -> Iterator[Json]:
    for document in documents:
        findings = sorted(document["findings"], key=lambda f: (SEVERITIES.index(f["severity"]), f["spans"][0]["start"]))
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
    environment.filters["of"] = counted
    return environment.get_template(name + ".j2")


def markdown_text(text: object) -> str:
    """`text` on one line, with what Markdown or HTML would act on escaped."""
    flat = re.sub(r"\s+", " ", str(text))
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
