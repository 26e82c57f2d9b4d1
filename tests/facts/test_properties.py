"""Every property of the table is read from text, with its evidence and qualifiers, and not from what only looks like it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factlint.batch.analyse import analyse
from factlint.facts.properties import properties
from factlint.values.facts import DateValue, EntityValue, Fact, MoneyValue, QuantityValue, TextValue

LEAD = "Norvik AS is a Norwegian company. It sells pumps.\n\n"

# property, text, value as shown, qualifiers that must hold, words that must be among its evidence
TOLD: list[tuple[str, str, str, dict[str, object], str]] = [
    ("inception", "Norvik was founded in March 2013.", "2013-03", {}, "March 2013"),
    ("inception", "Founded in 1921, Norvik has 400 employees.", "1921", {}, "1921"),
    ("founded_by", "Norvik was founded in 2013 by Ruth Ames and Ola Vik.", "Ruth Ames", {}, "Ruth Ames"),
    ("founded_by", "“We began small,” said Ruth Ames, who founded Norvik in 2013.", "Ruth Ames", {}, "Ruth Ames"),
    ("founded_by", "Geir and Nils Fosse, who set up the company alone, met at school.", "Nils Fosse", {"role": "all"}, "Nils"),
    ("founders", "Three friends founded Norvik in a shed.", "3 founder", {}, "Three friends"),
    ("headquarters", "Norvik has its head office in Bergen.", "Bergen", {}, "Bergen"),
    ("headquarters", "The company is headquartered in Bergen, Norway.", "Bergen", {"about": "Norway"}, "Bergen"),
    ("chief_executive", "“We work,” said Joseph Kamau, chief executive of Norvik.", "Joseph Kamau", {}, "Joseph Kamau"),
    ("chief_executive", "Mercy Atieno has been chief executive of Norvik since 2020.", "Mercy Atieno", {}, "chief exec"),
    ("holder", "Chairwoman Ruth Ames opened the meeting.", "Ruth Ames", {"role": "chair"}, "Ruth Ames"),
    ("officer", "Ola Vik was appointed chief financial officer in May 2014.", "Ola Vik",
     {"role": "chief financial officer", "start": "2014-05", "end": None}, "appointed"),
    ("officer", "Ola Vik was chairman from 1990 to 2004.", "Ola Vik", {"role": "chair", "start": "1990", "end": "2004"}, "1990"),
    ("officer", "Ola Vik has been chief executive since 1 July 2022.", "Ola Vik",
     {"role": "chief executive", "start": "2022-07-01"}, "1 July 2022"),
    ("officer", "Ola Vik stepped down as chairman in June 2016.", "Ola Vik", {"role": "chair", "end": "2016-06"}, "June 2016"),
    ("employees", "In 2022 Norvik employed 1,240 people.", "1240 person", {"point_in_time": "2022"}, "1,240 people"),
    ("revenue", "In 2022 revenue rose to €40 million.", "EUR 40000000", {"point_in_time": "2022"}, "€40 million"),
    ("profit", "In 2022 Norvik had a net profit of €3 million.", "EUR 3000000", {"point_in_time": "2022"}, "€3 million"),
    ("valuation", "In March 2021 Norvik raised money at a valuation of £1.2bn.", "GBP 1200000000",
     {"point_in_time": "2021-03"}, "£1.2bn"),
    ("ipo.date", "Norvik went public in May 2014.", "2014-05", {"status": "happened"}, "went public"),
    ("ipo.date", "Norvik floated in 1999.", "1999", {}, "floated"),
    ("ipo.date", "In April 2020 Norvik postponed its initial public offering.", "2020-04", {"status": "postponed"}, "April 2020"),
    ("ipo.amount", "Norvik completed its IPO in May 2014, raising NOK 90 million.", "NOK 90000000", {}, "NOK 90 million"),
    ("ipo.price", "Norvik went public in May 2014, selling 6 million shares at $15 a share.", "USD 15", {}, "$15"),
    ("listing.date", "Norvik was listed on the Oslo Stock Exchange on 11 November 2011.", "2011-11-11", {}, "11 November 2011"),
    ("stock_exchange", "Norvik was listed on the Oslo Stock Exchange in 2011.", "Oslo Stock Exchange",
     {"status": "happened", "point_in_time": "2011"}, "listed"),
    ("stock_exchange", "In 2021 Norvik filed for an IPO on the Oslo Stock Exchange.", "Oslo Stock Exchange", {"status": "planned"}, "filed"),
    ("ticker", "Norvik (NYSE: NVK) is its maker.", "NVK", {"about": "NYSE"}, "NVK"),
    ("ticker", "The shares trade under the symbol NVK.", "NVK", {}, "NVK"),
    ("acquisition.target", "Norvik bought Marmer Ltd in July 2014.", "Marmer Ltd", {"status": "happened"}, "bought"),
    ("acquisition.target", "Norvik has agreed to take over Marmer Ltd in May.", "Marmer Ltd", {"status": "planned"}, "take over"),
    ("acquisition.price", "Norvik acquired Marmer Ltd for €6.8 million.", "EUR 6800000", {}, "€6.8 million"),
    ("acquisition.date", "In July 2014 Norvik bought Marmer Ltd.", "2014-07", {"status": "happened"}, "July 2014"),
    ("acquisition.announced", "On 3 May 2019 Norvik announced that it would acquire Marmer Ltd.", "2019-05-03", {}, "3 May 2019"),
    ("acquisition.completed", "Norvik completed its acquisition of Marmer Ltd on 3 July 2019.", "2019-07-03", {}, "3 July 2019"),
    ("funding.amount", "In 2015 Norvik raised $12 million in a Series A round.", "USD 12000000",
     {"about": "series a", "point_in_time": "2015"}, "$12 million"),
    ("funding.amount", "Norvik obtained a loan of €5 million from Alder Bank.", "EUR 5000000", {"about": "loan"}, "€5 million"),
    ("funding.investor", "In 2015 Norvik raised $12 million in a round led by Alder Capital.", "Alder Capital", {}, "raised"),
    ("ownership.share", "Alder Capital holds 31 per cent of the shares.", "31 percent", {}, "Alder Capital"),
    ("ownership.share", "Shareholders: Vik family 52 %, staff 48 %", "48 percent", {"about": "staff"}, "48 %"),
    ("subsidiary", "Marmer Ltd is a subsidiary of Norvik AS.", "Marmer Ltd", {}, "Marmer Ltd"),
    ("office", "Norvik has offices in Oslo, Hamburg and Paris.", "Hamburg", {}, "Hamburg"),
    ("office", "In 2017 Norvik opened an office in Munich.", "Munich", {"start": "2017"}, "office"),
    ("product", "In 1967 Norvik introduced the N200.", "N200", {"start": "1967"}, "N200"),
    ("product", "Its brands include Tarn, Fell and Bork.", "Fell", {}, "Fell"),
    ("count", "As of June 2023 Norvik operates 46 helicopters.", "46 helicopter", {"about": "helicopter", "point_in_time": "2023-06"}, "46 helicopters"),
    ("event.date", "In 2009 Norvik closed its Bergen plant.", "2009", {"role": "closure"}, "closed"),
]  # fmt: skip

# property, text that must not give it
SILENT: list[tuple[str, str]] = [
    ("inception", "Norvik founded a school in 1921."),
    ("inception", "The refounded company of 1921 is forgotten."),
    ("founded_by", "The committee was founded by Ruth Ames in 1921."),
    ("founders", "Three founders of start-ups rent rooms from Norvik."),
    ("headquarters", "Norvik had its head office in Bergen until 1975."),
    ("headquarters", "Norvik will move its head office to Bergen."),
    ("chief_executive", "Joseph Kamau, former chief executive of Norvik, died."),
    ("chief_executive", "Joseph Kamau will become chief executive."),
    ("holder", "Ola Vik, honorary chairman of Norvik, is 90."),
    ("officer", "Ola Vik joined the chess club."),
    ("officer", "The chairman opened the meeting in 2014."),
    ("employees", "The ferry takes 400 people."),
    ("revenue", "Revenue rose strongly."),
    ("profit", "It paid £3 million for the profit of others."),
    ("valuation", "The painting is worth £3 million."),
    ("ipo.date", "Norvik floated the idea in 1999."),
    ("ipo.amount", "Norvik went public in 1999."),
    ("ipo.price", "A ticket costs $15."),
    ("listing.date", "Norvik is listed in the telephone book since 1999."),
    ("stock_exchange", "The Oslo Stock Exchange stands in Oslo."),
    ("ticker", "The code NVK is painted on the hull."),
    ("acquisition.target", "Norvik bought new machines in 2014."),
    ("acquisition.price", "Norvik paid €6 million for new machines."),
    ("acquisition.date", "In 2014 Norvik bought land."),
    ("acquisition.announced", "In 2014 Norvik announced its results."),
    ("acquisition.completed", "In 2014 Norvik completed the plant."),
    ("funding.amount", "Norvik raised its prices by €5."),
    ("funding.investor", "Alder Capital is a fund."),
    ("ownership.share", "Sales rose by 31 per cent."),
    ("ownership.share", "Norvik has 31 per cent of the market."),
    ("subsidiary", "Marmer Ltd is a rival of Norvik."),
    ("office", "The office was warm."),
    ("product", "Norvik launched an investigation in 2014."),
    ("count", "The town lies 46 miles from Bergen."),
    ("event.date", "In 2009 the weather was fine."),
]  # fmt: skip


def shown(fact: Fact) -> str:
    value = fact.value
    if isinstance(value, DateValue):
        return value.edtf
    if isinstance(value, MoneyValue):
        return f"{value.currency} {Decimal(value.high).normalize():f}"
    if isinstance(value, QuantityValue):
        return f"{value.high.normalize():f} {value.unit}"
    if isinstance(value, EntityValue):
        return value.name
    assert isinstance(value, TextValue)
    return value.text


@pytest.mark.parametrize(
    ("name", "text", "value", "qualifiers", "words"), TOLD, ids=[f"{t[0]}: {t[1][:40]}" for t in TOLD]
)
def test_a_property_is_read_with_its_qualifiers_and_evidence(
    name: str, text: str, value: str, qualifiers: dict[str, object], words: str
) -> None:
    reading = analyse(LEAD + text, id="a").reading
    facts = [f for f in reading.facts if f.property == name and shown(f) == value]
    assert facts, [(f.property, shown(f)) for f in reading.facts]
    fits = [f for f in facts if all(getattr(f.qualifiers, key) == told for key, told in qualifiers.items())]
    assert fits, [f.qualifiers for f in facts]
    assert any(words in span.text for f in fits for span in f.evidence)
    for span in (span for f in facts for span in f.evidence):
        assert reading.article.text[span.start : span.end] == span.text


@pytest.mark.parametrize(("name", "text"), SILENT, ids=[f"{n}: {t[:40]}" for n, t in SILENT])
def test_a_property_is_not_read_from_what_only_looks_like_it(name: str, text: str) -> None:
    reading = analyse(LEAD + text, id="a").reading
    assert [shown(f) for f in reading.facts if f.property == name and f.evidence[0].start >= len(LEAD)] == []


def test_every_property_of_the_table_has_examples_both_ways() -> None:
    assert {t[0] for t in TOLD} == set(properties()) == {n for n, _ in SILENT}


def test_no_fact_has_a_property_that_the_table_does_not_name() -> None:
    told = {f.property for t in TOLD for f in analyse(LEAD + t[1], id="a").reading.facts}
    assert told <= set(properties())


def test_the_value_of_a_fact_has_the_type_of_the_table() -> None:
    for _, text, *_ in TOLD:
        for fact in analyse(LEAD + text, id="a").reading.facts:
            assert fact.value.type == properties()[fact.property].value
