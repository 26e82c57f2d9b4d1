"""Developer's loop: analyse texts and JSON lines into DIR/NAME.json, without the batch machinery.

usage: quick.py OUT INPUT...   (INPUT: .txt files, folders of them, .jsonl)
"""

import json
import sys
import time
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "pipeline"))

from factlint.batch.analyse import analyse
from factlint.report.document import to_document


def articles(paths: Iterable[Path]) -> Iterator[tuple[str, str, date | None]]:
    for path in paths:
        if path.is_dir():
            yield from articles(sorted(path.rglob("*.txt")))
        elif path.suffix == ".jsonl":
            for line in path.read_text("utf-8").splitlines():
                row = json.loads(line)
                day = row.get("reference_date")
                yield row["id"], row["text"], date.fromisoformat(day[:10]) if day else None
        else:
            yield path.stem, path.read_text("utf-8"), None


def main() -> None:
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    words, began = 0, time.perf_counter()
    for name, text, day in articles([Path(p) for p in sys.argv[2:]]):
        analysis = analyse(text, id=name, source=f"{name}.txt", reference_date=day)
        document = to_document(analysis.reading, analysis.findings)
        (out / f"{name}.json").write_text(json.dumps(document, ensure_ascii=False), "utf-8")
        words += len(text.split())
    seconds = time.perf_counter() - began
    print(f"{words} words, {seconds:.1f} s, {words / seconds:.0f} words/s", file=sys.stderr)


if __name__ == "__main__":
    main()
