"""MON202 restated-amount: one thing told twice with two amounts."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.rules.registry import rule
from factlint.rules.restated import either_way
from factlint.rules.told_twice import told_twice
from factlint.values.findings import Disagreement
from factlint.values.reading import Reading


@rule(
    "MON202",
    name="restated-amount",
    category="money",
    severity="error",
    flags=(
        "Norvik built the Drammen paper mill, for which Sparebank lent [[€1.4 billion]], in two years. It employs many engineers. "
        "Its pumps are large. They are sold abroad.\n\nThe Drammen paper mill, for which Sparebank lent [[€1.4 million]], stands idle.",
        "Marmer raised its offer for the Bergen company to [[$1.3 billion]]. It sells pumps. It has many engineers.\n\nThe regulator said it would look at the [[$1.3 million]] offer.",
        "Marmer bought the Vika mill in 2014 for [[€85 million]]. It makes pumps.\n\nThe [[€95 million]] purchase of the Vika mill was its largest.",
        "Norvik raised [[$96 million]] in a Series C round in March 2021. It makes pumps.\n\nThe [[$86 million]] of the Series C went into a factory.",
        "Norvik built a plant in Moss. In the end it cost [[€290 million]]. It makes pumps.\n\nIts engineers are many. They spent [[€209 million]] on a factory, said an owner.",
        "The price that Marmer pays for Norvik is [[€112 million]], of which €30 million in shares. It has 40 mills.\n\nMarmer will finance the [[€121 million]] out of cash.",
        "Norvik floated in June 2014 and took in [[$318 million]]. It has 40 wells.\n\nBy 2016 the [[$381 million]] raised at the IPO was gone.",
        "Last year Norvik's tomatoes earned [[64 million dinars]]. It has 40 hectares.\n\n“We earned [[sixty-four billion]] last year,” said an owner.",
    ),
    passes=(
        "Norvik AS is a Norwegian company. In 2015 Polmar Pumps had revenue of $40 million. It has 40 staff.\n\nIn 2015 Tessel Optics had revenue of $55 million.",
        "Marmer bought the Vika mill in 2014 for €85 million. It makes pumps.\n\nThe €95 million purchase of Sparebank was its largest.",
        "Net profit was €146 million in 2013. It makes pumps.\n\nThe €164 million earned in 2013 before minority interests went into a mill.",
        "Norvik built the Drammen paper mill, for which Sparebank lent €1.4 billion, in two years. It employs many engineers. "
        "Its pumps are large. They are sold abroad.\n\nThe Drammen paper mill, for which Sparebank lent about €1.38 billion, stands idle.",
        "The price that Marmer pays for Norvik is €112 million. It has 40 mills.\n\nAt first Marmer had offered €121 million.",
        "In 2010 the revenue of Norvik from its paper mill was €3 million. It employs many engineers. Its pumps are large. "
        "They are sold abroad.\n\nIn 2011 the revenue of Norvik from its paper mill was €4 million.",
    ),
)
def restated_amount(reading: Reading) -> Iterator[Disagreement]:
    """Two places tell the same thing in much the same words and give it different amounts of one currency.

    Compares: amounts whose clauses share their rare words, up to rounding and bounds; surest where the figures are alike and
    the scale is not, or two digits are swapped. Amounts of different years, and those that the text tells as
    changed, stay silent. So too an amount that points back ('the €95 million purchase of Vika') with the one amount told before of
    the same thing; and amounts that are a slip of the hand apart (digits, scale), whose clauses then need to agree less.
    Why it matters: one of the amounts is wrong, by a factor of a thousand where the scale slipped.
    Cannot know: which amount is right.
    """
    for twice in told_twice(reading):
        one, other = (side.span for side in twice.sides)
        yield Disagreement(
            message=twice.message,
            sides=twice.sides,
            key=twice.key,
            why=twice.why,
            confidence=twice.confidence,
            suggestions=either_way(one, other),
        )
