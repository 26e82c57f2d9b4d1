"""Which mutants were told, which controls, and what was told of untouched text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from benchmarks.mutation.model import Mutant

from factlint.values.findings import Finding

Identity = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A mutant and the rules whose new findings touch a place of it."""

    mutant: Mutant
    told_by: tuple[str, ...]

    @property
    def told(self) -> bool:
        """An error: whether a rule that it was made for told it. A control: whether anything was told of it."""
        return bool(self.told_by) if self.mutant.control else any(rule in self.mutant.rules for rule in self.told_by)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """One rule: mutants made for it, how many were told, how many by any rule; controls likewise; alarms."""

    made: int = 0
    told: int = 0
    told_by_any: int = 0
    controls: int = 0
    controls_told: int = 0
    alarms: int = 0


def identity(finding: Finding) -> Identity:
    """What makes two findings of two texts the same: the rule and the words at its places."""
    return finding.rule, tuple(sorted(side.span.text for side in finding.sides))


def outcome(mutant: Mutant, before: Iterable[Finding], after: Iterable[Finding]) -> Outcome:
    """What the findings `after` the change tell of it that those `before` it did not.

    A finding counts where it touches a place of the change; a hint only where its rule is one that the change was made for.
    Of a control it does not count where it touches an error that the article has of its own as well.
    """
    known = Counter(map(identity, before))
    told: list[str] = []
    for finding in after:
        if known[identity(finding)] > 0:
            known[identity(finding)] -= 1
            continue
        if finding.severity == "hint" and finding.rule not in mutant.rules:
            continue
        if mutant.control and _touches(finding, mutant.known):
            continue
        if _touches(finding, [(place.start, place.end) for place in mutant.places]):
            told.append(finding.rule)
    return Outcome(mutant=mutant, told_by=tuple(told))


def alarms(
    findings: Iterable[Finding], known: Sequence[Sequence[tuple[int, int]]], *, hints: bool = False
) -> list[Finding]:
    """The findings of an untouched text that touch no known error; hints only where asked for."""
    places = [place for error in known for place in error]
    return [f for f in findings if (hints or f.severity != "hint") and not _touches(f, places)]


def _touches(finding: Finding, places: Iterable[tuple[int, int]]) -> bool:
    return any(s.span.start < end and start < s.span.end for start, end in places for s in finding.sides)


def by_rule(codes: Iterable[str], outcomes: Sequence[Outcome], false: Sequence[Finding]) -> dict[str, Figures]:
    """The figures of each rule; a rule without mutants has zeros."""
    table: dict[str, Figures] = {}
    for code in codes:
        own = [o for o in outcomes if o.mutant.rules[0] == code]
        errors = [o for o in own if not o.mutant.control]
        controls = [o for o in own if o.mutant.control]
        table[code] = Figures(
            made=len(errors),
            told=sum(o.told for o in errors),
            told_by_any=sum(bool(o.told_by) for o in errors),
            controls=len(controls),
            controls_told=sum(o.told for o in controls),
            alarms=sum(f.rule == code for f in false),
        )
    return table
