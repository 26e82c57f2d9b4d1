"""Forms beside one another: lists share their year, ends make an interval, clocks and counts do not."""

from __future__ import annotations

import pytest

from factlint.extract.temporal import find_forms
from factlint.extract.temporal.form import Form
from factlint.text import build_article


def forms(text: str) -> list[tuple[str, Form]]:
    article = build_article(text, id="case")
    return [(article.text[form.start : form.end], form) for form in find_forms(article)[0]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It met on 3 and 5 May 2019.", ["3", "5 May 2019"]),
        ("It met on 1, 2 and 5 June 2017.", ["1", "2", "5 June 2017"]),
        ("It met in May, June and August 2019.", ["May", "June", "August 2019"]),
        ("It met in the spring and summer of 2019.", ["the spring", "summer of 2019"]),
        ("It is open from 9:00 to 17:00 here.", ["9:00", "17:00"]),
    ],
)
def test_lists_and_clocks_stay_apart(text: str, words: list[str]) -> None:
    found = forms(text)
    assert [written for written, _ in found] == words
    years = {form.year for _, form in found}
    assert len(years) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It ran from May to June 2020.", "from May to June 2020"),
        ("It ran in May–June 2020.", "May–June 2020"),
        ("It ran from 2015 to 2017.", "from 2015 to 2017"),
        ("It ran between 3 and 5 May 2019.", "between 3 and 5 May 2019"),
        ("Western region 1861-1863 was poor.", "1861-1863"),
        ("It has been open since May 2019.", "since May 2019"),
        ("It was open until 31 March 2016.", "until 31 March 2016"),
    ],
)
def test_two_ends_or_an_opening_make_an_interval(text: str, words: str) -> None:
    ((written, form),) = forms(text)
    assert (written, form.kind) == (words, "range")


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose from 40 to 50 units.",
        "Three quarters of the staff left.",
        "The code is 2015-1-32.",
        "It sold at 17.30 a share.",
    ],
)
def test_figures_are_no_dates(text: str) -> None:
    assert [written for written, form in forms(text) if form.kind in ("date", "time", "range")] == []
