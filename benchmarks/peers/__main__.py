"""factlint's stages for dates and money beside the peers that install from the package index: speed and accuracy as ratios.

usage: python benchmarks/peers [--articles N] [--repeats N]

All tools read the same texts in one process on one core. Speed is words over process time, best of the repeats, after a
warm-up; a tool that is slow is not repeated beyond a minute. Ratios are factlint : peer. What is not installed
(benchmarks/requirements.txt) or not beside the project is named and left out.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[0:0] = [str(ROOT), str(ROOT / "pipeline")]

from benchmarks.peers import scoring  # noqa: E402
from benchmarks.peers.scoring import Found, Score  # noqa: E402
from benchmarks.peers.texts import Suite, Text, suites  # noqa: E402
from benchmarks.peers.tools import Reader, Tool, installed  # noqa: E402

_ENOUGH = 60.0
_WARM = Text(id="warm", text="It paid US$5 million on 5 May 2019.")


def measure(reader: Reader, texts: Sequence[Text], repeats: int) -> tuple[float, list[list[Found]]]:
    """Seconds of process time, the best of the repeats, and what was found."""
    reader(_WARM)
    best = spent = 0.0
    results: list[list[Found]] = []
    for _ in range(repeats):
        gc.collect()
        begin = time.process_time()
        results = [reader(text) for text in texts]
        seconds = time.process_time() - begin
        best, spent = min(best or seconds, seconds), spent + seconds
        if spent + seconds > _ENOUGH:
            break
    return best, results


def compare(suite: Suite, tools: Sequence[Tool], repeats: int) -> None:
    """One table a kind of thing read."""
    count = scoring.words(suite.texts)
    for kind, score in (("dates", scoring.dates), ("money", scoring.money)):
        if any(getattr(text, kind) is None for text in suite.texts):
            continue
        label = "cases right" if suite.cases else "value F1"
        print(f"\n{suite.name}: {kind}, {count:,} words")
        print(f"  {'':34}{'words/s':>10}{'ratio':>11}{label:>14}{'ratio':>9}", flush=True)
        own: tuple[float, Score] | None = None
        for tool in tools:
            reader = getattr(tool, kind)
            if reader is None:
                continue
            seconds, results = measure(reader, suite.texts, repeats)
            speed, scored = count / max(seconds, 1e-9), score(suite, results)
            own = own or (speed, scored)
            print(f"  {tool.name:34}{speed:>10,.0f}{_ratio(own[0], speed):>11}{scored.accuracy:>14.3f}"
                  f"{_ratio(own[1].accuracy, scored.accuracy):>9}", flush=True)  # fmt: skip


def _ratio(own: float, other: float) -> str:
    return "—" if not other else f"{own / other:,.1f} : 1" if own >= other else f"{own / other:.2g} : 1"


def main() -> None:
    """Reads the options, binds the process to one core and prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=4, help="how many articles of WikiWars (default: 4)")
    parser.add_argument("--repeats", type=int, default=3, help="how often each tool reads the texts (default: 3)")
    options = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    tools = list(installed())
    for suite in suites(options.articles):
        compare(suite, tools, options.repeats)


if __name__ == "__main__":
    main()
