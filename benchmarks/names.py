"""Names: the packaged model beside the rules alone and, where it is installed, spaCy's en_core_web_sm.

usage: names.py [--json] [--ner FOLDER]

For each: F1 of organisations (overlapping and exact spans, B-cubed of the grouping) on the annotated articles of corpus/; exact F1 on
DocRED and WikiGold and recall on CORE where the folder with them is there (default: ../shared/ner beside the project); words a second of the whole names stage on one
core; seconds to load; megabytes resident afterwards. Each runs in a process of its own.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "pipeline"))

from factlint.normalise.names import read_names  # noqa: E402
from factlint.text import build_article  # noqa: E402
from factlint.values.settings import Settings  # noqa: E402

NER = Path(sys.argv[sys.argv.index("--ner") + 1]) if "--ner" in sys.argv else ROOT.parent / "shared" / "ner"
MODELS = ("rules", "packaged", "en_core_web_sm")
HELD_OUT_CORE = 500
Span = tuple[int, int]


def resident() -> float:
    """Megabytes of this process."""
    pages = int(Path("/proc/self/statm").read_text("utf-8").split()[1])
    return pages * resource.getpagesize() / 2**20


def found(text: str, model: str) -> dict[Span, str]:
    """Spans of the organisations of a text, each with its entity."""
    names = read_names(build_article(text, id="benchmark"), Settings(model=model))
    return {(m.span.start, m.span.end): entity.id for entity in names.organizations for m in entity.mentions}


def f1(hits: float, told: float, gold: float) -> float:
    return round(2 * hits / max(1.0, told + gold), 3)


def corpus(model: str) -> dict[str, float]:
    """Figures on the annotated articles; optional mentions count neither way."""
    told = gold = exact = overlapping = 0
    precision: list[float] = []
    recall: list[float] = []
    for path in sorted((ROOT / "corpus").glob("*.gold.json")):
        rows = json.loads(path.read_text("utf-8"))["organizations"]
        text = path.with_name(path.name.replace(".gold.json", ".txt")).read_text("utf-8")
        mine = found(text, model)
        right = {(r["start"], r["end"]): r["entity"] for r in rows if not r.get("optional")}
        free = [(r["start"], r["end"]) for r in rows if r.get("optional")]
        mine = {s: e for s, e in mine.items() if not any(s[0] < b and a < s[1] for a, b in free)}
        same = right.keys() & mine.keys()
        exact += len(same)
        overlapping += sum(any(a < end and start < b for a, b in mine) for start, end in right)
        told += len(mine)
        gold += len(right)
        for span in same:
            ours = {s for s in same if mine[s] == mine[span]}
            theirs = {s for s in same if right[s] == right[span]}
            precision.append(len(ours & theirs) / len(ours))
            recall.append(len(ours & theirs) / len(theirs))
    p, r = (sum(row) / max(1, len(row)) for row in (precision, recall))
    return {
        "overlap F1": f1(overlapping, told, gold),
        "exact F1": f1(exact, told, gold),
        "B3": round(2 * p * r / (p + r), 3),
    }


def documents(name: str) -> Iterator[tuple[str, set[Span]]]:
    """Texts of a DocBin with the spans of their organisations."""
    import spacy
    from spacy.tokens import DocBin

    for doc in DocBin().from_disk(NER / name).get_docs(spacy.blank("en").vocab):
        yield doc.text, {(e.start_char, e.end_char) for e in doc.ents if e.label_ == "ORG"}


def exact_f1(rows: Iterable[tuple[str, set[Span]]], model: str) -> float:
    hits = told = gold = 0
    for text, right in rows:
        mine = {without_article(text, span) for span in found(text, model)}
        right = {without_article(text, span) for span in right}
        hits, told, gold = hits + len(mine & right), told + len(mine), gold + len(right)
    return f1(hits, told, gold)


def without_article(text: str, span: Span) -> Span:
    """Whether 'the' belongs to a name is a convention, and the data sets have another."""
    return (span[0] + 4, span[1]) if text[span[0] : span[0] + 4] in ("The ", "the ") else span


def core_recall(model: str) -> float:
    """Share of the names marked in the last sentences of CORE that are found as they are marked."""
    hits = total = 0
    for line in (NER / "core.train.jsonl").read_text("utf-8").splitlines()[-HELD_OUT_CORE:]:
        row = json.loads(line)
        mine = {without_article(row["text"], s) for s in found(row["text"], model)}
        for company in row["companies"]:
            span = without_article(row["text"], (company["start"], company["end"]))
            if (
                row["text"][span[0] : span[1]] in ("it", "It", "company", "firm")
                or row["text"][span[0] : span[1]].islower()
            ):
                continue
            total += 1
            hits += span in mine
    return round(hits / max(1, total), 3)


def measure(model: str) -> dict[str, Any]:
    """All figures of one model, in this process."""
    # The tokenizer and the word lists are needed whatever the model; they are not counted as its loading.
    found("Norvik AS is a bank.", "rules")
    began = time.perf_counter()
    found("Norvik AS is a bank.", model)
    figures: dict[str, Any] = {"seconds to load": round(time.perf_counter() - began, 2), "megabytes": round(resident())}
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "corpus").glob("*.txt"))]
    articles = [build_article(text, id="benchmark") for text in texts]
    began = time.process_time()
    for _ in range(3):
        for article in articles:
            read_names(article, Settings(model=model))
    figures["words a second"] = round(3 * sum(len(t.split()) for t in texts) / (time.process_time() - began))
    figures |= corpus(model)
    if NER.is_dir():
        figures["DocRED"] = exact_f1(documents("docred.dev.spacy"), model)
        figures["WikiGold"] = exact_f1(documents("wikigold.dev.spacy"), model)
        figures["CORE recall"] = core_recall(model)
    return figures


def main() -> None:
    if "--one" in sys.argv:
        print(json.dumps(measure(sys.argv[-1])))
        return
    report = {}
    for model in MODELS:
        if "_" in model and find_spec(model) is None:
            print(f"{model}: not installed, left out", file=sys.stderr)
            continue
        command = [sys.executable, __file__, "--ner", str(NER), "--one", model]
        report[model] = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    if "--json" in sys.argv:
        print(json.dumps(report, indent=2))
        return
    columns = list(report["rules"])
    print(f"{'model':16}" + "".join(f"{c:>16}" for c in columns))
    for model, figures in report.items():
        print(f"{model:16}" + "".join(f"{figures[c]:>16}" for c in columns))


if __name__ == "__main__":
    main()
