"""Recall of every rule over planted errors, and false alarms on untouched text.

usage: python benchmarks/mutation [--articles DIR] [--most N] [--each N] [--only CODE ...] [--misses]
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "pipeline")]

from benchmarks.mutation import material, run, score, show  # noqa: E402
from benchmarks.mutation.registry import all_injectors  # noqa: E402

from factlint.rules.registry import all_rules  # noqa: E402


def main() -> None:
    """Prints the table; how long it took goes to standard error."""
    parser = argparse.ArgumentParser(
        prog="python benchmarks/mutation", description="Recall over planted errors, false alarms on untouched text."
    )
    parser.add_argument("--articles", type=Path, default=ROOT / "corpus", help="a folder of texts (default: corpus)")
    parser.add_argument("--most", type=int, default=2, help="mutants of one injector in one article (default: 2)")
    parser.add_argument("--each", type=int, default=18, help="mutants of one injector in all (default: 18)")
    parser.add_argument("--only", nargs="+", default=[], metavar="CODE", help="only what is made for these rules")
    parser.add_argument("--misses", action="store_true", help="list what was missed, controls told and false alarms")
    options = parser.parse_args()
    began = time.perf_counter()

    materials = list(material.load(options.articles))
    words = sum(m.words for m in materials)
    injectors = [i for i in all_injectors() if not options.only or i.rules[0] in options.only]
    rules = [r for r in all_rules() if not options.only or r.code in options.only]
    outcomes = list(run.outcomes(materials, injectors, options.most, options.each))
    false = {m.id: score.alarms(m.findings, m.known or ()) for m in materials}
    figures = score.by_rule([r.code for r in rules], outcomes, [f for found in false.values() for f in found])

    unread = sum(m.known is None for m in materials)
    print(
        f"{len(materials)} articles, {words:,} words; {len(injectors)} injectors, {len(outcomes)} mutants and controls"
    )
    print("alarms: errors and warnings on untouched text that touch no known error", end="")
    print(f" ({unread} articles have no annotations: there, all of them)" if unread else "")
    print("\n".join(show.table(rules, figures, words)))
    if options.misses:
        print("\n".join(show.missed(outcomes)))
        for m in materials:
            print("\n".join(show.false_alarms(m, false[m.id])), end="\n" if false[m.id] else "")
    print(f"{time.perf_counter() - began:.0f} s", file=sys.stderr)


if __name__ == "__main__":
    main()
