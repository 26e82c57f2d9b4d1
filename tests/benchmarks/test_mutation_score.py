"""The scoring, on made-up findings: what counts as told, and what does not."""

from __future__ import annotations

from benchmarks.mutation.model import Mutant, Place
from benchmarks.mutation.score import Figures, alarms, by_rule, outcome
from benchmarks.mutation.show import table

from factlint.rules.registry import all_rules
from factlint.values.findings import Finding, Severity, Side
from factlint.values.span import Span


def finding(rule: str, start: int, end: int, text: str = "x", severity: Severity = "error") -> Finding:
    return Finding(
        rule=rule, name="name", category="date", severity=severity, confidence=0.9, message="", why="",
        sides=(Side(span=Span(start=start, end=end, text=text)),), suggestions=(), fingerprint="",
    )  # fmt: skip


def mutant(*, control: bool = False, known: tuple[tuple[int, int], ...] = ()) -> Mutant:
    return Mutant(
        id="a/b-1", article="a", injector="b", rules=("DAT101", "DAT102"), control=control, edits=(), text="",
        places=(Place(start=10, end=20, text=""),), known=known, note="",
    )  # fmt: skip


def test_a_new_finding_at_the_place_tells_the_error() -> None:
    assert outcome(mutant(), [], [finding("DAT101", 15, 30)]).told


def test_a_rule_that_may_tell_it_as_well_counts() -> None:
    assert outcome(mutant(), [], [finding("DAT102", 10, 11)]).told


def test_silence_is_a_miss() -> None:
    assert not outcome(mutant(), [], []).told


def test_a_finding_elsewhere_is_a_miss() -> None:
    assert not outcome(mutant(), [], [finding("DAT101", 20, 25), finding("DAT101", 0, 10)]).told


def test_a_finding_that_was_there_before_is_a_miss() -> None:
    assert not outcome(mutant(), [finding("DAT101", 3, 4)], [finding("DAT101", 15, 16)]).told
    assert outcome(mutant(), [finding("DAT101", 3, 4)], [finding("DAT101", 3, 4), finding("DAT101", 15, 16)]).told


def test_another_rule_tells_it_only_in_the_column_of_any() -> None:
    found = outcome(mutant(), [], [finding("TXT001", 15, 16)])
    assert not found.told
    assert found.told_by == ("TXT001",)


def test_a_hint_counts_only_of_a_rule_that_is_meant() -> None:
    assert outcome(mutant(), [], [finding("DAT101", 15, 16, severity="hint")]).told
    assert outcome(mutant(), [], [finding("TXT001", 15, 16, severity="hint")]).told_by == ()


def test_a_control_is_told_by_any_rule() -> None:
    assert outcome(mutant(control=True), [], [finding("TXT001", 15, 16)]).told
    assert not outcome(mutant(control=True), [], []).told


def test_a_control_is_not_told_where_the_article_errs_itself() -> None:
    known = ((15, 18),)
    assert not outcome(mutant(control=True, known=known), [], [finding("DAT101", 15, 16)]).told
    assert outcome(mutant(known=known), [], [finding("DAT101", 15, 16)]).told


def test_alarms_touch_no_known_error_and_are_no_hints() -> None:
    found = [finding("A", 0, 5), finding("B", 10, 15), finding("C", 30, 31, severity="hint")]
    assert [f.rule for f in alarms(found, [[(4, 6)], [(40, 50)]])] == ["B"]
    assert [f.rule for f in alarms(found, [], hints=True)] == ["A", "B", "C"]


def test_a_scorer_that_always_says_found_would_not_count_this() -> None:
    hit, miss = [finding("DAT101", 15, 16)], [finding("TXT001", 15, 16)]
    found = [outcome(mutant(), [], after) for after in (hit, hit, miss, [])]
    found += [outcome(mutant(control=True), [], after) for after in (miss, [], [])]
    figures = by_rule(["DAT101", "DAT102", "TXT001"], found, [finding("TXT001", 0, 1)])
    assert figures["DAT101"] == Figures(made=4, told=2, told_by_any=3, controls=3, controls_told=1, alarms=0)
    assert figures["DAT102"] == Figures()
    assert figures["TXT001"] == Figures(alarms=1)


def test_the_table_says_what_has_no_figures() -> None:
    rules = [rule for rule in all_rules() if rule.code in ("DAT101", "DAT102")]
    figures = {
        "DAT101": Figures(made=4, told=3, told_by_any=4, controls=2, controls_told=1, alarms=1),
        "DAT102": Figures(),
    }
    lines = list(table(rules, figures, 500))
    assert lines[1].split() == ["DAT101", "impossible-date", "4", "3", "0.75", "1.00", "2", "1", "1", "2.000"]
    assert lines[2].split() == ["DAT102", "wrong-weekday", "no", "figures", "0", "0", "0", "0.000"]
    assert lines[3].split() == ["all", "4", "3", "0.75", "1.00", "2", "1", "1", "2.000"]
    assert lines[4] == "mean recall over 1 rules 0.750"
