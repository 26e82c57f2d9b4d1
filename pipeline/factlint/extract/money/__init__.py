"""Amounts of money, percentages and counts as the text writes them, before their context is read."""
