"""Frames: who took part as what, when, with what money and status, who says so, and which tellings are of one event."""

from __future__ import annotations

from time import process_time

import pytest

from factlint.batch.analyse import analyse
from factlint.values.events import Event
from factlint.values.reading import Reading

LEAD = "Norvik AS is a Norwegian company with its head office in Bergen. It sells pumps.\n\n"


def read(text: str) -> Reading:
    return analyse(LEAD + text, id="a").reading


def event(text: str, kind: str) -> Event:
    found = [e for e in read(text).events if e.type == kind]
    assert found, [(e.type, e.span.text) for e in read(text).events]
    return found[0]


@pytest.mark.parametrize(
    ("text", "kind", "roles"),
    [
        ("In 2014 Norvik bought Marmer Ltd from Alder Capital.", "acquisition",
         {"buyer": "Norvik AS", "target": "Marmer Ltd", "seller": "Alder Capital"}),
        ("Marmer Ltd was acquired by Norvik in 2014.", "acquisition", {"buyer": "Norvik AS", "target": "Marmer Ltd"}),
        ("The acquisition of Marmer Ltd by Norvik was completed in May.", "acquisition",
         {"buyer": "Norvik AS", "target": "Marmer Ltd"}),
        ("Norvik became a subsidiary of Alder Capital in 2016.", "acquisition", {"buyer": "Alder Capital", "target": "Norvik AS"}),
        ("In 2015 Norvik sold Marmer Ltd to Alder Capital.", "divestiture",
         {"seller": "Norvik AS", "sold": "Marmer Ltd", "buyer": "Alder Capital"}),
        ("In 2015 Norvik raised $12 million from Alder Capital.", "funding",
         {"recipient": "Norvik AS", "investor": "Alder Capital"}),
        ("Norvik floated on the Oslo Stock Exchange in 1999.", "ipo", {"issuer": "Norvik AS", "exchange": "Oslo Stock Exchange"}),
        ("Norvik appointed Ola Vik as chief executive in May.", "appointment", {"employer": "Norvik AS", "appointee": "Ola Vik"}),
        ("Ola Vik was appointed chief executive of Norvik in May.", "appointment", {"employer": "Norvik AS", "appointee": "Ola Vik"}),
        ("Ola Vik stepped down as chairman in May.", "departure", {"employer": "Norvik AS", "departing": "Ola Vik"}),
        ("Marmer Ltd sued Norvik in 2014.", "lawsuit", {"plaintiff": "Marmer Ltd", "defendant": "Norvik AS"}),
        ("Norvik was sued by Marmer Ltd in 2014.", "lawsuit", {"plaintiff": "Marmer Ltd", "defendant": "Norvik AS"}),
        ("In 2016 the Federal Trade Commission fined Norvik $3 million.", "sanction",
         {"authority": "Federal Trade Commission", "sanctioned": "Norvik AS"}),
        ("In 2019 the Federal Aviation Administration approved Norvik's pump.", "regulatory_approval",
         {"regulator": "Federal Aviation Administration", "recipient": "Norvik AS"}),
        ("Norvik joined the Pump Alliance in 2011.", "membership", {"member": "Norvik AS", "body": "Pump Alliance"}),
        ("Norvik signed a partnership with Marmer Ltd in 2017.", "partnership", {"partner": "Norvik AS"}),
    ],
)  # fmt: skip
def test_participants_have_the_roles_of_their_type(text: str, kind: str, roles: dict[str, str]) -> None:
    told = {(p.role, p.name) for p in event(text, kind).participants}
    assert set(roles.items()) <= told


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Norvik bought Marmer Ltd in 2014.", "acquisition", "happened"),
        ("Norvik will buy Marmer Ltd in 2027.", "acquisition", "planned"),
        ("Norvik has agreed to buy Marmer Ltd.", "acquisition", "planned"),
        ("Norvik is considering buying Marmer Ltd.", "acquisition", "considered"),
        ("Norvik denied that it would buy Marmer Ltd.", "acquisition", "denied"),
        ("Norvik never acquired Marmer Ltd.", "acquisition", "denied"),
        ("Norvik postponed its initial public offering.", "ipo", "postponed"),
        ("The initial public offering was put off in May.", "ipo", "postponed"),
        ("Norvik abandoned its takeover of Marmer Ltd in May.", "acquisition", "cancelled"),
        ("The flotation was called off in May.", "ipo", "cancelled"),
        ("Norvik is to close its Bergen plant.", "closure", "planned"),
        ("There will be no job losses.", "layoffs", "denied"),
        ("The Financial Times reported that Norvik bought Marmer Ltd.", "acquisition", "reported"),
        ("A hub in Ohio is expected to open in 2027.", "expansion", "planned"),
        ("Norvik to shut its Bergen plant", "closure", "planned"),
        ("The plant did not open until 2019.", "expansion", "happened"),
        ("No one was laid off.", "layoffs", "denied"),
        ("Norvik made an offer for Marmer Ltd in May.", "acquisition", "planned"),
        ("Norvik and Marmer Ltd agreed to develop a pump.", "partnership", "happened"),
        ("Norvik today announced the closing of its acquisition of Marmer Ltd.", "acquisition", "happened"),
        (
            "The sale of Marmer Ltd requires the consent of the Federal Trade Commission.",
            "regulatory_approval",
            "planned",
        ),
    ],
)
def test_the_words_around_a_trigger_tell_its_status(text: str, kind: str, status: str) -> None:
    assert event(text, kind).status == status


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        ("On 9 July 2021 Norvik bought Marmer Ltd.", "acquisition", "2021-07-09"),
        ("Norvik, founded in 1999, bought Marmer Ltd in 2014.", "acquisition", "2014"),
        ("Revenue grew from $310 million in 2018 to $372 million in 2019.", "financial_result", "2019"),
        ("Established in 1984 and listed on the Oslo Stock Exchange since 2007, Norvik is big.", "listing", "2007/.."),
        (
            "Norvik bought Marmer Ltd in May 2019 after the Federal Trade Commission had cleared it.",
            "regulatory_approval",
            None,
        ),
        ("Norvik was sanctioned.", "sanction", None),
        ("In June 2016 the board decided to move the head office to Oslo in 2017.", "expansion", "2017"),
        ("Results for the third quarter of 2023 will be published on 2 November 2023.", "publication", "2023-11-02"),
        ("Revenue was $19 million in 2023, ahead of the $17 million of 2022.", "financial_result", "2023"),
        ("Ola Vik led Norvik until 2012.", "departure", "2012"),
    ],
)
def test_the_date_is_that_of_the_clause(text: str, kind: str, date: str | None) -> None:
    assert event(text, kind).date == date


def test_the_date_of_an_event_has_the_id_of_its_mention() -> None:
    reading = read("On 9 July 2021 Norvik bought Marmer Ltd.")
    told = next(e for e in reading.events if e.type == "acquisition")
    assert told.date_id is not None
    assert reading.date(told.date_id).value == told.date == "2021-07-09"


def test_money_has_roles() -> None:
    told = event("Norvik went public in 2014, selling shares at $15 a share and raising $90 million.", "ipo")
    assert set(told.money_roles) == {"per_share", "raised"}
    assert len(told.money) == len(told.money_roles)


def test_object_and_place_are_told() -> None:
    reading = read("In 2017 Norvik opened an office in Munich.")
    told = next(e for e in reading.events if e.type == "expansion")
    assert told.object is not None
    assert told.object.text == "office"
    assert told.place is not None
    assert reading.entity(told.place).name == "Munich"


def test_the_source_is_named_and_takes_part_as_such() -> None:
    told = event("The Financial Times reported that Norvik was valued at $2 billion.", "valuation")
    assert told.source is not None
    assert "reported" in told.source.text
    assert ("source", "Financial Times") in {(p.role, p.name) for p in told.participants}


@pytest.mark.parametrize(
    "later",
    ["Its IPO, in 1999, raised £20 million.", "In 1999 the company floated.", "Norvik debuted on the Nasdaq in 1999."],
)
def test_tellings_of_one_event_in_other_words_are_tied(later: str) -> None:
    events = [
        e
        for e in read(f"Norvik went public in 1999. It makes pumps.\n\n{later}").events
        if e.type in ("ipo", "listing")
    ]
    assert len(events) >= 2
    assert events[0].same_as is None
    assert events[1].same_as == events[0].id


@pytest.mark.parametrize(
    "later",
    [
        "Norvik took over Marmer Ltd in 2014.",
        "The acquisition of Marmer Ltd was completed in 2014.",
        "The deal was completed in 2014.",
    ],
)
def test_tellings_of_one_acquisition_are_tied(later: str) -> None:
    events = [e for e in read(f"In 2014 Norvik bought Marmer Ltd. {later}").events if e.type == "acquisition"]
    assert [e.same_as for e in events] == [None, events[0].id]


def test_acquisitions_of_others_are_events_of_their_own() -> None:
    events = [
        e
        for e in read("In 2014 Norvik bought Marmer Ltd. In 2014 Norvik bought Polmar GmbH.").events
        if e.type == "acquisition"
    ]
    assert [e.same_as for e in events] == [None, None]


def test_a_subsidiary_is_not_its_parent() -> None:
    reading = read("Norvik Polska SA opened a plant in Gdynia in 2014.")
    told = next(e for e in reading.events if e.type == "expansion")
    assert [p.name for p in told.participants] == ["Norvik Polska SA"]


def test_the_deal_has_the_parties_of_the_deal_told_before() -> None:
    events = [
        e
        for e in read("Norvik agreed to buy Marmer Ltd in May 2014. The deal closed in July.").events
        if e.type == "acquisition"
    ]
    assert {p.name for p in events[1].participants} == {"Norvik AS", "Marmer Ltd"}


def test_words_inside_names_tell_nothing() -> None:
    assert [
        e.span.text for e in read("Norvik belongs to the Acquired Brands Group.").events if e.span.text == "Acquired"
    ] == []


@pytest.mark.parametrize(
    "piece",
    [
        "the company said it would ",
        "bought and ",
        "acquisition of ",
        "is to be ",
        "“offer” for ",
        "its its its ",
        "Aa1_",
        "$5 million ",
    ],
)
def test_reading_events_takes_linear_time(piece: str) -> None:
    def seconds(times: int) -> float:
        text = LEAD + piece * times + "end."
        began = process_time()
        analyse(text, id="a")
        return process_time() - began

    seconds(50)
    small, large = seconds(400), seconds(1600)
    assert large < 14 * max(small, 0.02)


def test_a_headline_has_the_status_of_what_it_heads() -> None:
    text = "Norvik buys Marmer Ltd for €4 million\n\nNorvik AS has agreed to buy Marmer Ltd for €4 million in May 2020. It sells pumps."
    first = next(e for e in analyse(text, id="a").reading.events if e.type == "acquisition")
    assert first.status == "planned"


def test_two_figures_of_one_year_are_two_events() -> None:
    events = [
        e
        for e in read("In 2022 sales were €40 million and profit was €3 million.").events
        if e.type == "financial_result"
    ]
    assert [e.same_as for e in events] == [None, None]


def test_that_of_stands_for_the_noun_before_it() -> None:
    told = [
        e
        for e in read("Its purchase of Marmer Ltd follows that of Alder Capital in 2019.").events
        if e.type == "acquisition"
    ]
    assert [e.span.text.split()[0] for e in told] == ["purchase", "that"]
    assert "Alder Capital" in {p.name for p in told[1].participants}


def test_a_second_figure_is_an_event_of_its_own() -> None:
    told = read("In 2023 Norvik had sales of $58 million and a net profit of $3 million.").events
    assert [e.type for e in told] == ["financial_result", "financial_result"]


@pytest.mark.parametrize(
    ("head", "kind"),
    [("", "ipo"), ("Norvik AS (TSX: NVK) makes pumps.\n\n", "funding")],
)
def test_an_offering_of_a_listed_company_is_no_first_one(head: str, kind: str) -> None:
    text = f"{head}Norvik announced an offering of 6 million shares."
    assert kind in {e.type for e in analyse(head + LEAD + text, id="a").reading.events}


def test_what_a_business_began_with_is_no_funding() -> None:
    events = read("Norvik was founded in 1999 by Ola Vik. He borrowed $80,000 from his mother.").events
    assert {e.type for e in events} == {"founding"}


def test_we_are_those_whose_text_it_is() -> None:
    events = read(
        "Marmer Ltd opened a shop in May. In July we raised our stake in Alder Capital to 75 per cent."
    ).events
    assert "Norvik AS" in {p.name for e in events if e.type != "expansion" for p in e.participants}
