"""Every recognizer of names on its own examples."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

import pytest

from factlint.extract import names
from factlint.extract.names.chunks import runs
from factlint.extract.names.lexicon import lexicon
from factlint.extract.names.recognize import recognize
from factlint.extract.names.words import read_words
from factlint.text import build_article
from factlint.values.settings import Settings

LEXICON = lexicon("en")
MODULES = [import_module(f"{names.__name__}.{m.name}") for m in iter_modules(names.__path__) if m.name != "model"]
RECOGNIZERS = [module for module in MODULES if hasattr(module, "SOURCES")]
YES = [pytest.param(m, t, n, id=f"{m.__name__.rpartition('.')[2]}: {t}") for m in RECOGNIZERS for t, n in m.EXAMPLES]
NO = [pytest.param(m, t, id=f"{m.__name__.rpartition('.')[2]}: {t}") for m in RECOGNIZERS for t in m.COUNTEREXAMPLES]


def told(module: ModuleType, text: str) -> set[str]:
    """What the recognizer of that module tells of a text."""
    words = read_words(build_article(text, id="example"))
    found = recognize(words, runs(words, LEXICON), Settings(model="rules"), LEXICON)
    return {words.slice(c.first, c.last) for c in found.candidates if c.source in module.SOURCES}


@pytest.mark.parametrize(("module", "text", "name"), YES)
def test_a_recognizer_finds_what_its_example_says(module: ModuleType, text: str, name: str) -> None:
    assert name in told(module, text)


@pytest.mark.parametrize(("module", "text"), NO)
def test_a_recognizer_finds_nothing_in_its_counterexample(module: ModuleType, text: str) -> None:
    assert told(module, text) == set()


def test_every_source_of_a_rule_is_known_to_the_one_who_weighs_them() -> None:
    from factlint.normalise.names.settle import RULES

    assert {source for module in RECOGNIZERS for source in module.SOURCES} <= RULES
