"""The table of figures, and what was missed, as lines of text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from benchmarks.mutation.material import Material
from benchmarks.mutation.model import Mutant
from benchmarks.mutation.score import Figures, Outcome

from factlint.rules.registry import Rule
from factlint.values.findings import Finding


def table(rules: Sequence[Rule], figures: Mapping[str, Figures], words: int) -> Iterator[str]:
    """A line for each rule of the catalogue; 'no figures' where nothing was made for it."""
    yield f"{'':29}{'mutants':>8}{'told':>6}{'recall':>8}{'by any':>8}   {'controls':>8}{'told':>6}   {'alarms':>6}{'per 1,000':>11}"
    for rule in rules:
        row, head = figures[rule.code], f"{rule.code} {rule.name:22}"
        alarms = f"{row.alarms:6}{_per(row.alarms, words):>11}"
        if not row.made:
            yield f"{head:29}{'no figures':>30}   {row.controls:8}{row.controls_told:6}   {alarms}"
            continue
        yield (
            f"{head:29}{row.made:8}{row.told:6}{row.told / row.made:8.2f}{row.told_by_any / row.made:8.2f}"
            f"   {row.controls:8}{row.controls_told:6}   {alarms}"
        )
    shown = [row for row in figures.values() if row.made]
    made, told = sum(r.made for r in shown), sum(r.told for r in shown)
    macro = sum(r.told / r.made for r in shown) / len(shown) if shown else 0.0
    total = sum(r.alarms for r in figures.values())
    yield (
        f"{'all':29}{made:8}{told:6}{told / made if made else 0:8.2f}"
        f"{sum(r.told_by_any for r in shown) / made if made else 0:8.2f}"
        f"   {sum(r.controls for r in figures.values()):8}{sum(r.controls_told for r in figures.values()):6}"
        f"   {total:6}{_per(total, words):>11}"
    )
    yield f"mean recall over {len(shown)} rules {macro:.3f}"


def _per(count: int, words: int) -> str:
    return f"{1000 * count / words:.3f}" if words else "-"


def missed(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Errors that were not told by a rule made for them, and controls that were."""
    for o in outcomes:
        if o.told == o.mutant.control:
            said = "control told" if o.mutant.control else "missed"
            by = f" (by {', '.join(o.told_by)})" if o.told_by else ""
            yield f"{said}{by}: {o.mutant.id}: {o.mutant.note}: {_around(o.mutant)}"


def _around(mutant: Mutant) -> str:
    first, last = mutant.places[0], mutant.places[-1]
    if last.end - first.start > 400:
        first = last
    begin = mutant.text.rfind("\n", 0, first.start) + 1
    stop = mutant.text.find("\n", last.end)
    line = mutant.text[max(begin, first.start - 160) : min(stop if stop >= 0 else len(mutant.text), last.end + 160)]
    return " ".join(line.split())


def false_alarms(material: Material, findings: Sequence[Finding]) -> Iterator[str]:
    """What was told of an untouched article without cause."""
    for f in findings:
        quotes = " / ".join(" ".join(side.span.text.split()) for side in f.sides)
        yield f"alarm: {material.id}: {f.rule} {f.severity}: {f.message}: {quotes}"
