"""Findings for people at a terminal: the line, the quote, every side and how it was read, the rule's code."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from factlint.report.document import Json
from factlint.report.place import Lines, counted, cut_after, cut_before, printable, shortened

if TYPE_CHECKING:
    from rich.text import Text

_STYLE = {"error": "bold red", "warning": "bold yellow", "hint": "cyan"}
# Columns: before the quote, in all, and of the quote itself.
_BEFORE, _WIDTH, _LONGEST = 40, 96, 160


def render(document: Json, text: str, *, show_hints: bool) -> Text:
    """The findings of one document; `text` is the original. Nothing in it reaches the terminal unescaped."""
    from rich.text import Text

    lines = Lines(text)
    out = Text()
    for finding in document["findings"]:
        if finding["severity"] == "hint" and not show_hints:
            continue
        _finding(out, finding, document["document"]["source"], text, lines)
        out.append("\n")
    return out


def _finding(out: Text, finding: Json, source: str, text: str, lines: Lines) -> None:
    style = _STYLE[finding["severity"]]
    safe = "  [*]" if any(s["safe"] for s in finding["suggestions"]) else ""
    out.append(f"{finding['rule']} {finding['severity']}", style)
    out.append(f"  {finding['name']}", "bold")
    out.append(f"  confidence {finding['confidence']:.2f}{safe}\n", "dim")
    out.append(f"  {printable(finding['message'])}\n")
    for number, span in enumerate(finding["spans"]):
        line, column = lines.at(span["start"])
        out.append(f"  {'-->' if number == 0 else ' & '} {printable(source)}:{line}:{column}\n", "blue")
        _quote(out, span, text, lines, "^" if number == 0 else "-", style)
    if finding["why"]:
        out.append("  why:  ", "bold")
        out.append(printable(finding["why"]) + "\n")
    for suggestion in finding["suggestions"]:
        old = shortened(text[suggestion["start"] : suggestion["end"]], 40)
        new = shortened(suggestion["replacement"], 40)
        what = f"remove “{old}”" if not new else f"“{old}” → “{new}”" if old else f"insert “{new}”"
        out.append("  help: ", "bold")
        out.append(f"{what}{' (safe: --fix does it)' if suggestion['safe'] else ''}\n")


def _quote(out: Text, span: dict[str, Any], text: str, lines: Lines, mark: str, style: str) -> None:
    from rich.cells import cell_len

    line, column = lines.at(span["start"])
    whole = lines.line(line)
    begin = column - 1
    end = min(begin + span["end"] - span["start"], len(whole))
    # A long passage is shown by its beginning; what goes on over a line break, by its first line.
    shown = min(end, begin + _LONGEST)
    before = cut_before(whole[:begin], _BEFORE)
    after = whole[end:] if shown == end else "…"
    after = cut_after(after, max(0, _WIDTH - len(before) - (shown - begin)))
    before, quoted, after = printable(before), printable(whole[begin:shown]), printable(after)
    gutter = f"{line:6} | "
    out.append(gutter, "dim").append(before).append(quoted, style).append(f"{after}\n")
    marks = mark * max(1, cell_len(quoted))
    out.append(" " * (len(gutter) - 2) + "| ", "dim")
    out.append(" " * cell_len(before) + marks, style)
    out.append(f" {printable(span['reading'])}\n" if span["reading"] else "\n")


def summary_line(documents: Iterable[Json], *, show_hints: bool) -> str:
    """One line that counts what was told, and names the ways on."""
    documents = list(documents)
    counts = dict.fromkeys(_STYLE, 0)
    safe = 0
    for document in documents:
        for finding in document["findings"]:
            counts[finding["severity"]] += 1
            safe += any(s["safe"] for s in finding["suggestions"])
    told = ", ".join(counted(number, severity) for severity, number in counts.items() if number)
    articles = counted(len(documents), "article")
    if not told:
        return f"Nothing disagrees in {articles}."
    hidden = " (--show-hints)" if counts["hint"] and not show_hints else ""
    fixes = f"  [*] {safe} safe fix{'' if safe == 1 else 'es'} with --fix" if safe else ""
    return f"{told}{hidden} in {articles}.{fixes}"
