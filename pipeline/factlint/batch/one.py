"""One source through analysis and validation, into the pieces that a run writes."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, fields
from typing import Any

from factlint.batch.analyse import Analysis, analyse
from factlint.batch.inputs import Source
from factlint.batch.state import program
from factlint.errors import FactlintError
from factlint.report.document import Json, to_document
from factlint.report.schema import validate
from factlint.values.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """An article's validated result document, and the analysis it was made from."""

    analysis: Analysis
    document: Json


def process(source: Source, settings: Settings) -> Done:
    """Analyses one article and validates its document; DocumentError where that does not fit."""
    analysis = analyse(
        source.text,
        id=source.id,
        source=source.source.replace("\\", "/"),
        title=source.title,
        reference_date=source.reference_date,
        settings=settings,
    )
    document = to_document(analysis.reading, analysis.findings)
    validate(document)
    return Done(analysis=analysis, document=document)


class Defect(FactlintError):
    """An article on which factlint itself failed."""


def attempt(source: Source, settings: Settings) -> Done | FactlintError:
    """`process`, with every failure as a value: one bad article must not lose the others."""
    try:
        return process(source, settings)
    except FactlintError as error:
        return error
    except Exception as error:
        problem = f"factlint failed on it ({type(error).__name__}: {error})"
        return Defect(source.source, problem, "this is a defect of factlint; please report it")


def to_json(document: Any) -> str:
    """JSON as factlint writes it: UTF-8, two spaces, one line feed at the end."""
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def settings_text(settings: Settings) -> str:
    """The settings as one line that does not depend on the machine: part of a document's key."""
    return "; ".join(f"{field.name}={getattr(settings, field.name)!r}" for field in fields(settings))


def key_of(source: Source, settings: Settings) -> str:
    """What decides an article's document: text, what came with it, settings and program."""
    parts = (program(), settings_text(settings), source.id, source.source, source.title or "",
             str(source.reference_date or ""), source.text)  # fmt: skip
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
