"""TimeML: well-formed whatever the text, with the text itself in it and a TIMEX3 for each expression."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from factlint.batch.analyse import analyse
from factlint.report.timeml import to_timeml
from factlint.values.settings import Settings

RULES = Settings(model="rules", select=("TXT001",))


def read(text: str, **more: object) -> ET.Element:
    return ET.fromstring(to_timeml(analyse(text, settings=RULES, **more).reading))  # type: ignore[arg-type]


def test_expressions_carry_type_and_value_around_their_words() -> None:
    tree = read("R&D grew from 2015 to 2017 <sic>, for three years, every quarter.", reference_date=date(2021, 12, 30))
    told = [(t.text, t.get("type"), t.get("value")) for t in tree.iter("TIMEX3") if t.get("functionInDocument") is None]
    assert ("2015", "DATE", "2015") in told
    assert ("2017", "DATE", "2017") in told
    assert ("three years", "DURATION", "P3Y") in told
    assert any(kind == "SET" for _, kind, _ in told)
    (creation,) = [t for t in tree.iter("TIMEX3") if t.get("functionInDocument") == "CREATION_TIME"]
    assert creation.get("value") == "2021-12-30"
    ids = [t.get("tid") for t in tree.iter("TIMEX3")]
    assert len(set(ids)) == len(ids)


@given(
    st.lists(
        st.sampled_from(
            [
                "In 2014",
                "on 9 July",
                "<b>",
                "&amp;",
                "]]>",
                "\x00",
                "\x0b",
                "\ufffe",
                "\u200b",
                "\n",
                " ",
                "é",
                '"',
                "from 2015 to 2017",
            ]
        )
    )
)
def test_the_text_stands_in_it_as_it_was(pieces: list[str]) -> None:
    text = "".join(pieces)
    body = read(text).find("TEXT")
    assert body is not None
    shown = "".join(body.itertext())
    assert len(shown) == len(text)
    assert all(a == b or b in "\x00\x0b\ufffe" for a, b in zip(shown, text, strict=True))
