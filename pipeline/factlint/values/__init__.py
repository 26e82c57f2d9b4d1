"""The values that travel between the stages: frozen, slotted, keyword-only, free of spaCy.

Offsets in every value are code points into the *reading view* of the article (`text.fold`);
the report stage alone translates them into the original text.
"""
