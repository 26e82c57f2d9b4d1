"""Any date printed in any supported form reads back as itself, whatever stands around it; spans give back the text."""

from __future__ import annotations

import itertools
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlint.languages import load
from factlint.normalise.temporal import TemporalLayers, read_temporal
from factlint.text import build_article
from factlint.values.temporal import Date, Temporal

WORDS = load("en", "temporal")
MONTHS = list(WORDS["months"])
ABBREVIATIONS = {number: word for word, number in WORDS["month_abbreviations"].items()}
WEEKDAYS = list(WORDS["weekdays"])
ORDINALS = ["first", "second", "third", "fourth"]
FRAMES = (
    "The firm closed on {}.",
    "({})",
    "It was agreed on {}, they said.",
    "Sales fell after {} and rose again.",
    "Dated {}",
)
NOUNS = ("In {} it moved.", "Sales of {} were low.", "It was busy throughout {}.")


def items(layers: TemporalLayers) -> Iterator[Date | Temporal]:
    for layer in (layers.dates, layers.times, layers.durations, layers.recurrences):
        yield from layer


def read(text: str, reference: date | None = None) -> TemporalLayers:
    article = build_article(text, id="case", reference_date=reference)
    layers = read_temporal(article)
    for item in items(layers):
        for part in (item, *getattr(item, "parts", ())):
            assert article.text[part.span.start : part.span.end] == part.span.text
    return layers


def dates(text: str, reference: date | None = None) -> list[tuple[str, str]]:
    return [(item.span.text, item.value) for item in read(text, reference).dates]


def suffix(day: int) -> str:
    return "th" if 10 <= day <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


DAY_FORMS = {
    "3 May 2019": lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    "3rd May 2019": lambda d: f"{d.day}{suffix(d.day)} {MONTHS[d.month - 1]} {d.year}",
    "the 3rd of May 2019": lambda d: f"the {d.day}{suffix(d.day)} of {MONTHS[d.month - 1]} {d.year}",
    "3 May, 2019": lambda d: f"{d.day} {MONTHS[d.month - 1]}, {d.year}",
    "May 3, 2019": lambda d: f"{MONTHS[d.month - 1]} {d.day}, {d.year}",
    "May 3rd, 2019": lambda d: f"{MONTHS[d.month - 1]} {d.day}{suffix(d.day)}, {d.year}",
    "3 Sept 2019": lambda d: f"{d.day} {ABBREVIATIONS.get(d.month, MONTHS[d.month - 1])} {d.year}",
    "Sept. 3, 2019": lambda d: (
        f"{ABBREVIATIONS[d.month] + '.' if d.month in ABBREVIATIONS else MONTHS[4]} {d.day}, {d.year}"
    ),
    "Friday, 3 May 2019": lambda d: f"{WEEKDAYS[d.weekday()]}, {d.day} {MONTHS[d.month - 1]} {d.year}",
    "Friday, May 3, 2019": lambda d: f"{WEEKDAYS[d.weekday()]}, {MONTHS[d.month - 1]} {d.day}, {d.year}",
    "3-May-2019": lambda d: f"{d.day}-{MONTHS[d.month - 1]}-{d.year}",
    "2019-05-03": lambda d: d.isoformat(),
    "2019/5/3": lambda d: f"{d.year}/{d.month}/{d.day}",
    "03.05.2019": lambda d: f"{d.day:02}.{d.month:02}.{d.year}",
    "5/3/2019": lambda d: f"{d.month}/{d.day}/{d.year}",
}
days = st.dates(min_value=date(1850, 1, 1), max_value=date(2099, 12, 31))
years = st.integers(1850, 2099)
months = st.integers(1, 12)


@pytest.mark.parametrize("form", sorted(DAY_FORMS))
@settings(max_examples=60, deadline=None)
@given(day=days, frame=st.sampled_from(FRAMES))
def test_a_day_reads_back(form: str, day: date, frame: str) -> None:
    written = DAY_FORMS[form](day)
    assert dates(frame.format(written)) == [(written, day.isoformat())]


@settings(max_examples=60, deadline=None)
@given(day=st.dates(min_value=date(1930, 1, 1), max_value=date(2029, 12, 31)), sign=st.sampled_from("'’"))
def test_a_year_of_two_digits_is_one_of_1930_to_2029(day: date, sign: str) -> None:
    written = f"{day.day} {MONTHS[day.month - 1]} {sign}{day.year % 100:02}"
    assert dates(f"It closed on {written}.") == [(written, day.isoformat())]


@settings(max_examples=60, deadline=None)
@given(day=days, reference=st.integers(-44, 44))
def test_a_day_without_its_year_reads_back_from_the_day_of_writing(day: date, reference: int) -> None:
    written = f"{day.day} {MONTHS[day.month - 1]}"
    assert dates(f"It closed on {written}.", day + timedelta(days=reference)) == [(written, day.isoformat())]


@settings(max_examples=60, deadline=None)
@given(day=days)
def test_a_day_without_its_year_reads_back_under_the_heading_of_its_year(day: date) -> None:
    written = f"{MONTHS[day.month - 1]} {day.day}"
    assert dates(f"{day.year}\n\nThe firm closed on {written} in Leeds, and so it went.\n")[1:] == [
        (written, day.isoformat())
    ]


@settings(max_examples=150, deadline=None)
@given(
    year=years,
    month=months,
    form=st.sampled_from(
        ["{m} {y}", "{m}, {y}", "{m} of {y}", "early {m} {y}", "mid-{m} {y}", "late {m} {y}", "the end of {m} {y}"]
    ),
    frame=st.sampled_from(NOUNS),
)
def test_a_month_reads_back(year: int, month: int, form: str, frame: str) -> None:
    written = form.format(m=MONTHS[month - 1], y=year)
    assert dates(frame.format(written)) == [(written, f"{year}-{month:02}")]


@settings(max_examples=150, deadline=None)
@given(
    year=years,
    form=st.sampled_from(
        ["{y}", "early {y}", "mid-{y}", "late {y}", "the end of {y}", "the beginning of {y}", "the year {y}"]
    ),
    frame=st.sampled_from(NOUNS),
)
def test_a_year_reads_back(year: int, form: str, frame: str) -> None:
    written = form.format(y=year)
    assert dates(frame.format(written)) == [(written, str(year))]


@settings(max_examples=150, deadline=None)
@given(
    year=st.integers(2000, 2099),
    quarter=st.integers(1, 4),
    form=st.sampled_from(
        [
            "Q{q} {y}",
            "Q{q} of {y}",
            "{q}Q{y}",
            "{q}Q{s:02}",
            "the {n} quarter of {y}",
            "the {n}-quarter of {y}",
            "the {n} quarter {y}",
        ]
    ),
    frame=st.sampled_from(NOUNS),
)
def test_a_quarter_reads_back(year: int, quarter: int, form: str, frame: str) -> None:
    written = form.format(q=quarter, y=year, s=year % 100, n=ORDINALS[quarter - 1])
    assert dates(frame.format(written)) == [(written, f"{year}-{32 + quarter}")]


@settings(max_examples=100, deadline=None)
@given(
    year=st.integers(2000, 2099),
    half=st.integers(1, 2),
    form=st.sampled_from(["H{h} {y}", "{h}H{y}", "{h}H{s:02}", "the {n} half of {y}"]),
    frame=st.sampled_from(NOUNS),
)
def test_a_half_reads_back(year: int, half: int, form: str, frame: str) -> None:
    written = form.format(h=half, y=year, s=year % 100, n=ORDINALS[half - 1])
    assert dates(frame.format(written)) == [(written, f"{year}-{39 + half}")]


@settings(max_examples=100, deadline=None)
@given(
    year=years,
    season=st.sampled_from([("spring", 21), ("summer", 22), ("autumn", 23), ("fall", 23), ("winter", 24)]),
    form=st.sampled_from(["{s} {y}", "the {s} of {y}", "early {s} {y}"]),
    frame=st.sampled_from(NOUNS),
)
def test_a_season_reads_back(year: int, season: tuple[str, int], form: str, frame: str) -> None:
    written = form.format(s=season[0], y=year)
    assert dates(frame.format(written)) == [(written, f"{year}-{season[1]}")]


@settings(max_examples=60, deadline=None)
@given(decade=st.integers(170, 209), form=st.sampled_from(["the {}0s", "the early {}0s", "the late {}0s"]))
def test_a_decade_reads_back(decade: int, form: str) -> None:
    written = form.format(decade)
    assert dates(f"In {written} it grew.") == [(written, f"{decade}X")]


@settings(max_examples=40, deadline=None)
@given(number=st.integers(2, 22), form=st.sampled_from(["the {}{} century", "the early {}{} century"]))
def test_a_century_reads_back(number: int, form: str) -> None:
    written = form.format(number, suffix(number))
    assert dates(f"In {written} it grew.") == [(written, f"{number - 1:02}XX")]


@settings(max_examples=100, deadline=None)
@given(day=days)
def test_a_weekday_by_its_number_in_a_month_reads_back(day: date) -> None:
    nth = (day.day - 1) // 7
    name = ORDINALS[nth] if nth < 4 else "last"
    written = f"the {name} {WEEKDAYS[day.weekday()]} of {MONTHS[day.month - 1]} {day.year}"
    assert dates(f"It met on {written}.") == [(written, day.isoformat())]


@pytest.mark.parametrize("name", sorted(WORDS["holidays"]))
def test_a_holiday_reads_back(name: str) -> None:
    month, day = WORDS["holidays"][name]
    assert dates(f"It closed on {name} 2019.") == [(f"{name} 2019", f"2019-{month:02}-{day:02}")]


@settings(max_examples=100, deadline=None)
@given(
    low=st.integers(1900, 2040),
    length=st.integers(1, 50),
    form=st.sampled_from(["from {} to {}", "between {} and {}", "{}–{}", "{}-{}", "from {} until {}"]),
)
def test_years_of_an_interval_read_back(low: int, length: int, form: str) -> None:
    written = form.format(low, low + length)
    (found,) = read(f"He ran it {written}.").dates
    assert (found.span.text, found.value) == (written, f"{low}/{low + length}")
    assert [part.value for part in found.parts] == [str(low), str(low + length)]


@settings(max_examples=150, deadline=None)
@given(
    low=days,
    length=st.integers(1, 400),
    form=st.sampled_from(["from {} to {}", "between {} and {}", "{} – {}", "from {} until {}"]),
    style=st.sampled_from(["3 May 2019", "May 3, 2019", "2019-05-03"]),
)
def test_days_of_an_interval_read_back(low: date, length: int, form: str, style: str) -> None:
    high = low + timedelta(days=length)
    written = form.format(DAY_FORMS[style](low), DAY_FORMS[style](high))
    (found,) = read(f"The show ran {written}.").dates
    assert (found.span.text, found.value) == (written, f"{low.isoformat()}/{high.isoformat()}")
    assert (found.earliest, found.latest) == (low, high)


@settings(max_examples=150, deadline=None)
@given(
    year=years,
    month=months,
    low=st.integers(1, 27),
    more=st.integers(1, 27),
    form=st.sampled_from(
        [
            "{a}–{b} {m} {y}",
            "{a} to {b} {m} {y}",
            "{m} {a}–{b}, {y}",
            "from {a} to {b} {m} {y}",
            "between {a} and {b} {m} {y}",
        ]
    ),
)
def test_days_that_share_their_month_read_back(year: int, month: int, low: int, more: int, form: str) -> None:
    high = min(28, low + more)
    written = form.format(a=low, b=high, m=MONTHS[month - 1], y=year)
    (found,) = read(f"The show ran {written}.").dates
    assert found.span.text == written
    assert found.value == f"{year}-{month:02}-{low:02}/{year}-{month:02}-{high:02}"


@settings(max_examples=100, deadline=None)
@given(
    year=years,
    months=st.lists(months, min_size=2, max_size=4, unique=True).map(sorted),
)
def test_months_that_share_their_year_read_back(year: int, months: list[int]) -> None:
    names = [MONTHS[month - 1] for month in months]
    text = f"It met in {', '.join(names[:-1])} and {names[-1]} {year}."
    assert [value for _, value in dates(text)] == [f"{year}-{month:02}" for month in months]


@settings(max_examples=60, deadline=None)
@given(day=days, words=st.sampled_from([("ended", 12), ("to", 6), ("ended", 3), ("to", 9)]))
def test_a_period_of_months_covers_its_days(day: date, words: tuple[str, int]) -> None:
    end = date(day.year, day.month, monthrange(day.year, day.month)[1])
    sign, count = words
    (found,) = read(f"In the {count} months {sign} {end.day} {MONTHS[end.month - 1]} {end.year} it grew.").dates
    index = end.year * 12 + end.month - count
    assert (found.earliest, found.latest) == (date(index // 12, index % 12 + 1, 1), end)


@settings(max_examples=60, deadline=None)
@given(hour=st.integers(0, 23), minute=st.integers(0, 59), zone=st.sampled_from(["", " GMT", " EST", " HKT"]))
def test_a_time_of_day_reads_back(hour: int, minute: int, zone: str) -> None:
    half = "a.m." if hour < 12 else "p.m."
    offset = WORDS["timezones"][zone.strip()] if zone else ""
    for written in (f"{hour:02}:{minute:02}", f"{hour % 12 or 12}:{minute:02} {half}"):
        (found,) = read(f"It opened at {written}{zone} on 3 May 2019 in Leeds.").times
        assert found.value == f"2019-05-03T{hour:02}:{minute:02}{offset}"


UNITS = {"day": "P{}D", "week": "P{}W", "month": "P{}M", "year": "P{}Y", "hour": "PT{}H", "minute": "PT{}M"}


@settings(max_examples=100, deadline=None)
@given(count=st.integers(2, 90), unit=st.sampled_from(sorted(UNITS)), form=st.sampled_from(["{n} {u}s", "{n}-{u}"]))
def test_a_length_of_time_reads_back(count: int, unit: str, form: str) -> None:
    written = form.format(n=count, u=unit)
    (found,) = read(f"They signed for {written} terms of work.").durations
    assert found.value == UNITS[unit].format(count)


@settings(max_examples=100, deadline=None)
@given(day=days, count=st.integers(2, 60), unit=st.sampled_from(["days", "weeks"]))
def test_days_and_weeks_later_are_counted(day: date, count: int, unit: str) -> None:
    text = f"It opened on {DAY_FORMS['3 May 2019'](day)}. {count} {unit} later it closed."
    later = day + timedelta(days=count * (7 if unit == "weeks" else 1))
    found = read(text).dates[-1]
    assert found.earliest is not None
    assert found.latest is not None
    assert found.earliest <= later <= found.latest
    assert found.basis is not None
    assert found.basis.kind == "anchor"


PIECES = (
    "in May", "2019", "the 3rd", "May 3,", "from", "to", "–", "-", "and", "between", "last year", "two days later", "the following month", "Q3", "fiscal",
    "'19", "5 p.m.", "every", "spring", "of", "the", "first", "(", ")", ".", "\n\n", "on Monday", "until", "since", "a few weeks", "BC", "1990s", "31", "0",
    "the day after the listing", "1/2/2003", "24:99", "٣", "½", "\u200b", "é", "9999", "year", "end", "mid-", "Christmas", "century", "19th",
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14), st.sampled_from(["", " "]), st.none() | days)
def test_spans_give_back_the_text_and_never_overlap(pieces: list[str], glue: str, reference: date | None) -> None:
    layers = read(glue.join(pieces), reference)
    spans = sorted((item.span.start, item.span.end) for item in items(layers))
    assert all(start < end for start, end in spans)
    assert all(one[1] <= two[0] for one, two in itertools.pairwise(spans))
    for layer in (layers.dates, layers.times, layers.durations, layers.recurrences):
        assert [item.span.start for item in layer] == sorted(item.span.start for item in layer)
    for item in layers.dates:
        assert all(item.span.start <= part.span.start and part.span.end <= item.span.end for part in item.parts)
        assert item.earliest is None or item.latest is None or item.parts or item.earliest <= item.latest
        assert not item.inferred or item.basis is not None


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="0123456789-–/.:,'’() apmthsQHMaybc\n", max_size=60))
def test_no_text_of_figures_and_signs_is_too_odd(text: str) -> None:
    read(text)
