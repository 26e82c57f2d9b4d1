"""The longest of overlapping forms."""

from __future__ import annotations

from collections.abc import Iterable

from factlint.extract.temporal.form import Form


def select(found: Iterable[tuple[Form, int]], tokens: int) -> list[Form]:
    """Forms that do not overlap, in order: of two that do the longer stands, then the higher rank, then the first.

    `tokens` is the number of tokens; linear in the tokens that forms cover, but for a sort.
    """
    order = sorted(found, key=lambda pair: (pair[0].first - pair[0].last, -pair[1], pair[0].first, pair[0].recognizer))
    taken = bytearray(tokens + 1)
    chosen: list[Form] = []
    for form, _ in order:
        if not any(taken[form.first : form.last]):
            taken[form.first : form.last] = b"\1" * (form.last - form.first)
            chosen.append(form)
    chosen.sort(key=lambda form: form.first)
    return chosen
