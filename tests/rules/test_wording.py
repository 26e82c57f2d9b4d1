"""EDTF in words."""

from __future__ import annotations

import pytest

from factlint.rules.wording import plainly


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2020-34", "the second quarter of 2020"),
        ("2019-22", "the summer of 2019"),
        ("2019-40", "the first half of 2019"),
        ("199X", "the 1990s"),
        ("19XX", "the 1900s"),
        ("1999/..", "since 1999"),
        ("../2016-03-31", "until 2016-03-31"),
        ("1951/1945", "1951 to 1945"),
        ("2014~", "about 2014"),
        ("XXXX-07-09", "07-09 of an unknown year"),
        ("2018-09-20", "2018-09-20"),
        ("2014-10", "2014-10"),
        ("2014", "2014"),
    ],
)
def test_an_edtf_value_is_told_in_words(edtf: str, words: str) -> None:
    assert plainly(edtf) == words
