"""TimeML documents are well-formed, and taking the tags out gives back the text."""

import xml.etree.ElementTree as ET
from datetime import date

from factlint.batch.analyse import analyse
from factlint.report.timeml import to_timeml

TEXT = "Norvik & Sons <plc> was founded in May 1987. From 2003 to 2010 it grew; on 9 July 2021 it was sold.\x0b"


def test_the_text_comes_back_when_the_tags_are_taken_out() -> None:
    root = ET.fromstring(to_timeml(analyse(TEXT, reference_date=date(2022, 3, 1)).reading))
    text = root.find("TEXT")
    assert text is not None
    assert "".join(text.itertext()) == TEXT.replace("\x0b", "\ufffd")


def test_every_expression_has_type_and_value_and_intervals_their_ends() -> None:
    root = ET.fromstring(to_timeml(analyse(TEXT, reference_date=date(2022, 3, 1)).reading))
    values = [element.get("value") for element in root.findall("TEXT/TIMEX3")]
    assert {"1987-05", "2003", "2010", "2021-07-09"} <= set(values)
    creation = root.find("DCT/TIMEX3")
    assert creation is not None
    assert creation.get("value") == "2022-03-01"
