"""Every figure in one command: the scorers beside the project (../shared) on this factlint, and how fast it was.

usage: score.py [PART...]   parts: gold, temporal, money, mutations, agreeing, own (default: all)

What is not there is said and left out. Results go to a temporary folder, so that nothing is left over from an earlier run.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
WORKERS = "2"


def run(out: Path, *inputs: Path) -> None:
    """A batch run; prints its speed. Articles that could not be done are named on standard error by the run itself."""
    began = time.perf_counter()
    command = [sys.executable, "-m", "factlint", "run", *map(str, inputs), "--out", str(out), "--workers", WORKERS]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=False, cwd=ROOT / "pipeline")
    seconds = time.perf_counter() - began
    words = sum(entry["words"] for entry in json.loads((out / "index.json").read_text("utf-8"))["documents"])
    print(f"   {words:,} words in {seconds:.1f} s on {WORKERS} workers, start included", flush=True)


def scorer(name: str, *args: object) -> None:
    """Runs one of the scorers and lets it print."""
    subprocess.run([sys.executable, str(SHARED / name), *map(str, args)], check=True)
    sys.stdout.flush()


def gold(work: Path) -> None:
    """The six annotated articles, without what lies beside them: held-out articles have no sidecar either."""
    run(work / "gold", *sorted((SHARED / "gold").glob("*.txt")))
    scorer("score.py", SHARED / "gold", work / "gold")


def suites(work: Path, program: str, files: Iterable[Path]) -> None:
    """Suites of cases: lines of JSON are made, run and scored."""
    for cases in files:
        print(f"-- {cases.stem}", flush=True)
        lines, out = work / f"{cases.stem}.jsonl", work / cases.stem
        scorer(program, "make", cases, lines)
        run(out, lines)
        scorer(program, "score", cases, out)


def temporal(work: Path) -> None:
    """Dates against WikiWars, and texts in which nothing is one."""
    suites(work, "score_timex.py", sorted((SHARED / "temporal").glob("*.json")))


def money(work: Path) -> None:
    """Amounts against the test suites of two other recognizers."""
    suites(work, "score_money.py", sorted((SHARED / "money").glob("*.json")))


def mutations(work: Path) -> None:
    """One planted error in a real article at a time; a minute for every 150 articles or so."""
    scripts, articles = SHARED / "mutations" / "mutations.jsonl", SHARED / "mutations" / "articles"
    scorer("mutations.py", "make", scripts, articles, work / "mutations")
    run(work / "mutated", work / "mutations")
    scorer("mutations.py", "score", scripts, work / "mutations", work / "mutated")


def agreeing(work: Path) -> None:
    """Facts told twice and alike: an error or warning that names both places of a pair is a false alarm."""
    rows = [json.loads(line) for line in (SHARED / "mutations" / "agreeing.jsonl").read_text("utf-8").splitlines()]
    names = sorted({row["file"] for row in rows})
    run(work / "agreeing", *(SHARED / "mutations" / "articles" / name for name in names))
    told = []
    documents = {
        path.stem: json.loads(path.read_text("utf-8")) for path in (work / "agreeing" / "documents").glob("*.json")
    }
    for row in rows:
        document = documents[Path(row["file"]).stem]
        for finding in document["findings"]:
            if finding["severity"] == "hint":
                continue  # that a sentence stands twice, far apart, is no disagreement
            spans = [(span["start"], span["end"]) for span in finding["spans"]]
            if all(any(a < place[1] and place[0] < b for a, b in spans) for place in (row["span_a"], row["span_b"])):
                told.append(f"   {row['file']} {row['kind']} {row['text_a']!r}: {finding['rule']} {finding['message']}")
    print(f"   {len(told)} of {len(rows)} agreeing pairs told as a disagreement")
    print("\n".join(told))


def own(_: Path) -> None:
    """The project's own benchmarks: every other script and package of this folder."""
    here = Path(__file__).parent
    scripts = [path for path in here.glob("*.py") if path.stem not in ("score", "quick")]
    for script in sorted([*scripts, *(path.parent for path in here.glob("*/__main__.py"))]):
        print(f"-- {script.relative_to(ROOT)}", flush=True)
        subprocess.run([sys.executable, str(script)], check=False, cwd=ROOT)


PARTS = {"gold": gold, "temporal": temporal, "money": money, "mutations": mutations, "agreeing": agreeing, "own": own}
NEEDS = {"gold": "gold", "temporal": "temporal", "money": "money", "mutations": "mutations", "agreeing": "mutations"}


def main() -> None:
    """Runs the parts named on the command line, or all."""
    for name in sys.argv[1:] or PARTS:
        print(f"== {name}", flush=True)
        if name in NEEDS and not (SHARED / NEEDS[name]).is_dir():
            print(f"   left out: {SHARED.name}/{NEEDS[name]} is not beside the project")
            continue
        with tempfile.TemporaryDirectory() as work:
            PARTS[name](Path(work))


if __name__ == "__main__":
    main()
