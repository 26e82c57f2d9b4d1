"""What a date leaves out is read from its context, in the order that is written down, and the basis says from where."""

from __future__ import annotations

from datetime import date

import pytest

from factlint.normalise.temporal import TemporalLayers, read_temporal
from factlint.text import build_article
from factlint.values.temporal import Date, Temporal

WRITTEN_ON = date(2013, 3, 22)  # a Friday
Case = tuple[str, str, str, str]


def read(text: str, reference: date | None = None) -> TemporalLayers:
    return read_temporal(build_article(text, id="case", reference_date=reference))


def item(layers: TemporalLayers, words: str) -> Date | Temporal:
    for layer in (layers.dates, layers.times, layers.durations, layers.recurrences):
        for one in layer:
            for part in (one, *getattr(one, "parts", ())):
                if part.span.text == words:
                    return part
    raise AssertionError((words, layers))


# text, expression, value, kind of the basis
NARRATIVE: tuple[Case, ...] = (
    ("2018\n\nOn 5 June it moved, and so on.\n", "5 June", "2018-06-05", "heading"),
    ("2018\n\nIn March it listed. It was cancelled in 2020. In August it grew.\n", "August", "2018-08", "heading"),
    ("2019\n\nThe previous December it had cut jobs, they said.\n\nIn May it grew.\n", "The previous December", "2018-12", "narrative"),
    ("In March 2015 it sold a mill, and on 9 May it bought one.", "9 May", "2015-05-09", "sentence"),
    ("In March 2015 it sold a mill. On 9 May it bought one.", "9 May", "2015-05-09", "paragraph"),
    ("In March 2015 it sold a mill.\n\nOn 9 May it bought one.", "9 May", "2015-05-09", "narrative"),
    ("In December 2015 it sold a mill. In January it bought one.", "January", "2016-01", "paragraph"),
    ("On 9 July it moved. In December it shut.", "9 July", "XXXX-07-09", ""),
    # Asides carry nothing on: what was founded long ago, what is planned, what stands in brackets, what is compared.
    ("In March 2018 it sold the mill, which was founded in 1887. In May it bought one.", "May", "2018-05", "paragraph"),
    ("In March 2018 it sold the mill (built in 1987). In May it bought one.", "May", "2018-05", "paragraph"),
    ("On 10 March 2018 it began before a launch planned for 2020. On 11 March it stopped.", "11 March", "2018-03-11", "paragraph"),
    ("In April 2018 sales fell, to rise above the May 2016 high. In June they fell.", "June", "2018-06", "paragraph"),
    # The text goes on to tell of 2018, so what it told of 2020 was an aside.
    ("In March 2018 it listed. In 2020 it left. In June it grew. In July 2018 it split.", "June", "2018-06", "paragraph"),
    # 3 June was a Sunday in 2018.
    ("In November 2017 it began. It ended on Sunday, 3 June.", "Sunday, 3 June", "2018-06-03", "paragraph"),
    # A year that is written only afterwards.
    ("On 3 May the firm was born. On 9 May 2014 it was sold.", "3 May", "2014-05-03", "paragraph"),
)  # fmt: skip

POINTING: tuple[Case, ...] = (
    ("It was sold on 5 March 2018. The following month it moved.", "The following month", "2018-04", "anchor"),
    ("It was sold on 5 March 2018. A year later it moved.", "A year later", "2019", "anchor"),
    ("It was sold on 5 March 2018. That same summer it moved.", "That same summer", "2018-22", "paragraph"),
    ("It was sold on 5 March 2018. The previous quarter was good.", "The previous quarter", "2017-36", "anchor"),
    ("It was sold on 5 March 2018. The following spring it moved.", "The following spring", "2019-21", "paragraph"),
    ("It was sold on 5 March 2018. Ten days later it moved.", "Ten days later", "2018-03-15", "anchor"),
    ("It was listed on 5 March 2018. In May it grew. Two days after the listing it moved.", "Two days after the listing", "2018-03-07", "anchor"),
    ("The merger came in May 2018. Six months before the merger it moved.", "Six months before the merger", "2017-11", "anchor"),
    ("It was sold on 5 March 2018. Two days after the fire it moved.", "Two days", "P2D", ""),
    ("It was sold on 20 May 2018. On the 23rd, it moved.", "the 23rd", "2018-05-23", "anchor"),
    ("It was sold on 20 May 2018. On the 3rd, it moved.", "the 3rd", "2018-06-03", "anchor"),
    ("In May 2018 it moved, and on the first Monday of the month it met.", "the first Monday of the month", "2018-05-07", "anchor"),
    ("It sold in 2018. In May of the following year it moved.", "May of the following year", "2019-05", "paragraph"),
    ("In the third quarter of 2018 sales rose from a year earlier.", "a year earlier", "2017-35", "anchor"),
    ("On 5 March 2018 it met at 9:30 a.m. in Leeds.", "9:30 a.m.", "2018-03-05T09:30", "sentence"),
)  # fmt: skip

NEWS: tuple[Case, ...] = (
    ("The firm fell on Thursday.", "Thursday", "2013-03-21", "reference_date"),
    ("The firm will meet on Tuesday.", "Tuesday", "2013-03-26", "reference_date"),
    ("It shut yesterday.", "yesterday", "2013-03-21", "reference_date"),
    ("It shut last week.", "last week", "2013-03-11/2013-03-17", "reference_date"),
    ("It shut over the weekend.", "the weekend", "2013-03-16/2013-03-17", "reference_date"),
    ("It shut a shop earlier this year.", "earlier this year", "2013", "reference_date"),
    ("It shut a shop late last year.", "late last year", "2012", "reference_date"),
    ("Two years ago it had 40 shops.", "Two years ago", "2011", "reference_date"),
    ("In December it shut.", "December", "2012-12", "reference_date"),
    ("By June it will have shut.", "June", "2013-06", "reference_date"),
    ("In the fourth quarter it lost money.", "the fourth quarter", "2012-36", "reference_date"),
    ("Next spring it opens.", "Next spring", "2014-21", "reference_date"),
    ("It has recently grown.", "recently", "PAST_REF", ""),
    ("It is now larger.", "now", "PRESENT_REF", ""),
    ("In recent years it grew.", "recent years", "PAST_REF", ""),
    ("It grew over the past three years.", "the past three years", "P3Y", ""),
    ("It grew in the past year.", "the past year", "P1Y", ""),
)  # fmt: skip

FISCAL = "Its financial year ends on 30 June. "
BUSINESS: tuple[Case, ...] = (
    (FISCAL + "In fiscal 2021 it grew.", "fiscal 2021", "2020-07-01/2021-06-30", "calendar"),
    (FISCAL + "In FY21 it grew.", "FY21", "2020-07-01/2021-06-30", "calendar"),
    (FISCAL + "In 2020/21 it grew.", "2020/21", "2020-07-01/2021-06-30", "calendar"),
    (FISCAL + "In the first quarter of fiscal 2022 it grew.", "the first quarter of fiscal 2022", "2021-35", "calendar"),
    (FISCAL + "In May 2019 it moved.", "30 June", "XXXX-06-30", ""),
    ("In fiscal 2021 it grew.", "fiscal 2021", "2021", ""),
    ("In the year to 31 March 2016 it grew.", "the year to 31 March 2016", "2015-04-01/2016-03-31", ""),
    ("In the six months to 30 June 2020 it grew.", "the six months to 30 June 2020", "2020-40", ""),
    ("In the first nine months of 2020 it grew.", "the first nine months of 2020", "2020-01-01/2020-09-30", ""),
    ("In the last week of August 2018 it grew.", "the last week of August 2018", "2018-08-25/2018-08-31", ""),
    ("In May 2019 it paid. It pays every 1 April.", "1 April", "XXXX-04-01", ""),
    ("In May 2019 it moved. It typically pays in October.", "October", "XXXX-10", ""),
    ("It closed in mid-2015. At the turn of the year it left.", "the turn of the year", "2016~", "anchor"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "words", "value", "kind"), NARRATIVE + POINTING + BUSINESS)
def test_what_is_not_written_comes_from_the_telling(text: str, words: str, value: str, kind: str) -> None:
    found = item(read(text), words)
    assert found.value == value
    assert (found.basis.kind if found.basis else "") == kind


@pytest.mark.parametrize(("text", "words", "value", "kind"), NEWS)
def test_in_news_it_comes_from_the_day_of_writing(text: str, words: str, value: str, kind: str) -> None:
    found = item(read(text, WRITTEN_ON), words)
    assert found.value == value
    assert (found.basis.kind if found.basis else "") == kind


def test_a_dateline_is_the_day_of_writing() -> None:
    layers = read("LONDON, 14 May 2024 – The firm said today that it had shut on 3 March.\n\nIt will open on 20 June.")
    assert layers.reference_date == date(2024, 5, 14)
    assert item(layers, "today").value == "2024-05-14"
    assert item(layers, "20 June").value == "2024-06-20"
    basis = item(layers, "today").basis
    assert basis is not None
    assert basis.span is not None
    assert basis.span.text == "14 May 2024"


@pytest.mark.parametrize(
    ("text", "words", "kind", "value"),
    [
        ("A three-year agreement was made.", "three-year", "DURATION", "P3Y"),
        ("It lasted two and a half years.", "two and a half years", "DURATION", "P2.5Y"),
        ("It lasted several months.", "several months", "DURATION", "PXM"),
        ("It lasted decades, they said.", "decades", "DURATION", "PXDE"),
        ("He is 45 years old.", "45 years old", "DURATION", "P45Y"),
        ("It pays every quarter.", "every quarter", "SET", "P1Q"),
        ("It is printed daily.", "daily", "SET", "XXXX-XX-XX"),
        ("It meets on Mondays.", "Mondays", "SET", "XXXX-WXX-1"),
        ("It meets twice a week.", "twice a week", "SET", "P1W"),
        ("The former owner left.", "former", "DATE", "PAST_REF"),
        ("It grew in the 1990s.", "the 1990s", "DATE", "199"),
        ("It grew in the 470s BC.", "the 470s BC", "DATE", "BC047"),
        ("It grew in the third quarter of 2021.", "the third quarter of 2021", "DATE", "2021-Q3"),
        ("It opened on the morning of 3 May 2019.", "the morning of 3 May 2019", "TIME", "2019-05-03TMO"),
    ],
)  # fmt: skip
def test_values_are_those_of_timex3(text: str, words: str, kind: str, value: str) -> None:
    found = item(read(text), words)
    assert (found.timex.type, found.timex.value) == (kind, value)


@pytest.mark.parametrize(
    "text",
    [
        "It made 20th Century Pictures famous.",
        "He read USA Today and Sheffield Wednesday news.",
        "Of holidays, Good Friday, Boxing Day and Halloween are kept.",
        "Three quarters of the staff left.",
        "It is on the 20th floor.",
    ],
)
def test_what_only_looks_like_a_date_is_left(text: str) -> None:
    assert read(text).dates == ()
