"""Dates of annual reports, profiles and releases: what their title, their masthead or their close says of the time."""

from __future__ import annotations

from datetime import date

import pytest

from factlint.normalise.temporal import TemporalLayers, read_temporal
from factlint.text import build_article
from factlint.values.temporal import Date, Temporal

Case = tuple[str, str, str]


def read(text: str) -> TemporalLayers:
    return read_temporal(build_article(text, id="case"))


def item(layers: TemporalLayers, words: str) -> Date | Temporal:
    for layer in (layers.dates, layers.times, layers.durations, layers.recurrences):
        for one in layer:
            if one.span.text == words:
                return one
    raise AssertionError((words, layers))


CALENDAR = "Annual Report 2019\n\nTo our shareholders\n\nSales grew, and we opened a mill.\n\n"
BUSINESS = "Annual Report for the year ended 31 March 2024\n\nWe opened a mill, and sales grew.\n\n"
CLOSE = "\n\nYork, 3 June 2024\n\nJane Doe\nChair\n"

REPORTS: tuple[Case, ...] = (
    (CALENDAR + "In October it was paid.", "October", "2019-10"),
    (CALENDAR + "It was better than in 2017. The third quarter was good.", "The third quarter", "2019-35"),
    (CALENDAR + "We sold more than in the previous year.", "the previous year", "2018"),
    (CALENDAR + "At year-end we had 40 mills.", "year-end", "2019-12-31"),
    (CALENDAR + "In the current year we expect growth.", "the current year", "2020"),
    (CALENDAR + "The dividend will be paid on 20 May.", "20 May", "2020-05-20"),
    (BUSINESS + "In June we sold a shop.", "June", "2023-06"),
    (BUSINESS + "In February we sold a shop.", "February", "2024-02"),
    (BUSINESS + "In the first half we sold a shop.", "the first half", "2023-04-01/2023-09-30"),
    (BUSINESS + "In the final quarter we sold a shop.", "the final quarter", "2024-33"),
    (BUSINESS + "Sales were lower a year earlier.", "a year earlier", "2022-04-01/2023-03-31"),
    (BUSINESS + "At the end of the financial year we had 9 shops, 2 more than a year before.", "a year before", "2023-03-31"),
    (BUSINESS + "At the end of the financial year we had 9 shops.", "the end of the financial year", "2024-03-31"),
    (BUSINESS + "In FY23 we had 7 shops.", "FY23", "2022-04-01/2023-03-31"),
    (BUSINESS + "A shop will open in November." + CLOSE, "November", "2024-11"),
    (BUSINESS + "This autumn we will mark ten years." + CLOSE, "This autumn", "2024-23"),
    (BUSINESS + "Last year's report showed a loss." + CLOSE, "Last year", "2023"),
)  # fmt: skip

PERIODS: tuple[Case, ...] = (
    ("It reports on fiscal 2022, the year that ended on March 31, 2023. In fiscal 2021 it grew.", "fiscal 2021", "2021-04-01/2022-03-31"),
    ("In FY2018–19 (April 2018 to March 2019) it grew.", "FY2018–19", "2018-04-01/2019-03-31"),
    ("In the year ended 30 June 2023 it grew. In 2021/22 it fell.", "2021/22", "2021-07-01/2022-06-30"),
    ("In the year ended 31 December 2023 it grew. In fiscal 2022 it fell.", "fiscal 2022", "2022"),
    ("In the eighteen months to June 2021 it grew.", "the eighteen months to June 2021", "2020-01/2021-06"),
    ("It made 30 from January to December 2022.", "from January to December 2022", "2022"),
    ("In 2018 it grew. It closes its books on December 31.", "December 31", "XXXX-12-31"),
    ("The group's year ends on 31 October. In 2020/21 it grew.", "2020/21", "2020-11-01/2021-10-31"),
    ("In the twelve months ended March 31, 2022, it grew. In fiscal 2019 it fell.", "fiscal 2019", "2019"),
    ("Its fiscal year runs from July to June. In fiscal 2021 it grew.", "fiscal 2021", "2020-07-01/2021-06-30"),
)  # fmt: skip

PROFILE = "Profile: Mill Ltd\nLast revised: August 2021\n\nIt was founded in 1961. In 2018 it moved to Leeds.\n\n"
MAGAZINE = "THE TRADER – Spring 2019\n\nA visit to Mill Ltd\n\nIt was founded in 1961. In 2008 it moved to Leeds.\n\n"

PROFILES: tuple[Case, ...] = (
    (PROFILE + "It turned sixty this year.", "this year", "2021"),
    (PROFILE + "The depot was to have opened this spring and is now promised for December.", "December", "2021-12"),
    (PROFILE + "Two years ago it nearly failed.", "Two years ago", "2019"),
    (PROFILE + "A shop will open in March.", "March", "2022-03"),
    (MAGAZINE + "Last autumn it opened a shop.", "Last autumn", "2018-23"),
    (MAGAZINE + "This year should be good. In January it won a prize.", "January", "2019-01"),
)  # fmt: skip

TELLING: tuple[Case, ...] = (
    ("The loan was taken out in 2020, and repaid three years later, in March.", "three years later, in March", "2023-03"),
    ("It was renewed in 2015 and again five years after that.", "five years after that", "2020"),
    ("It was sold on 29 June 2019. In 2014 it sold the press. Five years later it bought one.", "Five years later", "2019"),
    ("On 1 May 2020 it rose. It had closed at 40p the evening before.", "the evening before", "2020-04-30"),
    ("He left on 24 June 2021, and has been chairman since that day.", "since that day", "2021-06-24/.."),
    ("It was planned for 2018 but had to wait until Thursday, 1 July 2021.", "Thursday, 1 July 2021", "2021-07-01"),
    ("In May 2023 one failed. It did not respond until Christmas Eve.", "until Christmas Eve", "../2023-12-24"),
    ("In 2023 sales rose from those of 2022. It had 212 staff at the end of the year.", "the end of the year", "2023"),
    ("In May 1945 it burned. In 1988 it was sold; the sale was announced on 3 May.", "3 May", "1988-05-03"),
    ("An offering had been planned for April 2020. It was put off in March.", "March", "2020-03"),
)  # fmt: skip

DATELINE = "LEEDS, 13 June 2024 – The firm said today that it had grown.\n\n"
RELEASES: tuple[Case, ...] = (
    (DATELINE + "The sale must be approved by the authority at a meeting on 30 July.", "30 July", "2024-07-30"),
    (DATELINE + "It will be completed on 9 September.", "9 September", "2024-09-09"),
    (DATELINE + "Results for the third quarter will be published in November.", "the third quarter", "2023-35"),
    (DATELINE + "On Monday Leeds Mills agreed to sell.", "Monday", "2024-06-10"),
    (DATELINE + "It had asked for tests as early as March.", "March", "2024-03"),
    (DATELINE + "Sales rose in the first half of last year.", "the first half of last year", "2023-40"),
    (DATELINE + "The founder left last summer.", "last summer", "2023-22"),
    (DATELINE + "We nearly failed in 2009. The following year it grew.", "The following year", "2010"),
    (DATELINE + "It opened on 4 January 1974, and by that summer it had 12 staff.", "that summer", "1974-22"),
    (DATELINE + "In the year to June it made £3m.", "the year to June", "2022-07-01/2023-06-30"),
    (DATELINE + "In the first quarter it made £3m, against £2m in the same quarter of 2020.", "the same quarter of 2020", "2020-33"),
    ("York, 2 August 2023. The firm has today bought a mill, as announced on 15 May.", "15 May", "2023-05-15"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "words", "value"), REPORTS + PERIODS + PROFILES + TELLING + RELEASES)
def test_value(text: str, words: str, value: str) -> None:
    assert item(read(text), words).value == value


def test_a_text_tells_mostly_of_what_was_before_it_was_written() -> None:
    """A line that ends with a month is no masthead where what follows is later."""
    layers = read(
        "The war (June 1950)\n\nIn 1951 it went on. In 1952 it ended. In 1953 they said that this year was good."
    )
    assert item(layers, "this year").value == "1953"


def test_a_weekday_that_explains_a_date_is_none() -> None:
    assert [one.span.text for one in read("It was sold on 29 February 2000, a Tuesday.").dates] == ["29 February 2000"]


def test_news_does_not_mark_former() -> None:
    text = "The former owner left."
    assert [one.span.text for one in read(text).times] == ["former"]
    layers = read_temporal(build_article("It fell yesterday. " + text, id="case", reference_date=date(2024, 6, 13)))
    assert layers.times == ()
