"""What a user chose: which rules speak, how loud, and which names are known."""

from __future__ import annotations

from dataclasses import dataclass

from factlint.values.findings import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownName:
    """A name from the user's own list: canonical form, aliases, kind (organization, person, place) and type."""

    name: str
    aliases: tuple[str, ...] = ()
    kind: str = "organization"
    type: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Selection and taste. `select`/`ignore` hold rule codes, prefixes of codes, or rule names.

    Empty `select` means every rule. `severities` overrides single rules. `model` is 'rules', 'packaged'
    or the name of an installed spaCy pipeline. `known_names` come before what the text or a model says.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: tuple[tuple[str, Severity], ...] = ()
    fail_on: Severity = "error"
    language: str = "en"
    model: str = "packaged"
    known_names: tuple[KnownName, ...] = ()
