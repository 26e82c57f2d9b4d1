"""Names known by their head, in texts of any shape."""

from __future__ import annotations

import pytest

from factlint.batch.analyse import analyse


@pytest.mark.parametrize("text", ["OTHER", "The", "“Other", "OTHER BANK", "Of"])
def test_a_text_that_is_one_function_word_in_capitals_is_read(text: str) -> None:
    assert analyse(text).reading.article.text == text
