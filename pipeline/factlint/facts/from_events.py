"""When each event of an article was, as facts of the one that it is told of."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.facts.draft import Draft, Subjects
from factlint.facts.values import date_value
from factlint.values.facts import Qualifiers
from factlint.values.reading import Reading


def find(reading: Reading, subjects: Subjects) -> Iterator[Draft]:
    """Facts `event.date`, the type of event in `role`, the other party in `about`; acquisitions and offerings have their own."""
    for event in reading.events:
        parties = [p.entity for p in event.participants if p.entity and p.kind == "organization"]
        if event.date_id is None or not parties or event.type in ("acquisition", "ipo"):
            continue
        date = reading.date(event.date_id)
        yield Draft(
            subject=parties[0], property="event.date", value=date_value(date), evidence=(event.span, date.span),
            qualifiers=Qualifiers(
                status=event.status, point_in_time=event.date, role=event.type, about=parties[1] if len(parties) > 1 else None
            ),
            event_id=event.id,
        )  # fmt: skip
